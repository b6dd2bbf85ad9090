//! Tables of what is agreed and planned: terms, dunning, recurring invoices, how documents look.

use db::schema::{Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        term(),
        term_part(),
        profile(),
        dunning_level(),
        dunning_text(),
        dunning_run(),
        dunning_subject(),
        dunning_notice(),
        recurring(),
        recurring_period(),
        layout(),
        layout_text(),
    ]
}

/// The columns that every record has.
fn record(table: Table) -> Table {
    table.big("version").instant("created_at").instant("updated_at").instant_opt("archived_at")
}

fn term() -> Table {
    record(
        table("billing_payment_term")
            .id()
            .company()
            .text("code", 32)
            .text("name", 120)
            .scaled_opt("discount_rate")
            .int_opt("discount_days"),
    )
    .unique(&["company_id", "code"])
}

fn term_part() -> Table {
    record(
        table("billing_payment_term_part")
            .id()
            .company()
            .uuid("payment_term_id")
            .int("position")
            .scaled("share")
            .int("months")
            .int("days")
            .flag("end_of_month")
            .int_opt("day_of_month"),
    )
    .index(&["company_id", "payment_term_id", "position"])
}

fn profile() -> Table {
    record(
        table("billing_profile")
            .id()
            .company()
            .uuid("customer_id")
            .uuid_opt("payment_term_id")
            .uuid_opt("person_id")
            .long_opt("email")
            .flag("no_dunning")
            .text_opt("note", 500),
    )
    .unique(&["company_id", "customer_id"])
    .index(&["company_id", "person_id"])
}

fn dunning_level() -> Table {
    record(
        table("billing_dunning_level")
            .id()
            .company()
            .int("level")
            .text("name", 120)
            .int("days_late")
            .int_opt("wait_days")
            .amount_opt("fee"),
    )
    .unique(&["company_id", "level"])
}

fn dunning_text() -> Table {
    record(
        table("billing_dunning_text")
            .id()
            .company()
            .uuid("dunning_level_id")
            .text("language", 8)
            .text("subject", 200)
            .text("body", 4000),
    )
    .index(&["company_id", "dunning_level_id", "language"])
}

/// The first constraint says that a company has one run under way: `under_way` is empty once it is done.
fn dunning_run() -> Table {
    table("billing_dunning_run")
        .id()
        .company()
        .day("as_of")
        .text("status", 16)
        .int_opt("under_way")
        .uuid_opt("by")
        .int("subject_count")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "under_way"])
        .index(&["company_id", "created_at", "id"])
}

fn dunning_subject() -> Table {
    table("billing_dunning_subject")
        .id()
        .company()
        .uuid("run_id")
        .uuid("customer_id")
        .text("status", 16)
        .int_opt("level")
        .currency("currency")
        .amount("overdue")
        .text_opt("failure", 500)
        .uuid_opt("mail_id")
        .uuid_opt("fee_invoice_id")
        .day_opt("written_on")
        .instant_opt("ended_at")
        .child_of("billing_dunning_run", "run_id")
        .index(&["company_id", "run_id", "id"])
        .index(&["company_id", "customer_id", "id"])
        .index(&["company_id", "mail_id"])
        .index(&["company_id", "written_on", "customer_id"])
}

/// The constraint says that nobody hears of the same level of the same debt twice.
fn dunning_notice() -> Table {
    table("billing_dunning_notice")
        .id()
        .company()
        .uuid("run_id")
        .uuid("subject_id")
        .uuid("invoice_id")
        .int("instalment")
        .int("level")
        .int("days_late")
        .amount("open")
        .instant("at")
        .unique(&["company_id", "invoice_id", "instalment", "level"])
        .index(&["company_id", "subject_id"])
}

fn recurring() -> Table {
    table("billing_recurring")
        .id()
        .company()
        .text("name", 120)
        .uuid("customer_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("status", 16)
        .text("every", 16)
        .int("step")
        .int_opt("day_of_month")
        .day("start_on")
        .day_opt("end_on")
        .int("next_no")
        .day_opt("next_on")
        .text_opt("service_period", 8)
        .flag("auto_post")
        .flag("auto_send")
        .long("invoice")
        .text_opt("failure", 500)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .index(&["company_id", "status", "next_on", "id"])
        .index(&["company_id", "customer_id", "id"])
        .index(&["company_id", "created_at", "id"])
}

/// The constraint says that a period is invoiced once, whoever runs the schedule and however often.
fn recurring_period() -> Table {
    table("billing_recurring_period")
        .id()
        .company()
        .uuid("recurring_id")
        .int("no")
        .day("period_on")
        .uuid("invoice_id")
        .instant("at")
        .unique(&["company_id", "recurring_id", "period_on"])
        .frozen(&["company_id", "recurring_id", "no", "period_on", "invoice_id", "at"])
}

fn layout() -> Table {
    record(
        table("billing_layout")
            .id()
            .company()
            .text("kind", 16)
            .text("paper", 8)
            .text_opt("accent", 7)
            .uuid_opt("logo_file_id")
            .flag("show_sku")
            .flag("show_unit")
            .flag("show_discount")
            .flag("show_tax")
            .flag("show_payment"),
    )
    .unique(&["company_id", "kind"])
}

fn layout_text() -> Table {
    record(
        table("billing_layout_text")
            .id()
            .company()
            .uuid("layout_id")
            .text("language", 8)
            .text_opt("intro", 1000)
            .text_opt("terms", 2000)
            .text_opt("footer", 300),
    )
    .index(&["company_id", "layout_id", "language"])
}
