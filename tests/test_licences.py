"""The program ships only libraries whose licences let it, and says which they are."""

import importlib.util
import re
from types import ModuleType

import pytest

from tests.sources import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")


@pytest.fixture(scope="module")
def notices() -> ModuleType:
    spec = importlib.util.spec_from_file_location("notices", ROOT / "packaging" / "notices.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("licence", "copyleft_only"),
    [
        ("MIT", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("GPL-3.0-or-later", True),
        ("GNU Affero General Public License v3", True),
        ("MIT AND GPL-2.0-only", True),
    ],
)
def test_a_choice_besides_the_gpl_is_told_from_none(
    notices: ModuleType, licence: str, copyleft_only: bool
) -> None:
    assert notices.is_copyleft_only(licence) is copyleft_only


def test_no_shipped_library_is_under_the_gpl_or_agpl_only_or_an_unknown_licence(notices: ModuleType) -> None:
    libraries = [notices.read_library(name) for name in notices.locked_names(LOCK)]
    refused = [
        library.name
        for library in libraries
        if library and (library.licence == "unknown" or notices.is_copyleft_only(library.licence))
    ]
    assert not refused


def test_the_notices_name_every_shipped_library(notices: ModuleType) -> None:
    page = (ROOT / "THIRD-PARTY-NOTICES.md").read_text("utf-8")
    named = set(re.findall(r"^\| ([\w.-]+) \|", page, re.MULTILINE))
    assert named >= set(notices.locked_names(LOCK)), "run `make notices`"


def test_every_locked_library_carries_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)
