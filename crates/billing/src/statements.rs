//! The statement of account: everything between a customer and the company in a period, with a running balance.

mod conversions;
pub(crate) mod paper;
pub(crate) mod send;
mod sheet;

use kernel::{Amount, Currency, Day, Decimal, Id};
use platform::{Ctx, Result, Source};
use schemars::JsonSchema;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};

pub use paper::pdf;
pub(crate) use sheet::{csv, xlsx};

use crate::commands::write_off::is_write_off;
use crate::customers::{self, Who};
use crate::model::{allocation, invoice, payment, refund};
use crate::{BAD_PERIOD, TOO_MANY_ROWS};

/// Days of one statement at most.
pub const DAYS_MAX: i32 = 3_660;
/// Documents of one statement at most, of each kind.
pub const ROWS_MAX: u64 = 5_000;

/// Which statement.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct StatementQuery {
    /// The customer.
    pub id: Id,
    /// The first day; the first of this month when absent.
    pub from: Option<Day>,
    /// The last day; today when absent.
    pub to: Option<Day>,
    /// The company's when absent.
    pub currency: Option<Currency>,
}

/// A statement of account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Statement {
    pub customer_id: Id,
    pub customer_name: String,
    pub currency: Currency,
    pub from: Day,
    pub to: Day,
    /// What was owed before the first day; below zero, what the customer had left.
    pub opening: Decimal,
    pub debit: Decimal,
    pub credit: Decimal,
    /// What was owed after the last day.
    pub closing: Decimal,
    pub entries: Vec<StatementEntry>,
}

/// A document on a statement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatementEntry {
    pub on: Day,
    /// `invoice`, `credit_note`, `payment`, `refund`, `reversal` (of a payment or a write-off: no money went back) or
    /// `conversion` (what was paid in another currency settles an invoice in this one, or the other way round).
    pub kind: String,
    pub id: Id,
    pub number: String,
    pub reference: Option<String>,
    pub due_on: Option<Day>,
    /// More is owed.
    pub debit: Option<Decimal>,
    /// Less is owed.
    pub credit: Option<Decimal>,
    /// What is owed after it.
    pub balance: Decimal,
}

/// An entry before its balance is known; what is owed more is above zero.
pub(crate) struct Entry {
    pub(crate) on: Day,
    pub(crate) kind: &'static str,
    pub(crate) id: Id,
    pub(crate) number: String,
    pub(crate) reference: Option<String>,
    pub(crate) due_on: Option<Day>,
    pub(crate) amount: Amount,
}

/// Entries in order with what they add up to.
pub(crate) struct Account {
    pub(crate) customer: Who,
    pub(crate) currency: Currency,
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) opening: Amount,
    pub(crate) entries: Vec<Entry>,
}

impl Account {
    pub(crate) fn debit(&self) -> Amount {
        self.entries.iter().map(|entry| entry.amount.max(Amount::ZERO)).sum()
    }

    pub(crate) fn credit(&self) -> Amount {
        self.entries.iter().map(|entry| (-entry.amount).max(Amount::ZERO)).sum()
    }

    pub(crate) fn closing(&self) -> Amount {
        self.opening + self.debit() - self.credit()
    }

    /// Each entry with what is owed after it.
    pub(crate) fn running(&self) -> impl Iterator<Item = (&Entry, Amount)> {
        let mut balance = self.opening;
        self.entries.iter().map(move |entry| {
            balance += entry.amount;
            (entry, balance)
        })
    }

    fn view(&self) -> Statement {
        let money = |amount: Amount| self.currency.decimal(amount);
        let entry = |(entry, balance): (&Entry, Amount)| StatementEntry {
            on: entry.on,
            kind: entry.kind.to_owned(),
            id: entry.id,
            number: entry.number.clone(),
            reference: entry.reference.clone(),
            due_on: entry.due_on,
            debit: (!entry.amount.is_negative()).then(|| money(entry.amount)),
            credit: entry.amount.is_negative().then(|| money(-entry.amount)),
            balance: money(balance),
        };
        Statement {
            customer_id: self.customer.id,
            customer_name: self.customer.name.clone(),
            currency: self.currency,
            from: self.from,
            to: self.to,
            opening: money(self.opening),
            debit: money(self.debit()),
            credit: money(self.credit()),
            closing: money(self.closing()),
            entries: self.running().map(entry).collect(),
        }
    }
}

/// `GET /billing/customers/{id}/statement`.
pub async fn get(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<Statement> {
    Ok(account(ctx, source, query).await?.view())
}

/// The account of a customer whom the caller may see, of the documents that the caller may see.
pub(crate) async fn account(ctx: &Ctx, source: &Source, query: StatementQuery) -> Result<Account> {
    let customer = customers::visible(ctx, source, query.id).await?;
    let to = query.to.unwrap_or_else(|| ctx.today());
    let from = query.from.unwrap_or_else(|| to.first_of_month());
    if to < from || from.days_until(to) > DAYS_MAX {
        return Err(BAD_PERIOD.at("to").with("days_max", DAYS_MAX));
    }
    let currency = query.currency.unwrap_or(ctx.company().currency);
    let of = Of { ctx, source, customer: customer.id, currency };
    let opening = of.before(from).await?;
    let mut entries = of.invoices(from, to).await?;
    entries.extend(of.payments(from, to).await?);
    entries.extend(of.refunds(from, to).await?);
    entries.extend(of.reversals(from, to).await?);
    entries.extend(of.conversions(allocation::Column::BusinessDate.between(from, to)).await?);
    // Ids rise with time, so that what happened on one day stands in its order.
    entries.sort_by_key(|entry| (entry.on, entry.id));
    Ok(Account { customer: Who::of(customer), currency, from, to, opening, entries })
}

struct Of<'a> {
    ctx: &'a Ctx,
    source: &'a Source,
    customer: Id,
    currency: Currency,
}

