"""Documents become extracts that keep their source, page and date; what is wrong with one is said, and nothing of it is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.documents.knowledge_files import KnowledgeFiles
from adapters.documents.opening import LARGEST
from bot.ports.documents import Document
from tests.unit.documents import papers

PAGE = """<!doctype html><html lang="fr"><head><title>Le vote &amp; le reste</title><meta name="date" content="2026-11-03">
<script>alert("1")</script></head><body><nav>Menu</nav><h1>Le vote</h1><p onclick="x()">On vote à main levée.</p>
<h2>Quorum</h2><p>Le quorum est de cinq <b>membres</b>.</p><ul><li>un</li><li>deux</li></ul></body></html>"""


def read(path: Path) -> Document:
    (found,) = KnowledgeFiles().read(path)
    return found


def refusal(path: Path) -> tuple[str, str]:
    """Where something is wrong, and what; nothing was taken."""
    found = read(path)
    assert found.extracts == ()
    return found.faults[0].where.removeprefix(str(path.parent) + "/"), found.faults[0].phrase.key


def test_a_word_document_is_cut_at_its_headings(tmp_path: Path) -> None:
    intro, room = read(papers.word(tmp_path / "guide.docx")).extracts

    assert (intro.title, intro.body, intro.source) == (
        "Guide du coordinateur",
        "Ce guide aide les coordinateurs.",
        "Guide du coordinateur",
    )
    assert (room.title, room.section) == ("Réserver la salle", "Réserver la salle")
    assert room.body.split("\n\n") == [
        "La salle se réserve auprès de la mairie.",
        "- Le projecteur est compris.",
        "- Petite salle : 20 personnes",
    ]


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    pages = [["Transport", "Le minibus part \xe0 huit heures", "de la mairie."], [], ["Une garderie est ouverte."]]
    first, last = read(papers.pdf(tmp_path / "notes.pdf", pages, title="Notes de réunion")).extracts

    assert (first.title, first.page, first.source, first.date) == ("Transport", "1", "Notes de réunion", "2026-11-03")
    assert first.body == "Le minibus part à huit heures de la mairie."
    assert (last.title, last.page, last.body) == ("Notes de réunion", "3", "Une garderie est ouverte.")


def test_a_page_is_read_without_its_scripts_and_menus(tmp_path: Path) -> None:
    path = tmp_path / "vote.html"
    path.write_text(PAGE, "utf-8")
    found = read(path)

    assert [(each.title, each.body) for each in found.extracts] == [
        ("Le vote", "On vote à main levée."),
        ("Quorum", "Le quorum est de cinq membres.\n\n- un\n- deux"),
    ]
    assert {(each.source, each.date, each.lang) for each in found.extracts} == {
        ("Le vote & le reste", "2026-11-03", "fr")
    }
    assert [(each.where, each.phrase.key) for each in found.notes] == [(f"{path}:2", "document-scripts")]


def test_a_workbook_has_a_question_a_row(tmp_path: Path) -> None:
    rows = [
        ["Nos questions", "", ""],
        ["Question", "Réponse", "Source", "Variantes", "Pour"],
        ["Où se garer ?", "À la mairie.", "Plan", "parking ; ou garer", "collective:lievin"],
    ]
    (found,) = read(papers.sheet(tmp_path / "faq.xlsx", rows)).extracts

    assert (found.title, found.body, found.source, found.scope) == (
        "Où se garer ?",
        "À la mairie.",
        "Plan",
        "collective:lievin",
    )
    assert found.questions == ("Où se garer ?", "parking", "ou garer")
    assert found.where.endswith("faq.xlsx:FAQ!A3")


def test_a_row_without_an_answer_is_named(tmp_path: Path) -> None:
    rows = [["Question", "Réponse", "Source"], ["Où ?", "", "Plan"], ["", "Ici.", "Plan"]]
    found = read(papers.sheet(tmp_path / "faq.xlsx", rows))

    assert [(each.where.rpartition(":")[2], each.phrase.key) for each in found.faults] == [
        ("FAQ!B2", "document-row-answer"),
        ("FAQ!A3", "document-row-question"),
    ]


def test_a_row_that_lacks_its_source_as_well_is_told_both(tmp_path: Path) -> None:
    found = read(papers.sheet(tmp_path / "faq.xlsx", [["Question", "Réponse", "Source"], ["Où ?", "", ""]]))

    assert [(each.where.rpartition(":")[2], each.phrase.key) for each in found.faults] == [
        ("FAQ!B2", "document-row-answer"),
        ("FAQ!C2", "document-no-source"),
    ]


@pytest.mark.parametrize(
    ("name", "make", "key"),
    [
        ("a.pdf", lambda path: path.write_bytes(b"%PDF-1.7 and no more"), "document-corrupt"),
        ("a.pdf", lambda path: papers.pdf(path, [["Secret."]], password="x"), "document-password"),
        ("a.pdf", lambda path: papers.pdf(path, [[]]), "document-no-text"),
        ("a.docx", lambda path: path.write_bytes(b"PK\x03\x04 broken"), "document-corrupt"),
        ("a.docx", lambda path: papers.with_member(papers.word(path), "word/vbaProject.bin"), "document-macros"),
        ("a.docm", lambda path: papers.with_member(papers.word(path), "word/vbaProject.bin"), "document-macros"),
        ("a.docx", papers.bomb, "document-bomb"),
        ("a.xlsx", papers.bomb, "document-bomb"),
        ("a.xlsx", lambda path: path.write_bytes(b"PK\x03\x04 broken"), "document-corrupt"),
        ("a.xlsx", lambda path: papers.sheet(path, [["Nom", "Prénom"]]), "document-no-questions"),
        ("a.docx", lambda path: path.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600), "document-old"),
        ("a.html", lambda path: path.write_text("<script>alert(1)</script>"), "document-no-text"),
        ("a.html", lambda path: path.write_bytes(b""), "document-empty"),
        ("a.odt", lambda path: path.write_bytes(b"x"), "document-other-format"),
        ("a.md", lambda path: path.write_text("---\nid: a\nlang: fr\ntitle: A\n---\nOui."), "pack-entry-missing"),
    ],
)
def test_what_cannot_be_read_is_said_and_not_taken(
    tmp_path: Path, name: str, make: Callable[[Path], object], key: str
) -> None:
    make(tmp_path / name)

    where, found = refusal(tmp_path / name)
    assert (where.partition(":")[0], found) == (name, key)


def test_a_file_of_a_hundred_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "big.pdf"
    with path.open("wb") as file:
        file.truncate(100 << 20)
    found = read(path)

    assert found.faults[0].phrase.key == "document-large"
    assert found.faults[0].phrase.values == {"size": "100", "limit": str(LARGEST >> 20)}


def test_a_folder_is_read_by_name_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", ".c.html", "~$d.docx", "e.txt"):
        (tmp_path / name).write_text("<h1>A</h1><p>Oui.</p>")

    assert [each.path.name for each in KnowledgeFiles().read(tmp_path)] == ["a.html", "b.html"]
    assert refusal(tmp_path / "nowhere")[1] == "document-missing"
