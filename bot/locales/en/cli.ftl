## The command line, the terminal, scripts and configuration.

cli-fault = { $where }: { $fault }
cli-failed = The work failed: { $detail }
cli-ask-what = Give a question, or a file with --batch; not both.
cli-no-such-person = The programme knows nobody called “{ $person }”. People it knows: { $known }.
cli-nobody = This programme has no people: there is nobody to play in the conversation.
cli-no-adapter = No messenger is configured: enable one, for instance [adapters.console] enabled = true.
cli-cannot-read = This file cannot be read ({ $detail }). Check the path and the rights.
cli-cannot-write = This file cannot be written ({ $detail }). Check the path and the rights.
cli-batch-not-json = This line is not a JSON object ({ $detail }).
cli-batch-no-question = This line has no “question” that is text.
cli-not-a-date = “{ $text }” is not a date: write it like 2027-01-31.
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
script-too-long = “{ $text }” is more than ten years.
script-no-such-room = There is no collective “{ $room }”, and so no room.
script-no-such-choice = { $who } cannot choose “{ $text }”: the last message with choices in that conversation does not offer it.
script-no-such-message = { $who } has no message to change or to take back.

config-missing = This configuration file does not exist. Check the path, or run without --config.
config-unreadable = This file cannot be read ({ $detail }).
config-not-toml = This file is not valid TOML ({ $detail }).
config-unknown-key = There is no such setting. Compare with config.example.toml.
config-wrong-value = The value { $value } does not fit ({ $detail }).

store-busy = Another Relais uses this SQLite store already: process { $pid } on { $host }. Stop it, or choose another store.
store-outdated = The schema of this store is old. Run “relais db upgrade”.
store-too-new = This store was written by a newer Relais. Upgrade Relais.
store-unusable = This store cannot be opened: { $reason }

db-upgraded = The store { $url } is up to date.
check-fine = All is well. Versions: { $versions }.

import-added = + { $kind } { $id }
import-changed = ~ { $kind } { $id }: { $fields }
import-field = { $name }: { $old } → { $new }
import-missing = ! { $kind } { $id } is not in this programme (kept; --prune removes it)
import-removed = - { $kind } { $id }
import-nothing = Nothing changes.
import-would = Nothing was changed: this was a trial.
import-done = Done.
