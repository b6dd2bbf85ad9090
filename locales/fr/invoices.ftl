### Invoices, credit notes, payments.

invoices-title = Factures
invoices-invoice = Facture
invoices-draft = Brouillon de facture
invoices-draft-note = Brouillon d’avoir
invoices-search = Numéro, client ou référence
invoices-none = Aucune facture pour l’instant
invoices-number = Numéro
invoices-customer = Client
invoices-status = Statut
invoices-due = Échéance
invoices-open = Reste dû
invoices-issued = Émise le
invoices-reference = Référence
invoices-order = Commande
invoices-balance = Solde
invoices-to-credit = Reste à utiliser
invoices-credited = Montant des avoirs
invoices-paper = Document
invoices-reason = Motif
invoices-no-number = Ce n’est pas un nombre

invoices-status-draft = Brouillon
invoices-status-posted = Comptabilisée
invoices-status-sent = Envoyée
invoices-status-part-paid = Payée en partie
invoices-status-overdue = En retard
invoices-status-paid = Payée
invoices-status-credited = Soldée par avoir
invoices-status-void = Annulée
invoices-disputed = Contestée
invoices-disputed-why = Le client conteste : { $reason }

## Posting, sending

invoices-post = Comptabiliser
invoices-post-ask = Comptabiliser une facture de { $total } ?
invoices-post-note-ask = Comptabiliser un avoir de { $total } ?
invoices-post-body = { $customer } est facturé. Le document reçoit son numéro et devient définitif : il peut faire l’objet d’un avoir, pas d’une modification.
invoices-did-post = { $number } est comptabilisée : { $total }
invoices-deleted = Le brouillon est supprimé
invoices-send = Envoyer
invoices-ubl = Télécharger en UBL

## Money

invoices-pay = Saisir un paiement
invoices-pay-title = Paiement pour { $number }
invoices-pay-amount = Saisir { $amount }
invoices-pay-whole = La facture est ainsi réglée.
invoices-pay-left = { $amount } restent dus.
invoices-pay-over = Plus que le reste dû : l’excédent revient au crédit du client.
invoices-paid = { $amount } reçus : { $number }
invoices-method = Mode de paiement
invoices-method-bank = Virement bancaire
invoices-method-mpesa = M-Pesa
invoices-method-cash = Espèces
invoices-method-card = Carte
invoices-method-cheque = Chèque
invoices-method-other = Autre
invoices-payment-reference = Référence du paiement
invoices-received-on = Reçu le
invoices-received-help = Maintenant si vide
invoices-settled = Paiements et avoirs
invoices-by-payment = Paiement
invoices-by-credit-note = Avoir
invoices-part = Échéance { $number }
invoices-unallocate = Reprendre
invoices-unallocate-ask = Reprendre l’affectation de { $amount } ?

## Corrections

invoices-credit = Avoir
invoices-credit-title = Avoir sur { $number }
invoices-credit-body = L’avoir est comptabilisé aussitôt. Ce qui a été payé revient au crédit du client.
invoices-credit-what = Objet
invoices-credit-whole = Tout ce qui reste : { $amount }
invoices-credit-quantity = Des lignes, par quantité
invoices-credit-amount = Des lignes, par prix
invoices-credit-left = Reste
invoices-credit-again = Les marchandises peuvent être facturées à nouveau
invoices-credited-by = { $number } est comptabilisé
invoices-use-credit = Régler des factures ouvertes
invoices-use-credit-ask = Utiliser { $amount } pour des factures ouvertes ?
invoices-use-credit-body = La plus ancienne d’abord.
invoices-did-use-credit = { $number } a été utilisé
invoices-dispute = Marquer comme contestée
invoices-dispute-ask = { $number } est contestée
invoices-dispute-body = Tant qu’elle est contestée, elle n’est pas relancée.
invoices-did-dispute = { $number } est marquée comme contestée
invoices-resolve = La contestation est close
invoices-void = Annuler par avoir
invoices-void-ask = Annuler { $number } de { $total } ?
invoices-void-body = Un avoir la reprend en totalité. Les deux restent archivés.
invoices-did-void = { $number } est annulée
invoices-write-off = Passer en perte
invoices-write-off-ask = Passer { $amount } en perte ?
invoices-write-off-body = Ce montant n’est plus réclamé. Reprendre l’affectation le réclame à nouveau.
invoices-did-write-off = { $number } est passée en perte
invoices-cause = Motif
invoices-cause-bad-debt = Le client ne paiera pas
invoices-cause-small-difference = Un petit écart

## Tabs of the list

invoices-new = Nouvelle facture
invoices-view-drafts = Brouillons
invoices-view-unpaid = Impayées
invoices-view-overdue = En retard
invoices-view-disputed = Contestées
invoices-view-paid = Payées
invoices-view-credit-notes = Avoirs

## Links and drafts by hand

invoices-edit = Modifier la facture
invoices-customer-needed = Choisissez un client
invoices-lines-needed = Chaque ligne a besoin d’un article ou d’un texte, d’une quantité et, pour un texte, d’un prix
invoices-lines = Lignes
invoices-note = Note
invoices-days = Délai de paiement en jours
invoices-days-help = Les conditions du client si vide
invoices-tax-class = Taxe
invoices-tax-usual = Habituelle
invoices-saved = Le brouillon est enregistré

## What is written, read and paid back

invoices-instalments = Échéances
invoices-early = { $rate } de moins jusqu’au { $day } : { $amount } suffisent alors.
invoices-part-paid = Payée
invoices-part-late = En retard
invoices-part-left = { $open } ouverts
invoices-taken-back = Annulé
invoices-by-refund = Remboursé
invoices-reminded = Relancée
invoices-refund-body = { $open } de { $number } peuvent être remboursés.
invoices-refund-way = Comment il repart
invoices-refund-way-help = Par le paiement qui a réglé la facture, dans sa limite ; sinon à la main.
invoices-refund-tender = { $method } · { $number } · jusqu’à { $left }
invoices-refund-by-hand = { $method }, à la main
invoices-refund-over = { $most } au plus
invoices-corrects = Corrige

## Supply and early payment

invoices-supply = Prestation
invoices-supply-help = Sur le document et la facture électronique ; son jour décide du taux de taxe.
invoices-supply-is-unsaid = Non indiqué
invoices-supply-is-day = Un jour
invoices-supply-is-period = Sur une période
invoices-supplied-on = Date de la prestation
invoices-supplied-from = Premier jour
invoices-supplied-to = Dernier jour
invoices-supply-day-needed = Dites quel jour
invoices-supply-period-needed = Dites le premier et le dernier jour
invoices-supply-order-needed = La période finit avant de commencer
invoices-purpose = Objet
invoices-purpose-early-payment = Escompte
invoices-purpose-opening = Ouvert avant la reprise de la comptabilité
invoices-no-margin-advance = aucune : acompte sur une vente à venir
invoices-no-margin-nothing-sold = aucune : rien n’est vendu par ce document
invoices-no-margin-no-rate = inconnue sans taux de change
invoices-early-over = { $rate } de moins étaient possibles jusqu’au { $day }, pour { $amount }.
invoices-discount-over = Trop tard pour l’escompte de { $off } : il était possible jusqu’au { $day }.
invoices-discount-settles = { $paid } et un avoir de { $note } la soldent.
invoices-paid-discount = { $amount } reçus : { $number }. { $note } déduit { $off }.
invoices-converted = { $amount } au taux de { $rate }
invoices-asked-again = Redemandé
