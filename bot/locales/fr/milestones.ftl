## The programme's calendar, changed. Words are separated by `;`.

milestone-moved-told = **Changement** : « { $title } » n’est plus le { $old } mais le { $new }.
milestone-changed-told = **Changement** pour « { $title } » ({ $dates }) :
milestone-place-told = Lieu : { $place }
milestone-place-open = Lieu : à confirmer (ce n’est plus { $old }).
milestone-link-told = Lien : { $link }
milestone-link-open = Le lien { $old } ne sert plus.
milestone-cancelled-told = **Annulé** : « { $title } », prévu le { $dates }, n’aura pas lieu.
milestone-back-told = **Changement** : « { $title } » aura bien lieu, le { $dates }.
