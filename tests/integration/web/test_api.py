"""The API on a real socket: what programs get, what they are refused and in which words."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.bootstrap import parts
from bot.domain.access import Grant
from bot.domain.agenda import fingerprint
from bot.domain.audit import Deed
from bot.domain.effects import Prompted, Publish, RevokeToken, SaveAnswer
from bot.domain.protection import Period
from bot.domain.results import Published, Turnout
from bot.ports.store import Store
from storage.unit_of_work import SqlStore
from tests.support.programs import EVERYTHING, NOW, Programs, opened, programs, said
from tests.support.transcript import default_pack, typed

FIRST, SECOND = date(2027, 1, 4), date(2027, 1, 11)
CELL = Published(
    check_in_id="hebdo", opens_on=FIRST, indicator_id="I10", indicator_version=1, scope="programme", n=12, mean=3.25
)
COUNTED = Published(
    check_in_id="hebdo",
    opens_on=SECOND,
    indicator_id="I09",
    indicator_version=1,
    scope="region:mayotte",
    n=11,
    counts={"yes": 6, "no": 5},
)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Two weeks of two collectives, both published."""
    async with SqlStore(f"sqlite:///{tmp_path}/relais.db") as opened_store:
        await parts.furnish(opened_store, default_pack(), NOW)
        for day, felt in ((FIRST, CELL), (SECOND, COUNTED)):
            for team, people in (("koungou", 5), ("lievin", 3)):
                where = opened(team, day)
                await opened_store.commit(said(where, "I03", "amina", "12", note="=1+1"))
                await opened_store.commit([Prompted(where.id, f"p{each}", NOW) for each in range(people)])
            asked = [
                Turnout(check_in_id="hebdo", opens_on=day, collective_id=team, asked=people, answered=2)
                for team, people in (("koungou", 5), ("lievin", 3))
            ]
            period = Period(check_in_id="hebdo", opens_on=day)
            await opened_store.commit([Publish(period=period, at=NOW, k=5, cells=(felt,), turnout=tuple(asked))])
        yield opened_store


@pytest.fixture
async def api(store: Store) -> AsyncIterator[Programs]:
    async with programs(store) as served:
        yield served


def told(rows: list[dict[str, Any]]) -> list[tuple[object, ...]]:
    return [(each["period"], each["scope"], each["indicator"], each["measure"], each["value"]) for each in rows]


ALL = [
    ("2027-01-04", "collective:koungou", "I03", "stated", 12),
    ("2027-01-11", "collective:koungou", "I03", "stated", 12),
    ("2027-01-04", "collective:lievin", "I03", "stated", 12),
    ("2027-01-11", "collective:lievin", "I03", "stated", 12),
    ("2027-01-04", "programme", "I10", "mean", 3.25),
    ("2027-01-11", "region:mayotte", "I09", "count", "yes"),
    ("2027-01-11", "region:mayotte", "I09", "count", "no"),
]


async def test_public_results_are_those_of_the_export(api: Programs) -> None:
    found = await api.object("results")
    assert (told(found["data"]), found["cursor"]) == (ALL, None)
    assert found["data"][0]["insee"] == "97610"
    assert not {"note", "stated_by"} & set(found["data"][0])


@pytest.mark.parametrize("limit", ["1", "2", "3", "6", "7", "1000"])
async def test_pages_of_any_size_hold_the_same_rows(api: Programs, limit: str) -> None:
    assert told(await api.rows("results", limit=limit)) == ALL
    assert len(await api.rows("internal", limit=limit)) == len(ALL)
    assert len(await api.rows("completeness", limit=limit)) == 4


async def test_what_comes_in_between_two_pages_moves_nothing(api: Programs) -> None:
    first = await api.object("results?limit=2")
    for where in (opened("koungou", FIRST - timedelta(weeks=1)), opened("lievin", SECOND)):
        await api.store.commit(said(where, "I11", "amina", "7"))
    rest = await api.object(f"results?cursor={first['cursor']}")
    assert told(first["data"] + [each for each in rest["data"] if each["indicator"] != "I11"]) == ALL


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("indicator=I10", [4]),
        ("indicator=I10,I09", [4, 5, 6]),
        ("indicator=I10&indicator=I09", [4, 5, 6]),
        ("collective=koungou", [0, 1]),
        ("region=mayotte", [0, 1, 5, 6]),
        ("region=mayotte&collective=lievin", [0, 1, 2, 3, 5, 6]),
        ("from=2027-01-05", [1, 3, 5, 6]),
        ("to=2027-01-04", [0, 2, 4]),
        ("from=2027-01-04&to=2027-01-04&collective=lievin", [2]),
    ],
)
async def test_filters_take_rows_away_and_change_none(api: Programs, query: str, places: list[int]) -> None:
    assert told((await api.object(f"results?{query}"))["data"]) == [ALL[each] for each in places]


