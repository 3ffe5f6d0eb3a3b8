## What leaves in files: what columns mean, and on which terms.

export-done = { $rows ->
    [0] Aucune ligne
    [one] Une ligne
   *[other] { $rows } lignes
  } dans { $file }. À côté : { $beside }.
export-no-folder = le dossier { $folder } n’existe pas ; créez-le d’abord
export-is-folder = { $file } est un dossier ; nommez un fichier
export-checkin = point d’étape (identifiant)
export-period = date locale d’ouverture de la période (AAAA-MM-JJ)
export-scope = à qui cela se rapporte : collective:ID, region:ID ou programme
export-insee = codes INSEE des communes du collectif, en texte (les zéros comptent), séparés par des espaces
export-indicator = indicateur (identifiant)
export-version = version de la question ; deux versions ne font pas une même série
export-measure = stated : dit par l’équipe ; mean : moyenne de plusieurs personnes ; count : nombre de personnes par réponse
export-value = la valeur : un nombre, ou le code d’une réponse
export-n = nombre de réponses ; pour count, celles qui ont choisi cette valeur
export-state = ce qu’il en est : given, skipped, unknown, withdrawn pour une réponse ; pending, sent, failed… pour un envoi
export-note = texte libre de l’équipe
export-late = arrivé après la clôture de la période
export-at = instant, en UTC
export-statedby = qui a répondu pour l’équipe (identifiant)
export-week = semaine ISO, par exemple 2026-W53
export-kind = sorte d’envoi : reminder, checkin, nudge, giveback, broadcast…
export-dueat = instant prévu, en UTC
export-recipient = à qui : dm:PERSONNE ou room:COLLECTIF
export-platform = messagerie
export-sentat = instant de l’envoi, en UTC
export-attempts = nombre de tentatives
export-reason = pourquoi ce n’est pas parti
export-month = mois (AAAA-MM)
export-lang = langue de la question
export-outcome = ce qu’elle est devenue : answered, suggested, abstained
export-entry = fiche qui a répondu
export-confidence = confiance, de 0 à 1
export-question = la question, telle qu’elle a été écrite
export-licence-public = « { $programme } », données du { $day }. Licence Ouverte / Open Licence 2.0 (Etalab) : réutilisation libre, y compris commerciale, à condition de mentionner la source et cette date. Aucune personne n’y est nommée ; ce que les personnes ressentent n’y figure que regroupé, et jamais s’il était possible d’en déduire la réponse de quelqu’un : ce qui manque n’est pas zéro.
export-licence-internal = « { $programme } », données du { $day }. À usage interne du programme : ne pas diffuser ni publier. Contient des identifiants de personnes et des textes libres. À supprimer dès que ce n’est plus utile ; les demandes d’accès et d’effacement s’y appliquent aussi.
