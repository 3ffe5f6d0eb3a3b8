from __future__ import annotations

import pytest

from bot.bootstrap import parts
from bot.domain.knowledge import LANGUAGES
from bot.engine.context import Context, Outcome
from bot.engine.router import Router, Routes
from bot.i18n import translator
from tests.support.written import written_lines

ROUTES = parts.routes(parts.no_knowledge())


async def nothing(ctx: Context, _words: str) -> Outcome:
    del ctx
    return Outcome()


async def press_nothing(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    del ctx
    return Outcome()


@pytest.mark.parametrize(
    ("text", "command", "words"),
    [
        ("stop", "stop", ""),
        ("STOP !", "stop", ""),
        ("« stop »", "stop", ""),
        ("Arrête", "stop", ""),
        ("arreter", "stop", ""),
        ("unsubscribe", "stop", ""),
        ("arrête de m'écrire", "stop", ""),
        ("Stop les messages !", "stop", ""),
        ("me désabonner", "stop", ""),
        ("please stop", "stop", ""),
        ("pause", "pause", ""),
        ("pause 2 semaines", "pause", "2 semaines"),
        ("Pause : un mois", "pause", "un mois"),
        ("Pause, un mois", "pause", "un mois"),
        ("rappelle-moi: venir", "remind", "venir"),
        ("reprendre", "resume", ""),
        ("resume", "resume", ""),
        ("aide", "help", ""),
        ("à l'aide", "help", ""),
        ("?", "help", ""),
        ("help", "help", ""),
        ("annuler", "cancel", ""),
        ("cancel", "cancel", ""),
        ("point", "checkin", ""),
        ("Point d'étape", "checkin", ""),
        ("check-in", "checkin", ""),
        ("langue anglais", "language", "anglais"),
        ("language French", "language", "french"),
    ],
)
def test_a_command_is_called_by_each_of_its_words(text: str, command: str, words: str) -> None:
    called = ROUTES.command_for(text)

    assert called is not None
    assert (called[0].name, called[1].lstrip(": ")) == (command, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "stop les bavardages",
        "aide-moi à comprendre",
        "le point sur la vision",
        "points",
        "pausez",
        "12",
        "point de vue",
    ],
)
def test_a_sentence_that_begins_like_a_command_is_none(text: str) -> None:
    assert ROUTES.command_for(text) is None


def _words(lang: str, command: str) -> tuple[str, ...]:
    return translator(lang).words(f"command-{command}")


def test_every_command_has_words_and_an_explanation_in_every_language() -> None:
    for command in ROUTES.commands:
        for lang in LANGUAGES:
            assert translator(lang).words(f"command-{command.name}")
            assert translator(lang)(f"help-{command.name}")


def test_what_a_person_needs_at_any_moment_is_urgent() -> None:
    assert {each.name for each in ROUTES.commands if each.urgent} >= {"stop", "pause", "help", "cancel"}


def test_two_features_cannot_answer_the_same_command() -> None:
    routers = [Router("one"), Router("other")]
    for router in routers:
        router.command("stop")(nothing)

    with pytest.raises(ValueError, match="stop"):
        Routes(routers)


def test_no_two_commands_share_a_word_in_any_language() -> None:
    alone = [each for each in ROUTES.commands if each.alone]
    taking = [each for each in ROUTES.commands if each.takes]

    for some in (alone, taking):
        spelt = [word for each in some for word in {w for lang in LANGUAGES for w in _words(lang, each.name)}]
        assert len(spelt) == len(set(spelt))


def test_a_word_can_call_one_command_alone_and_another_with_words_behind_it() -> None:
    called = [ROUTES.command_for(text) for text in ("répondre", "répondre oui, volontiers", "répondre au partage")]

    assert [(found[0].name, found[1]) for found in called if found] == [
        ("checkin", ""),
        ("answer", "oui, volontiers"),
        ("respond", ""),
    ]


def test_two_features_cannot_share_an_action() -> None:
    routers = [Router("one"), Router("other")]
    for router in routers:
        router.action("same")(press_nothing)

    with pytest.raises(ValueError, match="same"):
        Routes(routers)


class _All(frozenset[str]):
    def __contains__(self, _word: object) -> bool:
        return True


def test_the_first_word_of_a_text_leaves_no_command_out(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*written_lines(), *ROUTES.spelled._words, *(f"{each} : demain" for each in ROUTES.spelled._leading)]
    found = [ROUTES.command_for(text) for text in texts]

    monkeypatch.setattr(ROUTES.spelled, "_first", _All())

    assert found == [ROUTES.command_for(text) for text in texts]
