### Orders.
orders-title = Aufträge
orders-order = Auftrag
orders-new = Neuer Auftrag
orders-search = Nummer, Kunde oder Referenz
orders-none = Noch keine Aufträge
orders-number = Nummer
orders-customer = Kunde
orders-date = Datum
orders-status = Status
orders-reference = Kundenreferenz
orders-location = Versand ab
orders-location-auto = Automatisch
orders-shortage = Wenn zu wenig da ist
orders-shortage-rule = Regel des Unternehmens
orders-shortage-refuse = Nicht bestätigen
orders-shortage-back-order = Rest in Rückstand nehmen
orders-note = Notiz
orders-discount-kind = Art des Rabatts
orders-lines = Positionen
orders-facts = Details
orders-progress = Fortschritt des Auftrags
orders-priority = Priorität
orders-priority-help = Die höchste wird zuerst bedient.
## Status
orders-status-draft = Entwurf
orders-status-confirmed = Bestätigt
orders-status-partly-shipped = Teilweise versendet
orders-status-shipped = Versendet
orders-status-completed = Abgeschlossen
orders-status-cancelled = Storniert
orders-stage-draft = Entwurf
orders-stage-confirmed = Bestätigt
orders-stage-shipped = Versendet
orders-stage-invoiced = Berechnet
orders-stage-paid = Bezahlt
orders-stage-credited = Gutgeschrieben
orders-hold-credit = Angehalten: Kredit
orders-hold-approval = Wartet auf Genehmigung
orders-hold-credit-why = Der Auftrag übersteigt das Kreditlimit des Kunden. Nichts wird versendet, bis er wieder passt oder jemand ihn freigibt.
orders-hold-approval-why = Der Auftrag übersteigt das Kreditlimit des Kunden. Jemand anders als die bestätigende Person muss ihn genehmigen.
orders-charges-stale = Waren oder Adresse haben sich geändert, seit der Versand berechnet wurde.
orders-warn-aside = Ausblenden
orders-warn-credit = Das geht über das Kreditlimit des Kunden hinaus: { $needed } von { $limit } sind jetzt in Anspruch genommen.
orders-warn-no-address = Der Auftrag hat keine Lieferadresse: Was befördert wird, braucht eine. Eine Anpassung kann sie geben.
orders-warn-shipments-cut = Vorbereitete Lieferungen wurden mit dem Auftrag gekürzt: { $shipments }.
orders-warn-shipment-cancelled = { $number } (storniert)
orders-fore = Vor dem Bestätigen
orders-fore-credit = { $over } über dem Kreditlimit des Kunden
orders-fore-short = { $count ->
    [one] Von einem Produkt ist zu wenig da
   *[other] Von { $count } Produkten ist zu wenig da
}
orders-fore-waits = { $count ->
    [one] Der Rest eines Produkts kommt in Rückstand
   *[other] Der Rest von { $count } Produkten kommt in Rückstand
}
orders-fore-address = Der Kunde hat keine Lieferadresse
orders-fore-customer = Kunden öffnen
## Draft
orders-save-draft = Entwurf speichern
orders-missing-customer = Nicht gespeichert: Wählen Sie einen Kunden
orders-missing-lines = Nicht gespeichert: Fügen Sie ein Produkt hinzu
orders-missing-numbers = Nicht gespeichert: Eine Zahl ist nicht lesbar
orders-missing-whole = Nicht gespeichert – { $why }
orders-seconds-ago = vor { $seconds } s
orders-availability = Verfügbarkeit
orders-in-stock = Verfügbar
orders-short = { $there } von { $wanted }
orders-and-more = { $count ->
    [one] und { $count } weiteres
   *[other] und { $count } weitere
}
## Deeds
orders-confirm = Auftrag bestätigen
orders-confirmed = { $number } ist bestätigt
orders-next-step = Nächster Schritt
orders-ship = Versenden
orders-invoice-shipped = Versendetes berechnen
orders-invoice-all = Berechnen
orders-invoice-when = Für einen Tag oder Zeitraum berechnen
orders-invoice-when-title = Rechnung zu { $number }
orders-invoice-of = Was berechnet wird
orders-invoice-of-shipped = Was versendet wurde
orders-invoice-of-ordered = Alles, was noch nicht berechnet ist
orders-supply-usual = Als die Ware abging
orders-supply-help = Auf dem Papier und in der E-Rechnung. Die Steuer bleibt die des Auftrags.
orders-invoice-draft = Entwurf schreiben
orders-amend = Anpassen
orders-promise = Termine zusagen
orders-release = Freigeben
orders-return = Retoure genehmigen
orders-copy = In neuen Entwurf kopieren
orders-complete = Auftrag abschließen
orders-cancel = Auftrag stornieren
orders-cancel-rest = Rest stornieren
orders-reason = Grund
orders-reason-needed = Geben Sie den Grund an
orders-ask-release = { $number } freigeben?
orders-ask-release-body = Der Auftrag geht weiter, obwohl er das Kreditlimit des Kunden übersteigt.
orders-ask-cancel = { $number } stornieren?
orders-ask-cancel-body = Was dafür reserviert ist, wird freigegeben.
orders-ask-cancel-rest = Rest von { $number } stornieren?
orders-ask-cancel-rest-body = Was nicht versendet ist, entfällt; was versendet ist, bleibt.
orders-ask-complete = { $number } abschließen?
orders-ask-complete-body = Es wird nichts mehr versendet; was noch reserviert ist, wird freigegeben.
orders-did-release = { $number } geht weiter
orders-did-cancel = { $number } ist storniert
orders-did-cancel-rest = Der Rest von { $number } ist storniert
orders-did-complete = { $number } ist abgeschlossen
orders-did-promise = Termine von { $number } sind gespeichert
orders-did-amend = { $number } ist angepasst
orders-promise-title = Termine und Priorität von { $number }
## Goods
orders-ship-title = { $number } versenden
orders-ship-now = Jetzt versenden
orders-prepare = Nur vorbereiten
orders-to-ship = Zu versenden
orders-carrier = Versanddienst
orders-tracking = Sendungsnummer
orders-shipped = { $count ->
    [one] Versendet
   *[other] { $count } Lieferungen sind unterwegs
}
orders-prepared = { $count ->
    [one] Die Lieferung ist vorbereitet
   *[other] { $count } Lieferungen sind vorbereitet
}
orders-return-title = Ware von { $number } zurücknehmen
orders-return-authorise = Genehmigen
orders-return-made = Retoure { $number } ist genehmigt
orders-to-return = Kann zurückkommen
orders-return-announced = { $quantity } von { $product } bereits unterwegs
orders-return-none-left = Alles, was versandt wurde, ist zurückgekommen oder unterwegs.
orders-line-shipped = versendet { $quantity }
orders-line-invoiced = berechnet { $quantity }
orders-line-returned = zurückgekommen { $quantity }
orders-line-cancelled = storniert { $quantity }
orders-line-promised = zugesagt für { $day }
## What came of it
orders-came = Lieferungen, Rechnungen, Retouren
orders-came-shipment = Lieferung
orders-came-invoice = Rechnung
orders-came-credit-note = Gutschrift
orders-came-return = Retoure
orders-came-draft = Entwurf
orders-came-status-draft = Entwurf
orders-came-status-shipped = Versendet
orders-came-status-delivered = Zugestellt
orders-came-status-cancelled = Storniert
orders-came-status-posted = Gebucht
orders-came-status-sent = Gesendet
orders-came-status-part-paid = Teilweise bezahlt
orders-came-status-overdue = Überfällig
orders-came-status-paid = Bezahlt
orders-came-status-credited = Gutgeschrieben
orders-came-status-void = Storniert
orders-came-status-authorised = Genehmigt
orders-came-status-partly-received = Teilweise empfangen
orders-came-status-received = Empfangen
orders-came-status-inspected = Geprüft
orders-came-status-completed = Abgeschlossen
## Amending
orders-amend-title = { $number } anpassen
orders-amend-help = Ändern Sie Mengen, Preise und Rabatte, fügen Sie Positionen hinzu oder ändern Sie die Adresse. Die Menge 0 entfernt eine Position.
orders-amend-review = Prüfen
orders-amend-changes = { $count ->
    [0] nichts geändert
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
orders-address-shipping = Lieferadresse
orders-address-billing = Rechnungsadresse
orders-address-stays = Unverändert: { $address }
orders-address-none = keine
orders-address-gone = Ware ist unterwegs: Sie geht dorthin, wohin sie geschickt wurde.
orders-address-no-other = Der Kunde hat noch keine Adressen: Seine Seite nimmt sie auf.
orders-head-shipping-address = Lieferadresse geändert
orders-head-billing-address = Rechnungsadresse geändert
orders-head-reference = Kundenreferenz geändert
orders-head-note = Notiz geändert
orders-versions = Versionen
orders-version = Version { $number }
## Tabs of the list
orders-view-drafts = Entwürfe
orders-view-to-ship = Zu versenden
orders-view-on-hold = Angehalten
orders-view-back-ordered = Im Rückstand
orders-view-completed = Abgeschlossen
orders-view-cancelled = Storniert
orders-peek-none = Noch nicht
orders-peek-part = Teilweise
orders-peek-all = Erledigt
orders-fore-below = { $count ->
    [one] Von einem Produkt würde mehr zugesagt, als da ist: { $names }. Der Ort lässt den Bestand unter null fallen.
   *[other] Von { $count } Produkten würde mehr zugesagt, als da ist: { $names }. Der Ort lässt den Bestand unter null fallen.
}
orders-warn-below = { $name }: Es ist mehr zugesagt, als da ist. Verfügbar sind { $quantity }, unter null.
