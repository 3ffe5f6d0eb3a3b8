## Live answers. Words are folded (no accents) and separated by `;`.

live-words-when = quand; horaire; horaires; date; dates; jour; jours; qd; heure; quelle date
live-words-next = prochain; prochaine; prochains; prochaines; suivant; suivante; suivants; venir; bientot; ensuite; proch; suite; apres
live-words-module = module; modul; mod; modules; formation; formations; session; sessions
live-words-milestone = jalon; jalons; rencontre; rencontres; reunion; reunions; rdv; rendez; etape; etapes; evenement; evenements; seance; seances
live-words-meeting = reunion; reunions; rdv
live-words-deadline = echeance; echeances; livrable; livrables; rendre; deadlines; deadline; delai; delais
live-words-limit = date limite; dates limites; date butoir; dates butoirs; dernier délai
live-words-calendar = calendrier; agenda; planning; programme
live-words-where = ou; lieu; endroit; adresse
live-words-prepare = preparer; amener; emporter; prendre; preparation; apporter; prepare
live-words-who = qui; gens; contacter; joindre; membre; membres; personnes; noms; liste; participants; compose; composition
live-words-team = collectif; equipe; groupe; trinome
live-words-teams = collectifs; equipes; groupes
live-words-mine = mon; ma; mes; notre; nos; nous; j; je; on
live-words-coordinator = coordinateur; coordinatrice; coordination; coordonne; coordonnatrice; coordonnateur; referente
live-words-which = quel; quelle; quels; quelles; quoi; suis; appartiens; fais; koi; c; prevu; prevue; prevus
live-words-own = mon; ma; mes; notre; nos; je; j; suis; appartiens
live-words-what = que; quelque; qu; quoi; koi
live-words-state = ou en est; ou en sont; ou en sommes
live-words-measure = combien; duree; dure; durent; longtemps
live-words-period = semaine; semaines; mois; week; end; weekend; demain; aujourd; hui; lendemain
live-words-this_week = cette semaine; de la semaine; dans la semaine
live-words-next_week = semaine prochaine; semaine qui vient; semaine suivante
live-words-weekend = ce week-end; ce weekend; ce we; week-end prochain
live-words-this_month = ce mois; ce mois-ci; du mois; dans le mois
live-words-next_month = mois prochain; mois qui vient; mois suivant
live-words-length = temps; dure; duree; jours; longtemps; heures
live-words-title = titre; intitule; theme; sujet; contenu; appelle; nomme
live-words-status = annule; annulee; annules; reporte; reportee; deplace; deplacee; decale; decalee; maintenu; maintenue; confirme; confirmee; change; toujours; encore
live-words-held = retrouve; retrouver; retrouvons; voit; voyons; reunit; rejoint; rassemble; tombe; commence; finit; termine; aura; auront; tient; tiendra; deroulera; passera; prevoir; penser; oublier; dois; doit; devons; faut; faudra; attend; attendu; attendue; attendus; demande; demander; fera; ferons; parle; parlera; aborde; remettre; fournir; envoyer; importantes; importants
live-words-left = restent; reste; restant; restants
live-words-why = pourquoi; comment
live-words-region = region; regions; secteur
live-words-other = rappel; rappels; annonce; annonces; point d'etape; points d'etape; check-in; message; notification
live-words-following = et apres; et ensuite; ensuite; apres; et puis; puis; et le suivant; le suivant; et la suivante; la suivante; et celui d'apres; celui d'apres; et apres ca; et le prochain; et apres celui-la; le suivant c'est quand; et le module suivant; le module suivant; et le module d'apres
live-words-contact = à qui m'adresser; à qui je m'adresse; à qui je dois m'adresser; à qui puis-je m'adresser; à qui dois-je m'adresser; qui contacter; qui dois-je contacter; qui je contacte; à qui demander; à qui je demande
live-words-ourselves = on est combien; combien on est; combien sommes-nous; nous sommes combien; combien de personnes sommes-nous
live-words-thing = qu'est-ce qui; qu'est ce qui; qu est ce qui; est-ce qui; c quoi qui
live-words-of_month = du mois de; du mois d'; de; d'; pour; fin; debut; mi
live-words-rule = peut; peuvent; doit; doivent; faut; rejoindre; former; forme; anime; animer; mobiliser
live-words-attend = pourrai; pourrais; pourra; venir; viendrai; absent; absente; present; presente; obligatoire; inscrire; inscription; annuler; reporter
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
live-period = { $days } :
live-period-nothing = Rien n’est prévu pour votre collectif dans ce que je connais : { $days }.
live-period-after = Ce qui vient après :
live-deadlines = Vos échéances :
live-deadlines-past = Passées, et pas encore notées « fait » :
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
live-region = { $count ->
    [one] Un seul collectif dans la région { $region } : { $names }.
   *[other] { $count } collectifs dans la région { $region } : { $names }.
  }

live-home = Le calendrier
