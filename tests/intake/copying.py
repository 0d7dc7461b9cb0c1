"""Stories printed again: articles of our own as several outlets would print them, and ones merely alike."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

CORPUS = Path(__file__).parents[1] / "corpus"
SETS = ("vietnam", "vietnam2", "vietnam3", "world", "world2", "world3")
SHORTEST = 90
"""Words of a story that outlets take from an agency."""


@dataclass(frozen=True)
class Printed:
    """A text as printed, and the number of the story that it tells."""

    text: str
    story: int


def stories() -> list[str]:
    paths = [path for name in SETS for path in sorted((CORPUS / name).glob("*.txt"))]
    texts = [path.read_text("utf-8") for path in paths]
    return [text for text in texts if len(text.split()) >= SHORTEST]


def _another_head(text: str, random: Random) -> str:
    head, _, rest = text.partition("\n")
    column = random.choice(("Update", "In brief", "National news"))
    return f"{column}: {head.split(':')[-1].strip()} today\n{rest}"


def _without_marks(text: str, random: Random) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _cut(text: str, random: Random) -> str:
    """Leave out the end, as a paper does that is short of room."""
    words = text.split(" ")
    return " ".join(words[: int(len(words) * random.uniform(0.62, 0.85))]) + "."


def _edited(text: str, random: Random) -> str:
    """Change a word here and there, as a sub-editor does."""
    words = text.split(" ")
    for at in random.sample(range(len(words)), len(words) // 40):
        words[at] = random.choice(("however", "also", "reportedly", "the", "local"))
    return " ".join(words)


def _with_furniture(text: str, random: Random) -> str:
    above, below = (
        "Home | News | Politics\nPublished by our desk",
        "Share this article\nRead more\nContact us",
    )
    return f"{above}\n\n{text}\n\n{below}\n"


def _with_paragraph(text: str, random: Random) -> str:
    parts = re.split(r"\n\s*\n", text)
    parts.insert(
        len(parts) // 2, "The weather office expects rain in most districts until the end of the week."
    )
    return "\n\n".join(parts)


WAYS = (_another_head, _without_marks, _cut, _edited, _with_furniture, _with_paragraph)


def reprints(told: Sequence[str], seed: int = 7) -> Iterator[Printed]:
    """Yield each story once as it is and in three other ways, two changes at once in every third."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    for number, text in enumerate(told):
        yield Printed(text, number)
        for turn, way in enumerate(random.sample(WAYS, 3)):
            printed = way(text, random)
            yield Printed(random.choice(WAYS[3:])(printed, random) if turn == 2 else printed, number)


def alike(count: int = 100, seed: int = 11) -> Iterator[Printed]:
    """Yield reports of one kind on other persons, places and numbers: no story is another's copy."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    names = ("Lò Văn {}", "Vì Thị {}", "Quàng Văn {}", "Cà Thị {}", "Tòng Văn {}", "Hà Thị {}")
    given = ("An", "Bình", "Chung", "Dung", "Hải", "Khoa", "Lan", "Minh", "Nga", "Oanh", "Phúc", "Sơn")
    places = ("Mường Thử", "Nậm Thử", "Pa Thử", "Tà Thử", "Chiềng Thử", "Bản Thử", "Sín Thử", "Na Thử")
    deeds = (
        "reviewed the repair of rural roads and asked the contractors to finish before the rains",
        "visited families who had lost their homes in the floods and handed over rice and blankets",
        "opened a training course for village health workers at the district hospital",
        "inspected the new market and spoke with traders about rents and opening hours",
        "met veterans of the border guard on their anniversary and thanked them for their service",
        "heard complaints about land papers and promised answers within thirty working days",
    )
    for number in range(count):
        who = [random.choice(names).format(random.choice(given)) for _ in range(3)]
        place, deed = random.choice(places), random.sample(deeds, 3)
        day, many, spoke = random.randint(1, 28), random.randint(12, 400), random.randint(2, 40)
        text = (
            f"Leaders of {place} at work\n\n{place}, {day} June. On Tuesday morning {who[0]}, Secretary of "
            f"the Party Committee of {place} commune, {deed[0]}. He was accompanied by {who[1]}, Chairman of "
            f"the People's Committee of {place}, who {deed[1]}. In the afternoon {who[2]}, head of the "
            f"office, {deed[2]}. About {many} persons took part; {spoke} of them spoke.\n"
        )
        yield Printed(text, 10_000 + number)
