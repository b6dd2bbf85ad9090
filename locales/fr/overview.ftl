### The overview.

overview-title = Vue d’ensemble
overview-net-sales = Ventes nettes
overview-net-sales-per-day = Ventes nettes par jour
overview-orders = Commandes
overview-average-order = Commande moyenne
overview-overdue = En retard
overview-period = Période
overview-days = { $count } derniers jours
overview-day = Jour
overview-this-period = Cette période
overview-before = Période précédente
overview-no-sales = Rien n’a été vendu sur cette période
overview-as-table = Voir en tableau
overview-as-chart = Voir en graphique
overview-attention = À traiter
overview-attention-count = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
overview-attention-none = Rien ne vous attend
overview-overdue-invoices = { $count ->
    [one] { $count } facture en retard
   *[other] { $count } factures en retard
}
overview-held-orders = { $count ->
    [one] { $count } commande en suspens
   *[other] { $count } commandes en suspens
}
overview-orders-to-ship = { $count ->
    [one] { $count } commande à expédier
   *[other] { $count } commandes à expédier
}
overview-low-stock = { $count ->
    [one] { $count } article sous son seuil de réapprovisionnement
   *[other] { $count } articles sous leur seuil de réapprovisionnement
}
overview-invoice-drafts = { $count ->
    [one] { $count } facture à comptabiliser
   *[other] { $count } factures à comptabiliser
}
overview-order-drafts = { $count ->
    [one] { $count } commande en brouillon
   *[other] { $count } commandes en brouillon
}
overview-below-zero = { $count ->
    [one] Un stock sous zéro
   *[other] { $count } stocks sous zéro
}
