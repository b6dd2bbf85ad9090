//! Whether more may leave a location than is free there.
//!
//! A location has a rule of its own or follows the company's (`/inventory/policy`; `forbid` where nobody has said
//! anything). `forbid` refuses it. `warn` lets it happen and says so, `allow` lets it happen: the shelf is right and the books
//! are late, as at a till. The same holds for promising goods (a reservation): where more may leave than is there, more
//! may be promised than is there, and where it is forbidden nothing is oversold.

use garde::Validate;
use kernel::{Id, Qty, Result};
use platform::{Ctx, NoInput, Source, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SimpleExpr};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::balances::Delta;
use crate::model::{level, location, policy};

pub(crate) const FORBID: &str = "forbid";
pub(crate) const WARN: &str = "warn";
pub(crate) const ALLOW: &str = "allow";
/// Of a balance that was below zero when it became forbidden: it may rise, and is forbidden once it is sound.
pub(crate) const CLEARING: &str = "clearing";

/// More left or was promised than was free, and the location's rule let it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BelowZero {
    pub product_id: Id,
    pub location_id: Id,
    /// Afterwards, in base units.
    pub on_hand: Qty,
    pub reserved: Qty,
}

/// What the rule says of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Fine,
    Warned,
    Refused,
}

/// Judges a change of a balance that is locked. What makes nothing worse is always fine: a document uses what is
/// reserved for it (T22), goods come to a balance below zero. Goods that are not there leave only where the rule lets
/// them, also for whom they were promised when it did. Nothing is promised where goods are not for sale.
pub(crate) fn judge(level: &level::Model, delta: &Delta) -> Verdict {
    if !level.for_sale && delta.reserved.is_positive() {
        return Verdict::Refused;
    }
    let before = level.available();
    let after = before + delta.on_hand - delta.reserved;
    let oversold = after.is_negative() && after < before;
    let not_there = delta.on_hand.is_negative() && (level.on_hand + delta.on_hand).is_negative();
    if !oversold && !not_there {
        return Verdict::Fine;
    }
    match level.negative_stock.as_str() {
        ALLOW => Verdict::Fine,
        WARN => Verdict::Warned,
        _ => Verdict::Refused,
    }
}

/// What a company says of all its locations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct StockPolicy {
    /// For locations without a rule of their own.
    negative_stock: Rule,
}

/// What a company says of all its locations, as it is shown.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct StockPolicyView {
    /// For locations without a rule of their own.
    negative_stock: Rule,
    /// 0 where nobody has set one.
    version: i64,
}

/// When more leaves, or is promised, than is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Rule {
    /// It is refused.
    Forbid,
    /// It happens and is told.
    Warn,
    /// It happens.
    Allow,
}

impl Rule {
    fn stored(text: &str) -> Rule {
        match text {
            WARN => Rule::Warn,
            ALLOW => Rule::Allow,
            _ => Rule::Forbid,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Rule::Forbid => FORBID,
            Rule::Warn => WARN,
            Rule::Allow => ALLOW,
        }
    }
}

/// The rule of locations without one of their own.
pub(crate) async fn of_company(ctx: &Ctx, source: &Source) -> Result<String> {
    let row = source.select::<policy::Entity>(&ctx.whole()).one().await?;
    Ok(row.map_or_else(|| FORBID.to_owned(), |row| row.negative_stock))
}

/// The rule that holds at a location.
pub(crate) async fn rule_of(ctx: &Ctx, source: &Source, place: &location::Model) -> Result<String> {
    match &place.negative_stock {
        Some(rule) => Ok(rule.clone()),
        None => of_company(ctx, source).await,
    }
}

/// Lets a rule hold for some balances from now on; those that are below zero when it is forbidden may only rise.
pub(crate) async fn apply(ctx: &Ctx, tx: &Tx<'_>, which: SimpleExpr, rule: &str) -> Result<()> {
    let (on_hand, reserved) = (Expr::col(level::Column::OnHand), Expr::col(level::Column::Reserved));
    let steps = match rule {
        FORBID => vec![
            (CLEARING, Some(reserved.clone().gt(on_hand.clone()))),
            (FORBID, Some(reserved.lte(on_hand))),
        ],
        rule => vec![(rule, None)],
    };
    for (rule, some) in steps {
        let update = tx
            .update::<level::Entity>(&ctx.whole())
            .set(level::Column::NegativeStock, Expr::val(rule))
            .filter(which.clone());
        match some {
            Some(some) => update.filter(some).exec().await?,
            None => update.exec().await?,
        };
    }
    Ok(())
}

/// `GET /inventory/policy`.
pub(crate) async fn show(ctx: &Ctx, source: &Source, _: NoInput) -> Result<StockPolicyView> {
    let row = source.select::<policy::Entity>(&ctx.whole()).one().await?;
    Ok(StockPolicyView {
        negative_stock: of_row(row.as_ref()),
        version: policy::Model::version_of(row.as_ref()),
    })
}

fn of_row(row: Option<&policy::Model>) -> Rule {
    row.map_or(Rule::Forbid, |row| Rule::stored(&row.negative_stock))
}

/// `PUT /inventory/policy`: holds at once for the balances of every location without a rule of its own.
pub(crate) async fn set(ctx: &Ctx, tx: &Tx<'_>, target: Target, new: StockPolicy) -> Result<StockPolicyView> {
    // Whoever opens a balance holds its location: it is opened under the old rule and changed here, or under the new.
    tx.select::<location::Entity>(&ctx.whole()).order_by(location::Column::Id).locked().all().await?;
    let old = tx.select::<policy::Entity>(&ctx.whole()).locked().one().await?;
    let (before, seen) =
        (StockPolicy { negative_stock: of_row(old.as_ref()) }, policy::Model::version_of(old.as_ref()));
    target.check(seen)?;
    tx.delete::<policy::Entity>(&ctx.whole())
        .filter(policy::Column::CompanyId.eq(ctx.company_id()))
        .exec()
        .await?;
    let rule = new.negative_stock.as_str();
    let row = policy::Model {
        company_id: ctx.company_id(),
        negative_stock: rule.to_owned(),
        updated_at: ctx.now(),
        version: Some(seen + 1),
    };
    tx.insert::<policy::Entity>(&ctx.whole(), row).await?;
    let mut following = Query::select();
    following
        .column(location::Column::Id)
        .from(location::Entity)
        .and_where(location::Column::CompanyId.eq(ctx.company_id()))
        .and_where(location::Column::NegativeStock.is_null());
    apply(ctx, tx, level::Column::LocationId.in_subquery(following), rule).await?;
    let changes = json!({ "fields": { "policy": { "before": before, "after": new } } });
    tx.audit(Subject::of("inventory_policy", ctx.company_id()), "inventory.policy.set", &changes)?;
    Ok(StockPolicyView { negative_stock: new.negative_stock, version: seen + 1 })
}
