//! Sales orders: from a draft to goods and money.
//!
//! An order is a document: it changes by verbs, each one transaction. Confirming reserves the goods and takes up the
//! customer's credit; shipping and billing, a floor above, call [`record_shipped`] and [`record_invoiced`].

mod commands;
mod customers;
mod doctor;
mod errors;
mod events;
mod migrations;
pub mod model;
pub mod permissions;
mod progress;
mod queries;
mod states;
mod view;

use platform::{Access, Api, Event, Method, Module};

pub use commands::place::{NewOrder, NewOrderLine};
pub use errors::*;
pub use events::{
    OrderCancelled, OrderCompleted, OrderConfirmed, OrderCreated, OrderHeld, OrderInvoiced, OrderReleased,
    OrderShipped,
};
pub use progress::{record_invoiced, record_shipped};
pub use queries::{Locked, find, find_in_scope, lock, open_exposure_by_customer};
pub use states::{SERIES, STATES, Status};
pub use view::OrderView;

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "orders",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events: vec![
            OrderCreated::TYPE,
            OrderConfirmed::TYPE,
            OrderCancelled::TYPE,
            OrderShipped::TYPE,
            OrderInvoiced::TYPE,
            OrderCompleted::TYPE,
            OrderHeld::TYPE,
            OrderReleased::TYPE,
        ],
        doctors: doctor::all(),
        ports: vec![parties::ports::port(customers::Orders)],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::order::Model::record()]
}

fn api(api: &mut Api) {
    records::mount_list(api, &model::order::Model::record());
    api.create("/sales/orders", Access::Permission(&permissions::CREATE), commands::place::place)
        .summary("Place an order, as a draft or confirmed at once")
        .numbered(SERIES);
    api.get("/sales/orders/{id}", Access::Permission(&permissions::VIEW), queries::get)
        .summary("An order with its lines and history");
    api.change(
        Method::Put,
        "/sales/orders/{id}",
        Access::Permission(&permissions::EDIT),
        commands::replace::replace,
    )
    .summary("Replace a draft");
    api.change(
        Method::Patch,
        "/sales/orders/{id}/status",
        Access::Permission(&permissions::EDIT),
        commands::set_status::set_status,
    )
    .summary("Move an order to a status by the verb that leads there");
    api.verb(
        "/sales/orders/{id}/confirm",
        Access::Permission(&permissions::CONFIRM),
        commands::confirm::confirm,
    )
    .summary("Promise the goods and take up the customer's credit");
    api.verb("/sales/orders/{id}/cancel", Access::Permission(&permissions::CANCEL), commands::cancel::cancel)
        .summary("Give up an order of which nothing was shipped");
    api.verb(
        "/sales/orders/{id}/complete",
        Access::Permission(&permissions::COMPLETE),
        commands::complete::complete,
    )
    .summary("Close an order that is done");
    api.verb(
        "/sales/orders/{id}/release",
        Access::Permission(&permissions::RELEASE),
        commands::release::release,
    )
    .summary("Let an order go on that waits because of the customer's credit");
}
