# What went wrong, by the code of the problem. Said by the server.

## auth

problem-auth-forbidden = Jukumu lako haliruhusu hili
problem-auth-invalid-credential = Tokeni au kipindi si halali tena
problem-auth-required = Ingia, au onyesha tokeni halali

## billing

problem-billing-advance-deducted = Ankara ya baadaye imekata malipo haya ya awali; toa hati ya mkopo kwa ankara hiyo
problem-billing-already-credited = Ankara hii imeshatolewa hati ya mkopo
problem-billing-already-invoiced = Bidhaa hizi zimeshatozwa ankara; futa rasimu hii
problem-billing-already-reversed = Uelekezaji huu umesharudishwa
problem-billing-bad-amount = Kiasi lazima kiwe zaidi ya sifuri
problem-billing-bad-buckets = Makundi ni idadi za siku zinazoongezeka kama 30,60,90
problem-billing-bad-colour = Rangi huandikwa #rrggbb
problem-billing-bad-day-of-month = Siku ya mwezi ni 1 hadi 31
problem-billing-bad-document-date = Siku hii ni kabla ya kile inachofuata, ya zamani mno, au baada ya leo
problem-billing-bad-due-date = Ankara haidaiwi kabla ya kutolewa
problem-billing-bad-issue-date = Hati haitolewi baada ya leo
problem-billing-bad-period = Kipindi kinaisha kabla ya kuanza, au ni kirefu mno
problem-billing-bad-refund-date = Pesa hurudishwa baada ya kufika na kuelekezwa mara ya mwisho, na si baada ya leo
problem-billing-bad-reversal-date = Malipo hutenguliwa baada ya kufika na kuelekezwa mara ya mwisho, na si baada ya leo
problem-billing-bad-schedule = Ratiba hii haina siku ya kwanza
problem-billing-bad-share = Hii ni zaidi ya kiasi chote
problem-billing-bad-supply = Taja siku moja ya utoaji, au siku ya kwanza na ya mwisho ya kipindi
problem-billing-discount-note = Hati hii ya mkopo ni punguzo la kulipa mapema: badala yake tengua malipo yalivyoelekezwa
problem-billing-discount-over = Malipo haya yamechelewa kwa punguzo la kulipa mapema
problem-billing-discounts-need-auto = Mapunguzo huchukuliwa popote yanapowezekana kwa ugawaji wa moja kwa moja pekee; vinginevyo lisemwe kwa kila mgao
problem-billing-dunning-under-way = Awamu ya vikumbusho inaendelea; subiri imalizike
problem-billing-duplicate-reference = Malipo yenye rejea hii yamesharekodiwa
problem-billing-has-allocations = Kuna kilichoelekezwa kwa ankara hii; kirudishe kwanza, au toa hati ya mkopo
problem-billing-invoice-void = Ankara hii ni batili
problem-billing-language-taken = Tayari kuna maandishi katika lugha hii
problem-billing-levels-out-of-order = Ngazi ya juu inatumika baadaye kuliko ya chini
problem-billing-line-twice = Mstari huu umetajwa mara mbili
problem-billing-made-from-order = Rasimu hii ilitokana na oda; ifute na utengeneze nyingine
problem-billing-method-needed = Bila malipo, sema kwa njia gani: pesa taslimu, benki, hundi au nyingine
problem-billing-more-than-captured = Hii ni zaidi ya kilichobaki cha kurudisha kwenye malipo
problem-billing-more-than-creditable = Hii ni zaidi ya kilichobaki kwenye mstari kwa hati ya mkopo
problem-billing-more-than-left = Hii ni zaidi ya kilichobaki cha kuelekeza
problem-billing-more-than-open = Hii ni zaidi ya kilichobaki kwenye ankara
problem-billing-more-than-order = Hii ni zaidi ya kilichobaki cha kutoza ankara kwenye oda
problem-billing-no-discount = Ankara hii haina punguzo la kulipa mapema, au limeshachukuliwa
problem-billing-no-dunning-levels = Bado hakuna ngazi ya kikumbusho
problem-billing-no-email = Mteja hana barua pepe
problem-billing-no-money-account = Akaunti hii haihifadhi pesa: chagua ya benki au ya sanduku la pesa
problem-billing-no-such-account = Hakuna akaunti kama hiyo
problem-billing-no-such-allocation = Hakuna uelekezaji kama huo hapa
problem-billing-no-such-customer = Hakuna mteja kama huyo
problem-billing-no-such-line = Ankara hii haina mstari kama huo
problem-billing-no-such-order = Hakuna oda kama hiyo
problem-billing-no-such-payment-term = Hakuna sharti la malipo kama hilo
problem-billing-no-such-shipment = Hakuna shehena kama hiyo
problem-billing-no-such-store = Hakuna duka kama hilo
problem-billing-no-such-tax-class = Hakuna daraja la kodi kama hilo
problem-billing-no-such-unit = Hakuna kipimo kama hicho
problem-billing-not-a-draft = Rasimu pekee inaweza kubadilishwa au kufutwa; toa hati ya mkopo kwa ankara
problem-billing-not-posted = Ankara hii haijaingizwa vitabuni
problem-billing-nothing-came = Haya si malipo bali ni deni lililofutwa; rudisha uelekezaji wake
problem-billing-nothing-open = Hakuna kilichobaki kwenye ankara hii
problem-billing-nothing-to-allocate = Hakuna ankara iliyo wazi ya kulipwa
problem-billing-nothing-to-invoice = Hakuna kilichobaki cha kutoza ankara
problem-billing-number-of-series = Hati zinazoandikwa hapa hupata namba kama hizi: weka kitu mbele yake
problem-billing-number-taken = Hati nyingine ina namba hii
problem-billing-one-advance = Toa asilimia au kiasi cha pesa, zaidi ya sifuri
problem-billing-one-conversion = Taja kiasi katika sarafu ya ankara au kiwango, si vyote viwili
problem-billing-one-measure = Toa idadi au kiasi cha pesa, au usitoe chochote kwa kilichobaki
problem-billing-one-origin = Toa oda, au shehena, au mteja na mistari
problem-billing-opening-is-final = Kilicholetwa kinabaki kilivyo: kirudishe na uandike kingine
problem-billing-opening-used = Kimelipwa, kimetumika au kimerejeshewa tangu hapo, hivyo hakiwezi kurudishwa
problem-billing-other-currency = Ankara hii ni ya sarafu nyingine
problem-billing-other-customer = Hii si ankara ya mteja huyo huyo
problem-billing-other-method = Pesa hurudi kwa njia ile ile ya malipo iliyokuja nayo; usitaje njia
problem-billing-payment-refunded = Pesa za malipo haya zilirudishwa: hayawezi kutenguliwa
problem-billing-payment-reversed = Malipo haya yameshatenguliwa
problem-billing-payment-term-not-whole = Sehemu za sharti hili la malipo hazifikii jumla yote
problem-billing-price-needed = Mstari usio na bidhaa unahitaji maelezo na bei
problem-billing-received-later = Malipo hayawezi kuwa yamefika baada ya leo
problem-billing-recurring-ended = Ankara hii inayojirudia imeisha
problem-billing-refund-source = Taja malipo, au hati ya mkopo, au vyote vya mteja mmoja na sarafu moja
problem-billing-same-currency = Ankara hii ni ya sarafu ya malipo yenyewe: hakuna cha kubadilisha
problem-billing-send-needs-post = Kisichoingizwa vitabuni chenyewe hakiwezi kutumwa chenyewe
problem-billing-too-little-for-discount = Hii haitoshi: hata kwa punguzo la kulipa mapema hailipi ankara
problem-billing-too-many-parts = Sharti hili la malipo lina sehemu nyingi mno
problem-billing-too-many-rows = Mistari ni mingi mno; omba kipindi kifupi zaidi
problem-billing-unexpected-total = Jumla si ile unayotarajia
problem-billing-unknown-language = Hati hazichapishwi katika lugha hii

