//! A value belongs to one attribute, under a code of its own there.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{ATTRIBUTE_FIXED, VALUE_TWICE};
use crate::model::attribute_value;

pub(crate) fn attribute_value<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if !change.is_new() && change.changes("attribute_id") {
            return Err(ATTRIBUTE_FIXED.at("attribute_id"));
        }
        let same = tx
            .select::<attribute_value::Entity>(&ctx.whole())
            .filter(attribute_value::Column::AttributeId.eq(change.reference("attribute_id")))
            .filter(attribute_value::Column::Code.eq(change.text("code")))
            .filter(attribute_value::Column::Id.ne(change.id()))
            .one()
            .await?;
        same.map_or(Ok(()), |_| Err(VALUE_TWICE.at("code")))
    })
}
