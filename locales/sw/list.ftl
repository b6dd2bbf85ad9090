### Lists of records and documents.

list-count = Safu { $count }
list-search = Tafuta kwenye { $list }
list-filter = Chuja
list-filters = Vichujio
list-columns = Safuwima
list-columns-find = Tafuta safuwima
list-columns-hidden = Hazionyeshwi
list-columns-reset = Kama kawaida
list-column-up = Sogeza { $column } mbele
list-column-down = Sogeza { $column } nyuma
list-column-pin = Bakiza { $column } mwanzoni
list-column-unpin = Acha { $column } isogee
list-sort-hint = Panga; kwa Shift, panga pia kwa hii
list-select-shown = Chagua zilizopakiwa
list-select-row = Chagua { $name }
list-selected = Zilizochaguliwa: { $count }
list-selected-all = Zote { $count } zimechaguliwa
list-select-all = Chagua zote { $count } zinazolingana
list-loading-more = Inapakia zaidi…
list-unnamed = Bila jina
list-sum-of = Jumla ya { $count }
list-peek = Tazama
list-row-menu = Vitendo vya { $name }
list-open-tab = Fungua kwenye kichupo kipya
list-copy-link = Nakili kiungo
list-edit-cell = Hariri { $field }
list-edit-stale = Mtu mwingine amebadilisha hii wakati huohuo. Unachoona ndivyo ilivyo sasa.
list-archived = { $name } imewekwa kwenye kumbukumbu
list-restored = { $name } imerejeshwa
list-archived-only = Za kumbukumbu pekee
list-export = Hamisha
list-export-csv = Kama CSV
list-export-xlsx = Kama lahajedwali (XLSX)
list-export-selected-csv = Hamisha zilizochaguliwa kama CSV
list-export-selected-xlsx = Hamisha zilizochaguliwa kama lahajedwali (XLSX)
list-print = Chapisha
list-printing = Inasoma safu za kuchapisha…
list-print-left-off = Safu { $shown } za kwanza kati ya { $count }
list-import = Ingiza

## Filters

list-filter-add = Ongeza sharti
list-filter-add-group = Ongeza kundi
list-filter-group = Kundi { $number }
list-filter-groups = Kati ya makundi
list-filter-conditions = Kati ya masharti
list-filter-and = na
list-filter-or = au
list-filter-field = Sehemu
list-filter-operator = Jinsi inavyolinganishwa
list-filter-value = Thamani ya { $field }
list-filter-remove = Ondoa sharti hili
list-filter-take-off = Ondoa { $field }
list-filter-clear = Safisha kichujio
list-filter-apply = Tumia
list-filter-archived = Pamoja na za kumbukumbu
list-filter-absent = ni tupu
list-filter-present = imejazwa
list-op-eq = ni
list-op-ne = si
list-op-in = ni mojawapo ya
list-op-like = ina
list-op-gt = ni zaidi ya
list-op-gte = ni angalau
list-op-lt = ni chini ya
list-op-lte = haizidi
list-op-null = imejazwa au la
list-op-day-eq = ni tarehe
list-op-day-gte = ni kuanzia
list-op-day-lt = ni kabla ya
list-op-day-gt = ni baada ya
list-op-day-lte = ni hadi
list-op-day-ne = si tarehe

## Views

list-views = Mionekano ya { $list }
list-view-menu = Hifadhi au badilisha mwonekano
list-view-save = Hifadhi mwonekano
list-view-save-as = Hifadhi kama mwonekano mpya
list-view-change = Jina na ushirikishaji
list-view-delete = Futa mwonekano
list-view-delete-title = Futa mwonekano { $name }?
list-view-delete-body = Rekodi zinabaki kama zilivyo; mwonekano unaondoka kwa kila anayeuona.
list-view-reset = Onyesha mwonekano kama ulivyohifadhiwa
list-view-dirty = umebadilishwa
list-view-saved = Mwonekano { $name } umehifadhiwa
list-view-name = Jina
list-view-needs-name = Upe mwonekano jina
list-view-seen-by = Nani anauona
list-view-private = Mimi pekee
list-view-company = Kila mtu katika kampuni
list-view-role = Jukumu { $role }
list-view-default = Fungua mwonekano huu kwanza

## Nothing to show

list-nothing-found = Hakuna kinacholingana
list-nothing-search = Utafutaji: “{ $q }”
list-first-use = { $list }: bado hakuna
list-first-use-body = Zitaorodheshwa hapa.

## Keys

list-key-next = Safu inayofuata
list-key-previous = Safu iliyotangulia
list-key-extend = Ongeza uteuzi
list-key-first = Safu ya kwanza
list-key-last = Safu ya mwisho
list-key-select = Chagua safu
list-key-select-all = Chagua zilizopakiwa
list-key-open = Fungua safu
list-key-peek = Tazama safu kando ya orodha
list-key-menu = Vitendo vya safu
list-key-edit = Hariri safu
list-key-search = Tafuta
list-key-clear = Funga, kisha safisha uteuzi
list-key-create = Unda

## A phone's sheet

list-show = Kinachoonyeshwa
list-sort-by = Imepangwa kwa
list-ascending = Ndogo kwanza
list-descending = Kubwa kwanza

## Groups

list-group = Weka safu katika makundi
list-group-off = Bila makundi
list-group-none = Bila thamani
list-group-day = { $field } kwa siku
list-group-month = { $field } kwa mwezi
list-group-year = { $field } kwa mwaka
list-group-rest = Onyesha zote { $count } za { $group }

## Many at once

list-bulk-archive = Weka kwenye kumbukumbu
list-bulk-restore = Rejesha
list-bulk-patch = Badilisha sehemu
list-bulk-title = { $count ->
    [one] { $action }: rekodi moja
   *[other] { $action }: rekodi { $number }
}
list-bulk-go = { $action } ({ $number })
list-bulk-stop = Simamisha
list-bulk-trying = Inaangalia kitakachotokea…
list-bulk-progress = { $done } kati ya { $of }
list-bulk-would = { $count ->
    [one] Moja inaweza kufanyika
   *[other] { $number } zinaweza kufanyika
}
list-bulk-would-not = { $count ->
    [one] Moja itakataliwa
   *[other] { $number } zitakataliwa
}
list-bulk-untried = { $count ->
    [one] Moja zaidi haijajaribiwa bado
   *[other] { $number } zaidi hazijajaribiwa bado
}
list-bulk-did = { $count ->
    [one] Moja imekamilika
   *[other] { $number } zimekamilika
}
list-bulk-did-not = { $count ->
    [one] Moja imekataliwa
   *[other] { $number } zimekataliwa
}
list-bulk-left = { $count ->
    [one] Moja imeachwa ilivyo
   *[other] { $number } zimeachwa zilivyo
}
list-bulk-refused-in = Haiwezekani ikiwa “{ $state }”
list-bulk-refused-state = Hali yake hairuhusu hili
list-bulk-sum = Jumla { $amount }
list-bulk-failures = Zilizokataliwa, na sababu
list-bulk-row = Rekodi
list-bulk-why = Sababu
list-bulk-more-failures = na { $number } zaidi
list-bulk-done = { $action }: zilizokamilika { $count }
list-bulk-undone = Zilizotenduliwa: { $count }
list-bulk-reason = Sababu
list-bulk-reference = Rejea
list-bulk-field = Sehemu
list-bulk-choose-field = Chagua sehemu
list-bulk-empty = Iache tupu
