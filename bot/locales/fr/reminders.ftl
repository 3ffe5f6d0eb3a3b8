## Reminders.

reminder-late = En retard : ce rappel était prévu { $when }.
# Why an occurrence was missed.
occurrence-paused = son collectif était en pause
reminder-no-place = à confirmer
reminder-no-preparation = rien de particulier
reminder-moved = Prévu { $when }, ce rappel est déplacé : { $collective } est en pause à cette date.
