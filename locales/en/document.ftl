### What pages of documents share.

document-step-done = (done)
document-step-current = (now)
document-step-part = (in part)
document-step-ahead = (to come)
document-in-books = In the books
document-activity = Activity
document-activity-all = All { $count }
document-system = Kontor
document-party = Customer
document-open-balance = Open balance
document-credit-limit = Credit limit
document-credit-beyond = { $amount } beyond the limit
document-credit-near = Close to the credit limit
document-below-zero = { $count ->
    [one] Of one product more has left than was there
   *[other] Of { $count } products more has left than was there
}
document-saved = Draft saved { $when }
document-saving = Saving…
document-unsaved = Not saved yet
document-stale = Somebody else has changed this draft meanwhile.
document-stale-theirs = Take theirs
document-stale-mine = Keep mine

## Deeds, as the history tells them

did-create = created it
did-put = changed the draft
did-replace = changed the draft
did-update = changed it
did-edit = changed it
did-confirm = confirmed it
did-amend = amended it
did-cancel = cancelled it
did-cancel-rest = cancelled the rest
did-release = released it
did-promise = changed the promise
did-complete = completed it
did-copy = copied it
did-record-shipped = shipped goods
did-record-invoiced = invoiced it
did-record-returned = took goods back
did-post = posted it
did-send = sent it
did-mail = mailed it
did-void = made it void
did-mark-overdue = found it overdue
did-charge = set what is charged for it
did-credit = credited it
did-allocate = allocated a payment
did-unallocate = took an allocation back
did-dispute = marked it as disputed
did-resolve = resolved the dispute
did-write-off = wrote it off
did-delete = deleted it
did-record = recorded it
did-turn = changed how it goes on
did-refund = refunded it
did-pack = packed it
did-ship = shipped it
did-deliver = marked it as delivered
did-track = told where it is
did-authorise = authorised it
did-receive = received goods
did-inspect = inspected the goods
did-archive = archived it
did-restore = restored it

## The printed document

document-print = Open to print
document-download = Download the PDF
document-page = Page { $number } of { $of }
document-paper-failed = The document could not be drawn. It can still be downloaded.

document-next-step = The next step
document-link = Link
document-links = Links that work
document-link-body = Whoever has the link can look at it without signing in.
document-link-make = Make link
document-link-copy = Copy link
document-link-copied = The link is copied
document-link-once = It is shown this once. Lost links are made anew.
document-link-until = Works until
document-link-until-help = As long as is allowed when empty
document-link-made = Made on { $day }
document-link-used =
    { $count ->
        [one] Opened once, { $at }
       *[other] Opened { $count } times, last { $at }
    }
document-link-unused = Not opened yet
document-link-revoke = Revoke
document-link-revoked = The link opens nothing any more
document-share = Share a link
document-share-title = Share { $name }
document-customer-hint = Name or number
document-customer-make = New customer “{ $name }”
document-lines = Lines
document-lines-more = { $count ->
    [one] and { $count } more line
   *[other] and { $count } more lines
}

## What settles what

document-no-number = This is no number
document-rate = 1 { $from } in { $to }
document-rate-of = Rate of { $day }
document-worth = Settles, in { $currency }
document-settles-all = It settles all of { $amount }
document-account-usual = { $account } (usual for the method)
document-account-same = { $account } (where the money came in)
document-account-none = The method’s own
document-fault-number = This is no number
document-fault-rate = Say the rate, or what it settles in the invoice’s currency
document-fault-open = More than the { $open } that are open
document-fault-little = With the discount { $enough } is the least
document-back-source = { $amount } can settle something else.
document-back-invoice = { $number } is asked for { $amount } again; { $open } of it are open then.
document-back-discount = The early payment discount of { $amount } goes with it: { $note } stays, and an invoice of the same amount takes it back.
document-back-difference = What the books gained or lost by the rate is taken back too.

## The day on which goods moved

document-day-today = Today, unless you choose an earlier day
document-day-past = Recorded today, { $today }
document-left-on = Left on
document-locked-stock = No goods can move on { $day }: the books are closed up to { $through }.
document-locked = Nothing can be posted on { $day }: the books are closed up to { $through }.
document-locked-soft = Choose a later day, or ask for an exception.
document-locked-hard = Choose a later day.

## Below zero

document-is-below = below zero
document-below = { $quantity } · below zero
document-too-little = Not enough is there
document-would-below = { $name }: { $there } there, { $wanted } leave. It falls below zero, to { $after }.
document-would-lack = { $name }: { $wanted } are to leave, and only { $there } are free.

## Somebody else has saved meanwhile

document-conflict = { $name } was changed meanwhile
document-conflict-body = Somebody else has saved it since you began. This is what differs.
document-conflict-over = Somebody else has gone on with it: it is no draft any more, and yours cannot be saved.
document-conflict-same = What you wrote is what they saved.
document-conflict-what = What
document-conflict-none = not there
document-conflict-compare = Compare

did-reverse = took it back
