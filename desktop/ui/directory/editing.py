"""Forms that edit one entity by hand: names, place in the order, validity, successor, rules."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit

from db.records import Area, Name, Organization, Person, Post
from db.rules import Rule, rule_of
from db.values import RuleKind
from desktop.browse import AreaPage, Named, OrganizationPage, PersonPage, PostPage
from desktop.ui.curating import Entity
from desktop.ui.desk import Desk
from desktop.ui.labels import field
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.fields import Names, Several, choices, day, day_of, not_before, number, text_area, whole
from desktop.ui.sheet.finder import Finder
from desktop.ui.sheet.form import Act, Ask
from resources.words import LABELS, label, say

Page = OrganizationPage | AreaPage | PostPage | PersonPage
BRANCHES = tuple(LABELS["branch"])
LEVELS = tuple(LABELS["level"])
AREA_KINDS = ("country", "province", "district", "commune")


class EntityForm(Form):
    """The fields that every kind has: the name, other names, and the note on which the edit rests."""

    def __init__(self, entity: Entity, about: str = "") -> None:
        kind = label("kind", type(entity).__name__.lower())
        super().__init__(say("Edit {kind}", kind=kind), about, say("Save"))
        self.entity = entity
        self.said = say("Edited: {name}", name=_name(entity))
        self.name = field(say("Name"), _name(entity))
        self._plain = [one for one in entity.names if one.text == _name(entity) and not one.language]
        self.names = Names(one for one in entity.names if one not in self._plain)
        self.note = text_area(say("Note"), placeholder=say("On what this rests; kept as a private note"))
        self.add(say("Role") if isinstance(entity, Post) else say("Name"), self.name)
        self.add(say("Other names"), self.names)

    def watch(self) -> None:
        """Close the form with its note, and tell of every change."""
        self.add(say("Note"), self.note)
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        for box in self.findChildren(QComboBox):
            box.currentIndexChanged.connect(lambda _place: self.edited.emit())
        for several in self.findChildren(Several):
            several.edited.connect(self.edited)
        for finder in self.findChildren(Finder):
            finder.picked.connect(lambda _found: self.edited.emit())

    def made(self) -> Entity:
        """Return the entity as the fields have it; raises Wanting."""
        raise NotImplementedError

    def spelled(self) -> str:
        """Return the name; raises Wanting where there is none."""
        name = " ".join(self.name.text().split())
        if not name:
            raise Wanting(say("A name is wanted."))
        return name

    def called(self) -> tuple[Name, ...]:
        """Return the other names; a name that was changed stays among them."""
        former, shown = _name(self.entity), self.names.names()
        kept = self._plain
        if not kept and self.spelled() != former and former not in {one.text for one in shown}:
            kept = [Name(former)]
        return (*kept, *shown)

    def asking(self) -> Ask | None:
        """Ask what the edit changes."""
        made = self.made()
        return lambda curation: curation.preview_edit(made)

    def acting(self) -> Act | None:
        """Save it."""
        made, note = self.made(), self.note.toPlainText()
        return lambda curation: curation.edit(made, note=note)


def _name(entity: Entity) -> str:
    return entity.role if isinstance(entity, Post) else entity.name


class PersonForm(EntityForm):
    """The preferred name and the others; marked as Vietnamese, a name without diacritics is right."""

    def __init__(self, person: Person) -> None:
        super().__init__(person)
        self._person = person
        self.watch()

    def made(self) -> Person:
        """Return the person."""
        return replace(self._person, name=self.spelled(), names=self.called())


def _rank(edit: QLineEdit) -> int:
    rank = whole(edit)
    if rank is None:
        raise Wanting(say("{field} is wanted.", field=edit.accessibleName()))
    return rank


class Finders:
    """Finders for what an entity names, with what it names now."""

    def __init__(self, desk: Desk, around: tuple[tuple[str, Named], ...]) -> None:
        self._desk, self._around = desk, around

    def one(self, word: str, kind: str, name: str) -> Finder:
        """Return a finder for the one thing of a word."""
        chosen = next((one for said, one in self._around if said == word), None)
        return Finder(self._desk, kind, name, chosen)

    def several(self, word: str, kind: str, name: str) -> Several:
        """Return a field for the several things of a word."""
        return Several(self._desk, kind, name, [one for said, one in self._around if said == word])


def found(finder: Finder) -> str | None:
    """Return the id of what a finder holds; raises Wanting where words are left that name nothing."""
    if finder.chosen is None and finder.field.text().strip():
        name = finder.field.accessibleName()
        raise Wanting(say("{field}: choose one of those found, or leave it empty.", field=name))
    return finder.chosen.id if finder.chosen else None


class OrganizationForm(EntityForm):
    """A body: where it stands, how long it is valid, and what became of it."""

    def __init__(self, desk: Desk, body: Organization, around: tuple[tuple[str, Named], ...]) -> None:
        super().__init__(body)
        self._body = body
        finders = Finders(desk, around)
        self.parent_body = finders.one("parent", "organization", say("Part of"))
        self.area = finders.one("area", "area", say("Area"))
        self.branch = choices(say("Branch"), "branch", BRANCHES, body.branch)
        self.level = choices(say("Level"), "level", LEVELS, body.level)
        self.rank = number(say("Rank"), body.rank)
        self.valid_from = day(say("Valid from"), body.valid_from)
        self.valid_to = day(say("Valid to"), body.valid_to)
        self.successor = finders.one("successor", "organization", say("Successor"))
        for one in (self.parent_body, self.area):
            self.add(one.field.accessibleName(), one)
        for each in (self.branch, self.level, self.rank, self.valid_from, self.valid_to):
            self.add(each.accessibleName(), each)
        self.add(say("Successor"), self.successor)
        self.watch()

    def made(self) -> Organization:
        """Return the body."""
        return replace(
            self._body,
            name=self.spelled(),
            names=self.called(),
            parent_id=found(self.parent_body),
            area_id=found(self.area),
            branch=self.branch.currentData(),
            level=self.level.currentData(),
            rank=_rank(self.rank),
            valid_from=day_of(self.valid_from),
            valid_to=not_before(self.valid_from, self.valid_to),
            successor_id=found(self.successor),
        )


class AreaForm(EntityForm):
    """An area: its kind, what it lies in, how long it is valid, and what became of it."""

    def __init__(self, desk: Desk, page: AreaPage) -> None:
        super().__init__(page.record)
        self._area = page.record
        finders = Finders(desk, page.around)
        self.kind = choices(say("Kind"), "area kind", AREA_KINDS, page.record.kind)
        self.within = finders.one("parent", "area", say("Lies in"))
        self.valid_from = day(say("Valid from"), page.record.valid_from)
        self.valid_to = day(say("Valid to"), page.record.valid_to)
        self.successor = finders.one("successor", "area", say("Successor"))
        self.add(say("Kind"), self.kind)
        self.add(say("Lies in"), self.within)
        self.add(say("Valid from"), self.valid_from)
        self.add(say("Valid to"), self.valid_to)
        self.add(say("Successor"), self.successor)
        self.watch()

    def made(self) -> Area:
        """Return the area."""
        return replace(
            self._area,
            name=self.spelled(),
            names=self.called(),
            kind=self.kind.currentData(),
            parent_id=found(self.within),
            valid_from=day_of(self.valid_from),
            valid_to=not_before(self.valid_from, self.valid_to),
            successor_id=found(self.successor),
        )


class PostForm(EntityForm):
    """A post: its seats and rank, and the rules that it keeps; the stale limit is for all of its kind."""

    def __init__(self, desk: Desk, page: PostPage, body: Organization) -> None:
        super().__init__(page.record, page.organization)
        self._post, self._body, self._stale = page.record, body, page.stale
        finders = Finders(desk, page.around)
        self.seats = number(say("Seats"), page.record.seats)
        self.seats.setPlaceholderText(say("0: any number"))
        self.rank = number(say("Rank"), page.record.rank)
        self.narrower = finders.one("narrower than", "post", say("Narrower than"))
        self.carries = finders.several("carries", "post", say("Carries"))
        self.excludes = finders.several("excludes", "post", say("Excludes"))
        self.stale = number(say("Stale after months"), page.stale)
        self.add(say("Seats"), self.seats)
        self.add(say("Rank"), self.rank)
        self.add(say("Narrower than"), self.narrower)
        self.add(say("Carries"), self.carries)
        self.add(say("Excludes"), self.excludes)
        self.add(say("Stale after"), self.stale)
        self.watch()

    def made(self) -> Post:
        """Return the post."""
        return replace(
            self._post,
            role=self.spelled(),
            names=self.called(),
            seats=whole(self.seats) or 0,
            rank=_rank(self.rank),
            narrower_than=found(self.narrower),
            carries=self.carries.ids(),
            excludes=self.excludes.ids(),
        )

    def rule(self) -> Rule | None:
        """Return the stale limit for posts of this kind, None where it was not changed."""
        months = whole(self.stale)
        if months == self._stale:
            return None
        kind = {"branch": self._body.branch, "level": self._body.level, "role": self._post.role}
        rule = rule_of(RuleKind.STALE_LIMIT, {"months": str(months or ""), **kind})
        return rule if months else replace(rule, values=())

    def acting(self) -> Act | None:
        """Save the post where it was changed, and the limit where that was, in one act."""
        made, note, rule = self.made(), self.note.toPlainText(), self.rule()
        posts = [made] if made != self._post or note.strip() else []
        rules = [rule] if rule is not None else []
        if not posts:
            return lambda curation: curation.rule(*rules)
        return lambda curation: curation.edit(*posts, note=note, rules=rules)
