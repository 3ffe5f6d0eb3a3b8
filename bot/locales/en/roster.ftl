## Who takes part. Words are separated by `;`.

command-invitations = pending invitations; open invitations; list invitations; list the invitations; show invitations; show the invitations; the invitations

roster-please = please; can you; could you; i want to; i would like to; we need to
roster-verbs-add = add; register; enrol; enroll; new member
roster-verbs-move = move; transfer
roster-verbs-remove = remove; delete; take out; unregister
roster-verbs-invite = invite; re-invite; an invitation for; new invitation for; invitation for
roster-becomes = becomes; is now; will be; is from now on
roster-leaves = has left; have left; just left; has just left; left; is leaving; leaves; is no longer; is not; isn’t; no longer belongs; is gone
roster-team-left = the team; our team; the collective; our collective; in the team; in our team; in the collective; part of the team; part of our team; part of the collective; to the team; from the team; from our team; us; the programme; with us; any more in the team; in the team any more
roster-as = as an; as a; as the; as; with the role of; with the role; role
roster-into = to; into; in; at; for
roster-out-of = from; of; out of
roster-team = the team of; the team in; the team; the collective of; the collective in; the collective
roster-articles = the; a; an; our; their
roster-things = meeting; meetings; deadline; deadlines; milestone; milestones; reminder; reminders; day; days; holiday; holidays; break; announcement; training; session; room; calendar; entry; indicator; account; accounts; event
roster-words-yes = yes; ok; okay; that’s right; i confirm; confirm; right; correct; yes please
roster-words-no = no; cancel; no thanks; never mind; nothing

roster-yes = Yes
roster-yes-fr = Yes, in French
roster-yes-en = Yes, in English
roster-no = No
roster-choose = Choose one of the answers, or write “cancel”.
roster-dropped = All right, nothing changes.
roster-somebody-else = Somebody else
roster-same-person = { $name } is already in the programme. Is it the same person?
roster-which-person = Who is it?
roster-which-team = { $name }: which collective?
roster-which-role = { $name }: which role?
roster-unknown-role = I don’t know the role “{ $role }”.
roster-no-name = I did not understand the name. For example: “add Aïcha Saïd to Koungou as a resident”.
roster-unknown-person = I know nobody called “{ $name }” in the programme.
roster-unknown-team = I don’t know the collective “{ $team }”. Write its name as it is in the programme, for example “to Koungou”.
roster-in-no-team = { $name } is in no collective: that role is changed in the programme’s file.
roster-not-there = { $name } is not in the collective of { $team }.
roster-there-already = { $name } is already in the collective of { $team }, with that role.
roster-not-allowed = Only coordinators can change who is in the team ({ $team }). Ask { $names }.
roster-reachable = { $name } has an account already: no invitation is needed. To link another one, they write “link my account” themselves.
roster-sure-add = Add { $name } to the collective of { $team }, as { $role }?
roster-sure-move = Move { $name } from { $left } to { $team }?
roster-sure-remove = Remove { $name } from the collective of { $left }?
roster-sure-erase = Remove { $name } from the collective of { $left }? It is their only one: their accounts, their reminders and what waits for them will be erased, and I won’t write to them any more.
roster-sure-role = { $name } becomes { $role } in { $team }?
roster-invite-sure = Give an invitation for { $name }?
roster-added = Done: { $name } is in the collective of { $team }, as { $role }.
roster-moved = Done: { $name } is in { $team } now.
roster-removed = Done: { $name } is no longer in the collective of { $team }.
roster-erased = Done: { $name } is no longer in the collective of { $team } nor in the programme; their accounts and reminders are erased.
roster-role = Done: { $name } is now { $role } in { $team }.
roster-told-added = { $by } added you to the collective of { $team } ({ $role }).
roster-told-moved = { $by } moved you to the collective of { $team }: its reminders and check-ins are yours from now on.
roster-told-role = Your role in { $team } was changed by { $by }: { $role }.
roster-told-removed = { $by } removed you from the collective of { $team }: you won’t get anything of it any more.
roster-told-erased = You are no longer in the programme: this is my last message. If that is a mistake, ask your coordinator.

invitation-pass-on = Invitation for { $name }, for you to pass on: **{ $code }**. It works once, until { $until }.
invitation-how = Text to copy: “To join us, write this code to Relais, in a direct message: { $code }”

roster-invitations = Open invitations:
roster-invitations-none = No invitation is open.
roster-invitations-not-allowed = Invitations are for coordinators.
roster-invitation-open = { $name }, until { $until }
roster-invitation-over = { $name }, too old since { $until }
roster-revoke-label = Take back { $name }’s
roster-revoked = Done: { $name }’s invitation is worth nothing now.
