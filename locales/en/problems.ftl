# What went wrong, by the code of the problem. The English file is written by `cargo xtask sentences`.

## auth

problem-auth-forbidden = Your role does not allow this
problem-auth-invalid-credential = The token or session is not valid any more
problem-auth-required = Sign in, or show a valid token

## billing

problem-billing-advance-deducted = A later invoice has deducted this advance; credit that invoice
problem-billing-already-credited = This invoice was credited already
problem-billing-already-invoiced = These goods were invoiced already; delete this draft
problem-billing-already-reversed = This allocation was taken back already
problem-billing-bad-amount = The amount must be more than zero
problem-billing-bad-buckets = Buckets are rising numbers of days such as 30,60,90
problem-billing-bad-colour = A colour is written #rrggbb
problem-billing-bad-day-of-month = A day of a month is 1 to 31
problem-billing-bad-document-date = The day is before what this follows, too far back, or after today
problem-billing-bad-due-date = An invoice is not due before it is issued
problem-billing-bad-issue-date = A document is not issued later than today
problem-billing-bad-period = The period ends before it begins, or is too long
problem-billing-bad-refund-date = Money goes back after it came and was last allocated, and not after today
problem-billing-bad-reversal-date = A payment is reversed after it came and was last allocated, and not after today
problem-billing-bad-schedule = This schedule has no first day
problem-billing-bad-share = This is more than the whole
problem-billing-bad-supply = Give one day of supply, or the first and the last day of a period
problem-billing-discount-note = This credit note is an early payment discount: take back what the payment settled instead
problem-billing-discount-over = This payment came too late for the early payment discount
problem-billing-discounts-need-auto = Discounts are taken wherever they may be only with auto; otherwise say it of each allocation
problem-billing-dunning-under-way = A dunning run is under way; wait until it is done
problem-billing-duplicate-reference = A payment with this reference was recorded already
problem-billing-has-allocations = Something is allocated to this invoice; take that back first, or credit the invoice
problem-billing-invoice-void = This invoice is void
problem-billing-language-taken = There is a text in this language already
problem-billing-levels-out-of-order = A higher level applies later than a lower one
problem-billing-line-twice = This line is named twice
problem-billing-made-from-order = This draft was made from an order; delete it and make another
problem-billing-method-needed = Without a payment, say by which method: cash, bank, cheque or other
problem-billing-more-than-captured = This is more than is left to refund of the payment
problem-billing-more-than-creditable = This is more than is left to credit on the line
problem-billing-more-than-left = This is more than is left to allocate
problem-billing-more-than-open = This is more than is open on the invoice
problem-billing-more-than-order = This is more than is left to invoice of the order
problem-billing-no-discount = Nothing is off this invoice for early payment, or it was taken already
problem-billing-no-dunning-levels = There is no dunning level yet
problem-billing-no-email = The customer has no e-mail address
problem-billing-no-money-account = No money is kept on this account: take one of a bank or a till
problem-billing-no-such-account = There is no such account
problem-billing-no-such-allocation = There is no such allocation here
problem-billing-no-such-customer = There is no such customer
problem-billing-no-such-line = This invoice has no such line
problem-billing-no-such-order = There is no such order
problem-billing-no-such-payment-term = There is no such payment term
problem-billing-no-such-shipment = There is no such shipment
problem-billing-no-such-store = There is no such store
problem-billing-no-such-tax-class = There is no such tax class
problem-billing-no-such-unit = There is no such unit
problem-billing-not-a-draft = Only a draft can be changed or deleted; credit the invoice
problem-billing-not-posted = This invoice is not posted
problem-billing-nothing-came = This is no payment but a write-off; take its allocation back
problem-billing-nothing-open = Nothing is open of this invoice
problem-billing-nothing-to-allocate = There is no open invoice to settle
problem-billing-nothing-to-invoice = There is nothing left to invoice
problem-billing-number-of-series = Documents that are written here get such numbers: put something before it
problem-billing-number-taken = Another document has this number
problem-billing-one-advance = Give a percentage or an amount, more than zero
problem-billing-one-conversion = Give the amount in the invoice's currency or the rate, not both
problem-billing-one-measure = Give a quantity or an amount, or neither for the rest
problem-billing-one-origin = Give an order, or a shipment, or a customer with lines
problem-billing-opening-is-final = What was brought along stays as it is: take it back and write another one
problem-billing-opening-used = It was paid, used or credited since, so that it cannot be taken back
problem-billing-other-currency = This invoice is in another currency
problem-billing-other-customer = This is no invoice of the same customer
problem-billing-other-method = Money goes back by the tender that it came by; leave the method out
problem-billing-payment-refunded = Money of this payment was refunded: it cannot be reversed
problem-billing-payment-reversed = This payment was reversed already
problem-billing-payment-term-not-whole = The parts of this payment term do not add up to the whole
problem-billing-price-needed = A line without a product needs a description and a price
problem-billing-received-later = A payment cannot have come after today
problem-billing-recurring-ended = This recurring invoice has ended
problem-billing-refund-source = Name a payment, or a credit note, or both of one customer and currency
problem-billing-same-currency = This invoice is in the payment's own currency: there is nothing to convert
problem-billing-send-needs-post = What is not posted by itself cannot be sent by itself
problem-billing-too-little-for-discount = This is too little: with the early payment discount it does not settle the invoice
problem-billing-too-many-parts = This payment term has too many parts
problem-billing-too-many-rows = Too many rows; ask for a shorter period
problem-billing-unexpected-total = The total is not what you expect
problem-billing-unknown-language = Documents are not printed in this language

