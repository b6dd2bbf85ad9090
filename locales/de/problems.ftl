# What went wrong, by the code of the problem. Said by the server.

## auth

problem-auth-forbidden = Ihre Rolle erlaubt das nicht
problem-auth-invalid-credential = Das Token oder die Sitzung ist nicht mehr gültig
problem-auth-required = Melden Sie sich an oder zeigen Sie ein gültiges Token

## billing

problem-billing-advance-deducted = Eine spätere Rechnung hat diese Anzahlung abgezogen; schreiben Sie jene Rechnung gut
problem-billing-already-credited = Diese Rechnung ist schon gutgeschrieben
problem-billing-already-invoiced = Diese Ware ist schon berechnet; löschen Sie diesen Entwurf
problem-billing-already-reversed = Diese Zuordnung ist schon zurückgenommen
problem-billing-bad-amount = Der Betrag muss größer als null sein
problem-billing-bad-buckets = Stufen sind steigende Zahlen von Tagen wie 30,60,90
problem-billing-bad-colour = Eine Farbe schreibt man #rrggbb
problem-billing-bad-day-of-month = Ein Tag des Monats liegt zwischen 1 und 31
problem-billing-bad-document-date = Der Tag liegt vor dem, worauf dies folgt, zu weit zurück oder nach heute
problem-billing-bad-due-date = Eine Rechnung ist nicht fällig, bevor sie ausgestellt ist
problem-billing-bad-issue-date = Ein Beleg ist nicht später als heute ausgestellt
problem-billing-bad-period = Der Zeitraum endet vor seinem Beginn oder ist zu lang
problem-billing-bad-refund-date = Geld geht zurück, nachdem es kam und zuletzt zugeordnet wurde, und nicht nach heute
problem-billing-bad-reversal-date = Eine Zahlung wird zurückgenommen, nachdem sie kam und zuletzt zugeordnet wurde, und nicht nach heute
problem-billing-bad-schedule = Dieser Zeitplan hat keinen ersten Tag
problem-billing-bad-share = Das ist mehr als das Ganze
problem-billing-bad-supply = Einen Leistungstag angeben, oder den ersten und den letzten Tag eines Zeitraums
problem-billing-discount-note = Diese Gutschrift ist ein Skonto: stattdessen die Zuordnung der Zahlung zurücknehmen
problem-billing-discount-over = Diese Zahlung kam zu spät für das Skonto
problem-billing-discounts-need-auto = Skonto wird nur bei automatischer Zuordnung überall gezogen, wo es möglich ist; sonst ist es bei jeder Zuordnung anzugeben
problem-billing-dunning-under-way = Ein Mahnlauf ist im Gange; warten Sie, bis er fertig ist
problem-billing-duplicate-reference = Eine Zahlung mit dieser Referenz ist schon erfasst
problem-billing-has-allocations = Dieser Rechnung ist etwas zugeordnet; nehmen Sie es zuerst zurück oder schreiben Sie die Rechnung gut
problem-billing-invoice-void = Diese Rechnung ist storniert
problem-billing-language-taken = In dieser Sprache gibt es schon einen Text
problem-billing-levels-out-of-order = Eine höhere Stufe gilt später als eine niedrigere
problem-billing-line-twice = Diese Position ist zweimal genannt
problem-billing-made-from-order = Dieser Entwurf stammt aus einem Auftrag; löschen Sie ihn und erstellen Sie einen neuen
problem-billing-method-needed = Ohne Zahlung sagen Sie, auf welchem Weg: bar, Bank, Scheck oder anders
problem-billing-more-than-captured = Das ist mehr, als von der Zahlung noch zu erstatten ist
problem-billing-more-than-creditable = Das ist mehr, als auf der Position noch gutzuschreiben ist
problem-billing-more-than-left = Das ist mehr, als noch zuzuordnen ist
problem-billing-more-than-open = Das ist mehr, als auf der Rechnung offen ist
problem-billing-more-than-order = Das ist mehr, als vom Auftrag noch zu berechnen ist
problem-billing-no-discount = Auf diese Rechnung gibt es kein Skonto, oder es wurde schon gezogen
problem-billing-no-dunning-levels = Es gibt noch keine Mahnstufe
problem-billing-no-email = Der Kunde hat keine E-Mail-Adresse
problem-billing-no-money-account = Auf diesem Konto liegt kein Geld: ein Bank- oder Kassenkonto nehmen
problem-billing-no-such-account = Dieses Konto gibt es nicht
problem-billing-no-such-allocation = Diese Zuordnung gibt es hier nicht
problem-billing-no-such-customer = Diesen Kunden gibt es nicht
problem-billing-no-such-line = Diese Rechnung hat keine solche Position
problem-billing-no-such-order = Diesen Auftrag gibt es nicht
problem-billing-no-such-payment-term = Diese Zahlungsbedingung gibt es nicht
problem-billing-no-such-shipment = Diese Lieferung gibt es nicht
problem-billing-no-such-store = Diese Filiale gibt es nicht
problem-billing-no-such-tax-class = Diese Steuerklasse gibt es nicht
problem-billing-no-such-unit = Diese Einheit gibt es nicht
problem-billing-not-a-draft = Nur ein Entwurf kann geändert oder gelöscht werden; schreiben Sie die Rechnung gut
problem-billing-not-posted = Diese Rechnung ist nicht gebucht
problem-billing-nothing-came = Das ist keine Zahlung, sondern eine Ausbuchung; nehmen Sie ihre Zuordnung zurück
problem-billing-nothing-open = Auf dieser Rechnung ist nichts offen
problem-billing-nothing-to-allocate = Es gibt keine offene Rechnung zu begleichen
problem-billing-nothing-to-invoice = Es gibt nichts mehr zu berechnen
problem-billing-number-of-series = Belege, die hier geschrieben werden, bekommen solche Nummern: setzen Sie etwas davor
problem-billing-number-taken = Ein anderer Beleg hat diese Nummer
problem-billing-one-advance = Geben Sie einen Prozentsatz oder einen Betrag an, größer als null
problem-billing-one-conversion = Den Betrag in der Währung der Rechnung angeben oder den Kurs, nicht beides
problem-billing-one-measure = Geben Sie eine Menge oder einen Betrag an, oder nichts für den Rest
problem-billing-one-origin = Geben Sie einen Auftrag an oder eine Lieferung oder einen Kunden mit Positionen
problem-billing-opening-is-final = Was übernommen wurde, bleibt, wie es ist: nehmen Sie es zurück und schreiben Sie ein neues
problem-billing-opening-used = Es wurde seitdem bezahlt, verwendet oder gutgeschrieben und kann nicht zurückgenommen werden
problem-billing-other-currency = Diese Rechnung lautet auf eine andere Währung
problem-billing-other-customer = Das ist keine Rechnung desselben Kunden
problem-billing-other-method = Geld geht auf dem Weg zurück, auf dem es kam; lassen Sie die Zahlungsart weg
problem-billing-payment-refunded = Geld dieser Zahlung wurde erstattet: Sie kann nicht zurückgenommen werden
problem-billing-payment-reversed = Diese Zahlung ist schon zurückgenommen
problem-billing-payment-term-not-whole = Die Raten dieser Zahlungsbedingung ergeben nicht das Ganze
problem-billing-price-needed = Eine Position ohne Produkt braucht eine Beschreibung und einen Preis
problem-billing-received-later = Eine Zahlung kann nicht nach heute eingegangen sein
problem-billing-recurring-ended = Diese Serienrechnung ist beendet
problem-billing-refund-source = Nennen Sie eine Zahlung oder eine Gutschrift oder beide, von einem Kunden und in einer Währung
problem-billing-same-currency = Diese Rechnung lautet auf die Währung der Zahlung: es gibt nichts umzurechnen
problem-billing-send-needs-post = Was nicht von selbst gebucht wird, kann nicht von selbst gesendet werden
problem-billing-too-little-for-discount = Das ist zu wenig: auch mit Skonto begleicht es die Rechnung nicht
problem-billing-too-many-parts = Diese Zahlungsbedingung hat zu viele Raten
problem-billing-too-many-rows = Zu viele Zeilen; wählen Sie einen kürzeren Zeitraum
problem-billing-unexpected-total = Die Summe ist nicht die, die Sie erwarten
problem-billing-unknown-language = Belege werden in dieser Sprache nicht gedruckt

