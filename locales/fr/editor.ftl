### The grid of lines that orders, invoices, credit notes, returns and adjustments share.

editor-product = Article
editor-products = Articles
editor-make = Nouvel article « { $name } »
editor-product-hint = Nom, référence d’article ou code-barres
editor-quantity = Qté
editor-unit = Unité
editor-price = Prix
editor-discount = Rem. %
editor-amount = Montant
editor-available = Disponible
editor-line = ligne { $number }
editor-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
editor-add-line = Ajouter une ligne
editor-row-menu = Actions de la ligne
editor-duplicate = Dupliquer la ligne
editor-up = Monter la ligne
editor-down = Descendre la ligne
editor-key-remove = Retirer la ligne
editor-removed = Ligne retirée
editor-describe = Modifier le texte
editor-words = Texte de la ligne
editor-use-text = Utiliser « { $typed } » comme texte
editor-choose-product = Choisir un article
editor-search-products = Rechercher des articles
editor-why = D’où vient ce prix
editor-rule-list-price = Prix catalogue
editor-rule-of-base-unit = Calculé d’après le prix de l’unité de base
editor-rule-price-list = Liste de prix
editor-rule-from-quantity = { $list }, à partir de { $quantity } { $unit }
editor-rule-manual-price = Saisi à la main
editor-rule-agreed-price = Convenu à la commande
editor-rule-line-discount = Remise de la ligne
editor-rule-document-discount = Part de la remise globale
editor-rule-of-whole = Sur { $amount } de remise globale
editor-rule-tax = Taxe

## Scanning

editor-scan = Scanner ou saisir un code
editor-scan-taken = { $name } : { $quantity }
editor-scan-missed = Aucun article n’a le code { $code }
editor-scan-failed = { $code } n’a pas pu être recherché
editor-scan-again = Rechercher { $code } à nouveau
editor-scan-seen = Mettre { $code } de côté

## Rows out of a spreadsheet

editor-paste = Coller depuis un tableur
editor-paste-help = Un article par ligne : référence d’article ou code-barres, puis la quantité.
editor-paste-help-prices = Un article par ligne : référence d’article ou code-barres, puis la quantité, puis le prix s’il est différent.
editor-paste-rows = Lignes
editor-paste-understood = Ce qui a été compris
editor-paste-unknown = Aucun article n’a le code { $code }
editor-paste-unread = pas un nombre : { $what }
editor-paste-take = { $count ->
    [0] Ajouter des lignes
    [one] Ajouter { $count } ligne
   *[other] Ajouter { $count } lignes
}

## Totals

editor-subtotal = Sous-total
editor-discounts = Remises
editor-tax-word = Taxe
editor-tax = { $name } { $rate }
editor-tax-included = { $name } { $rate }, comprise
editor-net = Hors taxe
editor-total = Total
editor-margin = Marge
editor-margin-rate = Marge { $rate }
editor-discount-whole = Remise globale

## How finely a unit is counted

editor-too-fine = { $places ->
    [0] { $unit } se compte en nombres entiers
    [one] { $unit } se compte avec une décimale au plus
   *[other] { $unit } se compte avec { $places } décimales au plus
}
editor-wrong = { $line } : { $why }