## bulk

problem-bulk-count-changed = Other rows match by now than you were shown; look at the list again

## catalog

problem-catalog-attribute-fixed = This cannot be moved to another attribute
problem-catalog-category-cycle = A category cannot lie within itself
problem-catalog-category-too-deep = Categories are nested too deeply
problem-catalog-component-archived = This product is no longer traded
problem-catalog-component-quantity = A kit holds more than nothing of a component
problem-catalog-component-twice = The kit has this component already
problem-catalog-duplicate-barcode = This barcode belongs to another product
problem-catalog-image-twice = The product shows this picture already
problem-catalog-kind-in-use = What was traded, or belongs to a kit, neither becomes a kit nor stops being one
problem-catalog-kit-in-kit = A kit is not put together from other kits
problem-catalog-no-values = Give the template values to make variants of
problem-catalog-not-a-kit = This product is not a kit
problem-catalog-picture-unreadable = This picture cannot be read
problem-catalog-product-archived = This product is no longer traded
problem-catalog-region-without-country = A region needs its country
problem-catalog-stock-keeping-in-use = There is stock of this product, or open documents name it: whether stock is kept of it stays as it is until then
problem-catalog-tax-rate-overlap = Another rate holds in this place in this time
problem-catalog-tax-rate-period = The last day lies before the first
problem-catalog-tax-rate-range = A tax rate lies between 0 and 1
problem-catalog-too-large = One unit of a product is not that heavy or large
problem-catalog-too-many-components = The kit has as many components as it may have
problem-catalog-too-many-images = The product has as many images as it may have
problem-catalog-too-many-places = The quantity has more decimal places than its unit is counted in
problem-catalog-too-many-variants = These are more variants than a template may have
problem-catalog-unit-in-use = Quantities are counted in this unit already
problem-catalog-unit-is-base = This is the unit in which the product is counted anyway
problem-catalog-unit-not-convertible = This product is not traded in this unit
problem-catalog-unit-places = A unit is counted in whole ones or with at most six decimal places
problem-catalog-unit-size = A unit's size is a fraction of two positive whole numbers
problem-catalog-unit-twice = The product has a size for this unit already
problem-catalog-unknown-category = There is not exactly one category of this name
problem-catalog-unknown-code = No product bears this barcode or article number
problem-catalog-unknown-product = There is no such product
problem-catalog-unknown-tax-class = There is no tax class with this code
problem-catalog-unknown-unit = There is no unit with this code
problem-catalog-value-twice = This value is there already

## config

problem-config-invalid = The settings are not valid
problem-config-master-key-invalid = The master key's file does not hold lines of 64 hexadecimal digits
problem-config-master-key-missing = The database has been in use, but its master key is not here; put the key's file back
problem-config-no-database = There is no database here; look at --data-dir, --database-url and DATABASE_URL

## db

problem-db-already-exists = This already exists
problem-db-bad-url = DATABASE_URL cannot be read
problem-db-broken-reference = Refers to something that does not exist
problem-db-check-failed = A rule of the database refused this
problem-db-contention = Too many people are changing this right now; try again
problem-db-disk = The disk of the database fails and nothing was changed; look at it and try again
problem-db-foreign-row = A row of another company was about to be written
problem-db-frozen = What is posted is neither changed nor deleted
problem-db-full = The disk of the database is full and nothing was changed; make room and try again
problem-db-migration-step-failed = A migration step ran and left no trace
problem-db-not-migrated = The database is not migrated; run `kontor migrate`
problem-db-too-many-rows = Too many rows for one answer; ask for a page
problem-db-unavailable = The database does not answer; try again
problem-db-unknown-engine = DATABASE_URL must begin with sqlite:, postgres: or mysql:
problem-db-unsafe-sqlite = This SQLite may corrupt its file; 3.51.3 or newer is needed

## demo

problem-demo-not-here = This system has the example company already: as a company of its own, or another company's
problem-demo-not-there = There is no example company
problem-demo-there-already = The example company is there already
problem-demo-two-at-once = Another `kontor demo` runs at the same time
problem-demo-under-way = The example company is being made or removed at this moment

## desk

problem-desk-blank = A comment says something
problem-desk-cannot-be-mentioned = There is nobody of this id who may see what this is about
problem-desk-file-attached = This file is attached to something already
problem-desk-no-person = This is kept for people
problem-desk-role-needed = Name the role that this view is for, and only then
problem-desk-too-large = This is larger than can be kept
problem-desk-too-many-files = There are as many files here as there can be
problem-desk-too-many-views = There are as many views of this list as one can have
problem-desk-unknown-list = There is no such list
problem-desk-unknown-subject = There is no such record or document

## document

problem-document-illegal-transition = The document's state does not allow this

## events

problem-events-incompatible = Readers of the committed schema could not read such an event; make it a new type

## files

