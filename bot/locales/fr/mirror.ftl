## Le miroir Grist : ce que disent la ligne de commande, « relais check » et les avis à la coordination.

mirror-done = { $table } : lignes ajoutées : { $added }, changées : { $changed }, retirées : { $removed }.
mirror-would = { $table } : lignes à ajouter : { $added }, à changer : { $changed }, à retirer : { $removed }.
mirror-nowhere = aucun miroir n’est configuré : donnez server et document dans [grist]
mirror-document-missing = [grist] a un serveur et pas de document : ajoutez document, l’identifiant qui est dans les paramètres du document, sous « API »
mirror-key-missing = il manque la clé de Grist : mettez-la dans { $variable }, ou dans le fichier que nomme key_file
mirror-key-odd = ceci n’est pas une clé : une clé est un seul mot, de lettres et de chiffres, sur une ligne
mirror-wrong-key = Grist refuse la clé : faites-en une nouvelle dans Grist (paramètres du compte, clé API) et mettez-la dans RELAIS_GRIST_KEY ou key_file
mirror-no-right = Grist ne permet pas à ce compte de changer le document : partagez-le avec ce compte, comme éditeur
mirror-nothing-there = Grist ne trouve pas le document ou la table : vérifiez server et document dans [grist]
mirror-not-taken = Grist n’accepte pas les données : une colonne de la table est peut-être devenue une formule
mirror-key-gone = il manque la colonne par laquelle Relais retrouve ses lignes, elle a sans doute été renommée : rendez-lui son nom, ou supprimez la table, qui sera refaite
mirror-table-name = Grist ne veut pas d’une table de ce nom : donnez-en un autre dans [grist]
mirror-fault = Le miroir dans Grist n’est plus à jour : { $reason }. Rien n’est perdu, les résultats sont dans Relais ; dès que c’est réparé, le miroir se remet à jour tout seul.
check-mirror = le miroir Grist répond ({ $server })
check-mirror-fault = le miroir Grist : { $reason }