async def test_the_next_page_is_linked_with_its_filters(api: Programs) -> None:
    found = await api.get("results?limit=1&indicator=I09")
    cursor = json.loads(found.body)["cursor"]
    assert found.headers["link"] == f'<?limit=1&indicator=I09&cursor={cursor}>; rel="next"'
    last = await api.get(f"results?limit=1&indicator=I09&cursor={cursor}")
    assert (json.loads(last.body)["cursor"], last.headers.get("link")) == (None, None)


async def test_completeness_counts_people_only_where_enough_were_asked(api: Programs) -> None:
    found = (await api.object("completeness?to=2027-01-04"))["data"]
    head = {"check_in": "hebdo", "period": "2027-01-04"}
    facts = {"expected": 1, "given": 1, "in_time": 1}
    assert found == [
        {**head, "scope": "collective:koungou", **facts, "asked": 5, "answered": 2},
        {**head, "scope": "collective:lievin", **facts, "asked": None, "answered": None},
    ]


async def test_the_dictionary_has_the_terms_in_the_readers_language(api: Programs) -> None:
    found = await api.get("dictionary", Accept_Language="en-GB,en;q=0.9")
    assert "Open Licence 2.0" in json.loads(found.body)["terms"]
    assert {each["id"] for each in json.loads(found.body)["data"]} > {"check_in", "I03", "I01=bloque", "koungou"}


async def test_a_token_of_a_region_sees_nothing_of_the_others_but_what_was_published_around_it(api: Programs) -> None:
    await api.give("mayotte", Grant.RESULTS, Grant.COMPLETENESS, scope="region:mayotte")
    assert told(await api.rows("results", "mayotte")) == [ALL[each] for each in (0, 1, 4, 5, 6)]
    assert {each["scope"] for each in await api.rows("completeness", "mayotte")} == {"collective:koungou"}
    await api.give("koungou", Grant.RESULTS, scope="collective:koungou")
    assert told(await api.rows("results", "koungou")) == [ALL[each] for each in (0, 1, 4, 5, 6)]
    for asked in ("collective=lievin", "region=hauts-de-france"):
        assert (await api.get(f"results?{asked}", "mayotte")).status == 403
    assert told((await api.object("results?region=mayotte", "koungou"))["data"]) == [ALL[each] for each in (0, 1, 5, 6)]


async def test_what_people_are_in_is_noted_for_them_once_an_hour_for_each_program(api: Programs) -> None:
    async def noted() -> list[tuple[str, str]]:
        about = await api.store.read(lambda read: read.audit_about("amina", ["collective:koungou", "programme"], 20))
        return [(each.account, each.subject) for each in about if each.deed is Deed.EXPORTED]

    await api.rows("results")
    assert await noted() == []
    await api.rows("internal", limit="1")
    assert await noted() == [("api/relais_everything", "answers/programme")]
    await api.object("internal?collective=koungou,lievin")
    assert len(await noted()) == 2
    api.clock.set(NOW + timedelta(hours=1))
    await api.rows("internal")
    assert len(await noted()) == 3


# ------------------------------------------------------------------ refused


async def problem(api: Programs, path: str, secret: str | None = EVERYTHING, **more: Any) -> tuple[Any, ...]:
    found = await api.get(path, secret, **more)
    assert found.headers["content-type"] == "application/problem+json"
    assert found.headers["cache-control"] == "no-store"
    said = json.loads(found.body)
    assert said["status"] == found.status
    return found.status, said["code"], said.get("parameter")


