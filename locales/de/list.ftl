### Lists of records and documents.
list-count = { $count } Zeilen
list-search = Suchen in { $list }
list-filter = Filter
list-filters = Filter
list-columns = Spalten
list-columns-find = Spalte suchen
list-columns-hidden = Ausgeblendet
list-columns-reset = Zurücksetzen
list-column-up = { $column } nach vorn
list-column-down = { $column } nach hinten
list-column-pin = { $column } am Anfang fixieren
list-column-unpin = { $column } lösen
list-sort-hint = Sortieren; mit Umschalt zusätzlich hiernach
list-select-shown = Geladene auswählen
list-select-row = { $name } auswählen
list-selected = { $count } ausgewählt
list-selected-all = Alle { $count } ausgewählt
list-select-all = Alle { $count } Treffer auswählen
list-loading-more = Weitere werden geladen …
list-unnamed = Ohne Namen
list-sum-of = Summe von { $count }
list-peek = Vorschau
list-row-menu = Aktionen für { $name }
list-open-tab = In neuem Tab öffnen
list-copy-link = Link kopieren
list-edit-cell = { $field } bearbeiten
list-edit-stale = Jemand anders hat das inzwischen geändert. Sie sehen den aktuellen Stand.
list-archived = { $name } archiviert
list-restored = { $name } wiederhergestellt
list-archived-only = Nur archivierte
list-export = Exportieren
list-export-csv = Als CSV
list-export-xlsx = Als Tabelle (XLSX)
list-export-selected-csv = Auswahl als CSV exportieren
list-export-selected-xlsx = Auswahl als Tabelle exportieren (XLSX)
list-print = Drucken
list-printing = Zeilen für den Druck werden gelesen …
list-print-left-off = Die ersten { $shown } von { $count } Zeilen
list-import = Importieren
## Filters
list-filter-add = Bedingung hinzufügen
list-filter-add-group = Gruppe hinzufügen
list-filter-group = Gruppe { $number }
list-filter-groups = Zwischen den Gruppen
list-filter-conditions = Zwischen den Bedingungen
list-filter-and = und
list-filter-or = oder
list-filter-field = Feld
list-filter-operator = Vergleich
list-filter-value = Wert von { $field }
list-filter-remove = Diese Bedingung entfernen
list-filter-take-off = { $field } entfernen
list-filter-clear = Filter leeren
list-filter-apply = Anwenden
list-filter-archived = Mit archivierten
list-filter-absent = ist leer
list-filter-present = ist ausgefüllt
list-op-eq = ist
list-op-ne = ist nicht
list-op-in = ist eines von
list-op-like = enthält
list-op-gt = ist größer als
list-op-gte = ist mindestens
list-op-lt = ist kleiner als
list-op-lte = ist höchstens
list-op-null = ist ausgefüllt oder nicht
list-op-day-eq = ist am
list-op-day-gte = ist ab
list-op-day-lt = ist vor
list-op-day-gt = ist nach
list-op-day-lte = ist bis
list-op-day-ne = ist nicht am
## Views
list-views = Ansichten von { $list }
list-view-menu = Ansicht speichern oder ändern
list-view-save = Ansicht speichern
list-view-save-as = Als neue Ansicht speichern
list-view-change = Name und Freigabe
list-view-delete = Ansicht löschen
list-view-delete-title = Ansicht { $name } löschen?
list-view-delete-body = Die Datensätze bleiben, wie sie sind; die Ansicht verschwindet für alle, die sie sehen.
list-view-reset = Ansicht wie gespeichert zeigen
list-view-dirty = geändert
list-view-saved = Ansicht { $name } gespeichert
list-view-name = Name
list-view-needs-name = Geben Sie der Ansicht einen Namen
list-view-seen-by = Wer sie sieht
list-view-private = Nur ich
list-view-company = Alle im Unternehmen
list-view-role = Die Rolle { $role }
list-view-default = Diese Ansicht zuerst öffnen
## Nothing to show
list-nothing-found = Keine Treffer
list-nothing-search = Suche: „{ $q }“
list-first-use = Noch keine { $list }
list-first-use-body = Sie werden hier aufgelistet.
## Keys
list-key-next = Nächste Zeile
list-key-previous = Vorige Zeile
list-key-extend = Auswahl erweitern
list-key-first = Erste Zeile
list-key-last = Letzte Zeile
list-key-select = Zeile auswählen
list-key-select-all = Geladene auswählen
list-key-open = Zeile öffnen
list-key-peek = Zeile neben der Liste ansehen
list-key-menu = Aktionen der Zeile
list-key-edit = Zeile bearbeiten
list-key-search = Suchen
list-key-clear = Schließen, dann Auswahl aufheben
list-key-create = Anlegen
## A phone's sheet
list-show = Was gezeigt wird
list-sort-by = Sortiert nach
list-ascending = Aufsteigend
list-descending = Absteigend
## Groups
list-group = Zeilen gruppieren
list-group-off = Nicht gruppiert
list-group-none = Ohne Wert
list-group-day = { $field } nach Tag
list-group-month = { $field } nach Monat
list-group-year = { $field } nach Jahr
list-group-rest = Alle { $count } von { $group } anzeigen
## Many at once
list-bulk-archive = Archivieren
list-bulk-restore = Wiederherstellen
list-bulk-patch = Ein Feld ändern
list-bulk-title = { $count ->
    [one] { $action }: ein Datensatz
   *[other] { $action }: { $number } Datensätze
}
list-bulk-go = { $action } ({ $number })
list-bulk-stop = Anhalten
list-bulk-trying = Es wird geprüft, was geschehen würde …
list-bulk-progress = { $done } von { $of }
list-bulk-would = { $count ->
    [one] Einer ist möglich
   *[other] { $number } sind möglich
}
list-bulk-would-not = { $count ->
    [one] Einer würde abgelehnt
   *[other] { $number } würden abgelehnt
}
list-bulk-untried = { $count ->
    [one] Ein weiterer wurde noch nicht geprüft
   *[other] { $number } weitere wurden noch nicht geprüft
}
list-bulk-did = { $count ->
    [one] Einer ist erledigt
   *[other] { $number } sind erledigt
}
list-bulk-did-not = { $count ->
    [one] Einer wurde abgelehnt
   *[other] { $number } wurden abgelehnt
}
list-bulk-left = { $count ->
    [one] Einer blieb, wie er ist
   *[other] { $number } blieben, wie sie sind
}
list-bulk-refused-in = Nicht möglich, solange der Status „{ $state }“ ist
list-bulk-refused-state = Der Status lässt das nicht zu
list-bulk-sum = Zusammen { $amount }
list-bulk-failures = Was abgelehnt wird und warum
list-bulk-row = Datensatz
list-bulk-why = Grund
list-bulk-more-failures = und { $number } weitere
list-bulk-done = { $action }: { $count } erledigt
list-bulk-undone = { $count } zurückgenommen
list-bulk-reason = Grund
list-bulk-reference = Referenz
list-bulk-field = Feld
list-bulk-choose-field = Feld wählen
list-bulk-empty = Leer lassen
