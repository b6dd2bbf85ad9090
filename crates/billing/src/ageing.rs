//! How old debts are, instalment by instalment, on any day.

mod debts;
mod sheet;

use std::collections::BTreeMap;

use kernel::{Amount, Currency, Day, Decimal, Id};
use platform::{Ctx, Result, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use debts::{Debt, Wanted, credits, debts};
pub(crate) use sheet::{csv, xlsx};

use crate::rules::ageing::{BUCKETS_MAX, Buckets};
use crate::{BAD_BUCKETS, TOO_MANY_ROWS, customers};

/// Customers of one ageing at most.
pub const ROWS_MAX: usize = 20_000;

/// Which ageing.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct AgeingQuery {
    /// The day on which debts are looked at; today when absent.
    pub as_of: Option<Day>,
    /// The company's when absent.
    pub currency: Option<Currency>,
    /// Last days of the buckets, `30,60,90` when absent.
    #[garde(length(max = 60))]
    pub buckets: Option<String>,
}

/// The same for one customer.
#[derive(Clone, Debug, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CustomerAgeingQuery {
    /// The customer.
    pub id: Id,
    /// The day on which debts are looked at; today when absent.
    pub as_of: Option<Day>,
    /// The company's when absent.
    pub currency: Option<Currency>,
    /// Last days of the buckets, `30,60,90` when absent.
    #[garde(length(max = 60))]
    pub buckets: Option<String>,
}

/// The ageing of all debts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Ageing {
    pub as_of: Day,
    pub currency: Currency,
    /// Names of the amounts of each row: `not_due`, `1-30`, …
    pub buckets: Vec<String>,
    pub rows: Vec<AgeingRow>,
    /// The sum of the rows.
    pub amounts: Vec<Decimal>,
    pub total: Decimal,
    pub credit: Decimal,
    pub balance: Decimal,
}

/// What one customer owes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgeingRow {
    pub customer_id: Id,
    pub customer_name: String,
    pub amounts: Vec<Decimal>,
    pub total: Decimal,
    /// What the customer has left of payments and credit notes.
    pub credit: Decimal,
    pub balance: Decimal,
}

/// What one customer owes, document by document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomerAgeing {
    pub customer_id: Id,
    pub as_of: Day,
    pub currency: Currency,
    pub buckets: Vec<String>,
    pub amounts: Vec<Decimal>,
    pub total: Decimal,
    pub credit: Decimal,
    pub documents: Vec<AgeingDocument>,
}

/// A part of an invoice that is open.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgeingDocument {
    pub invoice_id: Id,
    pub number: String,
    pub instalment: i32,
    pub due_on: Day,
    /// Below zero when it is not due yet.
    pub days_late: i32,
    pub bucket: String,
    pub open: Decimal,
    pub disputed: bool,
    /// What is enough for the whole invoice, all its parts, for who pays early; absent when the time is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub early_payment: Option<AgeingEarly>,
}

/// What may be proposed to who pays early: an allocation of `suffices` with `take_discount`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgeingEarly {
    pub suffices: Decimal,
    /// The last day on which the payment may come.
    pub until: Day,
}

/// One customer's amounts before they are shown.
struct Sums {
    amounts: Vec<Amount>,
    credit: Amount,
}

fn buckets(text: Option<&str>) -> Result<Buckets> {
    match text {
        None => Ok(Buckets::default()),
        Some(text) => {
            Buckets::parse(text).ok_or_else(|| BAD_BUCKETS.at("buckets").with("buckets_max", BUCKETS_MAX))
        }
    }
}

