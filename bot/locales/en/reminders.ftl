## Reminders.

reminder-late = Late: this reminder was due on { $when }.
reminder-no-place = to be confirmed
reminder-no-preparation = nothing in particular
