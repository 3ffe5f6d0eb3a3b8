## Announcements. Words are separated by `;`.

command-broadcast = annonce; annoncer; diffuser; nouvelle annonce; faire une annonce; envoyer une annonce; diffuse; diffusez; annoncez; fais une annonce; faites une annonce; envoie une annonce; envoyez une annonce
command-broadcasts = annonces; mes annonces; où en est l’annonce; où en est mon annonce; où en sont les annonces; où en sont mes annonces; suivi de l’annonce; suivi des annonces; bilan de l’annonce; qui a lu; qui a vu; qui n’a pas lu; qui n’a pas vu; qui n’a pas encore lu; qui n’a pas encore vu; qui l’a lue; qui l’a vue; qui ne l’a pas lue; qui ne l’a pas vue; qui n’a pas encore lu l’annonce; qui n’a pas encore vu l’annonce; qui n’a pas lu mon annonce; qui n’a pas vu mon annonce; qui a lu l’annonce; qui a vu l’annonce; qui a vu mon annonce; qui a lu mon annonce; qui n’a pas lu l’annonce; qui n’a pas vu l’annonce; combien ont vu l’annonce; combien ont lu l’annonce; qui n’a pas reçu l’annonce; qui a reçu l’annonce; qui n’a pas reçu mon annonce; qui a reçu mon annonce; l’annonce est-elle partie; est-ce que l’annonce est partie; est-ce que l’annonce est bien partie; mon annonce est-elle partie; mon annonce est partie; l’annonce est partie
command-halt = arrêter l’annonce; arrête l’annonce; arrêtez l’annonce; arrêter mon annonce; stop annonce; stopper l’annonce; annuler l’annonce; annuler mon annonce; arrête mon annonce; arrêtez mon annonce; stoppe l’annonce; stoppe mon annonce; annule l’annonce; annule mon annonce; annulez l’annonce; n’envoie pas l’annonce; n’envoyez pas l’annonce; n’envoie plus l’annonce; ne pas envoyer l’annonce; ne plus envoyer l’annonce; n’envoie pas mon annonce; n’envoyez pas mon annonce; envoie pas l’annonce
command-amend = corriger l’annonce; corriger mon annonce; modifier l’annonce; modifier mon annonce; corrige l’annonce; corrige mon annonce; corrigez l’annonce; corrigez mon annonce; modifie l’annonce; modifie mon annonce; rectifier l’annonce; rectifie l’annonce; rectifie mon annonce; changer l’annonce; change l’annonce; change mon annonce; déplacer l’annonce; déplace l’annonce; décaler l’annonce; décale l’annonce; reporter l’annonce; reporte l’annonce; repousser l’annonce; repousse l’annonce; avancer l’annonce; avance l’annonce; changer l’heure de l’annonce; modifier l’heure de l’annonce; changer la date de l’annonce; changer les destinataires de l’annonce; déplacer mon annonce; décaler mon annonce; reporter mon annonce; repousser mon annonce
command-recall = retirer l’annonce; retirer mon annonce; retire l’annonce; supprimer l’annonce; supprimer mon annonce; retire mon annonce; retirez l’annonce; retirez mon annonce; supprime l’annonce; supprime mon annonce; efface l’annonce; efface mon annonce; enlève l’annonce; enlève mon annonce; reprendre mon annonce
broadcast-everybody = tout le monde; toutes les équipes; tous; à tous
broadcast-everybody-of = membre; membres; gens; personnes; équipe; l’équipe; le collectif; collectif; tout le monde; tous; toutes; tous ceux; toute l’équipe; toutes les personnes
broadcast-on = { $name } : { $count }
broadcast-word-yes = { words-yes }; envoyer; envoie; envoyez
broadcast-word-no = { words-no }
broadcast-all-of-mine = à toute la région; à toute ma région; à ma région; pour ma région; pour toute la région; à tous mes collectifs; à mes collectifs; à toutes mes équipes; à mes équipes; pour tous mes collectifs; pour mes équipes; à tout le monde de ma région; pour toute ma région
broadcast-word-try = essai; un essai; fais un essai; faire un essai; envoie-moi un essai; test; un test; fais un test; envoie-moi un test; m’envoyer un test
broadcast-words-to = à
broadcast-words-tell = préviens; prévenir; prévenez; prévient; informe; informer; informez; avertis; avertir; avertissez; dis; dire; dites; écris; écrire; écrivez; envoie un message; envoyer un message; envoyez un message; envoie un mot; envoyer un mot; rappelle; rappeler; rappelez; demande; demander; demandez
broadcast-words-chase = relance; relancer; relancez
broadcast-words-silent = ceux qui n’ont pas répondu; ceux qui n’ont pas encore répondu; ceux qui n’ont toujours pas répondu; ceux qui ont pas répondu; ceux qui n’ont rien répondu; celles qui n’ont pas répondu; celles qui n’ont pas encore répondu; celles qui n’ont toujours pas répondu; celles qui ont pas répondu; celles qui n’ont rien répondu; tous ceux qui n’ont pas répondu; tous ceux qui n’ont pas encore répondu; tous ceux qui n’ont toujours pas répondu; tous ceux qui ont pas répondu; tous ceux qui n’ont rien répondu; toutes celles qui n’ont pas répondu; toutes celles qui n’ont pas encore répondu; toutes celles qui n’ont toujours pas répondu; toutes celles qui ont pas répondu; toutes celles qui n’ont rien répondu; ceux et celles qui n’ont pas répondu; ceux et celles qui n’ont pas encore répondu; ceux et celles qui n’ont toujours pas répondu; ceux et celles qui ont pas répondu; ceux et celles qui n’ont rien répondu; les équipes qui n’ont pas répondu; les équipes qui n’ont pas encore répondu; les équipes qui n’ont toujours pas répondu; les équipes qui ont pas répondu; les équipes qui n’ont rien répondu; toutes les équipes qui n’ont pas répondu; toutes les équipes qui n’ont pas encore répondu; toutes les équipes qui n’ont toujours pas répondu; toutes les équipes qui ont pas répondu; toutes les équipes qui n’ont rien répondu; les collectifs qui n’ont pas répondu; les collectifs qui n’ont pas encore répondu; les collectifs qui n’ont toujours pas répondu; les collectifs qui ont pas répondu; les collectifs qui n’ont rien répondu; tous les collectifs qui n’ont pas répondu; tous les collectifs qui n’ont pas encore répondu; tous les collectifs qui n’ont toujours pas répondu; tous les collectifs qui ont pas répondu; tous les collectifs qui n’ont rien répondu; les gens qui n’ont pas répondu; les gens qui n’ont pas encore répondu; les gens qui n’ont toujours pas répondu; les gens qui ont pas répondu; les gens qui n’ont rien répondu; les personnes qui n’ont pas répondu; les personnes qui n’ont pas encore répondu; les personnes qui n’ont toujours pas répondu; les personnes qui ont pas répondu; les personnes qui n’ont rien répondu; les membres qui n’ont pas répondu; les membres qui n’ont pas encore répondu; les membres qui n’ont toujours pas répondu; les membres qui ont pas répondu; les membres qui n’ont rien répondu; les retardataires; ceux qui manquent; les équipes qui manquent; ceux qui sont en retard; les équipes en retard; les collectifs en retard
broadcast-words-silent-where = au point d’étape; au point; au dernier point d’étape; aux questions; cette semaine; de la semaine; à; de; du; d’; dans; pour; et; le collectif; l’équipe; stp; s’il te plaît; svp; merci
broadcast-chase-nobody = Parmi les collectifs que vous accompagnez, aucun point d’étape ouvert n’attend de réponse : il n’y a personne à relancer.
broadcast-chase-unknown = Aucun collectif ne s’appelle « { $name } ». Vérifiez le nom, ou écrivez « relance ceux qui n’ont pas répondu » pour tous ceux que vous accompagnez.
broadcast-words-answer = répondre; répondre au point; répondre au point d’étape; remplir le point; remplir le point d’étape; faire le point; faire le point d’étape; faire leur point d’étape; répondre aux questions; rendre le point d’étape
broadcast-nudge = Merci de répondre au point d’étape : écrivez « point » à Relais, c’est l’affaire d’une minute.
broadcast-reminder = Rappel : { $what }
broadcast-words-text = { words-new-text }; changer; modifier
broadcast-words-audience = changer les destinataires; change les destinataires; changez les destinataires; changer de destinataires; modifier les destinataires; d’autres destinataires; autres destinataires; à quelqu’un d’autre
broadcast-words-when = changer l’heure; change l’heure; changez l’heure; changer la date; change la date; modifier l’heure; une autre heure; autre heure; plus tard
broadcast-words-move = décaler; décale; décalez; décale-la; décalez-la; la décaler; reporter; reporte; reportez; reporte-la; reportez-la; repousser; repousse; repoussez; repousse-la; avancer; avance; avancez; avance-la; déplacer; déplace; déplacez; déplace-la; changer l’heure; change l’heure; changez l’heure; modifier l’heure; modifie l’heure; changer la date; change la date; changez la date; modifie la date
broadcast-words-now = tout de suite; maintenant; immédiatement; dès maintenant; de suite; sans attendre
broadcast-verbs-stop = annuler; annule; annulez; annulons; arrêter; arrête; arrêtez; stopper; stoppe; stoppez; stop; bloquer; bloque; bloquez; abandonner; abandonne; abandonnez; n’envoie pas; n’envoyez pas; n’envoie plus; n’envoyez plus; n’envoyons pas; n’envoyons plus; ne pas envoyer; ne plus envoyer; n’envoie surtout pas; n’envoyez surtout pas; ne surtout pas envoyer; surtout ne pas envoyer; envoie pas; envoyez pas; envoie plus; pas envoyer; il ne faut pas envoyer; il faut pas envoyer; il ne faut plus envoyer; il faut plus envoyer; il faut annuler; il faut arrêter; je veux annuler; je veux arrêter; je ne veux pas envoyer; je ne veux plus envoyer; je veux pas envoyer; je veux plus envoyer; on n’envoie pas; on n’envoie plus; on annule; on arrête; j’annule; ne diffuse pas; ne diffusez pas; ne pas diffuser; ne publie pas; ne publiez pas; ne fais pas partir; ne faites pas partir; ne pas faire partir; ne laisse pas partir
broadcast-verbs-recall = supprimer; supprime; supprimez; effacer; efface; effacez; enlever; enlève; enlevez; retirer; retire; retirez; il faut supprimer; il faut retirer
broadcast-nouns = annonce; annonces
broadcast-nouns-message = message
broadcast-words-mistaken = je me suis trompé; je me suis trompée; je me trompe; on s’est trompé; on s’est trompés; erreur; c’est une erreur; j’ai fait une erreur; attends; attendez; stop; oups; zut; mince; non; surtout; vite; urgent; excuse-moi; excusez-moi; je t’en prie; tout compte fait; réflexion faite; annule; annulez
broadcast-words-stop-around = l; la; le; les; mon; ma; mes; notre; nos; cette; ce; ces; toutes; de; du; des; d; pour; à; a; qui; doit; devait; part; partira; partir; prévue; prévu; prévues; planifiée; planifié; programmée; programmé; en cours; plus; finalement; s’il te plaît; svp; stp; merci; tout de suite; maintenant
broadcast-words-readers = qui; combien
broadcast-words-of-it = de l’annonce; de mon annonce; de cette annonce; de la dernière annonce; du message; de mon message; de ce message
broadcast-words-warn = préviens; prévenir; prévenez; informe; informer; informez; avertis; avertir; avertissez
broadcast-words-before-name = à; au; aux; à l’équipe de; à l’équipe du; à l’équipe d’; l’équipe de; l’équipe du; l’équipe d’
broadcast-words-nobody = moi; nous; toi; vous; lui; elle; leur; eux; tout; rien; si; ma; mon; mes; ton; ta; tes; donc; bonjour; ce; quoi
broadcast-words-seen = vu; lu; vue; lue; bien vu; bien lu; c’est vu; c’est lu; j’ai vu; j’ai lu; reçu; bien reçu; c’est reçu; reçu merci; bien reçu merci; vu merci; lu merci; ok vu; ok reçu; noté; c’est noté; ok noté; bien noté
broadcast-coordinating = coordinateurs; coordinatrices; coordinateurs et coordinatrices; coordination; coordinations; la coordination; personnes qui coordonnent
broadcast-word-urgent = urgente; urgent; en urgence; très urgente; très urgent
broadcast-rooms-words = salons; salon; rooms

