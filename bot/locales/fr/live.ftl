## Live answers. Words are folded (no accents) and separated by `;`.

live-words-when = quand; date; dates; jour; jours; qd; heure; quelle date
live-words-next = prochain; prochaine; prochains; prochaines; suivant; suivante; suivants; venir; bientot; ensuite; proch; suite
live-words-module = module; modules; formation; formations; session; sessions
live-words-milestone = jalon; jalons; rencontre; rencontres; reunion; reunions; rdv; rendez; etape; etapes; evenement; evenements; seance; seances
live-words-deadline = echeance; echeances; livrable; livrables; rendre; deadlines; deadline; delai; delais
live-words-calendar = calendrier; agenda; planning; programme
live-words-where = ou; lieu; endroit; adresse
live-words-prepare = preparer; preparation; apporter; prepare
live-words-who = qui; membre; membres; personnes; noms; liste; participants; compose; composition
live-words-team = collectif; equipe; groupe; trinome
live-words-mine = mon; ma; mes; notre; nos; nous; j; je; on
live-words-coordinator = coordinateur; coordinatrice; coordination; coordonne; coordonnatrice; coordonnateur; referente
live-words-which = quel; quelle; quels; quelles; quoi; suis; appartiens; fais; koi; c; prevu; prevue; prevus
live-words-own = mon; ma; mes; notre; nos; je; j; suis; appartiens
live-words-what = que; qu; quoi; koi
live-words-state = ou en est; ou en sont; ou en sommes
live-words-measure = combien; duree; dure; durent; longtemps
live-words-rule = peut; peuvent; doit; doivent; faut; rejoindre; former; forme; anime; animer; mobiliser
live-words-attend = pourrai; pourrais; pourra; venir; viendrai; absent; absente; present; presente; obligatoire; inscrire; inscription; annule; annuler; reporter; reporte
live-words-past = commence; debute; lance; lancee; demarre; invente; depuis; existe; cree; creee; eu
live-ordinals = premier; deuxieme; troisieme; quatrieme; cinquieme; sixieme; septieme; huitieme

live-next-module = { $days ->
    [0] Le prochain module est en ce moment : **{ $title }**, { $dates }.
    [1] Le prochain module est demain : **{ $title }**, { $dates }.
   *[other] Le prochain module : **{ $title }**, { $dates } (dans { $days } jours).
  }
live-next = { $days ->
    [0] En ce moment : **{ $title }**, { $dates }.
    [1] Demain : **{ $title }**, { $dates }.
   *[other] Ce qui vient : **{ $title }**, { $dates } (dans { $days } jours).
  }
live-milestone = **{ $title }** : { $dates }.
live-place = Lieu : { $text }
live-preparation = À préparer : { $text }
live-deliverable = Livrable : { $text }
live-deliverable-due = Livrable : { $text }, pour le { $due }
live-no-such-module = { $count ->
    [0] Le programme de votre collectif n’a pas de module enregistré.
   *[other] Il n’y a pas de module { $number } dans le programme de votre collectif : il compte { $count } modules.
  }
live-nothing-next = Rien n’est prévu pour votre collectif dans ce que je connais. Demandez à votre coordination.
live-calendar = Ce qui vient pour votre collectif :
live-line = **{ $title }** : { $dates }
live-deadlines = Vos échéances :
live-deadline-line = { $due } : **{ $what }**
live-deliverable-line = { $due } : **{ $what }** (livrable de « { $title } »)
live-deadline-done = { $line } ({ $done })
live-done = fait, { $name }, { $when }
live-done-team = fait pour { $collective }, { $name }, { $when }
live-no-deadlines = Aucune échéance à venir pour votre collectif dans ce que je connais.
live-team = { $count ->
    [0] Je ne connais encore personne dans le collectif { $collective }.
    [one] Une personne dans le collectif { $collective } :
   *[other] { $count } personnes dans le collectif { $collective } :
  }
live-member = { $name } ({ $role })
live-coordinators = Votre coordination : { $names }.
live-no-coordinators = Je ne connais pas de coordination pour votre collectif.
live-collectives = Vous êtes dans { $names }.
live-collective = le collectif { $collective } ({ $region })

live-home = Le calendrier
