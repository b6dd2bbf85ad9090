# What permissions allow, and the roles as shipped. Said by the server.

## billing

permission-billing-dunning-run = Relancer les clients en retard
permission-billing-dunning-view = Voir les relances
permission-billing-invoice-credit = Établir des avoirs sur factures
permission-billing-invoice-edit = Rédiger et supprimer des brouillons de facture
permission-billing-invoice-post = Comptabiliser les factures
permission-billing-invoice-send = Envoyer les factures, ou noter qu’elles l’ont été
permission-billing-invoice-view = Voir les factures et les avoirs
permission-billing-invoice-void = Annuler des factures par avoir
permission-billing-invoice-write-off = Passer en perte ce que doivent les clients
permission-billing-opening-edit = Reprendre ce que les clients devaient, ou avaient en avoir, auparavant
permission-billing-payment-allocate = Affecter les paiements et les avoirs aux factures
permission-billing-payment-record = Enregistrer les paiements
permission-billing-payment-refund = Rembourser les clients
permission-billing-payment-reverse = Annuler les paiements rejetés ou enregistrés par erreur
permission-billing-payment-view = Voir les paiements
permission-billing-profile-edit = Définir comment les clients sont facturés
permission-billing-profile-view = Voir comment et où les clients sont facturés
permission-billing-recurring-edit = Mettre en place et arrêter les factures récurrentes
permission-billing-recurring-view = Voir les factures récurrentes
permission-billing-settings-edit = Définir les conditions de paiement, les niveaux de relance et les mises en page
permission-billing-settings-view = Voir les conditions de paiement, les niveaux de relance et les mises en page
permission-billing-statement-send = Envoyer les relevés de compte
permission-billing-statement-view = Voir les relevés de compte et l’ancienneté des créances

## catalog

permission-catalog-product-cost = Voir et modifier le coût des articles, et la valeur du stock
permission-catalog-product-edit = Modifier les articles, unités, codes-barres et catégories
permission-catalog-product-view = Voir les articles, unités, codes-barres, catégories et taxes
permission-catalog-tax-edit = Modifier les classes et les taux de taxe

## desk

permission-desk-comment-moderate = Supprimer les commentaires d’autrui et les fichiers joints par d’autres
permission-desk-view-share = Partager des vues de listes avec un rôle ou l’entreprise, et modifier celles qui le sont

## events

permission-events-inventory-product-updated-receive = Indiquer de l’extérieur quels articles existent
permission-events-inventory-stock-level-changed-receive = Indiquer de l’extérieur combien est en stock
permission-events-partner-updated-receive = Indiquer de l’extérieur qui sont les clients et les fournisseurs
permission-events-purchasing-supplier-performance-updated-receive = Indiquer de l’extérieur les performances des fournisseurs
permission-events-shipping-tracking-updated-receive = Indiquer de l’extérieur où sont les colis

## finance

permission-finance-lock-grant = Laisser d’autres passer un verrou souple, et mettre fin aux exceptions
permission-finance-lock-pass = Passer soi-même un verrou souple, avec un motif
permission-finance-lock-set = Verrouiller des périodes
permission-finance-lock-view = Voir les verrous de période et les exceptions
permission-finance-rate-edit = Saisir et importer les taux de change
permission-finance-rate-view = Voir les taux de change
permission-finance-year-edit = Définir les exercices
permission-finance-year-view = Voir les exercices

## hooks

permission-hooks-endpoint-edit = Envoyer des événements à des points de terminaison de webhook, dans la limite de ce que l’on peut voir
permission-hooks-endpoint-view = Voir les points de terminaison de webhook et ce qui leur a été envoyé
permission-hooks-inbox-retry = Réappliquer un événement qui a échoué, ou l’écarter
permission-hooks-inbox-view = Voir les événements reçus
permission-hooks-sender-edit = Laisser d’autres envoyer des événements signés
permission-hooks-sender-view = Voir qui peut envoyer des événements signés

## identity