impl Of<'_> {
    fn posted(&self) -> Condition {
        Condition::all()
            .add(invoice::Column::CustomerId.eq(self.customer))
            .add(invoice::Column::Currency.eq(self.currency))
            .add(invoice::Column::Status.ne(crate::STATES.initial))
    }

    fn paid(&self) -> Condition {
        Condition::all()
            .add(payment::Column::CustomerId.eq(self.customer))
            .add(payment::Column::Currency.eq(self.currency))
    }

    /// A refund that failed never was.
    fn refunded(&self) -> Condition {
        Condition::all()
            .add(refund::Column::CustomerId.eq(self.customer))
            .add(refund::Column::Currency.eq(self.currency))
            .add(refund::Column::Status.ne("failed"))
    }

    /// What was owed before a day.
    async fn before(&self, day: Day) -> Result<Amount> {
        let scope = self.ctx.scope();
        let invoices = self
            .source
            .select::<invoice::Entity>(scope)
            .filter(self.posted().add(invoice::Column::IssuedOn.lt(day)))
            .sum(Expr::col(invoice::Column::Total))
            .await?;
        let payments = self
            .source
            .select::<payment::Entity>(scope)
            .filter(self.paid().add(payment::Column::BusinessDate.lt(day)))
            .sum(Expr::col(payment::Column::Amount))
            .await?;
        let refunds = self
            .source
            .select::<refund::Entity>(scope)
            .filter(self.refunded().add(refund::Column::BusinessDate.lt(day)))
            .sum(Expr::col(refund::Column::Amount))
            .await?;
        let reversals = self
            .source
            .select::<payment::Entity>(scope)
            .filter(self.paid().add(payment::Column::ReversedOn.lt(day)))
            .sum(Expr::col(payment::Column::Amount))
            .await?;
        let conversions = self.conversions(allocation::Column::BusinessDate.lt(day)).await?;
        let converted: Amount = conversions.iter().map(|entry| entry.amount).sum();
        Ok(Amount(invoices) - Amount(payments) + Amount(refunds) + Amount(reversals) + converted)
    }

    async fn invoices(&self, from: Day, to: Day) -> Result<Vec<Entry>> {
        let rows = self
            .source
            .select::<invoice::Entity>(self.ctx.scope())
            .filter(self.posted().add(invoice::Column::IssuedOn.between(from, to)))
            .limit(ROWS_MAX + 1)
            .all()
            .await?;
        let entry = |row: invoice::Model| Entry {
            on: row.issued_on.unwrap_or(from),
            kind: if row.is_note() { "credit_note" } else { "invoice" },
            id: row.id,
            number: row.number.unwrap_or_default(),
            reference: row.reference,
            due_on: row.due_on,
            amount: row.total,
        };
        bounded(rows.into_iter().map(entry).collect())
    }

    async fn payments(&self, from: Day, to: Day) -> Result<Vec<Entry>> {
        let rows = self
            .source
            .select::<payment::Entity>(self.ctx.scope())
            .filter(self.paid().add(payment::Column::BusinessDate.between(from, to)))
            .limit(ROWS_MAX + 1)
            .all()
            .await?;
        let entry = |row: payment::Model| Entry {
            on: row.business_date,
            kind: "payment",
            id: row.id,
            number: row.number,
            reference: row.reference,
            due_on: None,
            amount: -row.amount,
        };
        bounded(rows.into_iter().map(entry).collect())
    }

    async fn refunds(&self, from: Day, to: Day) -> Result<Vec<Entry>> {
        let rows = self
            .source
            .select::<refund::Entity>(self.ctx.scope())
            .filter(self.refunded().add(refund::Column::BusinessDate.between(from, to)))
            .limit(ROWS_MAX + 1)
            .all()
            .await?;
        let entry = |row: refund::Model| Entry {
            on: row.business_date,
            // A write-off that was undone paid nobody anything.
            kind: if is_write_off(&row.method) { "reversal" } else { "refund" },
            id: row.id,
            number: row.number,
            reference: row.reference,
            due_on: None,
            amount: row.amount,
        };
        bounded(rows.into_iter().map(entry).collect())
    }

    /// Payments that were reversed, on the day of that.
    async fn reversals(&self, from: Day, to: Day) -> Result<Vec<Entry>> {
        let rows = self
            .source
            .select::<payment::Entity>(self.ctx.scope())
            .filter(self.paid().add(payment::Column::ReversedOn.between(from, to)))
            .limit(ROWS_MAX + 1)
            .all()
            .await?;
        let entry = |row: payment::Model| Entry {
            on: row.reversed_on.unwrap_or(row.business_date),
            kind: "reversal",
            id: row.id,
            number: row.number,
            reference: row.reference,
            due_on: None,
            amount: row.amount,
        };
        bounded(rows.into_iter().map(entry).collect())
    }
}

fn bounded(entries: Vec<Entry>) -> Result<Vec<Entry>> {
    match entries.len() as u64 > ROWS_MAX {
        true => Err(TOO_MANY_ROWS.with("rows_max", ROWS_MAX)),
        false => Ok(entries),
    }
}
