"""What each step of the pipeline finds, sentence by sentence: for whoever mends the grammar."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from db.records import ArticleText
from db.values import ZoneKind
from desktop.extraction.attributes import Holding, Mention, Office, Stretch, Title
from desktop.extraction.claims import claims_of
from desktop.extraction.pipeline import doc_of, pipeline

_PREFIX = "incumbent_"
_KINDS = ("mentions", "titles", "offices", "holdings")


@dataclass(frozen=True, slots=True)
class Step:
    """What one step found in a sentence, and what of the steps before it the step took back."""

    name: str
    found: tuple[str, ...]
    taken_back: tuple[str, ...] = ()


@dataclass(slots=True)
class Explained:
    """A sentence with the zone that it stands in, and the steps that changed what is known of it."""

    text: str
    zone: ZoneKind
    steps: list[Step] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Yield the sentence, and below it a line for each thing found (+) or taken back (-)."""
        yield f"[{self.zone.value}] {self.text}"
        for step in self.steps:
            yield from (f"    {step.name:<13}+ {line}" for line in step.found)
            yield from (f"    {step.name:<13}- {line}" for line in step.taken_back)
        yield ""


def explain(article: ArticleText) -> list[Explained]:
    """Return each sentence of an article, in order, with what each step found in it."""
    nlp = pipeline()
    doc = doc_of(nlp, article)
    known: dict[int, Counter[str]] = {}
    sentences: dict[int, Explained] = {}
    for name, step in nlp.pipeline:
        doc = step(doc)
        now = _known(doc)
        for stretch in doc._.stretches or ():
            at = stretch.start
            sentences.setdefault(at, Explained(doc._.words.between(stretch.start, stretch.end), stretch.zone))
            _note(sentences[at], name.removeprefix(_PREFIX), known.get(at), now.get(at))
        known = now
    _note_claims(doc, sentences)
    return [sentences[at] for at in sorted(sentences)]


def _note(sentence: Explained, name: str, before: Counter[str] | None, after: Counter[str] | None) -> None:
    old, new = before or Counter[str](), after or Counter[str]()
    if old != new:
        found, taken_back = tuple((new - old).elements()), tuple((old - new).elements())
        sentence.steps.append(Step(name, found, taken_back))


def _note_claims(doc: Doc, sentences: dict[int, Explained]) -> None:
    """Add the claims to the sentences in which their passages begin."""
    starts = {doc._.words.start[at]: at for at in sentences}
    for claim in claims_of(doc):
        place = max(start for start in starts if start <= claim.evidence[0].start)
        reasons = "; ".join(
            " ".join((reason.code, *(value for _, value in reason.values))) for reason in claim.reasons
        )
        said = f"{claim.person} | {claim.title} | {claim.organization} | {claim.relation.value}"
        line = f"{said} | {claim.confidence:.2f}: {reasons}"
        sentences[starts[place]].steps.append(Step("claims", (line,)))


def _known(doc: Doc) -> dict[int, Counter[str]]:
    """Return what stands on the Doc by now, by the first word of its sentence."""
    known: dict[int, Counter[str]] = {}
    for at, line in _lines(doc):
        known.setdefault(at, Counter())[line] += 1
    return known


def _lines(doc: Doc) -> Iterator[tuple[int, str]]:
    stretches: list[Stretch] = doc._.stretches or []
    for kind in _KINDS:
        yield from _placed(stretches, getattr(doc._, kind) or ())


def _placed(
    stretches: list[Stretch], things: Iterable[Mention | Title | Office | Holding]
) -> Iterator[tuple[int, str]]:
    """Yield each thing in words, with the first word of the sentence that it stands in."""
    starts = [stretch.start for stretch in stretches]
    ordered = sorted(things, key=_first)
    at = 0
    for thing in ordered:
        while at + 1 < len(starts) and starts[at + 1] <= _first(thing):
            at += 1
        yield starts[at], _line(thing)


def _first(thing: Mention | Title | Office | Holding) -> int:
    return thing.stretch.start if isinstance(thing, Holding) else thing.start


def _line(thing: Mention | Title | Office | Holding) -> str:
    match thing:
        case Mention():
            meant = f" = {thing.person}" if thing.person and thing.person != thing.name else ""
            return f"name: {thing.name}{meant}{'' if thing.firm else ' (loose)'}"
        case Title():
            return f"title: {thing.text}{' (plural)' if thing.plural else ''}"
        case Office():
            return f"office: {thing.title.text} @ {thing.body.text if thing.body else '-'}"
        case Holding():
            person = thing.mention.person or thing.mention.name
            title, body = thing.title or thing.office.title.text, thing.organization or "-"
            state = f"{thing.relation.value}, {thing.event.value}"
            dropped = " (dropped)" if thing.dropped else ""
            return f"holding: {person} | {title} @ {body} | {state} | {thing.construction}{dropped}"
