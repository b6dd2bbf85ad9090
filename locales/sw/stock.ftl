### Stock: levels, moves, transfers.

stock-title = Stoki
stock-none = Bado hakuna kitu mahali popote
stock-more = Zaidi
stock-moves = Harakati za stoki
stock-at = Stoki ya siku fulani
stock-low = Stoki ndogo
stock-value = Thamani ya stoki
stock-reorder = Viwango vya kuagiza tena
stock-reorder-new = Kiwango kipya cha kuagiza tena
stock-product = Bidhaa
stock-place = Mahali
stock-on-hand = Iliyopo
stock-reserved = Iliyotengwa
stock-available = Inayopatikana
stock-incoming = Inayokuja
stock-reorder-at = Agiza tena ikifika
stock-reorder-much = Agiza
stock-quantity = Idadi
stock-average = Wastani wa gharama
stock-worth = Thamani
stock-kind = Nini
stock-document = Kwa
stock-load-more = Pakia zaidi
stock-everywhere = Kila mahali
stock-is-out = { $quantity } · imeisha
stock-is-low = { $quantity } · ndogo
stock-phone = iliyopo { $onHand }, iliyotengwa { $reserved }
stock-drill-moves = Harakati zinazoiunda
stock-drill-orders = Oda ambazo hazijafungwa zinazoondoka hapa
stock-view-there = Iliyopo
stock-view-out = Iliyoisha
stock-view-reserved = Iliyotengwa
stock-view-places = Kwa mahali
stock-low-none = Hakuna stoki ndogo
stock-low-none-body = Bidhaa huonekana hapa inayopatikana ikishuka hadi kiwango chake cha kuagiza tena.
stock-at-day = Mwisho wa
stock-at-none = Hakukuwa na kitu hapo { $day }
stock-at-one-product = bidhaa moja
stock-files = Hifadhi au chapisha
stock-sku = SKU
stock-sum = Jumla

stock-kind-receipt = Ilipokelewa
stock-kind-issue = Iliondoka
stock-kind-adjustment = Ilisahihishwa
stock-kind-transfer = Ilihamishwa
stock-kind-return = Ilirudi
stock-kind-settlement = Gharama ilisawazishwa
stock-kind-revaluation = Ilithaminiwa upya
stock-document-shipment = Shehena
stock-document-adjustment = Usahihishaji
stock-document-receipt = Mapokezi
stock-document-transfer = Uhamisho
stock-document-return = Rejesho
stock-document-return-scrap = Rejesho lililotupwa
stock-document-stock-entry = Ingizo la stoki
stock-document-opening = Stoki ya mwanzo
stock-document-correction = Marekebisho

## Receiving and adjusting

stock-receive = Pokea bidhaa
stock-receive-at = Wapi
stock-did-receive =
    { $count ->
        [one] { $number } · Imepokelewa: bidhaa moja
       *[other] { $number } · Zimepokelewa: bidhaa { $count }
    }
stock-adjust = Sahihisha stoki
stock-adjust-do = Sahihisha
stock-adjust-says = Kinachosemwa
stock-adjust-changes = Kilichobadilika
stock-adjust-counts = Kilichohesabiwa
stock-adjust-changes-help = Iliyozidi ni chanya, iliyopungua ni hasi.
stock-adjust-counts-help = Vyote vilivyopo sasa, pamoja na vilivyotengwa; tofauti ndiyo huhamishwa.
stock-adjust-reference-help = Kwa mfano, namba ya karatasi ya kuhesabia
stock-did-adjust =
    { $count ->
        [one] { $number } · Imesahihishwa: bidhaa moja
       *[other] { $number } · Zimesahihishwa: bidhaa { $count }
    }
stock-goods = Bidhaa
stock-unit-cost = Gharama ya kimoja
stock-reason = Sababu
stock-reason-needed = Sema sababu
stock-choose-reason = Chagua sababu
stock-note = Maelezo
stock-note-needed = Sababu hii inahitaji maelezo
stock-choose-place = Chagua mahali
stock-place-needed = Sema ni wapi
stock-lines-needed = Kila mstari unahitaji bidhaa na idadi
stock-uncounted = Idadi iliyohesabiwa haijaandikwa

## Transfers

