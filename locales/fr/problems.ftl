# What went wrong, by the code of the problem. Said by the server.

## auth

problem-auth-forbidden = Votre rôle ne le permet pas
problem-auth-invalid-credential = Le jeton ou la session n’est plus valable
problem-auth-required = Connectez-vous, ou présentez un jeton valable

## billing

problem-billing-advance-deducted = Une facture ultérieure a déduit cet acompte ; établissez un avoir sur cette facture
problem-billing-already-credited = Cette facture a déjà fait l’objet d’un avoir
problem-billing-already-invoiced = Ces marchandises ont déjà été facturées ; supprimez ce brouillon
problem-billing-already-reversed = Cette affectation a déjà été retirée
problem-billing-bad-amount = Le montant doit être supérieur à zéro
problem-billing-bad-buckets = Les tranches sont des nombres de jours croissants comme 30,60,90
problem-billing-bad-colour = Une couleur s’écrit #rrggbb
problem-billing-bad-day-of-month = Un jour du mois va de 1 à 31
problem-billing-bad-document-date = Ce jour précède ce que ceci suit, est trop ancien ou postérieur à aujourd’hui
problem-billing-bad-due-date = Une facture n'est pas due avant d'être émise
problem-billing-bad-issue-date = Un document n'est pas émis après aujourd'hui
problem-billing-bad-period = La période finit avant de commencer, ou est trop longue
problem-billing-bad-refund-date = L’argent est rendu après son arrivée et sa dernière affectation, et pas après aujourd’hui
problem-billing-bad-reversal-date = Un paiement s’annule après son arrivée et sa dernière affectation, et pas après aujourd’hui
problem-billing-bad-schedule = Ce calendrier n’a pas de premier jour
problem-billing-bad-share = C’est plus que le tout
problem-billing-bad-supply = Donner un jour de prestation, ou le premier et le dernier jour d’une période
problem-billing-discount-note = Cet avoir est un escompte : annuler plutôt l’affectation du paiement
problem-billing-discount-over = Ce paiement est arrivé trop tard pour l’escompte
problem-billing-discounts-need-auto = Les escomptes ne sont pris partout où c’est permis qu’avec l’affectation automatique ; sinon, indiquez-le pour chaque affectation
problem-billing-dunning-under-way = Une campagne de relance est en cours ; attendez qu’elle soit finie
problem-billing-duplicate-reference = Un paiement portant cette référence a déjà été enregistré
problem-billing-has-allocations = Quelque chose est affecté à cette facture ; retirez-le d’abord, ou établissez un avoir
problem-billing-invoice-void = Cette facture est annulée
problem-billing-language-taken = Il y a déjà un texte dans cette langue
problem-billing-levels-out-of-order = Un niveau supérieur s’applique plus tard qu’un niveau inférieur
problem-billing-line-twice = Cette ligne est indiquée deux fois
problem-billing-made-from-order = Ce brouillon vient d’une commande ; supprimez-le et faites-en un autre
problem-billing-method-needed = Sans paiement, dites par quel moyen : espèces, banque, chèque ou autre
problem-billing-more-than-captured = C’est plus que ce qui reste à rembourser du paiement
problem-billing-more-than-creditable = C’est plus que ce qui reste à créditer sur la ligne
problem-billing-more-than-left = C’est plus que ce qui reste à affecter
problem-billing-more-than-open = C’est plus que ce qui reste dû sur la facture
problem-billing-more-than-order = C’est plus que ce qui reste à facturer de la commande
problem-billing-no-discount = Cette facture ne porte pas d’escompte, ou il a déjà été pris
problem-billing-no-dunning-levels = Il n’y a pas encore de niveau de relance
problem-billing-no-email = Le client n’a pas d’adresse e-mail
problem-billing-no-money-account = Ce compte ne tient pas d’argent : prendre celui d’une banque ou d’une caisse
problem-billing-no-such-account = Ce compte n’existe pas
problem-billing-no-such-allocation = Cette affectation n’existe pas ici
problem-billing-no-such-customer = Ce client n’existe pas
problem-billing-no-such-line = Cette facture n’a pas cette ligne
problem-billing-no-such-order = Cette commande n’existe pas
problem-billing-no-such-payment-term = Cette condition de paiement n’existe pas
problem-billing-no-such-shipment = Cette expédition n’existe pas
problem-billing-no-such-store = Ce magasin n’existe pas
problem-billing-no-such-tax-class = Cette classe de taxe n’existe pas
problem-billing-no-such-unit = Cette unité n’existe pas
problem-billing-not-a-draft = Seul un brouillon peut être modifié ou supprimé ; établissez un avoir sur la facture
problem-billing-not-posted = Cette facture n’est pas comptabilisée
problem-billing-nothing-came = Ce n’est pas un paiement mais un passage en perte ; retirez son affectation
problem-billing-nothing-open = Rien n’est ouvert sur cette facture
problem-billing-nothing-to-allocate = Il n’y a pas de facture ouverte à régler
problem-billing-nothing-to-invoice = Il ne reste rien à facturer
problem-billing-number-of-series = Les documents rédigés ici reçoivent de tels numéros : mettez quelque chose devant
problem-billing-number-taken = Un autre document porte ce numéro
problem-billing-one-advance = Indiquez un pourcentage ou un montant, supérieur à zéro
problem-billing-one-conversion = Donner le montant dans la devise de la facture ou le taux, pas les deux
problem-billing-one-measure = Indiquez une quantité ou un montant, ou rien pour le reste
problem-billing-one-origin = Indiquez une commande, ou une expédition, ou un client avec des lignes
problem-billing-opening-is-final = Ce qui a été repris reste tel quel : annulez-le et écrivez-en un autre
problem-billing-opening-used = Il a été payé, utilisé ou crédité depuis et ne peut plus être annulé
problem-billing-other-currency = Cette facture est dans une autre devise
problem-billing-other-customer = Ce n’est pas une facture du même client
problem-billing-other-method = L’argent repart par le moyen de paiement par lequel il est venu ; n’indiquez pas de moyen
problem-billing-payment-refunded = De l’argent de ce paiement a été remboursé : il ne peut pas être annulé
problem-billing-payment-reversed = Ce paiement a déjà été annulé
problem-billing-payment-term-not-whole = Les parts de cette condition de paiement ne font pas le tout
problem-billing-price-needed = Une ligne sans article a besoin d’une description et d’un prix
problem-billing-received-later = Un paiement ne peut pas être arrivé après aujourd’hui
problem-billing-recurring-ended = Cette facture récurrente est terminée
problem-billing-refund-source = Indiquez un paiement, ou un avoir, ou les deux du même client et de la même devise
problem-billing-same-currency = Cette facture est dans la devise du paiement : il n’y a rien à convertir
problem-billing-send-needs-post = Ce qui n’est pas comptabilisé automatiquement ne peut pas être envoyé automatiquement
problem-billing-too-little-for-discount = C’est trop peu : même avec l’escompte, la facture n’est pas soldée
problem-billing-too-many-parts = Cette condition de paiement a trop de parts
problem-billing-too-many-rows = Trop de lignes ; demandez une période plus courte
problem-billing-unexpected-total = Le total n’est pas celui que vous attendez
problem-billing-unknown-language = Les documents ne s’impriment pas dans cette langue

