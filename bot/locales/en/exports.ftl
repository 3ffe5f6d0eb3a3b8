## What leaves in files: what columns mean, and on which terms.

export-done = { $rows ->
    [0] No row
    [one] One row
   *[other] { $rows } rows
  } in { $file }. Beside it: { $beside }.
export-no-folder = there is no folder { $folder }; make it first
export-is-folder = { $file } is a folder; name a file
export-checkin = check-in (id)
export-period = local date on which the period opened (YYYY-MM-DD)
export-scope = what it is about: collective:ID, region:ID or programme
export-insee = INSEE codes of the collective’s communes, as text (leading zeros count), separated by spaces
export-indicator = indicator (id)
export-version = version of the question; two versions don’t make one series
export-measure = stated: said by the team; mean: average of several people; count: number of people by answer
export-value = the value: a number, or the code of an answer
export-n = number of answers; for count, those that chose this value
export-state = how it stands: given, skipped, unknown, withdrawn for an answer; pending, sent, failed… for a delivery
export-note = free text of the team
export-late = came after the period had closed
export-at = instant, in UTC
export-statedby = who answered for the team (id)
export-week = ISO week, such as 2026-W53
export-kind = sort of delivery: reminder, checkin, nudge, giveback, broadcast…
export-dueat = planned instant, in UTC
export-recipient = to whom: dm:PERSON or room:COLLECTIVE
export-platform = messenger
export-sentat = instant of sending, in UTC
export-attempts = number of attempts
export-reason = why it was not sent
export-month = month (YYYY-MM)
export-lang = language of the question
export-outcome = what became of it: answered, suggested, abstained
export-entry = entry that answered
export-confidence = confidence, from 0 to 1
export-question = the question as it was written
export-licence-public = “{ $programme }”, data of { $day }. Licence Ouverte / Open Licence 2.0 (Etalab): free to reuse, commercially too, provided that the source and this date are named. No person is named in it; what people feel is only there taken together, and never if anybody’s answer could be worked out: what is missing isn’t zero.
export-licence-internal = “{ $programme }”, data of { $day }. For the programme’s own use: don’t pass it on or publish it. Contains ids of people and free text. Delete it once it is of no more use; requests for access and erasure apply to it too.