## bulk

problem-bulk-count-changed = Sasa rekodi nyingine zinalingana kuliko ulizoonyeshwa; angalia orodha tena

## catalog

problem-catalog-attribute-fixed = Hii haiwezi kuhamishiwa kwenye sifa nyingine
problem-catalog-category-cycle = Kategoria haiwezi kuwa ndani yake yenyewe
problem-catalog-category-too-deep = Kategoria zimepangwa ndani mno
problem-catalog-component-archived = Bidhaa hii haiuzwi tena
problem-catalog-component-quantity = Seti ina zaidi ya sifuri ya kila sehemu
problem-catalog-component-twice = Seti tayari ina sehemu hii
problem-catalog-duplicate-barcode = Msimbo pau huu ni wa bidhaa nyingine
problem-catalog-image-twice = Bidhaa tayari inaonyesha picha hii
problem-catalog-kind-in-use = Kilichokwisha kuuzwa, au kilicho ndani ya seti, hakiwi seti wala hakiachi kuwa seti
problem-catalog-kit-in-kit = Seti haitengenezwi kwa seti nyingine
problem-catalog-no-values = Kipe kiolezo thamani za kutengenezea matoleo
problem-catalog-not-a-kit = Bidhaa hii si seti
problem-catalog-picture-unreadable = Picha hii haiwezi kusomwa
problem-catalog-product-archived = Bidhaa hii haiuzwi tena
problem-catalog-region-without-country = Kanda inahitaji nchi yake
problem-catalog-stock-keeping-in-use = Kuna stoki ya bidhaa hii, au hati zilizo wazi zinaitaja: kuwekwa kwake kwenye stoki kunabaki kama kulivyo hadi wakati huo
problem-catalog-tax-rate-overlap = Kiwango kingine kinatumika mahali hapa wakati huu
problem-catalog-tax-rate-period = Siku ya mwisho iko kabla ya ya kwanza
problem-catalog-tax-rate-range = Kiwango cha kodi ni kati ya 0 na 1
problem-catalog-too-large = Kipimo kimoja cha bidhaa si kizito au kikubwa hivyo
problem-catalog-too-many-components = Seti ina sehemu zote inazoweza kuwa nazo
problem-catalog-too-many-images = Bidhaa ina picha zote inazoweza kuwa nazo
problem-catalog-too-many-places = Idadi ina tarakimu nyingi baada ya nukta kuliko kipimo chake kinavyohesabiwa
problem-catalog-too-many-variants = Haya ni matoleo mengi kuliko kiolezo kinavyoweza kuwa nayo
problem-catalog-unit-in-use = Idadi tayari zinahesabiwa kwa kipimo hiki
problem-catalog-unit-is-base = Hiki ndicho kipimo ambacho bidhaa huhesabiwa
problem-catalog-unit-not-convertible = Bidhaa hii haiuzwi kwa kipimo hiki
problem-catalog-unit-places = Kipimo huhesabiwa kwa namba kamili au kwa tarakimu sita baada ya nukta, si zaidi
problem-catalog-unit-size = Ukubwa wa kipimo ni sehemu ya namba mbili kamili zilizo zaidi ya sifuri
problem-catalog-unit-twice = Bidhaa tayari ina ukubwa wa kipimo hiki
problem-catalog-unknown-category = Hakuna kategoria moja tu yenye jina hili
problem-catalog-unknown-code = Hakuna bidhaa yenye msimbo pau au namba hii
problem-catalog-unknown-product = Hakuna bidhaa kama hiyo
problem-catalog-unknown-tax-class = Hakuna daraja la kodi lenye msimbo huu
problem-catalog-unknown-unit = Hakuna kipimo chenye msimbo huu
problem-catalog-value-twice = Thamani hii tayari ipo

## config

problem-config-invalid = Mipangilio si sahihi
problem-config-master-key-invalid = Faili ya ufunguo mkuu haina mistari ya tarakimu 64 za heksadesimali
problem-config-master-key-missing = Hifadhidata imeshatumika, lakini ufunguo wake mkuu haupo; rudisha faili ya ufunguo
problem-config-no-database = Hakuna hifadhidata hapa; angalia --data-dir, --database-url na DATABASE_URL

## db

problem-db-already-exists = Hii tayari ipo
problem-db-bad-url = DATABASE_URL haiwezi kusomwa
problem-db-broken-reference = Inarejelea kitu kisichopo
problem-db-check-failed = Kanuni ya hifadhidata imekataa hii
problem-db-contention = Watu wengi mno wanabadilisha hii sasa hivi; jaribu tena
problem-db-disk = Diski ya hifadhidata ina hitilafu na hakuna kilichobadilishwa; iangalie na ujaribu tena
problem-db-foreign-row = Rekodi ya kampuni nyingine ilikaribia kuandikwa
problem-db-frozen = Kilichoingizwa vitabuni hakibadilishwi wala hakifutwi
problem-db-full = Diski ya hifadhidata imejaa na hakuna kilichobadilishwa; tengeneza nafasi na ujaribu tena
problem-db-migration-step-failed = Hatua ya kuhamisha ilifanyika bila kuacha alama
problem-db-not-migrated = Hifadhidata haijahamishwa; endesha `kontor migrate`
problem-db-too-many-rows = Mistari ni mingi mno kwa jibu moja; omba ukurasa
problem-db-unavailable = Hifadhidata haijibu; jaribu tena
problem-db-unknown-engine = DATABASE_URL lazima ianze na sqlite:, postgres: au mysql:
problem-db-unsafe-sqlite = SQLite hii inaweza kuharibu faili yake; inahitajika 3.51.3 au mpya zaidi

## demo

problem-demo-not-here = Mfumo huu tayari una kampuni ya mfano: kama kampuni inayojitegemea, au ya kampuni nyingine
problem-demo-not-there = Hakuna kampuni ya mfano
problem-demo-there-already = Kampuni ya mfano tayari ipo
problem-demo-two-at-once = `kontor demo` nyingine inaendeshwa wakati huo huo
problem-demo-under-way = Kampuni ya mfano inatengenezwa au inaondolewa sasa hivi

## desk

problem-desk-blank = Maoni lazima yaseme kitu
problem-desk-cannot-be-mentioned = Hakuna mtu mwenye kitambulisho hiki anayeweza kuona jambo hili
problem-desk-file-attached = Faili hii tayari imeambatishwa
problem-desk-no-person = Hii ni kwa watu pekee
problem-desk-role-needed = Taja jukumu ambalo mwonekano huu ni wake, katika hali hiyo pekee
problem-desk-too-large = Hii ni kubwa kuliko inavyoweza kuhifadhiwa
problem-desk-too-many-files = Kuna faili zote zinazoweza kuwa hapa
problem-desk-too-many-views = Kuna mionekano yote ya orodha hii ambayo mtu anaweza kuwa nayo
problem-desk-unknown-list = Hakuna orodha kama hiyo
problem-desk-unknown-subject = Hakuna rekodi au hati kama hiyo

## document

problem-document-illegal-transition = Hali ya hati hairuhusu hili

## events

problem-events-incompatible = Wasomaji wa muundo uliohifadhiwa hawangeweza kusoma tukio kama hilo; lifanye aina mpya

## files

