### Belege senden.

send-do = Senden
send-title = { $name } senden
send-language = Auf { $language }, in der Sprache des Empfängers
send-to = An
send-to-missing = Sagen Sie, an wen es geht.
send-cc = Kopie an
send-subject = Betreff
send-message = Nachricht
send-with = Anhänge
send-look = { $name } ansehen
send-link = Unter dem Text steht ein Link zum Online-Ansehen.
send-usual = Der übliche Brief
send-hand = Als übergeben markieren
send-did = { $name } ist unterwegs
send-did-hand = { $name } ist als gesendet markiert
send-no-server = Es ist kein Mailserver eingerichtet, also kann nichts gemailt werden. Wer den Server betreibt, richtet ihn im Abschnitt [mail] der Einstellungen ein.
send-no-server-hand = Es ist kein Mailserver eingerichtet, also kann nichts gemailt werden. Übergeben Sie den Beleg selbst und markieren Sie ihn hier als gesendet.
send-mails = E-Mails
send-statement = Per E-Mail senden
send-shipment = Kunden benachrichtigen
send-order = Bestätigung senden
