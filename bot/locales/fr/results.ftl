## What rounds gave: told, drawn, exported. Words are separated by `;`.

results-title = { $title } : ce que { $collective } a dit
results-preview = Ce que vous avez dit, ce qui a bougé depuis la fois d’avant, et une question à discuter.
results-thanks = Merci pour vos réponses. Voici ce que cela donne.
results-team = Votre équipe :
results-team-room = Voici ce que l’équipe a dit :
results-yours = Vos réponses à vous (vous seul les voyez) :
results-felt = Ce que ressentent les personnes de votre collectif :
results-felt-region = Ce que ressentent les personnes de la région { $region } :
results-protected = Ce que chacun ressent n’est montré qu’à partir de { $k } réponses, et jamais si l’on pouvait en déduire celle de quelqu’un.
results-discuss = **À discuter ensemble :** { $question }
results-discuss-stuck = « { $question } » : « { $value } ». Qu’est-ce qui aiderait, et qui peut agir ?
results-discuss-up = « { $question } » : de { $before } à { $value }. Qu’est-ce qui a permis cela, et qu’est-ce que cela change pour la suite ?
results-discuss-down = « { $question } » : de { $before } à { $value }. Qu’est-ce qui l’explique, et qu’est-ce que cela change pour la suite ?
results-discuss-other = « { $question } » : « { $value} », et « { $before } » la fois d’avant. Qu’est-ce qui a changé ?
results-discuss-again = « { $question } » : la même réponse, « { $value } », pour la { $times }e fois. Qu’est-ce que cela nous dit ?
results-discuss-first = « { $question } » : « { $value } ». Est-ce ce que vous attendiez, et que voulez-vous en faire ?

results-line-first = { $question } : **{ $value }**
results-line-up = { $question } : **{ $value }**, en hausse ({ $before } la fois d’avant)
results-line-down = { $question } : **{ $value }**, en baisse ({ $before } la fois d’avant)
results-line-same = { $question } : **{ $value }**, comme la fois d’avant
results-line-other = { $question } : **{ $value }** ({ $before } la fois d’avant)
results-line-reworded = { $question } : **{ $value }** (question reformulée : pas de comparaison avec avant)
results-join = { " · " }
results-late = arrivé après la clôture
results-percent = { " %" }
results-yes = oui
results-no = non
results-with-note = { $label } : { $note }
results-mean = { $value } en moyenne ({ $n } réponses)
results-mean-of = { $value } sur { $most } en moyenne ({ $n } réponses)
results-count = { $label } : { $n }
results-counts = { $parts } ({ $n } réponses)

results-standing-title = { $title } du { $day } : où en sont les collectifs
results-standing-preview = Ce qui est arrivé, à l’heure ou après, par collectif et par région.
results-standing-region = **{ $region }** : { $complete ->
    [0] aucun collectif complet
    [one] un collectif complet
   *[other] { $complete } collectifs complets
  } sur { $total }{ $timely ->
    [0] { "" }
   *[other] , dont { $timely } à l’heure
  }
results-people-answered = { $answered ->
    [0] personne n’a répondu à l’heure
    [one] une personne sur { $asked } a répondu à l’heure
   *[other] { $answered } personnes sur { $asked } ont répondu à l’heure
  }
results-standing-complete = { $collective } : complet et à l’heure ({ results-people-answered })
results-standing-late = { $collective } : complet, mais après la clôture ({ results-people-answered })
results-standing-partial = { $collective } : { $given } questions sur { $expected } ({ results-people-answered })
results-standing-nothing = { $collective } : pas encore de réponse ({ $asked ->
    [one] une personne interrogée
   *[other] { $asked } personnes interrogées
  })
results-standing-note = Complet : toutes les questions à l’équipe ont une réponse. À l’heure : avant la clôture. Qui n’a pas répondu n’est nommé nulle part.

results-home = { $collective } en chiffres
results-home-note = Ce que l’équipe a dit, et ce qui est publié de ce que chacun ressent, au dernier point d’étape.