problem-files-content-differs = Faili si kile aina yake inachosema
problem-files-empty = Faili ni tupu
problem-files-infected = Kichunguzi kimepata kitu kwenye faili hii
problem-files-no-such-file = Hakuna faili kama hiyo
problem-files-not-a-picture = Faili hii si picha
problem-files-not-scanned = Faili hii haikuweza kuchunguzwa virusi; jaribu tena baadaye
problem-files-quota = Hakuna nafasi zaidi kwa faili za kampuni
problem-files-too-large = Faili ni kubwa mno
problem-files-type-not-allowed = Faili za aina hii hazipokelewi

## finance

problem-finance-bad-expiry = Ruhusa maalum huisha siku zijazo, ndani ya siku 31
problem-finance-bad-range = Siku ya mwisho iko kabla ya ya kwanza
problem-finance-bad-year = Mwaka wa fedha una angalau siku moja na si zaidi ya miezi 24
problem-finance-books-behind = Si yote yaliyotokea hadi siku hiyo yamo vitabuni bado; jaribu tena baada ya muda mfupi
problem-finance-drafts-inside = Kuna kazi ambayo haijakamilika hadi siku hiyo; ikamilishe, au useme kuwa rasimu zinaweza kubaki
problem-finance-hard-lock-stays = Kufuli gumu haliwezi kurudishwa nyuma
problem-finance-lock-too-new = Siku zilizopita pekee zinaweza kufungwa
problem-finance-no-rate = Hakuna kiwango cha ubadilishaji cha sarafu hizi siku hii au kabla yake
problem-finance-no-such-holder = Hakuna mtu kama huyo katika kampuni
problem-finance-period-locked = Vitabu vimefungwa siku hii
problem-finance-rate-exists = Sarafu hizi tayari zina kiwango siku hii; badilisha hicho
problem-finance-same-currency = Kiwango ni kati ya sarafu mbili tofauti
problem-finance-stale-rate = Kiwango cha mwisho cha ubadilishaji ni cha zamani mno; weka kipya
problem-finance-year-not-closed = Matokeo ya mwaka huu wa fedha hayajahamishwa mbele: funga mwaka, kisha ufunge kabisa
problem-finance-year-overlap = Hii inaingiliana na mwaka mwingine wa fedha

## hooks

problem-hooks-bad-event = Hii si CloudEvent 1.0 katika JSON
problem-hooks-bad-mode = Tukio moja (application/cloudevents+json) au kundi (application/cloudevents-batch+json) linatarajiwa
problem-hooks-bad-pattern = Majina ya matukio au familia kama order.* yanatarajiwa, yakitenganishwa kwa koma
problem-hooks-bad-range = Masafa yanaisha kabla ya kuanza
problem-hooks-bad-signature = Saini si halali
problem-hooks-batch-size = Kundi lina angalau tukio moja, na si mengi mno
problem-hooks-foreign-source = Mtumaji huyu hawezi kutuma matukio ya chanzo hiki
problem-hooks-is-active = Kituo hiki tayari kinatumika
problem-hooks-not-a-person = Mtu pekee anaweza kuwajibika kwa hili
problem-hooks-not-active = Kituo hiki hakitumiki
problem-hooks-not-failed = Tukio hili halijashindikana
problem-hooks-still-pending = Hii bado inatumwa
problem-hooks-unknown-event = Hakuna tukio lenye jina hili
problem-hooks-unknown-type = Matukio ya aina hii hayapokelewi hapa
problem-hooks-unknown-version = Toleo hili la tukio halipokelewi hapa

## identity

problem-identity-address-not-admitted = Watu wenye anwani hii ya barua pepe hawaingii kwa njia hii
problem-identity-already-founded = Mfumo huu tayari una msimamizi wake wa kwanza; wengine huingia kwa mwaliko
problem-identity-bad-issuer = Mtoaji ni anwani isiyo na ? wala #
problem-identity-bad-return = Njia ya tovuti hii pekee inaweza kurudiwa
problem-identity-bad-setting = Thamani hii haiwezi kutumika
problem-identity-bad-username = Jina la mtumiaji lina herufi, tarakimu, nukta, vistari au vistari vya chini, huanza na herufi na si barua pepe
problem-identity-beyond-own-rights = Hakuna anayeweza kutoa ruhusa asizokuwa nazo
problem-identity-breached-file = Faili ya manenosiri yaliyovuja haiwezi kutumika
problem-identity-busy = Watu wengi mno wanaingia sasa hivi. Jaribu tena baada ya muda mfupi.
problem-identity-challenge-invalid = Hii si halali tena. Tafadhali anza upya.
problem-identity-company-needed = Usajili wa kwanza huanzisha kampuni: ipe jina
problem-identity-demo-company = Hii ni kampuni ya mfano; fanyia kazi kampuni yako mwenyewe ili kuweka hii
problem-identity-expiry-out-of-range = Mwisho wa muda umepita au uko mbali mno
problem-identity-factor-exists = Tayari ipo moja; iondoe kwanza
problem-identity-factor-needed = Nenosiri lako halitoshi: onyesha msimbo wa programu yako, au ufunguo wa kuingia
problem-identity-foreign-taken = Akaunti hii tayari imeunganishwa na mtu mwingine
problem-identity-foreign-unknown = Hakuna anayejulikana hapa kwa akaunti hii. Ingia kwa njia nyingine na uiunganishe kwenye mipangilio ya usalama, au muulize msimamizi.
problem-identity-invitation-invalid = Kiungo hiki si halali tena. Omba kipya.
problem-identity-last-administrator = Kampuni inahitaji msimamizi
problem-identity-login-failed = Barua pepe au nenosiri si sahihi
problem-identity-name-taken = Mtu mwingine tayari ana jina hili
problem-identity-no-factor = Hakuna njia ya pili ya uthibitisho ya kufanya hivi
problem-identity-nobody = Hakuna mtu
problem-identity-not-a-line = Mistari mipya na herufi za udhibiti haziruhusiwi
problem-identity-not-for-programs = Mtu aliyeingia pekee anaweza kufanya hivi
problem-identity-not-yourself = Hakuna anayeweza kujizuia mwenyewe
problem-identity-passkey-refused = Ufunguo huu wa kuingia haujulikani hapa. Tumia nenosiri lako, au ufunguo mwingine wa kuingia.
problem-identity-passkeys-unavailable = Funguo za kuingia hazifanyi kazi kwenye anwani hii: seva lazima ifikiwe kwa jina lake
problem-identity-password-too-short-alone = Nenosiri lako ni fupi mno kutumika bila njia ya pili ya uthibitisho: chagua refu zaidi kwanza
problem-identity-proof-wrong = Hii haithibitishi wewe ni nani
problem-identity-provider-refused = Mtoa huduma haujui tena uingiaji huu. Tafadhali anza upya.
problem-identity-provider-unreadable = Mtoa huduma hajibu ipasavyo. Jaribu tena baadaye, au ingia kwa njia nyingine.
problem-identity-provider-untrue = Anachosema mtoa huduma si sahihi. Tafadhali anza upya, na mwambie msimamizi wako ikitokea tena.
problem-identity-refresh-invalid = Tokeni hii ya kuhuisha si halali (tena)
problem-identity-role-fixed = Msimamizi anaweza kufanya kila kitu, daima
problem-identity-role-in-use = Mtu bado ana jukumu hili
problem-identity-setup-token-needed = Usajili wa kwanza unahitaji tokeni ya usanidi ambayo seva iliichapisha ilipoanza
problem-identity-setup-token-wrong = Hii si tokeni ya usanidi
problem-identity-shared-user = Mtu huyu anafanya kazi katika kampuni kadhaa na hubadilisha jina na anwani yake mwenyewe
problem-identity-step-up-required = Thibitisha tena wewe ni nani: POST /identity/step-up
problem-identity-store-needed = Sema hii inatokea katika duka lako lipi
problem-identity-too-many = Tayari kuna nyingi mno za hizi
problem-identity-too-many-attempts = Majaribio ni mengi mno; subiri kabla ya kujaribu tena
problem-identity-unknown-manager = Meneja hafanyi kazi hapa, au yuko chini ya mtu huyu
problem-identity-unknown-permission = Hakuna ruhusa kama hiyo
problem-identity-unknown-region = Hakuna kanda kama hiyo
problem-identity-unknown-role = Hakuna jukumu kama hilo
problem-identity-unknown-store = Hakuna duka kama hilo
problem-identity-weak-password = Nenosiri hili ni rahisi kukisia. Lifanye refu zaidi, kwa maneno yako mwenyewe.
problem-identity-wrong-code = Msimbo huu si sahihi, umepitwa na wakati au umeshatumika
problem-identity-wrong-password = Nenosiri la sasa si sahihi

