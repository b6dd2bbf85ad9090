//! The balances recomputed from the facts.

mod adjustments;
mod receipts;

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Amount, Day, Id, Qty};
use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::model::{cost, level, location, month, reservation, stock_move, transfer};
use crate::policy::{self, CLEARING, FORBID};
use crate::{months, transfers};

const BELOW_ZERO: &str = "inventory.below_zero_only_where_the_rule_lets_it";
const IN_TRANSIT: &str = "inventory.in_transit_is_what_is_under_way";
const FOR_SALE: &str = "inventory.what_is_promised_is_for_sale";
const MONTHS: &str = "inventory.months_are_the_sum_of_moves";
const COST: &str = "inventory.cost_is_the_sum_of_moves";

#[derive(FromQueryResult)]
struct Sum {
    product_id: Id,
    location_id: Id,
    total: i64,
}

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor {
            check: "inventory.on_hand_is_the_sum_of_moves",
            run: Arc::new(|c, s| Box::pin(on_hand(c, s))),
        },
        Doctor {
            check: "inventory.reserved_is_the_sum_of_reservations",
            run: Arc::new(|c, s| Box::pin(reserved(c, s))),
        },
        Doctor { check: BELOW_ZERO, run: Arc::new(|c, s| Box::pin(below_zero(c, s))) },
        Doctor { check: FOR_SALE, run: Arc::new(|c, s| Box::pin(promised_for_sale(c, s))) },
        Doctor { check: IN_TRANSIT, run: Arc::new(|c, s| Box::pin(in_transit(c, s))) },
        Doctor { check: MONTHS, run: Arc::new(|c, s| Box::pin(months_sums(c, s))) },
        Doctor { check: COST, run: Arc::new(|c, s| Box::pin(costs(c, s))) },
        Doctor { check: receipts::MOVES, run: Arc::new(|c, s| Box::pin(receipts::moves(c, s))) },
        Doctor { check: receipts::REVERSALS, run: Arc::new(|c, s| Box::pin(receipts::reversals(c, s))) },
        Doctor { check: adjustments::MOVES, run: Arc::new(|c, s| Box::pin(adjustments::moves(c, s))) },
        Doctor {
            check: adjustments::REVERSALS,
            run: Arc::new(|c, s| Box::pin(adjustments::reversals(c, s))),
        },
        Doctor {
            check: "inventory.level_is_in_its_locations_store",
            run: Arc::new(|c, s| Box::pin(stores(c, s))),
        },
    ]
}

async fn stores(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let locations = source.select::<location::Entity>(&ctx.whole()).all().await?;
    let by_id: BTreeMap<Id, Option<Id>> = locations.iter().map(|one| (one.id, one.store_id)).collect();
    let levels = source.select::<level::Entity>(&ctx.whole()).all().await?;
    let show = |store: Option<Id>| store.map_or_else(|| "no store".to_owned(), |id| id.to_string());
    let wrong = levels.into_iter().filter_map(|level| {
        let expected = by_id.get(&level.location_id).copied().flatten();
        (level.store_id != expected).then(|| Finding {
            check: "inventory.level_is_in_its_locations_store",
            subject: format!("product {} at location {}", level.product_id, level.location_id),
            expected: show(expected),
            found: show(level.store_id),
        })
    });
    Ok(wrong.collect())
}

async fn on_hand(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let total = source.engine().sum(Expr::col(stock_move::Column::Quantity));
    let sums = source
        .select::<stock_move::Entity>(&ctx.whole())
        .shape(|select| {
            select
                .select_only()
                .column(stock_move::Column::ProductId)
                .column(stock_move::Column::LocationId)
                .column_as(total, "total")
                .group_by(stock_move::Column::ProductId)
                .group_by(stock_move::Column::LocationId)
        })
        .all_as::<Sum>()
        .await?;
    compare(ctx, source, sums, "inventory.on_hand_is_the_sum_of_moves", |level| level.on_hand).await
}

