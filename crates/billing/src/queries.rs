//! Reading invoices and payments.

use kernel::Id;
use platform::api::ById;
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::{allocation, invoice, line, payment, tax};
use crate::view::{self, InvoiceView, PaymentView};

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

/// `GET /billing/invoices/{id}`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<InvoiceView> {
    let invoice = source.select::<invoice::Entity>(ctx.scope()).id(by.id).expect().await?;
    let lines = lines_of(ctx, source, by.id).await?;
    let taxes = taxes_of(ctx, source, by.id).await?;
    let of_it = sea_orm::Condition::any()
        .add(allocation::Column::InvoiceId.eq(by.id))
        .add(allocation::Column::SourceId.eq(by.id));
    let allocations = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(of_it)
        .order_by(allocation::Column::Id)
        .all()
        .await?;
    let credited_by =
        source.select::<invoice::Entity>(&ctx.whole()).filter(invoice::Column::CreditsId.eq(by.id));
    let credited_by = credited_by.one().await?.map(|note| note.id);
    view::of(&invoice, &lines, &taxes, &allocations, credited_by)
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
    Ok(view::of_payment(&payment, &allocations))
}
