"""Attempts to work out what a small group, or anybody, answered, from everything that was published together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.directory import Directory
from bot.domain.programme import Collective, Indicator, IndicatorKind, IndicatorOption, Region
from bot.domain.protection import LEAST, SMALLEST_GROUP, Period, Scope, published, scopes
from bot.domain.results import Published, Voice

PERIOD = Period(check_in_id="mensuel", opens_on=date(2027, 3, 1))
K = SMALLEST_GROUP


def indicator(kind: IndicatorKind, *options: str, perception: bool = True, low: float | None = None) -> Indicator:
    named = [IndicatorOption(value=each, label={"fr": each}) for each in options]
    return Indicator(
        id="I10",
        condition="vision",
        question={"fr": "Je peux dire mes désaccords."},
        type=kind,
        options=named,
        perception=perception,
        low=low,
    )


TRUST = indicator(IndicatorKind.SCALE, "1", "2", "3", "4", "5", "sans-avis")
SHORT = indicator(IndicatorKind.SCALE, "1", "2", "3")
YES_NO = indicator(IndicatorKind.BOOLEAN)
CHOICE = indicator(IndicatorKind.CHOICE, "temps", "moyens", "rien")

TREE = Scope(
    "programme",
    (
        Scope("region:nord", (Scope("collective:a"), Scope("collective:b"))),
        Scope("region:sud", (Scope("collective:c"), Scope("collective:d"))),
        Scope("region:mayotte", (Scope("collective:e"),)),
    ),
)
COLLECTIVES = "abcde"


def voices(answers: Mapping[str, Sequence[str]], version: int = 1) -> list[Voice]:
    """What each collective's people answered; nobody is in two."""
    return [
        Voice(
            indicator_id="I10",
            indicator_version=version,
            collective_id=each,
            person_id=f"{each}{place}",
            value=value,
        )
        for each, given_ in answers.items()
        for place, value in enumerate(given_)
    ]


def publish(answers: Mapping[str, Sequence[str]], asked: Indicator = TRUST, k: int = K) -> dict[str, Published]:
    found = published(PERIOD, voices(answers), {"I10": asked}, TREE, k)
    return {each.scope: each for each in found}


def test_a_collective_is_shown_from_five_people_up() -> None:
    assert publish({"a": "2344"}) == {}
    shown = publish({"a": "23443"})["collective:a"]
    assert (shown.n, shown.mean, shown.counts) == (5, 3.2, None)


def test_more_may_be_asked_for_and_fewer_down_to_three() -> None:
    assert "collective:a" not in publish({"a": "234433"}, k=7)
    assert "collective:a" in publish({"a": "234"}, k=3)
    with pytest.raises(ValueError, match="least is 3"):
        publish({"a": "234"}, k=LEAST - 1)


def test_two_collectives_minus_one_give_nothing_away() -> None:
    assert set(publish({"a": "234432", "b": "253"})) == {"collective:a"}


def test_several_small_collectives_are_told_together() -> None:
    assert set(publish({"a": "234", "b": "253"})) == {"region:nord", "programme"}


def test_a_region_of_one_collective_is_as_small_as_it() -> None:
    assert set(publish({"e": "2344", "a": "234432", "c": "32453"})) == {
        "collective:a",
        "region:nord",
        "collective:c",
        "region:sud",
    }


def test_a_region_of_one_collective_is_shown_with_it() -> None:
    assert set(publish({"e": "23443"})) == {"collective:e", "region:mayotte", "programme"}


def test_what_would_give_everybody_away_is_not_shown() -> None:
    assert publish({"a": "55555"}) == {}
    assert publish({"a": "11112"}) == {}
    assert set(publish({"a": "22222"})) == {"collective:a", "region:nord", "programme"}


def test_a_total_is_not_shown_if_the_rest_lies_at_an_end() -> None:
    shown = publish({"a": "2222222222", "b": "55555"})
    assert set(shown) == {"collective:a"}


def test_yes_and_no_are_shown_when_five_said_each() -> None:
    assert publish({"a": ["yes"] * 6 + ["no"] * 4}, YES_NO) == {}
    assert publish({"a": ["yes"] * 12}, YES_NO) == {}
    assert publish({"a": ["yes"] * 6 + ["no"] * 5}, YES_NO)["collective:a"].counts == {"yes": 6, "no": 5}


def test_options_are_shown_when_nobody_or_five_took_each() -> None:
    taken = ["temps"] * 6 + ["moyens"] * 5
    assert publish({"a": taken}, CHOICE)["collective:a"].counts == {"temps": 6, "moyens": 5, "rien": 0}
    assert publish({"a": [*taken, "rien"]}, CHOICE) == {}


def test_somebody_in_two_collectives_counts_once() -> None:
    twice = [
        Voice(indicator_id="I10", indicator_version=1, collective_id=each, person_id=who, value=value)
        for each, people in {"a": "pqr", "b": "pqs"}.items()
        for who, value in zip(people, "243", strict=True)
    ]
    assert published(PERIOD, twice, {"I10": TRUST}, TREE, K) == ()


def test_answers_to_two_versions_make_no_sum() -> None:
    both = [*voices({"a": "234"}), *voices({"b": "253"}, version=2)]
    assert published(PERIOD, both, {"I10": TRUST}, TREE, K) == ()


def test_only_perceptions_are_measured() -> None:
    fact = indicator(IndicatorKind.SCALE, "1", "2", "3", "4", "5", perception=False)
    words = indicator(IndicatorKind.TEXT)
    assert publish({"a": "23443"}, fact) == {}
    assert publish({"a": "23443"}, words) == {}
    assert published(PERIOD, voices({"a": "23443"}), {}, TREE, K) == ()


