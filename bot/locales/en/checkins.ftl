## Check-ins. Words are separated by `;`.

command-checkin = check-in; checkin; check in; my check-in; answer the check-in; correct; correct my answers; i want to answer; answer now; i’ll answer now; start the check-in; fill in the check-in; begin; let’s start; take up the check-in
checkin-word-skip = skip; next; pass
checkin-word-unknown = i don’t know; i do not know; don’t know; not sure; i’m not sure; we don’t know; idk; dunno; no idea; no opinion; not applicable; n/a
checkin-word-same = same; the same; same as last week; same as the last time; like last week; still the same; unchanged; no change; same as last time; as last time; ditto; =
checkin-word-back = back; previous; go back
checkin-word-later = later; not now; later please; no time now; i’ll do it later; i will do it later; i’ll answer later; i will answer later; later thanks; not now thanks; tomorrow; tonight; this evening; later today; i will do it tomorrow; i’ll do it tomorrow; i’ll answer tomorrow; i will answer tomorrow; i’ll do it tonight; ok tomorrow; when i can; as soon as i can; when i have time; i’ll answer when i can; i will answer when i can; i’ll get to it; sorry no time; no time; i’m in a meeting; in a meeting; i’m away this week; this afternoon; i’ll do it this afternoon
checkin-later-begins = not now; later this; later in; no time now
checkin-word-definition = def; definition; what does it mean; what does that mean; what does this mean; what do you mean; what is meant; meaning; i don’t understand; i do not understand; don’t understand; i don’t get it; i don’t understand the question; i don’t get the question; i didn’t understand; explain; please explain; explain please; explain the question; how do i answer; how should i answer; what should i answer; what do i answer; what am i supposed to answer; what is that; what’s that; what is this
checkin-definition-asked = what is; what’s; what are; what does; what do you mean by; what is meant by; definition of; meaning of
checkin-definition-after = mean; mean here; exactly; here; supposed to mean
checkin-definition-articles = a; an; the; your; our; this; that; by
checkin-unwilling = i don’t want to answer; i do not want to answer; i’d rather not answer; i would rather not; i’d rather not; do i have to answer; do i have to; is it mandatory; is it compulsory; is this mandatory; must i answer; am i obliged to answer
checkin-change-verbs = correct; change; fix; edit; update; replace; set; i made a mistake in; i made a mistake on; i made a mistake for; i made a mistake about; i was wrong in; i was wrong on; i was wrong for; i was wrong about; i got it wrong in; i got it wrong on; i got it wrong for; i got it wrong about; mistake in; mistake on; mistake for; mistake about; i mistyped; i got wrong
checkin-change-things = answer; question; response
checkin-change-leads = to; into; with; by; is; was; should be
checkin-change-last = last; latest
checkin-change-beside = number; figure; count; answer; of; for; about
checkin-ordinals = first; second; third; fourth; fifth; sixth; seventh; eighth
checkin-withdraw-verbs = withdraw; delete; remove; erase; take back; undo; cancel
checkin-withdraw-own = my answer; my answers; my last answer; my check-in answers; my answers to the check-in
checkin-mistakes = oops; oh; oh wait; oh no; hold on; oops sorry; ah; sorry; my mistake; my bad; i made a mistake; i was wrong; i meant; i mean; actually; in fact; no; rather; it was; it is; it’s; that was; it should be; should be; correction; that’s wrong; wrong; wait; no wait; i was mistaken; i misspoke
checkin-mistakes-behind = sorry; oops; my mistake; my bad; actually; in fact; rather; instead; i made a mistake; i was wrong
checkin-proxy-verbs = answer for; i answer for; i am answering for; i’m answering for; i will answer for; answering for; answer on behalf of; i answer on behalf of; record for; record the answers of; i record for

checkin-title = { $title }: { $collective }
checkin-place = { $place }/{ $total }
checkin-hint = All at once: your answers on one line, with commas between them. Or “skip”, “I don’t know”, “def”, “later”.
checkin-current = current answer: { $value }
checkin-last = last time: { $value } (“same” to keep it)
checkin-last-number = still { $value }? “yes”, or the number
checkin-still = Still { $value }
checkin-still-key = yes
checkin-yes = Yes
checkin-no = No
checkin-skipped = skipped
checkin-unknown = I don’t know
checkin-withdrawn = taken back
checkin-missing = no answer
checkin-with-note = { $label }: { $note }
checkin-recap-line = { $question }: **{ $value }**
checkin-definition = **Definition**: { $text }
checkin-definition-team = A fact of the team: one answer for the whole collective, { $period }.
checkin-definition-each = Your own view, { $period }: only shown together with those of enough others, never alone.
checkin-definition-version = { " " }This is version { $version } of the question: the curve began anew with it.
checkin-definition-unit = Unit: { $unit }
checkin-definition-bounds = Possible answer: from { NUMBER($low) } to { NUMBER($high) }
checkin-definition-target-up = Target: at least { $value } on { $day }
checkin-definition-target-down = Target: at most { $value } on { $day }
checkin-definition-target-none = Target: { $value } on { $day }
checkin-definition-baseline = Baseline: { $value } on { $day }
checkin-definition-answer-number = To answer: a number, in figures; or else “skip” or “I don’t know”.
checkin-definition-answer-options = To answer: one of the choices, or its number; or else “skip” or “I don’t know”.
checkin-definition-answer-boolean = To answer: “yes” or “no”; or else “skip” or “I don’t know”.
checkin-definition-answer-text = To answer: a few words, nobody’s name; or else “skip” or “I don’t know”.
checkin-definition-last = Last time: { $value }
checkin-period-weekly = every week
checkin-period-fortnightly = every two weeks
checkin-period-monthly = every month
checkin-period-quarterly = every quarter
checkin-thanks =
    { $team ->
        [none] Thank you, noted:
       *[other] Thank you, noted for { $team }:
    }
