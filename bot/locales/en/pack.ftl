## What is wrong with a pack. Each sentence stands after its place (`programme.toml:12`), and names the value and the remedy.

pack-suggestion =
    { $close ->
        [none] The choices are: { $choices }.
       *[other] Did you mean “{ $close }”?
    }

## Files

pack-missing-path = This file or folder doesn’t exist. Check the path.
pack-other-format = I can’t read a programme in this format ({ $suffix }). Give a folder or a .toml file.
pack-empty-folder = This folder has neither programme.toml nor an entry knowledge/…/*.md. Add one or the other, or give another folder.
pack-file-missing = This file doesn’t exist. Check the path.
pack-file-unreadable = This file can’t be read ({ $reason }). Check its permissions.
pack-not-utf8 = This line has a character that isn’t UTF-8. Save the file as UTF-8 (in the editor: Save as, encoding UTF-8).

## TOML

pack-toml-empty = This file defines nothing. Add at least one table, such as [programme].
pack-toml-quote = A quotation mark isn’t closed: “{ $content }”. Add the missing " or ' at the end of the text.
pack-toml-equals = The = sign is missing after the key: “{ $content }”. Write key = value.
pack-toml-statement = This line is neither a table nor a key: “{ $content }”. Write key = value, or put # before a comment.
pack-toml-key = A key can’t be written like this: “{ $content }”. Keep to letters without accents, digits, - and _.
pack-toml-value = A value can’t be written like this: “{ $content }”. Put texts and times between quotation marks ("Le Teil", "09:00"), dates without (2027-01-12).
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
pack-reminder-about-nothing = This reminder doesn’t say what it is about. Add about = "module" (or "deadline", "meeting"), or milestone = "…".
pack-unknown-field = The field { $field } is unknown in a reminder’s text. { pack-suggestion }
pack-unknown-condition = The condition “{ $value }” is unknown. { pack-suggestion }
pack-low-above-high = The low bound ({ $low }) is above the high bound ({ $high }). Correct “low” or “high”.
pack-options-missing = An indicator of type “{ $type }” needs options. Add options = [ … ], or change the type.
pack-options-unused = An indicator of type “{ $type }” has no options. Remove them, or use the type "scale" or "choice".
pack-bounds-unused = An indicator of type “{ $type }” has no bounds. Remove “{ $name }”, or use a type of number (integer, decimal, percentage).
pack-option-twice = The value “{ $value }” is given to two options. Give each its own.
pack-check-in-empty = This check-in asks nothing. Add at least one indicator.
pack-indicator-twice = The indicator “{ $value }” is asked twice in this check-in. Keep it once.

## References

pack-id-twice = The id “{ $id }” is already taken in “{ $table }” ({ $first }). Choose another one, or remove one of the two.
pack-membership-twice = This membership is already written ({ $first }). Remove one of the two.
pack-programme-twice = There is already a programme ({ $first }). Keep one for each file.
pack-unknown-reference =
    { $choices ->
        [none] “{ $value }” refers to nothing: the file has no table “{ $table }”. Add it.
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
pack-lexicon = The lexicon can’t be read: { $detail }
