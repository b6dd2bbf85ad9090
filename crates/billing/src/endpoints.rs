//! The routes of billing.

use platform::{Access, Api, Method};

use crate::commands::{
    allocate_credit, allocate_payment, apply_credit, create, credit, delete, dispute, pay, post, recurring,
    refund, remind, replace, reverse, send, unallocate, void, write_off,
};
use crate::{
    PAYMENTS, REFUNDS, ageing, customers, dunning, einvoice, margin, model, paper, permissions, preview,
    queries, sending, statements,
};

const PDF: &str = "application/pdf";
const XML: &str = "application/xml";
const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const VIEW: Access = Access::Permission(&permissions::VIEW);
const EDIT: Access = Access::Permission(&permissions::EDIT);
const PAYMENT_VIEW: Access = Access::Permission(&permissions::PAYMENT_VIEW);
const ALLOCATE: Access = Access::Permission(&permissions::PAYMENT_ALLOCATE);
const REFUND: Access = Access::Permission(&permissions::PAYMENT_REFUND);
const STATEMENT: Access = Access::Permission(&permissions::STATEMENT_VIEW);
const DUNNING_RUN: Access = Access::Permission(&permissions::DUNNING_RUN);
const RECURRING_EDIT: Access = Access::Permission(&permissions::RECURRING_EDIT);

/// Registers them.
pub(crate) fn register(api: &mut Api) {
    invoices(api);
    corrections(api);
    payments(api);
    refunds(api);
    accounts(api);
    dunning_runs(api);
    recurring_invoices(api);
    for kind in crate::settings() {
        records::mount(api, &kind);
    }
    records::mount_facts(api, &model::opening::Model::record());
    api.file(
        "/billing/layouts/{id}/preview",
        Access::Permission(&permissions::SETTINGS_VIEW),
        PDF,
        preview::preview,
    )
    .summary("A layout on a sample document, in any language");
}

fn invoices(api: &mut Api) {
    records::mount_list(api, &model::invoice::Model::record());
    api.create("/billing/invoices", EDIT, create::create)
        .summary("Write a draft invoice of an order, of an advance on it, of a shipment, or by hand");
    api.get("/billing/invoices/{id}", VIEW, margin::read)
        .summary("An invoice with its lines, taxes, instalments, allocations and credit notes")
        .around(records::with_labels(model::invoice::Model::record()));
    api.change(Method::Put, "/billing/invoices/{id}", EDIT, replace::replace)
        .summary("Replace a draft that was written by hand");
    api.change(Method::Delete, "/billing/invoices/{id}", EDIT, delete::delete).summary("Delete a draft");
    api.verb("/billing/invoices/{id}/post", Access::Permission(&permissions::POST), post::post)
        .summary("Post a draft: it gets its number and its due days and is final");
    api.verb("/billing/invoices/{id}/send", Access::Permission(&permissions::SEND), send::send)
        .summary("Note that the customer has it, or mail it to them");
    api.get("/billing/invoices/{id}/letter", Access::Permission(&permissions::SEND), sending::letter)
        .summary("The letter that would bring a posted invoice or credit note");
    api.file("/billing/invoices/{id}/pdf", VIEW, PDF, paper::pdf).summary("The invoice as it is printed");
    api.file("/billing/invoices/{id}/ubl", VIEW, XML, einvoice::ubl)
        .summary("A posted invoice or credit note for the customer's program: UBL 2.1 of EN 16931");
}

fn corrections(api: &mut Api) {
    api.verb("/billing/invoices/{id}/credit", Access::Permission(&permissions::CREDIT), credit::credit)
        .summary("Take an invoice back, or a part of it by line, quantity or price, by a credit note")
        .status(201);
    api.verb("/billing/invoices/{id}/void", Access::Permission(&permissions::VOID), void::void)
        .summary("Make an invoice void on which nobody has paid, by a credit note of the whole");
    api.verb(
        "/billing/invoices/{id}/write-off",
        Access::Permission(&permissions::WRITE_OFF),
        write_off::write_off,
    )
    .summary(
        "Give up what is open, as a bad debt or a small difference; taken back by unallocating its payment",
    )
    .numbered(PAYMENTS);
    api.verb("/billing/invoices/{id}/dispute", EDIT, dispute::dispute)
        .summary("Note that the customer disputes it: it is not dunned");
    api.verb("/billing/invoices/{id}/resolve", EDIT, dispute::resolve)
        .summary("Note that the dispute is over");
    api.verb("/billing/invoices/{id}/allocate", ALLOCATE, allocate_credit::allocate_credit)
        .summary("Settle invoices with what is left of a credit note");
    api.verb("/billing/invoices/{id}/unallocate", ALLOCATE, unallocate::of_credit_note)
        .summary("Take back what a credit note settled");
}

