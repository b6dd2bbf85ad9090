### Settings: programs, providers, and what the system does by itself.

keys-body = Ufunguo huruhusu programu kufanya unachoruhusiwa kufanya wewe, si zaidi, kwa muda ambao wewe mwenyewe unaruhusiwa.
keys-none = Hakuna funguo.
keys-new = Ufunguo mpya
keys-new-body = Upe tu kile ambacho programu inahitaji.
keys-make = Tengeneza ufunguo
keys-made = Ufunguo “{ $name }” uko tayari
keys-made-body = Unakili sasa: hauonyeshwi tena. Programu huutuma kama tokeni ya bearer.
keys-name-missing = Sema ni wa nini.
keys-permission-missing = Chagua angalau kitu kimoja unachoruhusiwa kufanya.
keys-days = Hutumika kwa
keys-days-of = { $count ->
    [one] siku moja
   *[other] siku { $count }
}
keys-may = Unachoruhusiwa kufanya (zilizochaguliwa: { $count })
keys-until = Hadi { $date }
keys-unused = haujawahi kutumika
keys-permissions = { $count ->
    [one] ruhusa moja
   *[other] ruhusa { $count }
}
keys-of-another = wa mtu mwingine
keys-revoke = Batilisha
keys-revoke-this = Batilisha { $name }
keys-revoke-title = Batilisha ufunguo { $name }?
keys-revoke-body = Programu zinazoutumia zinakataliwa mara moja. Hili haliwezi kutenduliwa.
keys-revoked = { $name } umebatilishwa
keys-status-revoked = Umebatilishwa
keys-status-expired = Umeisha muda

hooks-none = Bado hakuna anayearifiwa.
hooks-new = Kituo kipya
hooks-edit = Badilisha
hooks-endpoint = Kituo
hooks-about = Kuhusu
hooks-url = Anwani
hooks-events = Matukio
hooks-events-help = Majina au familia, yakitenganishwa kwa koma: order.*, customer.updated. * ni kila unachoruhusiwa kuona.
hooks-description = Ni cha nini
hooks-active = Hai
hooks-disabled = Kimezimwa
hooks-failing = Kinashindwa
hooks-failing-since = kinashindwa tangu { $date }
hooks-rests = Kinapumzika hadi
hooks-why = Kwa nini kimezimwa
hooks-why-gone = Upande wa pili umesema hakipo tena
hooks-why-failing = Hakuna kilichofika kwa siku tano
hooks-why-by-hand = Mtu alikizima
hooks-secret = Siri
hooks-secret-body = Ujumbe hutiwa saini kwayo. Inakili sasa: haionyeshwi tena.
hooks-rotate = Siri mpya
hooks-rotate-title = Tengeneza siri mpya?
hooks-rotate-body = Inaonyeshwa mara moja. Ya awali inatumika saa 24 zaidi, ili uweze kubadilisha.
hooks-test = Tuma jaribio
hooks-test-done = Jaribio liko njiani
hooks-enable = Washa
hooks-enable-done = Kituo kimewashwa
hooks-disable = Zima
hooks-disable-done = Kituo kimezimwa
hooks-deliveries = Utumaji
hooks-no-deliveries = Bado hakuna kilichotumwa hapa.
hooks-state = Hali
hooks-state-all = Hali zote
hooks-state-pending = Unasubiri
hooks-state-delivered = Umefika
hooks-state-failed = Umeshindikana
hooks-state-dropped = Umeachwa
hooks-took = ms { $count }
hooks-replay = Tuma tena
hooks-replayed = Inatumwa tena

inbox-senders = Nani anaweza kutuma
inbox-no-senders = Bado hakuna anayeweza kutuma matukio.
inbox-new-sender = Mtumaji mpya
inbox-source = Chanzo
inbox-source-help = Kile ambacho matukio yake hutaja kama chanzo: wms.example
inbox-rotate-this = Siri mpya ya { $name }
inbox-secret-body = Mtumaji hutia saini kwayo. Inakili sasa: haionyeshwi tena.
inbox-came = Yaliyoingia
inbox-none = Hakuna kilichoingia.
inbox-state-applied = Limetumika
inbox-state-stale = Limepitwa na wakati
inbox-state-failed = Limeshindikana
inbox-state-dismissed = Limepuuzwa
inbox-retried = Limejaribiwa tena
inbox-dismiss = Puuza
inbox-dismiss-title = Puuza { $name }?
inbox-dismiss-body = Halitumiki. Sababu inahifadhiwa pamoja nalo.
inbox-reason = Sababu

