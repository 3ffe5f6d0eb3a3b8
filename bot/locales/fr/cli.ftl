## The command line, the terminal, scripts and configuration.

cli-fault = { $where } : { $fault }
cli-failed = Le travail a échoué : { $detail }
cli-unexpected = Une erreur imprévue a arrêté le travail ({ $kind }). Relancez avec RELAIS_LOG__LEVEL=debug pour en voir la trace, et signalez-la.
cli-ask-what = Donnez une question, ou un fichier avec --batch (et --out) ; pas les deux.
cli-import-what = Donnez un programme (dossier, fichier TOML ou classeur XLSX), une seule fois.
cli-which-store = Dites quel magasin, avec --store ou dans une configuration (« relais init » en écrit une).
cli-nothing-kept = Aucune configuration : le magasin est temporaire, rien n’est gardé à la fin. Donnez --store, ou écrivez une configuration avec « relais init ».
cli-no-right = écriture impossible
cli-no-such-person = Le programme ne connaît personne du nom de « { $person } ». Personnes connues : { $known }.
invite-nobody = Le programme ne connaît personne du nom de « { $person } ». Au plus près : { $known }.
invite-several = Plusieurs personnes s’appellent « { $person } ». Donnez l’identifiant de l’une d’elles : { $known }.
invite-given = Invitation pour { $name } ({ $id }) : { $code }. Elle sert une fois, jusqu’au { $until } ; une invitation précédente ne vaut plus.
invite-how = Transmettez-la vous-même. Il suffit de l’écrire à Relais en message direct, sur la messagerie où l’on veut être connu.
invite-has-accounts = { $name } a déjà un compte ({ $platforms }) : cette invitation ne sert que depuis un nouveau compte.
cli-nobody = Ce programme n’a personne : il n’y a personne à jouer dans la conversation.
cli-no-adapter = Aucune messagerie n’est configurée : activez-en une, par exemple [adapters.console] enabled = true.
cli-cannot-read = Ce fichier ne se lit pas ({ $detail }). Vérifiez le chemin et les droits.
cli-cannot-write = Ce fichier ne s’écrit pas ({ $detail }). Vérifiez le chemin et les droits.
cli-batch-not-json = Cette ligne n’est pas un objet JSON ({ $detail }).
cli-batch-too-deep = Cette ligne emboîte trop de listes ou d’objets.
cli-batch-no-question = Cette ligne n’a pas de « question » en texte.
cli-not-a-date = « { $text } » n’est pas une date : écrivez-la ainsi, 2027-01-31.
cli-not-a-year = « { $text } » est hors de ce qui se calcule : prenez une année de { $first } à { $last }.
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
script-not-a-year = « { $text } » est hors de ce qui se calcule : prenez une année de { $first } à { $last }.
script-too-long = « { $text } » dépasse dix ans.
script-no-such-room = Il n’y a pas de collectif « { $room } », donc pas de salon.
script-no-such-choice = { $who } ne peut pas choisir « { $text } » : aucun message de cette conversation ne le propose.
script-no-such-message = { $who } n’a pas de message à modifier ou à retirer.

config-missing = Ce fichier de configuration n’existe pas. Vérifiez le chemin, ou lancez sans --config.
config-unreadable = Ce fichier ne se lit pas ({ $detail }).
config-not-toml = Ce fichier n’est pas du TOML valide ({ $detail }).
config-unknown-key = Ce réglage n’existe pas. Comparez avec config.example.toml.
config-not-utf8 = Ce fichier n’est pas en UTF-8. Enregistrez-le en UTF-8 (dans l’éditeur : Enregistrer sous, encodage UTF-8).
config-expected-one = La valeur { $value } ne convient pas. Choix possibles : { $choices }.
config-expected-boolean = La valeur { $value } ne convient pas : écrivez true (oui) ou false (non).
config-expected-text = La valeur { $value } ne convient pas : écrivez un texte, entre guillemets.
config-expected-integer = La valeur { $value } ne convient pas : écrivez un nombre entier.
config-expected-hour = { $value } n’est pas une heure : écrivez-la ainsi : "20:00".
config-expected-section = La valeur { $value } ne convient pas : c’est une section, avec ses réglages sous son titre entre crochets.
config-expected-store = La valeur { $value } ne convient pas : écrivez sqlite:///CHEMIN ou postgresql+psycopg://NOM@MACHINE/BASE.
config-expected-wait = La valeur { $value } ne convient pas : écrivez un nombre puis m, h ou d, comme 30m, 4h ou 2d ; ou never.
config-section-variable = { $name } est une section, pas un réglage : nommez le réglage, comme dans RELAIS_STORE__URL.
config-at-least = { $value } ne convient pas : au moins { $limit }.
config-at-most = { $value } ne convient pas : au plus { $limit }.
config-wrong-value = La valeur { $value } ne convient pas ({ $detail }).

