//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration {
        name: "finance/0001_rates_years_locks",
        steps: || [exchange_rate(), fiscal_year(), lock(), lock_exception()].map(Step::Table).into(),
    }]
}

fn exchange_rate() -> Table {
    table("finance_exchange_rate")
        .id()
        .company()
        .text("pair", 24)
        .currency("base")
        .currency("quote")
        .day("day")
        .scaled("rate")
        .text("source", 40)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "pair"])
        .index(&["company_id", "base", "quote", "day"])
}

fn fiscal_year() -> Table {
    table("finance_fiscal_year")
        .id()
        .company()
        .text("name", 32)
        .day("starts_on")
        .day("ends_on")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "name"])
        .index(&["company_id", "starts_on"])
        .check_at_most("starts_on", "ends_on")
}

fn lock() -> Table {
    table("finance_lock")
        .id()
        .company()
        .text("area", 16)
        .day_opt("soft_through")
        .day_opt("hard_through")
        .text_opt("reason", 500)
        .uuid_opt("set_by")
        .instant_opt("set_at")
        .big("version")
        .unique(&["company_id", "area"])
}

fn lock_exception() -> Table {
    table("finance_lock_exception")
        .id()
        .company()
        .text("area", 16)
        .uuid("holder_id")
        .text("holder_name", 200)
        .day("first_day")
        .day("last_day")
        .text("reason", 500)
        .instant("granted_at")
        .uuid_opt("granted_by")
        .instant("expires_at")
        .instant_opt("revoked_at")
        .big("version")
        .index(&["company_id", "holder_id", "expires_at"])
        .check_at_most("first_day", "last_day")
}
