"""Offsets of a reading count characters; Qt's count UTF-16 units. Both ways, and between them."""

from bisect import bisect_left


class Offsets:
    """Converts the offsets of one text; costs nothing for a text without astral characters."""

    def __init__(self, text: str) -> None:
        self._astral = [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
        self._units = [place + number for number, place in enumerate(self._astral, 1)]

    def to_qt(self, characters: int) -> int:
        """Return the UTF-16 offset of a character offset."""
        return characters + bisect_left(self._astral, characters)

    def from_qt(self, units: int) -> int:
        """Return the character offset of a UTF-16 offset; inside a pair it is that character's."""
        return units - bisect_left(self._units, units)
