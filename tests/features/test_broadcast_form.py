"""An announcement composed on a form: judged in place, previewed and confirmed on a second one above it, by whoever may."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.form import Faults, Form
from bot.domain.message import Message, plain_text
from tests.support.playground import Playground
from tests.support.transcript import typed

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


def before(there: Playground, who: str = "nadia") -> Form:
    form = there.platform.form(who)
    assert form is not None
    return form


def read(form: Form) -> str:
    return typed(plain_text(Message(form.intro)))


async def previewed(there: Playground, **values: str) -> Form:
    await begun(there)
    written = {"text_fr": "Rendez-vous mardi.", "text_en": "See you on Tuesday.", "whom": "Koungou", **values}
    assert await sent(there, **written) == Faults()
    return before(there)


async def test_what_is_filled_in_is_previewed_above_the_form_and_goes_once_it_is_confirmed(there: Playground) -> None:
    shown = read(await previewed(there))
    for expected in ("Rendez-vous mardi.", "See you on Tuesday.", "Recevront : 5", "Amina", "Mémoire : 5", "Départ"):
        assert expected in shown
    assert "Rendez-vous mardi." not in "".join([*there.got("amina"), *there.got("nadia")])

    assert await sent(there) == Faults()
    assert there.platform.form("nadia") is None
    assert "C’est parti" in there.last("nadia")
    await there.advance(minutes=1)
    assert "Rendez-vous mardi." in there.last("amina")
    assert "See you on Tuesday." in there.last("salim")


async def test_who_cannot_be_reached_and_why_is_in_the_preview(there: Playground) -> None:
    await there.say("amina", "stop")

    assert "Ne recevront rien, ont dit « stop » : Amina" in read(await previewed(there))


async def test_a_test_to_oneself_leaves_the_preview_open_and_goes_to_nobody_else(there: Playground) -> None:
    shown = await previewed(there)
    await there.platform.press_form("nadia", "M’envoyer un essai")
    await there.settle()
    assert any("Essai" in each and "Rendez-vous mardi." in each for each in there.got("nadia"))
    assert "Rendez-vous mardi." not in "".join(there.got("amina"))
    assert before(there) == shown

    await sent(there)
    await there.advance(minutes=1)
    assert "Rendez-vous mardi." in there.last("amina")


async def test_from_the_preview_one_is_back_in_the_form_with_what_stands_there(there: Playground) -> None:
    await previewed(there, when="mardi à 14 h")
    await there.platform.leave_form("nadia", {})
    await there.settle()
    assert before(there).fields[0].value == "Rendez-vous mardi."
    await sent(there, text_fr="Rendez-vous mercredi.", when="")
    assert "Rendez-vous mercredi." in read(before(there))
    assert "Départ : dès que vous confirmez" in read(before(there))

    await sent(there)
    await there.advance(minutes=1)
    assert "Rendez-vous mercredi." in there.last("amina")


async def test_what_nobody_would_get_is_no_preview(there: Playground) -> None:
    for who in ("amina", "salim", "fatima", "daoud", "zaina"):
        await there.say(who, "stop")
    await begun(there)
    faults = await sent(there, text_fr="Bonjour", text_en="Hello", whom="Koungou")

    assert "Personne ne la recevrait" in faults.by_field["whom"]
    assert "Amina" in faults.by_field["whom"]


async def test_what_has_changed_since_the_preview_is_not_confirmed(there: Playground) -> None:
    await previewed(there)
    await there.say("amina", "stop")
    await sent(there)
    await there.advance(minutes=1)

    assert "Quelque chose a changé depuis l’aperçu" in "".join(there.got("nadia"))
    assert "Rendez-vous mardi." not in "".join(there.got("salim"))


async def test_a_preview_is_confirmed_once(there: Playground) -> None:
    shown = await previewed(there)
    await sent(there)
    await there.platform.press_option("nadia", there.platform.transcript[0].ref, shown.aside[0])
    await there.settle()
    await there.advance(minutes=1)

    assert "C’est déjà confirmé" in "".join(there.got("nadia"))
    assert len([each for each in there.got("amina") if "Rendez-vous mardi." in each]) == 1


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
    listed = next(each for each in before(there).fields if each.id == "audience").options[0]
    await sent(there, text_fr="Bonjour", text_en="Hello", audience=listed.value)

    assert "Bonjour" in read(before(there))


async def test_what_was_written_is_there_again_after_the_form_was_closed(there: Playground) -> None:
    await begun(there)
    await there.platform.leave_form("nadia", {"text-fr": "À moitié écrit"})
    await there.settle()
    await there.press("nadia", ALL)

    assert before(there).fields[0].value == "À moitié écrit"


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
