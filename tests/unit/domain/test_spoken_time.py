"""Times in natural French and English: what is meant, what is left to do, why something can't be meant."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.personal import Around, Exactly, Monthly, MonthlyWeekday, Once, Rule, Weekly, next_firing
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.spoken_outcome import Assumed, Present, Trouble, Understood, Unread
from bot.domain.spoken_time import Spoken, read
from bot.domain.wall_time import instant, zone

KOUNGOU, LIEVIN, MONTREAL = "Indian/Mayotte", "Europe/Paris", "America/Toronto"
MONDAY = datetime(2027, 1, 4, 7, 15, 20, tzinfo=UTC)
"""Monday 4 January 2027, 10:15 in Koungou."""
M3 = Milestone(
    id="m3", type=MilestoneKind.MODULE, title={"fr": "Synergie"}, starts=date(2027, 5, 11), ends=date(2027, 5, 12)
)
NAMES = {"module 3": M3, "prochain module": M3, "next module": M3, "immersion": M3, "semaine d'immersion": M3}
NINE = time(9)
DAILY, WORKDAYS = (1, 2, 3, 4, 5, 6, 7), (1, 2, 3, 4, 5)


def heard(
    sentence: str, lang: str = "fr", now: datetime = MONDAY, at: str = KOUNGOU, before: Rule | None = None
) -> Spoken:
    return read(sentence, Present(now=now, zone=at, before=before), lang, NAMES)


def rule(spoken: Spoken) -> Rule | Trouble:
    return spoken.when.rule if isinstance(spoken.when, Understood) else spoken.when.trouble


def once(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2027) -> Once:
    return Once(day=date(year, month, day), at=time(hour, minute))


def weekly(*weekdays: int, at: time = NINE, since: tuple[int, int] = (1, 11), every: int = 1) -> Weekly:
    return Weekly(weekdays=weekdays, at=at, since=date(2027, *since), every=every)


def in_minutes(minutes: int) -> Exactly:
    return Exactly(due_at=datetime(2027, 1, 4, 7, 16, tzinfo=UTC) + timedelta(minutes=minutes))


FRENCH = [
    ("mardi à 9 h de préparer le bilan", once(1, 5), "préparer le bilan"),
    ("demain matin d’appeler Salim", once(1, 5), "appeler Salim"),
    ("de préparer le bilan mardi à 9h", once(1, 5), "préparer le bilan"),
    ("mardi de préparer le bilan à 10h", once(1, 5, 10), "préparer le bilan"),
    ("dans 2 heures d'appeler Salim", in_minutes(120), "appeler Salim"),
    ("d'appeler Salim dans une demi-heure", in_minutes(30), "appeler Salim"),
    ("dans un quart d'heure de sortir", in_minutes(15), "sortir"),
    ("dans 1h30 de sortir", in_minutes(90), "sortir"),
    ("dans une heure et demie de sortir", in_minutes(90), "sortir"),
    ("le 12 mars à 14h30 de relancer", once(3, 12, 14, 30), "relancer"),
    ("le vendredi 12 mars 2027 à 14:30 de relancer", once(3, 12, 14, 30), "relancer"),
    ("le 12/03 à 14 h de relancer", once(3, 12, 14), "relancer"),
    ("le 12/03/28 à 14 h de relancer", once(3, 12, 14, year=2028), "relancer"),
    ("le 1er février à 8h", once(2, 1, 8), ""),
    ("le 2 janvier de souhaiter la bonne année", once(1, 2, year=2028), "souhaiter la bonne année"),
    ("le 12 à 9h de revoir le plan", once(1, 12), "revoir le plan"),
    ("le 3 de payer", once(2, 3), "payer"),
    ("vendredi prochain d’envoyer la liste", once(1, 8), "envoyer la liste"),
    ("lundi d'arroser", once(1, 11), "arroser"),
    ("mardi en huit de payer", once(1, 12), "payer"),
    ("mardi de la semaine prochaine de payer", once(1, 12), "payer"),
    ("le 5 du mois prochain à 10h de payer", once(2, 5, 10), "payer"),
    ("fin du mois de clôturer", once(1, 31), "clôturer"),
    ("après-demain 9h30 appeler Claire stp", once(1, 6, 9, 30), "appeler Claire"),
    ("ce soir d'éteindre", once(1, 4, 18), "éteindre"),
    ("demain soir à 8h de regarder la télé", once(1, 5, 20), "regarder la télé"),
    ("à midi de manger", once(1, 4, 12), "manger"),
    ("à 8h de me lever", once(1, 5, 8), "me lever"),
    ("mardi à 9 heures et demie d'aller au module", once(1, 5, 9, 30), "aller au module"),
    ("mardi à dix heures moins le quart de partir", once(1, 5, 9, 45), "partir"),
    ("dans 3 jours à 10h de revoir", once(1, 7, 10), "revoir"),
    ("dans un mois de rappeler", once(2, 4), "rappeler"),
    ("la semaine prochaine de payer", once(1, 11), "payer"),
    ("chaque lundi à 9h de faire le point", weekly(1), "faire le point"),
    ("tous les lundis et jeudis à 9h d'arroser", weekly(1, 4, since=(1, 7)), "arroser"),
    ("les mardis à 9h d'arroser", weekly(2, since=(1, 5)), "arroser"),
    ("un lundi sur deux d'arroser", weekly(1, every=2), "arroser"),
    ("toutes les deux semaines le mardi de payer", weekly(2, since=(1, 5), every=2), "payer"),
    ("tous les jours à 8h de respirer", weekly(*DAILY, at=time(8), since=(1, 5)), "respirer"),
    ("chaque soir de respirer", weekly(*DAILY, at=time(18), since=(1, 4)), "respirer"),
    ("du lundi au vendredi à 8h30 de saluer", weekly(*WORKDAYS, at=time(8, 30), since=(1, 5)), "saluer"),
    ("tous les mois le 5 de payer", Monthly(day=5, at=NINE), "payer"),
    ("le 5 de chaque mois à 10h de payer", Monthly(day=5, at=time(10)), "payer"),
    ("le dernier jour du mois de payer", Monthly(day=31, at=NINE), "payer"),
    ("chaque premier lundi à 9h de payer", MonthlyWeekday(nth=1, weekday=1, at=NINE), "payer"),
    ("tous les derniers vendredis de payer", MonthlyWeekday(nth=-1, weekday=5, at=NINE), "payer"),
    ("le premier lundi du mois à 9h de payer", MonthlyWeekday(nth=1, weekday=1, at=NINE), "payer"),
    ("2 jours avant le module 3 de réserver", Around(milestone_id="m3", days=-2, at=NINE), "réserver"),
    ("la veille du module 3 à 18h de partir", Around(milestone_id="m3", days=-1, at=time(18)), "partir"),
    ("une semaine avant la semaine d'immersion de partir", Around(milestone_id="m3", days=-7, at=NINE), "partir"),
    ("le jour de l'immersion à 8h de partir", Around(milestone_id="m3", days=0, at=time(8)), "partir"),
    ("J-7 avant le module 3 de réserver", Around(milestone_id="m3", days=-7, at=NINE), "réserver"),
    ("deux jours après le prochain module de remercier", Around(milestone_id="m3", days=2, at=NINE), "remercier"),
    ("de préparer la réunion de mardi demain à 10h", once(1, 5, 10), "préparer la réunion de mardi"),
    ("de ne pas oublier le café du matin demain", once(1, 5), "ne pas oublier le café du matin"),
    ("que je dois appeler Léa jeudi à 15h", once(1, 7, 15), "je dois appeler Léa"),
    (": appeler Salim demain à 10 h !", once(1, 5, 10), "appeler Salim"),
]
ENGLISH = [
    ("on Tuesday at 9 to prepare the report", once(1, 5), "prepare the report"),
    ("to prepare the report on Tuesday at 9am", once(1, 5), "prepare the report"),
    ("tomorrow at noon to eat", once(1, 5, 12), "eat"),
    ("in half an hour to leave", in_minutes(30), "leave"),
    ("in an hour and a half to leave", in_minutes(90), "leave"),
    ("in 2 hours to check", in_minutes(120), "check"),
    ("on March 12 at 2:30 pm to call", once(3, 12, 14, 30), "call"),
    ("on the 12th of March to call", once(3, 12), "call"),
    ("on Friday, 12 March 2027 at 14:30 to call", once(3, 12, 14, 30), "call"),
    ("next Friday to call Salim", once(1, 8), "call Salim"),
    ("a week on Monday to check", once(1, 18), "check"),
    ("Tuesday next week at half past nine to check", once(1, 12, 9, 30), "check"),
    ("at 3 to call the prefect", once(1, 4, 15), "call the prefect"),
    ("tonight to close", once(1, 4, 20), "close"),
    ("at 9 in the evening to sleep", once(1, 4, 21), "sleep"),
    ("in a fortnight to check", once(1, 18), "check"),
    ("at the end of the month to close", once(1, 31), "close"),
    ("every Monday at 9am to water the plants", weekly(1), "water the plants"),
    ("on Mondays and Thursdays at 8:30 to run", weekly(1, 4, at=time(8, 30), since=(1, 7)), "run"),
    ("every other Monday to water", weekly(1, every=2), "water"),
    ("every weekday at quarter to nine to stretch", weekly(*WORKDAYS, at=time(8, 45), since=(1, 5)), "stretch"),
    ("daily at 8 to breathe", weekly(*DAILY, at=time(8), since=(1, 5)), "breathe"),
    ("every month on the 5th to pay", Monthly(day=5, at=NINE), "pay"),
    ("every first Monday to pay", MonthlyWeekday(nth=1, weekday=1, at=NINE), "pay"),
    ("the first Monday of the month to pay", MonthlyWeekday(nth=1, weekday=1, at=NINE), "pay"),
    ("2 days before module 3 to book the room", Around(milestone_id="m3", days=-2, at=NINE), "book the room"),
    ("the day before module 3 at 6pm to pack", Around(milestone_id="m3", days=-1, at=time(18)), "pack"),
    ("a week before the next module to book", Around(milestone_id="m3", days=-7, at=NINE), "book"),
    ("that I need to call Léa on Thursday at 3pm please", once(1, 7, 15), "I need to call Léa"),
]


@pytest.mark.parametrize(("sentence", "expected", "what"), FRENCH)
def test_french_is_read(sentence: str, expected: Rule, what: str) -> None:
    spoken = heard(sentence)

    assert (rule(spoken), spoken.what) == (expected, what)


@pytest.mark.parametrize(("sentence", "expected", "what"), ENGLISH)
def test_english_is_read(sentence: str, expected: Rule, what: str) -> None:
    spoken = heard(sentence, "en")

    assert (rule(spoken), spoken.what) == (expected, what)


@pytest.mark.parametrize(("sentence", "expected", "what"), [*FRENCH, *ENGLISH])
def test_capitals_and_the_language_of_the_reader_change_nothing(sentence: str, expected: Rule, what: str) -> None:
    french = any(sentence == each for each, _, _ in FRENCH)
    spoken = heard(sentence[0].upper() + sentence[1:], "en" if french else "fr")

    assert (rule(spoken), spoken.what) == (expected, what)


@pytest.mark.parametrize(
    ("sentence", "trouble"),
    [
        ("aujourd'hui à 9h de venir", Trouble.PAST),
        ("hier de venir", Trouble.PAST),
        ("le 12 mars 2020 de venir", Trouble.PAST),
        ("le 12 mars 2099 de venir", Trouble.FAR),
        ("le 30 février de venir", Trouble.NO_DATE),
        ("le 12/13 de venir", Trouble.NO_DATE),
        ("à 25h de venir", Trouble.NO_HOUR),
        ("demain à 9h75 de venir", Trouble.NO_HOUR),
        ("mardi ou mercredi de venir", Trouble.SEVERAL),
        ("mardi et jeudi à 9h de venir", Trouble.SEVERAL),
        ("mardi à 9h ou 10h de venir", Trouble.SEVERAL),
        ("d'appeler mardi Salim et Léa jeudi sans faute", Trouble.SEVERAL),
        ("mardi 12 mars de venir", Trouble.WEEKDAY),
        ("la veille de Noël de chanter", Trouble.MILESTONE),
        ("2 heures avant le module 3 de partir", Trouble.HOURS),
        ("tous les ans de fêter", Trouble.CYCLE),
        ("toutes les 2 heures de boire", Trouble.CYCLE),
        ("de préparer la réunion de mardi", Trouble.NONE),
        ("de rendre le bilan avant mardi", Trouble.NONE),
        ("de rendre le bilan pour mardi à 9h", Trouble.NONE),
        ("les cinq conditions", Trouble.NONE),
        ("", Trouble.NONE),
    ],
)
def test_what_cannot_be_meant_has_its_reason(sentence: str, trouble: Trouble) -> None:
    assert rule(heard(sentence)) is trouble


@pytest.mark.parametrize(
    ("sentence", "lang", "assumed"),
    [
        ("demain de venir", "fr", {Assumed.HOUR}),
        ("demain à 9h de venir", "fr", set()),
        ("à 8h de venir", "fr", {Assumed.TOMORROW}),
        ("le lundi à 9h d'arroser", "fr", {Assumed.ONCE}),
        ("la semaine prochaine à 9h d'arroser", "fr", {Assumed.MONDAY}),
        ("le mois prochain à 9h de payer", "fr", {Assumed.FIRST}),
        ("at 3 to call", "en", {Assumed.AFTERNOON}),
        ("at 03:00 to call", "en", {Assumed.TOMORROW}),
    ],
)
def test_what_was_not_said_is_told(sentence: str, lang: str, assumed: set[Assumed]) -> None:
    when = heard(sentence, lang).when

    assert isinstance(when, Understood)
    assert when.assumed == assumed


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        (once(1, 14, 15), "à 10h", once(1, 14, 10)),
        (once(1, 14, 15), "mardi", once(1, 5, 15)),
        (weekly(1), "à 10h", weekly(1, at=time(10))),
        (Monthly(day=5, at=NINE), "à 10h", Monthly(day=5, at=time(10))),
        (Around(milestone_id="m3", days=-1, at=NINE), "2 jours avant le module 3", Around(milestone_id="m3", days=-2, at=NINE)),
    ],
)  # fmt: skip
def test_of_a_rule_that_is_changed_the_rest_stays(before: Rule, sentence: str, expected: Rule) -> None:
    assert rule(heard(sentence, before=before)) == expected


SLIPS = [
    ("dmain a 9h de préparer le bilan", once(1, 5), "préparer le bilan"),
    ("mardii à 9h d'appeler Salim", once(1, 5), "appeler Salim"),
    ("de vendre la voiture vendrdi", once(1, 8), "vendre la voiture"),
    ("dan 2 semmaines de relancer", once(1, 18), "relancer"),
    ("le 12 fevier d'envoyer", once(2, 12), "envoyer"),
    ("chaqe lundi de faire le tour", weekly(1), "faire le tour"),
    ("la vielle du module 3 de réserver", Around(milestone_id="m3", days=-1, at=NINE), "réserver"),
    ("d'appeler Martin demian aprem", once(1, 5, 14), "appeler Martin"),
    ("cet après midi d'appeler", once(1, 4, 14), "appeler"),
    ("aujourdhui à 18h d'appeler", once(1, 4, 18), "appeler"),
    ("tomorow at 9 to prepare the review", once(1, 5), "prepare the review"),
    ("on tusday at 9am to call Amina", once(1, 5), "call Amina"),
    ("on wensday to call", once(1, 6), "call"),
    ("tmrw to buy dairy", once(1, 5), "buy dairy"),
    ("end of month to log hours", once(1, 31), "log hours"),
]


@pytest.mark.parametrize(("sentence", "expected", "what"), SLIPS)
def test_a_slip_in_a_word_of_time_is_forgiven(sentence: str, expected: Rule, what: str) -> None:
    spoken = heard(sentence)

    assert (rule(spoken), spoken.what) == (expected, what)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("demain d'appeler mon mari", "appeler mon mari"),
        ("demain d'appeler Martin", "appeler Martin"),
        ("demain de vendre la voiture", "vendre la voiture"),
        ("tomorrow to watch the match", "watch the match"),
        ("tomorrow to buy dairy", "buy dairy"),
        ("tomorrow to bring money", "bring money"),
    ],
)
def test_other_words_that_are_near_are_left_alone(sentence: str, what: str) -> None:
    spoken = heard(sentence)

    assert (rule(spoken), spoken.what) == (once(1, 5), what)


def test_in_the_night_of_the_change_two_hours_are_two_hours() -> None:
    before_the_change = datetime(2027, 10, 30, 23, 30, tzinfo=UTC)

    assert rule(heard("dans 2 heures", now=before_the_change, at=LIEVIN)) == Exactly(
        due_at=datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    )


def test_an_hour_that_the_clocks_skip_is_told() -> None:
    eve = datetime(2027, 3, 27, 12, tzinfo=UTC)

    assert heard("demain à 2h30", now=eve, at=LIEVIN).when == Understood(
        rule=once(3, 28, 2, 30), assumed=frozenset({Assumed.GAP})
    )


def test_the_same_words_mean_each_ones_own_day() -> None:
    late_in_koungou = datetime(2027, 1, 4, 22, tzinfo=UTC)

    days = {at: rule(heard("demain à 9h", now=late_in_koungou, at=at)) for at in (KOUNGOU, LIEVIN, MONTREAL)}

    assert days == {KOUNGOU: once(1, 6), LIEVIN: once(1, 5), MONTREAL: once(1, 5)}


SECONDS = int(timedelta(days=4017).total_seconds())
INSTANTS = st.integers(0, SECONDS).map(lambda seconds: datetime(2022, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
ZONES = st.sampled_from([KOUNGOU, LIEVIN, MONTREAL])
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
THINGS = st.sampled_from(["préparer le bilan", "appeler Salim", "ranger les « œufs » d’Amina", "boire 2 litres"])


@given(INSTANTS, ZONES, st.integers(1, 1500), TIMES, THINGS, st.booleans())
def test_a_whole_date_is_read_as_it_is_said(
    now: datetime, at: str, ahead: int, hour: time, thing: str, first: bool
) -> None:
    day = now.astimezone(zone(at)).date() + timedelta(days=ahead)
    when = f"le {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year} à {hour.hour}h{hour.minute:02d}"
    spoken = heard(f"{when} de {thing}" if first else f"de {thing} {when}", now=now, at=at)

    assert (rule(spoken), spoken.what) == (Once(day=day, at=hour), thing)


@given(INSTANTS, ZONES, st.integers(0, 6), TIMES)
def test_a_weekday_is_the_coming_one(now: datetime, at: str, weekday: int, hour: time) -> None:
    today = now.astimezone(zone(at)).date()
    found = rule(heard(f"{WEEKDAYS[weekday]} à {hour.hour}h{hour.minute:02d}", now=now, at=at))

    assert isinstance(found, Once)
    assert (found.day.weekday(), 1 <= (found.day - today).days <= 7) == (weekday, True)


@given(INSTANTS, ZONES, st.integers(1, 999), st.sampled_from(["minutes", "heures"]))
def test_a_span_is_counted_in_real_time(now: datetime, at: str, count: int, unit: str) -> None:
    found = rule(heard(f"dans {count} {unit}", now=now, at=at))
    span = timedelta(minutes=count) if unit == "minutes" else timedelta(hours=count)

    assert isinstance(found, Exactly)
    assert timedelta() <= found.due_at - (now + span) < timedelta(minutes=1)


WORDS = """
de d' à le la et ou chaque tous les du mois jours heures avant après veille 12 31 0 2027 / : h 9h 25h mardi lundis mars mai demain
hier soir matin dans prochain module 3 on at every next in march the 5th to noon tomorrow two weeks before half past am pm ½ ١٢ 🙂
stp , . ; 9999-99-99 2027-03-12
"""
SAID = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


@given(st.one_of(SAID, st.text(max_size=80)), INSTANTS, ZONES, st.sampled_from(["fr", "en"]))
def test_whatever_is_said_is_read_or_has_a_reason_and_never_lies_in_the_past(
    sentence: str, now: datetime, at: str, lang: str
) -> None:
    spoken = heard(sentence, lang, now=now, at=at)

    if isinstance(spoken.when, Unread):
        return
    firing = next_firing(spoken.when.rule, at, now, {"m3": M3})
    alone = isinstance(spoken.when.rule, Around)
    assert alone or (firing is not None and firing.due_at > now)


@given(INSTANTS, ZONES, TIMES)
def test_an_hour_alone_is_today_or_tomorrow(now: datetime, at: str, hour: time) -> None:
    found = rule(heard(f"à {hour.hour}h{hour.minute:02d}", now=now, at=at))

    assert isinstance(found, Once)
    due_at = instant(found.day, found.at, at)
    assert now < due_at <= now + timedelta(hours=25)
