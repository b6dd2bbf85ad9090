### Stock: levels, moves, transfers.
stock-title = Bestand
stock-none = Noch liegt nirgends etwas
stock-more = Mehr
stock-moves = Bestandsbewegungen
stock-at = Bestand an einem Tag
stock-low = Geringer Bestand
stock-value = Bestandswert
stock-reorder = Meldebestände
stock-reorder-new = Neuer Meldebestand
stock-product = Produkt
stock-place = Lagerort
stock-on-hand = Am Lager
stock-reserved = Reserviert
stock-available = Verfügbar
stock-incoming = Im Zulauf
stock-reorder-at = Nachbestellen bei
stock-reorder-much = Bestellmenge
stock-quantity = Menge
stock-average = Durchschnittskosten
stock-worth = Wert
stock-kind = Was
stock-document = Durch
stock-load-more = Mehr laden
stock-everywhere = Überall
stock-is-out = { $quantity } · nicht am Lager
stock-is-low = { $quantity } · gering
stock-phone = { $onHand } am Lager, { $reserved } reserviert
stock-drill-moves = Bewegungen, die ihn ergeben
stock-drill-orders = Offene Aufträge, die von hier abgehen
stock-view-there = Am Lager
stock-view-out = Nicht am Lager
stock-view-reserved = Reserviert
stock-view-places = Nach Lagerort
stock-low-none = Kein Bestand ist gering
stock-low-none-body = Produkte erscheinen hier, wenn das Verfügbare auf ihren Meldebestand fällt.
stock-at-day = Am Ende des
stock-at-none = Am { $day } lag dort nichts
stock-at-one-product = ein Produkt
stock-files = Speichern oder drucken
stock-sku = Artikelnummer
stock-sum = Summe
stock-kind-receipt = Empfangen
stock-kind-issue = Abgegangen
stock-kind-adjustment = Korrigiert
stock-kind-transfer = Umgelagert
stock-kind-return = Zurückgekommen
stock-kind-settlement = Kosten ausgeglichen
stock-kind-revaluation = Neu bewertet
stock-document-shipment = Lieferung
stock-document-adjustment = Korrektur
stock-document-receipt = Wareneingang
stock-document-transfer = Umlagerung
stock-document-return = Retoure
stock-document-return-scrap = Verschrottete Retoure
stock-document-stock-entry = Bestandsbuchung
stock-document-opening = Anfangsbestand
stock-document-correction = Berichtigung
## Receiving and adjusting
stock-receive = Ware empfangen
stock-receive-at = Wo
stock-did-receive =
    { $count ->
        [one] { $number } · Empfangen: ein Produkt
       *[other] { $number } · Empfangen: { $count } Produkte
    }
stock-adjust = Bestand korrigieren
stock-adjust-do = Korrigieren
stock-adjust-says = Was angegeben wird
stock-adjust-changes = Die Änderung
stock-adjust-counts = Das Gezählte
stock-adjust-changes-help = Was mehr gefunden wurde, ist positiv; was fehlt, negativ.
stock-adjust-counts-help = Alles, was jetzt dort liegt, auch Reserviertes; der Unterschied wird bewegt.
stock-adjust-reference-help = Zum Beispiel die Nummer der Zählliste
stock-did-adjust =
    { $count ->
        [one] { $number } · Korrigiert: ein Produkt
       *[other] { $number } · Korrigiert: { $count } Produkte
    }
