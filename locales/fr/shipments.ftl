### Shipments, parcels, labels.

shipments-title = Expéditions
shipments-one = Expédition
shipments-none = Aucune expédition pour l’instant
shipments-none-body = Elles commencent sur la page d’une commande confirmée.
shipments-order = Commande
shipments-customer = Client
shipments-from = Depuis
shipments-carrier = Transporteur
shipments-tracking = Numéro de suivi
shipments-shipped-at = Expédiée le
shipments-delivered-at = Livrée le
shipments-reason = Motif
shipments-goods = Marchandises
shipments-to-follow = { $quantity } à suivre
shipments-slip = Bon de livraison

shipments-status-draft = À expédier
shipments-status-shipped = En route
shipments-status-delivered = Livrée
shipments-status-cancelled = Annulée
shipments-view-to-ship = À expédier
shipments-view-under-way = En route
shipments-view-delivered = Livrées
shipments-view-cancelled = Annulées

## What is done

shipments-ship = Expédier
shipments-ship-ask = Expédier { $number } ?
shipments-ship-body =
    { $count ->
        [one] { $count } ligne sort
       *[other] { $count } lignes sortent
    } du stock. Ce qui est parti ne revient que par un retour.
shipments-did-ship = { $number } est partie
shipments-deliver = Marquer comme livrée
shipments-deliver-ask = { $number } est-elle arrivée ?
shipments-deliver-body = Tous ses colis sont notés comme arrivés.
shipments-did-deliver = { $number } est arrivée
shipments-cancel = Annuler l’expédition
shipments-cancel-ask = Annuler { $number } ?
shipments-cancel-body = Ses marchandises restent en stock et peuvent être expédiées à nouveau.
shipments-did-cancel = { $number } est annulée
shipments-edit-ask = Modifier { $number }
shipments-edit-packed = Si les quantités changent, elle est à remballer.
shipments-did-edit = { $number } est enregistrée
shipments-to-ship = À expédier
shipments-note = Note
shipments-track = Indiquer où elle est
shipments-track-ask = Où est { $number } ?
shipments-track-body = Le client peut en être informé.
shipments-track-save = Enregistrer
shipments-track-what = Que s’est-il passé
shipments-track-place = Lieu
shipments-track-text = Note
shipments-did-track = { $number } : noté
shipments-code-label-created = Étiquette créée
shipments-code-picked-up = Enlevé
shipments-code-in-transit = En route
shipments-code-out-for-delivery = En cours de livraison
shipments-code-exception = Un problème est survenu
shipments-code-delivered = Livré
shipments-code-returned = Revenu

## Parcels

shipments-parcels = Colis
shipments-parcel = Colis { $number }
shipments-parcel-add = Un autre colis
shipments-parcel-remove = Retirer le colis { $number }
shipments-package = Emballage
shipments-weight = Poids en g
shipments-weight-whole = Grammes entiers
shipments-grams = { $weight } g
shipments-in-all = En tout
shipments-pack = Emballer
shipments-pack-ask = Emballer { $number }
shipments-pack-save =
    { $count ->
        [one] Emballer { $count } colis
       *[other] Emballer { $count } colis
    }
shipments-did-pack =
    { $count ->
        [one] { $number } est emballée dans { $count } colis
       *[other] { $number } est emballée dans { $count } colis
    }
shipments-parcel-packed = Emballé
shipments-parcel-label-created = Étiquette créée
shipments-parcel-picked-up = Enlevé
shipments-parcel-in-transit = En route
shipments-parcel-out-for-delivery = En cours de livraison
shipments-parcel-delivered = Livré
shipments-parcel-exception = Un problème est survenu
shipments-parcel-returned = Revenu
shipments-parcel-void = Réemballé
shipments-follow = Suivre
shipments-label = Étiquette
shipments-label-of = Étiquette de { $number }
shipments-label-show = Afficher l’étiquette
shipments-label-make = Créer l’étiquette
shipments-label-void = Annuler l’étiquette
shipments-did-label = L’étiquette de { $number } est demandée au transporteur
shipments-did-void-label = L’étiquette de { $number } est annulée
shipments-below = { $name } : { $quantity } en stock au lieu de départ, sous zéro.
