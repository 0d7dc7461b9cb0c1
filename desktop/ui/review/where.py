"""What one types to narrow the queue: words, and ``body:``, ``area:``, ``since:`` and their like; pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from db.values import PartialDate
from db.waiting import State, Where
from resources.words import LABELS, say

_PART = re.compile(r'(?:(\w+):)?(?:"([^"]*)"|(\S+))')
_SPAN = re.compile(r"([<>]?)(\d*\.?\d+)(?:-(\d*\.?\d+))?$")
STATES: Mapping[str, State | None] = MappingProxyType(
    {
        "waiting": State.WAITING,
        "hard": State.HARD,
        "decided": State.DECIDED,
        "out": State.OUT,
        "any": None,
    }
)


class NotAFilter(ValueError):
    """A part of a filter cannot be read; its text is the sentence."""


def narrowed(text: str) -> Where:
    """Return what a filter asks for; raises NotAFilter."""
    where, words = Where(), []
    for name, quoted, plain in _PART.findall(text):
        value = quoted or plain
        if not name:
            words.append(value)
        elif name in _READ:
            where = _READ[name](where, value)
        else:
            known = ", ".join(f"{one}:" for one in _READ)
            raise NotAFilter(say("“{name}:” is none of {known}", name=name, known=known))
    return replace(where, text=" ".join(words))


def _day(value: str) -> PartialDate:
    try:
        return PartialDate(value)
    except ValueError as error:
        raise NotAFilter(say("{text} is no day; write it as 2025-11-28", text=value)) from error


def _since(where: Where, value: str) -> Where:
    earliest: date = _day(value).earliest
    return replace(where, since=earliest)


def _until(where: Where, value: str) -> Where:
    latest: date = _day(value).latest
    return replace(where, until=latest)


def _confidence(where: Where, value: str) -> Where:
    found = _SPAN.match(value)
    if found is None:
        raise NotAFilter(say("Confidence is a number from 0 to 1: <0.8, >0.5 or 0.5-0.8"))
    sign, first, last = found[1], float(found[2]), found[3]
    if sign == "<":
        return replace(where, confidence=(0.0, first))
    return replace(where, confidence=(first, float(last) if last else 1.0))


def _standing(where: Where, value: str) -> Where:
    codes = LABELS["standing"]
    found = next((code for code, words in codes.items() if value in (code, words)), None)
    if found is None:
        raise NotAFilter(say("Standing is one of: {known}", known=", ".join(f"“{one}”" for one in codes)))
    return replace(where, standing=found)


def _state(where: Where, value: str) -> Where:
    if value not in STATES:
        raise NotAFilter(say("Which is one of: {known}", known=", ".join(STATES)))
    return replace(where, state=STATES[value])


_READ: Mapping[str, Callable[[Where, str], Where]] = MappingProxyType(
    {
        "body": lambda where, value: replace(where, body=value),
        "area": lambda where, value: replace(where, area=value),
        "outlet": lambda where, value: replace(where, outlet=value),
        "since": _since,
        "until": _until,
        "standing": _standing,
        "confidence": _confidence,
        "is": _state,
    }
)
