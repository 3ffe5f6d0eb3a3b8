## Personal reminders. Words are separated by `;`.

command-remind = remind me; please remind me; can you remind me; could you remind me; can you please remind me; could you please remind me; would you remind me; will you remind me; you can remind me; don’t forget to remind me; don’t let me forget; remind us; a reminder; a reminder for; set a reminder; set me a reminder; set up a reminder; create a reminder; make a reminder; add a reminder; new reminder; give me a reminder; send me a reminder
command-reminders = my reminders; reminders; list my reminders; list reminders; show my reminders; show reminders; what are my reminders; which reminders do i have
command-unremind = delete reminder; delete the reminder; delete my reminder; cancel reminder; cancel the reminder; cancel my reminder; remove reminder; remove the reminder; remove my reminder; stop this reminder; stop that reminder; stop the reminder; stop my reminder; cancel this reminder; cancel that reminder; delete this reminder; delete that reminder; remove this reminder; remove that reminder
command-clear = cancel all my reminders; cancel my reminders; cancel all reminders; cancel all of my reminders; delete all my reminders; delete my reminders; delete all reminders; delete all of my reminders; remove all my reminders; remove my reminders; remove all reminders; remove all of my reminders; clear all my reminders; clear my reminders; clear all reminders; clear all of my reminders; forget all my reminders; forget my reminders; forget all reminders; forget all of my reminders; stop all my reminders; stop my reminders; stop all reminders; stop all of my reminders; no more reminders
command-reschedule = snooze reminder; snooze the reminder; snooze my reminder; push reminder; push the reminder; push back reminder; delay reminder; delay the reminder; bring forward reminder; bring reminder; bring the reminder; shift reminder; move reminder; move the reminder; move my reminder; reschedule reminder; reschedule the reminder; reschedule my reminder; postpone reminder; postpone the reminder; postpone my reminder; change reminder; change the reminder; change my reminder
personal-picks-removed = delete; remove; cancel; erase; drop; clear
personal-picks-moved = move; reschedule; postpone; change; shift; put; push; delay
personal-verbs-earlier = bring forward; bring; move up; advance
personal-nouns = reminder; quick reminder; small reminder
personal-little = reminder; the; a; an; to; for; about; of; on; my; our; that; this; one; is; regarding; with
personal-questions = what; how; why; if; whether
personal-ordinals = first; second; third; fourth; fifth; sixth; seventh; eighth
personal-next-module = next module; upcoming module; coming module; following module
personal-word-yes = { words-yes }; exactly; perfect; keep it; fine
personal-word-change = change; another time; other time; another date; not quite; change it
personal-hour = at { $hour }
personal-word-no = { words-no }; cancel

personal-yes = Yes
personal-change = Change
personal-no = Cancel
personal-move = Move
personal-remove = Delete

personal-usage = Tell me what and when, for instance: “remind me on Tuesday at 9 to prepare the report”, “remind me in 2 hours to call Salim”, “remind me 2 days before module 3 to book the room”, “remind me every Monday at 9am to take stock”.
personal-when = When shall I remind you?
personal-when-examples = For instance: “tomorrow at 9am”, “on 12 March at 14:30”, “in 2 hours”, “every Monday at 9am”, “the day before module 2”.
personal-when-unclear = I did not understand the time.
personal-confirm-unclear = Answer “yes” to keep this reminder, “change” for another time, “cancel” to keep nothing.
personal-what = What shall I remind you of, on { $when }?
personal-will = I will remind you: **{ $when }** ({ $place } time):
personal-will-first = I will remind you: **{ $when }** ({ $place } time), next on { $first }:
personal-right = Is that right?
personal-kept = Noted: **{ $when }** ({ $place } time). “my reminders” shows them all.
personal-left-out = The reminder before is not kept: { $what }
personal-dropped = All right, I don’t keep this reminder.
personal-unchanged = All right, this reminder stays as it was.
personal-moves = If the date changes, this reminder changes with it.
personal-held = You are on a pause: it will wait until { $until }, or “resume”.
personal-assumed-hour = You did not say a time: I take { $hour }.
personal-assumed-afternoon = I understand the afternoon: { $hour }.
personal-assumed-tomorrow = That time has passed today: I take tomorrow.
personal-assumed-once = Only once. For every week, change it to “every Monday”, for instance.
personal-assumed-monday = You did not say a day: I take Monday.
personal-assumed-first = You did not say a day: I take the first of the month.
personal-assumed-gap = That night the clocks go forward and that time does not exist: I take { $hour }.

