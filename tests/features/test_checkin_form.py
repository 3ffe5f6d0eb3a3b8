"""A check-in on a form: opened, judged in place, taken at once, kept as a draft when it is closed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.effects import PutEntities
from bot.domain.events import FormSubmitted
from bot.domain.form import Faults, Form
from bot.domain.identity import AccountRef
from bot.domain.programme import Indicator
from tests.support.playground import Playground

BEFORE = datetime(2027, 1, 4, 5, 55, tzinfo=UTC)
"""Five to nine on the Monday of the first round, in Mayotte."""
ALL = "Tout remplir d’un coup"


@pytest.fixture
async def there(tmp_path: Path) -> AsyncIterator[Playground]:
    async with Playground(tmp_path, BEFORE, forms=True) as playground:
        await playground.advance(minutes=10)
        yield playground


def opened(there: Playground, who: str = "amina") -> Form:
    form = there.platform.form(who)
    assert form is not None
    return form


async def sent(there: Playground, who: str = "amina", **values: str) -> Faults:
    faults = await there.platform.submit_form(who, values)
    await there.settle()
    return faults


async def test_every_question_of_the_round_is_on_it(there: Playground) -> None:
    await there.press("amina", ALL)

    form = opened(there)
    assert [field.id for field in form.fields] == ["I01", "I02", "I03"]
    assert all(field.label for field in form.fields)
    assert form.fields[0].value == ""


async def test_what_is_sent_is_recorded_at_once_and_given_back(there: Playground) -> None:
    await there.press("amina", ALL)
    first = {field.id: field.options[0].value if field.options else "12" for field in opened(there).fields}
    assert await sent(there, **first) == Faults()

    assert "Merci, c’est noté" in there.last("amina")
    await there.say("amina", "point")
    assert "Tout est déjà renseigné" in there.got("amina")[-2]


async def test_wrong_values_are_said_beside_their_questions_and_nothing_is_recorded(there: Playground) -> None:
    await there.press("amina", ALL)
    number = next(field for field in opened(there).fields if not field.options)
    faults = await sent(there, **{number.id: "beaucoup"})

    assert list(faults.by_field) == [number.id]
    assert "beaucoup" in faults.by_field[number.id]
    await there.say("zaina", "où en est le point d’étape ?")
    assert "aucune réponse" in there.last("zaina")


async def test_an_empty_form_says_what_to_do(there: Playground) -> None:
    await there.press("amina", ALL)

    assert "au moins une réponse" in (await sent(there)).by_field[""]


async def test_what_was_filled_in_is_there_again_after_the_form_was_closed(there: Playground) -> None:
    await there.press("amina", ALL)
    number = next(field for field in opened(there).fields if not field.options)
    await there.platform.leave_form("amina", {number.id: "17"})
    await there.settle()
    assert there.platform.form("amina") is None

    await there.press("amina", ALL)
    assert {field.id: field.value for field in opened(there).fields}[number.id] == "17"
    await there.say("zaina", "où en est le point d’étape ?")
    assert "aucune réponse" in there.last("zaina")


async def test_what_the_team_has_said_stands_in_it_and_only_what_changes_is_recorded(there: Playground) -> None:
    await there.press("zaina", ALL)
    number = next(field for field in opened(there, "zaina").fields if not field.options)
    await sent(there, "zaina", **{number.id: "12"})

    await there.press("amina", ALL)
    assert {field.id: field.value for field in opened(there).fields}[number.id] == "12"


async def test_a_form_that_stayed_open_past_the_end_of_its_round_says_so_in_place(there: Playground) -> None:
    await there.press("amina", ALL)
    number = next(field for field in opened(there).fields if not field.options)
    await there.advance(days=8)

    assert "clos" in (await sent(there, **{number.id: "12"})).by_field[""]


async def test_nobody_fills_in_the_form_of_another_team(there: Playground) -> None:
    await there.press("amina", ALL)
    form = opened(there)
    ref = next(line.ref for line in there.platform.transcript if ALL in line.choices)
    option = next(each for line in there.platform.transcript for each in line.message.options if each.label == ALL)
    await there.platform.press_option("lea", ref, option)
    await there.settle()

    assert there.platform.form("lea") is None
    assert form.fields


async def put_otherwise(there: Playground) -> None:
    """Who comes is counted otherwise."""
    entities = await there.store.read(lambda read: read.entities())
    people = next(each for each in entities if isinstance(each, Indicator) and each.id == "I03")
    question = {"fr": "Combien de personnes ?", "en": "How many people?"}
    await there.change(PutEntities((people.model_copy(update={"version": 2, "question": question}),)))


async def test_a_question_that_was_reworded_while_the_form_was_open_is_said_so_beside_it(there: Playground) -> None:
    await there.press("amina", ALL)
    await put_otherwise(there)
    faults = await sent(there, I01="2", I03="25")

    assert list(faults.by_field) == ["I03"]
    assert "Combien de personnes ?" in faults.by_field["I03"]
    assert await sent(there, I03="") == Faults()


async def test_what_answers_an_earlier_wording_is_not_kept_though_nobody_checked_it(there: Playground) -> None:
    await there.press("amina", ALL)
    action = opened(there).action
    ref = next(line.ref for line in there.platform.transcript if ALL in line.choices)
    await put_otherwise(there)
    await there.platform.hand_over(
        FormSubmitted(
            id="sent",
            at=there.clock.now(),
            account=AccountRef(platform="memory", id="amina"),
            conversation=ref.conversation,
            direct=True,
            action=action.pack(),
            values=(("I01", "2"), ("I03", "25")),
        )
    )
    await there.settle()

    assert "reformulée entre-temps" in there.got("amina")[-2]
    assert "3/3 Combien de personnes ?" in there.last("amina")
    await there.say("amina", "mes réponses")
    assert "prioritaire : en cours" in there.got("amina")[-2]
    assert "Combien de personnes : pas de réponse" in there.got("amina")[-2]
