from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.aliases import load_aliases
from viewer.core.fact_context import FactContext, know_document, shipped_aliases
from viewer.core.facts import find_facts
from viewer.core.grade import Finding, FindingKind, Strength
from viewer.core.span import Span

if TYPE_CHECKING:
    from pathlib import Path

# A text of its own around what is compared, so that words are known as in a document.
AROUND = (
    "The harbour was quiet when the keeper came down from the tower in the evening, and he said that it was nothing. "
    "They had talked about it for a long time with Marlowe and with Okafor, who were not sure that the lamp would hold."
)

Said = tuple[str, str, str | None, str | None]


def facts(left: str, right: str, *, around: str = AROUND, context: FactContext | None = None) -> set[Said]:
    """Findings as (kind, strength, left words, right words); the mirror image is checked as well."""
    texts = f"{around}\n\n{left}", f"{around}\n\n{right}"
    spans = [Span(len(text) - len(said), len(text)) for text, said in zip(texts, (left, right), strict=True)]
    found = find_facts(*texts, *spans, context)
    mirrored = context and FactContext(context.right, context.left, context.aliases)
    assert {f.mirrored() for f in find_facts(*texts[::-1], *spans[::-1], mirrored)} == set(found)
    return {
        (f.kind.value, f.strength.value, f.left and f.left.of(texts[0]), f.right and f.right.of(texts[1]))
        for f in found
    }


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        # Numbers
        ("It grew by 12 % here.", "It grew by 13% here.", ("number", "strong", "12 %", "13%")),
        (
            "It cost $3.5 million then.",
            "It cost $3.5 billion then.",
            ("number", "strong", "$3.5 million", "$3.5 billion"),
        ),
        ("We saw seven ships there.", "We saw nine ships there.", ("number", "strong", "seven", "nine")),
        ("It was built in 1893 by him.", "It was built by him.", ("number", "strong", "1893", None)),
        ("It was ten dollars then.", "It was ten euros then.", ("number", "strong", "ten dollars", "ten euros")),
        ("In the 1990s it was here.", "In the 1890s it was here.", ("number", "strong", "1990s", "1890s")),
        ("The 2nd lamp broke in 8 hours.", "The 3rd lamp broke in 8 hours.", ("number", "strong", "2nd", "3rd")),
        ("They lost the game 3-2 there.", "They lost the game 2-3 there.", None),
        # Dates
        ("He came in March to see it.", "He came in May to see it.", ("date", "strong", "March", "May")),
        ("He came on Friday again.", "He came again.", ("date", "strong", "Friday", None)),
        ("That month it was gone.", "This month it was gone.", ("date", "strong", "That month", "This month")),
        ("It was gone yesterday then.", "It was gone today then.", ("date", "strong", "yesterday", "today")),
        # Names
        ("The boat of Lindqvist sank.", "The boat of Lindquist sank.", ("name", "strong", "Lindqvist", "Lindquist")),
        ("The boat of Wengang sank.", "The boat of Wenhong sank.", ("name", "strong", "Wengang", "Wenhong")),
        ("It was Shin who said it.", "It was Shen who said it.", ("name", "strong", "Shin", "Shen")),
        ("It was given to Okafor then.", "It was given to Bergstrom then.", ("name", "strong", "Okafor", "Bergstrom")),
        ("He went to Paris with her.", "He went with her.", ("name", "check", "Paris", None)),
        (
            "It was Marsh Winner who said it.",
            "It was Winnar Mersh who said it.",
            ("name", "strong", "Marsh Winner", "Winnar Mersh"),
        ),
        ("They live by the Orlagawa River.", "They live by the Orla River.", ("name", "check", "Orlagawa", "Orla")),
        # What is lost with its clause
        ("He sold it in 1893 there.", "He sold it there.", ("number", "strong", "1893", None)),
        (
            "He sold the boat after the great storm of 1893 broke its mast.",
            "He sold the boat.",
            ("number", "check", "1893", None),
        ),
        ("He sold it on 7 August there.", "He sold it there.", ("date", "strong", "7 August", None)),
        ("They lost the game 3-2 there.", "They lost the game there.", ("number", "strong", "3-2", None)),
        # Negation
        ("The lamp would hold.", "The lamp would not hold.", ("negation", "check", None, "not")),
        ("He doesn't know it.", "He knows it.", ("negation", "check", "doesn't", None)),
        # Quotations
        (
            "He called it a “good lamp” there.",
            "He called it a fine lamp there.",
            ("quotation", "strong", "“good lamp”", None),
        ),
        ("It is “The Old Lamp” there.", "It is The Old Lamp there.", ("quotation", "check", "“The Old Lamp”", None)),
        (
            "It is “Lamp of the Isle” here.",
            "It is the island's lamp here.",
            ("quotation", "check", "“Lamp of the Isle”", None),
        ),
        (
            "The “second lamp” is lit here.",
            "The second lamp is lit here.",
            ("quotation", "check", "“second lamp”", None),
        ),
        (
            'He said it was dark," and left.',
            "He said it was dark and left.",
            ("quotation", "check", 'He said it was dark,"', None),
        ),
    ],
)
def test_finds_what_differs(left: str, right: str, found: Said | None) -> None:
    assert found is None or found in facts(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It rose by 145 % at last.", "It rose by 145% at last."),
        ("It rose by ten per cent.", "It rose by 10 %."),
        ("It rose by 10 percent.", "It rose by 10%."),
        ("About 25,000 people came.", "About twenty-five thousand people came."),
        ("About 1 000 000 people came.", "About one million people came."),
        ("About 2.5 million people came.", "About two and a half million people came."),
        ("In the 1990s it was here.", "In the nineties it was here."),
        ("It happened twice.", "It happened two times."),
        ("It happened on 4 March.", "It happened on March 4th."),
        ("At 5 p.m. it was gone.", "At 17:00 it was gone."),
        ("Both sides came.", "The two sides came."),
        ("One of them came.", "Somebody came."),
        ("It was the U.S. that came.", "It was the United States that came."),
        ("It was the US that came.", "It was America that came."),
        ("China's minister came.", "The Chinese minister came."),
        ("He met Mr. Okafor there.", "He met President Okafor there."),
        ("He met Samuel Okafor there.", "He met Okafor there."),
        ("They lost the game 3:2 there.", "They lost the game 3: 2 there."),
        ("He kept it from 1893-95 there.", "He kept it from 1893-1895 there."),
        ("He kept it in 2019/20 there.", "He kept it in 2019-2020 there."),
        ("It burns for 24 hours.", "It burns for a day."),
        ("It burns for 48 hours.", "It burns for two days."),
        ("He owns a one-third share.", "He owns a third share."),
        ("It was in the 16th century.", "It was in the XVI century."),
        ("He came in May.", "He came in may."),
        ("He came in May, June and July.", "He came in June, July and in May."),
        ("He met August Okafor there.", "He met Okafor there."),
        ("Gudmundur came to it.", "Guðmundur came to it."),
        ("A Danish-style lamp burned.", "A Danish lamp burned."),
        ("He calls it “very good lamp” there.", "He calls it [very good lamp] there."),
        ('He said of it" very good" there.', 'He said of it "very good" there.'),
        ("He was unaware of it.", "He was not aware of it."),
        ("It did not start until noon.", "It only started at noon."),
        ("Not only he came but also she.", "He came, and also she."),
        ("He said “good” to it.", "He said 'good' to it."),
        ("He said « good » to it.", 'He said "good" to it.'),
        ("The Europeans came.", "The European came."),
        ("The Wangs' boat came.", "The Wang boat came."),
        ("Nevertheless it came.", "Still it came."),
        ("It may be so.", "It might be so."),
        ("Nobody had asked the old keeper.", "The old keeper had not been consulted."),
        ("He left with only his dog there.", "He left with nobody but his dog there."),
        ("It is not impossible that it came.", "It is possible that it came."),
        ("Here there is no oil, they said.", "They said at last that here they don't have oil."),
        ("There are no lamps in the four old towers here.", "The four old towers here have no lamps."),
        ("The European Central Bank came.", "The ECB came."),
        ("The café of Peña is here.", "The cafe of Pena is here."),
    ],
)
def test_stays_silent_where_both_sides_say_the_same(left: str, right: str) -> None:
    assert facts(left, right) == set()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Andrei", "Andrey"),
        ("Karanets", "Karanec"),
        ("Pokalovich", "Pocalovic"),
        ("Jokuko", "Jokukou"),
        ("Sho", "Shoji"),
    ],
)
def test_other_spellings_of_a_name_are_to_be_checked(left: str, right: str) -> None:
    assert facts(f"It was {left} who came.", f"It was {right} who came.") == {("name", "check", left, right)}


