## The programme's calendar, changed. Words are separated by `;`.

milestone-moved-told = **Change**: “{ $title }” is no longer on { $old } but on { $new }.
milestone-changed-told = **Change** to “{ $title }” ({ $dates }):
milestone-place-told = Place: { $place }
milestone-place-open = Place: to be confirmed (no longer { $old }).
milestone-link-told = Link: { $link }
milestone-link-open = The link { $old } is no longer used.
milestone-cancelled-told = **Cancelled**: “{ $title }”, planned for { $dates }, will not take place.
milestone-back-told = **Change**: “{ $title }” will take place after all, on { $dates }.

milestone-verbs-move = move; shift; postpone; reschedule; put off; push back; bring forward; delay; change the date; change the dates; change the time; push; put back; bring
milestone-verbs-moved = is moved; is postponed; has been moved; has been postponed; is rescheduled; has been rescheduled; will take place; is delayed; moves to; is now on
milestone-verbs-cancel = cancel; call off; delete; remove
milestone-verbs-cancelled = is cancelled; is canceled; has been cancelled; has been canceled; is called off; will not take place
milestone-verbs-add = add; create; plan; schedule; new; set up
milestone-verbs-edit = change; edit; set; update; correct
milestone-verbs-rename = rename
milestone-field-when = date; dates; time; day
milestone-field-title = title; name
milestone-field-place = place; location; venue; address; room
milestone-field-link = link; url
milestone-field-preparation = preparation; to prepare
milestone-field-deliverable = deliverable
milestone-nouns-module = module; modules; training; session
milestone-nouns-deadline = deadline; due date
milestone-nouns-meeting = meeting; visit; workshop; appointment; gathering; committee
milestone-words-numbered = module; modules; milestone; milestones
milestone-before-place = at; in; room
milestone-everybody = the whole programme; all collectives; everybody; everyone
milestone-not-that-day = I see no such thing on { $day }. The nearest:
milestone-word-yes = { words-yes }
milestone-word-no = { words-no }

milestone-new-module = Module
milestone-new-deadline = Deadline
milestone-new-meeting = Meeting
milestone-scope-programme = the whole programme

milestone-change-title = Change “{ $title }”
milestone-add-title = Add “{ $title }”
milestone-cancel-title = Cancel “{ $title }”
milestone-line-title = Title: { $title }
milestone-line-when = When: { $when }
milestone-line-when-zone = When: { $when } ({ $place } time)
milestone-line-before = Instead of: { $when }
milestone-line-scope = For: { $scope }
milestone-line-place = Place: { $text }
milestone-line-link = Link: { $text }
milestone-line-preparation = To prepare: { $text }
milestone-line-deliverable = Deliverable: { $text }
milestone-line-no-place = No place any more (it was: { $text })
milestone-line-no-link = No link any more (it was: { $text })
milestone-line-no-preparation = Nothing to prepare any more (it was: { $text })
milestone-line-no-deliverable = No deliverable any more (it was: { $text })
milestone-line-day-off = { $count ->
    [one] Mind that { $day } is a day off: { $names }
   *[other] Mind that { $day } is a day off in { $count } collectives: { $names }
  }
milestone-line-weekend = Mind that this is a weekend: { $day }
milestone-line-beside = Note: on those days there is already “{ $title }”, { $when }
milestone-line-gap = Note: that night the clocks go forward ({ $place }) and { $hour } does not exist: it will be { $becomes }
milestone-line-reminders = Reminders: { $days }
milestone-line-no-reminder = No reminder will go out before.
milestone-line-no-reminders = Its coming reminders will not go out.
milestone-line-told = { $people ->
    [0] { $rooms ->
        [0] Nobody was told yet.
        [one] Told already: one collective’s room, which will get the change.
       *[other] Told already: { $rooms } collectives’ rooms, which will get the change.
      }
    [one] { $rooms ->
        [0] Told already: one person, who will get the change.
       *[other] Told already: one person and { $rooms } collectives’ rooms, who will get the change.
      }
   *[other] { $rooms ->
        [0] Told already: { $people } people, who will get the change.
       *[other] Told already: { $people } people and { $rooms } collectives’ rooms, who will get the change.
      }
  }
milestone-at = { " " }at { $hour }
milestone-both-days = { $first } and { $last }
milestone-from-to = from { $first } to { $last }
milestone-right = Is that right?

