### Customers.

customers-title = Clients
customers-new = Nouveau client
customers-new-words = ajouter client compte acheteur
customers-none = Aucun client pour l’instant
customers-none-body = Les personnes et entreprises qui achètent chez vous.
customers-active = Actifs
customers-leads = Prospects
customers-in-review = En examen
customers-blocked = Bloqués
customers-archived = Archivés
customers-status-lead = Prospect
customers-status-in_review = En examen
customers-status-active = Actif
customers-status-blocked = Bloqué
customers-section-who = Identité
customers-section-terms = Taxe et conditions
customers-section-notes = Notes
customers-new-order = Nouvelle commande
customers-statement = Relevé de compte
customers-do-submit = Demander l’examen
customers-do-qualify = Autoriser à acheter
customers-do-send_back = Renvoyer
customers-do-block = Bloquer
customers-do-unblock = Débloquer
customers-did-submit = Examen demandé
customers-did-qualify = Le client peut acheter
customers-did-send_back = Renvoyé
customers-did-block = Bloqué
customers-did-unblock = Débloqué
customers-reason = Motif
customers-personal-data = Exporter les données personnelles
customers-erase = Effacer les données personnelles
customers-erase-title = Effacer les données de cette personne ?
customers-erase-body = Nom, adresses, téléphone, e-mail et notes sont remplacés par un pseudonyme. Documents et comptabilité restent intacts. Cette action est irréversible.
customers-erase-force = Même s’il y a des documents ouverts
customers-erased = { $count ->
    [one] Effacé ; { $count } document garde ses chiffres
   *[other] Effacé ; { $count } documents gardent leurs chiffres
}
customers-account = Compte
customers-over-limit = Plafond dépassé
customers-open-invoices = Factures ouvertes
customers-open-orders = Commandes non facturées
customers-unallocated = Payé d’avance
customers-credit-limit = Plafond de crédit
customers-credit-used = { $percent } % du plafond de crédit est utilisé
customers-no-limit = Aucun
customers-not-due = Pas encore échu
customers-overdue-days = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
customers-apply-credit = Régler avec ce qui a été payé d’avance
customers-credit-applied = { $amount } affectés
customers-tags = Mots-clés
customers-tag = Ajouter un mot-clé
customers-untag = Retirer le mot-clé { $name }
customers-duplicates = Doublons possibles
customers-duplicates-body = { $count ->
    [one] Il existe peut-être une autre fiche de ce client.
   *[other] Il existe peut-être { $count } autres fiches de ce client.
}
customers-same-tax_id = même numéro fiscal
customers-same-email = même e-mail
customers-same-phone = même téléphone
customers-same-name = nom semblable
customers-use = Prendre celui-ci
customers-merge = Fusionner dans cette fiche
customers-merge-title = Fusionner { $duplicate } dans { $name } ?
customers-merge-body = Documents, adresses, contacts et historique sont repris ; l’autre fiche est archivée. Cette action est irréversible.
customers-merged = Fusionné
customers-timeline = Chronologie
customers-timeline-empty = Rien ne s’est encore passé
customers-timeline-more = Afficher plus ancien
customers-log = Consigner un appel, un e-mail, un rendez-vous ou une note
customers-orders = Commandes
customers-invoices = Factures
customers-payments = Paiements
customers-addresses = Adresses
customers-contacts = Contacts
customers-new-address = Nouvelle adresse
customers-new-contact = Nouveau contact
customers-from = Du
customers-to = Au
customers-day = Jour
customers-document = Document
customers-debit = Débit
customers-credit = Crédit
customers-balance = Solde
customers-opening = Solde initial
customers-closing = Solde final
customers-download = Télécharger { $form }
customers-record-payment = Saisir un paiement
customers-share-title = Partager ce que ce client peut voir

## Other currencies

customers-conversion = Converti
