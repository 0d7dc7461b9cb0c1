"""Each step by itself, on a blank model: what the steps before it would have found is put there by hand."""

import spacy
from spacy.tokens import Doc

from db.records import ArticleText, Head, Zone
from db.values import AttributeKind, Event, PartialDate, Relation, ZoneKind
from desktop.extraction import attributes
from desktop.extraction.attributes import Body, Holding, Mention, Office, Stretch, Title
from desktop.extraction.institutions import Landscape
from desktop.extraction.pipeline import STEPS, pipeline
from desktop.extraction.tokens import Words, read_words

BLANK = {"nlp": {"tokenizer": {"@tokenizers": "incumbent.words.v1"}}}


class Page:
    """A text on a blank model, with what earlier steps found in it: no mention, no title, one sentence."""

    def __init__(self, text: str, published: str | None = None, zones: tuple[Zone, ...] = ()) -> None:
        attributes.declare()
        self.nlp = spacy.blank("en", config=BLANK)
        self.doc = self.nlp.make_doc(text)
        self.words: Words = read_words(self.doc)
        self.whole = Stretch(0, len(self.words), ZoneKind.BODY)
        date = PartialDate(published) if published else None
        self.doc._.article = ArticleText("a", text, zones, Head(title="", published=date))
        self.doc._.words, self.doc._.stretches, self.doc._.landscape = self.words, [self.whole], Landscape()
        self.doc._.mentions, self.doc._.titles, self.doc._.offices = [], [], []
        self.doc._.holdings, self.doc._.barrier = [], bytearray(len(self.words) + 1)

    def after(self, step: str) -> Doc:
        """Return the Doc after one step, the only one of the model."""
        self.nlp.add_pipe(f"incumbent_{step}")
        return self.nlp(self.doc)

    def at(self, text: str) -> tuple[int, int]:
        """Return the words that a piece of the text is."""
        start = self.words.text.index(text)
        first = self.words.start.index(start)
        return first, first + len(text.split())

    def mention(self, name: str) -> Mention:
        """Put a firm mention of a person on the Doc."""
        first, end = self.at(name)
        mention = Mention(first, end, name, first, firm=True, person=name)
        self.doc._.mentions.append(mention)
        return mention

    def office(self, title: str, body: str = "") -> Office:
        """Put a title with its body on the Doc."""
        first, end = self.at(title)
        named = Body(*self.at(body), body) if body else None
        office = Office(first, named.end if named else end, Title(first, end, title.lower(), title), named)
        self.doc._.titles.append(office.title)
        self.doc._.offices.append(office)
        return office

    def holding(self, mention: Mention, office: Office, **more: object) -> Holding:
        """Put on the Doc that a mention holds an office."""
        first, end = min(mention.first, office.start), max(mention.end, office.end)
        holding = Holding(mention, office, self.whole, "name, title", first=first, end=end)
        for name, value in more.items():
            setattr(holding, name, value)
        self.doc._.holdings.append(holding)
        return holding


def test_each_step_says_what_it_needs_and_the_steps_before_it_give_that() -> None:
    found = pipeline().analyze_pipes()
    assert found is not None
    assert tuple(pipeline().pipe_names) == STEPS
    assert not any(found["problems"].values())
    assert all(found["summary"][step]["assigns"] for step in STEPS)


def test_words_have_keys_and_gaps_and_no_points_of_abbreviations() -> None:
    words = Page("Gov. Đặng met\nAnn").after("words")._.words
    assert words.word == ["Gov", "Đặng", "met", "Ann"]
    assert words.key == ["gov", "dang", "met", "ann"]
    assert words.gap == [0, 1, 1, 2]


def test_zones_end_with_their_sentences() -> None:
    page = Page("By Ann Roe\nRain fell. It went on.", zones=(Zone(ZoneKind.BYLINE, 0, 10),))
    zones = [(one.start, one.end, one.zone) for one in page.after("zones")._.stretches]
    assert zones == [(0, 3, ZoneKind.BYLINE), (3, 6, ZoneKind.BODY), (6, 10, ZoneKind.BODY)]


def test_names_are_vietnamese_or_addressed() -> None:
    found = Page("Bùi Thị Ví met Mr Roe and the Lake Board.").after("names")._.mentions
    assert [one.name for one in found] == ["Bùi Thị Ví", "Roe"]


def test_titles_stand_outside_names() -> None:
    page = Page("Acting Director Ann Secretary spoke.")
    page.mention("Ann Secretary")
    assert [one.text for one in page.after("titles")._.titles] == ["Acting Director"]


