"""How long printing takes, and how it grows."""

import random
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from db.records import Snapshot
from db.values import TenureState
from desktop.profiles import Profile
from desktop.report import write_edition
from tests.benchmarks.frame import Bench, peak_mb
from tests.report.factory import Maker

FAMILIES = ("Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Lò", "Giàng", "Vừ", "Đặng", "Bùi")
MIDDLES = ("Văn", "Thị", "Đức", "Quốc", "Hữu", "Minh", "A", "Thanh", "Xuân")
GIVEN = ("Dũng", "Hằng", "Quân", "Phương", "Sơn", "Thủy", "Ngân", "Lương", "Tiến", "Đô", "Bắc", "Cường")
ROLES = ("Secretary", "Permanent Deputy Secretary", "Deputy Secretary", "Member", "Head", "Deputy Head")
BODIES = ("Party Committee", "People’s Council", "People’s Committee", "Organisation Commission", "Office")
TENURES_IN_AREA = 160
TENURES_OF_ARTICLE = 8


def bench_report(bench: Bench) -> None:
    """Print 1,000 and 10,000 tenures, each in a process of its own so that peaks do not mix."""
    for size in (1_000, 10_000):
        seconds, pages, peak = _print_apart(size, bench.folder / f"{size}.pdf")
        bench.record(f"report.print_{size}_s", seconds, "s", f"{pages} pages; at most 20 s for 10,000")
    bench.record("report.pages_per_s", pages / seconds, "pages/s", "10,000 tenures")
    bench.record("report.peak_mb", peak, "MB", "10,000 tenures, the whole process")


def _print_apart(size: int, target: Path) -> tuple[float, int, float]:
    command = [sys.executable, "-m", __name__, str(size), str(target)]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(out[0]), int(out[1]), float(out[2])


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


def main(size: str, target: str) -> None:
    """Print once and tell seconds, pages and the process's peak in MB."""
    snapshot = synthetic_snapshot(int(size))
    started = time.perf_counter()
    result = write_edition(snapshot, Path(target), Profile())
    seconds = time.perf_counter() - started
    sys.stdout.write(f"{seconds:.3f} {result.pages} {peak_mb():.1f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