milestone-confirm-change = Confirm
milestone-confirm-add = Add it
milestone-confirm-cancel = Yes, cancel it
milestone-leave-change = Leave it as it was
milestone-leave-add = Add nothing
milestone-leave-cancel = Keep it
milestone-option-when = Date or time
milestone-option-title = Title
milestone-option-place = Place
milestone-option-link = Link
milestone-option-preparation = To prepare
milestone-option-deliverable = Deliverable

milestone-which = Which one?
milestone-one-scope = A milestone concerns one collective, one region or the whole programme. For { $first } and { $second }, add it once for each; nothing is added yet.
milestone-none = I see nothing like that in your calendar. “our calendar” shows what is coming.
milestone-known = That is in the calendar already: “{ $title }”, { $dates }, for { $scope }. I added nothing. To change it, write for instance “move { $title } to …”.
milestone-choose = Answer with one of the choices, or “leave”.
milestone-ask-when = When? For example: “on 18 May”, “18 and 19 May”, “a week later”, “on 12 May at 2pm”.
milestone-ask-title = Which title?
milestone-ask-scope = For whom?
milestone-ask-place = Which place?
milestone-ask-link = Which link?
milestone-ask-preparation = What is to be prepared?
milestone-ask-deliverable = Which deliverable is expected?

milestone-left-change = All right, nothing changes.
milestone-left-add = All right, I add nothing.
milestone-left-cancel = All right, it stays.
milestone-unchanged = There is nothing to change: it is so already.
milestone-done-change = Done: “{ $title }”, { $dates }.
milestone-done-add = Added: “{ $title }”, { $dates }. To tell people right away, write “announce”.
milestone-done-cancel = Cancelled: “{ $title }”, { $dates }.
milestone-done-told = { $people ->
    [0] The collectives’ rooms that were told already ({ $rooms }) get the change in a few minutes.
   *[other] { $rooms ->
        [0] The people who were told already ({ $people }) get the change in a few minutes.
       *[other] The people ({ $people }) and the collectives’ rooms ({ $rooms }) that were told already get the change in a few minutes.
      }
  }
milestone-changed-meanwhile = Somebody has just changed it. This is how it stands:
milestone-gone-meanwhile = Somebody has just changed or cancelled it. Please start again.

milestone-in-private = The calendar is changed in private: write that to me directly.
milestone-not-allowed = Only coordinators can change the calendar. Nothing was changed.
milestone-not-allowed-ask = Only the coordination can change that: ask { $names }. Nothing was changed.
milestone-wrong-date = There is no such date. Nothing was changed.
milestone-wrong-weekday = That weekday doesn’t go with that date: it is { $day }. Which of the two?
milestone-past = That day has passed: { $day }. Nothing was changed.
milestone-far = That is too far away: { $day }. Nothing was changed.
milestone-days-reversed = The last day comes before the first. Nothing was changed.
milestone-too-long = That is too long: { $limit } characters at most.