## bulk

problem-bulk-count-changed = D’autres lignes correspondent maintenant que celles affichées ; regardez à nouveau la liste

## catalog

problem-catalog-attribute-fixed = Ceci ne peut pas passer à un autre attribut
problem-catalog-category-cycle = Une catégorie ne peut pas se trouver en elle-même
problem-catalog-category-too-deep = Les catégories sont imbriquées trop profondément
problem-catalog-component-archived = Cet article ne se vend plus
problem-catalog-component-quantity = Un kit contient plus que zéro d’un composant
problem-catalog-component-twice = Le kit a déjà ce composant
problem-catalog-duplicate-barcode = Ce code-barres est celui d’un autre article
problem-catalog-image-twice = L’article montre déjà cette image
problem-catalog-kind-in-use = Ce qui a été vendu, ou appartient à un kit, ne devient pas un kit et ne cesse pas d’en être un
problem-catalog-kit-in-kit = Un kit ne se compose pas d’autres kits
problem-catalog-no-values = Donnez au modèle des valeurs pour en faire des variantes
problem-catalog-not-a-kit = Cet article n’est pas un kit
problem-catalog-picture-unreadable = Cette image est illisible
problem-catalog-product-archived = Cet article ne se vend plus
problem-catalog-region-without-country = Une région a besoin de son pays
problem-catalog-stock-keeping-in-use = Il y a du stock de cet article, ou des documents ouverts le citent : d’ici là, sa tenue en stock reste telle quelle
problem-catalog-tax-rate-overlap = Un autre taux s’applique à ce lieu pendant ce temps
problem-catalog-tax-rate-period = Le dernier jour précède le premier
problem-catalog-tax-rate-range = Un taux de taxe est compris entre 0 et 1
problem-catalog-too-large = Une unité d’article n’est pas si lourde ni si grande
problem-catalog-too-many-components = Le kit a tous les composants qu’il peut avoir
problem-catalog-too-many-images = L’article a toutes les images qu’il peut avoir
problem-catalog-too-many-places = La quantité a plus de décimales que son unité n’en admet
problem-catalog-too-many-variants = C’est plus de variantes qu’un modèle ne peut en avoir
problem-catalog-unit-in-use = Des quantités sont déjà comptées dans cette unité
problem-catalog-unit-is-base = C’est l’unité dans laquelle l’article est déjà compté
problem-catalog-unit-not-convertible = Cet article ne se traite pas dans cette unité
problem-catalog-unit-places = Une unité se compte en nombres entiers ou avec six décimales au plus
problem-catalog-unit-size = La taille d’une unité est une fraction de deux nombres entiers positifs
problem-catalog-unit-twice = L’article a déjà une taille pour cette unité
problem-catalog-unknown-category = Il n’y a pas exactement une catégorie de ce nom
problem-catalog-unknown-code = Aucun article ne porte ce code-barres ou cette référence
problem-catalog-unknown-product = Cet article n’existe pas
problem-catalog-unknown-tax-class = Aucune classe de taxe n’a ce code
problem-catalog-unknown-unit = Aucune unité n’a ce code
problem-catalog-value-twice = Cette valeur existe déjà

## config

problem-config-invalid = Les réglages ne sont pas valables
problem-config-master-key-invalid = Le fichier de la clé maîtresse ne contient pas de lignes de 64 chiffres hexadécimaux
problem-config-master-key-missing = La base de données a déjà servi, mais sa clé maîtresse n’est pas là ; remettez le fichier de la clé
problem-config-no-database = Il n’y a pas de base de données ici ; voyez --data-dir, --database-url et DATABASE_URL

## db

problem-db-already-exists = Ceci existe déjà
problem-db-bad-url = DATABASE_URL est illisible
problem-db-broken-reference = Ceci renvoie à quelque chose qui n’existe pas
problem-db-check-failed = Une règle de la base de données a refusé ceci
problem-db-contention = Trop de personnes modifient ceci en ce moment ; réessayez
problem-db-disk = Le disque de la base de données est défaillant et rien n’a été modifié ; examinez-le et réessayez
problem-db-foreign-row = Une ligne d’une autre entreprise allait être écrite
problem-db-frozen = Ce qui est comptabilisé ne se modifie ni ne se supprime
problem-db-full = Le disque de la base de données est plein et rien n’a été modifié ; faites de la place et réessayez
problem-db-migration-step-failed = Une étape de migration s’est exécutée sans laisser de trace
problem-db-not-migrated = La base de données n’est pas migrée ; lancez `kontor migrate`
problem-db-too-many-rows = Trop de lignes pour une réponse ; demandez une page
problem-db-unavailable = La base de données ne répond pas ; réessayez
problem-db-unknown-engine = DATABASE_URL doit commencer par sqlite:, postgres: ou mysql:
problem-db-unsafe-sqlite = Ce SQLite peut corrompre son fichier ; il faut la version 3.51.3 ou plus récente

## demo

problem-demo-not-here = Ce système a déjà l’entreprise d’exemple : comme entreprise à part, ou celle d’une autre
problem-demo-not-there = Il n’y a pas d’entreprise d’exemple
problem-demo-there-already = L’entreprise d’exemple est déjà là
problem-demo-two-at-once = Un autre `kontor demo` s’exécute en même temps
problem-demo-under-way = L’entreprise d’exemple est en cours de création ou de suppression

## desk

problem-desk-blank = Un commentaire dit quelque chose
problem-desk-cannot-be-mentioned = Personne ayant cet identifiant ne peut voir ce dont il s’agit
problem-desk-file-attached = Ce fichier est déjà joint à quelque chose
problem-desk-no-person = Ceci est réservé aux personnes
problem-desk-role-needed = Indiquez le rôle auquel cette vue est destinée, et alors seulement
problem-desk-too-large = Ceci est trop grand pour être conservé
problem-desk-too-many-files = Il y a ici autant de fichiers qu’il peut y en avoir
problem-desk-too-many-views = Cette liste a autant de vues que l’on peut en avoir
problem-desk-unknown-list = Cette liste n’existe pas
problem-desk-unknown-subject = Il n’y a pas de fiche ni de document de ce genre

## document

problem-document-illegal-transition = L’état du document ne le permet pas

## events

problem-events-incompatible = Les lecteurs du schéma enregistré ne pourraient pas lire un tel événement ; faites-en un nouveau type

## files

