### The books: journal, accounts, reports, closing.

## Pages

ledger-words = Buchhaltung Bücher Journal
ledger-entries = Journal
ledger-accounts = Kontenplan
ledger-journals = Journale
ledger-reports = Finanzberichte
ledger-closing-page = Abschluss
ledger-profit-and-loss = Gewinn und Verlust
ledger-balance-sheet = Bilanz
ledger-trial-balance = Saldenliste
ledger-tax = Steuerbericht
ledger-revaluation = Neubewertung
ledger-year-close = Jahr abschließen

## Words

ledger-account = Konto
ledger-entry = Buchung
ledger-journal = Journal
ledger-date = Datum
ledger-kind = Art
ledger-description = Beschreibung
ledger-document = Beleg
ledger-document-date = Datum des Belegs
ledger-debit = Soll
ledger-credit = Haben
ledger-amount = Betrag
ledger-balance = Saldo
ledger-opening = Anfang
ledger-closing = Ende
ledger-sum = Summe
ledger-difference = Differenz
ledger-currency = Währung
ledger-rate = Satz
ledger-role = Was Belege darauf buchen
ledger-memo = Notiz
ledger-reason = Grund
ledger-change = Veränderung
ledger-more = mehr um
ledger-less = weniger um
ledger-load-more = Mehr laden
ledger-files = Speichern oder drucken
ledger-key-next = Nächste Zeile
ledger-key-previous = Vorige Zeile

## Days

ledger-days = Zeitraum
ledger-days-own = Eigene Tage
ledger-days-month = Dieser Monat
ledger-days-last-month = Voriger Monat
ledger-days-quarter = Dieses Quartal
ledger-days-last-quarter = Voriges Quartal
ledger-days-year = Dieses Geschäftsjahr
ledger-days-last-year = Voriges Geschäftsjahr
ledger-from = Von
ledger-to = Bis
ledger-from-to = { $from } – { $to }
ledger-until = Bis { $day }
ledger-on = Am { $day }
ledger-at-end-of = Am Ende des
ledger-today = heute
ledger-against = Vergleichen mit
ledger-against-nothing = Nichts
ledger-against-before = Die Zeit davor
ledger-against-year = Ein Jahr davor

## Reports

ledger-nothing-booked = In diesen Tagen ist nichts gebucht
ledger-nothing-booked-body = Andere Tage wählen, oder sehen, ob die Bücher nachgekommen sind.
ledger-group-income = Erträge
ledger-group-cost-of-sales = Kosten des Verkaufs
ledger-group-expense = Aufwendungen
ledger-group-asset = Vermögen
ledger-group-liability = Schulden
ledger-group-equity = Eigenkapital
ledger-total-income = Erträge zusammen
ledger-total-cost-of-sales = Kosten des Verkaufs zusammen
ledger-total-expense = Aufwendungen zusammen
ledger-total-asset = Vermögen zusammen
ledger-total-liability = Schulden zusammen
ledger-total-equity = Eigenkapital zusammen
ledger-total-whole = Schulden, Eigenkapital und Ergebnis
ledger-gross-profit = Rohertrag
ledger-profit = Gewinn
ledger-loss = Verlust
ledger-year-result = Ergebnis des Jahres
ledger-earlier-result = Ergebnis früherer Jahre
ledger-balanced = Ausgeglichen
ledger-not-balanced = Nicht ausgeglichen
ledger-no-lines = Auf diesem Konto hat sich nichts bewegt
ledger-no-lines-body = Andere Tage zeigen mehr.
ledger-brought-forward = Vortrag
ledger-tax-none = In diesen Tagen wurde nichts besteuert
ledger-tax-class = Steuerklasse
ledger-tax-no-class = Ohne Klasse
ledger-tax-of = Auf
ledger-tax-sales = Verkäufe
ledger-tax-credits = Gutschriften
ledger-tax-base = Besteuert
ledger-tax-amount = Steuer
ledger-tax-documents-sales = Verkäufe zu { $rate }
ledger-tax-documents-credits = Gutschriften zu { $rate }

## Accounts

