## What coordinators add to the knowledge base. Words are separated by `;`.

command-teach = ajouter une fiche; ajoute une fiche; nouvelle fiche; créer une fiche; ajouter à la base; ajouter à la base de connaissances; écrire une fiche; ajouter une réponse
command-entries = nos fiches; mes fiches; les fiches; fiches; nos fiches à relire; fiches à relire
command-revise = modifier la fiche; modifie la fiche; modifier une fiche; corriger la fiche; changer la fiche; corriger une fiche
command-retire = retirer la fiche; retire la fiche; retirer une fiche; supprimer la fiche; supprimer une fiche; enlever la fiche
entry-word-yes = { words-yes }; publier; publie; publiez

entry-not-allowed = Seule une coordination ajoute, modifie ou retire une fiche. « transmettre » confie une question à la vôtre. Rien n’a changé.
entry-in-private = Une fiche s’écrit en privé : écrivez-le-moi en message direct.
entry-not-yours = Cette fiche concerne des collectifs que vous ne coordonnez pas. Rien n’a changé.
entry-of-pack = Cette fiche vient de la base livrée avec le programme : elle se change par import. Vous pouvez écrire la vôtre (« ajouter une fiche »), elle passera devant. Rien n’a changé.
entry-made-already = Il y a déjà une fiche pour cette question : « nos fiches » la montre.
entry-everybody = tout le programme
entry-too-long = C’est trop long : { $count } caractères, { $limit } au plus. Écrivez plus court, ou faites deux fiches.

entry-ask-title = À quelle question la fiche répond-elle ? Écrivez-la comme on la pose. « annuler » quitte.
entry-ask-body = Quelle est la réponse ? La première phrase doit suffire ; les détails viennent après. « annuler » quitte.
entry-ask-scope = À qui répond-elle ?
entry-preview = Aperçu de la fiche
entry-preview-change = Aperçu de la fiche modifiée
entry-preview-note = Répondra à : { $place }. Signée de votre nom, à relire le { $day }.
entry-publish = Publier
entry-change-title = Changer la question
entry-change-body = Changer la réponse
entry-change-scope = Changer pour qui
entry-cancel = Abandonner
entry-choose = Choisissez dans la liste, ou écrivez « annuler ».
entry-cancelled = C’est abandonné : rien n’a été publié.
entry-published = C’est publié pour { $place } : je répondrai ainsi dès maintenant. À relire le { $day }. « nos fiches » permet de la modifier ou de la retirer.
entry-source = Réponse de { $name }, coordination

entry-none = Aucune fiche n’a encore été ajoutée dans ce que vous coordonnez. « ajouter une fiche » en commence une.
entry-unknown = Je ne trouve pas « { $words } » parmi vos fiches. Laquelle ?
entry-which-edit = Quelle fiche modifier ?
entry-which-retire = Quelle fiche retirer ?
entry-listed = { $count ->
    [one] Une fiche
   *[other] { $count } fiches
  }
entry-line = « { $title } » ({ $place }), à relire : { $review }.
entry-line-late = « { $title } » ({ $place }), devait être relue : { $review }.
entry-no-review = pas de date
entry-retire-ask = Retirer la fiche « { $title } » ? Elle ne répondra plus à personne.
entry-retire-yes = Oui, la retirer
entry-retire-no = Non, la garder
entry-retired = La fiche « { $title } » est retirée.
entry-left = D’accord, elle reste.
entry-review-ask = C’est le jour de les relire : choisissez une fiche pour la revoir.
entry-review-pack = C’est le jour de les relire : elles viennent de la base livrée avec le programme, et se changent par import.
entry-still-right = Elle est toujours juste
entry-edit-label = Modifier
entry-retire-label = Retirer
entry-reviewed = C’est noté : à relire le { $day }.
