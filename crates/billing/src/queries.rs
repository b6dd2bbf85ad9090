//! Reading invoices and payments.

use std::collections::HashMap;

use kernel::Id;
use platform::api::ById;
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::creditable::left_of;
use crate::model::{allocation, dunning_notice, invoice, line, payment, refund, tax};
use crate::terms;
use crate::view::{self, Beside, InvoiceView, PaymentView, RefundView};

/// An invoice of the caller's scope, locked: whatever changes an invoice holds this first.
pub(crate) async fn lock_in_scope(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<invoice::Model> {
    tx.select::<invoice::Entity>(ctx.scope()).id(id).locked().expect().await
}

pub(crate) async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::InvoiceId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

pub(crate) async fn taxes_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<tax::Model>> {
    source
        .select::<tax::Entity>(&ctx.whole())
        .filter(tax::Column::InvoiceId.eq(id))
        .order_by(tax::Column::Id)
        .all()
        .await
}

/// An invoice as its commands answer.
pub async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<InvoiceView> {
    Ok(whole(ctx, source, by.id).await?.2)
}

/// An invoice of the caller's scope with its lines, and as it is shown.
pub(crate) async fn whole(
    ctx: &Ctx,
    source: &Source,
    id: Id,
) -> Result<(invoice::Model, Vec<line::Model>, InvoiceView)> {
    let invoice = source.select::<invoice::Entity>(ctx.scope()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    let taxes = taxes_of(ctx, source, id).await?;
    let of_it = sea_orm::Condition::any()
        .add(allocation::Column::InvoiceId.eq(id))
        .add(allocation::Column::SourceId.eq(id));
    let allocations = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(of_it)
        .order_by(allocation::Column::Id)
        .all()
        .await?;
    let notes = match invoice.credited.is_zero() {
        true => Vec::new(),
        false => notes_of(ctx, source, invoice.id).await?,
    };
    // Of a note nothing is credited line by line: what was off for early payment is asked for again as a whole.
    let left = match invoice.credited.is_zero() || invoice.is_note() {
        true => HashMap::new(),
        false => left_of(ctx, source, &lines).await?,
    };
    let instalments = terms::instalments_of(ctx, source, &invoice).await?;
    let notices = source
        .select::<dunning_notice::Entity>(&ctx.whole())
        .filter(dunning_notice::Column::InvoiceId.eq(id))
        .order_by(dunning_notice::Column::Id)
        .all()
        .await?;
    let beside = Beside { allocations, notes, instalments, notices, left };
    let shown = view::of(&invoice, &lines, &taxes, beside)?;
    Ok((invoice, lines, shown))
}

async fn notes_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<invoice::Model>> {
    source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::CreditsId.eq(id))
        .order_by(invoice::Column::Id)
        .all()
        .await
}

/// `GET /billing/payments/{id}`.
pub(crate) async fn get_payment(ctx: &Ctx, source: &Source, by: ById) -> Result<PaymentView> {
    let payment = source.select::<payment::Entity>(ctx.scope()).id(by.id).expect().await?;
    let allocations = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(allocation::Column::SourceId.eq(by.id))
        .order_by(allocation::Column::Id)
        .all()
        .await?;
    let refunds = source
        .select::<refund::Entity>(&ctx.whole())
        .filter(refund::Column::PaymentId.eq(by.id))
        .order_by(refund::Column::Id)
        .all()
        .await?;
    Ok(view::of_payment(&payment, &allocations, &refunds))
}

/// `GET /billing/refunds/{id}`.
pub(crate) async fn get_refund(ctx: &Ctx, source: &Source, by: ById) -> Result<RefundView> {
    let refund = source.select::<refund::Entity>(ctx.scope()).id(by.id).expect().await?;
    Ok(view::of_refund(&refund))
}
