### Payments, refunds, what is owed, reminders, what recurs.

billing-customer = Client
billing-customer-needed = Choisissez un client
billing-customers = Clients
billing-amount = Montant
billing-amount-needed = Un montant supérieur à zéro
billing-method = Mode de paiement
billing-method-bank = Virement bancaire
billing-method-mpesa = M-Pesa
billing-method-cash = Espèces
billing-method-card = Carte
billing-method-cheque = Chèque
billing-method-other = Autre
billing-method-bad-debt = Créance irrécouvrable
billing-method-small-difference = Petit écart
billing-reference = Référence
billing-reason = Motif
billing-date = Date
billing-received = Reçu le
billing-received-help = Aujourd’hui si vide
billing-due = Échéance { $day }
billing-invoice = Facture

## Payments

billing-payments = Paiements
billing-payments-none = Aucun paiement pour l’instant
billing-payment = Paiement
billing-payment-new = Saisir un paiement
billing-record = Saisir
billing-record-amount = Saisir { $amount }
billing-auto = Régler ce que doit le client, le plus ancien d’abord
billing-did-payment = { $number } : { $amount }, saisie faite
billing-unused = Non utilisé
billing-used = Entièrement utilisé
billing-left = { $amount } non utilisés
billing-refunded = Remboursé
billing-view-unused = Non utilisés
billing-allocations = Ce qu’il a réglé
billing-on-account = Rien encore : il figure au crédit du client.
billing-allocate = Affecter
billing-allocate-ask = Affecter { $amount }
billing-allocate-body = Sans montants, il règle le plus ancien d’abord.
billing-allocate-auto = Régler le plus ancien d’abord
billing-allocate-amount = Affecter { $amount }
billing-nothing-open = Le client ne doit rien dans cette devise.
billing-for = Pour { $number }
billing-too-much = Plus que ce qui reste du paiement
billing-did-allocate = { $number } est affecté
billing-unallocate = Reprendre
billing-unallocate-ask = Reprendre { $amount } ?
billing-did-unallocate = { $number } : affectation reprise
billing-reverse = Annuler le paiement
billing-reverse-ask = Annuler { $amount } ?
billing-reverse-body = Un chèque est revenu impayé, ou la saisie était une erreur : ce qu’il a réglé redevient dû. Aucun argent n’est rendu.
billing-reverse-day = Jour de l’annulation (vide : aujourd’hui)
billing-did-reverse = { $number } est annulé
billing-reversed = Annulé

## Refunds

billing-refunds = Remboursements
billing-refunds-none = Aucun remboursement pour l’instant
billing-refunds-none-body = Ils commencent sur la page d’un paiement, d’un avoir ou d’un retour.
billing-refund = Remboursement
billing-refund-new = Rembourser
billing-refund-from = À partir de
billing-refund-ask = Rembourser { $amount } ?
billing-refund-body = Le remboursement est demandé ; il est réglé une fois l’argent parti.
billing-did-refund = { $number } est demandé
billing-refund-requested = Demandé
billing-refund-sent = Envoyé
billing-refund-settled = Réglé
billing-refund-failed = Échoué
billing-sent-at = Envoyé le
billing-ended-at = Terminé le
billing-refund-do-send = Marquer comme envoyé
billing-refund-do-settle = Marquer comme réglé
billing-refund-do-fail = Il a échoué
billing-refund-ask-send = Le remboursement de { $amount } est-il en route ?
billing-refund-ask-settle = Le remboursement de { $amount } est-il parti ?
billing-refund-ask-fail = Le remboursement de { $amount } est-il revenu ?
billing-refund-body-send = La banque ou la caisse en a reçu l’ordre.
billing-refund-body-settle = L’argent est parti ; c’est comptabilisé et définitif.
billing-refund-body-fail = Le montant revient au crédit du client.
billing-refund-did-send = { $number } est en route
billing-refund-did-settle = { $number } est réglé
billing-refund-did-fail = { $number } a échoué

## What is owed

billing-ageing = Balance âgée
billing-ageing-none = Personne ne doit rien
billing-as-of = Au
billing-save-as = Enregistrer dans un fichier
billing-not-due = Non échu
billing-days = { $days } jours
billing-owed = Dû
billing-credit = Crédit
billing-balance = Solde
billing-sum = Somme

