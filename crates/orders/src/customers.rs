//! What orders do for customers who are merged, erased or ask what is known of them.

use kernel::{Amount, Id, Result};
use parties::ports::{CustomerHolder, Section, reassign, rows_of, unfinished_of};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::{Value, json};

use crate::STATES;
use crate::model::{back_order, order, template};

pub(crate) struct Orders;

impl CustomerHolder for Orders {
    fn name(&self) -> &'static str {
        "orders"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            reassign::<template::Entity>(ctx, tx, template::Column::CustomerId, from, into).await?;
            reassign::<back_order::Entity>(ctx, tx, back_order::Column::CustomerId, from, into).await?;
            reassign::<order::Entity>(ctx, tx, order::Column::CustomerId, from, into).await
        })
    }

    fn unfinished<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customer: Id,
    ) -> BoxFuture<'a, Result<Vec<String>>> {
        Box::pin(async move {
            let closed = STATES.states.iter().filter(|state| STATES.allowed(state).is_empty());
            let open = order::Column::Status.is_not_in(closed.copied());
            let of = order::Column::CustomerId;
            let open = unfinished_of::<order::Entity>(ctx, tx, of, customer, open).await?;
            let runs = template::Column::Every.is_not_null().and(template::Column::Status.ne("ended"));
            let of = template::Column::CustomerId;
            let templates = unfinished_of::<template::Entity>(ctx, tx, of, customer, runs).await?;
            let mut found: Vec<String> = open.into_iter().map(|order| order.number).collect();
            found.extend(templates.into_iter().map(|template| template.name));
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
            let of = order::Column::CustomerId;
            Ok(vec![rows_of::<order::Entity>(ctx, src, "orders", of, customers, told).await?])
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
            tx.delete::<template::Entity>(&ctx.whole())
                .filter(template::Column::CustomerId.is_in(customers.iter().copied()))
                .exec()
                .await?;
            tx.update::<order::Entity>(&ctx.whole())
                .set(order::Column::CustomerName, Expr::val(pseudonym))
                .set(order::Column::ShippingAddress, gone())
                .set(order::Column::BillingAddress, gone())
                .set(order::Column::Reference, gone())
                .set(order::Column::Note, gone())
                .filter(order::Column::CustomerId.is_in(customers.iter().copied()))
                .exec()
                .await
        })
    }
}

fn told(order: &order::Model) -> Value {
    let money = |amount: Amount| order.currency.decimal(amount);
    json!({
        "number": order.number, "placed_at": order.placed_at, "status": order.status,
        "customer_name": order.customer_name, "currency": order.currency, "total": money(order.total),
        "shipping_address": order.shipping_address, "billing_address": order.billing_address,
        "reference": order.reference, "note": order.note,
    })
}
