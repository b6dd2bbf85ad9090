//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Amount, Currency, Day, Decimal, Id, Rate};
use platform::mail::By;
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{invoice, line, payment, recurring, refund};

const VIEW: &Permission = &crate::permissions::VIEW;
const PAYMENT_VIEW: &Permission = &crate::permissions::PAYMENT_VIEW;

/// What every invoice event tells. Amounts are in the document's currency; a credit note's are negative.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceHead {
    pub invoice_id: Id,
    /// `invoice` or `credit_note`.
    pub kind: String,
    /// `sale`, `deposit`, `progress`, `fee` or `early_payment`.
    pub purpose: String,
    /// Absent on a draft.
    pub number: Option<String>,
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub order_id: Option<Id>,
    /// The invoice that a credit note takes back; of an invoice, the credit note for early payment that it asks for again.
    pub credits_id: Option<Id>,
    pub status: String,
    pub currency: Currency,
    pub net: Decimal,
    pub tax: Decimal,
    pub rounding: Decimal,
    pub total: Decimal,
    pub open: Decimal,
    pub issued_on: Option<Day>,
    pub due_on: Option<Day>,
}

/// The lines of one kind, tax class and rate, added up: what a ledger books to one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LineGroup {
    /// `sale`, `reduction`, `deposit`, `deduction` or `fee`.
    pub kind: String,
    pub tax_class_id: Option<Id>,
    pub tax_rate: Rate,
    pub net: Decimal,
    pub tax: Decimal,
    pub total: Decimal,
}

/// What every payment event tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaymentHead {
    pub payment_id: Id,
    pub number: String,
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub method: String,
    pub currency: Currency,
    pub amount: Decimal,
    pub unallocated: Decimal,
    pub business_date: Day,
}

/// What every refund event tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RefundHead {
    pub refund_id: Id,
    pub number: String,
    pub payment_id: Option<Id>,
    pub credit_note_id: Option<Id>,
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub method: String,
    pub status: String,
    pub currency: Currency,
    pub amount: Decimal,
    pub business_date: Day,
}

/// So much of an invoice was settled.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Settled {
    pub allocation_id: Id,
    pub invoice_id: Id,
    /// What of the payment or credit note, in its own currency.
    pub amount: Decimal,
    /// What of the invoice, in the invoice's currency.
    pub invoice_amount: Decimal,
    pub invoice_currency: Currency,
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($part:ident: $head:ty, $view:ident) = $type:literal, $text:literal { $($field:ident: $kind:ty),* };)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, JsonSchema)]
            pub struct $name {
                #[serde(flatten)]
                pub $part: $head,
                $(pub $field: $kind,)*
            }

            impl Event for $name {
                const TYPE: EventType = EventType {
                    name: $type,
                    text: $text,
                    view: $view,
                    schema: |generator| generator.subschema_for::<$name>(),
                };
            }
        )*
    };
}