broadcast-not-allowed = Les annonces sont réservées aux coordinations, chacune dans son périmètre. Rien n’a été envoyé.
broadcast-not-allowed-ask = Les annonces sont réservées aux coordinations, chacune dans son périmètre. Rien n’a été envoyé. Pour faire passer un message, adressez-vous à { $names }.
broadcast-in-private = Une annonce se prépare à l’abri des regards : écrivez-moi « annonce » en direct.
broadcast-quoted = Je n’obéis pas à un ordre cité ou transféré. Pour préparer une annonce, écrivez « annonce » vous-même.
broadcast-beyond = Vous pouvez écrire à : { $scopes }. { $count ->
    [one] { $names } n’en fait pas partie
   *[other] { $count } destinataires n’en font pas partie ({ $names })
  }. Rien n’a été envoyé ; choisissez d’autres destinataires.

broadcast-language-fr = français
broadcast-language-en = anglais

broadcast-ask-text = Quel est le texte de votre annonce ? Écrivez-le en { $language }, en un message. « annuler » quitte.
broadcast-ask-audience = À qui l’envoyer ?
broadcast-ask-audience-note = Vous pouvez aussi écrire un nom (« Liévin »), ou une expression, comme « region:mayotte & role:habitant - person:amina ». « salons » devant écrit dans les salons des collectifs.
broadcast-ask-role = À quel rôle ?
broadcast-ask-translation = { $count ->
    [0] Et le texte en { $language } ? Écrivez-le, ou choisissez :
    [one] Une personne lit en { $language }. Écrivez le texte dans cette langue, ou choisissez :
   *[other] { $count } personnes lisent en { $language }. Écrivez le texte dans cette langue, ou choisissez :
  }