## bulk

problem-bulk-count-changed = Inzwischen passen andere Zeilen, als Ihnen gezeigt wurden; sehen Sie die Liste noch einmal an

## catalog

problem-catalog-attribute-fixed = Das kann nicht zu einem anderen Merkmal verschoben werden
problem-catalog-category-cycle = Eine Kategorie kann nicht in sich selbst liegen
problem-catalog-category-too-deep = Kategorien sind zu tief verschachtelt
problem-catalog-component-archived = Dieses Produkt wird nicht mehr gehandelt
problem-catalog-component-quantity = Ein Set enthält mehr als nichts von einer Komponente
problem-catalog-component-twice = Das Set hat diese Komponente schon
problem-catalog-duplicate-barcode = Dieser Barcode gehört zu einem anderen Produkt
problem-catalog-image-twice = Das Produkt zeigt dieses Bild schon
problem-catalog-kind-in-use = Was gehandelt wurde oder zu einem Set gehört, wird weder ein Set noch hört es auf, eines zu sein
problem-catalog-kit-in-kit = Ein Set besteht nicht aus anderen Sets
problem-catalog-no-values = Geben Sie der Vorlage Werte, aus denen Varianten entstehen
problem-catalog-not-a-kit = Dieses Produkt ist kein Set
problem-catalog-picture-unreadable = Dieses Bild kann nicht gelesen werden
problem-catalog-product-archived = Dieses Produkt wird nicht mehr gehandelt
problem-catalog-region-without-country = Eine Region braucht ihr Land
problem-catalog-stock-keeping-in-use = Von diesem Produkt gibt es Bestand, oder offene Belege nennen es: Bis dahin bleibt, ob es am Lager geführt wird
problem-catalog-tax-rate-overlap = An diesem Ort gilt in dieser Zeit ein anderer Satz
problem-catalog-tax-rate-period = Der letzte Tag liegt vor dem ersten
problem-catalog-tax-rate-range = Ein Steuersatz liegt zwischen 0 und 1
problem-catalog-too-large = Eine Einheit eines Produkts ist nicht so schwer oder groß
problem-catalog-too-many-components = Das Set hat so viele Komponenten, wie es haben kann
problem-catalog-too-many-images = Das Produkt hat so viele Bilder, wie es haben kann
problem-catalog-too-many-places = Die Menge hat mehr Nachkommastellen, als ihre Einheit zulässt
problem-catalog-too-many-variants = Das sind mehr Varianten, als eine Vorlage haben kann
problem-catalog-unit-in-use = In dieser Einheit werden schon Mengen gezählt
problem-catalog-unit-is-base = In dieser Einheit wird das Produkt ohnehin gezählt
problem-catalog-unit-not-convertible = Dieses Produkt wird nicht in dieser Einheit gehandelt
problem-catalog-unit-places = Eine Einheit wird in ganzen Zahlen oder mit höchstens sechs Nachkommastellen gezählt
problem-catalog-unit-size = Die Größe einer Einheit ist ein Bruch aus zwei positiven ganzen Zahlen
problem-catalog-unit-twice = Das Produkt hat für diese Einheit schon eine Größe
problem-catalog-unknown-category = Es gibt nicht genau eine Kategorie dieses Namens
problem-catalog-unknown-code = Kein Produkt hat diesen Barcode oder diese Artikelnummer
problem-catalog-unknown-product = Dieses Produkt gibt es nicht
problem-catalog-unknown-tax-class = Es gibt keine Steuerklasse mit diesem Code
problem-catalog-unknown-unit = Es gibt keine Einheit mit diesem Code
problem-catalog-value-twice = Diesen Wert gibt es schon

## config

problem-config-invalid = Die Einstellungen sind nicht gültig
problem-config-master-key-invalid = Die Datei des Hauptschlüssels enthält keine Zeilen aus 64 Hexadezimalziffern
problem-config-master-key-missing = Die Datenbank war schon in Gebrauch, aber ihr Hauptschlüssel fehlt; legen Sie seine Datei zurück
problem-config-no-database = Hier ist keine Datenbank; prüfen Sie --data-dir, --database-url und DATABASE_URL

## db

problem-db-already-exists = Das gibt es schon
problem-db-bad-url = DATABASE_URL kann nicht gelesen werden
problem-db-broken-reference = Das verweist auf etwas, das es nicht gibt
problem-db-check-failed = Eine Regel der Datenbank hat das abgelehnt
problem-db-contention = Gerade ändern zu viele hier etwas; versuchen Sie es noch einmal
problem-db-disk = Der Datenträger der Datenbank versagt, nichts wurde geändert; sehen Sie nach und versuchen Sie es noch einmal
problem-db-foreign-row = Eine Zeile eines anderen Unternehmens sollte geschrieben werden
problem-db-frozen = Was gebucht ist, wird weder geändert noch gelöscht
problem-db-full = Der Datenträger der Datenbank ist voll, nichts wurde geändert; schaffen Sie Platz und versuchen Sie es noch einmal
problem-db-migration-step-failed = Ein Migrationsschritt lief und hinterließ keine Spur
problem-db-not-migrated = Die Datenbank ist nicht migriert; führen Sie `kontor migrate` aus
problem-db-too-many-rows = Zu viele Zeilen für eine Antwort; fragen Sie nach einer Seite
problem-db-unavailable = Die Datenbank antwortet nicht; versuchen Sie es noch einmal
problem-db-unknown-engine = DATABASE_URL muss mit sqlite:, postgres: oder mysql: beginnen
problem-db-unsafe-sqlite = Dieses SQLite kann seine Datei beschädigen; nötig ist 3.51.3 oder neuer

## demo

problem-demo-not-here = Dieses System hat das Beispielunternehmen schon: als eigenes oder als das eines anderen Unternehmens
problem-demo-not-there = Es gibt kein Beispielunternehmen
problem-demo-there-already = Das Beispielunternehmen ist schon da
problem-demo-two-at-once = Ein anderes `kontor demo` läuft gleichzeitig
problem-demo-under-way = Das Beispielunternehmen wird gerade angelegt oder entfernt

## desk

problem-desk-blank = Ein Kommentar sagt etwas
problem-desk-cannot-be-mentioned = Niemand mit dieser Kennung darf sehen, worum es geht
problem-desk-file-attached = Diese Datei ist schon irgendwo angehängt
problem-desk-no-person = Das ist Personen vorbehalten
problem-desk-role-needed = Nennen Sie die Rolle, für die diese Ansicht ist, und nur dann
problem-desk-too-large = Das ist größer, als aufbewahrt werden kann
problem-desk-too-many-files = Hier sind so viele Dateien, wie es geben kann
problem-desk-too-many-views = Von dieser Liste gibt es so viele Ansichten, wie man haben kann
problem-desk-unknown-list = Diese Liste gibt es nicht
problem-desk-unknown-subject = Diesen Datensatz oder Beleg gibt es nicht

## document

problem-document-illegal-transition = Der Status des Belegs lässt das nicht zu

## events

problem-events-incompatible = Leser des hinterlegten Schemas könnten ein solches Ereignis nicht lesen; machen Sie eine neue Art daraus

## files

