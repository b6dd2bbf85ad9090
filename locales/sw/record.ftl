### Pages of one record: what it is, its form, its history.

record-details = Maelezo
record-about = Kuhusu
record-aside = Zaidi kuihusu
record-more = Zaidi
record-created = Iliundwa
record-updated = Ilibadilishwa
record-archived = Kwenye kumbukumbu
record-duplicate = Tengeneza nakala
record-back-to = Rudi kwenye { $list }
record-tabs = Vinavyohusiana nayo
record-new = Mpya: { $kind }
record-made = { $name } imeundwa
record-key-edit = Hariri
record-key-leave = Ondoka kwenye fomu
record-key-previous = Rekodi iliyotangulia kwenye orodha
record-key-next = Rekodi inayofuata kwenye orodha

form-required = Jaza hapa
form-too-long = Herufi { $max } kwa wingi
form-not-negative = Isiwe chini ya sifuri
form-email = Hii si anwani ya barua pepe
form-integer = Namba kamili
form-number = Hii si namba
form-url = Anwani inayoanza na https://
form-faults = { $count ->
    [one] Jambo moja la kurekebisha
   *[other] Mambo { $count } ya kurekebisha
}

merge-title = Mtu mwingine amebadilisha hii
merge-body = { $count ->
    [one] Sehemu moja imebadilishwa na nyote wawili. Chagua kinachobaki.
   *[other] Sehemu { $count } zimebadilishwa na nyote wawili. Chagua kinachobaki.
}
merge-no-conflict = Mmebadilisha sehemu tofauti: mabadiliko yote mawili yanaweza kubaki.
merge-before = Kabla:
merge-mine = Yangu
merge-theirs = Yake
merge-save = Hifadhi

history-title = Historia
history-none = Bado hakuna kilichotokea
history-more = Onyesha ya awali
history-system = Mfumo
history-empty = tupu
history-sealed = imebadilishwa (ni siri)
history-to = kuwa
history-fields = { $count ->
    [one] Sehemu moja
   *[other] Sehemu { $count }
}

## Comments and files

talk-title = Maoni na faili
talk-delete-sure = Futa kabisa
comments-title = Maoni
comments-none = Bado hakuna aliyesema chochote
comments-write = Andika maoni; @ humwarifu mtu
comments-send = Tuma
comments-edit = Andika upya
comments-edited = yamehaririwa
comments-delete = Futa maoni
comments-people = Watu
comments-people-found = { $count ->
    [one] Mtu mmoja; mishale huchagua, Enter huchukua
   *[other] Watu { $count }; mishale huchagua, Enter huchukua
}
comments-people-none = Hakuna anayeitwa “{ $typed }” anayeona hii
files-title = Faili
files-none = Bado hakuna faili: dondosha hapa, au zichague
files-add = Ambatisha faili
files-delete = Futa { $name }
files-leave-out = Acha { $name }
files-kilobytes = kB { $size }
files-megabytes = MB { $size }
record-warned-inventory-waited-for-there = { $count ->
    [one] Oda moja inasubiri bidhaa hapa, na itaendelea kusubiri hadi mahali hapa pauze tena
   *[other] Oda { $count } zinasubiri bidhaa hapa, na zitaendelea kusubiri hadi mahali hapa pauze tena
}
