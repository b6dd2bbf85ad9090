//! More for those who wait: goods that are free are promised to waiting lines, in the order in which they wait.

use std::collections::BTreeMap;

use kernel::{Id, Qty};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;

use crate::balances::{self, Delta, Deltas};
use crate::events::emit_low;
use crate::model::reservation;
use crate::{Document, queries};

/// A line that waits for so much of the one product at the one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub document: Document,
    pub line_id: Id,
    /// Base units, more than zero.
    pub quantity: Qty,
    /// Of a line that is sold by the whole box: so many base units. It holds whole ones at each place.
    pub step: Option<Qty>,
}

impl Claim {
    /// What of so much it can use at a place where it holds so much already.
    fn part_of(&self, free: Qty, held: Qty) -> Qty {
        let most = self.quantity.min(free);
        let Some(step) = self.step.filter(|step| step.is_positive()) else { return most };
        let whole = Qty((held + most).0 / step.0 * step.0);
        (whole - held).max(Qty::ZERO)
    }
}

/// Promises what is free of a product at a place to those who wait for it, the first one first, and answers how much
/// each got. What they hold already stays theirs. Goods in transit are nobody's until they have come, and those that are
/// not for sale are nobody's. Who wants a whole box leaves what is less to those behind. The balance is locked from here to
/// the commit.
pub async fn claim(ctx: &Ctx, tx: &Tx<'_>, location: Id, product: Id, claims: &[Claim]) -> Result<Vec<Qty>> {
    if queries::location(ctx, tx, location).await?.in_transit {
        return Ok(vec![Qty::ZERO; claims.len()]);
    }
    let levels = balances::lock(ctx, tx, location, [product].into_iter()).await?;
    let mut free = levels.get(&product).map_or(Qty::ZERO, |level| level.to_promise()).max(Qty::ZERO);
    if free == Qty::ZERO {
        return Ok(vec![Qty::ZERO; claims.len()]);
    }
    let held = held(ctx, tx, location, product, claims).await?;
    let mut got = Vec::with_capacity(claims.len());
    for claim in claims {
        let held = held.get(&claim.line_id).map_or(Qty::ZERO, |row| row.quantity);
        let part = claim.part_of(free, held);
        free -= part;
        got.push(part);
    }
    let sum: Qty = got.iter().sum();
    if sum == Qty::ZERO {
        return Ok(got);
    }
    let deltas = Deltas::from([(product, Delta { on_hand: Qty::ZERO, reserved: sum })]);
    balances::apply(ctx, tx, location, &deltas).await?;
    emit_low(tx, &levels, &deltas)?;
    let mut rows = Vec::new();
    for (claim, part) in claims.iter().zip(&got).filter(|(_, part)| **part > Qty::ZERO) {
        match held.get(&claim.line_id) {
            Some(row) => {
                let row = reservation::Model { quantity: row.quantity + *part, ..row.clone() };
                tx.save::<reservation::Entity>(&ctx.whole(), row).await?;
            }
            None => rows.push(reservation::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                document_kind: claim.document.kind.to_owned(),
                document_id: claim.document.id,
                line_id: claim.line_id,
                product_id: product,
                location_id: location,
                store_id: levels.get(&product).and_then(|level| level.store_id),
                quantity: *part,
            }),
        }
    }
    tx.insert_all::<reservation::Entity>(&ctx.whole(), rows).await?;
    Ok(got)
}

/// What the claims' lines hold of the product at the place.
async fn held(
    ctx: &Ctx,
    tx: &Tx<'_>,
    location: Id,
    product: Id,
    claims: &[Claim],
) -> Result<BTreeMap<Id, reservation::Model>> {
    let rows = tx
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::LineId.is_in(claims.iter().map(|claim| claim.line_id)))
        .filter(reservation::Column::LocationId.eq(location))
        .filter(reservation::Column::ProductId.eq(product))
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| (row.line_id, row)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_boxes_takes_whole_ones() {
        let claim = |quantity: i64, step: Option<i64>| Claim {
            document: Document { kind: "order", id: Id::nil() },
            line_id: Id::nil(),
            quantity: Qty::whole(quantity),
            step: step.map(Qty::whole),
        };
        let part = |claim: Claim, free: i64, held: i64| claim.part_of(Qty::whole(free), Qty::whole(held));
        assert_eq!(part(claim(24, None), 15, 0), Qty::whole(15));
        assert_eq!(part(claim(24, Some(12)), 15, 0), Qty::whole(12));
        assert_eq!(part(claim(24, Some(12)), 11, 0), Qty::ZERO);
        assert_eq!(part(claim(12, Some(12)), 40, 12), Qty::whole(12));
        // A box that an older program has torn is made whole where most of it lies, and nowhere else.
        assert_eq!(part(claim(5, Some(12)), 9, 7), Qty::whole(5));
        assert_eq!(part(claim(5, Some(12)), 9, 0), Qty::ZERO);
    }
}
