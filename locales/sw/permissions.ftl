# What permissions allow, and the roles as shipped. Said by the server.

## billing

permission-billing-dunning-run = Kuwakumbusha wateja waliochelewa kulipa
permission-billing-dunning-view = Kuona vikumbusho
permission-billing-invoice-credit = Kutoa hati za mkopo kwa ankara
permission-billing-invoice-edit = Kuandika na kufuta rasimu za ankara
permission-billing-invoice-post = Kuingiza ankara vitabuni
permission-billing-invoice-send = Kutuma ankara, au kurekodi kuwa zilitumwa
permission-billing-invoice-view = Kuona ankara na hati za mkopo
permission-billing-invoice-void = Kubatilisha ankara
permission-billing-invoice-write-off = Kufuta madeni ya wateja
permission-billing-opening-edit = Kuleta yale wateja waliyodaiwa, au waliyokuwa nayo kama salio, hapo awali
permission-billing-payment-allocate = Kuelekeza malipo na hati za mkopo kwa ankara
permission-billing-payment-record = Kurekodi malipo
permission-billing-payment-refund = Kurudisha pesa kwa wateja
permission-billing-payment-reverse = Kutengua malipo yaliyorudi au yaliyorekodiwa kimakosa
permission-billing-payment-view = Kuona malipo
permission-billing-profile-edit = Kuweka jinsi wateja wanavyotozwa
permission-billing-profile-view = Kuona jinsi wateja wanavyotozwa, na wapi
permission-billing-recurring-edit = Kuweka na kusimamisha ankara zinazojirudia
permission-billing-recurring-view = Kuona ankara zinazojirudia
permission-billing-settings-edit = Kuweka masharti ya malipo, ngazi za vikumbusho na mipangilio ya hati
permission-billing-settings-view = Kuona masharti ya malipo, ngazi za vikumbusho na mipangilio ya hati
permission-billing-statement-send = Kutuma taarifa za akaunti
permission-billing-statement-view = Kuona taarifa za akaunti na umri wa madeni

## catalog

permission-catalog-product-cost = Kuona na kubadilisha gharama za bidhaa, na thamani ya stoki
permission-catalog-product-edit = Kubadilisha bidhaa, vipimo, misimbo pau na kategoria
permission-catalog-product-view = Kuona bidhaa, vipimo, misimbo pau, kategoria na kodi
permission-catalog-tax-edit = Kubadilisha madaraja na viwango vya kodi

## desk

permission-desk-comment-moderate = Kufuta maoni ya wengine, na faili ambazo wengine wameambatisha
permission-desk-view-share = Kushiriki mionekano ya orodha na jukumu au kampuni, na kubadilisha iliyoshirikiwa

## events

permission-events-inventory-product-updated-receive = Kueleza kutoka nje ni bidhaa zipi zipo
permission-events-inventory-stock-level-changed-receive = Kueleza kutoka nje ni kiasi gani kipo
permission-events-partner-updated-receive = Kueleza kutoka nje wateja na wasambazaji ni akina nani
permission-events-purchasing-supplier-performance-updated-receive = Kueleza kutoka nje utendaji wa wasambazaji
permission-events-shipping-tracking-updated-receive = Kueleza kutoka nje vifurushi viko wapi

## finance

permission-finance-lock-grant = Kuwaruhusu wengine kupita kufuli laini, na kukomesha ruhusa maalum
permission-finance-lock-pass = Kupita mwenyewe kufuli laini, kwa sababu
permission-finance-lock-set = Kufunga vipindi
permission-finance-lock-view = Kuona kufuli za vipindi na ruhusa maalum
permission-finance-rate-edit = Kuweka na kuleta viwango vya ubadilishaji
permission-finance-rate-view = Kuona viwango vya ubadilishaji
permission-finance-year-edit = Kuweka miaka ya fedha
permission-finance-year-view = Kuona miaka ya fedha

## hooks

permission-hooks-endpoint-edit = Kutuma matukio kwa vituo vya webhook, kwa kadiri mtu anavyoweza kuyaona
permission-hooks-endpoint-view = Kuona vituo vya webhook na kilichotumwa kwao
permission-hooks-inbox-retry = Kutumia tena tukio lililoshindikana, au kulipuuza
permission-hooks-inbox-view = Kuona matukio yaliyoingia
permission-hooks-sender-edit = Kuwaruhusu wengine kutuma matukio yaliyotiwa saini
permission-hooks-sender-view = Kuona nani anaweza kutuma matukio yaliyotiwa saini

## identity

permission-identity-api-key-own = Kutengeneza funguo za programu kutokana na haki zako
permission-identity-api-key-revoke = Kuona na kubatilisha funguo za mtu yeyote
permission-identity-company-create = Kuanzisha kampuni nyingine
permission-identity-company-edit = Kubadilisha kampuni: anwani, saa za eneo, mipangilio ya kodi
permission-identity-provider-edit = Kuamua ni watoa huduma gani wa OpenID wanaoaminiwa, na wanamruhusu nani
permission-identity-provider-view = Kuona watoa huduma wa OpenID ambao watu huingia kwao
permission-identity-role-edit = Kubadilisha kinachoruhusiwa na majukumu
permission-identity-role-view = Kuona majukumu na yanachoruhusu
permission-identity-store-edit = Kubadilisha maduka na kanda
permission-identity-store-view = Kuona maduka na kanda
permission-identity-user-disable = Kuzuia watu, kuwaruhusu tena, kukomesha vipindi vyao
permission-identity-user-edit = Kubadilisha majukumu, mahali na majina ya watu
permission-identity-user-invite = Kualika watu
permission-identity-user-view = Kuona nani anafanya kazi hapa, na kwa jukumu gani

