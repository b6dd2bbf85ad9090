### Customers.
customers-title = Kunden
customers-new = Neuer Kunde
customers-new-words = hinzufügen Kunde anlegen Mandant Konto
customers-none = Noch keine Kunden
customers-none-body = Menschen und Unternehmen, die bei Ihnen kaufen.
customers-active = Aktiv
customers-leads = Interessenten
customers-in-review = In Prüfung
customers-blocked = Gesperrt
customers-archived = Archiviert
customers-status-lead = Interessent
customers-status-in_review = In Prüfung
customers-status-active = Aktiv
customers-status-blocked = Gesperrt
customers-section-who = Wer
customers-section-terms = Steuer und Bedingungen
customers-section-notes = Notizen
customers-new-order = Neuer Auftrag
customers-statement = Kontoauszug
customers-do-submit = Prüfung anfordern
customers-do-qualify = Zum Kauf zulassen
customers-do-send_back = Zurückgeben
customers-do-block = Sperren
customers-do-unblock = Entsperren
customers-did-submit = Prüfung angefordert
customers-did-qualify = Der Kunde darf kaufen
customers-did-send_back = Zurückgegeben
customers-did-block = Gesperrt
customers-did-unblock = Entsperrt
customers-reason = Grund
customers-personal-data = Personenbezogene Daten exportieren
customers-erase = Personenbezogene Daten löschen
customers-erase-title = Daten dieser Person löschen?
customers-erase-body = Name, Adressen, Telefon, E-Mail und Notizen werden durch ein Pseudonym ersetzt. Belege und Bücher bleiben vollständig. Das lässt sich nicht rückgängig machen.
customers-erase-force = Auch wenn es offene Belege gibt
customers-erased = { $count ->
    [one] Gelöscht; { $count } Beleg behält seine Zahlen
   *[other] Gelöscht; { $count } Belege behalten ihre Zahlen
}
customers-account = Konto
customers-over-limit = Über dem Limit
customers-open-invoices = Offene Rechnungen
customers-open-orders = Nicht berechnete Aufträge
customers-unallocated = Im Voraus bezahlt
customers-credit-limit = Kreditlimit
customers-credit-used = { $percent } % des Kreditlimits sind ausgeschöpft
customers-no-limit = Keines
customers-not-due = Noch nicht fällig
customers-overdue-days = { $days } Tage überfällig
customers-apply-credit = Mit Vorauszahlungen ausgleichen
customers-credit-applied = { $amount } verrechnet
customers-tags = Schlagwörter
customers-tag = Schlagwort hinzufügen
customers-untag = Schlagwort { $name } entfernen
customers-duplicates = Mögliche Dubletten
customers-duplicates-body = { $count ->
    [one] Vielleicht gibt es einen weiteren Datensatz zu diesem Kunden.
   *[other] Vielleicht gibt es { $count } weitere Datensätze zu diesem Kunden.
}
customers-same-tax_id = gleiche Steuernummer
customers-same-email = gleiche E-Mail
customers-same-phone = gleiches Telefon
customers-same-name = ähnlicher Name
customers-use = Diesen nehmen
customers-merge = Mit diesem zusammenführen
customers-merge-title = { $duplicate } mit { $name } zusammenführen?
customers-merge-body = Belege, Adressen, Kontakte und Verlauf gehen über; der andere Datensatz wird archiviert. Das lässt sich nicht rückgängig machen.
customers-merged = Zusammengeführt
customers-timeline = Zeitleiste
customers-timeline-empty = Noch ist nichts geschehen
customers-timeline-more = Frühere anzeigen
customers-log = Anruf, E-Mail, Besprechung oder Notiz erfassen
customers-orders = Aufträge
customers-invoices = Rechnungen
customers-payments = Zahlungen
customers-addresses = Adressen
customers-contacts = Kontakte
customers-new-address = Neue Adresse
customers-new-contact = Neuer Kontakt
customers-from = Von
customers-to = Bis
customers-day = Tag
customers-document = Beleg
customers-debit = Soll
customers-credit = Haben
customers-balance = Saldo
customers-opening = Anfangssaldo
customers-closing = Endsaldo
customers-download = { $form } herunterladen
customers-record-payment = Zahlung erfassen
customers-share-title = Teilen, was dieser Kunde sehen darf

## Other currencies

customers-conversion = Umgerechnet
