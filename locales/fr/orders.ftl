### Orders.

orders-title = Commandes
orders-order = Commande
orders-new = Nouvelle commande
orders-search = Numéro, client ou référence
orders-none = Aucune commande pour l’instant
orders-number = Numéro
orders-customer = Client
orders-date = Date
orders-status = Statut
orders-reference = Référence du client
orders-location = Expédié depuis
orders-location-auto = Automatique
orders-shortage = En cas de stock insuffisant
orders-shortage-rule = Règle de l’entreprise
orders-shortage-refuse = Ne pas confirmer
orders-shortage-back-order = Mettre le reste en reliquat
orders-note = Note
orders-discount-kind = Type de remise
orders-lines = Lignes
orders-facts = Détails
orders-progress = Avancement de la commande
orders-priority = Priorité
orders-priority-help = La plus haute est servie en premier.

## Status

orders-status-draft = Brouillon
orders-status-confirmed = Confirmée
orders-status-partly-shipped = Expédiée en partie
orders-status-shipped = Expédiée
orders-status-completed = Terminée
orders-status-cancelled = Annulée
orders-stage-draft = Brouillon
orders-stage-confirmed = Confirmée
orders-stage-shipped = Expédiée
orders-stage-invoiced = Facturée
orders-stage-paid = Payée
orders-stage-credited = Créditée
orders-hold-credit = En suspens : crédit
orders-hold-approval = En attente d’approbation
orders-hold-credit-why = Le plafond de crédit du client est dépassé. Rien ne part avant que la commande rentre de nouveau dans le plafond ou que quelqu’un la débloque.
orders-hold-approval-why = Le plafond de crédit du client est dépassé. Une autre personne que celle qui a confirmé doit approuver.
orders-charges-stale = Les marchandises ou l’adresse ont changé depuis le calcul des frais d’expédition.
orders-warn-aside = Mettre de côté
orders-warn-credit = Le plafond de crédit du client est dépassé : { $needed } sur { $limit } sont maintenant engagés.
orders-warn-no-address = La commande n’a pas d’adresse de livraison : ce qui doit être transporté en a besoin. Une révision peut la donner.
orders-warn-shipments-cut = Des expéditions en préparation ont été réduites avec la commande : { $shipments }.
orders-warn-shipment-cancelled = { $number } (annulée)
orders-fore = Avant de confirmer
orders-fore-credit = { $over } au-delà du plafond de crédit du client
orders-fore-short = { $count ->
    [one] Stock insuffisant pour un produit
   *[other] Stock insuffisant pour { $count } produits
}
orders-fore-waits = { $count ->
    [one] Le reste d’un produit sera en reliquat
   *[other] Le reste de { $count } produits sera en reliquat
}
orders-fore-address = Le client n’a pas d’adresse de livraison
orders-fore-customer = Ouvrir le client

## Draft

orders-save-draft = Enregistrer le brouillon
orders-missing-customer = Non enregistré : choisissez un client
orders-missing-lines = Non enregistré : ajoutez un article
orders-missing-numbers = Non enregistré : un nombre est illisible
orders-missing-whole = Non enregistré – { $why }
orders-seconds-ago = il y a { $seconds } s
orders-availability = Disponibilité
orders-in-stock = En stock
orders-short = { $there } sur { $wanted }
orders-and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

## Deeds

orders-confirm = Confirmer la commande
orders-confirmed = { $number } est confirmée
orders-next-step = Étape suivante
orders-ship = Expédier
orders-invoice-shipped = Facturer ce qui est expédié
orders-invoice-all = Facturer
orders-invoice-when = Facturer pour un jour ou une période
orders-invoice-when-title = Facture de { $number }
orders-invoice-of = Ce qui est facturé
orders-invoice-of-shipped = Ce qui est expédié
orders-invoice-of-ordered = Tout ce qui n’est pas encore facturé
orders-supply-usual = Au départ des marchandises
orders-supply-help = Sur le document et la facture électronique. La taxe reste celle de la commande.
orders-invoice-draft = Écrire le brouillon
orders-amend = Réviser
orders-promise = Promettre des dates
orders-release = Débloquer
orders-return = Autoriser un retour
orders-copy = Copier dans un nouveau brouillon
orders-complete = Clore la commande
orders-cancel = Annuler la commande
orders-cancel-rest = Annuler le reste
orders-reason = Motif
orders-reason-needed = Indiquez le motif
orders-ask-release = Débloquer { $number } ?
orders-ask-release-body = Elle se poursuit bien qu’elle dépasse le crédit du client.
orders-ask-cancel = Annuler { $number } ?
orders-ask-cancel-body = Ce qui lui est réservé est libéré.
orders-ask-cancel-rest = Annuler le reste de { $number } ?
orders-ask-cancel-rest-body = Ce qui n’est pas parti est abandonné ; ce qui a été expédié reste.
orders-ask-complete = Clore { $number } ?
orders-ask-complete-body = Plus rien n’en sera expédié ; ce qui est encore réservé est libéré.
orders-did-release = { $number } se poursuit
orders-did-cancel = { $number } est annulée
orders-did-cancel-rest = Le reste de { $number } est annulé
orders-did-complete = { $number } est close
orders-did-promise = Les dates de { $number } sont enregistrées
orders-did-amend = { $number } est révisée
orders-promise-title = Dates et priorité de { $number }

