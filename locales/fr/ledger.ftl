### The books: journal, accounts, reports, closing.

## Pages

ledger-words = comptabilité livres journal
ledger-entries = Journal
ledger-accounts = Plan comptable
ledger-journals = Journaux
ledger-reports = États financiers
ledger-closing-page = Clôture
ledger-profit-and-loss = Compte de résultat
ledger-balance-sheet = Bilan
ledger-trial-balance = Balance générale
ledger-tax = Rapport de taxes
ledger-revaluation = Réévaluation
ledger-year-close = Clôturer un exercice

## Words

ledger-account = Compte
ledger-entry = Écriture
ledger-journal = Journal
ledger-date = Date
ledger-kind = Type
ledger-description = Libellé
ledger-document = Pièce
ledger-document-date = Date de la pièce
ledger-debit = Débit
ledger-credit = Crédit
ledger-amount = Montant
ledger-balance = Solde
ledger-opening = Ouverture
ledger-closing = Clôture
ledger-sum = Total
ledger-difference = Écart
ledger-currency = Devise
ledger-rate = Taux
ledger-role = Imputations des pièces
ledger-memo = Note
ledger-reason = Motif
ledger-change = Variation
ledger-more = en hausse de
ledger-less = en baisse de
ledger-load-more = Charger plus
ledger-files = Enregistrer ou imprimer
ledger-key-next = Ligne suivante
ledger-key-previous = Ligne précédente

## Days

ledger-days = Période
ledger-days-own = Jours choisis
ledger-days-month = Ce mois
ledger-days-last-month = Mois dernier
ledger-days-quarter = Ce trimestre
ledger-days-last-quarter = Trimestre dernier
ledger-days-year = Cet exercice
ledger-days-last-year = Exercice dernier
ledger-from = Du
ledger-to = Au
ledger-from-to = { $from } – { $to }
ledger-until = Jusqu’au { $day }
ledger-on = Au { $day }
ledger-at-end-of = À la fin du
ledger-today = aujourd’hui
ledger-against = Comparer à
ledger-against-nothing = Rien
ledger-against-before = La période précédente
ledger-against-year = Un an avant

## Reports

ledger-nothing-booked = Rien n’est comptabilisé sur ces jours
ledger-nothing-booked-body = Choisissez d’autres jours ou vérifiez que les livres sont à jour.
ledger-group-income = Produits
ledger-group-cost-of-sales = Coût des ventes
ledger-group-expense = Charges
ledger-group-asset = Actif
ledger-group-liability = Dettes
ledger-group-equity = Capitaux propres
ledger-total-income = Total des produits
ledger-total-cost-of-sales = Total du coût des ventes
ledger-total-expense = Total des charges
ledger-total-asset = Total de l’actif
ledger-total-liability = Total des dettes
ledger-total-equity = Total des capitaux propres
ledger-total-whole = Dettes, capitaux propres et résultat
ledger-gross-profit = Marge brute
ledger-profit = Bénéfice
ledger-loss = Perte
ledger-year-result = Résultat de l’exercice
ledger-earlier-result = Résultat des exercices antérieurs
ledger-balanced = Équilibré
ledger-not-balanced = Déséquilibré
ledger-no-lines = Aucun mouvement sur ce compte
ledger-no-lines-body = Choisissez d’autres jours pour en voir plus.
ledger-brought-forward = Report à nouveau
ledger-tax-none = Rien n’a été taxé sur ces jours
ledger-tax-class = Classe de taxe
ledger-tax-no-class = Sans classe
ledger-tax-of = Sur
ledger-tax-sales = Ventes
ledger-tax-credits = Avoirs
ledger-tax-base = Base
ledger-tax-amount = Taxe
ledger-tax-documents-sales = Ventes taxées à { $rate }
ledger-tax-documents-credits = Avoirs taxés à { $rate }

## Accounts

