"""Sentences for reasons and troubles."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from resources.words.catalogue import say
from resources.words.directory import DECISIONS
from resources.words.inferred import INFERRED
from resources.words.labels import label
from resources.words.lists import LISTS
from resources.words.printing import PRINTING
from resources.words.questions import QUESTIONS
from resources.words.reading import READING
from resources.words.rules import RULES, rule_words
from resources.words.verbs import VERBS


class Coded(Protocol):
    """A reason: a code with parameters."""

    @property
    def code(self) -> str:
        """What the reason is."""

    @property
    def values(self) -> tuple[tuple[str, str], ...]:
        """Its parameters, by name."""


class Troubled(Protocol):
    """A trouble with the file of a directory."""

    @property
    def trouble(self) -> str:
        """Which trouble it is."""

    @property
    def path(self) -> str:
        """The file."""


REASONS: Mapping[str, str] = MappingProxyType(
    {
        # What a gesture did, or why it did nothing.
        "accept done": "{person}, {said}: accepted",
        "correct done": "{person}, {said}: corrected and accepted",
        "reject done": "{person}, {said}: rejected",
        "unsure done": "{person}, {said}: put aside as unsure",
        "look up done": "{person}, {said}: to be looked up",
        "note done": "{person}: note kept",
        "not meant done": "Not {person}: remembered for this article",
        "say whom not": "Several are known: choose by the × behind a name whom it is not.",
        "nobody known": "Nobody known is offered here.",
        "mark in one passage": "Mark words of one article’s passages; O shows the whole article.",
        "undone": "Taken back: {gesture}",
        "redone": "Done again: {gesture}",
        "settings damaged": (
            "The settings could not be read: those of the first day hold. The old file is kept beside, as"
            " “.damaged”."
        ),
        "nothing to redo": "Nothing was taken back last.",
        "dated": "Date set to {date}",
        "date unknown": "Noted that the date is not known",
        "choose the person": "The directory has people of this name: choose by number, or N for a new one.",
        "choose the body": "No body is named for “{title}”. Press E and name it.",
        "nothing left": "Nothing is left to review.",
        "already decided": "This is decided already. Z takes the last decision back.",
        "nothing to undo": "There is nothing to take back.",
        # Why an article has its date, or its bounds.
        "dated by lead": "dated by its opening words “{words}”",
        "dated by lead and year": "dated by its opening words “{words}” and by “{year}”",
        "dated by source": "dated by its source line “{words}”",
        "dated by dateline": "dated by its dateline “{words}”",
        "dated by byline": "dated by its byline “{words}”",
        "dated by address": "dated by its address “{words}”",
        "dated by file name": "dated by its file name “{words}”",
        "after the year": "the text speaks of “{words}” as past",
        "after the day": "the text names the day “{words}”",
        "after the date": "the text speaks of “{words}” as past",
        # Why a claim is what it is, or whom it may mean.
        "construction": "Read from {is}.",
        "no_body": "No body is named.",
        "area_from_article": "{area} is taken from the article.",
        "box": "Read from the person’s particulars.",
        "told": "Read from a sentence about the person.",
        "address": "Read from what stands before the name.",
        "single_name": "Only part of the name is given.",
        "caption": "It stands in the caption of a picture.",
        "headline": "It stands in the headline.",
        "dateline": "It stands in the dateline.",
        "byline": "It stands in the byline.",
        "source": "It stands in the source line.",
        "furniture": "It stands outside the article proper.",
        "teaser": "It stands in a teaser for another article.",
        "corrected": "Corrected by hand.",
        "marked by hand": "Marked by hand.",
        "same name": "same name",
        "same letters": "same letters, one of them without diacritics",
        "other diacritics": "other diacritics: somebody else’s name",
        "other name order": "same name in another order",
        "initials": "name with initials",
        "short form": "part of the name",
        "in post then": "in the post at that time",
        "left before": "left the post by {day}",
        "same gender": "same gender",
        "other gender": "another gender",
        "shared name": "one of {count} of this name",
        "same post": "same post",
        "same body": "same body",
        "same area": "same area, {area}",
        "same birth year": "same year of birth",
        "other birth year": "another year of birth",
        # Why an edition could not be written.
        "edition no folder": "The folder of {path} does not exist. Choose another place.",
        "edition no permission": "{path} may not be written: permission is missing. Choose another place.",
        "edition is a folder": "{path} is a folder. Give the edition a name of its own.",
        "edition full": "The disk is full. {path} was not changed.",
        "edition not writable": "{path} cannot be written. Choose another place.",
        "edition no such organization": "This organization is no longer in the directory.",
        "edition not a profile": "{path} is no profile of an edition.",
        "edition name taken": "An edition called {path} is kept already. Give this one another name.",
        "edition stopped": "Stopped. {path} was not written.",
        "edition no such edition": "No edition called {path} is kept, and it is no day like 2025-11-28.",
        # What a check found, or an edition cannot print.
        "fold differs": "The directory's tables differ from what its decisions say.",
        "missing-glyphs": "The fonts lack the characters {characters} in “{text}”.",
    }
)

CONSTRUCTIONS: Mapping[str, str] = MappingProxyType(
    {
        "title before name": "the title before the name",
        "title, name": "the title, then the name after a comma",
        "title is name": "a sentence that says who holds the title",
        "name, title": "the title after the name",
        "name is title": "a sentence that says what the person is",
        "name, event, title": "a sentence that says what happened",
        "name as title": "“as” and the title after the name",
        "career": "the account of a career",
    }
)

TROUBLES: Mapping[str, str] = MappingProxyType(
    {
        "not a directory": "{path} is not a directory of this program. Nothing was changed.",
        "newer": "{path} was written by a newer version of Incumbent. Install that version to open it.",
        "locked": "{path} is open in another program. Close it there, then try again. Nothing was changed.",
        "read-only": "{path} cannot be written: it is read-only. Nothing was changed.",
        "full": "The disk is full. Nothing was changed: make room, then try again.",
        "corrupt": "{path} is damaged. Nothing was changed: restore a backup with “incumbent restore”.",
        "network": "{path} is on a network drive, where the file could be damaged. Move it to a local disk.",
    }
)


def _template(code: str) -> str | None:
    tables = (REASONS, READING, VERBS, PRINTING, LISTS, INFERRED, QUESTIONS, DECISIONS, RULES)
    return next((found for table in tables if (found := table.get(code))), None)


def sentence(reason: Coded) -> str:
    """Return a reason in words; an unknown code is shown as it is, with its values."""
    values = dict(reason.values)
    if reason.code == "ruled" and len(values) > 1:
        return say("Rule: {rule}", rule=rule_words(values["kind"], values, values.get("meant", "")))
    template = _template(reason.code)
    if template is None:
        return " ".join([reason.code, *(f"({value})" for value in values.values() if value)])
    if reason.code == "dated" and not values.get("date"):
        return say(REASONS["date unknown"])
    if "gesture" in values:
        values["gesture"] = label("gesture", values["gesture"])
    if reason.code == "other field":
        values["field"] = label("aspect", values["field"])
    if "is" in values and reason.code == "construction":
        values["is"] = say(CONSTRUCTIONS.get(values["is"], values["is"]))
    return say(template, **values)


def trouble(found: Troubled) -> str:
    """Return a trouble with the directory's file in one sentence, with the way out."""
    template = TROUBLES.get(str(found.trouble), "{path} cannot be used ({trouble}). Nothing was changed.")
    return say(template, path=found.path, trouble=found.trouble)
