"""The word edits of pairs with grades, where the model knows the texts' language."""

from __future__ import annotations

import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.child.pair_facts import quieted
from viewer.child.words import compare_literally
from viewer.core.errors import Cancelled, FindingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.child.words import Check
    from viewer.core.alignment import Pair
    from viewer.core.document import Document
    from viewer.core.edits import PairEdits
    from viewer.finding.embedder import Embedder
    from viewer.finding.grades import Grader


class WordGrading:
    """Compares the words of pairs and grades what it finds, by the model that was loaded.

    Words are linked by the inner layers of the installed model, on which that was measured. With another model, or in
    another language, nothing is graded, which is an answer too.
    """

    def __init__(self, loaded: Embedder | str) -> None:
        self._loaded = loaded
        self._grader: Grader | None = None
        self._judged: tuple[Document, Document, bool] | None = None

    def warm(self) -> None:
        """Load what grading needs, so that the first words need not wait for it."""
        if not isinstance(self._loaded, str) and self._loaded.is_english_only:
            self._get_grader(self._loaded).warm()

    def __call__(self, left: Document, right: Document, pairs: Sequence[Pair], check: Check) -> list[PairEdits]:
        """Return the edits of each pair. Raises FindingError where there is no model, and what `check` raises."""
        if isinstance(self._loaded, str):
            raise FindingError(self._loaded)
        found = compare_literally(left, right, pairs, check)
        if self._can_judge(left, right, self._loaded):
            try:
                return self._grade(left, right, pairs, found, check)
            except Cancelled:
                raise
            except Exception:  # noqa: BLE001 - literal edits are worth having without grades
                traceback.print_exc()
        return [replace(edits, graded=True) for edits in found]

    def _can_judge(self, left: Document, right: Document, loaded: Embedder) -> bool:
        """Whether the model knows the language of both texts."""
        if not loaded.is_english_only:
            return False
        if self._judged is None or self._judged[0] is not left or self._judged[1] is not right:
            from viewer.finding.language import ENGLISH, find_language  # noqa: PLC0415 - loaded with the model

            is_english = all(find_language(document) in {None, ENGLISH} for document in (left, right))
            self._judged = (left, right, is_english)
        return self._judged[2]

    def _grade(
        self, left: Document, right: Document, pairs: Sequence[Pair], found: Sequence[PairEdits], check: Check
    ) -> list[PairEdits]:
        from viewer.finding.grades import Literal  # noqa: PLC0415 - the same

        assert not isinstance(self._loaded, str)
        literal = [
            Literal(left.text, right.text, left.extent(pair.left), right.extent(pair.right), edits)
            for pair, edits in zip(pairs, found, strict=True)
        ]
        return [quieted(left, right, edits) for edits in self._get_grader(self._loaded).grade(literal, check)]

    def _get_grader(self, loaded: Embedder) -> Grader:
        from viewer.finding.grades import Grader  # noqa: PLC0415 - the same

        if self._grader is None:
            self._grader = Grader(loaded)
        return self._grader
