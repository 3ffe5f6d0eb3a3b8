## What a team shares in the rooms of other collectives. Words are separated by `;`.

command-share = share; share this; share that; share it; i want to share; we want to share; new share; share a note; share a question
share-whom-to = to; with; for
share-whom-that = that
share-whom-near = all; everyone; everybody; all the others; the others; others; the other teams; other teams; the other collectives; other collectives; our neighbours; the neighbours; the region; my region; our region; the whole region
share-whom-programme = the whole programme; the programme; all collectives; all the collectives; all teams; all the teams; all regions
command-answer = answer; reply; we answer; i answer
command-respond = answer the share; reply to the share; answer the question; reply to the message
command-shares = shares; my shares; our shares; where is the share; where is my share; show the shares
command-rectify = correct the share; correct my share; correct our share; edit the share; edit my share; change the share
command-unshare = withdraw the share; withdraw my share; withdraw our share; take back the share; delete the share; delete my share; cancel the share
share-word-yes = { words-yes }; send; send it
share-word-no = { words-no }

share-stranger = I don’t know you yet: only people who are registered in the programme share or answer in their name. Ask the coordination of the collective to register you. Nothing was sent.
share-no-team = Sharing is done in the name of a local team, and you are registered in none. Please ask your coordination. Nothing was shared.
share-coordinator = Sharing is done in the name of a local team, and you are a member of none. To write to the collectives that you coordinate, write “broadcast”. Nothing was shared.
share-other-room = This is not the room of your team: write “share” in your own room, or to me alone. Nothing was shared.
share-quoted = I don’t obey an order that is quoted or passed on. Please write it yourself. Nothing was sent.
share-too-many = Your team has already shared { $limit } times today; that is the most that other rooms get from one team in a day. Please try again tomorrow.

share-ask-team = In the name of which team?
share-ask-text = What would you like to share? Write the note or the question in one message, { $limit } characters at most. Files are not passed on. “cancel” leaves.
share-ask-new-text = What is the new text? Write it in one message, at most { $limit } characters. “cancel” leaves.
share-take-before = Take “{ $text }”
share-text-long = That is too long: { $count } characters, { $limit } at most. Please write less. Nothing was sent.
share-alone-in-region = { $collective } is the only collective of { $region }: there is no other room in your region. Share with the whole programme?
share-alone-and-nowhere = { $collective } is the only collective of { $region }: there is no other room to share in. Nothing was shared.
share-wide = The whole programme
share-near = Only our region
share-confirm = Share
share-confirm-correction = Correct
share-change-text = Change the text
share-cancel = Give up
share-choose = Choose from the list, or write “cancel”.

share-preview = Preview of what you share
share-preview-correction = Preview of the correction
share-preview-rooms = { $count ->
    [one] Goes to the room of: { $rooms }
   *[other] Goes to { $count } rooms: { $rooms }
  }
share-preview-nowhere = None of these rooms is known to me: nobody would get it.
share-preview-unreached = Won’t go to, as no room is known: { $rooms }
share-preview-answers = Answers will come back to the room of your team.
share-preview-answers-direct = Answers will come back to you alone: the room of your team is not known to me.
share-more = { $count ->
    [one] one more
   *[other] { $count } more
  }
share-cancelled = Given up: nothing was shared.
share-cancelled-correction = Dropped: what was shared stays as it was.
share-changed = Something has changed since the preview: here is a new one.
share-old = This preview is more than ten minutes old: here is a new one.
share-posted-already = It is shared already, once in each room.
share-not-yours = This preview is no longer valid, or somebody else is preparing this. Nothing was shared.
share-edit-ignored = Editing your message doesn’t change what you share. To change it, choose “Change the text” at the preview.

share-posted = { $count ->
    [one] Shared in the room of { $rooms }.
   *[other] Shared in { $count } rooms: { $rooms }.
  } “correct the share” and “withdraw the share” still change it.
share-correct-label = Correct
share-withdraw-label = Withdraw
share-from = { $collective } ({ $name }) shares:
share-corrected-note = Corrected:
share-how-to-answer = To answer: choose “Answer”, or reply to this message while naming me (@relais).
share-answer-label = Answer
share-at-home = { $name } shared this in the name of the team, in the rooms of { $rooms }:

share-word-share = share
share-answer-where = A share is answered in the room where it arrived: choose “Answer” below it, or write “@relais answer the share” there.
share-answer-none = Nothing has been shared in this room lately: there is nothing to answer.
share-answer-which = Which share do you answer?
share-answer-whom = Whom do you answer?
share-answer-choose = Choose from the list which share you answer, or write “cancel”.
share-answer-ask = What do you answer to { $collective } (“{ $text }”)? Write it in one message, naming me (@relais). “cancel” leaves.
share-answer-from = { $name } ({ $collective }) answers “{ $text }”:
share-answer-from-guest = { $name }, in the room of { $collective }, answers “{ $text }”:
share-answer-standing = { $count ->
    [0] An answer from the team that shared.
    [one] One answer so far, from { $rooms }.
   *[other] { $count } answers so far, from { $rooms }.
  }
share-answer-passed-on = Passed on to { $collective }, in your name (“{ $text }”). Deleting your message takes the answer back.
share-answer-own = It was your own team that shared it: there is nobody else to pass this answer on to. “share” sends a new note.
share-answer-nowhere = I no longer know where to write to { $collective }: your answer was not passed on.
share-answer-too-many = You have answered this { $limit } times already: the rest is better said in person.
share-answer-changed = The answer of { $name } is corrected where I passed it on.
share-answer-taken-back = The answer of { $name } is taken back where I passed it on.
share-answer-cancelled = Given up: nothing was passed on.

share-none = Nothing was shared yet. To share a note or a question, write “share”.
share-none-own = You have shared nothing that could be corrected or withdrawn.
share-listed = Shared lately
share-listed-one = { $when }, { $collective } ({ $name }): “{ $text }”, in the rooms of { $rooms }.
share-listed-withdrawn = { $when }, { $collective } ({ $name }): “{ $text }”, withdrawn.
share-listed-answers = { $count ->
    [one] One answer: { $names }.
   *[other] { $count } answers: { $names }.
  }
share-which-correct = Which one do you want to correct?
share-which-withdraw = Which one do you want to withdraw?
share-withdraw-ask = Withdraw “{ $text }” from the rooms of { $rooms }?
share-take-back-label = Yes, withdraw it
share-leave-label = No, leave it
share-left = All right, it stays.
share-corrected = Corrected, wherever the messenger allows it.
share-withdrawn = Withdrawn, wherever the messenger allows it.
share-withdrawn-already = This was withdrawn: there is nothing left to do about it.
share-not-author = Only who shared it can correct it; they or a coordination can withdraw it.
share-told-withdrawn = { $name } withdrew what you shared: “{ $text }”.