## Goods

orders-ship-title = Expédier { $number }
orders-ship-now = Expédier maintenant
orders-prepare = Préparer seulement
orders-to-ship = À expédier
orders-carrier = Transporteur
orders-tracking = Numéro de suivi
orders-shipped = { $count ->
    [one] Expédiée
   *[other] { $count } expéditions sont en route
}
orders-prepared = { $count ->
    [one] L’expédition est préparée
   *[other] { $count } expéditions sont préparées
}
orders-return-title = Retour de marchandises de { $number }
orders-return-authorise = Autoriser
orders-return-made = Le retour { $number } est autorisé
orders-to-return = Peut revenir
orders-return-announced = { $quantity } de { $product } déjà en route
orders-return-none-left = Tout ce qui a été expédié est revenu ou est en route.
orders-line-shipped = expédié { $quantity }
orders-line-invoiced = facturé { $quantity }
orders-line-returned = retourné { $quantity }
orders-line-cancelled = annulé { $quantity }
orders-line-promised = promis pour { $day }

## What came of it

orders-came = Expéditions, factures, retours
orders-came-shipment = Expédition
orders-came-invoice = Facture
orders-came-credit-note = Avoir
orders-came-return = Retour
orders-came-draft = Brouillon
orders-came-status-draft = Brouillon
orders-came-status-shipped = Expédié
orders-came-status-delivered = Livré
orders-came-status-cancelled = Annulé
orders-came-status-posted = Comptabilisé
orders-came-status-sent = Envoyé
orders-came-status-part-paid = Payé en partie
orders-came-status-overdue = En retard
orders-came-status-paid = Payé
orders-came-status-credited = Soldé par avoir
orders-came-status-void = Annulé
orders-came-status-authorised = Autorisé
orders-came-status-partly-received = Reçu en partie
orders-came-status-received = Reçu
orders-came-status-inspected = Contrôlé
orders-came-status-completed = Terminé

## Amending

orders-amend-title = Réviser { $number }
orders-amend-help = Modifiez quantités, prix et remises, ajoutez des lignes ou changez d’adresse. Une quantité de 0 retire une ligne.
orders-amend-review = Vérifier
orders-amend-changes = { $count ->
    [0] rien n’a changé
    [one] { $count } modification
   *[other] { $count } modifications
}
orders-address-shipping = Adresse de livraison
orders-address-billing = Adresse de facturation
orders-address-stays = Inchangée : { $address }
orders-address-none = aucune
orders-address-gone = Des marchandises sont parties : elles vont là où elles ont été envoyées.
orders-address-no-other = Le client n’a pas encore d’adresse : sa page permet d’en ajouter.
orders-head-shipping-address = Adresse de livraison modifiée
orders-head-billing-address = Adresse de facturation modifiée
orders-head-reference = Référence du client modifiée
orders-head-note = Note modifiée
orders-versions = Versions
orders-version = Version { $number }

## Tabs of the list

orders-view-drafts = Brouillons
orders-view-to-ship = À expédier
orders-view-on-hold = En suspens
orders-view-back-ordered = En reliquat
orders-view-completed = Terminées
orders-view-cancelled = Annulées
orders-peek-none = Pas encore
orders-peek-part = En partie
orders-peek-all = Fait
orders-fore-below = { $count ->
    [one] D’un produit, plus serait promis qu’il n’y en a : { $names }. Le lieu permet de passer sous zéro.
   *[other] De { $count } produits, plus serait promis qu’il n’y en a : { $names }. Le lieu permet de passer sous zéro.
}
orders-warn-below = { $name } : plus est promis qu’il n’y en a. Disponible : { $quantity }, sous zéro.
