"""A personal reminder being made or changed: what is known of it, as state that survives a restart. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.conversation import Flow
from bot.domain.identity import Recipient
from bot.domain.personal import Once, Recurring, Rule, dump_rule, load_rule
from bot.domain.spoken_outcome import Assumed, Understood

FLOW = "personal"
VERSION = 1
LASTS = timedelta(hours=1)


class Open(StrEnum):
    """What is still to be said."""

    WHAT = "what"
    WHEN = "when"
    CONFIRM = "confirm"


class Word(StrEnum):
    """What may be said to the read-back; the catalogues list the spellings."""

    YES = "yes"
    CHANGE = "change"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """
    What is known of the reminder.

    Attributes:
        id: What it will be kept under.
        rule: What was understood last; while another time is asked for, what isn't said stays as in it.
        settled: Nobody asked for another time than `rule`.
        replaces: The kept reminder that it changes.
        before: The dialogue that it interrupted, which goes on afterwards.
    """

    id: str
    what: str
    zone: str
    rule: Rule | None = None
    settled: bool = False
    assumed: frozenset[Assumed] = frozenset()
    replaces: str | None = None
    before: Flow | None = None

    @property
    def open(self) -> Open:
        """What is asked now: when first, for it is easily misread."""
        if not self.settled:
            return Open.WHEN
        return Open.CONFIRM if self.what else Open.WHAT

    def timed(self, understood: Understood) -> State:
        """The same at that time. One that came again and again and is moved to a day comes once, which is told."""
        ends = self.replaces and isinstance(self.rule, Recurring) and isinstance(understood.rule, Once)
        assumed = understood.assumed | {Assumed.ONCE} if ends else understood.assumed
        return replace(self, rule=understood.rule, assumed=assumed, settled=True)

    @property
    def unsettled(self) -> State:
        """The same, with another time to be said."""
        return replace(self, settled=False)

    def dump(self) -> str:
        """JSON, for the store."""
        return json.dumps(
            {
                "id": self.id,
                "what": self.what,
                "zone": self.zone,
                "rule": dump_rule(self.rule) if self.rule else None,
                "settled": self.settled,
                "assumed": sorted(self.assumed),
                "replaces": self.replaces,
                "before": _dump_flow(self.before) if self.before else None,
            }
        )

    @classmethod
    def load(cls, written: str) -> State:
        """Read what `dump` wrote."""
        raw = json.loads(written)
        return cls(
            id=raw["id"],
            what=raw["what"],
            zone=raw["zone"],
            rule=load_rule(raw["rule"]) if raw["rule"] else None,
            settled=raw["settled"],
            assumed=frozenset(Assumed(each) for each in raw["assumed"]),
            replaces=raw["replaces"],
            before=_load_flow(raw["before"]) if raw["before"] else None,
        )


def _dump_flow(flow: Flow) -> list[str | int]:
    return [str(flow.place), flow.person_id, flow.name, flow.version, flow.state, flow.expires_at.isoformat()]


def _load_flow(written: list[str]) -> Flow:
    place, person_id, name, version, state, expires_at = written
    return Flow(
        place=Recipient.parse(place),
        person_id=person_id,
        name=name,
        version=int(version),
        state=state,
        expires_at=datetime.fromisoformat(expires_at),
    )