async def test_without_a_good_token_nothing_is_given(api: Programs) -> None:
    await api.give("over", Grant.RESULTS, days=1)
    await api.give("revoked", Grant.RESULTS)
    await api.store.commit([RevokeToken(fingerprint("revoked"), NOW)])
    api.clock.set(NOW + timedelta(days=1))
    assert await problem(api, "results", None) == (401, "missing", None)
    for secret in ("over", "revoked", "never", "é", "x" * 5000):
        assert await problem(api, "results", secret) == (401, "token", None)
    asked = await api.get("results", None, Authorization="Basic QWxhZGRpbjpvcGVu")
    assert (asked.status, asked.headers["www-authenticate"]) == (401, 'Bearer realm="relais"')


async def test_a_token_opens_what_it_was_made_for(api: Programs) -> None:
    await api.give("public", Grant.RESULTS)
    assert (await api.get("results", "public")).status == 200
    for other in ("internal", "completeness", "dictionary"):
        assert await problem(api, other, "public") == (403, "grant", None)


async def test_a_token_is_worth_nothing_from_the_moment_on_that_it_is_revoked(api: Programs) -> None:
    assert (await api.get("results")).status == 200
    await api.store.commit([RevokeToken(fingerprint(EVERYTHING), NOW)])
    assert (await api.get("results")).status == 401


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("indicatr=I01", "indicatr"),
        ("indicator=I99", "indicator"),
        ("indicator=", "indicator"),
        ("indicator=I01,,I02", "indicator"),
        ("collective=kounguo", "collective"),
        ("region=%00", "region"),
        ("from=2027-13-01", "from"),
        ("from=hier", "from"),
        ("from=2027-W01-1", "from"),
        ("to=20270104", "to"),
        ("from=2027-02-01&to=2027-01-01", "from"),
        ("to=2027-01-01&to=2027-01-02", "to"),
        ("limit=0", "limit"),
        ("limit=1001", "limit"),
        ("limit=-1", "limit"),
        ("limit=%D9%A1", "limit"),
        ("limit=1e3", "limit"),
        ("cursor=x", "cursor"),
        ("cursor=" + "A" * 1999, "cursor"),
        ("cursor=" + "W" * 3000, "cursor"),
        ("cursor=bnVsbA", "cursor"),  # null
        ("cursor=WyJhIl0", "cursor"),  # ["a"]
        ("cursor=WyJhIiwiMjAyNy0wMS0wNCIsImIiXQ", "cursor"),  # of completeness
        ("cursor=WyJhIiwiMjAyNy0wMS0wNCIsImIiLCJJMDEiLDEsInN0YXRlZFx1MDAwMCIsIiJd", "cursor"),  # with a NUL
        (
            "cursor=WyJhIiwiMjAyNy0wMS0wNCIsImIiLCJJMDEiLDk5OTk5OTk5OTk5OTk5LCJtZWFuIiwiIl0",
            "cursor",
        ),  # version 99999999999999
    ],
)
async def test_a_wrong_parameter_is_named(api: Programs, query: str, parameter: str) -> None:
    assert await problem(api, f"results?{query}") == (422, "value", parameter)


async def test_other_addresses_methods_and_formats_are_refused(api: Programs) -> None:
    for path in ("", "nothing", "results/", "results/1", "openapi.yaml"):
        assert await problem(api, path) == (404, "address", None)
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        assert await problem(api, "results", method=method) == (405, "method", None)
    refused = await api.get("results", method="POST")
    assert set(refused.headers["allow"].split(", ")) == {"GET", "HEAD"}
    for accept in ("text/csv", "text/html, application/xml", "application/json;q=0", "*/*;q=0"):
        assert await problem(api, "results", Accept=accept) == (406, "accept", None)
    for accept in ("application/json", "text/html, */*;q=0.1", "application/*", "text/csv;q=1, application/json;q=0.2"):
        assert (await api.get("results", Accept=accept)).status == 200


async def test_what_is_wrong_is_said_in_the_readers_language(api: Programs) -> None:
    async def detail(accepted: str) -> str:
        found = await api.get("results?collective=kounguo", Accept_Language=accepted)
        return f"{found.headers['content-language']}: {typed(json.loads(found.body)['detail'])}"

    english = "en: collective: “kounguo” is nothing here. The nearest: koungou."
    french = "fr: collective : « kounguo » ne désigne rien. Le plus proche : koungou."
    assert [await detail(each) for each in ("en", "de, en;q=0.5, fr;q=0.1", "fr-CH, en;q=0.9", "de", "en;q=x", "")] == [
        english, english, french, french, french, french,
    ]  # fmt: skip


