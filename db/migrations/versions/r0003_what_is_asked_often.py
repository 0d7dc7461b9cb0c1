"""What is open is found without passing over what is decided; what is shown as counted is kept."""

from alembic import op
from sqlalchemy import Column, Integer, Text, text

revision = "3"
down_revision = "2"

OPEN = (("person_folded", "person"), ("body_folded", "body"), ("post_id", "post"))
AMOUNTS = """SELECT 'articles', count(*) FROM article WHERE kind = 'article'
    UNION ALL SELECT 'open', coalesce(sum(open), 0) FROM article WHERE kind = 'article'"""
KEEPING = {
    "article_counted AFTER INSERT ON article WHEN new.kind = 'article'": ("1", "new.open"),
    "article_discounted AFTER DELETE ON article WHEN old.kind = 'article'": ("-1", "-old.open"),
    "article_recounted AFTER UPDATE OF open ON article WHEN new.kind = 'article' AND new.open <> old.open": (
        "0",
        "new.open - old.open",
    ),
}


def upgrade() -> None:
    """Make the indexes of what is open, and the amounts with what keeps them."""
    for column, name in OPEN:
        if column != "post_id":
            op.drop_index(f"ix_claim_{column}", "claim")
        op.create_index(f"ix_claim_open_{name}", "claim", [column], sqlite_where=text("decision = ''"))
    unseen = text("decision = '' AND standing = ''")
    op.create_index("ix_claim_unseen", "claim", ["id"], sqlite_where=unseen)
    op.create_index("ix_article_waiting", "article", ["id"], sqlite_where=text("open > 0"))
    op.create_index("ix_article_unsure", "article", ["id"], sqlite_where=text("unsure > 0"))
    amount = (Column("name", Text, primary_key=True), Column("value", Integer, nullable=False))
    op.create_table("amount", *amount, sqlite_strict=True)
    op.execute(f"INSERT INTO amount {AMOUNTS}")
    for trigger, (articles, waiting) in KEEPING.items():
        op.execute(
            f"CREATE TRIGGER {trigger} BEGIN {_adding('articles', articles)} {_adding('open', waiting)} END"
        )


def _adding(name: str, more: str) -> str:
    return f"UPDATE amount SET value = value + ({more}) WHERE name = '{name}';"  # noqa: S608 - constants
