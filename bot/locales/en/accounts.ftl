## One person on several messengers. Words are separated by `;`.

command-link = link; link an account; link account; link my account; link my accounts; link another account; link this account; connect an account; connect my account; connect another account; add an account; add another account; link a messenger; link another messenger; i want to link an account; how do i link an account; how do i link my account
command-code = my code; my code is; the code is; here is my code; here’s my code; i have a code; invitation code; my invitation code; my invitation; i have an invitation
command-accounts = my accounts; accounts; my messengers; what are my accounts; show my accounts; list my accounts
command-unlink = unlink; unlink an account; unlink account; unlink my account; unlink this account; disconnect an account; disconnect my account; remove my account; remove an account; detach my account
command-prefer = prefer; i prefer; write to me on; write me on; contact me on; message me on; preferred messenger

account-on-console = the terminal
account-on-matrix = Tchap
account-on-memory = Memory
account-on-slack = Slack
account-called-console = terminal; console
account-called-matrix = tchap; matrix; element
account-called-memory = memory
account-called-slack = slack

account-code = Your code: **{ $code }**
account-code-how = Write “{ $code }” to me directly from your other messenger, before { $until }. It works once only; give it to nobody.
account-link-stranger = I don’t know you on this messenger yet. Write “link my account” to me where I already know you: I will give you a code there, to be written here.
account-in-private = That is between us: write it to me directly, not in a room.
account-linked-here = Done, { $name }: I recognise you on this messenger too. “my accounts” shows them all.
account-linked-there = Another account has just been linked to yours, on { $name }. If that wasn’t you, write “my accounts” to unlink it.

code-unknown = I don’t know that code: it may be miscopied, or too old. { $left ->
    [one] One more try.
   *[other] { $left } more tries.
  } Check it, or ask { $who } for another one.
code-unreadable = I don’t know that code: mine are twice four signs, such as AB3D-E4GH. If it is an invitation, it may be miscopied, used already or too old: ask { $who } for another one.
code-where = Write it to me here, as you received it: twice four signs, such as AB3D-E4GH. You have none? Ask { $who } for one.
code-locked = Too many wrong codes: I am not looking at any for now. Try again in { $minutes ->
    [one] one minute.
   *[other] { $minutes } minutes.
  }
code-spent = That code is no longer valid: it was used, or another took its place. For an invitation, ask { $who } for another one; to link an account, write “link my account” where I know you.
code-expired = That code is too old. For an invitation, ask { $who } for another one; to link an account, write “link my account” where I know you.
code-in-room = A code must not be shown in a room: this one is worth nothing now. Ask for another one, and write it to me directly.
code-burnt-link = The code that I gave you was written by somebody else, or in front of others: it is worth nothing now. For another one: “link my account”.
code-burnt-invitation = { $name }’s invitation was written in front of others: it is worth nothing now. To give another one: “invite { $name }”.
code-own-link = This account is already yours. Write that code from the other messenger, the one where I don’t know you yet.
code-own-invitation = You are already one of us on this messenger: you don’t need that invitation.
code-others-link = This account is already yours and that code is somebody else’s: I linked nothing, and the code is worth nothing now. If that is a mistake, ask { $who }.
code-others-invitation = You are already one of us, and that invitation is for somebody else: pass it on, without writing it here.
code-coordination = your coordinator

invitation-welcome = Welcome { $name }!
invitation-welcome-team = Welcome { $name }! You are in the team of { $teams }.
invitation-next = Ask me a question whenever you like, or write “help” to see what I can do.
invitation-used = { $name } has used their invitation: I can write to them now.

account-list = Your accounts:
account-list-hint = To add one: “link my account”. To choose where I write to you: “prefer”, then the name of the messenger.
account-since = since { $when }
account-always = from the start
account-here = this one
account-preferred = preferred
account-unlink-label = Unlink { $name }
account-unlink-which = Which account do you want to unlink?
account-unlink-sure = Unlink your account on { $name }? I won’t recognise you there any more.
account-unlink-last = This is your only account ({ $name }): if you unlink it, **I can’t send you anything any more** and you will need another invitation. Unlink it all the same?
account-unlinked = Done: your account on { $name } is no longer linked.
account-left = I now write to you on { $names }.
account-none-left = I can’t send you anything any more. To come back, ask your coordinator for an invitation.
account-unchanged = All right, nothing changes.
account-yes = Yes
account-no = No
account-prefer-none = none; no preference; any; either; both; all; whichever; the last one
account-prefer-forgotten = Noted: I write to you where you spoke to me last.
account-prefer-done = Noted: I write to you on { $name } first. If you are no longer there, I try your other account.
account-prefer-only = Noted for { $name }: it is your only account for now.
account-words-little = my; the; this; account; accounts; messenger; only; from; on; here; please; now; all
account-prefer-which = I know no account “{ $words }” of yours. You are on: { $names }.
