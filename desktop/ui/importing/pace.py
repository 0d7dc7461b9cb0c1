"""How fast an import goes, and how long it will take; told no oftener than is seen."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from desktop.requests import Progress

Clock = Callable[[], float]
EVERY = 0.1
"""Seconds between two words about how far it is."""
REMEMBERED = 10.0
"""Over so many seconds the rate is taken."""
FIRST = 1.0
"""Before so many seconds nothing is said of a rate: the first files bear what is loaded."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far an import is, and how many articles were read in its present part."""

    progress: Progress
    articles: int


class Sparing:
    """Hands on how far an import is, but not at every article."""

    def __init__(self, tell: Callable[[Step], None], clock: Clock = monotonic) -> None:
        """Hand on to this one."""
        self._tell, self._clock = tell, clock
        self._last, self._articles, self._done = clock() - EVERY, 0, 0

    def __call__(self, progress: Progress) -> None:
        """Hear of an article."""
        if progress.done < self._done:  # the files are read, now their claims are looked for
            self._articles = 0
        self._done = progress.done
        self._articles += 1
        if self._clock() - self._last >= EVERY or progress.done == progress.total:
            self._last = self._clock()
            self._tell(Step(progress, self._articles))


class Pace:
    """Articles a second, and seconds left, by what was told in the last seconds."""

    def __init__(self, clock: Clock = monotonic) -> None:
        """Begin with nothing told."""
        self._clock = clock
        self._told: deque[tuple[float, Step]] = deque()

    def note(self, step: Step) -> None:
        """Hear how far it is; where another part has begun, forget the one before."""
        if self._told and step.articles < self._told[-1][1].articles:
            self._told.clear()
        self._told.append((self._clock(), step))
        while len(self._told) > 2 and self._told[-1][0] - self._told[1][0] > REMEMBERED:
            self._told.popleft()

    @property
    def rate(self) -> float | None:
        """Articles a second; None while that cannot be said."""
        return self._by(lambda step: step.articles)

    @property
    def left(self) -> float | None:
        """Seconds until this part is done; None while that cannot be said."""
        speed = self._by(lambda step: step.progress.done)
        if not speed:
            return None
        progress = self._told[-1][1].progress
        return (progress.total - progress.done) / speed

    def _by(self, counted: Callable[[Step], int]) -> float | None:
        if not self._told:
            return None
        (start, first), (now, last) = self._told[0], self._told[-1]
        return (counted(last) - counted(first)) / (now - start) if now - start >= FIRST else None
