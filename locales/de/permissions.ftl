# What permissions allow, and the roles as shipped. Said by the server.

## billing

permission-billing-dunning-run = Säumige Kunden mahnen
permission-billing-dunning-view = Mahnungen ansehen
permission-billing-invoice-credit = Rechnungen gutschreiben
permission-billing-invoice-edit = Rechnungsentwürfe schreiben und löschen
permission-billing-invoice-post = Rechnungen buchen
permission-billing-invoice-send = Rechnungen senden oder festhalten, dass sie gesendet wurden
permission-billing-invoice-view = Rechnungen und Gutschriften ansehen
permission-billing-invoice-void = Rechnungen stornieren
permission-billing-invoice-write-off = Offene Beträge von Kunden ausbuchen
permission-billing-opening-edit = Übernehmen, was Kunden vorher schuldeten oder guthatten
permission-billing-payment-allocate = Zahlungen und Gutschriften den Rechnungen zuordnen
permission-billing-payment-record = Zahlungen erfassen
permission-billing-payment-refund = Kunden Geld zurückzahlen
permission-billing-payment-reverse = Zahlungen zurücknehmen, die geplatzt oder irrtümlich erfasst sind
permission-billing-payment-view = Zahlungen ansehen
permission-billing-profile-edit = Festlegen, wie Kunden abgerechnet werden
permission-billing-profile-view = Ansehen, wie und wohin Kunden abgerechnet werden
permission-billing-recurring-edit = Serienrechnungen einrichten und beenden
permission-billing-recurring-view = Serienrechnungen ansehen
permission-billing-settings-edit = Zahlungsbedingungen, Mahnstufen und Beleglayouts einrichten
permission-billing-settings-view = Zahlungsbedingungen, Mahnstufen und Beleglayouts ansehen
permission-billing-statement-send = Kontoauszüge senden
permission-billing-statement-view = Kontoauszüge und das Alter offener Beträge ansehen

## catalog

permission-catalog-product-cost = Sehen und ändern, was Produkte kosten und was der Bestand wert ist
permission-catalog-product-edit = Produkte, Einheiten, Barcodes und Kategorien ändern
permission-catalog-product-view = Produkte, Einheiten, Barcodes, Kategorien und Steuern ansehen
permission-catalog-tax-edit = Steuerklassen und Steuersätze ändern

## desk

permission-desk-comment-moderate = Kommentare anderer löschen und Dateien, die andere angehängt haben
permission-desk-view-share = Listenansichten mit einer Rolle oder dem Unternehmen teilen und geteilte ändern

## events

permission-events-inventory-product-updated-receive = Von außen mitteilen, welche Produkte es gibt
permission-events-inventory-stock-level-changed-receive = Von außen mitteilen, wie viel am Lager ist
permission-events-partner-updated-receive = Von außen mitteilen, wer Kunden und Lieferanten sind
permission-events-purchasing-supplier-performance-updated-receive = Von außen mitteilen, wie gut Lieferanten liefern
permission-events-shipping-tracking-updated-receive = Von außen mitteilen, wo Pakete sind

## finance

permission-finance-lock-grant = Andere eine weiche Sperre übergehen lassen und Ausnahmen beenden
permission-finance-lock-pass = Eine weiche Sperre selbst übergehen, mit Begründung
permission-finance-lock-set = Perioden sperren
permission-finance-lock-view = Periodensperren und Ausnahmen ansehen
permission-finance-rate-edit = Wechselkurse eingeben und importieren
permission-finance-rate-view = Wechselkurse ansehen
permission-finance-year-edit = Geschäftsjahre festlegen
permission-finance-year-view = Geschäftsjahre ansehen

## hooks

permission-hooks-endpoint-edit = Ereignisse an Webhook-Endpunkte senden, soweit man sie sehen darf
permission-hooks-endpoint-view = Webhook-Endpunkte ansehen und was ihnen zugestellt wurde
permission-hooks-inbox-retry = Ein fehlgeschlagenes Ereignis erneut anwenden oder verwerfen
permission-hooks-inbox-view = Eingegangene Ereignisse ansehen
permission-hooks-sender-edit = Andere signierte Ereignisse senden lassen
permission-hooks-sender-view = Ansehen, wer signierte Ereignisse senden darf

## identity

permission-identity-api-key-own = Aus eigenen Rechten Schlüssel für Programme erstellen
permission-identity-api-key-revoke = Die Schlüssel aller ansehen und widerrufen
permission-identity-company-create = Ein weiteres Unternehmen gründen
permission-identity-company-edit = Das Unternehmen ändern: Adresse, Zeitzone, Steuereinstellungen
permission-identity-provider-edit = Entscheiden, welchen OpenID-Anbietern vertraut wird und wen sie einlassen
permission-identity-provider-view = Ansehen, über welche OpenID-Anbieter sich Personen anmelden
permission-identity-role-edit = Ändern, was Rollen erlauben
permission-identity-role-view = Rollen ansehen und was sie erlauben
permission-identity-store-edit = Filialen und Regionen ändern
permission-identity-store-view = Filialen und Regionen ansehen
permission-identity-user-disable = Personen aussperren, wieder zulassen, ihre Sitzungen beenden
permission-identity-user-edit = Rollen, Orte und Namen von Personen ändern
permission-identity-user-invite = Personen einladen
permission-identity-user-view = Ansehen, wer hier arbeitet und als was

