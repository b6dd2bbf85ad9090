//! `GET /ledger/accounts/{id}/lines`: an account's lines with the running balance, a page at a time. The cursor carries
//! the last line and the balance after it, so that a deep page costs what the first does.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};

use super::range;
use super::sums::Range;
use crate::BAD_CURSOR;
use crate::model::{account, entry, line};
use crate::view::{self, Links};

pub(super) const COLUMNS: &[&str] = &[
    "business_date",
    "number",
    "description",
    "partner_name",
    "source_kind",
    "source_number",
    "debit",
    "credit",
    "balance",
    "currency",
    "amount",
    "memo",
];

/// Lines of one page at most.
pub const LINES_PER_PAGE_MAX: u64 = 500;
const LINES_PER_PAGE: u64 = 100;

/// Which account, days and page.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Asked {
    id: Id,
    /// The beginning of the books when absent.
    from: Option<Day>,
    /// Today when absent.
    to: Option<Day>,
    /// `false` leaves out of these days the lines that carried a result over at a year's end, as the profit and loss does.
    #[serde(default = "yes")]
    closing: bool,
    #[garde(range(min = 1, max = LINES_PER_PAGE_MAX))]
    limit: Option<u64>,
    /// `next` of the page before.
    #[garde(length(max = 120))]
    cursor: Option<String>,
}

fn yes() -> bool {
    true
}

/// A page of an account's ledger.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct GeneralLedger {
    account_id: Id,
    account_code: String,
    account_name: String,
    from: Option<Day>,
    to: Day,
    /// The company's, in which debit, credit and balance are.
    company_currency: Currency,
    /// Before the first line of this page; above zero is a debit.
    opening: Decimal,
    items: Vec<Item>,
    /// After the last line of this page.
    closing: Decimal,
    next: Option<String>,
}

/// A line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Item {
    line_id: Id,
    entry_id: Id,
    business_date: Day,
    number: Option<String>,
    description: String,
    source_kind: Option<String>,
    source_number: Option<String>,
    debit: Decimal,
    credit: Decimal,
    /// After this line.
    balance: Decimal,
    currency: Currency,
    /// In `currency`.
    amount: Decimal,
    partner_id: Option<Id>,
    /// The customer's name today.
    partner_name: Option<String>,
    memo: Option<String>,
    links: Links,
}

/// Where a page begins: behind this line, with this balance.
struct Cursor {
    day: Day,
    id: Id,
    balance: Amount,
}

impl Cursor {
    fn read(text: &str) -> Result<Cursor> {
        let bad = || BAD_CURSOR.at("cursor");
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| bad())?;
        let text = String::from_utf8(bytes).map_err(|_| bad())?;
        let mut parts = text.split('/');
        let mut part = || parts.next().ok_or_else(bad);
        Ok(Cursor {
            day: part()?.parse().map_err(|_| bad())?,
            id: part()?.parse().map_err(|_| bad())?,
            balance: Amount(part()?.parse().map_err(|_| bad())?),
        })
    }

    fn write(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}/{}/{}", self.day, self.id, self.balance.0))
    }
}

pub(crate) async fn general_ledger(ctx: &Ctx, source: &Source, asked: Asked) -> Result<GeneralLedger> {
    let range = range(asked.from, asked.to.unwrap_or(ctx.today()))?;
    let account = source.select::<account::Entity>(&ctx.whole()).id(asked.id).expect().await?;
    let home = ctx.company().currency;
    let cursor = asked.cursor.as_deref().map(Cursor::read).transpose()?;
    let opening = match &cursor {
        Some(cursor) => cursor.balance,
        None => opening(ctx, source, account.id, range).await?,
    };
    let limit = asked.limit.unwrap_or(LINES_PER_PAGE);
    let within = within(account.id, range, asked.closing);
    let mut lines = page(ctx, source, within, cursor.as_ref(), limit + 1).await?;
    let more = lines.len() as u64 > limit;
    lines.truncate(usize::try_from(limit).expect("a page is small"));
    let entries = entries_of(ctx, source, &lines).await?;
    let partners: Vec<Id> = lines.iter().filter_map(|line| line.partner_id).collect();
    let names = parties::customers::names(ctx, source, &partners).await?;
    let mut balance = opening;
    let mut items = Vec::with_capacity(lines.len());
    for line in &lines {
        balance += line.base;
        let name = line.partner_id.and_then(|partner| names.get(&partner).cloned());
        items.extend(entries.get(&line.entry_id).map(|entry| item(home, entry, line, (balance, name))));
    }
    let last = lines.last().filter(|_| more);
    let next = last.map(|line| Cursor { day: line.business_date, id: line.id, balance }.write());
    Ok(GeneralLedger {
        account_id: account.id,
        account_code: account.code,
        account_name: account.name,
        from: range.from,
        to: range.to,
        company_currency: home,
        opening: home.decimal(opening),
        items,
        closing: home.decimal(balance),
        next,
    })
}

fn item(
    home: Currency,
    entry: &entry::Model,
    line: &line::Model,
    (balance, partner_name): (Amount, Option<String>),
) -> Item {
    let (debit, credit) = view::sides(home, line.base);
    Item {
        line_id: line.id,
        entry_id: entry.id,
        business_date: line.business_date,
        number: entry.number.clone(),
        description: entry.description.clone(),
        source_kind: entry.source_kind.clone(),
        source_number: entry.source_number.clone(),
        debit,
        credit,
        balance: home.decimal(balance),
        currency: line.currency,
        amount: line.currency.decimal(line.amount),
        partner_id: line.partner_id,
        partner_name,
        memo: line.memo.clone(),
        links: view::links(entry),
    }
}

async fn opening(ctx: &Ctx, source: &Source, account: Id, range: Range) -> Result<Amount> {
    let Some(from) = range.from else { return Ok(Amount::ZERO) };
    let before = of_account(account).add(line::Column::BusinessDate.lt(from));
    let sum = source.select::<line::Entity>(ctx.scope()).filter(before).sum(Expr::col(line::Column::Base));
    sum.await.map(Amount)
}

fn of_account(account: Id) -> Condition {
    Condition::all().add(line::Column::AccountId.eq(account)).add(line::Column::Posted.eq(true))
}

/// An account's lines of some days. What was carried over before them is in the opening balance all the same: a year
/// begins with nothing earned.
fn within(account: Id, range: Range, closing: bool) -> Condition {
    let mut wanted = of_account(account).add(line::Column::BusinessDate.lte(range.to));
    if let Some(from) = range.from {
        wanted = wanted.add(line::Column::BusinessDate.gte(from));
    }
    if !closing {
        wanted = wanted.add(line::Column::Closing.eq(false));
    }
    wanted
}

async fn page(
    ctx: &Ctx,
    source: &Source,
    mut wanted: Condition,
    cursor: Option<&Cursor>,
    rows: u64,
) -> Result<Vec<line::Model>> {
    if let Some(cursor) = cursor {
        let same_day = line::Column::BusinessDate.eq(cursor.day).and(line::Column::Id.gt(cursor.id));
        wanted = wanted.add(line::Column::BusinessDate.gt(cursor.day).or(same_day));
    }
    source
        .select::<line::Entity>(ctx.scope())
        .filter(wanted)
        .order_by(line::Column::BusinessDate)
        .order_by(line::Column::Id)
        .limit(rows)
        .all()
        .await
}

async fn entries_of(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<HashMap<Id, entry::Model>> {
    let rows = source
        .select::<entry::Entity>(&ctx.whole())
        .filter(entry::Column::Id.is_in(lines.iter().map(|line| line.entry_id)))
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
