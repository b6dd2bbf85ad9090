# What customers see behind a link that they were sent.

portal-loading = Inapakia
portal-failed = Haikufaulu. Jaribu tena baada ya muda mfupi.
portal-offline = Hakuna muunganisho.
portal-not-here = Hakuna kitu hapa tena.
portal-again = Jaribu tena
portal-back = Rudi kwenye akaunti
portal-request = Ombi { $id }

portal-kind-invoice = Ankara { $number }
portal-kind-credit-note = Hati ya mkopo { $number }
portal-kind-order = Oda { $number }
portal-entry = { $kind ->
    [payment] Malipo { $number }
    [refund] Rejesho la pesa { $number }
    [write_off] Deni lililofutwa { $number }
    [conversion] Ubadilishaji wa sarafu { $number }
   *[other] { $number }
}

portal-state-open = Ya kulipwa
portal-state-part-paid = Imelipwa kwa sehemu
portal-state-paid = Imelipwa
portal-state-late = Imechelewa
portal-state-void = Batili
portal-state-credit = Krediti
portal-state-settled = Imemalizwa
portal-state-confirmed = Imethibitishwa
portal-state-partly-shipped = Imesafirishwa kwa sehemu
portal-state-shipped = Imesafirishwa
portal-state-cancelled = Imeghairiwa

portal-date = Tarehe
portal-due = Tarehe ya kulipa
portal-due-by = Ilipwe kufikia { $date }
portal-was-due = Ilipaswa kulipwa { $date }
portal-next-part = { $amount } kati yake ilipwe ifikapo { $date }
portal-next-late = { $amount } kati yake ilipaswa kulipwa ifikapo { $date }
portal-reference = Rejea yako
portal-for = Kwa
portal-delivered-to = Ilipelekwa kwa

portal-description = Maelezo
portal-quantity = Idadi
portal-price = Bei
portal-tax = Kodi
portal-amount = Kiasi
portal-less = Punguzo la { $amount }
portal-sent-off = { $done } kati ya { $all } zimesafirishwa
portal-discount = Punguzo
portal-net = Bila kodi
portal-tax-of = Kodi { $rate }
portal-rounding = Kukadiria
portal-total = Jumla
portal-paid = Kimelipwa
portal-open = Cha kulipwa
portal-still-yours = Bado ni chako
portal-gross = Bei zinajumuisha kodi
portal-parts = Hulipwa kwa awamu
portal-how-to-pay = Jinsi ya kulipa
portal-mention = Tafadhali taja { $number }.
portal-download = Pakua kama PDF
portal-print = Chapisha

portal-customer = Mteja { $code }
portal-nothing-open = Hakuna kinachodaiwa
portal-open-documents = { $count ->
    [one] za kulipwa kwenye hati moja
   *[other] za kulipwa kwenye hati { $count }
}
portal-overdue = { $amount } imechelewa
portal-to-pay = Ankara zinazodaiwa na hati za mkopo
portal-orders = Oda
portal-statement = Taarifa ya akaunti
portal-from = Kuanzia
portal-to = Hadi
portal-currency = Sarafu
portal-bad-period = Siku ya kwanza haiko kabla ya ya mwisho.
portal-opening = Salio la { $date }
portal-closing = Salio la { $date }
portal-no-entries = Hakuna kilichoingizwa vitabuni kipindi hiki.

portal-fact-tax-number = Namba ya kodi
portal-fact-phone = Simu
portal-fact-email = Barua pepe
portal-until = Kiungo hiki ni halali hadi { $date }. Yeyote aliye nacho anaweza kuona ukurasa huu: kishirikishe kwa uangalifu.

portal-closed-expired = Kiungo hiki kimeisha muda
portal-closed-expired-body = Viungo huisha vyenyewe baada ya muda, au huondolewa. Kipya kinaweza kutumwa kwenye anwani ya barua pepe yako tunayoijua.
portal-closed-invalid = Kiungo hiki hakifungui kitu
portal-closed-invalid-body = Kifungue kutoka kwenye ujumbe kilikokuja. Kama kilikatika njiani, nakili anwani nzima.
portal-closed-offline = Hakuna muunganisho
portal-closed-offline-body = Angalia muunganisho wako na ujaribu tena.
portal-closed-slow = Umejaribu mara nyingi mno
portal-closed-slow-body = Subiri dakika chache kabla ya kujaribu tena.
portal-closed-failed = Ukurasa huu hauwezi kuonyeshwa sasa hivi
portal-closed-failed-body = Jaribu tena baada ya muda mfupi. Ikiendelea, iarifu kampuni iliyokutumia kiungo.
portal-fresh = Nitumie kiungo kipya
portal-fresh-asked = Kama tunajua anwani yako ya barua pepe, kiungo kipya kiko njiani.
portal-supplied = Utoaji
