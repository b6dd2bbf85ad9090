### Customers.

customers-title = Wateja
customers-new = Mteja mpya
customers-new-words = ongeza mteja akaunti mnunuzi
customers-none = Bado hakuna wateja
customers-none-body = Watu na kampuni wanaonunua kwako.
customers-active = Hai
customers-leads = Wateja watarajiwa
customers-in-review = Wanaokaguliwa
customers-blocked = Waliozuiwa
customers-archived = Kwenye kumbukumbu
customers-status-lead = Mteja mtarajiwa
customers-status-in_review = Anakaguliwa
customers-status-active = Hai
customers-status-blocked = Amezuiwa
customers-section-who = Ni nani
customers-section-terms = Kodi na masharti
customers-section-notes = Maelezo ya ziada
customers-new-order = Oda mpya
customers-statement = Taarifa ya akaunti
customers-do-submit = Omba ukaguzi
customers-do-qualify = Ruhusu kununua
customers-do-send_back = Rudisha
customers-do-block = Zuia
customers-do-unblock = Ondoa zuio
customers-did-submit = Ukaguzi umeombwa
customers-did-qualify = Mteja anaruhusiwa kununua
customers-did-send_back = Amerudishwa
customers-did-block = Amezuiwa
customers-did-unblock = Zuio limeondolewa
customers-reason = Sababu
customers-personal-data = Hamisha data binafsi
customers-erase = Futa data binafsi
customers-erase-title = Futa data ya mtu huyu?
customers-erase-body = Jina, anwani, simu, barua pepe na maelezo hubadilishwa kuwa jina bandia. Hati na vitabu hubaki kamili. Hili haliwezi kutenduliwa.
customers-erase-force = Hata kama kuna hati ambazo hazijafungwa
customers-erased = { $count ->
    [one] Imefutwa; hati { $count } inabaki na takwimu zake
   *[other] Imefutwa; hati { $count } zinabaki na takwimu zake
}
customers-account = Akaunti
customers-over-limit = Amezidi kikomo
customers-open-invoices = Ankara zinazodaiwa
customers-open-orders = Oda zisizo na ankara
customers-unallocated = Malipo ya awali
customers-credit-limit = Kikomo cha mkopo
customers-credit-used = { $percent } % ya kikomo cha mkopo imetumika
customers-no-limit = Hakuna
customers-not-due = Muda bado
customers-overdue-days = Imechelewa siku { $days }
customers-apply-credit = Lipa kwa malipo ya awali
customers-credit-applied = { $amount } imetumika
customers-tags = Tagi
customers-tag = Ongeza tagi
customers-untag = Ondoa tagi { $name }
customers-duplicates = Huenda zimerudiwa
customers-duplicates-body = { $count ->
    [one] Huenda kuna rekodi nyingine ya mteja huyu.
   *[other] Huenda kuna rekodi nyingine { $count } za mteja huyu.
}
customers-same-tax_id = namba ya kodi ileile
customers-same-email = barua pepe ileile
customers-same-phone = simu ileile
customers-same-name = jina linalofanana
customers-use = Tumia huyu
customers-merge = Unganisha kwenye hii
customers-merge-title = Unganisha { $duplicate } na { $name }?
customers-merge-body = Hati, anwani, mawasiliano na historia vinahamishwa; rekodi nyingine inawekwa kwenye kumbukumbu. Hili haliwezi kutenduliwa.
customers-merged = Zimeunganishwa
customers-timeline = Mfululizo wa matukio
customers-timeline-empty = Bado hakuna kilichotokea
customers-timeline-more = Onyesha ya awali
customers-log = Andika simu, barua, mkutano au maelezo
customers-orders = Oda
customers-invoices = Ankara
customers-payments = Malipo
customers-addresses = Anwani
customers-contacts = Watu wa mawasiliano
customers-new-address = Anwani mpya
customers-new-contact = Mtu mpya wa mawasiliano
customers-from = Kuanzia
customers-to = Hadi
customers-day = Siku
customers-document = Hati
customers-debit = Debiti
customers-credit = Krediti
customers-balance = Salio
customers-opening = Salio la mwanzo
customers-closing = Salio la mwisho
customers-download = Pakua { $form }
customers-record-payment = Andika malipo
customers-share-title = Shirikisha anachoruhusiwa kuona mteja huyu

## Other currencies

customers-conversion = Imebadilishwa sarafu
