"""One cell of a programme's workbook: what people wrote, as a value of the model or as a fault in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches

from adapters.documents.xlsx_columns import Column, Form, choice, folded, written_words
from bot.domain.errors import Phrase
from bot.ports.packs import Value

Content = str | int | float | bool | date | time | timedelta | None
"""What a spreadsheet's cell holds; a `datetime` is a `date`."""

_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre",
)  # fmt: skip
_ISO_DAY = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_FRENCH_DAY = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})")
_WORDED_DAY = re.compile(rf"(?:[a-z]+ )?(?P<d>\d{{1,2}})(?:er)? (?P<m>{'|'.join(_MONTHS)}) (?P<y>\d{{4}})")
_TIME = re.compile(r"(?P<h>\d{1,2})\s*(?:h|:|heures?)\s*(?:(?P<m>\d{2})(?::(?P<s>\d{2}))?)?\s*(?:min)?", re.IGNORECASE)
_INTEGER = re.compile(r"(?:j\s*)?(?P<sign>[+−–-]?)\s*(?P<digits>\d+)", re.IGNORECASE)
_SEPARATORS = re.compile(r"[;,\n]")
_ATOM = re.compile(
    r"(?<![\w:-])(?:(région|region|collectif|rôle|role|personne)\s*:\s*|collectifs(?![\w:-]))", re.IGNORECASE
)
_ATOMS = {
    "region": "region",
    "collectif": "collective",
    "role": "role",
    "personne": "person",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """
    A cell as it was read; texts have no spaces around them, and an empty one is None.

    Attributes:
        where: File, sheet and cell.
        format: How the spreadsheet shows a number, such as `00000`.
        phrase: What is wrong with it whatever its column: a formula, an error.
    """

    where: str
    value: Content = None
    format: str = ""
    phrase: Phrase | None = None


def read_cell(column: Column, cell: Cell) -> Value | Phrase:
    """The model's value of a cell that isn't empty; a phrase if there is none."""
    if cell.phrase:
        return cell.phrase
    found = _READERS[column.form](column, cell)
    return _phrase(column, cell) if found is None else found


def shown(value: Content) -> str:
    """A cell's content as a French spreadsheet shows it, cut short."""
    match value:
        case bool():
            return "VRAI" if value else "FAUX"
        case float():
            return f"{value:g}".replace(".", ",")
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case _:
            written = str(value)
            return written if len(written) <= 80 else written[:79] + "…"


def closest(written: str, known: list[str]) -> dict[str, object]:
    """What a suggestion needs: the closest known word (or `none`), and all of them."""
    words = {folded(word): word for word in known}
    close = get_close_matches(folded(written), words, n=1)
    return {"close": words[close[0]] if close else "none", "choices": ", ".join(known[:30]) or "none"}


def _phrase(column: Column, cell: Cell) -> Phrase:
    values: dict[str, object] = {"name": column.header, "value": shown(cell.value)}
    match column.form:
        case Form.CODE | Form.CODES if isinstance(cell.value, int | float):
            return Phrase("pack-xlsx-code", {**values, "whole": shown(cell.value).zfill(column.digits)})
        case Form.CHOICE:
            return Phrase("pack-xlsx-choice", {**values, **closest(shown(cell.value), written_words(column.words))})
        case _:
            return Phrase(_WRONG[column.form], values)


def _text(_: Column, cell: Cell) -> Value:
    number = _whole(cell.value)
    return str(number) if number is not None else cell.value if isinstance(cell.value, str) else None


def _code(column: Column, cell: Cell) -> Value:
    number = _whole(cell.value)
    if number is None:
        return cell.value if isinstance(cell.value, str) else None
    if re.fullmatch("0+", cell.format):  # the cell shows its zeros: that is the code
        return str(number).zfill(len(cell.format))
    return str(number) if len(str(number)) >= column.digits else None


def _codes(column: Column, cell: Cell) -> Value:
    if isinstance(cell.value, str):
        return list(_several(cell.value))
    code = _code(column, cell)
    return None if code is None else [code]


def _names(column: Column, cell: Cell) -> Value:
    text = _text(column, cell)
    return list(_several(text)) if isinstance(text, str) else None


def _several(written: str) -> list[str]:
    return [part.strip() for part in _SEPARATORS.split(written) if part.strip()]


def _date(_: Column, cell: Cell) -> Value:
    match cell.value:
        case datetime():
            return cell.value.date() if cell.value.time() == time() else None
        case date():
            return cell.value
        case str():
            return _written_date(cell.value)
        case _:
            return None


def _written_date(written: str) -> date | None:
    found = _ISO_DAY.fullmatch(written) or _FRENCH_DAY.fullmatch(written) or _WORDED_DAY.fullmatch(folded(written))
    if not found:
        return None
    month = _MONTHS.index(found["m"]) + 1 if found["m"] in _MONTHS else int(found["m"])
    try:
        return date(int(found["y"]), month, int(found["d"]))
    except ValueError:
        return None


def _dates(column: Column, cell: Cell) -> Value:
    if isinstance(cell.value, str):
        days = [_written_date(part) for part in _several(cell.value)]
        return None if None in days else days
    day = _date(column, cell)
    return None if day is None else [day]


def _time(_: Column, cell: Cell) -> Value:
    match cell.value:
        case time():
            return cell.value
        case timedelta() if timedelta() <= cell.value < timedelta(days=1):
            return _at_minute(cell.value / timedelta(minutes=1))
        case float() if 0 < cell.value < 1:  # a time whose cell lost its format
            return _at_minute(cell.value * 24 * 60)
        case str():
            return _written_time(cell.value)
        case _:
            return None


def _at_minute(minutes: float) -> time | None:
    whole = round(minutes)
    return time(*divmod(whole, 60)) if abs(minutes - whole) < 1e-6 and whole < 24 * 60 else None


def _written_time(written: str) -> time | None:
    found = _TIME.fullmatch(written)
    if not found:
        return None
    try:
        return time(int(found["h"]), int(found["m"] or 0), int(found["s"] or 0))
    except ValueError:
        return None


def _integer(_: Column, cell: Cell) -> Value:
    if not isinstance(cell.value, str):
        return _whole(cell.value)
    found = _INTEGER.fullmatch(cell.value)
    if not found:
        return None
    return -int(found["digits"]) if found["sign"] in tuple("-−–") else int(found["digits"])


def _decimal(_: Column, cell: Cell) -> Value:
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[+-]?\d+([.,]\d+)?", value):
        return None
    return float(value.replace(",", "."))


def _whole(value: Content) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        return None
    return int(value)


def _choice(column: Column, cell: Cell) -> Value:
    if isinstance(cell.value, bool):
        return cell.value if column.form is Form.YES_NO else None
    text = _text(column, cell)
    return choice(column.words).get(folded(text)) if isinstance(text, str) else None


def _audience(_: Column, cell: Cell) -> Value:
    if not isinstance(cell.value, str):
        return None
    return _ATOM.sub(lambda found: f"{_ATOMS[folded(found[1])]}:" if found[1] else "collectives", cell.value)


_READERS: Mapping[Form, Callable[[Column, Cell], Value]] = {
    Form.TEXT: _text,
    Form.CODE: _code,
    Form.CODES: _codes,
    Form.NAMES: _names,
    Form.DATE: _date,
    Form.DATES: _dates,
    Form.TIME: _time,
    Form.INTEGER: _integer,
    Form.DECIMAL: _decimal,
    Form.YES_NO: _choice,
    Form.CHOICE: _choice,
    Form.AUDIENCE: _audience,
}

_WRONG: Mapping[Form, str] = {
    Form.TEXT: "pack-xlsx-text",
    Form.CODE: "pack-xlsx-text",
    Form.CODES: "pack-xlsx-text",
    Form.NAMES: "pack-xlsx-text",
    Form.AUDIENCE: "pack-xlsx-text",
    Form.DATE: "pack-xlsx-date",
    Form.DATES: "pack-xlsx-dates",
    Form.TIME: "pack-xlsx-time",
    Form.INTEGER: "pack-xlsx-integer",
    Form.DECIMAL: "pack-xlsx-number",
    Form.YES_NO: "pack-xlsx-yes-no",
}
