## Announcements. Words are separated by `;`.

command-broadcast = broadcast; announce; announcement; new broadcast; new announcement; make an announcement; send an announcement
command-broadcasts = broadcasts; my broadcasts; announcements; my announcements; where is the broadcast; where is my broadcast; how is the broadcast doing; how is the announcement doing; broadcast status; announcement status; broadcast report; who has seen it; who saw it; who has read it; who read it; who saw the announcement; who has seen the announcement; who read the announcement; who has read the announcement; how many have seen it; who got the broadcast; who received the broadcast; who did not get the broadcast; who didn’t get the broadcast; who has not seen the broadcast; who hasn’t seen it; who has not seen it; who hasn’t read it; who has not read it; who didn’t read it; who did not read it; who hasn’t seen the announcement; who hasn’t read the announcement; who has not read the announcement; has the broadcast gone out; did the broadcast go out
command-halt = stop the broadcast; stop broadcast; stop my broadcast; cancel the broadcast; cancel my broadcast; stop the announcement; stop announcement; cancel the announcement; cancel my announcement; stop my announcement; don’t send the broadcast; do not send the broadcast; don’t send the announcement; do not send the announcement; don’t send my broadcast; don’t send my announcement; call off the broadcast; call off the announcement
command-amend = correct the broadcast; correct my broadcast; edit the broadcast; correct the announcement; edit the announcement; correct my announcement; edit my announcement; edit my broadcast; change my announcement; change the announcement; fix my announcement; fix the announcement; change the broadcast; change my broadcast; move the broadcast; postpone the broadcast; reschedule the broadcast; change the time of the broadcast; move the announcement; postpone the announcement; reschedule the announcement
command-recall = withdraw the broadcast; withdraw my broadcast; take back the broadcast; delete the broadcast; withdraw the announcement; take back the announcement; withdraw my announcement; take back my announcement; delete my announcement; delete the announcement; remove the announcement; remove my announcement; delete my broadcast; take back my broadcast
broadcast-everybody = everybody; everyone; all teams; all collectives
broadcast-everybody-of = member; members; people; team; collective; everybody; everyone; all; all people
broadcast-on = { $name }: { $count }
broadcast-word-yes = { words-yes }; send; send it
broadcast-word-no = { words-no }
broadcast-all-of-mine = to my region; to the whole region; to all my collectives; to my collectives; to all my teams; to my teams; for my region; for my teams; for all my teams; to my whole region; to everybody in my region; to everyone in my region; for my whole region; for the whole region; for everybody in my region
broadcast-word-try = test; a test; try; try it; send me a test; send a test
broadcast-words-to = to
broadcast-words-tell = tell; inform; notify; let; warn; write; write to; message; send a message; send a note; send a message to; remind; ask
broadcast-words-chase = chase; nudge; chase up
broadcast-words-silent = those who have not answered; those who haven’t answered; those who haven’t answered yet; those who did not answer; those who didn’t answer; those who has not answered; those who hasn’t answered; those that haven’t answered; everybody who have not answered; everybody who haven’t answered; everybody who haven’t answered yet; everybody who did not answer; everybody who didn’t answer; everybody who has not answered; everybody who hasn’t answered; everybody that haven’t answered; everyone who have not answered; everyone who haven’t answered; everyone who haven’t answered yet; everyone who did not answer; everyone who didn’t answer; everyone who has not answered; everyone who hasn’t answered; everyone that haven’t answered; people who have not answered; people who haven’t answered; people who haven’t answered yet; people who did not answer; people who didn’t answer; people who has not answered; people who hasn’t answered; people that haven’t answered; the teams who have not answered; the teams who haven’t answered; the teams who haven’t answered yet; the teams who did not answer; the teams who didn’t answer; the teams who has not answered; the teams who hasn’t answered; the teams that haven’t answered; the people who have not answered; the people who haven’t answered; the people who haven’t answered yet; the people who did not answer; the people who didn’t answer; the people who has not answered; the people who hasn’t answered; the people that haven’t answered; all who have not answered; all who haven’t answered; all who haven’t answered yet; all who did not answer; all who didn’t answer; all who has not answered; all who hasn’t answered; all that haven’t answered; the latecomers; who is missing; the teams that are late
broadcast-words-silent-where = the check-in; this week; in; at; of; from; and; please; yet
broadcast-chase-nobody = Among the collectives that you support, no open check-in lacks an answer: there is nobody to chase.
broadcast-chase-unknown = No collective is called “{ $name }”. Check the name, or write “nudge those who haven’t answered” for all that you support.
broadcast-words-answer = answer; reply; answer the check-in; fill in the check-in; do the check-in; do their check-in; complete the check-in; answer the questions
broadcast-nudge = Please answer the check-in: write “check-in” to Relais, it takes a minute.
broadcast-reminder = Reminder: { $what }
broadcast-words-text = { words-new-text }; change it; edit it
broadcast-words-audience = change the recipients; change recipients; change the audience; other recipients; somebody else
broadcast-words-when = change the time; change time; change the date; another time; later
broadcast-words-move = move it; postpone it; postpone; reschedule it; reschedule; delay it; push it; bring it forward; change the time; change the date
broadcast-words-now = now; right now; at once; straight away; immediately; right away
broadcast-verbs-stop = cancel; stop; halt; call off; abort; hold; hold back; drop; scrap; don’t send; dont send; do not send; don’t send out; do not send out; never send; please don’t send; we should not send; we shouldn’t send; i want to cancel; i want to stop; i don’t want to send; i do not want to send; let’s not send; let’s cancel; don’t publish; do not publish; don’t let
broadcast-verbs-recall = delete; remove; withdraw; take back
broadcast-nouns = broadcast; broadcasts; announcement; announcements
broadcast-nouns-message = message
broadcast-words-mistaken = i made a mistake; i was wrong; i was mistaken; my mistake; mistake; wait; hold on; oops; stop; no; never mind; on second thought; on second thoughts; quick; urgent; please
broadcast-words-stop-around = the; my; our; this; that; these; all; for; of; on; at; to; s; which; going out; goes out; go out; will go out; scheduled; planned; due; out; please; thanks; now; right away; anymore; any more
broadcast-words-readers = who; how many; has anybody; has anyone
broadcast-words-of-it = of the broadcast; of my broadcast; of the announcement; of my announcement; of this announcement; of the message; of my message; in the broadcast; in the announcement; in the message
broadcast-words-warn = inform; notify; warn
broadcast-words-before-name = to; to the team of; to the team in; the team of; the team in
broadcast-words-nobody = me; us; you; him; her; them; it; my; your; his; hello; what
broadcast-words-seen = seen; read; got it; seen it; read it; i’ve seen it; i have seen it; i’ve read it; received; well received; received thanks; seen thanks; got it thanks; ok got it; noted
broadcast-coordinating = coordinators; the coordinators; coordination; coordinator
broadcast-word-urgent = urgent; urgently
broadcast-rooms-words = rooms; room

