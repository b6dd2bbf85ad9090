### Shipments, parcels, labels.

shipments-title = Shehena
shipments-one = Shehena
shipments-none = Bado hakuna shehena
shipments-none-body = Huanzia kwenye ukurasa wa oda iliyothibitishwa.
shipments-order = Oda
shipments-customer = Mteja
shipments-from = Kutoka
shipments-carrier = Msafirishaji
shipments-tracking = Namba ya ufuatiliaji
shipments-shipped-at = Ilisafirishwa
shipments-delivered-at = Ilifika
shipments-reason = Sababu
shipments-goods = Bidhaa
shipments-to-follow = { $quantity } zitafuata
shipments-slip = Hati ya mzigo

shipments-status-draft = Ya kusafirisha
shipments-status-shipped = Iko njiani
shipments-status-delivered = Imefika
shipments-status-cancelled = Imeghairiwa
shipments-view-to-ship = Za kusafirisha
shipments-view-under-way = Ziko njiani
shipments-view-delivered = Zilizofika
shipments-view-cancelled = Zilizoghairiwa

## What is done

shipments-ship = Safirisha
shipments-ship-ask = Safirisha { $number }?
shipments-ship-body =
    { $count ->
        [one] Mstari mmoja unaondoka
       *[other] Mistari { $count } inaondoka
    } kwenye stoki. Kilichoondoka hurudi tu kama rejesho.
shipments-did-ship = { $number } imeondoka
shipments-deliver = Weka alama kuwa imefika
shipments-deliver-ask = Je, { $number } imefika?
shipments-deliver-body = Vifurushi vyake vyote vinawekwa alama kuwa vimefika.
shipments-did-deliver = { $number } imefika
shipments-cancel = Ghairi shehena
shipments-cancel-ask = Ghairi { $number }?
shipments-cancel-body = Bidhaa zake zinabaki kwenye stoki na zinaweza kusafirishwa upya.
shipments-did-cancel = { $number } imeghairiwa
shipments-edit-ask = Badilisha { $number }
shipments-edit-packed = Idadi ikibadilika, inafungashwa upya.
shipments-did-edit = { $number } imehifadhiwa
shipments-to-ship = Za kusafirisha
shipments-note = Maelezo
shipments-track = Sema ilipo
shipments-track-ask = { $number } iko wapi?
shipments-track-body = Mteja anaweza kuarifiwa.
shipments-track-save = Hifadhi
shipments-track-what = Kilichotokea
shipments-track-place = Mahali
shipments-track-text = Maelezo
shipments-did-track = { $number }: imeandikwa
shipments-code-label-created = Lebo imetengenezwa
shipments-code-picked-up = Imechukuliwa
shipments-code-in-transit = Iko njiani
shipments-code-out-for-delivery = Inapelekwa kwa mteja
shipments-code-exception = Kuna tatizo limetokea
shipments-code-delivered = Imefika
shipments-code-returned = Imerudi

## Parcels

shipments-parcels = Vifurushi
shipments-parcel = Kifurushi { $number }
shipments-parcel-add = Kifurushi kingine
shipments-parcel-remove = Ondoa kifurushi { $number }
shipments-package = Kifungashio
shipments-weight = Uzito kwa g
shipments-weight-whole = Gramu kamili
shipments-grams = { $weight } g
shipments-in-all = Kwa jumla
shipments-pack = Fungasha
shipments-pack-ask = Fungasha { $number }
shipments-pack-save =
    { $count ->
        [one] Fungasha kifurushi kimoja
       *[other] Fungasha vifurushi { $count }
    }
shipments-did-pack =
    { $count ->
        [one] { $number } imefungashwa katika kifurushi kimoja
       *[other] { $number } imefungashwa katika vifurushi { $count }
    }
shipments-parcel-packed = Kimefungashwa
shipments-parcel-label-created = Lebo imetengenezwa
shipments-parcel-picked-up = Kimechukuliwa
shipments-parcel-in-transit = Kiko njiani
shipments-parcel-out-for-delivery = Kinapelekwa kwa mteja
shipments-parcel-delivered = Kimefika
shipments-parcel-exception = Kuna tatizo limetokea
shipments-parcel-returned = Kimerudi
shipments-parcel-void = Kimefungashwa upya
shipments-follow = Fuatilia
shipments-label = Lebo
shipments-label-of = Lebo ya { $number }
shipments-label-show = Onyesha lebo
shipments-label-make = Tengeneza lebo
shipments-label-void = Batilisha lebo
shipments-did-label = Msafirishaji ameombwa lebo ya { $number }
shipments-did-void-label = Lebo ya { $number } imebatilishwa
shipments-below = { $name }: stoki ya mahali ilipotoka ni { $quantity }, chini ya sifuri.
