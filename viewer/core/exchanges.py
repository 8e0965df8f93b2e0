"""Facts of one kind on the two sides of a pair: which are said on one side only, and which stand for each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from viewer.core.passage import Correspondence
    from viewer.core.span import Span


class Fact(Protocol):
    """What stands somewhere in a passage."""

    @property
    def tokens(self) -> Span:
        """Its tokens."""


_MOST = 200
"""Facts of one kind on one side, beyond which a pair is a table and not compared: all with all takes too long."""

F = TypeVar("F", bound=Fact)


@dataclass(slots=True)
class Exchanges(Generic[F]):
    """The facts of both sides sorted out.

    `left` and `right` are the facts without the same fact anywhere on the other side; `spare_left` and `spare_right`
    those said more often than on the other side, which may answer one of the former but are no news by themselves.
    """

    left: list[F]
    right: list[F]
    spare_left: list[F]
    spare_right: list[F]

    def take_pairs(self, answers: Callable[[F, F], bool]) -> Iterator[tuple[F, F]]:
        """Yield, and no longer hold, facts that answer each other, at least one of each two being news."""
        for mine in list(self.left):
            partner = next((fact for fact in (*self.right, *self.spare_right) if answers(mine, fact)), None)
            if partner is not None:
                self._drop(mine, partner)
                yield mine, partner
        for fact in list(self.right):
            partner = next((mine for mine in self.spare_left if answers(mine, fact)), None)
            if partner is not None:
                self._drop(partner, fact)
                yield partner, fact

    def take_spares(self, answers: Callable[[F, F], bool]) -> Iterator[tuple[F, F]]:
        """Yield, and no longer hold, facts that answer each other although both sides say both somewhere."""
        for mine in list(self.spare_left):
            partner = next((fact for fact in self.spare_right if answers(mine, fact)), None)
            if partner is not None:
                self._drop(mine, partner)
                yield mine, partner

    def _drop(self, mine: F, other: F) -> None:
        for facts, fact in (
            (self.left, mine),
            (self.spare_left, mine),
            (self.right, other),
            (self.spare_right, other),
        ):
            if fact in facts:
                facts.remove(fact)


def sort_out(
    left: Sequence[F], right: Sequence[F], is_same: Callable[[F, F], bool], places: Correspondence
) -> Exchanges[F]:
    """Compare the facts of one kind: the same facts at the same place answer each other first, then any same ones."""
    if max(len(left), len(right)) > _MOST:
        return Exchanges([], [], [], [])
    free = dict(enumerate(right))
    waiting: list[F] = []
    for mine in left:
        answer = next(
            (j for j, fact in free.items() if places.to_right.get(mine.tokens.start) == fact.tokens.start), None
        )
        if answer is not None and is_same(mine, free[answer]):
            del free[answer]
        else:
            waiting.append(mine)
    alone: list[F] = []
    for mine in waiting:
        answer = next((j for j, fact in free.items() if is_same(mine, fact)), None)
        if answer is None:
            alone.append(mine)
        else:
            del free[answer]
    return Exchanges(
        left=[fact for fact in alone if not any(is_same(fact, other) for other in right)],
        right=[fact for fact in free.values() if not any(is_same(mine, fact) for mine in left)],
        spare_left=[fact for fact in alone if any(is_same(fact, other) for other in right)],
        spare_right=[fact for fact in free.values() if any(is_same(mine, fact) for mine in left)],
    )
