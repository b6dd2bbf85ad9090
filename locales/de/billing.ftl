### Payments, refunds, what is owed, reminders, what recurs.
billing-customer = Kunde
billing-customer-needed = Wählen Sie einen Kunden
billing-customers = Kunden
billing-amount = Betrag
billing-amount-needed = Ein Betrag über null
billing-method = Zahlungsart
billing-method-bank = Überweisung
billing-method-mpesa = M-Pesa
billing-method-cash = Bar
billing-method-card = Karte
billing-method-cheque = Scheck
billing-method-other = Sonstiges
billing-method-bad-debt = Forderungsausfall
billing-method-small-difference = Kleindifferenz
billing-reference = Referenz
billing-reason = Grund
billing-date = Datum
billing-received = Erhalten
billing-received-help = Wenn leer, heute
billing-due = Fällig { $day }
billing-invoice = Rechnung
## Payments
billing-payments = Zahlungen
billing-payments-none = Noch keine Zahlungen
billing-payment = Zahlung
billing-payment-new = Zahlung erfassen
billing-record = Erfassen
billing-record-amount = { $amount } erfassen
billing-auto = Ausgleichen, was der Kunde schuldet, das Älteste zuerst
billing-did-payment = { $number }: { $amount } erfasst
billing-unused = Unverbraucht
billing-used = Aufgebraucht
billing-left = { $amount } unverbraucht
billing-refunded = Zurückgezahlt
billing-view-unused = Unverbraucht
billing-allocations = Was sie ausgeglichen hat
billing-on-account = Noch nichts: Sie steht dem Kunden als Guthaben zu.
billing-allocate = Zuordnen
billing-allocate-ask = { $amount } zuordnen
billing-allocate-body = Ohne Beträge wird das Älteste zuerst ausgeglichen.
billing-allocate-auto = Das Älteste zuerst ausgleichen
billing-allocate-amount = { $amount } zuordnen
billing-nothing-open = Der Kunde schuldet in dieser Währung nichts.
billing-for = Für { $number }
billing-too-much = Mehr, als von der Zahlung übrig ist
billing-did-allocate = { $number } ist zugeordnet
billing-unallocate = Zurücknehmen
billing-unallocate-ask = { $amount } zurücknehmen?
billing-did-unallocate = { $number }: zurückgenommen
billing-reverse = Stornieren
billing-reverse-ask = { $amount } stornieren?
billing-reverse-body = Ein Scheck ist geplatzt, oder sie wurde irrtümlich erfasst: Was sie ausgeglichen hat, ist wieder offen. Es fließt kein Geld zurück.
billing-reverse-day = Tag der Stornierung (leer: heute)
billing-did-reverse = { $number } ist storniert
billing-reversed = Storniert
## Refunds
billing-refunds = Erstattungen
billing-refunds-none = Noch keine Erstattungen
billing-refunds-none-body = Sie beginnen auf der Seite einer Zahlung, einer Gutschrift oder einer Retoure.
billing-refund = Erstattung
billing-refund-new = Erstatten
billing-refund-from = Aus
billing-refund-ask = { $amount } zurückzahlen?
billing-refund-body = Die Erstattung ist angefordert; sie ist ausgeglichen, sobald das Geld abgegangen ist.
billing-did-refund = { $number } ist angefordert
billing-refund-requested = Angefordert
billing-refund-sent = Gesendet
billing-refund-settled = Ausgeglichen
billing-refund-failed = Fehlgeschlagen
billing-sent-at = Gesendet
billing-ended-at = Beendet
billing-refund-do-send = Als gesendet markieren
billing-refund-do-settle = Als ausgeglichen markieren
billing-refund-do-fail = Ist fehlgeschlagen
billing-refund-ask-send = Ist { $amount } unterwegs?
billing-refund-ask-settle = Ist { $amount } abgegangen?
billing-refund-ask-fail = Kam { $amount } zurück?
billing-refund-body-send = Die Bank oder die Kasse ist beauftragt.
billing-refund-body-settle = Das Geld ist abgegangen; das wird gebucht und bleibt.
billing-refund-body-fail = Der Betrag ist wieder Guthaben des Kunden.
billing-refund-did-send = { $number } ist unterwegs
billing-refund-did-settle = { $number } ist ausgeglichen
billing-refund-did-fail = { $number } ist fehlgeschlagen
## What is owed
billing-ageing = Offene Posten nach Alter
billing-ageing-none = Niemand schuldet etwas
billing-as-of = Stand
billing-save-as = Als Datei speichern
billing-not-due = Nicht fällig
billing-days = { $days } Tage
billing-owed = Geschuldet
billing-credit = Guthaben
billing-balance = Saldo
billing-sum = Summe
## Reminders
billing-dunning = Mahnungen
billing-dunning-none = Es wurden noch keine Mahnungen gesendet
billing-dunning-none-body = Ein Mahnlauf schreibt allen Säumigen, einmal je Mahnstufe.
billing-dun = Mahnungen senden
billing-dun-ask =
    { $count ->
        [0] Mahnungen
        [one] Einen Kunden mahnen?
       *[other] { $count } Kunden mahnen?
    }
