### Words of papers: what stands on the PDF of a document. Only the server reads this file; where the app names the
### same thing, its word is taken, so that one thing has one name.

## Documents

paper-invoice = { label-invoice }
paper-tax-invoice = Ankara ya kodi
paper-pro-forma = Ankara ya awali
paper-credit-note = { label-credit-note }
paper-receipt = Risiti
paper-quote = Nukuu ya bei
paper-order = { label-order }
paper-order-confirmation = Uthibitisho wa oda
paper-packing-slip = Hati ya mzigo
paper-pick-list = Orodha ya kuchukua
paper-statement = { label-statement }
paper-reminder = Kikumbusho cha malipo
paper-deposit = { label-deposit }
paper-progress = Ankara ya hatua
paper-fee = Ada ya kikumbusho
paper-refund = { label-refund }
paper-reversal = { label-reversal }
paper-conversion = Ubadilishaji wa sarafu
paper-document = { label-document }
paper-shipment = { label-shipment }

## Parties

paper-from = Kutoka
paper-bill-to = Mlipaji
paper-ship-to = Peleka kwa
paper-customer = { label-customer }
paper-customer-number = Namba ya mteja
paper-contact = { label-contact }
paper-tax-number = Namba ya kodi
paper-company-number = Namba ya kampuni
paper-phone = { label-phone }
paper-email = { label-email }

## Facts

paper-number = { label-number }
paper-date = Tarehe
paper-due-date = Tarehe ya kulipa
paper-order-date = Tarehe ya oda
paper-ship-date = Tarehe ya kusafirisha
paper-delivery-date = Tarehe ya kupokea
paper-service-period = Kipindi cha huduma
paper-supplied-on = Tarehe ya utoaji
paper-size = Vipimo
paper-track-at = Fuatilia hapa
paper-reference = { label-reference }
paper-your-reference = Rejea yako
paper-order-number = Namba ya oda
paper-invoice-number = Namba ya ankara
paper-corrects = Inarekebisha
paper-currency = { label-currency }
paper-salesperson = Muuzaji
paper-terms = { label-terms }
paper-payment-terms = Masharti ya malipo
paper-notes = { label-notes }

## Lines

paper-sku = SKU
paper-description = { label-description }
paper-quantity = { label-quantity }
paper-unit = { label-unit }
paper-unit-price = Bei ya kimoja
paper-discount = { label-discount }
paper-tax = Kodi
paper-amount = { label-amount }

## Totals

paper-subtotal = Jumla ndogo
paper-shipping = Gharama ya usafirishaji
paper-net = Bila kodi
paper-taxable = Kiasi kinachotozwa kodi
paper-rounding = { label-rounding }
paper-total = Jumla
paper-paid = Imelipwa
paper-balance-due = Salio la kulipa

## Payment

paper-payment = Malipo
paper-pay-to = Lipa kwa
paper-scan-to-pay = Skani kulipa
paper-bank = { label-bank }
paper-account = { label-account }
paper-iban = IBAN
paper-bic = BIC
paper-early-payment = Punguzo la kulipa mapema
paper-early-payment-total = Kiasi cha kulipa hapo
paper-early-payment-back = Punguzo la kulipa mapema limerudishwa
paper-instalments = Awamu za malipo

## Accounts

paper-period = Kipindi
paper-opening-balance = Salio la mwanzo
paper-closing-balance = Salio la mwisho
paper-debit = Debiti
paper-credit = Krediti
paper-balance = Salio
paper-days-late = { label-days-late }
paper-total-overdue = Jumla iliyochelewa

## Letters

paper-reminder-letter = Kumbukumbu zetu zinaonyesha kuwa kiasi kilicho hapa chini kimechelewa. Tafadhali kilipe, au tujulishe kama umeshalipa.

## Packing

paper-ordered = Iliyoagizwa
paper-shipped = Iliyosafirishwa
paper-to-follow = Itakayofuata
paper-location = { label-location }
paper-carrier = { label-carrier }
paper-tracking = Namba ya ufuatiliaji
paper-packages = Vifurushi
paper-weight = { label-weight }
paper-bin = Rafu
paper-picked-by = Imechukuliwa na
paper-packed-by = Imefungashwa na
paper-received-by = Imepokelewa na

## States

paper-draft = { label-draft }
paper-overdue = { label-overdue }
paper-credited = { label-credited }
paper-void = { label-void }
paper-cancelled = { label-cancelled }
paper-copy = Nakala

## Pages: "Page 1 of 3"

paper-page = Ukurasa
paper-of = kati ya
