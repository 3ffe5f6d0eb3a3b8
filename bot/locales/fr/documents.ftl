## Documents from which entries are made, and what is wrong with them.

document-missing = Ce fichier ou ce dossier n’existe pas. Vérifiez le chemin.
document-empty = Ce fichier est vide.
document-empty-folder = Aucun document dans ce dossier. Je lis : .md, .html, .xlsx, .docx, .pdf.
document-many = { $count } documents, { $limit } au plus en une fois. Donnez un dossier plus petit.
document-large = Ce fichier pèse { $size } Mo, { $limit } au plus. Enlevez les images, ou coupez-le en plusieurs.
document-other-format = Je ne lis pas « { $suffix } ». Je lis : .md, .html, .xlsx, .docx, .pdf. Enregistrez une copie dans l’un de ces formats.
document-old = Ce document est à l’ancien format d’Office. Ouvrez-le et enregistrez-le en .docx ou en .xlsx.
document-password = Ce document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, et donnez la copie.
document-macros = Ce document contient des macros (des programmes), que je n’ouvre pas. Enregistrez-en une copie sans macros (.docx ou .xlsx), et donnez la copie.
document-bomb = Ce document grossirait à { $size } Mo une fois décompressé, { $limit } au plus : il est abîmé, ou piégé. Recopiez son texte dans un document neuf.
document-corrupt = Ce document est abîmé, ou n’est pas ce que son nom dit. Ouvrez-le, enregistrez-en une copie, et donnez la copie.
document-long = { $count } pages, { $limit } au plus. Coupez le document en plusieurs.
document-no-text = Je ne trouve aucun texte dans ce document : c’est peut-être une image numérisée. Donnez le document d’origine, ou recopiez le texte.
document-no-questions = Aucune feuille n’a de colonne « question » et de colonne « réponse ». Mettez ces titres en haut de deux colonnes.
document-row-question = Il y a une réponse, mais pas de question. Écrivez la question, ou videz la ligne.
document-row-answer = Il y a une question, mais pas de réponse. Écrivez la réponse, ou videz la ligne.
document-no-source = Cette fiche n’a pas de source. Écrivez d’où elle vient (colonne « source »), pour que chacun puisse vérifier.
document-scope = « { $value } » n’est ni « programme », ni une région (region:…), ni un collectif (collective:…) de ce programme.
document-id-of-default = L’identifiant « { $id } » est celui d’une fiche livrée avec Relais. Choisissez-en un autre : la vôtre passera devant.
document-id-of-pack = L’identifiant « { $id } » est celui d’une fiche du programme. Choisissez-en un autre, ou changez-la dans le programme.
document-id-of-chat = L’identifiant « { $id } » est celui d’une fiche écrite par une coordination. Choisissez-en un autre.
document-scripts = Cette page contient des scripts : ils ont été laissés de côté, seul le texte est lu.

knowledge-added = + { $id } : { $title }
knowledge-changed = ~ { $id } : { $title }
knowledge-removed = - { $id }
gaps-none = Rien à signaler : tout ce qui a été demandé a eu une réponse.
gaps-line = { $count } × { $text } ({ $state }){ $useless ->
    [0] { "" }
   *[other] , jugé pas utile { $useless } fois
  }
gaps-state-none = pas transmise
gaps-state-open = transmise, en attente
gaps-state-answered = répondue par une personne, pas encore en fiche
gaps-state-declined = personne ne sait
gaps-state-withdrawn = retirée
