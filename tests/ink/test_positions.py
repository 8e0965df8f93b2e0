from hypothesis import given
from hypothesis import strategies as st

from viewer.ink.positions import Positions


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(alphabet=st.sampled_from("aß中😀𝄞\u0301 ")))
def test_both_ways_agree_with_the_encoded_text(text: str) -> None:
    positions = Positions(text)
    for index in range(len(text) + 1):
        unit = utf16_length(text[:index])
        assert positions.to_utf16(index) == unit
        assert positions.to_code_point(unit) == index


def test_the_middle_of_a_wide_character_counts_as_its_beginning() -> None:
    positions = Positions("a😀b")
    assert [positions.to_code_point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
