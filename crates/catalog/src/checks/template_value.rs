//! A template has each value once.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::VALUE_TWICE;
use crate::model::template_value;

pub(crate) fn template_value<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let same = tx
            .select::<template_value::Entity>(&ctx.whole())
            .filter(template_value::Column::TemplateId.eq(change.reference("template_id")))
            .filter(template_value::Column::ValueId.eq(change.reference("value_id")))
            .filter(template_value::Column::Id.ne(change.id()))
            .one()
            .await?;
        same.map_or(Ok(()), |_| Err(VALUE_TWICE.at("value_id")))
    })
}