def test_no_opinion_is_no_number() -> None:
    assert publish({"a": ["2", "3", "4", "4", "sans-avis"]}) == {}
    assert publish({"a": ["2", "3", "4", "4", "3", "sans-avis"]})["collective:a"].n == 5


def test_of_a_sum_nobody_has_most() -> None:
    count = indicator(IndicatorKind.INTEGER, low=0)
    assert publish({"a": ["1", "2", "1", "3", "200"]}, count) == {}
    assert publish({"a": ["10", "20", "10", "30", "20"]}, count)["collective:a"].mean == 18


def test_a_share_of_nothing_or_all_says_it_of_everybody() -> None:
    share = indicator(IndicatorKind.PERCENTAGE)
    assert publish({"a": ["0", "0", "0", "0", "10"]}, share) == {}
    assert publish({"a": ["20", "0", "40", "0", "10"]}, share)["collective:a"].mean == 14


def test_scopes_are_those_of_the_programme() -> None:
    regions = [Region(id="nord", name="Nord"), Region(id="vide", name="Vide")]
    teams = [Collective(id=each, name=each, region_id="nord", zone="Europe/Paris") for each in "ab"]
    within = (Scope("region:nord", (Scope("collective:a"), Scope("collective:b"))),)
    assert scopes(Directory([*regions, *teams])) == Scope("programme", within)


# ------------------------------------------------------------------ attacks


@cache
def of(scope: str, tree: Scope = TREE) -> frozenset[str]:
    """The collectives of a scope."""
    if tree.name == scope:
        return frozenset(leaves(tree))
    return frozenset(chain.from_iterable(of(scope, part) for part in tree.parts))


def leaves(tree: Scope) -> Iterator[str]:
    if not tree.parts and tree.name.startswith("collective:"):
        yield tree.name.removeprefix("collective:")
    for part in tree.parts:
        yield from leaves(part)


def differences(shown: Sequence[str]) -> Iterator[tuple[frozenset[str], dict[str, int]]]:
    """Every set of collectives of which adding and subtracting published results gives the result, and how."""
    for signs in product((-1, 0, 1), repeat=len(shown)):
        taken = dict(zip(shown, signs, strict=True))
        weight = {each: sum(sign for scope, sign in taken.items() if each in of(scope)) for each in COLLECTIVES}
        if set(weight.values()) <= {0, 1} and any(weight.values()):
            yield frozenset(each for each, value in weight.items() if value), taken


answers_on = {
    "scale": st.lists(st.sampled_from("12345"), max_size=9),
    "skewed": st.lists(st.sampled_from("1555"), max_size=9),
    "yes-no": st.lists(st.sampled_from(["yes", "no"]), max_size=16),
}


@given(st.fixed_dictionaries(dict.fromkeys(COLLECTIVES, answers_on["scale"] | answers_on["skewed"])))
def test_no_difference_of_means_tells_of_fewer_than_five_or_of_all_at_an_end(answers: dict[str, list[str]]) -> None:
    shown = publish(answers)
    for group, taken in differences(list(shown)):
        hidden = [int(each) for collective in group for each in answers[collective]]
        total = sum(sign * shown[scope].n * (shown[scope].mean or 0) for scope, sign in taken.items())
        assert round(total) == sum(hidden)  # the attack works
        assert not hidden or len(hidden) >= K
        assert not hidden or len(hidden) + 3 <= sum(hidden) <= 5 * len(hidden) - 3


@given(st.fixed_dictionaries(dict.fromkeys(COLLECTIVES, answers_on["yes-no"])))
def test_no_difference_of_counts_tells_of_fewer_than_five(answers: dict[str, list[str]]) -> None:
    shown = publish(answers, YES_NO)
    for group, taken in differences(list(shown)):
        hidden = [each for collective in group for each in answers[collective]]
        for option in ("yes", "no"):
            counted = sum(sign * (shown[scope].counts or {})[option] for scope, sign in taken.items())
            assert counted == hidden.count(option)
            assert counted == 0 or counted >= K
        assert not hidden or {"yes", "no"} <= set(hidden)


@given(st.fixed_dictionaries(dict.fromkeys("abe", st.lists(st.sampled_from("123"), max_size=7))))
def test_who_tries_every_possibility_learns_nobodys_answer(answers: dict[str, list[str]]) -> None:
    """Even who knows how many answered where, and that answers are whole numbers, is left with several possibilities for each group."""
    shown = publish(answers, SHORT)
    there = [each for each in "abe" if answers[each]]
    possible = [
        dict(zip(there, sums, strict=True))
        for sums in product(*(range(len(answers[each]), 3 * len(answers[each]) + 1) for each in there))
        if all(
            sum(total for each, total in zip(there, sums, strict=True) if each in of(scope))
            == round(cell.n * (cell.mean or 0))
            for scope, cell in shown.items()
        )
    ]
    for size in range(1, len(there) + 1):
        for group in combinations(there, size):
            people = sum(len(answers[each]) for each in group)
            sums = {sum(each[collective] for collective in group) for each in possible}
            assert len(sums) > 1 or people >= K
            assert len(sums) > 1 or people < sums.pop() < 3 * people


@given(st.fixed_dictionaries(dict.fromkeys(COLLECTIVES, answers_on["scale"])), st.integers(LEAST, 8))
def test_whoever_is_counted_is_many_and_every_result_is_true(answers: dict[str, list[str]], k: int) -> None:
    for scope, cell in publish(answers, k=k).items():
        counted = [int(each) for collective in of(scope) for each in answers[collective]]
        assert cell.n == len(counted) >= k
        assert cell.mean == pytest.approx(sum(counted) / len(counted))
