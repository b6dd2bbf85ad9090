//! Products, for the floors above: batch reads, and the mark that a product has been traded.

use std::collections::HashMap;

use kernel::{Id, Result};
use platform::{Ctx, Scoped, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use crate::errors::{PRODUCT_ARCHIVED, UNKNOWN_PRODUCT};
use crate::model::{barcode, product};
use crate::rules::codes;

pub use crate::model::product::Model as Product;

/// The products of these ids in one read, archived ones too. What does not exist is not in the answer.
pub async fn find_many(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<HashMap<Id, Product>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(by_id(wanted(ctx, src, ids).all().await?))
}

/// The query of [`of_lines`], for a caller that asks for something else in the same breath and gives what is found to
/// [`known`]: products in the order of their ids, in which whoever locks several takes them.
pub fn wanted<'s>(ctx: &Ctx, src: &'s Source, ids: &[Id]) -> Scoped<'s, product::Entity> {
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    src.select::<product::Entity>(&ctx.whole())
        .filter(product::Column::Id.is_in(wanted))
        .order_by(product::Column::Id)
}

fn by_id(found: Vec<Product>) -> HashMap<Id, Product> {
    found.into_iter().map(|product| (product.id, product)).collect()
}

/// The products with these article numbers, by number: for imports. Archived ones too.
pub async fn by_skus(ctx: &Ctx, src: &Source, skus: &[String]) -> Result<HashMap<String, Product>> {
    if skus.is_empty() {
        return Ok(HashMap::new());
    }
    let found = src
        .select::<product::Entity>(&ctx.whole())
        .filter(product::Column::Sku.is_in(skus.iter().map(String::as_str)))
        .all()
        .await?;
    Ok(found.into_iter().map(|product| (product.sku.clone(), product)).collect())
}

/// The products of a document's lines, each of which must exist and still be traded. In a transaction they stay so
/// until it ends: nobody archives one under a document that is being written.
///
/// # Errors
/// `catalog.unknown_product` or `catalog.product_archived`, blaming every such `lines[i].product_id`.
pub async fn of_lines(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<HashMap<Id, Product>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    known(ids, wanted(ctx, src, ids).all_kept().await?)
}

/// What [`of_lines`] makes of the products that were found.
///
/// # Errors
/// As [`of_lines`].
pub fn known(ids: &[Id], found: Vec<Product>) -> Result<HashMap<Id, Product>> {
    let products = by_id(found);
    let unknown = |id: &Id| !products.contains_key(id);
    let archived = |id: &Id| products.get(id).is_some_and(|product| product.archived_at.is_some());
    blame(UNKNOWN_PRODUCT, ids, unknown)?;
    blame(PRODUCT_ARCHIVED, ids, archived)?;
    Ok(products)
}

fn blame(code: kernel::Code, ids: &[Id], is_at_fault: impl Fn(&Id) -> bool) -> Result<()> {
    let faults = ids.iter().enumerate().filter(|(_, id)| is_at_fault(id));
    let error = faults.fold(None, |error: Option<kernel::Error>, (at, _)| {
        Some(error.unwrap_or_else(|| code.error()).at(format!("lines[{at}].product_id")))
    });
    error.map_or(Ok(()), Err)
}

/// Notes that products are traded now: from here on their base unit and the sizes of their packages stand fast.
/// Call it with what [`find_many`] gave, before quantities are converted. It writes only the first time.
pub async fn mark_used<'p>(
    ctx: &Ctx,
    tx: &Tx<'_>,
    products: impl IntoIterator<Item = &'p Product>,
) -> Result<()> {
    let fresh: Vec<Id> =
        products.into_iter().filter(|product| product.used_at.is_none()).map(|product| product.id).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    tx.update::<product::Entity>(&ctx.whole())
        .set(product::Column::UsedAt, Expr::val(ctx.now()))
        .filter(product::Column::Id.is_in(fresh))
        .filter(product::Column::UsedAt.is_null())
        .exec()
        .await?;
    Ok(())
}

/// A product that was found by what is printed on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub product: Product,
    /// The unit that bears the code.
    pub unit_id: Id,
    /// Whether a barcode matched, and not the article number.
    pub by_barcode: bool,
}

/// The product that bears a barcode or, failing that, has it as its article number. Archived ones are not found.
pub async fn search_code(ctx: &Ctx, src: &Source, code: &str) -> Result<Option<Found>> {
    let code = code.trim();
    let barcode = src
        .select::<barcode::Entity>(&ctx.whole())
        .filter(barcode::Column::MatchCode.eq(codes::match_form(code)))
        .filter(barcode::Column::ArchivedAt.is_null())
        .one()
        .await?;
    let wanted = match &barcode {
        Some(barcode) => product::Column::Id.eq(barcode.product_id),
        None => product::Column::Sku.eq(code),
    };
    let product = src
        .select::<product::Entity>(&ctx.whole())
        .filter(wanted)
        .filter(product::Column::ArchivedAt.is_null())
        .one()
        .await?;
    Ok(product.map(|product| Found {
        unit_id: barcode.as_ref().and_then(|barcode| barcode.unit_id).unwrap_or(product.unit_id),
        by_barcode: barcode.is_some(),
        product,
    }))
}
