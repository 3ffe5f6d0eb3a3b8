## The command line, the terminal, scripts and configuration.

cli-fault = { $where }: { $fault }
cli-failed = The work failed: { $detail }
cli-unexpected = An unexpected error stopped the work ({ $kind }). Run it again with RELAIS_LOG__LEVEL=debug to see its trace, and report it.
cli-ask-what = Give a question, or a file with --batch (and --out); not both.
cli-import-what = Give one programme (folder, TOML file or XLSX workbook), once.
cli-which-store = Say which store, with --store or in a configuration (“relais init” writes one).
cli-nothing-kept = No configuration: the store is temporary, nothing is kept at the end. Give --store, or write a configuration with “relais init”.
cli-no-right = it may not be written
cli-no-such-person = The programme knows nobody called “{ $person }”. People it knows: { $known }.
invite-nobody = The programme knows nobody called “{ $person }”. The nearest: { $known }.
invite-several = “{ $person }” is the name of several people. Give the id of one of them: { $known }.
invite-given = Invitation for { $name } ({ $id }): { $code }. It works once, until { $until }; an earlier one no longer works.
invite-how = Pass it on yourself. They write it to Relais in a direct message, on the messenger where they want to be known.
invite-has-accounts = { $name } already has an account ({ $platforms }): this invitation is of use only from a new account.
cli-nobody = This programme has no people: there is nobody to play in the conversation.
cli-no-adapter = No messenger is configured: enable one, for instance [adapters.console] enabled = true.
cli-cannot-read = This file cannot be read ({ $detail }). Check the path and the rights.
cli-cannot-write = This file cannot be written ({ $detail }). Check the path and the rights.
cli-batch-not-json = This line is not a JSON object ({ $detail }).
cli-batch-too-deep = This line nests too many lists or objects.
cli-batch-no-question = This line has no “question” that is text.
cli-not-a-date = “{ $text }” is not a date: write it like 2027-01-31.
cli-not-a-year = “{ $text }” is beyond what can be computed: take a year from { $first } to { $last }.
cli-dates-reversed = The last date ({ $last }) comes before the first ({ $first }).

console-header = You are { $name }. Ask a question, or type “help”. “@ advance 7d” lets a week pass; “#koungou hello” speaks in a room; Ctrl-D quits.
console-too-long = This line is too long: it was not read.
console-edited = (edited)
console-withdrawn = (message withdrawn)
console-no-restart = In the conversation only “@ now”, “@ advance” and “@ jump” work.
console-time = It is { $moment }.

script-no-start = A script begins with the present time, for instance “@ now 2027-01-04T08:00+01:00”.
script-unknown-line = This line means nothing: “{ $line }”. Write “amina> text”, “amina! choice”, “amina~ text”, “amina-” or a clock line that begins with @.
script-unknown-command = There is no such clock line: “{ $line }”. There are “@ now”, “@ advance 2h”, “@ jump 3d”, “@ stop” and “@ start”.
script-not-an-instant = “{ $text }” is not an instant: write it like 2027-01-04T08:00+01:00.
script-not-a-duration = “{ $text }” is not a duration: write for instance 30m, 2h, 7d.
script-not-a-year = “{ $text }” is beyond what can be computed: take a year from { $first } to { $last }.
script-too-long = “{ $text }” is more than ten years.
script-no-such-room = There is no collective “{ $room }”, and so no room.
script-no-such-choice = { $who } cannot choose “{ $text }”: no message in that conversation offers it.
script-no-such-message = { $who } has no message to change or to take back.

