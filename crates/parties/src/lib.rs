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
mod errors;
mod inbound;
mod migrations;
pub mod model;
pub mod permissions;
pub mod queries;
pub mod setup;

use platform::numbering::Series;
use platform::{Access, Api, Method, Module};

pub use errors::*;

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
        api: Some(api),
        events: records().iter().flat_map(records::event_types).collect(),
        inbound: inbound::all(),
        doctors: doctor::all(),
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::customer_category::Model::record(),
        model::customer::Model::record(),
        model::contact::Model::record(),
        model::address::Model::record(),
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
        .summary("Set a customer's credit limit, payment terms or status");
}