problem-files-content-differs = Le fichier n’est pas ce que dit son type
problem-files-empty = Le fichier est vide
problem-files-infected = Un antivirus a trouvé quelque chose dans ce fichier
problem-files-no-such-file = Ce fichier n’existe pas
problem-files-not-a-picture = Ce fichier n’est pas une image
problem-files-not-scanned = Ce fichier n’a pas pu être analysé contre les virus ; réessayez plus tard
problem-files-quota = Il n’y a plus de place pour les fichiers de l’entreprise
problem-files-too-large = Le fichier est trop grand
problem-files-type-not-allowed = Les fichiers de ce type ne sont pas acceptés

## finance

problem-finance-bad-expiry = Une exception finit dans le futur, sous 31 jours
problem-finance-bad-range = Le dernier jour précède le premier
problem-finance-bad-year = Un exercice dure au moins un jour et au plus 24 mois
problem-finance-books-behind = Tout ce qui s’est passé jusqu’à ce jour n’est pas encore dans les livres ; réessayez dans un instant
problem-finance-drafts-inside = Il y a du travail inachevé jusqu’à ce jour ; terminez-le, ou dites que les brouillons peuvent rester
problem-finance-hard-lock-stays = Un verrou ferme ne peut pas reculer
problem-finance-lock-too-new = Seuls les jours écoulés peuvent être verrouillés
problem-finance-no-rate = Il n’y a pas de taux de change entre ces devises à ce jour ou avant
problem-finance-no-such-holder = Cette personne n’existe pas dans l’entreprise
problem-finance-period-locked = Les livres sont verrouillés ce jour-là
problem-finance-rate-exists = Ces devises ont déjà un taux ce jour-là ; modifiez celui-là
problem-finance-same-currency = Un taux lie deux devises différentes
problem-finance-stale-rate = Le dernier taux de change est trop ancien ; saisissez-en un plus récent
problem-finance-year-not-closed = Le résultat de cet exercice n’est pas reporté : clôturez l’exercice, puis verrouillez-le pour de bon
problem-finance-year-overlap = Ceci chevauche un autre exercice

## hooks

problem-hooks-bad-event = Ceci n’est pas un CloudEvent 1.0 en JSON
problem-hooks-bad-mode = Un événement (application/cloudevents+json) ou un lot (application/cloudevents-batch+json) est attendu
problem-hooks-bad-pattern = Des noms d’événements ou de familles comme order.* sont attendus, séparés par des virgules
problem-hooks-bad-range = L’intervalle finit avant de commencer
problem-hooks-bad-signature = La signature n’est pas valable
problem-hooks-batch-size = Un lot a au moins un événement, et pas trop
problem-hooks-foreign-source = Cet expéditeur ne peut pas envoyer d’événements de cette source
problem-hooks-is-active = Ce point de terminaison est déjà actif
problem-hooks-not-a-person = Seule une personne peut en répondre
problem-hooks-not-active = Ce point de terminaison n’est pas actif
problem-hooks-not-failed = Cet événement n’a pas échoué
problem-hooks-still-pending = Ceci est encore en cours d’envoi
problem-hooks-unknown-event = Il n’y a pas d’événement de ce nom
problem-hooks-unknown-type = Les événements de ce type ne sont pas acceptés ici
problem-hooks-unknown-version = Cette version de l’événement n’est pas acceptée ici

## identity

problem-identity-address-not-admitted = On n’entre pas de cette façon avec cette adresse e-mail
problem-identity-already-founded = Ce système a déjà son premier administrateur ; les autres viennent sur invitation
problem-identity-bad-issuer = Un émetteur est une adresse sans ? ni #
problem-identity-bad-return = On ne peut revenir qu’à un chemin de ce site
problem-identity-bad-setting = Cette valeur ne peut pas servir
problem-identity-bad-username = Un nom d’utilisateur a des lettres, chiffres, points, tirets ou traits de soulignement, commence par une lettre et n’est pas une adresse e-mail
problem-identity-beyond-own-rights = Personne ne peut donner des droits qu’il n’a pas
problem-identity-breached-file = Le fichier des mots de passe compromis est inutilisable
problem-identity-busy = Trop de personnes se connectent en ce moment. Réessayez dans un instant.
problem-identity-challenge-invalid = Ceci n’est plus valable. Veuillez recommencer.
problem-identity-company-needed = La première inscription fonde une entreprise : nommez-la
problem-identity-demo-company = Ceci est l’entreprise d’exemple ; travaillez pour une entreprise à vous pour le configurer
problem-identity-expiry-out-of-range = L’échéance est passée ou trop lointaine
problem-identity-factor-exists = Il y en a déjà un ; retirez-le d’abord
problem-identity-factor-needed = Votre mot de passe ne suffit pas : indiquez un code de votre application ou utilisez une clé d’accès
problem-identity-foreign-taken = Ce compte est déjà lié à quelqu’un d’autre
problem-identity-foreign-unknown = Ce compte ne correspond à personne ici. Connectez-vous autrement et liez-le dans vos paramètres de sécurité, ou adressez-vous à un administrateur.
problem-identity-invitation-invalid = Ce lien n’est plus valable. Demandez-en un nouveau.
problem-identity-last-administrator = Une entreprise a besoin d’un administrateur
problem-identity-login-failed = L’e-mail ou le mot de passe est incorrect
problem-identity-name-taken = Quelqu’un porte déjà ce nom
problem-identity-no-factor = Il n’y a pas de second facteur pour faire cela
problem-identity-nobody = Personne
problem-identity-not-a-line = Les sauts de ligne et les caractères de contrôle ne sont pas permis
problem-identity-not-for-programs = Seule une personne connectée peut faire cela
problem-identity-not-yourself = Personne ne peut se bloquer soi-même
problem-identity-passkey-refused = Cette clé d’accès est inconnue ici. Utilisez votre mot de passe ou une autre clé d’accès.
problem-identity-passkeys-unavailable = Les clés d’accès ne fonctionnent pas à cette adresse : le serveur doit être joint par un nom d’hôte
problem-identity-password-too-short-alone = Votre mot de passe est trop court sans second facteur : choisissez-en d’abord un plus long
problem-identity-proof-wrong = Ceci ne prouve pas qui vous êtes
problem-identity-provider-refused = Le fournisseur ne connaît plus cette connexion. Veuillez recommencer.
problem-identity-provider-unreadable = Le fournisseur ne répond pas comme il le devrait. Réessayez plus tard ou connectez-vous autrement.
problem-identity-provider-untrue = Ce que dit le fournisseur n’est pas valable. Veuillez recommencer et, si cela se répète, prévenez votre administrateur.
problem-identity-refresh-invalid = Ce jeton de renouvellement n’est pas (ou plus) valable
problem-identity-role-fixed = Un administrateur peut tout faire, toujours
problem-identity-role-in-use = Quelqu’un a encore ce rôle
problem-identity-setup-token-needed = La première inscription demande le jeton d’installation que le serveur a affiché à son démarrage
problem-identity-setup-token-wrong = Ce n’est pas le jeton d’installation
problem-identity-shared-user = Cette personne travaille pour plusieurs entreprises et modifie elle-même son nom et son adresse
problem-identity-step-up-required = Prouvez à nouveau qui vous êtes : POST /identity/step-up
problem-identity-store-needed = Dites dans lequel de vos magasins cela se passe
problem-identity-too-many = Il y en a déjà trop
problem-identity-too-many-attempts = Trop de tentatives ; attendez avant la prochaine
problem-identity-unknown-manager = Le responsable ne travaille pas ici, ou dépend de cette personne
problem-identity-unknown-permission = Cette permission n’existe pas
problem-identity-unknown-region = Cette région n’existe pas
problem-identity-unknown-role = Ce rôle n’existe pas
problem-identity-unknown-store = Ce magasin n’existe pas
problem-identity-weak-password = Ce mot de passe est facile à deviner. Allongez-le avec des mots à vous.
problem-identity-wrong-code = Ce code est faux, trop ancien ou déjà utilisé
problem-identity-wrong-password = Le mot de passe actuel est faux

