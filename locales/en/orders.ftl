### Orders.

orders-title = Orders
orders-order = Order
orders-new = New order
orders-search = Number, customer or reference
orders-none = No orders yet
orders-number = Number
orders-customer = Customer
orders-date = Date
orders-status = Status
orders-reference = Customer reference
orders-location = Ships from
orders-location-auto = Chosen automatically
orders-shortage = If stock is short
orders-shortage-rule = As the company has set
orders-shortage-refuse = Do not confirm
orders-shortage-back-order = Back-order the rest
orders-note = Note
orders-discount-kind = Kind of discount
orders-lines = Lines
orders-facts = Details
orders-progress = Progress of the order
orders-priority = Priority
orders-priority-help = The highest is served first.

## Status

orders-status-draft = Draft
orders-status-confirmed = Confirmed
orders-status-partly-shipped = Partly shipped
orders-status-shipped = Shipped
orders-status-completed = Completed
orders-status-cancelled = Cancelled
orders-stage-draft = Draft
orders-stage-confirmed = Confirmed
orders-stage-shipped = Shipped
orders-stage-invoiced = Invoiced
orders-stage-paid = Paid
orders-stage-credited = Credited
orders-hold-credit = On hold: credit
orders-hold-approval = Waits for approval
orders-hold-credit-why = This goes beyond the customer’s credit limit. Nothing leaves until it fits again or somebody releases it.
orders-hold-approval-why = This goes beyond the customer’s credit limit. Somebody else than who confirmed it has to approve it.
orders-charges-stale = Goods or address have changed since shipping was charged.
orders-warn-aside = Put aside
orders-warn-credit = This goes beyond the customer’s credit limit: { $needed } of { $limit } are taken up now.
orders-warn-no-address = The order has no delivery address: what is to be carried needs one. An amendment gives it one.
orders-warn-shipments-cut = Shipments that were being prepared were cut with the order: { $shipments }.
orders-warn-shipment-cancelled = { $number } (cancelled)
orders-fore = Before it is confirmed
orders-fore-credit = { $over } beyond the customer’s credit limit
orders-fore-short = { $count ->
    [one] There is too little of one product
   *[other] There is too little of { $count } products
}
orders-fore-waits = { $count ->
    [one] The rest of one product will be waited for
   *[other] The rest of { $count } products will be waited for
}
orders-fore-address = The customer has no delivery address
orders-fore-customer = Open the customer

## Draft

orders-save-draft = Save the draft
orders-missing-customer = Not saved: choose a customer
orders-missing-lines = Not saved: add a product
orders-missing-numbers = Not saved: a number cannot be read
orders-missing-whole = Not saved. { $why }
orders-seconds-ago = { $seconds } s ago
orders-availability = Availability
orders-in-stock = In stock
orders-short = { $there } of { $wanted }
orders-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

## Deeds

orders-confirm = Confirm order
orders-confirmed = { $number } is confirmed
orders-next-step = Next step
orders-ship = Ship
orders-invoice-shipped = Invoice what was shipped
orders-invoice-all = Invoice
orders-invoice-when = Invoice for a day or period
orders-invoice-when-title = Invoice of { $number }
orders-invoice-of = What is billed
orders-invoice-of-shipped = What was shipped
orders-invoice-of-ordered = All that is not billed yet
orders-supply-usual = When the goods left
orders-supply-help = On the paper and in the electronic invoice. The tax stays that of the order.
orders-invoice-draft = Write the draft
orders-amend = Amend
orders-promise = Promise dates
orders-release = Release
orders-return = Authorise a return
orders-copy = Copy to a new draft
orders-complete = Close the order
orders-cancel = Cancel order
orders-cancel-rest = Cancel the rest
orders-reason = Reason
orders-reason-needed = Say why
orders-ask-release = Release { $number }?
orders-ask-release-body = It goes on although it is beyond the customer’s credit.
orders-ask-cancel = Cancel { $number }?
orders-ask-cancel-body = What is reserved for it is given back.
orders-ask-cancel-rest = Cancel the rest of { $number }?
orders-ask-cancel-rest-body = What has not left is given up; what was shipped stays.
orders-ask-complete = Close { $number }?
orders-ask-complete-body = Nothing more will be shipped of it; what is still reserved is given back.
orders-did-release = { $number } goes on
orders-did-cancel = { $number } is cancelled
orders-did-cancel-rest = The rest of { $number } is cancelled
orders-did-complete = { $number } is closed
orders-did-promise = Dates of { $number } are saved
orders-did-amend = { $number } is amended
orders-promise-title = Dates and priority of { $number }

