//! Second factors: authenticator apps ([`totp`]), passkeys ([`passkeys`]), recovery codes ([`recovery`]), and who must have one ([`policy`]).
//!
//! Somebody with a confirmed app or a passkey has a second factor: their password alone begins no session.

pub mod passkeys;
pub mod policy;
pub mod recovery;
pub mod totp;
pub mod webauthn;

use std::sync::Arc;

use kernel::{Error, Id, Result};
use platform::vault::{self, Place, SealedColumn, SealedTable};
use platform::{Company, Ctx, Runtime, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use crate::events::MemberUpdated;
use crate::model::{member, passkey, recovery_code, totp as app, user};
use crate::notices::{self, Notice};
use crate::sessions;

/// Characters of a code that somebody types, at most: a recovery code with its dashes, generously.
pub const CODE_CHARS_MAX: usize = 60;

/// What somebody has beside their password.
#[derive(Clone, Debug)]
pub struct Held {
    /// The authenticator app; it counts when it is confirmed.
    pub app: Option<app::Model>,
    /// How many passkeys.
    pub passkeys: i64,
}

impl Held {
    /// The app that counts.
    pub fn confirmed(&self) -> Option<&app::Model> {
        self.app.as_ref().filter(|app| app.confirmed_at.is_some())
    }

    /// Whether the password alone begins no session.
    pub fn any(&self) -> bool {
        self.confirmed().is_some() || self.passkeys > 0
    }

    /// The ways in which the second step can be taken, for clients.
    pub fn methods(&self) -> Vec<&'static str> {
        let (app, passkey) = (self.confirmed().is_some(), self.passkeys > 0);
        let ways = [("totp", app), ("passkey", passkey), ("recovery_code", self.any())];
        ways.into_iter().filter(|(_, held)| *held).map(|(way, _)| way).collect()
    }
}

/// What a user has.
pub async fn held(source: &Source, user: Id) -> Result<Held> {
    let app = source.select_global::<app::Entity>().filter(app::Column::UserId.eq(user)).one().await?;
    let theirs = source.select_global::<passkey::Entity>().filter(passkey::Column::UserId.eq(user));
    Ok(Held { app, passkeys: theirs.count().await? })
}

/// A code that fits, not yet used up.
#[derive(Clone, Debug)]
pub enum Shown {
    /// Of the app with this id, for this time step.
    App { id: Id, step: i64 },
    /// A recovery code, by its hash.
    Recovery { hash: String },
}

/// Whether a code is one of a user's, now. It is good only once [`spend`] has taken it.
pub async fn read(runtime: &Runtime, held: &Held, user: Id, code: &str) -> Result<Option<Shown>> {
    let source = runtime.db().read();
    if let Some(digits) = totp::digits(code) {
        let Some(app) = held.confirmed() else { return Ok(None) };
        let secret = opened(runtime, source, app).await?;
        let step = totp::matching(&secret, &digits, runtime.clock().now(), app.last_step);
        return Ok(step.map(|step| Shown::App { id: app.id, step }));
    }
    let Some(hash) = recovery::shown(code).filter(|_| held.any()) else { return Ok(None) };
    let known = source
        .select_global::<recovery_code::Entity>()
        .filter(recovery_code::Column::UserId.eq(user))
        .filter(recovery_code::Column::CodeHash.eq(&hash))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count()
        .await?;
    Ok((known > 0).then_some(Shown::Recovery { hash }))
}

/// Uses a code up. `false` when it was used in the meantime.
pub async fn spend(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model, shown: &Shown) -> Result<bool> {
    match shown {
        Shown::App { id, step } => {
            let met = tx
                .update_global::<app::Entity>()
                .set(app::Column::LastStep, Expr::val(*step))
                .filter(app::Column::Id.eq(*id))
                .filter(app::Column::LastStep.lt(*step))
                .exec()
                .await?;
            Ok(met == 1)
        }
        Shown::Recovery { hash } => {
            let taken = recovery::take(ctx, tx, user.id, hash).await?;
            if taken {
                let left = recovery::left(tx, user.id).await?;
                notices::tell(ctx, tx, user, &Notice::CodeUsed(left)).await?;
            }
            Ok(taken)
        }
    }
}

/// Seals the secret of an app by the key of the company that is worked for.
pub async fn seal(ctx: &Ctx, tx: &Tx<'_>, app: Id, secret: &[u8]) -> Result<String> {
    vault::seal(ctx, tx, None, &place(app), &hex::encode(secret)).await
}

/// The secret of an app.
pub async fn opened(runtime: &Runtime, source: &Source, app: &app::Model) -> Result<Vec<u8>> {
    let ctx = Ctx::system(runtime, company(runtime, app.company_id).await?, "identity.factor");
    let plain = vault::open(&ctx, source, &place(app.id), &app.secret).await?.unwrap_or_default();
    hex::decode(plain).map_err(Error::internal)
}

fn place(row: Id) -> Place {
    Place { table: "identity_totp", column: "secret", row }
}

/// What of identity is sealed.
pub(crate) fn sealed() -> SealedTable {
    let secret = SealedColumn { column: "secret", blind: None };
    SealedTable { table: "identity_totp", person: None, columns: vec![secret] }
}

/// A company by its id.
pub(crate) async fn company(runtime: &Runtime, id: Id) -> Result<Arc<Company>> {
    let found = runtime.companies().await?.into_iter().find(|company| company.id == id);
    found.ok_or_else(|| Error::internal("a company is never deleted"))
}

/// What follows from every change of somebody's own factors: the other sessions end, which were begun under what held
/// before; the person is told; and what they may do is looked up anew.
pub(crate) async fn changed(
    ctx: &Ctx,
    tx: &Tx<'_>,
    user: &user::Model,
    session: Option<Id>,
    notice: &Notice,
) -> Result<()> {
    sessions::end_others(ctx, tx, user.id, session, "factor_changed").await?;
    notices::tell(ctx, tx, user, notice).await?;
    let theirs = tx.select::<member::Entity>(&ctx.whole()).filter(member::Column::UserId.eq(user.id));
    if let Some(member) = theirs.one().await? {
        let subject = crate::commands::update_user::subject(&member);
        tx.emit(subject, &MemberUpdated { user_id: user.id, changed: vec!["factors"] })?;
    }
    Ok(())
}

/// Takes every factor of a user away.
pub(crate) async fn remove_all(tx: &Tx<'_>, user: Id) -> Result<()> {
    tx.delete_global::<app::Entity>().filter(app::Column::UserId.eq(user)).exec().await?;
    tx.delete_global::<passkey::Entity>().filter(passkey::Column::UserId.eq(user)).exec().await?;
    recovery::forget(tx, user).await
}
