## Reminders.

reminder-late = Late: this reminder was due on { $when }.