problem-files-content-differs = The file is not what its type says
problem-files-empty = The file is empty
problem-files-infected = A scanner has found something in this file
problem-files-no-such-file = There is no such file
problem-files-not-a-picture = This file is no picture
problem-files-not-scanned = This file could not be scanned for viruses; try again later
problem-files-quota = There is no more room for the company's files
problem-files-too-large = The file is too large
problem-files-type-not-allowed = Files of this type are not taken

## finance

problem-finance-bad-expiry = An exception ends in the future, within 31 days
problem-finance-bad-range = The last day lies before the first
problem-finance-bad-year = A fiscal year has at least a day and at most 24 months
problem-finance-books-behind = Not everything that happened up to that day is in the books yet; try again in a moment
problem-finance-drafts-inside = There is unfinished work up to that day; finish it, or say that drafts may stay
problem-finance-hard-lock-stays = A hard lock cannot be moved back
problem-finance-lock-too-new = Only days that are over can be locked
problem-finance-no-rate = There is no exchange rate for these currencies on or before this day
problem-finance-no-such-holder = There is no such person in the company
problem-finance-period-locked = The books are locked on this day
problem-finance-rate-exists = These currencies have a rate on this day already; change that one
problem-finance-same-currency = A rate is between two different currencies
problem-finance-stale-rate = The latest exchange rate is too old; enter a newer one
problem-finance-year-not-closed = The result of this fiscal year is not carried over: close the year, then lock it for good
problem-finance-year-overlap = This overlaps another fiscal year

## hooks

problem-hooks-bad-event = This is not a CloudEvent 1.0 in JSON
problem-hooks-bad-mode = Expected one event (application/cloudevents+json) or a batch (application/cloudevents-batch+json)
problem-hooks-bad-pattern = Expected names of events or families such as order.*, separated by commas
problem-hooks-bad-range = The range ends before it begins
problem-hooks-bad-signature = The signature is not valid
problem-hooks-batch-size = A batch has at least one event, and not too many
problem-hooks-foreign-source = This sender may not send events of this source
problem-hooks-is-active = This endpoint is active already
problem-hooks-not-a-person = Only a person can answer for this
problem-hooks-not-active = This endpoint is not active
problem-hooks-not-failed = This event has not failed
problem-hooks-still-pending = This is still being delivered
problem-hooks-unknown-event = There is no event of this name
problem-hooks-unknown-type = Events of this type are not taken here
problem-hooks-unknown-version = This version of the event is not taken here

## identity

problem-identity-address-not-admitted = People with this address do not come in by this provider
problem-identity-already-founded = This system has its first administrator; others come by invitation
problem-identity-bad-issuer = An issuer is an address without ? and #
problem-identity-bad-return = Only a path of this site can be gone back to
problem-identity-bad-setting = This value cannot be used
problem-identity-bad-username = A user name has letters, digits, dots, dashes or underscores, begins with a letter and is no e-mail address
problem-identity-beyond-own-rights = Nobody can give rights that they do not hold
problem-identity-breached-file = The file of breached passwords cannot be used
problem-identity-busy = Too many people are signing in right now; try again
problem-identity-challenge-invalid = This is not valid (any more); begin again
problem-identity-company-needed = The first registration founds a company: name it
problem-identity-demo-company = This is the example company; work for a company of your own to set this up
problem-identity-expiry-out-of-range = The expiry is in the past or too far away
problem-identity-factor-exists = There is one already; remove it first
problem-identity-factor-needed = Show a code of your second factor, or a passkey
problem-identity-foreign-taken = This identity is somebody else's already
problem-identity-foreign-unknown = Nobody here is known by this identity; sign in and link it, or ask an administrator
problem-identity-invitation-invalid = This invitation is not valid (any more)
problem-identity-last-administrator = A company needs an administrator
problem-identity-login-failed = The name or the password is wrong
problem-identity-name-taken = Somebody has this name already
problem-identity-no-factor = There is no second factor to do this with
problem-identity-nobody = Nobody
problem-identity-not-a-line = Line breaks and control characters are not allowed
problem-identity-not-for-programs = Only a person who has signed in can do this
problem-identity-not-yourself = Nobody can shut themselves out
problem-identity-passkey-refused = This passkey does not prove who you are
problem-identity-passkeys-unavailable = Passkeys need a name to belong to: reach the program by a host name, see public_url in the settings
problem-identity-password-too-short-alone = Your password is too short to stand without a second factor: choose a longer one first
problem-identity-proof-wrong = This does not prove who you are
problem-identity-provider-refused = The sign-in provider does not know this sign-in
problem-identity-provider-unreadable = The sign-in provider does not answer as OpenID providers do
problem-identity-provider-untrue = What the sign-in provider says does not hold; nobody is signed in
problem-identity-refresh-invalid = This refresh token is not valid (any more)
problem-identity-role-fixed = An administrator may do everything, always
problem-identity-role-in-use = Somebody still has this role
problem-identity-setup-token-needed = The first registration needs the setup token that the server printed when it started
problem-identity-setup-token-wrong = This is not the setup token
problem-identity-shared-user = This person works for several companies and changes their own name and address
problem-identity-step-up-required = Prove again who you are: POST /identity/step-up
problem-identity-store-needed = Say at which of your stores this happens
problem-identity-too-many = There are too many of these already
problem-identity-too-many-attempts = Too many attempts; wait before the next one
problem-identity-unknown-manager = The manager does not work here, or reports to this person
problem-identity-unknown-permission = There is no such permission
problem-identity-unknown-region = There is no such region
problem-identity-unknown-role = There is no such role
problem-identity-unknown-store = There is no such store
problem-identity-weak-password = This password is easy to guess
problem-identity-wrong-code = This code is wrong, too old or used already
problem-identity-wrong-password = The current password is wrong

