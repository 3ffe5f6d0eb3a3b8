## Documents from which entries are made, and what is wrong with them.

document-missing = This file or folder does not exist. Check the path.
document-empty = This file is empty.
document-empty-folder = There is no document in this folder. I read: .md, .html, .xlsx, .docx, .pdf.
document-many = { $count } documents, { $limit } at most at once. Give a smaller folder.
document-large = This file has { $size } MB, { $limit } at most. Take the pictures out, or cut it into several.
document-other-format = I do not read “{ $suffix }”. I read: .md, .html, .xlsx, .docx, .pdf. Save a copy in one of these formats.
document-old = This document has Office’s old format. Open it and save it as .docx or .xlsx.
document-password = This document is protected by a password. Save a copy without a password, and give the copy.
document-macros = This document contains macros (programs), which I do not open. Save a copy without macros (.docx or .xlsx), and give the copy.
document-bomb = This document would grow to { $size } MB once unpacked, { $limit } at most: it is damaged, or a trap. Copy its text into a new document.
document-corrupt = This document is damaged, or is not what its name says. Open it, save a copy, and give the copy.
document-long = { $count } pages, { $limit } at most. Cut the document into several.
document-no-text = I find no text in this document: it may be a scanned image. Give the original document, or copy its text.
document-no-questions = No sheet has a column “question” and a column “answer”. Put these titles at the top of two columns.
document-row-question = There is an answer but no question. Write the question, or empty the row.
document-row-answer = There is a question but no answer. Write the answer, or empty the row.
document-no-source = This entry has no source. Write where it comes from (column “source”), so that everybody can check.
document-scope = “{ $value }” is neither “programme” nor a region (region:…) nor a collective (collective:…) of this programme.
document-id-of-default = The id “{ $id }” is that of an entry that comes with Relais. Choose another: yours will come before it.
document-id-of-pack = The id “{ $id }” is that of an entry of the programme. Choose another, or change it in the programme.
document-id-of-chat = The id “{ $id }” is that of an entry that a coordinator wrote. Choose another.
document-scripts = This page contains scripts: they were left aside, only the text is read.

knowledge-added = + { $id }: { $title }
knowledge-changed = ~ { $id }: { $title }
knowledge-removed = - { $id }
gaps-none = Nothing to report: whatever was asked has been answered.
gaps-line = { $count } × { $text } ({ $state }){ $useless ->
    [0] { "" }
   *[other] , found not useful { $useless } times
  }
gaps-state-none = not passed on
gaps-state-open = passed on, waiting
gaps-state-answered = answered by a person, no entry yet
gaps-state-declined = nobody knows
gaps-state-withdrawn = withdrawn
