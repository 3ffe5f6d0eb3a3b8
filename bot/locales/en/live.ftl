## Live answers. Words are folded (no accents) and separated by `;`.

live-words-when = when; date; dates; day; time
live-words-next = next; upcoming; coming; soon; following
live-words-module = module; modules; training; session; sessions; workshop
live-words-milestone = milestone; milestones; meeting; meetings; event; events; step; appointment
live-words-deadline = deadline; deadlines; due; deliverable; deliverables
live-words-calendar = calendar; agenda; schedule; programme; program
live-words-where = where; place; location; address
live-words-prepare = prepare; preparation; bring
live-words-who = who; members; member; people; names; list; participants
live-words-team = collective; team; group
live-words-mine = my; our; us; we; i; me
live-words-coordinator = coordinator; coordinators; coordinates; coordinating
live-words-which = which; what; s; am; belong; planned
live-words-own = my; our; i; am; belong
live-words-what = what
live-words-state = where do we stand; where does it stand
live-words-measure = many; much; long
live-words-rule = can; may; should; must; join; form
live-words-attend = cannot; cant; attend; absent; mandatory; register; cancelled; postponed
live-words-past = start; started; began; begin; begun; launched; invented; since; existed; created; happened
live-ordinals = first; second; third; fourth; fifth; sixth; seventh; eighth

live-next-module = { $days ->
    [0] The next module is under way: **{ $title }**, { $dates }.
    [1] The next module is tomorrow: **{ $title }**, { $dates }.
   *[other] The next module: **{ $title }**, { $dates } (in { $days } days).
  }
live-next = { $days ->
    [0] Under way: **{ $title }**, { $dates }.
    [1] Tomorrow: **{ $title }**, { $dates }.
   *[other] What comes next: **{ $title }**, { $dates } (in { $days } days).
  }
live-milestone = **{ $title }**: { $dates }.
live-place = Place: { $text }
live-preparation = To prepare: { $text }
live-deliverable = Deliverable: { $text }
live-deliverable-due = Deliverable: { $text }, by { $due }
live-no-such-module = { $count ->
    [0] Your collective’s programme has no module on record.
   *[other] There is no module { $number } in your collective’s programme: it has { $count } modules.
  }
live-nothing-next = Nothing is planned for your collective as far as I know. Ask your coordinator.
live-calendar = What is coming for your collective:
live-line = **{ $title }**: { $dates }
live-deadlines = Your deadlines:
live-deadline-line = { $due }: **{ $what }**
live-deliverable-line = { $due }: **{ $what }** (deliverable of “{ $title }”)
live-deadline-done = { $line } ({ $done })
live-done = done, { $name }, { $when }
live-done-team = done for { $collective }, { $name }, { $when }
live-no-deadlines = No deadline is coming for your collective as far as I know.
live-team = { $count ->
    [0] I don’t know anybody in the { $collective } collective yet.
    [one] One person in the { $collective } collective:
   *[other] { $count } people in the { $collective } collective:
  }
live-member = { $name } ({ $role })
live-coordinators = Coordinated by { $names }.
live-no-coordinators = I know no coordinator for your collective.
live-collectives = You are in { $names }.
live-collective = the { $collective } collective ({ $region })

live-home = The calendar