## import

problem-import-no-company = There is no such company
problem-import-no-errors-file = The errors file cannot be written; name another place
problem-import-other-currency = The company's currency is not that of the file
problem-import-two-at-once = Another import of this file runs at the same time
problem-import-unreadable = The file cannot be read

## intake

problem-intake-ambiguous-key = Several records have this key
problem-intake-ambiguous-reference = This may be one of several; give its code or id
problem-intake-archived-reference = This is archived and cannot be chosen
problem-intake-empty-key = This is needed: the record is known by it
problem-intake-field-twice = Two columns fill this field
problem-intake-moved = Another process works on this import
problem-intake-no-column = The file has no such column, or has it twice
problem-intake-no-field = There is no field { $field } to fill
problem-intake-no-key = No column fills a field by which records can be known
problem-intake-no-target = Nothing of this name can be imported
problem-intake-not-a-date = This is no date
problem-intake-not-a-number = This is no number
problem-intake-not-a-reference = { $field } is no field that refers to records
problem-intake-only-new = What is there is not changed by an import of these
problem-intake-repeated-key = Row { $row } of the file has the same
problem-intake-too-large = The file is too large for one import
problem-intake-too-many-cells = The row has more cells than the header
problem-intake-unknown-reference = There is no record of this name
problem-intake-unreadable = The file cannot be read as a table

## internal

problem-internal = Something went wrong on our side

## inventory

problem-inventory-adjustment-final = This adjustment was taken back already, or takes another one back
problem-inventory-bad-business-date = The goods cannot have moved on this day
problem-inventory-bin-twice = This product has a bin at this location already
problem-inventory-counted-twice = This product was counted: it stands in one line only
problem-inventory-default-is-for-sale = Orders are served from a default location: its goods are for sale
problem-inventory-entry-is-final = A stock entry is taken back as a whole or stays
problem-inventory-entry-used = Goods have moved there since, or are promised: count again instead
problem-inventory-insufficient-stock = Not enough stock is available
problem-inventory-line-twice = This line was named before
problem-inventory-more-than-sent = More than is on its way
problem-inventory-negative-cost = A cost is never below zero
problem-inventory-negative-count = Nobody counts less than nothing
problem-inventory-no-location = There is no stock location yet
problem-inventory-no-such-line = The transfer has no such line
problem-inventory-no-such-location = There is no such location
problem-inventory-no-such-reason = There is no such reason for an adjustment
problem-inventory-no-such-receipt = No such receipt took in this product
problem-inventory-no-such-supplier = There is no such supplier
problem-inventory-not-for-sale = Goods at this location are not for sale
problem-inventory-not-sent-yet = Say the day when the goods are sent
problem-inventory-not-tracked = This product is not kept in stock
problem-inventory-nothing-received = Say what arrived or what is missing
problem-inventory-promised-there = Goods at this location are promised to customers: ship or release them first
problem-inventory-quantity-or-counted = Say either by how much it changes or how much was counted
problem-inventory-reason-needs-note = This reason asks for a note
problem-inventory-receipt-final = This receipt was taken back already, or takes another one back
problem-inventory-reorder-point-twice = The product has a reorder point at this location already
problem-inventory-same-location = Goods must move to another location
problem-inventory-transit-is-fixed = The place of goods in transit is kept by the program: only its name is free
problem-inventory-unknown-location = There is no such location
problem-inventory-wrong-direction = This reason is not for goods in this direction
problem-inventory-zero-quantity = The quantity must not be zero

## kernel

problem-kernel-bad-barcode = Not an EAN-8, UPC-A, EAN-13 or GTIN-14 barcode
problem-kernel-bad-check-digit = The barcode's check digit is wrong
problem-kernel-bad-day = Not a calendar day such as 2026-03-01
problem-kernel-bad-email = Not an e-mail address
problem-kernel-bad-exchange-rate = An exchange rate is above zero, at most 1000000, with at most 12 decimal places
problem-kernel-bad-instant = Not an RFC 3339 date and time with an offset, such as 2026-03-01T09:30:00Z
problem-kernel-bad-phone = Not a telephone number with its country code, such as +254 700 123456
problem-kernel-bad-ratio = A conversion ratio consists of two positive numbers
problem-kernel-card-number = This looks like a payment card number, which must not be stored here
problem-kernel-currency-mismatch = The currencies differ
problem-kernel-inexact-conversion = The quantity cannot be expressed exactly in that unit
problem-kernel-not-a-decimal = Not a decimal number
problem-kernel-out-of-range = The number is too large
problem-kernel-too-many-minor-digits = The currency has no such small unit
problem-kernel-too-precise = More decimal places than can be kept
problem-kernel-unknown-country = Not an ISO 3166 country code such as KE
problem-kernel-unknown-currency = Not an ISO 4217 currency code
problem-kernel-unknown-rounding = Not a rounding mode
problem-kernel-unknown-row-scope = Not a row scope
problem-kernel-unknown-zone = Not a time zone such as Africa/Nairobi