broadcast-not-allowed = Announcements are for coordinators, each within their scope. Nothing was sent.
broadcast-not-allowed-ask = Announcements are for coordinators, each within their scope. Nothing was sent. To pass on a message, ask { $names }.
broadcast-in-private = An announcement is composed in private: write “broadcast” to me directly.
broadcast-quoted = I don’t obey a command that is quoted or forwarded. To compose an announcement, write “broadcast” yourself.
broadcast-beyond = You may write to: { $scopes }. { $count ->
    [one] { $names } is not among them
   *[other] { $count } recipients are not among them ({ $names })
  }. Nothing was sent; choose other recipients.

broadcast-language-fr = French
broadcast-language-en = English

broadcast-ask-text = What is the text of your announcement? Write it in { $language }, in one message. “cancel” leaves.
broadcast-ask-audience = To whom?
broadcast-ask-audience-note = You can also write a name (“Liévin”), or an expression such as “region:mayotte & role:habitant - person:amina”. “rooms” before it writes in the collectives’ rooms.
broadcast-ask-role = To which role?
broadcast-ask-translation = { $count ->
    [0] And the text in { $language }? Write it, or choose:
    [one] One person reads { $language }. Write the text in that language, or choose:
   *[other] { $count } people read { $language }. Write the text in that language, or choose:
  }
broadcast-keep-text = Keep the text there is
broadcast-without-text = Send without translation
broadcast-ask-when = When? Write the date and the time, for instance “05/01/2027 09:00” or “Tuesday at 9” (day first) or “Tuesday at 9” (by the clock of { $zone }), or choose:
broadcast-now = At once
broadcast-to-programme = the whole programme
broadcast-to-collectives = all collectives
broadcast-to-role = A role…
broadcast-to-rooms = The collectives’ rooms
broadcast-audience-both = , as:{" "}
broadcast-audience-and = {" "}and{" "}
broadcast-audience-also = {""}, and also{" "}
broadcast-audience-but = {" "}except{" "}
broadcast-audience-rooms = the rooms of: { $words }
broadcast-audience-unclear = I see no recipients in “{ $text }”. Choose from the list, or write a name.
broadcast-audience-unknown = “{ $text }” is not in the programme. Choose from the list, or write a name.
broadcast-unknown-near = I don’t know “{ $name }”. Did you mean { $near }?
broadcast-unknown-name = I don’t know “{ $name }”.
broadcast-choose = Choose from the list, or write “cancel”.
broadcast-text-long = That is too long for an announcement: { $count } characters, { $limit } at most. Write less.
broadcast-date-unclear = I don’t understand “{ $text }”. Write the date and the time like this: 05/01/2027 09:00.
broadcast-date-hour = “{ $text }”, yes, but at what time? Write the day and the hour, for example “tomorrow at 9am”.
broadcast-date-past = “{ $text }” is past. Write a date to come.
broadcast-date-far = “{ $text }” is more than a year away. Write a nearer date.

