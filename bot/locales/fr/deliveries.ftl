## What became of what was sent. Words are separated by `;`.

command-deliveries = bilan des envois; bilan des messages; bilan du jour; envois; état des envois; les envois du jour
deliveries-today-words = aujourd’hui; du jour; d’aujourd’hui; de la journée
deliveries-yesterday-words = hier; d’hier; de la veille
deliveries-week-words = de la semaine; cette semaine; de cette semaine; sur la semaine; semaine; hebdo; hebdomadaire
deliveries-last-week-words = de la semaine dernière; semaine dernière; la semaine dernière; de la semaine passée; la semaine passée
deliveries-not-allowed = Le bilan des envois est réservé aux coordinations, chacune dans son périmètre.
deliveries-in-private = Le bilan des envois nomme des personnes : demandez-le-moi en direct.
deliveries-title = Bilan des envois, { $day }
deliveries-title-days = Bilan des envois, du { $first } au { $last }
deliveries-waiting = Restent à envoyer : { $count }
deliveries-failed = N’ont rien reçu : { $line }
deliveries-missed = Pas parti : { $line }
deliveries-seen = Annonces vues par : { $count }
deliveries-retrying = { $count ->
    [one] C’est reparti : un message est envoyé de nouveau.
   *[other] C’est reparti : { $count } messages sont envoyés de nouveau.
  } S’il échoue encore, je vous le dirai.
deliveries-nothing-to-retry = Il n’y a plus rien à renvoyer : c’est déjà reparti, ou il est trop tard pour que cela serve.
