//! Returns: goods of an order come back, somebody looks at them, and the customer gets money or other goods.
//!
//! A return holds its goods against what was shipped from the day it is authorised, so that nothing comes back twice.
//! Stock moves are inventory's, credit notes and refunds billing's, the order counts what came back.

mod commands;
mod customers;
mod doctor;
mod errors;
mod events;
mod migrations;
pub mod model;
pub mod permissions;
mod places;
mod queries;
mod rules;
mod states;
mod view;

use platform::{Access, Api, Event, Module};

pub use commands::authorise::{NewReturn, NewReturnLine};
pub use errors::*;
pub use events::{
    ReturnAuthorised, ReturnCancelled, ReturnCompleted, ReturnInspected, ReturnReceived, ReturnRefunded,
    ReturnReplaced, ReturnUnreceived,
};
pub use states::{SERIES, STATES};
pub use view::ReturnView;

/// The module as data.
pub fn module() -> Module {
    Module {
        name: "returns",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![STATES],
        api: Some(api),
        events: vec![
            ReturnAuthorised::TYPE,
            ReturnReceived::TYPE,
            ReturnUnreceived::TYPE,
            ReturnInspected::TYPE,
            ReturnRefunded::TYPE,
            ReturnReplaced::TYPE,
            ReturnCompleted::TYPE,
            ReturnCancelled::TYPE,
        ],
        doctors: doctor::all(),
        ports: vec![parties::ports::port(customers::Returns)],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::ret::Model::record()]
}

fn api(api: &mut Api) {
    use permissions::{AUTHORISE, CANCEL, COMPLETE, INSPECT, RECEIVE, REFUND, REPLACE, VIEW};
    records::mount_list(api, &model::ret::Model::record());
    api.create("/sales/returns", Access::Permission(&AUTHORISE), commands::authorise::authorise)
        .summary("Let a customer send goods of an order back")
        .numbered(SERIES);
    api.get("/sales/returns/{id}", Access::Permission(&VIEW), queries::get)
        .summary("A return with its lines")
        .around(records::with_labels(model::ret::Model::record()));
    api.verb("/sales/returns/{id}/receive", Access::Permission(&RECEIVE), commands::receive::receive)
        .summary("Take returned goods in, all of them or some");
    api.verb("/sales/returns/{id}/unreceive", Access::Permission(&RECEIVE), commands::unreceive::unreceive)
        .summary("Take back that returned goods came, as far as nobody has looked at them");
    api.verb("/sales/returns/{id}/inspect", Access::Permission(&INSPECT), commands::inspect::inspect)
        .summary("Decide what becomes of goods that came back: restock, scrap, quarantine");
    api.verb("/sales/returns/{id}/refund", Access::Permission(&REFUND), commands::refund::refund)
        .summary("Credit what came back, and pay it back by the tender that paid")
        .numbered(billing::REFUNDS);
    api.verb("/sales/returns/{id}/replace", Access::Permission(&REPLACE), commands::replace::replace)
        .summary("Send other goods for those that came back, by an order of its own")
        .numbered(orders::SERIES);
    api.verb("/sales/returns/{id}/complete", Access::Permission(&COMPLETE), commands::complete::complete)
        .summary("Close a return: nothing more will come or be settled");
    api.verb("/sales/returns/{id}/cancel", Access::Permission(&CANCEL), commands::cancel::cancel)
        .summary("Give up a return of which nothing came");
}