checkin-thanks-for = Noted for { $name }, by you and with their consent:
checkin-thanks-late = Thank you. Noted, marked as late, in the check-in of { $day }:
checkin-change = You can change your answers until { $until }: write “check-in”.
checkin-change-for = You can change these answers until { $until }: edit your message, or choose again.
checkin-which = For which collective?
checkin-late = The check-in of { $day } is closed, but it lacks answers of your team. I still note them, marked as late.
checkin-all-answered =
    { $team ->
        [none] Everything is answered already:
       *[other] Everything is answered already for { $team }:
    }
checkin-corrected =
    Corrected{ $team ->
    [none] { "" }
   *[other] { " " }for { $team }
  }. { $line }
checkin-corrected-several =
    Corrected{ $team ->
    [none] { "" }
   *[other] { " " }for { $team }
  }:
checkin-unchanged = All right, nothing is changed.
checkin-reworded = This question has been reworded in the meantime: I did not note your answer. Here it is.
checkin-form-reworded = This question has been reworded in the meantime: “{ $question }”. Close the form and open it again to answer it.
checkin-no-such-question = This check-in has no question { $place }: it has { $total }. Write “my answers” to see them.
checkin-withdraw-which = Which answer shall I take back? Write its number, for instance “withdraw answer 3”.
checkin-withdraw-none = There is no answer of yours to take back.
checkin-withdraw-not-yours = That answer is by somebody else in the team: you can change it, for instance “change answer 3 to 25”, but not take it back.
checkin-change-which = Which answer shall I change? Write its number, for instance “{ $example }”.
checkin-change-example = change answer { $place } to { $value }
checkin-line-unread = I did not find the { $count } answers in your edited message: nothing is changed. Put commas between them, or write “{ $order }”.
checkin-replaced = This replaces the answer by { $name }: { $value }.
checkin-replaced-yours = { $name } gave another answer than you for the team:
checkin-replaced-line = { $line } (you had said: { $yours })
checkin-replaced-talk = The last answer counts. If it is not the right one, talk about it and write “{ $order }”.
checkin-again-line = { $line } (once more the answer by { $name })
checkin-again-yours = { $name } took their answer for the team back. Yours counts again:
checkin-somebody = somebody in the team
checkin-freely = Nobody has to answer: “skip” passes over a question, “later” puts it all off, “stop” ends my messages. Who did not answer is named in no room.
checkin-later = All right, later. Write “{ $order }” whenever you like.
checkin-none = No check-in is open for you at the moment.
checkin-in-private = This check-in asks for your own view. So that nobody else reads it, write “check-in” to me directly.
checkin-closed = This check-in is closed: I can no longer note an answer in it. The next one will come in its time.
checkin-closed-counted = This check-in is closed and the views are counted: I can no longer add yours.
checkin-closed-stands = This check-in is closed: the answer of your team no longer changes. If it is wrong, tell your coordination.
checkin-closed-edited = This check-in is closed: your answer stays as it was.
checkin-gone = This check-in no longer exists. Write “help” to see what I can do.
checkin-nudge = Your answers to the check-in are still missing; it is open until { $until }. It takes a minute: write “check-in”.
checkin-silent = { $names } ({ $collective }): { $count ->
    [one] { $rounds } check-ins in a row were left unanswered. I send them no more until I hear from them. A call often helps more than a reminder.
   *[other] { $rounds } check-ins in a row were left unanswered by each of them. I send them no more until I hear from them. A call often helps more than a reminder.
  }
checkin-status-open = Your check-in is open until { $until }: { $given ->
    [0] no answer yet
    [one] one answer out of { $total }
   *[other] { $given } answers out of { $total }
  }. Write “check-in” to go on.
checkin-status-done = Your check-in is complete. You can change your answers until { $until }: write “check-in”.
checkin-status-none = No check-in is open for { $collective } at the moment.
checkin-status-yours = The check-ins of the collectives that you support:
checkin-status-line = { $collective }: { $given } out of { $total }, until { $until }
checkin-status-line-none = { $collective }: no check-in is open
checkin-status-next = The next one opens on { $when }.