## import

problem-import-no-company = Cette entreprise n’existe pas
problem-import-no-errors-file = Le fichier d’erreurs ne peut pas être écrit ; indiquez un autre endroit
problem-import-other-currency = La devise de l’entreprise n’est pas celle du fichier
problem-import-two-at-once = Une autre importation de ce fichier s’exécute en même temps
problem-import-unreadable = Le fichier est illisible

## intake

problem-intake-ambiguous-key = Plusieurs fiches ont cette clé
problem-intake-ambiguous-reference = Plusieurs peuvent être visées ; donnez le code ou l’identifiant
problem-intake-archived-reference = Ceci est archivé et ne peut pas être choisi
problem-intake-empty-key = Ceci est nécessaire : la fiche se reconnaît à cela
problem-intake-field-twice = Deux colonnes remplissent ce champ
problem-intake-moved = Un autre processus travaille à cette importation
problem-intake-no-column = Le fichier n’a pas cette colonne, ou l’a deux fois
problem-intake-no-field = Il n’y a pas de champ { $field } à remplir
problem-intake-no-key = Aucune colonne ne remplit un champ par lequel les fiches se reconnaissent
problem-intake-no-target = Rien de ce nom ne peut être importé
problem-intake-not-a-date = Ceci n’est pas une date
problem-intake-not-a-number = Ceci n’est pas un nombre
problem-intake-not-a-reference = { $field } n’est pas un champ qui renvoie à des fiches
problem-intake-only-new = Ce qui existe n’est pas modifié par une importation de ce genre
problem-intake-repeated-key = La ligne { $row } du fichier a le même
problem-intake-too-large = Le fichier est trop grand pour une importation
problem-intake-too-many-cells = La ligne a plus de cellules que l’en-tête
problem-intake-unknown-reference = Il n’y a pas de fiche de ce nom
problem-intake-unreadable = Le fichier ne peut pas être lu comme un tableau

## internal

problem-internal = Quelque chose s’est mal passé de notre côté

## inventory

problem-inventory-adjustment-final = Cet ajustement a déjà été annulé, ou en annule un autre
problem-inventory-bad-business-date = Les marchandises n’ont pas pu être déplacées ce jour-là
problem-inventory-bin-twice = Cet article a déjà un casier à cet emplacement
problem-inventory-counted-twice = Cet article a été compté : il ne figure que sur une seule ligne
problem-inventory-default-is-for-sale = Les commandes sont servies depuis un emplacement par défaut : ses marchandises sont à vendre
problem-inventory-entry-is-final = Une écriture de stock se retire en entier ou reste
problem-inventory-entry-used = Des marchandises ont bougé depuis, ou sont promises : recomptez plutôt
problem-inventory-insufficient-stock = Il n’y a pas assez de stock disponible
problem-inventory-line-twice = Cette ligne a déjà été indiquée
problem-inventory-more-than-sent = C’est plus que ce qui est en route
problem-inventory-negative-cost = Un coût n’est jamais inférieur à zéro
problem-inventory-negative-count = Personne ne compte moins que rien
problem-inventory-no-location = Il n’y a pas encore d’emplacement de stock
problem-inventory-no-such-line = Le transfert n’a pas cette ligne
problem-inventory-no-such-location = Cet emplacement n’existe pas
problem-inventory-no-such-reason = Ce motif d’ajustement n’existe pas
problem-inventory-no-such-receipt = Aucune réception de ce genre n’a fait entrer cet article
problem-inventory-no-such-supplier = Ce fournisseur n’existe pas
problem-inventory-not-for-sale = Les marchandises de cet emplacement ne sont pas à vendre
problem-inventory-not-sent-yet = Indiquez le jour lors de l’envoi des marchandises
problem-inventory-not-tracked = Cet article n’est pas tenu en stock
problem-inventory-nothing-received = Dites ce qui est arrivé ou ce qui manque
problem-inventory-promised-there = Des marchandises de cet emplacement sont promises à des clients : expédiez-les ou libérez-les d’abord
problem-inventory-quantity-or-counted = Indiquez soit de combien il change, soit combien a été compté
problem-inventory-reason-needs-note = Ce motif demande une note
problem-inventory-receipt-final = Cette réception a déjà été annulée, ou en annule une autre
problem-inventory-reorder-point-twice = L’article a déjà un seuil de réapprovisionnement à cet emplacement
problem-inventory-same-location = Les marchandises doivent aller à un autre emplacement
problem-inventory-transit-is-fixed = L’emplacement des marchandises en transit est tenu par le programme : seul son nom est libre
problem-inventory-unknown-location = Cet emplacement n’existe pas
problem-inventory-wrong-direction = Ce motif ne vaut pas pour des marchandises dans ce sens
problem-inventory-zero-quantity = La quantité ne doit pas être zéro

## kernel

problem-kernel-bad-barcode = Ce n’est pas un code-barres EAN-8, UPC-A, EAN-13 ou GTIN-14
problem-kernel-bad-check-digit = Le chiffre de contrôle du code-barres est faux
problem-kernel-bad-day = Ce n’est pas un jour du calendrier comme 2026-03-01
problem-kernel-bad-email = Ce n’est pas une adresse e-mail
problem-kernel-bad-exchange-rate = Un taux de change est supérieur à zéro, au plus 1000000, avec au plus 12 décimales
problem-kernel-bad-instant = Ce n’est pas une date et heure RFC 3339 avec décalage, comme 2026-03-01T09:30:00Z
problem-kernel-bad-phone = Ce n’est pas un numéro de téléphone avec indicatif, comme +254 700 123456
problem-kernel-bad-ratio = Un rapport de conversion se compose de deux nombres positifs
problem-kernel-card-number = Ceci ressemble à un numéro de carte de paiement, qui ne doit pas être conservé ici
problem-kernel-currency-mismatch = Les devises diffèrent
problem-kernel-inexact-conversion = La quantité ne s’exprime pas exactement dans cette unité
problem-kernel-not-a-decimal = Ce n’est pas un nombre décimal
problem-kernel-out-of-range = Le nombre est trop grand
problem-kernel-too-many-minor-digits = La devise n’a pas d’unité aussi petite
problem-kernel-too-precise = Plus de décimales qu’on ne peut en conserver
problem-kernel-unknown-country = Ce n’est pas un code pays ISO 3166 comme KE
problem-kernel-unknown-currency = Ce n’est pas un code de devise ISO 4217
problem-kernel-unknown-rounding = Ce n’est pas un mode d’arrondi
problem-kernel-unknown-row-scope = Ce n’est pas une portée de lignes
problem-kernel-unknown-zone = Ce n’est pas un fuseau horaire comme Africa/Nairobi

