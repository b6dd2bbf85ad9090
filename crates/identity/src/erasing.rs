//! What of a company's people goes when the company is erased, and in which order its tables do.

use kernel::{Id, Result};
use platform::Tx;
use sea_orm::entity::prelude::*;

use crate::model::{challenge, member, passkey, recovery_code, user};

/// Where the company itself is a row: the last that goes.
pub const COMPANIES: &str = "identity_company";
/// Who works there is known until the people are gone.
pub const MEMBERS: &str = "identity_member";
/// What opens doors goes first: whoever works there is out before anything is missing.
pub const DOORS: [&str; 4] =
    ["identity_session", "identity_api_key", "identity_grant", "identity_invitation"];
/// People looked up in one statement.
const ERASED_AT_ONCE_MAX: usize = 500;

/// Takes away the people who work for the company and for no other one, with what they signed in by: the company is being
/// erased, and its members' rows go after this.
///
/// # Errors
/// Those of the database.
pub async fn people_of(tx: &Tx<'_>, company: Id) -> Result<()> {
    let here =
        tx.select_global::<member::Entity>().filter(member::Column::CompanyId.eq(company)).all().await?;
    for some in here.chunks(ERASED_AT_ONCE_MAX) {
        let ids: Vec<Id> = some.iter().map(|member| member.user_id).collect();
        let elsewhere = tx
            .select_global::<member::Entity>()
            .filter(member::Column::UserId.is_in(ids.iter().copied()))
            .filter(member::Column::CompanyId.ne(company))
            .all()
            .await?;
        let alone = ids.into_iter().filter(|id| !elsewhere.iter().any(|member| member.user_id == *id));
        let alone: Vec<Id> = alone.collect();
        let codes = recovery_code::Column::UserId.is_in(alone.iter().copied());
        tx.delete_global::<recovery_code::Entity>().filter(codes).exec().await?;
        let keys = passkey::Column::UserId.is_in(alone.iter().copied());
        tx.delete_global::<passkey::Entity>().filter(keys).exec().await?;
        let errands = challenge::Column::UserId.is_in(alone.iter().copied());
        tx.delete_global::<challenge::Entity>().filter(errands).exec().await?;
        tx.delete_global::<user::Entity>().filter(user::Column::Id.is_in(alone)).exec().await?;
    }
    Ok(())
}
