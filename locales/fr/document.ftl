### What pages of documents share.

document-step-done = (fait)
document-step-current = (en cours)
document-step-part = (en partie)
document-step-ahead = (à venir)
document-in-books = Dans les livres
document-activity = Activité
document-activity-all = Tout ({ $count })
document-system = Kontor
document-party = Client
document-open-balance = Solde dû
document-credit-limit = Plafond de crédit
document-credit-beyond = { $amount } au-delà du plafond
document-credit-near = Proche du plafond de crédit
document-below-zero = { $count ->
    [one] D’un produit, il est parti plus qu’il n’y avait
   *[other] De { $count } produits, il est parti plus qu’il n’y avait
}
document-saved = Brouillon enregistré { $when }
document-saving = Enregistrement…
document-unsaved = Pas encore enregistré
document-stale = Quelqu’un d’autre a modifié ce brouillon entre-temps.
document-stale-theirs = Prendre sa version
document-stale-mine = Garder la mienne

## Deeds, as the history tells them

did-create = a créé
did-put = a modifié le brouillon
did-replace = a modifié le brouillon
did-update = a modifié
did-edit = a modifié
did-turn = a modifié la suite
did-confirm = a confirmé
did-amend = a révisé
did-cancel = a annulé
did-cancel-rest = a annulé le reste
did-release = a débloqué
did-promise = a modifié la promesse
did-complete = a terminé
did-copy = a copié
did-record-shipped = a expédié des marchandises
did-record-invoiced = a facturé
did-record-returned = a repris des marchandises
did-post = a comptabilisé
did-send = a envoyé
did-mail = l’a envoyé par e-mail
did-void = a annulé par avoir
did-mark-overdue = l’a constatée en retard
did-charge = a fixé les frais
did-credit = a établi un avoir
did-allocate = a affecté un paiement
did-unallocate = a repris une affectation
did-dispute = a marqué comme contesté
did-resolve = a clos la contestation
did-write-off = a passé en perte
did-delete = a supprimé
did-record = a saisi
did-refund = a remboursé
did-pack = a emballé
did-ship = a expédié
did-deliver = a marqué comme livré
did-track = a indiqué où en est l’envoi
did-authorise = a autorisé
did-receive = a réceptionné des marchandises
did-inspect = a contrôlé les marchandises
did-archive = a archivé
did-restore = a restauré

## The printed document

document-print = Ouvrir pour imprimer
document-download = Télécharger le PDF
document-page = Page { $number } sur { $of }
document-paper-failed = Le document n’a pas pu être affiché. Il peut quand même être téléchargé.

document-next-step = L’étape suivante
document-share = Partager un lien
document-share-title = Partager { $name }

document-link = Lien
document-links = Liens valables
document-link-body = Qui a le lien peut consulter le document sans se connecter.
document-link-make = Créer un lien
document-link-copy = Copier le lien
document-link-copied = Le lien est copié
document-link-once = Il n’est affiché que cette fois. Un lien perdu se crée à nouveau.
document-link-until = Valable jusqu’au
document-link-until-help = Aussi longtemps que permis si vide
document-link-made = Créé le { $day }
document-link-used =
    { $count ->
        [one] Ouvert une fois, { $at }
       *[other] Ouvert { $count } fois, la dernière { $at }
    }
document-link-unused = Pas encore ouvert
document-link-revoke = Révoquer
document-link-revoked = Le lien n’ouvre plus rien
document-customer-hint = Nom ou numéro
document-customer-make = Nouveau client « { $name } »
document-lines = Lignes
document-lines-more = { $count ->
    [one] et { $count } autre ligne
   *[other] et { $count } autres lignes
}

## What settles what

document-no-number = Ce n’est pas un nombre
document-rate = 1 { $from } en { $to }
document-rate-of = Taux du { $day }
document-worth = Règle, en { $currency }
document-settles-all = Il règle la totalité, { $amount }
document-account-usual = { $account } (habituel pour ce mode)
document-account-same = { $account } (où l’argent est entré)
document-account-none = Celui du mode de paiement
document-fault-number = Ce n’est pas un nombre
document-fault-rate = Donnez le taux, ou ce qu’il règle dans la devise de la facture
document-fault-open = Plus que les { $open } restant dus
document-fault-little = Avec l’escompte, il faut au moins { $enough }
document-back-source = { $amount } peuvent régler autre chose.
document-back-invoice = { $number } redevient due de { $amount } ; { $open } en restent alors dus.
document-back-discount = L’escompte de { $amount } tombe avec lui : { $note } reste, et une facture du même montant le reprend.
document-back-difference = Le gain ou la perte de change comptabilisé est repris aussi.

## The day on which goods moved

document-day-today = Aujourd’hui, sauf si vous choisissez un jour antérieur
document-day-past = Enregistré aujourd’hui, { $today }
document-left-on = Parti le
document-locked-stock = Aucune marchandise ne peut bouger le { $day } : les livres sont clos jusqu’au { $through }.
document-locked = Rien ne peut être comptabilisé le { $day } : les livres sont clos jusqu’au { $through }.
document-locked-soft = Choisissez un jour ultérieur ou demandez une exception.
document-locked-hard = Choisissez un jour ultérieur.

## Below zero

document-is-below = sous zéro
document-below = { $quantity } · sous zéro
document-too-little = Il n’y en a pas assez
document-would-below = { $name } : { $there } en stock, { $wanted } partent. Le stock passe sous zéro, à { $after }.
document-would-lack = { $name } : { $wanted } doivent partir, et { $there } seulement sont libres.

## Somebody else has saved meanwhile

document-conflict = { $name } a été modifié entre-temps
document-conflict-body = Quelqu’un d’autre a enregistré depuis que vous avez commencé. Voici ce qui diffère.
document-conflict-over = Quelqu’un d’autre a continué : ce n’est plus un brouillon, votre version ne peut pas être enregistrée.
document-conflict-same = Ce que vous avez écrit est ce qui a été enregistré.
document-conflict-what = Quoi
document-conflict-none = absent
document-conflict-compare = Comparer

did-reverse = l’a annulé