## key

problem-key-no-such-company = There is no company with this code

## ledger

problem-ledger-account-used = The account has entries: its type cannot change
problem-ledger-already-reversed = This entry was reversed already
problem-ledger-bad-cursor = This cursor leads nowhere
problem-ledger-bad-line = A line has either a debit or a credit, of more than zero
problem-ledger-bad-range = The last day lies before the first
problem-ledger-day-not-over = This day is not over yet: take an earlier one
problem-ledger-made-by-document = This entry was made by a document; correct that one
problem-ledger-no-such-account = There is no such account
problem-ledger-no-such-journal = There is no such journal
problem-ledger-no-such-partner = There is no such customer
problem-ledger-not-a-draft = Only a draft can be changed or deleted; reverse the entry
problem-ledger-not-a-years-end = This is not the last day of a fiscal year that is over
problem-ledger-not-for-money = Money is kept on an asset without another role
problem-ledger-not-posted = This entry is not posted
problem-ledger-nothing-to-close = The year has no result that is not closed
problem-ledger-partner-needed = A line on this account names the customer: it is the sum of what each of them owes or is owed
problem-ledger-role-needed = Documents are posted to this account, and its role stays here; rename or recode it
problem-ledger-role-taken = Another account has this role and keeps it; rename or recode that account
problem-ledger-too-few-lines = An entry has at least two lines
problem-ledger-unbalanced = The debits of an entry equal its credits, in each currency

## mail

problem-mail-no-recipient = Nobody's address is known: say to whom it goes
problem-mail-not-configured = No mail server is set up; see [mail] in the settings
problem-mail-not-failed = Only a message that failed or is uncertain can be sent again
problem-mail-too-large = This letter has too many recipients or too large files

## notify

problem-notify-no-person = Notifications are for people

## numbering

problem-numbering-block-empty = No number is left in the block; try again

## orders

problem-orders-address-moved = The address has come to be in another country since the order was written: write it anew
problem-orders-already-invoiced = An invoice was made of this order; credit it first
problem-orders-bad-quantity = This is no quantity for it
problem-orders-bad-schedule = This schedule ends before it begins
problem-orders-below-progress = So much of this line was shipped or invoiced already that it cannot be reduced to this
problem-orders-charge-line = This line is a charge: it is changed where it is worked out, for shipping by choosing how to ship
problem-orders-discount-above-limit = This discount is larger than you may give; ask somebody who may set prices
problem-orders-goods-left = Goods of this order have left for its address already; cancel the rest and order it anew
problem-orders-kit-in-parts = A kit cannot be parted: this is no whole number of them
problem-orders-kit-without-goods = Nothing of this kit is kept in stock; give it components
problem-orders-line-twice = This line is named twice
problem-orders-more-than-ordered = This is more than is left of the order's line
problem-orders-more-than-shipped = This is more than was shipped and not returned
problem-orders-no-address = The order has no address: goods that are to be carried need one, which an amendment can give
problem-orders-no-such-address = The customer has no such address
problem-orders-no-such-customer = There is no such customer
problem-orders-no-such-line = The order has no such line
problem-orders-no-such-order = There is no such order
problem-orders-no-such-store = There is no such store
problem-orders-no-way-there = No step leads to this status by hand
problem-orders-not-chargeable = Nothing can be charged on this order as it stands
problem-orders-not-confirmed = Only an order that is confirmed can be sent
problem-orders-not-held = This order is not on hold
problem-orders-not-shipped = Not everything was shipped yet
problem-orders-nothing-left = Nothing would be left of the order; cancel it instead
problem-orders-nothing-to-amend = This changes nothing of the order
problem-orders-on-hold = This order waits to be released
problem-orders-one-template-origin = Give either the order that the template starts from, or the id of one that was placed
problem-orders-own-approval = Somebody else has to approve this order
problem-orders-price-invoiced = A part of this line was invoiced at its price; credit it first
problem-orders-shipments-cut = Shipments that were prepared were cut with the order; details `shipments`
problem-orders-still-over-limit = The customer is still beyond the credit limit; somebody who may approve can release the order
problem-orders-tax-invoiced = This address is taxed elsewhere, and an invoice was made of this order; credit it first
problem-orders-template-state = The template's state does not allow this
problem-orders-too-many-goods = An order promises no more products than this, components of kits counted line by line; details `most`
problem-orders-too-many-lines = An order has no more lines than this; details `most`
problem-orders-too-many-versions = An order is amended no more often than this; details `most`

## outbound

problem-outbound-bad-url = This is not a web address that can be called
problem-outbound-broken-answer = The host's answer cannot be read
problem-outbound-refused = This address must not be called
problem-outbound-timeout = The host took too long
problem-outbound-unknown-host = There is no host of this name
problem-outbound-unreachable = The host cannot be reached
problem-outbound-untrusted = The host's certificate is not trusted

## parties