exports-body = Faili ya kumbukumbu ina kila rekodi ya kampuni kama faili zinazosomwa na programu nyingine. Huhifadhiwa kwa siku chache.
exports-none = Bado hakuna faili ya kumbukumbu iliyotengenezwa.
exports-make = Tengeneza faili ya kumbukumbu
exports-make-body = Inatengenezwa kwa usuli; unaweza kuendelea kufanya kazi.
exports-with-people = Pamoja na data binafsi
exports-with-people-body = Majina, anwani na barua pepe za wateja na wafanyakazi. Bila hii zinaachwa.
exports-plain = Faili ya kumbukumbu
exports-personal = Faili ya kumbukumbu yenye data binafsi
exports-failed = Imeshindikana
exports-download = Pakua
exports-size = MB { $size }

jobs-none = Hakuna kazi.
jobs-none-dead = Hakuna kilichokwama.
jobs-state = Hali
jobs-state-all = Hali zote
jobs-state-queued = Inasubiri
jobs-state-running = Inaendelea
jobs-state-done = Imekamilika
jobs-state-dead = Imekwama
jobs-attempts = { $count ->
    [one] jaribio moja
   *[other] majaribio { $count }
}
jobs-retry = Jaribu tena
jobs-retry-this = Jaribu { $name } tena
jobs-retried = Inajaribiwa tena

mails-none = Hakuna barua pepe.
mails-state = Hali
mails-state-all = Hali zote
mails-state-queued = Inasubiri
mails-state-sending = Inatumwa
mails-state-sent = Imetumwa
mails-state-failed = Imeshindikana
mails-state-uncertain = Haijulikani
mails-retry-this = Tuma “{ $name }” tena
mails-retried = Inatumwa tena

audit-none = Hakuna kilichopatikana.
audit-action = Kitendo
audit-from = Kuanzia
audit-to = Hadi
audit-one-subject = { $kind } moja tu
audit-one-actor = Mtu mmoja tu
audit-changes = Kilichobadilishwa
audit-show = Maelezo
audit-show-this = Maelezo ya { $name }
audit-who = Nani
audit-when = Lini
audit-subject = Kuhusu
audit-request = Ombi
audit-seal = Muhuri
audit-unsealed = Bado haina muhuri
audit-go = Fungua rekodi
audit-verify = Thibitisha
audit-whole = Kumbukumbu ni kamili
audit-broken = Kumbukumbu ilibadilishwa
audit-verified = Maingizo { $rows } chini ya mihuri { $seals } yamekaguliwa; { $unsealed } yanasubiri muhuri.
audit-nothing-changed = Hakuna kilichobadilishwa wala kuondolewa

sealing-body = Siri za kampuni zimesimbwa fiche kwa ufunguo wa sasa. Baada ya mpya kutengenezwa, kila kitu hufungwa upya kwa usuli.
sealing-rotate = Ufunguo mpya
sealing-rotate-title = Tengeneza ufunguo mpya wa kufunga siri?
sealing-rotate-body = Kila kilichofungwa kinafungwa upya kwa ufunguo huo. Kazi inaendelea wakati huohuo.
sealing-rotated = Ufunguo mpya upo; kila kitu kinafungwa kwa ufunguo huo
sealing-under-way = { $count ->
    [one] Thamani moja imefungwa upya hadi sasa
   *[other] Thamani { $count } zimefungwa upya hadi sasa
}
sealing-generation = Ufunguo { $count }
sealing-old-master = chini ya ufunguo mkuu wa awali
sealing-state-current = Wa sasa
sealing-state-former = Bado unafungua ya zamani
sealing-state-destroyed = Umeharibiwa

doors-body = Anayetoka kwa mmoja wa hawa huingia kwenye kampuni hii bila nenosiri lake mwenyewe hapa.
doors-none = Hakuna anayeingia kutoka kwingine.
doors-new = Mtoa huduma mpya
doors-edit = Badilisha
doors-edit-this = Badilisha { $name }
doors-remove = Ondoa { $name }
doors-remove-title = Ondoa mtoa huduma { $name }?
doors-remove-body = Akaunti zilizounganishwa naye zinatenganishwa. Asiye na njia nyingine ya kuingia anahitaji nenosiri jipya.
doors-removed = { $name } ameondolewa
doors-on = Imewashwa
doors-off = Imezimwa
doors-button = Maneno ya kitufe
doors-issuer = Mtoaji
doors-client = Kitambulisho cha mteja (client id)
doors-secret = Siri ya mteja (client secret)
doors-secret-kept = Ipo moja; unachoandika kinachukua nafasi yake.
doors-domains = Vikoa
doors-domains-help = Anwani za hivi pekee: example.org, example.com
doors-role = Watu wapya hupata jukumu
doors-role-none = Hakuna mpya anayeingia
doors-role-help = Kwa watu wasiojulikana hapa.
doors-by-email = Amini anwani zake za barua pepe
doors-by-email-help = Mwenye anwani ileile iliyothibitishwa anaingia bila kuonyesha nenosiri lake hata mara moja.
doors-enabled = Watu wanaweza kuingia kupitia kwake
doors-redirect = Anwani ya kuelekeza
doors-redirect-help = Weka hii kwa mtoa huduma.
