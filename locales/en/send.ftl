### Sending documents.

send-do = Send
send-title = Send { $name }
send-language = Written in { $language }, the reader’s language
send-to = To
send-to-missing = Say to whom it goes.
send-cc = Copy to
send-subject = Subject
send-message = Message
send-with = Attached
send-look = Look at { $name }
send-link = A link to see it online stands below the words.
send-usual = The usual letter
send-hand = Mark as sent by hand
send-did = { $name } is on its way
send-did-hand = { $name } is marked as sent
send-no-server = No mail server is set up, so nothing can be mailed. Whoever runs the server sets one in the section [mail] of its settings.
send-no-server-hand = No mail server is set up, so nothing can be mailed. Hand it over yourself and mark it as sent here.
send-mails = E-mails
send-statement = Send by e-mail
send-shipment = Tell the customer
send-order = Send confirmation
