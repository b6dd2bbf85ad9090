//! What everything that touches money agrees on: exchange rates, fiscal years, and which days are closed.
//!
//! [`rate`] gives the rate of two currencies on a day with its own day and source; documents store all three and
//! convert by [`to_company`] ever after. [`check_open`] is called in the transaction of whatever puts a fact on a
//! business date.

mod books;
mod checks;
mod commands;
mod convert;
mod errors;
mod events;
mod locks;
mod migrations;
pub mod model;
pub mod permissions;
mod queries;
mod rates;
pub mod rules;
mod year_ends;
pub mod years;

use platform::{Access, Api, Event, Module};

pub use books::{BEHIND_SHOWN_MAX, Behind, CatchUp, Untold, books_kept};
pub use commands::lock::{Level, SetLock};
pub use convert::{base_change, to_company};
pub use errors::*;
pub use events::{LockExceptionGranted, PeriodLocked};
pub use locks::{Area, Closed, check_open, closed, covering_exception};
pub use rates::{Rated, known_on, rate};
pub use rules::rates::STALE_AFTER_DAYS;
pub use year_ends::{ResultIsOpen, year_ends_known};

/// The module as data.
pub fn module() -> Module {
    let mut events = vec![PeriodLocked::TYPE, LockExceptionGranted::TYPE];
    let records = [model::exchange_rate::Model::record(), model::fiscal_year::Model::record()];
    events.extend(records.iter().flat_map(records::event_types));
    Module {
        name: "finance",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events,
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![
        model::exchange_rate::Model::record(),
        model::fiscal_year::Model::record(),
        model::lock_exception::Model::record(),
    ]
}

fn api(api: &mut Api) {
    for kind in records() {
        records::mount(api, &kind);
    }
    api.get("/finance/convert", Access::Permission(&permissions::RATE_VIEW), queries::convert)
        .summary("The rate of two currencies on a day, and an amount converted by it");
    api.get(
        "/finance/fiscal-years/{id}/periods",
        Access::Permission(&permissions::YEAR_VIEW),
        queries::periods,
    )
    .summary("The months of a fiscal year, and what of them is locked");
    api.get("/finance/locks", Access::Permission(&permissions::LOCK_VIEW), queries::locks)
        .summary("Up to which day each area of the books is locked");
    api.create("/finance/locks", Access::Permission(&permissions::LOCK_SET), commands::lock::lock)
        .summary("Lock an area of the books up to a day, or move a soft lock back")
        .status(200);
    api.create(
        "/finance/lock-exceptions",
        Access::Permission(&permissions::LOCK_PASS),
        commands::grant_exception::grant_exception,
    )
    .summary("Let somebody pass a soft lock until an instant, for a reason");
    api.verb(
        "/finance/lock-exceptions/{id}/revoke",
        Access::Permission(&permissions::LOCK_GRANT),
        commands::revoke_exception::revoke_exception,
    )
    .summary("End an exception now");
}
