### The overview.
overview-title = Übersicht
overview-net-sales = Nettoumsatz
overview-net-sales-per-day = Nettoumsatz pro Tag
overview-orders = Aufträge
overview-average-order = Durchschnittlicher Auftrag
overview-overdue = Überfällig
overview-period = Zeitraum
overview-days = Letzte { $count } Tage
overview-day = Tag
overview-this-period = Dieser Zeitraum
overview-before = Zeitraum davor
overview-no-sales = In dieser Zeit wurde nichts verkauft
overview-as-table = Als Tabelle anzeigen
overview-as-chart = Als Diagramm anzeigen
overview-attention = Zu erledigen
overview-attention-count = { $count ->
    [one] { $count } Punkt
   *[other] { $count } Punkte
}
overview-attention-none = Nichts wartet auf Sie
overview-overdue-invoices = { $count ->
    [one] { $count } Rechnung überfällig
   *[other] { $count } Rechnungen überfällig
}
overview-held-orders = { $count ->
    [one] { $count } Auftrag angehalten
   *[other] { $count } Aufträge angehalten
}
overview-orders-to-ship = { $count ->
    [one] { $count } Auftrag zu versenden
   *[other] { $count } Aufträge zu versenden
}
overview-low-stock = { $count ->
    [one] { $count } Produkt unter dem Meldebestand
   *[other] { $count } Produkte unter dem Meldebestand
}
overview-invoice-drafts = { $count ->
    [one] { $count } Rechnung zu buchen
   *[other] { $count } Rechnungen zu buchen
}
overview-order-drafts = { $count ->
    [one] { $count } Auftrag im Entwurf
   *[other] { $count } Aufträge im Entwurf
}
overview-below-zero = { $count ->
    [one] Ein Bestand unter null
   *[other] { $count } Bestände unter null
}
