## The mirror in Grist: what the command line, “relais check” and notices to coordinators say.

mirror-done = { $table }: rows added: { $added }, changed: { $changed }, removed: { $removed }.
mirror-would = { $table }: rows to add: { $added }, to change: { $changed }, to remove: { $removed }.
mirror-nowhere = no mirror is configured: give server and document in [grist]
mirror-document-missing = [grist] has a server and no document: add document, the id in the document's settings, under “API”
mirror-key-missing = Grist's key is missing: put it in { $variable }, or in the file that key_file names
mirror-key-odd = this is no key: a key is one word of letters and digits, on one line
mirror-wrong-key = Grist refuses the key: make a new one in Grist (account settings, API key) and put it in RELAIS_GRIST_KEY or key_file
mirror-no-right = Grist doesn't let this account change the document: share it with that account, as an editor
mirror-nothing-there = Grist doesn't find the document or the table: check server and document in [grist]
mirror-not-taken = Grist doesn't take the data: a column of the table may have become a formula
mirror-key-gone = the column by which Relais finds its rows is missing, it was probably renamed: give it its name back, or delete the table, which will be made anew
mirror-table-name = Grist won't have a table of that name: give another one in [grist]
mirror-fault = The mirror in Grist is no longer up to date: { $reason }. Nothing is lost, the results are in Relais; once that is mended, the mirror catches up by itself.
check-mirror = the mirror in Grist answers ({ $server })
check-mirror-fault = the mirror in Grist: { $reason }
