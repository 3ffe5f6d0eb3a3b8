## Questions on the approach.

ask-suggest = Je ne suis pas sûr de votre question. Vous parlez de :
ask-abstain = Je ne sais pas : je ne trouve pas cela dans mes sources, et je préfère ne rien inventer. Posez la question à votre coordination, ou dites-la autrement.
ask-abstain-offer = Je ne sais pas : je ne trouve pas cela dans mes sources, et je préfère ne rien inventer. Voulez-vous que je transmette votre question à votre coordination ?
ask-pass-label = Transmettre à la coordination
ask-pass-nobody = Je ne connais pas de coordination à qui transmettre votre question. Demandez à la personne qui anime votre collectif.
ask-passed = C’est transmis à { $names }. La réponse viendra d’une personne, pas de moi.
ask-past-review = À vérifier : cette fiche devait être relue avant le { $day }, elle n’est peut-être plus à jour.
ask-useful = Utile
ask-useless = Pas utile
