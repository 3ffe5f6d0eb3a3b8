## Days off and pauses of a collective. Words are separated by `;`.

closure-words-pause = pause; paused; on pause; on break; break; no message; no messages; don’t write; stop messages; suspend messages; no reminder; no reminders
closure-words-off = day off; days off; closed; closure; closures; not working; doesn’t work; local holiday; local holidays
closure-words-holiday = public holiday; public holidays; bank holiday; holiday
closure-words-remove = remove; delete; cancel; lift; take away
closure-words-beside = year; week; weeks; month; holidays; collective; collectives; team; teams; region; programme; program; planned; noted; day; days; date; dates; next; upcoming; coming; tomorrow; today; still; messages
closure-words-everybody = whole programme; entire programme; all collectives; all teams; everybody; everyone
closure-words-list = what; which; our; my; list; show; when; are; is; the; any; next

closure-everybody = the whole programme
closure-from-to = from { $first } to { $last }
closure-line-off = Day off: { $days }, { $place }
closure-line-own = Day off: { $days }
closure-line-pause = Pause: { $days }, { $place }
closure-read-back = { $what }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } days)
  }. Is that right?
closure-means-off = On those days reminders go on the working day before or after, and the check-in waits for the next working day.
closure-means-pause = During the pause: no reminder, no check-in, no nudge. Milestones and deadlines don’t move.
closure-skipped = { $count ->
    [one] One check-in will not open.
   *[other] { $count } check-ins will not open.
  }
closure-moved = { $count ->
    [one] One reminder goes on another day.
   *[other] { $count } reminders go on another day.
  }
closure-held = { $count ->
    [one] One reminder will not be sent: it would make no sense after the pause.
   *[other] { $count } reminders will not be sent: they would make no sense after the pause.
  }
closure-yes = Yes, that’s right
closure-no = No, change nothing
closure-left = All right, nothing changes.
closure-kept-off = Noted. { $what }.
closure-kept-pause = Noted. { $what }. To take it away: “remove the pause”.
closure-whose = For whom?
closure-no-such-days = There are no such dates, or they end before they begin.
closure-which-days = Which days? Write for instance “day off on 27 April” or “pause from 12 to 30 July”.
closure-past = That is over: { $days }. Give days to come.
closure-long = That is too long: { $longest } days at most.
closure-list = To come:
closure-none = No day off and no pause is noted, beside public holidays.
closure-none-there = I find nothing to remove on that date. Write “what are our days off?” to see what is noted.
closure-remove-which = What should be removed?
closure-remove-sure = { $what }. Remove it?
closure-remove-yes = Yes, remove
closure-removed = Removed. { $what }.
closure-gone = It isn’t noted any more: there is nothing to remove.
closure-nobody = your coordinators
closure-not-allowed = Only coordinators can note a day off or a pause. Ask { $names }.
closure-beyond = You don’t coordinate { $place }: I change nothing.
closure-holidays = The next public holidays:
closure-holidays-none = There is no public holiday then.
closure-holiday = { $day }: { $name }
closure-holiday-of = { $day }: { $name } (only { $teams })
