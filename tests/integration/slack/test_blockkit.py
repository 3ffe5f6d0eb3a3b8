"""The double's own judgement of blocks and views: every planted defect is found, and nothing else is."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.support.slack import Json
from tests.support.slack.blockkit import block_faults, shape_faults, view_faults
from tests.support.slack.manifest import MANIFEST


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def options(count: int) -> list[Json]:
    return [{"text": plain(f"choix {number}"), "value": str(number)} for number in range(count)]


def button(**more: object) -> Json:
    return {"type": "button", "action_id": "go", "text": plain("Oui"), **more}


def styled(style: Json) -> Json:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": "un", "style": style}]}


SECTION: Json = {"type": "section", "text": {"type": "mrkdwn", "text": "*Bonjour*"}}
RICH: Json = {
    "type": "rich_text",
    "elements": [
        styled({"bold": True}),
        {"type": "rich_text_list", "style": "bullet", "elements": [styled({})]},
        {"type": "rich_text_quote", "elements": [{"type": "link", "url": "https://exemple.fr", "text": "ici"}]},
    ],
}  # fmt: skip
SELECT: Json = {"type": "static_select", "action_id": "choose", "placeholder": plain("Choisir"), "options": options(3)}
FIELD: Json = {
    "type": "input",
    "block_id": "word",
    "label": plain("Un mot"),
    "element": {"type": "plain_text_input", "action_id": "value"},
}
GOOD: list[list[Json]] = [
    [SECTION, {"type": "divider"}, RICH],
    [{"type": "header", "text": plain("x" * 150)}],
    [{"type": "context", "elements": [{"type": "mrkdwn", "text": "note"}]}],
    [{"type": "actions", "elements": [button(style="primary", value="1"), SELECT]}],
    [SECTION | {"accessory": {"type": "overflow", "action_id": "more", "options": options(5)}}],
    [{"type": "image", "image_url": "https://exemple.fr/a.png", "alt_text": "une courbe"}],
    [FIELD],
]
BAD: list[tuple[str, Any]] = [
    ("a block of no type", [{"text": "x"}]),
    ("a block of another type", [{"type": "paragraph", "text": "x"}]),
    ("a field that isn't there", [SECTION | {"colour": "red"}]),
    ("a section of nothing", [{"type": "section"}]),
    ("an empty text", [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}]),
    ("a text of 3,001", [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}]),
    ("a header of 151", [{"type": "header", "text": plain("x" * 151)}]),
    ("a header with markup", [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]),
    ("a label of 76", [{"type": "actions", "elements": [button(text=plain("x" * 76))]}]),
    ("a label with markup", [{"type": "actions", "elements": [button(text={"type": "mrkdwn", "text": "x"})]}]),
    ("a value of 2,001", [{"type": "actions", "elements": [button(value="x" * 2001)]}]),
    ("an action of 256", [{"type": "actions", "elements": [button(action_id="x" * 256)]}]),
    ("a style of another name", [{"type": "actions", "elements": [button(style="blue")]}]),
    ("26 buttons", [{"type": "actions", "elements": [button(action_id=str(each)) for each in range(26)]}]),
    ("no buttons", [{"type": "actions", "elements": []}]),
    ("two buttons of one action", [{"type": "actions", "elements": [button(), button()]}]),
    ("101 options", [{"type": "actions", "elements": [SELECT | {"options": options(101)}]}]),
    ("no options", [{"type": "actions", "elements": [SELECT | {"options": []}]}]),
    ("an option of 76", [{"type": "actions", "elements": [SELECT | {"options": [{"text": plain("x" * 76), "value": "1"}]}]}]),
    ("a value of 151", [{"type": "actions", "elements": [SELECT | {"options": [{"text": plain("x"), "value": "1" * 151}]}]}]),
    ("an initial option that isn't one", [{"type": "actions", "elements": [SELECT | {"initial_option": options(4)[3]}]}]),
    ("two options of one value", [{"type": "actions", "elements": [SELECT | {"options": options(1) * 2}]}]),
    ("11 radio buttons", [{"type": "actions", "elements": [{"type": "radio_buttons", "action_id": "r", "options": options(11)}]}]),
    ("6 in an overflow", [SECTION | {"accessory": {"type": "overflow", "action_id": "more", "options": options(6)}}]),
    ("11 in a context", [{"type": "context", "elements": [{"type": "mrkdwn", "text": "x"}] * 11}]),
    ("11 fields", [{"type": "section", "fields": [plain("x")] * 11}]),
    ("a field of 2,001", [{"type": "section", "fields": [plain("x" * 2001)]}]),
    ("an image without words", [{"type": "image", "image_url": "https://exemple.fr/a.png"}]),
    ("a block id of 256", [SECTION | {"block_id": "x" * 256}]),
    ("two blocks of one id", [SECTION | {"block_id": "a"}, SECTION | {"block_id": "a"}]),
    ("51 blocks", [SECTION] * 51),
    ("a field outside an input", [{"type": "actions", "elements": [FIELD["element"]]}]),
    ("a number asked in a message", [FIELD | {"element": {"type": "number_input", "action_id": "n", "is_decimal_allowed": True}}]),
    ("a rich text of an unknown kind", [{"type": "rich_text", "elements": [{"type": "rich_text_table", "elements": []}]}]),
    ("a style that rich text lacks", [{"type": "rich_text", "elements": [styled({"blink": True})]}]),
    ("no list", {"type": "section"}),
]  # fmt: skip
MODAL: Json = {"type": "modal", "title": plain("Point"), "submit": plain("Envoyer"), "blocks": [FIELD]}
BAD_VIEWS: list[tuple[str, Json]] = [
    ("a title of 25", MODAL | {"title": plain("x" * 25)}),
    ("no title", {key: value for key, value in MODAL.items() if key != "title"}),
    ("a field without a button to send it", {key: value for key, value in MODAL.items() if key != "submit"}),
    ("metadata of 3,001", MODAL | {"private_metadata": "x" * 3001}),
    ("a callback of 256", MODAL | {"callback_id": "x" * 256}),
    ("101 blocks", MODAL | {"blocks": [SECTION] * 101}),
    ("no blocks", {key: value for key, value in MODAL.items() if key != "blocks"}),
    ("markdown", MODAL | {"blocks": [{"type": "markdown", "text": "x"}]}),
    ("another kind", MODAL | {"type": "popup"}),
    ("a Home tab with a title", {"type": "home", "title": plain("x"), "blocks": [SECTION]}),
]


@pytest.mark.parametrize("blocks", GOOD)
def test_what_slack_takes_has_no_fault(blocks: list[Json]) -> None:
    assert block_faults(blocks) == []


@pytest.mark.parametrize(("defect", "blocks"), BAD)
def test_every_defect_of_a_message_is_found(defect: str, blocks: list[Json]) -> None:
    assert block_faults(blocks), defect


def test_a_modal_and_a_home_tab_have_no_fault() -> None:
    assert view_faults(MODAL) == []
    assert view_faults({"type": "home", "blocks": [SECTION, *GOOD[3]]}) == []


@pytest.mark.parametrize(("defect", "view"), BAD_VIEWS)
def test_every_defect_of_a_view_is_found(defect: str, view: Json) -> None:
    assert view_faults(view), defect


def test_a_misspelt_scope_of_a_manifest_is_found() -> None:
    misspelt = deepcopy(MANIFEST)
    misspelt["oauth_config"]["scopes"]["bot"][0] = "chat:wirte"
    assert [each["pointer"] for each in shape_faults("AppManifest", misspelt)] == ["/oauth_config/scopes/bot/0"]
    assert shape_faults("AppManifest", MANIFEST) == []
