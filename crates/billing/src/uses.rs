//! What drafts, open invoices and unfinished money use: none of it may be archived under them.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source};
use records::holders::{Held, Link, held};
use sea_orm::sea_query::{ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition};

use crate::model::{invoice, line, payment, profile, recurring, refund};
use crate::{STATES, permissions};

pub(crate) fn holds<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    kind: &'static str,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<Vec<Held>>> {
    Box::pin(async move {
        let found = match kind {
            "customer" => return of_customer(ctx, source, ids).await,
            "product" => with_line(ctx, source, line::Column::ProductId, ids).await?,
            "unit" => with_line(ctx, source, line::Column::UnitId, ids).await?,
            "tax_class" => with_line(ctx, source, line::Column::TaxClassId, ids).await?,
            "store" => {
                invoices(ctx, source, drafts().add(invoice::Column::StoreId.is_in(ids.iter().copied())))
                    .await?
            }
            "payment_term" => return of_term(ctx, source, ids).await,
            _ => None,
        };
        Ok(found.into_iter().collect())
    })
}

fn drafts() -> Condition {
    Condition::all().add(invoice::Column::Status.eq(STATES.initial))
}

async fn invoices(ctx: &Ctx, source: &Source, open: Condition) -> Result<Option<Held>> {
    let link = |row: &invoice::Model| Link {
        number: row.number.clone().unwrap_or_else(|| row.status.clone()),
        path: format!("/billing/invoices/{}", row.id),
    };
    held::<invoice::Entity>(ctx, source, "invoice", &permissions::VIEW, open, link).await
}

/// Drafts with such a line.
async fn with_line(ctx: &Ctx, source: &Source, column: line::Column, ids: &[Id]) -> Result<Option<Held>> {
    let mut lines = Query::select();
    lines.column(line::Column::InvoiceId).from(line::Entity).and_where(column.is_in(ids.iter().copied()));
    invoices(ctx, source, drafts().add(invoice::Column::Id.in_subquery(lines))).await
}

async fn of_customer(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<Held>> {
    let open = invoice::Column::Open.ne(0).or(invoice::Column::Status.eq(STATES.initial));
    let open = Condition::all().add(invoice::Column::CustomerId.is_in(ids.iter().copied())).add(open);
    let left = Condition::all()
        .add(payment::Column::CustomerId.is_in(ids.iter().copied()))
        .add(payment::Column::Unallocated.ne(0));
    let view = &permissions::PAYMENT_VIEW;
    let payments = held::<payment::Entity>(ctx, source, "payment", view, left, |row| Link {
        number: row.number.clone(),
        path: format!("/billing/payments/{}", row.id),
    });
    let status = refund::Column::Status.is_in(["requested", "sent"]);
    let under_way = Condition::all().add(refund::Column::CustomerId.is_in(ids.iter().copied())).add(status);
    let refunds = held::<refund::Entity>(ctx, source, "refund", view, under_way, |row| Link {
        number: row.number.clone(),
        path: format!("/billing/refunds/{}", row.id),
    });
    let status = recurring::Column::Status.ne("ended");
    let running = Condition::all().add(recurring::Column::CustomerId.is_in(ids.iter().copied())).add(status);
    let view = &permissions::VIEW;
    let templates = held::<recurring::Entity>(ctx, source, "recurring_invoice", view, running, |row| Link {
        number: row.name.clone(),
        path: format!("/billing/recurring/{}", row.id),
    });
    let found = [invoices(ctx, source, open).await?, payments.await?, refunds.await?, templates.await?];
    Ok(found.into_iter().flatten().collect())
}

async fn of_term(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<Held>> {
    let billed = Condition::all()
        .add(profile::Column::PaymentTermId.is_in(ids.iter().copied()))
        .add(profile::Column::ArchivedAt.is_null());
    let view = &permissions::PROFILE_VIEW;
    let profiles = held::<profile::Entity>(ctx, source, "billing_profile", view, billed, |row| Link {
        number: row.customer_id.to_string(),
        path: format!("/billing/profiles/{}", row.id),
    });
    let drafts =
        invoices(ctx, source, drafts().add(invoice::Column::PaymentTermId.is_in(ids.iter().copied())));
    Ok([profiles.await?, drafts.await?].into_iter().flatten().collect())
}
