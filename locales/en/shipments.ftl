### Shipments, parcels, labels.

shipments-title = Shipments
shipments-one = Shipment
shipments-none = No shipments yet
shipments-none-body = They begin on the page of a confirmed order.
shipments-order = Order
shipments-customer = Customer
shipments-from = From
shipments-carrier = Carrier
shipments-tracking = Tracking number
shipments-shipped-at = Shipped
shipments-delivered-at = Delivered
shipments-reason = Reason
shipments-goods = Goods
shipments-to-follow = { $quantity } to follow
shipments-slip = Packing slip

shipments-status-draft = To ship
shipments-status-shipped = Under way
shipments-status-delivered = Delivered
shipments-status-cancelled = Cancelled
shipments-view-to-ship = To ship
shipments-view-under-way = Under way
shipments-view-delivered = Delivered
shipments-view-cancelled = Cancelled

## What is done

shipments-ship = Ship
shipments-ship-ask = Ship { $number }?
shipments-ship-body =
    { $count ->
        [one] One line leaves
       *[other] { $count } lines leave
    } the stock. What has left comes back only as a return.
shipments-did-ship = { $number } has left
shipments-deliver = Mark as delivered
shipments-deliver-ask = Has { $number } arrived?
shipments-deliver-body = All of its parcels are told to have arrived.
shipments-did-deliver = { $number } has arrived
shipments-cancel = Cancel shipment
shipments-cancel-ask = Cancel { $number }?
shipments-cancel-body = Its goods stay in stock and can be shipped anew.
shipments-did-cancel = { $number } is cancelled
shipments-edit-ask = Change { $number }
shipments-edit-packed = If quantities change, it is packed anew.
shipments-did-edit = { $number } is saved
shipments-to-ship = To ship
shipments-note = Note
shipments-track = Tell where it is
shipments-track-ask = Where is { $number }?
shipments-track-body = The customer may be told of it.
shipments-track-save = Save
shipments-track-what = What happened
shipments-track-place = Place
shipments-track-text = Note
shipments-did-track = { $number }: noted
shipments-code-label-created = Label made
shipments-code-picked-up = Picked up
shipments-code-in-transit = Under way
shipments-code-out-for-delivery = Out for delivery
shipments-code-exception = Something went wrong
shipments-code-delivered = Delivered
shipments-code-returned = Came back

## Parcels

shipments-parcels = Parcels
shipments-parcel = Parcel { $number }
shipments-parcel-add = Another parcel
shipments-parcel-remove = Remove parcel { $number }
shipments-package = Package
shipments-weight = Weight in g
shipments-weight-whole = Whole grams
shipments-grams = { $weight } g
shipments-in-all = In all
shipments-pack = Pack
shipments-pack-ask = Pack { $number }
shipments-pack-save =
    { $count ->
        [one] Pack one parcel
       *[other] Pack { $count } parcels
    }
shipments-did-pack =
    { $count ->
        [one] { $number } is packed in one parcel
       *[other] { $number } is packed in { $count } parcels
    }
shipments-parcel-packed = Packed
shipments-parcel-label-created = Label made
shipments-parcel-picked-up = Picked up
shipments-parcel-in-transit = Under way
shipments-parcel-out-for-delivery = Out for delivery
shipments-parcel-delivered = Delivered
shipments-parcel-exception = Something went wrong
shipments-parcel-returned = Came back
shipments-parcel-void = Packed anew
shipments-follow = Follow
shipments-label = Label
shipments-label-of = Label of { $number }
shipments-label-show = Show label
shipments-label-make = Make label
shipments-label-void = Void label
shipments-did-label = The carrier is asked for the label of { $number }
shipments-did-void-label = The label of { $number } is taken back
shipments-below = { $name }: { $quantity } are on hand where it left from, below zero.
