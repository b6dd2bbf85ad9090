# What customers see behind a link that they were sent.

portal-loading = Chargement
portal-failed = Cela n’a pas fonctionné. Réessayez dans un instant.
portal-offline = Il n’y a pas de connexion.
portal-not-here = Il n’y a plus rien ici.
portal-again = Réessayer
portal-back = Retour au compte
portal-request = Requête { $id }

portal-kind-invoice = Facture { $number }
portal-kind-credit-note = Avoir { $number }
portal-kind-order = Commande { $number }
portal-entry = { $kind ->
    [payment] Paiement { $number }
    [refund] Remboursement { $number }
    [write_off] Passé en perte { $number }
    [conversion] Conversion de devise { $number }
   *[other] { $number }
}

portal-state-open = À payer
portal-state-part-paid = Payée en partie
portal-state-paid = Payée
portal-state-late = En retard
portal-state-void = Annulée
portal-state-credit = Crédit
portal-state-settled = Réglé
portal-state-confirmed = Confirmée
portal-state-partly-shipped = Expédiée en partie
portal-state-shipped = Expédiée
portal-state-cancelled = Annulée

portal-date = Date
portal-due = Échéance
portal-due-by = À payer avant le { $date }
portal-was-due = Échue le { $date }
portal-next-part = dont { $amount } à payer avant le { $date }
portal-next-late = dont { $amount } étaient à payer avant le { $date }
portal-reference = Votre référence
portal-for = Pour
portal-delivered-to = Livré à

portal-description = Désignation
portal-quantity = Quantité
portal-price = Prix
portal-tax = Taxe
portal-amount = Montant
portal-less = { $amount } de remise
portal-sent-off = expédié : { $done } sur { $all }
portal-discount = Remise
portal-net = Net
portal-tax-of = Taxe { $rate }
portal-rounding = Arrondi
portal-total = Total
portal-paid = Payé
portal-open = À payer
portal-still-yours = Reste à votre crédit
portal-gross = Prix taxes comprises
portal-parts = Payé en plusieurs fois
portal-how-to-pay = Comment payer
portal-mention = Veuillez indiquer { $number }.
portal-download = Télécharger en PDF
portal-print = Imprimer

portal-customer = Client { $code }
portal-nothing-open = Rien n’est à payer
portal-open-documents = { $count ->
    [one] à payer sur { $count } document
   *[other] à payer sur { $count } documents
}
portal-overdue = { $amount } en retard
portal-to-pay = Factures ouvertes et avoirs
portal-orders = Commandes
portal-statement = Relevé de compte
portal-from = Du
portal-to = Au
portal-currency = Devise
portal-bad-period = Le premier jour n’est pas avant le dernier.
portal-opening = Solde au { $date }
portal-closing = Solde au { $date }
portal-no-entries = Aucune écriture pendant cette période.

portal-fact-tax-number = Numéro fiscal
portal-fact-phone = Téléphone
portal-fact-email = E-mail
portal-until = Ce lien est valable jusqu’au { $date }. Quiconque le possède peut voir cette page : transmettez-le avec précaution.

portal-closed-expired = Ce lien a pris fin
portal-closed-expired-body = Les liens expirent d’eux-mêmes après un certain temps, ou sont révoqués. Un nouveau peut être envoyé à l’adresse e-mail que nous connaissons de vous.
portal-closed-invalid = Ce lien n’ouvre rien
portal-closed-invalid-body = Ouvrez-le depuis le message dans lequel il est arrivé. S’il a été coupé en route, copiez l’adresse entière.
portal-closed-offline = Il n’y a pas de connexion
portal-closed-offline-body = Vérifiez votre connexion et réessayez.
portal-closed-slow = Trop de tentatives
portal-closed-slow-body = Attendez quelques minutes avant de réessayer.
portal-closed-failed = Cette page ne peut pas être affichée pour le moment
portal-closed-failed-body = Réessayez dans un instant. Si cela persiste, prévenez l’entreprise qui vous a envoyé le lien.
portal-fresh = M’envoyer un nouveau lien
portal-fresh-asked = Si nous connaissons une adresse e-mail de vous, un nouveau lien est en route.
portal-supplied = Prestation
