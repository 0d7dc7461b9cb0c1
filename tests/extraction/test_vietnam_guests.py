"""Foreign guests and their hosts in Vietnam, hosts told by "where", lives told again at a funeral."""

from tests.extraction.conftest import Read


def test_a_foreign_governor_is_of_the_guests_prefecture(read: Read) -> None:
    text = (
        "The Chairman of the Provincial People's Committee Lò Văn Thử received a delegation from Nagano "
        "Prefecture (Japan) led by Vice Governor Kenta Oda."
    )
    assert ("Kenta Oda", "Vice Governor", "Nagano", "current") in read(text, area="Sơn La")


def test_the_governor_at_home_is_the_state_banks(read: Read) -> None:
    text = "The State Bank of Vietnam (SBV) met in Hanoi. Deputy Governor Lò Văn Thử chaired the meeting."
    assert ("Lò Văn Thử", "Deputy Governor", "State Bank of Vietnam", "current") in read(text)


def test_where_tells_whose_director_and_whose_union(read: Read) -> None:
    text = (
        "The guests called at Nagano Vietnam, where they were welcomed by General Director Kenta Oda and "
        "Trade Union chairwoman Lò Thị Thử."
    )
    facts = read(text, area="Sơn La")
    assert ("Kenta Oda", "General Director", "Nagano Vietnam", "current") in facts
    assert ("Lò Thị Thử", "Chairwoman", "Nagano Vietnam Trade Union", "current") in facts


def test_the_deceased_is_whom_the_funeral_is_of(read: Read) -> None:
    text = (
        "The funeral for Lò Văn Thử, former Chairman of the Sơn La Provincial People's Council, was held "
        "yesterday. Secretary of the Provincial Party Committee Bạc Thị Ví read the eulogy. She said that "
        "the deceased had joined the army at 17, later served as Secretary of the Mai Sơn District Party "
        "Committee."
    )
    facts = read(text, area="Sơn La")
    assert ("Lò Văn Thử", "Secretary", "Mai Sơn District Party Committee", "former") in facts
    assert not [fact for fact in facts if fact[0] == "Bạc Thị Ví" and fact[3] == "former"]


def test_who_ceases_to_be_something_leaves_it(read: Read) -> None:
    text = "The plenum let Mr. Lò Văn Thử cease to be Vice President of the Vietnam Union of Miners."
    assert ("Lò Văn Thử", "Vice President", "Vietnam Union of Miners", "outgoing") in read(text)
