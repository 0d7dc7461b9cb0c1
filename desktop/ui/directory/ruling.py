"""Forms for the rules of a directory: each is laid down after a preview of all on which it bears."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit

from db.rules import Rule, rule_of
from db.values import RuleKind
from desktop.browse import Named
from desktop.review.previews import RuleLine
from desktop.ui.desk import Desk
from desktop.ui.directory.editing import BRANCHES, LEVELS, found
from desktop.ui.labels import choice_box, field, text_label
from desktop.ui.sheet import Form, Wanting
from desktop.ui.sheet.fields import number
from desktop.ui.sheet.finder import Finder
from desktop.ui.sheet.form import Act, Ask
from resources.words import label, say
from resources.words.rules import body_kinds

Values = Mapping[str, str]


class RuleForm(Form):
    """The fields of one kind of rule; Enter shows on what it bears, Enter again lays it down."""

    def __init__(self, kind: RuleKind, about: str, former: Rule | None) -> None:
        """``former`` is the rule that is changed, if one is."""
        super().__init__(label("rule", kind), about, say("Lay down"))
        self._kind, self._former = kind, former
        self.said = say("The rule is laid down")

    def watch(self) -> None:
        """Tell of every change."""
        for edit in self.findChildren(QLineEdit):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        for box in self.findChildren(QComboBox):
            box.currentIndexChanged.connect(lambda _place: self.edited.emit())

    def was(self, name: str) -> str:
        """Return a value of the rule that is changed."""
        return self._former.value(name) if self._former else ""

    def values(self) -> Values:
        """Return what the fields say; raises Wanting."""
        raise NotImplementedError

    def rules(self) -> list[Rule]:
        """Return the rule, and the end of the one that it replaces where it is about something else."""
        made = rule_of(self._kind, self.values())
        moved = self._former is not None and self._former.id != made.id
        return [replace(self._former, values=()), made] if moved and self._former else [made]

    def asking(self) -> Ask | None:
        """Ask on what it bears."""
        rules = self.rules()
        return lambda curation: curation.preview_rule(*rules)

    def acting(self) -> Act | None:
        """Lay it down."""
        rules = self.rules()
        return lambda curation: curation.rule(*rules)


class RankForm(RuleForm):
    """An outlet and its rank: where papers disagree the first is believed."""

    def __init__(self, former: Rule | None) -> None:
        about = say("Where outlets disagree on a date, the one that stands first is believed.")
        super().__init__(RuleKind.OUTLET_RANK, about, former)
        self.outlet = field(say("Outlet"), self.was("outlet"), "Nhân Dân")
        self.rank = number(say("Rank"), int(self.was("rank") or 1), 999)
        self.add(say("Outlet"), self.outlet)
        self.add(say("Rank"), self.rank)
        self.watch()

    def values(self) -> Values:
        """Return outlet and rank."""
        return {"outlet": wanted(self.outlet), "rank": wanted(self.rank)}


class WordingForm(RuleForm):
    """What an outlet's words mean: a role, a body, or a kind of body at whatever place."""

    def __init__(self, desk: Desk, former: Rule | None, meant: str) -> None:
        about = say("It holds for this outlet alone: what waits and the lines that rest on the words follow.")
        super().__init__(RuleKind.WORDING, about, former)
        self.outlet = field(say("Outlet"), self.was("outlet"), "Nhân Dân")
        self.written = field(say("Words"), self.was("written"), "Party Standing Board")
        self.role = field(say("Mean the post"), self.was("role"))
        key = self.was("organization_id")
        body = Named("organization", key, meant) if key else None
        self.body = Finder(desk, "organization", say("Mean the body"), body)
        self.kind = _box(say("Mean, at any place"), body_kinds(), self.was("body"), say("no kind of body"))
        for one in (self.outlet, self.written, self.role):
            self.add(one.accessibleName(), one)
        self.add(self.body.field.accessibleName(), self.body)
        self.add(self.kind.accessibleName(), self.kind)
        self.body.picked.connect(lambda _found: self.edited.emit())
        self.watch()

    def values(self) -> Values:
        """Return the words and what they mean: one thing."""
        meant = {
            "role": self.role.text().strip(),
            "organization_id": found(self.body) or "",
            "body": self.kind.currentData(),
        }
        if sum(bool(one) for one in meant.values()) != 1:
            raise Wanting(say("Say one thing that the words mean: a post, a body, or a kind of body."))
        return {"outlet": wanted(self.outlet), "written": wanted(self.written), **meant}