def test_bodies_follow_their_titles() -> None:
    page = Page("Director of the Department of Roads spoke.")
    page.doc._.titles = [Title(0, 1, "director", "Director")]
    (office,) = page.after("bodies")._.offices
    assert office.body is not None
    assert office.body.text == "Department of Roads"


def test_people_are_capitals_beside_no_place_word_and_pronouns() -> None:
    found = Page("Then Joan Verdy spoke in Lakeside; she left.").after("people")._.mentions
    assert [one.name for one in found] == ["Joan Verdy", "she"]


def test_institutions_are_named_with_their_short_form() -> None:
    landscape = Page("He runs the Department of Roads (DoR).").after("institutions")._.landscape
    assert [one.text for one in landscape.bodies] == ["Department of Roads"]
    assert landscape.glosses == {"DoR": "Department of Roads"}


def test_holdings_join_a_name_and_the_title_beside_it() -> None:
    page = Page("Joan Verdy, Director of the Department of Roads, spoke.")
    page.mention("Joan Verdy")
    page.office("Director", "Department of Roads")
    (holding,) = page.after("holdings")._.holdings
    assert (holding.mention.name, holding.construction) == ("Joan Verdy", "name, title")


def test_references_give_a_given_name_its_person() -> None:
    page = Page("Bùi Thị Ví spoke. Ms Ví left.")
    page.mention("Bùi Thị Ví")
    later = Mention(6, 7, "Ví", 5, firm=True, addressed=True)
    page.doc._.mentions.append(later)
    page.after("references")
    assert later.person == "Bùi Thị Ví"


def test_happenings_touch_the_posts_of_their_sentence() -> None:
    page = Page("Joan Verdy, Director, resigned.")
    held = page.holding(page.mention("Joan Verdy"), page.office("Director"))
    page.after("happenings")
    assert (held.relation, held.event) == (Relation.OUTGOING, Event.RESIGNED)


def test_changes_tell_of_the_one_before() -> None:
    page = Page("Joan Verdy, Director, replaces Tom Poe.")
    new, old = page.mention("Joan Verdy"), page.mention("Tom Poe")
    page.holding(new, page.office("Director"), relation=Relation.INCOMING)
    found = page.after("changes")._.holdings
    assert {(one.mention.person, one.relation) for one in found} == {
        (new.person, Relation.INCOMING),
        (old.person, Relation.OUTGOING),
    }


def test_resolution_writes_out_the_body() -> None:
    page = Page("Joan Verdy, Director of the DoR, spoke.")
    held = page.holding(page.mention("Joan Verdy"), page.office("Director", "DoR"))
    page.doc._.landscape.glosses["DoR"] = "Department of Roads"
    page.after("resolution")
    assert (held.title, held.organization) == ("Director", "Department of Roads")


def test_times_date_a_post() -> None:
    page = Page("Joan Verdy, Director from 2012 to 2015, spoke.", published="2025-03-01")
    held = page.holding(page.mention("Joan Verdy"), page.office("Director"))
    page.after("times")
    assert (held.since, held.until) == (PartialDate("2012"), PartialDate("2015"))
    assert held.relation is Relation.FORMER


def test_leaving_follows_a_later_change() -> None:
    page = Page("Director Joan Verdy was named Governor.")
    person = page.mention("Joan Verdy")
    held = page.holding(person, page.office("Director"))
    page.holding(person, page.office("Governor"), relation=Relation.INCOMING, event=Event.APPOINTED)
    page.after("leaving")
    assert (held.relation, held.event) == (Relation.OUTGOING, Event.TRANSFERRED)


def test_box_reads_what_a_sentence_says_of_the_person() -> None:
    page = Page("Joan Verdy was born on 12 May 1970.")
    page.mention("Joan Verdy")
    (detail,) = page.after("box")._.details
    assert (detail.kind, detail.value) == (AttributeKind.BIRTH, "1970-05-12")


def test_rosters_mark_the_memberships_of_a_whole_list() -> None:
    page = Page("The board is made up of members Ann Roe, Tom Poe and Jan Moe.")
    members = page.office("members")
    members.title.head = "member"
    held = [page.holding(page.mention(name), members) for name in ("Ann Roe", "Tom Poe", "Jan Moe")]
    for one in held:
        one.construction = "heading, names"
    page.after("rosters")
    assert [one.roster for one in held] == [True, True, True]