## key

problem-key-no-such-company = Aucune entreprise n’a ce code

## ledger

problem-ledger-account-used = Le compte a des écritures : son type ne peut pas changer
problem-ledger-already-reversed = Cette écriture a déjà été extournée
problem-ledger-bad-cursor = Ce curseur ne mène nulle part
problem-ledger-bad-line = Une ligne a soit un débit, soit un crédit, supérieur à zéro
problem-ledger-bad-range = Le dernier jour précède le premier
problem-ledger-day-not-over = Ce jour n’est pas encore fini : prenez-en un plus tôt
problem-ledger-made-by-document = Cette écriture vient d’un document ; corrigez celui-ci
problem-ledger-no-such-account = Ce compte n’existe pas
problem-ledger-no-such-journal = Ce journal n’existe pas
problem-ledger-no-such-partner = Ce client n’existe pas
problem-ledger-not-a-draft = Seul un brouillon peut être modifié ou supprimé ; extournez l’écriture
problem-ledger-not-a-years-end = Ce n’est pas le dernier jour d’un exercice terminé
problem-ledger-not-for-money = L’argent se tient sur un compte d’actif sans autre rôle
problem-ledger-not-posted = Cette écriture n’est pas comptabilisée
problem-ledger-nothing-to-close = L’exercice n’a pas de résultat à clôturer
problem-ledger-partner-needed = Une ligne sur ce compte nomme le client : c’est la somme de ce que chacun doit ou a à recevoir
problem-ledger-role-needed = Des documents sont comptabilisés sur ce compte et son rôle y reste ; changez plutôt son nom ou son code
problem-ledger-role-taken = Un autre compte a ce rôle et le garde ; changez plutôt le nom ou le code de ce compte
problem-ledger-too-few-lines = Une écriture a au moins deux lignes
problem-ledger-unbalanced = Les débits d’une écriture égalent ses crédits, dans chaque devise

## mail

problem-mail-no-recipient = Aucune adresse n’est connue : dites à qui l’envoyer
problem-mail-not-configured = Le serveur n’a pas de serveur d’e-mail, aucun message ne peut donc être envoyé
problem-mail-not-failed = Seul un message qui a échoué ou reste incertain peut être renvoyé
problem-mail-too-large = Ce courrier a trop de destinataires ou des fichiers trop grands

## notify

problem-notify-no-person = Les notifications sont pour les personnes

## numbering

problem-numbering-block-empty = Il ne reste plus de numéro dans le bloc ; réessayez

## orders

problem-orders-address-moved = L’adresse est passée dans un autre pays depuis la commande : écrivez-la à nouveau
problem-orders-already-invoiced = Une facture a été faite de cette commande ; établissez d’abord un avoir
problem-orders-bad-quantity = Ce n’est pas une quantité qui convienne
problem-orders-bad-schedule = Ce calendrier finit avant de commencer
problem-orders-below-progress = Une trop grande part de cette ligne a déjà été expédiée ou facturée pour la réduire à cela
problem-orders-charge-line = Cette ligne est un supplément : elle se modifie là où elle se calcule, pour le port en choisissant l’expédition
problem-orders-discount-above-limit = Cette remise dépasse ce que vous pouvez accorder ; demandez à qui peut fixer les prix
problem-orders-goods-left = Des marchandises de cette commande sont déjà parties vers son adresse ; annulez le reste et commandez à nouveau
problem-orders-kit-in-parts = Un kit ne se divise pas : ce n’en est pas un nombre entier
problem-orders-kit-without-goods = Rien de ce kit n’est tenu en stock ; donnez-lui des composants
problem-orders-line-twice = Cette ligne est indiquée deux fois
problem-orders-more-than-ordered = C’est plus que ce qui reste de la ligne de commande
problem-orders-more-than-shipped = C’est plus que ce qui a été expédié et non retourné
problem-orders-no-address = La commande n’a pas d’adresse : des marchandises à transporter en ont besoin, une révision peut la donner
problem-orders-no-such-address = Le client n’a pas cette adresse
problem-orders-no-such-customer = Ce client n’existe pas
problem-orders-no-such-line = La commande n’a pas cette ligne
problem-orders-no-such-order = Cette commande n’existe pas
problem-orders-no-such-store = Ce magasin n’existe pas
problem-orders-no-way-there = Aucune étape manuelle ne mène à ce statut
problem-orders-not-chargeable = Rien ne peut être facturé en sus sur cette commande en l’état
problem-orders-not-confirmed = Seule une commande confirmée peut être envoyée
problem-orders-not-held = Cette commande n’est pas en suspens
problem-orders-not-shipped = Tout n’a pas encore été expédié
problem-orders-nothing-left = Il ne resterait rien de la commande ; annulez-la plutôt
problem-orders-nothing-to-amend = Ceci ne change rien à la commande
problem-orders-on-hold = Cette commande attend d’être libérée
problem-orders-one-template-origin = Donnez soit la commande dont part le modèle, soit l’identifiant d’une commande passée
problem-orders-own-approval = Quelqu’un d’autre doit approuver cette commande
problem-orders-price-invoiced = Une partie de cette ligne a été facturée à son prix ; établissez d’abord un avoir
problem-orders-shipments-cut = Des expéditions préparées ont été réduites avec la commande ; voir `shipments`
problem-orders-still-over-limit = Le client est encore au-delà du plafond de crédit ; quelqu’un qui peut approuver peut libérer la commande
problem-orders-tax-invoiced = Cette adresse est taxée ailleurs, et une facture a été faite de cette commande ; établissez d’abord un avoir
problem-orders-template-state = L’état du modèle ne le permet pas
problem-orders-too-many-goods = Une commande ne promet pas plus d’articles que cela, composants de kits comptés ligne par ligne ; voir `most`
problem-orders-too-many-lines = Une commande n’a pas plus de lignes que cela ; voir `most`
problem-orders-too-many-versions = Une commande n’est pas révisée plus souvent que cela ; voir `most`

## outbound

problem-outbound-bad-url = Ce n’est pas une adresse web que l’on peut appeler
problem-outbound-broken-answer = La réponse de l’hôte est illisible
problem-outbound-refused = Cette adresse ne doit pas être appelée : elle se trouve dans le réseau interne ou n’est pas en https
problem-outbound-timeout = L’hôte a mis trop de temps
problem-outbound-unknown-host = Il n’y a pas d’hôte de ce nom
problem-outbound-unreachable = L’hôte est injoignable
problem-outbound-untrusted = Le certificat de l’hôte n’est pas reconnu