command-done = done; it’s done; it is done; we did it; we’ve done it; we have done it; we sent it; we’ve sent it; we submitted it; we’ve submitted it; we handed it in; we’ve handed it in; we delivered it; it’s handed in; it’s already done; all done; deliverable done; the deliverable is done; we delivered; we have delivered; we’ve delivered; we submitted; we have submitted; we’ve submitted; i submitted; i’ve submitted; we sent; we’ve sent; we handed in; we have handed in; we’ve handed in; we finished; we’ve finished; deliverable sent; deliverable submitted; handed in; submitted
milestone-done-being = is; are; was; were; has been; have been; now; already
milestone-done-ends = done; sent; sent in; submitted; handed in; finished; delivered; completed
command-reopen = reopen; re-open; not done; it’s not done; it is not done; not done yet
command-come = i’m coming; we’re coming; we are coming; i’m attending; i am attending; i will attend; i’ll attend; i can come; i am going; i’m going; i am coming; i will come; i’ll come; i’ll be there; i will be there; i’m in; count me in; coming; attending; count us in; we’ll be there; we will be there; i’ll make it
command-absent = i’m not coming; we’re not coming; we are not coming; we can’t come; i can’t make it; i cannot make it; i can’t attend; i cannot attend; i won’t attend; i will not attend; i won’t be coming; i will not be there; i am not coming; i won’t come; i will not come; i can’t come; i cannot come; i won’t be there; count me out; i cant come; i cant make it; i cant attend; we cant come; we can’t make it; we cant make it; we won’t come; we will not come; i wont come; i wont be there; im not coming; i’m not going; i am not going; im not going; i’m not attending; i am not attending; i’m unable to come; i am unable to come; i am unable to attend; not coming; can’t come; can’t make it; cant make it; won’t be there; not attending; i’m not available; i am not available; not available
command-unsure = i don’t know yet; i’m not sure yet; i don’t know yet whether i’m coming; not sure yet; maybe coming; i might come; maybe i’m coming; don’t know yet
command-attendance = who is coming; who is not coming; who isn’t coming; who’s not coming; who is absent; who can’t come; how many people are coming; how many people will come; how many people come; how many will come; how many of us are coming; who’s coming; who comes; who will come; who will be there; who is attending; how many are coming
milestone-yes = Yes
milestone-no = No
command-returned = who hasn’t submitted; who has not submitted; who hasn’t handed in; who has not handed in; who hasn’t sent; who has not sent; who has submitted; who submitted; who handed in; who has handed in; who still has to submit; which teams haven’t submitted; which teams have submitted; where are the deliverables
milestone-returned-words = deliverable; deliverables; document; documents; work; deadline; deadlines
milestone-returned = What is due, and who has done it:
milestone-returned-line = **{ $what }**, due { $due }. { $done ->
    [none] { "" }
   *[other] Done: { $done }.{ " " }
  }{ $open ->
    [none] Everybody has done it.
   *[other] Not yet: { $open }.
  }
milestone-close-ask = For { $collective }: “{ $what }” (due on { $due }). Is it done?
milestone-close-no-team = I don’t know which collective this is about. Write for example “done for Koungou”.
milestone-close-nothing = I see nothing due at present for { $names }.
milestone-close-not-yours = Only the people of the collective { $collective } and its coordination can say that.
milestone-closed = Noted: “{ $what }” is done for { $collective }. Its reminders end for all of you. A mistake? Write “reopen”.
milestone-closed-told = “{ $what }”: done for { $collective }, says { $name } ({ $when }).
milestone-closed-already = That was noted already: { $by }.
milestone-closed-by = done, { $name }, { $when }
milestone-reopen-ask = For { $collective }: “{ $what }” (due on { $due }) isn’t done after all?
milestone-reopen-nothing = Nothing is noted as done at present for { $names }.
milestone-reopened = Reopened: “{ $what }” is still to be done for { $collective }. Its reminders go on.
milestone-reopened-told = “{ $what }”: reopened for { $collective } by { $name } ({ $when }).
milestone-open-already = It wasn’t noted as done.

milestone-come-not = not; never
milestone-come-perhaps = maybe; perhaps; possibly; probably
milestone-come-yes = I’m coming
milestone-come-no = I’m not coming
milestone-come-unsure = I don’t know yet
milestone-come-yes-noted = Noted: you are coming. “{ $title }”, { $dates }. If that changes, write “I’m not coming”.
milestone-come-no-noted = Noted: you are not coming. “{ $title }”, { $dates }. If that changes, write “I’m coming”.
milestone-come-unsure-noted = Noted: you don’t know yet. “{ $title }”, { $dates }. Tell me when you know: “I’m coming” or “I’m not coming”.
milestone-come-late = “{ $title }” has begun: I no longer note who comes.
milestone-who = Who is coming to “{ $title }” ({ $dates })?
milestone-who-line = **{ $collective }**: { $yes ->
    [one] 1 is coming
   *[other] { $yes } are coming
  }, { $no } absent{ $unsure ->
    [0] { "" }
    [one] , 1 doesn’t know yet
   *[other] , { $unsure } don’t know yet
  }, { $none } without an answer
milestone-who-yes = Coming: { $names }
milestone-who-no = Not coming: { $names }
milestone-who-unsure = Don’t know yet: { $names }
milestone-who-none = No answer: { $names }
milestone-who-empty = Nobody is in these teams yet: { $names }
milestone-who-one = For the names, ask about one team at a time: “who is coming in { $collective }?”
milestone-who-elsewhere = I can only tell for the teams that you are in or coordinate.
