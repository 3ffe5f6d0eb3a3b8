## Personal reminders. Words are separated by `;`.

command-remind = rappelle-moi; rappelle moi; rappelez-moi; rappelez moi; rappele-moi; rappel-moi; rappel moi; rappelle mois; rappele moi; rapele moi; rapele-moi; rapel moi; tu me rappelles; vous me rappelez; tu peux me rappeler; peux-tu me rappeler; peux tu me rappeler; pourrais-tu me rappeler; vous pouvez me rappeler; pouvez-vous me rappeler; pourriez-vous me rappeler; est-ce que tu peux me rappeler; merci de me rappeler; stp rappelle-moi; s’il te plaît rappelle-moi; svp rappelez-moi; fais-moi penser; faites-moi penser; me faire penser; pense à me rappeler; n’oublie pas de me rappeler; rapelle-moi; rapelle moi; rappelle-nous; rappelez-nous; me rappeler; nous rappeler; pensez à me rappeler; n’oubliez pas de me rappeler; un rappel; un rappel pour; fais-moi un rappel; me faire un rappel; faire un rappel; mets-moi un rappel; mets un rappel; mettez-moi un rappel; me mettre un rappel; mettre un rappel; crée un rappel; crée-moi un rappel; créez un rappel; créer un rappel; me créer un rappel; programme un rappel; programmer un rappel; ajoute un rappel; ajouter un rappel; nouveau rappel; envoie-moi un rappel; m’envoyer un rappel; mets moi un rappel; met moi un rappel; met un rappel; mettez moi un rappel; fais moi un rappel; fais moi penser; crée moi un rappel; envoie moi un rappel
command-reminders = mes rappels; mes rappels personnels; rappels; liste de mes rappels; liste mes rappels; voir mes rappels; quels sont mes rappels; quels rappels ai-je; montre-moi mes rappels
command-unremind = supprimer le rappel; supprime le rappel; supprimer rappel; supprimer mon rappel; supprime mon rappel; annuler le rappel; annule le rappel; annuler rappel; annuler mon rappel; annule mon rappel; effacer le rappel; efface le rappel; enlever le rappel; enlève le rappel; arrête ce rappel; arrête le rappel; arrête mon rappel; arrête rappel; arrêter ce rappel; arrêter le rappel; arrêter mon rappel; arrêter rappel; arrêtez ce rappel; arrêtez le rappel; arrêtez mon rappel; arrêtez rappel; annule ce rappel; annule rappel; annuler ce rappel; supprime ce rappel; supprime rappel; supprimer ce rappel; efface ce rappel; efface mon rappel; efface rappel; effacer ce rappel; effacer mon rappel; effacer rappel; enlève ce rappel; enlève mon rappel; enlève rappel; enlever ce rappel; enlever mon rappel; enlever rappel; stoppe ce rappel; stoppe le rappel; stoppe mon rappel; stoppe rappel; retire ce rappel; retire le rappel; retire mon rappel; retire rappel
command-clear = annuler tous mes rappels; annuler mes rappels; annuler tous les rappels; annule tous mes rappels; annule mes rappels; annule tous les rappels; annulez tous mes rappels; annulez mes rappels; annulez tous les rappels; supprimer tous mes rappels; supprimer mes rappels; supprimer tous les rappels; supprime tous mes rappels; supprime mes rappels; supprime tous les rappels; supprimez tous mes rappels; supprimez mes rappels; supprimez tous les rappels; effacer tous mes rappels; effacer mes rappels; effacer tous les rappels; efface tous mes rappels; efface mes rappels; efface tous les rappels; effacez tous mes rappels; effacez mes rappels; effacez tous les rappels; enlever tous mes rappels; enlever mes rappels; enlever tous les rappels; enlève tous mes rappels; enlève mes rappels; enlève tous les rappels; enlevez tous mes rappels; enlevez mes rappels; enlevez tous les rappels; retirer tous mes rappels; retirer mes rappels; retirer tous les rappels; retire tous mes rappels; retire mes rappels; retire tous les rappels; retirez tous mes rappels; retirez mes rappels; retirez tous les rappels; oublier tous mes rappels; oublier mes rappels; oublier tous les rappels; oublie tous mes rappels; oublie mes rappels; oublie tous les rappels; oubliez tous mes rappels; oubliez mes rappels; oubliez tous les rappels; arrêter tous mes rappels; arrêter mes rappels; arrêter tous les rappels; arrête tous mes rappels; arrête mes rappels; arrête tous les rappels; arrêtez tous mes rappels; arrêtez mes rappels; arrêtez tous les rappels; plus aucun rappel; plus de rappels
command-reschedule = avancer le rappel; avance le rappel; avancer mon rappel; avance mon rappel; repousser le rappel; repousse le rappel; repousse mon rappel; retarder le rappel; retarde le rappel; déplacer le rappel; déplace le rappel; déplacer rappel; déplacer mon rappel; déplace mon rappel; décaler le rappel; décale le rappel; décaler mon rappel; décale mon rappel; reporter le rappel; reporte le rappel; reporter mon rappel; changer le rappel; change le rappel; changer mon rappel; modifier le rappel; modifier mon rappel
personal-picks-removed = supprime; suprime; suprimer; anule; anuler; eface; supprimer; supprimez; efface; effacer; effacez; enlève; enlever; enlevez; retire; retirer; retirez; annule; annuler; annulez; vire; oublie
personal-picks-moved = déplace; déplacer; déplacez; décale; décaler; décalez; reporte; reporter; reportez; repousse; repousser; change; changer; changez; modifie; modifier; modifiez; avance; avancer; mets; mettre; mettez
personal-verbs-earlier = avance; avancer; avancez
personal-nouns = rappel; petit rappel; pense-bête; pense bête; rapel; petit rapel
personal-little = rappel; le; la; les; un; une; des; du; de; au; aux; ce; mon; ma; mes; pour; sur; que; qui; est; concernant; propos; sujet; celui
personal-questions = ce que; ce qui; ce qu’il; si
personal-ordinals = premier; deuxième; troisième; quatrième; cinquième; sixième; septième; huitième
personal-next-module = prochain module; module prochain; module suivant; module qui vient
personal-word-yes = { words-yes }; parfait; très bien; exactement; garde-le
personal-word-change = changer; change; modifier; autre moment; une autre heure; autre heure; autre date; pas tout à fait
personal-hour = à { $hour } h
personal-word-no = { words-no }; annuler; annule

