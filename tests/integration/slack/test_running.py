"""`relais check` and `relais run` on Slack: what is missing and where to click; a conversation with the process itself."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from adapters.slack.manifest import manifest
from tests.support.command import ROOT, Done, environment, relais_process
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


GUIDE = ROOT / "adapters" / "slack"


class Installed:
    """A folder in which somebody does what the guide says, with the secrets of their app in the environment."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self._folder = folder
        self._env = env
        self.log = ""

    async def relais(self, *typed: str) -> Done:
        return await asyncio.to_thread(relais_process, *typed, cwd=self._folder, env=self._env)

    def write(self, settings: str) -> None:
        """Change in `config.toml` what the guide says, each line in its section."""
        path = self._folder / "config.toml"
        written = path.read_text("utf-8")
        for section, body in re.findall(r"\[(.+?)\]\n((?:[^\[\n]+\n)+)", settings):
            for line in body.splitlines():
                own = re.compile(rf"(\[{re.escape(section)}\]\n(?:[^\[].*\n|\n)*?){line.partition(' ')[0]} = .*")
                written, found = own.subn(rf"\g<1>{line}", written, count=1)
                assert found, f"{section}: {line}"
        path.write_text(written, "utf-8")

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """The bot at work; stopped as a service manager stops it."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=self._folder,
            env=environment({**self._env, "RELAIS_LOG__LEVEL": "debug"}),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            process.terminate()
            said, _ = await asyncio.wait_for(process.communicate(), 30)
            self.log = said.decode()


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


async def test_the_guide_followed_to_the_letter_leads_to_a_bot_that_answers(tmp_path: Path) -> None:
    async with SlackDouble(yaml.safe_load((GUIDE / "manifest.yaml").read_text("utf-8"))) as slack:
        guide = (GUIDE / "README.md").read_text("utf-8")
        given = {"xoxb-": slack.bot_token, "xapp-": slack.app_token}
        tokens = {name: given[begins] for begins, name in re.findall(r"\| `(xoxb-|xapp-)` \| `(RELAIS_\w+)` \|", guide)}
        env = {**tokens, "RELAIS_ADAPTERS__SLACK__API": slack.base_url}
        home = Installed(tmp_path, env)
        assert (await home.relais("init")).code == 0
        home.write((guide.partition("```toml\n")[2]).partition("```")[0])
        checked = await home.relais("check")
        assert "est installé dans" in checked.out
        assert "adapters.slack" not in checked.err

        (code,) = re.findall(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", (await home.relais("invite", "nadia")).out)

        async with home.running() as process:
            nadia, channel = slack.add_person("nadia"), slack.add_channel("equipe")
            await slack.until(lambda: slack.sockets.live, within=60)
            nadia.say("aide")
            await slack.until(nadia.read, within=30)
            nadia.say(code)
            await slack.until(lambda: "Bienvenue" in "".join(nadia.read()), within=30)
            asked = nadia.say("@relais C'est quoi, l'impact collectif ?", channel.id)
            await slack.until(lambda: slack.said(channel.id), within=30)
        assert [each.get("thread_ts") for each in slack.said(channel.id)] == [asked]
        assert process.returncode == 0
        assert home.log
        assert [each for each in (*tokens.values(), "collectif ?") if each in home.log] == []
