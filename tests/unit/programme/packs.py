"""A small programme that has one of everything, and what the tests make of it."""

from __future__ import annotations

from pathlib import Path

from adapters.documents.pack_files import PackFiles
from adapters.holidays.calendars import PublicHolidays
from bot.domain.errors import ConfigError
from bot.domain.pack import Pack
from bot.features.programme.load import load

SMALL = """\
[programme]
id = "demo"
name = { fr = "Démonstration", en = "Demonstration" }
zone = "Europe/Paris"
example = true
notice = { fr = "Exemple.", en = "Example." }

[[region]]
id = "mayotte"
name = "Mayotte"

[[collective]]
id = "koungou"
name = "Koungou"
region = "mayotte"
zone = "Indian/Mayotte"
holidays = "FR-976"
insee = ["97610"]
days_off = [2027-01-04]

[[role]]
id = "habitant"
name = { fr = "habitant", en = "resident" }

[[person]]
id = "amina"
name = "Amina"
lang = "fr"

[[membership]]
person = "amina"
scope = "collective:koungou"
role = "habitant"

[[milestone]]
id = "m1"
type = "module"
title = { fr = "Premier module", en = "First module" }
starts = 2027-01-12
ends = 2027-01-13
deliverable_due = 7

[[reminder]]
id = "veille"
about = "module"
days = -1
at = "09:00"
audience = "collectives & role:habitant - person:amina"
text.fr = "Demain : {title}, {dates}."
text.en = "Tomorrow: {title}, {dates}."

[[indicator]]
id = "I01"
condition = "synergie"
type = "choice"
question = { fr = "Quel frein ?", en = "Which obstacle?" }
options = [
    { value = "temps", label = { fr = "temps", en = "time" } },
    { value = "autre", label = { fr = "autre", en = "other" }, open = true },
]

[[indicator]]
id = "I02"
condition = "vision"
type = "integer"
low = 0
high = 10
question = { fr = "Combien ?", en = "How many?" }

[[check_in]]
id = "hebdo"
title = { fr = "Point d'étape", en = "Check-in" }
weekday = 1
at = "09:30"
indicators = ["I01", "I02"]
nudge_days = 2

[[closure]]
id = "ete"
type = "pause"
scope = "collective:koungou"
first = 2027-07-12
last = 2027-07-30
"""


def pack_of(folder: Path, text: str = SMALL) -> Pack:
    """The pack that a programme's file makes."""
    path = folder / "programme.toml"
    path.write_text(text, encoding="utf-8")
    return load(folder, reader=PackFiles(), holidays=PublicHolidays())


def faults_of(folder: Path, text: str) -> list[tuple[str, str]]:
    """The place within the folder and the sentence's key of each fault of a programme's file; none if it is right."""
    try:
        pack_of(folder, text)
    except ConfigError as error:
        return [(fault.where.removeprefix(f"{folder}/"), fault.phrase.key) for fault in error.faults]
    return []
