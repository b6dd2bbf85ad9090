### Envoi de documents.

send-do = Envoyer
send-title = Envoyer { $name }
send-language = En { $language }, la langue de qui lira
send-to = À
send-to-missing = Indiquez à qui l’envoyer.
send-cc = Copie à
send-subject = Objet
send-message = Message
send-with = Pièces jointes
send-look = Voir { $name }
send-link = Un lien pour le voir en ligne figure sous le texte.
send-usual = La lettre habituelle
send-hand = Marquer comme remis en main propre
send-did = { $name } est en route
send-did-hand = { $name } est marqué comme envoyé
send-no-server = Aucun serveur de messagerie n’est configuré : rien ne peut être envoyé par e-mail. La personne qui gère le serveur le configure dans la section [mail] de ses réglages.
send-no-server-hand = Aucun serveur de messagerie n’est configuré : rien ne peut être envoyé par e-mail. Remettez le document vous-même et marquez-le ici comme envoyé.
send-mails = E-mails
send-statement = Envoyer par e-mail
send-shipment = Prévenir le client
send-order = Envoyer la confirmation
