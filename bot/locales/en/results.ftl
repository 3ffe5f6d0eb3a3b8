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
results-alt-join = { "; " }
results-late = came after the closing
results-old-wording = an answer to the earlier question, which has been reworded since
results-as-of = as of { $day }
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
results-standing-partial = { $collective }: { $given ->
    [0] none
    [one] one
   *[other] { $given }
  } of { $expected } questions to the team ({ results-people-answered })
results-standing-nothing = { $collective }: no answer yet ({ $asked ->
    [0] nobody was asked
    [one] one person asked
   *[other] { $asked } people asked
  })
results-standing-note = Complete: every question to the team has an answer. In time: before the closing. Who did not answer is named nowhere.

results-home = { $collective } in figures
results-home-note = What the team stated, and what is published of how people feel, as of the last check-in.

command-figures = our numbers; my numbers; numbers; the numbers; our figures; figures; our indicators; our results; results; the results; our trends; trends; our progress; our charts; charts; chart; our dashboard; dashboard
command-brief = monthly brief; prepare the monthly brief; make the monthly brief; the monthly brief; our monthly brief; brief of the month; monthly review; month in review; prepare the meeting; meeting brief; the brief; our brief
command-extract = export the; export our; export as; extract; data export; export data
results-little-words = all; every; of; from; the; for; in; as; on; to; about; our; my; collective; team; region; indicator; indicators; a; an; please; file; format
results-figures-phrases = what are our numbers; what are our figures; what are our results; how are our numbers; how are our numbers doing; how are our indicators doing; show me our numbers; show our numbers; show me our figures; give me our numbers; can you show me our numbers; let me see our numbers; what are our trends; what has moved; what has changed this month; have we made progress; are we making progress; our numbers please; what did my team say; what did our team say; what did the team say; what has my team said; what did we answer; what did my team answer

results-figures-title = { $collective }: our numbers
results-figures-none = I have no numbers of { $collective } yet: they come with the check-ins.
results-region-title = { $region }: our numbers, all collectives together
results-region-none = I have no numbers of { $region } yet.
results-nothing = You are in no collective: I have no numbers to show you.
results-not-yours = The numbers of { $collective } are for that collective and who coordinates it.
results-scope-none = No check-in has closed in the last weeks. For one collective, write for example “numbers of Liévin”.
results-scope-more = For one collective, write for example “numbers of { $name }”; for a page to print, “monthly brief”.
results-turnout-title = { $title } of { $day }: how many answered
results-bar = { $answered } of { $asked }
results-panel-mean = { $question } (average of { $n } answers)
results-reworded = question reworded
results-target = target: { $target }
results-target-on = target by { $day }: { $target }
results-target-reached = target of { $target } reached
results-alt = Picture: { $title }. { $parts }
results-alt-panel = { $question }: { $value } on { $first }, { $now } on { $last }
results-alt-at = { $value } on { $day }
results-alt-between = { $whole } (in between: { $asides })
results-unknown = not known
results-unknown-since = not known since { $day }
results-file = our-numbers

results-brief-title = { $title }: brief of the month ({ $month })
results-brief-not-yours = The brief of { $region } is for its coordination. “numbers of { $region }” shows what its teams say together.
results-brief-sum = { $question }: **{ $total }** in all within a month ({ $teams ->
    [one] one collective
   *[other] { $teams } collectives
  })
results-brief-spread = { $question }: { $parts }
results-brief-subtitle = As of { $day }, for the team’s meeting
results-brief-ahead = For “{ $title }”, { $day }
results-brief-preview = One page for the meeting: what moved, what is missing, what comes next.
results-brief-moved = What moved
results-brief-lacking = What is missing
results-brief-next = What comes next
results-brief-discuss = To discuss together
results-brief-said = **{ $title }:** { $text }
results-brief-course = Our indicators over time
results-brief-nothing-moved = No new answer for a month.
results-brief-nothing-lacking = Nothing: all that was asked has an answer.
results-brief-nothing-next = Nothing announced within the next six weeks.
results-brief-missing = { $title } of { $day }: { $count ->
    [one] one question without an answer
   *[other] { $count } questions without an answer
  }
results-brief-unknown = “I don’t know”: { $question }
results-brief-team = { $collective }: { $given ->
    [0] none of { $expected } questions has an answer
    [one] one of { $expected } questions has an answer, { $in_time } in time
   *[other] { $given } of { $expected } questions have an answer, { $in_time } in time
  }
results-brief-coming = { $title }: { $dates }
results-brief-due = Due { $day }: { $what }
results-brief-foot = What people feel is shown taken together only. Page prepared by Relais, a machine.
results-brief-file = brief-{ $day }
results-brief-alt = A page to print: { $title }.

results-export-answers-words = answer; answers; data; numbers; results
results-export-deliveries-words = delivery; deliveries; message; messages
results-export-questions-words = question; questions; asked
results-export-form-words = csv; xlsx; jsonl; excel; spreadsheet; file; workbook
results-export-answers = what teams answered, and what is published of what people feel
results-export-deliveries = the deliveries
results-export-questions = the questions that were asked
results-export-done = Here is { $what } ({ $rows ->
    [0] no row
    [one] one row
   *[other] { $rows } rows
  }), and what the columns mean.
results-export-alt = File: { $what }, { $rows ->
    [0] no rows
    [one] one row
   *[other] { $rows } rows
  }.
results-export-dictionary = File: what the columns and codes mean.
results-export-not-allowed = Only a coordinator can export data. “our numbers” shows you those of your collective.
results-export-in-private = An export holds the team’s data: write “export data” to me directly.
results-export-everybody = The questions that were asked concern the whole programme: only its coordinators export them.
results-export-too-large = That is too large for a messenger. Ask who runs Relais: “relais export” writes it to a file.
results-export-unclear = I can’t export “{ $words }”. I can export answers, deliveries or questions, as a workbook, as csv or as jsonl: “export answers as csv”.
