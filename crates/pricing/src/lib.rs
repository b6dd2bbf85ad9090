//! What something costs, and why.
//!
//! [`engine`] is pure: a till that has a [`engine::Sheet`] prices without a server, to the same cent.
//! [`quote`] loads the sheet for a customer, a day and a currency, and asks the engine.

mod calculate;
mod checks;
mod customers;
pub mod engine;
mod errors;
mod events;
mod load;
mod margin;
mod migrations;
pub mod model;
pub mod permissions;

use platform::{Access, Api, Event, Module};

pub use errors::*;
pub use events::{DiscountApplied, PricingCalculated, emit};
pub use load::{PriceRequest, Products, quote, quote_of, sheet};
pub use margin::Margin;

/// The module as data.
pub fn module() -> Module {
    let mut events = vec![PricingCalculated::TYPE, DiscountApplied::TYPE];
    events.extend(records().iter().flat_map(records::event_types));
    Module {
        name: "pricing",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events,
        ports: vec![parties::ports::port(customers::PriceLists)],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::price_list::Model::record(), model::price_list_item::Model::record()]
}

fn api(api: &mut Api) {
    for kind in records() {
        records::mount(api, &kind);
    }
    api.ask("/sales/pricing/calculate", Access::Permission(&permissions::CALCULATE), calculate::calculate)
        .summary("Price a basket and explain each line");
}
