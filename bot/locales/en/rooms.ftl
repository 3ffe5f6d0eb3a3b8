## Rooms and whom the bot reaches. Words are separated by `;`.

room-words = room; rooms; channel; channels; salon; salons; salle; salles
room-this = this room; this channel; this chat room; the room; the channel
room-verbs-tie = link; tie; connect; attach; bind; associate
room-verbs-untie = unlink; untie; disconnect; detach; unbind; no longer link
room-verbs-tied = linked; tied; connected; attached; collective; collectives; team; teams
room-belongs = is the room of; is the channel of; belongs to; is for; is that of
room-polite = can you; could you; would you; please
room-list = rooms; the rooms; our rooms; my rooms; list rooms; list of rooms; show rooms; channels; the channels; our channels

room-of = This room is linked to the collective of { $team }.
room-of-nobody = This room is not linked to any collective. A coordinator can write to me here “link this room to” and the name of the collective.
room-hello = Hello, I am Relais, a bot. Here I only read messages that name me. This room is not linked to any collective yet: a coordinator can write to me here “link this room to” and the name of the collective.
room-back = I am back. This room is still linked to the collective of { $team }.
room-moved = Here I am. This room replaces the former one: it is linked to the collective of { $team }.
room-not-here = That has to be written in the room itself, naming me: “@relais link this room to { $team }”. Invite me into that room first, if I am not there.
room-which = Which collective shall I link this room to?
room-which-none = I did not recognise the collective. Write its name as in the programme, for instance “link this room to { $team }”.
room-not-allowed = Only the coordination can link a room to a collective. Ask { $names }.
room-nobody = the coordination of the programme
room-beyond = You do not coordinate { $team }: I have changed nothing. Ask { $names }.
room-tied-already = This room is already linked to the collective of { $team }.
room-others = This room is linked to the collective of { $team }, which you do not coordinate. First ask { $names } to unlink it.
room-sure = This room is linked to the collective of { $before }. Link it to { $team } instead?
room-sure-yes = Yes, to { $team }
room-sure-no = No, change nothing
room-unchanged = All right, nothing changes.
room-tied = Done: this room is linked to the collective of { $team }. I will send its reminders and announcements here, where everybody in the room can read them. To undo this: “unlink this room”.
room-tied-instead = What went to the former room of { $team } ({ $name }) will come here.
room-tied-told = { $by } has linked a room ({ $name }) to the collective of { $team }: its room messages now go there. If that is a mistake, write “unlink this room” there.
room-untied = Done: this room is no longer linked to the collective of { $team }; I will send nothing here by myself.
room-untied-other = Its room messages go to the other room ({ $name }).
room-untied-none = { $team } has no room any more: nothing that goes to rooms will reach it.
room-untied-told = { $by } has unlinked the room ({ $name }) of the collective of { $team }.
room-untie-sure = Unlink this room from the collective of { $team }? Its reminders, results and announcements will come here no more.
room-untie-yes = Yes, unlink it
room-untie-label = Unlink the room of { $team } ({ $name }, { $when })
room-untie-which = Which room shall I unlink?
room-untie-nothing = There is no room to unlink.
room-listing = Rooms of the collectives:
room-line = **{ $team }**: { $name }, { $when }
room-line-lost = **{ $team }**: { $name }, lost since { $when } ({ $why })
room-line-unused = **{ $team }**: { $name }, { $when }, without messages: another room has replaced it
room-line-none = **{ $team }**: no room
room-line-more = and { $count } more, all linked
room-list-hint = To link a room, invite me into it and write there, naming me: “link this room to” and the name of the collective.
room-lost-removed = I was removed from it
room-lost-banned = I was banned from it
room-lost-closed = it was replaced by another one that I could not enter
room-lost-told = I no longer have access to the room of { $team } ({ $name }): { $why }. What is meant for that room no longer arrives.
room-lost-advice-removed = To mend it: invite me into the room again, it has stayed linked. Or link another one.
room-lost-advice-banned = To mend it: lift the ban, then invite me again, the room has stayed linked. Or link another one.
room-lost-advice-closed = To mend it: invite me into the new room, it will be linked by itself.
room-invited-told = The account { $account } has invited me into a room ({ $name }). I did not go: it is not among the accounts whose invitations I follow. If that is intended, ask whoever looks after the bot to add it (“invites_from”), then have me invited again.
account-left-told = { $who } has left our conversation on { $name }: I cannot write to them there any more. One message from them is enough to resume.

## Who can be reached.

reach-asked = who can be reached; who can you reach; who can i reach; who can we reach; who is reachable; who's reachable; who cannot be reached; who can't be reached; who can not be reached; who is not reachable; who is unreachable; who's unreachable; can everybody be reached; can everyone be reached; is everybody reachable; is everyone reachable; reachability; who gets your messages; who receives your messages
reach-not-allowed = Knowing whom I can reach is for coordinators, each within their scope.
reach-beyond = You do not coordinate { $team }.
reach-nobody = There is nobody in the programme within what you coordinate.
reach-team = { $team }: { $reached } of { $count } can be reached
reach-reached = **Can be reached**: { $names }
reach-invited = **Invited, have not used their code yet**: { $names }
reach-left = **Have left the conversation**: { $names }. One message from them is enough to resume.
reach-unreadable = **Write to me and I cannot read it**: { $names }. They should reopen their messenger, or write from another device.
reach-silent = **Known on a messenger, have never written to me**: { $names }
reach-unseen = **Never seen, without an invitation**: { $names }. To invite: “invite” and the name.
reach-stopped = **Have asked to receive nothing**: { $names }
reach-room = **Room**: { $name }
reach-room-lost = **Room**: { $name }, lost ({ $why })
reach-room-none = **Room**: none. “link this room to { $team }”, written in the room, links it.
reach-on = { $who } ({ $names })
reach-others = { $count } others
reach-total = { $reached } of { $count } people can be reached.
reach-line = { $team }: { $reached } of { $count }
reach-line-no-room = { $team }: { $reached } of { $count }, without a room
reach-line-full = { $count ->
    [one] one collective where nobody is missing
   *[other] { $count } collectives where nobody is missing
  }
reach-line-more = { $count } others where some are missing: ask “who can be reached in” and the name
reach-look = See { $team }
