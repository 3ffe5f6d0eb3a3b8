## What the engine itself says.

first-contact = Je suis Relais, un robot (programme automatique). J’accompagne les collectifs de { $controller } : je réponds, je rappelle, je recueille les points d’étape. Réponses personnelles gardées { $months } mois, textes libres { $days } jours. « aide » explique, « confidentialité » dit vos droits, « stop » arrête tout.
first-contact-controller = ce programme
unreadable-message = Je n’arrive pas à déchiffrer votre message : je n’en ai pas reçu la clé. Renvoyez-le ; si cela continue, quittez puis rouvrez votre messagerie, ou écrivez-moi depuis un autre appareil.
empty-message = Votre message est vide, je n’ai rien à lire. Posez-moi une question, ou écrivez « aide ».
edit-no-order = Un message modifié n’est pas un ordre : écrivez-le de nouveau.
too-fast = Vous m’écrivez plus vite que je ne peux lire : je n’ai pas lu ce message, ni ce qui l’a suivi. Attendez une minute, puis réécrivez-moi. « stop » marche toujours.
not-understood = Je n’ai pas compris. Posez-moi une question, ou écrivez « aide ».
not-in-roster = Ce mot vaut pour les personnes inscrites au programme : je n’ai rien à arrêter ni à demander pour vous.
stranger = Je suis Relais, un robot, et je ne vous connais pas encore : demandez à la coordination de votre collectif de vous inscrire. En attendant, je réponds aux questions sur la démarche.
stranger-ask = Je suis Relais, un robot, et je ne vous connais pas encore : demandez à { $names }, à la coordination, de vous inscrire. Vous avez reçu un code d’invitation ? Écrivez-le-moi ici. Je vous connais sur une autre messagerie ? Écrivez-y « relier un compte ». En attendant, je réponds aux questions sur la démarche.
error-stale-choice = Ce choix n’est plus valable. Écrivez « aide » pour voir ce que je peux faire.
error-incident = Désolé, quelque chose n’a pas marché de mon côté et votre message n’a pas été traité. Réessayez dans un moment ; si cela continue, donnez ce numéro à la personne qui s’occupe du robot : { $incident }.
store-away-not-kept = Je ne peux rien enregistrer en ce moment : ce que vous venez de m’écrire n’est pas noté. Si je ne vous ai pas répondu dans quelques minutes, écrivez-le de nouveau.
store-away-kept = J’ai bien reçu votre message, mais je ne peux rien enregistrer en ce moment : rien n’est encore fait. Je le traiterai dès que ce sera possible, inutile de le renvoyer.
question-openings = qui; que; quoi; qu’est-ce; quand; où; comment; pourquoi; combien; quel; quelle; quels; quelles; est-ce que; est-ce qu’il; c’est quoi; c’est qui; c’est quand; c’est où; peux-tu; pouvez-vous; peut-on; puis-je; dis-moi; dites-moi; explique; expliquez; explique-moi; à quoi; de quoi; en quoi; à qui; avec qui; y a-t-il
own-openings = mon; ma; mes; notre; nos; prochain; prochaine; prochains; prochaines
percent = { " %" }
courtesy-before = j’ai; je l’ai; bonjour; bonsoir; salut; coucou; bonjour à toi; bonjour à tous; re bonjour; relais; merci; merci de; svp; stp; s’il te plaît; s’il vous plaît; oui; ok; d’accord; alors; donc; dis; peux-tu; peux tu; tu peux; tu pourrais; pourrais-tu; pourrais tu; vous pouvez; vous pourriez; pouvez-vous; pouvez vous; pourriez-vous; pourriez vous; est-ce que tu peux; est-ce que tu pourrais; est-ce que vous pouvez; est-ce que vous pourriez; est-il possible de; est-ce possible de; serait-il possible de; c’est possible de; je veux; je voudrais; j’aimerais; je souhaite; puis-je avoir; je peux avoir; je souhaiterais; nous voudrions; on voudrait; il faut; il faudrait; veuillez; noter que; note que; notez que; note bien que; également; aussi; avoir l’amabilité de; avoir la gentillesse de; avoir l’obligeance de; avoir la bonté de; auriez-vous l’amabilité de; auriez-vous la gentillesse de; auriez-vous l’obligeance de; aurais-tu la gentillesse de; bien vouloir; m’indiquer; me communiquer; me donner la liste de; me dire; dis-moi; dites-moi; me montrer; m’envoyer; me donner
courtesy-please = svp; stp; s’il te plaît; s’il vous plaît; merci
courtesy-after = svp; stp; s’il te plaît; s’il vous plaît; merci; merci beaucoup; merci bien; merci d’avance; je vous en remercie; je vous en remercie par avance; je vous remercie; je vous remercie par avance; je te remercie; merci par avance; avec mes remerciements; cordialement; bien cordialement; bien à vous; bonne journée
agreed-to-what = Pour que votre réponse porte sur la bonne question, la voici de nouveau.
answer-yes = oui; ouais; ouai; oué; ouep; wé; wi; ui
answer-no = non; nan; nn; nop
answer-around = en fait; ben; bah; bon; ah; oh; euh; eh bien; et bien; finalement; alors; pardon; désolé; désolée; parfait; c’est parfait; super; très bien; nickel; bien; merci; merci beaucoup; merci bien; merci d’avance; svp; stp; s’il te plaît; s’il vous plaît
words-rather = plutôt; mais; juste; seulement; uniquement; rien que; correction; disons; disons plutôt; mettons; mets; mettez; mets plutôt; mets le; mets-le; fais; on dit
words-by = par; en; pour; avec; comme ça; ainsi
words-new-text = changer le texte; change le texte; changez le texte; modifier le texte; modifie le texte; modifiez le texte; corriger le texte; corrige le texte; corrigez le texte; remplacer le texte; remplace le texte; remplacez le texte; changer de texte; change de texte; un autre texte; autre texte; nouveau texte; le nouveau texte; changer le message; change le message; changez le message; modifier le message; modifie le message; corriger le message; corrige le message
words-yes = { answer-yes }; ok; oki; okay; okey; d’accord; dac; c’est ça; c’est bien ça; c’est bon; c’est exact; exact; confirmer; je confirme; valider; je valide; vas-y; allez-y
words-no = { answer-no }; non rien; rien; laisser tomber; laisse tomber; laissez tomber; laisser; laisse; laissez; oublie; oubliez; oublie ça; abandonner; abandonne; j’abandonne; tant pis; surtout pas; refuser; je refuse; refuse
nothing-asked = Je n’ai pas de question en attente de « oui » ou de « non ». Dites-moi ce que vous voulez faire ; « aide » montre ce que je comprends.
named-what = { $name } : { $what }
source-section = partie « { $section } »
source-page = page { $page }
source-line = Source : { $source }
example-note = Exemple : dates et personnes fictives.