async fn reserved(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let total = source.engine().sum(Expr::col(reservation::Column::Quantity));
    let sums = source
        .select::<reservation::Entity>(&ctx.whole())
        .shape(|select| {
            select
                .select_only()
                .column(reservation::Column::ProductId)
                .column(reservation::Column::LocationId)
                .column_as(total, "total")
                .group_by(reservation::Column::ProductId)
                .group_by(reservation::Column::LocationId)
        })
        .all_as::<Sum>()
        .await?;
    compare(ctx, source, sums, "inventory.reserved_is_the_sum_of_reservations", |level| level.reserved).await
}

async fn compare(
    ctx: &Ctx,
    source: &Source,
    sums: Vec<Sum>,
    check: &'static str,
    kept: impl Fn(&level::Model) -> Qty,
) -> Result<Vec<Finding>> {
    let mut expected: BTreeMap<(Id, Id), Qty> =
        sums.into_iter().map(|sum| ((sum.product_id, sum.location_id), Qty(sum.total))).collect();
    let levels = source.select::<level::Entity>(&ctx.whole()).all().await?;
    let mut findings = Vec::new();
    for level in levels {
        let wanted = expected.remove(&(level.product_id, level.location_id)).unwrap_or(Qty::ZERO);
        let found = kept(&level);
        if wanted != found {
            findings.push(finding(check, level.product_id, level.location_id, wanted, found));
        }
    }
    for ((product, location), wanted) in expected.into_iter().filter(|(_, wanted)| *wanted != Qty::ZERO) {
        findings.push(finding(check, product, location, wanted, Qty::ZERO));
    }
    Ok(findings)
}

fn finding(check: &'static str, product: Id, location: Id, expected: Qty, found: Qty) -> Finding {
    Finding {
        check,
        subject: format!("product {product} at location {location}"),
        expected: expected.to_string(),
        found: found.to_string(),
    }
}

#[derive(FromQueryResult)]
struct Worth {
    product_id: Id,
    quantity: i64,
    value: i64,
}

/// What a product's stock is worth: the sum of its moves, and nothing where there is nothing (T44).
async fn costs(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let quantity = source.engine().sum(Expr::col(stock_move::Column::Quantity));
    let value = source.engine().sum(Expr::col(stock_move::Column::Value));
    let sums = source
        .select::<stock_move::Entity>(&ctx.whole())
        .shape(|select| {
            select
                .select_only()
                .column(stock_move::Column::ProductId)
                .column_as(quantity, "quantity")
                .column_as(value, "value")
                .group_by(stock_move::Column::ProductId)
        })
        .all_as::<Worth>()
        .await?;
    let mut expected: BTreeMap<Id, (Qty, Amount)> =
        sums.into_iter().map(|sum| (sum.product_id, (Qty(sum.quantity), Amount(sum.value)))).collect();
    let show = |(quantity, value): (Qty, Amount)| {
        format!("{quantity} worth {}", ctx.company().currency.decimal(value))
    };
    let finding = |product: Id, expected: String, found: String| Finding {
        check: COST,
        subject: format!("product {product}"),
        expected,
        found,
    };
    let mut findings = Vec::new();
    for kept in source.select::<cost::Entity>(&ctx.whole()).all().await? {
        let wanted = expected.remove(&kept.product_id).unwrap_or_default();
        let found = (kept.quantity, kept.value);
        if wanted != found {
            findings.push(finding(kept.product_id, show(wanted), show(found)));
        }
        let sound = match kept.quantity {
            Qty::ZERO => kept.value.is_zero(),
            quantity if quantity.is_positive() => !kept.value.is_negative(),
            _ => !kept.value.is_positive(),
        };
        if !sound {
            findings.push(finding(kept.product_id, "a value of the quantity's sign".to_owned(), show(found)));
        }
    }
    let left = expected.into_iter().filter(|(_, sum)| *sum != <(Qty, Amount)>::default());
    findings.extend(left.map(|(product, sum)| finding(product, show(sum), "nothing".to_owned())));
    Ok(findings)
}