config-missing = This configuration file does not exist. Check the path, or run without --config.
config-unreadable = This file cannot be read ({ $detail }).
config-not-toml = This file is not valid TOML ({ $detail }).
config-unknown-key = There is no such setting. Compare with config.example.toml.
config-not-utf8 = This file is not in UTF-8. Save it in UTF-8 (in the editor: Save as, encoding UTF-8).
config-expected-one = The value { $value } does not fit. Possible choices: { $choices }.
config-expected-boolean = The value { $value } does not fit: write true or false.
config-expected-text = The value { $value } does not fit: write a text, between quotes.
config-expected-integer = The value { $value } does not fit: write a whole number.
config-expected-hour = { $value } is not an hour: write it like this: "20:00".
config-expected-section = The value { $value } does not fit: this is a section, with its settings under its title in brackets.
config-expected-store = The value { $value } does not fit: write sqlite:///PATH or postgresql+psycopg://NAME@HOST/BASE.
config-expected-wait = The value { $value } does not fit: write a number and m, h or d, as in 30m, 4h or 2d; or never.
config-section-variable = { $name } is a section, not a setting: name the setting, as in RELAIS_STORE__URL.
config-at-least = { $value } does not fit: { $limit } at least.
config-at-most = { $value } does not fit: { $limit } at most.
config-wrong-value = The value { $value } does not fit ({ $detail }).

store-busy = Another Relais uses this SQLite store already: process { $pid } on { $host }. Stop it, or choose another store.
store-outdated = The schema of this store is old. Run “relais db upgrade”.
store-too-new = This store was written by a newer Relais. Upgrade Relais.
store-foreign = This database holds the tables of another program: Relais does not touch it. Choose another store.
store-unusable = This store cannot be opened: { $reason }

db-upgraded = The store { $url } is up to date.
init-exists = This file exists already: it stays as it is. Name another one with --config, or delete it first.
init-done = { $file } is written. Read it through, then run “relais check”.

backup-done =
    { $rows ->
        [one] Written: { $file } (one row, schema { $revision }). It holds what people wrote: guard it like the store.
       *[other] Written: { $file } ({ $rows } rows, schema { $revision }). It holds what people wrote: guard it like the store.
    }
backup-not-written = The backup could not be written ({ $detail }): nothing of it is left. Make room or choose another place, and run it again.
archive-exists = This file exists already: it stays as it is. Choose another name with --out, or a folder.
archive-no-store = There is no store here. Check --store, or the configuration.
archive-none = This file is not a Relais backup. Nothing was changed.
archive-damaged = This backup is damaged or was altered ({ $place }). Nothing was changed: take another one.
archive-too-new = This backup comes from a newer Relais ({ $found }; this one knows up to { $wanted }). Nothing was changed: upgrade Relais, then restore.
restore-done =
    { $rows ->
        [one] Store { $store } restored as it was on { $when } UTC (one row).
       *[other] Store { $store } restored as it was on { $when } UTC ({ $rows } rows).
    }
restore-kept = The store that was there is kept as { $file }.
restore-erased =
    { $count ->
        [one] One person in the archive had since asked to be erased: they are erased again.
       *[other] { $count } people in the archive had since asked to be erased: they are erased again.
    }
restore-aside =
    { $count ->
        [0] Nothing was due meanwhile. The coordinators are told of the restore at the next start.
        [one] One message or reminder was due meanwhile and may have been sent already: it is set aside. The coordinators decide about it at the next start.
       *[other] { $count } messages or reminders were due meanwhile and may have been sent already: they are set aside. The coordinators decide about them at the next start.
    }
restore-not-empty = This store is not empty. Nothing was changed: choose an empty database, or add --replace, which removes what is in this one (back it up first).
restore-not-empty-file = This store is not empty. Nothing was changed: choose another file, or add --replace, which keeps this one beside the new one.
restore-at-work =
    { $count ->
        [one] A Relais is at work on this store. Nothing was changed: stop it, wait half a minute, and run it again.
       *[other] { $count } Relais are at work on this store. Nothing was changed: stop them, wait half a minute, and run it again.
    }

