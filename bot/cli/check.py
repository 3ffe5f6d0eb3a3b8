"""`relais check`: what is wrong, and how to mend it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot import settings as configuration
from bot.bootstrap import platforms
from bot.bootstrap.api import check_api
from bot.bootstrap.inspection import (
    Finding,
    check_pack,
    check_school,
    check_store,
    faults,
    found,
    listed,
    versions,
    zones_of,
)
from bot.bootstrap.mirror import mirror
from bot.bootstrap.places import part
from bot.bootstrap.zone_data import check_zones
from bot.cli.printing import as_json, complain, out
from bot.cli.session import DONE, FAILED, Options, Session, open_session
from bot.domain.errors import AdapterError, ConfigError
from bot.domain.pack import Pack
from bot.domain.renewal import account_ends
from bot.i18n import Translator, translator


def check(options: Options) -> int:
    """Look at configuration, programme, store and time-zone data without changing anything; exit 1 if something is wrong."""
    try:
        session = open_session(options)
    except ConfigError as error:
        say = translator(configuration.spoken(options.config))
        return _told(faults(error), say, as_lines=not options.as_json)
    findings = asyncio.run(_findings(options, session))
    return _told(findings, session.say, as_lines=not options.as_json)


async def _findings(options: Options, session: Session) -> list[Finding]:
    pack, held = check_pack(session.pack_path)
    return [
        _file(options),
        *held,
        *(check_school(pack, session.present().date()) if pack else []),
        *_terminal(session, pack),
        *await _matrix(session),
        *await _slack(session),
        *_api(session),
        *await _mirror(session),
        *await check_store(session.store, pack, session.present()),
        *check_zones(zones_of(pack), session.present()),
    ]


def _file(options: Options) -> Finding:
    if configuration.has_file(options.config):
        return found(str(options.config or configuration.DEFAULT_FILE), "check-configuration")
    return found(str(configuration.DEFAULT_FILE), "check-no-configuration")


async def _matrix(session: Session) -> list[Finding]:
    """The session file first; then what the server says of account and device, and until when the account is good."""
    section = session.settings.adapters.matrix
    try:
        place = platforms.matrix(session.settings)
    except ConfigError as error:
        return faults(error)
    if place is None:
        return []
    noticed = await part("matrix_inspect")(place)
    told = [found("adapters.matrix", each.phrase.key, wrong=each.wrong, **each.phrase.values) for each in noticed]
    if section.renewed is None:
        return told
    ends, today = account_ends(section.renewed), session.present().date()
    key = "matrix-check-over" if ends <= today else "matrix-check-ends"
    return [*told, found("adapters.matrix.renewed", key, wrong=ends <= today, day=session.say.day(ends))]


async def _slack(session: Session) -> list[Finding]:
    """What Slack says of the app; its secrets are looked at first."""
    try:
        workspace = platforms.slack(session.settings)
    except ConfigError as error:
        return faults(error)
    if workspace is None:
        return []
    noticed = await part("slack_inspect")(workspace, part("system_clock")())
    return [found("adapters.slack", each.phrase.key, wrong=each.wrong, **each.phrase.values) for each in noticed]


def _api(session: Session) -> list[Finding]:
    """Where programs read results, if they may."""
    try:
        check_api(session.settings)
    except ConfigError as error:
        return faults(error)
    web = session.settings.web
    return [found("web.api", "check-api", address=f"{web.address}/api/v1/openapi.json")] if web.api else []


async def _mirror(session: Session) -> list[Finding]:
    """Whether the place of the mirror can be reached with its key."""
    try:
        place = mirror(session.settings)
        if place is None:
            return []
        await place.reach()
    except ConfigError as error:
        return faults(error)
    except AdapterError as error:
        return [found("grist", "check-mirror-fault", wrong=True, reason=session.say.reason(error.told))]
    return [found("grist", "check-mirror", server=session.settings.grist.server)]


def _terminal(session: Session, pack: Pack | None) -> list[Finding]:
    adapters = session.settings.adapters
    if not adapters.any:
        return [found("adapters", "cli-no-adapter", wrong=True)]
    console = adapters.console
    if not console.enabled:
        return []
    people = sorted(each.id for each in pack.people) if pack else []
    if people and "person" in console.model_fields_set and console.person not in people:
        values = {"person": console.person, "known": ", ".join(people[:20])}
        return [found("adapters.console.person", "cli-no-such-person", wrong=True, **values)]
    return []


def _told(findings: Sequence[Finding], say: Translator, *, as_lines: bool) -> int:
    wrong = [finding.fault for finding in findings if finding.wrong]
    if as_lines:
        for finding in findings:
            if not finding.wrong:
                out(say("cli-fault", where=finding.fault.where, fault=say.phrase(finding.fault.phrase)))
        complain(wrong, say)
        out(say("check-versions", versions=listed(versions())))
        out(say("check-result", count=len(wrong)))
    else:
        out(_json(findings, say))
    return FAILED if wrong else DONE


def _json(findings: Sequence[Finding], say: Translator) -> str:
    def those(*, wrong: bool) -> list[dict[str, str]]:
        chosen = [each.fault for each in findings if each.wrong is wrong]
        return [{"where": each.where, "sentence": say.phrase(each.phrase)} for each in chosen]

    faulty = those(wrong=True)
    return as_json({"ok": not faulty, "faults": faulty, "remarks": those(wrong=False), "versions": versions()})