permission-identity-api-key-own = Créer des clés pour des programmes à partir de ses propres droits
permission-identity-api-key-revoke = Voir et révoquer les clés de chacun
permission-identity-company-create = Fonder une autre entreprise
permission-identity-company-edit = Modifier l’entreprise : adresse, fuseau horaire, réglages de taxe
permission-identity-provider-edit = Décider à quels fournisseurs OpenID on se fie, et qui ils laissent entrer
permission-identity-provider-view = Voir par quels fournisseurs OpenID les personnes se connectent
permission-identity-role-edit = Modifier ce que permettent les rôles
permission-identity-role-view = Voir les rôles et ce qu’ils permettent
permission-identity-store-edit = Modifier les magasins et les régions
permission-identity-store-view = Voir les magasins et les régions
permission-identity-user-disable = Bloquer des personnes, les réadmettre, fermer leurs sessions
permission-identity-user-edit = Modifier les rôles, les lieux et les noms des personnes
permission-identity-user-invite = Inviter des personnes
permission-identity-user-view = Voir qui travaille ici, et à quel titre

## intake

permission-intake-batch-run = Importer des fichiers
permission-intake-batch-undo = Annuler des importations
permission-intake-batch-view = Voir les importations

## inventory

permission-inventory-cost-change = Modifier ce qu’ont coûté les marchandises reçues
permission-inventory-location-edit = Modifier les emplacements
permission-inventory-policy-edit = Décider des règles de stock de toute l’entreprise
permission-inventory-policy-view = Voir les règles de stock de toute l’entreprise
permission-inventory-reason-edit = Modifier les motifs d’ajustement
permission-inventory-stock-adjust = Corriger ce qui est en stock
permission-inventory-stock-receive = Faire entrer des marchandises en stock
permission-inventory-stock-reorder = Fixer les seuils de réapprovisionnement
permission-inventory-stock-transfer = Déplacer des marchandises entre emplacements
permission-inventory-stock-view = Voir les niveaux de stock, les mouvements et les emplacements

## ledger

permission-ledger-account-edit = Modifier les comptes et les journaux
permission-ledger-account-view = Voir les comptes et les journaux
permission-ledger-entry-edit = Préparer des écritures à la main
permission-ledger-entry-post = Comptabiliser des écritures à la main
permission-ledger-entry-reverse = Extourner des écritures
permission-ledger-entry-view = Voir les écritures
permission-ledger-posting-catch-up = Comptabiliser les documents qui ne sont pas encore dans les livres
permission-ledger-report-view = Voir la balance générale, les grands livres, le compte de résultat et le bilan
permission-ledger-revaluation-post = Réévaluer les créances et avoirs en d’autres devises
permission-ledger-year-close = Clôturer un exercice

## notify

permission-notify-low-stock-receive = Être averti quand un article tombe à son seuil de réapprovisionnement
permission-notify-notification-view = Voir ses propres notifications

## orders

permission-orders-credit-approve = Approuver les commandes au-delà du plafond de crédit du client
permission-orders-credit-release = Libérer les commandes en suspens à cause du crédit du client
permission-orders-order-amend = Réviser les commandes confirmées
permission-orders-order-cancel = Annuler des commandes
permission-orders-order-cancel-rest = Abandonner ce qui n’est pas encore parti d’une commande
permission-orders-order-complete = Clôturer des commandes
permission-orders-order-confirm = Confirmer les commandes
permission-orders-order-create = Passer des commandes
permission-orders-order-discount = Accorder des remises jusqu’à la limite de l’entreprise
permission-orders-order-edit = Modifier les brouillons de commande
permission-orders-order-price = Fixer les prix à la main et accorder des remises sans limite
permission-orders-order-promise = Fixer pour quand les marchandises sont promises, et qui est servi d’abord
permission-orders-order-send = Envoyer les confirmations de commande aux clients
permission-orders-order-view = Voir les commandes
permission-orders-policy-edit = Décider comment les marchandises sont promises
permission-orders-policy-view = Voir comment les marchandises sont promises
permission-orders-template-edit = Rédiger des modèles de commande et des commandes récurrentes
permission-orders-template-view = Voir les modèles de commande et les commandes récurrentes

## parties

permission-parties-customer-category-edit = Modifier les catégories et étiquettes de clients
permission-parties-customer-credit = Fixer plafonds de crédit et conditions de paiement, bloquer et débloquer des clients
permission-parties-customer-edit = Modifier les clients, leurs contacts et adresses
permission-parties-customer-merge = Fusionner un client saisi deux fois
permission-parties-customer-qualify = Qualifier les clients pour qu’ils puissent acheter, ou les renvoyer
permission-parties-customer-view = Voir les clients, leurs contacts, adresses et crédit
permission-parties-personal-data-erase = Effacer les données d’une personne ; les documents restent
permission-parties-personal-data-erase-open = Effacer les données d’une personne malgré des affaires en cours
permission-parties-personal-data-export = Remettre tout ce que l’on sait d’une personne
permission-parties-policy-edit = Dire comment les clients sont admis et ce qui arrive au-delà de leur crédit
permission-parties-supplier-edit = Modifier les fournisseurs, leurs contacts et adresses
permission-parties-supplier-view = Voir les fournisseurs, leurs contacts et adresses

