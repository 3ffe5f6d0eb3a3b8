"""What announcements will say, as far as the programme and those kept in a store tell; for `relais plan`. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.domain.broadcast import Broadcast, BroadcastState
from bot.domain.delivery import DeliveryKind
from bot.domain.directory import Directory
from bot.domain.quiet_hours import QuietHours
from bot.engine.context import language
from bot.engine.router import Announcement
from bot.features.broadcasts.audiences import meant
from bot.features.broadcasts.wording import announcement
from bot.i18n import translator


def foreseen(
    directory: Directory, broadcasts: Iterable[Broadcast], quiet: QuietHours
) -> Iterator[tuple[datetime, Announcement]]:
    """Every message of announcements to come, each with its instant; those that wait for a second coordinator are conditional."""
    for broadcast in broadcasts:
        if broadcast.state not in (BroadcastState.WAITING, BroadcastState.SCHEDULED):
            continue
        for to in meant(broadcast.audience, directory, broadcast.author_id).recipients():
            zone = directory.collectives[to.id].zone if to.is_room else directory.zone_of(to.id)
            say = translator(language(directory, to))
            yield (
                broadcast.due_at if broadcast.urgent else quiet.permitted(broadcast.due_at, zone),
                Announcement(
                    to=(to,),
                    kind=DeliveryKind.BROADCAST,
                    message=announcement(broadcast, directory, say, late=None),
                    key=broadcast.key,
                    audience=broadcast.audience,
                    zone=zone,
                    conditional=broadcast.waits,
                ),
            )