problem-files-content-differs = Die Datei ist nicht, was ihr Typ sagt
problem-files-empty = Die Datei ist leer
problem-files-infected = Ein Virenscanner hat in dieser Datei etwas gefunden
problem-files-no-such-file = Diese Datei gibt es nicht
problem-files-not-a-picture = Diese Datei ist kein Bild
problem-files-not-scanned = Diese Datei konnte nicht auf Viren geprüft werden; versuchen Sie es später noch einmal
problem-files-quota = Für Dateien des Unternehmens ist kein Platz mehr
problem-files-too-large = Die Datei ist zu groß
problem-files-type-not-allowed = Dateien dieser Art werden nicht angenommen

## finance

problem-finance-bad-expiry = Eine Ausnahme endet in der Zukunft, innerhalb von 31 Tagen
problem-finance-bad-range = Der letzte Tag liegt vor dem ersten
problem-finance-bad-year = Ein Geschäftsjahr hat mindestens einen Tag und höchstens 24 Monate
problem-finance-books-behind = Noch steht nicht alles in den Büchern, was bis zu diesem Tag geschehen ist; versuchen Sie es gleich noch einmal
problem-finance-drafts-inside = Bis zu diesem Tag gibt es Unfertiges; schließen Sie es ab oder sagen Sie, dass Entwürfe bleiben dürfen
problem-finance-hard-lock-stays = Eine harte Sperre kann nicht zurückgesetzt werden
problem-finance-lock-too-new = Nur vergangene Tage können gesperrt werden
problem-finance-no-rate = Für diese Währungen gibt es an diesem Tag oder davor keinen Wechselkurs
problem-finance-no-such-holder = Diese Person gibt es im Unternehmen nicht
problem-finance-period-locked = Die Bücher sind an diesem Tag gesperrt
problem-finance-rate-exists = Für diese Währungen gibt es an diesem Tag schon einen Kurs; ändern Sie diesen
problem-finance-same-currency = Ein Kurs gilt zwischen zwei verschiedenen Währungen
problem-finance-stale-rate = Der letzte Wechselkurs ist zu alt; geben Sie einen neueren ein
problem-finance-year-not-closed = Das Ergebnis dieses Geschäftsjahrs ist nicht vorgetragen: Schließen Sie das Jahr ab und sperren Sie es dann endgültig
problem-finance-year-overlap = Das überschneidet sich mit einem anderen Geschäftsjahr

## hooks

problem-hooks-bad-event = Das ist kein CloudEvent 1.0 in JSON
problem-hooks-bad-mode = Erwartet wird ein Ereignis (application/cloudevents+json) oder ein Stapel (application/cloudevents-batch+json)
problem-hooks-bad-pattern = Erwartet werden Namen von Ereignissen oder Familien wie order.*, durch Kommas getrennt
problem-hooks-bad-range = Der Bereich endet vor seinem Beginn
problem-hooks-bad-signature = Die Signatur ist nicht gültig
problem-hooks-batch-size = Ein Stapel hat mindestens ein Ereignis und nicht zu viele
problem-hooks-foreign-source = Dieser Absender darf keine Ereignisse dieser Quelle senden
problem-hooks-is-active = Dieser Endpunkt ist schon aktiv
problem-hooks-not-a-person = Nur eine Person kann dafür einstehen
problem-hooks-not-active = Dieser Endpunkt ist nicht aktiv
problem-hooks-not-failed = Dieses Ereignis ist nicht fehlgeschlagen
problem-hooks-still-pending = Das wird noch zugestellt
problem-hooks-unknown-event = Es gibt kein Ereignis dieses Namens
problem-hooks-unknown-type = Ereignisse dieser Art werden hier nicht angenommen
problem-hooks-unknown-version = Diese Version des Ereignisses wird hier nicht angenommen

## identity

problem-identity-address-not-admitted = Mit dieser E-Mail-Adresse kommt man auf diesem Weg nicht hinein
problem-identity-already-founded = Dieses System hat schon seinen ersten Administrator; andere kommen auf Einladung
problem-identity-bad-issuer = Ein Aussteller ist eine Adresse ohne ? und #
problem-identity-bad-return = Zurück geht es nur zu einem Pfad dieser Seite
problem-identity-bad-setting = Dieser Wert kann nicht verwendet werden
problem-identity-bad-username = Ein Benutzername hat Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche, beginnt mit einem Buchstaben und ist keine E-Mail-Adresse
problem-identity-beyond-own-rights = Niemand kann Rechte geben, die er selbst nicht hat
problem-identity-breached-file = Die Datei der bekannt gewordenen Passwörter ist unbrauchbar
problem-identity-busy = Gerade melden sich zu viele an. Versuchen Sie es gleich noch einmal.
problem-identity-challenge-invalid = Das ist nicht mehr gültig. Bitte beginnen Sie von vorn.
problem-identity-company-needed = Die erste Registrierung gründet ein Unternehmen: Geben Sie ihm einen Namen
problem-identity-demo-company = Das ist das Beispielunternehmen; arbeiten Sie für ein eigenes, um das einzurichten
problem-identity-expiry-out-of-range = Das Ablaufdatum liegt in der Vergangenheit oder zu weit weg
problem-identity-factor-exists = Es gibt schon einen; entfernen Sie ihn zuerst
problem-identity-factor-needed = Ihr Passwort genügt nicht: Zeigen Sie einen Code Ihrer App oder einen Passkey
problem-identity-foreign-taken = Dieses Konto ist schon mit jemand anderem verknüpft
problem-identity-foreign-unknown = Dieses Konto gehört hier zu niemandem. Melden Sie sich anders an und verknüpfen Sie es in Ihren Sicherheitseinstellungen, oder fragen Sie Ihre Verwaltung.
problem-identity-invitation-invalid = Dieser Link ist nicht mehr gültig. Bitten Sie um einen neuen.
problem-identity-last-administrator = Ein Unternehmen braucht einen Administrator
problem-identity-login-failed = Die E-Mail oder das Passwort ist falsch
problem-identity-name-taken = Jemand hat diesen Namen bereits
problem-identity-no-factor = Dafür gibt es keinen zweiten Faktor
problem-identity-nobody = Niemand
problem-identity-not-a-line = Zeilenumbrüche und Steuerzeichen sind nicht erlaubt
problem-identity-not-for-programs = Das kann nur eine angemeldete Person
problem-identity-not-yourself = Niemand kann sich selbst aussperren
problem-identity-passkey-refused = Dieser Passkey ist hier nicht bekannt. Verwenden Sie Ihr Passwort oder einen anderen Passkey.
problem-identity-passkeys-unavailable = Passkeys funktionieren unter dieser Adresse nicht: Der Server muss über einen Hostnamen erreicht werden
problem-identity-password-too-short-alone = Ihr Passwort ist zu kurz, um ohne zweiten Faktor zu bestehen: Wählen Sie zuerst ein längeres
problem-identity-proof-wrong = Das beweist nicht, wer Sie sind
problem-identity-provider-refused = Der Anmeldedienst kennt diese Anmeldung nicht mehr. Bitte beginnen Sie von vorn.
problem-identity-provider-unreadable = Der Anmeldedienst antwortet nicht, wie er sollte. Versuchen Sie es später oder melden Sie sich anders an.
problem-identity-provider-untrue = Was der Anmeldedienst sagt, stimmt nicht. Bitte beginnen Sie von vorn; geschieht es noch einmal, sagen Sie es Ihrer Verwaltung.
problem-identity-refresh-invalid = Dieses Erneuerungstoken ist nicht (mehr) gültig
problem-identity-role-fixed = Ein Administrator darf immer alles
problem-identity-role-in-use = Jemand hat diese Rolle noch
problem-identity-setup-token-needed = Die erste Registrierung braucht das Einrichtungstoken, das der Server beim Start ausgegeben hat
problem-identity-setup-token-wrong = Das ist nicht das Einrichtungstoken
problem-identity-shared-user = Diese Person arbeitet für mehrere Unternehmen und ändert Name und Adresse selbst
problem-identity-step-up-required = Weisen Sie sich noch einmal aus: POST /identity/step-up
problem-identity-store-needed = Sagen Sie, in welcher Ihrer Filialen das geschieht
problem-identity-too-many = Davon gibt es schon zu viele
problem-identity-too-many-attempts = Zu viele Versuche; warten Sie vor dem nächsten
problem-identity-unknown-manager = Die vorgesetzte Person arbeitet nicht hier oder untersteht dieser Person
problem-identity-unknown-permission = Dieses Recht gibt es nicht
problem-identity-unknown-region = Diese Region gibt es nicht
problem-identity-unknown-role = Diese Rolle gibt es nicht
problem-identity-unknown-store = Diese Filiale gibt es nicht
problem-identity-weak-password = Dieses Passwort ist leicht zu erraten. Machen Sie es länger, mit eigenen Worten.
problem-identity-wrong-code = Dieser Code ist falsch, zu alt oder schon verwendet
problem-identity-wrong-password = Das aktuelle Passwort ist falsch