## platform

permission-platform-audit-verify = Vérifier la chaîne d’audit
permission-platform-audit-view = Voir qui a modifié quoi
permission-platform-file-upload = Envoyer des fichiers
permission-platform-file-view = Télécharger des fichiers
permission-platform-job-retry = Relancer une tâche de fond abandonnée
permission-platform-job-view = Voir les tâches de fond
permission-platform-key-rotate = Créer une nouvelle clé de données
permission-platform-key-view = Voir les générations de la clé de données
permission-platform-mail-retry = Renvoyer un message
permission-platform-mail-view = Voir les e-mails envoyés
permission-platform-subject-view = Voir la fiche ou le document concerné

## portal

permission-portal-link-share = Créer des liens par lesquels les clients voient documents et comptes sans se connecter, et les révoquer
permission-portal-link-view = Voir quels liens montrent des documents aux clients, et leur usage

## pricing

permission-pricing-list-edit = Modifier les listes de prix
permission-pricing-list-view = Voir les listes de prix
permission-pricing-price-calculate = Calculer le prix d’un panier

## returns

permission-returns-return-authorise = Autoriser les clients à renvoyer des marchandises
permission-returns-return-cancel = Abandonner les retours sans suite
permission-returns-return-complete = Clôturer les retours
permission-returns-return-inspect = Décider du sort des marchandises retournées
permission-returns-return-receive = Réceptionner les marchandises retournées
permission-returns-return-refund = Établir un avoir et rembourser les marchandises retournées
permission-returns-return-replace = Remplacer les marchandises retournées
permission-returns-return-view = Voir les retours

## shipping

permission-shipping-choice-edit = Choisir comment les commandes sont expédiées, et le facturer
permission-shipping-choice-view = Voir comment les commandes doivent être expédiées
permission-shipping-label-create = Faire établir et annuler des étiquettes
permission-shipping-method-edit = Modifier transporteurs, zones, modes, tarifs et cartons
permission-shipping-method-view = Voir transporteurs, zones, modes, tarifs et cartons
permission-shipping-quote-view = Demander ce que coûte l’expédition
permission-shipping-shipment-cancel = Abandonner les expéditions qui ne sont pas parties
permission-shipping-shipment-create = Préparer des expéditions
permission-shipping-shipment-deliver = Noter que des marchandises sont arrivées
permission-shipping-shipment-pack = Emballer les expéditions en colis
permission-shipping-shipment-send = Prévenir les clients que leurs marchandises sont en route
permission-shipping-shipment-ship = Expédier des marchandises
permission-shipping-shipment-view = Voir les expéditions, les colis et le suivi
permission-shipping-tracking-record = Noter ce qui se passe en route

## upkeep

permission-upkeep-export-fetch = Récupérer les exports de l’entreprise
permission-upkeep-export-make = Exporter tout ce que contient l’entreprise
permission-upkeep-export-personal = Faire ouvrir les champs personnels dans un export

## Roles

role-accountant = Comptable
role-administrator = Administrateur
role-auditor = Auditeur
role-buyer = Acheteur
role-cashier = Caissier
role-customer = Client
role-customer-service = Service client
role-director = Direction
role-employee = Employé
role-hr = Ressources humaines
role-manager = Responsable
role-salesperson = Vendeur
role-storekeeper = Magasinier
role-text-accountant = Tient les livres : factures, paiements, taxes, plafonds de crédit
role-text-administrator = Peut tout faire, toujours
role-text-auditor = Voit tout et ne change rien
role-text-buyer = Achète aux fournisseurs
role-text-cashier = Vend à une caisse de son magasin
role-text-customer = Voit ses propres commandes et factures dans le portail
role-text-customer-service = Répond aux clients : leurs données, et où en sont leurs commandes
role-text-director = Voit tout ; décide des ventes, des clients, des articles et des prix
role-text-employee = Voit et déclare ce qui le concerne : temps, congés, frais, bulletins de paie
role-text-hr = S’occupe des employés, des congés et de la paie
role-text-manager = Dirige des magasins et leur personnel : commandes, stock, expéditions, approbations
role-text-salesperson = Vend à ses propres clients
role-text-storekeeper = Déplace les marchandises : réceptions, transferts, inventaires, expéditions
