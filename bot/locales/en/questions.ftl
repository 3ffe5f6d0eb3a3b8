## Questions passed on to people, votes on answers. Words are separated by `;`.

command-relay = pass on to the coordinator; pass on; pass it on; pass my question on; pass this on; pass on my question; ask the coordinator; ask my coordinator; forward to the coordinator; forward my question
command-unpass = withdraw my question; take back my question; cancel my question
command-unanswered = open questions; unanswered questions; pending questions; questions without answer; questions to answer
command-asked = my questions; where is my question; my question
question-word-unable = i don’t know; i do not know; don’t know; no idea; dunno; i can’t answer; i cannot answer; i can’t say; i don’t know either; sorry i don’t know; idk
command-useful = useful; good answer; great answer; perfect answer; that helps; that helped; this helps; exactly what i needed; helpful; that was useful; that was helpful; very useful; very helpful
command-useless = not useful; bad; bad answer; not good; not a good answer; not great; no good; poor answer; terrible; awful; wrong; that’s useless; this is useless; that is useless; that’s bad; this is bad; unclear; not clear; that’s not clear; this is not clear; not what i asked; that’s not what i asked; that is not what i asked; doesn’t help; that doesn’t help; this doesn’t help; that does not help; didn’t help; off topic; not relevant; irrelevant; incomplete; meh; you got it wrong; not helpful; useless; that was not useful; that was not helpful; wrong answer; that is not my question; that doesn’t answer my question; that is wrong; that’s wrong; this is wrong; you are wrong; you’re wrong; nonsense; rubbish; that’s rubbish; you didn’t understand; you did not understand; that’s not it

question-stranger = I do not know you yet: only people enrolled in the programme can pass a question on. Ask your collective’s coordinator to enrol you.
question-which = Which question? Write “pass on” and the question, or ask it of me first.
question-long = That is too long for a question: { $count } characters, { $limit } at most. Nothing was passed on.
question-too-many = You are waiting for { $limit } answers already. Better speak to your coordinator; “my questions” shows what is waiting. Nothing was passed on.
question-somebody = somebody
question-nobody = nobody for the moment
question-more = { $count ->
    [one] one more person
   *[other] { $count } more people
  }
question-passed-with-others = Others have asked this too: { $names } has it already. You will get the same answer, from a person and not from me.
question-passed-already = It is with { $names } already: you will get the answer as soon as it comes.
question-withdraw-label = Withdraw my question
question-withdraw-this = Withdraw “{ $text }”
question-taken-back = Withdrawn: you will get no answer to this question.
question-none-own = You are not waiting for the answer to any question.
question-which-withdraw = Which one to withdraw?
question-own = Your open questions
question-own-line = “{ $text }”, { $day }: { $names }.

question-card = { $count ->
    [one] { $names } asks me a question that I cannot answer:
   *[other] { $names } ask me the same question, which I cannot answer:
  }
question-how-to-answer = Reply to this message, or choose “Answer”: your answer goes as it is, in your name, to whoever asked.
question-answer-label = Answer
question-hand-label = I cannot answer
question-answered = { $name } answered on { $day }.
question-declined = { $name } could not answer ({ $day }).
question-withdrawn = The question was withdrawn ({ $day }).
question-answered-already = { $name } has already answered this question on { $day }. Your message was not passed on.
question-declined-already = { $name } has already said on { $day } that the answer is not known. Nothing was passed on.
question-withdrawn-already = This question was withdrawn on { $day }: there is nobody left to answer. Nothing was passed on.
question-not-yours = Only the coordinators who were given this question can answer it. Nothing was passed on.
question-not-your-answer = Only who answered can correct the answer.
question-in-private = That is for you alone: write it to me in a direct message.

question-answer-ask = What do you answer to “{ $text }”? Write it in one message: it goes as it is, in your name. “cancel” leaves.
question-correct-ask = What is the right answer to “{ $text }”? It takes the place of the first one. “cancel” leaves.
question-answer-long = That is too long: { $count } characters, { $limit } at most. Make it shorter. Nothing was passed on.
question-answer-cancelled = Left: nothing was passed on, the question is still waiting.
question-answered-told = Passed on to { $names }, in your name. Make an entry of it, so that I know the answer next time?
question-answered-nobody = Noted, but nobody is waiting for this answer any more. Make an entry of it, so that I know the answer next time?
question-entry-label = Make it an entry
question-correct-label = Correct the answer
question-answer-from = { $name } answers, { $moment }, your question:
question-answer-to = { $name } answers, { $moment }, what { $asker } asked:
question-answer-is = The answer:
question-corrected-note = Corrected:

question-hand-ask = Who should have “{ $text }”?
question-hand-nobody = There is nobody else to give “{ $text }” to. Say that the answer is not known?
question-decline-label = Say that I do not know
question-hand-not-allowed = That person does not coordinate the collectives concerned: I cannot give them the question.
question-handed = { $name } has it now.
question-handed-by = { $name } gives this question to you.
question-declined-told = { $name } has no answer to your question “{ $text }”. I would rather tell you than leave you waiting.
question-declined-done = { $count ->
    [0] Noted. Nobody was waiting for the answer any more.
    [one] Who asked has been told.
   *[other] The { $count } people who asked have been told.
  }
question-recalled = Reminder: this question is still waiting for an answer.
question-waiting = Your question “{ $text }” has no answer yet. I have just reminded { $names } of it.

question-none-open = No question is waiting for an answer in what you coordinate.
question-open = { $count ->
    [one] One question is waiting for an answer
   *[other] { $count } questions are waiting for an answer
  }
question-open-line = { $count ->
    [one] “{ $text }”, { $day }: { $names }.
   *[other] “{ $text }”, { $count } people, since { $day }: { $names }.
  }
question-answer-this = Answer “{ $text }”
question-gaps = What I could not say (90 days)
question-gap = { $count ->
    [one] “{ $text }”, once.
   *[other] “{ $text }”, { $count } times.
  }
question-gap-useless = “{ $text }”, asked { $count } times, found not useful { $useless } times.

vote-nothing = I have given you no answer lately: which one do you mean?
vote-useful = Thank you, noted.
vote-useless = Thank you, noted: coordinators will see that this answer does not do, without your name.
vote-useless-offer = Thank you, noted. Shall I pass your question on to your coordinator?
