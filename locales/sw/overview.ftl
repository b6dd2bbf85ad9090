### The overview.

overview-title = Muhtasari
overview-net-sales = Mauzo halisi
overview-net-sales-per-day = Mauzo halisi kwa siku
overview-orders = Oda
overview-average-order = Wastani wa oda
overview-overdue = Zilizochelewa
overview-period = Kipindi
overview-days = Siku { $count } zilizopita
overview-day = Siku
overview-this-period = Kipindi hiki
overview-before = Kipindi kilichotangulia
overview-no-sales = Hakuna kilichouzwa kipindi hiki
overview-as-table = Tazama kama jedwali
overview-as-chart = Tazama kama chati
overview-attention = Yanahitaji kushughulikiwa
overview-attention-count = { $count ->
    [one] Jambo { $count }
   *[other] Mambo { $count }
}
overview-attention-none = Hakuna kinachokusubiri
overview-overdue-invoices = { $count ->
    [one] Ankara { $count } imechelewa
   *[other] Ankara { $count } zimechelewa
}
overview-held-orders = { $count ->
    [one] Oda { $count } imezuiwa
   *[other] Oda { $count } zimezuiwa
}
overview-orders-to-ship = { $count ->
    [one] Oda { $count } ya kusafirisha
   *[other] Oda { $count } za kusafirisha
}
overview-low-stock = { $count ->
    [one] Bidhaa { $count } iko chini ya kiwango chake cha kuagiza tena
   *[other] Bidhaa { $count } ziko chini ya viwango vyake vya kuagiza tena
}
overview-invoice-drafts = { $count ->
    [one] Ankara { $count } ya kuingiza vitabuni
   *[other] Ankara { $count } za kuingiza vitabuni
}
overview-order-drafts = { $count ->
    [one] Oda { $count } ni rasimu
   *[other] Oda { $count } ni rasimu
}
overview-below-zero = { $count ->
    [one] Stoki moja iko chini ya sifuri
   *[other] Stoki { $count } ziko chini ya sifuri
}
