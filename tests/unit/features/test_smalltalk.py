from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.knowledge import LANGUAGES
from bot.features.help import smalltalk
from bot.features.help.smalltalk import Topic, recognise
from tests.support.written import written_lines


@pytest.mark.parametrize(
    ("text", "topic", "lang"),
    [
        ("bonjour", Topic.GREETING, "fr"),
        ("Bonjour à tous !", Topic.GREETING, "fr"),
        ("Bonjour Relais, ça va ?", Topic.GREETING, "fr"),
        ("salut", Topic.GREETING, "fr"),
        ("bjour", None, ""),
        ("Hello there!", Topic.GREETING, "en"),
        ("good morning everyone", Topic.GREETING, "en"),
        ("merci beaucoup pour ton aide", Topic.THANKS, "fr"),
        ("merci bcp", Topic.THANKS, "fr"),
        ("tu peux m'aider ?", Topic.HELP, "fr"),
        ("Thanks a lot!", Topic.THANKS, "en"),
        ("au revoir", Topic.GOODBYE, "fr"),
        ("see you tomorrow", Topic.GOODBYE, "en"),
        ("qui es-tu ?", Topic.IDENTITY, "fr"),
        ("Tu es qui ?", Topic.IDENTITY, "fr"),
        ("who are you", Topic.IDENTITY, "en"),
        ("es-tu un robot ?", Topic.MACHINE, "fr"),
        ("est-ce que je parle à un robot", Topic.MACHINE, "fr"),
        ("est-ce que je parle a un robo ?", Topic.MACHINE, "fr"),
        ("Are you human?", Topic.MACHINE, "en"),
        ("que sais-tu faire ?", Topic.HELP, "fr"),
        ("what can you do?", Topic.HELP, "en"),
        ("ok", Topic.OK, "fr"),
        ("d'accord", Topic.OK, "fr"),
        ("got it", Topic.OK, "en"),
    ],
)
def test_a_courtesy_is_recognised(text: str, topic: Topic | None, lang: str) -> None:
    assert recognise(text, "fr") == ((topic, lang) if topic else None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "bonjour, quelles sont les cinq conditions ?",
        "merci de me dire qui est dans mon collectif",
        "qui est le délégué du préfet ?",
        "qui est FSG ?",
        "c'est qui le préfet ?",
        "c'est quoi le PIC ?",
        "comment ça marche l'impact collectif ?",
        "à quoi sert une vision partagée ?",
        "est-ce que le préfet est un humain ?",
        "what is collective impact?",
        "who are the residents?",
        "what do you need to start?",
        "hello " * 30,
        "que fait Accolades ?",
        "tu sais quand est le prochain module ?",
    ],
)
def test_a_question_is_no_courtesy(text: str) -> None:
    assert recognise(text, "fr") is None


def test_the_readers_language_decides_where_both_share_a_word() -> None:
    assert [recognise("ok", lang) for lang in ("fr", "en")] == [(Topic.OK, "fr"), (Topic.OK, "en")]


@given(st.text(max_size=100))
def test_recognising_never_fails(text: str) -> None:
    found = recognise(text, "fr")

    assert found is None or found[0] in Topic


def test_the_first_look_leaves_no_courtesy_out(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [(text, lang) for text in written_lines() for lang in LANGUAGES]
    found = [recognise(*each) for each in asked]

    monkeypatch.setattr(smalltalk, "_may_be", lambda _typed: True)

    assert found == [recognise(*each) for each in asked]
