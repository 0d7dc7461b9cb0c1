"""The step "titles": heads of titles with what stands before them."""

from spacy.language import Language
from spacy.tokens import Doc

from db.values import Capacity, fold
from desktop.extraction.attributes import Stretch, Title
from desktop.extraction.fields import field_end, field_text
from desktop.extraction.portfolios import unworded
from desktop.extraction.shuffles import OPENERS, shuffled, speaks_of_cabinet
from desktop.extraction.title_left import BEFORE, Left, is_object, takes, trim
from desktop.extraction.tokens import Words
from desktop.extraction.uses import is_no_title
from desktop.extraction.vocabulary import Can, vocabulary

_AFTER = {"designate", "elect", "designated", "emeritus"}
_VERBS = {"chairs": "Chairman", "heads": "Head", "leads": "Leader", "chaired": "Chairman", "headed": "Head"}
_DOING = {"who", "also", "concurrently", "currently", "now", "still", "presently"}
# After "a" these count holders and name no rank: "a third commissioner".
_COUNTING = frozenset({"additional", "second", "third", "fourth"})
_COUNTS = frozenset({"a", "an", "one", "two", "elected", "elect", "as"})
_OPENERS = {*_VERBS, *OPENERS, "to", "will"}


@Language.component(
    "incumbent_titles",
    assigns=["doc._.titles"],
    requires=["doc._.words", "doc._.stretches", "doc._.mentions"],
)
def titles(doc: Doc) -> Doc:
    """Put the titles on the Doc, in order, none inside another."""
    words = doc._.words
    taken = bytearray(len(words))
    for mention in doc._.mentions:
        for at in range(mention.first, mention.end):
            taken[at] = 1
    found: list[Title] = []
    cabinet = speaks_of_cabinet(words)
    for stretch in doc._.stretches:
        found += _in_stretch(words, stretch, taken, cabinet=cabinet)
    doc._.titles = found
    return doc


def _in_stretch(words: Words, stretch: Stretch, taken: bytearray, *, cabinet: bool) -> list[Title]:
    found: list[Title] = []
    at = free = stretch.start
    phrases = vocabulary().phrases
    while at < stretch.end:
        if taken[at] or not (
            words.can[at]
            & (Can.HEAD | Can.MODIFIER | Can.FIELD | Can.INSTITUTION | Can.LEVEL | Can.NATION | Can.RANK)
            or words.key[at] in phrases.next
            or words.key[at] in _OPENERS
        ):
            at += 1
            continue
        verb = _verb(words, at, stretch.start, stretch.end)
        if verb is None and cabinet:
            verb = shuffled(words, at, stretch.start, stretch.end)
        if verb is not None:
            found.append(verb)
            # A field may be a head elsewhere: "gets justice" makes no judge.
            at = free = verb.end + (verb.head == "minister" and bool(words.can[verb.end] & Can.HEAD))
            continue
        match = phrases.longest(words.key, at)
        if words.key[at] == "justice" and words.key[at - 1 : at] == ["of"]:
            at += 1
            continue
        if match and match[0] <= stretch.end:
            end, (head, plural) = match[0], match[1]
        elif words.can[at] & Can.HEAD and not _is_modifier(words, at, stretch.end, taken):
            end, plural = at + 1, bool(words.can[at] & Can.PLURAL)
            head = vocabulary().singular.get(words.key[at], words.key[at])
        else:
            at += 1
            continue
        if is_no_title(words, at, end, stretch, plural=plural):
            at = end
            continue
        title = _read(words, at, end, free, head, taken, plural=plural)
        found.append(title)
        at = free = title.end
    return found


def _verb(words: Words, at: int, first: int, limit: int) -> Title | None:
    """Return the office in "who chairs the council", "was given the Ministry of Works"."""
    key = words.key[at]
    if key in _VERBS and at > first and words.key[at - 1] in _DOING:
        return Title(at, at + 1, _VERBS[key].lower(), _VERBS[key], verb=True)
    return unworded(words, at, first, limit)


def _is_modifier(words: Words, at: int, limit: int, taken: bytearray) -> bool:
    """Tell whether "deputy" or "vice" here belongs to a head that follows."""
    if words.key[at] not in {"deputy", "chief", "principal", "justice", "executive"}:
        return False
    for step in range(at + 1, min(at + 7, limit)):
        if taken[step] or words.gap[step] == 2:
            return False
        flags = words.can[step]
        if flags & Can.HEAD or vocabulary().phrases.longest(words.key, step):
            return True
        if not flags & (BEFORE | Can.MODIFIER | Can.CAPITAL) and words.key[step] not in {"'s", "-"}:
            return False
    return False


