### Messages of the web app: the shell and what every page shares. Features have a file of their own beside this one.

## Words

close = Fermer
cancel = Annuler
continue = Continuer
save = Enregistrer
discard = Abandonner
clear = Effacer
retry = Réessayer
edit = Modifier
delete = Supprimer
archive = Archiver
restore = Restaurer
create = Créer
add = Ajouter
remove = Retirer
undo = Annuler l’action
undo-last = Annuler la dernière action
done = Terminé
back = Retour
next = Suivant
previous = Précédent
search = Rechercher
open = Ouvrir
copy = Copier
copied = Copié
yes = Oui
no = Non
none = Aucun
all = Tous
more = Plus
loading = Chargement…
failed = Cela n’a pas fonctionné
request-id = Requête { $id }
field-optional = facultatif
password = Mot de passe
email = E-mail
factor-code = Code de votre application, ou un code de secours

## Frame

skip-to-content = Aller au contenu
navigation = Navigation
navigation-tabs = Pages principales
nav-more = Plus
nav-settings = Paramètres
nav-group-sell = Vendre
nav-group-operate = Exploiter
nav-group-money = Finances
nav-group-understand = Analyser
search-or-jump = Rechercher ou aller à
company-switch-failed = Impossible de changer d’entreprise
store-switch-all = Tous les magasins
store-here = Chez { $store }
store-here-leave = Afficher tous les magasins
user-profile = Profil
user-security = Connexion et sécurité
sign-out = Se déconnecter
theme-light = Couleurs claires
theme-dark = Couleurs sombres
density-compact = Lignes compactes
density-comfortable = Lignes aérées
banner-offline = Pas de connexion. Ce que vous voyez n’est peut-être plus à jour ; rien de ce que vous saisissez n’est perdu.
banner-offline-since = Pas de connexion. Ce que vous voyez est l’état de { $time } ; rien de ce que vous saisissez n’est perdu.
banner-reconnecting = Les mises à jour en direct sont interrompues. Reconnexion…
banner-reconnecting-since = Les mises à jour en direct sont interrompues. Ce que vous voyez est l’état de { $time }. Reconnexion…
banner-update = Il existe une nouvelle version de Kontor.
banner-reload = Recharger

## Saving

save-bar = Modifications non enregistrées
save-unsaved = Modifications non enregistrées
leave-title = Quitter sans enregistrer ?
leave-body = Ce que vous avez saisi sur cette page n’est pas encore enregistré.
leave-stay = Rester
leave-discard = Abandonner et quitter
saved = Enregistré

## Asked again

asked-sign-in = Se reconnecter
asked-sign-in-body = Votre session a pris fin. Ce que vous faisiez reprend ensuite ; rien de saisi n’est perdu.
asked-step-up = Prouvez que c’est vous
asked-step-up-body = Avant de continuer, montrez encore une fois que c’est bien vous.
asked-passkey = Utiliser une clé d’accès
asked-elsewhere = Je me suis connecté dans un autre onglet
asked-elsewhere-not = Personne n’est encore connecté
asked-window = Continuez dans la fenêtre qui s’est ouverte ; ici, la suite viendra d’elle-même.
asked-window-not = Le navigateur n’a ouvert aucune fenêtre. Autorisez ce site à en ouvrir une, puis réessayez.

## Keys

keys-palette = Recherche et commandes
keys-sheet = Raccourcis clavier
keys-sidebar = Replier la navigation
keys-then = puis
key-ctrl = Ctrl
key-shift = Maj
key-space = Espace
key-delete = Suppr
keys-page = Cette page
keys-global = Partout
keys-letters = Raccourcis d’une seule lettre
keys-access = Lettres sur les boutons, tant qu’elle est maintenue

## Palette

palette-placeholder = Saisissez une page, une action ou une fiche
palette-results = Résultats
palette-commands = Actions
palette-selection = Sélection
palette-pages = Pages
palette-recent = Récents
palette-documents = Documents
palette-people = Personnes
palette-move = se déplacer
palette-run = ouvrir

## Pickers

picker-open = Afficher les choix
picker-searching = Recherche…
picker-failed = La recherche a échoué
picker-nothing = Rien trouvé pour « { $typed } »
picker-none = Rien ici pour l’instant

## Notifications

notifications = Notifications
notifications-unread = { $count ->
    [one] Notifications, { $count } non lue
   *[other] Notifications, { $count } non lues
}
notifications-none = Rien à voir
notifications-read-all = Tout marquer comme lu
notice-mention = { $who } vous mentionne
notice-low-stock = { $product } s’épuise
notice-low-stock-body = { $available } disponibles à { $place }, à recommander à { $point }
notice-other = Du nouveau à regarder

## Empty and failed

empty-forbidden = Vous n’avez pas accès à ceci
empty-forbidden-body = Demandez ce droit à un administrateur de votre entreprise.
empty-missing = Il n’y a rien ici
empty-missing-body = La page ou la fiche n’existe pas, ou vous n’avez pas le droit de la voir.
empty-offline = Pas de connexion
empty-offline-body = Le serveur est injoignable. Réessayez une fois connecté.
empty-failed = Le chargement a échoué
go-home = Aller à la vue d’ensemble

## Passwords

password-show = Afficher le mot de passe
password-hide = Masquer le mot de passe
