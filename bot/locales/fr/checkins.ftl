## Check-ins. Words are separated by `;`.

command-checkin = point; point d’étape; mon point; mon point d’étape; répondre au point; répondre; faire le point; corriger; corriger mes réponses; je réponds; je veux répondre; je réponds maintenant; répondre maintenant; c’est bon je réponds; commencer; commencer le point; commencer le point d’étape; on commence; remplir le point; remplir le point d’étape; faire le point d’étape; répondre au point d’étape; reprendre le point; reprendre le point d’étape
checkin-word-skip = passer; passe; suivant; suivante
checkin-word-unknown = je ne sais pas; je sais pas; je sais pas trop; je ne sais pas trop; ne sais pas; sais pas; sais pas trop; chais pas; je ne sais plus; on ne sait pas; on sait pas; nous ne savons pas; aucune idée; pas d’avis; jsp; nsp; sans avis; sans objet
checkin-word-same = pareil; idem; pareil que la semaine dernière; pareil que la dernière fois; idem semaine dernière; comme la semaine dernière; la même chose que la semaine dernière; même réponse que la dernière fois; toujours; inchangé; inchangée; sans changement; la même chose; comme la dernière fois; toujours pareil; =
checkin-word-back = retour; précédent; précédente; revenir
checkin-word-later = plus tard; pas maintenant; tout à l’heure; pas le temps; je réponds plus tard; je répondrai plus tard; je le ferai plus tard; plus tard merci; pas le temps maintenant; pas maintenant merci; demain; demain matin; ce soir; demain promis; je réponds demain; je répondrai demain; je le fais demain; je ferai ça demain; je fais ça demain; je fais ça ce soir; je réponds ce soir; ok demain; ok je fais ça demain; ok je fais ça ce soir; dans la journée; cet après-midi; dans la semaine; je m’en occupe demain; je vais répondre plus tard; je réponds quand je peux; quand je peux; dès que je peux; je répondrai dès que possible; je réponds dès que possible; quand j’aurai le temps; quand j’ai le temps; je vois ça plus tard; je regarde plus tard; je fais ça cet après-midi; je fais ça cet aprem; pas le temps là; désolé pas le temps; désolée pas le temps; dsl pas le temps; dsl pas le temps là; je suis en réunion; en réunion; je suis en rendez-vous; je ne suis pas là cette semaine; je suis pas là cette semaine
checkin-later-begins = plus tard; pas maintenant; pas le temps maintenant
checkin-word-definition = def; définition; déf; c’est quoi; c’est-à-dire; qu’est-ce que ça veut dire; qu’est-ce que cela veut dire; qu’est-ce que ça signifie; ça veut dire quoi; ça signifie quoi; que veut dire la question; je ne comprends pas; je comprends pas; pas compris; j’ai pas compris; je n’ai pas compris; je ne comprends pas la question; je comprends pas la question; je n’ai pas compris la question; j’ai pas compris la question; comprends pas; expliquer; explique; expliquez; explique la question; expliquez la question; comment répondre; je réponds quoi; on répond quoi; que répondre; que dois-je répondre; qu’est-ce que je dois répondre; qu’est-ce que je réponds; de quoi on parle; de quoi parle-t-on; comment ça
checkin-definition-asked = c’est quoi; c quoi; c koi; cé quoi; kesako; qu’est-ce que c’est; qu’est-ce que; qu’est-ce qu’; qu’est ce que; qu’est ce qu’; c’est quoi comme; que veut dire; que signifie; qu’entend-on par; qu’entendez-vous par; vous entendez quoi par; définition de; définition d’; définition du; ça veut dire quoi
checkin-definition-after = exactement; au juste; ici; pour vous; ça veut dire quoi; veut dire quoi; c’est quoi
checkin-definition-articles = une; un; le; la; les; l; des; de; du; d; votre; vos; notre; nos; cette; ce; ces; par
checkin-unwilling = je veux pas répondre; je ne veux pas répondre; je ne souhaite pas répondre; je préfère ne pas répondre; pas envie; pas envie de répondre; j’ai pas envie; je n’ai pas envie de répondre; c’est obligatoire; est-ce obligatoire; est-ce que c’est obligatoire; c’est obligatoire de répondre; est-ce obligatoire de répondre; suis-je obligé de répondre; je suis obligé de répondre; on est obligé de répondre; on est obligé; dois-je répondre; faut-il répondre; il faut répondre
checkin-change-verbs = corriger; corrige; corrigez; je corrige; changer; change; changez; je change; modifier; modifie; modifiez; je modifie; rectifier; rectifie; remplacer; remplace; je me suis trompé pour; je me suis trompé sur; je me suis trompé à; je me suis trompé dans; je me suis trompée pour; je me suis trompée sur; je me suis trompée à; je me suis trompée dans; on s’est trompé pour; on s’est trompé sur; on s’est trompé à; on s’est trompé dans; on s’est trompés pour; on s’est trompés sur; on s’est trompés à; on s’est trompés dans; nous nous sommes trompés pour; nous nous sommes trompés sur; nous nous sommes trompés à; nous nous sommes trompés dans; me suis trompé pour; me suis trompé sur; me suis trompé à; me suis trompé dans; j’ai fait une erreur pour; j’ai fait une erreur sur; j’ai fait une erreur à; j’ai fait une erreur dans; j’ai fait erreur pour; j’ai fait erreur sur; j’ai fait erreur à; j’ai fait erreur dans; il y a une erreur pour; il y a une erreur sur; il y a une erreur à; il y a une erreur dans; erreur pour; erreur sur; erreur à; erreur dans; je me suis trompé de réponse pour; je me suis trompé de réponse à; j’ai mal répondu à; j’ai mal répondu pour
checkin-change-things = réponse; réponses; question
checkin-change-leads = en; par; à; c’est; c’était; est; plutôt
checkin-change-last = dernière; dernier; denière
checkin-change-beside = nombre; chiffre; nb; réponse; sur; pour; à
checkin-ordinals = première/premier; deuxième/seconde/second; troisième; quatrième; cinquième; sixième; septième; huitième
checkin-withdraw-verbs = retirer; retire; retirez; je retire; supprimer; supprime; supprimez; je supprime; effacer; efface; effacez; j’efface; enlever; enlève; j’enlève; annuler; annule; j’annule
checkin-withdraw-own = ma réponse; mes réponses; ma dernière réponse; mes réponses au point d’étape; ma réponse au point d’étape
checkin-mistakes = oups; oups pardon; pardon; désolé; désolée; erreur; erreur de ma part; je me suis trompé; je me suis trompée; je me suis gouré; j’ai fait une erreur; je voulais dire; je voulais mettre; en fait; en fait non; en réalité; non; ah non; euh non; plutôt; c’était; c’est; c’est plutôt; c’était plutôt; finalement; rectification; correction; c’est faux; faux; attends; non attends; je me trompe; je me suis mal exprimé; je me suis mal exprimée; autant pour moi; au temps pour moi
checkin-mistakes-behind = pardon; oups; désolé; désolée; excusez-moi; excuse-moi; en fait; finalement; plutôt; erreur de ma part; je me suis trompé; je me suis trompée
checkin-proxy-verbs = je réponds pour; je repond pour; je réponse pour; j’répond pour; je donne les réponses de; je remplis pour; remplir pour; je vais répondre pour; répondre pour; réponds pour; répondre à la place de; je réponds à la place de; je saisis pour; saisir pour; noter pour; note les réponses de; noter les réponses de; saisir les réponses de; je note les réponses de

