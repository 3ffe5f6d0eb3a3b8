"""How times are said in French, folded: no accents, straight apostrophes."""

from __future__ import annotations

import re
from datetime import time
from functools import cache

from bot.domain.spoken_pieces import Language, one_of, whole

_NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante-cinq": 45,
    "premier": 1, "en huit": 1, "en 8": 1, "en quinze": 2, "en 15": 2,
    "demi-heure": 30, "demie-heure": 30, "demi heure": 30, "quart d'heure": 15, "trois quarts d'heure": 45,
    "et demie": 30, "et demi": 30, "et quart": 15, "moins le quart": 15, "moins dix": 10, "moins cinq": 5, "moins vingt": 20,
}  # fmt: skip
_WEEKDAYS = {"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7}
_MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9,
    "octobre": 10, "novembre": 11, "decembre": 12,
    "janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_UNITS = {
    "minute": "minute", "minutes": "minute", "mn": "minute", "min": "minute",
    "heure": "hour", "heures": "hour", "h": "hour",
    "jour": "day", "jours": "day", "j": "day",
    "semaine": "week", "semaines": "week", "quinzaine": "fortnight", "quinzaines": "fortnight",
    "mois": "month", "an": "year", "ans": "year", "annee": "year", "annees": "year", "trimestre": "other",
    "trimestres": "other",
}  # fmt: skip
_PARTS = {
    "matin": time(9), "matinee": time(9), "debut de matinee": time(9), "fin de matinee": time(11),
    "apres-midi": time(14), "apres midi": time(14), "aprem": time(14),
    "debut d'apres-midi": time(14), "fin d'apres-midi": time(17), "fin de journee": time(17),
    "soir": time(18), "soiree": time(18), "nuit": time(20), "midi": time(12), "minuit": time(0),
}  # fmt: skip
_AHEAD = {
    "aujourd'hui": 0, "aujourdhui": 0, "aujourd hui": 0, "auj": 0, "ajd": 0, "ce jour": 0, "demain": 1, "2main": 1, "apres-demain": 2,
    "apres demain": 2, "apresdemain": 2, "hier": -1, "avant-hier": -2,
}  # fmt: skip
_EVES = {
    "avant": -1, "apres": 1, "la veille": -1, "l'avant-veille": -2, "le lendemain": 1, "le surlendemain": 2, "le jour meme": 0,
    "le jour": 0, "le matin meme": 0, "le matin": 0, "le premier jour": 0,
}  # fmt: skip
_ORDINALS = {
    "premier": 1, "1er": 1, "deuxieme": 2, "2e": 2, "second": 2, "troisieme": 3, "3e": 3, "quatrieme": 4, "4e": 4, "dernier": -1,
}  # fmt: skip


_N = one_of(*(word for word in _NUMBERS if " " not in word and "'" not in word and "demi" not in word)) + r"|\d{1,3}"
_W, _M = one_of(*_WEEKDAYS), one_of(*_MONTHS) + r"|(?:janv|fevr|fev|avr|juil|sept|oct|nov|dec)\."
_U, _D = one_of(*_UNITS), r"1er|premier|\d{1,2}"
_PART = one_of("matin", "apres-midi", "apres midi", "aprem", "soir", "nuit")
_ALONE = one_of("matin", "matinee", "apres-midi", "apres midi", "aprem", "soir", "soiree")
_EVE = one_of(*(eve for eve in _EVES if eve not in ("avant", "apres")))
_OF = "d(?:e |u |es |')"
_NTH = one_of(*_ORDINALS)
_QUARTER = "et demie|et demi|et quart"
_TO = "moins le quart|moins dix|moins cinq|moins vingt"
_HALF_DAY = rf"(?: (?:du|de l'|au) ?(?P<half_day>{_PART}))?"
_ARTICLE = r"(?:le |la |les |l'|notre |nos |mon |ma )?"

_ALL = r"(?:tou(?:te)?s|toute?|tt|ts|ttes) les"
"""Also as it is written in haste."""

