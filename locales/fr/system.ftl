### Settings: programs, providers, and what the system does by itself.

keys-body = Une clé permet à un programme de faire ce que vous pouvez faire, pas plus, tant que vous le pouvez vous-même.
keys-none = Il n’y a aucune clé.
keys-new = Nouvelle clé
keys-new-body = Ne lui donnez que ce dont le programme a besoin.
keys-make = Créer la clé
keys-made = La clé « { $name } » est prête
keys-made-body = Copiez-la maintenant : elle n’est plus affichée ensuite. Le programme l’envoie comme jeton bearer.
keys-name-missing = Indiquez à quoi elle sert.
keys-permission-missing = Choisissez au moins une chose qu’elle permet.
keys-days = Valable
keys-days-of = { $count ->
    [one] un jour
   *[other] { $count } jours
}
keys-may = Ce qu’elle permet (choix : { $count })
keys-until = Jusqu’au { $date }
keys-unused = jamais utilisée
keys-permissions = { $count ->
    [one] { $count } droit
   *[other] { $count } droits
}
keys-of-another = de quelqu’un d’autre
keys-revoke = Révoquer
keys-revoke-this = Révoquer { $name }
keys-revoke-title = Révoquer la clé { $name } ?
keys-revoke-body = Les programmes qui l’utilisent sont refusés aussitôt. Cette action est irréversible.
keys-revoked = { $name } est révoquée
keys-status-revoked = Révoquée
keys-status-expired = Expirée

hooks-none = Personne n’est encore informé.
hooks-new = Nouveau point de terminaison
hooks-edit = Modifier
hooks-endpoint = Point de terminaison
hooks-about = À propos
hooks-url = Adresse
hooks-events = Événements
hooks-events-help = Noms ou familles, séparés par des virgules : order.*, customer.updated. * désigne tout ce que vous pouvez voir.
hooks-description = À quoi il sert
hooks-active = Actif
hooks-disabled = Désactivé
hooks-failing = En échec
hooks-failing-since = en échec depuis { $date }
hooks-rests = En repos jusqu’à
hooks-why = Pourquoi il est désactivé
hooks-why-gone = L’autre côté a répondu qu’il n’existe plus
hooks-why-failing = Rien n’est arrivé pendant cinq jours
hooks-why-by-hand = Quelqu’un l’a désactivé
hooks-secret = Le secret
hooks-secret-body = Les messages sont signés avec lui. Copiez-le maintenant : il n’est plus affiché ensuite.
hooks-rotate = Nouveau secret
hooks-rotate-title = Créer un nouveau secret ?
hooks-rotate-body = Il est affiché une seule fois. L’ancien reste valable 24 heures, pour vous laisser le temps de changer.
hooks-test = Envoyer un test
hooks-test-done = Un test est en route
hooks-enable = Activer
hooks-enable-done = Le point de terminaison est activé
hooks-disable = Désactiver
hooks-disable-done = Le point de terminaison est désactivé
hooks-deliveries = Envois
hooks-no-deliveries = Rien n’est encore parti ici.
hooks-state = État
hooks-state-all = Tous les états
hooks-state-pending = En attente
hooks-state-delivered = Livré
hooks-state-failed = Échoué
hooks-state-dropped = Abandonné
hooks-took = { $count } ms
hooks-replay = Renvoyer
hooks-replayed = C’est renvoyé

inbox-senders = Qui peut envoyer
inbox-no-senders = Personne ne peut encore envoyer d’événements.
inbox-new-sender = Nouvel émetteur
inbox-source = Source
inbox-source-help = Ce que ses événements indiquent comme source : wms.example
inbox-rotate-this = Nouveau secret pour { $name }
inbox-secret-body = L’émetteur signe avec lui. Copiez-le maintenant : il n’est plus affiché ensuite.
inbox-came = Ce qui est arrivé
inbox-none = Rien n’est arrivé.
inbox-state-applied = Appliqué
inbox-state-stale = Périmé
inbox-state-failed = Échoué
inbox-state-dismissed = Écarté
inbox-retried = Une nouvelle tentative a été faite
inbox-dismiss = Écarter
inbox-dismiss-title = Écarter { $name } ?
inbox-dismiss-body = Il n’est pas appliqué. Le motif est conservé avec lui.
inbox-reason = Motif

