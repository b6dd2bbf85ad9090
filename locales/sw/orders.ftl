### Orders.

orders-title = Oda
orders-order = Oda
orders-new = Oda mpya
orders-search = Namba, mteja au rejea
orders-none = Bado hakuna oda
orders-number = Namba
orders-customer = Mteja
orders-date = Tarehe
orders-status = Hali
orders-reference = Rejea ya mteja
orders-location = Inasafirishwa kutoka
orders-location-auto = Otomatiki
orders-shortage = Bidhaa zisipotosha
orders-shortage-rule = Kanuni ya kampuni
orders-shortage-refuse = Usithibitishe
orders-shortage-back-order = Zilizobaki zisubiri bidhaa
orders-note = Maelezo
orders-discount-kind = Aina ya punguzo
orders-lines = Mistari
orders-facts = Maelezo
orders-progress = Maendeleo ya oda
orders-priority = Kipaumbele
orders-priority-help = Cha juu zaidi kinahudumiwa kwanza.

## Status

orders-status-draft = Rasimu
orders-status-confirmed = Imethibitishwa
orders-status-partly-shipped = Imesafirishwa kwa sehemu
orders-status-shipped = Imesafirishwa
orders-status-completed = Imekamilika
orders-status-cancelled = Imeghairiwa
orders-stage-draft = Rasimu
orders-stage-confirmed = Imethibitishwa
orders-stage-shipped = Imesafirishwa
orders-stage-invoiced = Imetolewa ankara
orders-stage-paid = Imelipwa
orders-stage-credited = Imefidiwa
orders-hold-credit = Imezuiwa: mkopo
orders-hold-approval = Inasubiri idhini
orders-hold-credit-why = Hii inazidi kikomo cha mkopo cha mteja. Hakuna kinachoondoka hadi itoshe tena au mtu aiachilie.
orders-hold-approval-why = Hii inazidi kikomo cha mkopo cha mteja. Mtu mwingine, si aliyeithibitisha, anapaswa kuiidhinisha.
orders-charges-stale = Bidhaa au anwani zimebadilika tangu usafirishaji ulipotozwa.
orders-warn-aside = Weka kando
orders-warn-credit = Hii inazidi kikomo cha mkopo cha mteja: sasa { $needed } kati ya { $limit } zimetumika.
orders-warn-no-address = Oda haina anwani ya kupelekea: bidhaa za kusafirishwa zinahitaji moja. Marekebisho yanaweza kuitoa.
orders-warn-shipments-cut = Shehena zilizokuwa zinaandaliwa zilipunguzwa pamoja na oda: { $shipments }.
orders-warn-shipment-cancelled = { $number } (imeghairiwa)
orders-fore = Kabla ya kuthibitishwa
orders-fore-credit = { $over } juu ya kikomo cha mkopo cha mteja
orders-fore-short = { $count ->
    [one] Bidhaa moja haitoshi
   *[other] Bidhaa { $count } hazitoshi
}
orders-fore-waits = { $count ->
    [one] Salio la bidhaa moja litasubiriwa
   *[other] Salio la bidhaa { $count } litasubiriwa
}
orders-fore-address = Mteja hana anwani ya kupelekea
orders-fore-customer = Fungua mteja

## Draft

orders-save-draft = Hifadhi rasimu
orders-missing-customer = Haijahifadhiwa: chagua mteja
orders-missing-lines = Haijahifadhiwa: ongeza bidhaa
orders-missing-numbers = Haijahifadhiwa: namba moja haisomeki
orders-missing-whole = Haijahifadhiwa – { $why }
orders-seconds-ago = sek. { $seconds } zilizopita
orders-availability = Upatikanaji
orders-in-stock = Ipo kwenye stoki
orders-short = { $there } kati ya { $wanted }
orders-and-more = { $count ->
    [one] na { $count } zaidi
   *[other] na { $count } zaidi
}

## Deeds

orders-confirm = Thibitisha oda
orders-confirmed = { $number } imethibitishwa
orders-next-step = Hatua inayofuata
orders-ship = Safirisha
orders-invoice-shipped = Toa ankara ya zilizosafirishwa
orders-invoice-all = Toa ankara
orders-invoice-when = Ankara ya siku au kipindi
orders-invoice-when-title = Ankara ya { $number }
orders-invoice-of = Kinachotozwa
orders-invoice-of-shipped = Kilichosafirishwa
orders-invoice-of-ordered = Yote ambayo hayajatozwa
orders-supply-usual = Bidhaa zilipoondoka
orders-supply-help = Huonekana kwenye hati na ankara ya kielektroniki. Kodi hubaki ile ya oda.
orders-invoice-draft = Andika rasimu
orders-amend = Rekebisha
orders-promise = Ahidi tarehe
orders-release = Achilia
orders-return = Idhinisha rejesho
orders-copy = Nakili kwenye rasimu mpya
orders-complete = Funga oda
orders-cancel = Ghairi oda
orders-cancel-rest = Ghairi zilizobaki
orders-reason = Sababu
orders-reason-needed = Sema sababu
orders-ask-release = Achilia { $number }?
orders-ask-release-body = Inaendelea ingawa inazidi mkopo wa mteja.
orders-ask-cancel = Ghairi { $number }?
orders-ask-cancel-body = Zilizotengwa kwa ajili yake zinarudishwa.
orders-ask-cancel-rest = Ghairi zilizobaki za { $number }?
orders-ask-cancel-rest-body = Ambazo hazijaondoka zinaachwa; zilizosafirishwa zinabaki.
orders-ask-complete = Funga { $number }?
orders-ask-complete-body = Hakuna kitakachosafirishwa tena; zilizotengwa bado zinarudishwa.
orders-did-release = { $number } inaendelea
orders-did-cancel = { $number } imeghairiwa
orders-did-cancel-rest = Zilizobaki za { $number } zimeghairiwa
orders-did-complete = { $number } imefungwa
orders-did-promise = Tarehe za { $number } zimehifadhiwa
orders-did-amend = { $number } imerekebishwa
orders-promise-title = Tarehe na kipaumbele cha { $number }

