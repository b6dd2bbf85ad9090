### The grid of lines that orders, invoices, credit notes, returns and adjustments share.
editor-product = Produkt
editor-products = Produkte
editor-make = Neues Produkt „{ $name }“
editor-product-hint = Name, Artikelnummer oder Barcode
editor-quantity = Menge
editor-unit = Einheit
editor-price = Preis
editor-discount = Rabatt %
editor-amount = Betrag
editor-available = Verfügbar
editor-line = Position { $number }
editor-count = { $count ->
    [one] { $count } Position
   *[other] { $count } Positionen
}
editor-add-line = Position hinzufügen
editor-row-menu = Aktionen der Position
editor-duplicate = Position duplizieren
editor-up = Position nach oben
editor-down = Position nach unten
editor-key-remove = Position entfernen
editor-removed = Position entfernt
editor-describe = Text ändern
editor-words = Text der Position
editor-use-text = „{ $typed }“ als Text verwenden
editor-choose-product = Produkt wählen
editor-search-products = Produkte suchen
editor-why = Wie dieser Preis zustande kam
editor-rule-list-price = Listenpreis
editor-rule-of-base-unit = Aus dem Preis der Grundeinheit errechnet
editor-rule-price-list = Preisliste
editor-rule-from-quantity = { $list }, ab { $quantity } { $unit }
editor-rule-manual-price = Von Hand gesetzt
editor-rule-agreed-price = Wie bei der Bestellung vereinbart
editor-rule-line-discount = Rabatt der Position
editor-rule-document-discount = Anteil am Gesamtrabatt
editor-rule-of-whole = Von { $amount } Rabatt auf das Ganze
editor-rule-tax = Steuer
## Scanning
editor-scan = Code scannen oder eingeben
editor-scan-taken = { $name }: { $quantity }
editor-scan-missed = Kein Produkt hat den Code { $code }
editor-scan-failed = { $code } konnte nicht nachgeschlagen werden
editor-scan-again = { $code } noch einmal suchen
editor-scan-seen = { $code } beiseitelegen
## Rows out of a spreadsheet
editor-paste = Aus Tabelle einfügen
editor-paste-help = Ein Produkt je Zeile: Artikelnummer oder Barcode, dann die Menge.
editor-paste-help-prices = Ein Produkt je Zeile: Artikelnummer oder Barcode, dann die Menge, dann der Preis, falls er abweicht.
editor-paste-rows = Zeilen
editor-paste-understood = Was verstanden wurde
editor-paste-unknown = Kein Produkt hat den Code { $code }
editor-paste-unread = keine Zahl: { $what }
editor-paste-take = { $count ->
    [0] Positionen hinzufügen
    [one] { $count } Position hinzufügen
   *[other] { $count } Positionen hinzufügen
}
## Totals
editor-subtotal = Zwischensumme
editor-discounts = Rabatte
editor-tax-word = Steuer
editor-tax = { $name } { $rate }
editor-tax-included = { $name } { $rate }, enthalten
editor-net = Ohne Steuer
editor-total = Gesamt
editor-margin = Marge
editor-margin-rate = Marge { $rate }
editor-discount-whole = Gesamtrabatt

## How finely a unit is counted

editor-too-fine = { $places ->
    [0] { $unit } wird in ganzen Zahlen gezählt
    [one] { $unit } wird mit höchstens einer Nachkommastelle gezählt
   *[other] { $unit } wird mit höchstens { $places } Nachkommastellen gezählt
}
editor-wrong = { $line }: { $why }