## parties

problem-parties-cannot-merge = Ces deux clients ne peuvent pas être fusionnés
problem-parties-contact-of-another = Ce contact est celui d’un autre client
problem-parties-credit-exceeded = Ceci dépasse le plafond de crédit du client
problem-parties-customer-archived = Ce client est archivé
problem-parties-customer-blocked = Ce client est bloqué
problem-parties-customer-merged = Ce client a été fusionné avec un autre
problem-parties-customer-not-qualified = Ce client n’est pas encore qualifié
problem-parties-customer-open = Il y a des affaires en cours avec ce client
problem-parties-erased = Les données de cette personne ont été effacées
problem-parties-not-a-person = Ce client n’est pas une personne
problem-parties-party-fixed = Ceci ne peut pas passer à quelqu’un d’autre
problem-parties-payment-days = Les conditions de paiement vont de 0 jour à dix ans
problem-parties-tax-id-check-digits = Les chiffres de contrôle de ce numéro fiscal ne concordent pas ; cherchez un chiffre mal saisi
problem-parties-tax-id-format = Un numéro fiscal de ce pays n’a pas cette forme
problem-parties-too-many-attachments = Une communication n’a pas de place pour plus de fichiers
problem-parties-unknown-customer = Ce client n’existe pas
problem-parties-unknown-owner = Personne de cette entreprise n’a cet identifiant
problem-parties-unknown-supplier = Ce fournisseur n’existe pas
problem-parties-unknown-tag = Cette étiquette n’existe pas

## platform

problem-platform-dead-letters = Un travail de fond a échoué définitivement
problem-platform-job-not-dead = Seule une tâche abandonnée peut être relancée
problem-platform-never-settles = Un travail de fond ne finit jamais

## portal

problem-portal-bad-expiry = Un lien finit après aujourd’hui et dans les jours permis
problem-portal-link-expired = Ce lien n’ouvre plus rien
problem-portal-link-invalid = Ce lien n’ouvre rien
problem-portal-link-required = Ouvrez ceci par le lien qui vous a été envoyé
problem-portal-not-found = Il n’y a rien de tel derrière ce lien
problem-portal-not-live = Ce lien a déjà pris fin
problem-portal-not-shareable = Un brouillon ne peut pas être montré à un client

## pricing

problem-pricing-bad-discount = Une remise va de rien du tout à la totalité du prix
problem-pricing-bad-period = Le dernier jour précède le premier
problem-pricing-bad-price = Un prix ne peut pas être négatif
problem-pricing-bad-quantity = La quantité doit être supérieure à zéro
problem-pricing-list-for-both = Une liste de prix vaut pour un client, pour une catégorie ou pour tous
problem-pricing-no-price = Il n’y a pas de prix dans cette devise
problem-pricing-no-such-address = Le client n’a pas cette adresse
problem-pricing-unknown-product = Cet article n’existe pas
problem-pricing-unknown-unit = L’article ne se vend pas dans cette unité

## print

problem-print-asset-too-large = L’image est trop grande
problem-print-asset-unreadable = L’image est illisible : utilisez un fichier PNG ou JPEG
problem-print-bad-data = Le document n’a pas pu être préparé pour l’impression
problem-print-code-unfit = Le texte ne convient pas au code
problem-print-data-too-large = Le document est trop grand pour être imprimé
problem-print-layout-failed = Le document n’a pas pu être imprimé
problem-print-too-many-pages = Le document a trop de pages pour être imprimé

## record

problem-record-archived = Ceci est archivé ; restaurez-le d’abord
problem-record-archived-reference = Cette fiche est archivée
problem-record-bad-cursor = Le curseur n’est pas de cette liste ; commencez à sa première page
problem-record-bad-file = Le fichier est illisible
problem-record-bad-query = La liste ne peut pas être faite comme demandé
problem-record-bad-where = Cette condition est illisible
problem-record-card-number = Ceci ressemble à un numéro de carte de paiement, qui ne doit pas être conservé
problem-record-export-too-large = Trop de lignes pour un fichier ; restreignez la liste
problem-record-import-stopped = Trop de lignes ont été refusées ; celle-ci n’a pas été essayée
problem-record-import-too-large = Trop de lignes pour une importation ; coupez le fichier
problem-record-in-use = Ceci sert encore ; terminez ou changez d’abord ce qui le retient
problem-record-negative = Ceci n’est jamais inférieur à zéro
problem-record-not-found = Cette fiche n’existe pas
problem-record-out-of-scope = Ceci est hors de la portée de votre rôle
problem-record-read-only-field = Ceci ne peut pas être défini
problem-record-sum-too-large = La somme de ces lignes dépasse ce que peut être un montant ; restreignez la liste
problem-record-taken = Cette valeur est déjà prise
problem-record-too-long = Au plus { $most } caractères
problem-record-too-many-groups = Trop de groupes ; restreignez la liste ou groupez davantage
problem-record-too-short = Au moins { $least } caractères
problem-record-unknown-reference = Cette fiche n’existe pas
problem-record-version-conflict = Quelqu’un d’autre a modifié ceci entre-temps
problem-record-where-too-large = Ces conditions sont trop nombreuses

## request

problem-request-body-too-large = Le corps est trop grand
problem-request-broken-body = Le corps n’a pas pu être lu jusqu’au bout
problem-request-broken-json = Le corps n’est pas du JSON valable
problem-request-broken-path = L’adresse est illisible
problem-request-cross-site = Une session de navigateur n’accepte de modifications que de son propre site
problem-request-idempotency-key-reused = Cette Idempotency-Key a servi à une autre requête
problem-request-idempotency-key-too-long = L’Idempotency-Key est trop longue
problem-request-invalid-field = Cette valeur ne convient pas ici
problem-request-invalid-header = Un en-tête est illisible
problem-request-invalid-id = Cette fiche n’existe pas
problem-request-invalid-parameter = Un paramètre de la requête n’est pas acceptable
problem-request-method-not-allowed = Cette adresse n’accepte pas cette méthode
problem-request-missing-field = Ceci est nécessaire
problem-request-no-dry-run = Ceci ne peut pas s’essayer avec dry_run : il a des effets hors des données
problem-request-no-such-route = Il n’y a rien à cette adresse
problem-request-rate-limited = Trop de requêtes ; attendez un instant et réessayez
problem-request-too-large = Ceci vaut au plus { $most }
problem-request-too-long = Ceci est trop long : au plus { $most }
problem-request-too-short = Ceci est trop court : au moins { $least }
problem-request-too-small = Ceci vaut au moins { $least }
problem-request-unknown-choice = Ceci n’est aucun des choix : { $choices }
problem-request-unknown-field = Ce champ n’existe pas
problem-request-unsupported-type = Le type de contenu du corps n’est pas lu ici
problem-request-wrong-type = Une valeur d’un autre genre est attendue ici
problem-request-wrong-type-flag = Oui ou non est attendu ici : true ou false
problem-request-wrong-type-id = L’identifiant d’une fiche est attendu ici
problem-request-wrong-type-list = Une liste est attendue ici
problem-request-wrong-type-number = Un nombre est attendu ici
problem-request-wrong-type-object = Un objet avec des champs est attendu ici
problem-request-wrong-type-text = Un texte est attendu ici
problem-request-wrong-type-whole = Un nombre entier est attendu ici

