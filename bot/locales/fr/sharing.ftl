## What a team shares in the rooms of other collectives. Words are separated by `;`.

command-share = partager; partage; partagez; partageons; je partage; nous partageons; je veux partager; je voudrais partager; nous voulons partager; nouveau partage; faire un partage; partager une note; partager une question; partager ceci; partager cela; partager ça
share-whom-to = à; a; avec; pour; aux; auprès de
share-whom-that = que; qu
share-whom-near = tous; toutes; tout le monde; tous les autres; les autres; autres; les autres équipes; autres équipes; les autres collectifs; autres collectifs; nos voisins; les voisins; voisins; la région; ma région; notre région; toute la région; les équipes de la région; équipes de la région; collectifs de la région
share-whom-programme = tout le programme; le programme; tous les collectifs; tous les autres collectifs; toutes les équipes; toutes les autres équipes; toutes les régions; toute la France
command-answer = répondre; réponse; réponds; je réponds; nous répondons
command-respond = répondre au partage; réponse au partage; répondre à la question; répondre au message
command-shares = partages; mes partages; nos partages; où en est le partage; où en est mon partage; où en sont les partages; voir les partages
command-rectify = corriger le partage; corriger mon partage; corriger notre partage; modifier le partage; modifier mon partage; changer le partage
command-unshare = retirer le partage; retirer mon partage; retirer notre partage; retire le partage; supprimer le partage; supprimer mon partage; annuler le partage; annuler mon partage
share-word-yes = { words-yes }; envoyer; envoie; envoyez
share-word-no = { words-no }

share-stranger = Je ne vous connais pas encore : seules les personnes inscrites au programme partagent ou répondent en leur nom. Demandez à la coordination du collectif de vous inscrire. Rien n’a été envoyé.
share-no-team = Le partage se fait au nom d’une équipe locale, et vous n’êtes inscrit dans aucune. Adressez-vous à votre coordination. Rien n’a été partagé.
share-coordinator = Le partage se fait au nom d’une équipe locale, et vous n’êtes membre d’aucune. Pour écrire aux collectifs que vous coordonnez, écrivez « annonce ». Rien n’a été partagé.
share-other-room = Ce salon n’est pas celui de votre équipe : écrivez « partager » dans votre salon, ou à moi seul. Rien n’a été partagé.
share-quoted = Je n’obéis pas à un ordre cité ou transféré. Écrivez-le vous-même. Rien n’a été envoyé.
share-too-many = Votre équipe a déjà partagé { $limit } fois aujourd’hui ; c’est le plus que les salons des autres reçoivent d’une équipe en un jour. Réessayez demain.

share-ask-team = Au nom de quelle équipe ?
share-ask-text = Que voulez-vous partager ? Écrivez la note ou la question en un message, { $limit } caractères au plus. Les fichiers ne suivent pas. « annuler » quitte.
share-ask-new-text = Quel est le nouveau texte ? Écrivez-le en un message, { $limit } caractères au plus. « annuler » quitte.
share-take-before = Prendre « { $text } »
share-text-long = C’est trop long : { $count } caractères, { $limit } au plus. Écrivez plus court. Rien n’a été envoyé.
share-alone-in-region = { $collective } est le seul collectif de { $region } : il n’y a pas d’autre salon dans votre région. Partager avec tout le programme ?
share-alone-and-nowhere = { $collective } est le seul collectif de { $region } : il n’y a pas d’autre salon où partager. Rien n’a été partagé.
share-wide = Tout le programme
share-near = Seulement notre région
share-confirm = Partager
share-confirm-correction = Corriger
share-change-text = Changer le texte
share-cancel = Abandonner
share-choose = Choisissez dans la liste, ou écrivez « annuler ».

share-preview = Aperçu du partage
share-preview-correction = Aperçu de la correction
share-preview-rooms = { $count ->
    [one] Ira dans le salon de : { $rooms }
   *[other] Ira dans { $count } salons : { $rooms }
  }
share-preview-nowhere = Aucun de ces salons ne m’est connu : personne ne recevrait ce partage.
share-preview-unreached = N’ira pas, faute de salon connu : { $rooms }
share-preview-answers = Les réponses reviendront dans le salon de votre équipe.
share-preview-answers-direct = Les réponses vous reviendront en direct : le salon de votre équipe ne m’est pas connu.
share-more = { $count ->
    [one] un autre
   *[other] { $count } autres
  }
