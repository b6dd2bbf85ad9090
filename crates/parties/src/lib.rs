//! With whom we trade: customers with contacts, addresses and credit, and suppliers.
//!
//! Everything here is a record, except the credit row of each customer: a projection that orders and billing keep
//! through [`credit::change`] in their own transactions.

pub mod addresses;
mod checks;
pub mod commands;
pub mod credit;
pub mod customers;
mod doctor;
pub mod duplicates;
mod errors;
mod events;
mod inbound;
mod migrations;
pub mod model;
pub mod permissions;
pub mod policy;
pub mod ports;
pub mod queries;
pub mod setup;
mod similar;
mod standing;
pub mod suppliers;
pub mod tax_ids;
mod timeline;

use platform::numbering::Series;
use platform::vault::{SealedColumn, SealedTable};
use platform::{Access, Api, Event, Method, Module};

pub use errors::*;
pub use events::{CustomerMerged, CustomerStanding, CustomerTagged, PersonErased, SupplierErased};
pub use standing::STANDING;

/// Customer numbers, where none is given.
pub const CUSTOMER_SERIES: Series = Series { code: "C" };
/// Supplier (vendor) numbers, where none is given.
pub const SUPPLIER_SERIES: Series = Series { code: "V" };

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "parties",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![standing::STANDING],
        api: Some(api),
        events: event_types(),
        inbound: inbound::all(),
        subscriptions: vec![timeline::subscription()],
        sealed: sealed_tables(),
        doctors: doctor::all(),
        ports: vec![platform::setup::todo(wanted())],
        ..Module::default()
    }
}

fn event_types() -> Vec<platform::EventType> {
    let own = [
        CustomerStanding::TYPE,
        CustomerTagged::TYPE,
        CustomerMerged::TYPE,
        PersonErased::TYPE,
        SupplierErased::TYPE,
    ];
    records().iter().flat_map(records::event_types).chain(own).collect()
}

/// The records' own, and the reasons of steps.
fn sealed_tables() -> Vec<SealedTable> {
    let reasons = SealedTable {
        table: "parties_standing",
        person: Some("person_id"),
        columns: vec![SealedColumn { column: "reason", blind: None }],
    };
    records::sealed_tables(&records()).into_iter().chain([reasons]).collect()
}

/// What the module wants a new company to have.
fn wanted() -> platform::setup::Todo {
    platform::setup::Todo {
        id: "parties.customer",
        module: "parties",
        label: "The first customer",
        path: "/customers/new",
        done: |ctx, source| Box::pin(platform::setup::any::<model::customer::Entity>(ctx, source)),
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::customer_category::Model::record(),
        model::customer::Model::record(),
        model::contact::Model::record(),
        model::address::Model::record(),
        model::tag::Model::record(),
        model::communication::Model::record(),
        model::supplier::Model::record(),
        model::supplier_contact::Model::record(),
        model::supplier_address::Model::record(),
    ]
}

fn api(api: &mut Api) {
    for kind in records() {
        records::mount(api, &kind);
    }
    api.get("/sales/customers/{id}/credit", Access::Permission(&permissions::CUSTOMER_VIEW), queries::credit)
        .summary("What a customer owes and may still owe");
    let set_credit = Access::Permission(&permissions::CUSTOMER_CREDIT);
    api.change(Method::Patch, "/sales/customers/{id}/credit", set_credit, commands::set_credit::set_credit)
        .summary("Set a customer's credit limit, payment terms or credit policy");
    customers_api(api);
    standing_api(api);
    communications_api(api);
    personal_data_api(api);
}

fn customers_api(api: &mut Api) {
    let (view, edit) =
        (Access::Permission(&permissions::CUSTOMER_VIEW), Access::Permission(&permissions::CUSTOMER_EDIT));
    api.get("/sales/customers/{id}/timeline", view, timeline::show)
        .summary("Everything that happened with a customer, newest first, as far as you may see it");
    api.get("/sales/customers/{id}/tags", view, commands::set_tags::show).summary("A customer's tags");
    api.change(Method::Put, "/sales/customers/{id}/tags", edit, commands::set_tags::set_tags)
        .summary("Say which tags a customer has");
    api.get("/sales/customers/duplicates", view, duplicates::groups)
        .summary("Customers who have a tax number, an address, a telephone or a name in common");
    api.get("/sales/customers/{id}/duplicates", view, duplicates::of_customer)
        .summary("Customers who may be the same as this one");
    let merge = Access::Permission(&permissions::CUSTOMER_MERGE);
    api.verb("/sales/customers/{id}/merge", merge, commands::merge::merge)
        .summary("Merge a customer who was entered twice into this one");
    api.get("/sales/customer-policy", view, policy::show)
        .summary("How customers are taken on, and what happens beyond their credit");
    api.setting("/sales/customer-policy", Access::Permission(&permissions::POLICY_EDIT), policy::set)
        .summary("Say how customers are taken on, and what happens beyond their credit");
}

fn standing_api(api: &mut Api) {
    use commands::standing as verbs;
    let edit = Access::Permission(&permissions::CUSTOMER_EDIT);
    let qualify = Access::Permission(&permissions::CUSTOMER_QUALIFY);
    let credit = Access::Permission(&permissions::CUSTOMER_CREDIT);
    api.get("/sales/customers/{id}/standing", Access::Permission(&permissions::CUSTOMER_VIEW), verbs::show)
        .summary("How a customer stands, who decided it and when");
    api.verb("/sales/customers/{id}/submit", edit, verbs::submit)
        .summary("Ask for a customer to be looked at");
    api.verb("/sales/customers/{id}/qualify", qualify, verbs::qualify).summary("Let a customer buy");
    api.verb("/sales/customers/{id}/send_back", qualify, verbs::send_back)
        .summary("Send a customer back: something is missing");
    api.verb("/sales/customers/{id}/block", credit, verbs::block).summary("Sell nothing more to a customer");
    api.verb("/sales/customers/{id}/unblock", credit, verbs::unblock)
        .summary("Sell to a blocked customer again");
}

fn communications_api(api: &mut Api) {
    let (view, edit) =
        (Access::Permission(&permissions::CUSTOMER_VIEW), Access::Permission(&permissions::CUSTOMER_EDIT));
    let files = "/sales/communications/{id}/attachments";
    api.get(files, view, commands::attach::list).summary("The files of a communication");
    api.verb(files, edit, commands::attach::attach).summary("Add an uploaded file to a communication");
    api.file(&format!("{files}/{{file_id}}"), view, "application/octet-stream", commands::attach::download)
        .summary("Download a file of a communication");
}

fn personal_data_api(api: &mut Api) {
    let erase = Access::Permission(&permissions::PERSONAL_DATA_ERASE);
    api.add(commands::export::customer_endpoint());
    api.add(commands::export::contact_endpoint());
    api.verb("/sales/customers/{id}/erase", erase, commands::erase::customer)
        .summary("Erase a person's data; documents and books stay whole");
    api.verb("/sales/contacts/{id}/erase", erase, commands::erase::contact).summary("Erase a contact's data");
    api.verb("/purchasing/suppliers/{id}/erase", erase, commands::erase_supplier::supplier)
        .summary("Erase the data of a supplier who is a person");
    api.verb("/purchasing/supplier-contacts/{id}/erase", erase, commands::erase_supplier::contact)
        .summary("Erase the data of a contact at a supplier's");
}
