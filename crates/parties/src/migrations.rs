//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration { name: "parties/0001_parties", steps: parties }]
}

fn parties() -> Vec<Step> {
    let customers = [customer_category(), customer(), credit(), address(), contact()];
    let suppliers = [supplier(), supplier_address(), supplier_contact()];
    customers.into_iter().chain(suppliers).map(Step::Table).collect()
}

/// The columns that every record has.
fn record(table: Table) -> Table {
    table.big("version").instant("created_at").instant("updated_at").instant_opt("archived_at")
}

/// The columns by which a role sees some rows and not others.
fn reach(table: Table) -> Table {
    table.uuid_opt("owner_id").uuid_opt("store_id").uuid_opt("region_id")
}

fn customer_category() -> Table {
    record(table("parties_customer_category").id().company().text("name", 120))
        .unique(&["company_id", "name"])
}

/// What a customer and a supplier have in common.
fn party(name: &'static str) -> Table {
    table(name)
        .id()
        .company()
        .text("code", 32)
        .text("name", 160)
        .text("kind", 16)
        .text_opt("currency", 3)
        .text_opt("country", 2)
        .text_opt("tax_id", 32)
        .text_opt("email", 254)
        .text_opt("phone", 32)
        .int("payment_days")
        .text_opt("notes", 4000)
        .text("status", 16)
        .unique(&["company_id", "code"])
        .index(&["company_id", "name", "id"])
}

fn customer() -> Table {
    record(reach(
        party("parties_customer").uuid_opt("category_id").amount_opt("credit_limit").text_opt("locale", 16),
    ))
    .index(&["company_id", "owner_id", "name", "id"])
    .index(&["company_id", "store_id", "name", "id"])
    .index(&["company_id", "region_id", "name", "id"])
    .index(&["company_id", "category_id"])
}

fn credit() -> Table {
    table("parties_credit")
        .uuid("customer_id")
        .key(&["customer_id"])
        .company()
        .amount("open_orders")
        .amount("open_invoices")
        .amount("unallocated")
        .amount_opt("credit_limit")
}

fn supplier() -> Table {
    record(
        party("parties_supplier")
            .scaled_opt("rating")
            .scaled_opt("on_time_rate")
            .int_opt("lead_time_days")
            .instant_opt("rated_at"),
    )
}

/// The lines of an address.
fn lines(table: Table) -> Table {
    table
        .text_opt("name", 160)
        .text("line1", 160)
        .text_opt("line2", 160)
        .text_opt("city", 100)
        .text_opt("region", 60)
        .text_opt("postcode", 20)
        .text("country", 2)
}

fn address() -> Table {
    let purpose =
        table("parties_address").id().company().uuid("customer_id").text("purpose", 16).flag("is_default");
    record(reach(lines(purpose))).index(&["company_id", "customer_id"])
}

fn supplier_address() -> Table {
    record(lines(table("parties_supplier_address").id().company().uuid("supplier_id")))
        .index(&["company_id", "supplier_id"])
}

/// What is known of a person.
fn person(table: Table) -> Table {
    table
        .text("name", 160)
        .text_opt("job_title", 100)
        .text_opt("email", 254)
        .text_opt("phone", 32)
        .text_opt("notes", 2000)
        .index(&["company_id", "name", "id"])
}

fn contact() -> Table {
    record(reach(person(table("parties_contact").id().company().uuid("customer_id"))))
        .index(&["company_id", "customer_id"])
}

fn supplier_contact() -> Table {
    record(person(table("parties_supplier_contact").id().company().uuid("supplier_id")))
        .index(&["company_id", "supplier_id"])
}
