### Messages of the web app: the shell and what every page shares.
## Words
close = Schließen
cancel = Abbrechen
continue = Weiter
save = Speichern
discard = Verwerfen
clear = Leeren
retry = Erneut versuchen
edit = Bearbeiten
delete = Löschen
archive = Archivieren
restore = Wiederherstellen
create = Anlegen
add = Hinzufügen
remove = Entfernen
undo = Rückgängig
undo-last = Letzte Aktion rückgängig machen
done = Fertig
back = Zurück
next = Weiter
previous = Zurück
search = Suchen
open = Öffnen
copy = Kopieren
copied = Kopiert
yes = Ja
no = Nein
none = Keine
all = Alle
more = Mehr
loading = Wird geladen …
failed = Das hat nicht geklappt
request-id = Anfrage { $id }
field-optional = optional
password = Passwort
email = E-Mail
factor-code = Code aus Ihrer App oder ein Wiederherstellungscode
## Frame
skip-to-content = Zum Inhalt springen
navigation = Navigation
navigation-tabs = Hauptseiten
nav-more = Mehr
nav-settings = Einstellungen
nav-group-sell = Verkauf
nav-group-operate = Betrieb
nav-group-money = Finanzen
nav-group-understand = Auswertung
search-or-jump = Suchen oder springen zu
company-switch-failed = Das Unternehmen konnte nicht gewechselt werden
store-switch-all = Alle Filialen
store-here = In { $store }
store-here-leave = Alle Filialen zeigen
user-profile = Profil
user-security = Anmeldung und Sicherheit
sign-out = Abmelden
theme-light = Helle Farben
theme-dark = Dunkle Farben
density-compact = Kompakte Zeilen
density-comfortable = Geräumige Zeilen
banner-offline = Keine Verbindung. Was Sie sehen, kann veraltet sein; Ihre Eingaben gehen nicht verloren.
banner-offline-since = Keine Verbindung. Was Sie sehen, ist der Stand von { $time }; Ihre Eingaben gehen nicht verloren.
banner-reconnecting = Die laufende Aktualisierung ist unterbrochen. Verbindung wird wiederhergestellt …
banner-reconnecting-since = Die laufende Aktualisierung ist unterbrochen. Was Sie sehen, ist der Stand von { $time }. Verbindung wird wiederhergestellt …
banner-update = Es gibt eine neue Version von Kontor.
banner-reload = Neu laden
## Saving
save-bar = Nicht gespeicherte Änderungen
save-unsaved = Nicht gespeicherte Änderungen
leave-title = Seite ohne Speichern verlassen?
leave-body = Ihre Eingaben auf dieser Seite sind noch nicht gespeichert.
leave-stay = Bleiben
leave-discard = Verwerfen und verlassen
saved = Gespeichert
## Asked again
asked-sign-in = Erneut anmelden
asked-sign-in-body = Ihre Sitzung ist beendet. Danach geht es dort weiter, wo Sie waren; Ihre Eingaben gehen nicht verloren.
asked-step-up = Bestätigen Sie, dass Sie es sind
asked-step-up-body = Bitte weisen Sie sich vorher noch einmal aus.
asked-passkey = Passkey verwenden
asked-elsewhere = Ich habe mich in einem anderen Tab angemeldet
asked-elsewhere-not = Es ist noch niemand angemeldet
asked-window = Machen Sie im geöffneten Fenster weiter; hier geht es dann von selbst weiter.
asked-window-not = Der Browser hat kein Fenster geöffnet. Erlauben Sie es dieser Website und versuchen Sie es erneut.
## Keys
keys-palette = Suche und Befehle
keys-sheet = Tastenkürzel
keys-sidebar = Navigation einklappen
keys-then = dann
key-ctrl = Strg
key-shift = ⇧
key-space = Leertaste
key-delete = Entf
keys-page = Diese Seite
keys-global = Überall
keys-letters = Kürzel mit einem einzelnen Buchstaben
keys-access = Buchstaben auf den Schaltflächen, solange sie gehalten wird
## Palette
palette-placeholder = Seite, Befehl oder Datensatz eingeben
palette-results = Ergebnisse
palette-commands = Befehle
palette-selection = Auswahl
palette-pages = Seiten
palette-recent = Zuletzt verwendet
palette-documents = Belege
palette-people = Personen
palette-move = bewegen
palette-run = öffnen
## Pickers
picker-open = Auswahl anzeigen
picker-searching = Suche läuft …
picker-failed = Die Suche ist fehlgeschlagen
picker-nothing = Nichts gefunden für „{ $typed }“
picker-none = Hier ist noch nichts
## Notifications
notifications = Benachrichtigungen
notifications-unread = { $count ->
    [one] Benachrichtigungen, { $count } ungelesen
   *[other] Benachrichtigungen, { $count } ungelesen
}
notifications-none = Nichts Neues
notifications-read-all = Alle als gelesen markieren
notice-mention = { $who } erwähnt Sie
notice-low-stock = { $product } geht zur Neige
notice-low-stock-body = { $available } verfügbar in { $place }, nachzubestellen ab { $point }
notice-other = Etwas Neues
## Empty and failed
empty-forbidden = Sie dürfen das nicht sehen
empty-forbidden-body = Bitten Sie einen Administrator Ihres Unternehmens um das Recht.
empty-missing = Hier ist nichts
empty-missing-body = Die Seite oder der Datensatz existiert nicht oder ist für Sie nicht sichtbar.
empty-offline = Keine Verbindung
empty-offline-body = Der Server ist nicht erreichbar. Versuchen Sie es erneut, wenn Sie verbunden sind.
empty-failed = Das konnte nicht geladen werden
go-home = Zur Übersicht
## Passwords
password-show = Passwort anzeigen
password-hide = Passwort verbergen