broadcast-keep-text = Garder le texte qu’il y a
broadcast-without-text = Envoyer sans traduire
broadcast-ask-when = Quand ? Écrivez la date et l’heure, par exemple « 05/01/2027 09:00 » ou « mardi à 9 h » (heure de { $zone }), ou choisissez :
broadcast-now = Tout de suite
broadcast-to-programme = tout le programme
broadcast-to-collectives = tous les collectifs
broadcast-to-role = Un rôle…
broadcast-to-rooms = Les salons des collectifs
broadcast-audience-both = , en tant que :{" "}
broadcast-audience-and = {" "}et{" "}
broadcast-audience-also = {""}, et en plus{" "}
broadcast-audience-but = {" "}sauf{" "}
broadcast-audience-rooms = les salons de : { $words }
broadcast-audience-unclear = Je ne reconnais pas de destinataires dans « { $text } ». Choisissez dans la liste, ou écrivez un nom.
broadcast-audience-unknown = « { $text } » n’existe pas dans le programme. Choisissez dans la liste, ou écrivez un nom.
broadcast-unknown-near = Je ne connais pas « { $name } ». Vouliez-vous dire { $near } ?
broadcast-unknown-name = Je ne connais pas « { $name } ».
broadcast-choose = Choisissez dans la liste, ou écrivez « annuler ».
broadcast-text-long = C’est trop long pour une annonce : { $count } caractères, { $limit } au plus. Écrivez plus court.
broadcast-date-unclear = Je ne comprends pas « { $text } ». Écrivez la date et l’heure ainsi : 05/01/2027 09:00.
broadcast-date-hour = « { $text } », oui, mais à quelle heure ? Écrivez le jour et l’heure, par exemple « demain à 9 h ».
broadcast-date-past = « { $text } » est déjà passé. Écrivez une date à venir.
broadcast-date-far = « { $text } » est à plus d’un an. Écrivez une date plus proche.