def _read(words: Words, at: int, end: int, free: int, head: str, taken: bytearray, *, plural: bool) -> Title:
    """Read a title around its head: modifiers, the words of a body or place, "designate" after it."""
    left = Left(at)
    while left.first > free and not taken[left.first - 1] and words.gap[left.first] < 2:
        if not takes(words, left, free):
            break
        left.first -= 1
    if left.before and is_object(words, left.before, free):
        left.first, left.before = left.before[-1] + 1, []
    if left.before and not words.can[at] & Can.CAPITAL and _ends_with_person(words, left, end):
        left.first, left.before = left.before[-1] + 1, []
    if left.before and _is_of_title_before(words, left, free):
        left.first, left.before = left.before[-1] + 1, []
    first = trim(words, left.first, at)
    end, designate = _after_head(words, end)
    whole = field_end(words, end, head, at)
    before = [step for step in left.before if step >= first]
    printed = _head_text(words, at, end, head, plural=plural)
    more = plural or words.key[max(0, first - 1)] in _COUNTS
    more = more or (left.modifiers[:1] != [] and _only_counts(left, head))
    counts = _COUNTING - {"additional"} if "Additional" in left.modifiers else _COUNTING
    modifiers = [word for word in left.modifiers if fold(word) not in counts or not more]
    text = " ".join([*(_print(word) for word in modifiers), printed])
    of_party = bool(before) and words.key[before[-1]] == "party"
    if of_party and (head in {"chief", "boss"} or (head == "leader" and len(before) == 1)):
        text = f"Party {text}"
    if whole > end:
        text = f"{text} {field_text(words, end, whole)}"
    return Title(
        first,
        whole,
        head,
        " ".join(text.split()),
        plural,
        words.between(before[0], before[-1] + 1) if before else "",
        left.owner,
        Capacity.DESIGNATE if designate else left.capacity,
        left.relation,
        lower=not words.can[at] & Can.CAPITAL,
    )


def _is_of_title_before(words: Words, left: Left, free: int) -> bool:
    """Tell whether a body is the last title's: "Chairman of the State Council Prime Minister Roe"."""
    if words.key[free : left.before[0]] not in (["of"], ["of", "the"]) or not free:
        return False
    body, last = words.can[left.before[-1]], words.can[left.before[-1] + 1]
    return bool(words.can[free - 1] & Can.HEAD and body & Can.INSTITUTION and last & body & Can.CAPITAL)


def _only_counts(left: Left, head: str) -> bool:
    """Tell whether an ordinal counts holders: "the third member", "the second health minister"."""
    ranked = head in {"secretary", "deputy", "minister"} and not left.before
    return left.modifiers[0].islower() and len(left.modifiers) == 1 and not ranked


def _after_head(words: Words, end: int) -> tuple[int, bool]:
    """Return where a title ends with "designate", "-elect" and such, and whether it has one."""
    designate = False
    while end < len(words) and words.key[end] in _AFTER | {"-"} and words.gap[end] < 2:
        if words.key[end] == "-" and not (
            end + 1 < len(words) and words.key[end + 1] in _AFTER and words.gap[end + 1] == 0
        ):
            break
        designate = designate or words.key[end] in {"designate", "elect", "designated"}
        end += 1
    return end, designate


def _ends_with_person(words: Words, left: Left, end: int) -> bool:
    """Tell whether a name stands before a title in small letters with its own body.

    As in "elected Canada's Ann Roe treasurer", "made Ann Roe president of the board".
    """
    first = left.before[-1]
    while first > left.before[0] and _is_unknown(words, first - 1):
        first -= 1
    if not all(_is_unknown(words, step) for step in range(first, left.before[-1] + 1)):
        return False
    if vocabulary().places.longest(words.key, first):
        return False
    if words.gap[left.before[-1] + 1] != 1:
        return False
    particle = bool(first and words.can[first - 1] & Can.PARTICLE and words.can[first - 1] & ~Can.FUNCTION)
    told = any(words.can[step] & Can.EVENT for step in range(max(0, first - 8), first))
    return (words.key[end : end + 1] == ["of"] and (particle or told or left.before[-1] > first)) or (
        told and left.before[-1] > first
    )


def _is_unknown(words: Words, step: int) -> bool:
    flags = words.can[step]
    return bool(flags & Can.CAPITAL) and not flags & (BEFORE | Can.HEAD | Can.ACRONYM | Can.MODIFIER)


def _print(word: str) -> str:
    return word if word[:1].isupper() else word[:1].upper() + word[1:]


def _head_text(words: Words, at: int, end: int, head: str, *, plural: bool) -> str:
    written = vocabulary().written_out.get(head)
    if written:
        return written
    source = head if plural else words.between(at, end)
    small = {"of", "the", "to", "in"}
    return " ".join(part if part.lower() in small else _print(part) for part in source.split())
