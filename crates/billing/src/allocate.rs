//! What settles what: the one place where the open amount of an invoice falls.

use std::collections::BTreeMap;

use kernel::{Amount, Currency, Day, Decimal, ExchangeRate, Id, Rounding};
use platform::{Ctx, Result, Tx};
use sea_orm::{ColumnTrait, Condition};

use crate::events::{InvoicePaid, Settled, head, subject};
use crate::model::{allocation, invoice, payment};
use crate::rules::conversion::rate_of;
use crate::states::{Facts, status_of};
use crate::{
    BAD_AMOUNT, MORE_THAN_OPEN, NOT_POSTED, OTHER_CURRENCY, OTHER_CUSTOMER, SAME_CURRENCY, days, early,
};

/// Where the money comes from.
#[derive(Clone, Copy)]
pub(crate) struct From {
    /// `payment` or `credit_note`.
    pub(crate) kind: &'static str,
    pub(crate) id: Id,
    pub(crate) customer_id: Id,
    pub(crate) currency: Currency,
    /// When the money came; a credit note is none.
    pub(crate) paid_on: Option<Day>,
    /// Since when there is something to settle with.
    pub(crate) came_on: Day,
    /// When it settles.
    pub(crate) on: Day,
    /// It settles each invoice as soon as both were there, and on that day at the latest.
    pub(crate) soonest: bool,
}

impl From {
    pub(crate) fn payment(payment: &payment::Model, on: Day) -> From {
        From {
            kind: "payment",
            id: payment.id,
            customer_id: payment.customer_id,
            currency: payment.currency,
            paid_on: Some(payment.business_date),
            came_on: payment.business_date,
            on,
            soonest: false,
        }
    }

    /// A payment that is being recorded: nothing that it settles was taken back yet.
    pub(crate) fn new_payment(payment: &payment::Model, today: Day) -> From {
        From { soonest: true, ..From::payment(payment, today) }
    }

    pub(crate) fn note(note: &invoice::Model, on: Day) -> From {
        From {
            kind: "credit_note",
            id: note.id,
            customer_id: note.customer_id,
            currency: note.currency,
            paid_on: None,
            came_on: note.issued_on.unwrap_or(on),
            on,
            soonest: false,
        }
    }
}

/// So much of an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    pub(crate) invoice_id: Id,
    /// In the source's currency.
    pub(crate) amount: Amount,
    /// What that is in the invoice's, where it is another.
    pub(crate) conversion: Option<Conversion>,
    /// Keeps what is off for early payment.
    pub(crate) take_discount: bool,
    /// Where it stands in the input, for error paths.
    pub(crate) index: usize,
}

impl Wish {
    /// So much of an invoice in the source's own currency.
    pub(crate) fn plain(invoice_id: Id, amount: Amount, index: usize) -> Wish {
        Wish { invoice_id, amount, conversion: None, take_discount: false, index }
    }
}

/// Which invoices are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    These(Vec<Wish>),
    /// The customer's, the one due first first.
    OldestFirst {
        /// Each with what is off for early payment, where the payment came in time and is enough.
        take_discounts: bool,
    },
}

impl Which {
    /// What is settled with so much.
    pub(crate) async fn wishes(
        self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        from: From,
        amount: Amount,
    ) -> Result<Vec<Wish>> {
        match self {
            Which::These(wishes) => Ok(wishes),
            Which::OldestFirst { take_discounts } => {
                oldest_first(ctx, tx, from, amount, take_discounts).await
            }
        }
    }
}

/// What an amount is in an invoice's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Conversion {
    /// So much of it.
    Amount(Decimal),
    /// So much of it for one.
    Rate(ExchangeRate),
}

impl Conversion {
    fn field(self) -> &'static str {
        match self {
            Conversion::Amount(_) => "invoice_amount",
            Conversion::Rate(_) => "exchange_rate",
        }
    }
}

/// What was settled.
#[derive(Debug, Default)]
pub(crate) struct Settlement {
    /// In the source's currency.
    pub(crate) amount: Amount,
    /// By how much the invoices fell in the company's currency, each by its own rate.
    pub(crate) base: Amount,
    pub(crate) settled: Vec<Settled>,
    /// The rows, as they are stored.
    pub(crate) allocations: Vec<allocation::Model>,
    /// Invoices of which the rest is off for early payment, and since when: the caller has [`early::give`] settle it.
    pub(crate) early: BTreeMap<Id, Day>,
}