broadcast-preview = Aperçu de l’annonce
broadcast-preview-correction = Aperçu de la correction
broadcast-preview-text = **En { $language }**
broadcast-preview-missing = { $count ->
    [one] Une personne lit en { $language } et recevra le texte en { $other }.
   *[other] { $count } personnes lisent en { $language } et recevront le texte en { $other }.
  }
broadcast-preview-audience = Destinataires : { $words }
broadcast-preview-reached = Recevront : { $count } ({ $names }) ; par messagerie : { $platforms }
broadcast-preview-nobody = Personne ne la recevrait.
broadcast-preview-skipped = Ne recevront rien, { $reason } : { $names }
broadcast-preview-now = Départ : dès que vous confirmez
broadcast-preview-due = Départ : { $when }
broadcast-preview-quiet = Heures calmes : { $count ->
    [one] un destinataire recevra
   *[other] { $count } destinataires recevront
  } l’annonce { $when }, sauf si elle est urgente
broadcast-preview-urgent = Urgent : part aussi pendant les heures calmes
broadcast-urgent = C’est urgent : ne pas attendre
broadcast-not-urgent = Ce n’est pas urgent : attendre la fin des heures calmes
broadcast-preview-elsewhere = À l’heure de { $zone } : { $when }
broadcast-preview-end = Fin prévue : vers { $when }
broadcast-preview-end-soon = Fin prévue : dans la minute qui suit
broadcast-preview-replaces = Prend la place de l’annonce prévue, quand vous confirmez
broadcast-preview-second = Une deuxième coordination devra confirmer : { $names }
broadcast-skipped-stopped = ont dit « stop »
broadcast-skipped-paused = sont en pause
broadcast-skipped-nowhere = n’ont pas de messagerie connue
broadcast-more = { $count ->
    [one] une autre
   *[other] { $count } autres
  }