stock-transfers = Uhamisho
stock-transfers-none = Bado hakuna uhamisho
stock-transfer = Uhamisho
stock-transfer-new = Uhamisho mpya
stock-transfer-make = Unda uhamisho
stock-one-place = Kwa sasa bidhaa ziko mahali pamoja tu, na uhamisho huenda mahali pengine.
stock-place-new = Ongeza mahali
stock-did-transfer = { $number } umeundwa
stock-transfer-edit-title = Badilisha { $number }
stock-did-transfer-edit = { $number } umehifadhiwa
stock-from = Kutoka
stock-to = Kwenda
stock-expected = Unatarajiwa
stock-sent = Idadi
stock-shipped-at = Ulisafirishwa
stock-received-at = Ulipokelewa
stock-status-draft = Rasimu
stock-status-in-transit = Uko njiani
stock-status-partly-received = Umepokelewa kwa sehemu
stock-status-received = Umepokelewa
stock-status-returned = Umerudishwa
stock-status-cancelled = Umeghairiwa
stock-view-drafts = Rasimu
stock-view-under-way = Ulio njiani
stock-view-received = Uliopokelewa
stock-line-under-way = Ziko njiani
stock-line-received = Zimepokelewa
stock-line-returned = Zimerudi
stock-line-damaged = Zimeharibika
stock-line-short = Zinakosekana
stock-line-surplus = Za ziada
stock-transfer-line = { $name } · { $quantity } ziko njiani
stock-transfer-ship = Safirisha
stock-transfer-ship-ask = Safirisha { $number }?
stock-transfer-ship-body = Bidhaa zinaondoka mahali pamoja na ziko njiani kwenda pengine.
stock-did-transfer-ship = { $number } uko njiani
stock-transfer-receive = Pokea
stock-transfer-receive-ask = Nini kimefika cha { $number }?
stock-transfer-receive-body = Zilizoharibika au kukosekana zinaondolewa vitabuni; zisizotajwa zinabaki njiani.
stock-did-transfer-receive = { $number }: umepokelewa
stock-transfer-return = Bidhaa zimerudi
stock-transfer-return-ask = Je, bidhaa za { $number } zimerudi?
stock-transfer-return-body = Zilizo bado njiani ziko tena zilipotumwa kutoka.
stock-did-transfer-return = { $number }: zimerudi zilikotoka
stock-transfer-cancel = Ghairi uhamisho
stock-transfer-cancel-ask = Ghairi { $number }?
stock-transfer-cancel-body = Bidhaa zake zinabaki zilipo.
stock-did-transfer-cancel = { $number } umeghairiwa

## Receipts

stock-receipts = Mapokezi ya bidhaa
stock-receipts-none = Bado hakuna mapokezi ya bidhaa
stock-receipts-none-body = Kinachoingia bila oda yako huandikwa hapa.
stock-receipt = Mapokezi ya bidhaa
stock-receipt-status-received = Imepokelewa
stock-receipt-status-reversed = Imerudishwa
stock-receipt-status-reversal = Urudishaji
stock-view-reversals = Marudisho
stock-view-below = Chini ya sifuri
stock-supplier = Msambazaji
stock-reference = Rejeleo
stock-reference-help = Kwa mfano, namba ya hati ya kupelekea
stock-came-on = Iliingia tarehe
stock-back-on = Ilirudishwa tarehe
stock-left-on = Iliondoka tarehe
stock-arrived-on = Ilifika tarehe
stock-returned-on = Ilirudi tarehe
stock-happened-on = Ilitokea tarehe
stock-moved-on = Siku
stock-for-day = ya tarehe { $day }
stock-recorded-at = Iliandikwa
stock-receipt-reversed-by = Bidhaa zilirudishwa. Hati iliyofanya hivyo:
stock-receipt-reverses = Hii inarudisha bidhaa za
stock-receipt-reverse = Rudisha
stock-receipt-reverse-ask = Urudishe { $number }?
stock-receipt-reverse-body = { $count ->
    [one] Bidhaa za mstari wake zinaondoka tena { $place }, kwa gharama yake. Hati ya peke yake inasema hivyo, na hakuna kinachofutwa.
   *[other] Bidhaa za mistari yake { $count } zinaondoka tena { $place }, kwa gharama yake. Hati ya peke yake inasema hivyo, na hakuna kinachofutwa.
}
stock-did-receipt-reverse = { $number } imerudishwa

## Adjustments

stock-adjustments = Masahihisho ya stoki
stock-adjustments-none = Bado hakuna masahihisho ya stoki
stock-adjustments-none-body = Kinachopatikana, kinachopotea au kinachohesabiwa tofauti huandikwa hapa.
stock-adjustment = Usahihishaji wa stoki
stock-adjustment-status-posted = Imeandikwa
stock-adjustment-status-reversed = Imerudishwa
stock-adjustment-status-reversal = Urudishaji
stock-counted = Zilizohesabiwa
stock-before = Kabla
stock-after = Baada
stock-change = Badiliko
stock-made-by = Aliyeandika
stock-from-to = { $before } → { $after }
stock-from-to-below = { $before } → { $after }, chini ya sifuri
stock-was-counted = Zilizohesabiwa: { $quantity } { $unit }
stock-adjustment-reversed-by = Usahihishaji ulirudishwa. Hati iliyofanya hivyo:
stock-adjustment-reverses = Hii inarudisha
stock-adjustment-reverse = Rudisha
stock-adjustment-reverse-ask = Urudishe { $number }?
stock-adjustment-reverse-body = { $count ->
    [one] Kilichohamishwa na mstari wake { $place } kinarudishwa, kwa thamani yake ya wakati huo. Hati ya peke yake inasema hivyo, na hakuna kinachofutwa.
   *[other] Kilichohamishwa na mistari yake { $count } { $place } kinarudishwa, kwa thamani yake ya wakati huo. Hati ya peke yake inasema hivyo, na hakuna kinachofutwa.
}
stock-did-adjustment-reverse = { $number } imerudishwa