## import

problem-import-no-company = Hakuna kampuni kama hiyo
problem-import-no-errors-file = Faili ya makosa haiwezi kuandikwa; taja mahali pengine
problem-import-other-currency = Sarafu ya kampuni si ile ya faili
problem-import-two-at-once = Uletaji mwingine wa faili hii unaendeshwa wakati huo huo
problem-import-unreadable = Faili haiwezi kusomwa

## intake

problem-intake-ambiguous-key = Rekodi kadhaa zina utambulisho huu
problem-intake-ambiguous-reference = Hii inaweza kuwa moja kati ya kadhaa; toa msimbo au kitambulisho chake
problem-intake-archived-reference = Hii imewekwa kumbukumbuni na haiwezi kuchaguliwa
problem-intake-empty-key = Hii inahitajika: rekodi hutambuliwa kwayo
problem-intake-field-twice = Safu mbili zinajaza sehemu hii
problem-intake-moved = Mchakato mwingine unashughulikia uletaji huu
problem-intake-no-column = Faili haina safu wima kama hiyo, au inayo mara mbili
problem-intake-no-field = Hakuna sehemu { $field } ya kujazwa
problem-intake-no-key = Hakuna safu wima inayojaza sehemu ambayo rekodi zinaweza kutambuliwa nayo
problem-intake-no-target = Hakuna kitu cha jina hili kinachoweza kuletwa
problem-intake-not-a-date = Hii si tarehe
problem-intake-not-a-number = Hii si nambari
problem-intake-not-a-reference = { $field } si sehemu inayorejelea rekodi
problem-intake-only-new = Kilichopo hakibadilishwi na uletaji wa hivi
problem-intake-repeated-key = Safu ya { $row } ya faili ina hiyo hiyo
problem-intake-too-large = Faili ni kubwa mno kwa uletaji mmoja
problem-intake-too-many-cells = Safu ina seli nyingi kuliko kichwa
problem-intake-unknown-reference = Hakuna rekodi ya jina hili
problem-intake-unreadable = Faili haiwezi kusomwa kama jedwali

## internal

problem-internal = Hitilafu imetokea upande wetu

## inventory

problem-inventory-adjustment-final = Usahihishaji huu tayari umebatilishwa, au unabatilisha mwingine
problem-inventory-bad-business-date = Bidhaa haziwezi kuwa zilihamishwa siku hii
problem-inventory-bin-twice = Bidhaa hii tayari ina rafu mahali hapa
problem-inventory-counted-twice = Bidhaa hii imehesabiwa: inakuwa kwenye mstari mmoja tu
problem-inventory-default-is-for-sale = Maagizo huhudumiwa kutoka mahali pa kawaida: bidhaa zake zinauzwa
problem-inventory-entry-is-final = Ingizo la stoki hutenguliwa lote au hubaki
problem-inventory-entry-used = Bidhaa zimehama huko tangu wakati huo, au zimeahidiwa: hesabu tena badala yake
problem-inventory-insufficient-stock = Stoki iliyopo haitoshi
problem-inventory-line-twice = Mstari huu ulishatajwa
problem-inventory-more-than-sent = Ni zaidi ya kilicho njiani
problem-inventory-negative-cost = Gharama haiwi chini ya sifuri
problem-inventory-negative-count = Hakuna anayehesabu chini ya sifuri
problem-inventory-no-location = Bado hakuna mahali pa stoki
problem-inventory-no-such-line = Uhamisho hauna mstari kama huo
problem-inventory-no-such-location = Hakuna mahali kama hapo
problem-inventory-no-such-reason = Hakuna sababu ya usahihishaji kama hiyo
problem-inventory-no-such-receipt = Hakuna mapokezi kama hayo yaliyopokea bidhaa hii
problem-inventory-no-such-supplier = Hakuna msambazaji kama huyo
problem-inventory-not-for-sale = Bidhaa za mahali hapa haziuzwi
problem-inventory-not-sent-yet = Taja siku wakati bidhaa zinapotumwa
problem-inventory-not-tracked = Bidhaa hii haiwekwi kwenye stoki
problem-inventory-nothing-received = Sema nini kilifika au nini kinakosekana
problem-inventory-promised-there = Bidhaa za mahali hapa zimeahidiwa wateja: zisafirishe au uziachilie kwanza
problem-inventory-quantity-or-counted = Sema ama inabadilika kwa kiasi gani au ni ngapi zilizohesabiwa
problem-inventory-reason-needs-note = Sababu hii inahitaji maelezo
problem-inventory-receipt-final = Mapokezi haya tayari yamebatilishwa, au yanabatilisha mengine
problem-inventory-reorder-point-twice = Bidhaa tayari ina kiwango cha kuagiza tena mahali hapa
problem-inventory-same-location = Bidhaa lazima zihamie mahali pengine
problem-inventory-transit-is-fixed = Mahali pa bidhaa zilizo njiani panatunzwa na programu: jina lake pekee linaweza kubadilishwa
problem-inventory-unknown-location = Hakuna mahali kama hapo
problem-inventory-wrong-direction = Sababu hii si ya bidhaa za mwelekeo huu
problem-inventory-zero-quantity = Idadi isiwe sifuri

## kernel

problem-kernel-bad-barcode = Si msimbo pau wa EAN-8, UPC-A, EAN-13 au GTIN-14
problem-kernel-bad-check-digit = Tarakimu ya ukaguzi ya msimbo pau si sahihi
problem-kernel-bad-day = Si siku ya kalenda kama 2026-03-01
problem-kernel-bad-email = Si barua pepe
problem-kernel-bad-exchange-rate = Kiwango cha ubadilishaji ni zaidi ya sifuri, si zaidi ya 1000000, na si zaidi ya nafasi 12 za desimali
problem-kernel-bad-instant = Si tarehe na saa ya RFC 3339 yenye tofauti ya saa, kama 2026-03-01T09:30:00Z
problem-kernel-bad-phone = Si namba ya simu yenye msimbo wa nchi, kama +254 700 123456
problem-kernel-bad-ratio = Uwiano wa ubadilishaji una namba mbili zilizo zaidi ya sifuri
problem-kernel-card-number = Hii inaonekana kama namba ya kadi ya malipo, ambayo haipaswi kuhifadhiwa hapa
problem-kernel-currency-mismatch = Sarafu zinatofautiana
problem-kernel-inexact-conversion = Idadi haiwezi kuelezwa kwa usahihi kwa kipimo hicho
problem-kernel-not-a-decimal = Si namba ya desimali
problem-kernel-out-of-range = Namba ni kubwa mno
problem-kernel-too-many-minor-digits = Sarafu haina sehemu ndogo kiasi hicho
problem-kernel-too-precise = Nafasi za desimali ni nyingi kuliko zinazoweza kuhifadhiwa
problem-kernel-unknown-country = Si msimbo wa nchi wa ISO 3166 kama KE
problem-kernel-unknown-currency = Si msimbo wa sarafu wa ISO 4217
problem-kernel-unknown-rounding = Si njia ya kukadiria namba
problem-kernel-unknown-row-scope = Si upeo wa rekodi
problem-kernel-unknown-zone = Si ukanda wa saa kama Africa/Nairobi

