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

use crate::model::{invoice, payment};

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
            Ok(invoices + payments)
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
            let invoices = invoices.all().await?.iter().map(invoice_told).collect();
            let payments = payments.all().await?.iter().map(payment_told).collect();
            Ok(vec![
                Section { name: "invoices", rows: invoices },
                Section { name: "payments", rows: payments },
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
            tx.update::<invoice::Entity>(&ctx.whole())
                .set(invoice::Column::CustomerName, Expr::val(pseudonym))
                .set(invoice::Column::BillingAddress, gone())
                .set(invoice::Column::Reference, gone())
                .set(invoice::Column::Note, gone())
                .filter(invoice::Column::CustomerId.is_in(customers.iter().copied()))
                .filter(invoice::Column::Status.eq(DRAFT))
                .exec()
                .await
        })
    }
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