def test_where_one_text_never_quotes_marks_are_a_convention() -> None:
    quoted, bare = (" ".join(f"{mark}Come here,{end} he said." for _ in range(60)) for mark, end in ("“”", ("", "")))
    context = FactContext(know_document(quoted), know_document(bare), shipped_aliases())
    found = find_facts(quoted, bare, Span(0, 23), Span(0, 21), context)
    assert {finding.strength for finding in found} == {Strength.CHECK}


def test_a_name_spelled_otherwise_throughout_is_a_rule() -> None:
    left, right = "The firm of Spectra came. We saw Spectra.", "The firm of Spectro came. We saw Spectro."
    assert {strength for _, strength, *_ in facts(left, right)} == {"check"}


def test_a_repeated_fact_is_no_news() -> None:
    assert facts("In 1893 he came, and in 1893 he left.", "In 1893 he came and left.") == set()
    assert facts("Okafor came and Okafor left.", "Okafor came and left.") == set()


def test_what_is_said_twice_and_changed_once_is_found() -> None:
    said = facts("The score was 2-2 in the end.", "The score was 2-9 in the end.")
    assert said == {("number", "strong", "2", "9")}
    said = facts("From July to August, then July to August.", "From July to August, then August to August.")
    assert said == {("date", "strong", "July", "August")}


