//! Who sends: a key or person of ours, or somebody whose signature we know.

use std::sync::Arc;

use kernel::{Id, Result};
use platform::pipeline::UNAUTHENTICATED;
use platform::signing::standard;
use platform::{Actor, Company, Ctx, Principal, Request};

use crate::errors::BAD_SIGNATURE;
use crate::model::sender;
use crate::patterns::Patterns;
use crate::{owners, secrets};

/// Somebody who was let in.
pub(super) struct Admitted {
    /// In their name and with their rights.
    pub(super) ctx: Ctx,
    /// For people.
    pub(super) label: String,
    /// What a signature stands for; a key is limited by its permissions alone.
    limits: Option<(Patterns, String)>,
}

impl Admitted {
    pub(super) fn may_send(&self, name: &str) -> bool {
        self.limits.as_ref().is_none_or(|(patterns, _)| patterns.fit(name))
    }

    pub(super) fn may_speak_for(&self, source: &str) -> bool {
        self.limits.as_ref().is_none_or(|(_, own)| own == source)
    }
}

pub(super) async fn admit(ctx: &Ctx, signer: Option<Id>, request: &Request) -> Result<Admitted> {
    if let Some(id) = signer {
        return by_signature(ctx, id, request).await;
    }
    match ctx.actor() {
        Actor::User { .. } | Actor::ApiKey { .. } => Ok(Admitted {
            label: ctx.actor().label().to_owned(),
            ctx: ctx.signed_in(Arc::new(ctx.principal().clone())),
            limits: None,
        }),
        Actor::Anonymous | Actor::System(_) => Err(UNAUTHENTICATED.error()),
    }
}

/// Every reason for a refusal is the same from outside: who guesses ids learns nothing.
async fn by_signature(ctx: &Ctx, id: Id, request: &Request) -> Result<Admitted> {
    let runtime = ctx.runtime();
    let source = runtime.db().read();
    let refused = || BAD_SIGNATURE.error();
    let found = source.select_global::<sender::Entity>().id(id).one().await?;
    let sender = found.filter(|sender| sender.archived_at.is_none()).ok_or_else(refused)?;
    let company = company(ctx, sender.company_id).await?.ok_or_else(refused)?;
    let system = Ctx::system(runtime, company, "hooks.receive");
    let live = secrets::live(&system, source, sender.id).await?;
    standard::verify(&live, &request.headers, &request.bytes, ctx.now()).ok_or_else(refused)?;
    let owner = owners::principal(&system, source, sender.owner_id, sender.limited_to.as_deref()).await?;
    let owner = owner.ok_or_else(refused)?;
    let label = format!("{} ({})", sender.name, owner.actor.label());
    let user = owner.actor.user_id().ok_or_else(refused)?;
    let actor = Actor::ApiKey { id: sender.id, user, name: label.clone() };
    Ok(Admitted {
        ctx: ctx.signed_in(Arc::new(Principal { actor, ..owner })),
        label,
        limits: Some((Patterns::read(&sender.events), sender.source)),
    })
}

async fn company(ctx: &Ctx, id: Id) -> Result<Option<Arc<Company>>> {
    Ok(ctx.runtime().companies().await?.into_iter().find(|company| company.id == id))
}
