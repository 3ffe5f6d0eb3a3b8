## The command line's help and what it says of misuse. `usage-COMMAND`, `usage-COMMAND-OPTION`; `usage-all-OPTION` for those of every command.

usage-no-such-command = There is no command “{ $name }”. There are: { $known }.
usage-no-such-option = There is no option “{ $name }” here. “relais --help” and “relais COMMAND --help” show what there is.
usage-option-alone = The option “{ $name }” is not used like that ({ $detail }).
usage-missing = { $name } is missing. “relais COMMAND --help” shows what the command expects.
usage-bad-value = The value given to “{ $name }” does not fit ({ $detail }).
usage-other = This command cannot be understood like that ({ $detail }). “relais COMMAND --help” shows what it expects.

usage-relais = Relais, the chat companion of collectives that practise collective impact.
usage-all-config = Configuration file (default: config.toml, if it is there).
usage-all-pack = Programme: a folder, a TOML file or an XLSX workbook (default: the example that comes along).
usage-all-store = Store, such as sqlite:///relais.db (default, without configuration: a temporary one).
usage-all-now = The present, ISO 8601, instead of the clock's.
usage-all-json = Machine-readable output, and nothing else.
usage-demo = Talk with Relais in the terminal, on the example programme; “@ advance 7d” lets a week pass.
usage-demo-as = The person to play.
usage-ask = Answer a question from the knowledge base; with --as, also from the programme of that person.
usage-ask-text = The question.
usage-ask-as = The person on whose behalf.
usage-ask-batch = Questions, one JSON object a line.
usage-ask-out = Where the answers of --batch go (default: standard output).
usage-ask-ranked = Add the ids of the N best entries.
usage-import = Load or update a programme; a wrong one changes nothing.
usage-import-source = A folder, a TOML file or an XLSX workbook.
usage-import-dryrun = Show the differences, change nothing.
usage-import-prune = Also remove what the programme lacks.
usage-plan = Say what will be sent, to whom, at which local time, and why.
usage-plan-from = First day, YYYY-MM-DD (default: today).
usage-plan-to = Last day, included (default: 30 days on).
usage-simulate = Play a script against the whole bot, and show what everybody received.
usage-simulate-script = The script; - for standard input.
usage-run = Connect the configured messengers and work until stopped.
usage-check = Say what is wrong with configuration, programme and store, and how to mend it.
usage-init = Write a first configuration, with comments.
usage-version = Print the version.
usage-db = The store's schema.
usage-db-upgrade = Bring the store's schema to the present version.