broadcast-confirm = Confirmer l’envoi
broadcast-try = M’envoyer un essai
broadcast-change-text = Changer le texte
broadcast-change-audience = Changer les destinataires
broadcast-change-when = Changer l’heure
broadcast-cancel = Abandonner
broadcast-cancelled = C’est abandonné : rien n’a été envoyé.
broadcast-cancelled-change = C’est abandonné : l’annonce reste comme elle était.
broadcast-replaced = L’annonce d’avant est arrêtée.
broadcast-gone-meanwhile = L’annonce que vous changiez est partie entre-temps, ou elle a été arrêtée : rien de nouveau ne part. « corriger l’annonce » change ce qui est parti.
broadcast-old = Cet aperçu a plus de dix minutes : en voici un nouveau.
broadcast-confirmed-already = C’est déjà confirmé. « où en est l’annonce ? » dit où elle en est.
broadcast-not-yours = Cet aperçu n’est plus valable, ou c’est une autre personne qui prépare cette annonce. Rien n’a été envoyé.
broadcast-edited = Un message modifié n’est pas un ordre. Pour préparer une annonce, écrivez « annonce » dans un nouveau message. Rien n’a été envoyé.
broadcast-take-before = Prendre « { $text } »
broadcast-stop-which = Plusieurs annonces sont en cours. Laquelle arrêter ?
broadcast-stop-this = Est-ce bien cette annonce qu’il faut arrêter ?
broadcast-stop-not-then = Aucune annonce n’est prévue à ce moment-là. Laquelle arrêter ?
broadcast-text-empty = Le texte de l’annonce est vide. Écrivez ce que vous voulez annoncer.
broadcast-changed = Quelque chose a changé depuis l’aperçu : en voici un nouveau.
broadcast-edit-ignored = Modifier votre message ne change pas l’annonce. Pour la changer, choisissez « Changer le texte » à l’aperçu.
broadcast-try-note = Essai, pour vous seul :