async def test_who_asks_too_often_is_told_when_to_come_again(store: Store) -> None:
    async with programs(store, per_minute=3) as api:
        await api.give("other", Grant.RESULTS)
        assert [(await api.get("results")).status for _ in range(4)] == [200, 200, 200, 429]
        refused = await api.get("results")
        assert refused.headers["retry-after"] == "20"
        assert (await api.get("results", "other")).status == 200
        api.clock.set(NOW + timedelta(seconds=20))
        assert [(await api.get("results")).status for _ in range(2)] == [200, 429]


async def test_while_the_store_is_away_it_is_said_so(api: Programs, store: SqlStore) -> None:
    await store.__aexit__(None, None, None)
    found = await api.get("results")
    assert (found.status, found.headers["retry-after"]) == (503, "60")


# ------------------------------------------------------------------ conditional, described


async def test_who_has_it_already_is_not_sent_it_again(api: Programs) -> None:
    found = await api.get("results")
    assert (found.headers["cache-control"], found.headers["content-type"]) == ("private, no-cache", "application/json")
    again = await api.get("results", If_None_Match=found.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    head = await api.get("results", method="HEAD")
    assert (head.status, head.body, head.headers["etag"]) == (200, b"", found.headers["etag"])
    (changed,) = [each for each in said(opened("koungou", FIRST), "I03", "salim", "13") if isinstance(each, SaveAnswer)]
    await api.store.commit([changed])
    assert (await api.get("results", If_None_Match=found.headers["etag"])).status == 200


async def test_every_answer_is_what_the_description_says(api: Programs) -> None:
    document = json.loads((await api.get("openapi.json", None)).body)
    await api.give("narrow", Grant.DICTIONARY, scope="region:mayotte")
    for path, operation in ((path, each["get"]) for path, each in document["paths"].items()):
        for asked, secret in (("", EVERYTHING), ("?x=1", EVERYTHING), ("", "narrow"), ("", None)):
            found = await api.get(f"{path[1:]}{asked}", secret)
            response = resolved(document, operation["responses"][str(found.status)])
            (media, content), *_ = response["content"].items()
            assert found.headers["content-type"] == media
            schema = {**content["schema"], "components": document["components"]}
            Draft202012Validator(schema).validate(json.loads(found.body))


def resolved(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """A part, or what it refers to."""
    for step in part.get("$ref", "#").split("/")[1:]:
        document = document[step]
    return document if "$ref" in part else part


async def test_the_description_is_sound(api: Programs) -> None:
    """As OpenAPI 3.1 has it: references lead somewhere, names are unique, schemas are JSON Schema 2020-12."""
    for lang in ("fr", "en"):
        document = json.loads((await api.get("openapi.json", None, Accept_Language=lang)).body)
        assert (document["openapi"], set(document)) == ("3.1.0", {"openapi", "info", "servers", "paths", "components"})
        assert {"title", "version"} <= set(document["info"])
        operations = [each["get"] for each in document["paths"].values()]
        assert len({each["operationId"] for each in operations}) == len(operations) == 4
        for operation in operations:
            named = [resolved(document, each) for each in operation["parameters"]]
            assert all({"name", "in", "schema"} <= set(each) for each in named)
            assert len({each["name"] for each in named}) == len(named)
            assert all("description" in resolved(document, each) for each in operation["responses"].values())
            assert [list(each) for each in operation["security"]] == [list(document["components"]["securitySchemes"])]
        for schema in [
            *document["components"]["schemas"].values(),
            *(each["schema"] for each in document["components"]["parameters"].values()),
        ]:
            Draft202012Validator.check_schema(schema)
        assert all(resolved(document, {"$ref": each}) for each in references(document))


def references(part: Any) -> set[str]:
    """All `$ref`s."""
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return own.union(*(references(each) for each in part.values()))
    return set().union(*(references(each) for each in part)) if isinstance(part, list) else set()


async def test_what_is_described_is_what_there_is(api: Programs) -> None:
    document = json.loads((await api.get("openapi.json", None)).body)
    for path, operation in document["paths"].items():
        names = [resolved(document, each)["name"] for each in operation["get"]["parameters"]]
        assert (await api.get(f"{path[1:]}?nonsense=1")).status == 422
        for name in names:
            found = await api.get(f"{path[1:]}?{name}=%00")
            assert (found.status, json.loads(found.body)["parameter"]) == (422, name)