broadcast-preview = Preview of the announcement
broadcast-preview-correction = Preview of the correction
broadcast-preview-text = **In { $language }**
broadcast-preview-missing = { $count ->
    [one] One person reads { $language } and will get the text in { $other }.
   *[other] { $count } people read { $language } and will get the text in { $other }.
  }
broadcast-preview-audience = Recipients: { $words }
broadcast-preview-reached = Will get it: { $count } ({ $names }); by messenger: { $platforms }
broadcast-preview-nobody = Nobody would get it.
broadcast-preview-skipped = Will get nothing, { $reason }: { $names }
broadcast-preview-now = Goes out: as soon as you confirm
broadcast-preview-due = Goes out: { $when }
broadcast-preview-quiet = Quiet hours: { $count ->
    [one] one recipient gets
   *[other] { $count } recipients get
  } it { $when }, unless it is urgent
broadcast-preview-urgent = Urgent: goes in quiet hours too
broadcast-urgent = It is urgent: don’t wait
broadcast-not-urgent = It is not urgent: wait until quiet hours end
broadcast-preview-elsewhere = By the clock of { $zone }: { $when }
broadcast-preview-end = Expected end: about { $when }
broadcast-preview-end-soon = Expected end: within a minute
broadcast-preview-replaces = Takes the place of the one that was planned, when you confirm
broadcast-preview-second = A second coordinator will have to confirm: { $names }
broadcast-skipped-stopped = said “stop”
broadcast-skipped-paused = on pause
broadcast-skipped-nowhere = no known messenger
broadcast-more = { $count ->
    [one] one other
   *[other] { $count } others
  }
broadcast-confirm = Confirm and send
broadcast-try = Send me a test
broadcast-change-text = Change the text
broadcast-change-audience = Change the recipients
broadcast-change-when = Change the time
broadcast-cancel = Give up
broadcast-cancelled = Given up: nothing was sent.
broadcast-cancelled-change = Given up: the announcement stays as it was.
broadcast-replaced = The one before is stopped.
broadcast-gone-meanwhile = The announcement that you were changing has gone out meanwhile, or was stopped: nothing new is sent. “correct the broadcast” changes what went out.
broadcast-old = This preview is more than ten minutes old: here is a new one.
broadcast-confirmed-already = It is confirmed already. “where is the broadcast?” says how it stands.
broadcast-not-yours = This preview is no longer valid, or somebody else is preparing this broadcast. Nothing was sent.
broadcast-edited = An edited message is not an order. To prepare a broadcast, write “broadcast” in a new message. Nothing was sent.
broadcast-take-before = Take “{ $text }”
broadcast-stop-which = Several broadcasts are under way. Which one shall I stop?
broadcast-stop-this = Is this the announcement to stop?
broadcast-stop-not-then = No announcement is planned for then. Which one shall I stop?
broadcast-text-empty = The text of the broadcast is empty. Please write what you want to announce.
broadcast-changed = Something has changed since the preview: here is a new one.
broadcast-edit-ignored = Editing your message doesn’t change the announcement. To change it, choose “Change the text” at the preview.
broadcast-try-note = A test, for you alone:

broadcast-confirmed-now = On its way ({ $when }). “where is the broadcast?” tells how it is doing, “stop the broadcast” stops it.
broadcast-confirmed-quiet = Noted: these are quiet hours, the announcement will go { $when }. “stop the broadcast” cancels it until then.
broadcast-confirmed-scheduled = Noted: it goes out { $when }. “stop the broadcast” cancels it until then.
broadcast-waiting = A second coordinator must agree now; I have asked.
broadcast-no-second = Above { $limit } people a second coordinator must confirm, and nobody else may for these { $count } people. Choose fewer recipients.
broadcast-correcting = Corrected: everybody sees the new text.

broadcast-from = Announcement from { $name }:
broadcast-late = Late: this announcement was due { $when }.
broadcast-corrected-note = Corrected:
broadcast-seen-label = Seen
broadcast-help-label = I need help
broadcast-seen-noted = Thank you, noted.
broadcast-help-noted = Passed on to { $names }: the answer will come from a person, not from me.
broadcast-help-nobody = Noted, but I know nobody to tell any more. Ask your coordinator.
broadcast-help-told = { $name } needs help after your announcement “{ $text }”.
broadcast-help-told-team = { $name } ({ $collective }) needs help after your announcement “{ $text }”.
broadcast-acknowledge-nothing = That was a test: there is nothing to note.
broadcast-acknowledge-withdrawn = This announcement was withdrawn: there is nothing to note any more.