## import

problem-import-no-company = Dieses Unternehmen gibt es nicht
problem-import-no-errors-file = Die Fehlerdatei kann nicht geschrieben werden; nennen Sie einen anderen Ort
problem-import-other-currency = Die Währung des Unternehmens ist nicht die der Datei
problem-import-two-at-once = Ein anderer Import dieser Datei läuft gleichzeitig
problem-import-unreadable = Die Datei kann nicht gelesen werden

## intake

problem-intake-ambiguous-key = Mehrere Datensätze haben diesen Schlüssel
problem-intake-ambiguous-reference = Das kann eines von mehreren sein; geben Sie Code oder Id an
problem-intake-archived-reference = Das ist archiviert und kann nicht gewählt werden
problem-intake-empty-key = Das wird gebraucht: Daran wird der Datensatz erkannt
problem-intake-field-twice = Zwei Spalten füllen dieses Feld
problem-intake-moved = Ein anderer Prozess arbeitet an diesem Import
problem-intake-no-column = Die Datei hat diese Spalte nicht, oder sie hat sie zweimal
problem-intake-no-field = Ein Feld { $field }, das sich füllen ließe, gibt es nicht
problem-intake-no-key = Keine Spalte füllt ein Feld, an dem Datensätze zu erkennen sind
problem-intake-no-target = Nichts dieses Namens kann importiert werden
problem-intake-not-a-date = Das ist kein Datum
problem-intake-not-a-number = Das ist keine Zahl
problem-intake-not-a-reference = { $field } ist kein Feld, das auf Datensätze verweist
problem-intake-only-new = Was da ist, ändert ein Import von diesen nicht
problem-intake-repeated-key = Zeile { $row } der Datei hat dasselbe
problem-intake-too-large = Die Datei ist für einen Import zu groß
problem-intake-too-many-cells = Die Zeile hat mehr Zellen als die Kopfzeile
problem-intake-unknown-reference = Es gibt keinen Datensatz dieses Namens
problem-intake-unreadable = Die Datei kann nicht als Tabelle gelesen werden

## internal

problem-internal = Bei uns ist etwas schiefgegangen

## inventory

problem-inventory-adjustment-final = Diese Korrektur wurde schon zurückgenommen oder nimmt eine andere zurück
problem-inventory-bad-business-date = An diesem Tag können die Waren nicht bewegt worden sein
problem-inventory-bin-twice = Dieses Produkt hat an diesem Lagerort schon ein Fach
problem-inventory-counted-twice = Dieses Produkt wurde gezählt: Es steht nur in einer Position
problem-inventory-default-is-for-sale = Aus dem Standardlagerort werden Aufträge bedient: Seine Ware steht zum Verkauf
problem-inventory-entry-is-final = Eine Bestandsbuchung wird ganz zurückgenommen oder bleibt
problem-inventory-entry-used = Seitdem wurde dort Ware bewegt oder zugesagt: Zählen Sie stattdessen neu
problem-inventory-insufficient-stock = Es ist nicht genug Bestand verfügbar
problem-inventory-line-twice = Diese Position ist schon genannt
problem-inventory-more-than-sent = Das ist mehr, als unterwegs ist
problem-inventory-negative-cost = Kosten liegen nie unter null
problem-inventory-negative-count = Niemand zählt weniger als nichts
problem-inventory-no-location = Es gibt noch keinen Lagerort
problem-inventory-no-such-line = Die Umlagerung hat keine solche Position
problem-inventory-no-such-location = Diesen Lagerort gibt es nicht
problem-inventory-no-such-reason = Diesen Korrekturgrund gibt es nicht
problem-inventory-no-such-receipt = Kein solcher Eingang hat dieses Produkt aufgenommen
problem-inventory-no-such-supplier = Diesen Lieferanten gibt es nicht
problem-inventory-not-for-sale = Ware an diesem Lagerort steht nicht zum Verkauf
problem-inventory-not-sent-yet = Der Tag wird angegeben, wenn die Waren versandt werden
problem-inventory-not-tracked = Dieses Produkt wird nicht am Lager geführt
problem-inventory-nothing-received = Sagen Sie, was angekommen ist oder was fehlt
problem-inventory-promised-there = Ware an diesem Lagerort ist Kunden zugesagt: Erst versenden oder freigeben
problem-inventory-quantity-or-counted = Sagen Sie entweder, um wie viel es sich ändert, oder wie viel gezählt wurde
problem-inventory-reason-needs-note = Dieser Grund verlangt eine Notiz
problem-inventory-receipt-final = Dieser Wareneingang wurde schon zurückgenommen oder nimmt einen anderen zurück
problem-inventory-reorder-point-twice = Das Produkt hat an diesem Lagerort schon einen Meldebestand
problem-inventory-same-location = Ware muss an einen anderen Lagerort gehen
problem-inventory-transit-is-fixed = Den Ort für Ware unterwegs führt das Programm: Nur sein Name ist frei
problem-inventory-unknown-location = Diesen Lagerort gibt es nicht
problem-inventory-wrong-direction = Dieser Grund gilt nicht für Ware in dieser Richtung
problem-inventory-zero-quantity = Die Menge darf nicht null sein

## kernel

problem-kernel-bad-barcode = Kein Barcode nach EAN-8, UPC-A, EAN-13 oder GTIN-14
problem-kernel-bad-check-digit = Die Prüfziffer des Barcodes ist falsch
problem-kernel-bad-day = Kein Kalendertag wie 2026-03-01
problem-kernel-bad-email = Keine E-Mail-Adresse
problem-kernel-bad-exchange-rate = Ein Wechselkurs ist größer als null, höchstens 1000000, mit höchstens 12 Nachkommastellen
problem-kernel-bad-instant = Kein Zeitpunkt nach RFC 3339 mit Zeitversatz wie 2026-03-01T09:30:00Z
problem-kernel-bad-phone = Keine Telefonnummer mit Landesvorwahl wie +254 700 123456
problem-kernel-bad-ratio = Ein Umrechnungsverhältnis besteht aus zwei positiven Zahlen
problem-kernel-card-number = Das sieht nach der Nummer einer Zahlungskarte aus, die hier nicht gespeichert werden darf
problem-kernel-currency-mismatch = Die Währungen sind verschieden
problem-kernel-inexact-conversion = Die Menge lässt sich in dieser Einheit nicht genau ausdrücken
problem-kernel-not-a-decimal = Keine Dezimalzahl
problem-kernel-out-of-range = Die Zahl ist zu groß
problem-kernel-too-many-minor-digits = So kleine Einheiten hat die Währung nicht
problem-kernel-too-precise = Mehr Nachkommastellen, als aufbewahrt werden können
problem-kernel-unknown-country = Kein Ländercode nach ISO 3166 wie KE
problem-kernel-unknown-currency = Kein Währungscode nach ISO 4217
problem-kernel-unknown-rounding = Keine Rundungsart
problem-kernel-unknown-row-scope = Keine Reichweite über Zeilen
problem-kernel-unknown-zone = Keine Zeitzone wie Africa/Nairobi

