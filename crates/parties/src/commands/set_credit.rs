//! Sets what a customer may owe, for those who answer for it but do not edit customers otherwise.

use garde::Validate;
use kernel::{Decimal, Error, Result};
use platform::{Ctx, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::credit::CreditPolicy;
use crate::model::customer;
use crate::queries::{self, CreditView};

/// What is to change; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct SetCredit {
    /// In the company's currency. `null`: no limit; 0: nothing on credit.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub credit_limit: Option<Option<Decimal>>,
    /// Days from the invoice to its due date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_days: Option<i32>,
    /// What happens to orders beyond the limit. `null`: as the category or the company says.
    #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")]
    pub credit_policy: Option<Option<CreditPolicy>>,
}

/// Tells `null` from absent.
fn given<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

/// Sets limit, terms and policy. The record engine checks, audits and publishes it as any change of the customer.
pub async fn set_credit(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SetCredit) -> Result<CreditView> {
    let Value::Object(fields) = serde_json::to_value(&input).map_err(Error::internal)? else {
        return Err(Error::internal("a struct becomes an object"));
    };
    // A module's own patch reaches the whole company: first see that the caller may see this customer.
    tx.select::<customer::Entity>(ctx.scope()).id(target.id).expect().await?;
    records::patch(ctx, tx, &customer::Model::record(), target, fields).await?;
    queries::credit(ctx, tx, platform::api::ById { id: target.id }).await
}
