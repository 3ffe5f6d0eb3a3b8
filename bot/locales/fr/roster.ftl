## Who takes part. Words are separated by `;`.

command-invitations = invitations; les invitations; mes invitations; invitations en cours; liste des invitations; voir les invitations; quelles invitations sont en cours

roster-please = peux-tu; pouvez-vous; tu peux; vous pouvez; merci de; il faut; je veux; je voudrais; stp; svp; s’il te plaît; s’il vous plaît
roster-verbs-add = ajouter; ajoute; ajoutez; inscrire; inscris; inscrivez; enregistrer; enregistre; enregistrez; accueillir; nouveau membre; nouvelle membre; nouvelle personne
roster-verbs-move = déplacer; déplace; déplacez; transférer; transfère; transférez; changer de collectif; muter
roster-verbs-remove = retirer; retire; retirez; enlever; enlève; enlevez; supprimer; supprime; supprimez; désinscrire; désinscris; désinscrivez; radier
roster-verbs-invite = inviter; invite; invitez; réinviter; réinvite; une invitation pour; nouvelle invitation pour; invitation pour; donner une invitation à
roster-becomes = devient; est maintenant; est désormais; sera désormais; devient désormais; passe
roster-leaves = a quitté; a quitte; vient de quitter; quitte; nous quitte; nous a quittés; nous a quitté; est parti; est partie; est sorti; est sortie; s’en va; s’en est allé; s’en est allée; ne fait plus partie; fait plus partie; n’est plus; ne fait plus
roster-team-left = l’équipe; l’equipe; le collectif; notre équipe; notre collectif; de l’équipe; de notre équipe; du collectif; de notre collectif; dans l’équipe; dans le collectif; partie de l’équipe; partie du collectif; le programme; du programme; l’association
roster-as = comme; en tant que; en qualité de; avec le rôle de; avec le rôle; rôle
roster-into = à; au; aux; en; dans; vers; sur; pour
roster-out-of = de; du; des; d’; depuis
roster-team = le collectif de; le collectif d’; le collectif; l’équipe de; l’équipe d’; l’équipe; la salle de
roster-articles = le; la; les; un; une; l; notre; son; sa; de; d
roster-things = réunion; réunions; module; modules; échéance; échéances; jalon; jalons; rappel; rappels; date; dates; pause; jour; jours; congé; congés; férié; vacances; annonce; annonces; note; question; rencontre; formation; salle; agenda; calendrier; fiche; indicateur; compte; comptes
roster-words-yes = oui; ok; d’accord; c’est ça; c’est bien ça; je confirme; confirmer; valider; parfait; oui merci
roster-words-no = non; annuler; annule; non merci; laisse tomber; rien

roster-yes = Oui
roster-yes-fr = Oui, en français
roster-yes-en = Oui, en anglais
roster-no = Non
roster-choose = Choisissez une des réponses, ou écrivez « annuler ».
roster-dropped = D’accord, rien ne change.
roster-somebody-else = Quelqu’un d’autre
roster-same-person = { $name } est déjà au programme. Est-ce la même personne ?
roster-which-person = De qui s’agit-il ?
roster-which-team = { $name } : quel collectif ?
roster-which-role = { $name } : quel rôle ?
roster-unknown-role = Je ne connais pas le rôle « { $role } ».
roster-no-name = Je n’ai pas compris le nom. Par exemple : « ajouter Aïcha Saïd à Koungou comme habitante ».
roster-unknown-person = Je ne connais personne qui s’appelle « { $name } » au programme.
roster-unknown-team = Je ne connais pas le collectif « { $team } ». Écrivez son nom comme au programme, par exemple « à Koungou ».
roster-in-no-team = { $name } n’est dans aucun collectif : ce rôle-là se change dans le fichier du programme.
roster-not-there = { $name } n’est pas dans le collectif de { $team }.
roster-there-already = { $name } est déjà dans le collectif de { $team }, avec ce rôle.
roster-not-allowed = Seule la coordination peut changer qui fait partie de l’équipe ({ $team }). Demandez à { $names }.
roster-reachable = { $name } a déjà un compte : pas besoin d’invitation. Pour en relier un autre, c’est à cette personne d’écrire « relier un compte ».
roster-sure-add = Ajouter { $name } au collectif de { $team }, comme { $role } ?
roster-sure-move = Déplacer { $name } de { $left } à { $team } ?
roster-sure-remove = Retirer { $name } du collectif de { $left } ?
roster-sure-erase = Retirer { $name } du collectif de { $left } ? C’est son seul collectif : ses comptes, ses rappels et ce qui l’attend seront effacés, et je ne lui écrirai plus.
roster-sure-role = { $name } devient { $role } à { $team } ?
roster-invite-sure = Donner une invitation pour { $name } ?
roster-added = C’est fait : { $name } fait partie du collectif de { $team }, comme { $role }.
roster-moved = C’est fait : { $name } est maintenant à { $team }.
roster-removed = C’est fait : { $name } n’est plus dans le collectif de { $team }.
roster-erased = C’est fait : { $name } n’est plus dans le collectif de { $team } ni au programme ; ses comptes et ses rappels sont effacés.
roster-role = C’est fait : { $name } est maintenant { $role } à { $team }.
roster-told-added = { $by } vous a ajouté au collectif de { $team } ({ $role }).
roster-told-moved = { $by } vous a placé dans le collectif de { $team } : ses rappels et ses points d’étape sont désormais les vôtres.
roster-told-role = Votre rôle à { $team } a été changé par { $by } : { $role }.
roster-told-removed = { $by } vous a retiré du collectif de { $team } : vous n’en recevrez plus rien.
roster-told-erased = Vous ne faites plus partie du programme : c’est mon dernier message. Si c’est une erreur, adressez-vous à votre coordination.

invitation-pass-on = Invitation pour { $name }, à transmettre vous-même : **{ $code }**. Elle sert une fois, jusqu’au { $until }.
invitation-how = Message à copier : « Pour nous rejoindre, écris ce code à Relais, en message direct : { $code } »

roster-invitations = Invitations en cours :
roster-invitations-none = Aucune invitation en cours.
roster-invitations-not-allowed = Les invitations sont l’affaire de la coordination.
roster-invitation-open = { $name }, jusqu’au { $until }
roster-invitation-over = { $name }, trop ancienne depuis le { $until }
roster-revoke-label = Annuler celle de { $name }
roster-revoked = C’est fait : l’invitation de { $name } ne vaut plus rien.
