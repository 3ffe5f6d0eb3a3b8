## The command line's help and what it says of misuse. `usage-COMMAND`, `usage-COMMAND-OPTION`; `usage-all-OPTION` for those of every command.

usage-no-such-command = Il n’y a pas de commande « { $name } ». Il y a : { $known }.
usage-no-such-option = Il n’y a pas d’option « { $name } » ici. « relais --help » et « relais COMMANDE --help » montrent ce qu’il y a.
usage-option-alone = L’option « { $name } » ne s’emploie pas ainsi ({ $detail }).
usage-missing = Il manque { $name }. « relais COMMANDE --help » montre ce que la commande attend.
usage-bad-value = La valeur donnée à « { $name } » ne convient pas ({ $detail }).
usage-other = Cette commande ne se comprend pas ainsi ({ $detail }). « relais COMMANDE --help » montre ce qu’elle attend.

usage-relais = Relais, le compagnon de messagerie des collectifs qui pratiquent l’impact collectif.
usage-all-config = Fichier de configuration (par défaut : config.toml, s’il est là).
usage-all-pack = Programme : un dossier, un fichier TOML ou un classeur XLSX (par défaut : l’exemple fourni).
usage-all-store = Magasin, par exemple sqlite:///relais.db (par défaut, sans configuration : temporaire).
usage-all-now = L’instant présent, en ISO 8601, au lieu de celui de l’horloge.
usage-all-json = Sortie lisible par une machine, et rien d’autre.
usage-demo = Converser avec Relais dans le terminal, sur le programme d’exemple ; « @ advance 7d » fait passer une semaine.
usage-demo-as = La personne que l’on joue.
usage-ask = Répondre à une question par la base de connaissances ; avec --as, aussi par le programme de cette personne.
usage-ask-text = La question.
usage-ask-as = La personne au nom de qui l’on demande.
usage-ask-batch = Des questions, un objet JSON par ligne.
usage-ask-out = Où vont les réponses de --batch (par défaut : la sortie standard).
usage-ask-ranked = Ajouter les identifiants des N meilleures fiches.
usage-import = Charger ou mettre à jour un programme ; un programme faux ne change rien.
usage-import-source = Un dossier, un fichier TOML ou un classeur XLSX.
usage-import-dryrun = Montrer les écarts, ne rien changer.
usage-import-prune = Retirer aussi ce qui manque au programme.
usage-plan = Dire ce qui sera envoyé, à qui, à quelle heure locale, et pourquoi.
usage-plan-from = Premier jour, AAAA-MM-JJ (par défaut : aujourd’hui).
usage-plan-to = Dernier jour, compris (par défaut : 30 jours après).
usage-simulate = Jouer un script contre tout le bot, et montrer ce que chacun a reçu.
usage-simulate-script = Le script ; - pour l’entrée standard.
usage-run = Relier les messageries configurées et travailler jusqu’à l’arrêt.
usage-check = Dire ce qui ne va pas dans la configuration, le programme et le magasin, et comment y remédier.
usage-init = Écrire une première configuration, commentée.
usage-version = Donner la version.
usage-db = Le schéma du magasin.
usage-db-upgrade = Mettre le schéma du magasin à jour.