checkin-title = { $title } : { $collective }
checkin-place = { $place }/{ $total }
checkin-hint = Tout d’un coup : vos réponses sur une ligne, séparées par des virgules. Ou « passer », « je ne sais pas », « def », « plus tard ».
checkin-current = réponse actuelle : { $value }
checkin-last = la dernière fois : { $value } (« pareil » pour garder)
checkin-last-number = toujours { $value } ? « oui », ou le nombre
checkin-still = Toujours { $value }
checkin-still-key = oui
checkin-yes = Oui
checkin-no = Non
checkin-skipped = passé
checkin-unknown = je ne sais pas
checkin-withdrawn = retirée
checkin-missing = pas de réponse
checkin-with-note = { $label } : { $note }
checkin-recap-line = { $question } : **{ $value }**
checkin-definition = **Définition** : { $text }
checkin-definition-team = Fait d’équipe : une réponse pour tout le collectif, { $period }.
checkin-definition-each = Votre avis à vous, { $period } : montré seulement avec ceux d’assez d’autres, jamais seul.
checkin-definition-version = { " " }C’est la version { $version } de la question : la courbe a repris avec elle.
checkin-definition-unit = Unité : { $unit }
checkin-definition-bounds = Réponse possible : de { NUMBER($low) } à { NUMBER($high) }
checkin-definition-target-up = Cible : au moins { $value } le { $day }
checkin-definition-target-down = Cible : au plus { $value } le { $day }
checkin-definition-target-none = Cible : { $value } le { $day }
checkin-definition-baseline = Point de départ : { $value } le { $day }
checkin-definition-answer-number = Pour répondre : un nombre, en chiffres ; sinon « passer » ou « je ne sais pas ».
checkin-definition-answer-options = Pour répondre : un des choix, ou son numéro ; sinon « passer » ou « je ne sais pas ».
checkin-definition-answer-boolean = Pour répondre : « oui » ou « non » ; sinon « passer » ou « je ne sais pas ».
checkin-definition-answer-text = Pour répondre : quelques mots, sans nom de personne ; sinon « passer » ou « je ne sais pas ».
checkin-definition-last = La dernière fois : { $value }
checkin-period-weekly = chaque semaine
checkin-period-fortnightly = toutes les deux semaines
checkin-period-monthly = chaque mois
checkin-period-quarterly = chaque trimestre
checkin-thanks =
    { $team ->
        [none] Merci, c’est noté :
       *[other] Merci, c’est noté pour { $team } :
    }
