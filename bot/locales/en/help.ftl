## Help, leaving a dialogue, small talk. Words and phrases are separated by `;`.

command-help = help; commands; ?
command-cancel = cancel; abort; quit

help-intro = I answer, I remind, I collect your check-ins.
help-ask = **Ask a question** about the approach: “What are the five conditions?”
help-live = **Ask where you stand**: “When is the next module?”, “our deadlines”, “who is in my collective?”
help-commands = Words that I understand
help-checkin = **check-in**: answer the check-in or look at your answers
help-remind = **remind me on Tuesday at 9 to…**: a reminder for you alone
help-reminders = **my reminders**: see, move or delete them
help-reschedule = **move reminder 1 to Thursday at 10am**: change one of your reminders
help-unremind = **delete reminder 1**: delete one of them
help-broadcast = **broadcast**: write to a collective, a region, a role, now or later
help-broadcasts = **where is the broadcast?**: what was sent, arrived and was seen
help-halt = **stop the broadcast**: send nothing more
help-amend = **correct the broadcast**: change what went out
help-recall = **withdraw the broadcast**: take back what went out
help-share = **share**: show a note or a question to the other teams of the region
help-shares = **shares**: see what was shared, and who answered
help-rectify = **correct the share**: change its text
help-unshare = **withdraw the share**: take it back everywhere
help-answer = **answer …**: answer, in a room, what is shared there
help-respond = **answer the share …**: answer, in a room, what is shared there
help-stop = **stop**: receive no more messages
help-pause = **pause 2 weeks**: take a break
help-resume = **resume**: receive messages again
help-language = **language French**: change language
help-link = **link my account**: talk to me on another messenger too
help-code = **my code is**: use a code or an invitation that you were given
help-accounts = **my accounts**: see on which messengers I know you
help-unlink = **unlink Slack**: no longer be known on a messenger
help-prefer = **prefer Tchap**: choose where I write to you
help-invitations = **add Aïcha Saïd to Koungou as a resident**, **move**, **remove**, **invite**, **Léa becomes delegate**: who is in a team; **pending invitations**: the open ones
help-cancel = **cancel**: leave what is under way
help-help = **help**: see this again
help-human = I am a robot: to talk to somebody, write to your coordinator.

cancel-nothing = There is nothing under way to cancel.
cancel-done = Cancelled. What you have answered already is kept; write “check-in” to go on.

smalltalk-fillers = a; lot; very; much; so; you; for; your; the; answer; help; relais; robot; bot; there; all; everyone; everybody; team; again; dear; it; that; is; was; great; perfect; many
smalltalk-greeting-phrases = hello; hi; hey; good morning; good afternoon; good evening; how are you; how do you do; hi there; hello there; howdy; greetings; nice to meet you
smalltalk-greeting = Hello! Ask me a question, or write “help” to see what I can do.
smalltalk-greeting-name = Hello { $name }! Ask me a question, or write “help” to see what I can do.
smalltalk-thanks-phrases = thanks; thank you; thx; ty; many thanks; cheers; thanks a lot; thank you very much; great thanks; ok thanks; perfect thanks; much appreciated
smalltalk-thanks = You’re welcome!
smalltalk-goodbye-phrases = goodbye; bye; bye bye; see you; see you soon; see you later; good night; see you tomorrow; have a nice day; have a good day
smalltalk-goodbye = See you soon!
smalltalk-identity-phrases = who are you; what are you; what is your name; what’s your name; whats your name; introduce yourself; who is relais; what is relais; who is this; who am i talking to; what’s relais; your name
smalltalk-identity = I am Relais, the robot that accompanies the collectives: I answer questions about collective impact, I remind of modules and deadlines, I collect check-ins.
smalltalk-machine-phrases = are you a robot; are you a bot; are you a machine; are you human; are you a human; are you a person; are you a real person; are you real; are you an ai; are you ai; am i talking to a robot; am i talking to a bot; am i talking to a human; am i talking to a machine; am i talking to a person; am i talking to a real person; is this a bot; is this a robot; is this a machine; is this a human; bot or human; human or bot; robot or human; are you a chatbot; is anybody there; is there a human; are you a computer; are you artificial intelligence
smalltalk-machine = Yes, I am a robot: an automatic program, not a person. My answers come from entries that humans have read, with their source. To talk to somebody, write to your coordinator.
smalltalk-help-phrases = help; help me; i need help; can you help me; what can you do; what do you do; what can i ask; what can i ask you; how does this work; how do you work; how does it work; commands; what are the commands; how can you help; how can you help me; what are you for; user guide; how do i use you
smalltalk-ok-phrases = ok; okay; later; not now; all right; alright; got it; fine; great; perfect; understood; noted; sure; cool; good; well done
smalltalk-ok = Very good.
