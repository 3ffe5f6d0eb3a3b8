"""`relais check` and `relais run` on Slack: what is missing and where to click; a conversation with the process itself."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from adapters.slack.manifest import manifest
from tests.support.command import Done, environment, relais_process
from tests.support.slack import SlackDouble

CONFIG = """\
[store]
url = "sqlite:///relais.db"
[adapters.console]
enabled = false
[adapters.slack]
enabled = true
api = "{api}"
"""


class Home:
    """A folder with a configuration, and the tokens of the double in the environment."""

    def __init__(self, slack: SlackDouble, folder: Path) -> None:
        self.slack = slack
        self.folder = folder
        self.tokens = {"RELAIS_SLACK_BOT_TOKEN": slack.bot_token, "RELAIS_SLACK_APP_TOKEN": slack.app_token}
        (folder / "config.toml").write_text(CONFIG.format(api=slack.base_url), "utf-8")

    async def check(self, **changed: str) -> Done:
        tokens = {name: value for name, value in {**self.tokens, **changed}.items() if value}
        done = await asyncio.to_thread(relais_process, "check", cwd=self.folder, env=tokens)
        assert not any(token in done.out + done.err for token in self.tokens.values())
        return done


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Home]:
    async with SlackDouble(manifest()) as slack:
        yield Home(slack, tmp_path)


async def test_check_finds_nothing_wrong_where_nothing_is(home: Home) -> None:
    done = await home.check()

    assert "est installé dans" in done.out
    assert "adapters.slack" not in done.err


@pytest.mark.parametrize("name", ["RELAIS_SLACK_BOT_TOKEN", "RELAIS_SLACK_APP_TOKEN"])
async def test_check_names_the_token_that_is_missing(home: Home, name: str) -> None:
    assert name in (await home.check(**{name: ""})).err


async def test_check_tells_a_token_from_another(home: Home) -> None:
    done = await home.check(RELAIS_SLACK_BOT_TOKEN=home.slack.app_token)

    assert (done.code, "« xoxb- »" in done.err) == (1, True)


async def test_check_names_the_scope_that_is_missing_and_where_to_click(tmp_path: Path) -> None:
    written: dict[str, Any] = manifest()
    written["oauth_config"]["scopes"]["bot"].remove("files:write")
    async with SlackDouble(written) as slack:
        done = await Home(slack, tmp_path).check()

    assert done.code == 1
    assert "files:write" in done.err
    assert "OAuth & Permissions" in done.err


async def test_check_asks_for_the_scope_of_looking_people_up_only_if_that_is_allowed(home: Home) -> None:
    assert (await home.check()).code == 0
    done = await home.check(RELAIS_ADAPTERS__SLACK__INVITE_BY_ADDRESS="true")

    assert done.code == 1
    assert "users:read.email" in done.err


async def test_check_says_that_a_token_was_revoked(home: Home) -> None:
    home.slack.api.tokens[home.slack.bot_token] = "revoked"

    assert "révoqué" in (await home.check()).err


async def test_a_secret_that_others_can_read_is_refused(home: Home) -> None:
    secret = home.folder / "token"
    secret.write_text(home.slack.bot_token, "utf-8")
    secret.chmod(0o644)
    config = (home.folder / "config.toml").read_text("utf-8") + f'bot_token_file = "{secret}"\n'
    (home.folder / "config.toml").write_text(config, "utf-8")

    assert "chmod 600" in (await home.check(RELAIS_SLACK_BOT_TOKEN="")).err
    secret.chmod(0o600)
    assert "chmod" not in (await home.check(RELAIS_SLACK_BOT_TOKEN="")).err


async def test_run_answers_and_stops_in_order(home: Home) -> None:
    amina = home.slack.add_person("amina")
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=home.folder,
        env=environment(home.tokens),
        stderr=asyncio.subprocess.PIPE,
    )
    await home.slack.until(lambda: home.slack.sockets.live, within=60)
    amina.say("bonjour")
    await home.slack.until(amina.read, within=30)
    process.terminate()
    _, said = await asyncio.wait_for(process.communicate(), 30)

    assert process.returncode == 0
    assert home.slack.bot_token not in said.decode()
    assert "bonjour" not in said.decode()