broadcast-second-title = { $name } asks for your agreement to an announcement
broadcast-second-ask = Do you confirm it?
broadcast-somebody = another coordination
broadcast-second-yes = Confirm
broadcast-second-no = Refuse
broadcast-second-agreed = Thank you: it is confirmed.
broadcast-second-rejected = Refused: none of it goes out.
broadcast-second-settled = That is decided already, or the text has changed since: there is nothing left to confirm here.
broadcast-second-self = The agreement must come from somebody else than you.
broadcast-told-agreed = { $name } has confirmed your announcement “{ $text }”.
broadcast-told-rejected = { $name } has refused your announcement “{ $text }”: it did not go out.
broadcast-told-stopped = { $name } has stopped your announcement “{ $text }”.
broadcast-told-withdrawn = { $name } has withdrawn your announcement “{ $text }”.

broadcast-none = There is no announcement yet. To compose one, write “broadcast”.
broadcast-none-out = No announcement that went out is there to be corrected or withdrawn.
broadcast-nothing-to-stop = No announcement is under way: there is nothing to stop. “withdraw the broadcast” takes back what went out.
broadcast-stopped-before = Stopped: it will not go out.
broadcast-stopped-under-way = Stopped: nothing more goes out. “withdraw the broadcast” takes back what went out already.
broadcast-stopped-reason = the announcement was stopped
broadcast-withdraw-ask = Take back the announcement “{ $text }” from everybody who got it?
broadcast-take-back-label = Yes, take it back
broadcast-leave-label = No, leave it
broadcast-left = All right, it stays.
broadcast-withdrawing = Withdrawn, wherever the messenger allows it.
broadcast-ended = Your announcement was stopped: { $reason }.
broadcast-ended-stopped = by a coordinator
broadcast-ended-replaced = changed by a coordinator
broadcast-ended-rejected = refused by a second coordinator
broadcast-ended-withdrawn = withdrawn by a coordinator
broadcast-ended-right = the right to write to these people is no longer given
broadcast-ended-alone = a second coordinator had to confirm, and nobody else may
broadcast-ended-unseconded = no second coordination agreed
broadcast-still-waiting = Your broadcast “{ $text }” has not gone: it still waits for { $names } to agree. Without that by { $when }, it will be dropped; “stop the broadcast” stops it at once.
broadcast-still-waiting-correction = Your correction “{ $text }” is not made: it still waits for { $names } to agree. Without that by { $when }, it will be dropped.
broadcast-lapsed-correction = Your correction “{ $text }” is dropped: no second coordination agreed. The broadcast stays as it is.
broadcast-ended-late = its time was more than two days ago

broadcast-report-title = Announcement, { $when }
broadcast-report-sent = Planned: { $planned }; sent: { $sent }{ $late ->
    [0] {""}
   *[other] , { $late } of them late
  }
broadcast-report-waiting = Still to be sent: { $count } (expected end: { $when })
broadcast-soon = within a minute
broadcast-report-cancelled = Not sent, because it was stopped: { $count }
broadcast-report-trouble = Got nothing: { $count }, { $reason } ({ $names })
broadcast-report-seen = Seen by: { $count }
broadcast-report-help = Need help: { $names }
broadcast-state-draft = Being composed
broadcast-state-waiting = Waits for a second coordinator’s agreement
broadcast-state-scheduled = Goes out { $when }
broadcast-state-sending = Being sent
broadcast-state-done = Done
broadcast-state-stopped = Stopped: { $reason }
broadcast-state-withdrawn = Withdrawn
broadcast-stop-label = Stop
broadcast-correct-label = Correct
broadcast-withdraw-label = Withdraw
broadcast-earlier = Earlier announcements:
broadcast-others = The other announcements:

broadcast-form-open = Fill in all at once
broadcast-form-title = Announcement
broadcast-form-preview = See the preview
broadcast-form-later = Later
broadcast-form-previewed = Preview
broadcast-form-back = Change
broadcast-form-text = Text in { $language }
broadcast-form-audience = Whom is it for?
broadcast-form-audience-hint = Choose here, or write below.
broadcast-form-whom = Or: a name, an expression
broadcast-form-whom-hint = “Liévin”, or “region:mayotte & role:habitant - person:amina”. “rooms” in front writes to the collectives’ rooms.
broadcast-form-when = When?
broadcast-form-when-hint = “05/01/2027 09:00”, “Tuesday at 9”. Empty: at once, after you have confirmed.
broadcast-form-urgent = Quiet hours
broadcast-form-urgent-hint = Without this, the announcement waits for the end of everybody’s quiet hours.
broadcast-form-urgent-yes = It is urgent: send it at night too
broadcast-form-nobody = Choose whom the announcement is for, or write it.