## Goods

orders-ship-title = Ship { $number }
orders-ship-now = Ship now
orders-prepare = Prepare only
orders-to-ship = To ship
orders-carrier = Carrier
orders-tracking = Tracking number
orders-shipped = { $count ->
    [one] Shipped
   *[other] { $count } shipments are under way
}
orders-prepared = { $count ->
    [one] The shipment is prepared
   *[other] { $count } shipments are prepared
}
orders-return-title = Return goods of { $number }
orders-return-authorise = Authorise
orders-return-made = Return { $number } is authorised
orders-to-return = Can come back
orders-return-announced = { $quantity } of { $product } on the way already
orders-return-none-left = All that was shipped has come back or is on its way.
orders-line-shipped = shipped { $quantity }
orders-line-invoiced = invoiced { $quantity }
orders-line-returned = returned { $quantity }
orders-line-cancelled = cancelled { $quantity }
orders-line-promised = promised for { $day }

## What came of it

orders-came = Shipments, invoices, returns
orders-came-shipment = Shipment
orders-came-invoice = Invoice
orders-came-credit-note = Credit note
orders-came-return = Return
orders-came-draft = Draft
orders-came-status-draft = Draft
orders-came-status-shipped = Shipped
orders-came-status-delivered = Delivered
orders-came-status-cancelled = Cancelled
orders-came-status-posted = Posted
orders-came-status-sent = Sent
orders-came-status-part-paid = Partly paid
orders-came-status-overdue = Overdue
orders-came-status-paid = Paid
orders-came-status-credited = Credited
orders-came-status-void = Void
orders-came-status-authorised = Authorised
orders-came-status-partly-received = Partly received
orders-came-status-received = Received
orders-came-status-inspected = Inspected
orders-came-status-completed = Completed

## Amending

orders-amend-title = Amend { $number }
orders-amend-help = Change quantities, prices and discounts, add lines, or say where it goes. A quantity of 0 takes a line off.
orders-amend-review = Review
orders-amend-changes = { $count ->
    [0] nothing changed
    [one] { $count } change
   *[other] { $count } changes
}
orders-address-shipping = Delivery address
orders-address-billing = Billing address
orders-address-stays = As it is: { $address }
orders-address-none = none
orders-address-gone = Goods have left: they go where they were sent.
orders-address-no-other = The customer has no addresses yet: their page takes them.
orders-head-shipping-address = Delivery address changed
orders-head-billing-address = Billing address changed
orders-head-reference = Customer reference changed
orders-head-note = Note changed
orders-versions = Versions
orders-version = Version { $number }

## Tabs of the list

orders-view-drafts = Drafts
orders-view-to-ship = To ship
orders-view-on-hold = On hold
orders-view-back-ordered = Back-ordered
orders-view-completed = Completed
orders-view-cancelled = Cancelled
orders-peek-none = Not yet
orders-peek-part = Partly
orders-peek-all = Done
orders-fore-below = { $count ->
    [one] More of one product would be promised than is there: { $names }. The place lets it fall below zero.
   *[other] More of { $count } products would be promised than is there: { $names }. The place lets them fall below zero.
}
orders-warn-below = { $name }: more is promised than is there. { $quantity } are available, below zero.
