"""What the reader's rules and decisions come to, in sentences for whoever reads a printed page or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.saying import say, to_say
from viewer.sheet.decisions import Decision
from viewer.sheet.excerpt import side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.sheet.ignore import IgnoreRules

_KINDS = {
    "case": to_say("capital and small letters"),
    "punctuation": to_say("punctuation"),
    "quotation_style": to_say("style of quotation marks"),
    "white_space": to_say("white space within words"),
    "numbers": to_say("how numbers are written"),
}


def describe_rules(rules: IgnoreRules) -> Iterator[str]:
    """Yield a sentence on what counts as no difference, one on words treated as equal, one on words always marked."""
    kinds = [say(words) for name, words in _KINDS.items() if getattr(rules, name)]
    kinds += [say("text that matches {expression}", expression=written) for written in rules.expressions]
    if kinds:
        yield say("Differences not marked, as chosen: {kinds}.", kinds=", ".join(kinds))
    for decision, sign, sentence in (
        (Decision.EQUAL, "=", to_say("Words treated as equal: {pairs}.")),
        (Decision.MARK, "≠", to_say("Words always marked: {pairs}.")),
    ):
        pairs = [side_by_side(pair.left, pair.right, sign) for pair in rules.pairs(decision)]
        if pairs:
            yield say(sentence, pairs=", ".join(pairs))
