## Days off and pauses of a collective. Words are separated by `;`.

closure-words-pause = pause; en pause; pauses; pas de message; pas de messages; aucun message; plus de messages; ne pas écrire; suspendre les messages; suspends les messages; pas de rappel; pas de rappels; aucun rappel; plus de rappels
closure-words-off = jour de congé; jours de congé; congé; congés; jour férié local; jour non travaillé; jours non travaillés; jour chômé; jours chômés; jour off; fermé; fermée; fermés; fermeture; fermetures; ne travaille pas; ne travaillons pas; fait le pont; faisons le pont; jour de pont; pont de l’ascension; pont du
closure-words-holiday = jour férié; jours fériés; férié; fériés
closure-words-remove = retirer; retire; retirez; supprimer; supprime; supprimez; enlever; enlève; enlevez; annuler; annule; annulez; lever
closure-words-beside = année; an; semaine; semaines; mois; trimestre; vacances; collectif; collectifs; équipe; équipes; région; programme; prévu; prévus; noté; notés; entrés; avance; jour; jours; date; dates; prochain; prochaines; demain; aujourd’hui; encore; messages
closure-words-everybody = tout le programme; programme entier; ensemble du programme; tous les collectifs; toutes les équipes; tout le monde
closure-words-list = quels; quelles; quel; quelle; nos; mes; notre; liste; lister; voir; montre; quand; sommes; est; as tu; avons; prochains; prochaine; les

closure-everybody = tout le programme
closure-from-to = du { $first } au { $last }
closure-line-off = Jour de congé : { $days }, { $place }
closure-line-own = Jour de congé : { $days }
closure-line-pause = Pause : { $days }, { $place }
closure-read-back = { $what }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } jours)
  }. C’est bien ça ?
closure-means-off = Ces jours-là, les rappels passent au jour ouvré d’avant ou d’après, et le point d’étape attend le jour ouvré suivant.
closure-means-pause = Pendant la pause : ni rappel, ni point d’étape, ni relance. Les jalons et les échéances ne bougent pas.
closure-skipped = { $count ->
    [one] Un point d’étape ne s’ouvrira pas.
   *[other] { $count } points d’étape ne s’ouvriront pas.
  }
closure-moved = { $count ->
    [one] Un rappel change de jour.
   *[other] { $count } rappels changent de jour.
  }
closure-held = { $count ->
    [one] Un rappel ne partira pas : il n’aurait plus de sens après la pause.
   *[other] { $count } rappels ne partiront pas : ils n’auraient plus de sens après la pause.
  }
closure-yes = Oui, c’est ça
closure-no = Non, ne rien changer
closure-left = D’accord, rien ne change.
closure-kept-off = C’est noté. { $what }.
closure-kept-pause = C’est noté. { $what }. Pour l’enlever : « retirer la pause ».
closure-whose = Pour qui ?
closure-no-such-days = Ces dates n’existent pas, ou la fin vient avant le début.
closure-which-days = Quels jours ? Écrivez par exemple « jour de congé le 27 avril » ou « pause du 12 au 30 juillet ».
closure-past = C’est déjà passé : { $days }. Donnez des jours à venir.
closure-long = C’est trop long : { $longest } jours au plus.
closure-list = À venir :
closure-none = Aucun jour de congé ni pause n’est noté, en dehors des jours fériés.
closure-none-there = Je ne trouve rien à retirer à cette date. Écrivez « quels sont nos jours de congé ? » pour voir ce qui est noté.
closure-remove-which = Que faut-il retirer ?
closure-remove-sure = { $what }. Faut-il le retirer ?
closure-remove-yes = Oui, retirer
closure-removed = C’est retiré. { $what }.
closure-gone = Ce n’est plus noté : il n’y a rien à retirer.
closure-nobody = votre coordination
closure-not-allowed = Seule la coordination peut noter un jour de congé ou une pause. Demandez à { $names }.
closure-beyond = Vous ne coordonnez pas { $place } : je ne change rien.
closure-holidays = Les prochains jours fériés :
closure-holidays-none = Aucun jour férié dans ces jours-là.
closure-holiday = { $day } : { $name }
closure-holiday-of = { $day } : { $name } (seulement { $teams })
