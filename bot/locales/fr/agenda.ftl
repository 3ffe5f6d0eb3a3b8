## Calendriers. Words are separated by `;`; those of `agenda-words-…` are folded (no accents).

command-agenda = mon agenda; agenda; l’agenda; mes agendas; agendas; mon calendrier; adresse de mon agenda; l’adresse de mon agenda; adresse de l’agenda; l’adresse de l’agenda; adresse d’agenda; adresse du calendrier; l’adresse du calendrier; adresse de mon calendrier; lien de mon agenda; le lien de mon agenda; lien de l’agenda; le lien de l’agenda; lien d’agenda; lien du calendrier; le lien du calendrier; lien de mon calendrier; flux de mon agenda; flux de l’agenda; flux d’agenda; flux du calendrier; flux ics; nouvelle adresse d’agenda; nouvelle adresse de mon agenda; nouvelle adresse pour mon agenda; nouveau lien d’agenda; nouveau lien de mon agenda; nouveau lien pour mon agenda; abonnement à l’agenda; abonner mon agenda; s’abonner à l’agenda; m’abonner à l’agenda; s’abonner au calendrier; m’abonner au calendrier
command-export = ajouter à mon agenda; ajoute à mon agenda; ajoutez à mon agenda; ajouter à l’agenda; ajouter à mon calendrier; ajoute à mon calendrier; mettre dans mon agenda; mets dans mon agenda; fichier ics; fichier d’agenda; ajouter le; ajouter la; ajouter les; ajouter tout; ajouter tous; ajouter toutes; ajouter ce; ajouter cette; ajoute le; ajoute la; ajoute les; ajoute tout; ajoute tous; ajoute toutes; ajoute ce; ajoute cette; ajoute-le; ajoute-la; ajoute-les; mettre le; mettre la; mettre les; mets le; mets la; mets les; mets tout; mets toutes; noter le; noter la; noter les
command-revoke = révoquer mon agenda; révoque mon agenda; révoquez mon agenda; révoquer l’agenda; révoque l’agenda; révoquer agenda; révoquer mon calendrier; révoquer le calendrier; révoquer le lien de mon agenda; révoquer l’adresse de mon agenda; révoquer l’adresse de l’agenda; révoquer le lien de l’agenda; révoquer l’adresse; révoquer le lien; révoquer mon lien; révoquer mon adresse; révoquer mon lien d’agenda; révoquer mon adresse d’agenda; révoquer le lien du calendrier; supprimer l’adresse de mon agenda; supprimer le lien de mon agenda; supprimer mon lien d’agenda; supprimer l’adresse de l’agenda; supprimer le lien de l’agenda; couper l’adresse de mon agenda; couper le lien de mon agenda; désactiver mon agenda; désactiver l’adresse de mon agenda; désactiver le lien de mon agenda

agenda-words-calendar = agenda; agendas; calendrier; calendriers; ics; ical
agenda-words-add = ajouter; ajoute; ajoutez; ajouterai; ajouterais; rajouter; rajoute; rajoutez; mettre; mets; mettez; noter; note; notez; inscrire; inscris; inscrivez; enregistrer; enregistre; enregistrez; importer; importe; exporter; exporte; telecharger; telecharge; envoyer; envoie; envoyez; reporter
agenda-words-address = adresse; lien; flux; abonnement; abonner; url; synchroniser; synchro
agenda-words-file = fichier; ics
agenda-words-filler = a; au; aux; mon; ma; mes; notre; nos; votre; le; la; les; l; de; du; des; d; dans; sur; pour; vers; moi; me; m; s; se; svp; stp; s’il; il; te; vous; plait; peux; tu; pouvez; peut; on; pourrais; pourriez; veux; voudrais; aimerais; je; j; merci; et; ca; cela; ce; cette; cet; celui; ci; en; est; comment; faire; fichier; google; outlook; telephone; date; nouvelle; nouveau; un; une; donne; donnez; dis; collectif; equipe; bien; bonjour; oui; relais
agenda-words-everything = tout; toute; tous; toutes; complet; complete; entier; integralite
agenda-words-next = prochain; prochaine; prochains; prochaines; suivant; suivante
agenda-words-module = module; modules; formation; formations
agenda-words-deadline = echeance; echeances; livrable; livrables
agenda-words-meeting = rencontre; rencontres; reunion; reunions; rdv
agenda-words-any = jalon; jalons; dates; etape; etapes; programme; evenements; evenement; choses; modules
agenda-words-idea = agenda commun; agenda partage; calendrier commun; calendrier partage
agenda-words-region = region; regional; regionale

