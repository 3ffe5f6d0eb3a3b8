## Calendars. Words are separated by `;`; those of `agenda-words-…` are folded (no accents).

command-agenda = my agenda; my calendar; my calendars; calendars; calendar feed; calendar feeds; my calendar feed; the calendar feed; calendar link; my calendar link; the calendar link; calendar address; my calendar address; address of my calendar; the address of my calendar; link to my calendar; feed of my calendar; new calendar link; new calendar address; new calendar feed; a new calendar link; a new calendar address; calendar of; feed of; ics feed; ical feed; calendar subscription; subscribe to my calendar; subscribe to the calendar; subscribe to calendar
command-export = add to my calendar; add to calendar; add to the calendar; add to my agenda; put in my calendar; put it in my calendar; add it to my calendar; ics file; calendar file; add module; add the; add all; add everything; add it; add this; add that; put module; put the; put all; put everything; put it; put this; save the; please add
command-revoke = revoke my calendar link; revoke my calendar; revoke my calendar feed; revoke my calendar address; revoke calendar link; revoke calendar feed; revoke the calendar link; revoke the calendar; revoke the calendar feed; revoke the calendar address; revoke my agenda; revoke my link; revoke the link; revoke my feed; revoke the feed; revoke calendar; delete my calendar link; delete my calendar address; delete my calendar feed; disable my calendar link; disable my calendar feed; remove my calendar link; remove my calendar feed; cancel my calendar link; cancel my calendar feed

agenda-words-calendar = calendar; calendars; agenda; ics; ical
agenda-words-add = add; put; save; import; export; download; send; insert; enter
agenda-words-address = address; link; feed; subscription; subscribe; url; sync; synchronise; synchronize
agenda-words-file = file; ics
agenda-words-filler = a; an; to; the; my; our; your; in; into; on; onto; for; of; me; i; it; this; that; these; please; pls; can; could; you; would; will; want; like; d; ll; how; do; get; give; thanks; thank; file; google; outlook; phone; date; new; with; and; s; m; is; as; also; team; collective; hello; yes; relais
agenda-words-everything = all; everything; every; whole; entire; full; complete
agenda-words-next = next; coming; upcoming; following
agenda-words-module = module; modules; training; trainings
agenda-words-deadline = deadline; deadlines; deliverable; deliverables
agenda-words-meeting = meeting; meetings
agenda-words-any = milestone; milestones; dates; step; steps; programme; program; events; event; things; modules
agenda-words-idea = common agenda; shared agenda; common calendar; shared calendar
agenda-words-region = region; regional

agenda-name = Relais: { $whose }
agenda-name-plain = Relais
agenda-about = The programme’s dates; they follow its changes.
agenda-whose = { $collective }: { $what }
agenda-deadline = Deadline: { $what }
agenda-due = Due: { $what }
agenda-begins = Begins at { $hour }
agenda-clock = Clock of: { $place }
agenda-preparation = To prepare: { $text }
agenda-deliverable = Deliverable: { $text }
agenda-deliverable-due = Deliverable: { $text }, by { $due }

agenda-file = For your calendar: **{ $title }**, { $dates }. Open the file and it is added; if the date changes, ask again and the new file takes its place.
agenda-files = { $count ->
    [one] For your calendar: one date. Open the file and it is added.
   *[other] For your calendar: { $count } dates. Open the file and they are added.
  }
agenda-file-alt = Calendar file: { $what }
agenda-file-all = { $count ->
    [one] one date
   *[other] { $count } dates
  }
agenda-follow = “calendar feed” gives you an address that follows changes by itself.
agenda-everything = All dates
agenda-nothing = Nothing is planned in what I know of your programme. Ask your coordinators.
agenda-unknown = I can’t find that date in your programme. Which one do you want?

agenda-address = The address of { $whose }:
agenda-of-person = your calendar
agenda-of-collective = the calendar of the collective { $name }
agenda-of-region = the calendar of the region { $name }
agenda-subscribe = In your calendar program, choose “subscribe” or “add from address” and paste it: the dates there will follow the programme.
agenda-secret = It is secret: whoever has it sees these dates. I can’t say it again; “{ $revoke }” ends it, and I give you another one when you ask.
agenda-revoke-person = revoke my calendar link
agenda-revoke-other = revoke the calendar of { $name }
agenda-offer = I can give you the address of your calendar: write “calendar feed”.
agenda-offer-yes = Give me the address
agenda-others = The calendar of a collective or of a region: write “calendar of” and its name, or choose.
agenda-too-many = There are { $most } good addresses of { $whose } already. “{ $revoke }” ends them all; then I can give you a new one.
agenda-no-address = I have no calendar address to give here. This is the file of the dates to come: it won’t follow changes.
agenda-in-private = That is between us: write “calendar feed” to me directly.
agenda-refused = I give the address of that calendar to its coordinators and to nobody else. “calendar feed” gives you your own.
agenda-revoked = { $count ->
    [0] There was no good address of { $whose }: nothing to end.
    [one] Done: the address of { $whose } is worth nothing any more.
   *[other] Done: the { $count } addresses of { $whose } are worth nothing any more.
  }
agenda-renew = New address
