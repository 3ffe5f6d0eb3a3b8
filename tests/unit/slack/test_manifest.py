"""The manifest is what the code says it is, and what Slack takes."""

from __future__ import annotations

from typing import Any

import yaml

from adapters.slack.manifest import APP_SCOPE, BY_ADDRESS, COMMAND, EVENTS, SCOPES, SHORTCUTS, manifest, text
from tests.architecture.source_code import ROOT
from tests.support.slack.app import EVENT_SCOPES, METHOD_SCOPES

FILE = ROOT / "adapters" / "slack" / "manifest.yaml"
GUIDE = (ROOT / "adapters" / "slack" / "README.md").read_text("utf-8")


def test_the_file_is_written_from_the_code() -> None:
    assert FILE.read_text("utf-8") == text()


def test_the_file_reads_as_the_data() -> None:
    assert yaml.safe_load(text()) == manifest()


def test_what_is_subscribed_to_may_be_heard() -> None:
    heard = {event: EVENT_SCOPES.get(event, ()) for event in EVENTS}

    assert [event for event, scopes in heard.items() if scopes and not set(scopes) & set(SCOPES)] == []


def test_no_scope_is_asked_for_without_a_use() -> None:
    used = {scope for scopes in (*METHOD_SCOPES.values(), *EVENT_SCOPES.values()) for scope in scopes}
    by_kind = {f"{kind}:{right}" for kind in ("channels", "groups", "im") for right in ("read", "history")}

    assert set(SCOPES) - used - by_kind == {"commands"}


def test_people_are_looked_up_by_address_only_if_the_operator_allows_it() -> None:
    wider: Any = yaml.safe_load(text(by_address=True))

    assert set(wider["oauth_config"]["scopes"]["bot"]) - set(SCOPES) == {BY_ADDRESS}
    assert BY_ADDRESS not in text()


def test_the_limits_of_slack_are_kept() -> None:
    written: dict[str, Any] = manifest()
    shown, features = written["display_information"], written["features"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert all(len(each["name"]) <= 24 for each in features["shortcuts"])
    assert all(len(each["command"]) <= 32 for each in features["slash_commands"])


def test_people_may_write_to_the_bot() -> None:
    written: dict[str, Any] = manifest()

    assert written["features"]["app_home"]["messages_tab_enabled"]
    assert not written["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_over_http_everything_goes_to_one_address() -> None:
    written: dict[str, Any] = manifest(http="https://relais.example.org/slack/events")

    assert not written["settings"]["socket_mode_enabled"]
    assert written["settings"]["event_subscriptions"]["request_url"] == "https://relais.example.org/slack/events"
    assert written["settings"]["interactivity"]["request_url"] == "https://relais.example.org/slack/events"
    assert written["features"]["slash_commands"][0]["url"] == "https://relais.example.org/slack/events"


def test_the_guide_names_what_is_there() -> None:
    assert COMMAND in GUIDE
    assert APP_SCOPE in GUIDE
    assert [name for name, _ in SHORTCUTS.values() if name not in GUIDE] == []
