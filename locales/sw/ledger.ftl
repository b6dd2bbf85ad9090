### The books: journal, accounts, reports, closing.

## Pages

ledger-words = vitabu uhasibu jarida leja
ledger-entries = Jarida
ledger-accounts = Orodha ya akaunti
ledger-journals = Majarida
ledger-reports = Ripoti za fedha
ledger-closing-page = Kufunga vitabu
ledger-profit-and-loss = Faida na hasara
ledger-balance-sheet = Mizania
ledger-trial-balance = Urari
ledger-tax = Ripoti ya kodi
ledger-revaluation = Uthamini upya
ledger-year-close = Funga mwaka

## Words

ledger-account = Akaunti
ledger-entry = Ingizo
ledger-journal = Jarida
ledger-date = Tarehe
ledger-kind = Aina
ledger-description = Maelezo
ledger-document = Hati
ledger-document-date = Tarehe ya hati
ledger-debit = Debiti
ledger-credit = Krediti
ledger-amount = Kiasi
ledger-balance = Salio
ledger-opening = Mwanzo
ledger-closing = Mwisho
ledger-sum = Jumla
ledger-difference = Tofauti
ledger-currency = Sarafu
ledger-rate = Kiwango
ledger-role = Hati zinazoandikwa humo
ledger-memo = Maelezo
ledger-reason = Sababu
ledger-change = Badiliko
ledger-more = imeongezeka kwa
ledger-less = imepungua kwa
ledger-load-more = Pakia zaidi
ledger-files = Hifadhi au chapisha
ledger-key-next = Safu inayofuata
ledger-key-previous = Safu iliyotangulia

## Days

ledger-days = Kipindi
ledger-days-own = Siku za hiari
ledger-days-month = Mwezi huu
ledger-days-last-month = Mwezi uliopita
ledger-days-quarter = Robo hii
ledger-days-last-quarter = Robo iliyopita
ledger-days-year = Mwaka huu wa fedha
ledger-days-last-year = Mwaka wa fedha uliopita
ledger-from = Kuanzia
ledger-to = Hadi
ledger-from-to = { $from } – { $to }
ledger-until = Hadi { $day }
ledger-on = Tarehe { $day }
ledger-at-end-of = Mwisho wa
ledger-today = leo
ledger-against = Linganisha na
ledger-against-nothing = Hakuna
ledger-against-before = Siku zilizotangulia
ledger-against-year = Mwaka uliotangulia

## Reports

ledger-nothing-booked = Hakuna kilichoandikwa siku hizi
ledger-nothing-booked-body = Chagua siku nyingine, au angalia kama vitabu vimefikia.
ledger-group-income = Mapato
ledger-group-cost-of-sales = Gharama za mauzo
ledger-group-expense = Gharama
ledger-group-asset = Mali
ledger-group-liability = Madeni
ledger-group-equity = Mtaji
ledger-total-income = Jumla ya mapato
ledger-total-cost-of-sales = Jumla ya gharama za mauzo
ledger-total-expense = Jumla ya gharama
ledger-total-asset = Jumla ya mali
ledger-total-liability = Jumla ya madeni
ledger-total-equity = Jumla ya mtaji
ledger-total-whole = Madeni, mtaji na matokeo
ledger-gross-profit = Faida ghafi
ledger-profit = Faida
ledger-loss = Hasara
ledger-year-result = Matokeo ya mwaka
ledger-earlier-result = Matokeo ya miaka iliyotangulia
ledger-balanced = Imesawazika
ledger-not-balanced = Haijasawazika
ledger-no-lines = Hakuna kilichobadilika kwenye akaunti hii
ledger-no-lines-body = Chagua siku nyingine kuona zaidi.
ledger-brought-forward = Salio lililoletwa
ledger-tax-none = Hakuna kilichotozwa kodi siku hizi
ledger-tax-class = Daraja la kodi
ledger-tax-no-class = Bila daraja
ledger-tax-of = Ya
ledger-tax-sales = Mauzo
ledger-tax-credits = Hati za mkopo
ledger-tax-base = Kilichotozwa
ledger-tax-amount = Kodi
ledger-tax-documents-sales = Mauzo yaliyotozwa { $rate }
ledger-tax-documents-credits = Hati za mkopo zilizotozwa { $rate }

## Accounts

