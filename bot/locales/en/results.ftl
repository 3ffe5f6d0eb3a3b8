## What rounds gave: told, drawn, exported. Words are separated by `;`.

results-title = { $title }: what { $collective } said
results-preview = What you said, what has moved since last time, and one question to discuss.
results-thanks = Thank you for your answers. Here is what they add up to.
results-team = Your team:
results-team-room = Here is what the team said:
results-yours = Your own answers (only you see them):
results-felt = What the people of your collective feel:
results-felt-region = What the people of { $region } feel:
results-protected = What people feel is shown from { $k } answers up only, and never if anybody’s own answer could be worked out.
results-discuss = **To discuss together:** { $question }
results-discuss-stuck = “{ $question }”: “{ $value }”. What would help, and who can act?
results-discuss-up = “{ $question }”: from { $before } to { $value }. What made this possible, and what does it change for what comes next?
results-discuss-down = “{ $question }”: from { $before } to { $value }. What explains it, and what does it change for what comes next?
results-discuss-other = “{ $question }”: “{ $value}”, and “{ $before }” last time. What has changed?
results-discuss-again = “{ $question }”: the same answer, “{ $value }”, { $times } times in a row. What does that tell us?
results-discuss-first = “{ $question }”: “{ $value }”. Is it what you expected, and what will you make of it?

results-line-first = { $question }: **{ $value }**
results-line-up = { $question }: **{ $value }**, up ({ $before } last time)
results-line-down = { $question }: **{ $value }**, down ({ $before } last time)
results-line-same = { $question }: **{ $value }**, as last time
results-line-other = { $question }: **{ $value }** ({ $before } last time)
results-line-reworded = { $question }: **{ $value }** (the question was reworded: not to be compared with before)
results-join = { " · " }
results-late = came after the closing
results-percent = %
results-yes = yes
results-no = no
results-with-note = { $label }: { $note }
results-mean = { $value } on average ({ $n } answers)
results-mean-of = { $value } out of { $most } on average ({ $n } answers)
results-count = { $label }: { $n }
results-counts = { $parts } ({ $n } answers)

results-standing-title = { $title } of { $day }: where the collectives stand
results-standing-preview = What came, in time or later, by collective and region.
results-standing-region = **{ $region }**: { $complete ->
    [0] no collective complete
    [one] one collective complete
   *[other] { $complete } collectives complete
  } out of { $total }{ $timely ->
    [0] { "" }
   *[other] , { $timely } in time
  }
results-people-answered = { $answered ->
    [0] nobody answered in time
    [one] one person of { $asked } answered in time
   *[other] { $answered } people of { $asked } answered in time
  }
results-standing-complete = { $collective }: complete and in time ({ results-people-answered })
results-standing-late = { $collective }: complete, but after the closing ({ results-people-answered })
results-standing-partial = { $collective }: { $given } of { $expected } questions ({ results-people-answered })
results-standing-nothing = { $collective }: no answer yet ({ $asked ->
    [one] one person asked
   *[other] { $asked } people asked
  })
results-standing-note = Complete: every question to the team has an answer. In time: before the closing. Who did not answer is named nowhere.

results-home = { $collective } in figures
results-home-note = What the team stated, and what is published of how people feel, as of the last check-in.
