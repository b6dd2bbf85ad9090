### Briefe, die der Server per E-Mail schickt, in der Sprache dessen, der sie liest.

letter-closing =
    Mit freundlichen Grüßen
    { $company }
letter-online = Online ansehen: { $url }

## Belege

letter-invoice-subject = Rechnung { $number } – { $company }
letter-invoice = Anbei erhalten Sie die Rechnung { $number } über { $total }.
letter-invoice-due = Sie ist am { $due } fällig.
letter-credit-note-subject = Gutschrift { $number } – { $company }
letter-credit-note = Anbei erhalten Sie die Gutschrift { $number } über { $total }.
letter-order-subject = Auftragsbestätigung { $number } – { $company }
letter-order = Vielen Dank für Ihren Auftrag. Anbei erhalten Sie die Bestätigung { $number } über { $total }.
letter-statement-subject = Kontoauszug { $from } – { $to } – { $company }
letter-statement = Anbei erhalten Sie Ihren Kontoauszug vom { $from } bis zum { $to }. Der Saldo beträgt { $balance }.
letter-shipment-subject = Ihr Auftrag { $order } ist unterwegs – { $company }
letter-shipment = Die Ware Ihres Auftrags { $order } ist unterwegs. Was im Paket ist, steht auf dem beigefügten Lieferschein { $number }.
letter-shipment-carrier = Versanddienst: { $carrier }
letter-shipment-tracking = Sendungsnummer: { $tracking }
letter-shipment-track = Sendung verfolgen: { $url }
letter-fresh-link-subject = Ihr neuer Link – { $company }

## Konten von Personen

letter-hello = Hallo { $name },
letter-when = Wann: { $time }
letter-not-you = Wenn Sie das nicht waren, ändern Sie jetzt Ihr Passwort und sagen Sie es Ihrem Administrator.
letter-password-changed-subject = Ihr Passwort wurde geändert
letter-password-changed = Ihr Passwort wurde geändert. Alle anderen Sitzungen sind beendet.
letter-password-reset = Über einen Link dafür wurde ein neues Passwort gewählt. Alle Sitzungen sind beendet.
letter-address-asked-subject = Eine Änderung Ihrer Adresse wurde gewünscht
letter-address-asked = Eine Änderung der Adresse Ihres Kontos wurde gewünscht. Sie gilt, sobald sie von der neuen Adresse aus bestätigt ist.
letter-address-changed-subject = Ihre Adresse wurde geändert
letter-address-changed = Die Adresse Ihres Kontos wurde geändert. Die frühere öffnet nichts mehr.
letter-factor-app = Die Authenticator-App
letter-factor-passkey = Ein Passkey
letter-factor-identity = Eine Anmeldung über einen anderen Anbieter
letter-factor-added-subject = Ein Weg zur Anmeldung kam dazu
letter-factor-added = Damit kann man sich jetzt bei Ihrem Konto anmelden: { $what }.
letter-factor-removed-subject = Ein Weg zur Anmeldung wurde entfernt
letter-factor-removed = Damit kann man sich nicht mehr bei Ihrem Konto anmelden: { $what }.
letter-factors-reset = Ein Administrator hat alle zweiten Faktoren und Passkeys Ihres Kontos entfernt, und Ihr Passwort mit ihnen. Wählen Sie ein neues über den Link, den Sie bekommen.
letter-codes-renewed-subject = Ihre Wiederherstellungscodes wurden ersetzt
letter-codes-renewed = Die früheren Wiederherstellungscodes öffnen nichts mehr.
letter-code-used-subject = Ein Wiederherstellungscode wurde benutzt
letter-code-used = Ein Wiederherstellungscode wurde anstelle eines zweiten Faktors benutzt. Übrige Codes: { $left }
letter-key-made-subject = In Ihrem Namen wurde ein Schlüssel für ein Programm erstellt
letter-key-made = Der Schlüssel „{ $name }“ kann in Ihrem Namen tun, wofür er erstellt wurde.
letter-new-device-subject = Eine Anmeldung von einem neuen Gerät
letter-new-device = Jemand hat sich bei Ihrem Konto angemeldet mit: { $agent }
letter-confirm-address-subject = Bestätigen Sie Ihre neue Adresse
letter-confirm-address =
    Diese Adresse wurde als neue Adresse Ihres Kontos genannt. Zum Bestätigen öffnen Sie innerhalb einer Stunde:

    { $url }

    Wenn Sie davon nichts wissen, tun Sie nichts.
letter-invitation-subject = Ihre Einladung zu { $company }
letter-invitation =
    Sie sind eingeladen, für { $company } zu arbeiten. Öffnen Sie innerhalb einer Woche diesen Link und wählen Sie ein Passwort:

    { $url }

    Der Link ist nur für Sie und gilt einmal. Wenn Sie keine Einladung erwartet haben, tun Sie nichts.
letter-forgot-subject = Wählen Sie ein neues Passwort
letter-forgot =
    Jemand, vermutlich Sie, hat das Passwort Ihres Kontos vergessen. Um ein neues zu wählen, öffnen Sie innerhalb einer Stunde:

    { $url }

    Der Link ist nur für Sie und gilt einmal. Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.
letter-reset =
    Ein Administrator lässt Sie ein neues Passwort für Ihr Konto wählen. Öffnen Sie innerhalb einer Stunde:

    { $url }

    Der Link ist nur für Sie und gilt einmal.

## Benachrichtigungen

letter-low-stock-subject = Niedriger Bestand: { $product }, { $place }
letter-low-stock = { $product }, { $place }: { $available } verfügbar, der Meldebestand ist { $point }.
letter-mentioned-subject = Sie wurden erwähnt: { $title }
letter-mentioned = { $author } erwähnt Sie in einem Kommentar zu { $title }.