ledger-kind-asset = Actif
ledger-kind-liability = Dettes
ledger-kind-equity = Capitaux propres
ledger-kind-income = Produits
ledger-kind-expense = Charges
ledger-find-account = Chercher un compte
ledger-no-account = Aucun compte ne s’appelle « { $typed } »
ledger-account-new = Nouveau compte
ledger-account-edit = Modifier le compte
ledger-account-hint = Code ou nom
ledger-journal-sales = Ventes
ledger-journal-payments = Paiements
ledger-journal-stock = Stock
ledger-journal-general = Opérations diverses
ledger-journal-closing = Clôture

## Entries

ledger-entries-none = Rien n’est encore comptabilisé
ledger-entries-none-body = Les pièces se comptabilisent en étant validées ; le reste s’écrit à la main.
ledger-draft = Brouillon
ledger-is-draft = Brouillon
ledger-is-posted = Comptabilisée
ledger-view-drafts = Brouillons
ledger-view-manual = À la main
ledger-view-invoice = Factures
ledger-view-credit-note = Avoirs
ledger-view-payment = Paiements
ledger-entry-manual = À la main
ledger-entry-opening = Soldes d’ouverture
ledger-entry-reversal = Extourne
ledger-entry-closing = Clôture d’exercice
ledger-entry-invoice = Facture
ledger-entry-credit-note = Avoir
ledger-entry-payment = Paiement
ledger-entry-settlement = Lettrage
ledger-entry-refund = Remboursement
ledger-entry-stock = Stock
ledger-entry-revaluation = Réévaluation
ledger-entry-new = Nouvelle écriture
ledger-entry-edit = Modifier l’écriture
ledger-about = À propos
ledger-posted-at = Comptabilisée
ledger-reverses = Annule
ledger-reversed-by = Annulée par
ledger-under-exception = Comptabilisée dans une période verrouillée par exception.
ledger-line-tax = Taxe { $rate }
ledger-lines = Lignes
ledger-lines-needed = Au moins deux lignes, chacune avec un compte et un débit ou un crédit
ledger-unbalanced = Les débits et les crédits diffèrent
ledger-put-difference = Porter l’écart sur une ligne
ledger-description-needed = Dites de quoi il s’agit
ledger-date-help = Aujourd’hui si vide
ledger-journal-usual = Le journal général
ledger-exchange-rate = Taux vers { $currency }
ledger-exchange-rate-help = Celui du jour si vide
ledger-no-number = Ce n’est pas un nombre
ledger-save-draft = Enregistrer le brouillon
ledger-saved = Brouillon enregistré
ledger-post = Comptabiliser
ledger-post-ask = Comptabiliser { $amount } ?
ledger-post-body = Au { $day }. Elle reçoit son numéro et reste ; une extourne l’annule.
ledger-did-post = { $number } est comptabilisée
ledger-reverse = Extourner
ledger-reverse-ask = Annuler { $number }, { $amount } ?
ledger-reverse-body = Son inverse est comptabilisé à part ; les deux restent et se citent.
ledger-did-reverse = { $number } l’annule
ledger-delete-ask = Supprimer le brouillon « { $name } » ?
ledger-did-delete = Le brouillon est supprimé
ledger-is-final = Cette écriture est comptabilisée
ledger-is-final-body = Ce qui est comptabilisé reste ; une extourne l’annule.

## Closing

