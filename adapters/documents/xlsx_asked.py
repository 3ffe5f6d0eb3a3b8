"""The sheets of what is asked: indicators, their options, check-ins."""

from __future__ import annotations

from adapters.documents.xlsx_columns import Column, Form, Sheet, both
from adapters.documents.xlsx_usual import audience, day, decimal, hour, identifier, integer, school_holidays_off
from adapters.documents.xlsx_words import CONDITIONS, DIRECTIONS, PERIODS, TYPES, WEEKDAYS, YES_NO

INDICATORS = Sheet(
    title="Indicateurs",
    kind="indicator",
    aliases=("indicateur",),
    columns=(
        identifier("pack-xlsx-note-indicator-id"),
        integer("Version", "version", "pack-xlsx-note-version"),
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
        decimal("Minimum", "low", "pack-xlsx-note-low"),
        decimal("Maximum", "high", "pack-xlsx-note-high"),
        Column(
            header="Fréquence", key="period", note="pack-xlsx-note-period", form=Form.CHOICE, words=PERIODS, width=24
        ),
        Column(
            header="Perception", key="perception", note="pack-xlsx-note-perception", form=Form.YES_NO, words=YES_NO,
            width=14,
        ),
        Column(
            header="Sens souhaité", key="direction", note="pack-xlsx-note-direction", form=Form.CHOICE,
            words=DIRECTIONS, width=14,
        ),
        decimal("Point de départ", "baseline", "pack-xlsx-note-baseline"),
        day("Date du point de départ", "baseline_on", "pack-xlsx-note-baseline-on"),
        decimal("Cible", "target", "pack-xlsx-note-target"),
        day("Date de la cible", "target_on", "pack-xlsx-note-target-on"),
        Column(header="Au plus", key="at_most", note="pack-xlsx-note-at-most", refers="indicator", width=14),
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
        Column(header="Autres mots", key="also", note="pack-xlsx-note-option-also", form=Form.NAMES, width=28),
    ),
)  # fmt: skip

CHECK_INS = Sheet(
    title="Points d’étape",
    kind="check_in",
    aliases=("point d’étape",),
    columns=(
        identifier(),
        *both("Titre", "title", "pack-xlsx-note-check-in-title", required=True),
        Column(
            header="Jour", key="weekday", note="pack-xlsx-note-weekday", form=Form.CHOICE, required=True,
            words=WEEKDAYS, width=12,
        ),
        hour("Heure", "at", "pack-xlsx-note-check-in-at", required=True),
        Column(
            header="Indicateurs", key="indicators", note="pack-xlsx-note-check-in-indicators", form=Form.NAMES,
            required=True, refers="indicator", width=24,
        ),
        audience("pack-xlsx-note-audience"),
        integer("Relance après (jours)", "nudge_days", "pack-xlsx-note-nudge-days"),
        hour("Heure de relance", "nudge_at", "pack-xlsx-note-nudge-at"),
        integer("Ouvert (jours)", "open_days", "pack-xlsx-note-open-days"),
        school_holidays_off(),
        integer("Questions par fois", "most", "pack-xlsx-note-most"),
        hour("Heure de clôture", "close_at", "pack-xlsx-note-close-at"),
        integer("Retard accepté (jours)", "late_days", "pack-xlsx-note-late-days"),
    ),
)  # fmt: skip
