"""The sheets of a programme's workbook, in order: the format that coordinators write, declared."""

from __future__ import annotations

from adapters.documents.xlsx_columns import Column, Form, Sheet, both
from adapters.documents.xlsx_words import (
    ANCHORS,
    CONDITIONS,
    DAYS_OFF,
    LANGUAGES,
    MILESTONES,
    PERIODS,
    TYPES,
    WAYS,
    WEEKDAYS,
    YES_NO,
)

README = "Lisez-moi"
LISTS = "Listes"
"""Two sheets that are written for people and for drop-down lists, and never read."""


def _id(note: str = "pack-xlsx-note-id") -> Column:
    return Column(header="Identifiant", key="id", note=note, required=True, width=24)


def _zone(note: str, *, required: bool = False) -> Column:
    return Column(
        header="Fuseau horaire",
        key="zone",
        note=note,
        required=required,
        offers="Fuseaux",
        spare="UTC",
        aliases=("fuseau",),
    )


def _lang(note: str) -> Column:
    return Column(header="Langue", key="lang", note=note, form=Form.CHOICE, words=LANGUAGES, width=12)


def _collective(note: str) -> Column:
    return Column(header="Collectif", key="collective", note=note, refers="collective", width=22)


def _region(note: str, *, required: bool = False) -> Column:
    return Column(header="Région", key="region", note=note, refers="region", required=required, width=22)


def _audience(note: str) -> Column:
    return Column(header="Destinataires", key="audience", note=note, form=Form.AUDIENCE, width=24)


def _time(header: str, key: str, note: str, *, required: bool = False) -> Column:
    return Column(header=header, key=key, note=note, form=Form.TIME, required=required, width=12)


def _integer(header: str, key: str, note: str, *, required: bool = False) -> Column:
    return Column(header=header, key=key, note=note, form=Form.INTEGER, required=required, width=14)


PROGRAMME = Sheet(
    title="Programme",
    kind="programme",
    columns=(
        _id("pack-xlsx-note-programme-id"),
        *both("Nom", "name", "pack-xlsx-note-programme-name", required=True),
        _lang("pack-xlsx-note-programme-lang"),
        _zone("pack-xlsx-note-programme-zone"),
        Column(
            header="Exemple", key="example", note="pack-xlsx-note-example", form=Form.YES_NO, words=YES_NO, width=12
        ),
        *both("Mention", "notice", "pack-xlsx-note-notice"),
        Column(header="Responsable des données", key="controller", note="pack-xlsx-note-controller", width=28),
    ),
)

REGIONS = Sheet(
    title="Régions",
    kind="region",
    aliases=("région",),
    columns=(
        _id(),
        Column(header="Nom", key="name", note="pack-xlsx-note-name", required=True, width=28),
        Column(header="Code INSEE", key="insee", note="pack-xlsx-note-insee-region", form=Form.CODE, digits=2),
    ),
)

COLLECTIVES = Sheet(
    title="Collectifs",
    kind="collective",
    aliases=("collectif",),
    columns=(
        _id(),
        Column(header="Nom", key="name", note="pack-xlsx-note-name", required=True, width=28),
        _region("pack-xlsx-note-collective-region", required=True),
        _zone("pack-xlsx-note-collective-zone", required=True),
        Column(
            header="Jours fériés", key="holidays", note="pack-xlsx-note-holidays", offers="Jours fériés", spare="FR"
        ),
        Column(header="Zone scolaire", key="school_zone", note="pack-xlsx-note-school-zone", width=14),
        _lang("pack-xlsx-note-collective-lang"),
        Column(
            header="Département", key="department", note="pack-xlsx-note-department", form=Form.CODE, digits=2, width=14
        ),
        Column(
            header="Codes INSEE", key="insee", note="pack-xlsx-note-insee", form=Form.CODES, digits=5,
            aliases=("Code INSEE",),
        ),
        Column(
            header="Jours non travaillés", key="days_off", note="pack-xlsx-note-days-off", form=Form.DATES, width=28
        ),
    ),
)  # fmt: skip

ROLES = Sheet(
    title="Rôles",
    kind="role",
    aliases=("rôle",),
    columns=(
        _id(),
        *both("Nom", "name", "pack-xlsx-note-role-name", required=True),
        Column(
            header="Coordination", key="coordinates", note="pack-xlsx-note-coordinates", form=Form.YES_NO, words=YES_NO
        ),
    ),
)

PEOPLE = Sheet(
    title="Personnes",
    kind="person",
    aliases=("personne",),
    columns=(
        _id("pack-xlsx-note-person-id"),
        Column(header="Nom", key="name", note="pack-xlsx-note-person-name", required=True, width=28),
        _lang("pack-xlsx-note-person-lang"),
        _zone("pack-xlsx-note-person-zone"),
        _collective("pack-xlsx-note-person-collective"),
        _region("pack-xlsx-note-person-region"),
        Column(
            header="Programme entier", key="whole", note="pack-xlsx-note-person-whole", form=Form.YES_NO, words=YES_NO
        ),
        Column(header="Rôle", key="role", note="pack-xlsx-note-person-role", refers="role", width=28),
    ),
)

