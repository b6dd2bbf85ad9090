//! What the API reads beside the records.

use kernel::{Currency, Decimal, Id, Result};
use platform::api::ById;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::credit::{self, CreditPolicy};
use crate::model::customer;
use crate::policy;

/// What a customer owes and may owe, in the company's currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CreditView {
    pub customer_id: Id,
    pub currency: Currency,
    /// What happens to orders beyond the limit: the customer's own, the category's or the company's policy.
    pub credit_policy: CreditPolicy,
    /// Absent: no limit.
    pub credit_limit: Option<Decimal>,
    /// Confirmed and not yet invoiced.
    pub open_orders: Decimal,
    /// Invoiced and not yet paid or credited.
    pub open_invoices: Decimal,
    /// Paid or credited and not yet allocated.
    pub unallocated: Decimal,
    /// Open orders + open invoices − unallocated.
    pub exposure: Decimal,
    /// What may still be sold on credit, never below zero. Absent: no limit.
    pub available: Option<Decimal>,
}

/// The credit of a customer whom the caller may see.
pub async fn credit(ctx: &Ctx, src: &Source, input: ById) -> Result<CreditView> {
    let customer = src.select::<customer::Entity>(ctx.scope()).id(input.id).expect().await?;
    let row = credit::get(ctx, src, customer.id).await?;
    let currency = ctx.company().currency;
    let decimal = |amount| currency.decimal(amount);
    Ok(CreditView {
        customer_id: customer.id,
        currency,
        credit_policy: policy::of_customer(ctx, src, customer.id).await?,
        credit_limit: row.credit_limit.map(decimal),
        open_orders: decimal(row.open_orders),
        open_invoices: decimal(row.open_invoices),
        unallocated: decimal(row.unallocated),
        exposure: decimal(row.exposure()),
        available: row.credit_limit.map(|limit| decimal((limit - row.exposure()).max(kernel::Amount::ZERO))),
    })
}
