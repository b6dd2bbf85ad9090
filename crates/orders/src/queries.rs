//! Reading orders.

use std::collections::HashMap;

use kernel::{Amount, Id};
use platform::api::ById;
use platform::{Ctx, Result, Source, Target, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::kits::Kits;
use crate::margin;
use crate::model::{line, order, status};
use crate::view::{self, OrderView};

/// An order of the company with its lines: for other modules' commands.
pub async fn find(ctx: &Ctx, source: &Source, id: Id) -> Result<(order::Model, Vec<line::Model>)> {
    let order = source.select::<order::Entity>(&ctx.whole()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    Ok((order, lines))
}

/// As [`find`], for an endpoint that names an order: only one that the caller may see exists.
pub async fn find_in_scope(ctx: &Ctx, source: &Source, id: Id) -> Result<(order::Model, Vec<line::Model>)> {
    let order = source.select::<order::Entity>(ctx.scope()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    Ok((order, lines))
}

/// A customer's orders beyond drafts that the caller may see, the latest first.
pub async fn of_customer(ctx: &Ctx, source: &Source, customer: Id, limit: u64) -> Result<Vec<order::Model>> {
    source
        .select::<order::Entity>(ctx.scope())
        .filter(order::Column::CustomerId.eq(customer))
        .filter(order::Column::Status.ne(crate::STATES.initial))
        .order_by_desc(order::Column::Id)
        .limit(limit)
        .all()
        .await
}

/// An order and its lines; of a [`lock`], under the order's lock.
pub type Locked = (order::Model, Vec<line::Model>);

/// As [`find`], with the order's row locked: whatever changes an order holds this first.
pub async fn lock(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<Locked> {
    let order = tx.select::<order::Entity>(&ctx.whole()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((order, lines))
}

/// As [`lock`], for the endpoint's own order: only rows that the caller may see exist.
pub async fn lock_in_scope(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<(order::Model, Vec<line::Model>)> {
    let order = tx.select::<order::Entity>(ctx.scope()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((order, lines))
}

/// Refuses who saw another version of an order, which is shown as it is now.
///
/// # Errors
/// `record.version_conflict` with `yours`, `current` and `document`.
pub(crate) async fn assert_seen(ctx: &Ctx, tx: &Tx<'_>, target: Target, order: &order::Model) -> Result<()> {
    target.check_against(order.version, get(ctx, tx, ById { id: order.id })).await
}

/// As [`find_in_scope`], of many orders, in the order of their ids; those that the caller may not see are not there.
pub async fn find_many_in_scope(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Vec<Locked>> {
    let found = source
        .select::<order::Entity>(ctx.scope())
        .filter(order::Column::Id.is_in(ids.iter().copied()))
        .order_by(order::Column::Id)
        .all()
        .await?;
    let mut lines: HashMap<Id, Vec<line::Model>> = HashMap::new();
    let all = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderId.is_in(found.iter().map(|order| order.id)))
        .order_by(line::Column::LineNo)
        .all()
        .await?;
    for line in all {
        lines.entry(line.order_id).or_default().push(line);
    }
    let with_lines = |order: order::Model| {
        let lines = lines.remove(&order.id).unwrap_or_default();
        (order, lines)
    };
    Ok(found.into_iter().map(with_lines).collect())
}

async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

/// `GET /sales/orders/{id}`: for who may see costs, with what is left of it.
pub(crate) async fn read(ctx: &Ctx, source: &Source, by: ById) -> Result<OrderView> {
    let (order, lines, mut shown) = whole(ctx, source, by.id).await?;
    margin::add(ctx, source, &order, &lines, &mut shown).await?;
    Ok(shown)
}

/// An order as its commands answer.
pub async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<OrderView> {
    Ok(whole(ctx, source, by.id).await?.2)
}

async fn whole(ctx: &Ctx, source: &Source, id: Id) -> Result<(order::Model, Vec<line::Model>, OrderView)> {
    let order = source.select::<order::Entity>(ctx.scope()).id(id).expect().await?;
    let lines = lines_of(ctx, source, id).await?;
    let history = source
        .select::<status::Entity>(&ctx.whole())
        .filter(status::Column::OrderId.eq(id))
        .order_by(status::Column::Version)
        .order_by(status::Column::Id)
        .all()
        .await?;
    let shown = view::of(&order, &lines, &Kits::of(ctx, source, &lines).await?, history)?;
    Ok((order, lines, shown))
}

#[derive(FromQueryResult)]
struct Open {
    customer_id: Id,
    total: i64,
}

/// What each customer's orders still take up of credit: confirmed and not yet invoiced.
pub async fn open_exposure_by_customer(ctx: &Ctx, source: &Source) -> Result<HashMap<Id, Amount>> {
    let total = source.engine().sum(Expr::col(order::Column::OpenAmount));
    let sums = source
        .select::<order::Entity>(&ctx.whole())
        .filter(order::Column::OpenAmount.ne(0))
        .filter(order::Column::Currency.eq(ctx.company().currency))
        .shape(|select| {
            select
                .select_only()
                .column(order::Column::CustomerId)
                .column_as(total, "total")
                .group_by(order::Column::CustomerId)
        })
        .all_as::<Open>()
        .await?;
    let mut sums: HashMap<Id, Amount> =
        sums.into_iter().map(|sum| (sum.customer_id, Amount(sum.total))).collect();
    for order in foreign_open(ctx, source).await? {
        let counted = finance::to_company(ctx, order.open_amount, order.currency, order.exchange_rate)?;
        *sums.entry(order.customer_id).or_default() += counted;
    }
    Ok(sums)
}

/// Open orders in other currencies, each of which counts by its own rate.
async fn foreign_open(ctx: &Ctx, source: &Source) -> Result<Vec<order::Model>> {
    source
        .select::<order::Entity>(&ctx.whole())
        .filter(order::Column::OpenAmount.ne(0))
        .filter(order::Column::Currency.ne(ctx.company().currency))
        .all()
        .await
}
