### Shipments, parcels, labels.
shipments-title = Lieferungen
shipments-one = Lieferung
shipments-none = Noch keine Lieferungen
shipments-none-body = Sie beginnen auf der Seite eines bestätigten Auftrags.
shipments-order = Auftrag
shipments-customer = Kunde
shipments-from = Von
shipments-carrier = Versanddienst
shipments-tracking = Sendungsnummer
shipments-shipped-at = Versendet
shipments-delivered-at = Zugestellt
shipments-reason = Grund
shipments-goods = Ware
shipments-to-follow = { $quantity } folgen
shipments-slip = Lieferschein
shipments-status-draft = Zu versenden
shipments-status-shipped = Unterwegs
shipments-status-delivered = Zugestellt
shipments-status-cancelled = Storniert
shipments-view-to-ship = Zu versenden
shipments-view-under-way = Unterwegs
shipments-view-delivered = Zugestellt
shipments-view-cancelled = Storniert
## What is done
shipments-ship = Versenden
shipments-ship-ask = { $number } versenden?
shipments-ship-body =
    { $count ->
        [one] Eine Position geht
       *[other] { $count } Positionen gehen
    } vom Bestand ab. Was abgegangen ist, kommt nur als Retoure zurück.
shipments-did-ship = { $number } ist versendet
shipments-deliver = Als zugestellt markieren
shipments-deliver-ask = Ist { $number } angekommen?
shipments-deliver-body = Alle zugehörigen Pakete gelten als angekommen.
shipments-did-deliver = { $number } ist angekommen
shipments-cancel = Lieferung stornieren
shipments-cancel-ask = { $number } stornieren?
shipments-cancel-body = Die Ware bleibt im Bestand und kann neu versendet werden.
shipments-did-cancel = { $number } ist storniert
shipments-edit-ask = { $number } ändern
shipments-edit-packed = Ändern sich Mengen, wird sie neu gepackt.
shipments-did-edit = { $number } ist gespeichert
shipments-to-ship = Zu versenden
shipments-note = Notiz
shipments-track = Standort melden
shipments-track-ask = Wo ist { $number }?
shipments-track-body = Der Kunde kann darüber benachrichtigt werden.
shipments-track-save = Speichern
shipments-track-what = Was geschehen ist
shipments-track-place = Ort
shipments-track-text = Notiz
shipments-did-track = { $number }: vermerkt
shipments-code-label-created = Etikett erstellt
shipments-code-picked-up = Abgeholt
shipments-code-in-transit = Unterwegs
shipments-code-out-for-delivery = In Zustellung
shipments-code-exception = Zustellproblem
shipments-code-delivered = Zugestellt
shipments-code-returned = Zurückgekommen
## Parcels
shipments-parcels = Pakete
shipments-parcel = Paket { $number }
shipments-parcel-add = Weiteres Paket
shipments-parcel-remove = Paket { $number } entfernen
shipments-package = Verpackung
shipments-weight = Gewicht in g
shipments-weight-whole = Ganze Gramm
shipments-grams = { $weight } g
shipments-in-all = Insgesamt
shipments-pack = Packen
shipments-pack-ask = { $number } packen
shipments-pack-save =
    { $count ->
        [one] Ein Paket packen
       *[other] { $count } Pakete packen
    }
shipments-did-pack =
    { $count ->
        [one] { $number } ist in einem Paket gepackt
       *[other] { $number } ist in { $count } Paketen gepackt
    }
shipments-parcel-packed = Gepackt
shipments-parcel-label-created = Etikett erstellt
shipments-parcel-picked-up = Abgeholt
shipments-parcel-in-transit = Unterwegs
shipments-parcel-out-for-delivery = In Zustellung
shipments-parcel-delivered = Zugestellt
shipments-parcel-exception = Zustellproblem
shipments-parcel-returned = Zurückgekommen
shipments-parcel-void = Neu gepackt
shipments-follow = Verfolgen
shipments-label = Etikett
shipments-label-of = Etikett von { $number }
shipments-label-show = Etikett anzeigen
shipments-label-make = Etikett erstellen
shipments-label-void = Etikett stornieren
shipments-did-label = Das Etikett von { $number } ist beim Versanddienst angefordert
shipments-did-void-label = Das Etikett von { $number } ist zurückgenommen
shipments-below = { $name }: Am Abgangsort liegen { $quantity }, unter null.
