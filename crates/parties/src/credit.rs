//! The credit of customers: one row each, changed by one conditional statement.
//!
//! *Exposure* = open orders not yet invoiced + open invoices − unallocated credit, each document counted once. The
//! module does not know the documents: orders and billing say by how much theirs change the three amounts, in the
//! transaction of the change. The row's lock serialises all of a customer's documents (T52).

use std::collections::BTreeMap;

use kernel::{Amount, Error, Id, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::Condition;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};

use crate::errors::{CREDIT_EXCEEDED, CUSTOMER_BLOCKED, CUSTOMER_NOT_QUALIFIED};
use crate::model::credit;
use crate::policy;
use crate::standing::{ACTIVE, BLOCKED};

pub use crate::model::credit::Model as Credit;
pub use crate::policy::CreditPolicy;

/// By how much a document changes what a customer owes, in the company's currency; what falls is negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub open_orders: Amount,
    pub open_invoices: Amount,
    /// Paid or credited and not yet allocated: more of it lowers the exposure.
    pub unallocated: Amount,
}

impl Change {
    /// By how much the exposure rises.
    pub fn exposure(&self) -> Amount {
        self.open_orders + self.open_invoices - self.unallocated
    }
}

/// Whether the limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// A rise beyond the limit is refused, unless the customer's policy is to warn. Every transition that raises the
    /// exposure uses this, or [`take`].
    Enforce,
    /// The fact has happened already: a payment bounced, history is imported.
    No,
}

/// How an order that takes up credit stands with the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    Within,
    Over(Over),
}

/// An order goes beyond the limit, and the policy lets it be confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// Never [`CreditPolicy::Refuse`].
    pub policy: CreditPolicy,
    pub limit: Amount,
    /// Before and after.
    pub exposure: Amount,
    pub needed: Amount,
}

/// Changes a customer's row and, where the exposure rises, checks it against the limit in the same statement.
/// From here to the commit, other documents of this customer wait.
///
/// # Errors
/// `parties.credit_exceeded` with `limit`, `exposure` and `needed`; `record.not_found` for an unknown customer.
pub async fn change(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, change: Change, check: Check) -> Result<()> {
    if change == Change::default() {
        return Ok(());
    }
    let rise = change.exposure();
    let enforced = check == Check::Enforce && rise > Amount::ZERO;
    let condition = enforced.then(|| within_limit(rise));
    if apply(ctx, tx, customer_id, change, condition).await? {
        return Ok(());
    }
    match over(ctx, tx, customer_id, rise).await? {
        None => {}
        Some(over) if over.policy == CreditPolicy::Warn => {}
        Some(over) => return Err(exceeded(ctx, &over)),
    }
    apply(ctx, tx, customer_id, change, None).await.map(drop)
}

/// As [`change`], for an order that is being confirmed: the customer must be qualified, and beyond the limit the
/// policy decides. Whatever the policy, the order counts from now on, once.
///
/// # Errors
/// `parties.credit_exceeded` where the policy is to refuse; `parties.customer_blocked`,
/// `parties.customer_not_qualified`.
pub async fn take(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, change: Change) -> Result<Taken> {
    let rise = change.exposure();
    let condition = within_limit(Ord::max(rise, Amount::ZERO));
    let condition = Condition::all().add(credit::Column::Status.eq(ACTIVE)).add(condition);
    if apply(ctx, tx, customer_id, change, Some(condition)).await? {
        return Ok(Taken::Within);
    }
    let over = over(ctx, tx, customer_id, rise).await?;
    assert_active(&get(ctx, tx, customer_id).await?)?;
    if let Some(over) = &over
        && over.policy == CreditPolicy::Refuse
    {
        return Err(exceeded(ctx, over));
    }
    apply(ctx, tx, customer_id, change, None).await?;
    Ok(over.map_or(Taken::Within, Taken::Over))
}

/// Refuses a customer who may not buy.
pub(crate) fn assert_active(row: &Credit) -> Result<()> {
    match row.status.as_str() {
        ACTIVE => Ok(()),
        BLOCKED => Err(CUSTOMER_BLOCKED.with("customer_id", row.customer_id)),
        status => Err(CUSTOMER_NOT_QUALIFIED.with("customer_id", row.customer_id).with("status", status)),
    }
}

/// Whether the customer's exposure lies within the limit now. The row is locked: nothing changes it meanwhile.
pub async fn fits(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id) -> Result<bool> {
    let row = locked(ctx, tx, customer_id).await?;
    Ok(row.credit_limit.is_none_or(|limit| row.exposure() <= limit))
}

async fn locked(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id) -> Result<Credit> {
    tx.select::<credit::Entity>(&ctx.whole()).id(customer_id).locked().expect().await
}

