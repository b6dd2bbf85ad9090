### Messages of the web app: the shell and what every page shares. Features have a file of their own beside this one.

## Words

close = Funga
cancel = Ghairi
continue = Endelea
save = Hifadhi
discard = Tupa
clear = Safisha
retry = Jaribu tena
edit = Hariri
delete = Futa
archive = Weka kwenye kumbukumbu
restore = Rejesha
create = Unda
add = Ongeza
remove = Ondoa
undo = Tendua
undo-last = Tendua tendo la mwisho
done = Imekamilika
back = Rudi
next = Inayofuata
previous = Iliyotangulia
search = Tafuta
open = Fungua
copy = Nakili
copied = Imenakiliwa
yes = Ndiyo
no = Hapana
none = Hakuna
all = Zote
more = Zaidi
loading = Inapakia…
failed = Haikufaulu
request-id = Ombi { $id }
field-optional = si lazima
password = Nenosiri
email = Barua pepe
factor-code = Msimbo kutoka programu yako, au msimbo wa dharura

## Frame

skip-to-content = Ruka hadi kwenye maudhui
navigation = Urambazaji
navigation-tabs = Kurasa kuu
nav-more = Zaidi
nav-settings = Mipangilio
nav-group-sell = Uuzaji
nav-group-operate = Uendeshaji
nav-group-money = Fedha
nav-group-understand = Uchambuzi
search-or-jump = Tafuta au nenda kwenye
company-switch-failed = Kampuni haikuweza kubadilishwa
store-switch-all = Maduka yote
store-here = Katika { $store }
store-here-leave = Onyesha maduka yote
user-profile = Wasifu
user-security = Kuingia na usalama
sign-out = Ondoka
theme-light = Rangi za mwanga
theme-dark = Rangi za giza
density-compact = Safu zilizobanwa
density-comfortable = Safu zenye nafasi
banner-offline = Hakuna muunganisho. Unachoona huenda kimepitwa na wakati; unachoandika hakipotei.
banner-offline-since = Hakuna muunganisho. Unachoona ni hali ya { $time }; unachoandika hakipotei.
banner-reconnecting = Masasisho ya papo hapo yamekatika. Inaunganisha tena…
banner-reconnecting-since = Masasisho ya papo hapo yamekatika. Unachoona ni hali ya { $time }. Inaunganisha tena…
banner-update = Kuna toleo jipya la Kontor.
banner-reload = Pakia upya

## Saving

save-bar = Mabadiliko hayajahifadhiwa
save-unsaved = Mabadiliko hayajahifadhiwa
leave-title = Ondoka bila kuhifadhi?
leave-body = Ulichoandika kwenye ukurasa huu bado hakijahifadhiwa.
leave-stay = Baki
leave-discard = Tupa na uondoke
saved = Imehifadhiwa

## Asked again

asked-sign-in = Ingia tena
asked-sign-in-body = Kipindi chako kimeisha. Ulichokuwa ukifanya kitaendelea baada ya hapa; hakuna ulichoandika kilichopotea.
asked-step-up = Thibitisha kuwa ni wewe
asked-step-up-body = Kabla ya hili kufanyika, onyesha mara nyingine kuwa ni wewe.
asked-passkey = Tumia ufunguo wa kuingia
asked-elsewhere = Nimeingia kwenye kichupo kingine
asked-elsewhere-not = Hakuna aliyeingia bado
asked-window = Endelea kwenye dirisha lililofunguka; hapa kazi itaendelea yenyewe.
asked-window-not = Kivinjari hakikufungua dirisha. Ruhusu tovuti hii kufungua dirisha, kisha ujaribu tena.

## Keys

keys-palette = Utafutaji na amri
keys-sheet = Njia za mkato za kibodi
keys-sidebar = Kunja urambazaji
keys-then = kisha
key-ctrl = Ctrl
key-shift = Shift
key-space = Space
key-delete = Del
keys-page = Ukurasa huu
keys-global = Kila mahali
keys-letters = Njia za mkato za herufi moja
keys-access = Herufi kwenye vitufe, ukiendelea kubonyeza

## Palette

palette-placeholder = Andika ukurasa, amri au rekodi
palette-results = Matokeo
palette-commands = Amri
palette-selection = Uteuzi
palette-pages = Kurasa
palette-recent = Za karibuni
palette-documents = Hati
palette-people = Watu
palette-move = sogea
palette-run = fungua

## Pickers

picker-open = Onyesha chaguo
picker-searching = Inatafuta…
picker-failed = Utafutaji haukufaulu
picker-nothing = Hakuna kilichopatikana kwa “{ $typed }”
picker-none = Bado hakuna kitu

## Notifications

notifications = Arifa
notifications-unread = { $count ->
    [one] Arifa, { $count } haijasomwa
   *[other] Arifa, { $count } hazijasomwa
}
notifications-none = Hakuna cha kuangalia
notifications-read-all = Weka alama zote kuwa zimesomwa
notice-mention = { $who } amekutaja
notice-low-stock = { $product } inakaribia kuisha
notice-low-stock-body = { $available } zinapatikana { $place }; agiza tena zikifika { $point }
notice-other = Kuna jambo jipya la kuangalia

## Empty and failed

empty-forbidden = Huruhusiwi kuona hii
empty-forbidden-body = Omba ruhusa kwa msimamizi wa kampuni yako.
empty-missing = Hakuna kitu hapa
empty-missing-body = Ukurasa au rekodi haipo, au huruhusiwi kuiona.
empty-offline = Hakuna muunganisho
empty-offline-body = Seva haifikiki. Jaribu tena ukiwa umeunganishwa.
empty-failed = Hii haikuweza kupakiwa
go-home = Nenda kwenye muhtasari

## Passwords

password-show = Onyesha nenosiri
password-hide = Ficha nenosiri
