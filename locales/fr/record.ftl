### Pages of one record: what it is, its form, its history.

record-details = Détails
record-about = À propos
record-aside = Plus d’informations
record-more = Plus
record-created = Créé
record-updated = Modifié
record-archived = Archivé
record-duplicate = Dupliquer
record-back-to = Retour à : { $list }
record-tabs = Éléments liés
record-new = Nouveau : { $kind }
record-made = { $name } : création réussie
record-key-edit = Modifier
record-key-leave = Quitter le formulaire
record-key-previous = Fiche précédente de la liste
record-key-next = Fiche suivante de la liste

form-required = À remplir
form-too-long = { $max } caractères au plus
form-not-negative = Pas en dessous de zéro
form-email = Ce n’est pas une adresse e-mail
form-integer = Un nombre entier
form-number = Ce n’est pas un nombre
form-url = Une adresse qui commence par https://
form-faults = { $count ->
    [one] { $count } point à corriger
   *[other] { $count } points à corriger
}

merge-title = Quelqu’un d’autre a modifié cette fiche
merge-body = { $count ->
    [one] Vous avez tous deux modifié un champ. Choisissez ce qui reste.
   *[other] Vous avez tous deux modifié { $count } champs. Choisissez ce qui reste.
}
merge-no-conflict = Vous avez modifié des champs différents : les deux modifications peuvent rester.
merge-before = Avant :
merge-mine = La mienne
merge-theirs = La sienne
merge-save = Enregistrer

history-title = Historique
history-none = Rien ne s’est encore passé
history-more = Afficher plus ancien
history-system = Le système
history-empty = vide
history-sealed = modifié (tenu secret)
history-to = à
history-fields = { $count ->
    [one] { $count } champ
   *[other] { $count } champs
}

## Comments and files

talk-title = Commentaires et fichiers
talk-delete-sure = Supprimer définitivement
comments-title = Commentaires
comments-none = Personne n’a encore rien dit
comments-write = Écrire un commentaire ; @ prévient quelqu’un
comments-send = Envoyer
comments-edit = Reformuler
comments-edited = modifié
comments-delete = Supprimer le commentaire
comments-people = Personnes
comments-people-found = { $count ->
    [one] { $count } personne ; les flèches choisissent, Enter valide
   *[other] { $count } personnes ; les flèches choisissent, Enter valide
}
comments-people-none = Personne du nom de « { $typed } » ne voit ceci
files-title = Fichiers
files-none = Aucun fichier : déposez-en ici, ou choisissez-les
files-add = Joindre des fichiers
files-delete = Supprimer { $name }
files-leave-out = Ne pas joindre { $name }
files-kilobytes = { $size } ko
files-megabytes = { $size } Mo
record-warned-inventory-waited-for-there = { $count ->
    [one] Une commande attend des marchandises ici, et attendra jusqu’à ce que ce lieu vende de nouveau
   *[other] { $count } commandes attendent des marchandises ici, et attendront jusqu’à ce que ce lieu vende de nouveau
}