async fn apply(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer_id: Id,
    change: Change,
    condition: Option<Condition>,
) -> Result<bool> {
    let mut update = tx
        .update::<credit::Entity>(&ctx.whole())
        .set(credit::Column::OpenOrders, moved(credit::Column::OpenOrders, change.open_orders))
        .set(credit::Column::OpenInvoices, moved(credit::Column::OpenInvoices, change.open_invoices))
        .set(credit::Column::Unallocated, moved(credit::Column::Unallocated, change.unallocated))
        .filter(credit::Column::CustomerId.eq(customer_id));
    if let Some(condition) = condition {
        update = update.filter(condition);
    }
    Ok(update.exec().await? == 1)
}

/// By how much a rise would go beyond the limit, under the row's lock: somebody may have paid in between.
async fn over(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, rise: Amount) -> Result<Option<Over>> {
    let row = locked(ctx, tx, customer_id).await?;
    let needed = row.exposure() + rise;
    let Some(limit) = row.credit_limit.filter(|limit| needed > *limit) else { return Ok(None) };
    let policy = policy::of_customer(ctx, tx, customer_id).await?;
    Ok(Some(Over { policy, limit, exposure: row.exposure(), needed }))
}

fn exceeded(ctx: &Ctx, over: &Over) -> Error {
    let decimal = |amount: Amount| ctx.company().currency.decimal(amount);
    CREDIT_EXCEEDED
        .with("limit", decimal(over.limit))
        .with("exposure", decimal(over.exposure))
        .with("needed", decimal(over.needed))
}

fn moved(column: credit::Column, by: Amount) -> SimpleExpr {
    Expr::col(column).add(by.0)
}

fn within_limit(rise: Amount) -> Condition {
    let after = Expr::col(credit::Column::OpenOrders)
        .add(Expr::col(credit::Column::OpenInvoices))
        .sub(Expr::col(credit::Column::Unallocated))
        .add(rise.0);
    Condition::any()
        .add(credit::Column::CreditLimit.is_null())
        .add(after.lte(Expr::col(credit::Column::CreditLimit)))
}

/// A customer's credit row, from the whole company: the caller has found the customer in scope.
pub async fn get(ctx: &Ctx, src: &Source, customer_id: Id) -> Result<Credit> {
    src.select::<credit::Entity>(&ctx.whole()).id(customer_id).expect().await
}

/// The next credit rows by customer id, at most `rows` of them: for those who check them against the documents.
pub async fn page(ctx: &Ctx, src: &Source, after: Id, rows: u64) -> Result<Vec<Credit>> {
    src.select::<credit::Entity>(&ctx.whole())
        .filter(credit::Column::CustomerId.gt(after))
        .order_by(credit::Column::CustomerId)
        .limit(rows)
        .all()
        .await
}

/// Opens the row of a new customer.
pub(crate) async fn open_all(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customers: impl Iterator<Item = (Id, String, Option<Amount>)>,
) -> Result<()> {
    let row = |(customer_id, status, credit_limit)| credit::Model {
        customer_id,
        company_id: ctx.company_id(),
        open_orders: Amount::ZERO,
        open_invoices: Amount::ZERO,
        unallocated: Amount::ZERO,
        status,
        credit_limit,
    };
    tx.insert_all::<credit::Entity>(&ctx.whole(), customers.map(row).collect()).await
}

/// The credit rows of some customers.
pub(crate) async fn of_all(ctx: &Ctx, tx: &Tx<'_>, customers: Vec<Id>) -> Result<BTreeMap<Id, Credit>> {
    if customers.is_empty() {
        return Ok(BTreeMap::new());
    }
    let wanted = credit::Column::CustomerId.is_in(db::padded(customers));
    let rows = tx.select::<credit::Entity>(&ctx.whole()).filter(wanted).all().await?;
    Ok(rows.into_iter().map(|row| (row.customer_id, row)).collect())
}

/// Carries a new limit or status over. What is owed already stays, even beyond the limit.
pub(crate) async fn follow(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer_id: Id,
    status: &str,
    limit: Option<Amount>,
) -> Result<()> {
    tx.update::<credit::Entity>(&ctx.whole())
        .set(credit::Column::CreditLimit, Expr::val(limit))
        .set(credit::Column::Status, Expr::val(status))
        .filter(credit::Column::CustomerId.eq(customer_id))
        .exec()
        .await?;
    Ok(())
}

/// What the merged customer owes is owed by the one who is kept. Both rows are locked, the lower id first.
pub(crate) async fn merge(ctx: &Ctx, tx: &Tx<'_>, from: Id, into: Id) -> Result<()> {
    let both = tx
        .select::<credit::Entity>(&ctx.whole())
        .filter(credit::Column::CustomerId.is_in([from, into]))
        .order_by(credit::Column::CustomerId)
        .locked()
        .all()
        .await?;
    let Some(row) = both.into_iter().find(|row| row.customer_id == from) else { return Ok(()) };
    let carried = Change {
        open_orders: row.open_orders,
        open_invoices: row.open_invoices,
        unallocated: row.unallocated,
    };
    let given_up = Change {
        open_orders: -row.open_orders,
        open_invoices: -row.open_invoices,
        unallocated: -row.unallocated,
    };
    apply(ctx, tx, into, carried, None).await?;
    apply(ctx, tx, from, given_up, None).await?;
    Ok(())
}