/// `GET /billing/ageing`.
pub(crate) async fn get(ctx: &Ctx, source: &Source, query: AgeingQuery) -> Result<Ageing> {
    let buckets = buckets(query.buckets.as_deref())?;
    let wanted = Wanted {
        as_of: query.as_of.unwrap_or_else(|| ctx.today()),
        currency: query.currency.unwrap_or(ctx.company().currency),
        customer: None,
    };
    let mut by_customer: BTreeMap<Id, Sums> = BTreeMap::new();
    let fresh = || Sums { amounts: buckets.empty(), credit: Amount::ZERO };
    for debt in debts(ctx, source, wanted).await? {
        let sums = by_customer.entry(debt.customer_id).or_insert_with(fresh);
        sums.amounts[buckets.place(debt.days_late)] += debt.open;
    }
    for (customer, credit) in credits(ctx, source, wanted).await? {
        by_customer.entry(customer).or_insert_with(fresh).credit += credit;
    }
    by_customer.retain(|_, sums| sums.amounts.iter().any(|one| !one.is_zero()) || !sums.credit.is_zero());
    if by_customer.len() > ROWS_MAX {
        return Err(TOO_MANY_ROWS.with("rows_max", ROWS_MAX));
    }
    let ids: Vec<Id> = by_customer.keys().copied().collect();
    let names = parties::customers::names(ctx, source, &ids).await?;
    let money = |amount: Amount| wanted.currency.decimal(amount);
    let mut whole = fresh();
    let mut rows = Vec::with_capacity(by_customer.len());
    for (customer_id, sums) in by_customer {
        let total: Amount = sums.amounts.iter().copied().sum();
        for (all, one) in whole.amounts.iter_mut().zip(&sums.amounts) {
            *all += *one;
        }
        whole.credit += sums.credit;
        rows.push(AgeingRow {
            customer_id,
            customer_name: names.get(&customer_id).cloned().unwrap_or_default(),
            amounts: sums.amounts.iter().map(|amount| money(*amount)).collect(),
            total: money(total),
            credit: money(sums.credit),
            balance: money(total - sums.credit),
        });
    }
    rows.sort_by(|a, b| (&a.customer_name, a.customer_id).cmp(&(&b.customer_name, b.customer_id)));
    let total: Amount = whole.amounts.iter().copied().sum();
    Ok(Ageing {
        as_of: wanted.as_of,
        currency: wanted.currency,
        buckets: buckets.names(),
        rows,
        amounts: whole.amounts.iter().map(|amount| money(*amount)).collect(),
        total: money(total),
        credit: money(whole.credit),
        balance: money(total - whole.credit),
    })
}

/// `GET /billing/customers/{id}/ageing`.
pub(crate) async fn of_customer(
    ctx: &Ctx,
    source: &Source,
    query: CustomerAgeingQuery,
) -> Result<CustomerAgeing> {
    let customer = customers::visible(ctx, source, query.id).await?;
    let buckets = buckets(query.buckets.as_deref())?;
    let names = buckets.names();
    let wanted = Wanted {
        as_of: query.as_of.unwrap_or_else(|| ctx.today()),
        currency: query.currency.unwrap_or(ctx.company().currency),
        customer: Some(customer.id),
    };
    let money = |amount: Amount| wanted.currency.decimal(amount);
    let mut amounts = buckets.empty();
    let mut documents = Vec::new();
    for debt in debts(ctx, source, wanted).await? {
        let place = buckets.place(debt.days_late);
        amounts[place] += debt.open;
        documents.push(AgeingDocument {
            invoice_id: debt.invoice_id,
            number: debt.number,
            instalment: debt.instalment,
            due_on: debt.due_on,
            days_late: debt.days_late,
            bucket: names[place].clone(),
            open: money(debt.open),
            disputed: debt.disputed,
            early_payment: debt
                .early
                .map(|(suffices, until)| AgeingEarly { suffices: money(suffices), until }),
        });
    }
    documents.sort_by_key(|one| (one.due_on, one.invoice_id, one.instalment));
    let credit: Amount = credits(ctx, source, wanted).await?.into_values().sum();
    Ok(CustomerAgeing {
        customer_id: customer.id,
        as_of: wanted.as_of,
        currency: wanted.currency,
        buckets: names,
        total: money(amounts.iter().copied().sum()),
        amounts: amounts.into_iter().map(money).collect(),
        credit: money(credit),
        documents,
    })
}