## intake

permission-intake-batch-run = Kuleta faili
permission-intake-batch-undo = Kutengua uletaji
permission-intake-batch-view = Kuona uletaji wa faili

## inventory

permission-inventory-cost-change = Kubadilisha gharama ya bidhaa zilizoingia
permission-inventory-location-edit = Kubadilisha mahali pa stoki
permission-inventory-policy-edit = Kuamua kanuni za stoki za kampuni nzima
permission-inventory-policy-view = Kuona kanuni za stoki za kampuni nzima
permission-inventory-reason-edit = Kubadilisha sababu za usahihishaji
permission-inventory-stock-adjust = Kusahihisha iliyopo
permission-inventory-stock-receive = Kupokea bidhaa kwenye stoki
permission-inventory-stock-reorder = Kuweka kiwango cha kuagiza tena
permission-inventory-stock-transfer = Kuhamisha bidhaa kati ya mahali
permission-inventory-stock-view = Kuona viwango vya stoki, mienendo na mahali

## ledger

permission-ledger-account-edit = Kubadilisha akaunti na majarida
permission-ledger-account-view = Kuona akaunti na majarida
permission-ledger-entry-edit = Kuandika rasimu za maingizo ya jarida kwa mkono
permission-ledger-entry-post = Kuingiza vitabuni maingizo ya jarida kwa mkono
permission-ledger-entry-reverse = Kutengua maingizo ya jarida
permission-ledger-entry-view = Kuona maingizo ya jarida
permission-ledger-posting-catch-up = Kuingiza vitabuni hati ambazo bado hazijaingizwa
permission-ledger-report-view = Kuona urari, leja, faida na hasara, na mizania
permission-ledger-revaluation-post = Kuthamini upya madeni na mali katika sarafu nyingine
permission-ledger-year-close = Kufunga mwaka wa fedha

## notify

permission-notify-low-stock-receive = Kuarifiwa bidhaa inapofikia kiwango cha kuagiza tena
permission-notify-notification-view = Kuona arifa zako mwenyewe

## orders

permission-orders-credit-approve = Kuidhinisha oda zinazozidi kikomo cha mkopo cha mteja
permission-orders-credit-release = Kuachilia oda zilizozuiwa kwa sababu ya mkopo wa mteja
permission-orders-order-amend = Kurekebisha oda zilizothibitishwa
permission-orders-order-cancel = Kughairi oda
permission-orders-order-cancel-rest = Kuacha sehemu ya oda ambayo haijaondoka
permission-orders-order-complete = Kukamilisha oda
permission-orders-order-confirm = Kuthibitisha oda
permission-orders-order-create = Kuweka oda
permission-orders-order-discount = Kutoa punguzo hadi kikomo cha kampuni
permission-orders-order-edit = Kubadilisha rasimu za oda
permission-orders-order-price = Kuweka bei kwa mkono na kutoa punguzo la ukubwa wowote
permission-orders-order-promise = Kuweka tarehe ambazo bidhaa zimeahidiwa, na nani ahudumiwe kwanza
permission-orders-order-send = Kutuma uthibitisho wa oda kwa wateja
permission-orders-order-view = Kuona oda
permission-orders-policy-edit = Kuamua jinsi bidhaa zinavyoahidiwa
permission-orders-policy-view = Kuona jinsi bidhaa zinavyoahidiwa
permission-orders-template-edit = Kuandika violezo vya oda na oda zinazojirudia
permission-orders-template-view = Kuona violezo vya oda na oda zinazojirudia

## parties

permission-parties-customer-category-edit = Kubadilisha kategoria na lebo za wateja
permission-parties-customer-credit = Kuweka vikomo vya mkopo na masharti ya malipo, kuzuia wateja na kuondoa zuio
permission-parties-customer-edit = Kubadilisha wateja, watu wao wa mawasiliano na anwani
permission-parties-customer-merge = Kuunganisha mteja aliyeingizwa mara mbili
permission-parties-customer-qualify = Kuidhinisha wateja ili wanunue, au kuwarudisha
permission-parties-customer-view = Kuona wateja, watu wao wa mawasiliano, anwani na mkopo
permission-parties-personal-data-erase = Kufuta data za mtu; hati zinabaki
permission-parties-personal-data-erase-open = Kufuta data za mtu ingawa kuna shughuli ambazo hazijakamilika
permission-parties-personal-data-export = Kutoa yote yanayojulikana kuhusu mtu
permission-parties-policy-edit = Kuweka jinsi wateja wanavyokubaliwa na kinachotokea wanapozidi mkopo
permission-parties-supplier-edit = Kubadilisha wasambazaji, watu wao wa mawasiliano na anwani
permission-parties-supplier-view = Kuona wasambazaji, watu wao wa mawasiliano na anwani

