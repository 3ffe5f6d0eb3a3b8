## stop, pause, resume, language.

command-stop = stop; plus de messages; plus de message; plus aucun message; je ne veux plus de messages; je veux plus de messages; je ne veux plus de message; je ne veux plus recevoir de messages; ne m’envoie plus rien; ne m’envoyez plus rien; ne m’envoie plus de messages; ne m’envoyez plus de messages; arrête tout; arrêtez tout; arrête; arrêter; arrêtez; stoppe; désinscription; désabonner; désinscrire; me désabonner; me désinscrire; désabonnez-moi; désinscrivez-moi; stop tout; stop svp; stop stp; stop merci; stop les messages; arrête les messages; arrêtez les messages; arrête de m’écrire; arrêtez de m’écrire; ne m’écris plus; ne m’écrivez plus; ne plus recevoir de messages
command-pause = pause; en pause; pause moi; mets-moi en pause; mettez-moi en pause; me mettre en pause; mettre en pause; je suis en pause; je fais une pause; je suis en congé; je suis en congés; je suis en vacances; je pars en vacances; je pars en congé; je pars en congés; je suis en arrêt; je serai en congé; je serai en congés; je serai en vacances; je prends des congés; ne m’écris pas; ne m’écrivez pas; ne m’écris rien; ne m’écrivez rien
command-resume = reprendre; reprise; recommencer; recommence; recommencez; reprenez; je reprends; reprends; redémarrer
command-language = langue; langage; changer ma langue; changer la langue; changer de langue; change ma langue; change la langue; change de langue; mets la langue; mettre la langue
language-names = français; francais; fr; french; en français; le français; au français; française
language-asked = en français; français svp; français s’il vous plaît; parle français; parle en français; parle-moi en français; parle moi en français; parlez français; parlez-moi en français; parlez moi en français; tu peux parler français; réponds en français; réponds-moi en français; réponds moi en français; répondez-moi en français; répondez en français; écris-moi en français; écris moi en français; écrivez-moi en français; je préfère le français; je veux du français; french please; in french; in french please; speak french; please speak french; speak to me in french; answer in french; write in french; write to me in french; i prefer french; passe en français; passer en français; switch to french

stop-done = C’est noté : je ne vous enverrai plus de messages. Je réponds toujours si vous m’écrivez. Pour recevoir de nouveau les rappels et les points d’étape, écrivez « reprendre ».
stop-personal = { $count ->
    [one] Votre rappel personnel est supprimé.
   *[other] Vos { $count } rappels personnels sont supprimés.
  }
pause-done = C’est noté : je ne vous envoie rien avant { $until }. Pour reprendre plus tôt, écrivez « reprendre ».
pause-done-days = C’est noté : je ne vous envoie rien du { $first } au { $last } inclus. D’ici là, rien ne change. Pour annuler cette pause, ou reprendre plus tôt, écrivez « reprendre ».
pause-done-day = C’est noté : je ne vous envoie rien le { $first }. D’ici là, rien ne change. Pour annuler, écrivez « reprendre ».
pause-replaced = Elle remplace votre pause en cours (rien avant { $until }) : d’ici là vous recevez de nouveau mes messages.
pause-long = Une pause va au plus à { $longest } jours d’ici : { $until }, c’est trop loin. « stop » arrête tout, jusqu’à ce que vous écriviez « reprendre ».
pause-replaced-day = Elle remplace la pause que vous aviez prévue le { $first } : je n’en garde qu’une à la fois.
pause-replaced-planned = Elle remplace la pause que vous aviez prévue du { $first } au { $last } : je n’en garde qu’une à la fois.
pause-words-until = jusqu’à; jusqu’au; jusqu’en
pause-words-own = je; j; me; moi; m
pause-offered = Souhaitez-vous une pause du { $first } au { $last } inclus ? Je ne vous enverrais rien ces jours-là.
pause-offered-yes = Oui, une pause
pause-words-away = je serai absent; je serai absente; je suis absent; je suis absente; je m’absente; je m’absenterai; je ne serai pas là; je serai pas là; je ne suis pas là; je suis pas là; je pars
pause-unclear = Je n’ai pas compris jusqu’à quand : « { $words } ». Écrivez par exemple « pause 2 semaines », « pause jusqu’au 15 mars » ou « pause du 3 au 10 mars » ({ $longest } jours au plus).
pause-past = C’est déjà passé : « { $words } ». Donnez un jour à venir, par exemple « pause jusqu’à lundi ».
resume-done = C’est reparti : je vous enverrai de nouveau les rappels et les points d’étape.
language-done = D’accord, je vous écris en français.
language-unclear = Je parle français et anglais. Écrivez « langue français » ou « langue anglais ».

home-settings = Mes réglages
home-settings-language = Langue : français
home-settings-zone = Heure : { $zone }, il y est { $now }
home-settings-reachable = Rappels et points d’étape : vous les recevez
home-settings-paused = Rappels et points d’étape : en pause, rien avant { $until }
home-settings-to-pause = Rappels et points d’étape : en pause de { $begins } à { $ends }
home-settings-stopped = Rappels et points d’étape : vous n’en recevez plus
home-settings-speak = Écrivez-moi en français
home-settings-pause = Pause d’une semaine
home-settings-stop = Ne plus recevoir de messages
home-settings-resume = Recevoir de nouveau
