//! On whose behalf events leave and come in: a person, with the rights that they have now, and no more than those of
//! the API key that they used.

use kernel::{Error, Id, Result};
use platform::{Actor, Ctx, Principal, Source};
use records::{Change, Datum};

use crate::errors::NOT_A_PERSON;

/// Whoever changes an endpoint or sender answers for it from now on: nobody turns what another may see or do to
/// their own use.
pub(crate) fn take_over(ctx: &Ctx, change: &mut Change<'_>) -> Result<()> {
    let principal = ctx.principal();
    let limited = match &principal.actor {
        Actor::User { .. } => None,
        Actor::ApiKey { .. } => {
            let held: Vec<&String> = principal.grants.permissions.keys().collect();
            Some(serde_json::to_string(&held).map_err(Error::internal)?)
        }
        // The program itself changes what belongs to others and takes nothing over.
        Actor::System(_) if !change.is_new() => return Ok(()),
        Actor::System(_) | Actor::Anonymous => return Err(NOT_A_PERSON.error()),
    };
    change.set("owner_id", principal.actor.user_id().map_or(Datum::Null, Datum::Id));
    change.set("limited_to", limited.into());
    Ok(())
}

/// The owner as a caller, with the rights of this moment; nobody when they have left.
pub(crate) async fn principal(
    ctx: &Ctx,
    source: &Source,
    owner: Option<Id>,
    limited_to: Option<&str>,
) -> Result<Option<Principal>> {
    let Some(owner) = owner else { return Ok(None) };
    let only: Option<Vec<String>> =
        limited_to.map(serde_json::from_str).transpose().map_err(Error::internal)?;
    identity::on_behalf_of(ctx.runtime(), source, ctx.company_id(), owner, only.as_deref()).await
}
