matrix-session-missing = il n’y a pas de session Matrix ici. « { $command } » connecte le robot, une fois.
matrix-session-open = d’autres que le robot peuvent lire ce fichier, qui contient ses clés. Changez cela : chmod 600.
matrix-session-unreadable = la session Matrix est illisible. « { $command } --again » en fait une nouvelle.
matrix-closed = la connexion à Matrix est fermée
matrix-led-elsewhere = un autre Relais conduit ce compte Matrix
matrix-unreachable = le serveur Matrix ne répond pas
matrix-server-fails = le serveur Matrix a eu une défaillance
matrix-rate-limited = le serveur Matrix demande d’attendre
matrix-token-refused = le serveur Matrix refuse la session du robot : elle a été fermée ou révoquée. « relais matrix login --again » en ouvre une nouvelle.
matrix-account-locked = le compte Matrix du robot est verrouillé. L’administration du serveur peut le déverrouiller.
matrix-account-gone = le compte Matrix du robot n’existe plus.
matrix-account-expired = le compte Tchap du robot a expiré. Ouvrez le lien du courriel de renouvellement, puis relancez Relais.
matrix-other-account = la session est celle d’un autre compte ou d’un autre appareil. « relais matrix login --again » en ouvre une nouvelle.
matrix-store-lost = les clés de chiffrement du robot sont perdues : il ne pourrait plus rien lire. « relais matrix login --again » crée un nouvel appareil.
matrix-store-unreadable = les clés de chiffrement du robot sont illisibles : le fichier est abîmé, ou la session n’est pas la sienne. « relais matrix login --again » crée un nouvel appareil.
matrix-other-device = un autre appareil de ce compte a servi jusqu’ici avec ce magasin. Lancez Relais avec son dossier (« folder ») ; s’il est perdu, « relais matrix login --again » le remplace.
matrix-recovery-key-needed = ce compte a déjà une clé de récupération : donnez-la à « relais matrix login --again » (variable RELAIS_MATRIX_RECOVERY_KEY).
matrix-recovery-key-wrong = ce n’est pas le code de récupération de ce compte.
matrix-signing-refused = le serveur refuse la signature de l’appareil.
matrix-password-refused = le serveur refuse ce compte ou ce mot de passe.
matrix-already-signed-in = le robot a déjà une session ici. --again en ouvre une nouvelle, sur un nouvel appareil : les anciens messages y resteront illisibles.
matrix-forbidden = le robot n’est plus dans cette conversation, ou n’a pas le droit d’y écrire
matrix-not-invited = le serveur n’a pas laissé le robot inviter ce compte. Si c’est un compte externe, un agent peut l’inviter dans un salon ouvert aux externes où est le robot
matrix-just-joined = le robot vient d’arriver dans cette conversation
matrix-not-in-room = le robot n’est pas dans cette conversation
matrix-too-large = le message est trop long pour le serveur Matrix
matrix-not-found = la conversation ou le message n’existe plus
matrix-refused = le serveur Matrix refuse ce message
matrix-ask-password = Mot de passe du compte du robot :{ " " }
matrix-ask-recovery-key = Code de récupération du compte (vide si le compte est neuf) :{ " " }
matrix-secret-missing = rien n’a été donné. Mettez le secret dans la variable { $variable }, ou lancez la commande dans un terminal.
matrix-not-an-address = « { $text } » n’est pas l’adresse d’un serveur : https://matrix.exemple.fr
matrix-signed-in =
    Connecté : { $user }, appareil { $device }, signé. Empreinte : { $fingerprint }
    Session et clés : { $folder }. Gardez ce dossier sur cette machine ; il n’est dans aucune sauvegarde.
matrix-recovery-key = Code de récupération du compte, à noter maintenant et à garder hors de cette machine : { $key }
matrix-check-folder-closed = Relais ne peut pas écrire dans { $folder } : ce dossier doit lui appartenir.
matrix-check-folder-open = d’autres comptes de cette machine peuvent voir dans { $folder }. Changez cela : chmod 700.
matrix-check-unsigned = l’appareil n’est pas encore signé : « relais run » le signe à son premier démarrage.
matrix-check-well = connecté : { $user }, appareil { $device }, signé. Empreinte : { $fingerprint }
matrix-check-no-invitations = « invites_from » est vide : le robot ne suit aucune invitation, personne ne peut le faire entrer dans un salon. Par exemple : ["@*:agent.exemple.tchap.gouv.fr"]
matrix-check-all-invitations = « invites_from » accepte tout le monde : n’importe qui peut faire entrer le robot dans ses salons. Restreignez-le à vos serveurs.
matrix-check-ends = le compte est valable jusqu’au { $day }.
matrix-check-over = le compte n’est plus valable depuis le { $day }. Ouvrez le lien du courriel de renouvellement, puis mettez à jour « renewed ».
renewal-due = Le compte du robot sur { $name } expire { $count ->
    [one] demain
   *[other] dans { $count } jours
  }, le { $day }. Sans renouvellement, je ne pourrai plus ni lire ni répondre sur { $name }.
renewal-how = La personne qui relève la boîte aux lettres du robot doit ouvrir le lien du courriel de renouvellement ; celle qui s’occupe du robot note ensuite la date (« renewed »).
