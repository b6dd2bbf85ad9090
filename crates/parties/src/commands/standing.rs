//! The verbs of a customer's qualification: each a step of [`STANDING`], with who took it, when and why.

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::api::ById;
use platform::vault::{self, Place};
use platform::{Ctx, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};

use crate::errors::{CUSTOMER_ARCHIVED, ERASED};
use crate::events::CustomerStanding;
use crate::model::{customer, standing};
use crate::standing::{BLOCKED, STANDING};

/// Steps of an answer at most.
const STEPS_MAX: u64 = 200;

/// Why.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Why {
    #[garde(inner(length(chars, max = 500)))]
    #[schemars(length(max = 500))]
    pub reason: Option<String>,
}

/// How a customer stands, and how it came there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StandingView {
    pub customer_id: Id,
    pub status: String,
    /// The verbs that the status allows.
    pub allowed_actions: Vec<String>,
    /// Newest first.
    pub steps: Vec<StepView>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StepView {
    pub verb: String,
    pub from: String,
    pub to: String,
    pub at: Instant,
    pub by: Option<Id>,
    pub reason: Option<String>,
}

/// Asks for the customer to be looked at.
pub async fn submit(ctx: &Ctx, tx: &Tx<'_>, target: Target, why: Why) -> Result<StandingView> {
    step(ctx, tx, target, "submit", why).await
}

/// The customer may buy.
pub async fn qualify(ctx: &Ctx, tx: &Tx<'_>, target: Target, why: Why) -> Result<StandingView> {
    step(ctx, tx, target, "qualify", why).await
}

/// Something is missing.
pub async fn send_back(ctx: &Ctx, tx: &Tx<'_>, target: Target, why: Why) -> Result<StandingView> {
    step(ctx, tx, target, "send_back", why).await
}

/// Nothing is sold to the customer any more.
pub async fn block(ctx: &Ctx, tx: &Tx<'_>, target: Target, why: Why) -> Result<StandingView> {
    step(ctx, tx, target, "block", why).await
}

/// The customer may buy again.
pub async fn unblock(ctx: &Ctx, tx: &Tx<'_>, target: Target, why: Why) -> Result<StandingView> {
    step(ctx, tx, target, "unblock", why).await
}

async fn step(ctx: &Ctx, tx: &Tx<'_>, target: Target, verb: &'static str, why: Why) -> Result<StandingView> {
    let customer = tx.select::<customer::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(customer.version)?;
    if customer.archived_at.is_some() {
        return Err(CUSTOMER_ARCHIVED.with("customer_id", customer.id));
    }
    if customer.erased_at.is_some() && customer.status == BLOCKED {
        return Err(ERASED.error());
    }
    let to = STANDING.check(&customer.status, verb)?;
    note(ctx, tx, &customer, verb, to, why.reason.as_deref()).await?;
    let fields = Map::from_iter([("status".to_owned(), json!(to))]);
    let target = Target { id: customer.id, version: None };
    records::patch(ctx, tx, &customer::Model::record(), target, fields).await?;
    show(ctx, tx, ById { id: customer.id }).await
}

/// Writes the step down and tells of it.
pub(crate) async fn note(
    ctx: &Ctx,
    tx: &Tx<'_>,
    customer: &customer::Model,
    verb: &'static str,
    to: &str,
    reason: Option<&str>,
) -> Result<()> {
    let id = ctx.id();
    let sealed = match reason {
        Some(text) => Some(vault::seal(ctx, tx, customer.person_id, &place(id), text).await?),
        None => None,
    };
    let row = standing::Model {
        id,
        company_id: ctx.company_id(),
        customer_id: customer.id,
        person_id: customer.person_id,
        verb: verb.to_owned(),
        from_status: customer.status.clone(),
        to_status: to.to_owned(),
        at: ctx.now(),
        by: ctx.user_id(),
        reason: sealed,
    };
    tx.insert::<standing::Entity>(&ctx.whole(), row).await?;
    let subject =
        Subject::of("customer", customer.id).within(customer.store_id, customer.region_id, customer.owner_id);
    tx.audit(
        subject,
        "parties.customer.standing",
        &json!({ "verb": verb, "from": customer.status, "to": to }),
    )?;
    let told = CustomerStanding {
        customer_id: customer.id,
        verb: verb.to_owned(),
        from: customer.status.clone(),
        status: to.to_owned(),
    };
    tx.emit(subject, &told)
}

/// `GET /sales/customers/{id}/standing`.
pub async fn show(ctx: &Ctx, src: &Source, input: ById) -> Result<StandingView> {
    let customer = src.select::<customer::Entity>(ctx.scope()).id(input.id).expect().await?;
    let rows = src
        .select::<standing::Entity>(&ctx.whole())
        .filter(standing::Column::CustomerId.eq(customer.id))
        .order_by_desc(standing::Column::Id)
        .limit(STEPS_MAX)
        .all()
        .await?;
    let sealed: Vec<(Place, &str)> =
        rows.iter().filter_map(|row| Some((place(row.id), row.reason.as_deref()?))).collect();
    let opened = vault::open_all(ctx, src, &sealed).await?;
    let mut reasons =
        sealed.iter().map(|(place, _)| place.row).zip(opened).collect::<std::collections::HashMap<_, _>>();
    let steps = rows.into_iter().map(|row| StepView {
        reason: reasons.remove(&row.id).flatten(),
        verb: row.verb,
        from: row.from_status,
        to: row.to_status,
        at: row.at,
        by: row.by,
    });
    let allowed = if customer.archived_at.is_some() { vec![] } else { STANDING.allowed(&customer.status) };
    Ok(StandingView {
        customer_id: customer.id,
        allowed_actions: allowed.into_iter().map(str::to_owned).collect(),
        status: customer.status,
        steps: steps.collect(),
    })
}

fn place(row: Id) -> Place {
    Place { table: "parties_standing", column: "reason", row }
}
