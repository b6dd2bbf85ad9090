# What permissions allow, and the roles as shipped. The English file is written by `cargo xtask sentences`.

## billing

permission-billing-dunning-run = Remind customers who are late
permission-billing-dunning-view = See reminders
permission-billing-invoice-credit = Credit invoices
permission-billing-invoice-edit = Write and delete draft invoices
permission-billing-invoice-post = Post invoices
permission-billing-invoice-send = Send invoices, or note that they were sent
permission-billing-invoice-view = See invoices and credit notes
permission-billing-invoice-void = Make invoices void
permission-billing-invoice-write-off = Give up what customers owe
permission-billing-opening-edit = Bring along what customers owed, or had to their credit, before
permission-billing-payment-allocate = Allocate payments and credit notes to invoices
permission-billing-payment-record = Record payments
permission-billing-payment-refund = Pay money back to customers
permission-billing-payment-reverse = Reverse payments that bounced or were recorded in error
permission-billing-payment-view = See payments
permission-billing-profile-edit = Set how customers are billed
permission-billing-profile-view = See how customers are billed, and where to
permission-billing-recurring-edit = Set up and stop recurring invoices
permission-billing-recurring-view = See recurring invoices
permission-billing-settings-edit = Set up payment terms, dunning levels and document layouts
permission-billing-settings-view = See payment terms, dunning levels and document layouts
permission-billing-statement-send = Send statements of account
permission-billing-statement-view = See statements of account and the ageing of debts

## catalog

permission-catalog-product-cost = See and change what products cost, and what stock is worth
permission-catalog-product-edit = Change products, units, barcodes and categories
permission-catalog-product-view = See products, units, barcodes, categories and taxes
permission-catalog-tax-edit = Change tax classes and tax rates

## desk

permission-desk-comment-moderate = Delete comments of others, and files that others have attached
permission-desk-view-share = Share views of lists with a role or the company, and change shared ones

## events

permission-events-inventory-product-updated-receive = Tell from outside what products there are
permission-events-inventory-stock-level-changed-receive = Tell from outside how much is on hand
permission-events-partner-updated-receive = Tell from outside who customers and suppliers are
permission-events-purchasing-supplier-performance-updated-receive = Tell from outside how suppliers perform
permission-events-shipping-tracking-updated-receive = Tell from outside where parcels are

## finance

permission-finance-lock-grant = Let others pass a soft lock, and end exceptions
permission-finance-lock-pass = Pass a soft lock oneself, with a reason
permission-finance-lock-set = Lock periods
permission-finance-lock-view = See period locks and exceptions
permission-finance-rate-edit = Enter and import exchange rates
permission-finance-rate-view = See exchange rates
permission-finance-year-edit = Define fiscal years
permission-finance-year-view = See fiscal years

## hooks

permission-hooks-endpoint-edit = Send events to webhook endpoints, as far as one may see them
permission-hooks-endpoint-view = See webhook endpoints and what was delivered to them
permission-hooks-inbox-retry = Apply an event again that failed, or dismiss it
permission-hooks-inbox-view = See events that came in
permission-hooks-sender-edit = Let others send signed events
permission-hooks-sender-view = See who may send signed events

## identity

permission-identity-api-key-own = Make keys for programs out of one's own rights
permission-identity-api-key-revoke = See and revoke anybody's keys
permission-identity-company-create = Found another company
permission-identity-company-edit = Change the company: address, time zone, tax settings
permission-identity-provider-edit = Decide which OpenID providers are believed, and whom they let in
permission-identity-provider-view = See by which OpenID providers people sign in
permission-identity-role-edit = Change what roles allow
permission-identity-role-view = See roles and what they allow
permission-identity-store-edit = Change stores and regions
permission-identity-store-view = See stores and regions
permission-identity-user-disable = Shut people out, let them in again, end their sessions
permission-identity-user-edit = Change people's roles, places and names
permission-identity-user-invite = Invite people
permission-identity-user-view = See who works here, and as what

## intake

permission-intake-batch-run = Import files
permission-intake-batch-undo = Undo imports
permission-intake-batch-view = See imports

## inventory

permission-inventory-cost-change = Change what goods that came have cost
permission-inventory-location-edit = Change locations
permission-inventory-policy-edit = Decide what holds for stock in the whole company
permission-inventory-policy-view = See what holds for stock in the whole company
permission-inventory-reason-edit = Change the reasons for adjustments
permission-inventory-stock-adjust = Correct what is on hand
permission-inventory-stock-receive = Take goods into stock
permission-inventory-stock-reorder = Say at how much more is to be ordered
permission-inventory-stock-transfer = Move goods between locations
permission-inventory-stock-view = See stock levels, moves and locations

## ledger

permission-ledger-account-edit = Change accounts and journals
permission-ledger-account-view = See accounts and journals
permission-ledger-entry-edit = Draft journal entries by hand
permission-ledger-entry-post = Post journal entries by hand
permission-ledger-entry-reverse = Reverse journal entries
permission-ledger-entry-view = See journal entries
permission-ledger-posting-catch-up = Post documents that are not in the books yet
permission-ledger-report-view = See trial balance, ledgers, profit and loss, balance sheet
permission-ledger-revaluation-post = Revalue what is owed and held in other currencies
permission-ledger-year-close = Close a fiscal year

## notify

