## What is wrong with a pack. Each sentence stands after its place (`programme.toml:12`), and names the value and the remedy.

pack-suggestion =
    { $close ->
        [none] The choices are: { $choices }.
       *[other] Did you mean “{ $close }”?
    }

## Files

pack-missing-path = This file or folder doesn’t exist. Check the path.
pack-other-format = I can’t read a programme in this format ({ $suffix }). Give a folder, a .toml file or an .xlsx workbook.
pack-empty-folder = This folder has neither programme.toml nor an entry knowledge/…/*.md. Add one or the other, or give another folder.
pack-file-missing = This file doesn’t exist. Check the path.
pack-file-unreadable = This file can’t be read ({ $reason }). Check its permissions.
pack-binary = This file isn’t text, in spite of its name: it is a workbook, a document or an archive. Give a workbook by its name in .xlsx; save a programme in text as UTF-8.
pack-not-utf8 = This line has a character that isn’t UTF-8. Save the file as UTF-8 (in the editor: Save as, encoding UTF-8).
pack-nul = There is a NUL character here, which can’t be seen and which no database keeps. Remove it: type this text again by hand.

## TOML

pack-toml-empty = This file defines nothing. Add at least one table, such as [programme].
pack-toml-quote = A quotation mark isn’t closed: “{ $content }”. Add the missing " or ' at the end of the text.
pack-toml-equals = The = sign is missing after the key: “{ $content }”. Write key = value.
pack-toml-statement = This line is neither a table nor a key: “{ $content }”. Write key = value, or put # before a comment.
pack-toml-key = A key can’t be written like this: “{ $content }”. Keep to letters without accents, digits, - and _.
pack-toml-zero = “{ $value }” begins with a zero: it is a code, not a number. Put it between quotation marks: "{ $value }".
pack-toml-value = A value can’t be written like this: “{ $content }”. Put texts and times between quotation marks ("Le Teil", "09:00"), dates without (2027-01-12).
pack-toml-date = There is no such date or time: “{ $content }”. Correct it.
pack-toml-list = A list [ … ] or a table { "{" } … { "}" } isn’t closed, or a comma is missing, on this line or before: “{ $content }”.
pack-toml-newline = There is something more after the value: “{ $content }”. Put one key on each line.
pack-toml-bracket = The name of the table isn’t closed properly: “{ $content }”. Write [table] or [[table]].
pack-toml-twice = The same key or table is written twice: “{ $content }”. Keep one; for several things of a kind, write [[table]].
pack-toml-backslash = A \ can’t be written like this: “{ $content }”. Double it (\\), or put the text between apostrophes.
pack-toml-other = This line isn’t TOML: “{ $content }” ({ $detail }).
pack-key-outside = The key “{ $name }” is in no table. Put it under a heading, such as [programme].

## Tables and keys

pack-unknown-table = The table “{ $table }” is unknown. { pack-suggestion }
pack-unknown-key = The key “{ $name }” is unknown in “{ $table }”. { pack-suggestion }
pack-missing-key = The key “{ $name }” is missing in “{ $table }”. Add it.
pack-unknown-option-key = The key “{ $option }” is unknown in an option. { pack-suggestion }
pack-missing-option-key = This option lacks “{ $option }”. Write { "{" } value = "…", label = { "{" } fr = "…", en = "…" { "}" } { "}" }.

## Values

pack-not-text = “{ $name }” must be a text, not { $value }. Put it between quotation marks.
pack-not-integer = “{ $name }” must be a whole number, not “{ $value }”. Write it in digits, without quotation marks.
pack-not-number = “{ $name }” must be a number, not “{ $value }”. Write it in digits, without quotation marks, with a decimal point.
pack-not-boolean = “{ $name }” must be true (yes) or false (no), without quotation marks, not “{ $value }”.
pack-not-date = “{ $name }” must be a date, not “{ $value }”. Write it like this: 2027-01-12.
pack-not-time = “{ $name }” must be a local time, not “{ $value }”. Write it like this: "09:00".
pack-not-list = “{ $name }” must be a list, not “{ $value }”. Write it between brackets: ["…", "…"].
pack-not-option = This option must be a table, not “{ $value }”. Write { "{" } value = "…", label = { "{" } fr = "…", en = "…" { "}" } { "}" }.
pack-not-localised = “{ $name }” must be written in French and in English, not just “{ $value }”. Write { "{" } fr = "…", en = "…" { "}" }.
pack-unknown-language = The language “{ $lang }” isn’t provided for in “{ $name }”. Write fr or en.
pack-missing-language =
    { $lang ->
        [fr] The French text of “{ $name }” is missing. Add fr = "…".
       *[en] The English text of “{ $name }” is missing. Add en = "…".
    }
pack-empty-text = “{ $name }” is empty. Write a text, or remove the key if it is optional.
pack-too-long = “{ $name }” is too long. Keep to { $longest } characters at most.
pack-too-small = “{ $name }” is { $value }, which is too small. The minimum is { $bound }.
pack-too-big = “{ $name }” is { $value }, which is too big. The maximum is { $bound }.
pack-not-one-of = “{ $value }” doesn’t fit “{ $name }”. { pack-suggestion }
pack-bad-id = “{ $value }” doesn’t fit “{ $name }”. Use lower-case letters without accents, digits and hyphens (64 at most), such as le-teil.
pack-bad-code = “{ $value }” doesn’t fit “{ $name }”. Use letters without accents, digits, - _ or . (64 at most), such as I01.
pack-bad-scope = “{ $value }” doesn’t fit “{ $name }”. Write "programme", "region:ID" or "collective:ID".
pack-refused = “{ $value }” doesn’t fit “{ $name }”. Compare it with the example that comes with Relais.

## Rules

pack-unknown-zone = There is no time zone “{ $value }”. { $close ->
        [none] Use an IANA name, such as Europe/Paris or Indian/Mayotte.
       *[other] Did you mean “{ $close }”?
    }
pack-unknown-calendar = The calendar of public holidays “{ $value }” is unknown. Write for instance FR, FR-976 (Mayotte) or CA-QC.
pack-example-without-notice = The programme is an example (example = true), but “notice” is missing. Add the sentence that will say so beside dates.
pack-ends-before-start = The end ({ $ends }) is before the start ({ $starts }). Correct one of the two dates.
pack-reminder-about-both = This reminder has both “about” and “milestone”. Keep “about” for every milestone of a kind, or “milestone” for a single one.
pack-reminder-about-nothing = This reminder doesn’t say what it is about. Add about = "module" (or "deadline", "meeting"), milestone = "…", or repeat = "weekly" if it repeats.
pack-reminder-repeated = This reminder repeats: it has no use for “{ $name }”. Remove “{ $name }”, or “repeat”.
pack-reminder-not-repeated = “{ $name }” only serves a reminder that repeats. Add repeat = "weekly" (or "monthly", "yearly"…), or remove “{ $name }”.
pack-repeat-when = This reminder repeats ({ $repeat }) without saying on which day. Add “{ $name }”, or “since” (the first date).
pack-repeat-unused = “{ $name }” is of no use to the repetition “{ $repeat }”. Remove “{ $name }”, or change “repeat”.
pack-repeat-since = “every” counts from a date. Add “since”, for instance since = 2027-01-04.
pack-school-unknown = WARNING: the school holidays of zone “{ $zone }” ({ $collectives }) aren’t known from { $day } on. Reminders and check-ins that heed them will go as on any other day. Add their dates: [[school_holiday]], or the sheet “Vacances scolaires”.
pack-school-no-zone = WARNING: { $collectives }: no known school zone. Reminders and check-ins that heed school holidays will go as on any other day. Add “school_zone” to these collectives.
pack-closure-long = This period lasts { $days } days: { $longest } at most. Correct one of the two dates.
pack-unknown-field = The field { $field } is unknown in a reminder’s text. { pack-suggestion }
pack-unknown-condition = The condition “{ $value }” is unknown. { pack-suggestion }
pack-low-above-high = The low bound ({ $low }) is above the high bound ({ $high }). Correct one of the two.
pack-options-missing = An indicator of type “{ $type }” needs options. Add options = [ … ], or change the type.
pack-options-unused = An indicator of type “{ $type }” has no options. Remove them, or use the type "scale" or "choice".
pack-bounds-unused = An indicator of type “{ $type }” is no number. Remove “{ $name }”, or use a type of number (integer, decimal, percentage).
pack-mark-half = “{ $name }” and “{ $date }” go together: a value, and the day on which it holds. Give both, or remove the other one.
pack-mark-unused = An indicator of type “{ $type }” has neither baseline nor target. Remove “{ $name }”, or use a number or a scale.
pack-mark-out = { $value } is not a possible answer to this question. Correct “{ $name }”, or the bounds.
pack-target-before = The target ({ $until }) must come after the baseline ({ $since }). Correct one of the two dates.
pack-at-most = “{ $value }” can’t be the ceiling: it must be another indicator, a number, and of the same sort (fact of the team or perception). Correct “at_most”, or remove it.
pack-closes-first = The check-in would close ({ $closes }) before it opens ({ $opens }). Correct “close_at”, or raise “open_days”.
pack-option-twice = The value “{ $value }” is given to two options. Give each its own.
pack-check-in-empty = This check-in asks nothing. Add at least one indicator.
pack-indicator-twice = The indicator “{ $value }” is asked twice in this check-in. Keep it once.

## References

pack-id-twice = The id “{ $id }” is already taken in “{ $table }” ({ $first }). Choose another one, or remove one of the two.
pack-membership-twice = This membership is already written ({ $first }). Remove one of the two.
pack-programme-twice = There is already a programme ({ $first }). Keep one for each file.
pack-unknown-reference =
    { $choices ->
        [none] “{ $value }” refers to nothing: the file defines nothing in “{ $table }”. Add it.
       *[other] “{ $value }” refers to nothing in “{ $table }”. { pack-suggestion }
    }
pack-audience = I don’t understand the audience “{ $value }”, from “{ $part }” on. Write for instance "collectives", "region:mayotte", "role:habitant" or "collectives - person:amina".

## Knowledge entries

pack-entry-front-matter = This entry doesn’t begin with its header. Write --- on the first line, then id, lang, title and source, then a line ---.
pack-entry-unclosed = The header of this entry isn’t closed. Add a line --- between the header and the text.
pack-entry-body = This entry has no text. Write it under the header, the short answer first.
pack-entry-missing = “{ $name }” is missing in the header of this entry. Add a line { $name }: …
pack-entry-unknown = The line “{ $name }” is unknown in the header of an entry. { pack-suggestion }
pack-entry-key-twice = “{ $name }” is written twice in the header (already on line { $line }). Keep one.
pack-entry-empty = “{ $name }” is empty in the header of this entry. Complete the line.
pack-entry-not-text = “{ $name }” must be a text on one line, not a list.
pack-entry-questions = “questions” must be a list: one question on each line, each after a hyphen.
pack-entry-question = This question isn’t a text. If it contains “:”, put it between quotation marks.
pack-entry-lang = The language “{ $value }” isn’t provided for. Write fr or en.
pack-entry-date = “{ $value }” isn’t a date. Write 2022, 2022-12 or 2022-12-15.
pack-entry-review = “{ $value }” isn’t a complete date. Write for instance 2027-12-01.
pack-entry-long = “{ $name }” is too long. Keep to { $longest } characters at most.
pack-entry-twice = The id “{ $id }” is already that of another entry ({ $first }). Change one of the two.
pack-entry-translation = “translation_of” refers to “{ $value }”, which isn’t another entry of this folder. { pack-suggestion }
pack-yaml-colon = There is a “:” in the text of this line. Put all that follows the first “:” between quotation marks.
pack-yaml = The header of this entry can’t be read on this line. Put texts that begin with a sign between quotation marks, and align the hyphens.
pack-lexicon-part = “{ $value }” is not a part of a lexicon. Write synonyms, acronyms, glossary or unanswered.
pack-lexicon-synonyms = synonyms must be a list of lists of phrases that mean the same: [["mail", "e-mail"], …].
pack-lexicon-unanswered = unanswered must be a list of questions, none of them empty.
pack-lexicon-table = { $part } must be a table, one line per phrase: QPV = ["priority neighbourhood"].
pack-lexicon-phrases = { $place } must be a phrase or a list of phrases, none of them empty.
pack-lexicon-long = { $place }: “{ $value }” is too long. A phrase has at most { $most } words.
pack-calibration = The calibration can’t be read. Make it anew with “relais knowledge calibrate”, or delete the file.

## Workbooks

pack-xlsx-corrupt = This file isn’t a workbook that I can read: it is damaged, or of another format. Open it in your spreadsheet program and save it as “Excel workbook (.xlsx)”.
pack-xlsx-old = This workbook has the old format .xls. Open it in your spreadsheet program and save it as “Excel workbook (.xlsx)”.
pack-xlsx-password = This workbook is protected by a password. Save a copy without a password, and give the copy.
pack-xlsx-huge = This workbook is too big: { $size } MB once unpacked, for { $limit } at most. Copy your data into a new template, without pictures or formatted empty rows.
pack-xlsx-sheets = No sheet of this workbook is one of a programme. The sheets are: { $choices }.
pack-xlsx-empty = This workbook defines nothing yet. Fill in at least one row below the headers, for instance in the sheet Collectifs.
pack-xlsx-hidden = The sheet “{ $name }” is hidden: nobody sees what it would import. Show it (right click on the tabs, Unhide), or delete it.
pack-xlsx-unknown-sheet = The sheet “{ $name }” is unknown. { pack-suggestion }
pack-xlsx-sheet-ignored = The sheet “{ $name }” isn’t read: it remains yours.
pack-xlsx-headers = The column headers aren’t at the top of this sheet. Write them in the first row; at least these are needed: { $choices }.
pack-xlsx-unknown-column = The column “{ $name }” is unknown in this sheet. { pack-suggestion }
pack-xlsx-column-ignored = The column “{ $name }” isn’t read: it remains yours.
pack-xlsx-column-twice = The column “{ $name }” is already there ({ $first }). Keep one.
pack-xlsx-column-missing = The column “{ $name }” is missing in this sheet. Add it, or start from a new template.
pack-xlsx-merged = These cells are merged. Unmerge them and fill in each cell.
pack-xlsx-formula = This cell has a formula. Replace it by its value (copy, then paste special, values); if it is a text that begins with =, give the cell the format Text first.
pack-xlsx-error = This cell has an error of the spreadsheet program ({ $value }). Write its value instead.
pack-xlsx-blank = This cell is empty, and “{ $name }” is required. Fill it in.
pack-xlsx-language = “{ $name }” is empty, although the other language is written. Fill in this cell, or empty both.
pack-xlsx-text = “{ $name }” must be a text, and your spreadsheet program made something else of it: { $value }. Give the cell the format Text, then write its value again.
pack-xlsx-code = “{ $name }” has the number { $value }: it may have lost its leading zeros. Give the cell the format Text, then write the whole code again, such as { $whole }.
pack-xlsx-date = “{ $value }” isn’t a date for “{ $name }”. Write day, month, year: 12/01/2027.
pack-xlsx-dates = “{ $value }” isn’t a list of dates for “{ $name }”. Write day, month, year, with a semicolon between two dates: 04/01/2027 ; 14/05/2027.
pack-xlsx-time = “{ $value }” isn’t a time for “{ $name }”. Write it like this: 09:00 or 9h30.
pack-xlsx-integer = “{ $value }” isn’t a whole number for “{ $name }”. Write it in digits, such as 7 or -14.
pack-xlsx-number = “{ $value }” isn’t a number for “{ $name }”. Write it in digits, such as 7 or 0,5.
pack-xlsx-yes-no = “{ $value }” doesn’t fit “{ $name }”. Write oui (yes) or non (no).
pack-xlsx-choice = “{ $value }” doesn’t fit “{ $name }”. { pack-suggestion }
pack-xlsx-scope-many = This row names several places: “{ $one }” and “{ $other }” are both filled in. Keep only one.
pack-xlsx-membership-scope = “{ $id }” has a role, but the row doesn’t say where. Fill in “Collectif” or “Région”, or write oui in “Programme entier”.
pack-xlsx-membership-role = This row doesn’t say which role “{ $id }” has. Fill in “Rôle”, or empty “Collectif”, “Région” and “Programme entier”.
pack-xlsx-person-differs = “{ $id }” is already in the row of { $first }, with other words. For another membership of the same person, copy that row or leave these cells empty; for somebody else, choose another id.

## The workbook to fill in

pack-xlsx-exists = There is a file of that name already, and I don’t overwrite it. Give another name, or move it.
pack-xlsx-suffix = A workbook’s name ends in .xlsx. Give for instance programme.xlsx.
pack-xlsx-unwritable = This workbook can’t be written here ({ $reason }). Choose another folder, or check its permissions.
pack-xlsx-readme-title = A programme for Relais
pack-xlsx-readme-1 = One sheet for each subject: Programme, Régions, Collectifs, Rôles, Personnes (people), Jalons (milestones), Rappels (reminders), Indicateurs and their Options, Points d’étape (check-ins), Congés et pauses (days off and pauses), Vacances scolaires (school holidays). Go from left to right: a sheet uses what the ones before it define.
pack-xlsx-readme-2 = One row for each thing, below the headers. Headers with a star are required; other cells may stay empty.
pack-xlsx-readme-3 = Move the mouse over a header: a note says what to write. Where there is an arrow, choose from the list.
pack-xlsx-readme-4 = An id (identifiant) is a short name that never changes: lower case without accents, digits and hyphens (le-teil). Sheets refer to each other by it, and an import replaces by it instead of doubling.
pack-xlsx-readme-5 = Dates: 12/01/2027 (day first). Times: 09:00, by the clock of whoever receives. Several values in a cell: a semicolon between two.
pack-xlsx-readme-6 = INSEE codes are texts: 02168 keeps its zero. What people read is written in French and in English.
pack-xlsx-readme-7 = A person in two teams: two rows with the same id. A role marked oui in “Coordination” gives the right to broadcast, where the row says and nowhere else.
pack-xlsx-readme-8 = No formulas, no merged cells, no hidden sheets. Columns may be in any order, and you may add your own: they aren’t read.
pack-xlsx-readme-9 = To try without changing anything: relais import programme.xlsx --dry-run. Relais shows what would change, or each fault with its sheet and cell (Jalons!C7).
pack-xlsx-readme-10 = To import: relais import programme.xlsx. The same import twice changes nothing; what the workbook lacks is removed only with --prune.
pack-xlsx-lists-title = Time zones and calendars that the lists offer; you may write others
pack-xlsx-pick = List of choices
pack-xlsx-refused = Choose a value from the list.
pack-xlsx-doubtful = This value isn’t in the list. Keep it only if you are sure: the import will check it.

pack-xlsx-note-id = A short name that never changes: lower case without accents, digits and hyphens. Example: le-teil. (key id)
pack-xlsx-note-english = The same text in English, for those who read English. Both languages go together.
pack-xlsx-note-name = The name that people read.
pack-xlsx-note-programme-id = A short name for the whole programme: lower case without accents, digits and hyphens. One row only in this sheet.
pack-xlsx-note-programme-name = The programme’s name, which people read.
pack-xlsx-note-programme-lang = The default language: français (French) or anglais (English). Empty: French.
pack-xlsx-note-programme-zone = The clock of whatever has none of its own, such as Europe/Paris. Empty: Europe/Paris. (key zone)
pack-xlsx-note-example = oui as long as dates and people are made up: the notice is then shown beside every date. (key example)
pack-xlsx-note-notice = The sentence shown beside the dates of an example. Required if Exemple is oui. (key notice)
pack-xlsx-note-controller = Who answers for the data; told at first contact. (key controller)
pack-xlsx-note-prompts = How many times a year a person is asked at most, all check-ins together. Empty: 60. (key prompts_a_year)
pack-xlsx-note-insee-region = The INSEE code of the region, as text: 06 keeps its zero. (key insee)
pack-xlsx-note-collective-region = The id of a region of the sheet Régions. (key region)
pack-xlsx-note-collective-zone = The zone of its clocks: Europe/Paris, Indian/Mayotte… (key zone)
pack-xlsx-note-holidays = The calendar of public holidays: FR, FR-976 in Mayotte, CA-QC… Empty: FR. (key holidays)
pack-xlsx-note-school-zone = The zone of school holidays: A, B, C, mayotte… (key school_zone)
pack-xlsx-note-collective-lang = The language of the collective’s room: français (French) or anglais (English). Empty: French.
pack-xlsx-note-department = The code of the department, as text: 02 keeps its zero. (key department)
pack-xlsx-note-insee = The INSEE codes of its communes, as text: 02168 keeps its zero. Several: a semicolon between two. (key insee)
pack-xlsx-note-days-off = Local days off, beside the public holidays: 04/01/2027 ; 14/05/2027. (key days_off)
pack-xlsx-note-role-name = The role’s name, which people read.
pack-xlsx-note-coordinates = oui if this role may broadcast and follow deliveries, where the person holds it. Empty: no. (key coordinates)
pack-xlsx-note-records = oui if this role may record the answers of somebody of the collective who has no chat: a mediator. Empty: non. (key records)
pack-xlsx-note-person-id = A short name of their own: lower case without accents, digits and hyphens. For a second membership, a second row with the same id. (key id)
pack-xlsx-note-person-name = The name that others read.
pack-xlsx-note-person-lang = The language they read: français (French) or anglais (English). Empty: French.
pack-xlsx-note-person-zone = Only if they don’t live by their collective’s clock. (key zone)
pack-xlsx-note-person-collective = The id of their collective (sheet Collectifs). For a region or the whole programme, leave it empty and fill in one of the next two columns. (key scope)
pack-xlsx-note-person-region = The id of a region, if their role is for the whole region. (key scope)
pack-xlsx-note-person-whole = oui if their role is for the whole programme. (key scope)
pack-xlsx-note-person-role = The id of their role (sheet Rôles). Empty: no membership. (key role)
pack-xlsx-note-milestone-type = module (training), échéance (a deadline) or rencontre (a meeting). (key type)
pack-xlsx-note-milestone-title = The title that people read. (key title)
pack-xlsx-note-starts = The first day: 12/01/2027. (key starts)
pack-xlsx-note-ends = The last day. Empty: the same as the first. (key ends)
pack-xlsx-note-milestone-at = The hour at which it begins, such as 14:00, by the clock of its place. Empty: all day. (key at)
pack-xlsx-note-milestone-region = The id of a region, if the milestone concerns only that one. Région and Collectif empty: the whole programme. (key scope)
pack-xlsx-note-milestone-collective = The id of a collective, if the milestone concerns only that one. (key scope)
pack-xlsx-note-milestone-zone = Only if its place has another clock, such as America/Toronto for Montréal. (key zone)
pack-xlsx-note-place = Where it takes place. (key place)
pack-xlsx-note-link = A web address: video call, document… (key link)
pack-xlsx-note-preparation = What to bring or to prepare; reminders repeat it. (key preparation)
pack-xlsx-note-deliverable = What is expected afterwards; reminders repeat it. (key deliverable)
pack-xlsx-note-deliverable-due = Days after the end on which the deliverable is due. (key deliverable_due)
pack-xlsx-note-about = Which milestones it is about: every module, every deadline (échéance) or every meeting (rencontre). Or leave it empty and fill in Jalon. (key about)
pack-xlsx-note-reminder-milestone = The id of a single milestone (sheet Jalons), instead of Genre de jalon. (key milestone)
pack-xlsx-note-anchor = Days count from the first day (début) or the last (fin). Empty: début. (key anchor)
pack-xlsx-note-days = How many days: -14 is two weeks before, 0 the day itself, 7 a week after. J-14 and J+7 are read too. (key days)
pack-xlsx-note-reminder-at = The time of sending, by the clock of whoever receives: 09:00. (key at)
pack-xlsx-note-to = personnes: each directly. conversation du collectif: the team’s room. personnes ou conversation: the room if the team has nobody to write to. Empty: personnes. (key to)
pack-xlsx-note-audience = Who receives it: collectifs, région:mayotte, collectif:le-teil, rôle:habitant, personne:amina; & to narrow, + to add, - to take away. Empty: collectifs. (key audience)
pack-xlsx-note-on-day-off = If the day is a public holiday: avant (the working day before), après (after), or quand même (anyway). Empty: avant. (key on_day_off)
pack-xlsx-note-useful = How many hours late it is still useful; past that the reminder isn’t sent but listed. Empty: 48. (key useful_hours)
pack-xlsx-note-text = Under 400 characters, and says what to do. Filled in by themselves: { "{title} {dates} {time} {days} {place} {link} {preparation} {deliverable} {due}" }; or, if it repeats, { "{date} {collective}" }. (key text)
pack-xlsx-note-indicator-id = A short code that never changes: I01. (key id)
pack-xlsx-note-version = The number of the definition. The import raises it by itself when the question changes: answers of two versions don’t make one series. Empty: 1. (key version)
pack-xlsx-note-condition = Which of the five conditions it serves, or transversal. (key condition)
pack-xlsx-note-question = The question as it is asked. (key question)
pack-xlsx-note-help = The agreed definition: what counts, what doesn’t. “def” shows it. (key help)
pack-xlsx-note-unit = What is counted: people, %, hours… (key unit)
pack-xlsx-note-indicator-type = What the answer may be. A scale (échelle) and a choice (choix) need rows in the sheet Options. (key type)
pack-xlsx-note-low = The lowest number accepted. (key low)
pack-xlsx-note-high = The highest number accepted. (key high)
pack-xlsx-note-period = How often it is asked. Empty: chaque semaine (weekly). (key period)
pack-xlsx-note-perception = oui for what each person feels (protected: shown from 5 answers up), non for a fact that the team states. Empty: non. (key perception)
pack-xlsx-note-direction = Which way is better: hausse (up), baisse (down) or aucun (none). Empty: aucun. (key direction)
pack-xlsx-note-baseline = Where things stood: a number, with its date in the next column. (key baseline)
pack-xlsx-note-baseline-on = The day of the baseline: 04/01/2027. (key baseline_on)
pack-xlsx-note-target = Where things should be: a number, with its date in the next column. (key target)
pack-xlsx-note-target-on = The day of the target: 31/12/2027. (key target_on)
pack-xlsx-note-at-most = The id of an indicator that it can’t exceed: newcomers among participants. (key at_most)
pack-xlsx-note-option-indicator = The id of an indicator of type échelle or choix. Options are shown in the order of the rows. (key options)
pack-xlsx-note-option-value = The value that is kept, short and stable: 1, 2, time… (key value)
pack-xlsx-note-option-label = What people read. (key label)
pack-xlsx-note-option-open = oui if a free text may come instead, for “other”. Empty: non. (key open)
pack-xlsx-note-option-also = Other words that mean this answer: RAS ; nothing to report. (key also)
pack-xlsx-note-check-in-title = The title that people read. (key title)
pack-xlsx-note-weekday = The day it opens, from lundi (Monday) to dimanche (Sunday). (key weekday)
pack-xlsx-note-check-in-at = The time it opens, by the clock of whoever receives: 09:00. (key at)
pack-xlsx-note-check-in-indicators = The ids of the indicators that it asks, in order: I01 ; I02 ; I03. If there are more than questions each time, they take turns, each by its period. (key indicators)
pack-xlsx-note-nudge-days = Days after the opening on which who has not answered is asked once more. Empty: never. (key nudge_days)
pack-xlsx-note-nudge-at = The time of that second asking. Empty: 10:00. (key nudge_at)
pack-xlsx-note-open-days = How many days one can answer, the opening day counted. Empty: 6. (key open_days)
pack-xlsx-note-most = How many questions at most each time; the others take turns, each by its period. Empty: 3. (key most)
pack-xlsx-note-close-at = The hour at which it closes, on the last day. Empty: the end of the day. (key close_at)
pack-xlsx-note-late-days = How many days after the closing what nobody stated for the team is still noted, as a late answer. Empty: 7. (key late_days)
pack-xlsx-note-closure-type = jour de congé (day off): the team doesn’t work, what falls on that day is moved. pause: the team receives no reminder, no check-in and no nudge. (key type)
pack-xlsx-note-closure-region = The id of a region, if only that one is concerned. Région and Collectif empty: the whole programme. (key scope)
pack-xlsx-note-closure-collective = The id of a collective, if only that one is concerned. (key scope)
pack-xlsx-note-closure-first = The first day, included: 12/07/2027. (key first)
pack-xlsx-note-closure-last = The last day, included: 30/07/2027. (key last)
pack-xlsx-note-closure-label = What happens, in a few words: summer break… Optional. (key label)
pack-xlsx-note-school-holiday-zone = The zone, as in the sheet Collectifs: mayotte… Zones A, B and C are already known until summer 2028. (key school_zone)
pack-xlsx-note-school-holiday-first = The first day without school: 20/02/2027. (key first)
pack-xlsx-note-school-holiday-last = The last day without school. (key last)
pack-xlsx-note-school-holiday-name = The name of these holidays. Optional. (key name)
pack-xlsx-note-school-holidays-off = oui (yes) if the collective’s school holidays count as days off. Empty: no. (key school_holidays_off)
pack-xlsx-note-repeat = For a reminder that comes again without a milestone: every week, every month, first or last working day of the month, every year. Then leave Genre de jalon, Jalon, Compté depuis and Jours empty. (key repeat)
pack-xlsx-note-repeat-weekday = Every week: the day. Empty: that of “À partir du”. (key weekday)
pack-xlsx-note-month-day = Every month: the day, 1 to 31; the last day if the month is shorter. Empty: that of “À partir du”. (key month_day)
pack-xlsx-note-every = 2: one week (or month, or year) in two, counted from “À partir du”. Empty: 1, each time. (key every)
pack-xlsx-note-since = The first possible date: 04/01/2027. Every year: the day and the month. (key since)
pack-xlsx-note-until = The last possible date. Empty: without end. (key until)