broadcast-confirmed-now = C’est parti ({ $when }). « où en est l’annonce ? » dit où elle en est, « arrêter l’annonce » l’arrête.
broadcast-confirmed-quiet = C’est noté : ce sont les heures calmes, l’annonce partira { $when }. « arrêter l’annonce » l’annule d’ici là.
broadcast-confirmed-scheduled = C’est noté : départ { $when }. « arrêter l’annonce » l’annule d’ici là.
broadcast-waiting = Il faut maintenant l’accord d’une deuxième coordination ; je l’ai demandé.
broadcast-no-second = Au-delà de { $limit } personnes, une deuxième coordination doit confirmer, et personne d’autre n’a ce droit sur ces { $count } personnes. Choisissez moins de destinataires.
broadcast-correcting = C’est corrigé : chacun voit le nouveau texte.

broadcast-from = Annonce de { $name } :
broadcast-late = En retard : cette annonce était prévue { $when }.
broadcast-corrected-note = Corrigé :
broadcast-seen-label = Vu
broadcast-help-label = Besoin d’aide
broadcast-seen-noted = Merci, c’est noté.
broadcast-help-noted = C’est transmis à { $names } : la réponse viendra d’une personne, pas de moi.
broadcast-help-nobody = C’est noté, mais je ne connais plus personne à prévenir. Adressez-vous à votre coordination.
broadcast-help-told = { $name } a besoin d’aide après votre annonce « { $text } ».
broadcast-help-told-team = { $name } ({ $collective }) a besoin d’aide après votre annonce « { $text } ».
broadcast-acknowledge-nothing = C’était un essai : il n’y a rien à noter.
broadcast-acknowledge-withdrawn = Cette annonce a été retirée : il n’y a plus rien à noter.

broadcast-second-title = { $name } demande votre accord pour une annonce
broadcast-second-ask = Confirmez-vous l’envoi ?
broadcast-somebody = une autre coordination
broadcast-second-yes = Confirmer
broadcast-second-no = Refuser
broadcast-second-agreed = Merci : c’est confirmé.
broadcast-second-rejected = C’est refusé : rien de cela ne part.
broadcast-second-settled = C’est déjà décidé, ou le texte a changé depuis : il n’y a plus rien à confirmer ici.
broadcast-second-self = L’accord doit venir d’une autre personne que vous.
broadcast-told-agreed = { $name } a confirmé votre annonce « { $text } ».
broadcast-told-rejected = { $name } a refusé votre annonce « { $text } » : elle n’est pas partie.
broadcast-told-stopped = { $name } a arrêté votre annonce « { $text } ».
broadcast-told-withdrawn = { $name } a retiré votre annonce « { $text } ».

