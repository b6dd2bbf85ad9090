//! Payment terms on an invoice: which it has, when its parts fall due, and which part is next.

use kernel::{Day, Id, Rate, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::ColumnTrait;

use crate::TERM_NOT_WHOLE;
use crate::model::{instalment, invoice, payment_term, payment_term_part, profile};
use crate::rules::terms::{TermPart, instalments, is_whole, open_of};

/// How a customer is billed, if somebody has said so.
pub(crate) async fn profile_of(
    ctx: &Ctx,
    source: &Source,
    customer_id: Id,
) -> Result<Option<profile::Model>> {
    source
        .select::<profile::Entity>(&ctx.whole())
        .filter(profile::Column::CustomerId.eq(customer_id))
        .filter(profile::Column::ArchivedAt.is_null())
        .one()
        .await
}

/// The term of a draft: the one that is asked for, none when days are, else the customer's.
pub(crate) async fn choose(
    ctx: &Ctx,
    source: &Source,
    customer_id: Id,
    asked: Option<Id>,
    days: Option<i32>,
) -> Result<Option<Id>> {
    if let Some(id) = asked {
        let known = source.select::<payment_term::Entity>(&ctx.whole()).id(id).one().await?;
        return match known.filter(|term| term.archived_at.is_none()) {
            Some(term) => assert_whole(ctx, source, &term).await.map(|()| Some(term.id)),
            None => Err(crate::NO_SUCH_TERM.at("payment_term_id")),
        };
    }
    if days.is_some() {
        return Ok(None);
    }
    let Some(id) = profile_of(ctx, source, customer_id).await?.and_then(|profile| profile.payment_term_id)
    else {
        return Ok(None);
    };
    let term = source.select::<payment_term::Entity>(&ctx.whole()).id(id).expect().await?;
    assert_whole(ctx, source, &term).await?;
    Ok(Some(id))
}

/// Refuses a term whose parts are not the whole together: the rest would fall due on nobody knows which day. One
/// without parts is due as a whole, by the invoice's days.
///
/// # Errors
/// `billing.payment_term_not_whole`.
pub(crate) async fn assert_whole(ctx: &Ctx, source: &Source, term: &payment_term::Model) -> Result<()> {
    check_whole(term, &parts_of(ctx, source, term.id).await?)
}

fn check_whole(term: &payment_term::Model, parts: &[TermPart]) -> Result<()> {
    if parts.is_empty() || is_whole(parts) {
        return Ok(());
    }
    let sum = Rate(parts.iter().map(|part| part.share.0).sum());
    Err(TERM_NOT_WHOLE.at("payment_term_id").with("payment_term", term.code.as_str()).with("sum", sum))
}

/// Sets the due days of an invoice that is being posted and writes its instalments, if there are several.
pub(crate) async fn fix(ctx: &Ctx, tx: &Tx<'_>, invoice: &mut invoice::Model, issued: Day) -> Result<()> {
    let dues = match invoice.payment_term_id {
        Some(id) => {
            let term = tx.select::<payment_term::Entity>(&ctx.whole()).id(id).expect().await?;
            let (rate, days) = (term.discount_rate, term.discount_days);
            // An advance is money on what will be sold: what is off is off the invoice that bills it.
            invoice.discount_rate = rate.filter(|rate| rate.0 > 0 && days.is_some() && !invoice.is_advance());
            invoice.discount_until =
                days.filter(|_| invoice.discount_rate.is_some()).map(|days| issued.plus_days(days));
            let parts = parts_of(ctx, tx, id).await?;
            // Somebody may have changed the term since the draft was written.
            check_whole(&term, &parts)?;
            instalments(invoice.total, issued, &parts)
        }
        None => Vec::new(),
    };
    let whole = issued.plus_days(invoice.payment_days);
    invoice.due_on = Some(dues.last().map_or(whole, |due| due.on));
    invoice.next_due_on = Some(dues.first().map_or(whole, |due| due.on)).filter(|_| !invoice.open.is_zero());
    invoice.instalment_count = i32::try_from(dues.len().max(1)).unwrap_or(1);
    if dues.len() < 2 {
        return Ok(());
    }
    let row = |(no, due): (i32, crate::rules::terms::Due)| instalment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        invoice_id: invoice.id,
        no,
        due_on: due.on,
        amount: due.amount,
    };
    tx.insert_all::<instalment::Entity>(&ctx.whole(), (1..).zip(dues).map(row).collect()).await
}

async fn parts_of(ctx: &Ctx, source: &Source, term_id: Id) -> Result<Vec<TermPart>> {
    let rows = source
        .select::<payment_term_part::Entity>(&ctx.whole())
        .filter(payment_term_part::Column::PaymentTermId.eq(term_id))
        .filter(payment_term_part::Column::ArchivedAt.is_null())
        .order_by(payment_term_part::Column::Position)
        .order_by(payment_term_part::Column::Id)
        .limit(PARTS_MAX)
        .all()
        .await?;
    let part = |row: payment_term_part::Model| TermPart {
        share: row.share,
        months: row.months,
        days: row.days,
        end_of_month: row.end_of_month,
        day_of_month: row.day_of_month.and_then(|day| u8::try_from(day).ok()),
    };
    Ok(rows.into_iter().map(part).collect())
}

/// The instalments of an invoice that has several, the one due first first.
pub(crate) async fn instalments_of(
    ctx: &Ctx,
    source: &Source,
    invoice: &invoice::Model,
) -> Result<Vec<instalment::Model>> {
    if invoice.instalment_count < 2 {
        return Ok(Vec::new());
    }
    source
        .select::<instalment::Entity>(&ctx.whole())
        .filter(instalment::Column::InvoiceId.eq(invoice.id))
        .order_by(instalment::Column::No)
        .all()
        .await
}

/// When the oldest part that is still open falls due; never, when nothing is.
pub(crate) async fn next_due(ctx: &Ctx, source: &Source, invoice: &invoice::Model) -> Result<Option<Day>> {
    if invoice.open.is_zero() {
        return Ok(None);
    }
    let parts = instalments_of(ctx, source, invoice).await?;
    let amounts: Vec<_> = parts.iter().map(|part| part.amount).collect();
    let open = open_of(&amounts, invoice.open);
    let first = parts.iter().zip(open).find(|(_, open)| open.is_positive()).map(|(part, _)| part.due_on);
    Ok(first.or(invoice.due_on))
}

/// Parts of a payment term at most.
pub(crate) const PARTS_MAX: u64 = 36;