## key

problem-key-no-such-company = Hakuna kampuni yenye msimbo huu

## ledger

problem-ledger-account-used = Akaunti ina maingizo: aina yake haiwezi kubadilika
problem-ledger-already-reversed = Ingizo hili limeshatenguliwa
problem-ledger-bad-cursor = Kiashiria hiki hakielekezi popote
problem-ledger-bad-line = Mstari una debiti au krediti, zaidi ya sifuri
problem-ledger-bad-range = Siku ya mwisho iko kabla ya ya kwanza
problem-ledger-day-not-over = Siku hii bado haijaisha: chagua ya mapema zaidi
problem-ledger-made-by-document = Ingizo hili lilitokana na hati; sahihisha hati hiyo
problem-ledger-no-such-account = Hakuna akaunti kama hiyo
problem-ledger-no-such-journal = Hakuna jarida kama hilo
problem-ledger-no-such-partner = Hakuna mteja kama huyo
problem-ledger-not-a-draft = Rasimu pekee inaweza kubadilishwa au kufutwa; tengua ingizo
problem-ledger-not-a-years-end = Hii si siku ya mwisho ya mwaka wa fedha uliokwisha
problem-ledger-not-for-money = Pesa huhifadhiwa kwenye akaunti ya mali isiyo na jukumu lingine
problem-ledger-not-posted = Ingizo hili halijaingizwa vitabuni
problem-ledger-nothing-to-close = Mwaka hauna matokeo ambayo hayajafungwa
problem-ledger-partner-needed = Mstari kwenye akaunti hii humtaja mteja: ni jumla ya kile ambacho kila mmoja anadai au kudaiwa
problem-ledger-role-needed = Hati huingizwa kwenye akaunti hii, na jukumu lake hubaki hapa; badilisha jina au msimbo wake
problem-ledger-role-taken = Akaunti nyingine ina jukumu hili na hubaki nalo; badilisha jina au msimbo wa akaunti hiyo
problem-ledger-too-few-lines = Ingizo lina angalau mistari miwili
problem-ledger-unbalanced = Debiti za ingizo ni sawa na krediti zake, katika kila sarafu

## mail

problem-mail-no-recipient = Hakuna anwani inayojulikana: sema inaenda kwa nani
problem-mail-not-configured = Seva haina seva ya barua pepe, kwa hiyo hakuna barua inayoweza kutumwa
problem-mail-not-failed = Ujumbe ulioshindikana au usio na uhakika pekee unaweza kutumwa tena
problem-mail-too-large = Barua hii ina wapokeaji wengi mno au faili kubwa mno

## notify

problem-notify-no-person = Arifa ni za watu

## numbering

problem-numbering-block-empty = Hakuna namba iliyobaki kwenye kundi; jaribu tena

## orders

problem-orders-address-moved = Anwani imekuwa katika nchi nyingine tangu oda iandikwe: iandike upya
problem-orders-already-invoiced = Ankara imeshatolewa kwa oda hii; toa hati ya mkopo kwanza
problem-orders-bad-quantity = Hii si idadi inayofaa
problem-orders-bad-schedule = Ratiba hii inaisha kabla ya kuanza
problem-orders-below-progress = Kiasi kikubwa cha mstari huu kimeshasafirishwa au kutozwa ankara, hivyo hauwezi kupunguzwa hadi hapa
problem-orders-charge-line = Mstari huu ni gharama: hubadilishwa pale inapokokotolewa, kwa usafirishaji kwa kuchagua jinsi ya kusafirisha
problem-orders-discount-above-limit = Punguzo hili ni kubwa kuliko unaloruhusiwa kutoa; muulize anayeweza kuweka bei
problem-orders-goods-left = Bidhaa za oda hii zimeshaondoka kwenda kwenye anwani yake; ghairi zilizobaki na uagize upya
problem-orders-kit-in-parts = Seti haiwezi kugawanywa: hii si idadi kamili ya seti
problem-orders-kit-without-goods = Hakuna sehemu ya seti hii iliyo kwenye stoki; ipe sehemu
problem-orders-line-twice = Mstari huu umetajwa mara mbili
problem-orders-more-than-ordered = Hii ni zaidi ya kilichobaki kwenye mstari wa oda
problem-orders-more-than-shipped = Hii ni zaidi ya kilichosafirishwa na hakijarudishwa
problem-orders-no-address = Oda haina anwani: bidhaa za kusafirishwa zinahitaji moja, ambayo marekebisho yanaweza kuitoa
problem-orders-no-such-address = Mteja hana anwani kama hiyo
problem-orders-no-such-customer = Hakuna mteja kama huyo
problem-orders-no-such-line = Oda haina mstari kama huo
problem-orders-no-such-order = Hakuna oda kama hiyo
problem-orders-no-such-store = Hakuna duka kama hilo
problem-orders-no-way-there = Hakuna hatua ya mkono inayofikia hali hii
problem-orders-not-chargeable = Hakuna kinachoweza kutozwa kwenye oda hii ilivyo sasa
problem-orders-not-confirmed = Oda iliyothibitishwa pekee inaweza kutumwa
problem-orders-not-held = Oda hii haijazuiwa
problem-orders-not-shipped = Bado si vyote vilivyosafirishwa
problem-orders-nothing-left = Hakuna kingebaki kwenye oda; ighairi badala yake
problem-orders-nothing-to-amend = Hii haibadilishi chochote kwenye oda
problem-orders-on-hold = Oda hii inasubiri kuachiliwa
problem-orders-one-template-origin = Toa oda ambayo kiolezo kinaanzia, au kitambulisho cha iliyokwisha kuwekwa
problem-orders-own-approval = Mtu mwingine lazima aidhinishe oda hii
problem-orders-price-invoiced = Sehemu ya mstari huu ilitozwa ankara kwa bei yake; toa hati ya mkopo kwanza
problem-orders-shipments-cut = Shehena zilizoandaliwa zilipunguzwa pamoja na oda; angalia `shipments`
problem-orders-still-over-limit = Mteja bado amezidi kikomo cha mkopo; mwenye ruhusa ya kuidhinisha anaweza kuachilia oda
problem-orders-tax-invoiced = Anwani hii hutozwa kodi mahali pengine, na ankara imeshatolewa kwa oda hii; toa hati ya mkopo kwanza
problem-orders-template-state = Hali ya kiolezo hairuhusu hili
problem-orders-too-many-goods = Oda haiahidi bidhaa zaidi ya hizi, sehemu za seti zikihesabiwa mstari kwa mstari; angalia `most`
problem-orders-too-many-lines = Oda haina mistari zaidi ya hii; angalia `most`
problem-orders-too-many-versions = Oda hairekebishwi mara nyingi zaidi ya hizi; angalia `most`

## outbound

problem-outbound-bad-url = Hii si anwani ya tovuti inayoweza kuitwa
problem-outbound-broken-answer = Jibu la kompyuta hiyo haliwezi kusomwa
problem-outbound-refused = Anwani hii hairuhusiwi kuitwa: iko ndani ya mtandao wetu, au si https
problem-outbound-timeout = Kompyuta hiyo ilichukua muda mrefu mno
problem-outbound-unknown-host = Hakuna kompyuta yenye jina hili
problem-outbound-unreachable = Kompyuta hiyo haifikiki
problem-outbound-untrusted = Cheti cha kompyuta hiyo hakiaminiki

