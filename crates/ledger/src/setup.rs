//! The chart of accounts that a company starts with: a generic one, whose every account can be renamed, recoded and
//! added to. What documents post to is decided by roles, never by codes.

use kernel::{Error, Id, Kind, Result};
use platform::{Ctx, Tx};
use records::RecordKind;
use sea_orm::ColumnTrait;
use serde_json::{Map, Value, json};

use crate::model::{account, journal};
use crate::roles::is_of_money;

/// Code, name, kind, section, role.
struct AccountSeed(&'static str, &'static str, &'static str, &'static str, Option<&'static str>);

const ACCOUNTS: &[AccountSeed] = &[
    AccountSeed("1010", "Cash on hand", "asset", "Cash and bank", Some("cash")),
    AccountSeed("1020", "Bank", "asset", "Cash and bank", Some("bank")),
    AccountSeed("1030", "Mobile money", "asset", "Cash and bank", Some("mpesa")),
    AccountSeed("1040", "Card receipts in transit", "asset", "Cash and bank", Some("card")),
    AccountSeed("1050", "Cheques to be banked", "asset", "Cash and bank", Some("cheque")),
    AccountSeed("1060", "Other receipts", "asset", "Cash and bank", Some("other")),
    AccountSeed("1100", "Accounts receivable", "asset", "Current assets", Some("receivable")),
    AccountSeed("1150", "Currency conversion", "asset", "Current assets", Some("currency_conversion")),
    AccountSeed("1200", "Inventory", "asset", "Current assets", Some("inventory")),
    AccountSeed("1300", "Input tax", "asset", "Current assets", None),
    AccountSeed("1500", "Property and equipment", "asset", "Fixed assets", None),
    AccountSeed("2000", "Accounts payable", "liability", "Current liabilities", None),
    AccountSeed(
        "2050",
        "Goods received, not billed",
        "liability",
        "Current liabilities",
        Some("goods_received"),
    ),
    AccountSeed("2100", "Customers' credit", "liability", "Current liabilities", Some("customer_credit")),
    AccountSeed(
        "2110",
        "Customers' deposits on orders",
        "liability",
        "Current liabilities",
        Some("customer_deposits"),
    ),
    AccountSeed("2150", "Refunds under way", "liability", "Current liabilities", Some("refunds")),
    AccountSeed("2200", "Sales tax payable", "liability", "Current liabilities", Some("tax_payable")),
    AccountSeed("2500", "Loans", "liability", "Long-term liabilities", None),
    AccountSeed("3000", "Capital", "equity", "Equity", None),
    AccountSeed("3100", "Opening balances", "equity", "Equity", Some("opening_equity")),
    AccountSeed("3200", "Retained earnings", "equity", "Equity", Some("retained_earnings")),
    AccountSeed("4000", "Sales", "income", "Sales", Some("revenue")),
    AccountSeed("4900", "Exchange gains", "income", "Other income", Some("exchange_gain")),
    AccountSeed("5000", "Cost of goods sold", "expense", COST_OF_SALES, Some("cost_of_goods")),
    AccountSeed("5100", "Stock adjustments", "expense", COST_OF_SALES, Some("stock_adjustment")),
    AccountSeed("6000", "Operating expenses", "expense", "Operating expenses", None),
    AccountSeed("6100", "Wages", "expense", "Operating expenses", None),
    AccountSeed("6200", "Bad debts", "expense", "Operating expenses", Some("bad_debt")),
    AccountSeed("6900", "Exchange losses", "expense", "Other expenses", Some("exchange_loss")),
    AccountSeed(
        "6910",
        "Exchange differences not realised",
        "expense",
        "Other expenses",
        Some("unrealised_exchange"),
    ),
    AccountSeed("6940", "Small differences", "expense", "Other expenses", Some("small_difference")),
    AccountSeed("6950", "Rounding", "expense", "Other expenses", Some("rounding")),
];

/// The section of expenses that come before the gross profit.
pub const COST_OF_SALES: &str = "Cost of sales";

/// Code, name, kind.
const JOURNALS: &[(&str, &str, &str)] = &[
    ("SAL", "Sales", "sales"),
    ("PAY", "Payments", "payments"),
    ("STK", "Stock", "stock"),
    ("GEN", "General", "general"),
    ("CLO", "Closing", "closing"),
];

/// Gives a company in which no account has a role the shipped chart beside what it made itself, and one without journals
/// the shipped journals. Run twice, it changes nothing.
///
/// # Errors
/// [`db::RETRY`] when somebody else does the same right now.
pub async fn ensure(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let accounts = tx.select::<account::Entity>(&ctx.whole()).all().await?;
    if accounts.iter().all(|account| account.role.is_none()) {
        let is_free = |seed: &&AccountSeed| accounts.iter().all(|account| account.code != seed.0);
        for AccountSeed(code, name, kind, section, role) in ACCOUNTS.iter().filter(is_free) {
            let fields = json!({
                "code": code, "name": name, "kind": kind, "section": section, "role": role,
                "holds_money": role.is_some_and(is_of_money),
            });
            create(ctx, tx, &account::Model::record(), fields).await?;
        }
    }
    for (code, name, kind) in JOURNALS {
        let there = tx.select::<journal::Entity>(&ctx.whole()).filter(journal::Column::Kind.eq(*kind));
        if there.one().await?.is_none() {
            let fields = json!({ "code": code, "name": name, "kind": kind });
            create(ctx, tx, &journal::Model::record(), fields).await?;
        }
    }
    Ok(())
}

async fn create(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, fields: Value) -> Result<Id> {
    let fields: Map<String, Value> = serde_json::from_value(fields).map_err(Error::internal)?;
    let made = records::create(ctx, tx, kind, fields)
        .await
        .map_err(|error| if error.kind == Kind::Conflict { db::RETRY.error().inner(error) } else { error })?;
    let id = made.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Error::internal("a record that was made has no id"))
}
