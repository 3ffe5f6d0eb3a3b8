## The programme's calendar, changed. Words are separated by `;`.

milestone-moved-told = **Changement** : « { $title } » n’est plus le { $old } mais le { $new }.
milestone-changed-told = **Changement** pour « { $title } » ({ $dates }) :
milestone-place-told = Lieu : { $place }
milestone-place-open = Lieu : à confirmer (ce n’est plus { $old }).
milestone-link-told = Lien : { $link }
milestone-link-open = Le lien { $old } ne sert plus.
milestone-cancelled-told = **Annulé** : « { $title } » ({ $dates }) n’aura pas lieu.
milestone-back-told = **Changement** : « { $title } » aura bien lieu, le { $dates }.

milestone-verbs-move = déplacer; déplace; déplacez; décaler; décale; décalez; reporter; reporte; reportez; avancer; avance; avancez; repousser; repousse; repoussez; changer la date; changer l’heure; changer les dates; modifier la date; modifier les dates
milestone-verbs-moved = est reporté; est reportée; est déplacé; est déplacée; est décalé; est décalée; est avancé; est avancée; est repoussé; est repoussée; aura lieu; a été reporté; a été reportée; a été déplacé; a été déplacée; passe au; passe à; passera au; passe du; se tiendra
milestone-verbs-cancel = annuler; annule; annulez; supprimer; supprime; supprimez
milestone-verbs-cancelled = est annulé; est annulée; a été annulé; a été annulée; n’aura pas lieu
milestone-verbs-add = ajouter; ajoute; ajoutez; créer; crée; créez; planifier; planifie; planifiez; programmer; programme une; nouvelle; nouveau
milestone-verbs-edit = changer; change; changez; modifier; modifie; modifiez; corriger; corrige; mettre; mets; préciser
milestone-verbs-rename = renommer; renomme; renommez
milestone-field-when = date; dates; heure; jour
milestone-field-title = titre; nom; intitulé
milestone-field-place = lieu; adresse; salle; endroit
milestone-field-link = lien; visio; url
milestone-field-preparation = préparation; à préparer
milestone-field-deliverable = livrable attendu; livrable
milestone-nouns-module = module; modules; formation; session
milestone-nouns-deadline = échéance; date limite; délai
milestone-nouns-meeting = réunion; rencontre; rendez-vous; rdv; séance; atelier; visite; comité; temps d’échange
milestone-words-numbered = module; modules; jalon; jalons
milestone-before-place = à; au; aux; chez; dans; en; salle
milestone-everybody = tout le programme; tous les collectifs; tout le monde; tous
milestone-not-that-day = Je ne vois rien de tel le { $day }. Le plus proche :
milestone-word-yes = { words-yes }; parfait
milestone-word-no = { words-no }

milestone-new-module = Module
milestone-new-deadline = Échéance
milestone-new-meeting = Réunion
milestone-scope-programme = tout le programme

milestone-change-title = Changer « { $title } »
milestone-add-title = Ajouter « { $title } »
milestone-cancel-title = Annuler « { $title } »
milestone-line-title = Titre : { $title }
milestone-line-when = Quand : { $when }
milestone-line-when-zone = Quand : { $when } (heure de { $place })
milestone-line-before = Au lieu de : { $when }
milestone-line-scope = Pour : { $scope }
milestone-line-place = Lieu : { $text }
milestone-line-link = Lien : { $text }
milestone-line-preparation = À préparer : { $text }
milestone-line-deliverable = Livrable : { $text }
milestone-line-no-place = Plus de lieu (c’était : { $text })
milestone-line-no-link = Plus de lien (c’était : { $text })
milestone-line-no-preparation = Plus rien à préparer (c’était : { $text })
milestone-line-no-deliverable = Plus de livrable (c’était : { $text })
milestone-line-day-off = { $count ->
    [one] Attention, jour non travaillé le { $day } : { $names }
   *[other] Attention, jour non travaillé le { $day } dans { $count } collectifs : { $names }
  }
