"""Every fixed word of an edition, in one table; translated through gettext."""

import gettext
from enum import StrEnum

from resources import lexicon


class Word(StrEnum):
    """The sentences and labels of an edition; braces hold data, which is never a message itself."""

    TITLE = "Directory of Officials"
    AUTHOR = "Incumbent"
    SUBJECT = "Who holds which post as of {date}, with the source of each line"
    ALL_BODIES = "All recorded bodies"
    AS_OF = "As of {date}"
    KNOWN_ON = "known on {date}"
    FOOTER = "As of {date} · known on {known}"
    COVER = "Cover"
    CONTENTS = "Contents"
    INDEX = "Index of names"
    INDEX_NOTE = "As printed; in Vietnamese names the family name is first. The number is the page."
    SOURCES = "Sources"
    SOURCES_NOTE = "Each line carries the numbers of the articles on which it rests, with the words accepted."
    ABOUT = "About this edition"
    CENTRAL = "Central bodies"
    ELSEWHERE = "Bodies whose area is not recorded"
    POST_OF = "{role}, {body}"
    WITH_NOTES = "With private notes: not to be passed on"

    KNOWS_ACT = "knows up to act {act}"

    PROVINCES = "Provinces at a glance"
    PROVINCES_NOTE = "Who leads the Party, the people’s council and the people’s committee of each."
    PROVINCE = "Province"
    PERSONS = "Officials"
    PERSONS_NOTE = "Each with the posts held over time, the latest first, and what sources say of the person."
    WHEN = "When"
    ALSO_WRITTEN = "also written {names}"
    ATTRIBUTE = "{kind}: {value}"
    ATTRIBUTE_OF = "{person}: {kind}"
    SEEN_AS = "as of {date}"
    AREAS = "By area"
    CHARTS = "Organization charts"
    SUCCESSIONS = "Successions"
    SUCCESSIONS_NOTE = "Dark: surely in post. Light: possibly. Ticks: seen there on that day."
    APPEARANCES = "Appearances"
    APPEARANCES_NOTE = (
        "Who was listed where in the {weeks} weeks before the as-of date, in the order of the list."
    )
    STANDING_IN = "Standing in"
    IN_PLACE_OF = "in the place of {name}"
    NOT_SEEN = "Not seen for {weeks} weeks"
    LAST_SEEN = "Last seen"

    CHANGES = "Changes"
    CHANGES_SINCE = "Since the edition as of {date}, {known}."
    CHANGES_BOTH = "That edition was about {scope}; bodies that both print are compared."
    NO_EARLIER = "There is no earlier edition to compare with."
    NO_CHANGES = "Nothing changed."
    APPOINTED = "Appointed"
    LEFT_POST = "Left"
    MOVED = "Moved"
    RENAMED = "Renamed"
    NEWLY_VACANT = "Newly vacant or unknown"
    RECORDED = "Newly recorded"
    RECONFIRMED = "Only re-confirmed"
    MOVED_FROM = "from {post}"
    FOLLOWED_BY = "followed by {name}"
    FORMERLY = "formerly {name}"
    NO_LONGER = "no longer recorded"

    ABBREVIATIONS = "Abbreviations"
    FORMER = "Renamed and dissolved bodies"
    SUCCEEDED_BY = "now {name}"
    MEMBER_MARK = "CC"
    ALTERNATE_MARK = "CC alt."
    MEMBER_MEANING = "member of the Party Central Committee"
    ALTERNATE_MEANING = "alternate member of the Party Central Committee"
    MALE = "Mr"
    FEMALE = "Ms"
    DISPUTED_START = "sources disagree on the beginning"
    DISPUTED_END = "sources disagree on the end"

    POST = "Post"
    HOLDER = "Holder"
    IN_POST = "In post · last seen"
    SOURCE = "Source"
    CONTINUED = "{name}, continued"

    SINCE = "since {date}"
    SINCE_AFTER = "since after {date}"
    BY = "by {date}"
    UNDATED = "undated"
    SEEN = "seen {date}"
    UNTIL = "until {date}"
    LEFT_UNDATED = "left, undated"
    ALSO = "also: {posts}"
    ALSO_NOT_CONFIRMED = "{post} (not confirmed)"
    MORE = "and {count} more"
    UNKNOWN = "unknown"
    VACANT = "vacant"
    LEFT = "{name} left, no successor seen"
    NOT_CONFIRMED = "not confirmed since {date}"
    NOT_CONFIRMED_CONGRESS = "not confirmed since the congress"
    NOT_CONFIRMED_UNDATED = "not confirmed, last seen on an unknown date"
    NO_DIACRITICS = "diacritics unconfirmed"
    PRIVATE = "note: {text}"
    SEATS = "{known} of {seats} seats known"

    ORGANIZATION_1 = "1 body"
    ORGANIZATION_N = "{count} bodies"
    POST_1 = "1 post known"
    POST_N = "{count} posts known"
    HELD_N = "{count} held"
    VACANT_N = "{count} vacant"
    UNKNOWN_N = "{count} unknown"

    ORGANIZATIONS = "Organizations"
    POSTS = "Posts known"
    HELD = "Held"
    VACANT_LABEL = "Vacant"
    UNKNOWN_LABEL = "Unknown"
    OFFICIALS = "Officials"
    OLDEST = "Oldest sighting"
    NEWEST = "Newest sighting"
    NONE = "none"

    EMPTY = "No line has been confirmed as of this date."
    EMPTY_NOTE = (
        "A line enters the directory only when its curator has accepted a claim from a source. "
        "Nothing that was accepted so far says that somebody held a post on this day."
    )

    METHOD = "How it was made"
    METHOD_TEXT = (
        "Every line rests on published articles: a curator has read the passage and accepted what it says "
        "of one person and one post. News reports sightings, seldom dates of office; this directory "
        "therefore prints the day by which somebody was seen in post, and a date of taking office only "
        "where a source states it."
    )
    METHOD_LIMITS = (
        "A post is called vacant only where a source establishes that its holder left and nobody has been "
        "seen in it since; where nothing is known it says so. What a source dates to a month stays a month."
    )
    LEGEND = "How to read it"
    LEGEND_SINCE = "A source says that it began on this day."
    LEGEND_BY = "Seen in post then; when it began is not known."
    LEGEND_SEEN = "The latest day for which a source vouches, where it is not the first."
    LEGEND_ALSO = "Other posts that the same person holds in this directory."
    LEGEND_NOT_CONFIRMED = "In post when last seen; nothing has confirmed it since."
    LEGEND_VACANT = "An end is established, and no later holder has been seen."
    LEGEND_UNKNOWN = "The post exists; who holds it is not known."
    LEGEND_MARK = "Holds the post in that capacity only."
    LEGEND_SOURCE = "The number of the article, listed with its words at the end."
    SAMPLE_BY = "by Dec 2024"
    SAMPLE_SINCE = "since 3 May 2024"
    SAMPLE_SEEN = "seen 28 Nov 2025"
    SAMPLE_ALSO = "also: Chairman"
    SAMPLE_NOT_CONFIRMED = "not confirmed since Dec 2024"
    SAMPLE_MARK = "acting, in charge, designate"
    SAMPLE_SOURCE = "4, 12"
    AGES = "How current it is"
    AGES_NOTE = "Lines by when their holder was last seen, counted back from the as-of date."
    AGE_3 = "within 3 months"
    AGE_6 = "3 to 6 months"
    AGE_12 = "6 to 12 months"
    AGE_OLDER = "over a year"
    AGE_UNDATED = "undated"

    QUOTE = "“{text}”"
    CITED_FOR = "{person}, {role}, {body}"
    OUTLET_UNKNOWN = "Outlet not known"
    DATE_UNKNOWN = "undated"
    DATE_BOUNDS = "undated; between {date}"

    DAY = "{day} {month} {year}"
    MONTH = "{month} {year}"
    YEAR = "{year}"
    SPAN = "{first} – {last}"
    AFTER = "after {date}"
    BEFORE = "before {date}"


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

