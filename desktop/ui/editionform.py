"""What an edition is to be: day, bodies, parts and looks, and the profile that holds them together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFrame, QScrollArea, QVBoxLayout, QWidget

from db.printed import KeptEdition
from desktop.browse import TreeLine
from desktop.profiles import USUAL, Layout, PageSize, Profile, Scope
from desktop.requests import EditionRequest
from desktop.ui.dates import short_day
from desktop.ui.dayfield import DayField
from desktop.ui.desk import Desk
from desktop.ui.labels import choice_box, field, text_label
from resources.words import label, say

AREA = "area:"
"""Before the id of an area among the organizations."""
LEVELS = ("central", "provincial", "district", "commune", "ward")
LANGUAGES = ("en", "vi")
SWITCHES = ("second_names", "quotes", "addresses", "given_names", "two_sided", "black", "attached")
PRIVATE = ("with_restricted", "with_notes")


class EditionForm(QScrollArea):
    """The fields at the left. Signals: ``changed()`` when another edition is meant."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = USUAL
        self._profiles: Sequence[Profile] = ()
        self._words = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say("What is printed"))
        self.as_of = DayField(say("As of"), desk.services.today())
        self.scope = choice_box(say("Organizations"))
        self.scope.setMaxVisibleItems(24)
        self.profile = choice_box(say("Profile"))
        self.since = choice_box(say("Changes since"))
        self.language = _choices(say("Language of posts and bodies"), LANGUAGES, "language")
        self.paper = _choices(say("Paper"), PageSize, "paper")
        self.parts = {one: QCheckBox(label("part", one)) for one in Layout}
        self.switches = {one: QCheckBox(label("edition", one)) for one in (*SWITCHES, *PRIVATE)}
        self.level = _choices(say("Level"), ("", *LEVELS), "level")
        self.words = field(say("Only with these words"), placeholder=say("Words of post, body, area or name"))
        completer = QCompleter(list(desk.services.kept.settings.filters), self.words)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.words.setCompleter(completer)
        self.name = field(say("Keep as"), placeholder=say("Not kept"))
        self._lay_out()
        self.offer_bodies([])
        self.offer([], [])
        self._show(USUAL)
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("surface", "panel")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 0, 18, 12)
        column.setSpacing(4)
        for words, widget in (
            (say("As of"), self.as_of),
            (say("Organizations"), self.scope),
            (say("Level"), self.level),
            (say("Only with these words"), self.words),
            (say("Profile"), self.profile),
        ):
            _add(column, words, (widget,))
        _add(column, say("Parts"), self.parts.values())
        _add(column, say("Changes since"), (self.since,))
        _add(column, say("Language of posts and bodies"), (self.language,))
        _add(column, say("Paper"), (self.paper,))
        _add(column, say("With"), self.switches.values())
        _add(column, say("Keep as"), (self.name,))
        column.addStretch(1)
        self.setWidget(inside)

    def _connect(self) -> None:
        self.as_of.day_changed.connect(lambda _day: self.changed.emit())
        self.profile.currentIndexChanged.connect(self._take_profile)
        self.words.editingFinished.connect(self._narrow)
        for box in (self.scope, self.level, self.since, self.language, self.paper):
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        for check in (*self.parts.values(), *self.switches.values()):
            check.toggled.connect(lambda _on: self.changed.emit())

    def offer_bodies(self, lines: Iterable[TreeLine]) -> None:
        """Offer these areas and organizations; what was chosen stays."""
        bodies = [(one.name, f"{AREA}{one.id}" if one.kind == "area" else one.id) for one in lines]
        _fill(self.scope, [(say("All organizations"), None), *bodies])

    def _narrow(self) -> None:
        if self.words.text().strip() != self._words:
            self._words = self.words.text().strip()
            self.changed.emit()

    def offer(self, kept: Sequence[KeptEdition], profiles: Sequence[Profile]) -> None:
        """Offer kept editions to tell changes from, and profiles."""
        since = [(kept_words(one), one.name) for one in kept]
        _fill(self.since, [(say("The last edition kept"), ""), *since])
        self._profiles = profiles
        _fill(self.profile, [(say("Usual"), ""), *((one.name, one.name) for one in profiles)])

    def _take_profile(self, row: int) -> None:
        name = self.profile.itemData(row)
        self.show_profile(next((one for one in self._profiles if one.name == name), USUAL))

    def show_profile(self, profile: Profile) -> None:
        """Make the edition as a profile says."""
        self._show(profile)
        self.changed.emit()

    def _show(self, profile: Profile) -> None:
        self._profile = profile
        self.blockSignals(True)
        for layout, check in self.parts.items():
            check.setChecked(layout in profile.layouts)
        for name in SWITCHES:
            self.switches[name].setChecked(getattr(profile, name))
        level = profile.scope.levels[0] if len(profile.scope.levels) == 1 else ""
        self.level.setCurrentIndex(max(self.level.findData(level), 0))
        self._words = profile.scope.words
        self.words.setText(profile.scope.words)
        self.language.setCurrentIndex(max(self.language.findData(profile.language), 0))
        self.paper.setCurrentIndex(max(self.paper.findData(profile.page_size.value), 0))
        self.blockSignals(False)

    @property
    def shown(self) -> Profile:
        """The profile as the fields say it; parts keep the order of the one that was chosen."""
        wanted = [one for one, check in self.parts.items() if check.isChecked()]
        first = [one for one in self._profile.layouts if one in wanted]
        looks = {name: self.switches[name].isChecked() for name in SWITCHES}
        return replace(
            self._profile,
            scope=self._scope,
            layouts=(*first, *(one for one in wanted if one not in first)),
            language=self.language.currentData(),
            page_size=PageSize(self.paper.currentData()),
            **looks,  # type: ignore[arg-type]  # each by the name of its field
        )

    @property
    def _scope(self) -> Scope:
        """What is in scope: as the profile says, but for what is chosen here."""
        scope, level, place = self._profile.scope, self.level.currentData(), self.scope.currentData()
        levels = (level,) if level else (() if len(scope.levels) == 1 else scope.levels)
        is_area = place is not None and place.startswith(AREA)
        areas = (place.removeprefix(AREA),) if is_area else scope.areas
        return replace(scope, areas=areas, levels=levels, words=self.words.text().strip())

    @property
    def named_profile(self) -> Profile:
        """The profile as the fields say it, under the name that is typed, else its own."""
        return replace(self.shown, name=self.name.text().strip() or self._profile.name)

    @property
    def to_keep(self) -> EditionRequest:
        """What is asked for now, under the name by which it is to be kept."""
        return replace(self.request, name=self.name.text().strip())

    @property
    def request(self) -> EditionRequest:
        """What is asked for now."""
        place = self.scope.currentData()
        return EditionRequest(
            as_of=self.as_of.day,
            organization_id=None if (place or "").startswith(AREA) else place,
            with_restricted=self.switches["with_restricted"].isChecked(),
            with_notes=self.switches["with_notes"].isChecked(),
            profile=self.shown,
            since=self.since.currentData() or "",
        )


def kept_words(one: KeptEdition) -> str:
    """Return a kept edition in words: its name, its day, and what private things it holds."""
    asked = ("unknown",) if one.asked is None else one.asked
    return " · ".join((one.name, short_day(one.as_of), *(label("asked", each) for each in asked)))


def _add(column: QVBoxLayout, words: str, widgets: Iterable[QWidget]) -> None:
    column.addWidget(text_label(words, "explain"))
    for widget in widgets:
        column.addWidget(widget)
    column.addSpacing(12)


def _choices(name: str, values: Iterable[str], table: str) -> QComboBox:
    made = choice_box(name)
    for value in values:
        made.addItem(label(table, value) if value else say("All levels"), str(value))
    return made


def _fill(box: QComboBox, choices: Sequence[tuple[str, str | None]]) -> None:
    """Offer these, each with its words; what was chosen stays where it is among them."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
