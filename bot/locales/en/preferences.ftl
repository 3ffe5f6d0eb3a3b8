## stop, pause, resume, language.

command-stop = stop; unsubscribe; stop messages; stop all; stop it; stop please; please stop; stop messaging me; stop writing to me; stop the messages; opt out; leave me alone
command-pause = pause; snooze
command-resume = resume; restart; start again
command-language = language; lang
language-names = english; anglais; en; in english; en anglais

stop-done = Noted: I will send you no more messages. I still answer when you write to me. To receive reminders and check-ins again, write “resume”.
stop-personal = { $count ->
    [one] Your personal reminder is deleted.
   *[other] Your { $count } personal reminders are deleted.
  }
pause-done = Noted: I send you nothing before { $until }. To start again sooner, write “resume”.
pause-unclear = I did not understand the duration “{ $words }”. Write for instance “pause 3 days”, “pause 2 weeks” or “pause one month” (at most { $longest } days).
resume-done = Here we go: I will send you reminders and check-ins again.
language-done = All right, I write to you in English.
language-unclear = I speak French and English. Write “language French” or “language English”.
