matrix-session-missing = there is no Matrix session here. “{ $command }” signs the bot in, once.
matrix-session-open = others can read this file, which holds the bot’s keys. Change that: chmod 600.
matrix-session-unreadable = the Matrix session can’t be read. “{ $command } --again” makes a new one.
matrix-closed = the connection to Matrix is closed
matrix-led-elsewhere = another Relais leads this Matrix account
matrix-unreachable = the Matrix server does not answer
matrix-server-fails = the Matrix server had a failure
matrix-rate-limited = the Matrix server asks to wait
matrix-token-refused = the Matrix server refuses the bot’s session: it was closed or revoked. “relais matrix login --again” opens a new one.
matrix-account-locked = the bot’s Matrix account is locked. The server’s administrators can unlock it.
matrix-account-gone = the bot’s Matrix account exists no longer.
matrix-account-expired = the bot’s Tchap account has expired. Open the link of the renewal e-mail, then start Relais again.
matrix-other-account = the session is another account’s or another device’s. “relais matrix login --again” opens a new one.
matrix-store-lost = the bot’s encryption keys are lost: it could read nothing any more. “relais matrix login --again” makes a new device.
matrix-store-unreadable = the bot’s encryption keys cannot be read: the file is damaged, or the session is not its own. “relais matrix login --again” makes a new device.
matrix-other-device = another device of this account has served with this store so far. Run Relais with its folder (“folder”); if it is lost, “relais matrix login --again” replaces it.
matrix-recovery-key-needed = this account has a recovery key already: give it to “relais matrix login --again” (variable RELAIS_MATRIX_RECOVERY_KEY).
matrix-recovery-key-wrong = this is not the recovery key of this account.
matrix-signing-refused = the server refuses the device’s signature.
matrix-password-refused = the server refuses this account or this password.
matrix-already-signed-in = the bot has a session here already. --again opens a new one, on a new device: older messages will stay unreadable there.
matrix-forbidden = the bot is no longer in this conversation, or may not write there
matrix-not-invited = the server did not let the bot invite this account. If it is an external account, an agent can invite it into a room that is open to externals and where the bot is
matrix-just-joined = the bot has just come into this conversation
matrix-not-in-room = the bot is not in this conversation
matrix-too-large = the message is too long for the Matrix server
matrix-not-found = the conversation or the message exists no longer
matrix-refused = the Matrix server refuses this message
matrix-ask-password = Password of the bot’s account:{ " " }
matrix-ask-recovery-key = Recovery key of the account (empty if the account is new):{ " " }
matrix-secret-missing = nothing was given. Put the secret in the variable { $variable }, or run the command in a terminal.
matrix-not-an-address = “{ $text }” is not the address of a server: https://matrix.example.org
matrix-signed-in =
    Signed in: { $user }, device { $device }, signed. Fingerprint: { $fingerprint }
    Session and keys: { $folder }. Keep this folder on this machine; no backup holds it.
matrix-recovery-key = Recovery key of the account, to be written down now and kept away from this machine: { $key }
matrix-check-folder-closed = Relais cannot write to { $folder }: that folder has to be its own.
matrix-check-folder-open = other accounts of this machine can look into { $folder }. Change that: chmod 700.
matrix-check-unsigned = the device is not signed yet: “relais run” signs it at its first start.
matrix-check-well = signed in: { $user }, device { $device }, signed. Fingerprint: { $fingerprint }
matrix-check-no-invitations = “invites_from” is empty: the bot follows no invitation, nobody can bring it into a room. For instance: ["@*:agent.example.tchap.gouv.fr"]
matrix-check-all-invitations = “invites_from” takes anybody: anyone can bring the bot into their rooms. Restrict it to your servers.
matrix-check-ends = the account is good until { $day }.
matrix-check-over = the account has not been good since { $day }. Open the link of the renewal mail, then update “renewed”.
renewal-due = The account of the bot on { $name } expires { $count ->
    [one] tomorrow
   *[other] in { $count } days
  }, on { $day }. Without renewal I can neither read nor answer on { $name } any more.
renewal-how = Whoever reads the bot’s mailbox has to open the link of the renewal mail; whoever looks after the bot then notes the date (“renewed”).