ledger-kind-asset = Vermögen
ledger-kind-liability = Schulden
ledger-kind-equity = Eigenkapital
ledger-kind-income = Erträge
ledger-kind-expense = Aufwendungen
ledger-find-account = Konto suchen
ledger-no-account = Kein Konto heißt „{ $typed }“
ledger-account-new = Neues Konto
ledger-account-edit = Konto bearbeiten
ledger-account-hint = Nummer oder Name
ledger-journal-sales = Verkauf
ledger-journal-payments = Zahlungen
ledger-journal-stock = Lager
ledger-journal-general = Allgemein
ledger-journal-closing = Abschluss

## Entries

ledger-entries-none = Noch nichts gebucht
ledger-entries-none-body = Belege buchen sich selbst, wenn sie gebucht werden; alles andere wird von Hand geschrieben.
ledger-draft = Entwurf
ledger-is-draft = Entwurf
ledger-is-posted = Gebucht
ledger-view-drafts = Entwürfe
ledger-view-manual = Von Hand
ledger-view-invoice = Rechnungen
ledger-view-credit-note = Gutschriften
ledger-view-payment = Zahlungen
ledger-entry-manual = Von Hand
ledger-entry-opening = Anfangsbestände
ledger-entry-reversal = Storno
ledger-entry-closing = Jahresabschluss
ledger-entry-invoice = Rechnung
ledger-entry-credit-note = Gutschrift
ledger-entry-payment = Zahlung
ledger-entry-settlement = Ausgleich
ledger-entry-refund = Rückzahlung
ledger-entry-stock = Lager
ledger-entry-revaluation = Neubewertung
ledger-entry-new = Neue Buchung
ledger-entry-edit = Buchung bearbeiten
ledger-about = Angaben
ledger-posted-at = Gebucht
ledger-reverses = Nimmt zurück
ledger-reversed-by = Zurückgenommen durch
ledger-under-exception = In einen gesperrten Zeitraum gebucht, mit einer Ausnahme.
ledger-line-tax = Steuer { $rate }
ledger-lines = Zeilen
ledger-lines-needed = Mindestens zwei Zeilen, jede mit einem Konto und entweder Soll oder Haben
ledger-unbalanced = Soll und Haben sind verschieden
ledger-put-difference = Differenz in eine Zeile setzen
ledger-description-needed = Worum es geht
ledger-date-help = Heute, wenn leer
ledger-journal-usual = Das allgemeine Journal
ledger-exchange-rate = Kurs in { $currency }
ledger-exchange-rate-help = Der des Tages, wenn leer
ledger-no-number = Das ist keine Zahl
ledger-save-draft = Entwurf speichern
ledger-saved = Entwurf gespeichert
ledger-post = Buchen
ledger-post-ask = { $amount } buchen?
ledger-post-body = Am { $day }. Sie erhält ihre Nummer und bleibt; ein Storno nimmt sie zurück.
ledger-did-post = { $number } ist gebucht
ledger-reverse = Stornieren
ledger-reverse-ask = { $number } über { $amount } zurücknehmen?
ledger-reverse-body = Ihre Umkehrung wird als eigene Buchung gebucht; beide bleiben und nennen einander.
ledger-did-reverse = { $number } nimmt sie zurück
ledger-delete-ask = Entwurf „{ $name }“ löschen?
ledger-did-delete = Der Entwurf ist weg
ledger-is-final = Diese Buchung ist gebucht
ledger-is-final-body = Was gebucht ist, bleibt; ein Storno nimmt es zurück.

## Closing

