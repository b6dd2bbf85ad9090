### Payments, refunds, what is owed, reminders, what recurs.

billing-customer = Mteja
billing-customer-needed = Chagua mteja
billing-customers = Wateja
billing-amount = Kiasi
billing-amount-needed = Kiasi kilicho juu ya sifuri
billing-method = Njia ya malipo
billing-method-bank = Uhamisho wa benki
billing-method-mpesa = M-Pesa
billing-method-cash = Taslimu
billing-method-card = Kadi
billing-method-cheque = Hundi
billing-method-other = Nyingine
billing-method-bad-debt = Deni lisilolipika
billing-method-small-difference = Tofauti ndogo
billing-reference = Rejea
billing-reason = Sababu
billing-date = Tarehe
billing-received = Yalipokelewa
billing-received-help = Leo ikiwa tupu
billing-due = Ya kulipwa { $day }
billing-invoice = Ankara

## Payments

billing-payments = Malipo
billing-payments-none = Bado hakuna malipo
billing-payment = Malipo
billing-payment-new = Andika malipo
billing-record = Andika
billing-record-amount = Andika { $amount }
billing-auto = Lipa madeni ya mteja, la zamani zaidi kwanza
billing-did-payment = { $number }: { $amount } imeandikwa
billing-unused = Hayajatumika
billing-used = Yametumika yote
billing-left = { $amount } haijatumika
billing-refunded = Yamerejeshwa
billing-view-unused = Hayajatumika
billing-allocations = Yaliyolipiwa
billing-on-account = Bado hakuna: ni salio la mteja.
billing-allocate = Elekeza
billing-allocate-ask = Elekeza { $amount }
billing-allocate-body = Bila viasi, yanalipa deni la zamani zaidi kwanza.
billing-allocate-auto = Lipa la zamani zaidi kwanza
billing-allocate-amount = Elekeza { $amount }
billing-nothing-open = Mteja hadaiwi chochote kwa sarafu hii.
billing-for = Kwa { $number }
billing-too-much = Zaidi ya kilichobaki kwenye malipo
billing-did-allocate = { $number } yameelekezwa
billing-unallocate = Rudisha
billing-unallocate-ask = Rudisha { $amount }?
billing-did-unallocate = { $number }: imerudishwa
billing-reverse = Batilisha
billing-reverse-ask = Batilisha { $amount }?
billing-reverse-body = Hundi imerudi, au ilirekodiwa kimakosa: yaliyolipwa nayo yanadaiwa tena. Hakuna pesa inayorudishwa.
billing-reverse-day = Siku ya kubatilisha (tupu: leo)
billing-did-reverse = { $number } yamebatilishwa
billing-reversed = Yamebatilishwa

## Refunds

billing-refunds = Marejesho ya pesa
billing-refunds-none = Bado hakuna marejesho ya pesa
billing-refunds-none-body = Huanzia kwenye ukurasa wa malipo, hati ya mkopo au rejesho.
billing-refund = Rejesho la pesa
billing-refund-new = Rejesha pesa
billing-refund-from = Kutoka
billing-refund-ask = Rejesha { $amount }?
billing-refund-body = Rejesho la pesa linaombwa; linakamilika pesa zikishaondoka.
billing-did-refund = { $number } limeombwa
billing-refund-requested = Limeombwa
billing-refund-sent = Limetumwa
billing-refund-settled = Limelipwa
billing-refund-failed = Limeshindikana
billing-sent-at = Lilitumwa
billing-ended-at = Liliisha
billing-refund-do-send = Weka alama kuwa limetumwa
billing-refund-do-settle = Weka alama kuwa limelipwa
billing-refund-do-fail = Limeshindikana
billing-refund-ask-send = Je, { $amount } iko njiani?
billing-refund-ask-settle = Je, { $amount } imeondoka?
billing-refund-ask-fail = Je, { $amount } imerudi?
billing-refund-body-send = Benki au kaunta imearifiwa.
billing-refund-body-settle = Pesa zimeondoka; hili limeingizwa vitabuni na halibadiliki.
billing-refund-body-fail = Kiasi hicho ni salio la mteja tena.
billing-refund-did-send = { $number } liko njiani
billing-refund-did-settle = { $number } limelipwa
billing-refund-did-fail = { $number } limeshindikana

## What is owed

billing-ageing = Umri wa madeni
billing-ageing-none = Hakuna anayedaiwa
billing-as-of = Hadi tarehe
billing-save-as = Hifadhi kama faili
billing-not-due = Muda bado
billing-days = Siku { $days }
billing-owed = Inadaiwa
billing-credit = Krediti
billing-balance = Salio
billing-sum = Jumla

