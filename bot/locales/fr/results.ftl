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
results-alt-join = { " ; " }
results-late = arrivé après la clôture
results-old-wording = réponse à la question d’avant, reformulée depuis
results-as-of = au { $day }
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
results-standing-partial = { $collective } : { $given ->
    [0] aucune question à l’équipe
    [one] une question
   *[other] { $given } questions
  } sur { $expected } ({ results-people-answered })
results-standing-nothing = { $collective } : pas encore de réponse ({ $asked ->
    [0] personne n’a été interrogé
    [one] une personne interrogée
   *[other] { $asked } personnes interrogées
  })
results-standing-note = Complet : toutes les questions à l’équipe ont une réponse. À l’heure : avant la clôture. Qui n’a pas répondu n’est nommé nulle part.

results-home = { $collective } en chiffres
results-home-note = Ce que l’équipe a dit, et ce qui est publié de ce que chacun ressent, au dernier point d’étape.

command-figures = nos chiffres; mes chiffres; chiffres; les chiffres; nos indicateurs; nos résultats; les résultats; résultats; nos tendances; tendances; notre évolution; évolution; nos graphiques; graphiques; graphique; notre tableau de bord; tableau de bord
command-brief = bilan du mois; prépare le bilan du mois; préparer le bilan du mois; fais le bilan du mois; faire le bilan du mois; le bilan du mois; notre bilan du mois; bilan mensuel; le bilan mensuel; notre bilan mensuel; préparer la réunion; prépare la réunion; fiche de réunion; fiche pour la réunion; brief; bilan; le bilan; notre bilan
command-extract = exporter; exporte; exportez; export; extraction; extraire
results-little-words = tout; tous; toutes; toute; de; du; des; d; la; le; les; l; à; au; aux; pour; sur; collectif; région; indicateur; indicateurs; nos; notre; mes; en; au; format; s'il; te; vous; plaît
results-figures-phrases = quels sont nos chiffres; quels sont nos résultats; où en sont nos chiffres; où en sont nos indicateurs; comment évoluent nos chiffres; comment évoluent nos indicateurs; montre-moi nos chiffres; montre nos chiffres; donne-moi nos chiffres; peux-tu me montrer nos chiffres; voir nos chiffres; je voudrais voir nos chiffres; quelles sont nos tendances; qu’est-ce qui a bougé; qu’est-ce qui a changé ce mois-ci; avons-nous progressé; quels sont les chiffres de notre collectif; nos chiffres s’il te plaît; nos chiffres svp; qu’a dit mon équipe; qu’a dit l’équipe; qu’est-ce que mon équipe a dit; qu’est-ce que l’équipe a dit; qu’a répondu mon équipe; qu’est-ce que mon équipe a répondu; qu’avons-nous répondu; qu’est-ce qu’on a répondu

results-figures-title = { $collective } : nos chiffres
results-figures-none = Je n’ai pas encore de chiffres pour { $collective } : ils viennent avec les points d’étape.
results-region-title = { $region } : nos chiffres, tous collectifs ensemble
results-region-none = Je n’ai pas encore de chiffres pour { $region }.
results-nothing = Vous n’êtes dans aucun collectif : je n’ai pas de chiffres à vous montrer.
results-not-yours = Les chiffres de { $collective } se voient dans ce collectif et à sa coordination.
results-scope-none = Aucun point d’étape n’a encore été clos ces dernières semaines. Pour un collectif, écrivez par exemple « chiffres de Liévin ».
results-scope-more = Pour un collectif, écrivez par exemple « chiffres de { $name } » ; pour une page à imprimer, « bilan du mois ».
results-turnout-title = { $title } du { $day } : combien ont répondu
results-bar = { $answered } sur { $asked }
results-panel-mean = { $question } (moyenne de { $n } réponses)
results-reworded = question reformulée
results-target = objectif : { $target }
results-target-on = objectif d’ici le { $day } : { $target }
results-target-reached = objectif de { $target } atteint
results-alt = Image : { $title }. { $parts }
results-alt-panel = { $question } : { $value } le { $first }, { $now } le { $last }
results-alt-at = { $value } le { $day }
results-alt-between = { $whole } (entre-temps : { $asides })
results-unknown = ne sait pas
results-unknown-since = ne sait pas depuis le { $day }
results-file = nos-chiffres

results-brief-title = { $title } : bilan du mois ({ $month })
results-brief-not-yours = Le bilan de { $region } est pour sa coordination. « chiffres de { $region } » montre ce que ses équipes disent ensemble.
results-brief-sum = { $question } : **{ $total }** en tout sur un mois ({ $teams ->
    [one] un collectif
   *[other] { $teams } collectifs
  })
results-brief-spread = { $question } : { $parts }
results-brief-subtitle = Au { $day }, pour la réunion de l’équipe
results-brief-ahead = Pour « { $title } », { $day }
results-brief-preview = Une page pour la réunion : ce qui a bougé, ce qui manque, ce qui vient.
results-brief-moved = Ce qui a bougé
results-brief-lacking = Ce qui manque
results-brief-next = Ce qui vient
results-brief-discuss = À discuter ensemble
results-brief-said = **{ $title } :** { $text }
results-brief-course = Nos indicateurs dans le temps
results-brief-nothing-moved = Pas de nouvelle réponse depuis un mois.
results-brief-nothing-lacking = Rien : tout ce qui était demandé a une réponse.
results-brief-nothing-next = Rien d’annoncé dans les six semaines qui viennent.
results-brief-missing = { $title } du { $day } : { $count ->
    [one] une question sans réponse
   *[other] { $count } questions sans réponse
  }
results-brief-unknown = « Je ne sais pas » : { $question }
results-brief-team = { $collective } : { $given ->
    [0] aucune réponse aux { $expected } questions
    [one] une réponse à { $expected } questions, { $in_time } à l’heure
   *[other] { $given } réponses à { $expected } questions, { $in_time } à l’heure
  }
results-brief-coming = { $title } : { $dates }
results-brief-due = À rendre, { $day } : { $what }
results-brief-foot = Ce que chacun ressent n’est montré que regroupé. Page préparée par Relais, un robot.
results-brief-file = bilan-{ $day }
results-brief-alt = Une page à imprimer : { $title }.

results-export-answers-words = réponse; réponses; données; chiffres; résultats
results-export-deliveries-words = envoi; envois; message; messages
results-export-questions-words = question; questions; posées
results-export-form-words = csv; xlsx; jsonl; excel; tableur; fichier; classeur
results-export-answers = les réponses des équipes, et ce qui est publié des ressentis
results-export-deliveries = les envois
results-export-questions = les questions posées
results-export-done = Voici { $what } ({ $rows ->
    [0] aucune ligne
    [one] une ligne
   *[other] { $rows } lignes
  }), et le sens des colonnes.
results-export-alt = Fichier : { $what }, { $rows ->
    [0] aucune ligne
    [one] une ligne
   *[other] { $rows } lignes
  }.
results-export-dictionary = Fichier : le sens des colonnes et des codes.
results-export-not-allowed = Exporter des données, seule la coordination peut le faire. « nos chiffres » vous montre celles de votre collectif.
results-export-in-private = Un export contient des données de l’équipe : écrivez-moi « exporter » en direct.
results-export-everybody = Les questions posées concernent tout le programme : seule sa coordination les exporte.
results-export-too-large = C’est trop gros pour une messagerie. Demandez à qui exploite Relais : « relais export » l’écrit dans un fichier.
results-export-unclear = Je ne sais pas exporter « { $words } ». Je peux exporter les réponses, les envois ou les questions, en classeur, en csv ou en jsonl : « exporter les réponses en csv ».