## parties

problem-parties-cannot-merge = Wateja hawa wawili hawawezi kuunganishwa
problem-parties-contact-of-another = Mtu huyu wa mawasiliano ni wa mteja mwingine
problem-parties-credit-exceeded = Hii inazidi kikomo cha mkopo cha mteja
problem-parties-customer-archived = Mteja huyu amehifadhiwa kwenye kumbukumbu
problem-parties-customer-blocked = Mteja huyu amezuiwa
problem-parties-customer-merged = Mteja huyu aliunganishwa na mwingine
problem-parties-customer-not-qualified = Mteja huyu bado hajaidhinishwa
problem-parties-customer-open = Kuna shughuli na mteja huyu ambazo hazijakamilika
problem-parties-erased = Data za mtu huyu zimefutwa
problem-parties-not-a-person = Mteja huyu si mtu binafsi
problem-parties-party-fixed = Hii haiwezi kuhamishiwa kwa mtu mwingine
problem-parties-payment-days = Masharti ya malipo ni kati ya siku 0 na miaka kumi
problem-parties-tax-id-check-digits = Tarakimu za ukaguzi za namba hii ya kodi hazilingani; tafuta tarakimu iliyokosewa
problem-parties-tax-id-format = Namba ya kodi ya nchi hii haifanani hivi
problem-parties-too-many-attachments = Mawasiliano hayana nafasi ya faili zaidi
problem-parties-unknown-customer = Hakuna mteja kama huyo
problem-parties-unknown-owner = Hakuna mtu wa kampuni hii mwenye kitambulisho hiki
problem-parties-unknown-supplier = Hakuna msambazaji kama huyo
problem-parties-unknown-tag = Hakuna lebo kama hiyo

## platform

problem-platform-dead-letters = Kazi ya usuli imeshindikana kabisa
problem-platform-job-not-dead = Kazi iliyokufa pekee inaweza kuendeshwa tena
problem-platform-never-settles = Kazi ya usuli inaendelea bila mwisho

## portal

problem-portal-bad-expiry = Kiungo huisha baada ya leo na ndani ya siku zinazoruhusiwa
problem-portal-link-expired = Kiungo hiki hakifungui chochote tena
problem-portal-link-invalid = Kiungo hiki hakifungui chochote
problem-portal-link-required = Fungua hii kwa kiungo ulichotumiwa
problem-portal-not-found = Hakuna kitu kama hicho nyuma ya kiungo hiki
problem-portal-not-live = Kiungo hiki kimeshaisha
problem-portal-not-shareable = Rasimu haiwezi kuonyeshwa kwa mteja

## pricing

problem-pricing-bad-discount = Punguzo ni angalau sifuri na si zaidi ya bei yote
problem-pricing-bad-period = Siku ya mwisho iko kabla ya ya kwanza
problem-pricing-bad-price = Bei haiwezi kuwa chini ya sifuri
problem-pricing-bad-quantity = Idadi lazima iwe zaidi ya sifuri
problem-pricing-list-for-both = Orodha ya bei ni ya mteja mmoja, ya kategoria moja, au ya wote
problem-pricing-no-price = Hakuna bei katika sarafu hii
problem-pricing-no-such-address = Mteja hana anwani kama hiyo
problem-pricing-unknown-product = Hakuna bidhaa kama hiyo
problem-pricing-unknown-unit = Bidhaa haiuzwi kwa kipimo hiki

## print

problem-print-asset-too-large = Picha ni kubwa mno
problem-print-asset-unreadable = Picha haiwezi kusomwa: tumia faili ya PNG au JPEG
problem-print-bad-data = Hati haikuweza kuandaliwa kuchapishwa
problem-print-code-unfit = Maandishi hayafai kwa msimbo
problem-print-data-too-large = Hati ni kubwa mno kuchapishwa
problem-print-layout-failed = Hati haikuweza kuchapishwa
problem-print-too-many-pages = Hati ina kurasa nyingi mno kuchapishwa

## record

problem-record-archived = Hii iko kwenye kumbukumbu; irejeshe kwanza
problem-record-archived-reference = Rekodi hii iko kwenye kumbukumbu
problem-record-bad-cursor = Kiashiria si cha orodha hii; anza na ukurasa wake wa kwanza
problem-record-bad-file = Faili haiwezi kusomwa
problem-record-bad-query = Orodha haiwezi kutengenezwa kama ilivyoombwa
problem-record-bad-where = Sharti hili haliwezi kusomwa
problem-record-card-number = Hii inaonekana kama namba ya kadi ya malipo, ambayo haipaswi kuhifadhiwa
problem-record-export-too-large = Rekodi ni nyingi mno kwa faili moja; punguza orodha
problem-record-import-stopped = Mistari mingi mno ilikataliwa; huu haukujaribiwa
problem-record-import-too-large = Mistari ni mingi mno kwa uletaji mmoja; gawanya faili
problem-record-in-use = Hii bado inatumika; kamilisha au badilisha kinachoishikilia kwanza
problem-record-negative = Hii haiwi chini ya sifuri
problem-record-not-found = Hakuna rekodi kama hiyo
problem-record-out-of-scope = Hii iko nje ya upeo wa jukumu lako
problem-record-read-only-field = Hii haiwezi kuwekwa
problem-record-sum-too-large = Jumla ya rekodi hizi ni kubwa kuliko kiasi kinavyoweza kuwa; punguza orodha
problem-record-taken = Thamani hii imeshachukuliwa
problem-record-too-long = Si zaidi ya herufi { $most }
problem-record-too-many-groups = Makundi ni mengi mno; punguza orodha au panga kwa zaidi
problem-record-too-short = Angalau herufi { $least }
problem-record-unknown-reference = Hakuna rekodi kama hiyo
problem-record-version-conflict = Mtu mwingine amebadilisha hii wakati huo huo
problem-record-where-too-large = Masharti haya ni mengi mno

## request

problem-request-body-too-large = Maudhui ya ombi ni makubwa mno
problem-request-broken-body = Maudhui ya ombi hayakuweza kusomwa hadi mwisho
problem-request-broken-json = Maudhui ya ombi si JSON halali
problem-request-broken-path = Anwani haiwezi kusomwa
problem-request-cross-site = Kipindi cha kivinjari hupokea mabadiliko kutoka tovuti yake pekee
problem-request-idempotency-key-reused = Idempotency-Key hii ilitumika kwa ombi lingine
problem-request-idempotency-key-too-long = Idempotency-Key ni ndefu mno
problem-request-invalid-field = Thamani hii haikubaliki hapa
problem-request-invalid-header = Kichwa cha ombi hakiwezi kusomwa
problem-request-invalid-id = Hakuna rekodi kama hiyo
problem-request-invalid-parameter = Kigezo kimoja cha ombi hakikubaliki
problem-request-method-not-allowed = Anwani hii haipokei njia hii
problem-request-missing-field = Hii inahitajika
problem-request-no-dry-run = Hii haiwezi kujaribiwa kwa dry_run: ina athari nje ya data
problem-request-no-such-route = Hakuna kitu kwenye anwani hii
problem-request-rate-limited = Maombi ni mengi mno; subiri kidogo na ujaribu tena
problem-request-too-large = Hii si zaidi ya { $most }
problem-request-too-long = Hii ni ndefu mno: si zaidi ya { $most }
problem-request-too-short = Hii ni fupi mno: angalau { $least }
problem-request-too-small = Hii ni angalau { $least }
problem-request-unknown-choice = Hii haimo kwenye chaguo: { $choices }
problem-request-unknown-field = Hakuna sehemu kama hiyo
problem-request-unsupported-type = Aina ya maudhui ya ombi haisomwi hapa
problem-request-wrong-type = Thamani ya aina nyingine inatarajiwa hapa
problem-request-wrong-type-flag = Ndiyo au hapana inatarajiwa hapa: true au false
problem-request-wrong-type-id = Kitambulisho cha rekodi kinatarajiwa hapa
problem-request-wrong-type-list = Orodha inatarajiwa hapa
problem-request-wrong-type-number = Namba inatarajiwa hapa
problem-request-wrong-type-object = Kitu chenye sehemu kinatarajiwa hapa
problem-request-wrong-type-text = Maandishi yanatarajiwa hapa
problem-request-wrong-type-whole = Namba kamili inatarajiwa hapa

