## Rooms and whom the bot reaches. Words are separated by `;`.

room-words = salon; salons; salle; salles; canal; canaux; chaîne; room; rooms; channel; channels; chat room
room-this = ce salon; cette salle; ce canal; cette chaîne; this room; this channel; le salon; la salle; the room
room-verbs-tie = relier; relie; reliez; relions; rattacher; rattache; rattachez; lier; lie; liez; associer; associe; associez; raccorder; raccorde
room-verbs-untie = délier; délie; déliez; détacher; détache; détachez; dissocier; dissocie; dissociez; ne relie plus; ne plus relier
room-verbs-tied = relié; reliés; reliée; reliées; lié; liés; rattaché; rattachés; rattachée; associé; associés; collectif; collectifs; équipe
room-belongs = est celui de; est celui du; est celle de; est celle du; est le salon de; est le salon du; est la salle de; est la salle du; appartient à; est à
room-polite = peux tu; pouvez vous; peut on; pourrais tu; pourriez vous; tu peux; vous pouvez
room-list = salons; les salons; nos salons; mes salons; liste des salons; voir les salons; salles; les salles; nos salles; canaux; les canaux

room-of = Ce salon est relié au collectif de { $team }.
room-of-nobody = Ce salon n’est relié à aucun collectif. Une coordinatrice ou un coordinateur peut m’écrire ici « relier ce salon à » suivi du nom du collectif.
room-hello = Bonjour, je suis Relais, un robot. Ici, je ne lis que les messages qui me nomment. Ce salon n’est encore relié à aucun collectif : une coordinatrice ou un coordinateur peut m’écrire ici « relier ce salon à » suivi du nom du collectif.
room-back = Me revoici. Ce salon est toujours relié au collectif de { $team }.
room-moved = Me voici. Ce salon remplace l’ancien : il est relié au collectif de { $team }.
room-not-here = Cela s’écrit dans le salon lui-même, en me nommant : « @relais relier ce salon à { $team } ». Invitez-moi d’abord dans ce salon, si je n’y suis pas.
room-which = À quel collectif relier ce salon ?
room-which-none = Je n’ai pas reconnu le collectif. Écrivez son nom comme au programme, par exemple « relier ce salon à { $team } ».
room-not-allowed = Seule la coordination peut relier un salon à un collectif. Demandez à { $names }.
room-nobody = la coordination du programme
room-beyond = Vous ne coordonnez pas { $team } : je n’ai rien changé. Demandez à { $names }.
room-tied-already = Ce salon est déjà relié au collectif de { $team }.
room-others = Ce salon est relié au collectif de { $team }, que vous ne coordonnez pas. Demandez d’abord à { $names } de le délier.
room-sure = Ce salon est relié au collectif de { $before }. Le relier plutôt à { $team } ?
room-sure-yes = Oui, à { $team }
room-sure-no = Non, ne rien changer
room-unchanged = D’accord, rien ne change.
room-tied = C’est fait : ce salon est relié au collectif de { $team }. J’y enverrai ses rappels et ses annonces, que tout le monde ici pourra lire. Pour revenir en arrière : « délier ce salon ».
room-tied-instead = Ce qui allait dans l’ancien salon de { $team } ({ $name }) viendra ici.
room-tied-told = { $by } a relié un salon ({ $name }) au collectif de { $team } : ses messages de salon y vont désormais. Si c’est une erreur, écrivez-y « délier ce salon ».
room-untied = C’est fait : ce salon n’est plus relié au collectif de { $team }, je n’y enverrai plus rien de moi-même.
room-untied-other = Ses messages de salon vont dans l’autre salon ({ $name }).
room-untied-none = { $team } n’a plus de salon : rien de ce qui va aux salons ne lui parviendra.
room-untied-told = { $by } a délié le salon ({ $name }) du collectif de { $team }.
room-untie-sure = Délier ce salon du collectif de { $team } ? Ses rappels, ses résultats et ses annonces n’y viendront plus.
room-untie-yes = Oui, le délier
room-untie-label = Délier le salon de { $team } ({ $name }, { $when })
room-untie-which = Quel salon délier ?
room-untie-nothing = Il n’y a aucun salon à délier.
room-listing = Salons des collectifs :
room-line = **{ $team }** : { $name }, { $when }
room-line-lost = **{ $team }** : { $name }, perdu depuis le { $when } ({ $why })
room-line-unused = **{ $team }** : { $name }, { $when }, sans messages : un autre salon l’a remplacé
room-line-none = **{ $team }** : aucun salon
room-line-more = et { $count } autres, tous reliés
room-list-hint = Pour relier un salon, invitez-moi dedans et écrivez-y, en me nommant : « relier ce salon à » suivi du nom du collectif.
room-lost-removed = on m’en a fait sortir
room-lost-banned = on m’en a exclu
room-lost-closed = il a été remplacé par un autre où je n’ai pas pu entrer
room-lost-told = Je n’ai plus accès au salon de { $team } ({ $name }) : { $why }. Ce qui est destiné à ce salon n’arrive plus.
room-lost-advice-removed = Pour y remédier : réinvitez-moi dans le salon, il est resté relié. Ou reliez-en un autre.
room-lost-advice-banned = Pour y remédier : levez l’exclusion puis réinvitez-moi, le salon est resté relié. Ou reliez-en un autre.
room-lost-advice-closed = Pour y remédier : invitez-moi dans le nouveau salon, il sera relié de lui-même.
room-invited-told = Le compte { $account } m’a invité dans un salon ({ $name }). Je n’y suis pas allé : ce compte n’est pas de ceux dont je suis les invitations. Si c’est voulu, demandez à la personne qui s’occupe du robot de l’ajouter (« invites_from »), puis faites-moi réinviter.
account-left-told = { $who } a quitté notre conversation sur { $name } : je ne peux plus lui écrire là. Il suffit d’un message de sa part pour que cela reprenne.

