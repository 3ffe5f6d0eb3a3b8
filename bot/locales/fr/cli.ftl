## The command line, the terminal, scripts and configuration.

cli-fault = { $where } : { $fault }
cli-failed = Le travail a échoué : { $detail }
cli-ask-what = Donnez une question, ou un fichier avec --batch ; pas les deux.
cli-no-such-person = Le programme ne connaît personne du nom de « { $person } ». Personnes connues : { $known }.
cli-nobody = Ce programme n’a personne : il n’y a personne à jouer dans la conversation.
cli-no-adapter = Aucune messagerie n’est configurée : activez-en une, par exemple [adapters.console] enabled = true.
cli-cannot-read = Ce fichier ne se lit pas ({ $detail }). Vérifiez le chemin et les droits.
cli-cannot-write = Ce fichier ne s’écrit pas ({ $detail }). Vérifiez le chemin et les droits.
cli-batch-not-json = Cette ligne n’est pas un objet JSON ({ $detail }).
cli-batch-no-question = Cette ligne n’a pas de « question » en texte.
cli-not-a-date = « { $text } » n’est pas une date : écrivez-la ainsi, 2027-01-31.
cli-dates-reversed = La dernière date ({ $last }) vient avant la première ({ $first }).

console-header = Vous êtes { $name }. Posez une question, ou tapez « aide ». « @ advance 7d » fait passer une semaine ; « #koungou bonjour » parle dans un salon ; Ctrl-D quitte.
console-too-long = Cette ligne est trop longue : elle n’a pas été lue.
console-edited = (modifié)
console-withdrawn = (message retiré)
console-no-restart = Dans la conversation, seules marchent « @ now », « @ advance » et « @ jump ».
console-time = Il est { $moment }.

script-no-start = Un script commence par l’heure qu’il est, par exemple « @ now 2027-01-04T08:00+01:00 ».
script-unknown-line = Cette ligne ne veut rien dire : « { $line } ». Écrivez « amina> texte », « amina! choix », « amina~ texte », « amina- » ou une ligne d’horloge qui commence par @.
script-unknown-command = Cette ligne d’horloge n’existe pas : « { $line } ». Il y a « @ now », « @ advance 2h », « @ jump 3d », « @ stop » et « @ start ».
script-not-an-instant = « { $text } » n’est pas un instant : écrivez-le ainsi, 2027-01-04T08:00+01:00.
script-not-a-duration = « { $text } » n’est pas une durée : écrivez par exemple 30m, 2h, 7d.
script-too-long = « { $text } » dépasse dix ans.
script-no-such-room = Il n’y a pas de collectif « { $room } », donc pas de salon.
script-no-such-choice = { $who } ne peut pas choisir « { $text } » : le dernier message à choix de cette conversation ne le propose pas.
script-no-such-message = { $who } n’a pas de message à modifier ou à retirer.

config-missing = Ce fichier de configuration n’existe pas. Vérifiez le chemin, ou lancez sans --config.
config-unreadable = Ce fichier ne se lit pas ({ $detail }).
config-not-toml = Ce fichier n’est pas du TOML valide ({ $detail }).
config-unknown-key = Ce réglage n’existe pas. Comparez avec config.example.toml.
config-wrong-value = La valeur { $value } ne convient pas ({ $detail }).

store-busy = Un autre Relais utilise déjà ce magasin SQLite : processus { $pid } sur { $host }. Arrêtez-le, ou choisissez un autre magasin.
store-outdated = Le schéma de ce magasin est ancien. Lancez « relais db upgrade ».
store-too-new = Ce magasin a été écrit par un Relais plus récent. Mettez Relais à jour.
store-unusable = Ce magasin ne s’ouvre pas : { $reason }

db-upgraded = Le magasin { $url } est à jour.
check-fine = Tout va bien. Versions : { $versions }.

import-added = + { $kind } { $id }
import-changed = ~ { $kind } { $id } : { $fields }
import-field = { $name } : { $old } → { $new }
import-missing = ! { $kind } { $id } n’est pas dans ce programme (gardé ; --prune le retire)
import-removed = - { $kind } { $id }
import-nothing = Rien ne change.
import-would = Rien n’a été changé : c’était un essai.
import-done = C’est fait.