## key

problem-key-no-such-company = Es gibt kein Unternehmen mit diesem Code

## ledger

problem-ledger-account-used = Das Konto hat Buchungen: Seine Art kann sich nicht ändern
problem-ledger-already-reversed = Diese Buchung ist schon umgekehrt
problem-ledger-bad-cursor = Dieser Zeiger führt nirgendwohin
problem-ledger-bad-line = Eine Zeile hat entweder ein Soll oder ein Haben, größer als null
problem-ledger-bad-range = Der letzte Tag liegt vor dem ersten
problem-ledger-day-not-over = Dieser Tag ist noch nicht vorbei: Nehmen Sie einen früheren
problem-ledger-made-by-document = Diese Buchung stammt aus einem Beleg; korrigieren Sie den Beleg
problem-ledger-no-such-account = Dieses Konto gibt es nicht
problem-ledger-no-such-journal = Dieses Journal gibt es nicht
problem-ledger-no-such-partner = Diesen Kunden gibt es nicht
problem-ledger-not-a-draft = Nur ein Entwurf kann geändert oder gelöscht werden; kehren Sie die Buchung um
problem-ledger-not-a-years-end = Das ist nicht der letzte Tag eines abgelaufenen Geschäftsjahrs
problem-ledger-not-for-money = Geld liegt auf einem Aktivkonto ohne andere Rolle
problem-ledger-not-posted = Diese Buchung ist nicht gebucht
problem-ledger-nothing-to-close = Das Jahr hat kein Ergebnis, das nicht abgeschlossen ist
problem-ledger-partner-needed = Eine Zeile auf diesem Konto nennt den Kunden: Es ist die Summe dessen, was jeder schuldet oder zu bekommen hat
problem-ledger-role-needed = Auf dieses Konto werden Belege gebucht, und seine Rolle bleibt hier; ändern Sie seinen Namen oder seine Nummer
problem-ledger-role-taken = Ein anderes Konto hat diese Rolle und behält sie; ändern Sie dessen Namen oder Nummer
problem-ledger-too-few-lines = Eine Buchung hat mindestens zwei Zeilen
problem-ledger-unbalanced = Soll und Haben einer Buchung sind gleich, in jeder Währung

## mail

problem-mail-no-recipient = Es ist keine Adresse bekannt: Sagen Sie, an wen es geht
problem-mail-not-configured = Der Server hat keinen Mailserver, deshalb kann keine Nachricht gesendet werden
problem-mail-not-failed = Nur eine fehlgeschlagene oder ungewisse Nachricht kann erneut gesendet werden
problem-mail-too-large = Diese Nachricht hat zu viele Empfänger oder zu große Dateien

## notify

problem-notify-no-person = Benachrichtigungen sind für Personen

## numbering

problem-numbering-block-empty = Im Block ist keine Nummer mehr übrig; versuchen Sie es noch einmal

## orders

problem-orders-address-moved = Die Adresse liegt inzwischen in einem anderen Land als beim Schreiben des Auftrags: Schreiben Sie sie neu
problem-orders-already-invoiced = Aus diesem Auftrag wurde eine Rechnung; schreiben Sie sie zuerst gut
problem-orders-bad-quantity = Das ist dafür keine Menge
problem-orders-bad-schedule = Dieser Zeitplan endet vor seinem Beginn
problem-orders-below-progress = Von dieser Position ist schon so viel versandt oder berechnet, dass sie nicht so weit verringert werden kann
problem-orders-charge-line = Diese Position ist ein Zuschlag: Sie ändert sich dort, wo sie berechnet wird, beim Versand durch die Wahl der Versandart
problem-orders-discount-above-limit = Dieser Rabatt ist größer, als Sie geben dürfen; fragen Sie jemanden, der Preise setzen darf
problem-orders-goods-left = Ware dieses Auftrags ist schon an seine Adresse abgegangen; stornieren Sie den Rest und legen Sie ihn neu an
problem-orders-kit-in-parts = Ein Set kann nicht geteilt werden: Das ist keine ganze Anzahl davon
problem-orders-kit-without-goods = Nichts von diesem Set wird am Lager geführt; geben Sie ihm Komponenten
problem-orders-line-twice = Diese Position ist zweimal genannt
problem-orders-more-than-ordered = Das ist mehr, als von der Auftragsposition übrig ist
problem-orders-more-than-shipped = Das ist mehr, als versandt und nicht zurückgesandt wurde
problem-orders-no-address = Der Auftrag hat keine Adresse: Ware, die befördert wird, braucht eine; eine Anpassung kann sie geben
problem-orders-no-such-address = Der Kunde hat keine solche Adresse
problem-orders-no-such-customer = Diesen Kunden gibt es nicht
problem-orders-no-such-line = Der Auftrag hat keine solche Position
problem-orders-no-such-order = Diesen Auftrag gibt es nicht
problem-orders-no-such-store = Diese Filiale gibt es nicht
problem-orders-no-way-there = Kein Schritt von Hand führt zu diesem Status
problem-orders-not-chargeable = Auf diesen Auftrag kann, wie er steht, nichts aufgeschlagen werden
problem-orders-not-confirmed = Nur ein bestätigter Auftrag kann gesendet werden
problem-orders-not-held = Dieser Auftrag ist nicht angehalten
problem-orders-not-shipped = Es ist noch nicht alles versandt
problem-orders-nothing-left = Vom Auftrag bliebe nichts übrig; stornieren Sie ihn stattdessen
problem-orders-nothing-to-amend = Das ändert nichts am Auftrag
problem-orders-on-hold = Dieser Auftrag wartet auf seine Freigabe
problem-orders-one-template-origin = Geben Sie entweder den Auftrag an, von dem die Vorlage ausgeht, oder die Kennung eines erteilten
problem-orders-own-approval = Jemand anderes muss diesen Auftrag genehmigen
problem-orders-price-invoiced = Ein Teil dieser Position ist zu seinem Preis berechnet; schreiben Sie ihn zuerst gut
problem-orders-shipments-cut = Vorbereitete Lieferungen wurden mit dem Auftrag gekürzt; siehe `shipments`
problem-orders-still-over-limit = Der Kunde liegt noch über dem Kreditlimit; wer genehmigen darf, kann den Auftrag freigeben
problem-orders-tax-invoiced = Diese Adresse wird anderswo besteuert, und aus diesem Auftrag wurde eine Rechnung; schreiben Sie sie zuerst gut
problem-orders-template-state = Der Status der Vorlage lässt das nicht zu
problem-orders-too-many-goods = Ein Auftrag sagt nicht mehr Produkte zu als so viele, Komponenten von Sets Position für Position gezählt; siehe `most`
problem-orders-too-many-lines = Ein Auftrag hat nicht mehr Positionen als so viele; siehe `most`
problem-orders-too-many-versions = Ein Auftrag wird nicht öfter angepasst als so oft; siehe `most`

## outbound

problem-outbound-bad-url = Das ist keine Webadresse, die aufgerufen werden kann
problem-outbound-broken-answer = Die Antwort des Rechners kann nicht gelesen werden
problem-outbound-refused = Diese Adresse darf nicht aufgerufen werden: Sie liegt im eigenen Netz oder ist nicht https
problem-outbound-timeout = Der Rechner hat zu lange gebraucht
problem-outbound-unknown-host = Es gibt keinen Rechner dieses Namens
problem-outbound-unreachable = Der Rechner ist nicht erreichbar
problem-outbound-untrusted = Dem Zertifikat des Rechners wird nicht vertraut

