"""A programme's milestones as lines of a calendar, in the reader's language. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from bot.domain.agenda import Agenda, AgendaItem, AllDay, Edition, Part, Timed, has
from bot.domain.directory import Directory
from bot.domain.programme import Milestone, MilestoneKind
from bot.features.agenda.views import View

KEPT = timedelta(days=31)
"""How long after its day a milestone that was removed is still shown as cancelled, for calendars that look rarely."""

LASTS = timedelta(hours=1)
"""How long a meeting is taken to last of which only the beginning is known."""

Editions = Mapping[tuple[str, Part], Edition]


def by_part(editions: Iterable[Edition]) -> Editions:
    """Editions to look up."""
    return {(each.milestone_id, each.part): each for each in editions}


def compose(view: View, directory: Directory, editions: Editions, *, today: date) -> Agenda:
    """All that a view shows, past milestones too, and for a while what was removed."""
    shown = [each for each in directory.milestones.values() if view.shows(each)]
    items = [*_all(shown, view, directory, editions), *_cancelled(view, directory, editions, today)]
    return _agenda(view, directory, items)


def only(milestones: Iterable[Milestone], view: View, directory: Directory, editions: Editions) -> Agenda:
    """Some milestones: what is sent as a file."""
    return _agenda(view, directory, list(_all(milestones, view, directory, editions)))


def _agenda(view: View, directory: Directory, items: list[AgendaItem]) -> Agenda:
    programme = directory.programme
    told = [view.say("agenda-about"), view.say.of(programme.notice) if programme and programme.example else ""]
    return Agenda(
        name=view.name,
        description=" ".join(part for part in told if part),
        lang=view.say.lang,
        items=tuple(sorted(items, key=lambda item: (_first(item), item.uid))),
    )


def _first(item: AgendaItem) -> date:
    return item.when.first if isinstance(item.when, AllDay) else item.when.starts.date()


def _all(milestones: Iterable[Milestone], view: View, directory: Directory, editions: Editions) -> Iterator[AgendaItem]:
    for milestone in milestones:
        for part in Part:
            if has(milestone, part):
                yield _item(milestone, part, view, directory, editions.get((milestone.id, part)))


def _cancelled(view: View, directory: Directory, editions: Editions, today: date) -> Iterator[AgendaItem]:
    for edition in editions.values():
        gone = edition.gone
        if gone and view.shows(gone) and _last(gone, edition.part) + KEPT >= today:
            yield _item(gone, edition.part, view, directory, edition)


def _last(milestone: Milestone, part: Part) -> date:
    return milestone.ends if part is Part.WHOLE else milestone.due or milestone.ends


def _item(milestone: Milestone, part: Part, view: View, directory: Directory, edition: Edition | None) -> AgendaItem:
    whole = part is Part.WHOLE
    return AgendaItem(
        uid=_uid(milestone, part, directory),
        sequence=edition.sequence if edition else 0,
        changed_at=edition.changed_at if edition else None,
        cancelled=edition is not None and edition.gone is not None,
        when=_when(milestone, view, directory) if whole else AllDay(*[_last(milestone, part)] * 2),
        summary=_summary(milestone, part, view, directory),
        description=_description(milestone, part, view, directory),
        location=view.say.of(milestone.place) if whole else "",
        link=milestone.link,
        busy=whole and milestone.type is not MilestoneKind.DEADLINE,
    )


def _uid(milestone: Milestone, part: Part, directory: Directory) -> str:
    mark = "" if part is Part.WHOLE else f".{part}"
    programme = f"{directory.programme.id}." if directory.programme else ""
    return f"{milestone.id}{mark}@{programme}relais"


def _when(milestone: Milestone, view: View, directory: Directory) -> AllDay | Timed:
    """What goes over several days takes them whole, whatever the hour at which it begins."""
    at = milestone.at
    if at is None or milestone.starts != milestone.ends:
        return AllDay(milestone.starts, milestone.ends)
    lasts = timedelta() if milestone.type is MilestoneKind.DEADLINE else LASTS
    return Timed(datetime.combine(milestone.starts, at), lasts, _zone(milestone, view, directory))


def _zone(milestone: Milestone, view: View, directory: Directory) -> str:
    """By whose clock its hour is meant: its place's, its collective's, else the reader's."""
    if milestone.zone:
        return milestone.zone
    collective = directory.collectives.get(milestone.scope.removeprefix("collective:"))
    return collective.zone if collective else view.zone


def _summary(milestone: Milestone, part: Part, view: View, directory: Directory) -> str:
    say = view.say
    what = say.of(milestone.title)
    if part is Part.DELIVERABLE:
        what = say("agenda-due", what=say.of(milestone.deliverable) or what)
    elif milestone.type is MilestoneKind.DEADLINE:
        what = say("agenda-deadline", what=what)
    collective = directory.collectives.get(milestone.scope.removeprefix("collective:"))
    return say("agenda-whose", collective=collective.name, what=what) if view.several and collective else what


def _description(milestone: Milestone, part: Part, view: View, directory: Directory) -> str:
    say, programme = view.say, directory.programme
    lines = list(_details(milestone, view, directory)) if part is Part.WHOLE else [say.of(milestone.title)]
    if milestone.link:
        lines.append(milestone.link)
    if programme and programme.example:
        lines.append(say.of(programme.notice))
    return "\n".join(line for line in lines if line)


def _details(milestone: Milestone, view: View, directory: Directory) -> Iterator[str]:
    say, at = view.say, milestone.at
    if at and milestone.starts != milestone.ends:
        yield say("agenda-begins", hour=at.strftime("%H:%M"))
    if milestone.zone and milestone.zone != view.zone:
        yield say("agenda-clock", place=say.place(milestone.zone))
    if milestone.preparation:
        yield say("agenda-preparation", text=say.of(milestone.preparation))
    if milestone.deliverable and milestone.due and milestone.type is not MilestoneKind.DEADLINE:
        yield say("agenda-deliverable-due", text=say.of(milestone.deliverable), due=say.day(milestone.due))
    elif milestone.deliverable:
        yield say("agenda-deliverable", text=say.of(milestone.deliverable))