billing-dun-body = Jeder Kunde bekommt eine E-Mail, in wie vielen Währungen auch immer; Gebühren werden berechnet.
billing-dun-nobody = Niemand ist zu mahnen.
billing-dun-do =
    { $count ->
        [0] Senden
        [one] Einen Brief senden
       *[other] { $count } Briefe senden
    }
billing-did-dun =
    { $count ->
        [one] Ein Brief ist unterwegs
       *[other] { $count } Briefe sind unterwegs
    }
billing-run = Mahnungen vom { $day }
billing-letters = Briefe
billing-letter-sent = Gesendet
billing-letter-done = Gesendet
billing-letter-pending = Wartet
billing-letter-failed = Fehlgeschlagen
billing-letter-skipped = Ausgelassen
billing-level = Mahnstufe { $level }
billing-levels = Mahnstufen einrichten
billing-late =
    { $days ->
        [one] { $number } · ein Tag im Verzug
       *[other] { $number } · { $days } Tage im Verzug
    }
billing-late-open =
    { $days ->
        [one] { $open } · ein Tag im Verzug
       *[other] { $open } · { $days } Tage im Verzug
    }
billing-fee = Gebühr { $fee }
billing-fee-invoice = Gebühr
## What recurs
billing-recurring = Serienrechnungen
billing-recurring-none = Keine Serienrechnungen
billing-recurring-none-body = Aus einer Rechnung wird eine Serienrechnung gemacht.
billing-templates = Auftragsvorlagen
billing-templates-none = Keine Auftragsvorlagen
billing-templates-none-body = Ein Auftrag wird als Vorlage behalten und bei Bedarf erneut erteilt.
billing-schedule = Zeitplan
billing-every = Alle
billing-every-day =
    { $count ->
        [one] Jeden Tag
       *[other] Alle { $count } Tage
    }
billing-every-week =
    { $count ->
        [one] Jede Woche
       *[other] Alle { $count } Wochen
    }
billing-every-month =
    { $count ->
        [one] Jeden Monat
       *[other] Alle { $count } Monate
    }
billing-every-quarter =
    { $count ->
        [one] Jedes Quartal
       *[other] Alle { $count } Quartale
    }
billing-every-year =
    { $count ->
        [one] Jedes Jahr
       *[other] Alle { $count } Jahre
    }
billing-next = Nächstes
billing-from = Ab
billing-until = Bis
billing-lines = Positionen
billing-list-price = Listenpreis
billing-made-invoice = Daraus erstellte Rechnungen
billing-made-order = Daraus erteilte Aufträge
billing-made-none = Noch nichts.
billing-view-failed = Fehlgeschlagen
billing-schedule-is-active = Aktiv
billing-schedule-is-paused = Pausiert
billing-schedule-is-ended = Beendet
billing-schedule-run = Fälliges erstellen
billing-schedule-place = Auftrag erteilen
billing-schedule-pause = Pausieren
billing-schedule-resume = Fortsetzen
billing-schedule-end = Beenden
billing-schedule-ask-run = Fälliges von { $name } erstellen?
billing-schedule-ask-place = Auftrag aus { $name } erteilen?
billing-schedule-ask-pause = { $name } pausieren?
billing-schedule-ask-resume = { $name } fortsetzen?
billing-schedule-ask-end = { $name } endgültig beenden?
billing-schedule-did-run = { $name }: Fälliges erstellt
billing-schedule-did-place = Aus { $name } wurde ein Auftrag erteilt
billing-schedule-did-pause = { $name } ist pausiert
billing-schedule-did-resume = { $name } läuft weiter
billing-schedule-did-end = { $name } ist beendet
billing-schedule-over-body = Was beendet ist, wird nicht mehr geändert. Was stattdessen weitergeht, wird neu geschrieben.

## What is written, read and paid back

