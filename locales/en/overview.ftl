overview-title = Overview
overview-net-sales = Net sales
overview-net-sales-per-day = Net sales per day
overview-orders = Orders
overview-average-order = Average order
overview-overdue = Overdue
overview-period = Period
overview-days = Last { $count } days
overview-day = Day
overview-this-period = This period
overview-before = The period before
overview-no-sales = Nothing was sold in this time
overview-as-table = View as table
overview-as-chart = View as chart
overview-attention = Needs attention
overview-attention-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
overview-attention-none = Nothing waits for you
overview-overdue-invoices = { $count ->
    [one] { $count } invoice overdue
   *[other] { $count } invoices overdue
}
overview-held-orders = { $count ->
    [one] { $count } order on hold
   *[other] { $count } orders on hold
}
overview-orders-to-ship = { $count ->
    [one] { $count } order to ship
   *[other] { $count } orders to ship
}
overview-low-stock = { $count ->
    [one] { $count } product below its reorder point
   *[other] { $count } products below their reorder point
}
overview-invoice-drafts = { $count ->
    [one] { $count } invoice to post
   *[other] { $count } invoices to post
}
overview-order-drafts = { $count ->
    [one] { $count } order is a draft
   *[other] { $count } orders are drafts
}
overview-below-zero = { $count ->
    [one] Stock below zero at one place
   *[other] { $count } stocks below zero
}
