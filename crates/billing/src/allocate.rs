//! What settles what: the one place where the open amount of an invoice falls.

use std::collections::BTreeMap;

use kernel::{Amount, Currency, Id};
use platform::{Ctx, Result, Tx};
use sea_orm::{ColumnTrait, Condition};

use crate::events::{InvoicePaid, Settled, head, subject};
use crate::model::{allocation, invoice};
use crate::states::{Facts, status_of};
use crate::{MORE_THAN_OPEN, NOT_POSTED, OTHER_CURRENCY, OTHER_CUSTOMER};

/// Where the money comes from.
#[derive(Clone, Copy)]
pub(crate) struct From {
    /// `payment` or `credit_note`.
    pub(crate) kind: &'static str,
    pub(crate) id: Id,
    pub(crate) customer_id: Id,
    pub(crate) currency: Currency,
}

/// So much of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    pub(crate) invoice_id: Id,
    pub(crate) amount: Amount,
    /// Where it stands in the input, for error paths.
    pub(crate) index: usize,
}

/// What was settled.
#[derive(Debug, Default)]
pub(crate) struct Settlement {
    /// In the documents' currency.
    pub(crate) amount: Amount,
    /// By how much the invoices fell in the company's currency, each by its own rate.
    pub(crate) base: Amount,
    pub(crate) settled: Vec<Settled>,
    /// The rows, as they are stored.
    pub(crate) allocations: Vec<allocation::Model>,
}

/// Settles invoices within the caller's reach; the source's own remainder is the caller's business. Invoices are
/// locked lowest id first.
/// Gives what was settled in all, by how much open invoices fell in the company's currency, and what by invoice.
pub(crate) async fn settle(ctx: &Ctx, tx: &Tx<'_>, from: From, wishes: &[Wish]) -> Result<Settlement> {
    let mut invoices = lock(ctx, tx, wishes.iter().map(|wish| wish.invoice_id)).await?;
    let mut rows = Vec::with_capacity(wishes.len());
    let mut settled = Vec::with_capacity(wishes.len());
    let mut base = Amount::ZERO;
    for wish in wishes {
        let path = |field: &str| format!("allocations[{}].{field}", wish.index);
        let invoice = invoices
            .get_mut(&wish.invoice_id)
            .filter(|invoice| invoice.customer_id == from.customer_id)
            .ok_or_else(|| OTHER_CUSTOMER.at(path("invoice_id")))?;
        if invoice.currency != from.currency {
            return Err(OTHER_CURRENCY.at(path("invoice_id")).with("currency", invoice.currency));
        }
        if invoice.is_note() || invoice.status == crate::STATES.initial {
            return Err(NOT_POSTED.at(path("invoice_id")));
        }
        if wish.amount > invoice.open {
            return Err(MORE_THAN_OPEN
                .at(path("amount"))
                .with("open", invoice.currency.decimal(invoice.open)));
        }
        let (before, currency) = (invoice.open, invoice.currency);
        invoice.open -= wish.amount;
        base -= finance::base_change(ctx, before, invoice.open, currency, invoice.exchange_rate)?;
        let row = row(ctx, from, wish);
        let amount = from.currency.decimal(wish.amount);
        settled.push(Settled { allocation_id: row.id, invoice_id: invoice.id, amount });
        rows.push(row);
    }
    let total = Amount::total(wishes.iter().map(|wish| wish.amount))?;
    for invoice in invoices.into_values() {
        restate(ctx, tx, invoice).await?;
    }
    tx.insert_all::<allocation::Entity>(&ctx.whole(), rows.clone()).await?;
    Ok(Settlement { amount: total, base, settled, allocations: rows })
}

fn row(ctx: &Ctx, from: From, wish: &Wish) -> allocation::Model {
    allocation::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        source_kind: from.kind.to_owned(),
        source_id: from.id,
        invoice_id: wish.invoice_id,
        amount: wish.amount,
        at: ctx.now(),
        business_date: ctx.today(),
        by: ctx.user_id(),
        reverses_id: None,
        reason: None,
    }
}

pub(crate) async fn lock(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ids: impl Iterator<Item = Id>,
) -> Result<BTreeMap<Id, invoice::Model>> {
    let found = tx
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::Id.is_in(ids))
        .order_by(invoice::Column::Id)
        .locked()
        .all()
        .await?;
    Ok(found.into_iter().map(|invoice| (invoice.id, invoice)).collect())
}

/// Stores an invoice whose open or credited amount has changed, with what follows: its status and next due day.
pub(crate) async fn restate(ctx: &Ctx, tx: &Tx<'_>, mut invoice: invoice::Model) -> Result<invoice::Model> {
    let before = std::mem::take(&mut invoice.status);
    invoice.next_due_on = crate::terms::next_due(ctx, tx, &invoice).await?;
    let overdue = before == "overdue" && invoice.next_due_on.is_some_and(|due| due < ctx.today());
    invoice.status = status_of(Facts { overdue, ..Facts::of(&invoice) }).to_owned();
    invoice.version += 1;
    invoice.updated_at = ctx.now();
    tx.save::<invoice::Entity>(&ctx.whole(), invoice.clone()).await?;
    if invoice.status == "paid" && before != "paid" {
        tx.emit(subject(&invoice), &InvoicePaid { invoice: head(&invoice) })?;
    }
    Ok(invoice)
}

/// The customer's open invoices, oldest due date first, as far as `amount` reaches. What somebody else settles in
/// the meantime is waited for and passed over.
pub(crate) async fn oldest_first(ctx: &Ctx, tx: &Tx<'_>, from: From, amount: Amount) -> Result<Vec<Wish>> {
    let wanted = Condition::all()
        .add(invoice::Column::CustomerId.eq(from.customer_id))
        .add(invoice::Column::Kind.eq("invoice"))
        .add(invoice::Column::Status.is_in(["posted", "sent", "part_paid", "overdue"]))
        .add(invoice::Column::Currency.eq(from.currency));
    let open = tx
        .select::<invoice::Entity>(ctx.scope())
        .filter(wanted)
        .order_by(invoice::Column::NextDueOn)
        .order_by(invoice::Column::Id)
        .limit(ALLOCATIONS_MAX as u64)
        .all()
        .await?;
    // Locks are taken by id, as everywhere; the answer keeps the order of due dates.
    let locked = lock(ctx, tx, open.iter().map(|invoice| invoice.id)).await?;
    let mut left = amount;
    let mut wishes = Vec::new();
    for (index, invoice) in open.iter().filter_map(|invoice| locked.get(&invoice.id)).enumerate() {
        let part = left.min(invoice.open);
        if part.is_positive() {
            wishes.push(Wish { invoice_id: invoice.id, amount: part, index });
            left -= part;
        }
    }
    Ok(wishes)
}

/// Invoices that one payment or credit note settles in one call at most.
pub(crate) const ALLOCATIONS_MAX: usize = 200;