## returns

problem-returns-bad-quantity = La quantité doit être supérieure à zéro
problem-returns-component-twice = Ce composant est indiqué deux fois
problem-returns-line-twice = Cette ligne est indiquée deux fois
problem-returns-more-than-left = C’est plus que ce qui reste de la ligne pour cette étape
problem-returns-no-such-component = Le kit de la ligne n’a pas ce composant
problem-returns-no-such-line = Le retour n’a pas cette ligne
problem-returns-no-such-order = Cette commande n’existe pas
problem-returns-not-goods = Cette ligne n’est pas une marchandise
problem-returns-not-inspected = Des marchandises retournées n’ont pas encore été inspectées
problem-returns-nothing-credited = Ce qui est remplacé gratuitement n’est pas crédité : laissez le jour vide
problem-returns-nothing-left = Il ne reste rien de ce retour pour cette étape
problem-returns-quarantine-for-sale = Les marchandises en quarantaine demandent un emplacement dont les marchandises ne sont pas à vendre
problem-returns-quarantine-place = Dites où sont gardées les marchandises en quarantaine : pas là d’où elles se vendent

## server

problem-server-busy = Le serveur est occupé ; réessayez dans un instant
problem-server-cannot-listen = L’adresse d’écoute est inutilisable
problem-server-timeout = Cela a pris trop de temps ; une modification peut encore aboutir, répétez-la donc avec la même Idempotency-Key
problem-server-too-many-streams = Trop de connexions en direct sont ouvertes

## shipping

problem-shipping-bad-band = Un tarif vaut pour plus que rien
problem-shipping-bad-carrier-answer = La réponse du transporteur est inutilisable ; l’étiquette est en cours d’annulation
problem-shipping-bad-days = La livraison la plus longue ne dure pas moins que la plus courte
problem-shipping-bad-divisor = Entre 1 et 100 000 centimètres cubes comptent pour un kilogramme
problem-shipping-bad-gs1-prefix = Un préfixe d’entreprise GS1 a de 7 à 10 chiffres
problem-shipping-bad-message = Ce n’est pas un message au sujet de colis
problem-shipping-bad-postal-range = Les codes postaux ont un pays, une même longueur d’au plus 10 lettres et chiffres, et le premier vient d’abord
problem-shipping-bad-price = L’expédition coûte zéro ou plus, pas moins
problem-shipping-bad-quantity = La quantité doit être supérieure à zéro
problem-shipping-bad-signature = La signature n’est pas valable
problem-shipping-bad-signing = Le transporteur ne peut pas signer de cette façon
problem-shipping-bad-size = Les côtés d’un carton font au moins 1 mm et pas autant
problem-shipping-bad-step = Un palier a une taille supérieure à zéro, et un prix par palier a un palier
problem-shipping-bad-tracking-url = Une adresse de suivi commence par https:// et contient {"{"}tracking{"}"} une fois, après l’hôte
problem-shipping-band-twice = Un autre tarif de ce mode et de cette zone finit ici
problem-shipping-carrier-needed = Dites qui transporte le colis
problem-shipping-carrier-silent = Le transporteur ne répond pas
problem-shipping-choice-removed = Rien n’est facturé pour l’expédition de cette commande
problem-shipping-label-live = Un colis a une étiquette : annulez-la d’abord
problem-shipping-label-pending = Le transporteur n’a pas encore répondu au sujet de l’étiquette
problem-shipping-line-twice = Cette ligne est indiquée deux fois
problem-shipping-message-replayed = Ce message a déjà été reçu
problem-shipping-method-has-rates = Le mode a des tarifs, mesurés et payés tels quels ; archivez-les d’abord
problem-shipping-method-unavailable = Ce mode ne transporte pas cette commande
problem-shipping-more-than-shipped = C’est plus que ce que l’expédition a de la ligne
problem-shipping-no-address = Nul ne sait où ceci doit aller : il n’y a pas d’adresse
problem-shipping-no-label = Le colis n’a pas d’étiquette pour cela
problem-shipping-no-such-adapter = Aucun adaptateur de transporteur de ce nom n’est installé
problem-shipping-no-such-carrier = Aucun transporteur de ce genre n’est en service
problem-shipping-no-such-line = L’expédition n’a pas cette ligne
problem-shipping-no-such-method = Ce mode d’expédition n’existe pas
problem-shipping-no-such-order = Cette commande n’existe pas
problem-shipping-no-such-package-type = Ce type de colis n’existe pas
problem-shipping-no-such-shipment = Cette expédition n’existe pas
problem-shipping-no-such-tracking = Aucun colis n’a ce numéro de suivi
problem-shipping-not-a-service = Le port se facture par un article qui est un service
problem-shipping-not-left = Le client peut être prévenu quand les marchandises sont parties
problem-shipping-not-packable = Cette expédition ne peut pas être emballée en l’état
problem-shipping-not-signing = Rien n’est accepté de ce transporteur en l’état
problem-shipping-not-trackable = Rien ne peut être dit de ceci en l’état
problem-shipping-not-yet = Ce moment n’est pas encore venu
problem-shipping-nothing-needs-shipping = Rien de ceci n’a besoin d’être transporté
problem-shipping-nothing-to-ship = Il ne reste rien à expédier de cette commande
problem-shipping-one-question = Demandez pour une commande, ou pour un pays et des lignes, pas les deux
problem-shipping-order-not-open = Rien ne peut être expédié de cette commande en l’état
problem-shipping-parcel-too-heavy = Le colis pèse plus que son carton ne le permet
problem-shipping-several-places = Les marchandises sont à plusieurs endroits : indiquez-en un, ou préparez une expédition pour chacun
problem-shipping-sscc-used-up = Le préfixe GS1 n’a plus de numéros pour cette année
problem-shipping-too-large = C’est plus que ce qui peut être pesé ou mesuré
problem-shipping-too-many-areas = La zone a toutes les aires qu’elle peut avoir
problem-shipping-too-many-bands = Le mode a ici tous les tarifs qu’il peut avoir
problem-shipping-too-many-orders = Un bon de préparation ne porte pas sur plus de commandes que cela ; voir `picked_orders_max`
problem-shipping-too-many-pieces = On n’emballe pas plus de pièces que cela ; voir `pieces_max`

## upkeep

