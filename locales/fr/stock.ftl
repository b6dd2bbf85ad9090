### Stock: levels, moves, transfers.

stock-title = Stock
stock-none = Rien n’est encore en stock
stock-more = Plus
stock-moves = Mouvements de stock
stock-at = Stock à une date
stock-low = Stock bas
stock-value = Valeur du stock
stock-reorder = Seuils de réapprovisionnement
stock-reorder-new = Nouveau seuil de réapprovisionnement
stock-product = Article
stock-place = Emplacement
stock-on-hand = En stock
stock-reserved = Réservé
stock-available = Disponible
stock-incoming = À recevoir
stock-reorder-at = Réapprovisionner à
stock-reorder-much = Commander
stock-quantity = Quantité
stock-average = Coût moyen
stock-worth = Valeur
stock-kind = Type
stock-document = Par
stock-load-more = Charger la suite
stock-everywhere = Partout
stock-is-out = { $quantity } · rupture
stock-is-low = { $quantity } · bas
stock-phone = { $onHand } en stock, { $reserved } réservé
stock-drill-moves = Mouvements qui le composent
stock-drill-orders = Commandes ouvertes qui partent d’ici
stock-view-there = En stock
stock-view-out = En rupture
stock-view-reserved = Réservé
stock-view-places = Par emplacement
stock-low-none = Aucun stock bas
stock-low-none-body = Les articles apparaissent ici quand le disponible tombe à leur seuil de réapprovisionnement.
stock-at-day = À la fin du
stock-at-none = Rien n’y était en stock le { $day }
stock-at-one-product = un produit
stock-files = Enregistrer ou imprimer
stock-sku = Réf.
stock-sum = Total

stock-kind-receipt = Reçu
stock-kind-issue = Sorti
stock-kind-adjustment = Ajusté
stock-kind-transfer = Transféré
stock-kind-return = Revenu
stock-kind-settlement = Coût régularisé
stock-kind-revaluation = Réévalué
stock-document-shipment = Expédition
stock-document-adjustment = Ajustement
stock-document-receipt = Réception
stock-document-transfer = Transfert
stock-document-return = Retour
stock-document-return-scrap = Rebut d’un retour
stock-document-stock-entry = Entrée de stock
stock-document-opening = Stock initial
stock-document-correction = Correction

## Receiving and adjusting

stock-receive = Réceptionner des marchandises
stock-receive-at = Où
stock-did-receive =
    { $count ->
        [one] { $number } · Reçu : { $count } article
       *[other] { $number } · Reçu : { $count } articles
    }
stock-adjust = Ajuster le stock
stock-adjust-do = Ajuster
stock-adjust-says = Ce qui est dit
stock-adjust-changes = Ce qui a changé
stock-adjust-counts = Ce qui a été compté
stock-adjust-changes-help = Ce qui a été trouvé en plus est positif, ce qui manque est négatif.
stock-adjust-counts-help = Tout ce qui s’y trouve, réservé compris ; c’est l’écart qui bouge.
stock-adjust-reference-help = Le numéro de la feuille de comptage, par exemple
stock-did-adjust =
    { $count ->
        [one] { $number } · Ajusté : { $count } article
       *[other] { $number } · Ajusté : { $count } articles
    }
stock-goods = Marchandises
stock-unit-cost = Coût unitaire
stock-reason = Motif
stock-reason-needed = Indiquez le motif
stock-choose-reason = Choisissez un motif
stock-note = Note
stock-note-needed = Ce motif demande une note
stock-choose-place = Choisissez un emplacement
stock-place-needed = Indiquez où
stock-lines-needed = Chaque ligne a besoin d’un article et d’une quantité
stock-uncounted = Il manque la quantité comptée

## Transfers