## intake

permission-intake-batch-run = Dateien importieren
permission-intake-batch-undo = Importe rückgängig machen
permission-intake-batch-view = Importe ansehen

## inventory

permission-inventory-cost-change = Ändern, was eingegangene Ware gekostet hat
permission-inventory-location-edit = Lagerorte ändern
permission-inventory-policy-edit = Entscheiden, was im ganzen Unternehmen für Bestände gilt
permission-inventory-policy-view = Ansehen, was im ganzen Unternehmen für Bestände gilt
permission-inventory-reason-edit = Korrekturgründe ändern
permission-inventory-stock-adjust = Korrigieren, was am Lager ist
permission-inventory-stock-receive = Ware ins Lager nehmen
permission-inventory-stock-reorder = Meldebestände festlegen
permission-inventory-stock-transfer = Ware zwischen Lagerorten umlagern
permission-inventory-stock-view = Bestände, Bewegungen und Lagerorte ansehen

## ledger

permission-ledger-account-edit = Konten und Journale ändern
permission-ledger-account-view = Konten und Journale ansehen
permission-ledger-entry-edit = Buchungen von Hand entwerfen
permission-ledger-entry-post = Buchungen von Hand buchen
permission-ledger-entry-reverse = Buchungen umkehren
permission-ledger-entry-view = Buchungen ansehen
permission-ledger-posting-catch-up = Belege buchen, die noch nicht in den Büchern stehen
permission-ledger-report-view = Saldenliste, Konten, Gewinn und Verlust und Bilanz ansehen
permission-ledger-revaluation-post = Forderungen und Guthaben in anderen Währungen neu bewerten
permission-ledger-year-close = Ein Geschäftsjahr abschließen

## notify

permission-notify-low-stock-receive = Erfahren, wenn ein Produkt auf seinen Meldebestand fällt
permission-notify-notification-view = Eigene Benachrichtigungen ansehen

## orders

permission-orders-credit-approve = Aufträge über das Kreditlimit des Kunden hinaus genehmigen
permission-orders-credit-release = Aufträge freigeben, die wegen des Kundenkredits angehalten sind
permission-orders-order-amend = Bestätigte Aufträge anpassen
permission-orders-order-cancel = Aufträge stornieren
permission-orders-order-cancel-rest = Aufgeben, was von einem Auftrag noch nicht versandt ist
permission-orders-order-complete = Aufträge abschließen
permission-orders-order-confirm = Aufträge bestätigen
permission-orders-order-create = Aufträge anlegen
permission-orders-order-discount = Rabatte bis zur Grenze des Unternehmens geben
permission-orders-order-edit = Auftragsentwürfe ändern
permission-orders-order-price = Preise von Hand setzen und Rabatte in jeder Höhe geben
permission-orders-order-promise = Festlegen, für wann Ware zugesagt ist und wer zuerst bedient wird
permission-orders-order-send = Auftragsbestätigungen an Kunden senden
permission-orders-order-view = Aufträge ansehen
permission-orders-policy-edit = Entscheiden, wie Ware zugesagt wird
permission-orders-policy-view = Ansehen, wie Ware zugesagt wird
permission-orders-template-edit = Auftragsvorlagen und wiederkehrende Aufträge schreiben
permission-orders-template-view = Auftragsvorlagen und wiederkehrende Aufträge ansehen

## parties

permission-parties-customer-category-edit = Kundenkategorien und Schlagwörter ändern
permission-parties-customer-credit = Kreditlimits und Zahlungsbedingungen festlegen, Kunden sperren und entsperren
permission-parties-customer-edit = Kunden, ihre Kontakte und Adressen ändern
permission-parties-customer-merge = Einen doppelt erfassten Kunden zusammenführen
permission-parties-customer-qualify = Kunden freigeben, damit sie kaufen dürfen, oder zurückstellen
permission-parties-customer-view = Kunden, ihre Kontakte, Adressen und ihren Kredit ansehen
permission-parties-personal-data-erase = Die Daten einer Person löschen; Belege bleiben
permission-parties-personal-data-erase-open = Die Daten einer Person löschen, obwohl noch etwas offen ist
permission-parties-personal-data-export = Alles herausgeben, was über eine Person bekannt ist
permission-parties-policy-edit = Festlegen, wie Kunden aufgenommen werden und was jenseits ihres Kredits geschieht
permission-parties-supplier-edit = Lieferanten, ihre Kontakte und Adressen ändern
permission-parties-supplier-view = Lieferanten, ihre Kontakte und Adressen ansehen

