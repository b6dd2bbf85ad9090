//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration { name: "orders/0001_orders", steps: orders },
        Migration {
            name: "orders/0002_policy_version",
            steps: || vec![Step::Columns(table("orders_policy").big_opt("version"))],
        },
        Migration {
            name: "orders/0003_returned_base",
            steps: || vec![Step::Columns(table("orders_line").scaled_opt("returned_base"))],
        },
    ]
}

fn orders() -> Vec<Step> {
    let documents = [order(), line(), line_part(), status(), amendment(), policy()];
    let waiting = [back_order(), template(), template_period()];
    documents.into_iter().chain(waiting).map(Step::Table).collect()
}

fn order() -> Table {
    table("orders_order")
        .id()
        .company()
        .text("number", 32)
        .uuid("customer_id")
        .text("customer_name", 200)
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .uuid("location_id")
        .text("status", 16)
        .text_opt("hold", 16)
        .instant_opt("held_at")
        .uuid_opt("held_by")
        .instant_opt("released_at")
        .uuid_opt("released_by")
        .currency("currency")
        .scaled_opt("exchange_rate")
        .day_opt("rate_day")
        .text_opt("rate_source", 80)
        .instant("placed_at")
        .day("business_date")
        .amount("gross")
        .amount("discount")
        .amount("net")
        .amount("tax")
        .amount("rounding")
        .amount("total")
        .amount("open_amount")
        .scaled_opt("discount_rate")
        .flag("prices_include_tax")
        .text("tax_rounding", 16)
        .long_opt("shipping_address")
        .long_opt("billing_address")
        .uuid_opt("shipping_address_id")
        .uuid_opt("billing_address_id")
        .text_opt("reference", 80)
        .long_opt("note")
        .int("priority")
        .text_opt("shortage", 16)
        .flag("back_ordered")
        .flag("is_split")
        .flag("charges_stale")
        .text("return_status", 8)
        .text_opt("origin_kind", 16)
        .uuid_opt("origin_id")
        .int("amended")
        .big("version")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "placed_at", "id"])
        .index(&["company_id", "customer_id", "placed_at", "id"])
        .index(&["company_id", "status", "placed_at", "id"])
        .index(&["company_id", "hold", "placed_at", "id"])
        .index(&["company_id", "owner_id", "placed_at", "id"])
}

fn line() -> Table {
    table("orders_line")
        .id()
        .company()
        .uuid("order_id")
        .int("line_no")
        .uuid("product_id")
        .text("sku", 64)
        .text("description", 500)
        .uuid("unit_id")
        .scaled("quantity")
        .scaled("base_quantity")
        .flag("tracked")
        .flag("is_kit")
        .scaled("unit_price")
        .scaled_opt("discount_rate")
        .amount("gross")
        .amount("discount")
        .amount("net")
        .uuid("tax_class_id")
        .scaled("tax_rate")
        .amount("tax")
        .amount("total")
        .scaled("shipped")
        .scaled("invoiced")
        .scaled("returned")
        .scaled("cancelled")
        .text_opt("cancel_reason", 500)
        .day_opt("promised_on")
        .uuid_opt("location_id")
        .text_opt("charge", 16)
        .long("trace")
        .child_of("orders_order", "order_id")
        .unique(&["company_id", "order_id", "line_no"])
        .index(&["company_id", "product_id"])
        .check_at_most("shipped", "quantity")
        .check_at_most("invoiced", "quantity")
        .check_not_negative("shipped")
        .check_not_negative("invoiced")
        .check_not_negative("cancelled")
        .check_at_most("returned", "shipped")
        .check_not_negative("returned")
}

/// What a kit was put together from stays as it was confirmed: all of it.
fn line_part() -> Table {
    table("orders_line_part")
        .id()
        .company()
        .uuid("order_id")
        .uuid("line_id")
        .int("part_no")
        .uuid("product_id")
        .text("sku", 64)
        .text("description", 500)
        .uuid("unit_id")
        .scaled("quantity")
        .flag("tracked")
        .child_of("orders_order", "order_id")
        .unique(&["company_id", "line_id", "product_id"])
        .index(&["company_id", "product_id"])
        .check_not_negative("quantity")
        .frozen(&[
            "company_id",
            "order_id",
            "line_id",
            "part_no",
            "product_id",
            "sku",
            "description",
            "unit_id",
            "quantity",
            "tracked",
        ])
}

fn status() -> Table {
    table("orders_status")
        .id()
        .company()
        .uuid("order_id")
        .big("version")
        .text("status", 16)
        .instant("at")
        .uuid_opt("by")
        .text_opt("reason", 500)
        .child_of("orders_order", "order_id")
        .index(&["company_id", "order_id", "version"])
}

/// What was changed of what was agreed stays on record: all of it.
fn amendment() -> Table {
    table("orders_amendment")
        .id()
        .company()
        .uuid("order_id")
        .int("no")
        .big("version")
        .text("kind", 16)
        .instant("at")
        .uuid_opt("by")
        .text("reason", 500)
        .amount("total_before")
        .amount("total_after")
        .long("changes")
        .long_opt("head")
        .child_of("orders_order", "order_id")
        .unique(&["company_id", "order_id", "no"])
        .frozen(&[
            "company_id",
            "order_id",
            "no",
            "version",
            "kind",
            "at",
            "by",
            "reason",
            "total_before",
            "total_after",
            "changes",
            "head",
        ])
}

fn policy() -> Table {
    table("orders_policy")
        .uuid("company_id")
        .text("shortage", 16)
        .text("sources", 16)
        .int("lead_days")
        .int("incoming_days")
        .instant("updated_at")
        .key(&["company_id"])
}

/// The queue is read in its order: priority, promise, confirmation.
fn back_order() -> Table {
    table("orders_back_order")
        .id()
        .company()
        .uuid("order_id")
        .text("order_number", 32)
        .uuid("line_id")
        .uuid("product_id")
        .text("sku", 64)
        .uuid("customer_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .uuid("location_id")
        .flag("anywhere")
        .scaled("quantity")
        .day("promised_on")
        .int("priority")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "line_id", "product_id"])
        .index(&["company_id", "order_id"])
        .index(&["company_id", "product_id", "priority", "promised_on"])
        .index(&["company_id", "promised_on", "id"])
        .check_not_negative("quantity")
}

fn template() -> Table {
    table("orders_template")
        .id()
        .company()
        .text("name", 120)
        .uuid("customer_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("status", 16)
        .text_opt("every", 16)
        .int("step")
        .int_opt("day_of_month")
        .day_opt("start_on")
        .day_opt("end_on")
        .int("next_no")
        .day_opt("next_on")
        .flag("confirm")
        .long("order_body")
        .text_opt("failure", 500)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .index(&["company_id", "customer_id", "id"])
        .index(&["company_id", "status", "next_on", "id"])
        .index(&["company_id", "created_at", "id"])
}

/// The constraint says that a period is ordered once, whoever runs the schedule and however often.
fn template_period() -> Table {
    table("orders_template_period")
        .id()
        .company()
        .uuid("template_id")
        .int("no")
        .day("period_on")
        .uuid("order_id")
        .instant("at")
        .unique(&["company_id", "template_id", "period_on"])
        .frozen(&["company_id", "template_id", "no", "period_on", "order_id", "at"])
}
