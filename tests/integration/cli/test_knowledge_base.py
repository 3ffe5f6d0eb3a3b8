"""`relais knowledge import` and `gaps`: documents answer once they are in, all or nothing; what isn't known is listed without names."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.effects import QuestionOutcome, RecordQuestion, Vote
from storage.unit_of_work import SqlStore
from tests.support.command import ROOT, relais
from tests.unit.documents import papers

NOW = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
FAQ = [["Question", "Réponse", "Source"], ["Qui rembourse le train ?", "La région rembourse le train.", "Note 2027"]]


def test_what_was_imported_answers_with_its_source(tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path}/relais.db"
    papers.sheet(tmp_path / "faq.xlsx", FAQ)
    trial = relais("knowledge", "import", tmp_path / "faq.xlsx", "--dry-run", "--store", store, "--json", cwd=tmp_path)
    kept = relais("knowledge", "import", tmp_path / "faq.xlsx", "--store", store, "--json", cwd=tmp_path)
    again = relais("knowledge", "import", tmp_path / "faq.xlsx", "--store", store, "--json", cwd=tmp_path)
    answer = relais("ask", "qui rembourse le train", "--store", store, "--json", cwd=tmp_path).object

    wanted = {"added": ["faq-xlsx/faq-2"], "changed": [], "removed": [], "unchanged": 0}
    assert (trial.object, kept.object) == (wanted, wanted)
    assert again.object == {"added": [], "changed": [], "removed": [], "unchanged": 1}
    assert (answer["answer"], answer["sources"][0]["entry"]) == ("La région rembourse le train.", "faq-xlsx/faq-2")
    # the programme's pack is there as well: importing documents into a new store doesn't stand for it
    assert not relais("ask", "Quelles sont les cinq conditions ?", "--store", store, "--json", cwd=tmp_path).object[
        "abstained"
    ]


def test_with_one_bad_document_nothing_of_the_folder_is_imported(tmp_path: Path) -> None:
    folder, store = tmp_path / "docs", f"sqlite:///{tmp_path}/relais.db"
    folder.mkdir()
    papers.sheet(folder / "faq.xlsx", FAQ)
    papers.pdf(folder / "secret.pdf", [["Secret."]], password="x")
    refused = relais("knowledge", "import", folder, "--store", store, cwd=tmp_path)
    answer = relais("ask", "qui rembourse le train", "--store", store, "--json", cwd=tmp_path).object

    assert (refused.code, refused.out) == (2, "")
    assert f"{folder}/secret.pdf : Ce document est protégé par un mot de passe" in refused.err
    assert answer["abstained"]


def test_an_entry_without_source_and_an_unknown_scope_are_refused(tmp_path: Path) -> None:
    papers.sheet(tmp_path / "faq.xlsx", [["Question", "Réponse"], ["Où ?", "Ici."]])
    papers.sheet(tmp_path / "ok.xlsx", FAQ)
    bare = relais("knowledge", "import", tmp_path / "faq.xlsx", "--dry-run", cwd=tmp_path)
    beyond = relais(
        "knowledge", "import", tmp_path / "ok.xlsx", "--dry-run", "--scope", "collective:paris", cwd=tmp_path
    )

    assert (bare.code, beyond.code) == (2, 2)
    assert "faq.xlsx:FAQ!A2 : Cette fiche n’a pas de source." in bare.err
    assert "collective:paris" in beyond.err


ASKED = [
    ("lea", "Combien coûte un hélicoptère ?", QuestionOutcome.ABSTAINED, None),
    ("hugo", "cb coute un helicoptere", QuestionOutcome.ABSTAINED, None),
    ("lea", "C’est quoi l’ANCT ?", QuestionOutcome.ANSWERED, "anct"),
    ("lea", "Qui est Niska ?", QuestionOutcome.ANSWERED, "niska"),
]


async def ask(store: str) -> None:
    async with SqlStore(store) as opened:
        for number, (who, text, outcome, entry) in enumerate(ASKED):
            asked = RecordQuestion(
                event_id=f"e{number}",
                person_id=who,
                text=text,
                lang="fr",
                outcome=outcome,
                entry_id=entry,
                confidence=None,
                at=NOW,
            )
            await opened.commit([asked])
        await opened.commit([Vote(event_id="e2", person_id="lea", useful=False, at=NOW)])


def test_gaps_are_listed_together_and_nobody_is_named(tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path}/relais.db"
    relais("import", "--pack", ROOT / "bot/packs/default", "--store", store, cwd=tmp_path)
    asyncio.run(ask(store))
    found = relais("knowledge", "gaps", "--store", store, "--now", "2027-01-12T09:00+01:00", "--json", cwd=tmp_path)
    told = relais("knowledge", "gaps", "--store", store, "--now", "2027-01-12T09:00+01:00", cwd=tmp_path)

    line = found.object["gaps"]
    assert [(each["question"], each["count"], each["people"], each["useless"], each["entry"]) for each in line] == [
        ("Combien coûte un hélicoptère ?", 2, 2, 0, None),
        ("C’est quoi l’ANCT ?", 1, 1, 1, "anct"),
    ]
    assert "lea" not in told.out.casefold()
    assert "2 × Combien coûte un hélicoptère ?" in told.out
