//! Inviting somebody. They become a user when they register with the token.

use garde::Validate;
use kernel::{Email, Id, Instant, Result};
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::invitations::{self, INVITATION_LIFE, Invitee};
use crate::letters;
use crate::people::{self, Position};
use crate::{fields, step_up};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    pub email: Email,
    #[serde(default)]
    #[garde(length(chars, max = 80), custom(fields::line))]
    pub first_name: String,
    #[serde(default)]
    #[garde(length(chars, max = 80), custom(fields::line))]
    pub last_name: String,
    /// What they will be here.
    #[serde(default)]
    #[garde(dive)]
    pub position: Position,
}

#[derive(Clone, Serialize, JsonSchema)]
pub struct Invited {
    pub id: Id,
    pub email: Email,
    pub expires_at: Instant,
    /// Hand it to the person; it is not shown again.
    pub token: String,
    /// Whether they are mailed the link, too.
    pub mailed: bool,
}

/// Runs outside the pipeline's transaction so that the token is kept nowhere, not even as an idempotent answer.
/// The answer is the same whether the address belongs to a user of another company or to nobody.
pub async fn invite(ctx: Ctx, _: Request, input: Input) -> Result<Response<Invited>> {
    let email = input.email.clone();
    let invitee = Invitee {
        email: input.email,
        first_name: input.first_name,
        last_name: input.last_name,
        position: input.position,
    };
    let expires_at = ctx.now().plus(INVITATION_LIFE);
    let (id, token, mailed) = pipeline::write(&ctx, move |ctx, tx| {
        let invitee = invitee.clone();
        Box::pin(async move {
            // Who comes in has rights: from a screen that was left open nobody is let in.
            step_up::require(ctx, tx).await?;
            people::check(ctx, tx, &invitee.position, &Position::default()).await?;
            let (id, token) = invitations::join(ctx, tx, &invitee).await?;
            let name = format!("{} {}", invitee.first_name, invitee.last_name);
            let mailed = letters::invitation(ctx, tx, id, &invitee.email, name.trim(), &token).await?;
            Ok((id, token, mailed))
        })
    })
    .await?;
    Ok(Response::created(Invited { id, email, expires_at, token, mailed }))
}
