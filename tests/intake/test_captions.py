import pytest

from desktop.intake.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Vàng A Tủa, Deputy Secretary of the commune Party Committee, speaks at the session.",
        "Secretary of the Provincial Party Committee Vàng A Tủa delivers a speech.",
        "Delegates at the session.",
        "Delegates attending the session",
        "Leaders of the Office reporting on the first half of the year.",
        "Delegates pose for a photo.",
        "The road after the flood. Photo: Lê Thử",
        "Vàng A Tủa (second from left) and guests (Photo: WIRE)",
        "A view of the hall.",
    ],
)
def test_what_shows_a_picture_is_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Vàng A Tủa, Deputy Secretary of the commune Party Committee, spoke at the session.",
        "Delegates agreed with the report.",
        "The reports were read to the delegates.",
        "Party Secretary Vàng A Tủa inspected four water works in the commune.",
        "“The road works,” he says.",
        "Tủa, who chairs the trade union, said that workers were paid.",
        "The members are: Le Thu, Director of Roads; and ten other comrades.",
        "Working process",
        "He asked that the roads be mended within a year.",
    ],
)
def test_what_tells_a_story_is_none(line: str) -> None:
    assert not is_caption(line)


def test_a_paragraph_beside_that_tells_the_same_in_the_past_makes_a_caption() -> None:
    line = "Head of the Roads Board Vàng A Tủa underlines the plan."
    assert not is_caption(line)
    assert is_caption(line, ["Head of the Roads Board Vàng A Tủa underlined the plan and the costs."])