## Who can be reached.

reach-asked = qui est joignable; qui sont les joignables; qui n’est pas joignable; qui n’est plus joignable; qui reste à joindre; qui peut-on joindre; qui peut on joindre; qui puis-je joindre; qui puis je joindre; qui peux-tu joindre; qui peux tu joindre; qui pouvez-vous joindre; qui ne peux-tu pas joindre; qui est injoignable; qui sont les injoignables; tout le monde est joignable; est-ce que tout le monde est joignable; joignabilité; qui reçoit tes messages; qui reçoit les messages
reach-not-allowed = Savoir qui je peux joindre est réservé à la coordination, chacune dans son périmètre.
reach-beyond = Vous ne coordonnez pas { $team }.
reach-nobody = Il n’y a personne au programme dans ce que vous coordonnez.
reach-team = { $team } : { $reached } sur { $count } joignables
reach-reached = **Joignables** : { $names }
reach-invited = **Invités, n’ont pas encore utilisé leur code** : { $names }
reach-left = **Ont quitté la conversation** : { $names }. Un message de leur part suffit pour reprendre.
reach-unreadable = **M’écrivent sans que j’arrive à lire** : { $names }. Qu’ils rouvrent leur messagerie, ou m’écrivent depuis un autre appareil.
reach-silent = **Inscrits sur une messagerie, ne m’ont jamais écrit** : { $names }
reach-unseen = **Jamais vus, sans invitation** : { $names }. Pour inviter : « inviter » suivi du nom.
reach-stopped = **Ont demandé à ne plus rien recevoir** : { $names }
reach-room = **Salon** : { $name }
reach-room-lost = **Salon** : { $name }, perdu ({ $why })
reach-room-none = **Salon** : aucun. « relier ce salon à { $team } », écrit dans le salon, le relie.
reach-on = { $who } ({ $names })
reach-others = { $count } autres
reach-total = { $reached } personnes sur { $count } sont joignables.
reach-line = { $team } : { $reached } sur { $count }
reach-line-no-room = { $team } : { $reached } sur { $count }, sans salon
reach-line-full = { $count ->
    [one] un collectif où il ne manque personne
   *[other] { $count } collectifs où il ne manque personne
  }
reach-line-more = { $count } autres où il manque du monde : demandez « qui est joignable à » suivi du nom
reach-look = Voir { $team }
