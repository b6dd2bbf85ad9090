//! Tables of the module. Posted entries and their lines are final: the database itself refuses to change them.

use db::migrate::{Migration, Step};
use db::schema::{Table, table};

/// All migrations, oldest first.
pub fn all() -> Vec<Migration> {
    vec![Migration {
        name: "ledger/0001_books",
        steps: || [account(), journal(), entry(), line()].map(Step::Table).into(),
    }]
}

fn account() -> Table {
    table("ledger_account")
        .id()
        .company()
        .text("code", 16)
        .text("name", 120)
        .text("kind", 16)
        .text_opt("section", 60)
        .text_opt("role", 32)
        .flag("holds_money")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"])
        .index(&["company_id", "role"])
}

fn journal() -> Table {
    table("ledger_journal")
        .id()
        .company()
        .text("code", 8)
        .text("name", 80)
        .text("kind", 16)
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .instant_opt("archived_at")
        .unique(&["company_id", "code"])
}

fn entry() -> Table {
    table("ledger_entry")
        .id()
        .company()
        .uuid("journal_id")
        .text("kind", 16)
        .text("status", 16)
        .flag("posted")
        .text_opt("number", 40)
        .int_opt("series_year")
        .big_opt("series_n")
        .day("business_date")
        .day_opt("document_date")
        .text("description", 200)
        .uuid_opt("partner_id")
        .text_opt("source_kind", 32)
        .uuid_opt("source_id")
        .text_opt("source_number", 40)
        .text_opt("posting", 40)
        .uuid_opt("reverses_id")
        .uuid_opt("exception_id")
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .currency("currency")
        .scaled_opt("exchange_rate")
        .day_opt("rate_day")
        .text_opt("rate_source", 80)
        .amount("total")
        .instant_opt("posted_at")
        .uuid_opt("posted_by")
        .big("version")
        .instant("created_at")
        .instant("updated_at")
        .unique(&["company_id", "journal_id", "series_year", "series_n"])
        .unique(&["company_id", "source_kind", "source_id", "posting"])
        .unique(&["company_id", "reverses_id"])
        .index(&["company_id", "business_date", "id"])
        .index(&["company_id", "number"])
        .index(&["company_id", "partner_id", "id"])
        .frozen_once_left("status", "draft", ENTRY)
}

/// All of a posted entry stays but whose it is: a merge of two customers changes that.
const ENTRY: &[&str] = &[
    "company_id",
    "journal_id",
    "kind",
    "status",
    "posted",
    "number",
    "series_year",
    "series_n",
    "business_date",
    "document_date",
    "description",
    "source_kind",
    "source_id",
    "source_number",
    "posting",
    "reverses_id",
    "exception_id",
    "store_id",
    "region_id",
    "owner_id",
    "currency",
    "exchange_rate",
    "rate_day",
    "rate_source",
    "total",
    "posted_at",
    "posted_by",
    "version",
    "created_at",
    "updated_at",
];

fn line() -> Table {
    table("ledger_line")
        .id()
        .company()
        .uuid("entry_id")
        .int("line_no")
        .flag("posted")
        .flag("closing")
        .day("business_date")
        .uuid("account_id")
        .currency("currency")
        .amount("amount")
        .amount("base")
        .uuid_opt("partner_id")
        .uuid_opt("product_id")
        .uuid_opt("item_id")
        .uuid_opt("source_line_id")
        .uuid_opt("tax_class_id")
        .scaled_opt("tax_rate")
        .text_opt("tax_box", 16)
        .uuid_opt("store_id")
        .uuid_opt("region_id")
        .uuid_opt("owner_id")
        .text_opt("memo", 200)
        .child_of("ledger_entry", "entry_id")
        .unique(&["company_id", "entry_id", "line_no"])
        .index(&["company_id", "account_id", "business_date", "id"])
        .index(&["company_id", "item_id", "account_id"])
        .index(&["company_id", "partner_id", "id"])
        .frozen_with_parent(("ledger_entry", "entry_id"), ("status", "draft"), LINE)
}

/// All of a posted entry's lines stays but on whose account they stand: a merge of two customers changes that.
const LINE: &[&str] = &[
    "company_id",
    "entry_id",
    "line_no",
    "posted",
    "closing",
    "business_date",
    "account_id",
    "currency",
    "amount",
    "base",
    "product_id",
    "item_id",
    "source_line_id",
    "tax_class_id",
    "tax_rate",
    "tax_box",
    "store_id",
    "region_id",
    "owner_id",
    "memo",
];
