## Après une restauration : ce que la coordination apprend et décide.

restored-title = La mémoire de Relais a été restaurée.
restored-since = Elle est revenue à ce qu’elle était le { $when }. Ce qui a été répondu, décidé ou demandé depuis est peut-être à redire.
restored-by-hand = Elle est revenue à une copie plus ancienne. Ce qui a été répondu, décidé ou demandé depuis est peut-être à redire.
restored-nothing = Rien n’était à envoyer entre-temps.
restored-aside = Ceci était à envoyer entre-temps et l’a peut-être déjà été ; Relais ne l’envoie pas une deuxième fois :
restored-line = { $kind ->
    [reminder] { $count ->
        [one] { $count } rappel
       *[other] { $count } rappels
      }
    [checkin] { $count ->
        [one] { $count } point d’étape
       *[other] { $count } points d’étape
      }
    [nudge] { $count ->
        [one] { $count } relance
       *[other] { $count } relances
      }
    [giveback] { $count ->
        [one] { $count } retour de résultats
       *[other] { $count } retours de résultats
      }
    [closing] { $count ->
        [one] { $count } clôture de point d’étape
       *[other] { $count } clôtures de point d’étape
      }
    [broadcast] { $count ->
        [one] { $count } annonce
       *[other] { $count } annonces
      }
    [personal] { $count ->
        [one] { $count } rappel personnel
       *[other] { $count } rappels personnels
      }
    [reply] { $count ->
        [one] { $count } réponse à une question
       *[other] { $count } réponses à des questions
      }
   *[other] { $count ->
        [one] { $count } autre message
       *[other] { $count } autres messages
      }
  }
restored-line-names = { $line } ({ $names })
restored-all = tout le programme
restored-send = Envoyer ce qui sert encore ({ $count })
restored-leave = Ne rien envoyer
restored-sent = { $count ->
    [one] Entendu, cet envoi part maintenant.
   *[other] Entendu, ces { $count } envois partent maintenant.
  }
restored-left = Entendu, rien n’est envoyé.
restored-gone = Il n’y a plus rien à envoyer : c’est déjà parti, ou cela ne sert plus.
restored-not-yours = Seule la coordination du programme peut en décider.
