"""Pages to print: one file, escaped, readable by who hears it."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.html_page import write_page
from bot.domain.pages import Page, Section

SECTION = Section(
    title="Ce qui a bougé", lines=("12 habitants",), text="Et maintenant ?", svg=b"<svg></svg>", alt="une courbe"
)
PAGE = Page(lang="fr", title="Koungou", subtitle="janvier 2027", sections=(SECTION,), note="Exemple")


class Reader(HTMLParser):
    """The tags and texts of a page, and what it fetches from elsewhere."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.fetched: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action", "onload")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_it_has_headings_a_language_and_words_for_pictures() -> None:
    written = write_page(PAGE).decode()
    read = Reader(written.encode())
    assert '<html lang="fr">' in written
    assert [each for each in read.tags if each in ("h1", "h2", "ul", "li", "figure")] == [
        "h1",
        "h2",
        "ul",
        "li",
        "figure",
    ]
    assert 'role="img" aria-label="une courbe"' in written
    assert {"Koungou", "12 habitants", "Et maintenant ?", "Exemple"} <= {each.strip() for each in read.texts}
    assert "@media print" in written


def test_it_fetches_nothing() -> None:
    assert Reader(write_page(PAGE)).fetched == []
    assert b"default-src" in write_page(PAGE)


@given(st.text())
def test_what_people_wrote_stays_text(text: str) -> None:
    plain = Reader(write_page(PAGE)).tags
    section = Section(title=text, lines=(text,), text="Et ?", svg=b"<svg></svg>", alt=text)
    page = Page(lang="fr", title=text, subtitle=text, sections=(section,), note="Exemple")
    assert Reader(write_page(page)).tags == plain


def test_markup_is_shown_as_it_was_written() -> None:
    nasty = '<img src=x onerror="alert(1)">'
    page = Page(lang="fr", title=nasty, subtitle="", sections=(Section(title="t", lines=(nasty,), alt=nasty),))
    read = Reader(write_page(page))
    assert ("img" in read.tags, read.fetched) == (False, [])
    assert nasty in "".join(read.texts)
