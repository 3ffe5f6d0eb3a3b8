## Help, leaving a dialogue, small talk. Words and phrases are separated by `;`.

command-help = aide; à l’aide; menu; commandes; ?
command-cancel = annuler; annule; abandonner; quitter

help-intro = Je réponds, je rappelle, je recueille vos points d’étape.
help-ask = **Posez une question** sur la démarche : « Quelles sont les cinq conditions ? »
help-live = **Demandez où vous en êtes** : « C’est quand le prochain module ? », « nos échéances », « qui est dans mon collectif ? »
help-commands = Mots que je comprends
help-checkin = **point** : répondre au point d’étape ou revoir vos réponses
help-remind = **rappelle-moi mardi à 9 h de…** : un rappel pour vous seul
help-reminders = **mes rappels** : les voir, les déplacer, les supprimer
help-reschedule = **déplacer le rappel 1 à jeudi 10 h** : changer un de vos rappels
help-unremind = **supprimer le rappel 1** : en supprimer un
help-broadcast = **annonce** : écrire à un collectif, une région, un rôle, maintenant ou plus tard
help-broadcasts = **où en est l’annonce ?** : ce qui est parti, arrivé, vu
help-halt = **arrêter l’annonce** : n’envoyer plus rien
help-amend = **corriger l’annonce** : changer ce qui est parti
help-recall = **retirer l’annonce** : reprendre ce qui est parti
help-share = **partager** : montrer une note ou une question aux autres équipes de la région
help-shares = **partages** : revoir ce qui a été partagé, et qui a répondu
help-rectify = **corriger le partage** : en changer le texte
help-unshare = **retirer le partage** : le reprendre partout
help-answer = **répondre …** : répondre, dans un salon, à ce qui y est partagé
help-respond = **répondre au partage …** : répondre, dans un salon, à ce qui y est partagé
help-stop = **stop** : ne plus recevoir de messages
help-pause = **pause 2 semaines** : faire une pause
help-resume = **reprendre** : recevoir de nouveau les messages
help-language = **langue anglais** : changer de langue
help-link = **relier un compte** : me parler aussi sur une autre messagerie
help-code = **code** : utiliser un code ou une invitation reçue
help-accounts = **mes comptes** : voir sur quelles messageries je vous connais
help-unlink = **délier Slack** : ne plus être connu sur une messagerie
help-prefer = **préfère Tchap** : choisir où je vous écris
help-invitations = **ajouter Aïcha Saïd à Koungou comme habitante**, **déplacer**, **retirer**, **inviter**, **Léa devient référente** : qui fait partie d’une équipe ; **invitations** : celles en cours
help-cancel = **annuler** : quitter ce qui est en cours
help-help = **aide** : revoir ceci
help-human = Je suis un robot : pour parler à quelqu’un, adressez-vous à votre coordination.

cancel-nothing = Il n’y a rien en cours à annuler.
cancel-done = C’est annulé. Ce que vous avez déjà répondu est gardé ; écrivez « point » pour reprendre.

smalltalk-fillers = beaucoup; bcp; bcq; bien; à; tous; toutes; tout; le; la; monde; relais; robot; pour; ton; votre; aide; réponse; et; a; toi; vous; mille; infiniment; encore; équipe; cher; l; tres; très; c; est; super; parfait; top
smalltalk-greeting-phrases = bonjour; bonsoir; salut; slt; bjr; coucou; hello; hey; re bonjour; bonne journée; ça va; comment ça va; comment vas-tu; comment allez-vous; ca va; cc; yo; enchanté
smalltalk-greeting = Bonjour ! Posez-moi une question, ou écrivez « aide » pour voir ce que je peux faire.
smalltalk-greeting-name = Bonjour { $name } ! Posez-moi une question, ou écrivez « aide » pour voir ce que je peux faire.
smalltalk-thanks-phrases = merci; merci; merci beaucoup; merci bien; je te remercie; je vous remercie; c’est gentil; super merci; parfait merci; ok merci; d’accord merci; top merci; un grand merci
smalltalk-thanks = Avec plaisir !
smalltalk-goodbye-phrases = au revoir; à bientôt; à plus; à demain; bonne soirée; bonne nuit; bye; ciao; bon week-end; à la prochaine; a+
smalltalk-goodbye = À bientôt !
smalltalk-identity-phrases = qui es-tu; tu es qui; t’es qui; qui êtes-vous; vous êtes qui; c’est qui; comment tu t’appelles; comment t’appelles-tu; quel est ton nom; c’est quoi ton nom; comment vous appelez-vous; présente-toi; présentez-vous; qui est relais; c’est quoi relais; qu’est-ce que relais; c’est qui relais; qui parle; à qui je parle; qui est là
smalltalk-identity = Je suis Relais, le robot qui accompagne les collectifs : je réponds aux questions sur l’impact collectif, je rappelle les modules et les échéances, je recueille les points d’étape.
smalltalk-machine-phrases = es-tu un robot; tu es un robot; t’es un robot; êtes-vous un robot; vous êtes un robot; es-tu une machine; tu es une machine; êtes-vous une machine; es-tu humain; es-tu une personne; es-tu un humain; tu es humain; t’es humain; êtes-vous humain; êtes-vous une personne; est-ce que tu es un robot; est-ce que tu es humain; je parle à un robot; je parle à un humain; je parle à une machine; est-ce un robot; es-tu une ia; tu es une ia; t’es une ia; êtes-vous une ia; es-tu une intelligence artificielle; es-tu réel; c’est un robot; c’est un robot qui répond; y a-t-il un humain; il y a quelqu’un; robot ou humain; humain ou robot; parles-tu vraiment; est-ce que je parle à un robot; est-ce que je parle à une vraie personne; tu es une vraie personne; es-tu une vraie personne
smalltalk-machine = Oui, je suis un robot : un programme automatique, pas une personne. Mes réponses viennent de fiches relues par des humains, avec leur source. Pour parler à quelqu’un, adressez-vous à votre coordination.
smalltalk-help-phrases = aide; aidez-moi; tu peux m’aider; vous pouvez m’aider; aide-moi; à l’aide; help; peux-tu m’aider; pouvez-vous m’aider; j’ai besoin d’aide; que sais-tu faire; que peux-tu faire; tu sais faire quoi; tu fais quoi; que fais-tu; à quoi tu sers; à quoi sers-tu; comment ça marche; comment ça fonctionne; qu’est-ce que tu sais faire; qu’est-ce que tu peux faire; que pouvez-vous faire; que savez-vous faire; tu sers à quoi; menu; commandes; mode d’emploi; comment t’utiliser; quelles sont les commandes; que puis-je te demander; que puis-je vous demander
smalltalk-ok-phrases = ok; d’accord; plus tard; pas maintenant; oki; okay; bien reçu; compris; très bien; parfait; super; génial; entendu; ça marche; c’est noté; top; bravo
smalltalk-ok = Très bien.
