//! Shipments: goods of an order that leave together.
//!
//! A draft is a wish to pack. Shipping it takes the goods out of stock, those reserved for the order first, and tells
//! the order; what has left is corrected by a return, never by changing the shipment.

pub mod carriers;
mod checks;
mod commands;
mod customers;
mod doctor;
mod drafts;
mod endpoints;
mod errors;
mod events;
mod following;
mod inbound;
mod label_paper;
mod labels;
mod migrations;
pub mod model;
mod paper;
pub mod permissions;
mod pick_list;
mod queries;
mod retention;
mod rules;
mod signing;
mod states;
mod tracking;
mod uses;
mod view;
mod ways;
mod webhook;

use platform::{Event, Module};

pub use checks::{AREAS_MAX, BANDS_MAX};

pub use commands::create::{NewShipment, NewShipmentLine, ShipByLocation};
pub use commands::pack::{NewParcel, NewParcelLine, PARCELS_MAX, PackShipment, WEIGHT_G_MAX};
pub use commands::sign::{CarrierSigning, CarrierUnsigned, KEEP_HOURS_MAX, SignCarrier};
pub use errors::*;
pub use events::{
    LabelSettled, ParcelTracked, ShipmentCancelled, ShipmentChanged, ShipmentCreated, ShipmentDelivered,
    ShipmentPacked, ShipmentSent, ShipmentShipped, ShippingChosen, ShippingRemoved,
};
pub use following::PARCELS_PER_LOOK;
pub use label_paper::label;
pub use labels::ATTEMPTS_MAX;
pub use paper::packing_slip;
pub use pick_list::PICKED_ORDERS_MAX;
pub use queries::{find, find_in_scope, last_left_on};
pub use retention::MESSAGES_KEPT;
pub use rules::tracking::CODES;
pub use signing::{Scheme, SignatureEncoding};
pub use states::{PARCELS, SERIES, STATES};
pub use view::{ChoiceView, ParcelView, ShipmentView};
pub use ways::METHODS_MAX;
pub use webhook::{MESSAGE_BYTES_MAX, Taken, TakenEvent, TakenStatus};

/// The module as data.
pub fn module() -> Module {
    let mut events = vec![
        ShipmentCreated::TYPE,
        ShipmentChanged::TYPE,
        ShipmentPacked::TYPE,
        ShipmentShipped::TYPE,
        ShipmentSent::TYPE,
        ShipmentDelivered::TYPE,
        ShipmentCancelled::TYPE,
        LabelSettled::TYPE,
        ParcelTracked::TYPE,
        ShippingChosen::TYPE,
        ShippingRemoved::TYPE,
    ];
    events.extend(records().iter().filter(|kind| !kind.document).flat_map(records::event_types));
    Module {
        name: "shipping",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![STATES],
        api: Some(endpoints::register),
        events,
        inbound: inbound::all(),
        subscriptions: vec![commands::send::subscription()],
        jobs: labels::jobs().into_iter().chain([following::job()]).collect(),
        retention: retention::all(),
        sealed: signing::secrets::tables(),
        doctors: doctor::all(),
        ports: vec![
            parties::ports::port(customers::Shipments),
            orders::ports::port(drafts::Drafts),
            records::holders::holder(uses::holds),
            carriers::own(),
            commands::send::kind().port(),
        ],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::shipment::Model::record(),
        model::parcel::Model::record(),
        model::choice::Model::record(),
        model::carrier::Model::record(),
        model::zone::Model::record(),
        model::zone_area::Model::record(),
        model::method::Model::record(),
        model::rate::Model::record(),
        model::package_type::Model::record(),
    ]
}