share-cancelled = C’est abandonné : rien n’a été partagé.
share-cancelled-correction = C’est abandonné : le partage reste comme il était.
share-changed = Quelque chose a changé depuis l’aperçu : en voici un nouveau.
share-old = Cet aperçu a plus de dix minutes : en voici un nouveau.
share-posted-already = C’est déjà partagé, une fois dans chaque salon.
share-not-yours = Cet aperçu n’est plus valable, ou c’est une autre personne qui prépare ce partage. Rien n’a été partagé.
share-edit-ignored = Modifier votre message ne change pas le partage. Pour le changer, choisissez « Changer le texte » à l’aperçu.

share-posted = { $count ->
    [one] C’est partagé dans le salon de { $rooms }.
   *[other] C’est partagé dans { $count } salons : { $rooms }.
  } « corriger le partage » et « retirer le partage » le changent encore.
share-correct-label = Corriger
share-withdraw-label = Retirer
share-from = { $collective } ({ $name }) partage :
share-corrected-note = Corrigé :
share-how-to-answer = Pour répondre : choisissez « Répondre », ou répondez à ce message en me nommant (@relais).
share-answer-label = Répondre
share-at-home = { $name } a partagé au nom de l’équipe, dans les salons de { $rooms } :

share-word-share = partage
share-answer-where = On répond à un partage dans le salon où il est arrivé : choisissez « Répondre » sous le partage, ou écrivez-y « @relais répondre au partage ».
share-answer-none = Rien n’a été partagé dans ce salon ces derniers temps : il n’y a rien à quoi répondre.
share-answer-which = À quel partage répondez-vous ?
share-answer-whom = À qui répondez-vous ?
share-answer-choose = Choisissez dans la liste à quel partage vous répondez, ou écrivez « annuler ».
share-answer-ask = Que répondez-vous à { $collective } (« { $text } ») ? Écrivez-le en un message, en me nommant (@relais). « annuler » quitte.
share-answer-from = { $name } ({ $collective }) répond à « { $text } » :
share-answer-from-guest = { $name }, dans le salon de { $collective }, répond à « { $text } » :
share-answer-standing = { $count ->
    [0] Réponse de l’équipe qui a partagé.
    [one] Une réponse jusqu’ici, de { $rooms }.
   *[other] { $count } réponses jusqu’ici, de { $rooms }.
  }
share-answer-passed-on = C’est transmis à { $collective }, en votre nom (« { $text } »). Supprimer votre message reprend la réponse.
share-answer-own = C’est votre propre équipe qui l’a partagé : il n’y a personne d’autre à qui transmettre cette réponse. « partager » envoie une nouvelle note.
share-answer-nowhere = Je ne sais plus où écrire à { $collective } : votre réponse n’a pas été transmise.
share-answer-too-many = Vous avez déjà répondu { $limit } fois à ce partage : le reste se dit mieux de vive voix.
share-answer-changed = La réponse de { $name } est corrigée là où je l’ai transmise.
share-answer-taken-back = La réponse de { $name } est reprise là où je l’ai transmise.
share-answer-cancelled = C’est abandonné : rien n’a été transmis.

share-none = Rien n’a encore été partagé. Pour partager une note ou une question, écrivez « partager ».
share-none-own = Vous n’avez aucun partage à corriger ou à retirer.
share-listed = Derniers partages
share-listed-one = { $when }, { $collective } ({ $name }) : « { $text } », dans les salons de { $rooms }.
share-listed-withdrawn = { $when }, { $collective } ({ $name }) : « { $text } », retiré.
share-listed-answers = { $count ->
    [one] Une réponse : { $names }.
   *[other] { $count } réponses : { $names }.
  }
share-which-correct = Quel partage corriger ?
share-which-withdraw = Quel partage retirer ?
share-withdraw-ask = Retirer « { $text } » des salons de { $rooms } ?
share-take-back-label = Oui, le retirer
share-leave-label = Non, le laisser
share-left = D’accord, il reste.
share-corrected = C’est corrigé, partout où la messagerie le permet.
share-withdrawn = C’est retiré, partout où la messagerie le permet.
share-withdrawn-already = Ce partage a été retiré : il n’y a plus rien à y faire.
share-not-author = Seule la personne qui a partagé peut le corriger ; elle ou une coordination peut le retirer.
share-told-withdrawn = { $name } a retiré votre partage « { $text } ».
