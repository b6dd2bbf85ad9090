# What customers see behind a link that they were sent.

portal-loading = Loading
portal-failed = That did not work. Try again in a moment.
portal-offline = There is no connection.
portal-not-here = There is nothing here any more.
portal-again = Try again
portal-back = Back to the account
portal-request = Request { $id }

portal-kind-invoice = Invoice { $number }
portal-kind-credit-note = Credit note { $number }
portal-kind-order = Order { $number }
portal-entry = { $kind ->
    [payment] Payment { $number }
    [refund] Refund { $number }
    [write_off] Written off { $number }
    [conversion] Currency conversion { $number }
   *[other] { $number }
}

portal-state-open = To be paid
portal-state-part-paid = Partly paid
portal-state-paid = Paid
portal-state-late = Overdue
portal-state-void = Cancelled
portal-state-credit = Credit
portal-state-settled = Settled
portal-state-confirmed = Confirmed
portal-state-partly-shipped = Partly shipped
portal-state-shipped = Shipped
portal-state-cancelled = Cancelled

portal-date = Date
portal-due = Due
portal-due-by = Due by { $date }
portal-was-due = Was due on { $date }
portal-next-part = { $amount } of it due by { $date }
portal-next-late = { $amount } of it was due by { $date }
portal-reference = Your reference
portal-for = For
portal-delivered-to = Delivered to

portal-description = Description
portal-quantity = Quantity
portal-price = Price
portal-tax = Tax
portal-amount = Amount
portal-less = { $amount } discount
portal-sent-off = { $done } of { $all } shipped
portal-discount = Discount
portal-net = Net
portal-tax-of = Tax { $rate }
portal-rounding = Rounding
portal-total = Total
portal-paid = Paid
portal-open = To be paid
portal-still-yours = Still yours
portal-gross = Prices include tax
portal-parts = Paid in parts
portal-how-to-pay = How to pay
portal-mention = Please mention { $number }.
portal-download = Download as PDF
portal-print = Print

portal-customer = Customer { $code }
portal-nothing-open = Nothing is open
portal-open-documents = { $count ->
    [one] to be paid on one document
   *[other] to be paid on { $count } documents
}
portal-overdue = { $amount } overdue
portal-to-pay = Open invoices and credit notes
portal-orders = Orders
portal-statement = Statement of account
portal-from = From
portal-to = Until
portal-currency = Currency
portal-bad-period = The first day is not before the last.
portal-opening = Balance on { $date }
portal-closing = Balance on { $date }
portal-no-entries = Nothing was booked in this time.

portal-fact-tax-number = Tax number
portal-fact-phone = Phone
portal-fact-email = E-mail
portal-until = This link is good until { $date }. Whoever has it can see this page: pass it on with care.

portal-closed-expired = This link has ended
portal-closed-expired-body = Links end by themselves after a while, or are taken back. A new one can be sent to the e-mail address that we know of you.
portal-closed-invalid = This link opens nothing
portal-closed-invalid-body = Open it from the message in which it came. If it was cut short on its way, copy the whole address.
portal-closed-offline = There is no connection
portal-closed-offline-body = Check your connection and try again.
portal-closed-slow = Too many attempts
portal-closed-slow-body = Wait a few minutes before you try again.
portal-closed-failed = This page cannot be shown right now
portal-closed-failed-body = Try again in a moment. If it goes on, tell the company that sent you the link.
portal-fresh = Send me a new link
portal-fresh-asked = If we know an e-mail address of you, a new link is on its way.
portal-supplied = Supplied
