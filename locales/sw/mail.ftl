### Barua ambazo seva inatuma kwa barua pepe, kwa lugha ya msomaji.

letter-closing =
    Wako mwaminifu,
    { $company }
letter-online = Iangalie mtandaoni: { $url }

## Hati

letter-invoice-subject = Ankara { $number } – { $company }
letter-invoice = Tafadhali pokea ankara { $number } ya { $total } iliyoambatishwa.
letter-invoice-due = Ilipwe kabla au ifikapo { $due }.
letter-credit-note-subject = Hati ya mkopo { $number } – { $company }
letter-credit-note = Tafadhali pokea hati ya mkopo { $number } ya { $total } iliyoambatishwa.
letter-order-subject = Uthibitisho wa oda { $number } – { $company }
letter-order = Asante kwa oda yako. Uthibitisho wake { $number } wa { $total } umeambatishwa.
letter-statement-subject = Taarifa ya akaunti { $from } – { $to } – { $company }
letter-statement = Tafadhali pokea taarifa ya akaunti yako kuanzia { $from } hadi { $to } iliyoambatishwa. Salio ni { $balance }.
letter-shipment-subject = Oda yako { $order } iko njiani – { $company }
letter-shipment = Bidhaa za oda yako { $order } zimeondoka. Yaliyomo kwenye kifurushi yako kwenye hati ya mzigo { $number } iliyoambatishwa.
letter-shipment-carrier = Msafirishaji: { $carrier }
letter-shipment-tracking = Namba ya ufuatiliaji: { $tracking }
letter-shipment-track = Fuatilia hapa: { $url }
letter-fresh-link-subject = Kiungo chako kipya – { $company }

## Akaunti za watu

letter-hello = Habari { $name },
letter-when = Wakati: { $time }
letter-not-you = Kama si wewe, badilisha nenosiri lako sasa na mwambie msimamizi wako.
letter-password-changed-subject = Nenosiri lako limebadilishwa
letter-password-changed = Nenosiri lako limebadilishwa. Vipindi vingine vyote vimeisha.
letter-password-reset = Nenosiri jipya limechaguliwa kwa kiungo cha kazi hiyo. Vipindi vyote vimeisha.
letter-address-asked-subject = Mabadiliko ya anwani yako yameombwa
letter-address-asked = Mabadiliko ya anwani ya akaunti yako yameombwa. Yataanza yakithibitishwa kutoka anwani mpya.
letter-address-changed-subject = Anwani yako imebadilishwa
letter-address-changed = Anwani ya akaunti yako imebadilishwa. Ya zamani haifungui chochote tena.
letter-factor-app = Programu ya uthibitishaji
letter-factor-passkey = Ufunguo wa kuingia
letter-factor-identity = Kuingia kupitia mtoa huduma mwingine
letter-factor-added-subject = Njia ya kuingia imeongezwa
letter-factor-added = Sasa inaweza kutumika kuingia kwenye akaunti yako: { $what }.
letter-factor-removed-subject = Njia ya kuingia imeondolewa
letter-factor-removed = Haiwezi kutumika tena kuingia kwenye akaunti yako: { $what }.
letter-factors-reset = Msimamizi ameondoa njia zote za pili za uthibitisho na funguo za kuingia za akaunti yako, pamoja na nenosiri lako. Chagua jipya kwa kiungo unachotumiwa au kupewa.
letter-codes-renewed-subject = Misimbo yako ya urejeshaji imebadilishwa
letter-codes-renewed = Misimbo ya zamani ya urejeshaji haifungui chochote tena.
letter-code-used-subject = Msimbo wa urejeshaji umetumika
letter-code-used = Msimbo wa urejeshaji umetumika badala ya njia ya pili ya uthibitisho. Misimbo iliyobaki: { $left }
letter-key-made-subject = Ufunguo wa programu umetengenezwa kwa jina lako
letter-key-made = Ufunguo “{ $name }” unaweza kufanya kazi uliyotengenezewa kwa jina lako.
letter-new-device-subject = Kuingia kutoka kifaa kipya
letter-new-device = Mtu ameingia kwenye akaunti yako kwa: { $agent }
letter-confirm-address-subject = Thibitisha anwani yako mpya
letter-confirm-address =
    Anwani hii imetajwa kuwa mpya ya akaunti yako. Ili kuithibitisha, fungua hii ndani ya saa moja:

    { $url }

    Kama hujui lolote, usifanye chochote.
letter-invitation-subject = Mwaliko wako wa { $company }
letter-invitation =
    Umealikwa kufanya kazi na { $company }. Ili kujiunga, fungua hii ndani ya wiki moja na uchague nenosiri:

    { $url }

    Kiungo ni chako peke yako na kinatumika mara moja. Kama hukutarajia mwaliko, usifanye chochote.
letter-forgot-subject = Chagua nenosiri jipya
letter-forgot =
    Mtu, huenda ni wewe, amesahau nenosiri la akaunti yako. Ili kuchagua jipya, fungua hii ndani ya saa moja:

    { $url }

    Kiungo ni chako peke yako na kinatumika mara moja. Kama si wewe, usifanye chochote: nenosiri lako linabaki lilivyo.
letter-reset =
    Msimamizi anakuruhusu kuchagua nenosiri jipya la akaunti yako. Fungua hii ndani ya saa moja:

    { $url }

    Kiungo ni chako peke yako na kinatumika mara moja.

## Arifa

letter-low-stock-subject = Stoki ndogo: { $product }, { $place }
letter-low-stock = { $product }, { $place }: zilizopo ni { $available }, kiwango cha kuagiza tena ni { $point }.
letter-mentioned-subject = Umetajwa: { $title }
letter-mentioned = { $author } amekutaja kwenye maoni kuhusu { $title }.
