//! New entries: what is there, and what the difference is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use catalog::TOO_MANY_PLACES;
use catalog::products::{self, Product};
use catalog::units::{self, UnitTable};
use kernel::{Error, Id, Qty, Result, UnitPrice};
use platform::{Ctx, Tx};
use records::{Change, Datum};
use sea_orm::ColumnTrait;

use super::{OPENING, id, told_as};
use crate::balances::{self, Delta};
use crate::errors::{INSUFFICIENT_STOCK, NO_SUCH_LOCATION, NOT_TRACKED, WRONG_DIRECTION, ZERO_QUANTITY};
use crate::model::{level, location, reason};
use crate::policy::{Verdict, judge};
use crate::{Document, NewMove, queries, reasons};

/// What all new entries of a lot need.
struct Known {
    places: BTreeMap<Id, location::Model>,
    products: HashMap<Id, Product>,
    units: UnitTable,
    reasons: BTreeMap<String, Result<reason::Model>>,
    /// The entries that speak of parts of what has none.
    parts: BTreeSet<Id>,
    /// The balances as they will be when the entries before have moved.
    levels: BTreeMap<(Id, Id), level::Model>,
    /// What the entries before bring to where the product never lay.
    first: BTreeMap<(Id, Id), Qty>,
}

/// Says of each new entry by how much it changes what is on hand. Of two for one product and place, the later one
/// finds what the earlier one leaves.
pub(super) async fn look(
    ctx: &Ctx,
    tx: &Tx<'_>,
    changes: &mut [Change<'_>],
    verdicts: &mut [Result<()>],
) -> Result<()> {
    if !changes.iter().any(|change| change.is_new()) {
        return Ok(());
    }
    choose_places(ctx, tx, changes).await?;
    let mut known = Known::of(ctx, tx, changes).await?;
    for (change, verdict) in changes.iter_mut().zip(verdicts).filter(|(change, _)| change.is_new()) {
        if verdict.is_ok() {
            *verdict = known.examine(change);
        }
    }
    Ok(())
}

/// Without a place, goods lie where the company takes them from.
async fn choose_places(ctx: &Ctx, tx: &Tx<'_>, changes: &mut [Change<'_>]) -> Result<()> {
    let without = |change: &Change<'_>| change.is_new() && change.reference("location_id").is_none();
    if !changes.iter().any(without) {
        return Ok(());
    }
    let usual = queries::default_location(ctx, None).await?;
    let usual = queries::location_in_reach(ctx, tx, usual, "location_id").await?;
    for change in changes.iter_mut().filter(|change| without(change)) {
        change.set("location_id", usual.id.into());
    }
    Ok(())
}

