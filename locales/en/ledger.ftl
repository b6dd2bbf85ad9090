### The books: journal, accounts, reports, closing.

## Pages

ledger-words = books accounting journal ledger
ledger-entries = Journal
ledger-accounts = Chart of accounts
ledger-journals = Journals
ledger-reports = Financial reports
ledger-closing-page = Closing
ledger-profit-and-loss = Profit and loss
ledger-balance-sheet = Balance sheet
ledger-trial-balance = Trial balance
ledger-tax = Tax report
ledger-revaluation = Revaluation
ledger-year-close = Close a year

## Words

ledger-account = Account
ledger-entry = Entry
ledger-journal = Journal
ledger-date = Date
ledger-kind = Kind
ledger-description = Description
ledger-document = Document
ledger-document-date = Document’s date
ledger-debit = Debit
ledger-credit = Credit
ledger-amount = Amount
ledger-balance = Balance
ledger-opening = Opening
ledger-closing = Closing
ledger-sum = Sum
ledger-difference = Difference
ledger-currency = Currency
ledger-rate = Rate
ledger-role = What documents post to it
ledger-memo = Note
ledger-reason = Reason
ledger-change = Change
ledger-more = up by
ledger-less = down by
ledger-load-more = Load more
ledger-files = Save or print
ledger-key-next = Next row
ledger-key-previous = Previous row

## Days

ledger-days = Period
ledger-days-own = Own days
ledger-days-month = This month
ledger-days-last-month = Last month
ledger-days-quarter = This quarter
ledger-days-last-quarter = Last quarter
ledger-days-year = This fiscal year
ledger-days-last-year = Last fiscal year
ledger-from = From
ledger-to = To
ledger-from-to = { $from } – { $to }
ledger-until = Until { $day }
ledger-on = On { $day }
ledger-at-end-of = At the end of
ledger-today = today
ledger-against = Compare with
ledger-against-nothing = Nothing
ledger-against-before = The days before
ledger-against-year = A year before

## Reports

ledger-nothing-booked = Nothing is booked in these days
ledger-nothing-booked-body = Choose other days, or see whether the books have caught up.
ledger-group-income = Income
ledger-group-cost-of-sales = Cost of sales
ledger-group-expense = Expenses
ledger-group-asset = Assets
ledger-group-liability = Liabilities
ledger-group-equity = Equity
ledger-total-income = Income in all
ledger-total-cost-of-sales = Cost of sales in all
ledger-total-expense = Expenses in all
ledger-total-asset = Assets in all
ledger-total-liability = Liabilities in all
ledger-total-equity = Equity in all
ledger-total-whole = Liabilities, equity and result
ledger-gross-profit = Gross profit
ledger-profit = Profit
ledger-loss = Loss
ledger-year-result = Result of the year
ledger-earlier-result = Result of earlier years
ledger-balanced = Balanced
ledger-not-balanced = Not balanced
ledger-no-lines = Nothing moved on this account
ledger-no-lines-body = Choose other days to see more.
ledger-brought-forward = Brought forward
ledger-tax-none = Nothing was taxed in these days
ledger-tax-class = Tax class
ledger-tax-no-class = Without a class
ledger-tax-of = Of
ledger-tax-sales = Sales
ledger-tax-credits = Credit notes
ledger-tax-base = Taxed
ledger-tax-amount = Tax
ledger-tax-documents-sales = Sales taxed at { $rate }
ledger-tax-documents-credits = Credit notes taxed at { $rate }

## Accounts

ledger-kind-asset = Assets
ledger-kind-liability = Liabilities
ledger-kind-equity = Equity
ledger-kind-income = Income
ledger-kind-expense = Expenses
ledger-find-account = Find an account
ledger-no-account = No account is called “{ $typed }”
ledger-account-new = New account
ledger-account-edit = Edit account
ledger-account-hint = Code or name
ledger-journal-sales = Sales
ledger-journal-payments = Payments
ledger-journal-stock = Stock
ledger-journal-general = General
ledger-journal-closing = Closing

## Entries