events! {
    /// A draft was written.
    InvoiceCreated(invoice: InvoiceHead, VIEW) = "invoice.created", "A draft invoice was written" {};
    /// An invoice or credit note has its number and is final.
    InvoicePosted(invoice: InvoiceHead, VIEW) = "invoice.posted", "An invoice or credit note was posted" { groups: Vec<LineGroup> };
    /// The customer has it.
    InvoiceSent(invoice: InvoiceHead, VIEW) = "invoice.sent", "An invoice was sent" {};
    /// Allocations cover all of it.
    InvoicePaid(invoice: InvoiceHead, VIEW) = "invoice.paid", "Allocations cover an invoice" {};
    /// A due date has passed with something open.
    InvoiceOverdue(invoice: InvoiceHead, VIEW) = "invoice.overdue", "An invoice is overdue" {};
    /// A credit note took some or all of it back.
    InvoiceCredited(invoice: InvoiceHead, VIEW) = "invoice.credited", "A credit note took an invoice back, or a part of it" { credit_note_id: Id, credited: Decimal };
    /// A credit note took all of it back for good.
    InvoiceVoided(invoice: InvoiceHead, VIEW) = "invoice.voided", "An invoice was made void by a credit note" { credit_note_id: Id };
    /// The customer disputes it, or does no more.
    InvoiceDisputed(invoice: InvoiceHead, VIEW) = "invoice.disputed", "A customer disputes an invoice, or no longer does" { disputed: bool };
    /// The customer was reminded of it.
    InvoiceDunned(invoice: InvoiceHead, VIEW) = "invoice.dunned", "A customer was reminded of an invoice" { level: i32, instalment: i32, run_id: Id };
    /// Money came.
    PaymentReceived(payment: PaymentHead, PAYMENT_VIEW) = "payment.received", "A payment was recorded" {};
    /// A payment settles invoices.
    PaymentAllocated(payment: PaymentHead, PAYMENT_VIEW) = "payment.allocated", "A payment settles invoices" { settled: Vec<Settled> };
    /// It bounced, or was recorded in error: what it settled is open again.
    PaymentReversed(payment: PaymentHead, PAYMENT_VIEW) = "payment.reversed", "A payment was reversed" { reversed_on: Day, reason: String };
    /// A credit note settles invoices.
    CreditNoteAllocated(invoice: InvoiceHead, VIEW) = "credit_note.allocated", "A credit note settles invoices" { settled: Vec<Settled> };
    /// An allocation of a payment was taken back.
    AllocationReversed(reversal: Reversal, PAYMENT_VIEW) = "allocation.reversed", "An allocation was taken back" {};
    /// A refund is on record; nobody was asked to pay it yet.
    RefundRequested(refund: RefundHead, PAYMENT_VIEW) = "refund.requested", "A refund was requested" {};
    /// The bank or provider has it.
    RefundSent(refund: RefundHead, PAYMENT_VIEW) = "refund.sent", "A refund is under way" {};
    /// The customer has the money.
    PaymentRefunded(refund: RefundHead, PAYMENT_VIEW) = "payment.refunded", "A refund was paid" {};
    /// It did not come about; the money is the customer's credit again.
    RefundFailed(refund: RefundHead, PAYMENT_VIEW) = "refund.failed", "A refund failed" {};
    /// A template invoiced a period.
    RecurringInvoiced(invoice: InvoiceHead, VIEW) = "recurring_invoice.invoiced", "A recurring invoice was made" { recurring_id: Id, period_on: Day };
}

/// An allocation that was taken back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reversal {
    pub allocation_id: Id,
    pub reversal_id: Id,
    /// `payment` or `credit_note`.
    pub source_kind: String,
    pub source_id: Id,
    pub invoice_id: Id,
    pub customer_id: Id,
    /// The invoice's.
    pub currency: Currency,
    /// More than zero: so much of the invoice is open again.
    pub amount: Decimal,
    /// The payment's or credit note's.
    pub source_currency: Currency,
    /// So much of it can be used again.
    pub source_amount: Decimal,
}

/// Adds a document's lines up by kind and tax, in the order in which they come first.
pub(crate) fn groups(currency: Currency, lines: &[line::Model]) -> Vec<LineGroup> {
    let mut sums: Vec<(&line::Model, Amount, Amount)> = Vec::new();
    for line in lines {
        let same = |sum: &&mut (&line::Model, Amount, Amount)| {
            (&sum.0.kind, sum.0.tax_class_id, sum.0.tax_rate)
                == (&line.kind, line.tax_class_id, line.tax_rate)
        };
        match sums.iter_mut().find(same) {
            Some(sum) => {
                sum.1 += line.net;
                sum.2 += line.tax;
            }
            None => sums.push((line, line.net, line.tax)),
        }
    }
    let group = |(line, net, tax): (&line::Model, Amount, Amount)| LineGroup {
        kind: line.kind.clone(),
        tax_class_id: line.tax_class_id,
        tax_rate: line.tax_rate,
        net: currency.decimal(net),
        tax: currency.decimal(tax),
        total: currency.decimal(net + tax),
    };
    sums.into_iter().map(group).collect()
}

/// Documents of the past were taken in, a batch at a time: none of them has an event of its own.
#[derive(Clone, Debug, Serialize, serde::Deserialize, JsonSchema)]
pub struct HistoryPosted {
    /// Invoices and credit notes.
    pub invoice_ids: Vec<Id>,
}

