"""Whoever adds a table decides what is somebody's in it, and whoever keeps people's words, how they go."""

from __future__ import annotations

from bot.domain.knowledge import LANGUAGES
from bot.i18n import translator
from storage.archive.form import form_of
from storage.row import Row
from storage.schema import HEAD
from storage.traces import TRACES, traced


def test_every_table_says_where_people_are_in_it() -> None:
    known = {form.name for form in form_of(HEAD)} | {"process", "leader", "token"}

    assert set(TRACES) == known


def test_every_column_that_names_somebody_exists() -> None:
    missing = [
        f"{name}.{column}"
        for name, traces in traced()
        for trace in traces
        for column in (trace.column, *trace.emptied)
        if column not in Row.metadata.tables[name].c
    ]

    assert missing == []


def test_columns_that_look_like_people_are_decided() -> None:
    undecided = [
        f"{name}.{column.name}"
        for name, each in Row.metadata.tables.items()
        for column in each.c
        if column.name in {"person_id", "author_id", "recipient", "made_by", "respondent_id"}
        and column.name not in {trace.column for trace in TRACES[name]}
    ]

    assert undecided == []


def test_people_read_the_name_of_every_table_with_something_of_theirs() -> None:
    for lang in LANGUAGES:
        say = translator(lang)
        for name in (*dict(traced()), "event"):
            assert say(f"data-table-{name}")