checkin-not-a-number = “{ $text }” is not a number to me. Write a figure, for instance “12”, or “skip”.
checkin-not-whole = “{ $text }” is not a whole number. Write for instance “12”, or “skip”.
checkin-out-of-bounds = “{ $text }” does not fit: it must be a number from { NUMBER($low) } to { NUMBER($high) }. Write it again, or “skip”.
checkin-one-option = I note one answer only here, and “{ $text }” says several: which one first? Choose one, or write “skip”.
checkin-not-an-option = “{ $text }” is not in the list. Choose one of the answers, or write “skip”; “cancel” leaves the check-in.
checkin-not-yes-or-no = “{ $text }”: I did not understand. Answer “yes”, “no”, or “skip”.
checkin-no-last = I have no answer of the last time to take over here.
checkin-too-long = That is too long for me: at most { $limit } characters, without anybody’s name.
checkin-sure = { $value }? Last time it was { $before }. Is that right?
checkin-sure-roughly = { $value }, is that right?
checkin-change-to = Change “{ $question }” to { $value }, from { $before }?
checkin-sure-yes = Yes, { $value }
checkin-sure-no = No
checkin-clash = These do not go together: “{ $part }” ({ NUMBER($part_value) }) can’t be more than “{ $whole }” ({ NUMBER($whole_value) }). I noted nothing; correct one of the two (“back” returns to the question before).

checkin-proxy-self = me; myself
checkin-proxy-somebody = somebody; somebody else; someone; someone else; another person; a resident; him; her; them
checkin-proxy-who = For whom? Write “answer for” and their first name. They have to be in the team.
checkin-proxy-titles = mrs; ms; mr; miss
checkin-proxy-yourself = For your own answers, write “check-in”.
checkin-proxy-private = To answer for somebody, write to me directly.
checkin-proxy-nobody = I know nobody called “{ $name }” in a collective. Check the spelling, or ask your coordination to add them.
checkin-proxy-refused = Only coordinators and the mediators of that collective may answer for somebody. I noted nothing.
checkin-proxy-which = Who do you mean?
checkin-proxy-closed = No check-in is open for { $collective } at the moment.
checkin-proxy-consent = Does { $name } agree that you record their answers? I will keep note that they were entered by you.
checkin-proxy-yes = Yes, they agree
checkin-proxy-no = No
checkin-proxy-dropped = I record nothing for { $name }.
checkin-order = check-in
checkin-order-for = answer for { $name }
checkin-cancelled = Cancelled. What has been answered already is kept; write “{ $order }” to go on.
checkin-proxy-begins = I record for { $name }, { $collective }.
checkin-recorded-yours = { $name } has just recorded these answers for you, with your consent. If that is not so, write “check-in” to change them:

checkin-form-open = Fill in all at once
checkin-form-title = Check-in
checkin-form-send = Send
checkin-form-later = Later
checkin-form-intro = Leave empty what you don’t know. You can change your answers until { $until }.
checkin-form-roughly = Write { $value } if that is right.
checkin-form-empty = Everything is empty: fill in at least one answer, or close it for later.

checkin-status-phrases = where are the check-ins; how are the check-ins going; how is my check-in; how is my check-in going; where is my check-in; status of the check-in; my check-in status; check-in status; is my check-in complete; have i answered; have i answered the check-in; did i answer; did i answer the check-in; is the check-in open; when is the next check-in; next check-in; when does the check-in open; what are my answers; what did i answer; my answers; who answered the check-in; how is our check-in; who answered; who has answered; who has not answered; who hasn’t answered; who hasn’t answered yet; who did not answer; how many answered; how many have answered; how many teams answered; how many teams have answered; which collectives answered; which teams answered; which teams have answered; which teams have not answered; which teams haven’t answered; which teams are done; which collectives are done; which teams have finished; which teams finished; which collectives have finished; which teams are not done; which teams aren’t done; which teams have not finished; which teams haven’t finished; which teams are complete; which collectives are complete; which teams are late; which collectives are late; who is late; who’s late; who is done; who’s done; who has finished; who finished; who is not done; who isn’t done; who hasn’t finished; who is missing; who’s missing; which teams are missing; who filled in the check-in; who has not filled in the check-in; how many teams are done; how many teams have finished; is the collective done; has the collective finished; which collectives have answered; which collectives have not answered; where is the collective; where does the collective stand; how is the collective doing; has the collective answered; did the collective answer; how is the check-in the collective; my check-in; our check-in; the check-in; when is the check-in; when is our check-in; until when can i answer; until when can i answer the check-in; when does the check-in close; how many questions in the check-in; how many people answered; how many people have answered; how many people answered the check-in; when does it close; until when can i change my answers
checkin-status-when = for this week; this week; so far; right now
checkin-status-team = the collective; the team; collective; team

checkin-home = The check-in