impl Event for HistoryPosted {
    const TYPE: EventType = EventType {
        name: "billing.history_posted",
        text: "Documents of the past were imported",
        view: VIEW,
        schema: |generator| generator.subschema_for::<HistoryPosted>(),
    };
}

/// The part that every invoice event tells.
pub(crate) fn head(invoice: &invoice::Model) -> InvoiceHead {
    let money = |amount| invoice.currency.decimal(amount);
    InvoiceHead {
        invoice_id: invoice.id,
        kind: invoice.kind.clone(),
        purpose: invoice.purpose.clone(),
        number: invoice.number.clone(),
        customer_id: invoice.customer_id,
        store_id: invoice.store_id,
        order_id: invoice.order_id,
        credits_id: invoice.credits_id,
        status: invoice.status.clone(),
        currency: invoice.currency,
        net: money(invoice.net),
        tax: money(invoice.tax),
        rounding: money(invoice.rounding),
        total: money(invoice.total),
        open: money(invoice.open),
        issued_on: invoice.issued_on,
        due_on: invoice.due_on,
    }
}

/// The part that every payment event tells.
pub(crate) fn payment_head(payment: &payment::Model) -> PaymentHead {
    PaymentHead {
        payment_id: payment.id,
        number: payment.number.clone(),
        customer_id: payment.customer_id,
        store_id: payment.store_id,
        method: payment.method.clone(),
        currency: payment.currency,
        amount: payment.currency.decimal(payment.amount),
        unallocated: payment.currency.decimal(payment.unallocated),
        business_date: payment.business_date,
    }
}

/// The part that every refund event tells.
pub(crate) fn refund_head(refund: &refund::Model) -> RefundHead {
    RefundHead {
        refund_id: refund.id,
        number: refund.number.clone(),
        payment_id: refund.payment_id,
        credit_note_id: refund.credit_note_id,
        customer_id: refund.customer_id,
        store_id: refund.store_id,
        method: refund.method.clone(),
        status: refund.status.clone(),
        currency: refund.currency,
        amount: refund.currency.decimal(refund.amount),
        business_date: refund.business_date,
    }
}

/// The invoice as the subject of events and audit entries.
pub(crate) fn subject(invoice: &invoice::Model) -> Subject {
    Subject::of("invoice", invoice.id).within(invoice.store_id, invoice.region_id, invoice.owner_id)
}

/// The payment as the subject of events and audit entries.
pub(crate) fn payment_subject(payment: &payment::Model) -> Subject {
    Subject::of("payment", payment.id).within(payment.store_id, payment.region_id, payment.owner_id)
}

/// The refund as the subject of events and audit entries.
pub(crate) fn refund_subject(refund: &refund::Model) -> Subject {
    Subject::of("refund", refund.id).within(refund.store_id, refund.region_id, refund.owner_id)
}

/// A customer has a statement of account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatementSent {
    pub customer_id: Id,
    pub by: By,
}

impl Event for StatementSent {
    const TYPE: EventType = EventType {
        name: "statement.sent",
        text: "A statement of account was sent",
        view: &crate::permissions::STATEMENT_VIEW,
        schema: |generator| generator.subschema_for::<StatementSent>(),
    };
}

/// A recurring invoice was written, is written anew, paused, resumed or ended, or its run failed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RecurringInvoiceUpdated {
    pub recurring_id: Id,
    pub customer_id: Id,
    /// `active`, `paused` or `ended`.
    pub status: String,
}

impl Event for RecurringInvoiceUpdated {
    const TYPE: EventType = EventType {
        name: "recurring_invoice.updated",
        text: "A recurring invoice was written, paused, resumed or ended, or its run failed",
        view: &crate::permissions::RECURRING_VIEW,
        schema: |generator| generator.subschema_for::<RecurringInvoiceUpdated>(),
    };
}

impl RecurringInvoiceUpdated {
    pub(crate) fn of(row: &recurring::Model) -> RecurringInvoiceUpdated {
        RecurringInvoiceUpdated {
            recurring_id: row.id,
            customer_id: row.customer_id,
            status: row.status.clone(),
        }
    }
}

/// The recurring invoice as the subject of events and audit entries.
pub(crate) fn recurring_subject(row: &recurring::Model) -> Subject {
    Subject::of("recurring_invoice", row.id).within(row.store_id, row.region_id, row.owner_id)
}
