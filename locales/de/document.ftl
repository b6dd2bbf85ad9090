### What pages of documents share.
document-step-done = (erledigt)
document-step-current = (jetzt)
document-step-part = (teilweise)
document-step-ahead = (folgt)
document-in-books = In den Büchern
document-activity = Verlauf
document-activity-all = Alle { $count }
document-system = Kontor
document-party = Kunde
document-open-balance = Offener Saldo
document-credit-limit = Kreditlimit
document-credit-beyond = { $amount } über dem Limit
document-credit-near = Nahe am Kreditlimit
document-below-zero = { $count ->
    [one] Von einem Produkt ist mehr abgegangen, als da war
   *[other] Von { $count } Produkten ist mehr abgegangen, als da war
}
document-saved = Entwurf gespeichert { $when }
document-saving = Wird gespeichert …
document-unsaved = Noch nicht gespeichert
document-stale = Jemand anders hat diesen Entwurf inzwischen geändert.
document-stale-theirs = Fremden Stand übernehmen
document-stale-mine = Eigenen Stand behalten
## Deeds, as the history tells them
did-create = hat angelegt
did-put = hat den Entwurf geändert
did-replace = hat den Entwurf geändert
did-update = hat geändert
did-turn = hat den Fortgang geändert
did-edit = hat geändert
did-confirm = hat bestätigt
did-amend = hat angepasst
did-cancel = hat storniert
did-cancel-rest = hat den Rest storniert
did-release = hat freigegeben
did-promise = hat die Zusage geändert
did-complete = hat abgeschlossen
did-copy = hat kopiert
did-record-shipped = hat Ware versendet
did-record-invoiced = hat berechnet
did-record-returned = hat Ware zurückgenommen
did-post = hat gebucht
did-send = hat gesendet
did-mail = hat es gemailt
did-void = hat storniert
did-mark-overdue = hat sie als überfällig erkannt
did-charge = hat die Nebenkosten gesetzt
did-credit = hat gutgeschrieben
did-allocate = hat eine Zahlung zugeordnet
did-unallocate = hat eine Zuordnung zurückgenommen
did-dispute = hat als strittig markiert
did-resolve = hat die Klärung abgeschlossen
did-write-off = hat ausgebucht
did-delete = hat gelöscht
did-record = hat erfasst
did-refund = hat erstattet
did-pack = hat gepackt
did-ship = hat versendet
did-deliver = hat als zugestellt markiert
did-track = hat den Standort gemeldet
did-authorise = hat genehmigt
did-receive = hat Ware empfangen
did-inspect = hat die Ware geprüft
did-archive = hat archiviert
did-restore = hat wiederhergestellt
## The printed document
document-print = Zum Drucken öffnen
document-download = PDF herunterladen
document-page = Seite { $number } von { $of }
document-paper-failed = Der Beleg konnte nicht dargestellt werden. Er lässt sich trotzdem herunterladen.
document-next-step = Der nächste Schritt
document-share = Link teilen
document-share-title = { $name } teilen
document-link = Link
document-links = Gültige Links
document-link-body = Wer den Link hat, kann den Beleg ohne Anmeldung ansehen.
document-link-make = Link erstellen
document-link-copy = Link kopieren
document-link-copied = Der Link ist kopiert
document-link-once = Er wird nur dieses eine Mal gezeigt. Verlorene Links werden neu erstellt.
document-link-until = Gilt bis
document-link-until-help = Wenn leer, so lange wie erlaubt
document-link-made = Erstellt am { $day }
document-link-used =
    { $count ->
        [one] Einmal geöffnet, { $at }
       *[other] { $count }-mal geöffnet, zuletzt { $at }
    }
document-link-unused = Noch nicht geöffnet
document-link-revoke = Widerrufen
document-link-revoked = Der Link öffnet nichts mehr
document-customer-hint = Name oder Nummer
document-customer-make = Neuer Kunde „{ $name }“
document-lines = Positionen
document-lines-more = { $count ->
    [one] und { $count } weitere Position
   *[other] und { $count } weitere Positionen
}

## What settles what

document-no-number = Das ist keine Zahl
document-rate = 1 { $from } in { $to }
document-rate-of = Kurs vom { $day }
document-worth = Begleicht, in { $currency }
document-settles-all = Es begleicht alles, { $amount }
document-account-usual = { $account } (üblich für diese Zahlungsart)
document-account-same = { $account } (wo das Geld einging)
document-account-none = Das der Zahlungsart
document-fault-number = Das ist keine Zahl
document-fault-rate = Geben Sie den Kurs an, oder was es in der Währung der Rechnung begleicht
document-fault-open = Mehr als die offenen { $open }
document-fault-little = Mit Skonto sind es mindestens { $enough }
document-back-source = { $amount } können anderes ausgleichen.
document-back-invoice = { $number } ist um { $amount } wieder offen; dann sind { $open } offen.
document-back-discount = Das Skonto von { $amount } fällt mit weg: { $note } bleibt, und eine Rechnung über denselben Betrag nimmt es zurück.
document-back-difference = Auch der gebuchte Kursgewinn oder -verlust wird zurückgenommen.

## The day on which goods moved

document-day-today = Heute, wenn kein früherer Tag gewählt wird
document-day-past = Erfasst heute, { $today }
document-left-on = Abgegangen am
document-locked-stock = Am { $day } kann keine Ware bewegt werden: Die Bücher sind bis { $through } geschlossen.
document-locked = Am { $day } kann nichts gebucht werden: Die Bücher sind bis { $through } geschlossen.
document-locked-soft = Wählen Sie einen späteren Tag oder bitten Sie um eine Ausnahme.
document-locked-hard = Wählen Sie einen späteren Tag.

## Below zero

document-is-below = unter null
document-below = { $quantity } · unter null
document-too-little = Es ist nicht genug da
document-would-below = { $name }: { $there } vorhanden, { $wanted } gehen ab. Der Bestand fällt unter null, auf { $after }.
document-would-lack = { $name }: { $wanted } sollen abgehen, nur { $there } sind frei.

## Somebody else has saved meanwhile

document-conflict = { $name } wurde inzwischen geändert
document-conflict-body = Jemand anderes hat seit Beginn Ihrer Arbeit gespeichert. Das sind die Unterschiede.
document-conflict-over = Jemand anderes hat weitergemacht: Es ist kein Entwurf mehr, Ihre Fassung kann nicht gespeichert werden.
document-conflict-same = Was Sie geschrieben haben, ist schon so gespeichert.
document-conflict-what = Was
document-conflict-none = nicht vorhanden
document-conflict-compare = Vergleichen

did-reverse = hat storniert
