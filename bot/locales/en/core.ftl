## What the engine itself says.

first-contact = I am Relais, a robot (an automatic program). I accompany the collectives of { $controller }: I answer, I remind, I collect check-ins. Personal answers are kept for { $months } months, free text for { $days } days. “help” explains, “privacy” says your rights, “stop” ends everything.
first-contact-controller = this programme
unreadable-message = I can’t decrypt your message: its key did not reach me. Please send it again; if that doesn’t help, close and reopen your messenger, or write to me from another device.
empty-message = Your message is empty, there is nothing for me to read. Ask me a question, or write “help”.
edit-no-order = An edited message is not an order: please write it again.
too-fast = You write faster than I can read: I have not read this message, nor what followed. Wait a minute, then write to me again. “stop” always works.
not-understood = I did not understand. Ask me a question, or write “help”.
not-in-roster = That word is for people who are on the programme’s roster: there is nothing for me to stop or to ask for you.
stranger = I am Relais, a robot, and I don’t know you yet: ask your collective’s coordinator to add you. Meanwhile I answer questions about the approach.
stranger-ask = I am Relais, a robot, and I don’t know you yet: ask { $names }, who coordinate, to add you. You were given an invitation code? Write it to me here. I know you on another messenger? Write “link my account” there. Meanwhile I answer questions about the approach.
error-stale-choice = That choice is no longer valid. Write “help” to see what I can do.
error-incident = Sorry, something went wrong on my side and your message was not dealt with. Try again in a moment; if it goes on, give this number to the person who looks after the robot: { $incident }.
store-away-not-kept = I can’t record anything at the moment: what you have just written is not noted. If I haven’t answered within a few minutes, please write it again.
store-away-kept = I have your message, but I can’t record anything at the moment: nothing has been done yet. I will deal with it as soon as I can, there is no need to send it again.
question-openings = who; what; what’s; when; where; why; how; which; whose; is there; are there; can you; could you; can i; may i; do i; do we; does; is it; tell me; explain
own-openings = my; our; next; upcoming
percent = %
courtesy-before = hello; hi; hey; hi there; good morning; good afternoon; good evening; thanks; thank you; please; yes; okay; so; well; could you; can you; would you; will you; could you please; can you please; would you please; could you kindly; kindly; is it possible to; would it be possible to; i want to; i would like to; i would like; i’d like; i need; i want; could i have; can i have; may i have; i’d like to; we would like to; we’d like to; note that; please note that; tell me; show me; send me; give me; also; could you also; can you also; be so kind as to; would you mind; would you be so kind as to
courtesy-please = please; kindly
courtesy-after = please; thanks; thank you; thanks a lot; thank you very much; many thanks; thanks in advance; thank you in advance; best regards; kind regards; regards
agreed-to-what = So that your answer is to the right question, here it is again.
answer-yes = yes; yep; yeah; yup; ya
answer-no = no; nope; nah
answer-around = actually; well; oh; um; hmm; then; sorry; perfect; great; fine; thanks; thank you; many thanks; please
words-rather = rather; instead; but; just; only; make it; correction; make that; make that; make it; let’s say; lets say; let us say; say; set it to; change it to; change that to
words-by = to; by; with; like this; as follows
words-new-text = change the text; change text; edit the text; correct the text; fix the text; replace the text; another text; new text; the new text; change the message; edit the message; correct the message; fix the message; replace the message
words-yes = { answer-yes }; y; ok; okay; right; that’s right; that is right; correct; confirm; i confirm; go ahead; sure
words-no = { answer-no }; never mind; nothing; forget it; drop it; leave it; leave; better not; refuse; i refuse
nothing-asked = I have no question waiting for a “yes” or a “no”. Tell me what you would like to do; “help” shows what I understand.
named-what = { $name }: { $what }
source-section = section “{ $section }”
source-page = page { $page }
source-line = Source: { $source }
example-note = Example: made-up dates and people.

## What could not be sent, and why; `delivery-…` are the reasons that the bot itself has.

platform-refused-told = { $name } refuses the bot’s account: { $reason }. Until that is mended nothing goes there and nothing comes from there; the other messengers go on. Tell whoever looks after the bot.
failures-title = Messages did not arrive:
failures-cause = { $count ->
    [one] one message
   *[other] { $count } messages
  }: { $reason } ({ $names })
failures-others = { $count ->
    [one] one other
   *[other] { $count } others
  }
delivery-no-conversation = no messenger is known for this person or collective
delivery-expired = it was too late for the message to be of use
delivery-withdrawn = the person asked not to receive messages any more
delivery-overtaken = the date or the place changed before it was sent; another message says what holds
delivery-done = what it reminds of was done before it was sent
delivery-taken-back = taken back before it was sent
delivery-nothing-to-replace = there was nothing to correct or to take back
delivery-not-connected = the messenger is not connected
delivery-unreachable = the messenger did not answer
delivery-ambiguous = the messenger did not say whether it took it
delivery-rejected = the messenger refused it
delivery-rate-limited = the messenger asks to go slower
delivery-auth-failed = the messenger refuses the bot’s account
delivery-paced = waits for its turn, at the pace that the messenger bears
delivery-next = goes as soon as the messenger bears it
delivery-broke = the messenger could not show this message
delivery-restored = it was due before the store was restored, and may have arrived already
delivery-quiet = it was of use only in quiet hours
failures-retry = Try again
failures-retry-cause = Try again: { $reason }
missed-title = This was not sent:
missed-line = { $what } of { $day }: { $reason } ({ $names })
missed-reminder = reminder “{ $title }”
missed-checkin = check-in “{ $title }”
missed-nudge = nudge for the check-in “{ $title }”
missed-closing = closing of the check-in “{ $title }”
missed-giveback = results of the check-in “{ $title }”
missed-other = message
missed-everybody = the whole programme
occurrence-past-use = it was too late for it to be of use
occurrence-superseded = a later one of its kind was sent in its place
occurrence-failed = the bot could not prepare it
occurrence-conflict = the bot could not record it
