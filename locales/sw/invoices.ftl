### Invoices, credit notes, payments.

invoices-title = Ankara
invoices-invoice = Ankara
invoices-draft = Rasimu ya ankara
invoices-draft-note = Rasimu ya hati ya mkopo
invoices-search = Namba, mteja au rejea
invoices-none = Bado hakuna ankara
invoices-number = Namba
invoices-customer = Mteja
invoices-status = Hali
invoices-due = Tarehe ya kulipa
invoices-open = Inayodaiwa
invoices-issued = Ilitolewa
invoices-reference = Rejea
invoices-order = Oda
invoices-balance = Salio
invoices-to-credit = Imebaki kutumika
invoices-credited = Iliyofidiwa
invoices-paper = Hati
invoices-reason = Sababu
invoices-no-number = Hii si namba

invoices-status-draft = Rasimu
invoices-status-posted = Imeingizwa vitabuni
invoices-status-sent = Imetumwa
invoices-status-part-paid = Imelipwa kwa sehemu
invoices-status-overdue = Imechelewa
invoices-status-paid = Imelipwa
invoices-status-credited = Imefidiwa kwa hati ya mkopo
invoices-status-void = Batili
invoices-disputed = Inapingwa
invoices-disputed-why = Mteja anaipinga: { $reason }

## Posting, sending

invoices-post = Ingiza vitabuni
invoices-post-ask = Ingiza vitabuni ankara ya { $total }?
invoices-post-note-ask = Ingiza vitabuni hati ya mkopo ya { $total }?
invoices-post-body = { $customer } anadaiwa. Inapata namba yake na ni ya mwisho: inaweza kutolewa hati ya mkopo, haiwezi kubadilishwa.
invoices-did-post = { $number } imeingizwa vitabuni: { $total }
invoices-deleted = Rasimu imefutwa
invoices-send = Tuma
invoices-ubl = Pakua kama UBL

## Money

invoices-pay = Andika malipo
invoices-pay-title = Malipo ya { $number }
invoices-pay-amount = Andika { $amount }
invoices-pay-whole = Hii inamaliza deni.
invoices-pay-left = { $amount } inabaki kudaiwa.
invoices-pay-over = Ni zaidi ya inayodaiwa: inayobaki ni salio la mteja.
invoices-paid = { $amount } imepokelewa: { $number }
invoices-method = Njia ya malipo
invoices-method-bank = Uhamisho wa benki
invoices-method-mpesa = M-Pesa
invoices-method-cash = Taslimu
invoices-method-card = Kadi
invoices-method-cheque = Hundi
invoices-method-other = Nyingine
invoices-payment-reference = Rejea ya malipo
invoices-received-on = Yalipokelewa
invoices-received-help = Sasa ikiwa tupu
invoices-settled = Malipo na hati za mkopo
invoices-by-payment = Malipo
invoices-by-credit-note = Hati ya mkopo
invoices-part = Awamu ya { $number }
invoices-unallocate = Rudisha
invoices-unallocate-ask = Rudisha malipo yaliyoelekezwa ya { $amount }?

## Corrections

invoices-credit = Hati ya mkopo
invoices-credit-title = Hati ya mkopo ya { $number }
invoices-credit-body = Hati ya mkopo inaingizwa vitabuni mara moja. Kilicholipwa kinakuwa salio la mteja.
invoices-credit-what = Nini
invoices-credit-whole = Yote yaliyobaki: { $amount }
invoices-credit-quantity = Mistari, kwa idadi
invoices-credit-amount = Mistari, kwa bei
invoices-credit-left = Imebaki
invoices-credit-again = Bidhaa zinaweza kutolewa ankara tena
invoices-credited-by = { $number } imeingizwa vitabuni
invoices-use-credit = Lipa ankara zinazodaiwa
invoices-use-credit-ask = Tumia { $amount } kwa ankara zinazodaiwa?
invoices-use-credit-body = Ya zamani zaidi kwanza.
invoices-did-use-credit = { $number } imetumika
invoices-dispute = Weka alama kuwa inapingwa
invoices-dispute-ask = { $number } inapingwa
invoices-dispute-body = Ikiwa inapingwa, hakuna anayekumbushwa kuihusu.
invoices-did-dispute = { $number } imewekwa alama kuwa inapingwa
invoices-resolve = Pingamizi limekwisha
invoices-void = Batilisha
invoices-void-ask = Batilisha { $number } ya { $total }?
invoices-void-body = Hati ya mkopo inairudisha yote. Zote mbili zinabaki kwenye rekodi.
invoices-did-void = { $number } ni batili
invoices-write-off = Futa deni
invoices-write-off-ask = Futa deni la { $amount }?
invoices-write-off-body = Halidaiwi tena. Ukirudisha ufutaji huu, litadaiwa tena.
invoices-did-write-off = Deni la { $number } limefutwa
invoices-cause = Sababu
invoices-cause-bad-debt = Mteja hatalipa
invoices-cause-small-difference = Tofauti ndogo