## Reminders

billing-dunning = Vikumbusho
billing-dunning-none = Bado hakuna vikumbusho vilivyotumwa
billing-dunning-none-body = Awamu moja huwaandikia wote waliochelewa, mara moja kwa kila ngazi.
billing-dun = Tuma vikumbusho
billing-dun-ask =
    { $count ->
        [0] Vikumbusho
        [one] Mkumbushe mteja mmoja?
       *[other] Wakumbushe wateja { $count }?
    }
billing-dun-body = Kila mteja hupata barua pepe moja, kwa sarafu zozote; ada hutolewa ankara.
billing-dun-nobody = Hakuna anayestahili kukumbushwa.
billing-dun-do =
    { $count ->
        [0] Tuma
        [one] Tuma barua moja
       *[other] Tuma barua { $count }
    }
billing-did-dun =
    { $count ->
        [one] Barua moja iko njiani
       *[other] Barua { $count } ziko njiani
    }
billing-run = Vikumbusho vya { $day }
billing-letters = Barua
billing-letter-sent = Imetumwa
billing-letter-done = Imetumwa
billing-letter-pending = Inasubiri
billing-letter-failed = Imeshindikana
billing-letter-skipped = Imeachwa
billing-level = Ngazi ya { $level }
billing-late =
    { $days ->
        [one] { $number } · imechelewa siku moja
       *[other] { $number } · imechelewa siku { $days }
    }
billing-late-open =
    { $days ->
        [one] { $open } · imechelewa siku moja
       *[other] { $open } · imechelewa siku { $days }
    }
billing-fee = Ada { $fee }
billing-fee-invoice = Ada
billing-levels = Panga ngazi

## What recurs

billing-recurring = Ankara zinazojirudia
billing-recurring-none = Hakuna ankara zinazojirudia
billing-recurring-none-body = Ankara hufanywa kuwa inayojirudia.
billing-templates = Violezo vya oda
billing-templates-none = Hakuna violezo vya oda
billing-templates-none-body = Oda huwekwa kama kiolezo, na kuagizwa tena wakati wowote inapohitajika.
billing-schedule = Ratiba
billing-every = Kila
billing-every-day =
    { $count ->
        [one] Kila siku
       *[other] Kila siku { $count }
    }
billing-every-week =
    { $count ->
        [one] Kila wiki
       *[other] Kila wiki { $count }
    }
billing-every-month =
    { $count ->
        [one] Kila mwezi
       *[other] Kila miezi { $count }
    }
billing-every-quarter =
    { $count ->
        [one] Kila robo mwaka
       *[other] Kila robo mwaka { $count }
    }
billing-every-year =
    { $count ->
        [one] Kila mwaka
       *[other] Kila miaka { $count }
    }
billing-next = Inayofuata
billing-from = Kuanzia
billing-until = Hadi
billing-lines = Mistari
billing-list-price = Bei ya kawaida
billing-made-invoice = Ankara ilizounda
billing-made-order = Oda ilizoagiza
billing-made-none = Bado hakuna.
billing-view-failed = Zilizoshindikana
billing-schedule-is-active = Hai
billing-schedule-is-paused = Imesitishwa
billing-schedule-is-ended = Imeisha
billing-schedule-run = Unda zilizofikia muda
billing-schedule-place = Agiza oda
billing-schedule-pause = Sitisha
billing-schedule-resume = Endelea
billing-schedule-end = Maliza
billing-schedule-ask-run = Unda zilizofikia muda za { $name }?
billing-schedule-ask-place = Agiza oda kutoka { $name }?
billing-schedule-ask-pause = Sitisha { $name }?
billing-schedule-ask-resume = Endeleza { $name }?
billing-schedule-ask-end = Maliza { $name } kabisa?
billing-schedule-did-run = { $name }: zilizofikia muda zimeundwa
billing-schedule-did-place = Oda imeagizwa kutoka { $name }
billing-schedule-did-pause = { $name } imesitishwa
billing-schedule-did-resume = { $name } inaendelea
billing-schedule-did-end = { $name } imeisha
billing-schedule-over-body = Kilichoisha hakibadilishwi tena. Kinachoendelea badala yake huandikwa upya.

## What is written, read and paid back

