//! How a company takes on customers, and what happens beyond their credit.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, NoInput, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::model::{customer, customer_category, policy};

/// Whether somebody has to say yes before a new customer buys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Onboarding {
    /// Whoever is entered may buy.
    #[default]
    Open,
    /// New customers are leads until they are qualified, unless whoever enters them may qualify.
    Review,
}

/// What happens to an order that goes beyond the customer's limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CreditPolicy {
    /// It is not confirmed.
    #[default]
    Refuse,
    /// It is confirmed, and the answer says so.
    Warn,
    /// It is confirmed and waits: nothing leaves until it is released, which is possible when it fits again.
    Hold,
    /// It is confirmed and waits until somebody else who may approve it does so, with a reason.
    Approve,
}

impl CreditPolicy {
    fn stored(text: &str) -> Option<CreditPolicy> {
        Some(match text {
            "refuse" => CreditPolicy::Refuse,
            "warn" => CreditPolicy::Warn,
            "hold" => CreditPolicy::Hold,
            "approve" => CreditPolicy::Approve,
            _ => return None,
        })
    }

    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            CreditPolicy::Refuse => "refuse",
            CreditPolicy::Warn => "warn",
            CreditPolicy::Hold => "hold",
            CreditPolicy::Approve => "approve",
        }
    }
}

/// A company's policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Policy {
    pub onboarding: Onboarding,
    /// Where neither the customer nor the category says otherwise.
    pub credit_policy: CreditPolicy,
}

/// The company's policy; open and refusing where nobody has set one.
pub async fn of_company(ctx: &Ctx, src: &Source) -> Result<Policy> {
    Ok(of_row(src.select::<policy::Entity>(&ctx.whole()).one().await?.as_ref()))
}

fn of_row(row: Option<&policy::Model>) -> Policy {
    row.map_or_else(Policy::default, |row| Policy {
        onboarding: if row.onboarding == "review" { Onboarding::Review } else { Onboarding::Open },
        credit_policy: CreditPolicy::stored(&row.credit_policy).unwrap_or_default(),
    })
}

/// A company's policy as it is shown.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct CustomerPolicyView {
    onboarding: Onboarding,
    credit_policy: CreditPolicy,
    /// 0 where nobody has set one.
    version: i64,
}

impl CustomerPolicyView {
    fn new(Policy { onboarding, credit_policy }: Policy, version: i64) -> Self {
        CustomerPolicyView { onboarding, credit_policy, version }
    }
}

/// What happens beyond this customer's limit: as the customer says, else the category, else the company.
pub(crate) async fn of_customer(ctx: &Ctx, src: &Source, customer_id: Id) -> Result<CreditPolicy> {
    let customer = src.select::<customer::Entity>(&ctx.whole()).id(customer_id).expect().await?;
    if let Some(own) = customer.credit_policy.as_deref().and_then(CreditPolicy::stored) {
        return Ok(own);
    }
    if let Some(category) = customer.category_id {
        let category = src.select::<customer_category::Entity>(&ctx.whole()).id(category).one().await?;
        let said = category.and_then(|category| category.credit_policy);
        if let Some(policy) = said.as_deref().and_then(CreditPolicy::stored) {
            return Ok(policy);
        }
    }
    Ok(of_company(ctx, src).await?.credit_policy)
}

/// `GET /sales/customer-policy`.
pub(crate) async fn show(ctx: &Ctx, src: &Source, _: NoInput) -> Result<CustomerPolicyView> {
    let row = src.select::<policy::Entity>(&ctx.whole()).one().await?;
    Ok(CustomerPolicyView::new(of_row(row.as_ref()), policy::Model::version_of(row.as_ref())))
}

/// `PUT /sales/customer-policy`.
pub(crate) async fn set(ctx: &Ctx, tx: &Tx<'_>, target: Target, new: Policy) -> Result<CustomerPolicyView> {
    let old = tx.select::<policy::Entity>(&ctx.whole()).locked().one().await?;
    let (before, seen) = (of_row(old.as_ref()), policy::Model::version_of(old.as_ref()));
    target.check(seen)?;
    let row = policy::Model {
        company_id: ctx.company_id(),
        onboarding: if new.onboarding == Onboarding::Review { "review" } else { "open" }.to_owned(),
        credit_policy: new.credit_policy.as_str().to_owned(),
        updated_at: ctx.now(),
        version: Some(seen + 1),
    };
    tx.delete::<policy::Entity>(&ctx.whole())
        .filter(policy::Column::CompanyId.eq(ctx.company_id()))
        .exec()
        .await?;
    tx.insert::<policy::Entity>(&ctx.whole(), row).await?;
    let changes = serde_json::json!({ "fields": { "policy": { "before": before, "after": new } } });
    tx.audit(Subject::of("customer_policy", ctx.company_id()), "parties.customer_policy.set", &changes)?;
    Ok(CustomerPolicyView::new(new, seen + 1))
}
