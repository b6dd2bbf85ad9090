### Payments, refunds, what is owed, reminders, what recurs.

billing-customer = Customer
billing-customer-needed = Choose a customer
billing-customers = Customers
billing-amount = Amount
billing-amount-needed = An amount above zero
billing-method = Method
billing-method-bank = Bank transfer
billing-method-mpesa = M-Pesa
billing-method-cash = Cash
billing-method-card = Card
billing-method-cheque = Cheque
billing-method-other = Other
billing-method-bad-debt = Bad debt
billing-method-small-difference = Small difference
billing-reference = Reference
billing-reason = Reason
billing-date = Date
billing-received = Received
billing-received-help = Today when empty
billing-due = Due { $day }
billing-invoice = Invoice

## Payments

billing-payments = Payments
billing-payments-none = No payments yet
billing-payment = Payment
billing-payment-new = Record payment
billing-record = Record
billing-record-amount = Record { $amount }
billing-auto = Settle what the customer owes, the oldest first
billing-did-payment = { $number }: { $amount } recorded
billing-unused = Unused
billing-used = Used up
billing-left = { $amount } unused
billing-refunded = Paid back
billing-view-unused = Unused
billing-allocations = What it has settled
billing-on-account = Nothing yet: it stands to the customer’s credit.
billing-allocate = Allocate
billing-allocate-ask = Allocate { $amount }
billing-allocate-body = Without amounts it settles the oldest first.
billing-allocate-auto = Settle the oldest first
billing-allocate-amount = Allocate { $amount }
billing-nothing-open = The customer owes nothing in this currency.
billing-for = For { $number }
billing-too-much = More than is left of the payment
billing-did-allocate = { $number } is allocated
billing-unallocate = Take back
billing-unallocate-ask = Take back { $amount }?
billing-did-unallocate = { $number }: taken back
billing-reverse = Reverse
billing-reverse-ask = Reverse { $amount }?
billing-reverse-body = A cheque bounced, or it was recorded by mistake: what it has settled is open again. No money goes back.
billing-reverse-day = Day of the reversal (empty: today)
billing-did-reverse = { $number } is reversed
billing-reversed = Reversed

## Refunds

billing-refunds = Refunds
billing-refunds-none = No refunds yet
billing-refunds-none-body = They begin on the page of a payment, a credit note or a return.
billing-refund = Refund
billing-refund-new = Refund
billing-refund-from = From
billing-refund-ask = Pay back { $amount }?
billing-refund-body = The refund is requested; it is settled once the money has gone.
billing-did-refund = { $number } is requested
billing-refund-requested = Requested
billing-refund-sent = Sent
billing-refund-settled = Settled
billing-refund-failed = Failed
billing-sent-at = Sent
billing-ended-at = Ended
billing-refund-do-send = Mark as sent
billing-refund-do-settle = Mark as settled
billing-refund-do-fail = It failed
billing-refund-ask-send = Is { $amount } on its way?
billing-refund-ask-settle = Has { $amount } gone?
billing-refund-ask-fail = Did { $amount } come back?
billing-refund-body-send = The bank or the till has been told.
billing-refund-body-settle = The money has left; this is booked and stays.
billing-refund-body-fail = The amount is the customer’s credit again.
billing-refund-did-send = { $number } is on its way
billing-refund-did-settle = { $number } is settled
billing-refund-did-fail = { $number } failed

## What is owed

billing-ageing = Ageing
billing-ageing-none = Nobody owes anything
billing-as-of = As of
billing-save-as = Save as file
billing-not-due = Not due
billing-days = { $days } days
billing-owed = Owed
billing-credit = Credit
billing-balance = Balance
billing-sum = Sum

## Reminders

billing-dunning = Reminders
billing-dunning-none = No reminders were sent yet
billing-dunning-none-body = A run writes to everybody who is late, once for each level.
billing-dun = Send reminders
billing-dun-ask =
    { $count ->
        [0] Reminders
        [one] Remind one customer?
       *[other] Remind { $count } customers?
    }
billing-dun-body = Each customer gets one e-mail, whatever the currencies; fees are invoiced.
billing-dun-nobody = Nobody is due for a reminder.
billing-dun-do =
    { $count ->
        [0] Send
        [one] Send one letter
       *[other] Send { $count } letters
    }
billing-did-dun =
    { $count ->
        [one] One letter is on its way
       *[other] { $count } letters are on their way
    }
billing-run = Reminders of { $day }
billing-levels = Set up the levels
billing-letters = Letters
billing-letter-sent = Sent
billing-letter-done = Sent
billing-letter-pending = Waiting
billing-letter-failed = Failed
billing-letter-skipped = Left out
billing-level = Level { $level }
billing-late =
    { $days ->
        [one] { $number } · one day late
       *[other] { $number } · { $days } days late
    }
billing-late-open =
    { $days ->
        [one] { $open } · one day late
       *[other] { $open } · { $days } days late
    }
billing-fee = Fee { $fee }
billing-fee-invoice = Fee

## What recurs

billing-recurring = Recurring invoices
billing-recurring-none = No recurring invoices
billing-recurring-none-body = An invoice is made into one that recurs.
billing-templates = Order templates
billing-templates-none = No order templates
billing-templates-none-body = An order is kept as a template, and placed again whenever it is wanted.
billing-schedule = Schedule
billing-every = Every
billing-every-day =
    { $count ->
        [one] Every day
       *[other] Every { $count } days
    }