billing-note = Maelezo
billing-recurring-new = Ankara mpya ya kujirudia
billing-recurring-edit = Hariri ankara ya kujirudia
billing-recurring-from = Ifanye ijirudie
billing-template-new = Kiolezo kipya cha oda
billing-template-edit = Hariri kiolezo cha oda
billing-template-from = Hifadhi kama kiolezo
billing-schedule-who = Nini na kwa nani
billing-schedule-name = Jina
billing-schedule-name-needed = Ipe jina
billing-schedule-fills = { $period } huwa mwezi na { $day } siku, hapa na kwenye mistari.
billing-schedule-by-hand = Inapohitajika tu
billing-schedule-ahead = Inaendeshwa { $days } …
billing-schedule-never = Kwa siku hizi haiendeshwi kamwe.
billing-schedule-saved = { $name } imehifadhiwa
billing-step = Muda kati yake
billing-step-help = 1 ni kila moja
billing-day-of-month = Siku ya mwezi
billing-day-of-month-help = 31 ni siku ya mwisho
billing-first-day = Siku ya kwanza
billing-first-day-needed = Sema inaanza lini
billing-auto-post = Thibitisha inachotengeneza
billing-auto-send = Na itume kwa mteja kwa barua pepe
billing-auto-confirm = Thibitisha inachoagiza
billing-does-draft = Kila mara huacha rasimu.
billing-does-post = Kila mara huthibitisha ankara.
billing-does-send = Kila mara huthibitisha ankara na kuituma.
billing-does-order = Kila mara huacha rasimu ya oda.
billing-does-confirm = Kila mara huthibitisha oda.
billing-lines-needed = Angalau mstari mmoja, kila mmoja na idadi
billing-open-documents = Kilicho wazi
billing-open-none = Hakuna cha umri huu kilicho wazi.
billing-disputed = Ina mgogoro
billing-credit-sources = Krediti iliyobaki
billing-credit-none = Hakuna kilichobaki kutumika.
billing-source-payment = Malipo
billing-source-credit-note = Hati ya mkopo
billing-apply = Lipa za zamani kwa { $amount }
billing-did-apply = { $amount } zimelipwa
billing-dun-include = Kumbusha { $name }
billing-dun-sum = Zinadai { $amount }. Barua hutumwa kwa barua pepe; ada huankariwa.
billing-run-under-way = Barua zinatumwa
billing-run-ended = Imekamilika
billing-letter-queued = Kwenye seva ya barua
billing-levels-title = Viwango vya vikumbusho
billing-levels-none = Hakuna viwango bado
billing-levels-none-body = Kiwango husema baada ya siku ngapi barua hutumwa, ada yake na maneno yake.
billing-level-new = Kiwango kipya
billing-level-no-fee = bila ada
billing-level-words = Iandike kwa
billing-behind =
    { $count ->
        [one] Moja imefika
       *[other] { $count } zimefika
    }
billing-days-late =
    { $days ->
        [one] Siku moja ya kuchelewa
       *[other] Siku { $days } za kuchelewa
    }
billing-level-after =
    { $days ->
        [one] Baada ya siku moja
       *[other] Baada ya siku { $days }
    }

## Accounts, rates, discounts, periods

billing-currency = Sarafu
billing-account = Akaunti
billing-promised-on = Siku ya ahadi
billing-paid-on = Siku ya kulipwa
billing-for-in = Kwa { $number }, kwa { $currency }
billing-allocate-body-foreign = Yote yanayodaiwa ni kwa sarafu nyingine: taja kiasi cha malipo kinachotumika.
billing-take-discount = Toa punguzo la kulipa mapema la { $off }: { $enough } yatosha hadi { $day }
billing-with-discount = Punguzo la kulipa mapema:
billing-converted = { $amount } kwa kiwango { $rate }
billing-about-gain = Vitabu vitapata faida ya takriban { $amount } kwa kiwango hiki.
billing-about-loss = Vitabu vitapata hasara ya takriban { $amount } kwa kiwango hiki.
billing-differences = Faida na hasara za kubadilisha sarafu
billing-differences-late = Vitabu bado havijaeleza yote.
billing-gain = Faida ya { $amount }
billing-loss = Hasara ya { $amount }
billing-early-enough = { $amount } yatosha hadi { $day }
billing-early-where = Punguzo hutolewa kwenye ukurasa wa ankara, au malipo yanapoelekezwa.
billing-take-discounts = Toa punguzo la kulipa mapema pale pesa inapotosha: hati za mkopo hulipa salio
billing-service-period = Kipindi cha huduma
billing-service-none = Hakitajwi kwenye ankara
billing-service-ahead = Mbele: hadi ankara inayofuata
billing-service-behind = Nyuma: tangu ankara iliyopita
billing-service-help = Siku ambazo huduma inayotozwa ilitolewa au itatolewa.
billing-service-first = Ankara ya kwanza ni ya { $from } – { $to }.
