"""How an edition is to be made: scope, layouts and looks, as plain data that files can carry."""

from dataclasses import dataclass
from enum import StrEnum


class PageSize(StrEnum):
    """The paper."""

    A4 = "A4"
    LETTER = "Letter"


class Layout(StrEnum):
    """A part of an edition: the same directory, told in another order."""

    CHANGES = "changes"
    PROVINCES = "provinces"
    ORGANIZATIONS = "organizations"
    AREAS = "areas"
    PERSONS = "persons"
    CHARTS = "charts"
    SUCCESSIONS = "successions"
    APPEARANCES = "appearances"


@dataclass(frozen=True, slots=True)
class Scope:
    """What of the directory is printed: all that is named, or everything where nothing is.

    Areas, organizations and posts (their roles) are named by id or by any of their names, each with
    all below it; ``words`` are a filter as lists take it: beginnings of words of the post, its body,
    its area or its holders, all of which must be there.
    """

    areas: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    branches: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    words: str = ""

    def __bool__(self) -> bool:
        return self != Scope()


@dataclass(frozen=True, slots=True)
class Profile:
    """How an edition is made; ``layouts`` are its parts in their order.

    ``two_sided`` puts page numbers and running heads outside, ``black`` prints without colour.
    ``quotes`` adds the words that were accepted, ``second_names`` the titles in the second language,
    ``addresses`` the forms of address and military ranks, ``given_names`` a second entry of the index
    under the given name, ``attached`` the content as data in the file.
    """

    name: str = ""
    title: str = ""
    scope: Scope = Scope()
    layouts: tuple[Layout, ...] = (Layout.ORGANIZATIONS,)
    language: str = "en"
    page_size: PageSize = PageSize.A4
    two_sided: bool = False
    black: bool = False
    quotes: bool = True
    second_names: bool = True
    addresses: bool = False
    given_names: bool = False
    attached: bool = False


USUAL = Profile()
"""How an edition is made unless something else is asked for."""
