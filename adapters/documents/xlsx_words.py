"""The words of a programme's workbook that stand for the model's values; the first word of a value is the one that is written."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ports.packs import Value

YES_NO: Mapping[str, Value] = {
    "oui": True, "non": False, "o": True, "n": False, "x": True, "vrai": True, "faux": False, "yes": True, "no": False,
    "1": True, "0": False,
}  # fmt: skip
LANGUAGES: Mapping[str, Value] = {"français": "fr", "anglais": "en"}
MILESTONES: Mapping[str, Value] = {
    "module": "module", "échéance": "deadline", "rencontre": "meeting",
    "modules": "module", "échéances": "deadline", "rencontres": "meeting",
}  # fmt: skip
ANCHORS: Mapping[str, Value] = {"début": "start", "fin": "end"}
WAYS: Mapping[str, Value] = {
    "personnes": "people",
    "conversation du collectif": "rooms",
    "personnes ou conversation": "people-or-rooms",
    "conversation": "rooms",
}
DAYS_OFF: Mapping[str, Value] = {"avant": "before", "après": "after", "quand même": "anyway"}
CONDITIONS: Mapping[str, Value] = {
    "vision": "vision", "synergie": "synergie", "évaluation": "evaluation", "communication": "communication",
    "soutien": "soutien", "transversal": "transversal",
}  # fmt: skip
TYPES: Mapping[str, Value] = {
    "nombre entier": "integer", "nombre décimal": "decimal", "pourcentage": "percentage", "échelle": "scale",
    "choix": "choice", "oui ou non": "boolean", "texte": "text",
}  # fmt: skip
PERIODS: Mapping[str, Value] = {
    "chaque semaine": "weekly", "toutes les deux semaines": "fortnightly", "chaque mois": "monthly",
    "chaque trimestre": "quarterly",
    "hebdomadaire": "weekly", "mensuel": "monthly", "mensuelle": "monthly", "trimestriel": "quarterly",
    "trimestrielle": "quarterly",
}  # fmt: skip
DIRECTIONS: Mapping[str, Value] = {
    "hausse": "up", "baisse": "down", "aucun": "none", "plus": "up", "moins": "down", "indifférent": "none",
}  # fmt: skip
WEEKDAYS: Mapping[str, Value] = {
    "lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7,
}  # fmt: skip

REPEATS: Mapping[str, Value] = {
    "chaque semaine": "weekly", "chaque mois": "monthly", "premier jour ouvré du mois": "first-working-day",
    "dernier jour ouvré du mois": "last-working-day", "chaque année": "yearly",
    "hebdomadaire": "weekly", "mensuel": "monthly", "annuel": "yearly", "tous les ans": "yearly",
}  # fmt: skip
CLOSURES: Mapping[str, Value] = {
    "jour de congé": "off", "pause": "pause",
    "jours de congé": "off", "congé": "off", "congés": "off", "fermeture": "off",
}  # fmt: skip

OFFERED: Mapping[str, tuple[str, ...]] = {
    "Fuseaux": (
        "Europe/Paris", "Indian/Mayotte", "Indian/Reunion", "America/Guadeloupe", "America/Martinique",
        "America/Cayenne", "America/Miquelon", "America/Marigot", "America/St_Barthelemy", "Pacific/Noumea",
        "Pacific/Tahiti", "Pacific/Marquesas", "Pacific/Gambier", "Pacific/Wallis", "America/Toronto",
    ),
    "Jours fériés": (
        "FR", "FR-57", "FR-6AE", "FR-971", "FR-972", "FR-973", "FR-974", "FR-976", "FR-BL", "FR-MF", "FR-NC", "FR-PF",
        "FR-PM", "FR-WF", "CA-QC",
    ),
}  # fmt: skip
"""Time zones and calendars of public holidays that a French programme is likely to need; others may be written."""
