### The grid of lines that orders, invoices, credit notes, returns and adjustments share.

editor-product = Bidhaa
editor-products = Bidhaa
editor-make = Bidhaa mpya “{ $name }”
editor-product-hint = Jina, namba ya bidhaa au msimbo pau
editor-quantity = Idadi
editor-unit = Kipimo
editor-price = Bei
editor-discount = Pung. %
editor-amount = Kiasi
editor-available = Inayopatikana
editor-line = mstari { $number }
editor-count = { $count ->
    [one] Mstari { $count }
   *[other] Mistari { $count }
}
editor-add-line = Ongeza mstari
editor-row-menu = Vitendo vya mstari
editor-duplicate = Nakili mstari
editor-up = Sogeza mstari juu
editor-down = Sogeza mstari chini
editor-key-remove = Ondoa mstari
editor-removed = Mstari umeondolewa
editor-describe = Badilisha maandishi
editor-words = Maandishi ya mstari
editor-use-text = Tumia “{ $typed }” kama maandishi
editor-choose-product = Chagua bidhaa
editor-search-products = Tafuta bidhaa
editor-why = Bei hii ilivyopatikana
editor-rule-list-price = Bei ya kawaida
editor-rule-of-base-unit = Imekokotolewa kutoka bei ya kipimo cha msingi
editor-rule-price-list = Orodha ya bei
editor-rule-from-quantity = { $list }, kuanzia { $quantity } { $unit }
editor-rule-manual-price = Imewekwa kwa mkono
editor-rule-agreed-price = Kama ilivyokubaliwa wakati wa kuagiza
editor-rule-line-discount = Punguzo la mstari
editor-rule-document-discount = Sehemu ya punguzo la jumla
editor-rule-of-whole = Kati ya punguzo la jumla la { $amount }
editor-rule-tax = Kodi

## Scanning

editor-scan = Changanua au andika msimbo
editor-scan-taken = { $name }: { $quantity }
editor-scan-missed = Hakuna bidhaa yenye msimbo { $code }
editor-scan-failed = { $code } haikuweza kutafutwa
editor-scan-again = Tafuta { $code } tena
editor-scan-seen = Weka { $code } kando

## Rows out of a spreadsheet

editor-paste = Bandika kutoka lahajedwali
editor-paste-help = Bidhaa moja kwa kila safu: namba ya bidhaa au msimbo pau, kisha idadi.
editor-paste-help-prices = Bidhaa moja kwa kila safu: namba ya bidhaa au msimbo pau, kisha idadi, kisha bei kama ni tofauti.
editor-paste-rows = Safu
editor-paste-understood = Kilichoeleweka
editor-paste-unknown = Hakuna bidhaa yenye msimbo { $code }
editor-paste-unread = si namba: { $what }
editor-paste-take = { $count ->
    [0] Ongeza mistari
    [one] Ongeza mstari { $count }
   *[other] Ongeza mistari { $count }
}

## Totals

editor-subtotal = Jumla ndogo
editor-discounts = Mapunguzo
editor-tax-word = Kodi
editor-tax = { $name } { $rate }
editor-tax-included = { $name } { $rate }, imejumuishwa
editor-net = Bila kodi
editor-total = Jumla
editor-margin = Faida
editor-margin-rate = Faida { $rate }
editor-discount-whole = Punguzo la jumla

## How finely a unit is counted

editor-too-fine = { $places ->
    [0] { $unit } huhesabiwa kwa namba kamili
    [one] { $unit } huhesabiwa kwa nafasi moja ya desimali tu
   *[other] { $unit } huhesabiwa kwa nafasi { $places } za desimali zisizozidi
}
editor-wrong = { $line }: { $why }
