"""Columns that several sheets of a programme's workbook have."""

from __future__ import annotations

from adapters.documents.xlsx_columns import Column, Form
from adapters.documents.xlsx_words import LANGUAGES, YES_NO


def identifier(note: str = "pack-xlsx-note-id") -> Column:
    """What names a row for ever."""
    return Column(header="Identifiant", key="id", note=note, required=True, width=24)


def time_zone(note: str, *, required: bool = False) -> Column:
    """A time zone."""
    return Column(
        header="Fuseau horaire",
        key="zone",
        note=note,
        required=required,
        offers="Fuseaux",
        spare="UTC",
        aliases=("fuseau",),
    )


def language(note: str) -> Column:
    """A language."""
    return Column(header="Langue", key="lang", note=note, form=Form.CHOICE, words=LANGUAGES, width=12)


def collective(note: str) -> Column:
    """One of the collectives."""
    return Column(header="Collectif", key="collective", note=note, refers="collective", width=22)


def region(note: str, *, required: bool = False) -> Column:
    """One of the regions."""
    return Column(header="Région", key="region", note=note, refers="region", required=required, width=22)


def audience(note: str) -> Column:
    """Who receives."""
    return Column(header="Destinataires", key="audience", note=note, form=Form.AUDIENCE, width=24)


def hour(header: str, key: str, note: str, *, required: bool = False) -> Column:
    """A wall time."""
    return Column(header=header, key=key, note=note, form=Form.TIME, required=required, width=12)


def day(header: str, key: str, note: str, *, required: bool = False) -> Column:
    """A date."""
    return Column(header=header, key=key, note=note, form=Form.DATE, required=required, width=14)


def school_holidays_off() -> Column:
    """Whether school holidays are days off."""
    return Column(
        header="Pas en vacances scolaires", key="school_holidays_off", note="pack-xlsx-note-school-holidays-off",
        form=Form.YES_NO, words=YES_NO, width=16,
    )  # fmt: skip


def integer(header: str, key: str, note: str, *, required: bool = False) -> Column:
    """A whole number."""
    return Column(header=header, key=key, note=note, form=Form.INTEGER, required=required, width=14)


def decimal(header: str, key: str, note: str) -> Column:
    """A number that may have a fraction."""
    return Column(header=header, key=key, note=note, form=Form.DECIMAL, width=14)