## returns

problem-returns-bad-quantity = Idadi lazima iwe zaidi ya sifuri
problem-returns-component-twice = Sehemu hii imetajwa mara mbili
problem-returns-line-twice = Mstari huu umetajwa mara mbili
problem-returns-more-than-left = Hii ni zaidi ya kilichobaki kwenye mstari kwa hatua hii
problem-returns-no-such-component = Seti ya mstari haina sehemu kama hiyo
problem-returns-no-such-line = Rejesho halina mstari kama huo
problem-returns-no-such-order = Hakuna oda kama hiyo
problem-returns-not-goods = Mstari huu si bidhaa
problem-returns-not-inspected = Bidhaa zilizorudi bado hazijakaguliwa
problem-returns-nothing-credited = Kinachobadilishwa bila malipo hakipewi hati ya mkopo: acha siku
problem-returns-nothing-left = Hakuna kilichobaki kwenye rejesho hili kwa hatua hii
problem-returns-quarantine-for-sale = Bidhaa zilizotengwa zinahitaji mahali ambapo bidhaa haziuzwi
problem-returns-quarantine-place = Sema bidhaa zilizotengwa kwa ukaguzi zinawekwa wapi: si mahali zinapouzwa

## server

problem-server-busy = Seva ina shughuli nyingi; jaribu tena baada ya muda mfupi
problem-server-cannot-listen = Anwani ya kusikiliza haiwezi kutumika
problem-server-timeout = Hii ilichukua muda mrefu mno; huenda badiliko bado likafanyika, kwa hiyo lirudie kwa Idempotency-Key ile ile
problem-server-too-many-streams = Miunganisho hai iliyofunguliwa ni mingi mno

## shipping

problem-shipping-bad-band = Kiwango kinatumika kwa zaidi ya sifuri
problem-shipping-bad-carrier-answer = Jibu la msafirishaji haliwezi kutumika; lebo inabatilishwa
problem-shipping-bad-days = Muda mrefu zaidi wa kufikisha si mfupi kuliko mfupi zaidi
problem-shipping-bad-divisor = Kati ya sentimita za ujazo 1 na 100,000 huhesabiwa kama kilo moja
problem-shipping-bad-gs1-prefix = Kiambishi cha kampuni cha GS1 kina tarakimu 7 hadi 10
problem-shipping-bad-message = Huu si ujumbe kuhusu vifurushi
problem-shipping-bad-postal-range = Misimbo ya posta ina nchi, urefu mmoja usiozidi herufi na tarakimu 10, na ya kwanza hutangulia
problem-shipping-bad-price = Usafirishaji una gharama ya sifuri au zaidi, si chini
problem-shipping-bad-quantity = Idadi lazima iwe zaidi ya sifuri
problem-shipping-bad-signature = Saini si halali
problem-shipping-bad-signing = Msafirishaji hawezi kutia saini kwa njia hii
problem-shipping-bad-size = Pande za sanduku ni angalau mm 1 na si ndefu hivyo
problem-shipping-bad-step = Hatua ina ukubwa zaidi ya sifuri, na bei ya kila hatua ina hatua
problem-shipping-bad-tracking-url = Anwani ya ufuatiliaji huanza na https:// na ina {"{"}tracking{"}"} mara moja, baada ya jina la kompyuta
problem-shipping-band-twice = Kiwango kingine cha njia na eneo hili kinaishia hapa
problem-shipping-carrier-needed = Sema nani anabeba kifurushi
problem-shipping-carrier-silent = Msafirishaji hajibu
problem-shipping-choice-removed = Hakuna kinachotozwa kwa kusafirisha oda hii
problem-shipping-label-live = Kifurushi kina lebo: ibatilishe kwanza
problem-shipping-label-pending = Msafirishaji bado hajajibu kuhusu lebo
problem-shipping-line-twice = Mstari huu umetajwa mara mbili
problem-shipping-message-replayed = Ujumbe huu ulishapokelewa
problem-shipping-method-has-rates = Njia ina viwango ambavyo hupimwa na kulipwa jinsi vilivyo; vihifadhi kwenye kumbukumbu kwanza
problem-shipping-method-unavailable = Njia hii haisafirishi oda hii
problem-shipping-more-than-shipped = Hii ni zaidi ya iliyo kwenye shehena ya mstari huo
problem-shipping-no-address = Hakuna anayejua hii inakwenda wapi: hakuna anwani
problem-shipping-no-label = Kifurushi hakina lebo ya kufanya hivi
problem-shipping-no-such-adapter = Hakuna kiunganishi cha msafirishaji chenye jina hili
problem-shipping-no-such-carrier = Hakuna msafirishaji kama huyo anayetumika
problem-shipping-no-such-line = Shehena haina mstari kama huo
problem-shipping-no-such-method = Hakuna njia ya usafirishaji kama hiyo
problem-shipping-no-such-order = Hakuna oda kama hiyo
problem-shipping-no-such-package-type = Hakuna aina ya kifurushi kama hiyo
problem-shipping-no-such-shipment = Hakuna shehena kama hiyo
problem-shipping-no-such-tracking = Hakuna kifurushi chenye namba hii ya ufuatiliaji
problem-shipping-not-a-service = Usafirishaji hutozwa kwa bidhaa ambayo ni huduma
problem-shipping-not-left = Mteja anaweza kuambiwa bidhaa zinapokuwa zimeondoka
problem-shipping-not-packable = Shehena hii haiwezi kufungwa ilivyo sasa
problem-shipping-not-signing = Hakuna kinachopokelewa kutoka kwa msafirishaji huyu alivyo sasa
problem-shipping-not-trackable = Hakuna kinachoweza kuelezwa kuhusu hii ilivyo sasa
problem-shipping-not-yet = Wakati huu haujafika
problem-shipping-nothing-needs-shipping = Hakuna kati ya hivi kinachohitaji kusafirishwa
problem-shipping-nothing-to-ship = Hakuna kilichobaki cha kusafirisha kwenye oda hii
problem-shipping-one-question = Uliza kuhusu oda, au kuhusu nchi na mistari, si vyote viwili
problem-shipping-order-not-open = Hakuna kinachoweza kusafirishwa kwenye oda hii ilivyo sasa
problem-shipping-parcel-too-heavy = Kifurushi kina uzito kuliko sanduku lake linavyoruhusu
problem-shipping-several-places = Bidhaa ziko mahali kadhaa: taja pamoja, au andaa shehena kwa kila mahali
problem-shipping-sscc-used-up = Kiambishi cha GS1 hakina namba zaidi za mwaka huu
problem-shipping-too-large = Hii ni zaidi ya inavyoweza kupimwa uzito au ukubwa
problem-shipping-too-many-areas = Eneo la usafirishaji lina maeneo yote linaloweza kuwa nayo
problem-shipping-too-many-bands = Njia ina viwango vyote inavyoweza kuwa navyo hapa
problem-shipping-too-many-orders = Orodha ya kuchukua ina kikomo cha oda; angalia `picked_orders_max`
problem-shipping-too-many-pieces = Vipande vinavyofungwa vina kikomo; angalia `pieces_max`

