//! From the stream of published events to the lines before the endpoints: whoever wants an event and may see it
//! gets it.

use kernel::{Id, Result};
use platform::events::event;
use platform::{Ctx, Event, Principal, Source, Tx, sees_event};
use sea_orm::entity::prelude::*;

use crate::events::WebhookTested;
use crate::model::endpoint;
use crate::patterns::Patterns;
use crate::{line, owners};

/// Endpoints of a company at most that are served.
pub const ENDPOINTS_MAX: u64 = 200;

/// An endpoint with what decides what it gets.
pub(crate) struct Listener {
    pub(crate) endpoint: endpoint::Model,
    patterns: Patterns,
    /// The owner with the rights of this moment.
    owner: Option<Principal>,
}

impl Listener {
    pub(crate) async fn of(ctx: &Ctx, source: &Source, endpoint: endpoint::Model) -> Result<Self> {
        let limited_to = endpoint.limited_to.as_deref();
        let owner = owners::principal(ctx, source, endpoint.owner_id, limited_to).await?;
        Ok(Listener { patterns: Patterns::read(&endpoint.events), owner, endpoint })
    }

    /// Whether the owner may see an event now (T58: what they may not see does not leave by another way).
    pub(crate) fn may_see(&self, ctx: &Ctx, event: &event::Model) -> bool {
        let registry = ctx.runtime().registry();
        let (Some(kind), Some(owner)) = (registry.event(&event.name), &self.owner) else { return false };
        sees_event(registry, owner, &kind, event)
    }

    /// Whether the endpoint asked for it. What tries an endpoint out is for this one, asked or not.
    pub(crate) fn wants(&self, event: &event::Model) -> bool {
        if event.name == WebhookTested::TYPE.name {
            return event.subject_id == self.endpoint.id;
        }
        self.patterns.fit(&event.name)
    }
}

/// Whether anybody listens in the company at all.
pub(crate) async fn anybody(ctx: &Ctx, source: &Source) -> Result<bool> {
    Ok(active(ctx, source).one().await?.is_some())
}

/// Puts a batch of events in line before the endpoints.
pub(crate) async fn dispatch(ctx: &Ctx, tx: &Tx<'_>, events: &[event::Model]) -> Result<()> {
    // Held until the end: see `line`. In one order, so that nobody waits for each other.
    let endpoints =
        active(ctx, tx).order_by(endpoint::Column::Id).limit(ENDPOINTS_MAX).locked().all().await?;
    for endpoint in endpoints {
        let listener = Listener::of(ctx, tx, endpoint).await?;
        let from = listener.endpoint.created_at;
        let its: Vec<&event::Model> = events
            .iter()
            .filter(|event| event.at >= from && listener.wants(event) && listener.may_see(ctx, event))
            .collect();
        if !its.is_empty() {
            line::join(ctx, tx, &listener.endpoint, &its).await?;
        }
    }
    Ok(())
}

fn active<'s>(ctx: &Ctx, source: &'s Source) -> db::Scoped<'s, endpoint::Entity> {
    source
        .select::<endpoint::Entity>(&ctx.whole())
        .filter(endpoint::Column::State.eq(endpoint::ACTIVE))
        .filter(endpoint::Column::ArchivedAt.is_null())
}

/// An endpoint of the company, held.
pub(crate) async fn held(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<endpoint::Model> {
    tx.select::<endpoint::Entity>(&ctx.whole()).id(id).locked().expect().await
}
