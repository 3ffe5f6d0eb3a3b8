## Results for programs over HTTP: the command line's words, what is refused and why, the description.

token-given = Accès « { $name } » ({ $grants } ; { $scope }), jusqu’au { $until }. Gardez ce secret comme un mot de passe : il n’est pas montré une seconde fois. Il s’emploie ainsi : « Authorization: Bearer SECRET ».
token-api-off = L’API est éteinte : mettez api = true (et port) dans [web], puis redémarrez « relais run ».
token-name = donnez un nom d’une ligne, de { $most } caractères au plus
token-exists = un accès valable s’appelle déjà « { $name } » : donnez un autre nom, ou retirez-le d’abord avec « relais token revoke »
token-scope = « { $scope } » ne désigne rien. Il y a : { $known }
token-unknown = aucun accès valable ne s’appelle « { $name } ». Il y a : { $known }
token-line = { $name } : { $grants } ; { $scope } ; jusqu’au { $until }
token-line-over = { $name } : { $grants } ; { $scope } ; expiré depuis le { $until }
token-line-revoked = { $name } : { $grants } ; { $scope } ; retiré le { $until }
token-none = Il n’y a aucun accès. « relais token add NOM --grant results » en crée un.
token-revoked = L’accès « { $name } » n’ouvre plus rien.
api-needs-port = [web] api = true demande aussi un port : ajoutez-le, ou mettez api = false
check-api = les programmes qui ont un accès lisent les résultats ; description : { $address }

api-title-missing = Accès manquant
api-title-token = Accès refusé
api-title-grant = Accès insuffisant
api-title-scope = Hors du périmètre
api-title-value = Paramètre faux
api-title-rate = Trop de demandes
api-title-address = Adresse inconnue
api-title-method = Lecture seule
api-title-accept = Format indisponible
api-title-request = Demande refusée
api-title-away = Momentanément indisponible
api-detail-missing = Cette adresse demande un accès. Envoyez-le dans l’en-tête « Authorization: Bearer SECRET » ; la personne qui exploite Relais en crée avec « relais token add ».
api-detail-token = Cet accès n’existe pas, a expiré ou a été retiré. Demandez-en un nouveau à la personne qui exploite Relais.
api-detail-grant = Cet accès ouvre { $grants }, pas { $grant }. Demandez un accès qui l’ouvre.
api-detail-scope = Cet accès se limite à { $scope } : { $asked } est en dehors. Retirez ce filtre, ou demandez un accès plus large.
api-detail-gone = Cet accès se limite à { $scope }, qui n’est plus dans le programme. Demandez un nouvel accès.
api-detail-rate = Cet accès peut demander { $per_minute } fois par minute. Recommencez dans { $seconds } s ; une page peut avoir jusqu’à { NUMBER($most, useGrouping: 0) } lignes (limit).
api-detail-address = Il n’y a rien à cette adresse. La description de tout ce qu’il y a : openapi.json, sous /api/v1.
api-detail-method = Rien ne peut être changé ici : employez GET ou HEAD.
api-detail-accept = Seul le format application/json est disponible : demandez-le dans l’en-tête Accept, ou retirez cet en-tête.
api-detail-request = La demande ne se comprend pas ainsi.
api-detail-away = Les données ne peuvent pas être lues en ce moment. Recommencez dans une minute.
api-wrong-unknown = « { $name } » n’est pas un paramètre d’ici. Il y a : { $known }.
api-wrong-twice = « { $name } » est donné deux fois : donnez-le une fois.
api-wrong-long = « { $name } » est trop long : { $most } caractères au plus.
api-wrong-nothing = { $name } : « { $value } » ne désigne rien. Le plus proche : { $near }.
api-wrong-day = { $name } : « { $value } » n’est pas une date. Écrivez AAAA-MM-JJ.
api-wrong-reversed = { $name } : { $since } vient après { $until }. Inversez les deux dates.
api-wrong-limit = { $name } : « { $value } » ne convient pas. Donnez un nombre de 1 à { $most }.
api-wrong-cursor = { $name } : cette valeur ne vient pas d’une page de cette adresse. Repartez sans elle.

api-summary = Résultats des points d’étape, en lecture seule
api-about =
    Ce que les équipes ont dit et ce qui a été publié de ce que les personnes ressentent, comme dans « relais export ». Ce qui concerne
    trop peu de personnes n’y figure pas : ce qui manque n’est pas zéro. Les lignes d’une page se suivent dans un ordre fixe ; « cursor »
    donne la suivante. Les conditions d’usage sont dans « dictionary ».
api-about-token = Un accès créé avec « relais token add ».
api-resource-results = Faits d’équipe et perceptions publiées, sans personne
api-resource-internal = Les mêmes avec remarques, instants et qui a répondu ; chaque lecture est notée
api-resource-completeness = Ce que chaque collectif a répondu, et si c’était à temps, par période close
api-resource-dictionary = Le sens des colonnes et des codes, et les conditions d’usage
api-filter-indicator = Identifiants d’indicateurs
api-filter-collective = Identifiants de collectifs
api-filter-region = Identifiants de régions : leurs collectifs, et ce qui a été publié d’elles
api-filter-from = Périodes ouvertes ce jour-là ou après
api-filter-to = Périodes ouvertes ce jour-là ou avant
api-filter-limit = Lignes par page
api-filter-cursor = La suite : la valeur « cursor » de la page précédente, avec les mêmes autres paramètres
api-answer-rows = Des lignes
api-answer-same = Rien de nouveau depuis cet ETag
api-answer-cursor = Où commence la page suivante ; null à la dernière
api-answer-terms = Les conditions d’usage des résultats publics
api-answer-detail = Ce qui ne va pas, et que faire
api-header-etag = À renvoyer dans If-None-Match
api-header-link = La page suivante, rel="next" ; absent à la dernière
export-expected = questions posées à l’équipe
export-given = celles auxquelles elle a répondu, « je ne sais pas » compris
export-intime = celles auxquelles elle a répondu avant la clôture
export-asked = personnes interrogées ; vide si elles étaient trop peu nombreuses
export-answered = personnes qui ont répondu ; vide si trop peu étaient interrogées
export-what = ce que la ligne explique : column, indicator, option ou collective
export-id = identifiant ; pour une option, INDICATEUR=CODE
export-holds = ce que cela contient ; pour un collectif, sa région
export-fr = le sens, en français
export-en = le sens, en anglais