problem-upkeep-damaged = L’archive est endommagée
problem-upkeep-differs = La cible ne contient pas ce que contient la source ; elle est restée vide
problem-upkeep-exists = Le fichier existe déjà
problem-upkeep-export-gone = L’export n’est plus conservé ; faites-en un nouveau
problem-upkeep-export-not-made = L’export n’est pas (encore) fait
problem-upkeep-export-too-large = L’export est trop grand pour être récupéré ; qui gère la machine peut le faire avec `kontor export`
problem-upkeep-export-under-way = Un export de l’entreprise est déjà en cours
problem-upkeep-file = Le fichier ne peut être ni écrit ni lu
problem-upkeep-lost-file = Le contenu d’un fichier conservé n’est plus là
problem-upkeep-master-key-needed = Mettez d’abord dans son fichier la clé maîtresse sous laquelle la sauvegarde a été faite
problem-upkeep-newer = Ceci a été fait par un Kontor plus récent ; utilisez au moins cette version ici
problem-upkeep-no-archive = Ce n’est pas une sauvegarde de Kontor
problem-upkeep-no-company = Aucune entreprise n’a ce code
problem-upkeep-not-empty = Ce qui doit être rempli doit être vide, et ne l’est pas
problem-upkeep-not-erasable = Seule une entreprise fondée comme exemple peut être effacée
problem-upkeep-older-source = La source n’est pas à jour ; lancez-y `kontor migrate`
problem-upkeep-other-master-key = La sauvegarde a été faite sous une autre clé maîtresse ; mettez d’abord le fichier de cette clé ici
problem-upkeep-source-changed = Quelqu’un a travaillé sur la source entre-temps ; arrêtez ses serveurs et recommencez. La cible est restée vide
problem-upkeep-whole-company-only = Un export contient tout de l’entreprise ; votre rôle n’en atteint qu’une partie

## validation

problem-validation-failed = La saisie n’est pas valable

## vault

problem-vault-cannot-open = Une valeur scellée ne peut pas être ouverte
problem-vault-wrong-master-key = Les clés de données ont été enveloppées par une clé maîtresse absente ; remettez-la dans le fichier de la clé maîtresse

## Occurrences

said-a-bic-has-8-or-11-letters-and-digits = Un BIC a 8 ou 11 lettres et chiffres
said-a-history-takes-only-a-cursor = Un historique n’accepte qu’un curseur
said-a-limit-is-not-negative = Une limite n’est pas négative
said-a-quantity-on-hand-is-never-below-zero = une quantité en stock n’est jamais inférieure à zéro
said-a-row-has-more-cells-than-the-header = Une ligne a plus de cellules que l’en-tête
said-a-single-record-takes-only-labels = Une fiche seule n’accepte que labels
said-a-web-address-begins-with-https-or-http = Une adresse web commence par https:// ou http://
said-an-e-mail-address-is-needed = Une adresse e-mail est nécessaire
said-control-characters-are-not-allowed = Les caractères de contrôle ne sont pas permis
said-data-is-json-here = Les données sont ici du JSON
said-dry-run-is-true-or-false = dry_run vaut true ou false
said-dry-run-stands-there-twice = dry_run y figure deux fois
said-entries-by-hand-are-written-for-the-whole-company = Les écritures à la main valent pour toute l’entreprise
said-expected-a-decimal-number = un nombre décimal est attendu
said-expected-full-true-and-nothing-else = seul full=true est attendu
said-from-0-to-1 = De 0 à 1
said-give-either-a-rate-or-an-amount = Donnez soit un taux, soit un montant
said-if-match-takes-one-version-in-quotes-as-etag-gives-it = If-Match prend une version entre guillemets, comme ETag la donne
said-kits-count-it-in-this-unit = Des kits le comptent dans cette unité
said-labels-is-true-or-false = labels vaut true ou false
said-less-of-this-line-was-invoiced-invoice-it-first = Une moindre part de cette ligne a été facturée : facturez-la d’abord
said-mail-from-is-no-sender = mail.from n’est pas un expéditeur
said-mail-url-is-no-url-of-a-mail-server = mail.url n’est pas l’adresse d’un serveur de messagerie
said-not-a-language-tag-such-as-en-or-sw-ke = Ce n’est pas une langue comme en ou sw-KE
said-not-a-state-of-a-job = ce n’est pas un état de tâche
said-not-a-state-of-a-message = ce n’est pas un état de message
said-only-a-credit-note-has-something-to-allocate = Seul un avoir a quelque chose à affecter
said-only-a-credit-note-or-a-payment-settles-something = Seul un avoir ou un paiement règle quelque chose
said-only-bearer-tokens-are-taken-here = Seuls les jetons bearer sont acceptés ici
said-only-version-1-0-of-cloudevents-is-read-here = Seule la version 1.0 de CloudEvents est lue ici
said-only-who-has-said-it-rewords-it = Seul son auteur peut le reformuler
said-out-of-range = hors des limites
said-products-are-counted-in-this-unit = Des articles sont comptés dans cette unité
said-send-the-header-kontor-client-or-a-json-body = Envoyez l’en-tête Kontor-Client, ou un corps JSON
said-sequence-is-a-whole-number = sequence est un nombre entier
said-the-body-must-be-a-json-object = Le corps doit être un objet JSON
said-the-database-does-not-answer-in-time = La base de données ne répond pas à temps
said-the-file-ends-within-a-character = Le fichier finit au milieu d’un caractère
said-the-file-has-no-sheet = Le fichier n’a pas de feuille
said-the-file-is-empty = Le fichier est vide
said-the-file-is-no-text = Le fichier n’est pas du texte
said-the-file-is-not-utf-16 = Le fichier n’est pas en UTF-16
said-the-file-is-not-utf-8 = Le fichier n’est pas en UTF-8
said-the-file-is-not-utf-8-throughout = Le fichier n’est pas entièrement en UTF-8
said-the-import-s-owner-has-left = Le propriétaire de l’importation est parti
said-the-periods-of-a-template-are-days-apart-leave-the-day-of-supply-out = Les périodes d’un modèle tombent à des jours différents : ne pas donner le jour de la prestation
said-the-query-string-cannot-be-read = La chaîne de requête est illisible
said-the-sizes-of-its-packages-are-counted-in-this-unit = Les tailles de ses conditionnements sont comptées dans cette unité
said-the-whole-company-is-revalued-or-nothing = On réévalue toute l’entreprise, ou rien
said-there-is-no-such-parameter = Ce paramètre n’existe pas
said-this-is-no-iban-look-at-its-digits-again = Ce n’est pas un IBAN : vérifiez ses chiffres
said-time-is-an-instant-of-rfc-3339 = time est un instant RFC 3339
said-time-lies-in-the-future = time se trouve dans le futur
said-too-many-columns = Trop de colonnes
said-too-many-conditions = Trop de conditions
said-what-the-event-is-about-has-too-long-a-name = Ce dont parle l’événement a un nom trop long
said-whoever-sent-it-has-left = La personne qui l’a envoyé est partie
