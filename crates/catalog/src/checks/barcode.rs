//! A barcode names one thing and stands on a unit in which the product is traded.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::DUPLICATE_BARCODE;
use crate::model::barcode;
use crate::rules::codes;
use crate::{products, units};

pub(crate) fn barcodes<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<Vec<Result<()>>>> {
    for change in changes.iter_mut() {
        let match_code = match change.is_archived() {
            // An archived barcode is free for another product.
            true => format!("archived {}", change.id().simple()),
            false => codes::match_form(change.text("code").unwrap_or_default()),
        };
        change.set("match_code", match_code.as_str().into());
    }
    let live: Vec<Option<Wanted>> = changes.iter().map(Wanted::of).collect();
    Box::pin(async move {
        let mut holders = holders(ctx, tx, live.iter().flatten()).await?;
        let units = refused_units(ctx, tx, live.iter().flatten()).await?;
        let verdict = |wanted: Option<Wanted>| {
            let Some(wanted) = wanted else { return Ok(()) };
            // The unique index holds this too; here the caller learns which product has the code.
            let holder = holders.entry(wanted.match_code).or_insert((wanted.id, wanted.product_id));
            if holder.0 != wanted.id {
                return Err(DUPLICATE_BARCODE.at("code").with("product_id", holder.1));
            }
            units.get(&wanted.id).map_or(Ok(()), |error| Err(error.clone()))
        };
        Ok(live.into_iter().map(verdict).collect())
    })
}

/// What a live barcode asks for.
struct Wanted {
    id: Id,
    match_code: String,
    product_id: Id,
    unit_id: Option<Id>,
}

impl Wanted {
    fn of(change: &Change<'_>) -> Option<Wanted> {
        (!change.is_archived()).then(|| Wanted {
            id: change.id(),
            match_code: change.text("match_code").unwrap_or_default().to_owned(),
            product_id: change.reference("product_id").unwrap_or_else(Id::nil),
            unit_id: change.reference("unit_id"),
        })
    }
}

/// The barcode that has a code, and its product, by code.
async fn holders(
    ctx: &Ctx,
    tx: &Tx<'_>,
    wanted: impl Iterator<Item = &Wanted>,
) -> Result<BTreeMap<String, (Id, Id)>> {
    let codes: BTreeSet<&str> = wanted.map(|one| one.match_code.as_str()).collect();
    if codes.is_empty() {
        return Ok(BTreeMap::new());
    }
    let found = tx
        .select::<barcode::Entity>(&ctx.whole())
        .filter(barcode::Column::MatchCode.is_in(db::padded(codes.into_iter().collect::<Vec<_>>())))
        .all()
        .await?;
    Ok(found.into_iter().map(|one| (one.match_code, (one.id, one.product_id))).collect())
}

/// Barcodes that stand on a unit in which their product is not traded, with what there is against it.
async fn refused_units(
    ctx: &Ctx,
    tx: &Tx<'_>,
    wanted: impl Iterator<Item = &Wanted>,
) -> Result<BTreeMap<Id, kernel::Error>> {
    let with_unit: Vec<(Id, Id, Id)> =
        wanted.filter_map(|one| Some((one.id, one.product_id, one.unit_id?))).collect();
    if with_unit.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<Id> = with_unit.iter().map(|(_, product, _)| *product).collect();
    let products = products::find_many(ctx, tx, &ids).await?;
    let pairs: Vec<(Id, Id)> = with_unit.iter().map(|(_, product, unit)| (*product, *unit)).collect();
    let table = units::table(ctx, tx, &products, &pairs).await?;
    let refused = with_unit.into_iter().filter_map(|(id, product, unit)| {
        let error = table.factor(product, unit).err()?;
        Some((id, error.at("unit_id")))
    });
    Ok(refused.collect())
}