personal-yes = Oui
personal-change = Changer
personal-no = Annuler
personal-move = Déplacer
personal-remove = Supprimer

personal-usage = Dites-moi quoi et quand, par exemple : « rappelle-moi mardi à 9 h de préparer le bilan », « rappelle-moi dans 2 heures d’appeler Salim », « rappelle-moi 2 jours avant le module 3 de réserver la salle », « rappelle-moi chaque lundi à 9 h de faire le point ».
personal-when = Quand dois-je vous le rappeler ?
personal-when-examples = Par exemple : « demain à 9 h », « le 12 mars à 14 h 30 », « dans 2 heures », « chaque lundi à 9 h », « la veille du module 2 ».
personal-when-unclear = Je n’ai pas compris le moment.
personal-confirm-unclear = Répondez « oui » pour garder ce rappel, « changer » pour un autre moment, « annuler » pour ne rien garder.
personal-what = De quoi dois-je vous rappeler, { $when } ?
personal-will = Je vous rappellerai **{ $when }** (heure de { $place }) :
personal-will-first = Je vous rappellerai **{ $when }** (heure de { $place }), la prochaine fois { $first } :
personal-right = Est-ce bien cela ?
personal-kept = C’est noté : **{ $when }** (heure de { $place }). « mes rappels » les montre tous.
personal-left-out = Le rappel d’avant n’est pas gardé : { $what }
personal-dropped = D’accord, je ne garde pas ce rappel.
personal-unchanged = D’accord, ce rappel reste comme il était.
personal-moves = Si la date change, ce rappel change avec elle.
personal-held = Vous êtes en pause à ce moment-là : il attendra { $until }, ou « reprendre ».
personal-assumed-hour = Vous n’avez pas dit d’heure : je prends { $hour }.
personal-assumed-afternoon = Je comprends l’après-midi : { $hour }.
personal-assumed-tomorrow = Cette heure est passée aujourd’hui : je prends demain.
personal-assumed-once = Une seule fois. Pour chaque semaine, changez pour « chaque lundi », par exemple.
personal-assumed-monday = Vous n’avez pas dit de jour : je prends le lundi.
personal-assumed-first = Vous n’avez pas dit de jour : je prends le premier du mois.
personal-assumed-gap = Cette nuit-là, les horloges avancent et cette heure n’existe pas : je prends { $hour }.

