### Records from files.

import-title = Importation : { $kind }
import-none = Ceci ne s’importe pas depuis des fichiers
import-none-body = Ce type de fiche n’existe pas, ou vous n’avez pas le droit d’en ajouter.
import-file = Fichier
import-drop = Déposez un fichier ici
import-choose = Choisir un fichier
import-reading = Lecture de { $file }…
import-accepts = CSV dans tout encodage courant, ou première feuille d’un classeur XLSX, avec les noms des colonnes en première ligne.
import-needs = Nécessaire : { $fields }.
import-past = Importations précédentes
import-when = Quand
import-by = Par
import-status = Statut
import-rows = Lignes
import-row = Ligne
import-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
import-columns-of = Colonnes de { $file }
import-column = Colonne
import-examples = Par exemple
import-becomes = Devient
import-field-of = Champ de la colonne { $column }
import-left-out = (ignorée)
import-column-twice = Chaque colonne doit avoir son propre nom
import-constants = Identique dans chaque ligne
import-constant-add = Un autre champ
import-reference = Code ou nom
import-ways = Mode de lecture
import-mode = Lignes dont la fiche existe déjà
import-mode-create = sont des erreurs
import-mode-upsert = modifient la fiche
import-known-by = Une fiche se reconnaît à
import-known-by-help = C’est ainsi qu’une ligne trouve sa fiche
import-known-by-usual = comme d’habitude
import-blank = Cellules vides
import-blank-keep = ne changent rien
import-blank-clear = vident le champ
import-decimal = Nombres
import-decimal-guessed = Deviné d’après le fichier : { $cell } se lit { $number }
import-decimal-read = { $cell } se lit { $number }
import-decimal-bad = { $cell } ne peut pas se lire ainsi
import-decimal-unsure = { $cell } peut se lire des deux façons : choisissez
import-dates = Dates
import-missing = Créer ce qui n’existe pas encore
import-trying = Essai en cours…
import-try-first = Essayez d’abord : rien n’est enregistré.
import-lacks = Encore nécessaire : { $fields }
import-try = Essayer
import-start = Importer { $count }
import-nothing = Rien de ceci ne serait importé.
import-trial = Ce qui se passerait
import-inexact = Il y a trop de lignes pour les essayer d’un bloc : des lignes qui dépendent l’une de l’autre peuvent être signalées en erreur et passer quand même.
import-created = Nouvelles
import-updated = Modifiées
import-unchanged = Inchangées
import-repeated = Déjà importées
import-failed = En erreur
import-progress = Avancement
import-rate = { $rate } par seconde
import-left = encore { $seconds } s
import-resume = Continuer
import-see = Voir la liste
import-errors = Lignes en erreur dans un fichier
import-failed-rows = Lignes en erreur
import-of-column = Colonne « { $column } »
import-kept-rows = Lignes qui restent
import-more = Afficher plus
import-undo = Annuler l’importation
import-undo-title = { $count ->
    [one] Reprendre { $count } ligne ?
   *[other] Reprendre { $count } lignes ?
}
import-undo-body = Ce que l’importation a créé est archivé et ce qu’elle a modifié retrouve ses anciennes valeurs, sauf si quelqu’un l’a modifié ou utilisé depuis.
import-undone = Lignes reprises : { $undone }, conservées : { $kept }
import-words = importer téléverser fichier csv xlsx excel tableur
import-product = Importer des articles
import-customer = Importer des clients
import-supplier = Importer des fournisseurs
import-price-list-item = Importer des prix
import-stock-entry = Importer du stock
import-opening-item = Importer ce que les clients doivent
