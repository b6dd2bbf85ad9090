//! What a customer has left: payments and credit notes that settle nothing yet.

use std::collections::BTreeMap;

use db::Scoped;
use kernel::{Amount, Currency, Day, Decimal, Email, Id};
use parties::customers::Customer;
use platform::api::ById;
use platform::{Ctx, Result, Source, vault};
use schemars::JsonSchema;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};
use serde::Serialize;

use crate::model::{invoice, payment, profile};

/// Sources in one answer at most.
const SOURCES_MAX: u64 = 200;

/// A customer whom the caller may see.
pub(crate) async fn visible(ctx: &Ctx, source: &Source, id: Id) -> Result<Customer> {
    parties::customers::find_in(source, &ctx.scope_of(&parties::permissions::CUSTOMER_VIEW)?, id).await
}

/// A customer as documents name them.
#[derive(Clone, Debug)]
pub(crate) struct Who {
    pub(crate) id: Id,
    pub(crate) code: String,
    pub(crate) name: String,
    /// The language of their documents; the company's when absent.
    pub(crate) locale: Option<String>,
}

impl Who {
    pub(crate) fn of(customer: Customer) -> Who {
        Who { id: customer.id, code: customer.code, name: customer.name, locale: customer.locale }
    }
}

/// Where a customer's documents are mailed to: as the billing profile says, else the customer's own address.
pub async fn address(ctx: &Ctx, source: &Source, customer: &Customer) -> Result<Option<Email>> {
    let profile = crate::terms::profile_of(ctx, source, customer.id).await?;
    let own = match &profile {
        Some(profile) => email_of(ctx, source, profile).await?,
        None => None,
    };
    let text = match own {
        Some(email) => Some(email),
        None => parties::customers::reached(ctx, source, customer).await?.email,
    };
    text.map(|text| Email::parse(&text)).transpose()
}

/// Where a profile has invoices mailed to, opened.
pub(crate) async fn email_of(ctx: &Ctx, source: &Source, profile: &profile::Model) -> Result<Option<String>> {
    let place = vault::Place { table: "billing_profile", column: "email", row: profile.id };
    match &profile.email {
        Some(sealed) => vault::open(ctx, source, &place, sealed).await,
        None => Ok(None),
    }
}

/// A customer's credit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomerCredit {
    pub customer_id: Id,
    /// All that is left, in each currency.
    pub totals: Vec<CreditTotal>,
    /// What is left of each payment and credit note, oldest first, as far as one page goes.
    pub sources: Vec<CreditSource>,
}

/// Credit in one currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CreditTotal {
    pub currency: Currency,
    pub left: Decimal,
}

/// What is left of one payment or credit note.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CreditSource {
    /// `payment` or `credit_note`.
    pub kind: String,
    pub id: Id,
    pub number: String,
    pub on: Day,
    pub currency: Currency,
    pub left: Decimal,
}

/// `GET /billing/customers/{id}/credit`.
pub(crate) async fn credit(ctx: &Ctx, source: &Source, by: ById) -> Result<CustomerCredit> {
    let customer = visible(ctx, source, by.id).await?;
    let payments = unallocated(ctx, source, customer.id)
        .order_by(payment::Column::ReceivedAt)
        .limit(SOURCES_MAX)
        .all()
        .await?;
    let notes = open_notes(ctx, source, customer.id)
        .order_by(invoice::Column::IssuedOn)
        .limit(SOURCES_MAX)
        .all()
        .await?;
    let of_payments = payments
        .into_iter()
        .map(|one| ("payment", one.id, one.number, one.business_date, one.currency, one.unallocated));
    let of_notes = notes.into_iter().map(|one| {
        let on = one.issued_on.unwrap_or(Day::FIRST);
        ("credit_note", one.id, one.number.unwrap_or_default(), on, one.currency, -one.open)
    });
    let mut sources: Vec<CreditSource> = of_payments
        .chain(of_notes)
        .map(|(kind, id, number, on, currency, left)| {
            let left = currency.decimal(left);
            CreditSource { kind: kind.to_owned(), id, number, on, currency, left }
        })
        .collect();
    sources.sort_by_key(|one| (one.on, one.id));
    let totals = totals(ctx, source, customer.id).await?;
    Ok(CustomerCredit { customer_id: customer.id, totals, sources })
}

/// What a customer has left in each currency, of however many payments and credit notes.
async fn totals(ctx: &Ctx, source: &Source, customer_id: Id) -> Result<Vec<CreditTotal>> {
    let sum = |column: Expr| source.engine().sum(column);
    let paid = unallocated(ctx, source, customer_id)
        .shape(|select| {
            select
                .select_only()
                .column(payment::Column::Currency)
                .column_as(sum(Expr::col(payment::Column::Unallocated)), "amount")
                .group_by(payment::Column::Currency)
        })
        .all_as::<Left>()
        .await?;
    let credited = open_notes(ctx, source, customer_id)
        .shape(|select| {
            select
                .select_only()
                .column(invoice::Column::Currency)
                .column_as(sum(Expr::col(invoice::Column::Open)), "amount")
                .group_by(invoice::Column::Currency)
        })
        .all_as::<Left>()
        .await?;
    let mut totals: BTreeMap<Currency, Amount> = BTreeMap::new();
    for one in paid {
        *totals.entry(one.currency).or_default() += Amount(one.amount);
    }
    for one in credited {
        *totals.entry(one.currency).or_default() -= Amount(one.amount);
    }
    let total = |(currency, left): (Currency, Amount)| CreditTotal { currency, left: currency.decimal(left) };
    Ok(totals.into_iter().map(total).collect())
}

#[derive(FromQueryResult)]
struct Left {
    currency: Currency,
    amount: i64,
}

fn unallocated<'s>(ctx: &Ctx, source: &'s Source, customer_id: Id) -> Scoped<'s, payment::Entity> {
    source
        .select::<payment::Entity>(ctx.scope())
        .filter(payment::Column::CustomerId.eq(customer_id))
        .filter(payment::Column::Unallocated.gt(0))
}

fn open_notes<'s>(ctx: &Ctx, source: &'s Source, customer_id: Id) -> Scoped<'s, invoice::Entity> {
    source
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::CustomerId.eq(customer_id))
        .filter(invoice::Column::Kind.eq("credit_note"))
        .filter(invoice::Column::Open.lt(0))
}