personal-at = { $day } à { $hour }
personal-daily = chaque jour à { $hour }
personal-workdays = du lundi au vendredi à { $hour }
personal-weekly = chaque { $days } à { $hour }
personal-weeks = toutes les { $every } semaines, le { $days } à { $hour }
personal-monthly = { $day ->
    [1] le 1er de chaque mois à { $hour }
    [31] le dernier jour de chaque mois à { $hour }
   *[other] le { $day } de chaque mois à { $hour }
  }
personal-monthly-weekday = { $nth } de chaque mois à { $hour }
personal-nth-1 = le premier { $weekday }
personal-nth-2 = le deuxième { $weekday }
personal-nth-3 = le troisième { $weekday }
personal-nth-4 = le quatrième { $weekday }
personal-nth-last = le dernier { $weekday }
personal-before = { $days ->
    [one] la veille de « { $title } »
   *[other] { $days } jours avant « { $title } »
  }
personal-on = { $days ->
   *[other] le premier jour de « { $title } »
  }
personal-after = { $days ->
    [one] le lendemain de « { $title } »
   *[other] { $days } jours après « { $title } »
  }
personal-around = { $where }, { $when }
personal-no-milestone = la date dont il dépendait n’est plus au programme ({ $id })

personal-trouble-past = Ce moment est déjà passé : { $day }.
personal-trouble-pastwhen = Ce moment est déjà passé.
personal-trouble-far = C’est trop loin pour moi : { $day }. Je garde un rappel cinq ans au plus.
personal-trouble-several = J’ai compris plusieurs moments. Dites-m’en un seul ; pour un rappel qui revient, écrivez « chaque mardi et jeudi à 9 h ».
personal-trouble-nodate = Cette date n’existe pas.
personal-trouble-nohour = Cette heure n’existe pas.
personal-trouble-weekday = Ce jour de la semaine ne va pas avec cette date : c’est { $day }. Lequel des deux ?
personal-trouble-milestone = Je ne connais pas « { $name } » dans votre programme. Je connais : { $titles }.
personal-trouble-hours = Une étape du programme a des jours, pas d’heure : dites « la veille du module 2 à 18 h » ou « le jour du module 2 à 8 h ».
personal-trouble-cycle = Je sais revenir chaque jour, chaque semaine ou chaque mois, pas autrement.
personal-trouble-none = Je n’ai pas compris le moment.

personal-list = Vos rappels :
personal-list-empty = Vous n’avez aucun rappel. Pour en créer un : « rappelle-moi mardi à 9 h de préparer le bilan ».
personal-list-hint = Choisissez-en un pour le déplacer ou le supprimer ; ou écrivez « déplacer le rappel 1 à jeudi 10 h », « supprimer le rappel 1 ».
personal-which = Lequel ?
personal-line = **{ $when }** : { $what }
personal-line-next = { $when } (prochaine fois : { $next })
personal-line-held = { $when } (en pause : il attendra { $until })
personal-removed = C’est supprimé : { $what }.
personal-clear = { $count ->
    [one] Supprimer votre rappel ?
   *[other] Supprimer vos { $count } rappels ?
  }
personal-clear-yes = Oui, tout supprimer
personal-clear-no = Non, les garder
personal-cleared = { $count ->
    [one] C’est supprimé : vous n’avez plus de rappel personnel. Les rappels du programme continuent ; « stop » arrête tout.
   *[other] C’est supprimé : vos { $count } rappels personnels. Les rappels du programme continuent ; « stop » arrête tout.
  }
personal-spared = D’accord, vos rappels restent.
personal-changed-meanwhile = Vos rappels ont changé depuis ma question.
personal-gone = Je ne garde pas ce rappel, ou plus. « mes rappels » montre ceux que je garde.
personal-fired = Vous m’avez demandé de vous rappeler :
personal-late = En retard : ce rappel était prévu { $when }.

personal-in-private = C’est entre nous : je vous réponds en direct.
personal-write-to-me = C’est entre nous : écrivez-moi en direct et je le ferai.
personal-stopped = Vous m’avez dit « stop » : je ne peux rien vous envoyer. Écrivez d’abord « reprendre ».
personal-too-long = C’est trop long pour un rappel : { $limit } caractères au plus.
personal-too-many = Vous avez déjà { $most } rappels, c’est le plus que je garde. Écrivez « mes rappels » pour en supprimer.
