### Invoices, credit notes, payments.

invoices-title = Invoices
invoices-invoice = Invoice
invoices-draft = Draft invoice
invoices-draft-note = Draft credit note
invoices-search = Number, customer or reference
invoices-none = No invoices yet
invoices-number = Number
invoices-customer = Customer
invoices-status = Status
invoices-due = Due
invoices-open = Open
invoices-issued = Issued
invoices-reference = Reference
invoices-order = Order
invoices-balance = Balance
invoices-to-credit = Left to use
invoices-credited = Credited
invoices-paper = Document
invoices-reason = Reason
invoices-no-number = This is no number

invoices-status-draft = Draft
invoices-status-posted = Posted
invoices-status-sent = Sent
invoices-status-part-paid = Partly paid
invoices-status-overdue = Overdue
invoices-status-paid = Paid
invoices-status-credited = Credited
invoices-status-void = Void
invoices-disputed = Disputed
invoices-disputed-why = The customer disputes it: { $reason }

## Posting, sending

invoices-post = Post
invoices-post-ask = Post an invoice of { $total }?
invoices-post-note-ask = Post a credit note of { $total }?
invoices-post-body = { $customer } is billed. It gets its number and is final: it can be credited, not changed.
invoices-did-post = { $number } is posted: { $total }
invoices-deleted = The draft is deleted
invoices-send = Send
invoices-ubl = Download as UBL

## Money

invoices-pay = Record payment
invoices-pay-title = Payment for { $number }
invoices-pay-amount = Record { $amount }
invoices-pay-whole = This settles it.
invoices-pay-left = { $amount } stay open.
invoices-pay-over = More than is open: the rest stays with the customer as credit.
invoices-paid = { $amount } received: { $number }
invoices-method = Method
invoices-method-bank = Bank transfer
invoices-method-mpesa = M-Pesa
invoices-method-cash = Cash
invoices-method-card = Card
invoices-method-cheque = Cheque
invoices-method-other = Other
invoices-payment-reference = Reference of the payment
invoices-received-on = Received on
invoices-received-help = Now when empty
invoices-settled = Payments and credit
invoices-by-payment = Payment
invoices-by-credit-note = Credit note
invoices-part = Instalment { $number }
invoices-unallocate = Take back
invoices-unallocate-ask = Take back the allocation of { $amount }?

## Corrections

invoices-credit = Credit note
invoices-credit-title = Credit { $number }
invoices-credit-body = A credit note is posted at once. What was paid becomes the customer’s credit.
invoices-credit-what = What
invoices-credit-whole = All that is left: { $amount }
invoices-credit-quantity = Lines, by quantity
invoices-credit-amount = Lines, by price
invoices-credit-left = Left
invoices-credit-again = The goods may be billed again
invoices-credited-by = { $number } is posted
invoices-use-credit = Settle open invoices
invoices-use-credit-ask = Use { $amount } for open invoices?
invoices-use-credit-body = The oldest first.
invoices-did-use-credit = { $number } was used
invoices-dispute = Mark as disputed
invoices-dispute-ask = { $number } is disputed
invoices-dispute-body = While it is disputed, nobody is reminded of it.
invoices-did-dispute = { $number } is marked as disputed
invoices-resolve = The dispute is over
invoices-void = Make void
invoices-void-ask = Make { $number } of { $total } void?
invoices-void-body = A credit note takes the whole of it back. Both stay on record.
invoices-did-void = { $number } is void
invoices-write-off = Write off
invoices-write-off-ask = Write { $amount } off?
invoices-write-off-body = It is no longer asked for. Taking the allocation back asks for it again.
invoices-did-write-off = { $number } is written off
invoices-cause = Why
invoices-cause-bad-debt = The customer will not pay
invoices-cause-small-difference = A small difference

## Tabs of the list

invoices-new = New invoice
invoices-view-drafts = Drafts
invoices-view-unpaid = Unpaid
invoices-view-overdue = Overdue
invoices-view-disputed = Disputed
invoices-view-paid = Paid
invoices-view-credit-notes = Credit notes

## Links and drafts by hand

invoices-edit = Edit invoice
invoices-customer-needed = Choose a customer
invoices-lines-needed = Each line needs a product or words, a quantity and, for words, a price
invoices-lines = Lines
invoices-note = Note
invoices-days = Days to pay
invoices-days-help = The customer’s terms when empty
invoices-tax-class = Tax
invoices-tax-usual = Usual
invoices-saved = The draft is saved

## What is written, read and paid back

invoices-instalments = Instalments
invoices-early = { $rate } less until { $day }: then { $amount } is enough.
invoices-part-paid = Paid
invoices-part-late = Overdue
invoices-part-left = { $open } open
invoices-taken-back = Taken back
invoices-by-refund = Paid back
invoices-reminded = Reminded
invoices-refund-body = { $open } of { $number } can be paid back.
invoices-refund-way = How it goes back
invoices-refund-way-help = By the payment that paid the invoice, as far as that goes; else by hand.
invoices-refund-tender = { $method } · { $number } · up to { $left }
invoices-refund-by-hand = { $method }, by hand
invoices-refund-over = { $most } at most
invoices-corrects = Corrects

## Supply and early payment

invoices-supply = Supplied
invoices-supply-help = On the paper and in the electronic invoice; its day says which rate of tax holds.
invoices-supply-is-unsaid = Not said
invoices-supply-is-day = On a day
invoices-supply-is-period = In a period
invoices-supplied-on = Date of supply
invoices-supplied-from = First day
invoices-supplied-to = Last day
invoices-supply-day-needed = Say on which day
invoices-supply-period-needed = Say the first and the last day
invoices-supply-order-needed = The period ends before it begins
invoices-purpose = What for
invoices-purpose-early-payment = Early payment discount
invoices-purpose-opening = Open before the books began here
invoices-no-margin-advance = none: money on what will be sold
invoices-no-margin-nothing-sold = none: nothing is sold by it
invoices-no-margin-no-rate = not known without an exchange rate
invoices-early-over = { $rate } less was to be had until { $day }, for { $amount }.
invoices-discount-over = Too late for the early payment discount of { $off }: it was to be had until { $day }.
invoices-discount-settles = { $paid } and a credit note of { $note } settle it.
invoices-paid-discount = { $amount } received: { $number }. { $note } takes { $off } off.
invoices-converted = { $amount } at { $rate }
invoices-asked-again = Asked for again