## platform

permission-platform-audit-verify = Kukagua mnyororo wa ukaguzi
permission-platform-audit-view = Kuona nani alibadilisha nini
permission-platform-file-upload = Kupakia faili
permission-platform-file-view = Kupakua faili
permission-platform-job-retry = Kuendesha tena kazi ya usuli iliyokufa
permission-platform-job-view = Kuona kazi za usuli
permission-platform-key-rotate = Kutengeneza ufunguo mpya wa data
permission-platform-key-view = Kuona vizazi vya ufunguo wa data
permission-platform-mail-retry = Kutuma ujumbe tena
permission-platform-mail-view = Kuona barua pepe zilizotumwa
permission-platform-subject-view = Kuona rekodi au hati inayohusika

## portal

permission-portal-link-share = Kutengeneza viungo vya wateja kuona hati na akaunti bila kuingia, na kuvibatilisha
permission-portal-link-view = Kuona viungo vinavyowaonyesha wateja hati, na matumizi yake

## pricing

permission-pricing-list-edit = Kubadilisha orodha za bei
permission-pricing-list-view = Kuona orodha za bei
permission-pricing-price-calculate = Kukokotoa bei ya kikapu

## returns

permission-returns-return-authorise = Kuwaruhusu wateja kurudisha bidhaa
permission-returns-return-cancel = Kuacha marejesho ambayo hayakufanyika
permission-returns-return-complete = Kufunga marejesho
permission-returns-return-inspect = Kuamua hatima ya bidhaa zilizorudishwa
permission-returns-return-receive = Kupokea bidhaa zilizorudishwa
permission-returns-return-refund = Kutoa hati ya mkopo na kurudisha pesa za bidhaa zilizorudishwa
permission-returns-return-replace = Kubadilisha bidhaa zilizorudishwa kwa nyingine
permission-returns-return-view = Kuona marejesho

## shipping

permission-shipping-choice-edit = Kuchagua jinsi oda zinavyosafirishwa, na kutoza gharama
permission-shipping-choice-view = Kuona jinsi oda zitakavyosafirishwa
permission-shipping-label-create = Kutengenezewa lebo na kuzibatilisha
permission-shipping-method-edit = Kubadilisha wasafirishaji, maeneo, njia, viwango na masanduku
permission-shipping-method-view = Kuona wasafirishaji, maeneo, njia, viwango na masanduku
permission-shipping-quote-view = Kuuliza gharama ya usafirishaji
permission-shipping-shipment-cancel = Kuacha shehena ambazo hazijaondoka
permission-shipping-shipment-create = Kuandaa shehena
permission-shipping-shipment-deliver = Kurekodi kuwa bidhaa zimefika
permission-shipping-shipment-pack = Kufunga shehena kwenye vifurushi
permission-shipping-shipment-send = Kuwaambia wateja kuwa bidhaa zao ziko njiani
permission-shipping-shipment-ship = Kutuma bidhaa
permission-shipping-shipment-view = Kuona shehena, vifurushi na ufuatiliaji
permission-shipping-tracking-record = Kurekodi yanayotokea njiani

## upkeep

permission-upkeep-export-fetch = Kuchukua data za kampuni zilizohamishwa nje
permission-upkeep-export-make = Kuhamisha nje data zote za kampuni
permission-upkeep-export-personal = Kufunguliwa sehemu za data binafsi katika data zinazohamishwa

## Roles

role-accountant = Mhasibu
role-administrator = Msimamizi
role-auditor = Mkaguzi
role-buyer = Mnunuzi
role-cashier = Keshia
role-customer = Mteja
role-customer-service = Huduma kwa wateja
role-director = Mkurugenzi
role-employee = Mfanyakazi
role-hr = Rasilimali watu
role-manager = Meneja
role-salesperson = Muuzaji
role-storekeeper = Mtunza stoo
role-text-accountant = Anatunza vitabu: ankara, malipo, kodi, vikomo vya mkopo
role-text-administrator = Anaweza kufanya kila kitu, daima
role-text-auditor = Anaona kila kitu na habadilishi chochote
role-text-buyer = Ananunua kutoka kwa wasambazaji
role-text-cashier = Anauza kwenye kaunta ya duka lake
role-text-customer = Anaona oda na ankara zake kwenye tovuti ya wateja
role-text-customer-service = Anawajibu wateja: data zao, na hali ya oda zao
role-text-director = Anaona kila kitu; anaamua kuhusu mauzo, wateja, bidhaa na bei
role-text-employee = Anaona na kuripoti yaliyo yake: muda, likizo, gharama, hati za mshahara
role-text-hr = Anashughulikia wafanyakazi, likizo na mishahara
role-text-manager = Anaendesha maduka na watu wake: oda, stoki, shehena, idhini
role-text-salesperson = Anauza kwa wateja wake mwenyewe
role-text-storekeeper = Anahamisha bidhaa: mapokezi, uhamisho, hesabu, shehena