## Reminders

billing-dunning = Relances
billing-dunning-none = Aucune relance envoyée pour l’instant
billing-dunning-none-body = Une campagne écrit à tous ceux qui sont en retard, une fois par niveau.
billing-dun = Envoyer les relances
billing-dun-ask =
    { $count ->
        [0] Relances
        [one] Relancer { $count } client ?
       *[other] Relancer { $count } clients ?
    }
billing-dun-body = Chaque client reçoit un seul e-mail, quelles que soient les devises ; les frais sont facturés.
billing-dun-nobody = Personne n’est à relancer.
billing-dun-do =
    { $count ->
        [0] Envoyer
        [one] Envoyer { $count } lettre
       *[other] Envoyer { $count } lettres
    }
billing-did-dun =
    { $count ->
        [one] { $count } lettre est en route
       *[other] { $count } lettres sont en route
    }
billing-run = Relances du { $day }
billing-letters = Lettres
billing-letter-sent = Envoyée
billing-letter-done = Envoyée
billing-letter-pending = En attente
billing-letter-failed = Échouée
billing-letter-skipped = Omise
billing-level = Niveau { $level }
billing-late =
    { $days ->
        [one] { $number } · { $days } jour de retard
       *[other] { $number } · { $days } jours de retard
    }
billing-late-open =
    { $days ->
        [one] { $open } · { $days } jour de retard
       *[other] { $open } · { $days } jours de retard
    }
billing-fee = Frais { $fee }
billing-fee-invoice = Frais
billing-levels = Configurer les niveaux

## What recurs

billing-recurring = Factures récurrentes
billing-recurring-none = Aucune facture récurrente
billing-recurring-none-body = Une facture peut être transformée en facture récurrente.
billing-templates = Modèles de commandes
billing-templates-none = Aucun modèle de commande
billing-templates-none-body = Une commande est gardée comme modèle et repassée à volonté.
billing-schedule = Calendrier
billing-every = Fréquence
billing-every-day =
    { $count ->
        [one] Chaque jour
       *[other] Tous les { $count } jours
    }
billing-every-week =
    { $count ->
        [one] Chaque semaine
       *[other] Toutes les { $count } semaines
    }
billing-every-month =
    { $count ->
        [one] Chaque mois
       *[other] Tous les { $count } mois
    }
billing-every-quarter =
    { $count ->
        [one] Chaque trimestre
       *[other] Tous les { $count } trimestres
    }
billing-every-year =
    { $count ->
        [one] Chaque année
       *[other] Tous les { $count } ans
    }
billing-next = Prochaine
billing-from = Du
billing-until = Jusqu’au
billing-lines = Lignes
billing-list-price = Prix catalogue
billing-made-invoice = Factures créées
billing-made-order = Commandes passées
billing-made-none = Rien pour l’instant.
billing-view-failed = Échouées
billing-schedule-is-active = Active
billing-schedule-is-paused = En pause
billing-schedule-is-ended = Terminée
billing-schedule-run = Créer ce qui est dû
billing-schedule-place = Passer la commande
billing-schedule-pause = Mettre en pause
billing-schedule-resume = Reprendre
billing-schedule-end = Terminer
billing-schedule-ask-run = Créer ce qui est dû de { $name } ?
billing-schedule-ask-place = Passer une commande à partir de { $name } ?
billing-schedule-ask-pause = Mettre { $name } en pause ?
billing-schedule-ask-resume = Reprendre { $name } ?
billing-schedule-ask-end = Terminer { $name } pour de bon ?
billing-schedule-did-run = { $name } : ce qui était dû est créé
billing-schedule-did-place = Une commande a été passée à partir de { $name }
billing-schedule-did-pause = { $name } est en pause
billing-schedule-did-resume = { $name } reprend
billing-schedule-did-end = { $name } a pris fin
billing-schedule-over-body = Ce qui a pris fin n’est plus modifié. Ce qui continue à la place s’écrit à nouveau.

## What is written, read and paid back

