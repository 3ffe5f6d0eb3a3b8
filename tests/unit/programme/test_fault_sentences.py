"""Each fault has a sentence in both languages that can be said with the values it is given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

import bot
from adapters.documents.pack_files import PackFiles
from adapters.holidays.calendars import PublicHolidays
from bot.domain.errors import ConfigError, Fault
from bot.features.programme.load import load
from bot.i18n import translator
from tests.unit.programme.packs import SMALL
from tests.unit.programme.test_validate import WRONG

ROOT = Path(bot.__file__).parent.parent
LOCALES = ROOT / "bot" / "locales"


def messages(lang: str) -> dict[str, set[str]]:
    """The variables of each sentence of a catalogue; a syntax error would hide a sentence."""
    written = (LOCALES / lang / "pack.ftl").read_text("utf-8")
    body = parse(written).body
    assert [each for each in body if isinstance(each, ast.Junk)] == []
    return {
        each.id.name: set(re.findall(r"\$(\w+)", written[each.span.start : each.span.end]))
        for each in body
        if isinstance(each, ast.Message) and each.span
    }


def faults(folder: Path, text: str) -> tuple[Fault, ...]:
    (folder / "programme.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load(folder, reader=PackFiles(), holidays=PublicHolidays())
    return refused.value.faults


def test_both_languages_have_the_same_sentences_with_the_same_values() -> None:
    assert messages("fr") == messages("en")


def test_every_sentence_that_code_names_is_written_and_the_other_way_round() -> None:
    sources = [*(ROOT / "adapters/documents").glob("*.py"), *(ROOT / "bot/features/programme").glob("*.py")]
    sources.append(ROOT / "bot/knowledge/lexicon.py")
    named = {key for path in sources for key in re.findall(r'"(pack-[a-z0-9-]+)"', path.read_text("utf-8"))}

    composed, shared = {"pack-entry-date", "pack-entry-review"}, {"pack-suggestion"}
    assert named | composed | shared == set(messages("fr"))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("right", "wrong"), [(right, wrong) for right, wrong, _, _ in WRONG])
def test_a_fault_can_be_said(tmp_path: Path, lang: str, right: str, wrong: str) -> None:
    for fault in faults(tmp_path, SMALL.replace(right, wrong, 1)):
        said = translator(lang).phrase(fault.phrase)

        assert said[-1] in ".?…"


def test_the_sentence_names_the_word_and_the_remedy(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, SMALL.replace('region = "mayotte"', 'regoin = "mayotte"\nregion = "mayotte"'))

    assert (
        translator("fr").phrase(fault.phrase)
        == "La clé «\u00a0regoin\u00a0» est inconnue dans «\u00a0collective\u00a0»."
        " Vouliez-vous écrire «\u00a0region\u00a0»\u202f?"
    )