## upkeep

problem-upkeep-damaged = Kumbukumbu imeharibika
problem-upkeep-differs = Lengwa halina kile ambacho chanzo kina; limeachwa tupu
problem-upkeep-exists = Faili tayari ipo
problem-upkeep-export-gone = Data zilizohamishwa nje hazipo tena; tengeneza mpya
problem-upkeep-export-not-made = Uhamishaji nje haujakamilika (bado)
problem-upkeep-export-too-large = Data ni kubwa mno kuchukuliwa; anayeendesha mashine anaweza kuzihamisha kwa `kontor export`
problem-upkeep-export-under-way = Data za kampuni tayari zinahamishwa nje
problem-upkeep-file = Faili haiwezi kuandikwa au kusomwa
problem-upkeep-lost-file = Maudhui ya faili iliyohifadhiwa hayapo tena
problem-upkeep-master-key-needed = Kwanza weka kwenye faili yake ufunguo mkuu uliotumika kutengeneza nakala
problem-upkeep-newer = Hii ilitengenezwa na Kontor mpya zaidi; tumia angalau toleo hilo hapa
problem-upkeep-no-archive = Hii si nakala rudufu ya Kontor
problem-upkeep-no-company = Hakuna kampuni yenye msimbo huu
problem-upkeep-not-empty = Kinachojazwa lazima kiwe tupu, na si tupu
problem-upkeep-not-erasable = Kampuni iliyoanzishwa kama mfano pekee inaweza kufutwa
problem-upkeep-older-source = Chanzo si cha kisasa; endesha `kontor migrate` huko
problem-upkeep-other-master-key = Nakala ilitengenezwa kwa ufunguo mkuu mwingine; weka faili ya ufunguo huo hapa kwanza
problem-upkeep-source-changed = Mtu alifanya kazi kwenye chanzo wakati huo; simamisha seva zake na uanze tena. Lengwa limeachwa tupu
problem-upkeep-whole-company-only = Uhamishaji nje una kila kitu cha kampuni; jukumu lako linafikia sehemu tu

## validation

problem-validation-failed = Ulichoingiza si sahihi

## vault

problem-vault-cannot-open = Thamani iliyofungwa haiwezi kufunguliwa
problem-vault-wrong-master-key = Funguo za data zilifungwa kwa ufunguo mkuu usiokuwepo hapa; urudishe kwenye faili ya ufunguo mkuu

## Occurrences

said-a-bic-has-8-or-11-letters-and-digits = BIC ina herufi na tarakimu 8 au 11
said-a-history-takes-only-a-cursor = Historia hupokea kiashiria pekee
said-a-limit-is-not-negative = Kikomo hakiwi chini ya sifuri
said-a-quantity-on-hand-is-never-below-zero = idadi iliyopo haiwi chini ya sifuri
said-a-row-has-more-cells-than-the-header = Mstari una seli nyingi kuliko kichwa
said-a-single-record-takes-only-labels = Rekodi moja hupokea labels pekee
said-a-web-address-begins-with-https-or-http = Anwani ya tovuti huanza na https:// au http://
said-an-e-mail-address-is-needed = Barua pepe inahitajika
said-control-characters-are-not-allowed = Herufi za udhibiti haziruhusiwi
said-data-is-json-here = Data hapa ni JSON
said-dry-run-is-true-or-false = dry_run ni true au false
said-dry-run-stands-there-twice = dry_run imeandikwa mara mbili
said-entries-by-hand-are-written-for-the-whole-company = Maingizo ya mkono huandikwa kwa kampuni nzima
said-expected-a-decimal-number = namba ya desimali inatarajiwa
said-expected-full-true-and-nothing-else = full=true pekee inatarajiwa
said-from-0-to-1 = Kutoka 0 hadi 1
said-give-either-a-rate-or-an-amount = Toa kiwango au kiasi cha pesa, kimoja tu
said-if-match-takes-one-version-in-quotes-as-etag-gives-it = If-Match hupokea toleo moja ndani ya alama za nukuu, kama ETag inavyolitoa
said-kits-count-it-in-this-unit = Seti huihesabu kwa kipimo hiki
said-labels-is-true-or-false = labels ni true au false
said-less-of-this-line-was-invoiced-invoice-it-first = Sehemu ndogo zaidi ya mstari huu ilitozwa ankara: itoze kwanza
said-mail-from-is-no-sender = mail.from si mtumaji
said-mail-url-is-no-url-of-a-mail-server = mail.url si anwani ya seva ya barua pepe
said-not-a-language-tag-such-as-en-or-sw-ke = Si alama ya lugha kama en au sw-KE
said-not-a-state-of-a-job = si hali ya kazi
said-not-a-state-of-a-message = si hali ya ujumbe
said-only-a-credit-note-has-something-to-allocate = Hati ya mkopo pekee ina cha kuelekeza
said-only-a-credit-note-or-a-payment-settles-something = Hati ya mkopo au malipo pekee ndiyo hulipa kitu
said-only-bearer-tokens-are-taken-here = Tokeni za bearer pekee hupokelewa hapa
said-only-version-1-0-of-cloudevents-is-read-here = Toleo 1.0 la CloudEvents pekee husomwa hapa
said-only-who-has-said-it-rewords-it = Aliyeisema pekee anaweza kuibadilisha
said-out-of-range = nje ya masafa
said-products-are-counted-in-this-unit = Bidhaa huhesabiwa kwa kipimo hiki
said-send-the-header-kontor-client-or-a-json-body = Tuma kichwa cha Kontor-Client, au maudhui ya JSON
said-sequence-is-a-whole-number = sequence ni namba kamili
said-the-body-must-be-a-json-object = Maudhui lazima yawe kitu cha JSON
said-the-database-does-not-answer-in-time = Hifadhidata haijibu kwa wakati
said-the-file-ends-within-a-character = Faili inaishia katikati ya herufi
said-the-file-has-no-sheet = Faili haina jedwali
said-the-file-is-empty = Faili ni tupu
said-the-file-is-no-text = Faili si maandishi
said-the-file-is-not-utf-16 = Faili si UTF-16
said-the-file-is-not-utf-8 = Faili si UTF-8
said-the-file-is-not-utf-8-throughout = Faili si UTF-8 yote
said-the-import-s-owner-has-left = Mwenye uletaji ameondoka
said-the-periods-of-a-template-are-days-apart-leave-the-day-of-supply-out = Vipindi vya kiolezo ni vya siku tofauti: acha siku ya utoaji
said-the-query-string-cannot-be-read = Maulizo ya anwani hayawezi kusomwa
said-the-sizes-of-its-packages-are-counted-in-this-unit = Ukubwa wa vifurushi vyake huhesabiwa kwa kipimo hiki
said-the-whole-company-is-revalued-or-nothing = Kampuni nzima huthaminiwa upya, au hakuna
said-there-is-no-such-parameter = Hakuna kigezo kama hicho
said-this-is-no-iban-look-at-its-digits-again = Hii si IBAN: angalia tena tarakimu zake
said-time-is-an-instant-of-rfc-3339 = time ni wakati wa RFC 3339
said-time-lies-in-the-future = time iko wakati ujao
said-too-many-columns = Safu ni nyingi mno
said-too-many-conditions = Masharti ni mengi mno
said-what-the-event-is-about-has-too-long-a-name = Jina la kinachohusika na tukio ni refu mno
said-whoever-sent-it-has-left = Aliyeituma ameondoka
