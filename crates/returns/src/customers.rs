//! What returns do for customers who are merged, erased or ask what is known of them.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, SECTION_ROWS_MAX, Section};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};

use crate::STATES;
use crate::model::ret;

/// Returns named as unfinished at most.
const NAMED_MAX: u64 = 10;

pub(crate) struct Returns;

impl CustomerHolder for Returns {
    fn name(&self) -> &'static str {
        "returns"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            tx.update::<ret::Entity>(&ctx.whole())
                .set(ret::Column::CustomerId, Expr::val(into))
                .filter(ret::Column::CustomerId.eq(from))
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
                .select::<ret::Entity>(&ctx.whole())
                .filter(ret::Column::CustomerId.eq(customer))
                .filter(ret::Column::Status.is_not_in(STATES.terminal()))
                .limit(NAMED_MAX);
            Ok(open.all().await?.into_iter().map(|ret| ret.number).collect())
        })
    }

    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let returns = src
                .select::<ret::Entity>(&ctx.whole())
                .filter(ret::Column::CustomerId.is_in(customers.iter().copied()))
                .order_by(ret::Column::Id)
                .limit(SECTION_ROWS_MAX);
            let rows = returns.all().await?.iter().map(told).collect();
            Ok(vec![Section { name: "returns", rows }])
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
            tx.update::<ret::Entity>(&ctx.whole())
                .set(ret::Column::CustomerName, Expr::val(pseudonym))
                .set(ret::Column::Note, gone())
                .filter(ret::Column::CustomerId.is_in(customers.iter().copied()))
                .exec()
                .await
        })
    }
}

fn told(ret: &ret::Model) -> Value {
    json!({
        "number": ret.number, "order_number": ret.order_number, "status": ret.status,
        "customer_name": ret.customer_name, "reason": ret.reason, "note": ret.note,
        "business_date": ret.business_date,
    })
}
