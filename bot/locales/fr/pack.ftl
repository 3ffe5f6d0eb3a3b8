## What is wrong with a pack. Each sentence stands after its place (`programme.toml:12`), and names the value and the remedy.

pack-suggestion =
    { $close ->
        [none] Les choix sont : { $choices }.
       *[other] Vouliez-vous écrire « { $close } » ?
    }

## Files

pack-missing-path = Ce fichier ou ce dossier n’existe pas. Vérifiez le chemin.
pack-other-format = Je ne sais pas lire un programme dans ce format ({ $suffix }). Donnez un dossier, un fichier .toml ou un classeur .xlsx.
pack-empty-folder = Ce dossier ne contient ni programme.toml, ni fiche knowledge/…/*.md. Ajoutez l’un ou l’autre, ou donnez un autre dossier.
pack-file-missing = Ce fichier n’existe pas. Vérifiez le chemin.
pack-file-unreadable = Ce fichier ne peut pas être lu ({ $reason }). Vérifiez ses droits.
pack-binary = Ce fichier n’est pas du texte, malgré son nom : c’est un classeur, un document ou une archive. Un classeur se donne sous son nom en .xlsx ; un programme en texte s’enregistre en UTF-8.
pack-not-utf8 = Cette ligne contient un caractère qui n’est pas en UTF-8. Enregistrez le fichier en UTF-8 (dans l’éditeur : Enregistrer sous, encodage UTF-8).
pack-nul = Il y a ici un caractère nul, invisible, qu’aucune base de données ne garde. Supprimez-le : réécrivez ce texte à la main.

## TOML

pack-toml-empty = Ce fichier ne définit rien. Ajoutez au moins une table, par exemple [programme].
pack-toml-quote = Un guillemet n’est pas fermé : « { $content } ». Ajoutez le guillemet " ou ' qui manque en fin de texte.
pack-toml-equals = Il manque le signe = après la clé : « { $content } ». Écrivez clé = valeur.
pack-toml-statement = Cette ligne n’est ni une table ni une clé : « { $content } ». Écrivez clé = valeur, ou mettez # devant un commentaire.
pack-toml-key = Cette clé ne peut pas s’écrire ainsi : « { $content } ». Gardez des lettres sans accent, des chiffres, - et _.
pack-toml-zero = « { $value } » commence par un zéro : c’est un code, pas un nombre. Mettez-le entre guillemets : "{ $value }".
pack-toml-value = Cette valeur ne peut pas s’écrire ainsi : « { $content } ». Mettez les textes et les heures entre guillemets ("Le Teil", "09:00"), les dates sans guillemets (2027-01-12).
pack-toml-date = Cette date ou cette heure n’existe pas : « { $content } ». Corrigez-la.
pack-toml-list = Une liste [ … ] ou une table { "{" } … { "}" } n’est pas fermée, ou une virgule manque, à cette ligne ou avant : « { $content } ».
pack-toml-newline = Il y a quelque chose en trop après la valeur : « { $content } ». Mettez une seule clé par ligne.
pack-toml-bracket = Le nom de la table n’est pas bien fermé : « { $content } ». Écrivez [table] ou [[table]].
pack-toml-twice = La même clé ou la même table est écrite deux fois : « { $content } ». Gardez-en une ; pour plusieurs éléments du même genre, écrivez [[table]].
pack-toml-backslash = Une barre \ ne peut pas s’écrire ainsi : « { $content } ». Doublez-la (\\), ou mettez le texte entre apostrophes.
pack-toml-other = Cette ligne n’est pas du TOML : « { $content } » ({ $detail }).
pack-key-outside = La clé « { $name } » n’est dans aucune table. Mettez-la sous un titre, par exemple [programme].

## Tables and keys

pack-unknown-table = La table « { $table } » est inconnue. { pack-suggestion }
pack-unknown-key = La clé « { $name } » est inconnue dans « { $table } ». { pack-suggestion }
pack-missing-key = Il manque la clé « { $name } » dans « { $table } ». Ajoutez-la.
pack-unknown-option-key = La clé « { $option } » est inconnue dans une option. { pack-suggestion }
pack-missing-option-key = Il manque « { $option } » à cette option. Écrivez { "{" } value = "…", label = { "{" } fr = "…", en = "…" { "}" } { "}" }.

## Values

pack-not-text = « { $name } » doit être un texte, et non { $value }. Mettez-le entre guillemets.
pack-not-integer = « { $name } » doit être un nombre entier, et non « { $value } ». Écrivez-le en chiffres, sans guillemets.
pack-not-number = « { $name } » doit être un nombre, et non « { $value } ». Écrivez-le en chiffres, sans guillemets, avec un point décimal.
pack-not-boolean = « { $name } » doit être true (oui) ou false (non), sans guillemets, et non « { $value } ».
pack-not-date = « { $name } » doit être une date, et non « { $value } ». Écrivez-la ainsi : 2027-01-12.
pack-not-time = « { $name } » doit être une heure locale, et non « { $value } ». Écrivez-la ainsi : "09:00".
pack-not-list = « { $name } » doit être une liste, et non « { $value } ». Écrivez-la entre crochets : ["…", "…"].
pack-not-option = Cette option doit être une table, et non « { $value } ». Écrivez { "{" } value = "…", label = { "{" } fr = "…", en = "…" { "}" } { "}" }.
pack-not-localised = « { $name } » doit être écrit en français et en anglais, et non « { $value } » seul. Écrivez { "{" } fr = "…", en = "…" { "}" }.
pack-unknown-language = La langue « { $lang } » n’est pas prévue dans « { $name } ». Écrivez fr ou en.
pack-missing-language =
    { $lang ->
        [fr] Il manque le texte français de « { $name } ». Ajoutez fr = "…".
       *[en] Il manque le texte anglais de « { $name } ». Ajoutez en = "…".
    }
pack-empty-text = « { $name } » est vide. Écrivez un texte, ou retirez la clé si elle est facultative.
pack-too-long = « { $name } » est trop long. Gardez { $longest } caractères au plus.
pack-too-small = « { $name } » vaut { $value } : c’est trop petit. Le minimum est { $bound }.
pack-too-big = « { $name } » vaut { $value } : c’est trop grand. Le maximum est { $bound }.
pack-not-one-of = « { $value } » ne convient pas pour « { $name } ». { pack-suggestion }
pack-bad-id = « { $value } » ne convient pas pour « { $name } ». Prenez des minuscules sans accent, des chiffres et des tirets (64 au plus), par exemple le-teil.
pack-bad-code = « { $value } » ne convient pas pour « { $name } ». Prenez des lettres sans accent, des chiffres, - _ ou . (64 au plus), par exemple I01.
pack-bad-scope = « { $value } » ne convient pas pour « { $name } ». Écrivez "programme", "region:ID" ou "collective:ID".
pack-refused = « { $value } » ne convient pas pour « { $name } ». Comparez avec l’exemple fourni.

## Rules

pack-unknown-zone = Le fuseau horaire « { $value } » n’existe pas. { $close ->
        [none] Prenez un nom IANA, par exemple Europe/Paris ou Indian/Mayotte.
       *[other] Vouliez-vous écrire « { $close } » ?
    }
pack-unknown-calendar = Le calendrier de jours fériés « { $value } » est inconnu. Écrivez par exemple FR, FR-976 (Mayotte) ou CA-QC.
pack-example-without-notice = Le programme est un exemple (example = true), mais « notice » manque. Ajoutez la phrase qui le dira à côté des dates.
pack-ends-before-start = La fin ({ $ends }) est avant le début ({ $starts }). Corrigez l’une des deux dates.
pack-reminder-about-both = Ce rappel a « about » et « milestone ». Gardez « about » pour tous les jalons d’un genre, ou « milestone » pour un seul.
pack-reminder-about-nothing = Ce rappel ne dit pas de quoi il parle. Ajoutez about = "module" (ou "deadline", "meeting"), milestone = "…", ou repeat = "weekly" s’il se répète.
pack-reminder-repeated = Ce rappel se répète (repeat) : « { $name } » ne lui sert pas. Retirez « { $name } », ou « repeat ».
pack-reminder-not-repeated = « { $name } » ne sert qu’à un rappel qui se répète. Ajoutez repeat = "weekly" (ou "monthly", "yearly"…), ou retirez « { $name } ».
pack-repeat-when = Ce rappel se répète ({ $repeat }) sans dire quel jour. Ajoutez « { $name } », ou « since » (la première date).
pack-repeat-unused = « { $name } » ne sert pas à la répétition « { $repeat } ». Retirez « { $name } », ou changez « repeat ».
pack-repeat-since = « every » compte depuis une date. Ajoutez « since », par exemple since = 2027-01-04.
pack-school-unknown = ATTENTION : les vacances scolaires de la zone « { $zone } » ({ $collectives }) ne sont pas connues à partir du { $day }. Les rappels et points d’étape qui en tiennent compte partiront comme un jour ordinaire. Ajoutez leurs dates : [[school_holiday]], ou la feuille « Vacances scolaires ».
pack-school-no-zone = ATTENTION : { $collectives } : zone scolaire inconnue. Les rappels et points d’étape qui tiennent compte des vacances scolaires partiront comme un jour ordinaire. Ajoutez « school_zone » à ces collectifs.
pack-closure-long = Cette période dure { $days } jours : { $longest } au plus. Corrigez l’une des deux dates.
pack-unknown-field = Le champ { $field } est inconnu dans le texte d’un rappel. { pack-suggestion }
pack-unknown-condition = La condition « { $value } » est inconnue. { pack-suggestion }
pack-low-above-high = La borne basse ({ $low }) dépasse la borne haute ({ $high }). Corrigez l’une des deux.
pack-options-missing = Un indicateur de type « { $type } » a besoin d’options. Ajoutez options = [ … ], ou changez le type.
pack-options-unused = Un indicateur de type « { $type } » n’a pas d’options. Retirez-les, ou prenez le type "scale" ou "choice".
pack-bounds-unused = Un indicateur de type « { $type } » n’est pas un nombre. Retirez « { $name } », ou prenez un type de nombre (integer, decimal, percentage).
pack-mark-half = « { $name } » et « { $date } » vont ensemble : une valeur, et le jour qu’elle vaut. Donnez les deux, ou retirez l’autre.
pack-mark-unused = Un indicateur de type « { $type } » n’a ni point de départ ni cible. Retirez « { $name } », ou prenez un nombre ou une échelle.
pack-mark-out = { $value } n’est pas une réponse possible à cette question. Corrigez « { $name } », ou les bornes.
pack-target-before = La cible ({ $until }) doit venir après le point de départ ({ $since }). Corrigez une des deux dates.
pack-at-most = « { $value } » ne peut pas servir de plafond : il faut un autre indicateur, un nombre, et du même genre (fait d’équipe ou perception). Corrigez « at_most », ou retirez-le.
pack-closes-first = Le point d’étape fermerait ({ $closes }) avant d’ouvrir ({ $opens }). Corrigez « close_at », ou augmentez « open_days ».
pack-option-twice = La valeur « { $value } » est donnée à deux options. Donnez à chacune la sienne.
pack-check-in-empty = Ce point d’étape ne demande rien. Ajoutez au moins un indicateur.
pack-indicator-twice = L’indicateur « { $value } » est demandé deux fois dans ce point d’étape. Gardez-le une fois.

## References

pack-id-twice = L’identifiant « { $id } » est déjà pris dans « { $table } » ({ $first }). Choisissez-en un autre, ou retirez l’un des deux.
pack-membership-twice = Cette appartenance est déjà écrite ({ $first }). Retirez l’une des deux.
pack-programme-twice = Il y a déjà un programme ({ $first }). Gardez-en un seul par fichier.
pack-unknown-reference =
    { $choices ->
        [none] « { $value } » ne désigne rien : le fichier ne définit rien dans « { $table } ». Ajoutez-le.
       *[other] « { $value } » ne désigne rien dans « { $table } ». { pack-suggestion }
    }
pack-audience = Je ne comprends pas les destinataires « { $value } », à partir de « { $part } ». Écrivez par exemple "collectives", "region:mayotte", "role:habitant" ou "collectives - person:amina".

## Knowledge entries

pack-entry-front-matter = Cette fiche ne commence pas par son en-tête. Écrivez en première ligne ---, puis id, lang, title et source, puis une ligne ---.
pack-entry-unclosed = L’en-tête de cette fiche n’est pas fermé. Ajoutez une ligne --- entre l’en-tête et le texte.
pack-entry-body = Cette fiche n’a pas de texte. Écrivez-le sous l’en-tête, en commençant par la réponse courte.
pack-entry-missing = Il manque « { $name } » dans l’en-tête de cette fiche. Ajoutez une ligne { $name }: …
pack-entry-unknown = La ligne « { $name } » est inconnue dans l’en-tête d’une fiche. { pack-suggestion }
pack-entry-key-twice = « { $name } » est écrit deux fois dans l’en-tête (déjà ligne { $line }). Gardez-en un.
pack-entry-empty = « { $name } » est vide dans l’en-tête de cette fiche. Complétez la ligne.
pack-entry-not-text = « { $name } » doit être un texte sur une ligne, et non une liste.
pack-entry-questions = « questions » doit être une liste : une question par ligne, chacune après un tiret.
pack-entry-question = Cette question n’est pas un texte. Si elle contient « : », mettez-la entre guillemets.
pack-entry-lang = La langue « { $value } » n’est pas prévue. Écrivez fr ou en.
pack-entry-date = « { $value } » n’est pas une date. Écrivez 2022, 2022-12 ou 2022-12-15.
pack-entry-review = « { $value } » n’est pas une date complète. Écrivez par exemple 2027-12-01.
pack-entry-long = « { $name } » est trop long. Gardez { $longest } caractères au plus.
pack-entry-twice = L’identifiant « { $id } » est déjà celui d’une autre fiche ({ $first }). Changez l’un des deux.
pack-entry-translation = « translation_of » désigne « { $value } », qui n’est pas une autre fiche de ce dossier. { pack-suggestion }
pack-yaml-colon = Un « : » se trouve dans le texte de cette ligne. Mettez tout ce qui suit le premier « : » entre guillemets.
pack-yaml = L’en-tête de cette fiche ne se lit pas à cette ligne. Mettez entre guillemets les textes qui commencent par un signe, et alignez les tirets.
pack-lexicon-part = « { $value } » n’est pas une partie d’un lexique. Écrivez synonyms, acronyms, glossary ou unanswered.
pack-lexicon-synonyms = synonyms doit être une liste de listes de mots qui se valent : [["mail", "courriel"], …].
pack-lexicon-unanswered = unanswered doit être une liste de questions, dont aucune n’est vide.
pack-lexicon-table = { $part } doit être une table, une ligne par mot : QPV = ["quartier prioritaire"].
pack-lexicon-phrases = { $place } doit être un mot ou une liste de mots, dont aucun n’est vide.
pack-lexicon-long = { $place } : « { $value } » est trop long. Un mot du lexique en réunit { $most } au plus.
pack-calibration = La calibration ne se lit pas. Refaites-la avec « relais knowledge calibrate », ou supprimez le fichier.

## Workbooks

pack-xlsx-corrupt = Ce fichier n’est pas un classeur que je sais lire : il est abîmé, ou d’un autre format. Ouvrez-le dans votre tableur et enregistrez-le au format « Classeur Excel (.xlsx) ».
pack-xlsx-old = Ce classeur est à l’ancien format .xls. Ouvrez-le dans votre tableur et enregistrez-le au format « Classeur Excel (.xlsx) ».
pack-xlsx-password = Ce classeur est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, et donnez la copie.
pack-xlsx-huge = Ce classeur est trop gros : { $size } Mo une fois décompressé, pour { $limit } au plus. Recopiez vos données dans un modèle neuf, sans images ni lignes vides mises en forme.
pack-xlsx-sheets = Aucune feuille de ce classeur n’est celle d’un programme. Les feuilles sont : { $choices }.
pack-xlsx-empty = Ce classeur ne définit encore rien. Remplissez au moins une ligne sous les titres, par exemple dans la feuille Collectifs.
pack-xlsx-hidden = La feuille « { $name } » est masquée : ce qu’elle ferait importer ne se voit pas. Affichez-la (clic droit sur les onglets, Afficher), ou supprimez-la.
pack-xlsx-unknown-sheet = La feuille « { $name } » est inconnue. { pack-suggestion }
pack-xlsx-sheet-ignored = La feuille « { $name } » n’est pas lue : elle reste à vous.
pack-xlsx-headers = Les titres des colonnes ne se trouvent pas en haut de cette feuille. Écrivez-les sur la première ligne ; il faut au moins : { $choices }.
pack-xlsx-unknown-column = La colonne « { $name } » est inconnue dans cette feuille. { pack-suggestion }
pack-xlsx-column-ignored = La colonne « { $name } » n’est pas lue : elle reste à vous.
pack-xlsx-column-twice = La colonne « { $name } » est déjà là ({ $first }). Gardez-en une.
pack-xlsx-column-missing = Il manque la colonne « { $name } » dans cette feuille. Ajoutez-la, ou reprenez un modèle neuf.
pack-xlsx-merged = Ces cellules sont fusionnées. Annulez la fusion et remplissez chaque cellule.
pack-xlsx-formula = Cette cellule contient une formule. Remplacez-la par sa valeur (copier, puis collage spécial, valeurs) ; si c’est un texte qui commence par =, mettez d’abord la cellule au format Texte.
pack-xlsx-error = Cette cellule contient une erreur du tableur ({ $value }). Écrivez sa valeur à la place.
pack-xlsx-blank = Cette cellule est vide, et « { $name } » est obligatoire. Remplissez-la.
pack-xlsx-language = « { $name } » est vide, alors que l’autre langue est écrite. Remplissez cette cellule, ou videz les deux.
pack-xlsx-text = « { $name } » doit être un texte, et votre tableur en a fait autre chose : { $value }. Mettez la cellule au format Texte, puis écrivez de nouveau sa valeur.
pack-xlsx-code = « { $name } » contient le nombre { $value } : il a peut-être perdu ses zéros de tête. Mettez la cellule au format Texte, puis écrivez de nouveau le code en entier, par exemple { $whole }.
pack-xlsx-date = « { $value } » n’est pas une date pour « { $name } ». Écrivez jour, mois, année : 12/01/2027.
pack-xlsx-dates = « { $value } » n’est pas une suite de dates pour « { $name } ». Écrivez jour, mois, année, avec un point-virgule entre deux dates : 04/01/2027 ; 14/05/2027.
pack-xlsx-time = « { $value } » n’est pas une heure pour « { $name } ». Écrivez-la ainsi : 09:00 ou 9h30.
pack-xlsx-integer = « { $value } » n’est pas un nombre entier pour « { $name } ». Écrivez-le en chiffres, par exemple 7 ou -14.
pack-xlsx-number = « { $value } » n’est pas un nombre pour « { $name } ». Écrivez-le en chiffres, par exemple 7 ou 0,5.
pack-xlsx-yes-no = « { $value } » ne convient pas pour « { $name } ». Écrivez oui ou non.
pack-xlsx-choice = « { $value } » ne convient pas pour « { $name } ». { pack-suggestion }
pack-xlsx-scope-many = Cette ligne désigne plusieurs territoires : « { $one } » et « { $other } » sont remplies toutes les deux. Gardez-en une seule.
pack-xlsx-membership-scope = « { $id } » a un rôle, mais la ligne ne dit pas où. Remplissez « Collectif » ou « Région », ou écrivez oui dans « Programme entier ».
pack-xlsx-membership-role = Cette ligne ne dit pas quel est le rôle de « { $id } ». Remplissez « Rôle », ou videz « Collectif », « Région » et « Programme entier ».
pack-xlsx-person-differs = « { $id } » est déjà à la ligne de { $first }, autrement. Pour une autre appartenance de la même personne, recopiez cette ligne ou laissez ces cellules vides ; pour quelqu’un d’autre, prenez un autre identifiant.

## The workbook to fill in

pack-xlsx-exists = Il y a déjà un fichier à ce nom, et je ne l’écrase pas. Donnez un autre nom, ou déplacez-le.
pack-xlsx-suffix = Un classeur a un nom qui finit par .xlsx. Donnez par exemple programme.xlsx.
pack-xlsx-unwritable = Ce classeur ne peut pas être écrit ici ({ $reason }). Choisissez un autre dossier, ou vérifiez ses droits.
pack-xlsx-readme-title = Un programme pour Relais
pack-xlsx-readme-1 = Une feuille par sujet : Programme, Régions, Collectifs, Rôles, Personnes, Jalons, Rappels, Indicateurs (et leurs Options), Points d’étape, Congés et pauses, Vacances scolaires. Allez de gauche à droite : une feuille se sert de ce qui est écrit dans les précédentes.
pack-xlsx-readme-2 = Une ligne par élément, sous les titres. Les titres marqués d’une étoile sont obligatoires ; les autres cellules peuvent rester vides.
pack-xlsx-readme-3 = Passez la souris sur un titre : une note dit quoi écrire. Là où il y a une flèche, choisissez dans la liste.
pack-xlsx-readme-4 = Un identifiant est un nom court qui ne change plus : minuscules sans accent, chiffres et tirets (le-teil). C’est par lui que les feuilles se répondent, et que l’import remplace au lieu de doubler.
pack-xlsx-readme-5 = Dates : 12/01/2027. Heures : 09:00, à l’heure de qui reçoit. Plusieurs valeurs dans une cellule : un point-virgule entre deux.
pack-xlsx-readme-6 = Les codes INSEE sont des textes : 02168 garde son zéro. Ce que les gens lisent s’écrit en français et en anglais.
pack-xlsx-readme-7 = Une personne dans deux équipes : deux lignes, avec le même identifiant. Un rôle marqué oui dans « Coordination » donne le droit d’envoyer des annonces, là où la ligne le dit et nulle part ailleurs.
pack-xlsx-readme-8 = Ni formules, ni cellules fusionnées, ni feuilles masquées. L’ordre des colonnes est libre, et vous pouvez en ajouter pour vous : elles ne sont pas lues.
pack-xlsx-readme-9 = Pour essayer sans rien changer : relais import programme.xlsx --dry-run. Relais montre ce qui changerait, ou chaque erreur avec sa feuille et sa cellule (Jalons!C7).
pack-xlsx-readme-10 = Pour importer : relais import programme.xlsx. Le même import deux fois ne change rien ; ce qui manque au classeur n’est retiré qu’avec --prune.
pack-xlsx-lists-title = Fuseaux horaires et calendriers proposés dans les listes ; vous pouvez en écrire d’autres
pack-xlsx-pick = Liste de choix
pack-xlsx-refused = Choisissez une valeur de la liste.
pack-xlsx-doubtful = Cette valeur n’est pas dans la liste. Gardez-la seulement si vous êtes sûr : l’import la vérifiera.

pack-xlsx-note-id = Un nom court qui ne change plus : minuscules sans accent, chiffres et tirets. Exemple : le-teil. (clé id)
pack-xlsx-note-english = Le même texte en anglais, pour qui lit l’anglais. Les deux langues vont ensemble.
pack-xlsx-note-name = Le nom que les gens lisent.
pack-xlsx-note-programme-id = Un nom court pour tout le programme : minuscules sans accent, chiffres et tirets. Une seule ligne dans cette feuille.
pack-xlsx-note-programme-name = Le nom du programme, que les gens lisent.
pack-xlsx-note-programme-lang = La langue par défaut : français ou anglais. Vide : français.
pack-xlsx-note-programme-zone = L’heure de ce qui n’a pas la sienne, par exemple Europe/Paris. Vide : Europe/Paris. (clé zone)
pack-xlsx-note-example = oui tant que les dates et les personnes sont inventées : la mention est alors montrée à côté de chaque date. (clé example)
pack-xlsx-note-notice = La phrase montrée à côté des dates d’un exemple. Obligatoire si Exemple vaut oui. (clé notice)
pack-xlsx-note-controller = Qui répond des données ; dit au premier contact. (clé controller)
pack-xlsx-note-prompts = Combien de fois par an une personne est sollicitée au plus, tous points d’étape confondus. Vide : 60. (clé prompts_a_year)
pack-xlsx-note-insee-region = Le code INSEE de la région, en texte : 06 garde son zéro. (clé insee)
pack-xlsx-note-collective-region = L’identifiant d’une région de la feuille Régions. (clé region)
pack-xlsx-note-collective-zone = Le fuseau de ses horloges : Europe/Paris, Indian/Mayotte… (clé zone)
pack-xlsx-note-holidays = Le calendrier des jours fériés : FR, FR-976 à Mayotte, CA-QC… Vide : FR. (clé holidays)
pack-xlsx-note-school-zone = La zone des vacances scolaires : A, B, C, mayotte… (clé school_zone)
pack-xlsx-note-collective-lang = La langue de la conversation du collectif : français ou anglais. Vide : français.
pack-xlsx-note-department = Le code du département, en texte : 02 garde son zéro. (clé department)
pack-xlsx-note-insee = Les codes INSEE des communes, en texte : 02168 garde son zéro. Plusieurs : un point-virgule entre deux. (clé insee)
pack-xlsx-note-days-off = Les jours non travaillés d’ici, en plus des jours fériés : 04/01/2027 ; 14/05/2027. (clé days_off)
pack-xlsx-note-role-name = Le nom du rôle, que les gens lisent.
pack-xlsx-note-coordinates = oui si ce rôle peut envoyer des annonces et suivre les envois, là où la personne l’exerce. Vide : non. (clé coordinates)
pack-xlsx-note-records = oui si ce rôle peut noter les réponses de quelqu’un du collectif qui n’a pas de messagerie : médiatrice, médiateur. Vide : non. (clé records)
pack-xlsx-note-person-id = Un nom court et unique : minuscules sans accent, chiffres et tirets. Pour une deuxième appartenance, une deuxième ligne avec le même identifiant. (clé id)
pack-xlsx-note-person-name = Le nom que les autres lisent.
pack-xlsx-note-person-lang = La langue qu’elle lit : français ou anglais. Vide : français.
pack-xlsx-note-person-zone = Seulement si elle ne vit pas à l’heure de son collectif. (clé zone)
pack-xlsx-note-person-collective = L’identifiant de son collectif (feuille Collectifs). Pour une région ou tout le programme, laissez vide et remplissez l’une des deux colonnes suivantes. (clé scope)
pack-xlsx-note-person-region = L’identifiant d’une région, si son rôle vaut pour toute la région. (clé scope)
pack-xlsx-note-person-whole = oui si son rôle vaut pour tout le programme. (clé scope)
pack-xlsx-note-person-role = L’identifiant de son rôle (feuille Rôles). Vide : aucune appartenance. (clé role)
pack-xlsx-note-milestone-type = module (formation), échéance (quelque chose à rendre) ou rencontre. (clé type)
pack-xlsx-note-milestone-title = Le titre que les gens lisent. (clé title)
pack-xlsx-note-starts = Le premier jour : 12/01/2027. (clé starts)
pack-xlsx-note-ends = Le dernier jour. Vide : le même que le début. (clé ends)
pack-xlsx-note-milestone-at = L’heure à laquelle cela commence, par exemple 14:00, à l’horloge du lieu. Vide : toute la journée. (clé at)
pack-xlsx-note-milestone-region = L’identifiant d’une région, si le jalon ne concerne qu’elle. Région et Collectif vides : tout le programme. (clé scope)
pack-xlsx-note-milestone-collective = L’identifiant d’un collectif, si le jalon ne concerne que lui. (clé scope)
pack-xlsx-note-milestone-zone = Seulement si le lieu a une autre heure, par exemple America/Toronto pour Montréal. (clé zone)
pack-xlsx-note-place = Où cela se passe. (clé place)
pack-xlsx-note-link = Une adresse web : visioconférence, document… (clé link)
pack-xlsx-note-preparation = Ce qu’il faut apporter ou préparer ; les rappels le reprennent. (clé preparation)
pack-xlsx-note-deliverable = Ce qui est attendu après ; les rappels le reprennent. (clé deliverable)
pack-xlsx-note-deliverable-due = Nombre de jours après la fin pour rendre le livrable. (clé deliverable_due)
pack-xlsx-note-about = De quels jalons il parle : tous les modules, toutes les échéances ou toutes les rencontres. Ou laissez vide et remplissez Jalon. (clé about)
pack-xlsx-note-reminder-milestone = L’identifiant d’un seul jalon (feuille Jalons), à la place de Genre de jalon. (clé milestone)
pack-xlsx-note-anchor = Les jours se comptent depuis le début ou la fin du jalon. Vide : début. (clé anchor)
pack-xlsx-note-days = Combien de jours : -14 est deux semaines avant, 0 le jour même, 7 une semaine après. J-14 et J+7 se lisent aussi. (clé days)
pack-xlsx-note-reminder-at = L’heure d’envoi, à l’heure de qui reçoit : 09:00. (clé at)
pack-xlsx-note-to = personnes : chacun en direct. conversation du collectif : le salon de l’équipe. personnes ou conversation : le salon si l’équipe n’a personne à qui écrire. Vide : personnes. (clé to)
pack-xlsx-note-audience = Qui reçoit : collectifs, région:mayotte, collectif:le-teil, rôle:habitant, personne:amina ; & pour restreindre, + pour ajouter, - pour retirer. Vide : collectifs. (clé audience)
pack-xlsx-note-on-day-off = Si le jour tombe un jour férié : avant (le jour ouvré d’avant), après, ou quand même. Vide : avant. (clé on_day_off)
pack-xlsx-note-useful = Combien d’heures de retard restent utiles ; passé cela, le rappel n’est plus envoyé, mais signalé. Vide : 48. (clé useful_hours)
pack-xlsx-note-text = Moins de 400 caractères, et dit quoi faire. Se remplissent tout seuls : { "{title} {dates} {time} {days} {place} {link} {preparation} {deliverable} {due}" } ; ou, s’il se répète, { "{date} {collective}" }. (clé text)
pack-xlsx-note-indicator-id = Un code court qui ne change plus : I01. (clé id)
pack-xlsx-note-version = Le numéro de la définition. L’import l’augmente de lui-même quand la question change : les réponses de deux versions ne font pas une même série. Vide : 1. (clé version)
pack-xlsx-note-condition = Laquelle des cinq conditions il sert, ou transversal. (clé condition)
pack-xlsx-note-question = La question, telle qu’elle est posée. (clé question)
pack-xlsx-note-help = La définition convenue : ce qui compte, ce qui ne compte pas. « def » la montre. (clé help)
pack-xlsx-note-unit = Ce que l’on compte : personnes, %, heures… (clé unit)
pack-xlsx-note-indicator-type = Ce que la réponse peut être. Une échelle et un choix ont besoin de lignes dans la feuille Options. (clé type)
pack-xlsx-note-low = Le plus petit nombre accepté. (clé low)
pack-xlsx-note-high = Le plus grand nombre accepté. (clé high)
pack-xlsx-note-period = Tous les combien il est demandé. Vide : chaque semaine. (clé period)
pack-xlsx-note-perception = oui pour ce que chacun ressent (protégé : montré à partir de 5 réponses), non pour un fait que l’équipe constate. Vide : non. (clé perception)
pack-xlsx-note-direction = Dans quel sens on souhaite qu’il évolue : hausse, baisse ou aucun. Vide : aucun. (clé direction)
pack-xlsx-note-baseline = Où l’on en était : un nombre, avec sa date dans la colonne suivante. (clé baseline)
pack-xlsx-note-baseline-on = Le jour du point de départ : 04/01/2027. (clé baseline_on)
pack-xlsx-note-target = Où l’on veut arriver : un nombre, avec sa date dans la colonne suivante. (clé target)
pack-xlsx-note-target-on = Le jour de la cible : 31/12/2027. (clé target_on)
pack-xlsx-note-at-most = L’identifiant d’un indicateur qu’il ne peut pas dépasser : les nouveaux venus parmi les participants. (clé at_most)
pack-xlsx-note-option-indicator = L’identifiant d’un indicateur de type échelle ou choix. Les options se montrent dans l’ordre des lignes. (clé options)
pack-xlsx-note-option-value = La valeur gardée, courte et stable : 1, 2, temps… (clé value)
pack-xlsx-note-option-label = Ce que les gens lisent. (clé label)
pack-xlsx-note-option-open = oui si un texte libre peut venir à la place, pour « autre ». Vide : non. (clé open)
pack-xlsx-note-option-also = D’autres mots qui veulent dire cette réponse : RAS ; rien à signaler. (clé also)
pack-xlsx-note-check-in-title = Le titre que les gens lisent. (clé title)
pack-xlsx-note-weekday = Le jour d’ouverture. (clé weekday)
pack-xlsx-note-check-in-at = L’heure d’ouverture, à l’heure de qui reçoit : 09:00. (clé at)
pack-xlsx-note-check-in-indicators = Les identifiants des indicateurs demandés, dans l’ordre : I01 ; I02 ; I03. S’il y en a plus que de questions par fois, ils tournent, chacun à sa fréquence. (clé indicators)
pack-xlsx-note-nudge-days = Combien de jours après l’ouverture on redemande, une seule fois, à qui n’a pas répondu. Vide : jamais. (clé nudge_days)
pack-xlsx-note-nudge-at = L’heure de cette relance. Vide : 10:00. (clé nudge_at)
pack-xlsx-note-open-days = Combien de jours on peut répondre, ouverture comprise. Vide : 6. (clé open_days)
pack-xlsx-note-most = Combien de questions au plus à chaque fois ; les autres tournent, chacune à sa fréquence. Vide : 3. (clé most)
pack-xlsx-note-close-at = L’heure de clôture, le dernier jour. Vide : la fin de la journée. (clé close_at)
pack-xlsx-note-late-days = Combien de jours après la clôture on note encore, comme réponse tardive, ce que personne n’a dit pour l’équipe. Vide : 7. (clé late_days)
pack-xlsx-note-closure-type = jour de congé : l’équipe ne travaille pas, ce qui tombe ce jour-là est déplacé. pause : l’équipe ne reçoit ni rappel, ni point d’étape, ni relance. (clé type)
pack-xlsx-note-closure-region = L’identifiant d’une région, si elle seule est concernée. Région et Collectif vides : tout le programme. (clé scope)
pack-xlsx-note-closure-collective = L’identifiant d’un collectif, si lui seul est concerné. (clé scope)
pack-xlsx-note-closure-first = Le premier jour, compris : 12/07/2027. (clé first)
pack-xlsx-note-closure-last = Le dernier jour, compris : 30/07/2027. (clé last)
pack-xlsx-note-closure-label = Ce qui se passe, en quelques mots : congés d’été… Facultatif. (clé label)
pack-xlsx-note-school-holiday-zone = La zone, comme dans la feuille Collectifs : mayotte… Les zones A, B et C sont déjà connues jusqu’à l’été 2028. (clé school_zone)
pack-xlsx-note-school-holiday-first = Le premier jour sans école : 20/02/2027. (clé first)
pack-xlsx-note-school-holiday-last = Le dernier jour sans école. (clé last)
pack-xlsx-note-school-holiday-name = Le nom de ces vacances. Facultatif. (clé name)
pack-xlsx-note-school-holidays-off = oui si les vacances scolaires du collectif comptent comme des jours de congé. Vide : non. (clé school_holidays_off)
pack-xlsx-note-repeat = Pour un rappel qui revient sans jalon : chaque semaine, chaque mois, premier ou dernier jour ouvré du mois, chaque année. Laissez alors Genre de jalon, Jalon, Compté depuis et Jours vides. (clé repeat)
pack-xlsx-note-repeat-weekday = Chaque semaine : le jour. Vide : celui de « À partir du ». (clé weekday)
pack-xlsx-note-month-day = Chaque mois : le jour, de 1 à 31 ; le dernier jour si le mois est plus court. Vide : celui de « À partir du ». (clé month_day)
pack-xlsx-note-every = 2 : une semaine (ou un mois, une année) sur deux, comptée depuis « À partir du ». Vide : 1, à chaque fois. (clé every)
pack-xlsx-note-since = La première date possible : 04/01/2027. Chaque année : le jour et le mois. (clé since)
pack-xlsx-note-until = La dernière date possible. Vide : sans fin. (clé until)
