//! What the modules above prepare of an order before it leaves: each hands a [`Preparer`] to the program
//! (`Module::ports`), and this module tells them all when an order comes to want less, or goes elsewhere, in its own
//! transaction and under the order's lock.

use std::sync::Arc;

use kernel::{Id, Qty, Result};
use platform::{BoxFuture, Ctx, Tx};
use schemars::JsonSchema;
use serde::Serialize;

use crate::SHIPMENTS_CUT;
use crate::events::LineQuantity;
use crate::model::{line, order};
use crate::view::Warning;

/// A module that prepares goods of orders to leave: shipping.
pub trait Preparer: Send + Sync {
    /// Takes out of what is prepared, the newest first, what is more than the order has left.
    fn cut<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        order: &'a order::Model,
        less: &'a [Less<'a>],
        reason: &'a str,
    ) -> BoxFuture<'a, Result<Vec<CutShipment>>>;

    /// What is prepared goes to the order's address as it is now.
    fn redirect<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        order: &'a order::Model,
    ) -> BoxFuture<'a, Result<()>>;
}

/// A line of which less is to leave than before.
#[derive(Clone, Copy, Debug)]
pub struct Less<'o> {
    pub line: &'o line::Model,
    /// What may still leave of it, in its unit.
    pub left: Qty,
}

/// A shipment from which something was taken before it left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CutShipment {
    pub shipment_id: Id,
    pub number: String,
    /// Nothing was left of it.
    pub cancelled: bool,
    /// What was taken off, in the units of the order's lines.
    pub lines: Vec<LineQuantity>,
}

/// How a module hands itself in.
pub struct Prepares(pub Box<dyn Preparer>);

/// The value for `Module::ports`.
pub fn port(preparer: impl Preparer + 'static) -> platform::Port {
    Arc::new(Prepares(Box::new(preparer)))
}

/// The lines of which less is to leave than before.
pub(crate) fn less<'o>(before: &[line::Model], lines: &'o [line::Model]) -> Vec<Less<'o>> {
    let fell = |line: &&line::Model| {
        before.iter().find(|one| one.id == line.id).is_some_and(|one| line.to_ship() < one.to_ship())
    };
    lines.iter().filter(fell).map(|line| Less { line, left: line.to_ship() }).collect()
}

/// An order that ends: nothing of it leaves any more.
pub(crate) fn nothing(lines: &[line::Model]) -> Vec<Less<'_>> {
    lines.iter().map(|line| Less { line, left: Qty::ZERO }).collect()
}

/// Has everybody take out of what is prepared what the order does not want any more. Tells what that was.
///
/// # Errors
/// Where something is under way that only people can stop, such as a label at a carrier.
pub(crate) async fn cut(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    less: &[Less<'_>],
    reason: &str,
) -> Result<Vec<CutShipment>> {
    let mut told = Vec::new();
    if less.is_empty() {
        return Ok(told);
    }
    for one in ctx.runtime().registry().ports::<Prepares>() {
        told.extend(one.0.cut(ctx, tx, order, less, reason).await?);
    }
    Ok(told)
}

/// Tells everybody that the order goes elsewhere.
///
/// # Errors
/// As [`cut`].
pub(crate) async fn redirect(ctx: &Ctx, tx: &Tx<'_>, order: &order::Model) -> Result<()> {
    for one in ctx.runtime().registry().ports::<Prepares>() {
        one.0.redirect(ctx, tx, order).await?;
    }
    Ok(())
}

/// Who changes an order is told that somebody may be packing it.
pub(crate) fn warning(cut: &[CutShipment]) -> Option<Warning> {
    let code = SHIPMENTS_CUT;
    let told = |one: &CutShipment| serde_json::json!({ "number": one.number, "cancelled": one.cancelled });
    let shipments: Vec<_> = cut.iter().map(told).collect();
    (!cut.is_empty()).then(|| Warning {
        code: code.code.to_owned(),
        message: code.text.to_owned(),
        details: serde_json::json!({ "shipments": shipments }),
    })
}