milestone-line-weekend = Attention, c’est un week-end : { $day }
milestone-line-beside = Attention, il y a déjà ces jours-là : « { $title } », { $when }
milestone-line-gap = Attention, cette nuit-là les horloges avancent ({ $place }) et { $hour } n’existe pas : ce sera { $becomes }
milestone-line-reminders = Rappels : { $days }
milestone-line-no-reminder = Aucun rappel ne partira d’ici là.
milestone-line-no-reminders = Ses rappels à venir ne partiront pas.
milestone-line-told = { $people ->
    [0] { $rooms ->
        [0] Personne n’a encore été prévenu.
        [one] Déjà prévenu : une conversation de collectif, qui recevra le changement.
       *[other] Déjà prévenues : { $rooms } conversations de collectifs, qui recevront le changement.
      }
    [one] { $rooms ->
        [0] Déjà prévenue : une personne, qui recevra le changement.
       *[other] Déjà prévenus : une personne et { $rooms } conversations de collectifs, qui recevront le changement.
      }
   *[other] { $rooms ->
        [0] Déjà prévenues : { $people } personnes, qui recevront le changement.
       *[other] Déjà prévenus : { $people } personnes et { $rooms } conversations de collectifs, qui recevront le changement.
      }
  }
milestone-at = { " " }à { $hour }
milestone-both-days = { $first } et { $last }
milestone-from-to = du { $first } au { $last }
milestone-right = Est-ce bien cela ?

milestone-confirm-change = Confirmer
milestone-confirm-add = Ajouter
milestone-confirm-cancel = Oui, annuler
milestone-leave-change = Laisser comme c’était
milestone-leave-add = Ne rien ajouter
milestone-leave-cancel = Garder
milestone-option-when = Date ou heure
milestone-option-title = Titre
milestone-option-place = Lieu
milestone-option-link = Lien
milestone-option-preparation = À préparer
milestone-option-deliverable = Livrable

milestone-which = De quoi s’agit-il ?
milestone-one-scope = Un jalon concerne un collectif, une région ou tout le programme. Pour { $first } et { $second }, ajoutez-le une fois pour chacun ; rien n’est encore ajouté.
milestone-none = Je ne vois rien de tel dans votre calendrier. « notre calendrier » montre ce qui vient.
milestone-known = C’est déjà au calendrier : « { $title } », { $dates }, pour { $scope }. Je n’ai rien ajouté. Pour le changer, écrivez par exemple « déplacer { $title } au … ».
milestone-choose = Répondez par un des choix, ou « laisser ».
milestone-ask-when = Quand ? Par exemple : « le 18 mai », « les 18 et 19 mai », « d’une semaine plus tard », « le 12 mai à 14 h ».
milestone-ask-title = Quel titre ?
milestone-ask-scope = Pour qui ?
milestone-ask-place = Quel lieu ?
milestone-ask-link = Quel lien ?
milestone-ask-preparation = Que faut-il préparer ?
milestone-ask-deliverable = Quel livrable est attendu ?

milestone-left-change = D’accord, rien ne change.
milestone-left-add = D’accord, je n’ajoute rien.
milestone-left-cancel = D’accord, c’est maintenu.
milestone-unchanged = Il n’y a rien à changer : c’est déjà ainsi.
milestone-done-change = C’est fait : « { $title } », { $dates }.
milestone-done-add = C’est ajouté : « { $title } », { $dates }. Pour prévenir tout de suite, écrivez « annonce ».
milestone-done-cancel = C’est annulé : « { $title } », { $dates }.
milestone-done-told = { $people ->
    [0] Les conversations de collectifs déjà prévenues ({ $rooms }) reçoivent le changement dans quelques minutes.
   *[other] { $rooms ->
        [0] Les personnes déjà prévenues ({ $people }) reçoivent le changement dans quelques minutes.
       *[other] Les personnes ({ $people }) et les conversations de collectifs ({ $rooms }) déjà prévenues reçoivent le changement dans quelques minutes.
      }
  }
milestone-changed-meanwhile = Quelqu’un vient de changer ce jalon. Voici où il en est :
milestone-gone-meanwhile = Quelqu’un vient de changer ou d’annuler ce jalon. Recommencez.