personal-at = { $day } at { $hour }
personal-daily = every day at { $hour }
personal-workdays = from Monday to Friday at { $hour }
personal-weekly = every { $days } at { $hour }
personal-weeks = every { $every } weeks, on { $days } at { $hour }
personal-monthly = { $day ->
    [1] on the 1st of every month at { $hour }
    [2] on the 2nd of every month at { $hour }
    [3] on the 3rd of every month at { $hour }
    [21] on the 21st of every month at { $hour }
    [22] on the 22nd of every month at { $hour }
    [23] on the 23rd of every month at { $hour }
    [31] on the last day of every month at { $hour }
   *[other] on the { $day }th of every month at { $hour }
  }
personal-monthly-weekday = { $nth } of every month at { $hour }
personal-nth-1 = on the first { $weekday }
personal-nth-2 = on the second { $weekday }
personal-nth-3 = on the third { $weekday }
personal-nth-4 = on the fourth { $weekday }
personal-nth-last = on the last { $weekday }
personal-before = { $days ->
    [one] the day before “{ $title }”
   *[other] { $days } days before “{ $title }”
  }
personal-on = { $days ->
   *[other] on the first day of “{ $title }”
  }
personal-after = { $days ->
    [one] the day after “{ $title }”
   *[other] { $days } days after “{ $title }”
  }
personal-around = { $where }, { $when }
personal-no-milestone = the date that it depended on is no longer in the programme ({ $id })

personal-trouble-past = That moment has passed already: { $day }.
personal-trouble-pastwhen = That moment has passed already.
personal-trouble-far = That is too far for me: { $day }. I keep a reminder for five years at most.
personal-trouble-several = I understood several times. Tell me only one; for a reminder that comes back, write “every Tuesday and Thursday at 9am”.
personal-trouble-nodate = There is no such date.
personal-trouble-nohour = There is no such time of day.
personal-trouble-weekday = That weekday does not go with that date: it is { $day }. Which of the two?
personal-trouble-milestone = I don’t know “{ $name }” in your programme. I know: { $titles }.
personal-trouble-hours = A milestone has days, not hours: say “the day before module 2 at 6pm” or “on the day of module 2 at 8am”.
personal-trouble-cycle = I can come back every day, every week or every month, not otherwise.
personal-trouble-none = I did not understand the time.

personal-list = Your reminders:
personal-list-empty = You have no reminders. To make one: “remind me on Tuesday at 9 to prepare the report”.
personal-list-hint = Choose one to move or delete it; or write “move reminder 1 to Thursday at 10am”, “delete reminder 1”.
personal-which = Which one?
personal-line = **{ $when }**: { $what }
personal-line-next = { $when } (next: { $next })
personal-line-held = { $when } (paused: it will wait until { $until })
personal-removed = Deleted: { $what }.
personal-clear = { $count ->
    [one] Delete your reminder?
   *[other] Delete your { $count } reminders?
  }
personal-clear-yes = Yes, delete all
personal-clear-no = No, keep them
personal-cleared = { $count ->
    [one] Deleted: you have no personal reminder any more. Those of the programme go on; “stop” ends everything.
   *[other] Deleted: your { $count } personal reminders. Those of the programme go on; “stop” ends everything.
  }
personal-spared = All right, your reminders stay.
personal-changed-meanwhile = Your reminders have changed since I asked.
personal-gone = I don’t keep that reminder, or no longer. “my reminders” shows those that I keep.
personal-fired = You asked me to remind you:
personal-late = Late: this reminder was due on { $when }.

personal-in-private = That is between us: I answer you directly.
personal-write-to-me = That is between us: write to me directly and I will do it.
personal-stopped = You told me “stop”: I can send you nothing. Write “resume” first.
personal-too-long = That is too long for a reminder: { $limit } characters at most.
personal-too-many = You have { $most } reminders already, which is the most that I keep. Write “my reminders” to delete some.
