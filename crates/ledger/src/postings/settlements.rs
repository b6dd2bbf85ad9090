//! Settlements: a customer's credit pays what is receivable. In another currency the two were booked at different
//! rates: each item loses its share of what it is open by, and the difference is the realised gain or loss (T14).
//!
//! A payment in another currency than the invoice's goes through the account of conversions: it takes the one currency
//! and gives the other, at the same worth, so that each balances by itself and nothing stays there in the company's.

use std::collections::{BTreeMap, BTreeSet};

use billing::books;
use billing::model::{allocation, invoice};
use kernel::{Amount, Day, ExchangeRate, Id, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use super::{documents, known, payments};
use crate::desk::Desk;
use crate::model::{entry, line};
use crate::posting::{By, Leg, Place, Posting, Told};
use crate::queries;
use crate::roles::{
    CURRENCY_CONVERSION, CUSTOMER_CREDIT, EXCHANGE_GAIN, EXCHANGE_LOSS, RECEIVABLE, REFUNDS, Role,
};
use crate::rules::relief::Item;

/// Posts what these payments and credit notes settle, as far as it is not in the books; the documents themselves
/// first. Tells how many settlements that were.
pub(crate) async fn settlements(desk: &Desk<'_>, sources: &[Id]) -> Result<usize> {
    let told = known(desk.ctx, desk.tx, sources).await?;
    let mut rows = books::allocations(desk.ctx, desk.tx, sources).await?;
    rows.retain(|row| !told.contains(&(row.source_id, row.id.to_string())));
    if rows.iter().all(|row| row.reverses_id.is_none()) {
        return settle(desk, rows).await;
    }
    // What is taken back is open again for the sources that come after.
    let mut posted = 0;
    for source in sources {
        let of_source: Vec<_> = rows.iter().filter(|row| row.source_id == *source).cloned().collect();
        posted += settle(desk, of_source).await?;
    }
    Ok(posted)
}

async fn settle(desk: &Desk<'_>, rows: Vec<allocation::Model>) -> Result<usize> {
    if rows.is_empty() {
        return Ok(0);
    }
    let of_kind = |kind: &str| -> BTreeSet<Id> {
        rows.iter().filter(|row| row.source_kind == kind).map(|row| row.source_id).collect()
    };
    let notes = of_kind("credit_note");
    let paid: Vec<Id> = of_kind("payment").into_iter().collect();
    let papers: Vec<Id> =
        rows.iter().map(|row| row.invoice_id).collect::<BTreeSet<_>>().union(&notes).copied().collect();
    documents(desk, &papers).await?;
    payments(desk, &paid).await?;
    let mut posted = 0;
    // What was taken back is open again for what comes after it.
    for run in in_order(rows).chunk_by(|one, next| one.reverses_id.is_some() == next.reverses_id.is_some()) {
        let mut table = Table::load(desk, &papers, &paid).await?;
        let mut postings = Vec::with_capacity(run.len());
        for row in run {
            postings.push(match row.reverses_id {
                None => posting(desk, &mut table, row)?,
                Some(_) => mirror(desk, &table, row).await?,
            });
        }
        posted += desk.post(postings).await?.len();
    }
    Ok(posted)
}

/// As it happened: by their ids, and what takes a settlement back after it, whatever the clocks said.
fn in_order(mut rows: Vec<allocation::Model>) -> Vec<allocation::Model> {
    rows.sort_by_key(|row| match row.reverses_id {
        Some(taken_back) => (taken_back.max(row.id), true),
        None => (row.id, false),
    });
    rows
}

/// The negation of the settlement that a reversal takes back: both items are open again by exactly what
/// they had lost, and what was realised is realised no more.
async fn mirror(desk: &Desk<'_>, table: &Table, row: &allocation::Model) -> Result<Posting> {
    let missing =
        || kernel::Error::internal(format!("allocation {} takes back nothing that is posted", row.id));
    let (ctx, tx) = (desk.ctx, desk.tx);
    let taken_back = row.reverses_id.ok_or_else(missing)?;
    let entry = tx
        .select::<entry::Entity>(&ctx.whole())
        .filter(entry::Column::SourceKind.eq(row.source_kind.as_str()))
        .filter(entry::Column::SourceId.eq(row.source_id))
        .filter(entry::Column::Posting.eq(taken_back.to_string()))
        .one()
        .await?
        .ok_or_else(missing)?;
    let lines = queries::lines_of(ctx, tx, entry.id).await?;
    let credit = table.credits.get(&row.source_id).ok_or_else(missing)?;
    Ok(negation(&entry, &lines, credit, row))
}

fn negation(
    entry: &entry::Model,
    lines: &[line::Model],
    credit: &Credit,
    row: &allocation::Model,
) -> Posting {
    let number = entry.number.clone().unwrap_or_default();
    let description = format!("{number} taken back");
    let mut posting =
        Posting::new(entry.journal_id, "settlement", row.business_date, entry.currency, description);
    posting.partner_id = entry.partner_id;
    posting.told = Some(Told {
        kind: row.source_kind.clone(),
        id: row.source_id,
        number: credit.number.clone(),
        posting: row.id.to_string(),
    });
    posting.place = Place { store_id: entry.store_id, region_id: entry.region_id, owner_id: entry.owner_id };
    posting.by = By { rate: entry.exchange_rate, day: entry.rate_day, source: entry.rate_source.clone() };
    posting.reverses_id = Some(entry.id);
    posting.legs = lines.iter().map(Leg::negation).collect();
    posting
}

/// A payment or credit note as far as a settlement is interested.
struct Credit {
    number: Option<String>,
    by: By,
}

/// What the settlements of a batch refer to.
struct Table {
    invoices: BTreeMap<Id, invoice::Model>,
    credits: BTreeMap<Id, Credit>,
    /// What is open of documents in other currencies.
    items: BTreeMap<Id, Item>,
}

#[derive(FromQueryResult)]
struct Open {
    item_id: Id,
    amount: i64,
    base: i64,
}

impl Table {
    async fn load(desk: &Desk<'_>, papers: &[Id], paid: &[Id]) -> Result<Table> {
        let mut table = Table { invoices: BTreeMap::new(), credits: BTreeMap::new(), items: BTreeMap::new() };
        let mut foreign = Vec::new();
        for booked in books::documents(desk.ctx, desk.tx, papers).await? {
            let invoice = booked.invoice;
            let credit =
                credit(&invoice.number, invoice.exchange_rate, invoice.rate_day, &invoice.rate_source);
            foreign.extend(invoice.exchange_rate.map(|_| invoice.id));
            table.credits.insert(invoice.id, credit);
            table.invoices.insert(invoice.id, invoice);
        }
        for payment in books::payments(desk.ctx, desk.tx, paid).await? {
            let number = Some(payment.number);
            let credit = credit(&number, payment.exchange_rate, payment.rate_day, &payment.rate_source);
            foreign.extend(payment.exchange_rate.map(|_| payment.id));
            table.credits.insert(payment.id, credit);
        }
        if !foreign.is_empty() {
            table.items = open_items(desk, &ITEMS, &foreign).await?;
        }
        Ok(table)
    }

    /// What an item loses in the company's currency.
    fn take(&mut self, item: Id, amount: Amount) -> Amount {
        self.items.get_mut(&item).map_or(amount, |item| item.take(amount))
    }
}

fn credit(
    number: &Option<String>,
    rate: Option<ExchangeRate>,
    day: Option<Day>,
    source: &Option<String>,
) -> Credit {
    Credit { number: number.clone(), by: By { rate, day, source: source.clone() } }
}

/// The accounts on which documents are open until they are settled; each document on one of them.
pub(crate) const ITEMS: [Role; 3] = [RECEIVABLE, CUSTOMER_CREDIT, REFUNDS];

/// What is open of documents on accounts of these roles, without a sign: receivables are debits, credit is credits.
pub(crate) async fn open_items(desk: &Desk<'_>, roles: &[Role], ids: &[Id]) -> Result<BTreeMap<Id, Item>> {
    let engine = desk.tx.engine();
    let sum = |column: line::Column| engine.sum(Expr::col(column));
    let accounts: Vec<Id> = roles.iter().map(|role| desk.chart.account(*role)).collect::<Result<_>>()?;
    let rows = desk
        .tx
        .select::<line::Entity>(&desk.ctx.whole())
        .filter(line::Column::ItemId.is_in(ids.iter().copied()))
        .filter(line::Column::AccountId.is_in(accounts))
        .filter(line::Column::Posted.eq(true))
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::ItemId)
                .column_as(sum(line::Column::Amount), "amount")
                .column_as(sum(line::Column::Base), "base")
                .group_by(line::Column::ItemId)
        })
        .all_as::<Open>()
        .await?;
    let item = |row: Open| {
        let sign = if row.amount < 0 || (row.amount == 0 && row.base < 0) { -1 } else { 1 };
        (row.item_id, Item { amount: Amount(sign * row.amount), base: Amount(sign * row.base) })
    };
    Ok(rows.into_iter().map(item).collect())
}