billing-note = Note
billing-recurring-new = Nouvelle facture récurrente
billing-recurring-edit = Modifier la facture récurrente
billing-recurring-from = La rendre récurrente
billing-template-new = Nouveau modèle de commande
billing-template-edit = Modifier le modèle de commande
billing-template-from = Garder comme modèle
billing-schedule-who = Quoi et pour qui
billing-schedule-name = Nom
billing-schedule-name-needed = Donnez-lui un nom
billing-schedule-fills = { $period } devient le mois et { $day } le jour, ici et dans les lignes.
billing-schedule-by-hand = Seulement à la demande
billing-schedule-ahead = Elle s’exécute le { $days } …
billing-schedule-never = Avec ces jours, elle ne s’exécute jamais.
billing-schedule-saved = { $name } est enregistré
billing-step = Intervalle
billing-step-help = 1 pour chacun
billing-day-of-month = Jour du mois
billing-day-of-month-help = 31 est le dernier jour
billing-first-day = Premier jour
billing-first-day-needed = Dites quand elle commence
billing-auto-post = Valider ce qu’elle crée
billing-auto-send = Et l’envoyer au client
billing-auto-confirm = Confirmer ce qu’il passe
billing-does-draft = Chaque fois, elle laisse un brouillon.
billing-does-post = Chaque fois, elle valide la facture.
billing-does-send = Chaque fois, elle valide la facture et l’envoie.
billing-does-order = Chaque fois, il laisse une commande en brouillon.
billing-does-confirm = Chaque fois, il confirme la commande.
billing-lines-needed = Au moins une ligne, chacune avec une quantité
billing-open-documents = Ce qui est ouvert
billing-open-none = Rien de cet âge n’est ouvert.
billing-disputed = Contestée
billing-credit-sources = Crédit restant
billing-credit-none = Il ne reste rien à utiliser.
billing-source-payment = Paiement
billing-source-credit-note = Avoir
billing-apply = Régler les plus anciennes avec { $amount }
billing-did-apply = { $amount } réglés
billing-dun-include = Relancer { $name }
billing-dun-sum = Elles réclament { $amount }. Les lettres partent par courriel ; les frais sont facturés.
billing-run-under-way = Les lettres partent
billing-run-ended = Terminé
billing-letter-queued = Au serveur de courriel
billing-levels-title = Niveaux de relance
billing-levels-none = Il n’y a pas encore de niveaux
billing-levels-none-body = Un niveau dit après combien de jours une lettre est due, ce qu’elle coûte et ce qu’elle dit.
billing-level-new = Nouveau niveau
billing-level-no-fee = sans frais
billing-level-words = L’écrire en
billing-behind =
    { $count ->
        [one] Une est due
       *[other] { $count } sont dues
    }
billing-days-late =
    { $days ->
        [one] Un jour de retard
       *[other] { $days } jours de retard
    }
billing-level-after =
    { $days ->
        [one] Après un jour
       *[other] Après { $days } jours
    }

## Accounts, rates, discounts, periods

billing-currency = Devise
billing-account = Compte
billing-promised-on = Promis le
billing-paid-on = Payé le
billing-for-in = Pour { $number }, en { $currency }
billing-allocate-body-foreign = Tout ce qui est dû est dans une autre devise : dites combien du paiement y passe.
billing-take-discount = Accorder l’escompte de { $off } : { $enough } suffisent jusqu’au { $day }
billing-with-discount = Escompte :
billing-converted = { $amount } au taux de { $rate }
billing-about-gain = Les comptes gagneront environ { $amount } au change.
billing-about-loss = Les comptes perdront environ { $amount } au change.
billing-differences = Gains et pertes de change
billing-differences-late = Les comptes n’en disent pas encore tout.
billing-gain = Gain de { $amount }
billing-loss = Perte de { $amount }
billing-early-enough = { $amount } suffisent jusqu’au { $day }
billing-early-where = L’escompte s’accorde sur la page de la facture, ou quand le paiement est affecté.
billing-take-discounts = Accorder les escomptes là où l’argent suffit : des avoirs soldent le reste
billing-service-period = Période de prestation
billing-service-none = Non indiquée sur la facture
billing-service-ahead = D’avance : jusqu’à la facture suivante
billing-service-behind = À terme échu : depuis la facture précédente
billing-service-help = Pour quels jours la prestation est ou sera fournie.
billing-service-first = La première facture porte sur la période { $from } – { $to }.