ledger-kind-asset = Mali
ledger-kind-liability = Madeni
ledger-kind-equity = Mtaji
ledger-kind-income = Mapato
ledger-kind-expense = Gharama
ledger-find-account = Tafuta akaunti
ledger-no-account = Hakuna akaunti iitwayo “{ $typed }”
ledger-account-new = Akaunti mpya
ledger-account-edit = Hariri akaunti
ledger-account-hint = Msimbo au jina
ledger-journal-sales = Mauzo
ledger-journal-payments = Malipo
ledger-journal-stock = Bidhaa ghalani
ledger-journal-general = Jumla
ledger-journal-closing = Kufunga

## Entries

ledger-entries-none = Hakuna kilichoandikwa bado
ledger-entries-none-body = Hati hujiandika zinapothibitishwa; mengine huandikwa kwa mkono.
ledger-draft = Rasimu
ledger-is-draft = Rasimu
ledger-is-posted = Imeandikwa
ledger-view-drafts = Rasimu
ledger-view-manual = Kwa mkono
ledger-view-invoice = Ankara
ledger-view-credit-note = Hati za mkopo
ledger-view-payment = Malipo
ledger-entry-manual = Kwa mkono
ledger-entry-opening = Salio la mwanzo
ledger-entry-reversal = Ubatilisho
ledger-entry-closing = Kufunga mwaka
ledger-entry-invoice = Ankara
ledger-entry-credit-note = Hati ya mkopo
ledger-entry-payment = Malipo
ledger-entry-settlement = Ulipaji wa deni
ledger-entry-refund = Marejesho
ledger-entry-stock = Bidhaa ghalani
ledger-entry-revaluation = Uthamini upya
ledger-entry-new = Ingizo jipya
ledger-entry-edit = Hariri ingizo
ledger-about = Kuhusu
ledger-posted-at = Imeandikwa
ledger-reverses = Inabatilisha
ledger-reversed-by = Imebatilishwa na
ledger-under-exception = Imeandikwa katika kipindi kilichofungwa kwa ruhusa maalum.
ledger-line-tax = Kodi { $rate }
ledger-lines = Mistari
ledger-lines-needed = Angalau mistari miwili, kila mmoja na akaunti na debiti au krediti
ledger-unbalanced = Debiti na krediti hazilingani
ledger-put-difference = Weka tofauti kwenye mstari
ledger-description-needed = Eleza ni kuhusu nini
ledger-date-help = Leo ikiwa tupu
ledger-journal-usual = Jarida la jumla
ledger-exchange-rate = Kiwango kwenda { $currency }
ledger-exchange-rate-help = Cha siku hiyo ikiwa tupu
ledger-no-number = Hii si nambari
ledger-save-draft = Hifadhi rasimu
ledger-saved = Rasimu imehifadhiwa
ledger-post = Andika
ledger-post-ask = Andika { $amount }?
ledger-post-body = Tarehe { $day }. Hupata nambari na kubaki; ubatilisho huirudisha.
ledger-did-post = { $number } imeandikwa
ledger-reverse = Batilisha
ledger-reverse-ask = Batilisha { $number }, { $amount }?
ledger-reverse-body = Kinyume chake huandikwa kama ingizo lake; yote mawili hubaki na hutajana.
ledger-did-reverse = { $number } imebatilisha
ledger-delete-ask = Futa rasimu “{ $name }”?
ledger-did-delete = Rasimu imefutwa
ledger-is-final = Ingizo hili limeandikwa
ledger-is-final-body = Kilichoandikwa hubaki; ubatilisho hukirudisha.

## Closing