broadcast-none = Il n’y a pas encore d’annonce. Pour en préparer une, écrivez « annonce ».
broadcast-none-out = Aucune annonce partie n’est à corriger ou à retirer.
broadcast-nothing-to-stop = Aucune annonce n’est en cours : il n’y a rien à arrêter. « retirer l’annonce » retire ce qui est parti.
broadcast-stopped-before = C’est arrêté : elle ne partira pas.
broadcast-stopped-under-way = C’est arrêté : plus rien ne part. « retirer l’annonce » retire ce qui est déjà parti.
broadcast-stopped-reason = l’annonce a été arrêtée
broadcast-withdraw-ask = Retirer l’annonce « { $text } » à toutes les personnes qui l’ont reçue ?
broadcast-take-back-label = Oui, la retirer
broadcast-leave-label = Non, la laisser
broadcast-left = D’accord, elle reste.
broadcast-withdrawing = C’est retiré, partout où la messagerie le permet.
broadcast-ended = Votre annonce est arrêtée : { $reason }.
broadcast-ended-stopped = par la coordination
broadcast-ended-replaced = changée par la coordination
broadcast-ended-rejected = refusée par une deuxième coordination
broadcast-ended-withdrawn = retirée par la coordination
broadcast-ended-right = le droit d’écrire à ces personnes n’est plus donné
broadcast-ended-alone = une deuxième coordination devait confirmer, et personne d’autre n’en a le droit
broadcast-ended-unseconded = aucune deuxième coordination n’a donné son accord
broadcast-still-waiting = Votre annonce « { $text } » n’est pas partie : elle attend toujours l’accord de { $names }. Sans accord d’ici { $when }, elle sera abandonnée ; « arrêter l’annonce » l’arrête tout de suite.
broadcast-still-waiting-correction = Votre correction « { $text } » n’est pas faite : elle attend toujours l’accord de { $names }. Sans accord d’ici { $when }, elle sera abandonnée.
broadcast-lapsed-correction = Votre correction « { $text } » est abandonnée : aucune deuxième coordination n’a donné son accord. L’annonce reste comme elle est.
broadcast-ended-late = son heure est passée depuis plus de deux jours

broadcast-report-title = Annonce, { $when }
broadcast-report-sent = Prévus : { $planned } ; envoyés : { $sent }{ $late ->
    [0] {""}
   *[other] , dont { $late } en retard
  }
broadcast-report-waiting = Restent à envoyer : { $count } (fin prévue : { $when })
broadcast-soon = dans la minute
broadcast-report-cancelled = Non envoyés, car arrêtée : { $count }
broadcast-report-trouble = N’ont rien reçu : { $count }, { $reason } ({ $names })
broadcast-report-seen = Vu par : { $count }
broadcast-report-help = Ont besoin d’aide : { $names }
broadcast-state-draft = En préparation
broadcast-state-waiting = Attend l’accord d’une deuxième coordination
broadcast-state-scheduled = Départ prévu { $when }
broadcast-state-sending = En cours d’envoi
broadcast-state-done = Terminée
broadcast-state-stopped = Arrêtée : { $reason }
broadcast-state-withdrawn = Retirée
broadcast-stop-label = Arrêter
broadcast-correct-label = Corriger
broadcast-withdraw-label = Retirer
broadcast-earlier = Annonces d’avant :
broadcast-others = Les autres annonces :

broadcast-form-open = Tout remplir d’un coup
broadcast-form-title = Annonce
broadcast-form-preview = Voir l’aperçu
broadcast-form-later = Plus tard
broadcast-form-previewed = Aperçu de l’annonce
broadcast-form-back = Modifier
broadcast-form-text = Texte en { $language }
broadcast-form-audience = À qui l’envoyer ?
broadcast-form-audience-hint = Choisissez ici, ou écrivez ci-dessous.
broadcast-form-whom = Ou : un nom, une expression
broadcast-form-whom-hint = « Liévin », ou « region:mayotte & role:habitant - person:amina ». « salons » devant écrit dans les salons des collectifs.
broadcast-form-when = Quand ?
broadcast-form-when-hint = « 05/01/2027 09:00 », « mardi à 9 h ». Vide : tout de suite, après votre confirmation.
broadcast-form-urgent = Heures calmes
broadcast-form-urgent-hint = Sans ce choix, l’annonce attend la fin des heures calmes de chacun.
broadcast-form-urgent-yes = C’est urgent : envoyer aussi la nuit
broadcast-form-nobody = Choisissez à qui envoyer l’annonce, ou écrivez-le.