## parties

problem-parties-cannot-merge = Diese zwei Kunden können nicht zusammengeführt werden
problem-parties-contact-of-another = Dieser Kontakt gehört zu einem anderen Kunden
problem-parties-credit-exceeded = Das geht über das Kreditlimit des Kunden hinaus
problem-parties-customer-archived = Dieser Kunde ist archiviert
problem-parties-customer-blocked = Dieser Kunde ist gesperrt
problem-parties-customer-merged = Dieser Kunde ist in einem anderen aufgegangen
problem-parties-customer-not-qualified = Dieser Kunde ist noch nicht freigegeben
problem-parties-customer-open = Mit diesem Kunden ist noch etwas offen
problem-parties-erased = Die Daten dieser Person sind gelöscht
problem-parties-not-a-person = Dieser Kunde ist keine Person
problem-parties-party-fixed = Das kann nicht zu jemand anderem verschoben werden
problem-parties-payment-days = Zahlungsziele liegen zwischen 0 Tagen und zehn Jahren
problem-parties-tax-id-check-digits = Die Prüfziffern dieser Steuernummer stimmen nicht; suchen Sie eine vertippte Ziffer
problem-parties-tax-id-format = So sieht eine Steuernummer dieses Landes nicht aus
problem-parties-too-many-attachments = Eine Mitteilung hat keinen Platz für weitere Dateien
problem-parties-unknown-customer = Diesen Kunden gibt es nicht
problem-parties-unknown-owner = Niemand in diesem Unternehmen hat diese Kennung
problem-parties-unknown-supplier = Diesen Lieferanten gibt es nicht
problem-parties-unknown-tag = Dieses Schlagwort gibt es nicht

## platform

problem-platform-dead-letters = Hintergrundarbeit ist endgültig fehlgeschlagen
problem-platform-job-not-dead = Nur eine aufgegebene Aufgabe kann erneut ausgeführt werden
problem-platform-never-settles = Hintergrundarbeit nimmt kein Ende

## portal

problem-portal-bad-expiry = Ein Link endet nach heute und innerhalb der erlaubten Tage
problem-portal-link-expired = Dieser Link öffnet nichts mehr
problem-portal-link-invalid = Dieser Link öffnet nichts
problem-portal-link-required = Öffnen Sie das über den Link, den Sie bekommen haben
problem-portal-not-found = Hinter diesem Link gibt es nichts dergleichen
problem-portal-not-live = Dieser Link ist schon beendet
problem-portal-not-shareable = Ein Entwurf kann einem Kunden nicht gezeigt werden

## pricing

problem-pricing-bad-discount = Ein Rabatt beträgt mindestens nichts und höchstens den ganzen Preis
problem-pricing-bad-period = Der letzte Tag liegt vor dem ersten
problem-pricing-bad-price = Ein Preis kann nicht negativ sein
problem-pricing-bad-quantity = Die Menge muss größer als null sein
problem-pricing-list-for-both = Eine Preisliste gilt für einen Kunden, für eine Kategorie oder für alle
problem-pricing-no-price = In dieser Währung gibt es keinen Preis
problem-pricing-no-such-address = Der Kunde hat keine solche Adresse
problem-pricing-unknown-product = Dieses Produkt gibt es nicht
problem-pricing-unknown-unit = Das Produkt wird nicht in dieser Einheit verkauft

## print

problem-print-asset-too-large = Das Bild ist zu groß
problem-print-asset-unreadable = Das Bild kann nicht gelesen werden: Verwenden Sie eine PNG- oder JPEG-Datei
problem-print-bad-data = Der Beleg konnte nicht für den Druck vorbereitet werden
problem-print-code-unfit = Der Text passt nicht in den Code
problem-print-data-too-large = Der Beleg ist zu groß für den Druck
problem-print-layout-failed = Der Beleg konnte nicht gedruckt werden
problem-print-too-many-pages = Der Beleg hat zu viele Seiten für den Druck

## record

problem-record-archived = Das ist archiviert; stellen Sie es zuerst wieder her
problem-record-archived-reference = Dieser Datensatz ist archiviert
problem-record-bad-cursor = Der Zeiger gehört nicht zu dieser Liste; beginnen Sie auf ihrer ersten Seite
problem-record-bad-file = Die Datei kann nicht gelesen werden
problem-record-bad-query = Die Liste kann so nicht erstellt werden
problem-record-bad-where = Diese Bedingung kann nicht gelesen werden
problem-record-card-number = Das sieht nach der Nummer einer Zahlungskarte aus, die nicht gespeichert werden darf
problem-record-export-too-large = Zu viele Zeilen für eine Datei; schränken Sie die Liste ein
problem-record-import-stopped = Zu viele Zeilen wurden abgelehnt; diese wurde nicht versucht
problem-record-import-too-large = Zu viele Zeilen für einen Import; teilen Sie die Datei
problem-record-in-use = Das wird noch gebraucht; beenden oder ändern Sie zuerst, was es hält
problem-record-negative = Das liegt nie unter null
problem-record-not-found = Diesen Datensatz gibt es nicht
problem-record-out-of-scope = Das liegt außerhalb der Reichweite Ihrer Rolle
problem-record-read-only-field = Das kann nicht gesetzt werden
problem-record-sum-too-large = Die Summe dieser Zeilen ist größer, als ein Betrag sein kann; schränken Sie die Liste ein
problem-record-taken = Dieser Wert ist schon vergeben
problem-record-too-long = Höchstens { $most } Zeichen
problem-record-too-many-groups = Zu viele Gruppen; schränken Sie die Liste ein oder gruppieren Sie gröber
problem-record-too-short = Mindestens { $least } Zeichen
problem-record-unknown-reference = Diesen Datensatz gibt es nicht
problem-record-version-conflict = Jemand anderes hat das inzwischen geändert
problem-record-where-too-large = Das sind zu viele Bedingungen

## request

problem-request-body-too-large = Der Rumpf ist zu groß
problem-request-broken-body = Der Rumpf konnte nicht bis zum Ende gelesen werden
problem-request-broken-json = Der Rumpf ist kein gültiges JSON
problem-request-broken-path = Die Adresse kann nicht gelesen werden
problem-request-cross-site = Eine Browsersitzung nimmt Änderungen nur von der eigenen Seite an
problem-request-idempotency-key-reused = Dieser Idempotency-Key wurde für eine andere Anfrage verwendet
problem-request-idempotency-key-too-long = Der Idempotency-Key ist zu lang
problem-request-invalid-field = Dieser Wert passt hier nicht
problem-request-invalid-header = Eine Kopfzeile kann nicht gelesen werden
problem-request-invalid-id = Diesen Datensatz gibt es nicht
problem-request-invalid-parameter = Ein Parameter der Anfrage ist nicht annehmbar
problem-request-method-not-allowed = Diese Adresse nimmt diese Methode nicht an
problem-request-missing-field = Das wird gebraucht
problem-request-no-dry-run = Das lässt sich nicht mit dry_run ausprobieren: Es wirkt über die Daten hinaus
problem-request-no-such-route = Unter dieser Adresse gibt es nichts
problem-request-rate-limited = Zu viele Anfragen; warten Sie einen Moment und versuchen Sie es noch einmal
problem-request-too-large = Das ist höchstens { $most }
problem-request-too-long = Das ist zu lang: Höchstens { $most } sind möglich
problem-request-too-short = Das ist zu kurz: Mindestens { $least } sind nötig
problem-request-too-small = Das ist mindestens { $least }
problem-request-unknown-choice = Das ist keine der Möglichkeiten: { $choices }
problem-request-unknown-field = Dieses Feld gibt es nicht
problem-request-unsupported-type = Der Inhaltstyp des Rumpfs wird hier nicht gelesen
problem-request-wrong-type = Hier wird eine andere Art von Wert erwartet
problem-request-wrong-type-flag = Hier wird ja oder nein erwartet: true oder false
problem-request-wrong-type-id = Hier wird die Kennung eines Datensatzes erwartet
problem-request-wrong-type-list = Hier wird eine Liste erwartet
problem-request-wrong-type-number = Hier wird eine Zahl erwartet
problem-request-wrong-type-object = Hier wird ein Objekt mit Feldern erwartet
problem-request-wrong-type-text = Hier wird ein Text erwartet
problem-request-wrong-type-whole = Hier wird eine ganze Zahl erwartet

