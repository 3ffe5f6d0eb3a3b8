"""Whoever changes a question begins a new series, once, whether they think of its number or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.pack import Pack
from bot.features.programme.versions import settled
from tests.unit.programme.packs import SMALL, pack_of

QUESTION = 'question = { fr = "Combien ?", en = "How many?" }'


def version(stored: Pack, pack: Pack) -> int:
    return next(each.version for each in settled(stored.entities, pack).indicators if each.id == "I02")


def other(folder: Path, new: str, old: str = QUESTION) -> Pack:
    assert old in SMALL
    return pack_of(folder, SMALL.replace(old, new, 1))


@pytest.mark.parametrize(
    "new",
    [
        'question = { fr = "Combien de jeunes ?", en = "How many young people?" }',
        'question = { fr = "Combien ?", en = "How many of them?" }',
        QUESTION + '\nunit = { fr = "heures", en = "hours" }',
        QUESTION + "\nperception = true",
    ],
)
def test_another_question_is_another_version(tmp_path: Path, new: str) -> None:
    assert version(pack_of(tmp_path), other(tmp_path, new)) == 2


@pytest.mark.parametrize(
    "new",
    [
        'question = { fr = "combien", en = "How many?" }',
        QUESTION + '\nhelp = { fr = "Une estimation suffit.", en = "An estimate is enough." }',
        QUESTION + "\ntarget = 5\ntarget_on = 2027-12-31",
        QUESTION + '\nperiod = "monthly"',
    ],
)
def test_the_same_question_keeps_its_version(tmp_path: Path, new: str) -> None:
    assert version(pack_of(tmp_path), other(tmp_path, new)) == 1


def test_an_option_that_is_added_is_another_question(tmp_path: Path) -> None:
    pack = other(
        tmp_path,
        '{ value = "argent", label = { fr = "argent", en = "money" } }, { value = "temps"',
        '{ value = "temps"',
    )
    assert settled(pack_of(tmp_path).entities, pack).indicators[0].version == 2


def test_an_author_may_raise_the_version(tmp_path: Path) -> None:
    assert version(pack_of(tmp_path), other(tmp_path, QUESTION + "\nversion = 5")) == 5


def test_a_version_never_goes_back(tmp_path: Path) -> None:
    raised = settled(pack_of(tmp_path).entities, other(tmp_path, 'question = { fr = "Qui ?", en = "Who?" }'))

    assert version(raised, other(tmp_path, 'question = { fr = "Qui ?", en = "Who?" }')) == 2
    assert version(raised, pack_of(tmp_path)) == 3