milestone-in-private = Le calendrier se change en privé : écrivez-moi cela en direct.
milestone-not-allowed = Seule une coordination peut changer le calendrier. Rien n’a changé.
milestone-not-allowed-ask = Seule la coordination peut changer cela : adressez-vous à { $names }. Rien n’a changé.
milestone-wrong-date = Cette date n’existe pas. Rien n’a changé.
milestone-wrong-weekday = Ce jour de la semaine ne va pas avec cette date : c’est { $day }. Lequel des deux ?
milestone-past = Ce jour est passé : { $day }. Rien n’a changé.
milestone-far = C’est trop loin : { $day }. Rien n’a changé.
milestone-days-reversed = Le dernier jour vient avant le premier. Rien n’a changé.
milestone-too-long = C’est trop long : { $limit } caractères au plus.

command-done = fait; c’est fait; on l’a fait; nous l’avons fait; je l’ai fait; on l’a rendu; nous l’avons rendu; je l’ai rendu; on l’a déjà rendu; on l’a envoyé; nous l’avons envoyé; je l’ai envoyé; on l’a déposé; nous l’avons déposé; je l’ai déposé; on l’a transmis; nous l’avons transmis; on l’a terminé; on l’a fini; nous l’avons fini; c’est déjà fait; c’est déjà rendu; livrable rendu; on a rendu; nous avons rendu; j’ai rendu; on a envoyé; nous avons envoyé; j’ai envoyé; on a déposé; nous avons déposé; j’ai déposé; on a terminé; nous avons terminé; on a fini; nous avons fini; livrable déposé; livrable envoyé; le livrable est rendu; c’est rendu; c’est envoyé; rendu
milestone-done-being = est; sont; a été; ont été; c’est; bien; enfin; déjà
milestone-done-ends = fait; faite; faits; faites; rendu; rendue; rendus; rendues; envoyé; envoyée; envoyés; envoyées; déposé; déposée; transmis; transmise; remis; remise; terminé; terminée; fini; finie; proposé; proposée; bouclé; bouclée
command-reopen = rouvrir; rouvre; réouvrir; pas fait; ce n’est pas fait; c’est pas fait; pas encore fait; en fait pas fait; non pas fait; non en fait pas fait; finalement pas fait; pas encore rendu; pas rendu; ce n’est pas rendu
command-come = je viens; on vient; nous venons; je viens bien; on sera là; nous serons là; je confirme ma présence; je confirme ma venue; je viendrai; je serai là; je serai présent; je serai présente; je participe; je participerai; présent; présente; on participe; nous participons; nous viendrons; finalement je viens; finalement je peux venir; si finalement je viens
command-absent = je ne viens pas; on ne vient pas; nous ne venons pas; je viens plus; je ne viens plus; je ne peux plus venir; je peux pas venir; je ne participe pas; je ne participerai pas; je ne serai pas présent; je ne serai pas présente; je ne viendrai pas; je viens pas; je ne serai pas là; je serai absent; je serai absente; je ne peux pas venir; je ne pourrai pas venir; absent; absente; on vient pas; on sera pas là; nous ne viendrons pas; nous ne participons pas; on ne participe pas; je serai pas là; je pourrai pas venir; on ne sera pas là; on peut pas venir; on ne peut pas venir; nous ne pouvons pas venir; je ne pourrai pas être là; je peux pas être là; je ne peux pas être là; viens pas; je peux pas; je suis pas dispo; je ne suis pas disponible; je suis indisponible; pas dispo; pas disponible; j’ai un empêchement; empêché; empêchée; je suis empêché; je suis empêchée; jpeux pas venir; j’peux pas venir; je peux plus venir; finalement je ne viens pas; finalement je viens pas
command-unsure = je ne sais pas encore; je ne sais pas encore si je viens; je sais pas encore si je viens; peut-être que je viens; je sais pas encore; pas encore sûr; pas encore sûre; pas sûr de venir; pas sûre de venir; peut-être que je viendrai; je viens peut-être; je viendrai peut-être
command-attendance = qui vient; qui ne vient pas; qui ne vient pas encore; qui est absent; qui sera absent; qui manque; qui n’a pas répondu pour; combien de personnes viennent; combien de gens viennent; combien de personnes viendront; combien de personnes seront là; combien viendront; combien sont-ils à venir; combien serons-nous; on sera combien; qui viendra; qui sera là; qui sera présent; qui participe; combien viennent; qui est-ce qui vient; qui sont les présents
milestone-yes = Oui
milestone-no = Non
command-returned = qui n’a pas rendu; qui n’a pas encore rendu; qui n’a rien rendu; qui n’a toujours pas rendu; qui a pas rendu; qui a rendu; qui a déjà rendu; qui doit rendre; qui doit encore rendre; qui n’a pas envoyé; qui n’a pas encore envoyé; qui a envoyé; qui n’a pas fini; quelles équipes n’ont pas rendu; quels collectifs n’ont pas rendu; quelles équipes ont rendu; quels collectifs ont rendu; où en sont les livrables; où en sont les rendus; où en sont les échéances
milestone-returned-words = livrable; livrables; document; documents; travail; travaux; rendu; échéance; échéances
milestone-returned = Ce qui est dû, et qui l’a fait :
milestone-returned-line = **{ $what }**, pour le { $due }. { $done ->
    [none] { "" }
   *[other] Fait : { $done }.{ " " }
  }{ $open ->
    [none] Tout le monde l’a fait.
   *[other] Pas encore : { $open }.
  }
