## After a restore: what coordinators are told, and decide.

restored-title = Relais’s memory was restored.
restored-since = It is again what it was on { $when }. What was answered, decided or asked since then may have to be said again.
restored-by-hand = It went back to an older copy. What was answered, decided or asked since then may have to be said again.
restored-nothing = Nothing was due meanwhile.
restored-aside = This was due meanwhile and may have been sent already; Relais does not send it a second time:
restored-line = { $kind ->
    [reminder] { $count ->
        [one] { $count } reminder
       *[other] { $count } reminders
      }
    [checkin] { $count ->
        [one] { $count } check-in
       *[other] { $count } check-ins
      }
    [nudge] { $count ->
        [one] { $count } nudge
       *[other] { $count } nudges
      }
    [giveback] { $count ->
        [one] { $count } set of results
       *[other] { $count } sets of results
      }
    [closing] { $count ->
        [one] { $count } closing of a check-in
       *[other] { $count } closings of check-ins
      }
    [broadcast] { $count ->
        [one] { $count } announcement
       *[other] { $count } announcements
      }
    [personal] { $count ->
        [one] { $count } personal reminder
       *[other] { $count } personal reminders
      }
    [reply] { $count ->
        [one] { $count } answer to a question
       *[other] { $count } answers to questions
      }
   *[other] { $count ->
        [one] { $count } other message
       *[other] { $count } other messages
      }
  }
restored-line-names = { $line } ({ $names })
restored-all = the whole programme
restored-send = Send what is still of use ({ $count })
restored-leave = Send nothing
restored-sent = { $count ->
    [one] All right, it goes out now.
   *[other] All right, these { $count } go out now.
  }
restored-left = All right, nothing is sent.
restored-gone = There is nothing left to send: it has gone out, or is of no use any more.
restored-not-yours = Only the programme’s coordinators can decide that.
