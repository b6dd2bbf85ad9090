### Words of papers: what stands on the PDF of a document. Only the server reads this file; where the app names the
### same thing, its word is taken, so that one thing has one name.

## Documents

paper-invoice = { label-invoice }
paper-tax-invoice = Rechnung
paper-pro-forma = Proforma-Rechnung
paper-credit-note = { label-credit-note }
paper-receipt = Quittung
paper-quote = Angebot
paper-order = { label-order }
paper-order-confirmation = Auftragsbestätigung
paper-packing-slip = Lieferschein
paper-pick-list = Pickliste
paper-statement = { label-statement }
paper-reminder = Mahnung
paper-deposit = { label-deposit }
paper-progress = Abschlagsrechnung
paper-fee = Mahngebühr
paper-refund = { label-refund }
paper-reversal = { label-reversal }
paper-conversion = Währungsumrechnung
paper-document = { label-document }
paper-shipment = { label-shipment }

## Parties

paper-from = Von
paper-bill-to = Rechnung an
paper-ship-to = Lieferung an
paper-customer = { label-customer }
paper-customer-number = Kundennr.
paper-contact = { label-contact }
paper-tax-number = USt-IdNr.
paper-company-number = Handelsregister
paper-phone = { label-phone }
paper-email = { label-email }

## Facts

paper-number = { label-number }
paper-date = Datum
paper-due-date = Fällig am
paper-order-date = Auftragsdatum
paper-ship-date = Versanddatum
paper-delivery-date = Lieferdatum
paper-service-period = Leistungszeitraum
paper-supplied-on = Leistungsdatum
paper-size = Maße
paper-track-at = Sendungsverfolgung
paper-reference = { label-reference }
paper-your-reference = Ihr Zeichen
paper-order-number = Auftragsnr.
paper-invoice-number = Rechnungsnr.
paper-corrects = Korrigiert
paper-currency = { label-currency }
paper-salesperson = Verkäufer
paper-terms = { label-terms }
paper-payment-terms = Zahlungsbedingungen
paper-notes = { label-notes }

## Lines

paper-sku = Art.-Nr.
paper-description = { label-description }
paper-quantity = { label-quantity }
paper-unit = { label-unit }
paper-unit-price = Einzelpreis
paper-discount = { label-discount }
paper-tax = USt.
paper-amount = { label-amount }

## Totals

paper-subtotal = Zwischensumme
paper-shipping = Versandkosten
paper-net = Netto
paper-taxable = Steuerbasis
paper-rounding = { label-rounding }
paper-total = Gesamtbetrag
paper-paid = Bezahlt
paper-balance-due = Offener Betrag

## Payment

paper-payment = Zahlung
paper-pay-to = Zahlbar an
paper-scan-to-pay = Zum Bezahlen scannen
paper-bank = { label-bank }
paper-account = { label-account }
paper-iban = IBAN
paper-bic = BIC
paper-early-payment = Skonto
paper-early-payment-total = Dann zu zahlen
paper-early-payment-back = Skonto zurückgenommen
paper-instalments = Raten

## Accounts

paper-period = Zeitraum
paper-opening-balance = Anfangssaldo
paper-closing-balance = Endsaldo
paper-debit = Soll
paper-credit = Haben
paper-balance = Saldo
paper-days-late = { label-days-late }
paper-total-overdue = Gesamt überfällig

## Letters

paper-reminder-letter = Nach unseren Unterlagen sind die folgenden Beträge überfällig. Bitte begleichen Sie sie oder sagen Sie uns, falls dies schon geschehen ist.

## Packing

paper-ordered = Bestellt
paper-shipped = Versendet
paper-to-follow = Folgt
paper-location = { label-location }
paper-carrier = { label-carrier }
paper-tracking = Sendungsnr.
paper-packages = Packstücke
paper-weight = { label-weight }
paper-bin = Fach
paper-picked-by = Kommissioniert von
paper-packed-by = Gepackt von
paper-received-by = Empfangen von

## States

paper-draft = { label-draft }
paper-overdue = { label-overdue }
paper-credited = { label-credited }
paper-void = { label-void }
paper-cancelled = { label-cancelled }
paper-copy = Kopie

## Pages: "Page 1 of 3"

paper-page = Seite
paper-of = von
