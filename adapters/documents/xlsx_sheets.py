"""The sheets of a programme's workbook, in order: the format that coordinators write, declared."""

from __future__ import annotations

from adapters.documents.xlsx_asked import CHECK_INS, INDICATORS, OPTIONS
from adapters.documents.xlsx_columns import Column, Form, Sheet, both
from adapters.documents.xlsx_usual import (
    audience,
    collective,
    day,
    hour,
    identifier,
    integer,
    language,
    region,
    school_holidays_off,
    time_zone,
)
from adapters.documents.xlsx_words import (
    ANCHORS,
    CLOSURES,
    DAYS_OFF,
    MILESTONES,
    REPEATS,
    WAYS,
    WEEKDAYS,
    YES_NO,
)

README = "Lisez-moi"
LISTS = "Listes"
"""Two sheets that are written for people and for drop-down lists, and never read."""


PROGRAMME = Sheet(
    title="Programme",
    kind="programme",
    columns=(
        identifier("pack-xlsx-note-programme-id"),
        *both("Nom", "name", "pack-xlsx-note-programme-name", required=True),
        language("pack-xlsx-note-programme-lang"),
        time_zone("pack-xlsx-note-programme-zone"),
        Column(
            header="Exemple", key="example", note="pack-xlsx-note-example", form=Form.YES_NO, words=YES_NO, width=12
        ),
        *both("Mention", "notice", "pack-xlsx-note-notice"),
        Column(header="Responsable des données", key="controller", note="pack-xlsx-note-controller", width=28),
        integer("Sollicitations par an", "prompts_a_year", "pack-xlsx-note-prompts"),
    ),
)

REGIONS = Sheet(
    title="Régions",
    kind="region",
    aliases=("région",),
    columns=(
        identifier(),
        Column(header="Nom", key="name", note="pack-xlsx-note-name", required=True, width=28),
        Column(header="Code INSEE", key="insee", note="pack-xlsx-note-insee-region", form=Form.CODE, digits=2),
    ),
)

