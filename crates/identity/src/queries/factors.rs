//! One's own second factors.

use kernel::{Id, Instant, Result};
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use serde::Serialize;

use super::identities::{DoorView, doors_of};
use crate::factors::{self, passkeys, policy, recovery};
use crate::model::{company, passkey, session};
use crate::{sign_in, step_up};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Factors {
    /// Since when the authenticator app counts.
    pub totp_since: Option<Instant>,
    pub passkeys: Vec<PasskeyView>,
    /// Recovery codes that are left.
    pub recovery_codes_left: i64,
    /// Whether the company, or a role that one holds, asks for a second factor. Without one nothing else can be done.
    pub required: bool,
    /// Until when one counts as having proved who one is; see `POST /identity/step-up`.
    pub proved_until: Instant,
    /// What can be shown then: `password` or, for whoever has a second factor, `totp`, `passkey`, `recovery_code`.
    pub step_up: Vec<&'static str>,
    /// Providers by which one can prove it as well (`POST /identity/step-up/oidc`): none beside a second factor.
    pub step_up_providers: Vec<DoorView>,
}

/// A passkey, by what its owner calls it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PasskeyView {
    pub id: Id,
    pub name: String,
    pub created_at: Instant,
    pub used_at: Option<Instant>,
}

impl PasskeyView {
    pub fn of(row: &passkey::Model) -> Self {
        PasskeyView { id: row.id, name: row.name.clone(), created_at: row.created_at, used_at: row.used_at }
    }
}

pub async fn factors(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Factors> {
    let (user, session) = sign_in::person(ctx)?;
    let held = factors::held(source, user).await?;
    let company = source.select::<company::Entity>(&ctx.whole()).expect().await?;
    let session = source.select_global::<session::Entity>().id(session).expect().await?;
    let (step_up, step_up_providers) = match held.any() {
        true => (held.methods(), Vec::new()),
        false => (vec!["password"], doors_of(ctx, source, user).await?),
    };
    Ok(Factors {
        step_up,
        step_up_providers,
        totp_since: held.confirmed().and_then(|app| app.confirmed_at),
        passkeys: passkeys::of_user(source, user).await?.iter().map(PasskeyView::of).collect(),
        recovery_codes_left: recovery::left(source, user).await?,
        required: policy::demands(source, &company, user).await?,
        proved_until: step_up::until(session.proved_at),
    })
}
