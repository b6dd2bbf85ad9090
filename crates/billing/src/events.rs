//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Currency, Day, Decimal, Id};
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{invoice, payment};

const VIEW: &Permission = &crate::permissions::VIEW;
const PAYMENT_VIEW: &Permission = &crate::permissions::PAYMENT_VIEW;

/// What every invoice event tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvoiceHead {
    pub invoice_id: Id,
    /// `invoice` or `credit_note`.
    pub kind: String,
    /// Absent on a draft.
    pub number: Option<String>,
    pub customer_id: Id,
    pub order_id: Option<Id>,
    pub status: String,
    pub currency: Currency,
    pub total: Decimal,
    pub open: Decimal,
    pub due_on: Option<Day>,
}

/// What every payment event tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PaymentHead {
    pub payment_id: Id,
    pub number: String,
    pub customer_id: Id,
    pub method: String,
    pub currency: Currency,
    pub amount: Decimal,
    pub unallocated: Decimal,
}

/// So much of an invoice was settled.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Settled {
    pub invoice_id: Id,
    pub amount: Decimal,
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
    InvoicePosted(invoice: InvoiceHead, VIEW) = "invoice.posted", "An invoice or credit note was posted" {};
    /// The customer has it.
    InvoiceSent(invoice: InvoiceHead, VIEW) = "invoice.sent", "An invoice was sent" {};
    /// Allocations cover all of it.
    InvoicePaid(invoice: InvoiceHead, VIEW) = "invoice.paid", "Allocations cover an invoice" {};
    /// Its due date has passed with something open.
    InvoiceOverdue(invoice: InvoiceHead, VIEW) = "invoice.overdue", "An invoice is overdue" {};
    /// A credit note took it back.
    InvoiceCredited(invoice: InvoiceHead, VIEW) = "invoice.credited", "A credit note took an invoice back" { credit_note_id: Id };
    /// What is left of a credit note settles other invoices.
    CreditNoteAllocated(invoice: InvoiceHead, VIEW) = "credit_note.allocated", "A credit note settles invoices" { settled: Vec<Settled> };
    /// Money came.
    PaymentReceived(payment: PaymentHead, PAYMENT_VIEW) = "payment.received", "A payment was recorded" {};
    /// A payment or credit note settles invoices.
    PaymentAllocated(payment: PaymentHead, PAYMENT_VIEW) = "payment.allocated", "A payment settles invoices" { settled: Vec<Settled> };
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
    InvoiceHead {
        invoice_id: invoice.id,
        kind: invoice.kind.clone(),
        number: invoice.number.clone(),
        customer_id: invoice.customer_id,
        order_id: invoice.order_id,
        status: invoice.status.clone(),
        currency: invoice.currency,
        total: invoice.currency.decimal(invoice.total),
        open: invoice.currency.decimal(invoice.open),
        due_on: invoice.due_on,
    }
}

/// The part that every payment event tells.
pub(crate) fn payment_head(payment: &payment::Model) -> PaymentHead {
    PaymentHead {
        payment_id: payment.id,
        number: payment.number.clone(),
        customer_id: payment.customer_id,
        method: payment.method.clone(),
        currency: payment.currency,
        amount: payment.currency.decimal(payment.amount),
        unallocated: payment.currency.decimal(payment.unallocated),
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