## Goods

orders-ship-title = Safirisha { $number }
orders-ship-now = Safirisha sasa
orders-prepare = Andaa tu
orders-to-ship = Za kusafirisha
orders-carrier = Msafirishaji
orders-tracking = Namba ya ufuatiliaji
orders-shipped = { $count ->
    [one] Imesafirishwa
   *[other] Shehena { $count } ziko njiani
}
orders-prepared = { $count ->
    [one] Shehena imeandaliwa
   *[other] Shehena { $count } zimeandaliwa
}
orders-return-title = Rejesha bidhaa za { $number }
orders-return-authorise = Idhinisha
orders-return-made = Rejesho { $number } limeidhinishwa
orders-to-return = Zinaweza kurudi
orders-return-announced = { $quantity } ya { $product } tayari ziko njiani
orders-return-none-left = Vyote vilivyosafirishwa vimerudi au viko njiani.
orders-line-shipped = zimesafirishwa { $quantity }
orders-line-invoiced = zimetolewa ankara { $quantity }
orders-line-returned = zimerejeshwa { $quantity }
orders-line-cancelled = zimeghairiwa { $quantity }
orders-line-promised = zimeahidiwa { $day }

## What came of it

orders-came = Shehena, ankara, marejesho
orders-came-shipment = Shehena
orders-came-invoice = Ankara
orders-came-credit-note = Hati ya mkopo
orders-came-return = Rejesho
orders-came-draft = Rasimu
orders-came-status-draft = Rasimu
orders-came-status-shipped = Imesafirishwa
orders-came-status-delivered = Imefika
orders-came-status-cancelled = Imeghairiwa
orders-came-status-posted = Imeingizwa vitabuni
orders-came-status-sent = Imetumwa
orders-came-status-part-paid = Imelipwa kwa sehemu
orders-came-status-overdue = Imechelewa
orders-came-status-paid = Imelipwa
orders-came-status-credited = Imefidiwa kwa hati ya mkopo
orders-came-status-void = Batili
orders-came-status-authorised = Imeidhinishwa
orders-came-status-partly-received = Imepokelewa kwa sehemu
orders-came-status-received = Imepokelewa
orders-came-status-inspected = Imekaguliwa
orders-came-status-completed = Imekamilika

## Amending

orders-amend-title = Rekebisha { $number }
orders-amend-help = Badilisha idadi, bei na mapunguzo, ongeza mistari, au sema inakokwenda. Idadi ya 0 inaondoa mstari.
orders-amend-review = Pitia
orders-amend-changes = { $count ->
    [0] hakuna kilichobadilika
    [one] badiliko { $count }
   *[other] mabadiliko { $count }
}
orders-address-shipping = Anwani ya kupelekea
orders-address-billing = Anwani ya ankara
orders-address-stays = Kama ilivyo: { $address }
orders-address-none = hakuna
orders-address-gone = Bidhaa zimeondoka: zinakwenda zilikotumwa.
orders-address-no-other = Mteja hana anwani bado: ziongezwe kwenye ukurasa wake.
orders-head-shipping-address = Anwani ya kupelekea imebadilishwa
orders-head-billing-address = Anwani ya ankara imebadilishwa
orders-head-reference = Rejea ya mteja imebadilishwa
orders-head-note = Maelezo yamebadilishwa
orders-versions = Matoleo
orders-version = Toleo { $number }

## Tabs of the list

orders-view-drafts = Rasimu
orders-view-to-ship = Za kusafirisha
orders-view-on-hold = Zilizozuiwa
orders-view-back-ordered = Zinazosubiri bidhaa
orders-view-completed = Zilizokamilika
orders-view-cancelled = Zilizoghairiwa
orders-peek-none = Bado
orders-peek-part = Sehemu
orders-peek-all = Imekamilika
orders-fore-below = { $count ->
    [one] Bidhaa moja ingeahidiwa zaidi ya iliyopo: { $names }. Mahali hapa panaruhusu stoki kushuka chini ya sifuri.
   *[other] Bidhaa { $count } zingeahidiwa zaidi ya zilizopo: { $names }. Mahali hapa panaruhusu stoki kushuka chini ya sifuri.
}
orders-warn-below = { $name }: kilichoahidiwa kinazidi kilichopo. Zinazopatikana ni { $quantity }, chini ya sifuri.