_FORGIVEN = frozenset(
    (
        *_WEEKDAYS, *(month for month in _MONTHS if len(month) > 4), "demain", "chaque", "prochain", "prochaine", "avant", "veille",
        "jours", "semaine", "semaines", "heure", "heures", "minute", "minutes", "soiree", "module", "trois", "quatre", "quinze",
    )
)  # fmt: skip

_PATTERNS = (
    ("around", rf"(?P<n>{_N}) ?(?P<unit>{_U}) (?P<side>avant|apres) {_ARTICLE}"),
    ("around", rf"(?P<eve>{_EVE}) {_OF}{_ARTICLE}"),
    ("around", rf"(?:a )?(?P<unit>j) ?(?P<side>-|\+) ?(?P<n>\d{{1,3}}) (?:avant |pour )?(?:{_OF})?{_ARTICLE}"),
    ("month_weekday", rf"(?:le |chaque |{_ALL} )?(?P<nth>{_NTH})s? (?:(?P<weekday>{_W})s?|jour) (?:de chaque|du) mois(?! prochain)"),
    ("month_weekday", rf"(?:chaque |{_ALL} )(?P<nth>premier|1er|dernier)s? (?P<weekday>{_W})s?(?! prochain)"),
    ("month_day", rf"(?:le |{_ALL} )(?P<day>{_D}) (?:de chaque|de {_ALL}|du) mois(?! prochain)"),
    ("dated", rf"(?:le |ce )(?P<day>{_D}) (?P<next_month>du mois prochain)"),
    ("every_weekday", rf"(?:chaque|{_ALL}) (?P<days>(?:{_W})s?(?:(?:, ?| et )(?:chaque |{_ALL} |les |le )?(?:{_W})s?)*)"),
    ("every_weekday", rf"les (?P<days>(?:{_W})s(?:(?:, ?| et )(?:les )?(?:{_W})s?)*)"),
    ("every_weekday", rf"(?:(?:chaque|{_ALL}) )?un (?P<days>{_W}) (?P<other>sur deux)"),
    ("every_part", rf"(?:chaque|{_ALL}) (?P<part>(?:matin|midi|apres-midi|apres midi|aprem|soir)s?)"),
    ("workdays", rf"(?:chaque jour|{_ALL} jours) (?:ouvres?|ouvrables?|de la semaine)|du lundi au vendredi|en semaine"),
    ("every", rf"(?:chaque|{_ALL}) (?:(?P<n>{_N}) )?(?P<unit>{_U})"),
    ("every", r"une (?P<unit>semaine) sur (?P<n>deux)"),
    ("quarters", r"(?:dans|ds|d'ici) (?:une? )?(?P<quarters>demie?[- ]heure|quart d'heure|trois quarts d'heure)"),
    ("in", rf"(?:dans|dan|ds|d'ici) (?P<n>{_N}) ?(?P<unit>{_U})(?:(?P<half> et demie?)| ?(?P<minutes>\d{{2}}))?"),
    ("ahead", rf"(?P<ahead>{one_of(*_AHEAD)})"),
    ("today", rf"(?:ce|cet|cette) (?P<part>{_PART})"),
    ("next_week", r"(?:(?:de )?la )?semaine prochaine"),
    ("next_month", r"(?:(?:le|au debut du|debut du) )?mois prochain"),
    ("weekend", r"(?:ce|le) week-?end(?: prochain)?"),
    ("dated", rf"(?:(?:le|ce) )?(?:(?P<weekday>{_W}),? (?:le )?)?(?P<day>{_D}) (?P<month>{_M})(?:,? (?P<year>\d{{4}}))?"),
    ("dated", rf"(?:(?:le|ce) )?(?:(?P<weekday>{_W}),? (?:le )?)?(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?"),
    ("dated", rf"(?:(?:le|ce) )?(?:(?P<weekday>{_W}),? (?:le )?)?(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}}|\d{{2}})"),
    ("dated", rf"(?:(?:le|ce) )?(?:(?P<weekday>{_W}),? (?:le )?)?(?P<day>\d{{1,2}})-(?P<month>\d{{1,2}})-(?P<year>\d{{4}}|\d{{2}})"),
    ("dated", r"(?:le )?(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    ("dated", rf"(?:(?:le|ce) )?(?P<weekday>{_W}) (?:le )?(?P<day>{_D})(?! ?(?:h|:|min|mn))"),
    ("dated", r"le (?P<day>1er|\d{1,2})(?=$|[,;.!]| ?$| a | vers | de | d'| que | pour | plutot| du matin| au matin)"),
    ("dated", r"au (?P<day>1er|\d{1,2})(?=$|[,;.!]| ?$| a \d| vers \d| plutot| svp| stp)"),
    ("dated", r"(?:a la |en )?fin (?:du mois|de mois|de ce mois)"),
    ("dated", rf"(?:a la |en )?fin (?:de )?(?P<month>{_M})"),
    ("weekday", rf"(?:(?:ce|le) )?(?P<weekday>{_W}) (?P<later>en huit|en quinze|en 8|en 15)(?! ?h)"),
    ("weekday", rf"(?:(?:ce|le) )?(?P<weekday>{_W}) (?P<next_week>de la semaine prochaine)"),
    ("weekday", rf"(?:(?:ce|le) )?(?P<weekday>{_W}) (?:prochain|qui vient|suivant)"),
    ("weekday", rf"(?P<habit>le )(?P<weekday>{_W})"),
    ("weekday", rf"(?:ce )?(?P<weekday>{_W})"),
    ("clock", rf"(?:(?:a|vers|des) )?(?P<hour>\d{{1,2}}) ?(?:heures?|h) ?(?P<minute>\d{{2}})?{_HALF_DAY}"),
    ("clock", rf"(?:(?:a|vers|des) )?(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}}){_HALF_DAY}"),
    ("clock", rf"(?:(?:a|vers|des) )?(?P<hour>\d{{1,2}}) ?(?:heures?|h) (?:(?P<and>{_QUARTER})|(?P<to>{_TO})){_HALF_DAY}"),
    ("clock", rf"(?:a|vers|des) (?P<hour>{_N}) heures?(?: (?:(?P<and>{_QUARTER})|(?P<to>{_TO})))?{_HALF_DAY}"),
    ("named_clock", rf"(?:(?:a|vers) )?(?P<named>midi|minuit)(?: (?P<and>{_QUARTER}))?"),
    ("part", rf"(?:(?:le|au|en|dans la|dans l'|l'|en debut de|en fin de) ?)?(?P<part>{_ALONE})"),
    ("part", r"(?:en |a la )?(?P<part>debut de matinee|fin de matinee|debut d'apres-midi|fin d'apres-midi|fin de journee)"),
)  # fmt: skip


@cache
def french() -> Language:
    """French."""
    return Language(
        numbers=_NUMBERS,
        weekdays=_WEEKDAYS | {f"{name}s": day for name, day in _WEEKDAYS.items()},
        months=_MONTHS,
        units=_UNITS,
        parts=_PARTS,
        ahead=_AHEAD,
        eves=_EVES | {"-": -1, "+": 1},
        ordinals=_ORDINALS,
        patterns=tuple((piece, whole(said)) for piece, said in _PATTERNS),
        joint=re.compile(r"[ ,;]*(?:(?:a|le|en|du|au) )?"),
        either=re.compile(r" ?(?:,|et|ou|ou bien|puis|/) ?(?:le |a )?"),
        bound=re.compile(
            r"(?:\b(?:de|du|des|de la|ici|depuis|entre|pendant|durant|jusqu'au?|(?:avant|apres|pour)(?: le)?) |\b[dl]')$"
        ),
        lead=re.compile(r"^(?:(?:plutot|aussi)(?: |$))*(?:de |d'|a |que |qu'|pour |concernant |au sujet d[eu] |a propos d[eu] )?"),
        deed=re.compile(r"^(?:(?:de |d'|a )(?!quoi\b|qui\b|ou\b|quand\b|quel|combien\b)|que je |que j'|qu'il faut )"),
        courtesy=re.compile(r"[ ,]*(?:stp|svp|s'il te plait|s'il vous plait|merci(?: d'avance)?)?[ .!?…]*$"),
        forgiven=_FORGIVEN,
        twelve_hours=False,
    )  # fmt: skip
