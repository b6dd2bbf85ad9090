### What pages of documents share.

document-step-done = (imekamilika)
document-step-current = (sasa)
document-step-part = (kwa sehemu)
document-step-ahead = (inakuja)
document-in-books = Katika vitabu
document-activity = Shughuli
document-activity-all = Zote { $count }
document-system = Kontor
document-party = Mteja
document-open-balance = Salio linalodaiwa
document-credit-limit = Kikomo cha mkopo
document-credit-beyond = { $amount } juu ya kikomo
document-credit-near = Karibu na kikomo cha mkopo
document-below-zero = { $count ->
    [one] Bidhaa moja imetoka zaidi ya iliyokuwepo
   *[other] Bidhaa { $count } zimetoka zaidi ya zilizokuwepo
}
document-saved = Rasimu imehifadhiwa { $when }
document-saving = Inahifadhi…
document-unsaved = Bado haijahifadhiwa
document-stale = Mtu mwingine amebadilisha rasimu hii wakati huohuo.
document-stale-theirs = Chukua yake
document-stale-mine = Weka yangu

## Deeds, as the history tells them

did-create = aliunda
did-put = alibadilisha rasimu
did-replace = alibadilisha rasimu
did-update = alibadilisha
did-edit = alibadilisha
did-turn = alibadilisha jinsi inavyoendelea
did-confirm = alithibitisha
did-amend = alirekebisha
did-cancel = alighairi
did-cancel-rest = alighairi iliyobaki
did-release = aliachilia
did-promise = alibadilisha ahadi
did-complete = alikamilisha
did-copy = alinakili
did-record-shipped = alisafirisha bidhaa
did-record-invoiced = alitoa ankara
did-record-returned = alipokea bidhaa zilizorudishwa
did-post = aliingiza vitabuni
did-send = alituma
did-mail = ameituma kwa barua pepe
did-void = alibatilisha
did-mark-overdue = imeiona imechelewa
did-charge = imeweka gharama yake
did-credit = alitoa hati ya mkopo
did-allocate = alielekeza malipo
did-unallocate = aliondoa malipo yaliyoelekezwa
did-dispute = aliweka alama kuwa inapingwa
did-resolve = alimaliza pingamizi
did-write-off = alifuta deni
did-delete = alifuta
did-record = aliandika
did-refund = alirejesha pesa
did-pack = alifungasha
did-ship = alisafirisha
did-deliver = aliweka alama kuwa imefika
did-track = aliarifu ilipo
did-authorise = aliidhinisha
did-receive = alipokea bidhaa
did-inspect = alikagua bidhaa
did-archive = aliweka kwenye kumbukumbu
did-restore = alirejesha

## The printed document

document-print = Fungua ili kuchapisha
document-download = Pakua PDF
document-page = Ukurasa { $number } kati ya { $of }
document-paper-failed = Hati haikuweza kuonyeshwa. Bado inaweza kupakuliwa.

document-next-step = Hatua inayofuata
document-share = Shirikisha kiungo
document-share-title = Shirikisha { $name }

document-link = Kiungo
document-links = Viungo vinavyofanya kazi
document-link-body = Aliye na kiungo anaweza kuitazama bila kuingia.
document-link-make = Tengeneza kiungo
document-link-copy = Nakili kiungo
document-link-copied = Kiungo kimenakiliwa
document-link-once = Kinaonyeshwa mara hii moja tu. Kikipotea, kipya hutengenezwa.
document-link-until = Hufanya kazi hadi
document-link-until-help = Kwa muda unaoruhusiwa ikiwa tupu
document-link-made = Kilitengenezwa { $day }
document-link-used =
    { $count ->
        [one] Kimefunguliwa mara moja, { $at }
       *[other] Kimefunguliwa mara { $count }, mwisho { $at }
    }
document-link-unused = Bado hakijafunguliwa
document-link-revoke = Batilisha
document-link-revoked = Kiungo hakifungui kitu tena
document-customer-hint = Jina au namba
document-customer-make = Mteja mpya “{ $name }”
document-lines = Mistari
document-lines-more = { $count ->
    [one] na mstari { $count } zaidi
   *[other] na mistari { $count } zaidi
}

## What settles what

document-no-number = Hii si namba
document-rate = 1 { $from } kwa { $to }
document-rate-of = Kiwango cha { $day }
document-worth = Inalipa, kwa { $currency }
document-settles-all = Inalipa yote { $amount }
document-account-usual = { $account } (ya kawaida kwa njia hii)
document-account-same = { $account } (pesa zilipoingia)
document-account-none = Ya njia yenyewe
document-fault-number = Hii si namba
document-fault-rate = Taja kiwango, au kiasi kinacholipwa kwa sarafu ya ankara
document-fault-open = Ni zaidi ya { $open } inayodaiwa
document-fault-little = Kwa punguzo, kiasi cha chini ni { $enough }
document-back-source = { $amount } inaweza kulipa kitu kingine.
document-back-invoice = { $number } inadaiwa tena { $amount }; jumla inayodaiwa itakuwa { $open }.
document-back-discount = Punguzo la kulipa mapema la { $amount } linaondoka nalo: { $note } inabaki, na ankara ya kiasi hichohicho inalirudisha.
document-back-difference = Faida au hasara ya kiwango iliyoandikwa vitabuni inarudishwa pia.

## The day on which goods moved

document-day-today = Leo, usipochagua siku ya awali
document-day-past = Imeandikwa leo, { $today }
document-left-on = Iliondoka tarehe
document-locked-stock = Bidhaa haziwezi kuhama tarehe { $day }: vitabu vimefungwa hadi { $through }.
document-locked = Hakuna kinachoweza kuandikwa tarehe { $day }: vitabu vimefungwa hadi { $through }.
document-locked-soft = Chagua siku ya baadaye, au omba ruhusa maalum.
document-locked-hard = Chagua siku ya baadaye.

## Below zero

document-is-below = chini ya sifuri
document-below = { $quantity } · chini ya sifuri
document-too-little = Hazitoshi
document-would-below = { $name }: zipo { $there }, zinaondoka { $wanted }. Stoki inashuka chini ya sifuri, hadi { $after }.
document-would-lack = { $name }: { $wanted } zinapaswa kuondoka, na { $there } tu ziko huru.

## Somebody else has saved meanwhile

document-conflict = { $name } imebadilishwa wakati huohuo
document-conflict-body = Mtu mwingine amehifadhi tangu ulipoanza. Hizi ndizo tofauti.
document-conflict-over = Mtu mwingine ameendelea nayo: si rasimu tena, na yako haiwezi kuhifadhiwa.
document-conflict-same = Ulichoandika ndicho walichohifadhi.
document-conflict-what = Nini
document-conflict-none = haipo
document-conflict-compare = Linganisha

did-reverse = aliirudisha