checkin-thanks-for = C’est noté pour { $name }, par vous et avec son accord :
checkin-thanks-late = Merci. C’est noté, avec la mention « en retard », dans le point d’étape du { $day } :
checkin-change = Vous pouvez changer vos réponses jusqu’à { $until } : écrivez « point ».
checkin-change-for = Vous pouvez changer ces réponses jusqu’à { $until } : modifiez votre message, ou choisissez de nouveau.
checkin-which = Pour quel collectif ?
checkin-late = Le point d’étape du { $day } est clos, mais il lui manque des réponses de votre équipe. Je les note encore, avec la mention « en retard ».
checkin-all-answered =
    { $team ->
        [none] Tout est déjà renseigné :
       *[other] Tout est déjà renseigné pour { $team } :
    }
checkin-corrected =
    C’est corrigé{ $team ->
    [none] { "" }
   *[other] { " " }pour { $team }
  }. { $line }
checkin-corrected-several =
    C’est corrigé{ $team ->
    [none] { "" }
   *[other] { " " }pour { $team }
  } :
checkin-unchanged = D’accord, rien n’est changé.
checkin-reworded = Cette question a été reformulée entre-temps : je n’ai pas noté votre réponse. La voici.
checkin-form-reworded = Cette question a été reformulée entre-temps : « { $question } ». Fermez le formulaire et rouvrez-le pour y répondre.
checkin-no-such-question = Ce point d’étape n’a pas de question { $place } : il en a { $total }. Écrivez « mes réponses » pour les voir.
checkin-withdraw-which = Quelle réponse retirer ? Écrivez son numéro, par exemple « retirer la 3 ».
checkin-withdraw-none = Il n’y a pas de réponse de votre part à retirer.
checkin-withdraw-not-yours = Cette réponse est d’une autre personne de l’équipe : vous pouvez la changer, par exemple « corriger la 3 : 25 », mais non la retirer.
checkin-change-which = Quelle réponse changer ? Écrivez son numéro, par exemple « { $example } ».
checkin-change-example = corriger la { $place } : { $value }
checkin-line-unread = Je n’ai pas retrouvé les { $count } réponses dans votre message modifié : rien n’est changé. Séparez-les par des virgules, ou écrivez « { $order } ».
checkin-replaced = Cela remplace la réponse donnée par { $name } : { $value }.
checkin-replaced-yours = { $name } a donné une autre réponse que vous pour l’équipe :
checkin-replaced-line = { $line } (vous aviez dit : { $yours })
checkin-replaced-talk = La dernière réponse compte. Si ce n’est pas la bonne, parlez-en ensemble et écrivez « { $order } ».
checkin-again-line = { $line } (de nouveau la réponse donnée par { $name })
checkin-again-yours = { $name } a retiré sa réponse pour l’équipe. La vôtre compte de nouveau :
checkin-somebody = quelqu’un de l’équipe
checkin-freely = Rien n’oblige à répondre : « passer » saute une question, « plus tard » remet le tout, « stop » arrête mes messages. Qui n’a pas répondu n’est nommé dans aucun salon.
checkin-later = D’accord, plus tard. Écrivez « { $order } » quand vous voulez.
checkin-none = Aucun point d’étape n’est ouvert pour vous en ce moment.
checkin-in-private = Ce point d’étape demande l’avis de chacun. Pour que personne d’autre ne le lise, écrivez-moi « point » en direct.
checkin-closed = Ce point d’étape est clos : je ne peux plus y noter de réponse. Le prochain viendra à son heure.
checkin-closed-counted = Ce point d’étape est clos et les avis sont comptés : je ne peux plus y ajouter le vôtre.
checkin-closed-stands = Ce point d’étape est clos : la réponse de votre équipe ne change plus. Si elle est fausse, dites-le à votre coordination.
checkin-closed-edited = Ce point d’étape est clos : votre réponse reste telle qu’elle était.
checkin-gone = Ce point d’étape n’existe plus. Écrivez « aide » pour voir ce que je peux faire.
checkin-nudge = Il manque encore vos réponses au point d’étape, ouvert jusqu’à { $until }. C’est l’affaire d’une minute : écrivez « point ».
checkin-silent = { $names } ({ $collective }) : { $count ->
    [one] { $rounds } points d’étape de suite sont restés sans réponse de sa part. Je ne lui en envoie plus tant que je n’ai pas de message de sa part. Un appel aide souvent plus qu’une relance.
   *[other] { $rounds } points d’étape de suite sont restés sans réponse de leur part. Je ne leur en envoie plus tant que je n’ai pas de message de leur part. Un appel aide souvent plus qu’une relance.
  }
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
checkin-out-of-bounds = « { $text } » ne convient pas : il faut un nombre entre { NUMBER($low) } et { NUMBER($high) }. Écrivez-le de nouveau, ou « passer ».
checkin-one-option = Je ne note qu’une réponse ici, et « { $text } » en dit plusieurs : laquelle d’abord ? Choisissez-en une, ou écrivez « passer ».
checkin-not-an-option = « { $text } » n’est pas dans la liste. Choisissez une des réponses, ou écrivez « passer » ; « annuler » quitte le point d’étape.
checkin-not-yes-or-no = « { $text } » : je n’ai pas compris. Répondez « oui », « non », ou « passer ».
checkin-no-last = Je n’ai pas de réponse de la dernière fois à reprendre ici.
checkin-too-long = C’est trop long pour moi : { $limit } caractères au plus, sans nom de personne.
checkin-sure = { $value } ? La dernière fois, c’était { $before }. C’est bien ça ?
checkin-sure-roughly = { $value }, c’est bien ça ?
checkin-change-to = Changer « { $question } » : { $value }, au lieu de { $before } ?
checkin-sure-yes = Oui, { $value }
checkin-sure-no = Non
checkin-clash = Cela ne va pas ensemble : « { $part } » ({ NUMBER($part_value) }) ne peut pas dépasser « { $whole } » ({ NUMBER($whole_value) }). Je n’ai rien noté ; corrigez l’un des deux (« retour » revient à la question d’avant).