ledger-books = Die Bücher
ledger-up-to-date = Alles ist gebucht
ledger-last-posted = Letzte Buchung { $at }
ledger-catch-up = Nachbuchen
ledger-did-catch-up = Es wird gesucht, was fehlt
ledger-end-of-period = Am Ende eines Zeitraums
ledger-revaluation-what = Andere Währungen zum Kurs eines Tages
ledger-year-close-what = Das Ergebnis eines Geschäftsjahres geht in den Gewinnvortrag.
ledger-year-close-ask = Jahr bis { $day } abschließen, { $amount }?
ledger-year-close-body = Später kann noch gebucht werden; ein neuer Abschluss überträgt, was neu ist.
ledger-last-day = Letzter Tag des Jahres
ledger-years = Geschäftsjahre
ledger-years-all = Alle Jahre
ledger-years-none = Keines ist festgelegt: es gilt das Kalenderjahr.
ledger-month-open = offen
ledger-month-soft = weich gesperrt
ledger-month-hard = endgültig gesperrt
ledger-locks = Gesperrte Zeiträume
ledger-locks-what = An gesperrten Tagen wird nichts gebucht. Ausnahmen kommen durch eine weiche Sperre, niemand durch eine harte.
ledger-lock = Sperren
ledger-unlock = Sperre aufheben
ledger-lock-move = Verschieben
ledger-lock-ask = Bis { $day } sperren?
ledger-unlock-ask = Weiche Sperre aufheben?
ledger-did-lock = Bis { $day } gesperrt
ledger-did-unlock = Die weiche Sperre ist aufgehoben
ledger-area = Was
ledger-area-all = Alles
ledger-area-sales = Verkauf
ledger-area-purchasing = Einkauf
ledger-area-stock = Lager
ledger-level = Wie fest
ledger-level-soft = Weich
ledger-level-hard = Endgültig
ledger-level-soft-what = Wer eine Ausnahme hat, kann noch buchen, und die Sperre lässt sich zurücksetzen.
ledger-level-hard-what = Niemand bucht dort mehr, und sie lässt sich nie zurücksetzen.
ledger-through = Bis einschließlich
ledger-through-none = Leer hebt die Sperre auf
ledger-soft-through = Weich bis { $day }
ledger-hard-through = Endgültig bis { $day }
ledger-open = Offen
ledger-blocks = Muss erst fertig werden
ledger-despite-drafts = Sperren, obwohl dies unfertig ist
ledger-unfinished = Unfertig
ledger-behind = Noch nicht in den Büchern
ledger-behind-more =
    { $count ->
        [one] und mindestens eines mehr
       *[other] und mindestens { $count } weitere
    }
ledger-exceptions = Ausnahmen
ledger-exceptions-none = Niemand wurde durchgelassen.
ledger-exception-new = Durchlassen
ledger-exception-ask = { $name } durch die Sperre lassen?
ledger-exception-body = Für Buchungstage dieser Zeit, nur bei weicher Sperre; jeder Gebrauch wird festgehalten.
ledger-exception-did = { $name } darf durch
ledger-exception-holder = Wer
ledger-exception-lasts = Sie endet
ledger-exception-until = Bis { $at }
ledger-exception-over = Vorbei
ledger-exception-revoked = Widerrufen
ledger-exception-revoke = Widerrufen
ledger-exception-revoke-ask = Ausnahme von { $name } jetzt beenden?
ledger-exception-did-revoke = Die Ausnahme von { $name } ist beendet
ledger-revaluation-none = In anderen Währungen ist nichts offen und nichts da
ledger-revaluation-none-body = An diesem Tag ist nichts zu einem anderen Kurs zu bewerten.
ledger-revaluation-entries = Gebucht
ledger-rates = Wechselkurse
ledger-booked = Gebucht
ledger-worth = Wert
ledger-taken-back = am nächsten Tag zurückgenommen
ledger-revalue = Neubewertung buchen
ledger-revalue-ask = Differenz von { $amount } am { $day } buchen?
ledger-revalue-body = Jede Buchung wird am nächsten Tag durch ihre Umkehrung zurückgenommen.
ledger-waiting =
    { $count ->
        [one] Ein Ereignis ist noch nicht gebucht
       *[other] { $count } Ereignisse sind noch nicht gebucht
    }
ledger-did-revalue =
    { $count ->
        [0] Nichts hatte sich geändert
       *[other] { $count } Buchungen sind gebucht
    }
ledger-result-to = Ergebnis des Jahres bis { $day }
ledger-said-settles = { $credit } gleicht { $invoice } aus
ledger-said-taken-back = { $number } zurückgenommen
ledger-said-requested = { $number } angefordert
ledger-said-paid = { $number } bezahlt
ledger-said-failed = { $number } fehlgeschlagen
ledger-said-reversed = { $payment }, storniert
ledger-said-reversal = Storno von { $number }: { $reason }
ledger-said-worth = Wert von { $currency } am { $day } zu { $rate }

## Whose, and what for

ledger-partner = Kunde
ledger-holds-money = Geld