permission-notify-low-stock-receive = Be told when a product falls to its reorder point
permission-notify-notification-view = See one's own notifications

## orders

permission-orders-credit-approve = Approve orders beyond the customer's credit limit
permission-orders-credit-release = Release orders that are held because of the customer's credit
permission-orders-order-amend = Amend confirmed orders
permission-orders-order-cancel = Cancel orders
permission-orders-order-cancel-rest = Give up what has not left of an order
permission-orders-order-complete = Complete orders
permission-orders-order-confirm = Confirm orders
permission-orders-order-create = Place orders
permission-orders-order-discount = Give discounts up to the company's limit
permission-orders-order-edit = Change draft orders
permission-orders-order-price = Set prices by hand and give discounts of any size
permission-orders-order-promise = Set when goods are promised for, and who is served first
permission-orders-order-send = Send order confirmations to customers
permission-orders-order-view = See orders
permission-orders-policy-edit = Decide how goods are promised
permission-orders-policy-view = See how goods are promised
permission-orders-template-edit = Write order templates and recurring orders
permission-orders-template-view = See order templates and recurring orders

## parties

permission-parties-customer-category-edit = Change customer categories and tags
permission-parties-customer-credit = Set credit limits and payment terms, block and unblock customers
permission-parties-customer-edit = Change customers, their contacts and addresses
permission-parties-customer-merge = Merge a customer who was entered twice
permission-parties-customer-qualify = Qualify customers, so that they may buy, or send them back
permission-parties-customer-view = See customers, their contacts, addresses and credit
permission-parties-personal-data-erase = Erase a person's data; documents stay
permission-parties-personal-data-erase-open = Erase a person's data though there is unfinished business
permission-parties-personal-data-export = Hand out everything that is known of a person
permission-parties-policy-edit = Say how customers are taken on and what happens beyond their credit
permission-parties-supplier-edit = Change suppliers, their contacts and addresses
permission-parties-supplier-view = See suppliers, their contacts and addresses

## platform

permission-platform-audit-verify = Check the audit chain
permission-platform-audit-view = See who changed what
permission-platform-file-upload = Upload files
permission-platform-file-view = Download files
permission-platform-job-retry = Run a dead background job again
permission-platform-job-view = See background jobs
permission-platform-key-rotate = Make a new data key
permission-platform-key-view = See the generations of the data key
permission-platform-mail-retry = Send a message again
permission-platform-mail-view = See what was mailed
permission-platform-subject-view = See the record or document that it is about

## portal

permission-portal-link-share = Make links that let customers look at documents and accounts without signing in, and revoke them
permission-portal-link-view = See which links let customers look at documents, and their use

## pricing

permission-pricing-list-edit = Change price lists
permission-pricing-list-view = See price lists
permission-pricing-price-calculate = Price a basket

## returns

permission-returns-return-authorise = Let customers send goods back
permission-returns-return-cancel = Give up returns that nothing came of
permission-returns-return-complete = Close returns
permission-returns-return-inspect = Decide what becomes of returned goods
permission-returns-return-receive = Take returned goods in
permission-returns-return-refund = Credit and pay back returned goods
permission-returns-return-replace = Replace returned goods
permission-returns-return-view = See returns

## shipping

permission-shipping-choice-edit = Choose how orders are shipped, and charge it
permission-shipping-choice-view = See how orders are to be shipped
permission-shipping-label-create = Have labels made and voided
permission-shipping-method-edit = Change carriers, zones, methods, rates and boxes
permission-shipping-method-view = See carriers, zones, methods, rates and boxes
permission-shipping-quote-view = Ask what shipping costs
permission-shipping-shipment-cancel = Give up shipments that have not left
permission-shipping-shipment-create = Prepare shipments
permission-shipping-shipment-deliver = Note that goods have arrived
permission-shipping-shipment-pack = Pack shipments into parcels
permission-shipping-shipment-send = Tell customers that their goods are on the way
permission-shipping-shipment-ship = Send goods off
permission-shipping-shipment-view = See shipments, parcels and tracking
permission-shipping-tracking-record = Note what happens on the way

## upkeep

permission-upkeep-export-fetch = Fetch exports of the company
permission-upkeep-export-make = Export everything of the company
permission-upkeep-export-personal = Have the personal fields in an export opened

## Roles

role-accountant = Accountant
role-administrator = Administrator
role-auditor = Auditor
role-buyer = Buyer
role-cashier = Cashier
role-customer = Customer
role-customer-service = Customer service
role-director = Director
role-employee = Employee
role-hr = HR
role-manager = Manager
role-salesperson = Salesperson
role-storekeeper = Storekeeper
role-text-accountant = Keeps the books: invoices, payments, tax, credit limits
role-text-administrator = May do everything, always
role-text-auditor = Sees everything and changes nothing
role-text-buyer = Buys from suppliers
role-text-cashier = Sells at a till of their store
role-text-customer = Sees their own orders and invoices in the portal
role-text-customer-service = Answers customers: their data, and how their orders stand
role-text-director = Sees everything; decides on sales, customers, products and prices
role-text-employee = Sees and reports what is their own: time, leave, expenses, pay slips
role-text-hr = Looks after employees, leave and pay
role-text-manager = Runs stores and their people: orders, stock, shipments, approvals
role-text-salesperson = Sells to their own customers
role-text-storekeeper = Moves goods: receipts, transfers, counts, shipments