check-configuration = configuration read.
check-no-configuration = there is no configuration: the defaults hold. “relais init” writes one.
check-pack = programme read: { $people } people, { $collectives } collectives, { $entries } entries.
check-calibration = Another version of Relais made this calibration: the general one is used instead. Make it anew with “relais knowledge calibrate”.
check-store = store readable, up to date with the programme.
check-store-temporary = without configuration the store is temporary: nothing is kept.
check-store-absent = this store does not exist yet: the first start creates it.
check-store-folder = this store cannot be created: the folder { $folder } does not exist or cannot be written. Create it, or grant the right.
check-store-empty = store readable and empty: the first start puts the programme into it.
check-store-in-use = a Relais uses this store: process { $pid } on { $host }. That is as it should be while it is in service.
check-store-led = “{ $platform }”: connected by process { $pid } on { $host }. The others, if any, stand by.
check-store-space = the disk of this store is nearly full: { $free } MB are left. Make room, or answers will be refused.
check-store-behind = store readable; the programme differs from it in { $count } places. “relais import” updates it (--dry-run shows the differences).
check-zones-package = time zones of the Python package tzdata, version { $package }; the system has none.
check-zones-same = time zones of the system, version { $system }, the same as the Python package's.
check-zones-agree = time zones of the system, version { $system } ({ $path }); the Python package has version { $package }, with the same hours for this programme.
check-zones-differ = the time zones of the system (version { $system }, { $path }) and of the Python package (version { $package }) do not give the same hours for { $zones }. Upgrade the older one; PYTHONTZPATH= (empty) makes the package's be read.
check-versions = Versions: { $versions }.
check-result =
    { $count ->
        [0] All is well.
        [one] One fault is to be mended.
       *[other] { $count } faults are to be mended.
    }

template-example = example
template-done = Written: { $empty } (empty) and { $filled } (example). Fill in the first, then “relais import { $empty } --dry-run”.
template-not-xlsx = The workbook to write must be called something.xlsx.

import-added = + { $kind } { $id }
import-changed = ~ { $kind } { $id }: { $fields }
import-field = { $name }: { $old } → { $new }
import-erased = person { $id }: they asked to be erased and are not brought back. Take them out of the file.
import-missing = ! { $kind } { $id } is not in this programme (kept; --prune removes it)
import-removed = - { $kind } { $id }
import-nothing = Nothing changes.
import-would = Nothing was changed: this was a trial.
import-done = Done.

cli-broadcast-draft = Nothing was changed: this was a trial.
cli-broadcast-scheduled = Noted ({ $id }): “relais run” sends it at its time.
cli-broadcast-waiting = Noted ({ $id }): a second coordinator must confirm it, in chat.

evaluate-empty = This file has no question.
evaluate-kind = This question is of an unknown kind: “{ $kind }”. Kinds known: { $known }.
evaluate-not-texts = “says” and “entries” are lists of texts that aren’t empty.
evaluate-nothing-wanted = A question of the kind “{ $kind }” has an answer: say which, with “says” (what it must hold) or “entries” (the entries that will do).
evaluate-line =
    { $asked ->
        [one] { $name }: { $asked } question; right { $right } %, wrong { $wrong } %, not answered { $silent } %
       *[other] { $name }: { $asked } questions; right { $right } %, wrong { $wrong } %, not answered { $silent } %
    }
evaluate-answerable = answerable
evaluate-unanswerable = unanswerable
evaluate-ranking = wanted entry, { $asked } questions: ranked first { $first } %, among five { $five } %
evaluate-ms = time of an answer: median { $p50 } ms, 99th percentile { $p99 } ms
evaluate-miss = [{ $kind }, { $mark }] { $question } → { $answer }
calibrate-no-folder = A calibration is kept with its programme: give a folder, not a file.
calibrate-too-few = There are too few questions to calibrate: add ways to ask to the entries, or give a set of questions.
calibrate-trade = answer from { $threshold }: right { $right } %, wrong { $wrong } %, answered in vain { $claimed } %
calibrate-chosen = answer from { $threshold }: right { $right } %, wrong { $wrong } %, answered in vain { $claimed } %  ← taken
calibrate-kept = { $file } is written.
calibrate-tried = A trial: nothing was written.

## Why the system didn’t do something, within a sentence.

os-absent = that file or folder doesn’t exist
os-denied = access is denied
os-read-only = that place is read-only
os-folder = it is a folder, not a file
os-no-folder = a part of that path is no folder
os-exists = it exists already
os-full = there is no room left
os-long-name = that name is too long
os-many-files = too many files are open
os-broken = the disk doesn’t answer as it should
os-port-taken = that port is taken
os-refused = nobody answers there
os-silent = nothing answered in time
