### Kutuma hati.

send-do = Tuma
send-title = Tuma { $name }
send-language = Kwa { $language }, lugha ya msomaji
send-to = Kwa
send-to-missing = Sema inatumwa kwa nani.
send-cc = Nakala kwa
send-subject = Mada
send-message = Ujumbe
send-with = Vilivyoambatishwa
send-look = Angalia { $name }
send-link = Kiungo cha kuiangalia mtandaoni kiko chini ya maneno.
send-usual = Barua ya kawaida
send-hand = Weka alama kuwa imekabidhiwa
send-did = { $name } iko njiani
send-did-hand = { $name } imewekwa alama kuwa imetumwa
send-no-server = Hakuna seva ya barua pepe iliyowekwa, kwa hiyo hakuna kinachoweza kutumwa. Anayeendesha seva anaiweka kwenye sehemu [mail] ya mipangilio yake.
send-no-server-hand = Hakuna seva ya barua pepe iliyowekwa, kwa hiyo hakuna kinachoweza kutumwa. Ikabidhi mwenyewe kisha weka alama hapa kuwa imetumwa.
send-mails = Barua pepe
send-statement = Tuma kwa barua pepe
send-shipment = Mjulishe mteja
send-order = Tuma uthibitisho
