## Live answers. Words are folded (no accents) and separated by `;`.

live-words-when = when; date; dates; day; time
live-words-next = next; upcoming; coming; soon; following
live-words-module = module; mod; modules; training; session; sessions; workshop
live-words-milestone = milestone; milestones; meeting; meetings; event; events; step; appointment
live-words-meeting = meeting; meetings
live-words-deadline = deadline; deadlines; due; deliverable; deliverables
live-words-limit = due date; due dates; cut-off date; cutoff date
live-words-calendar = calendar; agenda; schedule; programme; program
live-words-where = where; place; location; address
live-words-prepare = prepare; take; preparation; bring
live-words-who = who; contact; reach; members; member; people; names; list; participants
live-words-team = collective; team; group
live-words-teams = collectives; teams; groups
live-words-mine = my; our; us; we; i; me
live-words-coordinator = coordinator; coordinators; coordinates; coordinating
live-words-which = which; what; s; am; belong; planned
live-words-own = my; our; i; am; belong
live-words-what = what; anything; something
live-words-state = where do we stand; where does it stand
live-words-measure = many; much; long
live-words-period = week; weeks; month; months; weekend; tomorrow; today; day; days
live-words-this_week = this week; of the week; in the week
live-words-next_week = next week; coming week; following week
live-words-weekend = this weekend; this week-end; next weekend
live-words-this_month = this month
live-words-next_month = next month; coming month; following month
live-words-length = time; last; lasts; long; length; days; hours
live-words-title = title; topic; subject; called; about; theme
live-words-status = cancelled; canceled; postponed; moved; confirmed; changed; still; rescheduled
live-words-held = meet; meeting; gather; held; happening; happen; happens; takes; on; important; starts; ends; finish; should; must; need; needs; have; expected; hand; submit; send; deliver; cover; covers
live-words-left = left; remain; remaining
live-words-why = why; how
live-words-region = region; regions; area
live-words-other = reminder; reminders; announcement; check-in; check in; notification
live-words-following = and then; then; and after; and after that; after that; and the next one; the next one; what about the next one; and next; and the one after; the one after; and the following one; and the next module; and after this one
live-words-contact = who do i contact; who should i contact; who can i contact; who do i ask; who should i ask; who do i talk to; who should i talk to
live-words-ourselves = how many are we; how many of us are there; how many of us
live-words-thing = what is it that
live-words-of_month = of; for; by; early; late; mid
live-words-rule = can; may; should; must; join; form
live-words-attend = cannot; cant; attend; absent; mandatory; register
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
live-period = { $days }:
live-period-nothing = Nothing is planned for your collective that I know of: { $days }.
live-period-after = What comes after that:
live-deadlines = Your deadlines:
live-deadlines-past = Past, and not noted as “done” yet:
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
live-region = { $count ->
    [one] A single collective in the region { $region }: { $names }.
   *[other] { $count } collectives in the region { $region }: { $names }.
  }

live-home = The calendar
