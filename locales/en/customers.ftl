customers-title = Customers
customers-new = New customer
customers-new-words = add client account
customers-none = No customers yet
customers-none-body = People and companies that buy from you.
customers-active = Active
customers-leads = Leads
customers-in-review = In review
customers-blocked = Blocked
customers-archived = Archived
customers-status-lead = Lead
customers-status-in_review = In review
customers-status-active = Active
customers-status-blocked = Blocked
customers-section-who = Who
customers-section-terms = Tax and terms
customers-section-notes = Notes
customers-new-order = New order
customers-statement = Statement of account
customers-do-submit = Ask for review
customers-do-qualify = Let them buy
customers-do-send_back = Send back
customers-do-block = Block
customers-do-unblock = Unblock
customers-did-submit = Review asked for
customers-did-qualify = The customer may buy
customers-did-send_back = Sent back
customers-did-block = Blocked
customers-did-unblock = Unblocked
customers-reason = Reason
customers-personal-data = Export personal data
customers-erase = Erase personal data
customers-erase-title = Erase this person’s data?
customers-erase-body = Name, addresses, telephone, e-mail and notes are replaced by a pseudonym. Documents and books stay whole. This cannot be undone.
customers-erase-force = Also when there are open documents
customers-erased = { $count ->
    [one] Erased; { $count } document keeps its figures
   *[other] Erased; { $count } documents keep their figures
}
customers-account = Account
customers-over-limit = Over the limit
customers-open-invoices = Open invoices
customers-open-orders = Orders not invoiced
customers-unallocated = Paid in advance
customers-credit-limit = Credit limit
customers-credit-used = { $percent } % of the credit limit is used
customers-no-limit = None
customers-not-due = Not due yet
customers-overdue-days = { $days } days overdue
customers-apply-credit = Settle with what was paid in advance
customers-credit-applied = { $amount } applied
customers-tags = Tags
customers-tag = Add a tag
customers-untag = Remove the tag { $name }
customers-duplicates = Possible duplicates
customers-duplicates-body = { $count ->
    [one] There may be another record of this customer.
   *[other] There may be { $count } other records of this customer.
}
customers-same-tax_id = same tax number
customers-same-email = same e-mail
customers-same-phone = same telephone
customers-same-name = similar name
customers-use = Use this one
customers-merge = Merge into this one
customers-merge-title = Merge { $duplicate } into { $name }?
customers-merge-body = Documents, addresses, contacts and history move over; the other record is archived. This cannot be undone.
customers-merged = Merged
customers-timeline = Timeline
customers-timeline-empty = Nothing has happened yet
customers-timeline-more = Show earlier
customers-log = Log a call, mail, meeting or note
customers-orders = Orders
customers-invoices = Invoices
customers-payments = Payments
customers-addresses = Addresses
customers-contacts = Contacts
customers-new-address = New address
customers-new-contact = New contact
customers-from = From
customers-to = To
customers-day = Day
customers-document = Document
customers-debit = Debit
customers-credit = Credit
customers-balance = Balance
customers-opening = Opening balance
customers-closing = Closing balance
customers-download = Download { $form }
customers-record-payment = Record payment
customers-share-title = Share what this customer may see

## Other currencies

customers-conversion = Converted
