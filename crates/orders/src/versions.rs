//! The versions of a confirmed order: what each amendment changed, and what the order was before it.

use kernel::{Amount, Currency, Decimal, Error, Id, Instant, Qty, UnitPrice};
use platform::api::ById;
use platform::{Ctx, Result, Source, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::heading::HeadChange;
use crate::model::{amendment, line, order};
use crate::queries;

/// What a line was or is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineTerms {
    /// In the line's unit; zero when nothing is left of it.
    pub quantity: Qty,
    pub unit_price: UnitPrice,
    pub discount: Decimal,
    pub net: Decimal,
    pub tax: Decimal,
    pub total: Decimal,
}

/// A line that an amendment changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineChange {
    pub line_id: Id,
    pub line_no: i32,
    pub product_id: Id,
    pub sku: String,
    /// Absent for a line that was added.
    pub before: Option<LineTerms>,
    pub after: LineTerms,
}

/// A version of the order and how it came about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VersionView {
    /// From 0, as it was confirmed.
    pub no: i32,
    /// The order's version from which it held; of the first one, that of the confirmation.
    pub version: Option<i64>,
    /// `amend` or `cancel_rest`; absent for the first one.
    pub kind: Option<String>,
    pub at: Option<Instant>,
    pub by: Option<Id>,
    pub reason: Option<String>,
    pub total: Decimal,
    /// By how much it made the order more expensive (or, negative, cheaper).
    pub total_change: Decimal,
    pub changes: Vec<LineChange>,
    /// What it changed of the order's head.
    pub head: Vec<HeadChange>,
    /// The lines as they were then, those of which nothing was left included.
    pub lines: Vec<VersionLine>,
}

/// A line of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VersionLine {
    pub line_id: Id,
    pub line_no: i32,
    pub product_id: Id,
    pub sku: String,
    #[serde(flatten)]
    pub terms: LineTerms,
}

/// The versions of an order, the latest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Versions {
    pub order_id: Id,
    pub number: String,
    pub versions: Vec<VersionView>,
}

/// Versions of one order at most.
pub const VERSIONS_MAX: i32 = 500;

pub(crate) fn terms(currency: Currency, line: &line::Model) -> LineTerms {
    let money = |amount: Amount| currency.decimal(amount);
    LineTerms {
        quantity: line.quantity,
        unit_price: line.unit_price,
        discount: money(line.discount),
        net: money(line.net),
        tax: money(line.tax),
        total: money(line.total),
    }
}

/// What differs between the lines before and after, line by line.
pub(crate) fn difference(
    currency: Currency,
    before: &[line::Model],
    after: &[line::Model],
) -> Vec<LineChange> {
    let change = |line: &line::Model| {
        let was = before.iter().find(|one| one.id == line.id).map(|one| terms(currency, one));
        let is = terms(currency, line);
        (was.as_ref() != Some(&is)).then(|| LineChange {
            line_id: line.id,
            line_no: line.line_no,
            product_id: line.product_id,
            sku: line.sku.clone(),
            before: was,
            after: is,
        })
    };
    after.iter().filter_map(change).collect()
}

/// What an amendment changed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Changed {
    pub(crate) lines: Vec<LineChange>,
    pub(crate) head: Vec<HeadChange>,
}

/// Puts an amendment on record. The order has its new version and total.
pub(crate) async fn record(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    kind: &str,
    total_before: Amount,
    changed: &Changed,
    reason: String,
) -> Result<()> {
    let head = (!changed.head.is_empty()).then(|| serde_json::to_string(&changed.head));
    let row = amendment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        order_id: order.id,
        no: order.amended,
        version: order.version,
        kind: kind.to_owned(),
        at: ctx.now(),
        by: ctx.user_id(),
        reason,
        total_before,
        total_after: order.total,
        changes: serde_json::to_string(&changed.lines).map_err(Error::internal)?,
        head: head.transpose().map_err(Error::internal)?,
    };
    tx.insert::<amendment::Entity>(&ctx.whole(), row).await
}

/// `GET /sales/orders/{id}/versions`.
pub(crate) async fn list(ctx: &Ctx, source: &Source, by: ById) -> Result<Versions> {
    let (order, lines) = queries::find_in_scope(ctx, source, by.id).await?;
    let rows = source
        .select::<amendment::Entity>(&ctx.whole())
        .filter(amendment::Column::OrderId.eq(order.id))
        .order_by_desc(amendment::Column::No)
        .all()
        .await?;
    Ok(Versions { order_id: order.id, number: order.number.clone(), versions: of(&order, &lines, rows)? })
}

/// Walks back from the order as it is.
fn of(order: &order::Model, lines: &[line::Model], rows: Vec<amendment::Model>) -> Result<Vec<VersionView>> {
    let mut now: Vec<VersionLine> = lines
        .iter()
        .map(|line| VersionLine {
            line_id: line.id,
            line_no: line.line_no,
            product_id: line.product_id,
            sku: line.sku.clone(),
            terms: terms(order.currency, line),
        })
        .collect();
    let money = |amount: Amount| order.currency.decimal(amount);
    let first = rows.last().map_or(order.total, |row| row.total_before);
    let mut versions = Vec::with_capacity(rows.len() + 1);
    for row in rows {
        let changes: Vec<LineChange> = serde_json::from_str(&row.changes).map_err(Error::internal)?;
        let head = row.head.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)?;
        let before = earlier(&now, &changes);
        versions.push(VersionView {
            no: row.no,
            version: Some(row.version),
            kind: Some(row.kind),
            at: Some(row.at),
            by: row.by,
            reason: Some(row.reason),
            total: money(row.total_after),
            total_change: money(row.total_after - row.total_before),
            changes,
            head: head.unwrap_or_default(),
            lines: std::mem::replace(&mut now, before),
        });
    }
    versions.push(VersionView {
        no: 0,
        version: None,
        kind: None,
        at: None,
        by: None,
        reason: None,
        total: money(first),
        total_change: money(Amount::ZERO),
        changes: Vec::new(),
        head: Vec::new(),
        lines: now,
    });
    Ok(versions)
}

/// The lines before these changes.
fn earlier(lines: &[VersionLine], changes: &[LineChange]) -> Vec<VersionLine> {
    let back = |line: &VersionLine| match changes.iter().find(|change| change.line_id == line.line_id) {
        None => Some(line.clone()),
        Some(change) => change.before.clone().map(|terms| VersionLine { terms, ..line.clone() }),
    };
    lines.iter().filter_map(back).collect()
}
