### The grid of lines that orders, invoices, credit notes, returns and adjustments share.

editor-product = Product
editor-products = Products
editor-make = New product “{ $name }”
editor-product-hint = Name, article number or barcode
editor-quantity = Qty
editor-unit = Unit
editor-price = Price
editor-discount = Disc %
editor-amount = Amount
editor-available = Available
editor-line = line { $number }
editor-count = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
editor-add-line = Add line
editor-row-menu = Line actions
editor-duplicate = Duplicate line
editor-up = Move line up
editor-down = Move line down
editor-key-remove = Remove line
editor-removed = Line removed
editor-describe = Change the text
editor-words = Text of the line
editor-use-text = Use “{ $typed }” as text
editor-choose-product = Choose a product
editor-search-products = Search products
editor-why = How this price came about
editor-rule-list-price = List price
editor-rule-of-base-unit = Worked out from the price of the base unit
editor-rule-price-list = Price list
editor-rule-from-quantity = { $list }, from { $quantity } { $unit }
editor-rule-manual-price = Set by hand
editor-rule-agreed-price = As agreed when it was ordered
editor-rule-line-discount = Discount of the line
editor-rule-document-discount = Share of the discount on the whole
editor-rule-of-whole = Of { $amount } off the whole
editor-rule-tax = Tax

## Scanning

editor-scan = Scan or type a code
editor-scan-taken = { $name }: { $quantity }
editor-scan-missed = No product has the code { $code }
editor-scan-failed = { $code } could not be looked up
editor-scan-again = Look { $code } up again
editor-scan-seen = Put { $code } aside

## Rows out of a spreadsheet

editor-paste = Paste from spreadsheet
editor-paste-help = One product a row: article number or barcode, then the quantity.
editor-paste-help-prices = One product a row: article number or barcode, then the quantity, then the price if it is another one.
editor-paste-rows = Rows
editor-paste-understood = What was understood
editor-paste-unknown = No product has the code { $code }
editor-paste-unread = not a number: { $what }
editor-paste-take = { $count ->
    [0] Add lines
    [one] Add { $count } line
   *[other] Add { $count } lines
}

## Totals

editor-subtotal = Subtotal
editor-discounts = Discounts
editor-tax-word = Tax
editor-tax = { $name } { $rate }
editor-tax-included = { $name } { $rate }, included
editor-net = Without tax
editor-total = Total
editor-margin = Margin
editor-margin-rate = Margin { $rate }
editor-discount-whole = Discount on the whole

## How finely a unit is counted

editor-too-fine = { $places ->
    [0] { $unit } is counted in whole ones
    [one] { $unit } is counted with one decimal place at most
   *[other] { $unit } is counted with { $places } decimal places at most
}
editor-wrong = In { $line }: { $why }
