//! Founding another company. Its founder is its first administrator.

use std::sync::Arc;

use kernel::Result;
use platform::{Ctx, Request, Response, pipeline};
use sea_orm::entity::prelude::*;

use crate::companies::{self, CompanyView, NewCompany};
use crate::errors::NAME_TAKEN;
use crate::model::company;
use crate::{setup, sign_in};

/// Runs outside the pipeline's transaction, because it works for a company that is not there yet.
pub async fn found_company(ctx: Ctx, _: Request, input: NewCompany) -> Result<Response<CompanyView>> {
    let (user, _) = sign_in::person(&ctx)?;
    let row = companies::row(&input, ctx.id(), ctx.now())?;
    let same = company::Column::Code.eq(&row.code);
    if ctx.runtime().db().read().select_global::<company::Entity>().filter(same).one().await?.is_some() {
        return Err(NAME_TAKEN.at("code"));
    }
    let founder = Ctx::system(ctx.runtime(), Arc::new(row.to_company()?), "identity.found");
    let view = CompanyView::of(row.clone());
    pipeline::write(&founder, move |ctx, tx| {
        let row = row.clone();
        Box::pin(async move { setup::found_for(ctx, tx, row, user).await.map(drop) })
    })
    .await?;
    Ok(Response::created(view))
}
