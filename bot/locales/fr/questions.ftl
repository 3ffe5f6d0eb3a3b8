## Questions passed on to people, votes on answers. Words are separated by `;`.

command-relay = transmettre à la coordination; transmettre; transmets; transmets à la coordination; transmettre ma question; transmets ma question; transmettre la question; transmettre cette question; poser à la coordination; demander à la coordination; demande à la coordination; faire suivre
command-unpass = retirer ma question; retire ma question; reprendre ma question; annuler ma question
command-unanswered = questions sans réponse; questions ouvertes; questions en attente; les questions sans réponse; les questions en attente; questions transmises; questions à traiter
command-asked = mes questions; où en est ma question; où en sont mes questions; ma question
question-word-unable = je ne sais pas; je sais pas; j’en sais rien; je n’en sais rien; je ne sais pas non plus; moi non plus; aucune idée; pas la moindre idée; je ne peux pas répondre; je peux pas répondre; je ne sais pas répondre; je ne connais pas la réponse; nsp; jsp; chais pas; désolé je ne sais pas; désolée je ne sais pas
command-useful = utile; bonne réponse; très bonne réponse; super réponse; ça m’aide; ça aide; ça m’a aidé; ça m’a aidée; c’est ce que je cherchais; exactement ce que je cherchais; c’était utile; c’est utile; très utile; réponse utile; 👍
command-useless = pas utile; inutile; pas très utile; ce n’est pas utile; c’est pas utile; ça ne répond pas; ça ne répond pas à ma question; ce n’est pas ma question; mauvaise réponse; réponse fausse; c’est faux; c’est nul; nul; nulle; trop nul; nulle cette réponse; bof; pas terrible; pas top; pas génial; pas bon; pas bonne; mauvais; mauvaise; c’est mauvais; c’est pas bon; pas ça; c’est pas ça; ce n’est pas ça; ça ne m’aide pas; ça m’aide pas; ne m’aide pas; ça ne sert à rien; ça sert à rien; sans intérêt; décevant; pas clair; c’est pas clair; ce n’est pas clair; incompréhensible; faux; hors sujet; rien compris; pas convaincant; insuffisant; incomplet; n’importe quoi; c’est n’importe quoi; tu dis n’importe quoi; tu te trompes; vous vous trompez; tu n’as pas compris; tu n’as rien compris; t’as pas compris; t’as rien compris; vous n’avez pas compris; à côté de la plaque; rien à voir; aucun rapport; 👎

question-stranger = Je ne vous connais pas encore : seules les personnes inscrites au programme transmettent une question. Demandez à la coordination du collectif de vous inscrire.
question-which = Quelle question ? Écrivez « transmettre » suivi de la question, ou posez-la-moi d’abord.
question-long = C’est trop long pour une question : { $count } caractères, { $limit } au plus. Rien n’a été transmis.
question-too-many = Vous attendez déjà { $limit } réponses. Parlez plutôt à votre coordination ; « mes questions » montre ce qui attend. Rien n’a été transmis.
question-somebody = quelqu’un
question-nobody = personne pour le moment
question-more = { $count ->
    [one] une autre personne
   *[other] { $count } autres personnes
  }
question-passed-with-others = D’autres que vous ont posé cette question : { $names } l’a déjà. Vous aurez la même réponse, d’une personne et non de moi.
question-passed-already = C’est déjà transmis à { $names } : j’attends la réponse, vous l’aurez dès qu’elle arrive.
question-withdraw-label = Retirer ma question
question-withdraw-this = Retirer « { $text } »
question-taken-back = C’est retiré : vous ne recevrez pas de réponse à cette question.
question-none-own = Vous n’attendez la réponse d’aucune question.
question-which-withdraw = Laquelle retirer ?
question-own = Vos questions en attente
question-own-line = « { $text } », { $day } : { $names }.

question-card = { $count ->
    [one] { $names } me pose une question à laquelle je ne sais pas répondre :
   *[other] { $names } me posent la même question, à laquelle je ne sais pas répondre :
  }