exports-body = Une archive contient toutes les fiches de l’entreprise dans des fichiers que d’autres programmes lisent. Elle est conservée quelques jours.
exports-none = Aucune archive n’a encore été créée.
exports-make = Créer une archive
exports-make-body = Elle est créée en arrière-plan ; vous pouvez continuer à travailler.
exports-with-people = Avec les données personnelles
exports-with-people-body = Noms, adresses et e-mails des clients et des employés. Sans cela, ils sont omis.
exports-plain = Archive
exports-personal = Archive avec données personnelles
exports-failed = Échouée
exports-download = Télécharger
exports-size = { $size } Mo

jobs-none = Il n’y a aucune tâche.
jobs-none-dead = Rien n’est resté bloqué.
jobs-state = État
jobs-state-all = Tous les états
jobs-state-queued = En attente
jobs-state-running = En cours
jobs-state-done = Terminée
jobs-state-dead = Bloquée
jobs-attempts = { $count ->
    [one] { $count } tentative
   *[other] { $count } tentatives
}
jobs-retry = Réessayer
jobs-retry-this = Réessayer { $name }
jobs-retried = Nouvelle tentative lancée

mails-none = Il n’y a aucun e-mail.
mails-state = État
mails-state-all = Tous les états
mails-state-queued = En attente
mails-state-sending = En cours d’envoi
mails-state-sent = Envoyé
mails-state-failed = Échoué
mails-state-uncertain = Incertain
mails-retry-this = Renvoyer « { $name } »
mails-retried = C’est renvoyé

audit-none = Rien n’a été trouvé.
audit-action = Action
audit-from = Du
audit-to = Au
audit-one-subject = Un seul objet : { $kind }
audit-one-actor = Une seule personne
audit-changes = Ce qui a été modifié
audit-show = Détails
audit-show-this = Détails de { $name }
audit-who = Qui
audit-when = Quand
audit-subject = Objet
audit-request = Requête
audit-seal = Sceau
audit-unsealed = Pas encore scellé
audit-go = Ouvrir la fiche
audit-verify = Vérifier
audit-whole = Le journal est intact
audit-broken = Le journal a été altéré
audit-verified = { $rows } entrées sous { $seals } sceaux ont été vérifiées ; { $unsealed } attendent leur sceau.
audit-nothing-changed = Rien n’a été modifié ni retiré

sealing-body = Les secrets de l’entreprise sont chiffrés avec la clé actuelle. Après la création d’une nouvelle clé, tout est rescellé en arrière-plan.
sealing-rotate = Nouvelle clé
sealing-rotate-title = Créer une nouvelle clé de scellement ?
sealing-rotate-body = Tout ce qui est scellé est rescellé avec elle. Le travail continue pendant ce temps.
sealing-rotated = Une nouvelle clé est là ; tout est en cours de rescellement
sealing-under-way = { $count ->
    [one] { $count } valeur rescellée jusqu’ici
   *[other] { $count } valeurs rescellées jusqu’ici
}
sealing-generation = Clé { $count }
sealing-old-master = sous une ancienne clé maîtresse
sealing-state-current = Actuelle
sealing-state-former = Ouvre encore ce qui est ancien
sealing-state-destroyed = Détruite

doors-body = Qui vient de l’un d’eux se connecte à cette entreprise sans avoir ici son propre mot de passe.
doors-none = Personne ne se connecte depuis l’extérieur.
doors-new = Nouveau fournisseur
doors-edit = Modifier
doors-edit-this = Modifier { $name }
doors-remove = Retirer { $name }
doors-remove-title = Retirer le fournisseur { $name } ?
doors-remove-body = Les comptes liés par lui sont dissociés. Qui n’a pas d’autre moyen de se connecter a besoin d’un nouveau mot de passe.
doors-removed = { $name } est retiré
doors-on = Activé
doors-off = Désactivé
doors-button = Texte du bouton
doors-issuer = Émetteur
doors-client = Identifiant client
doors-secret = Secret client
doors-secret-kept = Il y en a un ; ce que vous saisissez le remplace.
doors-domains = Domaines
doors-domains-help = Uniquement des adresses de ceux-ci : example.org, example.com
doors-role = Les nouvelles personnes reçoivent le rôle
doors-role-none = Personne de nouveau n’entre
doors-role-help = Pour les personnes inconnues ici.
doors-by-email = Faire confiance à ses adresses e-mail
doors-by-email-help = Qui a la même adresse vérifiée entre sans montrer une fois son mot de passe.
doors-enabled = On peut se connecter avec lui
doors-redirect = Adresse de redirection
doors-redirect-help = À saisir chez le fournisseur.
