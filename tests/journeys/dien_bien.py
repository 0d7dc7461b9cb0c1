"""Five short reports of our own on two provinces, as a curator dates them."""

from db.records import ArticleText, Refusal
from db.store import Store
from db.values import new_id
from desktop.extraction import extract
from desktop.intake import read_article
from desktop.matching import standings
from tests.newsroom import NOON

REPORTS = {
    "review.txt": (
        "2024-12",
        (
            "Điện Biên province reviews its offices\n\n"
            "Trần Quốc Cường, Secretary of the Điện Biên Provincial Party Committee, opened the meeting. "
            "Mùa A Sơn, Standing Deputy Secretary of the Điện Biên Provincial Party Committee, read "
            "the plan.\n\n"
            "Lò Văn Phương, Chairman of the Điện Biên Provincial People's Council, took part.\n"
        ),
    ),
    "press prize.txt": (
        "2024-12",
        (
            "Prizes for reporters in Điện Biên\n\n"
            "The prizes were handed over by Trần Quốc Cường, Secretary of the Điện Biên Provincial Party "
            "Committee; Lê Thành Đô, Deputy Secretary of the Điện Biên Provincial Party Committee and "
            "Chairman of the Điện Biên Provincial People's Committee; and Lò Văn Phương, Chairman of the "
            "Điện Biên Provincial People's Council.\n"
        ),
    ),
    "visit.txt": (
        None,
        (
            "Guests from the capital in Điện Biên\n\n"
            "Mùa A Sơn, Deputy Secretary of the Điện Biên Provincial Party Committee, received the guests.\n"
        ),
    ),
    "lai chau.txt": (
        "2025-09",
        (
            "Conference in Lai Chau\n\n"
            "Le Van Luong, Chairman of the Lai Châu Provincial People's Committee, attended the conference.\n"
        ),
    ),
    "office.txt": (
        "2025-11-28",
        (
            "A morning at the office in Điện Biên\n\n"
            "Trần Tiến Dũng, Secretary of the Điện Biên Provincial Party Committee, thanked the office. "
            "Lê Thành Đô, Permanent Deputy Secretary of the Điện Biên Provincial Party Committee, "
            "Chairman of the Điện Biên Provincial People's Council, answered the questions.\n"
        ),
    ),
}
"""Each with the date that a curator gives it; None for one that stays undated."""

ELSEWHERE = (
    "2025-10-02",
    "News from the ministry\n\nLê Văn Lương, Deputy Minister of Health, opened the seminar.\n",
)
"""Somebody of the same letters, with diacritics, from elsewhere."""


def take_in(store: Store, name: str, text: str) -> str:
    """Have a report come in and be read by the program's own extraction; return its id."""
    read = read_article(name, text.encode())
    if isinstance(read, Refusal):
        raise TypeError(read)
    with store.write() as unit:
        article_id = unit.articles.add(read, new_id, NOON)
        if article_id is None:
            raise ValueError(name)
        article = unit.articles.get(article_id)
        claims = extract(ArticleText(article.id, article.text, article.zones, article.head))
        unit.claims.replace_open(article, claims, new_id)
        stored = unit.claims.of_article(article_id)
        unit.claims.set_standings(standings(stored, {article_id: article.head.outlet}, unit.directory))
    return article_id
