"""Composing an announcement, step by step."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.errors import Phrase
from bot.domain.identity import Recipient
from bot.features.broadcasts.flow import (
    LONGEST_TEXT,
    Draft,
    Ending,
    Known,
    Pick,
    Stage,
    Words,
    advance,
    pointed_out,
)
from bot.features.broadcasts.steps import SEND, Step
from tests.unit.broadcasts.people import directory

NOW = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
KNOWN = Known(directory=directory(), scopes=("region:nord",), zone="Europe/Paris", now=NOW)
EMPTY = Draft(id="d", lang="fr")
WRITTEN = replace(EMPTY, stage=Stage.AUDIENCE, texts={"fr": "Bonjour"}, handled=("fr",))
READY = replace(WRITTEN, stage=Stage.PREVIEW, audience="region:nord")


@pytest.mark.parametrize(
    ("draft", "said", "after"),
    [
        (EMPTY, Words("Bonjour"), WRITTEN),
        (WRITTEN, Words("Nord"), READY),
        (WRITTEN, Pick("region:nord"), READY),
        (WRITTEN, Pick("role"), replace(WRITTEN, stage=Stage.ROLE)),
        (
            replace(WRITTEN, stage=Stage.ROLE),
            Pick("habitant"),
            replace(READY, audience="role:habitant & region:nord"),
        ),
        (WRITTEN, Words("bonjour à vous"), None),
        (WRITTEN, Words("region:atlantide"), Phrase("broadcast-audience-unknown", {"text": "region:atlantide"})),
        (
            replace(READY, stage=Stage.TRANSLATION, asked="en"),
            Words("Hello"),
            replace(READY, texts={"fr": "Bonjour", "en": "Hello"}, handled=("fr", "en")),
        ),
        (
            replace(READY, stage=Stage.TRANSLATION, asked="en"),
            Pick("without"),
            replace(READY, handled=("fr", "en")),
        ),
        (READY, Pick("when"), replace(READY, stage=Stage.WHEN)),
        (
            replace(READY, stage=Stage.WHEN),
            Words("05/01/2027 09:00"),
            replace(READY, due="2027-01-05T08:00:00+00:00"),
        ),
        (replace(READY, stage=Stage.WHEN, due="2027-01-05T08:00:00+00:00"), Pick("now"), READY),
        (replace(READY, stage=Stage.WHEN), Words("demain"), Phrase("broadcast-date-hour", {"text": "demain"})),
        (READY, Pick("text"), replace(READY, stage=Stage.TEXT)),
        (
            replace(READY, stage=Stage.TEXT, handled=("fr", "en")),
            Words("Bonsoir"),
            replace(READY, texts={"fr": "Bonsoir"}),
        ),
        (READY, Pick("confirm"), Ending.CONFIRM),
        (READY, Pick("try"), Ending.TRY),
        (READY, Pick("cancel"), Ending.CANCEL),
        (READY, Words("oui"), None),
        (READY, Pick("nonsense"), None),
    ],
)
def test_what_is_said_leads_on(draft: Draft, said: Words | Pick, after: object) -> None:
    assert advance(draft, said, KNOWN) == after


def test_a_text_that_no_platform_shows_at_once_is_refused() -> None:
    text = "a" * (LONGEST_TEXT + 1)
    assert advance(EMPTY, Words(text), KNOWN) == Phrase(
        "broadcast-text-long", {"count": LONGEST_TEXT + 1, "limit": LONGEST_TEXT}
    )


def test_a_language_that_recipients_read_is_asked_for_once() -> None:
    asked = pointed_out(READY, {"fr", "en"})
    assert (asked.stage, asked.asked) == (Stage.TRANSLATION, "en")
    assert pointed_out(replace(READY, handled=("fr", "en")), {"fr", "en"}).stage is Stage.PREVIEW


def test_a_draft_survives_a_restart() -> None:
    draft = replace(READY, due="2027-01-05T08:00:00+00:00", shown="abc", corrects="b1")
    assert Draft.load(draft.dump()) == draft


@pytest.mark.parametrize(
    "step", [Step(name=SEND), Step(name=SEND, number=3, after=Recipient.person("lea")), Step(name="begin", number=2)]
)
def test_a_step_is_read_as_it_was_written(step: Step) -> None:
    assert Step.read(step.subject) == step
