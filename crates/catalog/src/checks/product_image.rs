//! An image is a picture that the caller may see, once on its product, and a product has so many that a page can show
//! them.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx, files};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{IMAGE_TWICE, TOO_MANY_IMAGES};
use crate::model::{product, product_image};

/// Images of one product.
const IMAGES_MAX: usize = 30;

pub(crate) fn product_image<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_archived() {
            return Ok(());
        }
        let (Some(product), Some(file)) = (change.reference("product_id"), change.reference("file_id"))
        else {
            return Ok(());
        };
        if change.changes("file_id") {
            files::assert_picture(ctx, tx, file, "file_id").await?;
        }
        refuse_too_many(ctx, tx, change.id(), product, file).await
    })
}

async fn refuse_too_many(ctx: &Ctx, tx: &Tx<'_>, id: Id, product_id: Id, file_id: Id) -> Result<()> {
    // Two images at once queue here, so that the limit holds.
    tx.select::<product::Entity>(&ctx.whole()).id(product_id).locked().expect().await?;
    let others = tx
        .select::<product_image::Entity>(&ctx.whole())
        .filter(product_image::Column::ProductId.eq(product_id))
        .filter(product_image::Column::Id.ne(id))
        .all()
        .await?;
    if others.iter().any(|other| other.file_id == file_id) {
        return Err(IMAGE_TWICE.at("file_id"));
    }
    if others.iter().filter(|other| other.archived_at.is_none()).count() >= IMAGES_MAX {
        return Err(TOO_MANY_IMAGES.with("images_max", IMAGES_MAX));
    }
    Ok(())
}