ledger-entries-none = Nothing is booked yet
ledger-entries-none-body = Documents book themselves when they are posted; what else there is, is written by hand.
ledger-draft = Draft
ledger-is-draft = Draft
ledger-is-posted = Posted
ledger-view-drafts = Drafts
ledger-view-manual = By hand
ledger-view-invoice = Invoices
ledger-view-credit-note = Credit notes
ledger-view-payment = Payments
ledger-entry-manual = By hand
ledger-entry-opening = Opening balances
ledger-entry-reversal = Reversal
ledger-entry-closing = Closing of a year
ledger-entry-invoice = Invoice
ledger-entry-credit-note = Credit note
ledger-entry-payment = Payment
ledger-entry-settlement = Settlement
ledger-entry-refund = Refund
ledger-entry-stock = Stock
ledger-entry-revaluation = Revaluation
ledger-entry-new = New entry
ledger-entry-edit = Edit entry
ledger-about = About it
ledger-posted-at = Posted
ledger-reverses = Takes back
ledger-reversed-by = Taken back by
ledger-under-exception = Posted into a locked period under an exception.
ledger-line-tax = Tax { $rate }
ledger-lines = Lines
ledger-lines-needed = At least two lines, each with an account and either a debit or a credit
ledger-unbalanced = The debits and credits differ
ledger-put-difference = Put the difference on a line
ledger-description-needed = Say what it is about
ledger-date-help = Today when empty
ledger-journal-usual = The general journal
ledger-exchange-rate = Rate into { $currency }
ledger-exchange-rate-help = That of the day when empty
ledger-no-number = This is no number
ledger-save-draft = Save draft
ledger-saved = Draft saved
ledger-post = Post
ledger-post-ask = Post { $amount }?
ledger-post-body = On { $day }. It gets its number and stays; a reversal takes it back.
ledger-did-post = { $number } is posted
ledger-reverse = Reverse
ledger-reverse-ask = Take back { $number }, { $amount }?
ledger-reverse-body = Its negation is posted as an entry of its own; both stay and name each other.
ledger-did-reverse = { $number } takes it back
ledger-delete-ask = Delete the draft “{ $name }”?
ledger-did-delete = The draft is gone
ledger-is-final = This entry is posted
ledger-is-final-body = What is posted stays; a reversal takes it back.

## Closing

ledger-books = The books
ledger-up-to-date = Everything is booked
ledger-last-posted = Last entry { $at }
ledger-catch-up = Catch up
ledger-did-catch-up = Looking for what is missing
ledger-end-of-period = At the end of a period
ledger-revaluation-what = Other currencies at the rate of a day
ledger-year-close-what = The result of a fiscal year goes to retained earnings.
ledger-year-close-ask = Close the year to { $day }, { $amount }?
ledger-year-close-body = More can be booked later; closing again carries over what is new.
ledger-last-day = Last day of the year
ledger-years = Fiscal years
ledger-years-all = All years
ledger-years-none = None is defined: the calendar’s year counts.
ledger-month-open = open
ledger-month-soft = softly locked
ledger-month-hard = locked for good
ledger-locks = Locked periods
ledger-locks-what = Nothing is booked on locked days. Exceptions pass a soft lock, nobody a hard one.
ledger-lock = Lock
ledger-unlock = Take the lock off
ledger-lock-move = Move
ledger-lock-ask = Lock through { $day }?
ledger-unlock-ask = Take the soft lock off?
ledger-did-lock = Locked through { $day }
ledger-did-unlock = The soft lock is off
ledger-area = What
ledger-area-all = Everything
ledger-area-sales = Sales
ledger-area-purchasing = Purchasing
ledger-area-stock = Stock
ledger-level = How firmly
ledger-level-soft = Softly
ledger-level-hard = For good
ledger-level-soft-what = Who has an exception may still book, and the lock can be moved back.
ledger-level-hard-what = Nobody books there any more, and it can never be moved back.
ledger-through = Through
ledger-through-none = Empty takes the lock off
ledger-soft-through = Softly through { $day }
ledger-hard-through = For good through { $day }
ledger-open = Open
ledger-blocks = Has to be finished first
ledger-despite-drafts = Lock although these are unfinished
ledger-unfinished = Unfinished
ledger-behind = Not in the books yet
ledger-behind-more =
    { $count ->
        [one] and at least one more
       *[other] and at least { $count } more
    }
ledger-exceptions = Exceptions
ledger-exceptions-none = Nobody was let through.
ledger-exception-new = Let through
ledger-exception-ask = Let { $name } pass the lock?
ledger-exception-body = For business dates of these days, under a soft lock alone; each use is recorded.
ledger-exception-did = { $name } may pass
ledger-exception-holder = Who
ledger-exception-lasts = It ends
ledger-exception-until = Until { $at }
ledger-exception-over = Over
ledger-exception-revoked = Revoked
ledger-exception-revoke = Revoke
ledger-exception-revoke-ask = End the exception of { $name } now?
ledger-exception-did-revoke = The exception of { $name } has ended
ledger-revaluation-none = Nothing is owed or held in another currency
ledger-revaluation-none-body = On that day there is nothing to tell at another rate.
ledger-revaluation-entries = Posted
ledger-rates = Exchange rates
ledger-booked = Booked
ledger-worth = Worth
ledger-taken-back = taken back on the next day
ledger-revalue = Post the revaluation
ledger-revalue-ask = Post a difference of { $amount } on { $day }?
ledger-revalue-body = Each entry is taken back by its negation on the next day.
ledger-waiting =
    { $count ->
        [one] One event is not booked yet
       *[other] { $count } events are not booked yet
    }
ledger-did-revalue =
    { $count ->
        [0] Nothing had changed
       *[other] { $count } entries are posted
    }
ledger-result-to = Result of the year to { $day }
ledger-said-settles = { $credit } settles { $invoice }
ledger-said-taken-back = { $number } taken back
ledger-said-requested = { $number } requested
ledger-said-paid = { $number } paid
ledger-said-failed = { $number } failed
ledger-said-reversed = { $payment }, reversed
ledger-said-reversal = Reversal of { $number }: { $reason }
ledger-said-worth = Worth of { $currency } on { $day } at { $rate }

## Whose, and what for

ledger-partner = Customer
ledger-holds-money = Money
