//! `GET /ledger/reports/tax`: what was taxed and the tax on it, by class and rate, for a return; and
//! `GET /ledger/reports/tax/documents`: the documents of one figure.
//!
//! Advances count when they are invoiced, because their tax is due then, and what nets them counts the rest. The tax of
//! all rows, and what no class claims, is what the books moved on the accounts of taxes in these days.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id, Rate, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, FromQueryResult, QuerySelect};
use serde::{Deserialize, Serialize};

use super::range;
use super::sums::Range;
use crate::BAD_CURSOR;
use crate::model::{entry, line};
use crate::posting::TaxBox;
use crate::view::{self, Links};

pub(super) const COLUMNS: &[&str] = &["kind", "tax_class", "tax_rate", "base", "tax"];
pub(super) const DOCUMENT_COLUMNS: &[&str] = &[
    "business_date",
    "number",
    "description",
    "partner_name",
    "source_kind",
    "source_number",
    "base",
    "tax",
];

/// Documents of one page at most.
pub const DOCUMENTS_PER_PAGE_MAX: u64 = 500;
const DOCUMENTS_PER_PAGE: u64 = 100;

/// Which days.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Days {
    /// The first day of the month of `to` when absent.
    from: Option<Day>,
    /// Today when absent.
    to: Option<Day>,
}

/// What was taxed in some days, in the company's currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TaxReport {
    from: Day,
    to: Day,
    currency: Currency,
    /// Sales first, then what was credited, by class and rate.
    rows: Vec<Row>,
    /// Sales less what was credited.
    base: Decimal,
    tax: Decimal,
}

/// A class and rate. Credits are below zero.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Row {
    /// `sales` or `credits`.
    kind: &'static str,
    tax_class_id: Option<Id>,
    /// The class's name today.
    tax_class: Option<String>,
    tax_rate: Rate,
    /// What was taxed, without the tax.
    base: Decimal,
    tax: Decimal,
    links: DocumentLinks,
}

/// Where the figure's documents are, below `/api/v1`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct DocumentLinks {
    documents: String,
}

#[derive(FromQueryResult)]
struct Summed {
    tax_class_id: Option<Id>,
    tax_rate: Rate,
    sales_base: i64,
    sales_tax: i64,
    credits_base: i64,
    credits_tax: i64,
}

/// Σ of a box as a return shows it: what is owed is above zero.
fn sum_of(source: &Source, tax_box: TaxBox) -> SimpleExpr {
    let mine = Expr::col(line::Column::TaxBox).eq(tax_box.as_str());
    let value = Expr::col(line::Column::Base).mul(-1);
    source.engine().sum(CaseStatement::new().case(mine, value).finally(Expr::val(0)))
}

fn within(range: Range) -> Condition {
    Condition::all()
        .add(line::Column::Posted.eq(true))
        .add(line::Column::TaxBox.is_not_null())
        .add(line::Column::BusinessDate.gte(range.from.unwrap_or(Day::FIRST)))
        .add(line::Column::BusinessDate.lte(range.to))
}

pub(crate) async fn tax_report(ctx: &Ctx, source: &Source, days: Days) -> Result<TaxReport> {
    let to = days.to.unwrap_or(ctx.today());
    let from = days.from.unwrap_or(to.first_of_month());
    let range = range(Some(from), to)?;
    let sums = source
        .select::<line::Entity>(ctx.scope())
        .filter(within(range))
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::TaxClassId)
                .column(line::Column::TaxRate)
                .column_as(sum_of(source, TaxBox::SalesBase), "sales_base")
                .column_as(sum_of(source, TaxBox::SalesTax), "sales_tax")
                .column_as(sum_of(source, TaxBox::CreditsBase), "credits_base")
                .column_as(sum_of(source, TaxBox::CreditsTax), "credits_tax")
                .group_by(line::Column::TaxClassId)
                .group_by(line::Column::TaxRate)
        })
        .all_as::<Summed>()
        .await?;
    let names = catalog::taxes::class_names(ctx, source, sums.iter().filter_map(|one| one.tax_class_id));
    Ok(report(ctx.company().currency, (from, to), &sums, &names.await?))
}

fn report(home: Currency, (from, to): (Day, Day), sums: &[Summed], names: &HashMap<Id, String>) -> TaxReport {
    let mut rows = Vec::with_capacity(2 * sums.len());
    let (mut all_base, mut all_tax) = (Amount::ZERO, Amount::ZERO);
    for one in sums {
        let sold = ("sales", Amount(one.sales_base), Amount(one.sales_tax));
        let credited = ("credits", Amount(one.credits_base), Amount(one.credits_tax));
        for (kind, base, tax) in [sold, credited] {
            if base.is_zero() && tax.is_zero() {
                continue;
            }
            all_base += base;
            all_tax += tax;
            rows.push(Row {
                kind,
                tax_class_id: one.tax_class_id,
                tax_class: one.tax_class_id.and_then(|id| names.get(&id).cloned()),
                tax_rate: one.tax_rate,
                base: home.decimal(base),
                tax: home.decimal(tax),
                links: documents_link(kind, one, from, to),
            });
        }
    }
    let rank = |row: &Row| (row.kind != "sales", row.tax_class.clone(), row.tax_rate);
    rows.sort_by_key(rank);
    TaxReport { from, to, currency: home, rows, base: home.decimal(all_base), tax: home.decimal(all_tax) }
}