ledger-books = Vitabu
ledger-up-to-date = Kila kitu kimeandikwa
ledger-last-posted = Ingizo la mwisho { $at }
ledger-catch-up = Fikisha vitabu
ledger-did-catch-up = Inatafuta kinachokosekana
ledger-end-of-period = Mwisho wa kipindi
ledger-revaluation-what = Sarafu nyingine kwa kiwango cha siku
ledger-year-close-what = Matokeo ya mwaka wa fedha huenda kwenye faida iliyobakizwa.
ledger-year-close-ask = Funga mwaka hadi { $day }, { $amount }?
ledger-year-close-body = Zaidi inaweza kuandikwa baadaye; kufunga tena huhamisha kilicho kipya.
ledger-last-day = Siku ya mwisho ya mwaka
ledger-years = Miaka ya fedha
ledger-years-all = Miaka yote
ledger-years-none = Hakuna uliowekwa: mwaka wa kalenda hutumika.
ledger-month-open = wazi
ledger-month-soft = umefungwa kwa wepesi
ledger-month-hard = umefungwa kabisa
ledger-locks = Vipindi vilivyofungwa
ledger-locks-what = Hakuna kinachoandikwa siku zilizofungwa. Ruhusa maalum hupita kufuli laini, hakuna apitaye gumu.
ledger-lock = Funga
ledger-unlock = Ondoa kufuli
ledger-lock-move = Sogeza
ledger-lock-ask = Funga hadi { $day }?
ledger-unlock-ask = Ondoa kufuli laini?
ledger-did-lock = Imefungwa hadi { $day }
ledger-did-unlock = Kufuli laini limeondolewa
ledger-area = Nini
ledger-area-all = Kila kitu
ledger-area-sales = Mauzo
ledger-area-purchasing = Ununuzi
ledger-area-stock = Bidhaa ghalani
ledger-level = Kwa uthabiti gani
ledger-level-soft = Kwa wepesi
ledger-level-hard = Kabisa
ledger-level-soft-what = Mwenye ruhusa maalum anaweza kuandika, na kufuli linaweza kurudishwa nyuma.
ledger-level-hard-what = Hakuna atakayeandika tena, na haiwezi kurudishwa nyuma kamwe.
ledger-through = Hadi
ledger-through-none = Tupu huondoa kufuli
ledger-soft-through = Kwa wepesi hadi { $day }
ledger-hard-through = Kabisa hadi { $day }
ledger-open = Wazi
ledger-blocks = Lazima ikamilishwe kwanza
ledger-despite-drafts = Funga ingawa haya hayajakamilika
ledger-unfinished = Hayajakamilika
ledger-behind = Bado hayamo vitabuni
ledger-behind-more =
    { $count ->
       *[other] na angalau { $count } zaidi
    }
ledger-exceptions = Ruhusa maalum
ledger-exceptions-none = Hakuna aliyeruhusiwa.
ledger-exception-new = Ruhusu
ledger-exception-ask = Ruhusu { $name } kupita kufuli?
ledger-exception-body = Kwa tarehe za biashara za siku hizi, chini ya kufuli laini tu; kila matumizi hurekodiwa.
ledger-exception-did = { $name } anaruhusiwa kupita
ledger-exception-holder = Nani
ledger-exception-lasts = Inaisha
ledger-exception-until = Hadi { $at }
ledger-exception-over = Imeisha
ledger-exception-revoked = Imeondolewa
ledger-exception-revoke = Ondoa
ledger-exception-revoke-ask = Maliza ruhusa ya { $name } sasa?
ledger-exception-did-revoke = Ruhusa ya { $name } imeisha
ledger-revaluation-none = Hakuna deni wala fedha katika sarafu nyingine
ledger-revaluation-none-body = Siku hiyo hakuna cha kuthamini kwa kiwango kingine.
ledger-revaluation-entries = Imeandikwa
ledger-rates = Viwango vya kubadilisha
ledger-booked = Iliyoandikwa
ledger-worth = Thamani
ledger-taken-back = imebatilishwa siku inayofuata
ledger-revalue = Andika uthamini upya
ledger-revalue-ask = Andika tofauti ya { $amount } tarehe { $day }?
ledger-revalue-body = Kila ingizo hubatilishwa na kinyume chake siku inayofuata.
ledger-waiting =
    { $count ->
        [one] Tukio moja halijaandikwa bado
       *[other] Matukio { $count } hayajaandikwa bado
    }
ledger-did-revalue =
    { $count ->
        [0] Hakuna kilichobadilika
       *[other] Maingizo { $count } yameandikwa
    }
ledger-result-to = Matokeo ya mwaka hadi { $day }
ledger-said-settles = { $credit } inalipa { $invoice }
ledger-said-taken-back = { $number } imerudishwa
ledger-said-requested = { $number } imeombwa
ledger-said-paid = { $number } imelipwa
ledger-said-failed = { $number } imeshindikana
ledger-said-reversed = { $payment }, imebatilishwa
ledger-said-reversal = Ubatilishaji wa { $number }: { $reason }
ledger-said-worth = Thamani ya { $currency } tarehe { $day } kwa { $rate }

## Whose, and what for

ledger-partner = Mteja
ledger-holds-money = Pesa