fn payments(api: &mut Api) {
    records::mount_list(api, &model::payment::Model::record());
    api.create("/billing/payments", Access::Permission(&permissions::PAYMENT_RECORD), pay::pay)
        .summary("Record money that came, and what it settles")
        .numbered(PAYMENTS);
    api.get("/billing/payments/{id}", PAYMENT_VIEW, queries::get_payment)
        .summary("A payment with its allocations and refunds")
        .around(records::with_labels(model::payment::Model::record()));
    api.verb("/billing/payments/{id}/allocate", ALLOCATE, allocate_payment::allocate_payment)
        .summary("Settle invoices with what is left of a payment");
    api.verb("/billing/payments/{id}/unallocate", ALLOCATE, unallocate::of_payment)
        .summary("Take back what a payment settled; what was written off is asked for again")
        .numbered(REFUNDS);
    api.verb(
        "/billing/payments/{id}/reverse",
        Access::Permission(&permissions::PAYMENT_REVERSE),
        reverse::reverse,
    )
    .summary("Reverse a payment that bounced or was recorded in error: what it settled is open again");
}

fn refunds(api: &mut Api) {
    records::mount_list(api, &model::refund::Model::record());
    api.create("/billing/refunds", REFUND, refund::refund)
        .summary("Pay money back: to the tender that it came by, or out of a credit note")
        .numbered(REFUNDS);
    api.get("/billing/refunds/{id}", PAYMENT_VIEW, queries::get_refund)
        .summary("A refund")
        .around(records::with_labels(model::refund::Model::record()));
    api.verb("/billing/refunds/{id}/send", REFUND, refund::send)
        .summary("Note that the bank or provider has it");
    api.verb("/billing/refunds/{id}/settle", REFUND, refund::settle)
        .summary("Note that the customer has the money");
    api.verb("/billing/refunds/{id}/fail", REFUND, refund::fail)
        .summary("Note that it did not come about: the money is the customer's credit again");
}

fn accounts(api: &mut Api) {
    api.get("/billing/customers/{id}/credit", PAYMENT_VIEW, customers::credit)
        .summary("What a customer has left of payments and credit notes");
    api.verb("/billing/customers/{id}/apply-credit", ALLOCATE, apply_credit::apply_credit)
        .summary("Settle what a customer owes with what they have left, oldest first");
    api.get("/billing/customers/{id}/statement", STATEMENT, statements::get)
        .summary("A customer's statement of account, with a running balance");
    api.file("/billing/customers/{id}/statement/pdf", STATEMENT, PDF, statements::pdf)
        .summary("The statement as it is printed, in the customer's language");
    api.file("/billing/customers/{id}/statement/csv", STATEMENT, CSV, statements::csv)
        .summary("The statement as CSV");
    api.file("/billing/customers/{id}/statement/xlsx", STATEMENT, XLSX, statements::xlsx)
        .summary("The statement as a spreadsheet");
    let send = Access::Permission(&permissions::STATEMENT_SEND);
    api.get("/billing/customers/{id}/statement/letter", send, statements::send::letter)
        .summary("The letter that would bring a statement");
    api.verb("/billing/customers/{id}/statement/send", send, statements::send::send)
        .summary("Mail a statement to the customer, or note that they have it");
    api.get("/billing/customers/{id}/ageing", STATEMENT, ageing::of_customer)
        .summary("How old a customer's debts are, document by document, on any day");
    api.get("/billing/ageing", STATEMENT, ageing::get)
        .summary("How old all debts are, customer by customer, on any day");
    api.file("/billing/ageing/csv", STATEMENT, CSV, ageing::csv).summary("The ageing as CSV");
    api.file("/billing/ageing/xlsx", STATEMENT, XLSX, ageing::xlsx).summary("The ageing as a spreadsheet");
}

fn dunning_runs(api: &mut Api) {
    records::mount_list(api, &model::dunning_run::Model::record());
    api.create("/billing/dunning-runs", DUNNING_RUN, remind::remind)
        .summary("Remind everybody who is late, each by one letter");
    api.ask("/billing/dunning-runs/preview", DUNNING_RUN, dunning::preview)
        .summary("Whom a run would remind of what");
    api.get("/billing/dunning-runs/{id}", Access::Permission(&permissions::DUNNING_VIEW), dunning::get)
        .summary("A run with the result for each customer");
}

fn recurring_invoices(api: &mut Api) {
    records::mount_list(api, &model::recurring::Model::record());
    api.create("/billing/recurring", RECURRING_EDIT, recurring::create)
        .summary("Set up an invoice that recurs");
    api.get("/billing/recurring/{id}", Access::Permission(&permissions::RECURRING_VIEW), recurring::get)
        .summary("A recurring invoice with what it has made and how far it is behind");
    api.change(Method::Put, "/billing/recurring/{id}", RECURRING_EDIT, recurring::replace)
        .summary("Write a recurring invoice anew; no period is made again");
    api.verb("/billing/recurring/{id}/pause", RECURRING_EDIT, recurring::pause)
        .summary("Make nothing until it is resumed");
    api.verb("/billing/recurring/{id}/resume", RECURRING_EDIT, recurring::resume)
        .summary("Go on, and make up for what was missed");
    api.verb("/billing/recurring/{id}/end", RECURRING_EDIT, recurring::end).summary("Make nothing any more");
    api.verb("/billing/recurring/{id}/run", RECURRING_EDIT, recurring::run)
        .summary("Invoice the next due period now");
}
