## One person on several messengers. Words are separated by `;`.

command-link = relier; relier un compte; relier mon compte; relier un autre compte; relier mes comptes; relie mon compte; relier ce compte; relier compte; lier un compte; lier mon compte; lier un autre compte; lier mes comptes; lie mon compte; connecter un compte; connecter un autre compte; associer un compte; associer mon compte; ajouter un compte; ajouter un autre compte; ajouter une messagerie; relier une messagerie; relier une autre messagerie; je veux relier un compte; je voudrais relier un compte; comment relier un compte; comment relier mon compte
command-code = code; mon code; mon code est; le code est; voici mon code; voici le code; j’ai un code; code d’invitation; mon code d’invitation; invitation; mon invitation; j’ai une invitation
command-accounts = mes comptes; comptes; mes messageries; quels sont mes comptes; voir mes comptes; liste de mes comptes; montre-moi mes comptes
command-unlink = délier; délie; délier un compte; délier mon compte; délier le compte; délier ce compte; dissocier; dissocier un compte; dissocier mon compte; détacher un compte; détacher mon compte; déconnecter un compte; déconnecter mon compte; retirer mon compte; retirer un compte; supprimer un compte; enlever un compte; enlever mon compte
command-prefer = préfère; préférer; je préfère; écris-moi sur; écrivez-moi sur; écris-moi plutôt sur; écrivez-moi plutôt sur; je préfère être contacté sur; je préfère être contactée sur; messagerie préférée

account-on-console = le terminal
account-on-matrix = Tchap
account-on-memory = Mémoire
account-on-slack = Slack
account-called-console = terminal; console
account-called-matrix = tchap; matrix; element
account-called-memory = mémoire; memory
account-called-slack = slack

account-code = Votre code : **{ $code }**
account-code-how = Écrivez-moi « { $code } » en direct depuis votre autre messagerie, avant { $until }. Il ne sert qu’une fois ; ne le donnez à personne.
account-link-stranger = Je ne vous connais pas encore sur cette messagerie. Écrivez-moi « relier un compte » là où je vous connais déjà : je vous y donnerai un code, à m’écrire ensuite ici.
account-in-private = C’est entre nous : écrivez-moi cela en direct, pas dans une salle.
account-linked-here = C’est fait, { $name } : je vous reconnais aussi sur cette messagerie. « mes comptes » les montre tous.
account-linked-there = Un autre compte vient d’être relié au vôtre, sur { $name }. Si ce n’est pas vous, écrivez « mes comptes » pour le délier.

code-unknown = Je ne connais pas ce code : il est peut-être mal recopié, ou trop ancien. { $left ->
    [one] Encore un essai.
   *[other] Encore { $left } essais.
  } Vérifiez-le, ou demandez-en un autre à { $who }.
code-unreadable = Je ne connais pas ce code : les miens ont deux fois quatre signes, comme AB3D-E4GH. S’il s’agit d’une invitation, elle est peut-être mal recopiée, déjà utilisée ou trop ancienne : demandez-en une autre à { $who }.
code-where = Écrivez-le-moi ici, tel que vous l’avez reçu : deux fois quatre signes, comme AB3D-E4GH. Vous n’en avez pas ? Demandez-en un à { $who }.
code-locked = Trop de codes inexacts : je n’en regarde plus pour l’instant. Réessayez dans { $minutes ->
    [one] une minute.
   *[other] { $minutes } minutes.
  }
code-spent = Ce code ne vaut plus : il a déjà servi, ou il a été remplacé. Pour une invitation, demandez-en une autre à { $who } ; pour relier un compte, écrivez « relier un compte » là où je vous connais.
code-expired = Ce code est trop ancien. Pour une invitation, demandez-en une autre à { $who } ; pour relier un compte, écrivez « relier un compte » là où je vous connais.
code-in-room = Un code ne se montre pas dans une salle : celui-ci ne vaut plus rien. Demandez-en un autre, et écrivez-le-moi en direct.
code-burnt-link = Le code que je vous avais donné a été écrit par quelqu’un d’autre, ou devant d’autres : il ne vaut plus rien. Pour en avoir un autre : « relier un compte ».
code-burnt-invitation = L’invitation de { $name } a été écrite devant d’autres : elle ne vaut plus rien. Pour en donner une autre : « inviter { $name } ».
code-own-link = Ce compte est déjà le vôtre. Écrivez ce code depuis l’autre messagerie, celle que je ne connais pas encore.
code-own-invitation = Vous êtes déjà des nôtres sur cette messagerie : cette invitation ne vous est pas utile.
code-others-link = Ce compte est déjà le vôtre et ce code est celui de quelqu’un d’autre : je n’ai rien relié, et le code ne vaut plus rien. En cas d’erreur, adressez-vous à { $who }.
code-others-invitation = Vous êtes déjà des nôtres, et cette invitation est pour quelqu’un d’autre : transmettez-la, sans l’écrire ici.
code-coordination = votre coordination

invitation-welcome = Bienvenue { $name } !
invitation-welcome-team = Bienvenue { $name } ! Vous faites partie de l’équipe de { $teams }.
invitation-next = Posez-moi une question quand vous voulez, ou écrivez « aide » pour voir ce que je peux faire.
invitation-used = { $name } a utilisé son invitation : je peux maintenant lui écrire.

account-list = Vos comptes :
account-list-hint = Pour en ajouter : « relier un compte ». Pour choisir où je vous écris : « préfère », suivi du nom de la messagerie.
account-since = depuis { $when }
account-always = depuis le début
account-here = celui-ci
account-preferred = préféré
account-unlink-label = Délier { $name }
account-unlink-which = Quel compte voulez-vous délier ?
account-unlink-sure = Délier votre compte sur { $name } ? Je ne vous y reconnaîtrai plus.
account-unlink-last = C’est votre seul compte ({ $name }) : si vous le déliez, **je ne pourrai plus rien vous envoyer** et il faudra une nouvelle invitation. Le délier quand même ?
account-unlinked = C’est fait : votre compte sur { $name } n’est plus relié.
account-left = Je vous écris maintenant sur { $names }.
account-none-left = Je ne peux plus rien vous envoyer. Pour revenir, demandez une invitation à votre coordination.
account-unchanged = D’accord, rien ne change.
account-yes = Oui
account-no = Non
account-prefer-none = aucune; aucun; aucune préférence; pas de préférence; peu importe; les deux; toutes; la dernière; n’importe
account-prefer-forgotten = C’est noté : je vous écris là où vous m’avez parlé en dernier.
account-prefer-done = C’est noté : je vous écris d’abord sur { $name }. Si vous n’y êtes plus, j’essaie votre autre compte.
account-prefer-only = C’est noté pour { $name } : c’est votre seul compte pour l’instant.
account-words-little = mon; ma; mes; le; la; les; ce; cet; cette; compte; comptes; messagerie; unique; seul; d; de; du; sur; ici; svp; stp; s; il; te; vous; plait; maintenant; tout
account-prefer-which = Je ne vous connais pas de compte « { $words } ». Vous êtes sur : { $names }.
