//! What shipments do for customers who are merged, erased or ask what is known of them.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, Section, reassign, rows_of, unfinished_of};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};

use crate::STATES;
use crate::model::shipment;

pub(crate) struct Shipments;

impl CustomerHolder for Shipments {
    fn name(&self) -> &'static str {
        "shipping"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(reassign::<shipment::Entity>(ctx, tx, shipment::Column::CustomerId, from, into))
    }

    fn unfinished<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customer: Id,
    ) -> BoxFuture<'a, Result<Vec<String>>> {
        Box::pin(async move {
            let of = shipment::Column::CustomerId;
            let open = shipment::Column::Status.eq(STATES.initial);
            let open = unfinished_of::<shipment::Entity>(ctx, tx, of, customer, open).await?;
            Ok(open.into_iter().map(|shipment| shipment.number).collect())
        })
    }

    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let of = shipment::Column::CustomerId;
            Ok(vec![rows_of::<shipment::Entity>(ctx, src, "shipments", of, customers, told).await?])
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
            tx.update::<shipment::Entity>(&ctx.whole())
                .set(shipment::Column::CustomerName, Expr::val(pseudonym))
                .set(shipment::Column::ShippingAddress, gone())
                .set(shipment::Column::Note, gone())
                .filter(shipment::Column::CustomerId.is_in(customers.iter().copied()))
                .exec()
                .await
        })
    }
}

fn told(shipment: &shipment::Model) -> Value {
    json!({
        "number": shipment.number, "order_number": shipment.order_number, "status": shipment.status,
        "customer_name": shipment.customer_name, "shipping_address": shipment.shipping_address,
        "carrier": shipment.carrier, "tracking": shipment.tracking, "note": shipment.note,
        "business_date": shipment.business_date,
    })
}
