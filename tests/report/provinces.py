"""Two provinces and some central bodies, as after a year of work; every person is invented."""

from datetime import date

from db.records import Reason
from db.values import Capacity, PostState, TenureState
from tests.report.factory import Maker

ROLES = {
    "Secretary": "Bí thư",
    "Permanent Deputy Secretary": "Phó Bí thư Thường trực",
    "Deputy Secretary": "Phó Bí thư",
    "Member": "Ủy viên",
    "Chairman": "Chủ tịch",
    "Vice Chairman": "Phó Chủ tịch",
    "Head": "Trưởng ban",
    "Deputy Head": "Phó Trưởng ban",
    "Chief": "Chánh Văn phòng",
    "General Secretary": "Tổng Bí thư",
    "Minister": "Bộ trưởng",
    "Director": "Giám đốc",
}
ENDED = TenureState.ENDED
OLD = TenureState.NOT_CONFIRMED
CONGRESS = Reason("congress", (("day", "2025-09"),))


def provinces() -> Maker:
    """Return the directory, with every state that a line can have."""
    maker = Maker()
    maker.area("vn", "Việt Nam", "country", None)
    maker.area("lc", "Lai Châu")
    maker.area("db", "Điện Biên")
    maker.area("ns", "Nậm Sáng", "commune", "lc")
    _sources(maker)
    _central(maker)
    for area, name in (("lc", "Lai Châu"), ("db", "Điện Biên")):
        _bodies(maker, area, name)
    _dien_bien(maker)
    _lai_chau(maker)
    return maker


def _sources(maker: Maker) -> None:
    maker.source("s1", "Conference reviews a year of Party building", "Báo Điện Biên Phủ", "2024-12")
    maker.source("s2", "Mass mobilisation work commended", "Báo Lai Châu", "2024-12-19")
    maker.source("s3", "People’s Council holds its tenth session", "Báo Điện Biên Phủ", "2025-07-10")
    maker.source("s4", "Standing Board works with the Office", "Báo Điện Biên Phủ", "2025-11-28")
    maker.source("s5", "Secretary receives voters of Nậm Sáng Commune", "Báo Lai Châu", "2025-11-20")
    maker.source("s6", "Decisions on personnel work announced", None, None)
    maker.source(
        "s7",
        "Central delegation works with the northwestern provinces on the arrangement of administrative units",
        "Nhân Dân",
        "2025-10-03",
    )


def _post(
    maker: Maker, body: str, role: str, rank: int, seats: int = 1, state: PostState = PostState.UNKNOWN
) -> str:
    id_ = f"{body}/{role}"
    maker.post(id_, body, role, ROLES.get(role, ""), rank=rank, seats=seats, state=state)
    return id_


def _central(maker: Maker) -> None:
    body = maker.body
    body(
        "cc",
        "Central Committee of the Communist Party",
        "Ban Chấp hành Trung ương Đảng",
        area="vn",
        level="central",
        rank=1,
    )
    body(
        "oc",
        "Organisation Commission of the Central Committee",
        "Ban Tổ chức Trung ương",
        parent="cc",
        level="central",
        rank=3,
    )
    body(
        "mha",
        "Ministry of Home Affairs",
        "Bộ Nội vụ",
        area="vn",
        branch="government",
        level="central",
        rank=20,
    )
    maker.holds("Hoàng Đình Vượng", _post(maker, "cc", "General Secretary", 1), "2025-10-03", sources=["s7"])
    maker.holds(
        "Vũ Thị Bích Hằng", _post(maker, "oc", "Head", 1), "2024-12", "2025-10-03", sources=["s1", "s7"]
    )
    deputies = _post(maker, "oc", "Deputy Head", 2, seats=0)
    for name in ("Đặng Quốc Thái", "Phan Văn Kỷ", "Nguyễn Thị Ánh Tuyết"):
        maker.holds(name, deputies, "2025-10-03", sources=["s7"])
    _post(maker, "mha", "Minister", 1)


def _bodies(maker: Maker, area: str, name: str) -> None:
    body = maker.body
    committee, council, government = f"{area}-pc", f"{area}-council", f"{area}-gov"
    body(committee, f"{name} Provincial Party Committee", f"Tỉnh ủy {name}", area=area, rank=10)
    body(f"{area}-sc", "Standing Committee", "Ban Thường vụ Tỉnh ủy", parent=committee, rank=11)
    body(f"{area}-oc", "Organisation Commission", "Ban Tổ chức Tỉnh ủy", parent=committee, rank=12)
    body(f"{area}-mc", "Mass Mobilisation Commission", "Ban Dân vận Tỉnh ủy", parent=committee, rank=13)
    body(f"{area}-office", "Office", "Văn phòng Tỉnh ủy", parent=committee, rank=14)
    body(
        council,
        f"{name} Provincial People’s Council",
        f"Hội đồng nhân dân tỉnh {name}",
        area=area,
        branch="state",
        rank=20,
    )
    body(
        government,
        f"{name} Provincial People’s Committee",
        f"Ủy ban nhân dân tỉnh {name}",
        area=area,
        branch="state",
        rank=30,
    )
    body(f"{area}-dha", "Department of Home Affairs", "Sở Nội vụ", parent=government, branch="state", rank=31)
    for rank, role in enumerate(("Secretary", "Permanent Deputy Secretary", "Deputy Secretary"), 1):
        _post(maker, committee, role, rank, seats=0 if role == "Deputy Secretary" else 1)
    _post(maker, f"{area}-sc", "Member", 1, seats=15)
    _post(maker, f"{area}-oc", "Head", 1)
    _post(maker, f"{area}-oc", "Deputy Head", 2, seats=0)
    _post(maker, f"{area}-mc", "Head", 1)
    _post(maker, f"{area}-office", "Chief", 1)
    for owner in (council, government):
        _post(maker, owner, "Chairman", 1)
        _post(maker, owner, "Vice Chairman", 2, seats=3)
    _post(maker, f"{area}-dha", "Director", 1)