def test_texts_with_nothing_in_common_are_only_to_be_checked() -> None:
    said = facts(
        "On 24 March the ninth runner came home after the storm had gone.",
        "I do not know what anyone might make of such words.",
    )
    assert said
    assert {strength for _, strength, *_ in said} == {"check"}


def test_other_languages_have_numbers_and_quotation_marks_alone() -> None:
    around = "Der Hafen war still, als der Wärter am Abend vom Turm herunterkam, und er sagte, dass es nichts sei."
    said = facts(
        "Im März sagte Schmidt „gut“ zu 1.500 Leuten und nicht mehr.",
        "Im April sagte Schmitt gut zu 1.600 Menschen.",
        around=around,
    )
    assert said == {("quotation", "strong", "„gut“", None), ("number", "strong", "1.500", "1.600")}
    assert facts("Er sah 3 Boote.", "Er sah drei Boote.", around=around) == set()
    assert facts("Es waren 3,5 Millionen.", "Es waren 3.500.000.", around=around) == set()


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("港には3000万人がいた。", "港には4000万人がいた。", {("number", "strong", "3000", "4000")}),
        ("他说「很好」。", "他说很好。", {("quotation", "strong", "「很好」", None)}),
        ("كان هناك ٣٤ قاربا", "كان هناك ٣٥ قاربا", {("number", "strong", "٣٤", "٣٥")}),
        ("كان هناك ٣٤ قاربا", "كان هناك 34 قاربا", set()),
    ],
)
def test_digits_and_quotation_marks_of_other_scripts(left: str, right: str, found: set[Said]) -> None:
    said = facts(left, right, around=left)
    assert {(kind, strength, a and a.rstrip("万"), b and b.rstrip("万")) for kind, strength, a, b in said} == found


def test_quotations_go_on_over_units() -> None:
    left = "“It was quiet. Nobody came,” he said."
    right = "“It was quiet. Nobody came here,” he said."
    context = FactContext(know_document(left), know_document(right), shipped_aliases())
    assert find_facts(left, right, Span(0, 14), Span(0, 14), context) == ()
    assert find_facts(left, right, Span(15, len(left)), Span(15, len(right)), context) == ()


def test_parts_of_what_is_quoted_all_along_are_not_exchanged() -> None:
    left = "“It was quiet. Keepers came,” he said."
    right = "“We saw the moon. The whole harbour slept,” he said."
    context = FactContext(know_document(left), know_document(right), shipped_aliases())
    ends = left.index("Keepers"), right.index("The")
    assert find_facts(left, right, Span(0, ends[0] - 1), Span(0, ends[1] - 1), context) == ()
    assert find_facts(left, right, Span(ends[0], len(left)), Span(ends[1], len(right)), context) == ()


