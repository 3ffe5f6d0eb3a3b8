## Check-ins. Words are separated by `;`.

command-checkin = point; point d’étape; mon point; mon point d’étape; répondre au point; répondre; faire le point; corriger; corriger mes réponses
checkin-word-skip = passer; passe; suivant; suivante
checkin-word-unknown = je ne sais pas; ne sais pas; sais pas; jsp; nsp; sans avis; sans objet
checkin-word-back = retour; précédent; précédente; revenir
checkin-word-later = plus tard; pas maintenant
checkin-word-definition = def; définition; déf; c’est quoi; qu’est-ce que ça veut dire; je ne comprends pas; je comprends pas; pas compris

checkin-title = { $title } : { $collective }
checkin-place = { $place }/{ $total }
checkin-hint = Vous pouvez aussi écrire « passer », « je ne sais pas », « def » ou « plus tard ».
checkin-current = réponse actuelle : { $value }
checkin-yes = Oui
checkin-no = Non
checkin-skipped = passé
checkin-unknown = je ne sais pas
checkin-withdrawn = retirée
checkin-missing = pas de réponse
checkin-with-note = { $label } : { $note }
checkin-recap-line = { $question } : **{ $value }**
checkin-definition = Définition : { $text }
checkin-thanks = Merci, c’est noté :
checkin-change = Vous pouvez changer vos réponses jusqu’à { $until } : écrivez « point ».
checkin-all-answered = Tout est déjà renseigné :
checkin-corrected = C’est corrigé. { $line }
checkin-replaced = Cela remplace la réponse donnée par { $name } : { $value }.
checkin-somebody = quelqu’un de l’équipe
checkin-later = D’accord, plus tard. Écrivez « point » quand vous voulez.
checkin-none = Aucun point d’étape n’est ouvert pour vous en ce moment.
checkin-in-private = Ce point d’étape demande l’avis de chacun. Pour que personne d’autre ne le lise, écrivez-moi « point » en direct.
checkin-closed = Ce point d’étape est clos : je ne peux plus y noter de réponse. Le prochain viendra à son heure.
checkin-gone = Ce point d’étape n’existe plus. Écrivez « aide » pour voir ce que je peux faire.
checkin-nudge = Il manque encore vos réponses au point d’étape, ouvert jusqu’à { $until }. C’est l’affaire d’une minute : écrivez « point ».
checkin-status-open = Votre point d’étape est ouvert jusqu’à { $until } : { $given ->
    [0] aucune réponse pour l’instant
    [one] une réponse sur { $total }
   *[other] { $given } réponses sur { $total }
  }. Écrivez « point » pour continuer.
checkin-status-done = Votre point d’étape est complet. Vous pouvez changer vos réponses jusqu’à { $until } : écrivez « point ».
checkin-status-none = Aucun point d’étape n’est ouvert pour { $collective } en ce moment.
checkin-status-yours = Les points d’étape des collectifs que vous accompagnez :
checkin-status-line = { $collective } : { $given } sur { $total }, jusqu’à { $until }
checkin-status-line-none = { $collective } : aucun point d’étape ouvert
checkin-status-next = Le prochain s’ouvre { $when }.

checkin-not-a-number = « { $text } » n’est pas un nombre pour moi. Écrivez un chiffre, par exemple « 12 », ou « passer ».
checkin-not-whole = « { $text } » n’est pas un nombre entier. Écrivez par exemple « 12 », ou « passer ».
checkin-out-of-bounds = « { $text } » ne convient pas : il faut un nombre entre { $low } et { $high }. Écrivez-le de nouveau, ou « passer ».
checkin-not-an-option = « { $text } » n’est pas dans la liste. Choisissez une des réponses, ou écrivez « passer » ; « annuler » quitte le point d’étape.
checkin-not-yes-or-no = « { $text } » : je n’ai pas compris. Répondez « oui », « non », ou « passer ».
checkin-too-long = C’est trop long pour moi : { $limit } caractères au plus, sans nom de personne.

checkin-form-open = Tout remplir d’un coup
checkin-form-title = Point d’étape
checkin-form-send = Envoyer
checkin-form-later = Plus tard
checkin-form-intro = Laissez vide ce que vous ne savez pas. Vous pourrez changer vos réponses jusqu’à { $until }.
checkin-form-empty = Tout est vide : remplissez au moins une réponse, ou fermez pour plus tard.

checkin-status-phrases = où en sont les points d’étape; où en est le point d’étape; où en sont les collectifs; qui en est où; où en est mon point d’étape; où en est mon point; où en est notre point d’étape; ou en est le point d’étape; état du point d’étape; mon point est-il complet; ai-je répondu; est-ce que j’ai répondu; ai-je répondu au point d’étape; est-ce que j’ai répondu au point d’étape; j’ai répondu au point d’étape; où en est le check-in; le point d’étape est-il ouvert; quand est le prochain point d’étape; c’est quand le prochain point d’étape; prochain point d’étape; quand s’ouvre le point d’étape; quelles sont mes réponses; qu’ai-je répondu; mes réponses; où en sont mes réponses; qui a répondu au point d’étape

checkin-home = Le point d’étape
