//! What a customer has left: payments and credit notes that settle nothing yet.

use kernel::{Amount, Currency, Day, Decimal, Email, Id};
use parties::customers::Customer;
use platform::api::ById;
use platform::{Ctx, Result, Source, vault};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
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
    pub totals: Vec<CreditTotal>,
    /// What is left of each payment and credit note, oldest first.
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
    let payments = source
        .select::<payment::Entity>(ctx.scope())
        .filter(payment::Column::CustomerId.eq(customer.id))
        .filter(payment::Column::Unallocated.gt(0))
        .order_by(payment::Column::ReceivedAt)
        .limit(SOURCES_MAX)
        .all()
        .await?;
    let notes = source
        .select::<invoice::Entity>(ctx.scope())
        .filter(invoice::Column::CustomerId.eq(customer.id))
        .filter(invoice::Column::Kind.eq("credit_note"))
        .filter(invoice::Column::Open.lt(0))
        .order_by(invoice::Column::IssuedOn)
        .limit(SOURCES_MAX)
        .all()
        .await?;
    let mut totals: Vec<(Currency, Amount)> = Vec::new();
    let mut sources = Vec::new();
    let of_payments = payments
        .into_iter()
        .map(|one| ("payment", one.id, one.number, one.business_date, one.currency, one.unallocated));
    let of_notes = notes.into_iter().map(|one| {
        let on = one.issued_on.unwrap_or(Day::FIRST);
        ("credit_note", one.id, one.number.unwrap_or_default(), on, one.currency, -one.open)
    });
    for (kind, id, number, on, currency, left) in of_payments.chain(of_notes) {
        match totals.iter_mut().find(|total| total.0 == currency) {
            Some(total) => total.1 += left,
            None => totals.push((currency, left)),
        }
        let left = currency.decimal(left);
        sources.push(CreditSource { kind: kind.to_owned(), id, number, on, currency, left });
    }
    sources.sort_by_key(|one| (one.on, one.id));
    let total = |(currency, left): (Currency, Amount)| CreditTotal { currency, left: currency.decimal(left) };
    Ok(CustomerCredit { customer_id: customer.id, totals: totals.into_iter().map(total).collect(), sources })
}