## What could not be sent, and why; `delivery-…` are the reasons that the bot itself has.

platform-refused-told = { $name } refuse le compte du robot : { $reason }. Rien n’y part et rien n’en arrive jusque-là ; les autres messageries continuent. Prévenez la personne qui s’occupe du robot.
failures-title = Des messages ne sont pas arrivés :
failures-cause = { $count ->
    [one] un message
   *[other] { $count } messages
  } : { $reason } ({ $names })
failures-others = { $count ->
    [one] une autre
   *[other] { $count } autres
  }
delivery-no-conversation = aucune messagerie n’est connue pour cette personne ou ce collectif
delivery-expired = il était trop tard pour que le message serve encore
delivery-withdrawn = la personne a demandé à ne plus recevoir de messages
delivery-overtaken = la date ou le lieu ont changé avant l’envoi ; la suite est dans un autre message
delivery-done = ce qu’il rappelle a été fait avant l’envoi
delivery-taken-back = retiré avant d’être parti
delivery-nothing-to-replace = il n’y avait rien à corriger ni à retirer
delivery-not-connected = la messagerie n’est pas reliée
delivery-unreachable = la messagerie ne répondait pas
delivery-ambiguous = la messagerie n’a pas dit si elle l’avait pris
delivery-rejected = la messagerie l’a refusé
delivery-rate-limited = la messagerie demande d’aller moins vite
delivery-auth-failed = la messagerie refuse le compte du robot
delivery-paced = attend son tour, au rythme que la messagerie supporte
delivery-next = part dès que la messagerie le supporte
delivery-broke = la messagerie n’a pas pu montrer ce message
delivery-restored = il était à envoyer avant la restauration du magasin, et est peut-être déjà arrivé
delivery-quiet = il n’aurait servi que pendant les heures calmes
failures-retry = Réessayer
failures-retry-cause = Réessayer : { $reason }
missed-title = Ceci n’est pas parti :
missed-line = { $what } du { $day } : { $reason } ({ $names })
missed-reminder = rappel « { $title } »
missed-checkin = point d’étape « { $title } »
missed-nudge = relance du point d’étape « { $title } »
missed-closing = clôture du point d’étape « { $title } »
missed-giveback = retour du point d’étape « { $title } »
missed-other = message
missed-everybody = tout le programme
occurrence-past-use = il était trop tard pour qu’il serve encore
occurrence-superseded = un plus récent du même genre est parti à sa place
occurrence-failed = le robot n’a pas pu le préparer
occurrence-conflict = le robot n’a pas pu l’enregistrer
