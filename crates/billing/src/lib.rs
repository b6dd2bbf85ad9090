//! Invoices, credit notes, payments, and what settles what.
//!
//! An invoice is written as a draft and posted once: it gets its number, and from then on nothing on it changes but
//! what is allocated to it. A mistake is corrected by a credit note, which is its negation term by term.

mod advances;
mod ageing;
mod allocate;
pub mod books;
mod checks;
mod commands;
mod compose;
mod creditable;
mod customers;
mod days;
mod doctor;
mod dunning;
mod early;
mod einvoice;
mod endpoints;
mod errors;
mod events;
mod fees;
mod history;
mod holder;
mod looks;
mod margin;
mod migrations;
pub mod model;
mod money;
mod openings;
mod outside;
mod overdue;
mod paper;
pub mod permissions;
mod preview;
mod queries;
mod recurring;
pub mod refunds;
mod returned;
mod rules;
mod sending;
mod statements;
mod states;
mod supply;
mod terms;
mod uses;
mod view;

use platform::{Event, Module};

pub use ageing::{AgeingQuery, CustomerAgeingQuery};
pub use commands::create::{Advance, NewInvoice, NewInvoiceLine};
pub use commands::pay::NewPayment;
pub use customers::address as mailed_to;
pub use days::DAYS_BACK_MAX;
pub use dunning::paper::reminder_paper;
pub use errors::*;
pub use events::*;
pub use history::{PastInvoice, PastLine, Stored, known, post_history, stored};
pub use money::{LookAtAccount, MoneyAccount, money_accounts_known};
pub use outside::{document, documents_of};
pub use paper::{invoice_paper, pdf as invoice_pdf};
pub use platform::recurring::CATCH_UP_MAX;
pub use preview::{Preview, sample};
pub use queries::get as invoice_view;
pub use returned::{CameBack, assert_creditable_on, credit_returned, hold_payments, pay_back};
pub use statements::paper::statement_paper;
pub use statements::{Statement, StatementQuery, get as statement, pdf as statement_pdf};
pub use states::{CREDIT_NOTES, Facts, INVOICES, PAYMENTS, REFUND_STATES, REFUNDS, STATES, status_of};
pub use view::{InvoiceLineView, InvoiceView, PaymentView, RefundView};

/// The module as data, without a payment provider: refunds are paid by people.
pub fn module() -> Module {
    module_with(refunds::Providers::default())
}

/// The module as data, with payment providers that pay refunds.
pub fn module_with(providers: refunds::Providers) -> Module {
    let mut jobs = vec![overdue::job(), recurring::job(), dunning::run::job()];
    jobs.extend(refunds::jobs(&providers));
    Module {
        name: "billing",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![STATES, REFUND_STATES],
        api: Some(endpoints::register),
        events: published(),
        subscriptions: vec![sending::subscription(), outside::subscription()],
        jobs,
        sealed: records::sealed_tables(&settings()),
        doctors: doctor::all(),
        ports: sending::kinds()
            .into_iter()
            .map(platform::mail::Sendable::port)
            .chain([
                parties::ports::port(holder::Bills),
                records::holders::holder(uses::holds),
                platform::setup::todo(wanted()),
            ])
            .collect(),
        unfinished: vec![books::unfinished()],
        ..Module::default()
    }
}

/// What becomes of opening items.
const OPENINGS_TOLD: [&str; 2] = ["opening_item.created", "opening_item.archived"];

fn published() -> Vec<platform::EventType> {
    let documents = vec![
        InvoiceCreated::TYPE,
        InvoicePosted::TYPE,
        InvoiceSent::TYPE,
        InvoicePaid::TYPE,
        InvoiceOverdue::TYPE,
        InvoiceCredited::TYPE,
        InvoiceVoided::TYPE,
        HistoryPosted::TYPE,
        StatementSent::TYPE,
        InvoiceDisputed::TYPE,
        InvoiceDunned::TYPE,
        PaymentReceived::TYPE,
        PaymentAllocated::TYPE,
        PaymentReversed::TYPE,
        CreditNoteAllocated::TYPE,
        AllocationReversed::TYPE,
        RefundRequested::TYPE,
        RefundSent::TYPE,
        PaymentRefunded::TYPE,
        RefundFailed::TYPE,
        RecurringInvoiced::TYPE,
        RecurringInvoiceUpdated::TYPE,
    ];
    let brought = records::event_types(&model::opening::Model::record());
    // An opening item is made and taken back; nothing else becomes of it.
    let brought = brought.into_iter().filter(|event| OPENINGS_TOLD.contains(&event.name));
    documents.into_iter().chain(settings().iter().flat_map(records::event_types)).chain(brought).collect()
}

/// What the module wants a new company to have.
fn wanted() -> platform::setup::Todo {
    platform::setup::Todo {
        id: "billing.invoice",
        module: "billing",
        label: "The first invoice",
        path: "/invoices",
        done: |ctx, source| Box::pin(platform::setup::any::<model::invoice::Entity>(ctx, source)),
    }
}

/// The module's records and documents, as lists show them.
pub fn records() -> Vec<records::RecordKind> {
    let documents = [
        model::invoice::Model::record(),
        model::payment::Model::record(),
        model::refund::Model::record(),
        model::dunning_run::Model::record(),
        model::recurring::Model::record(),
        model::opening::Model::record(),
    ];
    documents.into_iter().chain(settings()).collect()
}

/// The records that people set up.
fn settings() -> [records::RecordKind; 7] {
    [
        model::payment_term::Model::record(),
        model::payment_term_part::Model::record(),
        model::profile::Model::record(),
        model::dunning_level::Model::record(),
        model::dunning_text::Model::record(),
        model::layout::Model::record(),
        model::layout_text::Model::record(),
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_records_are_sound() {
        let brought = super::model::opening::Model::record();
        for kind in super::settings().into_iter().chain([brought]) {
            records::assert_sound(&kind);
        }
    }
}
