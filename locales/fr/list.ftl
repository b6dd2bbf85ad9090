### Lists of records and documents.

list-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
list-search = Rechercher dans { $list }
list-filter = Filtrer
list-filters = Filtres
list-columns = Colonnes
list-columns-find = Trouver une colonne
list-columns-hidden = Non affichées
list-columns-reset = Par défaut
list-column-up = Avancer { $column }
list-column-down = Reculer { $column }
list-column-pin = Garder { $column } au début
list-column-unpin = Laisser défiler { $column }
list-sort-hint = Trier ; avec Shift, trier aussi par cette colonne
list-select-shown = Sélectionner ce qui est chargé
list-select-row = Sélectionner { $name }
list-selected = Sélection : { $count }
list-selected-all = Sélection complète ({ $count })
list-select-all = Sélectionner les { $count } résultats
list-loading-more = Chargement de la suite…
list-unnamed = Sans nom
list-sum-of = Somme de { $count }
list-peek = Aperçu
list-row-menu = Actions pour { $name }
list-open-tab = Ouvrir dans un nouvel onglet
list-copy-link = Copier le lien
list-edit-cell = Modifier { $field }
list-edit-stale = Quelqu’un d’autre a modifié ceci entre-temps. Vous voyez l’état actuel.
list-archived = { $name } : archivage effectué
list-restored = { $name } : restauration effectuée
list-archived-only = Archivés uniquement
list-export = Exporter
list-export-csv = En CSV
list-export-xlsx = En classeur (XLSX)
list-export-selected-csv = Exporter la sélection en CSV
list-export-selected-xlsx = Exporter la sélection en classeur (XLSX)
list-print = Imprimer
list-printing = Lecture des lignes à imprimer…
list-print-left-off = Les { $shown } premières lignes sur { $count }
list-import = Importer

## Filters

list-filter-add = Ajouter une condition
list-filter-add-group = Ajouter un groupe
list-filter-group = Groupe { $number }
list-filter-groups = Entre les groupes
list-filter-conditions = Entre les conditions
list-filter-and = et
list-filter-or = ou
list-filter-field = Champ
list-filter-operator = Mode de comparaison
list-filter-value = Valeur de { $field }
list-filter-remove = Retirer cette condition
list-filter-take-off = Retirer { $field }
list-filter-clear = Effacer le filtre
list-filter-apply = Appliquer
list-filter-archived = Avec les archivés
list-filter-absent = est vide
list-filter-present = est rempli
list-op-eq = est
list-op-ne = n’est pas
list-op-in = est l’un de
list-op-like = contient
list-op-gt = est supérieur à
list-op-gte = est au moins
list-op-lt = est inférieur à
list-op-lte = est au plus
list-op-null = est rempli ou non
list-op-day-eq = est le
list-op-day-gte = est à partir du
list-op-day-lt = est avant le
list-op-day-gt = est après le
list-op-day-lte = est jusqu’au
list-op-day-ne = n’est pas le

## Views

list-views = Vues de { $list }
list-view-menu = Enregistrer ou modifier la vue
list-view-save = Enregistrer la vue
list-view-save-as = Enregistrer comme nouvelle vue
list-view-change = Nom et partage
list-view-delete = Supprimer la vue
list-view-delete-title = Supprimer la vue { $name } ?
list-view-delete-body = Les fiches restent telles quelles ; la vue disparaît pour tous ceux qui la voient.
list-view-reset = Afficher la vue telle qu’enregistrée
list-view-dirty = modifiée
list-view-saved = Vue { $name } enregistrée
list-view-name = Nom
list-view-needs-name = Donnez un nom à la vue
list-view-seen-by = Qui la voit
list-view-private = Moi seul
list-view-company = Toute l’entreprise
list-view-role = Le rôle { $role }
list-view-default = Ouvrir cette vue en premier

## Nothing to show

list-nothing-found = Aucun résultat
list-nothing-search = Recherche : « { $q } »
list-first-use = { $list } : rien pour l’instant
list-first-use-body = Le contenu s’affichera ici.

## Keys

list-key-next = Ligne suivante
list-key-previous = Ligne précédente
list-key-extend = Étendre la sélection
list-key-first = Première ligne
list-key-last = Dernière ligne
list-key-select = Sélectionner la ligne
list-key-select-all = Sélectionner ce qui est chargé
list-key-open = Ouvrir la ligne
list-key-peek = Aperçu de la ligne à côté de la liste
list-key-menu = Actions de la ligne
list-key-edit = Modifier la ligne
list-key-search = Rechercher
list-key-clear = Fermer, puis effacer la sélection
list-key-create = Créer

## A phone's sheet

list-show = Affichage
list-sort-by = Trié par
list-ascending = Du plus petit au plus grand
list-descending = Du plus grand au plus petit

## Groups

list-group = Grouper les lignes
list-group-off = Non groupé
list-group-none = Sans valeur
list-group-day = { $field } par jour
list-group-month = { $field } par mois
list-group-year = { $field } par année
list-group-rest = Afficher les { $count } de { $group }

## Many at once

list-bulk-archive = Archiver
list-bulk-restore = Restaurer
list-bulk-patch = Modifier un champ
list-bulk-title = { $count ->
    [one] { $action } : { $number } fiche
   *[other] { $action } : { $number } fiches
}
list-bulk-go = { $action } ({ $number })
list-bulk-stop = Arrêter
list-bulk-trying = Simulation en cours…
list-bulk-progress = { $done } sur { $of }
list-bulk-would = { $count ->
    [one] { $number } est possible
   *[other] { $number } sont possibles
}
list-bulk-would-not = { $count ->
    [one] { $number } serait refusé
   *[other] { $number } seraient refusés
}
list-bulk-untried = { $count ->
    [one] { $number } autre n’a pas encore été essayé
   *[other] { $number } autres n’ont pas encore été essayés
}
list-bulk-did = { $count ->
    [one] { $number } est fait
   *[other] { $number } sont faits
}
list-bulk-did-not = { $count ->
    [one] { $number } a été refusé
   *[other] { $number } ont été refusés
}
list-bulk-left = { $count ->
    [one] { $number } est resté tel quel
   *[other] { $number } sont restés tels quels
}
list-bulk-refused-in = Impossible dans l’état « { $state } »
list-bulk-refused-state = Son état ne le permet pas
list-bulk-sum = En tout { $amount }
list-bulk-failures = Ce qui est refusé, et pourquoi
list-bulk-row = Fiche
list-bulk-why = Motif
list-bulk-more-failures = et { $number } de plus
list-bulk-done = { $action } : fait pour { $count }
list-bulk-undone = Rétabli pour { $count }
list-bulk-reason = Motif
list-bulk-reference = Référence
list-bulk-field = Champ
list-bulk-choose-field = Choisir un champ
list-bulk-empty = Laisser vide
