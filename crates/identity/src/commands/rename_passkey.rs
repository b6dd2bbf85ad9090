//! Calling a passkey by another name.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::model::passkey;
use crate::queries::factors::PasskeyView;
use crate::{fields, sign_in};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub name: String,
}

pub async fn rename_passkey(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Input) -> Result<PasskeyView> {
    let (user_id, _) = sign_in::person(ctx)?;
    let own = passkey::Column::UserId.eq(user_id);
    let row = tx.select_global::<passkey::Entity>().id(target.id).filter(own).locked().expect().await?;
    let row = passkey::Model { name: input.name, ..row };
    tx.save_global::<passkey::Entity>(row.clone()).await?;
    Ok(PasskeyView::of(&row))
}
