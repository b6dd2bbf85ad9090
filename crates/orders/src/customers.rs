//! What orders do for customers who are merged, erased or ask what is known of them.

use kernel::{Amount, Id, Result};
use parties::ports::{CustomerHolder, SECTION_ROWS_MAX, Section};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};

use crate::STATES;
use crate::model::{back_order, order, template};

/// Orders named as unfinished at most.
const NAMED_MAX: u64 = 10;

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
            tx.update::<template::Entity>(&ctx.whole())
                .set(template::Column::CustomerId, Expr::val(into))
                .filter(template::Column::CustomerId.eq(from))
                .exec()
                .await?;
            tx.update::<back_order::Entity>(&ctx.whole())
                .set(back_order::Column::CustomerId, Expr::val(into))
                .filter(back_order::Column::CustomerId.eq(from))
                .exec()
                .await?;
            tx.update::<order::Entity>(&ctx.whole())
                .set(order::Column::CustomerId, Expr::val(into))
                .filter(order::Column::CustomerId.eq(from))
                .exec()
                .await
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
            let open = tx
                .select::<order::Entity>(&ctx.whole())
                .filter(order::Column::CustomerId.eq(customer))
                .filter(order::Column::Status.is_not_in(closed.copied()))
                .limit(NAMED_MAX);
            let templates = tx
                .select::<template::Entity>(&ctx.whole())
                .filter(template::Column::CustomerId.eq(customer))
                .filter(template::Column::Every.is_not_null())
                .filter(template::Column::Status.ne("ended"))
                .limit(NAMED_MAX);
            let mut found: Vec<String> = open.all().await?.into_iter().map(|order| order.number).collect();
            found.extend(templates.all().await?.into_iter().map(|template| template.name));
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
            let orders = src
                .select::<order::Entity>(&ctx.whole())
                .filter(order::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(order::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let rows = orders.all().await?.iter().map(told).collect();
            Ok(vec![Section { name: "orders", rows }])
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
