# What customers see behind a link that they were sent.
portal-loading = Wird geladen
portal-failed = Das hat nicht geklappt. Versuchen Sie es gleich noch einmal.
portal-offline = Es besteht keine Verbindung.
portal-not-here = Hier ist nichts mehr.
portal-again = Erneut versuchen
portal-back = Zurück zum Konto
portal-request = Anfrage { $id }
portal-kind-invoice = Rechnung { $number }
portal-kind-credit-note = Gutschrift { $number }
portal-kind-order = Auftrag { $number }
portal-entry = { $kind ->
    [payment] Zahlung { $number }
    [refund] Erstattung { $number }
    [write_off] Ausgebucht { $number }
    [conversion] Währungsumrechnung { $number }
   *[other] { $number }
}
portal-state-open = Zu bezahlen
portal-state-part-paid = Teilweise bezahlt
portal-state-paid = Bezahlt
portal-state-late = Überfällig
portal-state-void = Storniert
portal-state-credit = Guthaben
portal-state-settled = Ausgeglichen
portal-state-confirmed = Bestätigt
portal-state-partly-shipped = Teilweise versendet
portal-state-shipped = Versendet
portal-state-cancelled = Storniert
portal-date = Datum
portal-due = Fällig
portal-due-by = Fällig bis { $date }
portal-was-due = War fällig am { $date }
portal-next-part = davon { $amount } fällig bis { $date }
portal-next-late = davon waren { $amount } fällig bis { $date }
portal-reference = Ihre Referenz
portal-for = Für
portal-delivered-to = Geliefert an
portal-description = Beschreibung
portal-quantity = Menge
portal-price = Preis
portal-tax = Steuer
portal-amount = Betrag
portal-less = { $amount } Rabatt
portal-sent-off = { $done } von { $all } versendet
portal-discount = Rabatt
portal-net = Netto
portal-tax-of = Steuer { $rate }
portal-rounding = Rundung
portal-total = Gesamt
portal-paid = Bezahlt
portal-open = Zu bezahlen
portal-still-yours = Noch Ihr Guthaben
portal-gross = Preise enthalten Steuer
portal-parts = Zahlbar in Raten
portal-how-to-pay = So bezahlen Sie
portal-mention = Bitte geben Sie { $number } an.
portal-download = Als PDF herunterladen
portal-print = Drucken
portal-customer = Kunde { $code }
portal-nothing-open = Nichts ist offen
portal-open-documents = { $count ->
    [one] zu bezahlen auf einen Beleg
   *[other] zu bezahlen auf { $count } Belege
}
portal-overdue = { $amount } überfällig
portal-to-pay = Offene Rechnungen und Gutschriften
portal-orders = Aufträge
portal-statement = Kontoauszug
portal-from = Von
portal-to = Bis
portal-currency = Währung
portal-bad-period = Der erste Tag liegt nicht vor dem letzten.
portal-opening = Saldo am { $date }
portal-closing = Saldo am { $date }
portal-no-entries = In dieser Zeit wurde nichts gebucht.
portal-fact-tax-number = Steuernummer
portal-fact-phone = Telefon
portal-fact-email = E-Mail
portal-until = Dieser Link gilt bis { $date }. Wer ihn hat, kann diese Seite sehen: Geben Sie ihn mit Bedacht weiter.
portal-closed-expired = Dieser Link ist abgelaufen
portal-closed-expired-body = Links laufen nach einer Weile ab oder werden zurückgenommen. Ein neuer kann an die E-Mail-Adresse gesendet werden, die wir von Ihnen kennen.
portal-closed-invalid = Dieser Link öffnet nichts
portal-closed-invalid-body = Öffnen Sie ihn aus der Nachricht, in der er kam. Wurde er unterwegs gekürzt, kopieren Sie die ganze Adresse.
portal-closed-offline = Es besteht keine Verbindung
portal-closed-offline-body = Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.
portal-closed-slow = Zu viele Versuche
portal-closed-slow-body = Warten Sie einige Minuten, bevor Sie es erneut versuchen.
portal-closed-failed = Diese Seite kann gerade nicht gezeigt werden
portal-closed-failed-body = Versuchen Sie es gleich noch einmal. Bleibt es dabei, wenden Sie sich an das Unternehmen, das Ihnen den Link gesendet hat.
portal-fresh = Neuen Link senden
portal-fresh-asked = Falls wir eine E-Mail-Adresse von Ihnen kennen, ist ein neuer Link unterwegs.
portal-supplied = Leistung