COLLECTIVES = Sheet(
    title="Collectifs",
    kind="collective",
    aliases=("collectif",),
    columns=(
        identifier(),
        Column(header="Nom", key="name", note="pack-xlsx-note-name", required=True, width=28),
        region("pack-xlsx-note-collective-region", required=True),
        time_zone("pack-xlsx-note-collective-zone", required=True),
        Column(
            header="Jours fériés", key="holidays", note="pack-xlsx-note-holidays", offers="Jours fériés", spare="FR"
        ),
        Column(header="Zone scolaire", key="school_zone", note="pack-xlsx-note-school-zone", width=14),
        language("pack-xlsx-note-collective-lang"),
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

CLOSURES_SHEET = Sheet(
    title="Congés et pauses",
    kind="closure",
    aliases=("congés", "pauses", "fermetures"),
    columns=(
        identifier(),
        Column(
            header="Genre", key="type", note="pack-xlsx-note-closure-type", form=Form.CHOICE, required=True,
            words=CLOSURES, width=16,
        ),
        region("pack-xlsx-note-closure-region"),
        collective("pack-xlsx-note-closure-collective"),
        day("Premier jour", "first", "pack-xlsx-note-closure-first", required=True),
        day("Dernier jour", "last", "pack-xlsx-note-closure-last", required=True),
        Column(header="Motif", key="label", note="pack-xlsx-note-closure-label", width=28),
    ),
)  # fmt: skip

SCHOOL_HOLIDAYS = Sheet(
    title="Vacances scolaires",
    kind="school_holiday",
    aliases=("vacances",),
    columns=(
        identifier(),
        Column(
            header="Zone scolaire", key="school_zone", note="pack-xlsx-note-school-holiday-zone", required=True,
            width=14,
        ),
        day("Premier jour", "first", "pack-xlsx-note-school-holiday-first", required=True),
        day("Dernier jour", "last", "pack-xlsx-note-school-holiday-last", required=True),
        Column(header="Nom", key="name", note="pack-xlsx-note-school-holiday-name", width=28),
    ),
)  # fmt: skip

ROLES = Sheet(
    title="Rôles",
    kind="role",
    aliases=("rôle",),
    columns=(
        identifier(),
        *both("Nom", "name", "pack-xlsx-note-role-name", required=True),
        Column(
            header="Coordination", key="coordinates", note="pack-xlsx-note-coordinates", form=Form.YES_NO, words=YES_NO
        ),
        Column(header="Médiation", key="records", note="pack-xlsx-note-records", form=Form.YES_NO, words=YES_NO),
    ),
)

PEOPLE = Sheet(
    title="Personnes",
    kind="person",
    aliases=("personne",),
    columns=(
        identifier("pack-xlsx-note-person-id"),
        Column(header="Nom", key="name", note="pack-xlsx-note-person-name", required=True, width=28),
        language("pack-xlsx-note-person-lang"),
        time_zone("pack-xlsx-note-person-zone"),
        collective("pack-xlsx-note-person-collective"),
        region("pack-xlsx-note-person-region"),
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
        identifier(),
        Column(
            header="Genre", key="type", note="pack-xlsx-note-milestone-type", form=Form.CHOICE, required=True,
            words=MILESTONES, width=14,
        ),
        *both("Titre", "title", "pack-xlsx-note-milestone-title", required=True, width=40),
        Column(header="Début", key="starts", note="pack-xlsx-note-starts", form=Form.DATE, required=True, width=14),
        Column(header="Fin", key="ends", note="pack-xlsx-note-ends", form=Form.DATE, width=14),
        region("pack-xlsx-note-milestone-region"),
        collective("pack-xlsx-note-milestone-collective"),
        time_zone("pack-xlsx-note-milestone-zone"),
        *both("Lieu", "place", "pack-xlsx-note-place"),
        Column(header="Lien", key="link", note="pack-xlsx-note-link", width=28),
        *both("Préparation", "preparation", "pack-xlsx-note-preparation"),
        *both("Livrable", "deliverable", "pack-xlsx-note-deliverable"),
        integer("Délai du livrable", "deliverable_due", "pack-xlsx-note-deliverable-due"),
        hour("Heure", "at", "pack-xlsx-note-milestone-at"),
    ),
)  # fmt: skip

REMINDERS = Sheet(
    title="Rappels",
    kind="reminder",
    aliases=("rappel",),
    columns=(
        identifier(),
        Column(
            header="Genre de jalon", key="about", note="pack-xlsx-note-about", form=Form.CHOICE, words=MILESTONES
        ),
        Column(header="Jalon", key="milestone", note="pack-xlsx-note-reminder-milestone", refers="milestone"),
        Column(
            header="Compté depuis", key="anchor", note="pack-xlsx-note-anchor", form=Form.CHOICE, words=ANCHORS,
            width=14,
        ),
        integer("Jours", "days", "pack-xlsx-note-days"),
        hour("Heure", "at", "pack-xlsx-note-reminder-at", required=True),
        Column(header="Envoyé à", key="to", note="pack-xlsx-note-to", form=Form.CHOICE, words=WAYS, width=26),
        audience("pack-xlsx-note-audience"),
        Column(
            header="Si jour férié", key="on_day_off", note="pack-xlsx-note-on-day-off", form=Form.CHOICE,
            words=DAYS_OFF, width=14,
        ),
        integer("Utile pendant (heures)", "useful_hours", "pack-xlsx-note-useful"),
        *both("Texte", "text", "pack-xlsx-note-text", required=True, width=60),
        Column(
            header="Répétition", key="repeat", note="pack-xlsx-note-repeat", form=Form.CHOICE, words=REPEATS, width=26
        ),
        Column(
            header="Jour de la semaine", key="weekday", note="pack-xlsx-note-repeat-weekday", form=Form.CHOICE,
            words=WEEKDAYS, width=14,
        ),
        integer("Jour du mois", "month_day", "pack-xlsx-note-month-day"),
        integer("Une fois sur", "every", "pack-xlsx-note-every"),
        day("À partir du", "since", "pack-xlsx-note-since"),
        day("Jusqu’au", "until", "pack-xlsx-note-until"),
        school_holidays_off(),
    ),
)  # fmt: skip

SHEETS = (
    PROGRAMME, REGIONS, COLLECTIVES, ROLES, PEOPLE, MILESTONE_SHEET, REMINDERS, INDICATORS, OPTIONS, CHECK_INS,
    CLOSURES_SHEET, SCHOOL_HOLIDAYS,
)  # fmt: skip