/// Each balance keeps its location's rule, and the rule holds.
async fn below_zero(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let locations = source.select::<location::Entity>(&ctx.whole()).all().await?;
    let of_company = policy::of_company(ctx, source).await?;
    let rule = |own: Option<String>| own.unwrap_or_else(|| of_company.clone());
    let rules: BTreeMap<Id, String> =
        locations.into_iter().map(|one| (one.id, rule(one.negative_stock))).collect();
    let levels = source.select::<level::Entity>(&ctx.whole()).all().await?;
    let wrong = levels.into_iter().filter_map(|level| {
        let rule = rules.get(&level.location_id).map_or(FORBID, String::as_str);
        let below = level.available().is_negative();
        let expected = if rule == FORBID && below { CLEARING } else { rule };
        let clears = rule == FORBID && level.negative_stock == CLEARING;
        (level.negative_stock != expected && !clears).then(|| Finding {
            check: BELOW_ZERO,
            subject: format!("product {} at location {}", level.product_id, level.location_id),
            expected: expected.to_owned(),
            found: level.negative_stock,
        })
    });
    Ok(wrong.collect())
}

/// The months that are summed up.
async fn months_sums(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let Some(through) = months::through(ctx, source).await? else { return Ok(Vec::new()) };
    let mut kept: BTreeMap<(Id, Id), (i64, i64)> = BTreeMap::new();
    for row in source.select::<month::Entity>(&ctx.whole()).all().await? {
        let sum = kept.entry((row.product_id, row.location_id)).or_default();
        *sum = (sum.0 + row.quantity.0, sum.1 + row.value.0);
    }
    let from: Option<Day> = None;
    let mut findings = Vec::new();
    for sum in months::moved(source, &ctx.whole(), from, through, None).await? {
        let found = kept.remove(&(sum.product_id, sum.location_id)).unwrap_or_default();
        if found != (sum.quantity, sum.value) {
            findings.push(finding(MONTHS, sum.product_id, sum.location_id, Qty(sum.quantity), Qty(found.0)));
        }
    }
    findings.extend(
        kept.into_iter()
            .filter(|(_, sum)| *sum != (0, 0))
            .map(|((product, location), sum)| finding(MONTHS, product, location, Qty::ZERO, Qty(sum.0))),
    );
    Ok(findings)
}

/// Nothing is promised of what is on its way between two places or not for sale. What an older program promised there
/// goes elsewhere when its order is amended.
async fn promised_for_sale(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let apart = location::Column::InTransit.eq(true).or(location::Column::ForSale.eq(false));
    let places = source.select::<location::Entity>(&ctx.whole()).filter(apart).all().await?;
    let rows = source
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::LocationId.is_in(places.iter().map(|place| place.id)))
        .order_by(reservation::Column::Id)
        .all()
        .await?;
    let finding = |row: reservation::Model| Finding {
        check: FOR_SALE,
        subject: format!("{} {} of product {}", row.document_kind, row.document_id, row.product_id),
        expected: "nothing promised there".to_owned(),
        found: format!("{} at location {}", row.quantity, row.location_id),
    };
    Ok(rows.into_iter().map(finding).collect())
}

/// What lies in transit is what transfers have sent and nobody has said what became of.
async fn in_transit(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let Some(place) = transfers::place_if_any(ctx, source).await? else { return Ok(Vec::new()) };
    let under_way = source
        .select::<transfer::Entity>(&ctx.whole())
        .filter(transfer::Column::Status.is_in(["in_transit", "partly_received"]))
        .all()
        .await?;
    let mut expected: BTreeMap<Id, Qty> = BTreeMap::new();
    for transfer in under_way {
        for line in transfers::lines_of(ctx, source, transfer.id).await? {
            *expected.entry(line.product_id).or_default() += line.under_way();
        }
    }
    let levels = source
        .select::<level::Entity>(&ctx.whole())
        .filter(level::Column::LocationId.eq(place))
        .all()
        .await?;
    let mut findings = Vec::new();
    for level in levels {
        let wanted = expected.remove(&level.product_id).unwrap_or_default();
        if wanted != level.on_hand {
            findings.push(finding(IN_TRANSIT, level.product_id, place, wanted, level.on_hand));
        }
    }
    let left = expected.into_iter().filter(|(_, wanted)| !wanted.is_zero());
    findings.extend(left.map(|(product, wanted)| finding(IN_TRANSIT, product, place, wanted, Qty::ZERO)));
    Ok(findings)
}
