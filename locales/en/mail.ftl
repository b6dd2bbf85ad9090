### Letters that the server mails. Only the server reads this file; each is plain text, in the language of its reader.

letter-closing =
    Kind regards
    { $company }
letter-online = See it online: { $url }

## Documents

letter-invoice-subject = Invoice { $number } – { $company }
letter-invoice = Please find invoice { $number } over { $total } attached.
letter-invoice-due = It is due on { $due }.
letter-credit-note-subject = Credit note { $number } – { $company }
letter-credit-note = Please find credit note { $number } over { $total } attached.
letter-order-subject = Order confirmation { $number } – { $company }
letter-order = Thank you for your order. Its confirmation { $number } over { $total } is attached.
letter-statement-subject = Statement of account { $from } – { $to } – { $company }
letter-statement = Please find your statement of account from { $from } to { $to } attached. The balance is { $balance }.
letter-shipment-subject = Your order { $order } is on its way – { $company }
letter-shipment = The goods of your order { $order } have left. What is in the parcel stands on the packing slip { $number }, which is attached.
letter-shipment-carrier = Carrier: { $carrier }
letter-shipment-tracking = Tracking number: { $tracking }
letter-shipment-track = Track it here: { $url }
letter-fresh-link-subject = Your new link – { $company }

## People's accounts

letter-hello = Hello { $name },
letter-when = When: { $time }
letter-not-you = If this was not you, change your password now and tell your administrator.
letter-password-changed-subject = Your password was changed
letter-password-changed = Your password was changed. All other sessions have ended.
letter-password-reset = A new password was chosen by a link for that purpose. All sessions have ended.
letter-address-asked-subject = A change of your address was asked for
letter-address-asked = A change of the address of your account was asked for. It takes effect when it is confirmed from the new address.
letter-address-changed-subject = Your address was changed
letter-address-changed = The address of your account was changed. The former one opens nothing any more.
letter-factor-app = The authenticator app
letter-factor-passkey = A passkey
letter-factor-identity = A sign-in by another provider
letter-factor-added-subject = A way to sign in was added
letter-factor-added = { $what } can be used to sign in to your account now.
letter-factor-removed-subject = A way to sign in was removed
letter-factor-removed = { $what } can no longer be used to sign in to your account.
letter-factors-reset = An administrator has removed every second factor and passkey of your account, and your password with them. Choose a new one by the link that you are sent or handed.
letter-codes-renewed-subject = Your recovery codes were replaced
letter-codes-renewed = The former recovery codes open nothing any more.
letter-code-used-subject = A recovery code was used
letter-code-used = A recovery code was used in place of a second factor. Codes left: { $left }
letter-key-made-subject = A key for a program was made in your name
letter-key-made = The key “{ $name }” can do what it was made for in your name.
letter-new-device-subject = A sign-in from a new device
letter-new-device = Somebody signed in to your account with: { $agent }
letter-confirm-address-subject = Confirm your new address
letter-confirm-address =
    This address was named as the new one of your account. To confirm it, open this within an hour:

    { $url }

    If you know nothing of it, do nothing.
letter-invitation-subject = Your invitation to { $company }
letter-invitation =
    You are invited to work for { $company }. To join, open this within a week and choose a password:

    { $url }

    The link is for you alone and good once. If you expected no invitation, do nothing.
letter-forgot-subject = Choose a new password
letter-forgot =
    Somebody, probably you, has forgotten the password of your account. To choose a new one, open this within an hour:

    { $url }

    The link is for you alone and good once. If it was not you, do nothing: your password stays as it is.
letter-reset =
    An administrator lets you choose a new password for your account. Open this within an hour:

    { $url }

    The link is for you alone and good once.

## Notifications

letter-low-stock-subject = Low stock: { $product } at { $place }
letter-low-stock = { $product } at { $place }: { $available } available, the reorder point is { $point }.
letter-mentioned-subject = You are mentioned: { $title }
letter-mentioned = { $author } mentions you in a comment on { $title }.
