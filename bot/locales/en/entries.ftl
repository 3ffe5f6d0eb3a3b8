## What coordinators add to the knowledge base. Words are separated by `;`.

command-teach = add an entry; add entry; new entry; create an entry; add to the knowledge base; write an entry; add an answer
command-entries = our entries; my entries; entries; entries to review; the entries
command-revise = edit the entry; edit an entry; change the entry; correct the entry; edit entry
command-retire = remove the entry; remove an entry; retire the entry; retire an entry; delete the entry; delete an entry
entry-word-yes = { words-yes }; publish

entry-not-allowed = Only coordinators add, change or remove an entry. “pass on” gives a question to yours. Nothing was changed.
entry-in-private = An entry is written in private: write it to me in a direct message.
entry-not-yours = This entry concerns collectives that you do not coordinate. Nothing was changed.
entry-of-pack = This entry came with the programme’s knowledge base: it is changed by import. You may write your own (“add an entry”), which comes before it. Nothing was changed.
entry-made-already = There is an entry for this question already: “our entries” shows it.
entry-everybody = the whole programme
entry-too-long = That is too long: { $count } characters, { $limit } at most. Make it shorter, or write two entries.

entry-ask-title = Which question does the entry answer? Write it as people ask it. “cancel” leaves.
entry-ask-body = What is the answer? The first sentence must do by itself; details come after. “cancel” leaves.
entry-ask-scope = Whom does it answer?
entry-preview = Preview of the entry
entry-preview-change = Preview of the changed entry
entry-preview-note = Will answer: { $place }. Signed with your name, to be reviewed on { $day }.
entry-publish = Publish
entry-change-title = Change the question
entry-change-body = Change the answer
entry-change-scope = Change for whom
entry-cancel = Leave it
entry-choose = Choose from the list, or write “cancel”.
entry-cancelled = Left: nothing was published.
entry-published = Published for { $place }: I answer like that from now on. To be reviewed on { $day }. “our entries” lets you change or remove it.
entry-source = Answer by { $name }, coordinator

entry-none = No entry has been added yet in what you coordinate. “add an entry” begins one.
entry-unknown = I cannot find “{ $words }” among your entries. Which one?
entry-which-edit = Which entry to change?
entry-which-retire = Which entry to remove?
entry-listed = { $count ->
    [one] One entry
   *[other] { $count } entries
  }
entry-line = “{ $title }” ({ $place }), to be reviewed: { $review }.
entry-line-late = “{ $title }” ({ $place }), was to be reviewed: { $review }.
entry-no-review = no date
entry-retire-ask = Remove the entry “{ $title }”? It will answer nobody any more.
entry-retire-yes = Yes, remove it
entry-retire-no = No, keep it
entry-retired = The entry “{ $title }” is removed.
entry-left = Fine, it stays.
entry-review-ask = This is the day to review them: choose an entry to look at it.
entry-review-pack = This is the day to review them: they came with the programme’s knowledge base, and are changed by import.
entry-still-right = It still holds
entry-edit-label = Change
entry-retire-label = Remove
entry-reviewed = Noted: to be reviewed on { $day }.