def _dien_bien(maker: Maker) -> None:
    holds = maker.holds
    holds("Trần Quang Dũng", "db-pc/Secretary", "2025-07-10", "2025-11-28", sources=["s3", "s4"])
    holds("Lê Hữu Đô", "db-pc/Permanent Deputy Secretary", "2025-11-28", sources=["s4"])
    holds("Lò Thị Mai Phương", "db-pc/Deputy Secretary", "2024-12", "2025-11-28", sources=["s1", "s3", "s4"])
    for name in ("Phạm Khắc Quảng", "Giàng A Páo", "Lò Thị Mai Phương", "Nguyễn Thị Thanh Huyền"):
        holds(name, "db-sc/Member", "2024-12", sources=["s1"], state=OLD, why=CONGRESS)
    holds("Phạm Khắc Quảng", "db-oc/Head", "2024-12", sources=["s1", "s2"], state=OLD, why=CONGRESS)
    holds("Mùa A Sếnh", "db-oc/Deputy Head", "2025-07-10", sources=["s3"], capacity=Capacity.IN_CHARGE)
    holds("Bùi Thế Khiêm", "db-mc/Head", "2024-12-19", sources=["s2"], state=OLD)
    holds("Lê Hữu Đô", "db-council/Chairman", "2025-11-28", sources=["s4"])
    holds(
        "Quàng Thị Xuân", "db-council/Vice Chairman", "2025-07-10", sources=["s3"], started=True,
        start_earliest=date(2025, 7, 10), start_latest=date(2025, 7, 10), state=TenureState.IN_POST,
    )  # fmt: skip
    holds(
        "Lê Hữu Đô", "db-gov/Chairman", "2024-12", sources=["s1", "s4"], state=ENDED, ended=True,
        end_earliest=date(2024, 12, 1), end_latest=date(2025, 11, 28),
    )  # fmt: skip
    maker.post_states["db-gov/Chairman"] = PostState.VACANT
    holds("Vừ A Bằng", "db-gov/Vice Chairman", "2025-07-10", sources=["s3"], marks=("suspended",))
    holds("Nguyễn Lam", "db-dha/Director", None, sources=["s6"], capacity=Capacity.ACTING)


def _lai_chau(maker: Maker) -> None:
    holds = maker.holds
    holds(
        "Lê Minh Ngân", "lc-pc/Secretary", "2025-11-20", sources=["s5"], started=True,
        state=TenureState.IN_POST, start_earliest=date(2025, 10, 1), start_latest=date(2025, 10, 31),
    )  # fmt: skip
    holds(
        "Giàng Páo Mỷ", "lc-pc/Permanent Deputy Secretary", "2024-12-19", "2025-11-20", sources=["s2", "s5"]
    )
    holds("Lê Văn Lương", "lc-pc/Deputy Secretary", "2024-12-19", "2025-11-20", sources=["s2", "s5"])
    holds("Lê Văn Lương", "lc-gov/Chairman", "2024-12-19", "2025-11-20", sources=["s2", "s5", "s7"])
    holds("Tống Thanh Hải", "lc-gov/Vice Chairman", "2025-11-20", sources=["s5"])
    holds("Nguyễn Lam", "lc-office/Chief", "2025-11-20", sources=["s5"], person_id="other-lam")
    holds(
        "Vương Văn Thắng",
        "lc-mc/Head",
        "2024-12-19",
        sources=["s2"],
        state=TenureState.ENDED_UNKNOWN,
        ended=True,
    )
    holds("Chu Lê Chinh", "lc-council/Chairman", "2025-11-20", sources=["s5"], capacity=Capacity.DESIGNATE)
    maker.body(
        "ns-pc", "Nậm Sáng Commune People’s Committee", "Ủy ban nhân dân xã Nậm Sáng", area="ns",
        branch="state", level="commune", rank=60,
    )  # fmt: skip
    holds("Phùng Xuân Hồng", _post(maker, "ns-pc", "Chairman", 1), "2025-11-20", sources=["s5"])