/// Settles invoices within the caller's reach; the source's own remainder is the caller's business. Invoices are
/// locked lowest id first.
/// Gives what was settled in all, by how much open invoices fell in the company's currency, and what by invoice.
pub(crate) async fn settle(ctx: &Ctx, tx: &Tx<'_>, from: From, wishes: &[Wish]) -> Result<Settlement> {
    let mut invoices = lock(ctx, tx, wishes.iter().map(|wish| wish.invoice_id)).await?;
    let days = days::of_settling(ctx, tx, from, &invoices).await?;
    let mut done =
        Settlement { amount: Amount::total(wishes.iter().map(|wish| wish.amount))?, ..Settlement::default() };
    for wish in wishes {
        let path = |field: &str| format!("allocations[{}].{field}", wish.index);
        let invoice = invoices
            .get_mut(&wish.invoice_id)
            .filter(|invoice| invoice.customer_id == from.customer_id)
            .ok_or_else(|| OTHER_CUSTOMER.at(path("invoice_id")))?;
        let settles = settles(from, wish, invoice)?;
        let on = days.get(&invoice.id).copied().unwrap_or(from.on);
        if invoice.is_note() || invoice.status == crate::STATES.initial {
            return Err(NOT_POSTED.at(path("invoice_id")));
        }
        if settles > invoice.open {
            let field = wish.conversion.map_or("amount", Conversion::field);
            return Err(MORE_THAN_OPEN.at(path(field)).with("open", invoice.currency.decimal(invoice.open)));
        }
        if wish.take_discount {
            early::assert_may(from, wish, invoice, settles)?;
            if settles < invoice.open {
                done.early.insert(invoice.id, on);
            }
        }
        let (before, currency) = (invoice.open, invoice.currency);
        invoice.open -= settles;
        done.base -= finance::base_change(ctx, before, invoice.open, currency, invoice.exchange_rate)?;
        let row = row(ctx, From { on, ..from }, wish, (settles, currency));
        done.settled.push(Settled {
            allocation_id: row.id,
            invoice_id: invoice.id,
            amount: from.currency.decimal(wish.amount),
            invoice_amount: currency.decimal(settles),
            invoice_currency: currency,
        });
        done.allocations.push(row);
    }
    for invoice in invoices.into_values() {
        restate(ctx, tx, invoice).await?;
    }
    tx.insert_all::<allocation::Entity>(&ctx.whole(), done.allocations.clone()).await?;
    Ok(done)
}

/// What a wish settles of an invoice, in the invoice's currency. Where that is another one, the caller says it, or by
/// which rate it follows: nobody but the bank knows.
fn settles(from: From, wish: &Wish, invoice: &invoice::Model) -> Result<Amount> {
    let path = |field: &str| format!("allocations[{}].{field}", wish.index);
    let is_same = invoice.currency == from.currency;
    let conversion = match wish.conversion {
        None if is_same => return Ok(wish.amount),
        Some(conversion) if is_same => return Err(SAME_CURRENCY.at(path(conversion.field()))),
        Some(conversion) if from.paid_on.is_some() => conversion,
        _ => return Err(OTHER_CURRENCY.at(path("invoice_id")).with("currency", invoice.currency)),
    };
    let converted = match conversion {
        Conversion::Amount(decimal) => invoice.currency.amount(decimal),
        Conversion::Rate(rate) => {
            rate.convert(wish.amount, from.currency, invoice.currency, Rounding::HalfUp)
        }
    };
    let settles = converted.map_err(|error| error.at(path(conversion.field())))?;
    if settles.is_positive() { Ok(settles) } else { Err(BAD_AMOUNT.at(path(conversion.field()))) }
}

fn row(ctx: &Ctx, from: From, wish: &Wish, (settles, currency): (Amount, Currency)) -> allocation::Model {
    let exchange_rate = match wish.conversion {
        None => None,
        Some(Conversion::Rate(rate)) => Some(rate),
        Some(Conversion::Amount(_)) => rate_of((wish.amount, from.currency), (settles, currency)),
    };
    allocation::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        source_kind: from.kind.to_owned(),
        source_id: from.id,
        invoice_id: wish.invoice_id,
        currency,
        amount: settles,
        source_currency: from.currency,
        source_amount: wish.amount,
        exchange_rate,
        at: ctx.now(),
        business_date: from.on,
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
pub(crate) async fn oldest_first(
    ctx: &Ctx,
    tx: &Tx<'_>,
    from: From,
    amount: Amount,
    take_discounts: bool,
) -> Result<Vec<Wish>> {
    let mut left = amount;
    let mut wishes = Vec::new();
    for (index, invoice) in owed(ctx, tx, from).await?.iter().enumerate() {
        let suffices = early::suffices(from, invoice).filter(|part| take_discounts && *part <= left);
        let part = suffices.unwrap_or_else(|| left.min(invoice.open));
        if part.is_positive() {
            let wish = Wish::plain(invoice.id, part, index);
            wishes.push(Wish { take_discount: suffices.is_some(), ..wish });
            left -= part;
        }
    }
    Ok(wishes)
}

/// The customer's open invoices in the source's currency, as far as they were there on its day, the one due first first;
/// locked.
pub(crate) async fn owed(ctx: &Ctx, tx: &Tx<'_>, from: From) -> Result<Vec<invoice::Model>> {
    let wanted = Condition::all()
        .add(invoice::Column::CustomerId.eq(from.customer_id))
        .add(invoice::Column::Kind.eq("invoice"))
        .add(invoice::Column::Status.is_in(["posted", "sent", "part_paid", "overdue"]))
        .add(invoice::Column::IssuedOn.lte(from.on))
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
    let mut locked = lock(ctx, tx, open.iter().map(|invoice| invoice.id)).await?;
    Ok(open.iter().filter_map(|invoice| locked.remove(&invoice.id)).collect())
}

/// Invoices that one payment or credit note settles in one call at most.
pub(crate) const ALLOCATIONS_MAX: usize = 200;