stock-goods = Ware
stock-unit-cost = Stückkosten
stock-reason = Grund
stock-reason-needed = Geben Sie den Grund an
stock-choose-reason = Grund wählen
stock-note = Notiz
stock-note-needed = Dieser Grund verlangt eine Notiz
stock-choose-place = Lagerort wählen
stock-place-needed = Geben Sie den Lagerort an
stock-lines-needed = Jede Position braucht ein Produkt und eine Menge
stock-uncounted = Es fehlt, wie viel gezählt wurde
## Transfers
stock-transfers = Umlagerungen
stock-transfers-none = Noch keine Umlagerungen
stock-transfer = Umlagerung
stock-transfer-new = Neue Umlagerung
stock-transfer-make = Umlagerung anlegen
stock-one-place = Bisher gibt es nur einen Lagerort; eine Umlagerung geht an einen anderen.
stock-place-new = Lagerort hinzufügen
stock-did-transfer = { $number } ist angelegt
stock-transfer-edit-title = { $number } ändern
stock-did-transfer-edit = { $number } ist gespeichert
stock-from = Von
stock-to = Nach
stock-expected = Erwartet
stock-sent = Menge
stock-shipped-at = Versendet
stock-received-at = Empfangen
stock-status-draft = Entwurf
stock-status-in-transit = Unterwegs
stock-status-partly-received = Teilweise empfangen
stock-status-received = Empfangen
stock-status-returned = Zurückgekommen
stock-status-cancelled = Storniert
stock-view-drafts = Entwürfe
stock-view-under-way = Unterwegs
stock-view-received = Empfangen
stock-line-under-way = Unterwegs
stock-line-received = Empfangen
stock-line-returned = Zurück
stock-line-damaged = Beschädigt
stock-line-short = Fehlt
stock-line-surplus = Überschuss
stock-transfer-line = { $name } · { $quantity } unterwegs
stock-transfer-ship = Versenden
stock-transfer-ship-ask = { $number } versenden?
stock-transfer-ship-body = Die Ware verlässt den einen Lagerort und ist unterwegs zum anderen.
stock-did-transfer-ship = { $number } ist unterwegs
stock-transfer-receive = Empfangen
stock-transfer-receive-ask = Was von { $number } ist angekommen?
stock-transfer-receive-body = Was beschädigt ist oder fehlt, wird ausgebucht; was nicht angegeben ist, bleibt unterwegs.
stock-did-transfer-receive = { $number }: empfangen
stock-transfer-return = Ware kam zurück
stock-transfer-return-ask = Kam die Ware von { $number } zurück?
stock-transfer-return-body = Was noch unterwegs ist, liegt wieder dort, wo es abgeschickt wurde.
stock-did-transfer-return = { $number }: zurück am Ausgangsort
stock-transfer-cancel = Umlagerung stornieren
stock-transfer-cancel-ask = { $number } stornieren?
stock-transfer-cancel-body = Die Ware bleibt, wo sie ist.
stock-did-transfer-cancel = { $number } ist storniert

## Receipts

stock-receipts = Wareneingänge
stock-receipts-none = Noch keine Wareneingänge
stock-receipts-none-body = Was ohne eigene Bestellung hereinkommt, wird hier erfasst.
stock-receipt = Wareneingang
stock-receipt-status-received = Eingegangen
stock-receipt-status-reversed = Storniert
stock-receipt-status-reversal = Storno
stock-view-reversals = Stornos
stock-view-below = Unter null
stock-supplier = Lieferant
stock-reference = Referenz
stock-reference-help = Zum Beispiel die Nummer des Lieferscheins
stock-came-on = Eingegangen am
stock-back-on = Zurückgenommen am
stock-left-on = Abgegangen am
stock-arrived-on = Angekommen am
stock-returned-on = Zurückgekommen am
stock-happened-on = Geschehen am
stock-moved-on = Tag
stock-for-day = für { $day }
stock-recorded-at = Erfasst
stock-receipt-reversed-by = Die Ware wurde zurückgenommen. Der Beleg dazu:
stock-receipt-reverses = Das nimmt die Ware zurück von
stock-receipt-reverse = Stornieren
stock-receipt-reverse-ask = { $number } stornieren?
stock-receipt-reverse-body = { $count ->
    [one] Die Ware der Zeile verlässt { $place } wieder, zu dem, was sie gekostet hat. Ein eigener Beleg hält es fest, nichts wird gelöscht.
   *[other] Die Ware der { $count } Zeilen verlässt { $place } wieder, zu dem, was sie gekostet hat. Ein eigener Beleg hält es fest, nichts wird gelöscht.
}
stock-did-receipt-reverse = { $number } ist storniert

## Adjustments

stock-adjustments = Bestandskorrekturen
stock-adjustments-none = Noch keine Bestandskorrekturen
stock-adjustments-none-body = Was gefunden wird, fehlt oder anders gezählt wird, steht hier.
stock-adjustment = Bestandskorrektur
stock-adjustment-status-posted = Gebucht
stock-adjustment-status-reversed = Storniert
stock-adjustment-status-reversal = Storno
stock-counted = Gezählt
stock-before = Vorher
stock-after = Nachher
stock-change = Änderung
stock-made-by = Angelegt von
stock-from-to = { $before } → { $after }
stock-from-to-below = { $before } → { $after }, unter null
stock-was-counted = Gezählt: { $quantity } { $unit }
stock-adjustment-reversed-by = Die Korrektur wurde zurückgenommen. Der Beleg dazu:
stock-adjustment-reverses = Das nimmt zurück:
stock-adjustment-reverse = Stornieren
stock-adjustment-reverse-ask = { $number } stornieren?
stock-adjustment-reverse-body = { $count ->
    [one] Was die Zeile in { $place } bewegt hat, wird zurückbewegt, zum damaligen Wert. Ein eigener Beleg hält es fest, nichts wird gelöscht.
   *[other] Was die { $count } Zeilen in { $place } bewegt haben, wird zurückbewegt, zum damaligen Wert. Ein eigener Beleg hält es fest, nichts wird gelöscht.
}
stock-did-adjustment-reverse = { $number } ist storniert
