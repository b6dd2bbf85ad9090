//! Shipments: goods of an order that leave together.
//!
//! A draft is a wish to pack. Shipping it takes the goods out of stock, those reserved for the order first, and tells
//! the order; what has left is corrected by a return, never by changing the shipment.

mod commands;
mod customers;
mod errors;
mod events;
mod migrations;
pub mod model;
mod paper;
pub mod permissions;
mod queries;
mod rules;
mod states;
mod uses;
mod view;

use platform::{Access, Api, Event, Module};

pub use commands::create::{NewShipment, NewShipmentLine, ShipByLocation};
pub use errors::*;
pub use events::{ShipmentCancelled, ShipmentCreated, ShipmentDelivered, ShipmentShipped};
pub use paper::packing_slip;
pub use queries::{find, find_in_scope};
pub use states::{SERIES, STATES};
pub use view::ShipmentView;

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "shipping",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events: vec![
            ShipmentCreated::TYPE,
            ShipmentShipped::TYPE,
            ShipmentDelivered::TYPE,
            ShipmentCancelled::TYPE,
        ],
        ports: vec![parties::ports::port(customers::Shipments), records::holders::holder(uses::holds)],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::shipment::Model::record()]
}

fn api(api: &mut Api) {
    use permissions::{CANCEL, CREATE, DELIVER, SHIP, VIEW};
    records::mount_list(api, &model::shipment::Model::record());
    api.create("/shipping/shipments", Access::Permission(&CREATE), commands::create::create)
        .summary("Prepare a shipment of an order, of all that is left or of some lines")
        .numbered(SERIES);
    api.create("/shipping/shipments/by-location", Access::Permission(&CREATE), commands::create::by_location)
        .summary("Prepare a shipment for each place at which goods of an order are reserved")
        .numbered(SERIES);
    api.get("/shipping/shipments/{id}", Access::Permission(&VIEW), queries::get)
        .summary("A shipment with its lines");
    api.verb("/shipping/shipments/{id}/ship", Access::Permission(&SHIP), commands::ship::ship)
        .summary("Send the goods off: they leave the stock");
    api.verb("/shipping/shipments/{id}/deliver", Access::Permission(&DELIVER), commands::deliver::deliver)
        .summary("Note that the goods have arrived");
    api.verb("/shipping/shipments/{id}/cancel", Access::Permission(&CANCEL), commands::cancel::cancel)
        .summary("Give up a shipment that has not left");
    api.file(
        "/shipping/shipments/{id}/packing-slip.pdf",
        Access::Permission(&VIEW),
        "application/pdf",
        paper::pdf,
    )
    .summary("The packing slip as it is printed");
}