class KindForm(RuleForm):
    """A kind of post, by role, branch and level; what is left open is any."""

    def __init__(self, kind: RuleKind, about: str, former: Rule | None) -> None:
        super().__init__(kind, about, former)
        self.role = field(say("Role"), self.was("role"), say("any"))
        self.branch = _branch(say("Branch"), self.was("branch"))
        self.level = _box(say("Level"), _words("level", LEVELS), self.was("level"), say("any"))
        for one in (self.role, self.branch, self.level):
            self.add(one.accessibleName(), one)

    def values(self) -> Values:
        """Return the kind of post; raises Wanting where it is every one."""
        kind = {
            "branch": self.branch.currentData(),
            "level": self.level.currentData(),
            "role": self.role.text(),
        }
        if not any(one.strip() for one in kind.values()):
            raise Wanting(say("Say which posts: by role, branch or level."))
        return kind


class StaleForm(KindForm):
    """After how many months without a sighting such a post's holder is not confirmed."""

    def __init__(self, former: Rule | None) -> None:
        about = say("Who was not seen for longer is printed as not confirmed since.")
        super().__init__(RuleKind.STALE_LIMIT, about, former)
        self.months = number(say("Months"), int(self.was("months") or 12), 999)
        self.add(say("Months"), self.months)
        self.watch()

    def values(self) -> Values:
        """Return the months with the kind of post: here it may be every one."""
        kind = {"branch": self.branch.currentData(), "level": self.level.currentData()}
        return {"months": wanted(self.months), **kind, "role": self.role.text()}


class ScopeForm(KindForm):
    """Posts out of scope: kept with the person, never asked about, not printed."""

    def __init__(self, former: Rule | None) -> None:
        about = say("Such posts stay with the person, are never asked about, and are not printed.")
        super().__init__(RuleKind.SCOPE, about, former)
        self.watch()


class PostsForm(KindForm):
    """Seats and rank of a kind of post, and what it carries and excludes at its place."""

    def __init__(self, former: Rule | None) -> None:
        about = say("It changes every such post that is known, and holds for those that come.")
        super().__init__(RuleKind.POST, about, former)
        self.seats = number(say("Seats"), _whole(self.was("seats")))
        self.seats.setPlaceholderText(say("as it is"))
        self.rank = number(say("Rank"), _whole(self.was("rank")))
        self.rank.setPlaceholderText(say("as it is"))
        self.add(say("Seats"), self.seats)
        self.add(say("Rank"), self.rank)
        self.beside: dict[str, tuple[QLineEdit, QComboBox]] = {}
        words = {"carries": (say("Carries"), say("in a")), "excludes": (say("Excludes"), say("in a"))}
        for word, (named, inside) in words.items():
            role = field(named, self.was(f"{word} role"), say("a role"))
            branch = _branch(f"{named}: {inside}", self.was(f"{word} branch"), say("its own body"))
            self.add(named, role)
            self.add(inside, branch)
            self.beside[word] = (role, branch)
        self.add(
            "", text_label(say("Carried and excluded are those of the same place."), "explain", wrap=True)
        )
        self.watch()

    def values(self) -> Values:
        """Return the kind of post with what is said of it; raises Wanting where that is nothing."""
        said = {"seats": self.seats.text(), "rank": self.rank.text()}
        for word, (role, branch) in self.beside.items():
            said[f"{word} role"] = role.text()
            said[f"{word} branch"] = branch.currentData() if role.text().strip() else ""
        if not any(one.strip() for one in said.values()):
            raise Wanting(say("Say what holds for these posts."))
        return {**super().values(), **said}


def rule_form(desk: Desk, kind: RuleKind, line: RuleLine | None) -> RuleForm:
    """Return the form for a kind of rule, filled with the rule that is changed or offered."""
    former = line.rule if line else None
    if kind is RuleKind.WORDING:
        return WordingForm(desk, former, line.meant if line else "")
    forms = {
        RuleKind.OUTLET_RANK: RankForm,
        RuleKind.STALE_LIMIT: StaleForm,
        RuleKind.SCOPE: ScopeForm,
        RuleKind.POST: PostsForm,
    }
    return forms[kind](former)


def wanted(edit: QLineEdit) -> str:
    """Return the text of a field; raises Wanting where there is none."""
    text = " ".join(edit.text().split())
    if not text:
        raise Wanting(say("{field} is wanted.", field=edit.accessibleName()))
    return text


def _whole(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _words(table: str, codes: Sequence[str]) -> dict[str, str]:
    return {code: label(table, code) for code in codes if label(table, code)}


def _branch(name: str, chosen: str, none: str = "") -> QComboBox:
    return _box(name, _words("branch", BRANCHES), chosen, none or say("any"))


def _box(name: str, words: Mapping[str, str], chosen: str, none: str) -> QComboBox:
    """Return a box of codes in words, the first of which stands for none of them."""
    made = choice_box(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.addItem(none, "")
    for code, text in words.items():
        made.addItem(text, code)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made