fn documents_link(kind: &str, one: &Summed, from: Day, to: Day) -> DocumentLinks {
    let class = one.tax_class_id.map(|id| format!("tax_class_id={id}&")).unwrap_or_default();
    let rate = one.tax_rate;
    let documents =
        format!("/ledger/reports/tax/documents?kind={kind}&{class}tax_rate={rate}&from={from}&to={to}");
    DocumentLinks { documents }
}

/// Which figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Taxable {
    Sales,
    Credits,
}

impl Taxable {
    /// What is taxed, and the tax on it.
    fn boxes(self) -> (TaxBox, TaxBox) {
        match self {
            Taxable::Sales => (TaxBox::SalesBase, TaxBox::SalesTax),
            Taxable::Credits => (TaxBox::CreditsBase, TaxBox::CreditsTax),
        }
    }
}

/// Which figure, days and page.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Asked {
    kind: Taxable,
    /// What has no class when absent.
    tax_class_id: Option<Id>,
    tax_rate: Rate,
    from: Option<Day>,
    to: Option<Day>,
    #[garde(range(min = 1, max = DOCUMENTS_PER_PAGE_MAX))]
    limit: Option<u64>,
    /// `next` of the page before.
    #[garde(length(max = 120))]
    cursor: Option<String>,
}

/// A page of documents, oldest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TaxDocuments {
    currency: Currency,
    items: Vec<Document>,
    next: Option<String>,
}

/// What a document adds to the figure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Document {
    entry_id: Id,
    business_date: Day,
    number: Option<String>,
    description: String,
    /// The customer's name today.
    partner_name: Option<String>,
    source_kind: Option<String>,
    source_number: Option<String>,
    base: Decimal,
    tax: Decimal,
    links: Links,
}

#[derive(FromQueryResult)]
struct Part {
    entry_id: Id,
    business_date: Day,
    base: i64,
    tax: i64,
}

pub(crate) async fn tax_documents(ctx: &Ctx, source: &Source, asked: Asked) -> Result<TaxDocuments> {
    let to = asked.to.unwrap_or(ctx.today());
    let range = range(Some(asked.from.unwrap_or(to.first_of_month())), to)?;
    let limit = asked.limit.unwrap_or(DOCUMENTS_PER_PAGE);
    let mut parts = page(ctx, source, &asked, range, limit + 1).await?;
    let more = parts.len() as u64 > limit;
    parts.truncate(usize::try_from(limit).expect("a page is small"));
    let entries = source
        .select::<entry::Entity>(&ctx.whole())
        .filter(entry::Column::Id.is_in(parts.iter().map(|part| part.entry_id)))
        .all()
        .await?;
    let partners: Vec<Id> = entries.iter().filter_map(|entry| entry.partner_id).collect();
    let names = parties::customers::names(ctx, source, &partners).await?;
    let entries: HashMap<Id, entry::Model> = entries.into_iter().map(|row| (row.id, row)).collect();
    let home = ctx.company().currency;
    let document = |part: &Part| {
        let entry = entries.get(&part.entry_id)?;
        Some(Document {
            entry_id: entry.id,
            business_date: part.business_date,
            number: entry.number.clone(),
            description: entry.description.clone(),
            partner_name: entry.partner_id.and_then(|partner| names.get(&partner).cloned()),
            source_kind: entry.source_kind.clone(),
            source_number: entry.source_number.clone(),
            base: home.decimal(Amount(part.base)),
            tax: home.decimal(Amount(part.tax)),
            links: view::links(entry),
        })
    };
    let last = parts.last().filter(|_| more);
    let next = last.map(|part| URL_SAFE_NO_PAD.encode(format!("{}/{}", part.business_date, part.entry_id)));
    Ok(TaxDocuments { currency: home, items: parts.iter().filter_map(document).collect(), next })
}

async fn page(ctx: &Ctx, source: &Source, asked: &Asked, range: Range, rows: u64) -> Result<Vec<Part>> {
    let (base, tax) = asked.kind.boxes();
    let mut wanted = within(range)
        .add(line::Column::TaxBox.is_in([base.as_str(), tax.as_str()]))
        .add(line::Column::TaxRate.eq(asked.tax_rate))
        .add(match asked.tax_class_id {
            Some(id) => line::Column::TaxClassId.eq(id),
            None => line::Column::TaxClassId.is_null(),
        });
    if let Some(cursor) = asked.cursor.as_deref() {
        let (day, entry) = read(cursor)?;
        let same_day = line::Column::BusinessDate.eq(day).and(line::Column::EntryId.gt(entry));
        wanted = wanted.add(line::Column::BusinessDate.gt(day).or(same_day));
    }
    source
        .select::<line::Entity>(ctx.scope())
        .filter(wanted)
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::EntryId)
                .column(line::Column::BusinessDate)
                .column_as(sum_of(source, base), "base")
                .column_as(sum_of(source, tax), "tax")
                .group_by(line::Column::EntryId)
                .group_by(line::Column::BusinessDate)
        })
        .order_by(line::Column::BusinessDate)
        .order_by(line::Column::EntryId)
        .limit(rows)
        .all_as::<Part>()
        .await
}

fn read(cursor: &str) -> Result<(Day, Id)> {
    let bad = || BAD_CURSOR.at("cursor");
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| bad())?;
    let text = String::from_utf8(bytes).map_err(|_| bad())?;
    let (day, entry) = text.split_once('/').ok_or_else(bad)?;
    Ok((day.parse().map_err(|_| bad())?, entry.parse().map_err(|_| bad())?))
}
