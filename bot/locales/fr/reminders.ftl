## Reminders.

reminder-late = En retard : ce rappel était prévu { $when }.
reminder-no-place = à confirmer
reminder-no-preparation = rien de particulier
reminder-moved = Prévu { $when }, ce rappel est déplacé : { $collective } est en pause à cette date.