MILESTONE_SHEET = Sheet(
    title="Jalons",
    kind="milestone",
    aliases=("jalon",),
    columns=(
        _id(),
        Column(
            header="Genre", key="type", note="pack-xlsx-note-milestone-type", form=Form.CHOICE, required=True,
            words=MILESTONES, width=14,
        ),
        *both("Titre", "title", "pack-xlsx-note-milestone-title", required=True, width=40),
        Column(header="Début", key="starts", note="pack-xlsx-note-starts", form=Form.DATE, required=True, width=14),
        Column(header="Fin", key="ends", note="pack-xlsx-note-ends", form=Form.DATE, width=14),
        _region("pack-xlsx-note-milestone-region"),
        _collective("pack-xlsx-note-milestone-collective"),
        _zone("pack-xlsx-note-milestone-zone"),
        *both("Lieu", "place", "pack-xlsx-note-place"),
        Column(header="Lien", key="link", note="pack-xlsx-note-link", width=28),
        *both("Préparation", "preparation", "pack-xlsx-note-preparation"),
        *both("Livrable", "deliverable", "pack-xlsx-note-deliverable"),
        _integer("Délai du livrable", "deliverable_due", "pack-xlsx-note-deliverable-due"),
        _time("Heure", "at", "pack-xlsx-note-milestone-at"),
    ),
)  # fmt: skip

REMINDERS = Sheet(
    title="Rappels",
    kind="reminder",
    aliases=("rappel",),
    columns=(
        _id(),
        Column(
            header="Genre de jalon", key="about", note="pack-xlsx-note-about", form=Form.CHOICE, words=MILESTONES
        ),
        Column(header="Jalon", key="milestone", note="pack-xlsx-note-reminder-milestone", refers="milestone"),
        Column(
            header="Compté depuis", key="anchor", note="pack-xlsx-note-anchor", form=Form.CHOICE, words=ANCHORS,
            width=14,
        ),
        _integer("Jours", "days", "pack-xlsx-note-days", required=True),
        _time("Heure", "at", "pack-xlsx-note-reminder-at", required=True),
        Column(header="Envoyé à", key="to", note="pack-xlsx-note-to", form=Form.CHOICE, words=WAYS, width=26),
        _audience("pack-xlsx-note-audience"),
        Column(
            header="Si jour férié", key="on_day_off", note="pack-xlsx-note-on-day-off", form=Form.CHOICE,
            words=DAYS_OFF, width=14,
        ),
        _integer("Utile pendant (heures)", "useful_hours", "pack-xlsx-note-useful"),
        *both("Texte", "text", "pack-xlsx-note-text", required=True, width=60),
    ),
)  # fmt: skip

INDICATORS = Sheet(
    title="Indicateurs",
    kind="indicator",
    aliases=("indicateur",),
    columns=(
        _id("pack-xlsx-note-indicator-id"),
        _integer("Version", "version", "pack-xlsx-note-version"),
        Column(
            header="Condition", key="condition", note="pack-xlsx-note-condition", form=Form.CHOICE, required=True,
            words=CONDITIONS,
        ),
        *both("Question", "question", "pack-xlsx-note-question", required=True, width=44),
        *both("Aide", "help", "pack-xlsx-note-help"),
        *both("Unité", "unit", "pack-xlsx-note-unit", width=20),
        Column(
            header="Type", key="type", note="pack-xlsx-note-indicator-type", form=Form.CHOICE, required=True,
            words=TYPES,
        ),
        Column(header="Minimum", key="low", note="pack-xlsx-note-low", form=Form.DECIMAL, width=12),
        Column(header="Maximum", key="high", note="pack-xlsx-note-high", form=Form.DECIMAL, width=12),
        Column(
            header="Fréquence", key="period", note="pack-xlsx-note-period", form=Form.CHOICE, words=PERIODS, width=24
        ),
        Column(
            header="Perception", key="perception", note="pack-xlsx-note-perception", form=Form.YES_NO, words=YES_NO,
            width=14,
        ),
    ),
)  # fmt: skip

OPTIONS = Sheet(
    title="Options",
    kind="option",
    aliases=("réponses possibles",),
    columns=(
        Column(
            header="Indicateur", key="indicator", note="pack-xlsx-note-option-indicator", required=True,
            refers="indicator",
        ),
        Column(header="Valeur", key="value", note="pack-xlsx-note-option-value", required=True),
        *both("Libellé", "label", "pack-xlsx-note-option-label", required=True),
        Column(header="Texte libre", key="open", note="pack-xlsx-note-option-open", form=Form.YES_NO, words=YES_NO),
    ),
)  # fmt: skip

CHECK_INS = Sheet(
    title="Points d’étape",
    kind="check_in",
    aliases=("point d’étape",),
    columns=(
        _id(),
        *both("Titre", "title", "pack-xlsx-note-check-in-title", required=True),
        Column(
            header="Jour", key="weekday", note="pack-xlsx-note-weekday", form=Form.CHOICE, required=True,
            words=WEEKDAYS, width=12,
        ),
        _time("Heure", "at", "pack-xlsx-note-check-in-at", required=True),
        Column(
            header="Indicateurs", key="indicators", note="pack-xlsx-note-check-in-indicators", form=Form.NAMES,
            required=True, refers="indicator", width=24,
        ),
        _audience("pack-xlsx-note-audience"),
        _integer("Relance après (jours)", "nudge_days", "pack-xlsx-note-nudge-days"),
        _time("Heure de relance", "nudge_at", "pack-xlsx-note-nudge-at"),
        _integer("Ouvert (jours)", "open_days", "pack-xlsx-note-open-days"),
    ),
)  # fmt: skip

SHEETS = (
    PROGRAMME, REGIONS, COLLECTIVES, ROLES, PEOPLE, MILESTONE_SHEET, REMINDERS, INDICATORS, OPTIONS, CHECK_INS,
)  # fmt: skip
