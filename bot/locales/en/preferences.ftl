## stop, pause, resume, language.

command-stop = stop; no more messages; no more message; i don’t want any more messages; don’t send me anything; don’t send me messages; don’t message me; stop sending me messages; stop everything; unsubscribe; stop messages; stop all; stop it; stop please; please stop; stop messaging me; stop writing to me; stop the messages; opt out; leave me alone
command-pause = pause; pause me; put me on pause; i am on pause; i am on holiday; i’m on holiday; i am on holidays; i am on leave; i’m on leave; i am on vacation; i’m on vacation; i am away; i’m away; i will be away; i’ll be away; i will be on holiday; i will be on leave; i’ll be on holiday; i’ll be on leave; do not write to me; don’t write to me
command-resume = resume; restart; start again; start; unpause
command-language = language; lang; change my language; change the language; change language; set my language; switch my language
language-asked = in english; in english please; english please; speak english; please speak english; speak to me in english; talk to me in english; answer in english; write in english; write to me in english; i prefer english; can you speak english; anglais svp; en anglais; parle anglais; parle en anglais; parle-moi en anglais; parle moi en anglais; parlez anglais; parlez-moi en anglais; parlez moi en anglais; tu peux parler anglais; réponds en anglais; réponds-moi en anglais; réponds moi en anglais; répondez-moi en anglais; répondez en anglais; écris-moi en anglais; écris moi en anglais; écrivez-moi en anglais; je préfère l’anglais; passe en anglais; passer en anglais; switch to english
language-names = english; anglaise; anglais; en; in english; to english; into english; en anglais; l’anglais

stop-done = Noted: I will send you no more messages. I still answer when you write to me. To receive reminders and check-ins again, write “resume”.
stop-personal = { $count ->
    [one] Your personal reminder is deleted.
   *[other] Your { $count } personal reminders are deleted.
  }
pause-done = Noted: I send you nothing before { $until }. To start again sooner, write “resume”.
pause-done-days = Noted: I send you nothing from { $first } to { $last }, both included. Until then nothing changes. To cancel this pause, or to start again sooner, write “resume”.
pause-done-day = Noted: I send you nothing on { $first }. Until then nothing changes. To cancel, write “resume”.
pause-replaced = It replaces your present pause (nothing before { $until }): until then you get my messages again.
pause-long = A pause ends within { $longest } days: { $until } is too far. “stop” ends all messages, until you write “resume”.
pause-replaced-day = It replaces the pause that you had planned on { $first }: I keep one at a time.
pause-replaced-planned = It replaces the pause that you had planned from { $first } to { $last }: I keep one at a time.
pause-words-until = until; till; til
pause-words-own = i; me; my; myself
pause-offered = Would you like a pause from { $first } to { $last }, both included? I would send you nothing on those days.
pause-offered-yes = Yes, a pause
pause-words-away = i will not be there; i won’t be there; i am not there; i’m not there; i won’t be around; i am not around; i will be absent; i am absent; i’ll be absent; i’m out; i will be out; i’ll be out
pause-unclear = I did not understand until when: “{ $words }”. Write for instance “pause 2 weeks”, “pause until 15 March” or “pause from 3 to 10 March” (at most { $longest } days).
pause-past = That is past already: “{ $words }”. Give a day to come, for instance “pause until Monday”.
resume-done = Here we go: I will send you reminders and check-ins again.
language-done = All right, I write to you in English.
language-unclear = I speak French and English. Write “language French” or “language English”.

home-settings = My settings
home-settings-language = Language: English
home-settings-zone = Time: { $zone }, where it is { $now }
home-settings-reachable = Reminders and check-ins: you get them
home-settings-paused = Reminders and check-ins: paused, nothing before { $until }
home-settings-to-pause = Reminders and check-ins: paused from { $begins } to { $ends }
home-settings-stopped = Reminders and check-ins: you no longer get any
home-settings-speak = Write to me in English
home-settings-pause = Pause for a week
home-settings-stop = Get no more messages
home-settings-resume = Get them again