billing-note = Notiz
billing-recurring-new = Neue Serienrechnung
billing-recurring-edit = Serienrechnung bearbeiten
billing-recurring-from = Wiederkehren lassen
billing-template-new = Neue Auftragsvorlage
billing-template-edit = Auftragsvorlage bearbeiten
billing-template-from = Als Vorlage behalten
billing-schedule-who = Was und für wen
billing-schedule-name = Name
billing-schedule-name-needed = Ein Name fehlt
billing-schedule-fills = { $period } wird zum Monat und { $day } zum Tag, hier und in den Zeilen.
billing-schedule-by-hand = Nur auf Wunsch
billing-schedule-ahead = Sie läuft am { $days } …
billing-schedule-never = Mit diesen Tagen läuft sie nie.
billing-schedule-saved = { $name } ist gespeichert
billing-step = Abstand
billing-step-help = 1 ist jedes
billing-day-of-month = Tag des Monats
billing-day-of-month-help = 31 ist der letzte Tag
billing-first-day = Erster Tag
billing-first-day-needed = Wann beginnt es?
billing-auto-post = Buchen, was entsteht
billing-auto-send = Und dem Kunden mailen
billing-auto-confirm = Bestätigen, was entsteht
billing-does-draft = Jedes Mal bleibt ein Entwurf.
billing-does-post = Jedes Mal wird die Rechnung gebucht.
billing-does-send = Jedes Mal wird die Rechnung gebucht und gemailt.
billing-does-order = Jedes Mal bleibt ein Auftragsentwurf.
billing-does-confirm = Jedes Mal wird der Auftrag bestätigt.
billing-lines-needed = Mindestens eine Zeile, jede mit einer Menge
billing-open-documents = Was offen ist
billing-open-none = In diesem Alter ist nichts offen.
billing-disputed = Bestritten
billing-credit-sources = Guthaben, das übrig ist
billing-credit-none = Es ist nichts übrig.
billing-source-payment = Zahlung
billing-source-credit-note = Gutschrift
billing-apply = Das Älteste mit { $amount } ausgleichen
billing-did-apply = { $amount } ausgeglichen
billing-dun-include = { $name } mahnen
billing-dun-sum = Sie fordern { $amount }. Die Briefe gehen per E-Mail; Gebühren werden berechnet.
billing-run-under-way = Briefe gehen hinaus
billing-run-ended = Beendet
billing-letter-queued = Beim Mailserver
billing-levels-title = Mahnstufen
billing-levels-none = Noch keine Stufen
billing-levels-none-body = Eine Stufe sagt, nach wie vielen Tagen ein Brief fällig ist, was er kostet und was er sagt.
billing-level-new = Neue Stufe
billing-level-no-fee = ohne Gebühr
billing-level-words = Schreiben auf
billing-behind =
    { $count ->
        [one] Eine ist fällig
       *[other] { $count } sind fällig
    }
billing-days-late =
    { $days ->
        [one] Einen Tag zu spät
       *[other] { $days } Tage zu spät
    }
billing-level-after =
    { $days ->
        [one] Nach einem Tag
       *[other] Nach { $days } Tagen
    }

## Accounts, rates, discounts, periods

billing-currency = Währung
billing-account = Konto
billing-promised-on = Zugesagt am
billing-paid-on = Ausgezahlt am
billing-for-in = Für { $number }, in { $currency }
billing-allocate-body-foreign = Alles Offene ist in einer anderen Währung: Geben Sie an, wie viel von der Zahlung dafür verwendet wird.
billing-take-discount = Skonto von { $off } gewähren: bis { $day } reichen { $enough }
billing-with-discount = Skonto:
billing-converted = { $amount } zum Kurs { $rate }
billing-about-gain = Die Bücher gewinnen durch den Kurs etwa { $amount }.
billing-about-loss = Die Bücher verlieren durch den Kurs etwa { $amount }.
billing-differences = Kursgewinne und -verluste
billing-differences-late = Die Bücher erzählen noch nicht alles davon.
billing-gain = Gewinn von { $amount }
billing-loss = Verlust von { $amount }
billing-early-enough = { $amount } reichen bis { $day }
billing-early-where = Das Skonto wird auf der Seite der Rechnung gewährt oder wenn die Zahlung zugeordnet wird.
billing-take-discounts = Skonto gewähren, wo das Geld reicht: Gutschriften gleichen den Rest aus
billing-service-period = Leistungszeitraum
billing-service-none = Steht nicht auf der Rechnung
billing-service-ahead = Im Voraus: bis zur nächsten Rechnung
billing-service-behind = Nachträglich: seit der letzten Rechnung
billing-service-help = Für welche Tage die Leistung erbracht wird oder wurde.
billing-service-first = Die erste Rechnung ist für { $from } – { $to }.
