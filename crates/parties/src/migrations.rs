//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// Characters of a keyed hash.
const BLIND_CHARS: u32 = 40;

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "parties/0001_parties", steps: parties },
        Migration {
            name: "parties/0002_policy_version",
            steps: || vec![Step::Columns(table("parties_policy").big_opt("version"))],
        },
    ]
}

fn parties() -> Vec<Step> {
    let customers = [customer_category(), customer(), credit(), address(), contact(), tag(), customer_tag()];
    let dealings = [standing(), policy(), communication(), attachment(), timeline()];
    let suppliers = [supplier(), supplier_address(), supplier_contact()];
    customers.into_iter().chain(dealings).chain(suppliers).map(Step::Table).collect()
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
    record(table("parties_customer_category").id().company().text("name", 120).text_opt("credit_policy", 16))
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
        .uuid_opt("person_id")
        .long_opt("tax_id")
        .text_opt("tax_id_blind", BLIND_CHARS)
        .long_opt("email")
        .text_opt("email_blind", BLIND_CHARS)
        .long_opt("phone")
        .text_opt("phone_blind", BLIND_CHARS)
        .int("payment_days")
        .long_opt("notes")
        .text("status", 16)
        .unique(&["company_id", "code"])
        .index(&["company_id", "name", "id"])
        .index(&["company_id", "email_blind"])
        .index(&["company_id", "phone_blind"])
        .index(&["company_id", "tax_id_blind"])
        .index(&["company_id", "person_id"])
}

fn customer() -> Table {
    record(reach(
        party("parties_customer")
            .uuid_opt("category_id")
            .amount_opt("credit_limit")
            .text_opt("locale", 16)
            .text_opt("credit_policy", 16)
            .text_opt("match_key", 80)
            .uuid_opt("merged_into_id")
            .instant_opt("erased_at"),
    ))
    .index(&["company_id", "match_key"])
    .index(&["company_id", "merged_into_id"])
    .index(&["company_id", "owner_id", "name", "id"])
    .index(&["company_id", "store_id", "name", "id"])
    .index(&["company_id", "region_id", "name", "id"])
    .index(&["company_id", "category_id"])
}

fn credit() -> Table {
    table("parties_credit")
        .accompanying()
        .uuid("customer_id")
        .key(&["customer_id"])
        .company()
        .amount("open_orders")
        .amount("open_invoices")
        .amount("unallocated")
        .text("status", 16)
        .amount_opt("credit_limit")
}

fn tag() -> Table {
    record(table("parties_tag").id().company().text("name", 60).text_opt("colour", 16))
        .unique(&["company_id", "name"])
}

fn customer_tag() -> Table {
    table("parties_customer_tag")
        .id()
        .company()
        .uuid("customer_id")
        .uuid("tag_id")
        .unique(&["company_id", "customer_id", "tag_id"])
        .index(&["company_id", "tag_id", "customer_id"])
}

fn standing() -> Table {
    table("parties_standing")
        .accompanying()
        .id()
        .company()
        .uuid("customer_id")
        .uuid_opt("person_id")
        .text("verb", 16)
        .text("from_status", 16)
        .text("to_status", 16)
        .instant("at")
        .uuid_opt("by")
        .long_opt("reason")
        .index(&["company_id", "customer_id", "id"])
}

fn policy() -> Table {
    table("parties_policy")
        .company()
        .key(&["company_id"])
        .text("onboarding", 16)
        .text("credit_policy", 16)
        .instant("updated_at")
}

fn communication() -> Table {
    let said = table("parties_communication")
        .id()
        .company()
        .uuid("customer_id")
        .uuid_opt("contact_id")
        .uuid_opt("person_id")
        .text("kind", 16)
        .text("direction", 16)
        .instant("at")
        .long_opt("subject")
        .long_opt("body")
        .day_opt("follow_up_on")
        .uuid_opt("follow_up_by")
        .flag("followed_up");
    record(reach(said))
        .index(&["company_id", "at", "id"])
        .index(&["company_id", "customer_id", "at", "id"])
        .index(&["company_id", "follow_up_by", "follow_up_on"])
        .index(&["company_id", "person_id"])
}

fn attachment() -> Table {
    table("parties_attachment")
        .id()
        .company()
        .uuid("communication_id")
        .uuid("file_id")
        .text("name", 200)
        .instant("added_at")
        .uuid_opt("added_by")
        .unique(&["company_id", "communication_id", "file_id"])
}

fn timeline() -> Table {
    table("parties_timeline")
        .accompanying()
        .id()
        .company()
        .uuid("customer_id")
        .instant("at")
        .text("class", 16)
        .text("name", 80)
        .text("view", 80)
        .text("subject_kind", 60)
        .uuid("subject_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("actor_kind", 20)
        .uuid_opt("actor_id")
        .long("detail")
        .index(&["company_id", "customer_id", "at", "id"])
        .index(&["company_id", "subject_id"])
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
        .long_opt("email")
        .text_opt("email_blind", BLIND_CHARS)
        .long_opt("phone")
        .text_opt("phone_blind", BLIND_CHARS)
        .long_opt("notes")
        .index(&["company_id", "name", "id"])
        .index(&["company_id", "email_blind"])
        .index(&["company_id", "phone_blind"])
}

fn contact() -> Table {
    record(reach(person(table("parties_contact").id().company().uuid("customer_id"))))
        .index(&["company_id", "customer_id"])
}

fn supplier_contact() -> Table {
    record(person(table("parties_supplier_contact").id().company().uuid("supplier_id")))
        .index(&["company_id", "supplier_id"])
}
