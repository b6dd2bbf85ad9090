//! Invoices, credit notes, payments, and what settles what.
//!
//! An invoice is written as a draft and posted once: it gets its number, and from then on nothing on it changes but
//! what is allocated to it. A mistake is corrected by a credit note, which is its negation term by term.

mod allocate;
pub mod books;
mod commands;
mod compose;
mod customers;
mod doctor;
mod errors;
mod events;
mod history;
mod migrations;
pub mod model;
mod overdue;
mod paper;
pub mod permissions;
mod queries;
mod states;
mod view;

use platform::{Access, Api, Event, Method, Module};

pub use commands::create::{NewInvoice, NewInvoiceLine};
pub use commands::pay::NewPayment;
pub use errors::*;
pub use events::{
    CreditNoteAllocated, HistoryPosted, InvoiceCreated, InvoiceCredited, InvoiceOverdue, InvoicePaid,
    InvoicePosted, InvoiceSent, PaymentAllocated, PaymentReceived,
};
pub use history::{PastInvoice, PastLine, Stored, known, post_history, stored};
pub use paper::invoice_paper;
pub use states::{CREDIT_NOTES, INVOICES, PAYMENTS, STATES, status_of};
pub use view::{InvoiceView, PaymentView};

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "billing",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events: vec![
            InvoiceCreated::TYPE,
            InvoicePosted::TYPE,
            InvoiceSent::TYPE,
            InvoicePaid::TYPE,
            InvoiceOverdue::TYPE,
            InvoiceCredited::TYPE,
            CreditNoteAllocated::TYPE,
            HistoryPosted::TYPE,
            PaymentReceived::TYPE,
            PaymentAllocated::TYPE,
        ],
        jobs: vec![overdue::job()],
        doctors: doctor::all(),
        ports: vec![parties::ports::port(customers::Bills)],
        unfinished: vec![books::unfinished()],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::invoice::Model::record(), model::payment::Model::record()]
}

fn api(api: &mut Api) {
    invoices(api);
    payments(api);
}

fn invoices(api: &mut Api) {
    records::mount_list(api, &model::invoice::Model::record());
    api.create("/billing/invoices", Access::Permission(&permissions::EDIT), commands::create::create)
        .summary("Write a draft invoice of an order, of a shipment, or by hand");
    api.get("/billing/invoices/{id}", Access::Permission(&permissions::VIEW), queries::get)
        .summary("An invoice with its lines, taxes and allocations");
    api.change(
        Method::Put,
        "/billing/invoices/{id}",
        Access::Permission(&permissions::EDIT),
        commands::replace::replace,
    )
    .summary("Replace a draft that was written by hand");
    api.change(
        Method::Delete,
        "/billing/invoices/{id}",
        Access::Permission(&permissions::EDIT),
        commands::delete::delete,
    )
    .summary("Delete a draft");
    api.verb("/billing/invoices/{id}/post", Access::Permission(&permissions::POST), commands::post::post)
        .summary("Post a draft: it gets its number and is final");
    api.verb("/billing/invoices/{id}/send", Access::Permission(&permissions::SEND), commands::send::send)
        .summary("Note that the customer has it");
    api.verb(
        "/billing/invoices/{id}/credit",
        Access::Permission(&permissions::CREDIT),
        commands::credit::credit,
    )
    .summary("Take an invoice back by a credit note of the whole")
    .status(201);
    api.verb(
        "/billing/invoices/{id}/allocate",
        Access::Permission(&permissions::PAYMENT_ALLOCATE),
        commands::allocate_credit::allocate_credit,
    )
    .summary("Settle invoices with what is left of a credit note");
    api.file(
        "/billing/invoices/{id}/pdf",
        Access::Permission(&permissions::VIEW),
        "application/pdf",
        paper::pdf,
    )
    .summary("The invoice as it is printed");
}

fn payments(api: &mut Api) {
    records::mount_list(api, &model::payment::Model::record());
    api.create("/billing/payments", Access::Permission(&permissions::PAYMENT_RECORD), commands::pay::pay)
        .summary("Record money that came, and what it settles")
        .numbered(PAYMENTS);
    api.get("/billing/payments/{id}", Access::Permission(&permissions::PAYMENT_VIEW), queries::get_payment)
        .summary("A payment with its allocations");
    api.verb(
        "/billing/payments/{id}/allocate",
        Access::Permission(&permissions::PAYMENT_ALLOCATE),
        commands::allocate_payment::allocate_payment,
    )
    .summary("Settle invoices with what is left of a payment");
}
