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
stock-worth-all = Gesamtwert
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
stock-document-stock-entry = Bestandsbuchung
## Receiving and adjusting
stock-receive = Ware empfangen
stock-receive-at = Wo
stock-receive-why = Von wem oder warum
stock-did-receive =
    { $count ->
        [one] Empfangen: ein Produkt
       *[other] Empfangen: { $count } Produkte
    }
stock-adjust = Bestand korrigieren
stock-adjust-do = Korrigieren
stock-adjust-help = Was mehr gefunden wurde, ist positiv; was fehlt, negativ.
stock-did-adjust =
    { $count ->
        [one] Korrigiert: ein Produkt
       *[other] Korrigiert: { $count } Produkte
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
## Transfers
stock-transfers = Umlagerungen
stock-transfers-none = Noch keine Umlagerungen
stock-transfer = Umlagerung
stock-transfer-new = Neue Umlagerung
stock-transfer-make = Umlagerung anlegen
stock-did-transfer = { $number } ist angelegt
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
stock-status-cancelled = Storniert
stock-view-drafts = Entwürfe
stock-view-under-way = Unterwegs
stock-view-received = Empfangen
stock-line-under-way = Unterwegs
stock-line-received = Empfangen
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
stock-transfer-cancel = Umlagerung stornieren
stock-transfer-cancel-ask = { $number } stornieren?
stock-transfer-cancel-body = Die Ware bleibt, wo sie ist.
stock-did-transfer-cancel = { $number } ist storniert
