### Stock: levels, moves, transfers.

stock-title = Stock
stock-none = Nothing lies anywhere yet
stock-more = More
stock-moves = Stock moves
stock-at = Stock on a day
stock-low = Low stock
stock-value = Stock value
stock-reorder = Reorder points
stock-reorder-new = New reorder point
stock-product = Product
stock-place = Place
stock-on-hand = On hand
stock-reserved = Reserved
stock-available = Available
stock-incoming = Incoming
stock-reorder-at = Reorder at
stock-reorder-much = Order
stock-quantity = Quantity
stock-average = Average cost
stock-worth = Value
stock-kind = What
stock-document = By
stock-load-more = Load more
stock-everywhere = Everywhere
stock-is-out = { $quantity } · out
stock-is-low = { $quantity } · low
stock-phone = { $onHand } on hand, { $reserved } reserved
stock-drill-moves = Moves that make it
stock-drill-orders = Open orders that leave from here
stock-view-there = In stock
stock-view-out = Out of stock
stock-view-reserved = Reserved
stock-view-places = By place
stock-low-none = Nothing is low
stock-low-none-body = Products appear here when what is available falls to their reorder point.
stock-at-day = At the end of
stock-at-none = Nothing lay there on { $day }
stock-at-one-product = one product
stock-files = Save or print
stock-sku = SKU
stock-sum = In all

stock-kind-receipt = Received
stock-kind-issue = Left
stock-kind-adjustment = Adjusted
stock-kind-transfer = Transferred
stock-kind-return = Came back
stock-kind-settlement = Cost settled
stock-kind-revaluation = Revalued
stock-document-shipment = Shipment
stock-document-adjustment = Adjustment
stock-document-receipt = Receipt
stock-document-transfer = Transfer
stock-document-return = Return
stock-document-return-scrap = Scrap of a return
stock-document-stock-entry = Stock entry
stock-document-opening = Opening stock
stock-document-correction = Correction

## Receiving and adjusting

stock-receive = Receive goods
stock-receive-at = Where
stock-did-receive =
    { $count ->
        [one] { $number } · Received: one product
       *[other] { $number } · Received: { $count } products
    }
stock-adjust = Adjust stock
stock-adjust-do = Adjust
stock-adjust-says = What is said
stock-adjust-changes = What changed
stock-adjust-counts = What was counted
stock-adjust-changes-help = What was found more is positive, what is gone negative.
stock-adjust-counts-help = All that lies there now, what is reserved included; the difference moves.
stock-adjust-reference-help = A count sheet’s number, for example
stock-did-adjust =
    { $count ->
        [one] { $number } · Adjusted: one product
       *[other] { $number } · Adjusted: { $count } products
    }
stock-goods = Goods
stock-unit-cost = Unit cost
stock-reason = Reason
stock-reason-needed = Say why
stock-choose-reason = Choose a reason
stock-note = Note
stock-note-needed = This reason asks for a note
stock-choose-place = Choose a place
stock-place-needed = Say where
stock-lines-needed = Each line needs a product and a quantity
stock-uncounted = How many were counted is missing

## Transfers

stock-transfers = Transfers
stock-transfers-none = No transfers yet
stock-transfer = Transfer
stock-transfer-new = New transfer
stock-transfer-make = Create transfer
stock-one-place = Goods lie at one place only so far, and a transfer goes to another.
stock-place-new = Add a place
stock-did-transfer = { $number } is made
stock-transfer-edit-title = Change { $number }
stock-did-transfer-edit = { $number } is saved
stock-from = From
stock-to = To
stock-expected = Expected
stock-sent = Quantity
stock-shipped-at = Shipped
stock-received-at = Received
stock-status-draft = Draft
stock-status-in-transit = Under way
stock-status-partly-received = Partly received
stock-status-received = Received
stock-status-returned = Returned
stock-status-cancelled = Cancelled
stock-view-drafts = Drafts
stock-view-under-way = Under way
stock-view-received = Received
stock-line-under-way = Under way
stock-line-received = Received
stock-line-returned = Came back
stock-line-damaged = Damaged
stock-line-short = Missing
stock-line-surplus = Surplus
stock-transfer-line = { $name } · { $quantity } under way
stock-transfer-ship = Ship
stock-transfer-ship-ask = Ship { $number }?
stock-transfer-ship-body = The goods leave the one place and are under way to the other.
stock-did-transfer-ship = { $number } is under way
stock-transfer-receive = Receive
stock-transfer-receive-ask = What of { $number } has come?
stock-transfer-receive-body = What is damaged or missing is written off; what is not said stays under way.
stock-did-transfer-receive = { $number }: received
stock-transfer-return = Goods came back
stock-transfer-return-ask = Did the goods of { $number } come back?
stock-transfer-return-body = What is still under way lies where it was sent from again.
stock-did-transfer-return = { $number }: back where it came from
stock-transfer-cancel = Cancel transfer
stock-transfer-cancel-ask = Cancel { $number }?
stock-transfer-cancel-body = Its goods stay where they are.
stock-did-transfer-cancel = { $number } is cancelled

## Receipts

stock-receipts = Goods receipts
stock-receipts-none = No goods receipts yet
stock-receipts-none-body = What comes in without an order of yours is recorded here.
stock-receipt = Goods receipt
stock-receipt-status-received = Received
stock-receipt-status-reversed = Reversed
stock-receipt-status-reversal = Reversal
stock-view-reversals = Reversals
stock-view-below = Below zero
stock-supplier = Supplier
stock-reference = Reference
stock-reference-help = The delivery note’s number, for example
stock-came-on = Came on
stock-back-on = Taken back on
stock-left-on = Left on
stock-arrived-on = Arrived on
stock-returned-on = Came back on
stock-happened-on = Happened on
stock-moved-on = Day
stock-for-day = for { $day }
stock-recorded-at = Recorded
stock-receipt-reversed-by = The goods were taken back. The document that did it:
stock-receipt-reverses = This takes back the goods of
stock-receipt-reverse = Reverse
stock-receipt-reverse-ask = Reverse { $number }?
stock-receipt-reverse-body = { $count ->
    [one] The goods of its line leave { $place } again, at what they cost. A document of its own says so, and nothing is deleted.
   *[other] The goods of its { $count } lines leave { $place } again, at what they cost. A document of its own says so, and nothing is deleted.
}
stock-did-receipt-reverse = { $number } is reversed

## Adjustments

stock-adjustments = Stock adjustments
stock-adjustments-none = No stock adjustments yet
stock-adjustments-none-body = What is found, lost or counted differently is recorded here.
stock-adjustment = Stock adjustment
stock-adjustment-status-posted = Posted
stock-adjustment-status-reversed = Reversed
stock-adjustment-status-reversal = Reversal
stock-counted = Counted
stock-before = Before
stock-after = After
stock-change = Change
stock-made-by = Made by
stock-from-to = { $before } → { $after }
stock-from-to-below = { $before } → { $after }, below zero
stock-was-counted = Counted: { $quantity } { $unit }
stock-adjustment-reversed-by = The adjustment was taken back. The document that did it:
stock-adjustment-reverses = This takes back
stock-adjustment-reverse = Reverse
stock-adjustment-reverse-ask = Reverse { $number }?
stock-adjustment-reverse-body = { $count ->
    [one] What its line moved at { $place } is moved back, at what it was worth then. A document of its own says so, and nothing is deleted.
   *[other] What its { $count } lines moved at { $place } is moved back, at what it was worth then. A document of its own says so, and nothing is deleted.
}
stock-did-adjustment-reverse = { $number } is reversed
