//! Stock: an append-only ledger of moves per product and location, with the balances kept beside it.
//!
//! One definition everywhere: *on hand* is the sum of the moves, *reserved* the sum of the live reservations,
//! *available* = on hand − reserved, *incoming* what is ordered and not yet received. All in base units.
//!
//! [`reserve`], [`release`], [`issue`] and [`receive`] run inside the caller's transaction: an order and its
//! reservation are one commit.

mod adjustments;
mod balances;
mod bins;
mod bulk;
mod business_day;
mod checks;
mod claim;
mod commands;
mod costs;
mod doctor;
mod errors;
mod events;
mod inbound;
mod inbound_goods;
mod kits;
mod low;
mod migrations;
pub mod model;
mod months;
mod moves;
mod past;
pub mod permissions;
mod policy;
mod pools;
mod promise;
mod queries;
mod reasons;
mod receipts;
mod reserve;
mod rules;
mod states;
mod transfers;
mod uses;
mod valuation;

use platform::{Access, Api, Event, Module};

pub use adjustments::{AdjustmentPosted, AdjustmentReversed, AdjustmentView};
pub use bins::bins_of;
pub use bulk::{moves_of, post_history};
pub use business_day::{DAYS_BACK_MAX, moved_on};
pub use claim::{Claim, claim};
pub use costs::{issued_costs, issued_costs_of, unit_costs};
pub use errors::*;
pub use events::{LowStock, StockBelowZero, StockLevelChanged, StockValued, ValuedLine};
pub use inbound_goods::{Coming, coming};
pub use kits::kit_costs;
pub use model::stock_move::Kind as MoveKind;
pub use moves::{Issue, IssueLine, NewMove, Receipt, ReceiptLine, adjust, adjust_worth, issue, receive};
pub use policy::BelowZero;
pub use promise::{Promised, Promises, Short, Wish, promise, promised};
pub use queries::{
    MoveValue, default_location, is_for_sale, levels_at_places, levels_of, location, location_for_sale,
    location_in_reach, move_values, place_in_transit, sources, stock_values,
};
pub use reasons::DAMAGE;
pub use receipts::{ReceiptPosted, ReceiptReversed, ReceiptView};
pub use reserve::{Demand, DemandLine, Document, release, release_lines, reserve, reserve_with};
pub use states::TRANSFERS;
pub use transfers::{
    TransferCancelled, TransferChanged, TransferCreated, TransferReceived, TransferReturned, TransferShipped,
    TransferView,
};
pub use uses::WAITED_FOR;
pub use valuation::Worth;

/// Kinds that are mounted by themselves.
const OF_THEIR_OWN: [&str; 4] = ["receipt", "adjustment", "transfer", "stock_entry"];

const STOCK_ENTRY_CREATED: &str = "stock_entry.created";
const STOCK_ENTRY_ARCHIVED: &str = "stock_entry.archived";

/// The module as data.
pub fn module() -> Module {
    let mut events = vec![StockLevelChanged::TYPE, StockValued::TYPE, LowStock::TYPE, StockBelowZero::TYPE];
    events.extend(receipts::events());
    events.extend(adjustments::events());
    events.extend(transfers::events());
    events.extend(records().iter().flat_map(records::event_types));
    // An entry is made and taken back; nothing else becomes of it.
    let told = [STOCK_ENTRY_CREATED, STOCK_ENTRY_ARCHIVED];
    events.retain(|event| !event.name.starts_with("stock_entry.") || told.contains(&event.name));
    Module {
        name: "inventory",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        states: vec![states::TRANSFERS],
        api: Some(api),
        events,
        inbound: inbound::all(),
        jobs: vec![months::job()],
        doctors: doctor::all(),
        ports: vec![
            records::holders::holder(uses::holds),
            catalog::unit_costs_known(|ctx, source, ids| Box::pin(costs::unit_costs(ctx, source, ids))),
            platform::furnish::furnisher(reasons::furnish),
            platform::setup::todo(wanted()),
        ],
        ..Module::default()
    }
}

/// What the module wants a new company to have.
fn wanted() -> platform::setup::Todo {
    platform::setup::Todo {
        id: "inventory.stock",
        module: "inventory",
        label: "What is in stock",
        path: "/stock/receive",
        done: |ctx, source| Box::pin(platform::setup::any::<model::stock_move::Entity>(ctx, source)),
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::location::Model::record(),
        model::level::Model::record(),
        model::reservation::Model::record(),
        model::stock_move::Model::record(),
        model::cost::Model::record(),
        model::reason::Model::record(),
        model::reorder_point::Model::record(),
        model::bin::Model::record(),
        model::receipt::Model::record(),
        model::adjustment::Model::record(),
        model::transfer::Model::record(),
        model::entry::Model::record(),
    ]
}

fn api(api: &mut Api) {
    for kind in records().iter().filter(|kind| !OF_THEIR_OWN.contains(&kind.kind)) {
        records::mount(api, kind);
    }
    records::mount_facts(api, &model::entry::Model::record());
    receipts::mount(api);
    adjustments::mount(api);
    transfers::mount(api);
    api.create(
        "/inventory/cost-changes",
        Access::Permission(&permissions::COST_CHANGE),
        commands::change_cost::change_cost,
    )
    .summary("Say that goods that came have cost another amount")
    .status(200);
    api.get("/inventory/stock-at", Access::Permission(&permissions::VIEW), past::stock_at)
        .summary("What lay where at the end of a day");
    api.get("/inventory/policy", Access::Permission(&permissions::POLICY_VIEW), policy::show)
        .summary("What holds for stock in the whole company");
    api.setting("/inventory/policy", Access::Permission(&permissions::POLICY_EDIT), policy::set)
        .summary("Decide whether more may leave than is free, where a location does not say");
    api.get("/inventory/kits/{id}/availability", Access::Permission(&permissions::VIEW), kits::availability)
        .summary("How many of a kit can be put together, where, and what one costs");
    api.get("/inventory/low-stock", Access::Permission(&permissions::VIEW), low::low_stock)
        .summary("What is at or below its reorder point");
}