agenda-name = Relais : { $whose }
agenda-name-plain = Relais
agenda-about = Les dates du programme ; elles suivent ses changements.
agenda-whose = { $collective } : { $what }
agenda-deadline = Échéance : { $what }
agenda-due = À rendre : { $what }
agenda-begins = Début : { $hour }
agenda-clock = Heure de : { $place }
agenda-preparation = À préparer : { $text }
agenda-deliverable = Livrable : { $text }
agenda-deliverable-due = Livrable : { $text }, pour le { $due }

agenda-file = Pour votre agenda : **{ $title }**, { $dates }. Ouvrez le fichier, il s’y ajoute ; si la date change, demandez-le de nouveau et il prendra la place de celui-ci.
agenda-files = { $count ->
    [one] Pour votre agenda : une date. Ouvrez le fichier, elle s’y ajoute.
   *[other] Pour votre agenda : { $count } dates. Ouvrez le fichier, elles s’y ajoutent.
  }
agenda-file-alt = Fichier d’agenda : { $what }
agenda-file-all = { $count ->
    [one] une date
   *[other] { $count } dates
  }
agenda-follow = « mon agenda » vous donne une adresse qui suit d’elle-même les changements.
agenda-everything = Toutes les dates
agenda-nothing = Rien n’est prévu dans ce que je connais de votre programme. Demandez à votre coordination.
agenda-unknown = Je ne trouve pas cette date dans votre programme. Laquelle voulez-vous ?

agenda-address = L’adresse { $whose } :
agenda-of-person = de votre agenda
agenda-of-collective = de l’agenda du collectif { $name }
agenda-of-region = de l’agenda de la région { $name }
agenda-subscribe = Dans votre agenda, choisissez « s’abonner » ou « ajouter à partir d’une adresse », et collez-la : les dates y suivront le programme.
agenda-secret = Elle est secrète : qui l’a voit ces dates. Je ne peux pas la redire ; « { $revoke } » la coupe, et je vous en donne une autre sur demande.
agenda-revoke-person = révoquer mon agenda
agenda-revoke-other = révoquer l’agenda de { $name }
agenda-offer = Je peux vous donner l’adresse de votre agenda : écrivez « mon agenda ».
agenda-offer-yes = Donner l’adresse
agenda-others = L’agenda d’un collectif ou d’une région : écrivez « agenda de » et son nom, ou choisissez.
agenda-too-many = Il y a déjà { $most } adresses qui valent { $whose }. « { $revoke } » les coupe toutes ; je vous en donnerai alors une nouvelle.
agenda-no-address = Je n’ai pas d’adresse d’agenda à donner ici. Voici le fichier des dates à venir : il ne suivra pas les changements.
agenda-in-private = C’est entre nous : écrivez-moi « mon agenda » en direct.
agenda-refused = Je donne l’adresse de cet agenda à sa coordination, à personne d’autre. « mon agenda » vous donne le vôtre.
agenda-revoked = { $count ->
    [0] Aucune adresse { $whose } ne valait : il n’y avait rien à couper.
    [one] C’est fait : l’adresse { $whose } ne vaut plus rien.
   *[other] C’est fait : les { $count } adresses { $whose } ne valent plus rien.
  }
agenda-renew = Nouvelle adresse