checkin-proxy-self = moi; moi-même; moi aussi
checkin-proxy-somebody = quelqu’un; quelqu’un d’autre; une personne; une autre personne; un habitant; une habitante; un autre; une autre; elle; lui; eux
checkin-proxy-who = Pour qui ? Écrivez « je réponds pour » et son prénom. Il faut que cette personne soit inscrite dans l’équipe.
checkin-proxy-titles = madame; mme; monsieur; m; mr; mademoiselle; mlle; melle
checkin-proxy-yourself = Pour vos propres réponses, écrivez « point ».
checkin-proxy-private = Pour répondre au nom de quelqu’un, écrivez-moi en direct.
checkin-proxy-nobody = Je ne connais personne du nom de « { $name } » dans un collectif. Vérifiez l’orthographe, ou demandez à votre coordination de l’ajouter.
checkin-proxy-refused = Seules la coordination et les personnes chargées de la médiation dans ce collectif peuvent répondre au nom de quelqu’un. Je n’ai rien noté.
checkin-proxy-which = De qui s’agit-il ?
checkin-proxy-closed = Aucun point d’étape n’est ouvert pour { $collective } en ce moment.
checkin-proxy-consent = { $name } est d’accord pour que vous notiez ses réponses ? Je garderai la mention qu’elles ont été saisies par vous.
checkin-proxy-yes = Oui, d’accord
checkin-proxy-no = Non
checkin-proxy-dropped = Je ne note rien pour { $name }.
checkin-order = point
checkin-order-for = je réponds pour { $name }
checkin-cancelled = C’est annulé. Ce qui est déjà répondu est gardé ; écrivez « { $order } » pour reprendre.
checkin-proxy-begins = Je note pour { $name }, { $collective }.
checkin-recorded-yours = { $name } vient de noter ces réponses pour vous, avec votre accord. Si ce n’est pas le cas, écrivez « point » pour les changer :

