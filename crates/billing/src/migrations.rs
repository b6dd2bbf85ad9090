//! Tables of the module.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![
        Migration {
            name: "billing/0001_invoices_and_payments",
            steps: || {
                let documents = [invoice(), line(), tax(), instalment(), payment(), allocation(), refund()];
                documents.into_iter().chain(plans::tables()).map(Step::Table).collect()
            },
        },
        Migration { name: "billing/0002_opening_items", steps: || vec![Step::Table(opening_item())] },
    ]
}

mod plans;

fn invoice() -> Table {
    table("billing_invoice")
        .id()
        .company()
        .text("kind", 16)
        .text("purpose", 16)
        .text_opt("number", 40)
        .text_opt("series_code", 16)
        .int_opt("series_year")
        .big_opt("series_n")
        .uuid_opt("order_id")
        .uuid_opt("shipment_id")
        .uuid_opt("credits_id")
        .uuid_opt("void_note_id")
        .uuid_opt("discount_note_id")
        .uuid_opt("recurring_id")
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
        .day_opt("supplied_on")
        .day_opt("supplied_from")
        .day_opt("supplied_to")
        .day_opt("due_on")
        .day_opt("next_due_on")
        .int("payment_days")
        .uuid_opt("payment_term_id")
        .int("instalment_count")
        .scaled_opt("discount_rate")
        .day_opt("discount_until")
        .amount("gross")
        .amount("discount")
        .amount("net")
        .amount("tax")
        .amount("rounding")
        .amount("total")
        .amount("open")
        .amount("credited")
        .flag("prices_include_tax")
        .text("tax_rounding", 16)
        .text_opt("reference", 80)
        .long_opt("note")
        .text("locale", 16)
        .instant_opt("posted_at")
        .instant_opt("sent_at")
        .instant_opt("viewed_at")
        .instant_opt("disputed_at")
        .text_opt("dispute_reason", 500)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "kind", "number"])
        .unique(&["company_id", "series_code", "series_year", "series_n"])
        .index(&["company_id", "credits_id"])
        .index(&["company_id", "created_at", "id"])
        .index(&["company_id", "issued_on", "id"])
        .index(&["company_id", "customer_id", "issued_on", "id"])
        .index(&["company_id", "status", "next_due_on", "id"])
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
    "purpose",
    "credits_id",
    "recurring_id",
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
    "supplied_on",
    "supplied_from",
    "supplied_to",
    "due_on",
    "payment_days",
    "payment_term_id",
    "instalment_count",
    "discount_rate",
    "discount_until",
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
        .text("kind", 16)
        .uuid_opt("credits_line_id")
        .uuid_opt("nets_line_id")
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
        .index(&["company_id", "credits_line_id"])
        .index(&["company_id", "nets_line_id"])
        .frozen_with_parent(("billing_invoice", "invoice_id"), ("status", "draft"), LINE)
}

const LINE: &[&str] = &[
    "company_id",
    "invoice_id",
    "line_no",
    "kind",
    "credits_line_id",
    "nets_line_id",
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

/// Only of invoices that fall due in several parts; another one falls due as a whole.
fn instalment() -> Table {
    table("billing_instalment")
        .id()
        .company()
        .uuid("invoice_id")
        .int("no")
        .day("due_on")
        .amount("amount")
        .child_of("billing_invoice", "invoice_id")
        .unique(&["company_id", "invoice_id", "no"])
        .frozen(&["company_id", "invoice_id", "no", "due_on", "amount"])
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
        .uuid_opt("account_id")
        .currency("currency")
        .scaled_opt("exchange_rate")
        .day_opt("rate_day")
        .text_opt("rate_source", 80)
        .amount("amount")
        .amount("unallocated")
        .amount("refunded")
        .text_opt("reference", 80)
        .text_opt("reference_claim", 80)
        .instant("received_at")
        .day("business_date")
        .day_opt("reversed_on")
        .instant_opt("reversed_at")
        .uuid_opt("reversed_by")
        .text_opt("reversal_reason", 500)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .unique(&["company_id", "method", "reference_claim"])
        .index(&["company_id", "received_at", "id"])
        .index(&["company_id", "customer_id", "received_at", "id"])
        .check_not_negative("unallocated")
        .check_at_most("unallocated", "amount")
        .check_not_negative("refunded")
        .check_at_most("refunded", "amount")
        // Not on whose account it stands: see the invoice.
        .frozen(&[
            "company_id",
            "number",
            "store_id",
            "region_id",
            "owner_id",
            "method",
            "account_id",
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
        .currency("currency")
        .amount("amount")
        .currency("source_currency")
        .amount("source_amount")
        .scaled_opt("exchange_rate")
        .instant("at")
        .day("business_date")
        .uuid_opt("by")
        .uuid_opt("reverses_id")
        .text_opt("reason", 500)
        .unique(&["company_id", "reverses_id"])
        .index(&["company_id", "invoice_id"])
        .index(&["company_id", "source_id"])
        .frozen(&[
            "company_id",
            "source_kind",
            "source_id",
            "invoice_id",
            "currency",
            "amount",
            "source_currency",
            "source_amount",
            "exchange_rate",
            "at",
            "business_date",
            "by",
            "reverses_id",
            "reason",
        ])
}

fn refund() -> Table {
    table("billing_refund")
        .id()
        .company()
        .text("number", 40)
        .uuid_opt("payment_id")
        .uuid_opt("credit_note_id")
        .uuid("customer_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text("method", 16)
        .uuid_opt("account_id")
        .currency("currency")
        .amount("amount")
        .text("status", 16)
        .text("reason", 500)
        .text_opt("reference", 80)
        .text_opt("failure", 500)
        .instant_opt("sent_at")
        .instant_opt("ended_at")
        .day_opt("ended_on")
        .day("business_date")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "number"])
        .index(&["company_id", "payment_id"])
        .index(&["company_id", "credit_note_id"])
        .index(&["company_id", "status", "id"])
        .index(&["company_id", "customer_id", "business_date", "id"])
        .check_not_negative("amount")
        // Not on whose account it stands: see the invoice.
        .frozen(&[
            "company_id",
            "number",
            "payment_id",
            "credit_note_id",
            "store_id",
            "region_id",
            "owner_id",
            "method",
            "account_id",
            "currency",
            "amount",
            "reason",
            "business_date",
            "created_at",
        ])
}

fn opening_item() -> Table {
    table("billing_opening_item")
        .id()
        .company()
        .uuid("customer_id")
        .text("kind", 16)
        .text("number", 40)
        .day("issued_on")
        .day_opt("due_on")
        .currency("currency")
        .amount("amount")
        .scaled_opt("exchange_rate")
        .text_opt("reference", 80)
        .uuid_opt("store_id")
        .uuid_opt("owner_id")
        .uuid("invoice_id")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .index(&["company_id", "customer_id", "id"])
        .index(&["company_id", "invoice_id"])
        .index(&["company_id", "store_id"])
        .check_not_negative("amount")
        .frozen(&[
            "company_id",
            "kind",
            "number",
            "issued_on",
            "due_on",
            "currency",
            "amount",
            "exchange_rate",
            "reference",
            "invoice_id",
            "created_at",
        ])
}