fn posting(desk: &Desk<'_>, table: &mut Table, row: &allocation::Model) -> Result<Posting> {
    let missing = || kernel::Error::internal(format!("allocation {} settles nothing that is posted", row.id));
    let from = table.take(row.source_id, row.source_amount);
    let to = table.take(row.invoice_id, row.amount);
    let invoice = table.invoices.get(&row.invoice_id).ok_or_else(missing)?;
    let credit = table.credits.get(&row.source_id).ok_or_else(missing)?;
    let number = |number: &Option<String>| number.clone().unwrap_or_default();
    let description = format!("{} settles {}", number(&credit.number), number(&invoice.number));
    let journal = desk.chart.journal("payments")?;
    let mut posting =
        Posting::new(journal, "settlement", row.business_date, row.source_currency, description);
    posting.partner_id = Some(invoice.customer_id);
    posting.told = Some(Told {
        kind: row.source_kind.clone(),
        id: row.source_id,
        number: credit.number.clone(),
        posting: row.id.to_string(),
    });
    posting.place =
        Place { store_id: invoice.store_id, region_id: invoice.region_id, owner_id: invoice.owner_id };
    posting.by = credit.by.clone();
    let leg = |role, (currency, amount, base), item: Option<Id>| -> Result<Leg> {
        Ok(Leg {
            partner_id: Some(invoice.customer_id),
            item_id: item,
            ..Leg::new(desk.chart.account(role)?, currency, amount, base)
        })
    };
    let (used, settled) = (row.source_currency, row.currency);
    posting.leg(leg(CUSTOMER_CREDIT, (used, row.source_amount, from), Some(row.source_id))?);
    if used != settled {
        posting.leg(leg(CURRENCY_CONVERSION, (used, -row.source_amount, -from), None)?);
        posting.leg(leg(CURRENCY_CONVERSION, (settled, row.amount, from), None)?);
    }
    posting.leg(leg(RECEIVABLE, (settled, -row.amount, -to), Some(row.invoice_id))?);
    let gain = from - to;
    if !gain.is_zero() {
        let role = if gain.is_positive() { EXCHANGE_GAIN } else { EXCHANGE_LOSS };
        posting.leg(leg(role, (settled, Amount::ZERO, -gain), None)?);
    }
    Ok(posting)
}
