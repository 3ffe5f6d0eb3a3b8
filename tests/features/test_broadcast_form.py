"""An announcement composed on a form: judged in place, previewed and decided in the conversation, by whoever may."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.form import Faults
from tests.support.playground import Playground

MORNING = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
ALL = "Tout remplir d’un coup"


@pytest.fixture
async def there(tmp_path: Path) -> AsyncIterator[Playground]:
    async with Playground(tmp_path, MORNING, forms=True) as playground:
        yield playground


async def sent(there: Playground, who: str = "nadia", **values: str) -> Faults:
    faults = await there.platform.submit_form(who, {name.replace("_", "-"): each for name, each in values.items()})
    await there.settle()
    return faults


async def begun(there: Playground) -> None:
    await there.say("nadia", "diffuser")
    await there.press("nadia", ALL)


async def test_what_is_filled_in_is_previewed_and_goes_once_it_is_confirmed(there: Playground) -> None:
    await begun(there)
    assert await sent(there, text_fr="Rendez-vous mardi.", text_en="See you on Tuesday.", whom="Koungou") == Faults()
    assert "Rendez-vous mardi." in there.last("nadia")
    assert all("Rendez-vous mardi." not in each for each in there.got("amina"))

    await there.say("nadia", "oui")
    await there.advance(minutes=1)
    assert "Rendez-vous mardi." in there.last("amina")
    assert "See you on Tuesday." in there.last("salim")


async def test_each_fault_stands_at_its_field(there: Playground) -> None:
    await begun(there)
    faults = await sent(there, text_fr="Bonjour", whom="Atlantide", when="hier")

    assert set(faults.by_field) == {"whom", "when"}
    assert "Atlantide" in faults.by_field["whom"]


async def test_without_recipients_it_says_what_to_do(there: Playground) -> None:
    await begun(there)

    assert set((await sent(there, text_fr="Bonjour")).by_field) == {"audience"}


async def test_one_of_the_listed_recipients_is_enough(there: Playground) -> None:
    await begun(there)
    form = there.platform.form("nadia")
    assert form is not None
    listed = next(each for each in form.fields if each.id == "audience").options[0]
    await sent(there, text_fr="Bonjour", text_en="Hello", audience=listed.value)

    assert "Bonjour" in there.last("nadia")


async def test_what_was_written_is_there_again_after_the_form_was_closed(there: Playground) -> None:
    await begun(there)
    await there.platform.leave_form("nadia", {"text-fr": "À moitié écrit"})
    await there.settle()
    await there.press("nadia", ALL)

    form = there.platform.form("nadia")
    assert form is not None
    assert form.fields[0].value == "À moitié écrit"


async def test_nobody_sends_the_form_of_an_announcement_that_was_left(there: Playground) -> None:
    await begun(there)
    await there.say("nadia", "annuler")

    assert (await sent(there, text_fr="Bonjour", whom="Koungou")).by_field[""]


async def test_beyond_what_its_author_coordinates_it_goes_to_nobody(there: Playground) -> None:
    await there.say("claire", "diffuser")
    await there.press("claire", ALL)
    await sent(there, "claire", text_fr="Bonjour", text_en="Hello", whom="Koungou")

    assert all("Bonjour" not in each for each in there.got("amina"))
    assert "Rien n’a été envoyé" in there.got("claire")[-2]
