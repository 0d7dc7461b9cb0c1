"""Blocks on pages: none lost, none too low, no heading left alone."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.report.blocks import Block, Piece
from desktop.report.flow import paginate
from desktop.report.style import TEXT

HEIGHT = 100.0
heights = st.floats(min_value=5, max_value=30)
blocks = st.lists(
    st.builds(Block, height=heights, keep=st.booleans(), gap=st.sampled_from([0.0, 4.0])), max_size=60
)


@given(blocks)
def test_every_block_is_placed_once_in_order(given_blocks: list[Block]) -> None:
    pages = paginate(given_blocks, HEIGHT)
    assert [placed.block for page in pages for placed in page.placed] == given_blocks


@given(blocks)
def test_blocks_neither_overlap_nor_leave_the_page(given_blocks: list[Block]) -> None:
    for page in paginate(given_blocks, HEIGHT):
        bottom = 0.0
        for placed in page.placed:
            assert placed.y >= bottom - 1e-6
            bottom = placed.y + placed.block.height
        assert bottom <= HEIGHT + 1e-6


@given(st.lists(heights, min_size=2, max_size=40))
def test_a_heading_is_never_the_last_on_its_page(rows: list[float]) -> None:
    chapters = [block for row in rows for block in (Block(12.0, keep=True), Block(row))]
    for page in paginate(chapters, HEIGHT):
        assert not page.placed[-1].block.keep


def test_column_heads_stand_once_on_each_page_and_what_goes_on_says_so() -> None:
    head = Block(10.0, (Piece(0, 8, "Post", TEXT),))
    opening = Block(10.0, (Piece(0, 8, "continued", TEXT),))
    row = Block(20.0, (Piece(0, 8, "row", TEXT),), head=head, opening=opening)
    texts = [
        [piece.text for placed in page.placed for piece in placed.block.pieces]
        for page in paginate([Block(10.0, keep=True), *[row] * 8], HEIGHT)
    ]
    assert texts[0] == ["Post", "row", "row", "row", "row"]
    assert texts[1] == ["continued", "Post", "row", "row", "row", "row"]


def test_a_block_higher_than_the_page_does_not_stop_the_work() -> None:
    assert len(paginate([Block(500.0), Block(5.0)], HEIGHT)) == 2


def test_a_run_of_headings_longer_than_a_page_fills_its_pages() -> None:
    pages = paginate([Block(12.0, keep=True)] * 50, HEIGHT)
    assert [len(page.placed) for page in pages[:4]] == [8] * 4
