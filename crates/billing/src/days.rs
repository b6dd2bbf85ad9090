//! A day that somebody says for a document or for what settles one: not after today, not before what it follows, and open.
//!
//! So that on no day more is settled than is owed, or more used than is there, what is told of the past comes after the
//! last time at which something was taken back.

use std::collections::BTreeMap;

use kernel::{Code, Day, Id, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::ColumnTrait;

use crate::BAD_DOCUMENT_DATE;
use crate::allocate::From;
use crate::model::{allocation, invoice, line};

/// So far back a document can be dated that nothing but its own day holds: a year.
pub const DAYS_BACK_MAX: i32 = 366;

/// The day of a document in a body.
const ISSUED_ON: &str = "issued_on";
/// The day of a fact in a body.
const BUSINESS_DATE: &str = "business_date";

/// What a body says, and how it is refused.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    on: Option<Day>,
    path: &'static str,
    code: Code,
}

impl Said {
    /// When a document is issued.
    pub(crate) fn issued(on: Option<Day>) -> Said {
        Said { on, path: ISSUED_ON, code: BAD_DOCUMENT_DATE }
    }

    /// When something is settled, given up or taken back.
    pub(crate) fn settled(on: Option<Day>) -> Said {
        Said { on, path: BUSINESS_DATE, code: BAD_DOCUMENT_DATE }
    }

    /// When money moved; with a code of its own.
    pub(crate) fn money(on: Option<Day>, code: Code) -> Said {
        Said { on, path: BUSINESS_DATE, code }
    }

    /// The day, today in the company's zone when nobody says one.
    pub(crate) fn day(self, ctx: &Ctx) -> Day {
        self.on.unwrap_or_else(|| ctx.today())
    }

    /// The day, if it is not before the earliest.
    ///
    /// # Errors
    /// The code, with `earliest` and `today`.
    pub(crate) fn since(self, ctx: &Ctx, earliest: Day) -> Result<Day> {
        match self.on {
            None => Ok(ctx.today()),
            Some(on) if (earliest..=ctx.today()).contains(&on) => Ok(on),
            Some(_) => Err(self.code.at(self.path).with("earliest", earliest).with("today", ctx.today())),
        }
    }

    /// Refuses a day that is closed for sales. Before any document is held: whoever tells of the past stands in line with
    /// those who close days.
    ///
    /// # Errors
    /// `finance.period_locked`.
    pub(crate) async fn assert_open(self, ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
        let open = finance::check_open(ctx, tx, finance::Area::Sales, self.day(ctx)).await;
        open.map(drop).map_err(|error| if self.on.is_none() { error } else { error.at(self.path) })
    }
}

/// The day on which a draft is posted: not before the advances that it nets.
pub(crate) async fn of_invoice(ctx: &Ctx, tx: &Tx<'_>, said: Said, lines: &[line::Model]) -> Result<Day> {
    let nets: Vec<Id> = lines.iter().filter_map(|line| line.nets_line_id).collect();
    let mut earliest = ctx.today().plus_days(-DAYS_BACK_MAX);
    if said.on.is_some() && !nets.is_empty() {
        let of = tx.select::<line::Entity>(&ctx.whole()).filter(line::Column::Id.is_in(nets)).all().await?;
        let heads = of.iter().map(|line| line.invoice_id);
        let last = tx
            .select::<invoice::Entity>(&ctx.whole())
            .filter(invoice::Column::Id.is_in(heads))
            .order_by_desc(invoice::Column::IssuedOn)
            .one()
            .await?;
        earliest = last.and_then(|head| head.issued_on).unwrap_or(earliest).max(earliest);
    }
    said.since(ctx, earliest)
}

/// The day on which a locked invoice is credited.
pub(crate) async fn of_note(ctx: &Ctx, tx: &Tx<'_>, said: Said, invoice: &invoice::Model) -> Result<Day> {
    if said.on.is_none() {
        return Ok(ctx.today());
    }
    let issued = invoice.issued_on.unwrap_or(Day::FIRST);
    let taken_back = last_taken_back(ctx, tx, allocation::Column::InvoiceId, &[invoice.id]).await?;
    said.since(ctx, taken_back.map_or(issued, |on| on.max(issued)))
}

/// The day on which each of these invoices is settled: the one that was said, if all documents were there by then.
///
/// # Errors
/// `billing.bad_document_date`.
pub(crate) async fn of_settling(
    ctx: &Ctx,
    tx: &Tx<'_>,
    from: From,
    invoices: &BTreeMap<Id, invoice::Model>,
) -> Result<BTreeMap<Id, Day>> {
    if from.soonest {
        return soonest(ctx, tx, from, invoices).await;
    }
    assert_settles(ctx, tx, from, invoices.values()).await?;
    Ok(invoices.keys().map(|id| (*id, from.on)).collect())
}

/// The first day on which there was something to settle with, and the invoice was there and open: the money's, the
/// invoice's, or that on which something was last taken back of it.
async fn soonest(
    ctx: &Ctx,
    tx: &Tx<'_>,
    from: From,
    invoices: &BTreeMap<Id, invoice::Model>,
) -> Result<BTreeMap<Id, Day>> {
    let issued = |one: &invoice::Model| one.issued_on.map_or(from.came_on, |on| on.max(from.came_on));
    let mut days: BTreeMap<Id, Day> = invoices.values().map(|one| (one.id, issued(one))).collect();
    if from.came_on == ctx.today() {
        return Ok(days);
    }
    let taken_back = tx
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::InvoiceId.is_in(days.keys().copied()))
        .filter(allocation::Column::ReversesId.is_not_null())
        .all()
        .await?;
    for row in taken_back {
        days.entry(row.invoice_id).and_modify(|on| *on = row.business_date.max(*on));
    }
    Ok(days)
}

/// Refuses to settle invoices on a past day on which one of the documents was not there yet.
async fn assert_settles(
    ctx: &Ctx,
    tx: &Tx<'_>,
    from: From,
    invoices: impl Iterator<Item = &invoice::Model>,
) -> Result<()> {
    if from.on == ctx.today() {
        return Ok(());
    }
    let (ids, issued): (Vec<Id>, Vec<Option<Day>>) = invoices.map(|one| (one.id, one.issued_on)).unzip();
    let taken_back = [
        last_taken_back(ctx, tx, allocation::Column::InvoiceId, &ids).await?,
        last_taken_back(ctx, tx, allocation::Column::SourceId, &[from.id]).await?,
    ];
    let follows = issued.into_iter().chain(taken_back).flatten().max();
    let earliest = follows.map_or(from.came_on, |on| on.max(from.came_on));
    Said::settled(Some(from.on)).since(ctx, earliest).map(drop)
}

/// The last day on which something that these settled, or that settled them, was taken back.
async fn last_taken_back(
    ctx: &Ctx,
    source: &Source,
    by: allocation::Column,
    ids: &[Id],
) -> Result<Option<Day>> {
    let last = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(by.is_in(ids.iter().copied()))
        .filter(allocation::Column::ReversesId.is_not_null())
        .order_by_desc(allocation::Column::BusinessDate)
        .one()
        .await?;
    Ok(last.map(|row| row.business_date))
}
