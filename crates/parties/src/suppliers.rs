//! Suppliers, for the floors above.

use kernel::Id;
use platform::{Ctx, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::supplier;
use crate::permissions::SUPPLIER_VIEW;

/// Whether a document may name this supplier: the caller sees it, and it is not archived. In a transaction it stays so
/// until that ends.
///
/// # Errors
/// Trouble with the database.
pub async fn can_be_named(ctx: &Ctx, source: &Source, id: Id) -> Result<bool> {
    if !ctx.may(&SUPPLIER_VIEW) {
        return Ok(false);
    }
    let visible = ctx.scope_of(&SUPPLIER_VIEW)?;
    let found = source
        .select::<supplier::Entity>(&visible)
        .id(id)
        .filter(supplier::Column::ArchivedAt.is_null())
        .all_kept()
        .await?;
    Ok(!found.is_empty())
}