store-busy = Un autre Relais utilise déjà ce magasin SQLite : processus { $pid } sur { $host }. Arrêtez-le, ou choisissez un autre magasin.
store-outdated = Le schéma de ce magasin est ancien. Lancez « relais db upgrade ».
store-too-new = Ce magasin a été écrit par un Relais plus récent. Mettez Relais à jour.
store-foreign = Cette base contient les tables d’un autre programme : Relais n’y touche pas. Choisissez un autre magasin.
store-unusable = Ce magasin ne s’ouvre pas : { $reason }

db-upgraded = Le magasin { $url } est à jour.
init-exists = Ce fichier existe déjà : il reste comme il est. Nommez-en un autre avec --config, ou supprimez-le d’abord.
init-done = { $file } est écrit. Relisez-le, puis lancez « relais check ».

backup-done =
    { $rows ->
        [one] Écrit : { $file } ({ $rows } ligne, schéma { $revision }). Ce fichier contient ce que les gens ont écrit : gardez-le comme le magasin.
       *[other] Écrit : { $file } ({ $rows } lignes, schéma { $revision }). Ce fichier contient ce que les gens ont écrit : gardez-le comme le magasin.
    }
backup-not-written = La sauvegarde n’a pas pu être écrite ({ $detail }) : il n’en reste rien. Faites de la place ou choisissez un autre endroit, et relancez.
archive-exists = Ce fichier existe déjà : il reste comme il est. Choisissez un autre nom avec --out, ou un dossier.
archive-no-store = Il n’y a pas de magasin ici. Vérifiez --store, ou la configuration.
archive-none = Ce fichier n’est pas une sauvegarde de Relais. Rien n’a été changé.
archive-damaged = Cette sauvegarde est abîmée ou a été modifiée ({ $place }). Rien n’a été changé : prenez-en une autre.
archive-too-new = Cette sauvegarde vient d’un Relais plus récent ({ $found } ; celui-ci connaît jusqu’à { $wanted }). Rien n’a été changé : mettez Relais à jour, puis restaurez.
restore-done =
    { $rows ->
        [one] Magasin { $store } restauré tel qu’il était le { $when } UTC ({ $rows } ligne).
       *[other] Magasin { $store } restauré tel qu’il était le { $when } UTC ({ $rows } lignes).
    }
restore-kept = Le magasin qui était là est gardé sous { $file }.
restore-erased =
    { $count ->
        [one] Une personne que l’archive contenait avait demandé depuis à être effacée : elle l’est de nouveau.
       *[other] { $count } personnes que l’archive contenait avaient demandé depuis à être effacées : elles le sont de nouveau.
    }
restore-aside =
    { $count ->
        [0] Rien n’était à envoyer entre-temps. Au prochain démarrage, la coordination apprend la restauration.
        [one] Un message ou rappel était à envoyer entre-temps et l’a peut-être déjà été : il est mis de côté. Au prochain démarrage, la coordination décide.
       *[other] { $count } messages ou rappels étaient à envoyer entre-temps et l’ont peut-être déjà été : ils sont mis de côté. Au prochain démarrage, la coordination décide.
    }
restore-not-empty = Ce magasin n’est pas vide. Rien n’a été changé : choisissez une base vide, ou ajoutez --replace, qui supprime ce que celle-ci contient (sauvegardez-la d’abord).
restore-not-empty-file = Ce magasin n’est pas vide. Rien n’a été changé : choisissez un autre fichier, ou ajoutez --replace, qui garde celui-ci à côté du nouveau.
restore-at-work =
    { $count ->
        [one] Un Relais travaille sur ce magasin. Rien n’a été changé : arrêtez-le, attendez une demi-minute, et relancez.
       *[other] { $count } Relais travaillent sur ce magasin. Rien n’a été changé : arrêtez-les, attendez une demi-minute, et relancez.
    }

