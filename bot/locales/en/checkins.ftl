## Check-ins. Words are separated by `;`.

command-checkin = check-in; checkin; check in; my check-in; answer the check-in; correct; correct my answers
checkin-word-skip = skip; next; pass
checkin-word-unknown = i don’t know; don’t know; dunno; no idea; no opinion; not applicable; n/a
checkin-word-back = back; previous; go back
checkin-word-later = later; not now
checkin-word-definition = def; definition; what does it mean; what does that mean; i don’t understand

checkin-title = { $title }: { $collective }
checkin-place = { $place }/{ $total }
checkin-hint = You can also write “skip”, “I don’t know”, “def” or “later”.
checkin-current = current answer: { $value }
checkin-yes = Yes
checkin-no = No
checkin-skipped = skipped
checkin-unknown = I don’t know
checkin-withdrawn = taken back
checkin-missing = no answer
checkin-with-note = { $label }: { $note }
checkin-recap-line = { $question }: **{ $value }**
checkin-definition = Definition: { $text }
checkin-thanks = Thank you, noted:
checkin-change = You can change your answers until { $until }: write “check-in”.
checkin-all-answered = Everything is answered already:
checkin-corrected = Corrected. { $line }
checkin-replaced = This replaces the answer by { $name }: { $value }.
checkin-somebody = somebody in the team
checkin-later = All right, later. Write “check-in” whenever you like.
checkin-none = No check-in is open for you at the moment.
checkin-in-private = This check-in asks for your own view. So that nobody else reads it, write “check-in” to me directly.
checkin-closed = This check-in is closed: I can no longer note an answer in it. The next one will come in its time.
checkin-gone = This check-in no longer exists. Write “help” to see what I can do.
checkin-nudge = Your answers to the check-in are still missing; it is open until { $until }. It takes a minute: write “check-in”.
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
checkin-out-of-bounds = “{ $text }” does not fit: it must be a number from { $low } to { $high }. Write it again, or “skip”.
checkin-not-an-option = “{ $text }” is not in the list. Choose one of the answers, or write “skip”; “cancel” leaves the check-in.
checkin-not-yes-or-no = “{ $text }”: I did not understand. Answer “yes”, “no”, or “skip”.
checkin-too-long = That is too long for me: at most { $limit } characters, without anybody’s name.

checkin-form-open = Fill in all at once
checkin-form-title = Check-in
checkin-form-send = Send
checkin-form-later = Later
checkin-form-intro = Leave empty what you don’t know. You can change your answers until { $until }.
checkin-form-empty = Everything is empty: fill in at least one answer, or close it for later.

checkin-status-phrases = where are the check-ins; how are the check-ins going; how is my check-in; how is my check-in going; where is my check-in; status of the check-in; my check-in status; check-in status; is my check-in complete; have i answered; have i answered the check-in; did i answer; did i answer the check-in; is the check-in open; when is the next check-in; next check-in; when does the check-in open; what are my answers; what did i answer; my answers; who answered the check-in; how is our check-in

checkin-home = The check-in