billing-every-week =
    { $count ->
        [one] Every week
       *[other] Every { $count } weeks
    }
billing-every-month =
    { $count ->
        [one] Every month
       *[other] Every { $count } months
    }
billing-every-quarter =
    { $count ->
        [one] Every quarter
       *[other] Every { $count } quarters
    }
billing-every-year =
    { $count ->
        [one] Every year
       *[other] Every { $count } years
    }
billing-next = Next
billing-from = From
billing-until = Until
billing-lines = Lines
billing-list-price = List price
billing-made-invoice = Invoices it made
billing-made-order = Orders it placed
billing-made-none = Nothing yet.
billing-view-failed = Failed
billing-schedule-is-active = Active
billing-schedule-is-paused = Paused
billing-schedule-is-ended = Ended
billing-schedule-run = Make what is due
billing-schedule-place = Place order
billing-schedule-pause = Pause
billing-schedule-resume = Resume
billing-schedule-end = End
billing-schedule-ask-run = Make what is due of { $name }?
billing-schedule-ask-place = Place an order from { $name }?
billing-schedule-ask-pause = Pause { $name }?
billing-schedule-ask-resume = Resume { $name }?
billing-schedule-ask-end = End { $name } for good?
billing-schedule-did-run = { $name }: made what was due
billing-schedule-did-place = An order was placed from { $name }
billing-schedule-did-pause = { $name } is paused
billing-schedule-did-resume = { $name } goes on
billing-schedule-did-end = { $name } has ended
billing-schedule-over-body = What has ended is not changed any more. What goes on instead is written anew.

## What is written, read and paid back

billing-note = Note
billing-recurring-new = New recurring invoice
billing-recurring-edit = Edit recurring invoice
billing-recurring-from = Have it recur
billing-template-new = New order template
billing-template-edit = Edit order template
billing-template-from = Keep as a template
billing-schedule-who = What and for whom
billing-schedule-name = Name
billing-schedule-name-needed = Give it a name
billing-schedule-fills = { $period } becomes the month and { $day } the day, here and in the lines.
billing-schedule-by-hand = Only when wanted
billing-schedule-ahead = It runs on { $days } …
billing-schedule-never = With these days it never runs.
billing-schedule-saved = { $name } is saved
billing-step = Interval
billing-step-help = 1 is each of them
billing-day-of-month = Day of the month
billing-day-of-month-help = 31 is the last day
billing-first-day = First day
billing-first-day-needed = Say when it begins
billing-auto-post = Post what it makes
billing-auto-send = And mail it to the customer
billing-auto-confirm = Confirm what it places
billing-does-draft = Each time it leaves a draft.
billing-does-post = Each time it posts the invoice.
billing-does-send = Each time it posts the invoice and mails it.
billing-does-order = Each time it leaves a draft order.
billing-does-confirm = Each time it confirms the order.
billing-lines-needed = At least one line, each with a quantity
billing-open-documents = What is open
billing-open-none = Nothing of this age is open.
billing-disputed = Disputed
billing-credit-sources = Credit that is left
billing-credit-none = Nothing is left to use.
billing-source-payment = Payment
billing-source-credit-note = Credit note
billing-apply = Settle the oldest with { $amount }
billing-did-apply = { $amount } settled
billing-dun-include = Remind { $name }
billing-dun-sum = They ask for { $amount }. Letters go out by e-mail; fees are invoiced.
billing-run-under-way = Letters are going out
billing-run-ended = Ended
billing-letter-queued = With the mail server
billing-levels-title = Levels of reminders
billing-levels-none = There are no levels yet
billing-levels-none-body = A level says after how many days a letter is due, what it costs and what it says.
billing-level-new = New level
billing-level-no-fee = no fee
billing-level-words = Write it in
billing-behind =
    { $count ->
        [one] One is due
       *[other] { $count } are due
    }
billing-days-late =
    { $days ->
        [one] One day late
       *[other] { $days } days late
    }
billing-level-after =
    { $days ->
        [one] After one day
       *[other] After { $days } days
    }

## Accounts, rates, discounts, periods

billing-currency = Currency
billing-account = Account
billing-promised-on = Promised on
billing-paid-on = Paid on
billing-for-in = For { $number }, in { $currency }
billing-allocate-body-foreign = All that is open is in another currency: say how much of the payment it takes.
billing-take-discount = Take the early payment discount of { $off }: { $enough } is enough until { $day }
billing-with-discount = Early payment discount:
billing-converted = { $amount } at { $rate }
billing-about-gain = The books will gain about { $amount } by the rate.
billing-about-loss = The books will lose about { $amount } by the rate.
billing-differences = Exchange gains and losses
billing-differences-late = The books have not told of all of it yet.
billing-gain = Gain of { $amount }
billing-loss = Loss of { $amount }
billing-early-enough = { $amount } is enough until { $day }
billing-early-where = The discount is taken on the page of the invoice, or when the payment is allocated.
billing-take-discounts = Take early payment discounts where the money is enough: credit notes settle the rest
billing-service-period = Service period
billing-service-none = Not said on the invoice
billing-service-ahead = Ahead: until the next invoice
billing-service-behind = Behind: since the last invoice
billing-service-help = For which days what it bills was, or will be, supplied.
billing-service-first = The first invoice is for { $from } – { $to }.
