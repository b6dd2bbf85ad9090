### Signing in, invitations, new passwords and the first run.

auth-language = Language
auth-title = Sign in to Kontor
auth-body = Use your work e-mail.
auth-forgot = Forgot your password?
auth-or = or
auth-passkey = Use a passkey
auth-with = Continue with { $name }
auth-to-sign-in = Go to sign-in
auth-locked = Too many attempts. You can try again in { $time }.
auth-locked-closed = Too many attempts: this account is closed. An administrator of your company can open it again, under Settings, Users.

auth-factor-title = One more step
auth-factor-body = Your password was right. Now show that it is you.
auth-factor-late = That took too long, or too many codes were wrong. Please begin again.
auth-code = Code from your authenticator app
auth-code-help = Six digits. You can paste them.
auth-recovery-code = Recovery code
auth-recovery-help = Each of them works once.
auth-use-recovery = Use a recovery code instead
auth-use-code = Use the authenticator app instead
auth-other-account = Use another account

auth-oidc-wait = Signing you in…
auth-oidc-not = You are not signed in
auth-oidc-denied = You did not allow the sign-in there.
auth-oidc-failed = The sign-in was not finished. Please begin again.

auth-token-help = A long text that begins with “kontor”.
auth-token-missing = Enter what you were given
auth-name-missing = Enter your name
auth-email-missing = Enter your e-mail address
auth-password-missing = Choose a password
auth-new-password = New password
auth-password-help = At least { $count } characters. A sentence of your own is best; nothing else is asked of it.
auth-first-name = First name
auth-last-name = Last name

auth-forgot-title = Forgot your password?
auth-forgot-body = For your safety, nobody gets in by an e-mail alone.
auth-forgot-1 = Ask an administrator of your company.
auth-forgot-2 = They open your page under Settings, Users, press “New password”, and hand you a link.
auth-forgot-3 = With the link you choose a password of your own. It works for an hour.
auth-forgot-have = I have a token
auth-forgot-admin = You are the only administrator? Whoever runs the server can make a token with “kontor user reset”.

auth-reset-title = Choose a new password
auth-reset-body = All your sessions end when it is set.
auth-reset-token = Token for a new password
auth-reset-set = Set the password
auth-reset-done = Your password is set
auth-reset-done-body = Sign in with it now.

auth-confirm-title = Confirm your new address
auth-confirm-body = From then on you sign in with it.
auth-confirm-token = Token from the letter
auth-confirm-do = Confirm the address
auth-confirm-done = Your address is confirmed
auth-confirm-done-body = You sign in with it from now on.

auth-invited-title = Join your company on Kontor
auth-invited-body = You were invited. Tell us your name and choose a password.
auth-invited-token = Invitation
auth-invited-known = I already have an account on this server
auth-invited-known-help = The password that you sign in with.
auth-invited-join = Join

problem-identity-login-failed = The e-mail or the password is wrong.
problem-identity-wrong-code = This code is wrong, too old or used already.
problem-identity-passkey-refused = This passkey is not known here. Use your password, or another passkey.
problem-identity-passkeys-unavailable = Passkeys do not work at this address: the server must be reached by a host name.
problem-identity-busy = Too many people are signing in right now. Try again in a moment.
problem-identity-invitation-invalid = This link is not valid any more. Ask for a new one.
problem-identity-challenge-invalid = This is not valid any more. Please begin again.
problem-identity-weak-password = This password is easy to guess. Make it longer, with words of your own.
problem-client-offline = The server cannot be reached. Check your connection and try again.