impl Known {
    async fn of(ctx: &Ctx, tx: &Tx<'_>, changes: &[Change<'_>]) -> Result<Known> {
        let new = || changes.iter().filter(|change| change.is_new());
        let ids = |field: &str| -> BTreeSet<Id> { new().map(|change| id(change, field)).collect() };
        let products: Vec<Id> = ids("product_id").into_iter().collect();
        let products = products::find_many(ctx, tx, &db::padded(products)).await?;
        let places = tx
            .select::<location::Entity>(&ctx.whole())
            .filter(location::Column::Id.is_in(ids("location_id")))
            .all()
            .await?;
        let tracked = products.values().filter(|product| product.tracked);
        products::mark_used(ctx, tx, tracked).await?;
        let unit = |change: &Change<'_>| {
            let product = id(change, "product_id");
            let base = products.get(&product).map(|product| product.unit_id);
            Some((product, change.reference("unit_id").or(base)?))
        };
        let pairs: Vec<(Id, Id)> = new().filter_map(unit).collect();
        let units = units::table(ctx, tx, &products, &pairs).await?;
        let counted = |change: &Change<'_>| {
            let (product, unit) = unit(change)?;
            Some((change.id(), (product, unit, Qty(change.int("quantity").unwrap_or(0)))))
        };
        let parts = parts(ctx, tx, &products, &new().filter_map(counted).collect::<Vec<_>>()).await?;
        let mut reasons = BTreeMap::new();
        let codes: BTreeSet<String> = new().map(reason_of).collect();
        for code in codes {
            let found = reasons::named(ctx, tx, &code).await;
            reasons.insert(code, found);
        }
        let mut levels = BTreeMap::new();
        for place in ids("location_id") {
            let here = new().filter(|change| id(change, "location_id") == place);
            let here: BTreeSet<Id> = here.map(|change| id(change, "product_id")).collect();
            let locked = balances::lock(ctx, tx, place, db::padded(here.into_iter().collect()).into_iter());
            levels.extend(locked.await?.into_iter().map(|(product, level)| ((place, product), level)));
        }
        let places = places.into_iter().map(|place| (place.id, place)).collect();
        Ok(Known { places, products, units, reasons, parts, levels, first: BTreeMap::new() })
    }

    fn examine(&mut self, change: &mut Change<'_>) -> Result<()> {
        let (place, product) = (id(change, "location_id"), id(change, "product_id"));
        let location = self.places.get(&place).filter(|place| !place.in_transit);
        let location = location.ok_or_else(|| NO_SUCH_LOCATION.at("location_id"))?;
        let of_stock = self.products.get(&product).filter(|product| product.tracked);
        let of_stock = of_stock.ok_or_else(|| NOT_TRACKED.at("product_id"))?;
        let unit = change.reference("unit_id").unwrap_or(of_stock.unit_id);
        let quantity = Qty(change.int("quantity").unwrap_or(0));
        if self.parts.contains(&change.id()) {
            return Err(TOO_MANY_PLACES.at("quantity"));
        }
        let quantity = self.units.in_base(product, unit, quantity).map_err(|error| error.at("unit_id"))?;
        let moved = match change.text("kind") {
            Some(OPENING) if quantity.is_zero() => return Err(ZERO_QUANTITY.at("quantity")),
            Some(OPENING) => quantity,
            _ => quantity - self.on_hand(place, product),
        };
        self.assert_reason(change, moved)?;
        match self.levels.get_mut(&(place, product)) {
            Some(level) => {
                let delta = Delta { on_hand: moved, reserved: Qty::ZERO };
                if judge(level, &delta) == Verdict::Refused {
                    return Err(INSUFFICIENT_STOCK.at("quantity").with("reserved", level.reserved));
                }
                level.on_hand += moved;
            }
            None => *self.first.entry((place, product)).or_default() += moved,
        }
        change.set("store_id", location.store_id.map_or(Datum::Null, Datum::Id));
        change.set("moved", moved.0.into());
        Ok(())
    }

    /// What is there when the entries before have moved.
    fn on_hand(&self, place: Id, product: Id) -> Qty {
        match self.levels.get(&(place, product)) {
            Some(level) => level.on_hand,
            None => self.first.get(&(place, product)).copied().unwrap_or_default(),
        }
    }

    fn assert_reason(&self, change: &Change<'_>, moved: Qty) -> Result<()> {
        let reason = match self.reasons.get(&reason_of(change)) {
            Some(Ok(reason)) => reason,
            Some(Err(error)) => return Err(error.clone()),
            None => return Err(Error::internal("every reason was looked up")),
        };
        reasons::assert_noted(reason, change.text("note"))?;
        if reasons::fits(reason, moved) { Ok(()) } else { Err(WRONG_DIRECTION.at("reason")) }
    }
}

/// The entries that speak of parts of what has none.
async fn parts(
    ctx: &Ctx,
    tx: &Tx<'_>,
    products: &HashMap<Id, Product>,
    counted: &[(Id, (Id, Id, Qty))],
) -> Result<BTreeSet<Id>> {
    let lines: Vec<(Id, Id, Qty)> = counted.iter().map(|(_, line)| *line).collect();
    match units::assert_places_at(ctx, tx, products, &lines, |at| at.to_string()).await {
        Ok(()) => Ok(BTreeSet::new()),
        Err(error) if error.is(TOO_MANY_PLACES) => {
            let places = error.fields.iter().filter_map(|field| field.path.parse::<usize>().ok());
            Ok(places.filter_map(|at| Some(counted.get(at)?.0)).collect())
        }
        Err(error) => Err(error),
    }
}

/// The reason's code.
pub(super) fn reason_of(change: &Change<'_>) -> String {
    let usual = if change.text("kind") == Some(OPENING) { reasons::OPENING } else { reasons::COUNT };
    change.text("reason").unwrap_or(usual).to_owned()
}

/// The move of a new entry; nothing when it found what it says.
pub(super) fn moved(change: &Change<'_>) -> Option<NewMove> {
    let quantity = Qty(change.int("moved").filter(|_| change.is_new())?);
    let (kind, document) = told_as(change);
    (!quantity.is_zero()).then(|| NewMove {
        product_id: id(change, "product_id"),
        location_id: id(change, "location_id"),
        quantity,
        kind,
        document: Document { kind: document, id: change.id() },
        line_id: None,
        unit_cost: change.int("unit_cost").map(UnitPrice).filter(|_| quantity.is_positive()),
        reason: change.text("note").map(str::to_owned),
        reason_code: Some(reason_of(change)),
    })
}