## returns

problem-returns-bad-quantity = Die Menge muss größer als null sein
problem-returns-component-twice = Diese Komponente ist zweimal genannt
problem-returns-line-twice = Diese Position ist zweimal genannt
problem-returns-more-than-left = Das ist mehr, als für diesen Schritt von der Position übrig ist
problem-returns-no-such-component = Das Set der Position hat keine solche Komponente
problem-returns-no-such-line = Die Retoure hat keine solche Position
problem-returns-no-such-order = Diesen Auftrag gibt es nicht
problem-returns-not-goods = Diese Position ist keine Ware
problem-returns-not-inspected = Zurückgesandte Ware ist noch nicht geprüft
problem-returns-nothing-credited = Was kostenlos ersetzt wird, wird nicht gutgeschrieben: den Tag weglassen
problem-returns-nothing-left = Für diesen Schritt ist von dieser Retoure nichts übrig
problem-returns-quarantine-for-sale = Gesperrte Ware braucht einen Lagerort, dessen Ware nicht zum Verkauf steht
problem-returns-quarantine-place = Sagen Sie, wo gesperrte Ware liegt: nicht dort, von wo verkauft wird

## server

problem-server-busy = Der Server ist ausgelastet; versuchen Sie es gleich noch einmal
problem-server-cannot-listen = Die Adresse zum Lauschen ist nicht verwendbar
problem-server-timeout = Das hat zu lange gedauert; eine Änderung kann noch geschehen, wiederholen Sie sie also mit demselben Idempotency-Key
problem-server-too-many-streams = Zu viele offene Verbindungen für Neuigkeiten

## shipping

problem-shipping-bad-band = Ein Tarif gilt für mehr als nichts
problem-shipping-bad-carrier-answer = Die Antwort des Versanddienstes ist unbrauchbar; das Etikett wird storniert
problem-shipping-bad-days = Die längste Lieferzeit ist nicht kürzer als die kürzeste
problem-shipping-bad-divisor = Zwischen 1 und 100.000 Kubikzentimeter zählen als ein Kilogramm
problem-shipping-bad-gs1-prefix = Ein GS1-Unternehmenspräfix hat 7 bis 10 Ziffern
problem-shipping-bad-message = Das ist keine Nachricht über Pakete
problem-shipping-bad-postal-range = Postleitzahlen haben ein Land, eine Länge von höchstens 10 Buchstaben und Ziffern, und die erste kommt zuerst
problem-shipping-bad-price = Versand kostet nichts oder mehr, nicht weniger
problem-shipping-bad-quantity = Die Menge muss größer als null sein
problem-shipping-bad-signature = Die Signatur ist nicht gültig
problem-shipping-bad-signing = Der Versanddienst kann so nicht signieren
problem-shipping-bad-size = Die Seiten eines Kartons sind mindestens 1 mm und nicht so lang
problem-shipping-bad-step = Eine Stufe ist größer als null, und ein Preis je Stufe hat eine Stufe
problem-shipping-bad-tracking-url = Ein Link zur Sendungsverfolgung beginnt mit https:// und hat einmal {"{"}tracking{"}"}, nach dem Rechnernamen
problem-shipping-band-twice = Ein anderer Tarif dieser Methode und Zone endet hier
problem-shipping-carrier-needed = Sagen Sie, wer das Paket befördert
problem-shipping-carrier-silent = Der Versanddienst antwortet nicht
problem-shipping-choice-removed = Für den Versand dieses Auftrags wird nichts berechnet
problem-shipping-label-live = Ein Paket hat ein Etikett: Stornieren Sie es zuerst
problem-shipping-label-pending = Der Versanddienst hat wegen des Etiketts noch nicht geantwortet
problem-shipping-line-twice = Diese Position ist zweimal genannt
problem-shipping-message-replayed = Diese Nachricht ist schon angenommen
problem-shipping-method-has-rates = Die Methode hat Tarife, die so gemessen und bezahlt werden; archivieren Sie sie zuerst
problem-shipping-method-unavailable = Diese Methode befördert diesen Auftrag nicht
problem-shipping-more-than-shipped = Das ist mehr, als die Lieferung von der Position hat
problem-shipping-no-address = Niemand weiß, wohin das gehen soll: Es gibt keine Adresse
problem-shipping-no-label = Das Paket hat dafür kein Etikett
problem-shipping-no-such-adapter = Kein Anschluss zu einem Versanddienst dieses Namens ist installiert
problem-shipping-no-such-carrier = Diesen Versanddienst gibt es nicht im Einsatz
problem-shipping-no-such-line = Die Lieferung hat keine solche Position
problem-shipping-no-such-method = Diese Versandmethode gibt es nicht
problem-shipping-no-such-order = Diesen Auftrag gibt es nicht
problem-shipping-no-such-package-type = Diese Art von Karton gibt es nicht
problem-shipping-no-such-shipment = Diese Lieferung gibt es nicht
problem-shipping-no-such-tracking = Es gibt kein Paket mit dieser Sendungsnummer
problem-shipping-not-a-service = Versand wird mit einem Produkt berechnet, das eine Dienstleistung ist
problem-shipping-not-left = Der Kunde kann informiert werden, wenn die Ware versandt ist
problem-shipping-not-packable = Diese Lieferung kann, wie sie steht, nicht gepackt werden
problem-shipping-not-signing = Von diesem Versanddienst wird, wie er steht, nichts angenommen
problem-shipping-not-trackable = Davon lässt sich, wie es steht, nichts mitteilen
problem-shipping-not-yet = Dieser Zeitpunkt ist noch nicht gekommen
problem-shipping-nothing-needs-shipping = Davon muss nichts befördert werden
problem-shipping-nothing-to-ship = Von diesem Auftrag ist nichts mehr zu versenden
problem-shipping-one-question = Fragen Sie nach einem Auftrag oder nach einem Land und Positionen, nicht nach beidem
problem-shipping-order-not-open = Von diesem Auftrag kann, wie er steht, nichts versandt werden
problem-shipping-parcel-too-heavy = Das Paket wiegt mehr, als sein Karton darf
problem-shipping-several-places = Die Ware liegt an mehreren Orten: Nennen Sie einen oder bereiten Sie für jeden eine Lieferung vor
problem-shipping-sscc-used-up = Das GS1-Präfix hat für dieses Jahr keine Nummern mehr
problem-shipping-too-large = Das ist mehr, als gewogen oder gemessen werden kann
problem-shipping-too-many-areas = Die Zone hat so viele Gebiete, wie sie haben kann
problem-shipping-too-many-bands = Die Methode hat hier so viele Tarife, wie sie haben kann
problem-shipping-too-many-orders = Eine Pickliste gilt nicht für mehr Aufträge als so viele; siehe `picked_orders_max`
problem-shipping-too-many-pieces = Mehr Stücke als so viele werden nicht gepackt; siehe `pieces_max`

