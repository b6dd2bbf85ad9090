//! The credit of customers: one row each, changed by one conditional statement.
//!
//! *Exposure* = open orders not yet invoiced + open invoices − unallocated credit, each document counted once. The
//! module does not know the documents: orders and billing say by how much theirs change the three amounts, in the
//! transaction of the change. The row's lock serialises all of a customer's documents (T52).

use kernel::{Amount, Id, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::Condition;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};

use crate::errors::CREDIT_EXCEEDED;
use crate::model::credit;

pub use crate::model::credit::Model as Credit;

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
    /// A rise beyond the limit is refused. Every transition that raises the exposure uses this.
    Enforce,
    /// The fact has happened already: a payment bounced, history is imported.
    No,
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
    let mut update = tx
        .update::<credit::Entity>(&ctx.whole())
        .set(credit::Column::OpenOrders, moved(credit::Column::OpenOrders, change.open_orders))
        .set(credit::Column::OpenInvoices, moved(credit::Column::OpenInvoices, change.open_invoices))
        .set(credit::Column::Unallocated, moved(credit::Column::Unallocated, change.unallocated))
        .filter(credit::Column::CustomerId.eq(customer_id));
    if check == Check::Enforce && rise > Amount::ZERO {
        update = update.filter(within_limit(rise));
    }
    if update.exec().await? == 1 {
        return Ok(());
    }
    let row = get(ctx, tx, customer_id).await?;
    let decimal = |amount: Amount| ctx.company().currency.decimal(amount);
    Err(CREDIT_EXCEEDED
        .with("limit", row.credit_limit.map(decimal))
        .with("exposure", decimal(row.exposure()))
        .with("needed", decimal(row.exposure() + rise)))
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
pub(crate) async fn open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer_id: Id,
    credit_limit: Option<Amount>,
) -> Result<()> {
    let row = credit::Model {
        customer_id,
        company_id: ctx.company_id(),
        open_orders: Amount::ZERO,
        open_invoices: Amount::ZERO,
        unallocated: Amount::ZERO,
        credit_limit,
    };
    tx.insert::<credit::Entity>(&ctx.whole(), row).await
}

/// Carries a new limit over. What is owed already stays, even beyond it.
pub(crate) async fn set_limit(ctx: &Ctx, tx: &Tx<'_>, customer_id: Id, limit: Option<Amount>) -> Result<()> {
    tx.update::<credit::Entity>(&ctx.whole())
        .set(credit::Column::CreditLimit, Expr::val(limit))
        .filter(credit::Column::CustomerId.eq(customer_id))
        .exec()
        .await?;
    Ok(())
}
