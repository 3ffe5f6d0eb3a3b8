## Reminders.

reminder-late = Late: this reminder was due on { $when }.
# Why an occurrence was missed.
occurrence-paused = its collective had a pause
reminder-no-place = to be confirmed
reminder-no-preparation = nothing in particular
reminder-moved = Meant for { $when }, this reminder was moved: { $collective } has a pause on that date.