milestone-close-ask = Pour { $collective } : « { $what } » (pour le { $due }). C’est fait ?
milestone-close-no-team = Je ne sais pas de quel collectif il s’agit. Écrivez par exemple « fait pour Koungou ».
milestone-close-nothing = Je ne vois rien à rendre en ce moment pour { $names }.
milestone-close-not-yours = Seules les personnes du collectif { $collective } et sa coordination peuvent dire cela.
milestone-closed = C’est noté pour { $collective } : « { $what } », c’est fait. Ses rappels s’arrêtent pour vous tous. Une erreur ? Écrivez « rouvrir ».
milestone-closed-told = « { $what } » : fait pour { $collective }, dit { $name } ({ $when }).
milestone-closed-already = C’était déjà noté : { $by }.
milestone-closed-by = fait, { $name }, { $when }
milestone-reopen-ask = Pour { $collective } : « { $what } » (pour le { $due }) n’est pas fait, finalement ?
milestone-reopen-nothing = Rien n’est noté comme fait en ce moment pour { $names }.
milestone-reopened = C’est rouvert : « { $what } » reste à faire pour { $collective }. Ses rappels reprennent.
milestone-reopened-told = « { $what } » : rouvert pour { $collective } par { $name } ({ $when }).
milestone-open-already = Ce n’était pas noté comme fait.

milestone-come-not = pas; plus; point; jamais
milestone-come-perhaps = peut-être; éventuellement; sûrement
milestone-come-yes = Je viens
milestone-come-no = Je ne viens pas
milestone-come-unsure = Je ne sais pas encore
milestone-come-yes-noted = C’est noté : vous venez. « { $title } », { $dates }. Si cela change, écrivez « je ne viens pas ».
milestone-come-no-noted = C’est noté : vous ne venez pas. « { $title } », { $dates }. Si cela change, écrivez « je viens ».
milestone-come-unsure-noted = C’est noté : vous ne savez pas encore. « { $title } », { $dates }. Dites-le-moi quand vous saurez : « je viens » ou « je ne viens pas ».
milestone-come-late = « { $title } » a commencé : je ne note plus qui vient.
milestone-who = Qui vient à « { $title } » ({ $dates }) ?
milestone-who-line = **{ $collective }** : { $yes ->
    [one] { $yes } vient
   *[other] { $yes } viennent
  }, { $no ->
    [one] { $no } absent
   *[other] { $no } absents
  }{ $unsure ->
    [0] { "" }
    [one] , 1 ne sait pas encore
   *[other] , { $unsure } ne savent pas encore
  }, { $none } sans réponse
milestone-who-yes = Viennent : { $names }
milestone-who-no = Ne viennent pas : { $names }
milestone-who-unsure = Ne savent pas encore : { $names }
milestone-who-none = Sans réponse : { $names }
milestone-who-empty = Personne n’est encore inscrit à : { $names }
milestone-who-one = Pour les noms, demandez une équipe à la fois : « qui vient à { $collective } ? »
milestone-who-elsewhere = Je ne peux le dire que pour les équipes dont vous êtes, ou que vous coordonnez.