ledger-books = Les livres
ledger-up-to-date = Tout est comptabilisé
ledger-last-posted = Dernière écriture { $at }
ledger-catch-up = Mettre à jour
ledger-did-catch-up = Recherche de ce qui manque
ledger-end-of-period = En fin de période
ledger-revaluation-what = Les autres devises au taux d’un jour
ledger-year-close-what = Le résultat d’un exercice va au report à nouveau.
ledger-year-close-ask = Clôturer l’exercice au { $day }, { $amount } ?
ledger-year-close-body = On peut encore comptabiliser ; clôturer de nouveau reporte ce qui est nouveau.
ledger-last-day = Dernier jour de l’exercice
ledger-years = Exercices
ledger-years-all = Tous les exercices
ledger-years-none = Aucun n’est défini : l’année civile compte.
ledger-month-open = ouvert
ledger-month-soft = verrouillé souplement
ledger-month-hard = verrouillé définitivement
ledger-locks = Périodes verrouillées
ledger-locks-what = Rien n’est comptabilisé sur les jours verrouillés. Une exception passe un verrou souple, personne un verrou ferme.
ledger-lock = Verrouiller
ledger-unlock = Retirer le verrou
ledger-lock-move = Déplacer
ledger-lock-ask = Verrouiller jusqu’au { $day } ?
ledger-unlock-ask = Retirer le verrou souple ?
ledger-did-lock = Verrouillé jusqu’au { $day }
ledger-did-unlock = Le verrou souple est retiré
ledger-area = Quoi
ledger-area-all = Tout
ledger-area-sales = Ventes
ledger-area-purchasing = Achats
ledger-area-stock = Stock
ledger-level = Fermeté
ledger-level-soft = Souple
ledger-level-hard = Définitif
ledger-level-soft-what = Une exception permet encore de comptabiliser, et le verrou peut reculer.
ledger-level-hard-what = Plus personne n’y comptabilise, et il ne recule jamais.
ledger-through = Jusqu’au
ledger-through-none = Vide retire le verrou
ledger-soft-through = Souplement jusqu’au { $day }
ledger-hard-through = Définitivement jusqu’au { $day }
ledger-open = Ouvert
ledger-blocks = À terminer d’abord
ledger-despite-drafts = Verrouiller malgré ces éléments inachevés
ledger-unfinished = Inachevé
ledger-behind = Pas encore dans les livres
ledger-behind-more =
    { $count ->
        [one] et au moins un autre
       *[other] et au moins { $count } autres
    }
ledger-exceptions = Exceptions
ledger-exceptions-none = Personne n’a été autorisé.
ledger-exception-new = Autoriser
ledger-exception-ask = Autoriser { $name } à passer le verrou ?
ledger-exception-body = Pour les dates de ces jours, sous un verrou souple seulement ; chaque usage est consigné.
ledger-exception-did = { $name } peut passer
ledger-exception-holder = Qui
ledger-exception-lasts = Elle finit
ledger-exception-until = Jusqu’au { $at }
ledger-exception-over = Terminée
ledger-exception-revoked = Révoquée
ledger-exception-revoke = Révoquer
ledger-exception-revoke-ask = Mettre fin à l’exception de { $name } maintenant ?
ledger-exception-did-revoke = L’exception de { $name } a pris fin
ledger-revaluation-none = Rien n’est dû ni détenu dans une autre devise
ledger-revaluation-none-body = Ce jour-là, rien n’est à évaluer à un autre taux.
ledger-revaluation-entries = Comptabilisé
ledger-rates = Taux de change
ledger-booked = Comptabilisé
ledger-worth = Valeur
ledger-taken-back = annulé le lendemain
ledger-revalue = Comptabiliser la réévaluation
ledger-revalue-ask = Comptabiliser un écart de { $amount } au { $day } ?
ledger-revalue-body = Chaque écriture est annulée par son inverse le lendemain.
ledger-waiting =
    { $count ->
        [one] Un événement n’est pas encore comptabilisé
       *[other] { $count } événements ne sont pas encore comptabilisés
    }
ledger-did-revalue =
    { $count ->
        [0] Rien n’avait changé
       *[other] { $count } écritures sont comptabilisées
    }
ledger-result-to = Résultat de l’exercice au { $day }
ledger-said-settles = { $credit } règle { $invoice }
ledger-said-taken-back = { $number } annulé
ledger-said-requested = { $number } demandé
ledger-said-paid = { $number } payé
ledger-said-failed = { $number } échoué
ledger-said-reversed = { $payment }, extourné
ledger-said-reversal = Extourne de { $number } : { $reason }
ledger-said-worth = Valeur de { $currency } au { $day } à { $rate }

## Whose, and what for

ledger-partner = Client
ledger-holds-money = Argent