check-configuration = configuration lue.
check-no-configuration = il n’y a pas de configuration : les réglages par défaut valent. « relais init » en écrit une.
check-pack = programme lu : { $people } personnes, { $collectives } collectifs, { $entries } fiches.
check-calibration = Une autre version de Relais a fait cette calibration : la calibration générale vaut à sa place. Refaites-la avec « relais knowledge calibrate ».
check-store = magasin lisible, à jour du programme.
check-store-temporary = sans configuration, le magasin est temporaire : rien n’est gardé.
check-store-absent = ce magasin n’existe pas encore : le premier démarrage le crée.
check-store-folder = ce magasin ne peut pas être créé : le dossier { $folder } n’existe pas ou ne s’écrit pas. Créez-le, ou donnez-en les droits.
check-store-empty = magasin lisible et vide : le premier démarrage y met le programme.
check-store-in-use = un Relais utilise ce magasin : processus { $pid } sur { $host }. C’est normal s’il est en service.
check-store-led = « { $platform } » : connecté par le processus { $pid } sur { $host }. Les autres, s’il y en a, attendent leur tour.
check-store-space = le disque de ce magasin est presque plein : il reste { $free } Mo. Faites de la place, sinon des réponses seront refusées.
check-store-behind = magasin lisible ; le programme s’en écarte en { $count } endroits. « relais import » le met à jour (--dry-run montre les écarts).
check-zones-package = fuseaux horaires du paquet Python tzdata, version { $package } ; le système n’en a pas.
check-zones-same = fuseaux horaires du système, version { $system }, la même que celle du paquet Python.
check-zones-agree = fuseaux horaires du système, version { $system } ({ $path }) ; le paquet Python a la version { $package }, avec les mêmes heures pour ce programme.
check-zones-differ = les fuseaux horaires du système (version { $system }, { $path }) et du paquet Python (version { $package }) ne donnent pas les mêmes heures pour { $zones }. Mettez à jour le plus ancien ; PYTHONTZPATH= (vide) fait lire celui du paquet.
check-versions = Versions : { $versions }.
check-result =
    { $count ->
        [0] Tout va bien.
        [one] Un défaut est à corriger.
       *[other] { $count } défauts sont à corriger.
    }

template-example = exemple
template-done = Écrits : { $empty } (vide) et { $filled } (exemple). Remplissez le premier, puis « relais import { $empty } --dry-run ».
template-not-xlsx = Le classeur à écrire doit s’appeler quelque-chose.xlsx.

import-added = + { $kind } { $id }
import-changed = ~ { $kind } { $id } : { $fields }
import-field = { $name } : { $old } → { $new }
import-erased = person { $id } : cette personne a demandé à être effacée, elle n’est pas reprise. Retirez-la du fichier.
import-missing = ! { $kind } { $id } n’est pas dans ce programme (gardé ; --prune le retire)
import-removed = - { $kind } { $id }
import-nothing = Rien ne change.
import-would = Rien n’a été changé : c’était un essai.
import-done = C’est fait.

cli-broadcast-draft = Rien n’a été changé : c’était un essai.
cli-broadcast-scheduled = C’est noté ({ $id }) : « relais run » l’envoie à son heure.
cli-broadcast-waiting = C’est noté ({ $id }) : une deuxième coordination doit confirmer, dans la messagerie.

evaluate-empty = Ce fichier ne contient aucune question.
evaluate-kind = Cette question est d’un genre inconnu : « { $kind } ». Genres connus : { $known }.
evaluate-not-texts = « says » et « entries » sont des listes de textes non vides.
evaluate-nothing-wanted = Une question du genre « { $kind } » a une réponse : dites laquelle, avec « says » (ce qu’elle doit dire) ou « entries » (les fiches qui conviennent).
evaluate-line =
    { $asked ->
        [one] { $name } : { $asked } question ; juste { $right } %, faux { $wrong } %, sans réponse { $silent } %
       *[other] { $name } : { $asked } questions ; juste { $right } %, faux { $wrong } %, sans réponse { $silent } %
    }
evaluate-answerable = avec réponse
evaluate-unanswerable = sans réponse possible
evaluate-ranking = fiche attendue, { $asked } questions : classée première { $first } %, parmi cinq { $five } %
evaluate-ms = durée d’une réponse : médiane { $p50 } ms, 99e centile { $p99 } ms
evaluate-miss = [{ $kind }, { $mark }] { $question } → { $answer }
calibrate-no-folder = Une calibration se garde avec son programme : donnez un dossier, pas un fichier.
calibrate-too-few = Il y a trop peu de questions pour calibrer : ajoutez aux fiches des façons de les demander, ou donnez un jeu de questions.
calibrate-trade = répondre dès { $threshold } : juste { $right } %, faux { $wrong } %, répondu à tort { $claimed } %
calibrate-chosen = répondre dès { $threshold } : juste { $right } %, faux { $wrong } %, répondu à tort { $claimed } %  ← retenu
calibrate-kept = { $file } est écrit.
calibrate-tried = Essai : rien n’a été écrit.

## Pourquoi le système n’a pas fait quelque chose, au milieu d’une phrase.

os-absent = ce fichier ou ce dossier n’existe pas
os-denied = l’accès est refusé
os-read-only = cet endroit est en lecture seule
os-folder = c’est un dossier, pas un fichier
os-no-folder = une partie de ce chemin n’est pas un dossier
os-exists = il existe déjà
os-full = il n’y a plus de place
os-long-name = ce nom est trop long
os-many-files = trop de fichiers sont ouverts
os-broken = le disque ne répond pas comme il faut
os-port-taken = ce port est déjà pris
os-refused = personne n’y répond
os-silent = rien n’a répondu à temps