## Tabs of the list

invoices-new = Ankara mpya
invoices-view-drafts = Rasimu
invoices-view-unpaid = Hazijalipwa
invoices-view-overdue = Zilizochelewa
invoices-view-disputed = Zinazopingwa
invoices-view-paid = Zilizolipwa
invoices-view-credit-notes = Hati za mkopo

## Links and drafts by hand

invoices-edit = Hariri ankara
invoices-customer-needed = Chagua mteja
invoices-lines-needed = Kila mstari unahitaji bidhaa au maandishi, idadi na, kwa maandishi, bei
invoices-lines = Mistari
invoices-note = Maelezo
invoices-days = Siku za kulipa
invoices-days-help = Masharti ya mteja ikiwa tupu
invoices-tax-class = Kodi
invoices-tax-usual = Ya kawaida
invoices-saved = Rasimu imehifadhiwa

## What is written, read and paid back

invoices-instalments = Awamu
invoices-early = Punguzo la { $rate } hadi { $day }: { $amount } yatosha.
invoices-part-paid = Imelipwa
invoices-part-late = Imechelewa
invoices-part-left = { $open } wazi
invoices-taken-back = Imerudishwa
invoices-by-refund = Imerejeshwa
invoices-reminded = Imekumbushwa
invoices-refund-body = { $open } za { $number } zinaweza kurejeshwa.
invoices-refund-way = Inarudi vipi
invoices-refund-way-help = Kwa malipo yaliyolipa ankara, kadiri inavyowezekana; vinginevyo kwa mkono.
invoices-refund-tender = { $method } · { $number } · hadi { $left }
invoices-refund-by-hand = { $method }, kwa mkono
invoices-refund-over = Isizidi { $most }
invoices-corrects = Inasahihisha

## Supply and early payment

invoices-supply = Utoaji
invoices-supply-help = Huonekana kwenye hati na ankara ya kielektroniki; siku yake huamua kiwango cha kodi.
invoices-supply-is-unsaid = Haijatajwa
invoices-supply-is-day = Siku moja
invoices-supply-is-period = Kwa kipindi
invoices-supplied-on = Tarehe ya utoaji
invoices-supplied-from = Siku ya kwanza
invoices-supplied-to = Siku ya mwisho
invoices-supply-day-needed = Taja ni siku gani
invoices-supply-period-needed = Taja siku ya kwanza na ya mwisho
invoices-supply-order-needed = Kipindi kinaisha kabla ya kuanza
invoices-purpose = Kwa nini
invoices-purpose-early-payment = Punguzo la kulipa mapema
invoices-purpose-opening = Lilikuwa wazi kabla vitabu kuanza hapa
invoices-no-margin-advance = hakuna: malipo ya awali ya kitakachouzwa
invoices-no-margin-nothing-sold = hakuna: haiuzi chochote
invoices-no-margin-no-rate = haijulikani bila kiwango cha ubadilishaji
invoices-early-over = Punguzo la { $rate } lilikuwepo hadi { $day }, kwa { $amount }.
invoices-discount-over = Muda wa punguzo la kulipa mapema la { $off } umepita: lilikuwepo hadi { $day }.
invoices-discount-settles = { $paid } na hati ya mkopo ya { $note } zinamaliza deni.
invoices-paid-discount = { $amount } imepokelewa: { $number }. { $note } inapunguza { $off }.
invoices-converted = { $amount } kwa kiwango { $rate }
invoices-asked-again = Inadaiwa tena
