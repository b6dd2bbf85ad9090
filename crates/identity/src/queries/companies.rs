//! The companies that one works for.

use kernel::{Id, Result};
use platform::api::ById;
use platform::{Ctx, NoInput, Source};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::companies::CompanyView;
use crate::model::{company, member};
use crate::sign_in::{self, InCompany};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Companies {
    /// The one that is worked for.
    pub current: Id,
    pub items: Vec<InCompany>,
}

/// Those that the caller can switch to. A program with a key sees the key's company only.
pub async fn companies(ctx: &Ctx, source: &Source, _: NoInput) -> Result<Companies> {
    let mut ids = vec![ctx.company_id()];
    if let Ok((user, _)) = sign_in::person(ctx) {
        let members = source
            .select_global::<member::Entity>()
            .filter(member::Column::UserId.eq(user))
            .filter(member::Column::Status.eq(member::ACTIVE));
        ids.extend(members.all().await?.into_iter().map(|member| member.company_id));
    }
    let rows = source.select_global::<company::Entity>().filter(company::Column::Id.is_in(ids));
    let rows = rows.order_by(company::Column::Name).order_by(company::Column::Id).all().await?;
    let items = rows.into_iter().map(|row| InCompany { id: row.id, code: row.code, name: row.name });
    Ok(Companies { current: ctx.company_id(), items: items.collect() })
}

/// The company that is worked for; others are not seen from here.
pub async fn company(ctx: &Ctx, source: &Source, input: ById) -> Result<CompanyView> {
    source.select::<company::Entity>(&ctx.whole()).id(input.id).expect().await.map(CompanyView::of)
}