## upkeep

problem-upkeep-damaged = Das Archiv ist beschädigt
problem-upkeep-differs = Das Ziel enthält nicht, was die Quelle enthält; es blieb leer
problem-upkeep-exists = Die Datei ist schon da
problem-upkeep-export-gone = Der Export wird nicht mehr aufbewahrt; erstellen Sie einen neuen
problem-upkeep-export-not-made = Der Export ist (noch) nicht fertig
problem-upkeep-export-too-large = Der Export ist zu groß zum Abholen; wer die Maschine betreibt, kann ihn mit `kontor export` erstellen
problem-upkeep-export-under-way = Ein Export des Unternehmens läuft schon
problem-upkeep-file = Die Datei kann nicht geschrieben oder gelesen werden
problem-upkeep-lost-file = Der Inhalt einer gespeicherten Datei ist nicht mehr da
problem-upkeep-master-key-needed = Legen Sie zuerst den Hauptschlüssel, unter dem die Sicherung entstand, in seine Datei
problem-upkeep-newer = Das stammt von einem neueren Kontor; verwenden Sie hier mindestens diese Version
problem-upkeep-no-archive = Das ist keine Sicherung von Kontor
problem-upkeep-no-company = Es gibt kein Unternehmen mit diesem Code
problem-upkeep-not-empty = Was gefüllt werden soll, muss leer sein und ist es nicht
problem-upkeep-not-erasable = Nur ein als Beispiel gegründetes Unternehmen kann gelöscht werden
problem-upkeep-older-source = Die Quelle ist nicht auf dem neuesten Stand; führen Sie dort `kontor migrate` aus
problem-upkeep-other-master-key = Die Sicherung entstand unter einem anderen Hauptschlüssel; legen Sie zuerst dessen Datei hierher
problem-upkeep-source-changed = An der Quelle wurde inzwischen gearbeitet; halten Sie ihre Server an und beginnen Sie neu. Das Ziel blieb leer
problem-upkeep-whole-company-only = Ein Export enthält alles vom Unternehmen; Ihre Rolle reicht nur über einen Teil

## validation

problem-validation-failed = Die Eingabe ist nicht gültig

## vault

problem-vault-cannot-open = Ein versiegelter Wert kann nicht geöffnet werden
problem-vault-wrong-master-key = Die Datenschlüssel sind mit einem Hauptschlüssel verpackt, der nicht hier ist; legen Sie ihn in dessen Datei zurück

## Occurrences

said-a-bic-has-8-or-11-letters-and-digits = Ein BIC hat 8 oder 11 Buchstaben und Ziffern
said-a-history-takes-only-a-cursor = Ein Verlauf nimmt nur einen Zeiger an
said-a-limit-is-not-negative = Eine Grenze ist nicht negativ
said-a-quantity-on-hand-is-never-below-zero = Eine Menge am Lager liegt nie unter null
said-a-row-has-more-cells-than-the-header = Eine Zeile hat mehr Zellen als die Kopfzeile
said-a-single-record-takes-only-labels = Ein einzelner Datensatz nimmt nur labels an
said-a-web-address-begins-with-https-or-http = Eine Webadresse beginnt mit https:// oder http://
said-an-e-mail-address-is-needed = Eine E-Mail-Adresse wird gebraucht
said-control-characters-are-not-allowed = Steuerzeichen sind nicht erlaubt
said-data-is-json-here = Daten sind hier JSON
said-dry-run-is-true-or-false = dry_run ist true oder false
said-dry-run-stands-there-twice = dry_run steht zweimal da
said-entries-by-hand-are-written-for-the-whole-company = Buchungen von Hand gelten für das ganze Unternehmen
said-expected-a-decimal-number = Erwartet wird eine Dezimalzahl
said-expected-full-true-and-nothing-else = Erwartet wird full=true und sonst nichts
said-from-0-to-1 = Von 0 bis 1
said-give-either-a-rate-or-an-amount = Geben Sie entweder einen Satz oder einen Betrag an
said-if-match-takes-one-version-in-quotes-as-etag-gives-it = If-Match nimmt eine Version in Anführungszeichen, wie ETag sie angibt
said-kits-count-it-in-this-unit = Sets zählen es in dieser Einheit
said-labels-is-true-or-false = labels ist true oder false
said-less-of-this-line-was-invoiced-invoice-it-first = Von dieser Position ist weniger berechnet: Berechnen Sie sie zuerst
said-mail-from-is-no-sender = mail.from ist kein Absender
said-mail-url-is-no-url-of-a-mail-server = mail.url ist keine Adresse eines Mailservers
said-not-a-language-tag-such-as-en-or-sw-ke = Kein Sprachkürzel wie en oder sw-KE
said-not-a-state-of-a-job = Das ist kein Status einer Aufgabe
said-not-a-state-of-a-message = Das ist kein Status einer Nachricht
said-only-a-credit-note-has-something-to-allocate = Nur eine Gutschrift hat etwas zuzuordnen
said-only-a-credit-note-or-a-payment-settles-something = Nur eine Gutschrift oder eine Zahlung begleicht etwas
said-only-bearer-tokens-are-taken-here = Hier werden nur Bearer-Token angenommen
said-only-version-1-0-of-cloudevents-is-read-here = Hier wird nur Version 1.0 von CloudEvents gelesen
said-only-who-has-said-it-rewords-it = Nur wer es geschrieben hat, ändert es
said-out-of-range = Das liegt außerhalb der Grenzen
said-products-are-counted-in-this-unit = Produkte werden in dieser Einheit gezählt
said-send-the-header-kontor-client-or-a-json-body = Senden Sie den Kopf Kontor-Client oder einen JSON-Rumpf
said-sequence-is-a-whole-number = sequence ist eine ganze Zahl
said-the-body-must-be-a-json-object = Der Rumpf muss ein JSON-Objekt sein
said-the-database-does-not-answer-in-time = Die Datenbank antwortet nicht rechtzeitig
said-the-file-ends-within-a-character = Die Datei endet mitten in einem Zeichen
said-the-file-has-no-sheet = Die Datei hat kein Blatt
said-the-file-is-empty = Die Datei ist leer
said-the-file-is-no-text = Die Datei ist kein Text
said-the-file-is-not-utf-16 = Die Datei ist nicht UTF-16
said-the-file-is-not-utf-8 = Die Datei ist nicht UTF-8
said-the-file-is-not-utf-8-throughout = Die Datei ist nicht durchgehend UTF-8
said-the-import-s-owner-has-left = Wem der Import gehört, ist nicht mehr da
said-the-periods-of-a-template-are-days-apart-leave-the-day-of-supply-out = Die Zeiträume einer Vorlage liegen an verschiedenen Tagen: den Leistungstag weglassen
said-the-query-string-cannot-be-read = Die Abfrage in der Adresse kann nicht gelesen werden
said-the-sizes-of-its-packages-are-counted-in-this-unit = Die Größen seiner Packungen werden in dieser Einheit gezählt
said-the-whole-company-is-revalued-or-nothing = Neu bewertet wird das ganze Unternehmen oder nichts
said-there-is-no-such-parameter = Diesen Parameter gibt es nicht
said-this-is-no-iban-look-at-its-digits-again = Das ist keine IBAN: bitte die Ziffern noch einmal ansehen
said-time-is-an-instant-of-rfc-3339 = time ist ein Zeitpunkt nach RFC 3339
said-time-lies-in-the-future = time liegt in der Zukunft
said-too-many-columns = Zu viele Spalten
said-too-many-conditions = Zu viele Bedingungen
said-what-the-event-is-about-has-too-long-a-name = Wovon das Ereignis handelt, hat einen zu langen Namen
said-whoever-sent-it-has-left = Wer es gesendet hat, ist nicht mehr da
