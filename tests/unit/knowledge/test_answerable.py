"""What the wording of questions that are answered, and of those that nothing answers, teaches."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.knowledge.answerable import ENOUGH, SURE, learned
from bot.knowledge.language import load_language
from bot.knowledge.phrasing import Wordings, runs
from tests.support.questions import default_base

THINGS = ["comite", "projet", "collectif", "module", "quartier"]


def put(*texts: str) -> Wordings:
    language = load_language()
    return Wordings(runs(text.split(), language) for text in texts)


def many(openings: Sequence[str]) -> Wordings:
    return put(*(f"{opening} {thing} {number}" for opening in openings for thing in THINGS for number in range(20)))


def test_what_such_questions_have_in_common_tells_about_the_next() -> None:
    """A subject that was never asked about before, but in the manner of one or the other kind."""
    model = learned(many(["que fait le", "a quoi sert le"]), many(["combien coute le", "quel age a le"]))
    told, untold = put("a quoi sert le dispositif", "combien coute le dispositif")

    assert model.logit(told) > 1
    assert model.logit(untold) < -1


def test_many_more_of_one_kind_make_it_no_likelier() -> None:
    """A programme that adds thousands of ways to ask must not make everything look answered."""
    few, more = (
        many(["combien coute le"]),
        many(["que fait le", "a quoi sert le", "qui dirige le", "ou est le", "d ou vient le"]),
    )
    unseen = put("pourquoi donc")[0]

    assert abs(learned(more, few).logit(unseen)) < 1


def test_the_same_questions_teach_the_same() -> None:
    asked = put("combien coute le module")[0]
    models = [learned(many(["que fait le"]), many(["combien coute le"])) for _ in range(2)]

    assert models[0].logit(asked) == models[1].logit(asked)


@pytest.mark.parametrize("number", [0, ENOUGH - 1])
def test_from_few_questions_nothing_is_learned(number: int) -> None:
    model = learned(many(["que fait le"]), put(*["combien coute le module"] * number))

    assert model.logit(put("combien coute le module")[0]) == 0.0


def test_nothing_is_surer_than_sure() -> None:
    model = learned(many(["que fait le"]), many(["combien coute le"]))
    long = put(" ".join(["combien coute"] * 500))[0]

    assert abs(model.logit(list(long) * 500)) == SURE


@pytest.mark.parametrize(
    ("told", "untold"),
    [
        ("Qui siège au comité national ?", "Qui préside le comité national, et quel âge a-t-il ?"),
        ("How many modules are there?", "How much does each module cost?"),
    ],
)
def test_the_default_pack_has_learned(told: str, untold: str) -> None:
    base = default_base()
    odds = [base.index.request(base.decider.query(each, None)).answerable for each in (told, untold)]

    assert odds[0] > odds[1]
