//! What invoices and payments do for customers who are merged, erased or ask what is known of them.
//!
//! A merge changes whose account a document stands on, never what it says. Erasure takes names out of drafts only:
//! what was posted the law wants kept, and nothing posted is edited.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, Section, of_customers, reassign, rows_of, unfinished_of};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::{Value, json};

use crate::customers::email_of;
use crate::model::{dunning_subject, invoice, opening, payment, profile, recurring, refund};

const DRAFT: &str = "draft";

pub(crate) struct Bills;

impl CustomerHolder for Bills {
    fn name(&self) -> &'static str {
        "billing"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            let invoices = invoice::Column::CustomerId;
            let reminders = dunning_subject::Column::CustomerId;
            let moved = [
                reassign::<invoice::Entity>(ctx, tx, invoices, from, into).await?,
                reassign::<payment::Entity>(ctx, tx, payment::Column::CustomerId, from, into).await?,
                reassign::<refund::Entity>(ctx, tx, refund::Column::CustomerId, from, into).await?,
                reassign::<recurring::Entity>(ctx, tx, recurring::Column::CustomerId, from, into).await?,
                reassign::<dunning_subject::Entity>(ctx, tx, reminders, from, into).await?,
                reassign::<opening::Entity>(ctx, tx, opening::Column::CustomerId, from, into).await?,
                profiles(ctx, tx, from, into).await?,
            ];
            Ok(moved.iter().sum())
        })
    }

    fn unfinished<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customer: Id,
    ) -> BoxFuture<'a, Result<Vec<String>>> {
        Box::pin(async move {
            let open = invoice::Column::Open.ne(0).or(invoice::Column::Status.eq(DRAFT));
            let of = invoice::Column::CustomerId;
            let invoices = unfinished_of::<invoice::Entity>(ctx, tx, of, customer, open).await?;
            let (of, open) = (payment::Column::CustomerId, payment::Column::Unallocated.ne(0));
            let payments = unfinished_of::<payment::Entity>(ctx, tx, of, customer, open).await?;
            let named = |invoice: invoice::Model| invoice.number.unwrap_or_else(|| DRAFT.to_owned());
            let mut found: Vec<String> = invoices.into_iter().map(named).collect();
            found.extend(payments.into_iter().map(|payment| payment.number));
            found.extend(under_way(ctx, tx, customer).await?);
            Ok(found)
        })
    }

    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let (invoices, payments) = (invoice::Column::CustomerId, payment::Column::CustomerId);
            let refunds = refund::Column::CustomerId;
            Ok(vec![
                rows_of::<invoice::Entity>(ctx, src, "invoices", invoices, customers, invoice_told).await?,
                rows_of::<payment::Entity>(ctx, src, "payments", payments, customers, payment_told).await?,
                rows_of::<refund::Entity>(ctx, src, "refunds", refunds, customers, refund_told).await?,
                billed(ctx, src, customers).await?,
            ])
        })
    }

    fn pseudonymise<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customers: &'a [Id],
        pseudonym: &'a str,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            let gone = || Expr::val(None::<String>);
            let profiles = tx
                .update::<profile::Entity>(&ctx.whole())
                .set(profile::Column::Email, gone())
                .set(profile::Column::Note, gone())
                .filter(profile::Column::CustomerId.is_in(customers.iter().copied()))
                .exec()
                .await?;
            let drafts = tx
                .update::<invoice::Entity>(&ctx.whole())
                .set(invoice::Column::CustomerName, Expr::val(pseudonym))
                .set(invoice::Column::BillingAddress, gone())
                .set(invoice::Column::Reference, gone())
                .set(invoice::Column::Note, gone())
                .filter(invoice::Column::CustomerId.is_in(customers.iter().copied()))
                .filter(invoice::Column::Status.eq(DRAFT))
                .exec()
                .await?;
            Ok(drafts + profiles)
        })
    }
}

/// How the customer is billed, unless the one who is kept says so already.
async fn profiles(ctx: &Ctx, tx: &Tx<'_>, from: Id, into: Id) -> Result<u64> {
    let kept = tx.select::<profile::Entity>(&ctx.whole()).filter(profile::Column::CustomerId.eq(into));
    match kept.one().await? {
        Some(_) => Ok(0),
        None => reassign::<profile::Entity>(ctx, tx, profile::Column::CustomerId, from, into).await,
    }
}

/// Refunds that have not ended and templates that go on.
async fn under_way(ctx: &Ctx, tx: &Tx<'_>, customer: Id) -> Result<Vec<String>> {
    let (of, open) = (refund::Column::CustomerId, refund::Column::Status.is_in(["requested", "sent"]));
    let refunds = unfinished_of::<refund::Entity>(ctx, tx, of, customer, open).await?;
    let (of, open) = (recurring::Column::CustomerId, recurring::Column::Status.ne("ended"));
    let templates = unfinished_of::<recurring::Entity>(ctx, tx, of, customer, open).await?;
    let mut found: Vec<String> = refunds.into_iter().map(|refund| refund.number).collect();
    found.extend(templates.into_iter().map(|template| template.name));
    Ok(found)
}

fn refund_told(refund: &refund::Model) -> Value {
    json!({
        "number": refund.number, "method": refund.method, "status": refund.status,
        "business_date": refund.business_date, "currency": refund.currency,
        "amount": refund.currency.decimal(refund.amount), "reason": refund.reason, "reference": refund.reference,
    })
}

/// How the customers are billed, opened.
async fn billed(ctx: &Ctx, src: &Source, customers: &[Id]) -> Result<Section> {
    let mut rows = Vec::new();
    for profile in of_customers::<profile::Entity>(ctx, src, profile::Column::CustomerId, customers).await? {
        let email = email_of(ctx, src, &profile).await?;
        rows.push(json!({ "email": email, "no_dunning": profile.no_dunning, "note": profile.note }));
    }
    Ok(Section { name: "billing_profiles", rows })
}

fn invoice_told(invoice: &invoice::Model) -> Value {
    json!({
        "kind": invoice.kind, "number": invoice.number, "status": invoice.status, "issued_on": invoice.issued_on,
        "due_on": invoice.due_on, "customer_name": invoice.customer_name,
        "billing_address": invoice.billing_address, "currency": invoice.currency,
        "total": invoice.currency.decimal(invoice.total), "open": invoice.currency.decimal(invoice.open),
        "reference": invoice.reference, "note": invoice.note,
    })
}

fn payment_told(payment: &payment::Model) -> Value {
    json!({
        "number": payment.number, "method": payment.method, "received_at": payment.received_at,
        "currency": payment.currency, "amount": payment.currency.decimal(payment.amount),
        "reference": payment.reference,
    })
}
