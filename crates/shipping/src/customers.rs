//! What shipments do for customers who are merged, erased or ask what is known of them.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, SECTION_ROWS_MAX, Section};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};

use crate::STATES;
use crate::model::shipment;

/// Shipments named as unfinished at most.
const NAMED_MAX: u64 = 10;

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
        Box::pin(async move {
            tx.update::<shipment::Entity>(&ctx.whole())
                .set(shipment::Column::CustomerId, Expr::val(into))
                .filter(shipment::Column::CustomerId.eq(from))
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
            let open = tx
                .select::<shipment::Entity>(&ctx.whole())
                .filter(shipment::Column::CustomerId.eq(customer))
                .filter(shipment::Column::Status.eq(STATES.initial))
                .limit(NAMED_MAX);
            Ok(open.all().await?.into_iter().map(|shipment| shipment.number).collect())
        })
    }

    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let shipments = src
                .select::<shipment::Entity>(&ctx.whole())
                .filter(shipment::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(shipment::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let rows = shipments.all().await?.iter().map(told).collect();
            Ok(vec![Section { name: "shipments", rows }])
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
