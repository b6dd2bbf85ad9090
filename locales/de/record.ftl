### Pages of one record: what it is, its form, its history.
record-details = Details
record-about = Über diesen Datensatz
record-aside = Mehr dazu
record-more = Mehr
record-created = Angelegt
record-updated = Geändert
record-archived = Archiviert
record-duplicate = Duplizieren
record-back-to = Zurück zu { $list }
record-tabs = Was dazugehört
record-new = Neu: { $kind }
record-made = { $name } angelegt
record-key-edit = Bearbeiten
record-key-leave = Formular verlassen
record-key-previous = Voriger Datensatz der Liste
record-key-next = Nächster Datensatz der Liste
form-required = Bitte ausfüllen
form-too-long = Höchstens { $max } Zeichen
form-not-negative = Nicht unter null
form-email = Das ist keine E-Mail-Adresse
form-integer = Eine ganze Zahl
form-number = Das ist keine Zahl
form-url = Eine Adresse, die mit https:// beginnt
form-faults = { $count ->
    [one] Eine Angabe ist zu berichtigen
   *[other] { $count } Angaben sind zu berichtigen
}
merge-title = Jemand anders hat das geändert
merge-body = { $count ->
    [one] Ein Feld wurde von Ihnen beiden geändert. Wählen Sie, was bleibt.
   *[other] { $count } Felder wurden von Ihnen beiden geändert. Wählen Sie, was bleibt.
}
merge-no-conflict = Sie haben verschiedene Felder geändert: Beide Änderungen können bleiben.
merge-before = Vorher:
merge-mine = Meins
merge-theirs = Das andere
merge-save = Speichern
history-title = Verlauf
history-none = Noch ist nichts geschehen
history-more = Frühere anzeigen
history-system = Das System
history-empty = leer
history-sealed = geändert (vertraulich)
history-to = zu
history-fields = { $count ->
    [one] Ein Feld
   *[other] { $count } Felder
}
## Comments and files
talk-title = Kommentare und Dateien
talk-delete-sure = Endgültig löschen
comments-title = Kommentare
comments-none = Noch hat niemand etwas gesagt
comments-write = Kommentar schreiben; @ benachrichtigt jemanden
comments-send = Senden
comments-edit = Umformulieren
comments-edited = bearbeitet
comments-delete = Kommentar löschen
comments-people = Personen
comments-people-found = { $count ->
    [one] Eine Person; Pfeiltasten wählen, Eingabe übernimmt
   *[other] { $count } Personen; Pfeiltasten wählen, Eingabe übernimmt
}
comments-people-none = Niemand namens „{ $typed }“ sieht das
files-title = Dateien
files-none = Noch keine Dateien: Legen Sie hier welche ab oder wählen Sie sie aus
files-add = Dateien anhängen
files-delete = { $name } löschen
files-leave-out = { $name } auslassen
files-kilobytes = { $size } kB
files-megabytes = { $size } MB
record-warned-inventory-waited-for-there = { $count ->
    [one] Ein Auftrag wartet hier auf Ware, und wartet weiter, bis dieser Ort wieder verkauft
   *[other] { $count } Aufträge warten hier auf Ware, und warten weiter, bis dieser Ort wieder verkauft
}