problem-parties-cannot-merge = These two customers cannot be merged
problem-parties-contact-of-another = This contact belongs to another customer
problem-parties-credit-exceeded = This goes beyond the customer's credit limit
problem-parties-customer-archived = This customer is archived
problem-parties-customer-blocked = This customer is blocked
problem-parties-customer-merged = This customer was merged into another one
problem-parties-customer-not-qualified = This customer is not qualified yet
problem-parties-customer-open = There is unfinished business with this customer
problem-parties-erased = The data of this person was erased
problem-parties-not-a-person = This customer is not a person
problem-parties-party-fixed = This cannot be moved to somebody else
problem-parties-payment-days = Payment terms lie between 0 days and ten years
problem-parties-tax-id-check-digits = The check digits of this tax number do not match; look for a mistyped digit
problem-parties-tax-id-format = This is not what a tax number of this country looks like
problem-parties-too-many-attachments = A communication has no room for more files
problem-parties-unknown-customer = There is no such customer
problem-parties-unknown-owner = Nobody of this company has this id
problem-parties-unknown-supplier = There is no such supplier
problem-parties-unknown-tag = There is no such tag

## platform

problem-platform-dead-letters = Background work has failed for good
problem-platform-job-not-dead = Only a dead job can be run again
problem-platform-never-settles = Background work goes on for ever

## portal

problem-portal-bad-expiry = A link ends after today and within the allowed days
problem-portal-link-expired = This link does not open anything any more
problem-portal-link-invalid = This link opens nothing
problem-portal-link-required = Open this by the link that you were sent
problem-portal-not-found = There is no such thing behind this link
problem-portal-not-live = This link has ended already
problem-portal-not-shareable = A draft cannot be shown to a customer

## pricing

problem-pricing-bad-discount = A discount is at least nothing and at most the whole price
problem-pricing-bad-period = The last day lies before the first
problem-pricing-bad-price = A price cannot be negative
problem-pricing-bad-quantity = The quantity must be more than zero
problem-pricing-list-for-both = A price list is for one customer, for one category, or for everybody
problem-pricing-no-price = There is no price in this currency
problem-pricing-no-such-address = The customer has no such address
problem-pricing-unknown-product = There is no such product
problem-pricing-unknown-unit = The product is not sold in this unit

## print

problem-print-asset-too-large = The image is too large
problem-print-asset-unreadable = The image cannot be read: use a PNG or JPEG file
problem-print-bad-data = The document could not be prepared for print
problem-print-code-unfit = The text does not fit the code
problem-print-data-too-large = The document is too large to be printed
problem-print-layout-failed = The document could not be printed
problem-print-too-many-pages = The document has too many pages to be printed

## record

problem-record-archived = This is archived; restore it first
problem-record-archived-reference = This record is archived
problem-record-bad-cursor = The cursor does not belong to this list; begin at its first page
problem-record-bad-file = The file cannot be read
problem-record-bad-query = The list cannot be made as asked
problem-record-bad-where = This condition cannot be read
problem-record-card-number = This looks like a payment card number, which must not be stored
problem-record-export-too-large = Too many rows for one file; narrow the list
problem-record-import-stopped = Too many rows were refused; this one was not tried
problem-record-import-too-large = Too many rows for one import; cut the file
problem-record-in-use = This is still in use; finish or change what holds it first
problem-record-negative = This is never below zero
problem-record-not-found = There is no such record
problem-record-out-of-scope = This lies outside of what your role reaches
problem-record-read-only-field = This cannot be set
problem-record-sum-too-large = The sum of these rows is larger than an amount can be; narrow the list
problem-record-taken = This value is taken already
problem-record-too-long = At most { $most } characters
problem-record-too-many-groups = Too many groups; narrow the list or group by more
problem-record-too-short = At least { $least } characters
problem-record-unknown-reference = There is no such record
problem-record-version-conflict = Somebody else has changed this in the meantime
problem-record-where-too-large = These are too many conditions

## request

problem-request-body-too-large = The body is too large
problem-request-broken-body = The body could not be read to its end
problem-request-broken-json = The body is not valid JSON
problem-request-broken-path = The address cannot be read
problem-request-cross-site = A browser session takes changes from its own site only
problem-request-idempotency-key-reused = This Idempotency-Key was used for another request
problem-request-idempotency-key-too-long = The Idempotency-Key is too long
problem-request-invalid-field = This value cannot be taken here
problem-request-invalid-header = A header cannot be read
problem-request-invalid-id = There is no such record
problem-request-invalid-parameter = A parameter of the query string is not acceptable
problem-request-method-not-allowed = This address does not take this method
problem-request-missing-field = This is needed
problem-request-no-dry-run = This cannot be tried out with dry_run: it has effects beyond the data
problem-request-no-such-route = There is nothing at this address
problem-request-rate-limited = Too many requests; wait a moment and try again
problem-request-too-large = This is at most { $most }
problem-request-too-long = This is too long: at most { $most } are possible
problem-request-too-short = This is too short: at least { $least } are needed
problem-request-too-small = This is at least { $least }
problem-request-unknown-choice = This is none of the choices: { $choices }
problem-request-unknown-field = There is no such field
problem-request-unsupported-type = The body's content type is not one that is read here
problem-request-wrong-type = Another kind of value is expected here
problem-request-wrong-type-flag = Yes or no is expected here: true or false
problem-request-wrong-type-id = The id of a record is expected here
problem-request-wrong-type-list = A list is expected here
problem-request-wrong-type-number = A number is expected here
problem-request-wrong-type-object = An object with fields is expected here
problem-request-wrong-type-text = A text is expected here
problem-request-wrong-type-whole = A whole number is expected here

