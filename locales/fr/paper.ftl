### Words of papers: what stands on the PDF of a document. Only the server reads this file; where the app names the
### same thing, its word is taken, so that one thing has one name.

## Documents

paper-invoice = { label-invoice }
paper-tax-invoice = Facture
paper-pro-forma = Facture pro forma
paper-credit-note = { label-credit-note }
paper-receipt = Reçu
paper-quote = Devis
paper-order = { label-order }
paper-order-confirmation = Confirmation de commande
paper-packing-slip = Bon de livraison
paper-pick-list = Bon de préparation
paper-statement = { label-statement }
paper-reminder = Relance de paiement
paper-deposit = { label-deposit }
paper-progress = Facture de situation
paper-fee = Frais de relance
paper-refund = { label-refund }
paper-reversal = { label-reversal }
paper-conversion = Conversion de devise
paper-document = { label-document }
paper-shipment = { label-shipment }

## Parties

paper-from = De
paper-bill-to = Facturé à
paper-ship-to = Livré à
paper-customer = { label-customer }
paper-customer-number = N° client
paper-contact = { label-contact }
paper-tax-number = N° TVA
paper-company-number = N° d’entreprise
paper-phone = { label-phone }
paper-email = { label-email }

## Facts

paper-number = { label-number }
paper-date = Date
paper-due-date = Échéance
paper-order-date = Date de commande
paper-ship-date = Date d’expédition
paper-delivery-date = Date de livraison
paper-service-period = Période de prestation
paper-supplied-on = Date de la prestation
paper-size = Dimensions
paper-track-at = Suivi
paper-reference = { label-reference }
paper-your-reference = Votre référence
paper-order-number = N° de commande
paper-invoice-number = N° de facture
paper-corrects = Rectifie
paper-currency = { label-currency }
paper-salesperson = Vendeur
paper-terms = { label-terms }
paper-payment-terms = Conditions de paiement
paper-notes = { label-notes }

## Lines

paper-sku = Réf.
paper-description = { label-description }
paper-quantity = { label-quantity }
paper-unit = { label-unit }
paper-unit-price = Prix unitaire
paper-discount = { label-discount }
paper-tax = TVA
paper-amount = { label-amount }

## Totals

paper-subtotal = Sous-total
paper-shipping = Frais de port
paper-net = Total HT
paper-taxable = Base imposable
paper-rounding = { label-rounding }
paper-total = Total TTC
paper-paid = Payé
paper-balance-due = Reste à payer

## Payment

paper-payment = Paiement
paper-pay-to = À payer à
paper-scan-to-pay = Scannez pour payer
paper-bank = { label-bank }
paper-account = { label-account }
paper-iban = IBAN
paper-bic = BIC
paper-early-payment = Escompte
paper-early-payment-total = Alors à payer
paper-early-payment-back = Escompte repris
paper-instalments = Échéances

## Accounts

paper-period = Période
paper-opening-balance = Solde initial
paper-closing-balance = Solde final
paper-debit = Débit
paper-credit = Crédit
paper-balance = Solde
paper-days-late = { label-days-late }
paper-total-overdue = Total échu

## Letters

paper-reminder-letter = Sauf erreur de notre part, les montants ci-dessous sont échus. Merci de les régler, ou de nous dire si c’est déjà fait.

## Packing

paper-ordered = Commandé
paper-shipped = Expédié
paper-to-follow = Reliquat
paper-location = { label-location }
paper-carrier = { label-carrier }
paper-tracking = N° de suivi
paper-packages = Colis
paper-weight = { label-weight }
paper-bin = Casier
paper-picked-by = Prélevé par
paper-packed-by = Préparé par
paper-received-by = Reçu par

## States

paper-draft = { label-draft }
paper-overdue = { label-overdue }
paper-credited = { label-credited }
paper-void = { label-void }
paper-cancelled = { label-cancelled }
paper-copy = Copie

## Pages: "Page 1 of 3"

paper-page = Page
paper-of = sur
