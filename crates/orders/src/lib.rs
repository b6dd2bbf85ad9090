//! Sales orders: from a draft to goods and money.
//!
//! An order is a document: it changes by verbs, each one transaction. Confirming reserves the goods and takes up the
//! customer's credit; shipping and billing, a floor above, call [`record_shipped`] and [`record_invoiced`].

mod addresses;
mod back_orders;
mod charges;
mod commands;
mod customers;
mod discounts;
mod doctor;
mod endpoints;
mod errors;
mod events;
mod heading;
pub mod kits;
mod margin;
mod migrations;
pub mod model;
mod paper;
pub mod permissions;
mod policy;
pub mod ports;
mod progress;
mod queries;
mod recurring;
mod reprice;
mod reservations;
mod returned;
pub mod rules;
mod states;
mod uses;
mod versions;
mod view;

use platform::{Event, Module};

pub use addresses::still_there as addresses_still_there;
pub use charges::{Charge, SHIPPING_CHARGE, goods_of, set_charge};
pub use commands::place::{NewOrder, NewOrderLine, Origin, place_from};
pub use errors::*;
pub use events::{
    LineQuantity, OrderAmended, OrderBackOrderFilled, OrderBackOrdered, OrderCancelled, OrderCompleted,
    OrderConfirmed, OrderCreated, OrderHeld, OrderInvoiced, OrderPolicyUpdated, OrderPromised, OrderRecurred,
    OrderReleased, OrderRestCancelled, OrderReturned, OrderSent, OrderShipped, OrderTemplateUpdated,
};
pub use margin::line_costs;
pub use paper::{order_paper, pdf as order_pdf};
pub use platform::recurring::CATCH_UP_MAX;
pub use policy::{OrderPolicy, Shortage, Sources};
pub use pricing::Margin;
pub use progress::{record_invoiced, record_shipped};
pub use queries::{
    Locked, find, find_in_scope, find_many_in_scope, get as order_view, lock, lock_in_scope, of_customer,
    open_exposure_by_customer,
};
pub use reservations::{Ready, ready, trim};
pub use returned::{assert_returnable, came_back, lines_by_id, record_returned, to_return};
pub use rules::{base_of, unit_of};
pub use states::{SERIES, STATES, Status};
pub use view::{LineView, OrderView};

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "orders",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![STATES],
        api: Some(endpoints::register),
        events: vec![
            OrderCreated::TYPE,
            OrderConfirmed::TYPE,
            OrderCancelled::TYPE,
            OrderShipped::TYPE,
            OrderInvoiced::TYPE,
            OrderCompleted::TYPE,
            OrderHeld::TYPE,
            OrderReleased::TYPE,
            OrderAmended::TYPE,
            OrderBackOrdered::TYPE,
            OrderBackOrderFilled::TYPE,
            OrderPromised::TYPE,
            OrderPolicyUpdated::TYPE,
            OrderRestCancelled::TYPE,
            OrderReturned::TYPE,
            OrderRecurred::TYPE,
            OrderSent::TYPE,
            OrderTemplateUpdated::TYPE,
        ],
        subscriptions: vec![commands::send::subscription()],
        streams: vec![back_orders::stream()],
        jobs: back_orders::jobs().into_iter().chain([recurring::job()]).collect(),
        doctors: doctor::all(),
        ports: vec![
            parties::ports::port(customers::Orders),
            records::holders::holder(uses::holds),
            records::named_above(model::order::Entity::RECORD.expect("it is a record")),
            platform::setup::todo(wanted()),
            commands::send::kind().port(),
        ],
        ..Module::default()
    }
}

/// What the module wants a new company to have.
fn wanted() -> platform::setup::Todo {
    platform::setup::Todo {
        id: "orders.order",
        module: "orders",
        label: "The first order",
        path: "/orders/new",
        done: |ctx, source| Box::pin(platform::setup::any::<model::order::Entity>(ctx, source)),
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::order::Model::record(), model::back_order::Model::record(), model::template::Model::record()]
}