def test_the_reader_extends_the_table(tmp_path: Path) -> None:
    table = tmp_path / "aliases.txt"
    table.write_text("# ours\n[same]\nTalvik = Talvikian\n[titles]\nKeeper\n", encoding="utf-8")
    known = know_document(AROUND)
    ours = FactContext(known, known, load_aliases(table))
    pair = "It was the Talvik boat of Keeper Okafor.", "It was the Talvikian boat of Okafor."
    assert facts(*pair)
    assert facts(*pair, context=ours) == set()


def test_findings_come_as_they_are_read() -> None:
    left, right = (" ".join(f"The boat came with {i + k} men." for i in range(150)) for k in (10_000, 20_000))
    found = find_facts(left, right, Span(0, len(left)), Span(0, len(right)))
    starts = [finding.left.start for finding in found if finding.left]
    assert len(starts) == 150
    assert starts == sorted(starts)


@pytest.mark.parametrize("boats", [300, 3_000])
def test_giants_are_left_alone(boats: int) -> None:
    left, right = (" ".join(f"Boat {i} came with {i + k} men." for i in range(boats)) for k in (10_000, 20_000))
    assert find_facts(left, right, Span(0, len(left)), Span(0, len(right))) == ()


_WORDS = st.sampled_from(
    (  # noqa: SIM905 - sixty quoted words read worse
        "the and he said not never no Paris London Okafor Okafar 12 12% 1,000 1.000 three 3 March May on Friday “ ” "
        "( ) U.S. US us - – half a million two-thirds this month that 5 p.m. don't nobody , . ! ' \n \n\n half of "
        'twenty five 10:30 ½ ² 𝟙 3/0 1/2 ¥ per cent thousands hundred second "'
    ).split(" ")
)


@given(st.lists(_WORDS, max_size=25), st.lists(_WORDS, max_size=25))
def test_any_two_texts_are_compared_and_mirrored(left: list[str], right: list[str]) -> None:
    check_any(" ".join(left), " ".join(right))


@given(st.text(max_size=60), st.text(max_size=60))
def test_so_is_any_text_at_all(left: str, right: str) -> None:
    check_any(left, right)


def check_any(left: str, right: str) -> None:
    context = FactContext(know_document(left), know_document(right), shipped_aliases())
    spans = Span(0, len(left)), Span(0, len(right))
    found = find_facts(left, right, *spans, context)
    mirrored = FactContext(context.right, context.left, context.aliases)
    other = find_facts(right, left, *spans[::-1], mirrored)
    assert {finding.mirrored() for finding in other} == set(found)
    for finding in found:
        for span, text in ((finding.left, left), (finding.right, right)):
            assert span is None or (span and span.end <= len(text))


def test_a_finding_stands_somewhere() -> None:
    with pytest.raises(ValueError, match="at least one side"):
        Finding(FindingKind.NAME, Strength.CHECK, None, None)


def test_the_real_pair(shared: Path) -> None:
    case = shared / "eval" / "dev" / "seed_fentanyl_000-003"
    left, right = ((case / f"{side}.txt").read_text(encoding="utf-8") for side in ("left", "right"))
    lines = [[Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)] for text in (left, right)]
    context = FactContext(know_document(left, lines[0]), know_document(right, lines[1]), shipped_aliases())
    found = [
        finding
        for unit in json.loads((case / "gold.json").read_text(encoding="utf-8"))["units"]
        if unit["left"] and unit["right"]
        for finding in find_facts(
            left,
            right,
            Span(unit["left"][0][0], unit["left"][-1][1]),
            Span(unit["right"][0][0], unit["right"][-1][1]),
            context,
        )
        if finding.strength is Strength.STRONG
    ]
    by_kind = {kind: sum(finding.kind is kind for finding in found) for kind in FindingKind}
    assert by_kind[FindingKind.DATE] == 3
    assert by_kind[FindingKind.NAME] == 2
    assert by_kind[FindingKind.QUOTATION] == 9
    assert sum(by_kind.values()) == 14