## returns

problem-returns-bad-quantity = The quantity must be more than zero
problem-returns-component-twice = This component is named twice
problem-returns-line-twice = This line is named twice
problem-returns-more-than-left = This is more than is left of the line for this step
problem-returns-no-such-component = The line's kit has no such component
problem-returns-no-such-line = The return has no such line
problem-returns-no-such-order = There is no such order
problem-returns-not-goods = This line is no goods
problem-returns-not-inspected = Goods that came back were not inspected yet
problem-returns-nothing-credited = What is replaced free of charge is not credited: leave the day out
problem-returns-nothing-left = Nothing is left of this return for this step
problem-returns-quarantine-for-sale = Goods in quarantine need a location whose goods are not for sale
problem-returns-quarantine-place = Say where goods in quarantine are kept: not where they are sold from

## server

problem-server-busy = The server is busy; try again in a moment
problem-server-cannot-listen = The address to listen on cannot be used
problem-server-timeout = This took too long; a change may still be made, so repeat it with the same Idempotency-Key
problem-server-too-many-streams = Too many live connections are open

## shipping

problem-shipping-bad-band = A rate holds for more than nothing
problem-shipping-bad-carrier-answer = The carrier's answer cannot be used; the label is being voided
problem-shipping-bad-days = The longest delivery takes no less than the shortest
problem-shipping-bad-divisor = Between 1 and 100,000 cubic centimetres count as a kilogram
problem-shipping-bad-gs1-prefix = A GS1 company prefix has 7 to 10 digits
problem-shipping-bad-message = This is no message about parcels
problem-shipping-bad-postal-range = Postal codes have a country, one length of at most 10 letters and digits, and the first comes first
problem-shipping-bad-price = Shipping costs nothing or more, not less
problem-shipping-bad-quantity = The quantity must be more than zero
problem-shipping-bad-signature = The signature is not valid
problem-shipping-bad-signing = The carrier cannot sign in this way
problem-shipping-bad-size = The sides of a box are at least 1 mm and not that long
problem-shipping-bad-step = A step has a size above zero, and a price per step a step
problem-shipping-bad-tracking-url = A tracking address begins with https:// and has {"{"}tracking{"}"} once, after the host
problem-shipping-band-twice = Another rate of this method and zone ends here
problem-shipping-carrier-needed = Say who carries the parcel
problem-shipping-carrier-silent = The carrier does not answer
problem-shipping-choice-removed = Nothing is charged for shipping this order
problem-shipping-label-live = A parcel has a label: void it first
problem-shipping-label-pending = The carrier has not answered about the label yet
problem-shipping-line-twice = This line is named twice
problem-shipping-message-replayed = This message was taken before
problem-shipping-method-has-rates = The method has rates, which are measured and paid as they are; archive them first
problem-shipping-method-unavailable = This method does not carry this order
problem-shipping-more-than-shipped = This is more than the shipment has of the line
problem-shipping-no-address = Nobody knows where this is to go: there is no address
problem-shipping-no-label = The parcel has no label for this
problem-shipping-no-such-adapter = No carrier adapter of this name is installed
problem-shipping-no-such-carrier = There is no such carrier in use
problem-shipping-no-such-line = The shipment has no such line
problem-shipping-no-such-method = There is no such shipping method
problem-shipping-no-such-order = There is no such order
problem-shipping-no-such-package-type = There is no such package type
problem-shipping-no-such-shipment = There is no such shipment
problem-shipping-no-such-tracking = There is no parcel with this tracking number
problem-shipping-not-a-service = Shipping is charged by a product that is a service
problem-shipping-not-left = The customer can be told when the goods have left
problem-shipping-not-packable = This shipment cannot be packed as it stands
problem-shipping-not-signing = Nothing is taken from this carrier as it is
problem-shipping-not-trackable = Nothing can be told of this as it stands
problem-shipping-not-yet = This time has not come yet
problem-shipping-nothing-needs-shipping = Nothing of this has to be carried anywhere
problem-shipping-nothing-to-ship = Nothing is left to ship of this order
problem-shipping-one-question = Ask for an order, or for a country and lines, not for both
problem-shipping-order-not-open = Nothing can be shipped of this order as it stands
problem-shipping-parcel-too-heavy = The parcel weighs more than its box may
problem-shipping-several-places = The goods lie at several places: name one, or prepare a shipment for each
problem-shipping-sscc-used-up = The GS1 prefix has no more numbers for this year
problem-shipping-too-large = This is more than can be weighed or measured
problem-shipping-too-many-areas = The zone has as many areas as it may have
problem-shipping-too-many-bands = The method has as many rates here as it may have
problem-shipping-too-many-orders = A pick list is for so many orders at most; details `picked_orders_max`
problem-shipping-too-many-pieces = So many pieces are packed at most; details `pieces_max`

## upkeep

