## What is wrong with a pack. Each sentence stands after its place (`programme.toml:12`), and names the value and the remedy.

pack-suggestion =
    { $close ->
        [none] Les choix sont : { $choices }.
       *[other] Vouliez-vous écrire « { $close } » ?
    }

## Files

pack-missing-path = Ce fichier ou ce dossier n’existe pas. Vérifiez le chemin.
pack-other-format = Je ne sais pas lire un programme dans ce format ({ $suffix }). Donnez un dossier ou un fichier .toml.
pack-empty-folder = Ce dossier ne contient ni programme.toml, ni fiche knowledge/…/*.md. Ajoutez l’un ou l’autre, ou donnez un autre dossier.
pack-file-missing = Ce fichier n’existe pas. Vérifiez le chemin.
pack-file-unreadable = Ce fichier ne peut pas être lu ({ $reason }). Vérifiez ses droits.
pack-not-utf8 = Cette ligne contient un caractère qui n’est pas en UTF-8. Enregistrez le fichier en UTF-8 (dans l’éditeur : Enregistrer sous, encodage UTF-8).

## TOML

pack-toml-empty = Ce fichier ne définit rien. Ajoutez au moins une table, par exemple [programme].
pack-toml-quote = Un guillemet n’est pas fermé : « { $content } ». Ajoutez le guillemet " ou ' qui manque en fin de texte.
pack-toml-equals = Il manque le signe = après la clé : « { $content } ». Écrivez clé = valeur.
pack-toml-statement = Cette ligne n’est ni une table ni une clé : « { $content } ». Écrivez clé = valeur, ou mettez # devant un commentaire.
pack-toml-key = Cette clé ne peut pas s’écrire ainsi : « { $content } ». Gardez des lettres sans accent, des chiffres, - et _.
pack-toml-value = Cette valeur ne peut pas s’écrire ainsi : « { $content } ». Mettez les textes et les heures entre guillemets ("Le Teil", "09:00"), les dates sans guillemets (2027-01-12).
pack-toml-list = Une liste [ … ] ou une table { "{" } … { "}" } n’est pas fermée, ou une virgule manque, à cette ligne ou avant : « { $content } ».
pack-toml-newline = Il y a quelque chose en trop après la valeur : « { $content } ». Mettez une seule clé par ligne.
pack-toml-bracket = Le nom de la table n’est pas bien fermé : « { $content } ». Écrivez [table] ou [[table]].
pack-toml-twice = La même clé ou la même table est écrite deux fois : « { $content } ». Gardez-en une ; pour plusieurs éléments du même genre, écrivez [[table]].
pack-toml-backslash = Une barre \ ne peut pas s’écrire ainsi : « { $content } ». Doublez-la (\\), ou mettez le texte entre apostrophes.
pack-toml-other = Cette ligne n’est pas du TOML : « { $content } » ({ $detail }).
pack-key-outside = La clé « { $name } » n’est dans aucune table. Mettez-la sous un titre, par exemple [programme].

## Tables and keys

pack-unknown-table = La table « { $table } » est inconnue. { pack-suggestion }
pack-unknown-key = La clé « { $name } » est inconnue dans « { $table } ». { pack-suggestion }
pack-missing-key = Il manque la clé « { $name } » dans « { $table } ». Ajoutez-la.
pack-unknown-option-key = La clé « { $option } » est inconnue dans une option. { pack-suggestion }
pack-missing-option-key = Il manque « { $option } » à cette option. Écrivez { "{" } value = "…", label = { "{" } fr = "…", en = "…" { "}" } { "}" }.

## Values

pack-not-text = « { $name } » doit être un texte, et non { $value }. Mettez-le entre guillemets.
pack-not-integer = « { $name } » doit être un nombre entier, et non « { $value } ». Écrivez-le en chiffres, sans guillemets.
pack-not-number = « { $name } » doit être un nombre, et non « { $value } ». Écrivez-le en chiffres, sans guillemets, avec un point décimal.
pack-not-boolean = « { $name } » doit être true (oui) ou false (non), sans guillemets, et non « { $value } ».
pack-not-date = « { $name } » doit être une date, et non « { $value } ». Écrivez-la ainsi : 2027-01-12.
pack-not-time = « { $name } » doit être une heure locale, et non « { $value } ». Écrivez-la ainsi : "09:00".
pack-not-list = « { $name } » doit être une liste, et non « { $value } ». Écrivez-la entre crochets : ["…", "…"].
pack-not-option = Cette option doit être une table, et non « { $value } ». Écrivez { "{" } value = "…", label = { "{" } fr = "…", en = "…" { "}" } { "}" }.
pack-not-localised = « { $name } » doit être écrit en français et en anglais, et non « { $value } » seul. Écrivez { "{" } fr = "…", en = "…" { "}" }.
pack-unknown-language = La langue « { $lang } » n’est pas prévue dans « { $name } ». Écrivez fr ou en.
pack-missing-language =
    { $lang ->
        [fr] Il manque le texte français de « { $name } ». Ajoutez fr = "…".
       *[en] Il manque le texte anglais de « { $name } ». Ajoutez en = "…".
    }
pack-empty-text = « { $name } » est vide. Écrivez un texte, ou retirez la clé si elle est facultative.
pack-too-long = « { $name } » est trop long. Gardez { $longest } caractères au plus.
pack-too-small = « { $name } » vaut { $value } : c’est trop petit. Le minimum est { $bound }.
pack-too-big = « { $name } » vaut { $value } : c’est trop grand. Le maximum est { $bound }.
pack-not-one-of = « { $value } » ne convient pas pour « { $name } ». { pack-suggestion }
pack-bad-id = « { $value } » ne convient pas pour « { $name } ». Prenez des minuscules sans accent, des chiffres et des tirets (64 au plus), par exemple le-teil.
pack-bad-code = « { $value } » ne convient pas pour « { $name } ». Prenez des lettres sans accent, des chiffres, - _ ou . (64 au plus), par exemple I01.
pack-bad-scope = « { $value } » ne convient pas pour « { $name } ». Écrivez "programme", "region:ID" ou "collective:ID".
pack-refused = « { $value } » ne convient pas pour « { $name } ». Comparez avec l’exemple fourni.

## Rules

pack-unknown-zone = Le fuseau horaire « { $value } » n’existe pas. { $close ->
        [none] Prenez un nom IANA, par exemple Europe/Paris ou Indian/Mayotte.
       *[other] Vouliez-vous écrire « { $close } » ?
    }
pack-unknown-calendar = Le calendrier de jours fériés « { $value } » est inconnu. Écrivez par exemple FR, FR-976 (Mayotte) ou CA-QC.
pack-example-without-notice = Le programme est un exemple (example = true), mais « notice » manque. Ajoutez la phrase qui le dira à côté des dates.
pack-ends-before-start = La fin ({ $ends }) est avant le début ({ $starts }). Corrigez l’une des deux dates.
pack-reminder-about-both = Ce rappel a « about » et « milestone ». Gardez « about » pour tous les jalons d’un genre, ou « milestone » pour un seul.
pack-reminder-about-nothing = Ce rappel ne dit pas de quoi il parle. Ajoutez about = "module" (ou "deadline", "meeting"), ou milestone = "…".
pack-unknown-field = Le champ { $field } est inconnu dans le texte d’un rappel. { pack-suggestion }
pack-unknown-condition = La condition « { $value } » est inconnue. { pack-suggestion }
pack-low-above-high = La borne basse ({ $low }) dépasse la borne haute ({ $high }). Corrigez « low » ou « high ».
pack-options-missing = Un indicateur de type « { $type } » a besoin d’options. Ajoutez options = [ … ], ou changez le type.
pack-options-unused = Un indicateur de type « { $type } » n’a pas d’options. Retirez-les, ou prenez le type "scale" ou "choice".
pack-bounds-unused = Un indicateur de type « { $type } » n’a pas de bornes. Retirez « { $name } », ou prenez un type de nombre (integer, decimal, percentage).
pack-option-twice = La valeur « { $value } » est donnée à deux options. Donnez à chacune la sienne.
pack-check-in-empty = Ce point d’étape ne demande rien. Ajoutez au moins un indicateur.
pack-indicator-twice = L’indicateur « { $value } » est demandé deux fois dans ce point d’étape. Gardez-le une fois.

## References

pack-id-twice = L’identifiant « { $id } » est déjà pris dans « { $table } » ({ $first }). Choisissez-en un autre, ou retirez l’un des deux.
pack-membership-twice = Cette appartenance est déjà écrite ({ $first }). Retirez l’une des deux.
pack-programme-twice = Il y a déjà un programme ({ $first }). Gardez-en un seul par fichier.
pack-unknown-reference =
    { $choices ->
        [none] « { $value } » ne désigne rien : le fichier n’a aucune table « { $table } ». Ajoutez-la.
       *[other] « { $value } » ne désigne rien dans « { $table } ». { pack-suggestion }
    }
pack-audience = Je ne comprends pas les destinataires « { $value } », à partir de « { $part } ». Écrivez par exemple "collectives", "region:mayotte", "role:habitant" ou "collectives - person:amina".

## Knowledge entries

pack-entry-front-matter = Cette fiche ne commence pas par son en-tête. Écrivez en première ligne ---, puis id, lang, title et source, puis une ligne ---.
pack-entry-unclosed = L’en-tête de cette fiche n’est pas fermé. Ajoutez une ligne --- entre l’en-tête et le texte.
pack-entry-body = Cette fiche n’a pas de texte. Écrivez-le sous l’en-tête, en commençant par la réponse courte.
pack-entry-missing = Il manque « { $name } » dans l’en-tête de cette fiche. Ajoutez une ligne { $name }: …
pack-entry-unknown = La ligne « { $name } » est inconnue dans l’en-tête d’une fiche. { pack-suggestion }
pack-entry-key-twice = « { $name } » est écrit deux fois dans l’en-tête (déjà ligne { $line }). Gardez-en un.
pack-entry-empty = « { $name } » est vide dans l’en-tête de cette fiche. Complétez la ligne.
pack-entry-not-text = « { $name } » doit être un texte sur une ligne, et non une liste.
pack-entry-questions = « questions » doit être une liste : une question par ligne, chacune après un tiret.
pack-entry-question = Cette question n’est pas un texte. Si elle contient « : », mettez-la entre guillemets.
pack-entry-lang = La langue « { $value } » n’est pas prévue. Écrivez fr ou en.
pack-entry-date = « { $value } » n’est pas une date. Écrivez 2022, 2022-12 ou 2022-12-15.
pack-entry-review = « { $value } » n’est pas une date complète. Écrivez par exemple 2027-12-01.
pack-entry-long = « { $name } » est trop long. Gardez { $longest } caractères au plus.
pack-entry-twice = L’identifiant « { $id } » est déjà celui d’une autre fiche ({ $first }). Changez l’un des deux.
pack-entry-translation = « translation_of » désigne « { $value } », qui n’est pas une autre fiche de ce dossier. { pack-suggestion }
pack-yaml-colon = Un « : » se trouve dans le texte de cette ligne. Mettez tout ce qui suit le premier « : » entre guillemets.
pack-yaml = L’en-tête de cette fiche ne se lit pas à cette ligne. Mettez entre guillemets les textes qui commencent par un signe, et alignez les tirets.
pack-lexicon = Le lexique ne se lit pas : { $detail }
