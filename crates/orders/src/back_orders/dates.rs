//! When goods can be promised that are not there: by what is on its way in with a day, behind those who wait already.

use std::collections::BTreeMap;

use inventory::Coming;
use kernel::{Day, Id, Qty};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;

use super::Waiting;
use crate::model::back_order;
use crate::policy::OrderPolicy;

/// What is known of the goods that are waited for.
pub(super) struct Dates {
    /// Ordered from suppliers, by place and product; without a day.
    incoming: BTreeMap<(Id, Id), Qty>,
    /// The first one first.
    coming: Vec<Coming>,
    /// What others wait for already, by place and product.
    ahead: BTreeMap<(Id, Id), Qty>,
}

impl Dates {
    pub(super) async fn of(ctx: &Ctx, tx: &Tx<'_>, new: &[Waiting<'_>]) -> Result<Dates> {
        let products: Vec<Id> = new.iter().map(|one| one.goods.product_id).collect();
        let levels = inventory::levels_of(ctx, tx, &products).await?;
        let incoming =
            levels.into_iter().map(|level| ((level.location_id, level.product_id), level.incoming)).collect();
        let coming = inventory::coming(ctx, tx, &products).await?;
        let mut ahead: BTreeMap<(Id, Id), Qty> = BTreeMap::new();
        if !coming.is_empty() {
            let waiting = tx
                .select::<back_order::Entity>(&ctx.whole())
                .filter(back_order::Column::ProductId.is_in(products))
                .all()
                .await?;
            for row in waiting {
                *ahead.entry((row.location_id, row.product_id)).or_default() += row.quantity;
            }
        }
        Ok(Dates { incoming, coming, ahead })
    }

    /// When so much of a product can be promised at a place, or at any.
    pub(super) fn promise(
        &self,
        policy: &OrderPolicy,
        today: Day,
        (place, product): (Id, Id),
        anywhere: bool,
        missing: Qty,
    ) -> Day {
        if let Some(day) = self.arrival(place, product, anywhere, missing) {
            return day.max(today);
        }
        let is_coming = self.incoming.get(&(place, product)).is_some_and(|sum| *sum >= missing);
        policy.promise(today, is_coming)
    }

    /// The day on which so much has come beyond what others wait for.
    fn arrival(&self, place: Id, product: Id, anywhere: bool, missing: Qty) -> Option<Day> {
        let here = |at: Id, of: Id| of == product && (anywhere || at == place);
        let ahead = self.ahead.iter().filter(|((at, of), _)| here(*at, *of));
        let mut wanted = missing + ahead.map(|(_, quantity)| *quantity).sum::<Qty>();
        for one in self.coming.iter().filter(|one| here(one.location_id, one.product_id)) {
            wanted -= one.quantity;
            if wanted <= Qty::ZERO {
                return Some(one.on);
            }
        }
        None
    }
}
