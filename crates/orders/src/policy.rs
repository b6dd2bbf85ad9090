//! How a company promises goods: what happens when there are too few, and where they may come from.

use std::time::Duration;

use garde::Validate;
use kernel::{Day, Id, Result};
use platform::cache::{Cache, Forget};
use platform::{Ctx, NoInput, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::events::OrderPolicyUpdated;
use crate::model::policy;

/// What happens when more is confirmed than is available.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shortage {
    /// The order is not confirmed.
    #[default]
    Refuse,
    /// What there is is reserved, the rest waits with a promise date.
    BackOrder,
}

impl Shortage {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Shortage::Refuse => "refuse",
            Shortage::BackOrder => "back_order",
        }
    }

    pub(crate) fn stored(text: &str) -> Shortage {
        if text == "back_order" { Shortage::BackOrder } else { Shortage::Refuse }
    }
}

/// Where the goods of one order may come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sources {
    /// From the order's location only.
    #[default]
    One,
    /// From one place that has all of it, else from several: the order's location first, then the store's own, the
    /// default one, warehouses of no store, other stores'.
    Split,
}

/// A company's policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct OrderPolicy {
    #[serde(default)]
    pub shortage: Shortage,
    #[serde(default)]
    pub sources: Sources,
    /// In how many days what is not there can be promised, when nobody says otherwise.
    #[garde(range(min = 0, max = 3650))]
    #[serde(default)]
    pub lead_days: i32,
    /// The same where enough of it is on its way in.
    #[garde(range(min = 0, max = 3650))]
    #[serde(default)]
    pub incoming_days: i32,
}

impl OrderPolicy {
    /// The day that waiting goods are promised for.
    pub(crate) fn promise(&self, today: Day, is_coming: bool) -> Day {
        today.plus_days(if is_coming { self.incoming_days } else { self.lead_days })
    }
}

/// Read by every order that is confirmed.
const POLICIES: Cache<Id, OrderPolicy> = Cache::new("orders.policy")
    .ttl(Duration::from_secs(60))
    .forgets(&["order_policy.updated"], Forget::Key(|company, _| company));

/// The company's policy; refusing and from one place where nobody has set one.
pub(crate) async fn of_company(ctx: &Ctx) -> Result<OrderPolicy> {
    let committed = ctx.runtime().db().read();
    POLICIES.of(ctx.runtime()).one(ctx.company_id(), || async { load(ctx, committed).await }).await
}

async fn load(ctx: &Ctx, source: &Source) -> Result<OrderPolicy> {
    Ok(of_row(source.select::<policy::Entity>(&ctx.whole()).one().await?.as_ref()))
}

fn of_row(row: Option<&policy::Model>) -> OrderPolicy {
    row.map_or_else(OrderPolicy::default, |row| OrderPolicy {
        shortage: Shortage::stored(&row.shortage),
        sources: if row.sources == "split" { Sources::Split } else { Sources::One },
        lead_days: row.lead_days,
        incoming_days: row.incoming_days,
    })
}

/// A company's policy as it is shown.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct OrderPolicyView {
    shortage: Shortage,
    sources: Sources,
    lead_days: i32,
    incoming_days: i32,
    /// 0 where nobody has set one.
    version: i64,
}

impl OrderPolicyView {
    fn new(policy: OrderPolicy, version: i64) -> Self {
        let OrderPolicy { shortage, sources, lead_days, incoming_days } = policy;
        OrderPolicyView { shortage, sources, lead_days, incoming_days, version }
    }
}

/// `GET /sales/order-policy`.
pub(crate) async fn show(ctx: &Ctx, source: &Source, _: NoInput) -> Result<OrderPolicyView> {
    let row = source.select::<policy::Entity>(&ctx.whole()).one().await?;
    Ok(OrderPolicyView::new(of_row(row.as_ref()), policy::Model::version_of(row.as_ref())))
}

/// `PUT /sales/order-policy`.
pub(crate) async fn set(ctx: &Ctx, tx: &Tx<'_>, target: Target, new: OrderPolicy) -> Result<OrderPolicyView> {
    let old = tx.select::<policy::Entity>(&ctx.whole()).locked().one().await?;
    let (before, seen) = (of_row(old.as_ref()), policy::Model::version_of(old.as_ref()));
    target.check(seen)?;
    let row = policy::Model {
        company_id: ctx.company_id(),
        shortage: new.shortage.as_str().to_owned(),
        sources: if new.sources == Sources::Split { "split" } else { "one" }.to_owned(),
        lead_days: new.lead_days,
        incoming_days: new.incoming_days,
        updated_at: ctx.now(),
        version: Some(seen + 1),
    };
    tx.delete::<policy::Entity>(&ctx.whole())
        .filter(policy::Column::CompanyId.eq(ctx.company_id()))
        .exec()
        .await?;
    tx.insert::<policy::Entity>(&ctx.whole(), row).await?;
    let about = Subject::of("order_policy", ctx.company_id());
    let changes = serde_json::json!({ "fields": { "policy": { "before": before, "after": new } } });
    tx.audit(about, "orders.order_policy.set", &changes)?;
    tx.emit(about, &OrderPolicyUpdated { policy: new })?;
    Ok(OrderPolicyView::new(new, seen + 1))
}