checkin-form-open = Tout remplir d’un coup
checkin-form-title = Point d’étape
checkin-form-send = Envoyer
checkin-form-later = Plus tard
checkin-form-intro = Laissez vide ce que vous ne savez pas. Vous pourrez changer vos réponses jusqu’à { $until }.
checkin-form-roughly = Écrivez { $value } si c’est bien ça.
checkin-form-empty = Tout est vide : remplissez au moins une réponse, ou fermez pour plus tard.

checkin-status-phrases = où en sont les points d’étape; où en est le point d’étape; où en sont les collectifs; qui en est où; où en est mon point d’étape; où en est mon point; où en est notre point d’étape; ou en est le point d’étape; état du point d’étape; mon point est-il complet; ai-je répondu; j’ai déjà répondu; est-ce que j’ai déjà répondu; ai-je déjà répondu; est-ce que j’ai répondu; ai-je répondu au point d’étape; est-ce que j’ai répondu au point d’étape; j’ai répondu au point d’étape; où en est le check-in; le point d’étape est-il ouvert; quand est le prochain point d’étape; c’est quand le prochain point d’étape; prochain point d’étape; quand s’ouvre le point d’étape; quelles sont mes réponses; qu’ai-je répondu; mes réponses; où en sont mes réponses; qui a répondu au point d’étape; qui a répondu; qui a déjà répondu; qui n’a pas répondu; qui n’a pas encore répondu; qui n’a pas répondu au point d’étape; combien ont répondu; combien ont répondu au point d’étape; combien d’équipes ont répondu; combien d’équipes ont répondu au point d’étape; combien de collectifs ont répondu; quels collectifs ont répondu; quelles équipes ont répondu; quelles équipes ont fini; quels collectifs ont fini; quelles équipes ont terminé; quels collectifs ont terminé; quelles équipes n’ont pas fini; quels collectifs n’ont pas fini; quelles équipes n’ont pas terminé; qui a fini; qui a terminé; qui n’a pas fini; qui n’a pas terminé; qui a fini le point d’étape; qui a rempli le point d’étape; qui n’a pas rempli; qui n’a pas rempli le point d’étape; quelles équipes ont rempli; qui est en retard; quelles équipes sont en retard; quels collectifs sont en retard; quelles équipes sont complètes; quels collectifs sont complets; qui est complet; quelles équipes sont à jour; quels collectifs sont à jour; qui est à jour; qui manque; qui manque encore; quelles équipes manquent; quelles équipes manquent encore; il manque qui; combien d’équipes ont fini; combien de collectifs ont fini; le collectif a fini; est-ce que le collectif a fini; quels collectifs n’ont pas répondu; quelles équipes n’ont pas répondu; où en est le collectif; où en est le point d’étape le collectif; comment avance le collectif; le collectif a répondu; est-ce que le collectif a répondu; le collectif a-t-il répondu; mon point d’étape; notre point d’étape; le point d’étape; le point d’étape c’est quand; c’est quand le point d’étape; quand est le point d’étape; quand a lieu le point d’étape; à quelle heure est le point d’étape; quand dois-je répondre au point d’étape; jusqu’à quand puis-je répondre au point d’étape; jusqu’à quand peut-on répondre; combien de questions dans le point d’étape; quand ferme le point d’étape; combien de personnes ont répondu; combien de personnes ont répondu au point d’étape; ça ferme quand; jusqu’à quand puis-je changer mes réponses; jusqu’à quand je peux répondre
checkin-status-when = pour cette semaine; cette semaine; de la semaine; pour l’instant; en ce moment
checkin-status-team = le collectif; l’équipe; collectif; équipe

checkin-home = Le point d’étape
