### Words of papers: what stands on the PDF of a document. Only the server reads this file; where the app names the
### same thing, its word is taken, so that one thing has one name.

## Documents

paper-invoice = { label-invoice }
paper-tax-invoice = Tax invoice
paper-pro-forma = Pro forma invoice
paper-credit-note = { label-credit-note }
paper-receipt = Receipt
paper-quote = Quote
paper-order = { label-order }
paper-order-confirmation = Order confirmation
paper-packing-slip = Packing slip
paper-pick-list = Pick list
paper-statement = { label-statement }
paper-reminder = Payment reminder
paper-deposit = { label-deposit }
paper-progress = Progress invoice
paper-fee = Reminder fee
paper-refund = { label-refund }
paper-reversal = { label-reversal }
paper-conversion = Currency conversion
paper-document = { label-document }
paper-shipment = { label-shipment }

## Parties

paper-from = From
paper-bill-to = Bill to
paper-ship-to = Ship to
paper-customer = { label-customer }
paper-customer-number = Customer no.
paper-contact = { label-contact }
paper-tax-number = Tax no.
paper-company-number = Company no.
paper-phone = { label-phone }
paper-email = { label-email }

## Facts

paper-number = { label-number }
paper-date = Date
paper-due-date = Due date
paper-order-date = Order date
paper-ship-date = Ship date
paper-delivery-date = Delivery date
paper-service-period = Service period
paper-supplied-on = Date of supply
paper-size = Size
paper-track-at = Track it at
paper-reference = { label-reference }
paper-your-reference = Your reference
paper-order-number = Order no.
paper-invoice-number = Invoice no.
paper-corrects = Corrects
paper-currency = { label-currency }
paper-salesperson = Salesperson
paper-terms = { label-terms }
paper-payment-terms = Payment terms
paper-notes = { label-notes }

## Lines

paper-sku = SKU
paper-description = { label-description }
paper-quantity = { label-quantity }
paper-unit = { label-unit }
paper-unit-price = Unit price
paper-discount = { label-discount }
paper-tax = Tax
paper-amount = { label-amount }

## Totals

paper-subtotal = Subtotal
paper-shipping = Shipping
paper-net = Net
paper-taxable = Taxable amount
paper-rounding = { label-rounding }
paper-total = Total
paper-paid = Paid
paper-balance-due = Balance due

## Payment

paper-payment = Payment
paper-pay-to = Pay to
paper-scan-to-pay = Scan to pay
paper-bank = { label-bank }
paper-account = { label-account }
paper-iban = IBAN
paper-bic = BIC
paper-early-payment = Early payment discount
paper-early-payment-total = Then to pay
paper-early-payment-back = Early payment discount taken back
paper-instalments = Instalments

## Accounts

paper-period = Period
paper-opening-balance = Opening balance
paper-closing-balance = Closing balance
paper-debit = Debit
paper-credit = Credit
paper-balance = Balance
paper-days-late = { label-days-late }
paper-total-overdue = Total overdue

## Letters

paper-reminder-letter = Our records show that the amounts below are past due. Please pay them, or tell us if you have paid already.

## Packing

paper-ordered = Ordered
paper-shipped = Shipped
paper-to-follow = To follow
paper-location = { label-location }
paper-carrier = { label-carrier }
paper-tracking = Tracking
paper-packages = Packages
paper-weight = { label-weight }
paper-bin = Bin
paper-picked-by = Picked by
paper-packed-by = Packed by
paper-received-by = Received by

## States

paper-draft = { label-draft }
paper-overdue = { label-overdue }
paper-credited = { label-credited }
paper-void = { label-void }
paper-cancelled = { label-cancelled }
paper-copy = Copy

## Pages: "Page 1 of 3"

paper-page = Page
paper-of = of
