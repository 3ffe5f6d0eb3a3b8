"""What stands in whose calendar, in which words and by which clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.agenda import Agenda, AgendaItem, AllDay, Edition, Part, Timed
from bot.domain.directory import Directory
from bot.domain.programme import Entity, Membership, Milestone, MilestoneKind, Person, Programme
from bot.features.agenda.composing import by_part, compose
from bot.features.agenda.views import view
from bot.i18n import translator
from tests.support.transcript import default_pack, typed

TODAY = date(2027, 1, 5)
PACK = default_pack().entities
LOCAL = Milestone(
    id="fete",
    type=MilestoneKind.MEETING,
    title={"fr": "Fête du quartier", "en": "Neighbourhood party"},
    starts=date(2027, 6, 5),
    ends=date(2027, 6, 5),
    scope="collective:koungou",
)


def agenda(scope: str, *more: Entity, lang: str = "fr", editions: tuple[Edition, ...] = ()) -> Agenda:
    directory = Directory((*PACK, *more))
    shown = view(scope, directory, translator(lang))
    assert shown is not None
    return compose(shown, directory, by_part(editions), today=TODAY)


def ids(found: Agenda) -> list[str]:
    return [item.uid.partition("@")[0] for item in found.items]


def item(found: Agenda, name: str) -> AgendaItem:
    (only,) = (each for each in found.items if each.uid.startswith(f"{name}@"))
    return only


def test_a_collective_has_the_programmes_its_regions_and_its_own_dates() -> None:
    assert {"m1", "m1.deliverable", "im", "bilan-2027", "fete"} <= set(ids(agenda("collective:koungou", LOCAL)))
    assert "visite-croisee" not in ids(agenda("collective:koungou", LOCAL))
    assert "visite-croisee" in ids(agenda("collective:lievin", LOCAL))
    assert "fete" not in ids(agenda("collective:lievin", LOCAL))


def test_a_region_has_its_collectives_dates_named_after_them() -> None:
    found = agenda("region:mayotte", LOCAL)
    assert typed(item(found, "fete").summary) == "Fête du quartier"
    two = agenda("region:mayotte", LOCAL, collective("dembeni"))
    assert typed(item(two, "fete").summary) == "Koungou : Fête du quartier"


def collective(name: str) -> Entity:
    (koungou,) = (each for each in PACK if each.kind == "collective" and getattr(each, "id", "") == "koungou")
    return koungou.model_copy(update={"id": name, "name": name})


def test_a_person_has_the_dates_of_all_their_collectives() -> None:
    both = Membership(person_id="amina", scope="collective:lievin", role_id="habitant")
    assert {"visite-croisee", "fete"} <= set(ids(agenda("person:amina", LOCAL, both)))


def test_somebody_without_a_collective_has_none() -> None:
    assert ids(agenda("person:zoe", Person(id="zoe", name="Zoé"))) == []


@pytest.mark.parametrize("scope", ["person:nobody", "collective:nowhere", "region:nowhere", "programme", "koungou", ""])
def test_what_the_programme_does_not_have_has_no_calendar(scope: str) -> None:
    assert view(scope, Directory(PACK), translator("fr")) is None


def test_a_persons_calendar_does_not_say_whose_it_is() -> None:
    found = agenda("person:amina")
    assert "Amina" not in repr(found)


def test_lines_come_in_order_of_time() -> None:
    found = agenda("collective:koungou")
    days = [each.when.first if isinstance(each.when, AllDay) else each.when.starts.date() for each in found.items]
    assert days == sorted(days)


def test_a_module_takes_its_days_whole() -> None:
    found = item(agenda("collective:koungou"), "m1")
    assert (found.when, found.busy) == (AllDay(date(2027, 1, 12), date(2027, 1, 13)), True)


def test_what_is_due_has_a_line_of_its_own_that_takes_no_time() -> None:
    found = item(agenda("collective:koungou"), "m1.deliverable")
    assert typed(found.summary) == "À rendre : votre défi en une phrase"
    assert (found.when, found.busy) == (AllDay(date(2027, 1, 20), date(2027, 1, 20)), False)


def test_a_deadline_is_called_one_and_stands_once() -> None:
    found = agenda("collective:koungou")
    assert typed(item(found, "bilan-2027").summary) == "Échéance : Envoyer le bilan de l'année"
    assert "bilan-2027.deliverable" not in ids(found)


def test_the_words_are_the_readers() -> None:
    found = item(agenda("collective:koungou", lang="en"), "m1")
    assert found.summary == "Module 1: Discovering collective impact; the shared challenge"
    assert found.description.splitlines()[:2] == [
        "To prepare: the presentation of your team of three",
        "Deliverable: your challenge in one sentence, by Wednesday 20 January 2027",
    ]


def test_example_dates_say_that_they_are() -> None:
    notice = next(each for each in PACK if isinstance(each, Programme)).notice["fr"]
    assert [each.uid for each in agenda("collective:koungou").items if notice not in each.description] == []


def test_the_immersion_says_by_which_clock_its_days_are() -> None:
    assert "Heure de : Toronto" in typed(item(agenda("collective:koungou"), "im").description)


def timed(**changed: object) -> Milestone:
    return LOCAL.model_copy(update={"at": time(14, 30)} | changed)


@pytest.mark.parametrize(
    ("scope", "changed", "zone"),
    [
        ("collective:koungou", {}, "Indian/Mayotte"),
        ("region:mayotte", {"scope": "programme"}, "Indian/Mayotte"),
        ("collective:lievin", {"scope": "programme"}, "Europe/Paris"),
        ("person:amina", {"scope": "programme"}, "Indian/Mayotte"),
        ("collective:koungou", {"zone": "America/Toronto"}, "America/Toronto"),
    ],
)
def test_an_hour_is_that_of_the_place_else_of_the_collective_else_of_the_reader(
    scope: str, changed: dict[str, object], zone: str
) -> None:
    found = item(agenda(scope, timed(**changed)), "fete")
    assert found.when == Timed(datetime.combine(date(2027, 6, 5), time(14, 30)), timedelta(hours=1), zone)


def test_what_has_an_hour_and_several_days_takes_them_whole_and_says_the_hour() -> None:
    found = item(agenda("collective:koungou", timed(ends=date(2027, 6, 6))), "fete")
    assert found.when == AllDay(date(2027, 6, 5), date(2027, 6, 6))
    assert "Début : 14:30" in typed(found.description)


def test_a_deadline_with_an_hour_is_a_moment() -> None:
    found = item(agenda("collective:koungou", timed(type=MilestoneKind.DEADLINE)), "fete")
    assert isinstance(found.when, Timed)
    assert found.when.lasts == timedelta()


def edition(gone: Milestone | None = None, **changed: object) -> Edition:
    values = {"milestone_id": "fete", "part": Part.WHOLE, "sequence": 3, "changed_at": datetime(2027, 1, 4, tzinfo=UTC)}
    return Edition(**(values | {"gone": gone} | changed))  # type: ignore[arg-type]


def test_a_line_has_the_number_of_its_edition() -> None:
    found = item(agenda("collective:koungou", LOCAL, editions=(edition(),)), "fete")
    assert (found.sequence, found.changed_at, found.cancelled) == (3, datetime(2027, 1, 4, tzinfo=UTC), False)


def test_what_was_removed_stands_cancelled_for_those_whom_it_concerned() -> None:
    gone = edition(LOCAL)
    found = item(agenda("collective:koungou", editions=(gone,)), "fete")
    assert (found.sequence, found.cancelled, typed(found.summary)) == (3, True, "Fête du quartier")
    assert "fete" not in ids(agenda("collective:lievin", editions=(gone,)))


@pytest.mark.parametrize(("last", "there"), [(date(2026, 12, 5), True), (date(2026, 12, 4), False)])
def test_what_was_removed_stands_until_a_month_after_its_day(last: date, there: bool) -> None:
    gone = edition(LOCAL.model_copy(update={"starts": last, "ends": last}))
    assert ("fete" in ids(agenda("collective:koungou", editions=(gone,)))) is there


def test_a_line_is_called_the_same_in_every_calendar_and_language() -> None:
    calls = {
        item(agenda(scope, lang=lang), "m1").uid
        for scope in ("person:amina", "region:mayotte")
        for lang in ("fr", "en")
    }
    assert calls == {"m1@quartiers-impact-collectif.relais"}