stock-transfers = Transferts
stock-transfers-none = Aucun transfert pour l’instant
stock-transfer = Transfert
stock-transfer-new = Nouveau transfert
stock-transfer-make = Créer le transfert
stock-one-place = Pour l’instant, il n’y a qu’un seul emplacement ; un transfert va vers un autre.
stock-place-new = Ajouter un emplacement
stock-did-transfer = { $number } est créé
stock-transfer-edit-title = Modifier { $number }
stock-did-transfer-edit = { $number } est enregistré
stock-from = De
stock-to = Vers
stock-expected = Attendu
stock-sent = Quantité
stock-shipped-at = Expédié le
stock-received-at = Reçu le
stock-status-draft = Brouillon
stock-status-in-transit = En route
stock-status-partly-received = Reçu en partie
stock-status-received = Reçu
stock-status-returned = Revenu
stock-status-cancelled = Annulé
stock-view-drafts = Brouillons
stock-view-under-way = En route
stock-view-received = Reçus
stock-line-under-way = En route
stock-line-received = Reçu
stock-line-returned = Revenu
stock-line-damaged = Endommagé
stock-line-short = Manquant
stock-line-surplus = Excédent
stock-transfer-line = { $name } · { $quantity } en route
stock-transfer-ship = Expédier
stock-transfer-ship-ask = Expédier { $number } ?
stock-transfer-ship-body = Les marchandises quittent le premier emplacement et sont en route vers l’autre.
stock-did-transfer-ship = { $number } est en route
stock-transfer-receive = Réceptionner
stock-transfer-receive-ask = Qu’est-ce qui est arrivé de { $number } ?
stock-transfer-receive-body = Ce qui est endommagé ou manquant est passé en perte ; ce qui n’est pas indiqué reste en route.
stock-did-transfer-receive = { $number } : réception enregistrée
stock-transfer-return = Marchandises revenues
stock-transfer-return-ask = Les marchandises de { $number } sont-elles revenues ?
stock-transfer-return-body = Ce qui est encore en route se trouve de nouveau à son lieu de départ.
stock-did-transfer-return = { $number } : de retour à son lieu de départ
stock-transfer-cancel = Annuler le transfert
stock-transfer-cancel-ask = Annuler { $number } ?
stock-transfer-cancel-body = Ses marchandises restent où elles sont.
stock-did-transfer-cancel = { $number } est annulé

## Receipts

stock-receipts = Réceptions
stock-receipts-none = Aucune réception pour l’instant
stock-receipts-none-body = Ce qui arrive sans commande de votre part est enregistré ici.
stock-receipt = Réception
stock-receipt-status-received = Reçue
stock-receipt-status-reversed = Annulée
stock-receipt-status-reversal = Annulation
stock-view-reversals = Annulations
stock-view-below = Sous zéro
stock-supplier = Fournisseur
stock-reference = Référence
stock-reference-help = Le numéro du bon de livraison, par exemple
stock-came-on = Arrivé le
stock-back-on = Repris le
stock-left-on = Parti le
stock-arrived-on = Arrivé le
stock-returned-on = Revenu le
stock-happened-on = Survenu le
stock-moved-on = Jour
stock-for-day = pour le { $day }
stock-recorded-at = Enregistré
stock-receipt-reversed-by = Les marchandises ont été reprises. Le document qui le dit :
stock-receipt-reverses = Ceci reprend les marchandises de
stock-receipt-reverse = Annuler la réception
stock-receipt-reverse-ask = Annuler { $number } ?
stock-receipt-reverse-body = { $count ->
    [one] Les marchandises de sa ligne quittent de nouveau { $place }, à ce qu’elles ont coûté. Un document à part le dit, et rien n’est supprimé.
   *[other] Les marchandises de ses { $count } lignes quittent de nouveau { $place }, à ce qu’elles ont coûté. Un document à part le dit, et rien n’est supprimé.
}
stock-did-receipt-reverse = { $number } est annulée

## Adjustments

stock-adjustments = Ajustements de stock
stock-adjustments-none = Aucun ajustement de stock pour l’instant
stock-adjustments-none-body = Ce qui est trouvé, perdu ou compté autrement est enregistré ici.
stock-adjustment = Ajustement de stock
stock-adjustment-status-posted = Comptabilisé
stock-adjustment-status-reversed = Annulé
stock-adjustment-status-reversal = Annulation
stock-counted = Compté
stock-before = Avant
stock-after = Après
stock-change = Écart
stock-made-by = Fait par
stock-from-to = { $before } → { $after }
stock-from-to-below = { $before } → { $after }, sous zéro
stock-was-counted = Compté : { $quantity } { $unit }
stock-adjustment-reversed-by = L’ajustement a été annulé. Le document qui le dit :
stock-adjustment-reverses = Ceci annule
stock-adjustment-reverse = Annuler l’ajustement
stock-adjustment-reverse-ask = Annuler { $number } ?
stock-adjustment-reverse-body = { $count ->
    [one] Ce que sa ligne a bougé à { $place } revient, à ce que cela valait alors. Un document à part le dit, et rien n’est supprimé.
   *[other] Ce que ses { $count } lignes ont bougé à { $place } revient, à ce que cela valait alors. Un document à part le dit, et rien n’est supprimé.
}
stock-did-adjustment-reverse = { $number } est annulé
