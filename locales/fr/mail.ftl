### Lettres que le serveur envoie par e-mail, dans la langue de qui les lit.

letter-closing =
    Cordialement
    { $company }
letter-online = Voir en ligne : { $url }

## Documents

letter-invoice-subject = Facture { $number } – { $company }
letter-invoice = Veuillez trouver ci-joint la facture { $number } d’un montant de { $total }.
letter-invoice-due = Elle est à régler au plus tard le { $due }.
letter-credit-note-subject = Avoir { $number } – { $company }
letter-credit-note = Veuillez trouver ci-joint l’avoir { $number } d’un montant de { $total }.
letter-order-subject = Confirmation de commande { $number } – { $company }
letter-order = Merci de votre commande. Sa confirmation { $number } d’un montant de { $total } est jointe.
letter-statement-subject = Relevé de compte du { $from } au { $to } – { $company }
letter-statement = Veuillez trouver ci-joint votre relevé de compte du { $from } au { $to }. Le solde est de { $balance }.
letter-shipment-subject = Votre commande { $order } est en route – { $company }
letter-shipment = Les marchandises de votre commande { $order } sont parties. Le contenu du colis figure sur le bon de livraison { $number } ci-joint.
letter-shipment-carrier = Transporteur : { $carrier }
letter-shipment-tracking = Numéro de suivi : { $tracking }
letter-shipment-track = Suivre le colis : { $url }
letter-fresh-link-subject = Votre nouveau lien – { $company }

## Comptes des personnes

letter-hello = Bonjour { $name },
letter-when = Quand : { $time }
letter-not-you = Si ce n’était pas vous, changez votre mot de passe maintenant et prévenez votre administrateur.
letter-password-changed-subject = Votre mot de passe a été changé
letter-password-changed = Votre mot de passe a été changé. Toutes les autres sessions ont pris fin.
letter-password-reset = Un nouveau mot de passe a été choisi par un lien prévu à cet effet. Toutes les sessions ont pris fin.
letter-address-asked-subject = Un changement de votre adresse a été demandé
letter-address-asked = Un changement de l’adresse de votre compte a été demandé. Il prend effet une fois confirmé depuis la nouvelle adresse.
letter-address-changed-subject = Votre adresse a été changée
letter-address-changed = L’adresse de votre compte a été changée. L’ancienne n’ouvre plus rien.
letter-factor-app = L’application d’authentification
letter-factor-passkey = Une clé d’accès
letter-factor-identity = Une connexion par un autre fournisseur
letter-factor-added-subject = Un moyen de connexion a été ajouté
letter-factor-added = { $what } permet désormais de se connecter à votre compte.
letter-factor-removed-subject = Un moyen de connexion a été retiré
letter-factor-removed = { $what } ne permet plus de se connecter à votre compte.
letter-factors-reset = Un administrateur a retiré tous les seconds facteurs et clés d’accès de votre compte, et votre mot de passe avec eux. Choisissez-en un nouveau par le lien qui vous est envoyé ou remis.
letter-codes-renewed-subject = Vos codes de secours ont été remplacés
letter-codes-renewed = Les anciens codes de secours n’ouvrent plus rien.
letter-code-used-subject = Un code de secours a été utilisé
letter-code-used = Un code de secours a été utilisé à la place d’un second facteur. Codes restants : { $left }
letter-key-made-subject = Une clé pour un programme a été créée en votre nom
letter-key-made = La clé « { $name } » peut agir en votre nom, dans les limites pour lesquelles elle a été créée.
letter-new-device-subject = Une connexion depuis un nouvel appareil
letter-new-device = Quelqu’un s’est connecté à votre compte avec : { $agent }
letter-confirm-address-subject = Confirmez votre nouvelle adresse
letter-confirm-address =
    Cette adresse a été indiquée comme la nouvelle adresse de votre compte. Pour la confirmer, ouvrez ce lien dans l’heure :

    { $url }

    Si vous n’êtes au courant de rien, ne faites rien.
letter-invitation-subject = Votre invitation chez { $company }
letter-invitation =
    Vous êtes invité à travailler pour { $company }. Pour rejoindre l’équipe, ouvrez ce lien dans la semaine et choisissez un mot de passe :

    { $url }

    Le lien est pour vous seul et ne sert qu’une fois. Si vous n’attendiez pas d’invitation, ne faites rien.
letter-forgot-subject = Choisissez un nouveau mot de passe
letter-forgot =
    Quelqu’un, sans doute vous, a oublié le mot de passe de votre compte. Pour en choisir un nouveau, ouvrez ce lien dans l’heure :

    { $url }

    Le lien est pour vous seul et ne sert qu’une fois. Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.
letter-reset =
    Un administrateur vous permet de choisir un nouveau mot de passe pour votre compte. Ouvrez ce lien dans l’heure :

    { $url }

    Le lien est pour vous seul et ne sert qu’une fois.

## Notifications

letter-low-stock-subject = Stock bas : { $product }, { $place }
letter-low-stock = { $product }, { $place } : { $available } disponibles, le seuil de réapprovisionnement est { $point }.
letter-mentioned-subject = Vous êtes mentionné : { $title }
letter-mentioned = { $author } vous mentionne dans un commentaire sur { $title }.