question-how-to-answer = Répondez à ce message, ou choisissez « Répondre » : votre réponse part telle quelle, en votre nom, à qui a posé la question.
question-answer-label = Répondre
question-hand-label = Je ne peux pas répondre
question-answered = { $name } a répondu le { $day }.
question-declined = { $name } n’a pas pu répondre ({ $day }).
question-withdrawn = La question a été retirée ({ $day }).
question-answered-already = { $name } a déjà répondu à cette question le { $day }. Votre message n’a pas été transmis.
question-declined-already = { $name } a déjà dit le { $day } que la réponse n’est pas connue. Rien n’a été transmis.
question-withdrawn-already = Cette question a été retirée le { $day } : il n’y a plus personne à qui répondre. Rien n’a été transmis.
question-not-yours = Seule la coordination à qui cette question a été transmise peut y répondre. Rien n’a été transmis.
question-not-your-answer = Seule la personne qui a répondu peut corriger sa réponse.
question-in-private = Cela se regarde en privé : écrivez-le-moi en message direct.

question-answer-ask = Que répondez-vous à « { $text } » ? Écrivez-le en un message : il part tel quel, en votre nom. « annuler » quitte.
question-correct-ask = Quelle est la bonne réponse à « { $text } » ? Elle remplace la première. « annuler » quitte.
question-answer-long = C’est trop long : { $count } caractères, { $limit } au plus. Écrivez plus court. Rien n’a été transmis.
question-answer-cancelled = C’est abandonné : rien n’a été transmis, la question attend toujours.
question-answered-told = C’est transmis à { $names }, en votre nom. En faire une fiche, pour que je sache répondre la prochaine fois ?
question-answered-nobody = C’est noté, mais plus personne n’attend cette réponse. En faire une fiche, pour que je sache répondre la prochaine fois ?
question-entry-label = En faire une fiche
question-correct-label = Corriger la réponse
question-answer-from = { $name } répond, { $moment }, à votre question :
question-answer-to = { $name } répond, { $moment }, à la question de { $asker } :
question-answer-is = La réponse :
question-corrected-note = Corrigé :

question-hand-ask = À qui confier « { $text } » ?
question-hand-nobody = Il n’y a personne d’autre à qui confier « { $text } ». Dire que la réponse n’est pas connue ?
question-decline-label = Dire que je ne sais pas
question-hand-not-allowed = Cette personne ne coordonne pas les collectifs concernés : je ne peux pas lui confier la question.
question-handed = C’est confié à { $name }.
question-handed-by = { $name } vous confie cette question.
question-declined-told = { $name } n’a pas de réponse à votre question « { $text } ». Je préfère vous le dire que vous laisser attendre.
question-declined-done = { $count ->
    [0] C’est noté. Plus personne n’attendait la réponse.
    [one] C’est dit à la personne qui a posé la question.
   *[other] C’est dit aux { $count } personnes qui ont posé la question.
  }
question-recalled = Rappel : cette question attend toujours une réponse.
question-waiting = Votre question « { $text } » n’a pas encore de réponse. Je viens de la rappeler à { $names }.

question-none-open = Aucune question n’attend de réponse dans ce que vous coordonnez.
question-open = { $count ->
    [one] Une question attend une réponse
   *[other] { $count } questions attendent une réponse
  }
question-open-line = { $count ->
    [one] « { $text } », { $day } : { $names }.
   *[other] « { $text } », { $count } personnes, depuis { $day } : { $names }.
  }
question-answer-this = Répondre à « { $text } »
question-gaps = Ce que je n’ai pas su dire (90 jours)
question-gap = { $count ->
    [one] « { $text } », une fois.
   *[other] « { $text } », { $count } fois.
  }
question-gap-useless = « { $text } », demandé { $count } fois, jugé pas utile { $useless } fois.

vote-nothing = Je ne vous ai pas donné de réponse récemment : à quoi pensez-vous ?
vote-useful = Merci, c’est noté.
vote-useless = Merci, c’est noté : la coordination verra que cette réponse ne convient pas, sans votre nom.
vote-useless-offer = Merci, c’est noté. Voulez-vous que je transmette votre question à votre coordination ?