## platform

permission-platform-audit-verify = Die Prüfkette kontrollieren
permission-platform-audit-view = Ansehen, wer was geändert hat
permission-platform-file-upload = Dateien hochladen
permission-platform-file-view = Dateien herunterladen
permission-platform-job-retry = Eine aufgegebene Hintergrundaufgabe erneut ausführen
permission-platform-job-view = Hintergrundaufgaben ansehen
permission-platform-key-rotate = Einen neuen Datenschlüssel erstellen
permission-platform-key-view = Die Generationen des Datenschlüssels ansehen
permission-platform-mail-retry = Eine Nachricht erneut senden
permission-platform-mail-view = Ansehen, was per E-Mail gesendet wurde
permission-platform-subject-view = Den Datensatz oder Beleg ansehen, um den es geht

## portal

permission-portal-link-share = Links erstellen, über die Kunden Belege und Konten ohne Anmeldung ansehen, und sie widerrufen
permission-portal-link-view = Ansehen, welche Links Kunden Belege zeigen, und deren Nutzung

## pricing

permission-pricing-list-edit = Preislisten ändern
permission-pricing-list-view = Preislisten ansehen
permission-pricing-price-calculate = Einen Warenkorb bepreisen

## returns

permission-returns-return-authorise = Kunden Ware zurücksenden lassen
permission-returns-return-cancel = Retouren aufgeben, aus denen nichts wurde
permission-returns-return-complete = Retouren abschließen
permission-returns-return-inspect = Entscheiden, was aus zurückgesandter Ware wird
permission-returns-return-receive = Zurückgesandte Ware annehmen
permission-returns-return-refund = Zurückgesandte Ware gutschreiben und auszahlen
permission-returns-return-replace = Zurückgesandte Ware ersetzen
permission-returns-return-view = Retouren ansehen

## shipping

permission-shipping-choice-edit = Wählen, wie Aufträge versandt werden, und es berechnen
permission-shipping-choice-view = Ansehen, wie Aufträge versandt werden sollen
permission-shipping-label-create = Versandetiketten erstellen und stornieren lassen
permission-shipping-method-edit = Versanddienste, Zonen, Methoden, Tarife und Kartons ändern
permission-shipping-method-view = Versanddienste, Zonen, Methoden, Tarife und Kartons ansehen
permission-shipping-quote-view = Fragen, was der Versand kostet
permission-shipping-shipment-cancel = Lieferungen aufgeben, die noch nicht versandt sind
permission-shipping-shipment-create = Lieferungen vorbereiten
permission-shipping-shipment-deliver = Festhalten, dass Ware angekommen ist
permission-shipping-shipment-pack = Lieferungen in Pakete packen
permission-shipping-shipment-send = Kunden sagen, dass ihre Ware unterwegs ist
permission-shipping-shipment-ship = Ware versenden
permission-shipping-shipment-view = Lieferungen, Pakete und Sendungsverfolgung ansehen
permission-shipping-tracking-record = Festhalten, was unterwegs geschieht

## upkeep

permission-upkeep-export-fetch = Exporte des Unternehmens abholen
permission-upkeep-export-make = Alles vom Unternehmen exportieren
permission-upkeep-export-personal = Persönliche Felder in einem Export öffnen lassen

## Roles

role-accountant = Buchhaltung
role-administrator = Administrator
role-auditor = Prüfung
role-buyer = Einkauf
role-cashier = Kasse
role-customer = Kunde
role-customer-service = Kundendienst
role-director = Direktion
role-employee = Mitarbeiter
role-hr = Personal
role-manager = Leitung
role-salesperson = Verkauf
role-storekeeper = Lager
role-text-accountant = Führt die Bücher: Rechnungen, Zahlungen, Steuern, Kreditlimits
role-text-administrator = Darf immer alles
role-text-auditor = Sieht alles und ändert nichts
role-text-buyer = Kauft bei Lieferanten ein
role-text-cashier = Verkauft an einer Kasse der eigenen Filiale
role-text-customer = Sieht die eigenen Aufträge und Rechnungen im Portal
role-text-customer-service = Gibt Kunden Auskunft: ihre Daten und wie ihre Aufträge stehen
role-text-director = Sieht alles; entscheidet über Verkauf, Kunden, Produkte und Preise
role-text-employee = Sieht und meldet Eigenes: Zeiten, Urlaub, Auslagen, Lohnzettel
role-text-hr = Kümmert sich um Mitarbeiter, Urlaub und Lohn
role-text-manager = Führt Filialen und ihre Leute: Aufträge, Bestand, Lieferungen, Genehmigungen
role-text-salesperson = Verkauft an die eigenen Kunden
role-text-storekeeper = Bewegt Ware: Eingänge, Umlagerungen, Zählungen, Lieferungen
