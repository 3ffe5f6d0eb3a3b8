## Reminders.

reminder-late = En retard : ce rappel était prévu { $when }.