BRANCHES = {
    "party": "Party body",
    "state": "State body",
    "government": "Government body",
    "assembly": "Elected assembly",
    "council": "Elected assembly",
    "court": "Judicial body",
    "procuracy": "Procuracy",
    "army": "Military body",
    "union": "Mass organisation",
    "legislature": "Elected assembly",
    "military": "Military body",
    "police": "Police body",
    "judiciary": "Judicial body",
    "front": "Fatherland Front body",
    "mass": "Mass organisation",
}
MARKS = {"suspended": "suspended", "arrested": "arrested"}


class _Tabled(gettext.NullTranslations):
    """Vietnamese, from its table; what is missing there stays as it is."""

    def gettext(self, message: str) -> str:
        """Return a message in Vietnamese."""
        table = lexicon("edition_vi")
        found: str = table["words"].get(message) or table["others"].get(message) or message
        return found

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the message for that many, which has one form in Vietnamese."""
        return self.gettext(msgid1 if n == 1 else msgid2)


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._translations = _Tabled() if language == "vi" else gettext.NullTranslations()

    def __call__(self, word: Word, **data: object) -> str:
        """Return the sentence with its data in place; the data are never looked into."""
        return self.say(word.value).format(**data)

    def say(self, message: str) -> str:
        """Return a message in this language."""
        return self._translations.gettext(message)

    def count(self, one: Word, many: Word, number: int) -> str:
        """Return the sentence for that many."""
        return self._translations.ngettext(one.value, many.value, number).format(count=f"{number:,}")

    def body(self, branch: str, level: str) -> str:
        """Return what kind of body it is, such as ``Party body, provincial level``; empty where not known."""
        return ", ".join(filter(None, (self.kind(branch), self.height(level))))

    def kind(self, branch: str) -> str:
        """Return a branch in words."""
        if branch in ("", "other"):
            return ""
        return self.say(BRANCHES.get(branch, f"{branch.capitalize()} body"))

    def height(self, level: str) -> str:
        """Return a level in words."""
        return "" if level in ("", "other") else self.say(f"{level} level")

    def attribute(self, kind: str, person: str) -> str:
        """Return what is said of a person's life."""
        return self(Word.ATTRIBUTE_OF, person=person, kind=self.say(kind))
