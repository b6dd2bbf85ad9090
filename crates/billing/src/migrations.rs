//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration {
        name: "billing/0001_invoices_and_payments",
        steps: || [invoice(), line(), tax(), payment(), allocation()].map(Step::Table).into(),
    }]
}

fn invoice() -> Table {
    table("billing_invoice")
        .id()
        .company()
        .text("kind", 16)
        .text_opt("number", 40)
        .text_opt("series_code", 16)
        .int_opt("series_year")
        .big_opt("series_n")
        .uuid_opt("order_id")
        .uuid_opt("shipment_id")
        .uuid_opt("credits_id")
        .uuid("customer_id")
        .text("customer_name", 200)
        .long_opt("billing_address")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("status", 16)
        .currency("currency")
        .scaled_opt("exchange_rate")
        .day_opt("rate_day")
        .text_opt("rate_source", 80)
        .day_opt("issued_on")
        .day_opt("due_on")
        .int("payment_days")
        .amount("gross")
        .amount("discount")
        .amount("net")
        .amount("tax")
        .amount("rounding")
        .amount("total")
        .amount("open")
        .flag("prices_include_tax")
        .text("tax_rounding", 16)
        .text_opt("reference", 80)
        .long_opt("note")
        .text("locale", 16)
        .instant_opt("posted_at")
        .instant_opt("sent_at")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "kind", "number"])
        .unique(&["company_id", "series_code", "series_year", "series_n"])
        .unique(&["company_id", "credits_id"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "issued_on", "id"])
        .index(&["company_id", "customer_id", "issued_on", "id"])
        .index(&["company_id", "status", "due_on", "id"])
        .index(&["company_id", "order_id"])
        .frozen_once_left("status", "draft", POSTED_INVOICE)
}

/// What of a posted invoice stays for ever; what is left out is what payments, sending and time change, and on whose
/// account it stands: when two customers turn out to be one, the one who is kept owes it. What it says of the customer
/// stays.
const POSTED_INVOICE: &[&str] = &[
    "company_id",
    "kind",
    "number",
    "series_code",
    "series_year",
    "series_n",
    "order_id",
    "shipment_id",
    "credits_id",
    "customer_name",
    "billing_address",
    "store_id",
    "region_id",
    "owner_id",
    "currency",
    "exchange_rate",
    "rate_day",
    "rate_source",
    "issued_on",
    "due_on",
    "payment_days",
    "gross",
    "discount",
    "net",
    "tax",
    "rounding",
    "total",
    "prices_include_tax",
    "tax_rounding",
    "reference",
    "note",
    "locale",
    "posted_at",
    "created_at",
];

fn line() -> Table {
    table("billing_line")
        .id()
        .company()
        .uuid("invoice_id")
        .int("line_no")
        .uuid_opt("order_line_id")
        .uuid_opt("product_id")
        .text_opt("sku", 64)
        .text("description", 500)
        .uuid_opt("unit_id")
        .scaled("quantity")
        .scaled("unit_price")
        .amount("gross")
        .amount("discount")
        .amount("net")
        .uuid_opt("tax_class_id")
        .scaled("tax_rate")
        .amount("tax")
        .amount("total")
        .child_of("billing_invoice", "invoice_id")
        .unique(&["company_id", "invoice_id", "line_no"])
        .index(&["company_id", "order_line_id"])
        .frozen_with_parent(("billing_invoice", "invoice_id"), ("status", "draft"), LINE)
}

const LINE: &[&str] = &[
    "company_id",
    "invoice_id",
    "line_no",
    "order_line_id",
    "product_id",
    "sku",
    "description",
    "unit_id",
    "quantity",
    "unit_price",
    "gross",
    "discount",
    "net",
    "tax_class_id",
    "tax_rate",
    "tax",
    "total",
];

fn tax() -> Table {
    table("billing_tax")
        .id()
        .company()
        .uuid("invoice_id")
        .uuid_opt("tax_class_id")
        .scaled("rate")
        .amount("base")
        .amount("tax")
        .child_of("billing_invoice", "invoice_id")
        .index(&["company_id", "invoice_id"])
        .frozen_with_parent(
            ("billing_invoice", "invoice_id"),
            ("status", "draft"),
            &["company_id", "invoice_id", "tax_class_id", "rate", "base", "tax"],
        )
}

fn payment() -> Table {
    table("billing_payment")
        .id()
        .company()
        .text("number", 40)
        .uuid("customer_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("method", 16)
        .currency("currency")
        .scaled_opt("exchange_rate")
        .day_opt("rate_day")
        .text_opt("rate_source", 80)
        .amount("amount")
        .amount("unallocated")
        .text_opt("reference", 80)
        .instant("received_at")
        .day("business_date")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .unique(&["company_id", "method", "reference"])
        .index(&["company_id", "received_at", "id"])
        .index(&["company_id", "customer_id", "received_at", "id"])
        .check_not_negative("unallocated")
        .check_at_most("unallocated", "amount")
        // Not on whose account it stands: see the invoice.
        .frozen(&[
            "company_id",
            "number",
            "store_id",
            "region_id",
            "owner_id",
            "method",
            "currency",
            "exchange_rate",
            "rate_day",
            "rate_source",
            "amount",
            "reference",
            "received_at",
            "business_date",
            "created_at",
        ])
}

fn allocation() -> Table {
    table("billing_allocation")
        .id()
        .company()
        .text("source_kind", 16)
        .uuid("source_id")
        .uuid("invoice_id")
        .amount("amount")
        .instant("at")
        .day("business_date")
        .uuid_opt("by")
        .check_not_negative("amount")
        .index(&["company_id", "invoice_id"])
        .index(&["company_id", "source_id"])
        .frozen(&[
            "company_id",
            "source_kind",
            "source_id",
            "invoice_id",
            "amount",
            "at",
            "business_date",
            "by",
        ])
}