problem-upkeep-damaged = The archive is damaged
problem-upkeep-differs = The target does not hold what the source does; it was left empty
problem-upkeep-exists = The file is there already
problem-upkeep-export-gone = The export is not kept any more; make a new one
problem-upkeep-export-not-made = The export is not made (yet)
problem-upkeep-export-too-large = The export is too large to be fetched; whoever runs the machine can make it with `kontor export`
problem-upkeep-export-under-way = An export of the company is being made already
problem-upkeep-file = The file cannot be written or read
problem-upkeep-lost-file = The bytes of a stored file are not there any more
problem-upkeep-master-key-needed = Put the master key under which the backup was made into its file first
problem-upkeep-newer = This was made by a newer Kontor; use at least that version here
problem-upkeep-no-archive = This is no backup of Kontor
problem-upkeep-no-company = There is no company of this code
problem-upkeep-not-empty = What is to be filled must be empty, and is not
problem-upkeep-not-erasable = Only a company that was founded as an example can be erased
problem-upkeep-older-source = The source is not up to date; run `kontor migrate` there
problem-upkeep-other-master-key = The backup was made under another master key; put that key's file here first
problem-upkeep-source-changed = Somebody worked on the source meanwhile; stop its servers and begin again. The target was left empty
problem-upkeep-whole-company-only = An export holds everything of the company; your role reaches a part of it

## validation

problem-validation-failed = The input is not valid

## vault

problem-vault-cannot-open = A sealed value cannot be opened
problem-vault-wrong-master-key = The data keys were wrapped by a master key that is not here; put it back into the master key's file

## Occurrences

said-a-bic-has-8-or-11-letters-and-digits = A BIC has 8 or 11 letters and digits
said-a-history-takes-only-a-cursor = A history takes only a cursor
said-a-limit-is-not-negative = A limit is not negative
said-a-quantity-on-hand-is-never-below-zero = a quantity on hand is never below zero
said-a-row-has-more-cells-than-the-header = A row has more cells than the header
said-a-single-record-takes-only-labels = A single record takes only labels
said-a-web-address-begins-with-https-or-http = A web address begins with https:// or http://
said-an-e-mail-address-is-needed = An e-mail address is needed
said-control-characters-are-not-allowed = Control characters are not allowed
said-data-is-json-here = Data is JSON here
said-dry-run-is-true-or-false = dry_run is true or false
said-dry-run-stands-there-twice = dry_run stands there twice
said-entries-by-hand-are-written-for-the-whole-company = Entries by hand are written for the whole company
said-expected-a-decimal-number = expected a decimal number
said-expected-full-true-and-nothing-else = expected full=true and nothing else
said-from-0-to-1 = From 0 to 1
said-give-either-a-rate-or-an-amount = Give either a rate or an amount
said-if-match-takes-one-version-in-quotes-as-etag-gives-it = If-Match takes one version in quotes, as ETag gives it
said-kits-count-it-in-this-unit = Kits count it in this unit
said-labels-is-true-or-false = labels is true or false
said-less-of-this-line-was-invoiced-invoice-it-first = Less of this line was invoiced: invoice it first
said-mail-from-is-no-sender = mail.from is no sender
said-mail-url-is-no-url-of-a-mail-server = mail.url is no URL of a mail server
said-not-a-language-tag-such-as-en-or-sw-ke = Not a language tag such as en or sw-KE
said-not-a-state-of-a-job = not a state of a job
said-not-a-state-of-a-message = not a state of a message
said-only-a-credit-note-has-something-to-allocate = Only a credit note has something to allocate
said-only-a-credit-note-or-a-payment-settles-something = Only a credit note or a payment settles something
said-only-bearer-tokens-are-taken-here = Only bearer tokens are taken here
said-only-version-1-0-of-cloudevents-is-read-here = Only version 1.0 of CloudEvents is read here
said-only-who-has-said-it-rewords-it = Only who has said it rewords it
said-out-of-range = out of range
said-products-are-counted-in-this-unit = Products are counted in this unit
said-send-the-header-kontor-client-or-a-json-body = Send the header Kontor-Client, or a JSON body
said-sequence-is-a-whole-number = sequence is a whole number
said-the-body-must-be-a-json-object = The body must be a JSON object
said-the-database-does-not-answer-in-time = The database does not answer in time
said-the-file-ends-within-a-character = The file ends within a character
said-the-file-has-no-sheet = The file has no sheet
said-the-file-is-empty = The file is empty
said-the-file-is-no-text = The file is no text
said-the-file-is-not-utf-16 = The file is not UTF-16
said-the-file-is-not-utf-8 = The file is not UTF-8
said-the-file-is-not-utf-8-throughout = The file is not UTF-8 throughout
said-the-import-s-owner-has-left = The import's owner has left
said-the-periods-of-a-template-are-days-apart-leave-the-day-of-supply-out = The periods of a template are days apart: leave the day of supply out
said-the-query-string-cannot-be-read = The query string cannot be read
said-the-sizes-of-its-packages-are-counted-in-this-unit = The sizes of its packages are counted in this unit
said-the-whole-company-is-revalued-or-nothing = The whole company is revalued, or nothing
said-there-is-no-such-parameter = There is no such parameter
said-this-is-no-iban-look-at-its-digits-again = This is no IBAN: look at its digits again
said-time-is-an-instant-of-rfc-3339 = time is an instant of RFC 3339
said-time-lies-in-the-future = time lies in the future
said-too-many-columns = Too many columns
said-too-many-conditions = Too many conditions
said-what-the-event-is-about-has-too-long-a-name = What the event is about has too long a name
said-whoever-sent-it-has-left = Whoever sent it has left
