//! What invoices and payments do for customers who are merged, erased or ask what is known of them.
//!
//! A merge changes whose account a document stands on, never what it says. Erasure takes names out of drafts only:
//! what was posted the law wants kept, and nothing posted is edited.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, SECTION_ROWS_MAX, Section};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::{Value, json};

use crate::model::{invoice, payment, profile, recurring, refund};

/// Documents named as unfinished at most.
const NAMED_MAX: u64 = 10;
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
            let invoices = tx
                .update::<invoice::Entity>(&ctx.whole())
                .set(invoice::Column::CustomerId, Expr::val(into))
                .filter(invoice::Column::CustomerId.eq(from))
                .exec()
                .await?;
            let payments = tx
                .update::<payment::Entity>(&ctx.whole())
                .set(payment::Column::CustomerId, Expr::val(into))
                .filter(payment::Column::CustomerId.eq(from))
                .exec()
                .await?;
            Ok(invoices + payments + around(ctx, tx, from, into).await?)
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
            let invoices = tx
                .select::<invoice::Entity>(&ctx.whole())
                .filter(invoice::Column::CustomerId.eq(customer))
                .filter(open)
                .limit(NAMED_MAX);
            let payments = tx
                .select::<payment::Entity>(&ctx.whole())
                .filter(payment::Column::CustomerId.eq(customer))
                .filter(payment::Column::Unallocated.ne(0))
                .limit(NAMED_MAX);
            let named = |invoice: invoice::Model| invoice.number.unwrap_or_else(|| DRAFT.to_owned());
            let mut found: Vec<String> = invoices.all().await?.into_iter().map(named).collect();
            found.extend(payments.all().await?.into_iter().map(|payment| payment.number));
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
            let invoices = src
                .select::<invoice::Entity>(&ctx.whole())
                .filter(invoice::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(invoice::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let payments = src
                .select::<payment::Entity>(&ctx.whole())
                .filter(payment::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(payment::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let refunds = src
                .select::<refund::Entity>(&ctx.whole())
                .filter(refund::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(refund::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let profiles = src
                .select::<profile::Entity>(&ctx.whole())
                .filter(profile::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(profile::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let invoices = invoices.all().await?.iter().map(invoice_told).collect();
            let payments = payments.all().await?.iter().map(payment_told).collect();
            let refunds = refunds.all().await?.iter().map(refund_told).collect();
            let profiles = profiles.all().await?.iter().map(profile_told).collect();
            Ok(vec![
                Section { name: "invoices", rows: invoices },
                Section { name: "payments", rows: payments },
                Section { name: "refunds", rows: refunds },
                Section { name: "billing_profiles", rows: profiles },
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

/// What else stands on a customer's account: refunds, templates, and how the customer is billed,
/// unless the one who is kept says so already.
async fn around(ctx: &Ctx, tx: &Tx<'_>, from: Id, into: Id) -> Result<u64> {
    let refunds = tx
        .update::<refund::Entity>(&ctx.whole())
        .set(refund::Column::CustomerId, Expr::val(into))
        .filter(refund::Column::CustomerId.eq(from))
        .exec()
        .await?;
    let templates = tx
        .update::<recurring::Entity>(&ctx.whole())
        .set(recurring::Column::CustomerId, Expr::val(into))
        .filter(recurring::Column::CustomerId.eq(from))
        .exec()
        .await?;
    let kept = tx.select::<profile::Entity>(&ctx.whole()).filter(profile::Column::CustomerId.eq(into));
    let profiles = match kept.one().await? {
        Some(_) => 0,
        None => {
            tx.update::<profile::Entity>(&ctx.whole())
                .set(profile::Column::CustomerId, Expr::val(into))
                .filter(profile::Column::CustomerId.eq(from))
                .exec()
                .await?
        }
    };
    Ok(refunds + templates + profiles)
}

/// Refunds that have not ended and templates that go on.
async fn under_way(ctx: &Ctx, tx: &Tx<'_>, customer: Id) -> Result<Vec<String>> {
    let refunds = tx
        .select::<refund::Entity>(&ctx.whole())
        .filter(refund::Column::CustomerId.eq(customer))
        .filter(refund::Column::Status.is_in(["requested", "sent"]))
        .limit(NAMED_MAX);
    let templates = tx
        .select::<recurring::Entity>(&ctx.whole())
        .filter(recurring::Column::CustomerId.eq(customer))
        .filter(recurring::Column::Status.ne("ended"))
        .limit(NAMED_MAX);
    let mut found: Vec<String> = refunds.all().await?.into_iter().map(|refund| refund.number).collect();
    found.extend(templates.all().await?.into_iter().map(|template| template.name));
    Ok(found)
}

fn refund_told(refund: &refund::Model) -> Value {
    json!({
        "number": refund.number, "method": refund.method, "status": refund.status,
        "business_date": refund.business_date, "currency": refund.currency,
        "amount": refund.currency.decimal(refund.amount), "reason": refund.reason, "reference": refund.reference,
    })
}

fn profile_told(profile: &profile::Model) -> Value {
    json!({ "email": profile.email, "no_dunning": profile.no_dunning, "note": profile.note })
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
