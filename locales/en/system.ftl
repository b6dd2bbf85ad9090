### Settings: programs, providers, and what the system does by itself.

keys-body = A key lets a program do what you may do, no more, for as long as you may do it yourself.
keys-none = There are no keys.
keys-new = New key
keys-new-body = Give it only what the program needs.
keys-make = Make the key
keys-made = The key “{ $name }” is ready
keys-made-body = Copy it now: it is not shown again. The program sends it as a bearer token.
keys-name-missing = Say what it is for.
keys-permission-missing = Choose at least one thing that it may do.
keys-days = Works for
keys-days-of = { $count ->
    [one] one day
   *[other] { $count } days
}
keys-may = What it may do ({ $count } chosen)
keys-until = Until { $date }
keys-unused = never used
keys-permissions = { $count ->
    [one] one permission
   *[other] { $count } permissions
}
keys-of-another = of somebody else
keys-revoke = Revoke
keys-revoke-this = Revoke { $name }
keys-revoke-title = Revoke the key { $name }?
keys-revoke-body = Programs that use it are refused at once. It cannot be taken back.
keys-revoked = { $name } is revoked
keys-status-revoked = Revoked
keys-status-expired = Expired

hooks-none = Nobody is told yet.
hooks-new = New endpoint
hooks-edit = Change
hooks-endpoint = Endpoint
hooks-about = About
hooks-url = Address
hooks-events = Events
hooks-events-help = Names or families, separated by commas: order.*, customer.updated. * is everything that you may see.
hooks-description = What it is for
hooks-active = Active
hooks-disabled = Disabled
hooks-failing = Failing
hooks-failing-since = failing since { $date }
hooks-rests = Rests until
hooks-why = Why it is disabled
hooks-why-gone = The other side said that it is gone
hooks-why-failing = Nothing arrived for five days
hooks-why-by-hand = Somebody disabled it
hooks-secret = The secret
hooks-secret-body = Messages are signed with it. Copy it now: it is not shown again.
hooks-rotate = New secret
hooks-rotate-title = Make a new secret?
hooks-rotate-body = It is shown once. The former one counts for another 24 hours, so that you can change over.
hooks-test = Send a test
hooks-test-done = A test is on its way
hooks-enable = Enable
hooks-enable-done = The endpoint is enabled
hooks-disable = Disable
hooks-disable-done = The endpoint is disabled
hooks-deliveries = Deliveries
hooks-no-deliveries = Nothing went here yet.
hooks-state = State
hooks-state-all = All states
hooks-state-pending = Waiting
hooks-state-delivered = Delivered
hooks-state-failed = Failed
hooks-state-dropped = Dropped
hooks-took = { $count } ms
hooks-replay = Send again
hooks-replayed = It is sent again

inbox-senders = Who may send
inbox-no-senders = Nobody may send events yet.
inbox-new-sender = New sender
inbox-source = Source
inbox-source-help = What its events name as their source: wms.example
inbox-rotate-this = New secret for { $name }
inbox-secret-body = The sender signs with it. Copy it now: it is not shown again.
inbox-came = What came in
inbox-none = Nothing came in.
inbox-state-applied = Applied
inbox-state-stale = Out of date
inbox-state-failed = Failed
inbox-state-dismissed = Dismissed
inbox-retried = It was tried again
inbox-dismiss = Dismiss
inbox-dismiss-title = Dismiss { $name }?
inbox-dismiss-body = It is not applied. The reason is kept with it.
inbox-reason = Reason

exports-body = An archive holds every record of the company as files that other programs read. It is kept for a few days.
exports-none = No archive was made yet.
exports-make = Make an archive
exports-make-body = It is made in the background; you can go on working.
exports-with-people = With personal data
exports-with-people-body = Names, addresses and mails of customers and employees. Without it they are left out.
exports-plain = Archive
exports-personal = Archive with personal data
exports-failed = Failed
exports-download = Download
exports-size = { $size } MB

jobs-none = There are no jobs.
jobs-none-dead = Nothing got stuck.
jobs-state = State
jobs-state-all = All states
jobs-state-queued = Waiting
jobs-state-running = Running
jobs-state-done = Done
jobs-state-dead = Stuck
jobs-attempts = { $count ->
    [one] one attempt
   *[other] { $count } attempts
}
jobs-retry = Try again
jobs-retry-this = Try { $name } again
jobs-retried = It is tried again

mails-none = There are no mails.
mails-state = State
mails-state-all = All states
mails-state-queued = Waiting
mails-state-sending = Being sent
mails-state-sent = Sent
mails-state-failed = Failed
mails-state-uncertain = Uncertain
mails-retry-this = Send “{ $name }” again
mails-retried = It is sent again

audit-none = Nothing was found.
audit-action = Action
audit-from = From
audit-to = Until
audit-one-subject = Only one { $kind }
audit-one-actor = Only one person
audit-changes = What was changed
audit-show = Details
audit-show-this = Details of { $name }
audit-who = Who
audit-when = When
audit-subject = About
audit-request = Request
audit-seal = Seal
audit-unsealed = Not sealed yet
audit-go = Open the record
audit-verify = Verify
audit-whole = The log is whole
audit-broken = The log was changed
audit-verified = { $rows } entries under { $seals } seals were checked; { $unsealed } wait for their seal.
audit-nothing-changed = Nothing was changed or taken out

sealing-body = Secrets of the company lie encrypted under the current key. After a new one is made, everything is sealed anew in the background.
sealing-rotate = New key
sealing-rotate-title = Make a new sealing key?
sealing-rotate-body = Everything that is sealed is sealed anew under it. Work goes on meanwhile.
sealing-rotated = A new key is there; everything is being sealed under it
sealing-under-way = { $count ->
    [one] One value is sealed anew so far
   *[other] { $count } values are sealed anew so far
}
sealing-generation = Key { $count }
sealing-old-master = under a former master key
sealing-state-current = Current
sealing-state-former = Still opens what is old
sealing-state-destroyed = Destroyed

doors-body = Whoever comes from one of these signs in to this company without a password of their own here.
doors-none = Nobody signs in from elsewhere.
doors-new = New provider
doors-edit = Change
doors-edit-this = Change { $name }
doors-remove = Remove { $name }
doors-remove-title = Remove the provider { $name }?
doors-remove-body = Accounts that are linked by it are unlinked. Whoever has no other way to sign in needs a new password.
doors-removed = { $name } is removed
doors-on = On
doors-off = Off
doors-button = Words of the button
doors-issuer = Issuer
doors-client = Client id
doors-secret = Client secret
doors-secret-kept = There is one; what you type replaces it.
doors-domains = Domains
doors-domains-help = Only addresses of these: example.org, example.com
doors-role = New people get the role
doors-role-none = Nobody new gets in
doors-role-help = For people who are unknown here.
doors-by-email = Believe its e-mail addresses
doors-by-email-help = Somebody with the same verified address is let in without showing their password once.
doors-enabled = People can sign in by it
doors-redirect = Redirect address
doors-redirect-help = Enter this at the provider.
