"""How long printing takes, and how it grows."""

import random
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from db.records import Snapshot
from db.values import TenureState
from desktop.profiles import Profile
from desktop.report import preview_cover, write_edition
from desktop.report.build import build_edition
from desktop.report.layout import lay_out
from desktop.report.style import HEAD_ROOM, MARGIN, Sheet
from desktop.report.typesetter import Typesetter
from desktop.report.words import Words
from tests.benchmarks.frame import Bench, peak_mb
from tests.report.factory import Maker

FAMILIES = ("Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Lò", "Giàng", "Vừ", "Đặng", "Bùi")
MIDDLES = ("Văn", "Thị", "Đức", "Quốc", "Hữu", "Minh", "A", "Thanh", "Xuân")
GIVEN = ("Dũng", "Hằng", "Quân", "Phương", "Sơn", "Thủy", "Ngân", "Lương", "Tiến", "Đô", "Bắc", "Cường")
ROLES = ("Secretary", "Permanent Deputy Secretary", "Deputy Secretary", "Member", "Head", "Deputy Head")
BODIES = ("Party Committee", "People’s Council", "People’s Committee", "Organisation Commission", "Office")
TENURES_IN_AREA = 160
TENURES_OF_ARTICLE = 8


SIZES = (1_000, 10_000, 100_000)
STATED = 10_000
"""The size for which the design states a figure."""


def bench_report(bench: Bench) -> None:
    """Print each size in a process of its own so that peaks do not mix; beside it a bare canvas."""
    for size in SIZES:
        told = _apart("print", size, bench.folder / f"{size}.pdf")
        seconds, pages, peak = told
        text = f"{pages:.0f} pages, peak {peak:.0f} MB; at most 20 s for 10,000"
        bench.record(f"report.print_{size}_s", seconds, "s", text)
        if size == STATED:
            _record_stated(bench, seconds, pages, peak)
    first, _, _ = _apart("first", STATED, bench.folder / "first.pdf")
    bench.record("report.first_preview_page_ms", first * 1000, "ms", "10,000 tenures; at most 1,000 ms")


def _record_stated(bench: Bench, seconds: float, pages: float, peak: float) -> None:
    bare, bare_pages, _ = _apart("bare", STATED, bench.folder / "bare.pdf")
    speed, bare_speed = pages / seconds, bare_pages / bare
    bench.record("report.pages_per_s", speed, "pages/s", "10,000 tenures, with content and layout")
    text = f"of the pages per second of a bare canvas writing the same rows ({bare_speed:.0f})"
    bench.record("report.part_of_bare_canvas", speed / bare_speed, "", text)
    bench.record("report.peak_mb", peak, "MB", "10,000 tenures, the whole process")


def _apart(what: str, size: int, target: Path) -> tuple[float, float, float]:
    command = [sys.executable, "-m", __name__, what, str(size), str(target)]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(out[0]), float(out[1]), float(out[2])


def synthetic_snapshot(size: int) -> Snapshot:
    """Return a directory with that many tenures, the same each time; names repeat as they do in life."""
    chance = random.Random(20251130)  # noqa: S311
    maker = Maker()
    maker.area("vn", "Việt Nam", "country", None)
    for number in range(size // TENURES_OF_ARTICLE + 1):
        day = date(2024, 1, 1) + timedelta(days=number % 690)
        title = f"Conference {number} reviews the work of the term"
        maker.source(f"a{number}", title, "Báo Điện Biên Phủ", f"{day}")
    posts = _posts(maker, size)
    for number in range(size):
        _add_tenure(maker, chance, posts[number % len(posts)], number)
    return maker.snapshot()


def _add_tenure(maker: Maker, chance: random.Random, post: str, number: int) -> None:
    """Add one that two articles cite, three in ten of them of somebody who has another."""
    cited = chance.sample(maker.sources, 2)
    days = sorted(str(source.published) for source in cited)
    maker.holds(
        f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(GIVEN)}",
        post,
        days[0],
        days[1],
        sources=[source.id for source in cited],
        state=TenureState.NOT_CONFIRMED if chance.random() < 0.1 else TenureState.IN_POST_BY,
        person_id=f"p{number if chance.random() < 0.7 else chance.randrange(number + 1)}",
    )


def _posts(maker: Maker, size: int) -> list[str]:
    posts = []
    for area in range(size // TENURES_IN_AREA + 1):
        maker.area(f"area{area}", f"Tỉnh thứ {area}")
        for rank, body in enumerate(BODIES):
            id_ = f"{area}-{rank}"
            maker.body(
                id_,
                f"Province {area} {body}",
                f"Cơ quan số {rank} tỉnh {area}",
                area=f"area{area}",
                rank=rank,
            )
            for place, role in enumerate(ROLES):
                maker.post(f"{id_}-{place}", id_, role, "Chức vụ", rank=place, seats=0)
                posts.append(f"{id_}-{place}")
    return posts


def print_whole(size: int, target: Path) -> tuple[float, int]:
    """Print once; return the seconds and the pages."""
    snapshot = synthetic_snapshot(size)
    started = time.perf_counter()
    result = write_edition(snapshot, target, Profile())
    return time.perf_counter() - started, result.pages


def print_first(size: int, target: Path) -> tuple[float, int]:
    """Show the first page of a preview; return the seconds until its picture is there."""
    snapshot = synthetic_snapshot(size)
    started = time.perf_counter()
    preview_cover(snapshot, target, Profile(), 1.5)
    return time.perf_counter() - started, 1


def print_bare(size: int, target: Path) -> tuple[float, int]:
    """Write the same texts at the same places with nothing but a canvas; return seconds and pages."""
    typesetter, sheet = Typesetter(), Sheet.of(Profile())
    edition = build_edition(synthetic_snapshot(size), Profile())
    pages = [
        [
            (placed.x + piece.x, placed.y + piece.y, piece.style, piece.text)
            for placed in page.placed
            for piece in placed.block.pieces
        ]
        for page in lay_out(edition, typesetter, Words("en"), sheet)
    ]
    started = time.perf_counter()
    canvas = Canvas(str(target), pagesize=(sheet.width, sheet.height), pageCompression=1)
    for page in pages:
        for x, y, style, text in page:
            canvas.setFont(style.face.value, style.size)
            canvas.drawString(MARGIN + x, sheet.height - HEAD_ROOM - y, text)
        canvas.showPage()
    canvas.save()
    return time.perf_counter() - started, len(pages)


WAYS = {"print": print_whole, "first": print_first, "bare": print_bare}


def main(what: str, size: str, target: str) -> None:
    """Do one of these and tell seconds, pages and the process's peak in MB."""
    seconds, pages = WAYS[what](int(size), Path(target))
    sys.stdout.write(f"{seconds:.3f} {pages} {peak_mb():.1f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
