//! What becomes of shipments that have not left when their order changes: told by orders, under the order's lock.
//!
//! Whatever changes a draft beside its order holds the order's lock first, so that no draft is made for goods that are
//! being taken off it.

use kernel::{Id, Qty, Result};
use orders::model::order;
use orders::ports::{CutShipment, Less, Preparer};
use platform::{BoxFuture, Ctx, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::commands::{advance, pack};
use crate::events::{ShipmentCancelled, ShipmentChanged, head, subject, told};
use crate::model::{line, shipment};
use crate::{STATES, labels, queries, rules};

/// Everything of the order has left and was invoiced.
const COMPLETED: &str = "completed";

pub(crate) struct Drafts;

impl Preparer for Drafts {
    fn cut<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        order: &'a order::Model,
        less: &'a [Less<'a>],
        reason: &'a str,
    ) -> BoxFuture<'a, Result<Vec<CutShipment>>> {
        Box::pin(cut(ctx, tx, order, less, reason))
    }

    fn redirect<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        order: &'a order::Model,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(redirect(ctx, tx, order))
    }
}

/// The order's drafts, locked, the newest first.
async fn drafts_of(ctx: &Ctx, tx: &Tx<'_>, order: Id) -> Result<Vec<shipment::Model>> {
    tx.select::<shipment::Entity>(&ctx.whole())
        .filter(shipment::Column::OrderId.eq(order))
        .filter(shipment::Column::Status.eq(STATES.initial))
        .order_by_desc(shipment::Column::Id)
        .locked()
        .all()
        .await
}

/// Drafts hold no more of these lines together than may still leave.
///
/// # Errors
/// `shipping.label_live`, `shipping.not_packable` for parcels that may be on their way, unless the order is completed.
async fn cut(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    less: &[Less<'_>],
    reason: &str,
) -> Result<Vec<CutShipment>> {
    let drafts = drafts_of(ctx, tx, order.id).await?;
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::ShipmentId.is_in(drafts.iter().map(|draft| draft.id)))
        .order_by(line::Column::LineNo)
        .all()
        .await?;
    let kept = keep(&drafts, &rows, less);
    let mut answer = Vec::new();
    for draft in drafts {
        let lines: Vec<&(line::Model, Qty)> =
            kept.iter().filter(|(line, _)| line.shipment_id == draft.id).collect();
        let lines_cut = lines.iter().filter(|(line, kept)| *kept < line.quantity);
        let lines_cut: Vec<_> = lines_cut.map(|(line, kept)| taken(line, *kept)).collect();
        if lines_cut.is_empty() {
            continue;
        }
        // An order that completes by itself waits for nobody: who made the label voids it and gives the draft up.
        if order.status == COMPLETED && labels::live_of(ctx, tx, draft.id).await?.is_some() {
            continue;
        }
        let (shipment_id, number) = (draft.id, draft.number.clone());
        let cancelled = lines.iter().all(|(_, kept)| *kept == Qty::ZERO);
        if cancelled {
            give_up(ctx, tx, draft, Some(reason.to_owned())).await?;
        } else {
            shrink(ctx, tx, draft, &lines, less, reason).await?;
        }
        answer.push(CutShipment { shipment_id, number, cancelled, lines: lines_cut });
    }
    Ok(answer)
}

fn taken(line: &line::Model, kept: Qty) -> orders::LineQuantity {
    let quantity = line.quantity - kept;
    orders::LineQuantity { line_id: line.order_line_id, product_id: line.product_id, quantity }
}

/// How much of each line of the drafts stays: the newest draft loses first.
fn keep(drafts: &[shipment::Model], rows: &[line::Model], less: &[Less<'_>]) -> Vec<(line::Model, Qty)> {
    let mut kept: Vec<(line::Model, Qty)> = rows.iter().map(|row| (row.clone(), row.quantity)).collect();
    for one in less {
        let of_line = |row: &line::Model| row.order_line_id == one.line.id;
        let sum: Qty = rows.iter().filter(|row| of_line(row)).map(|row| row.quantity).sum();
        let mut over = (sum - one.left).max(Qty::ZERO);
        for draft in drafts {
            let here = kept.iter_mut().find(|(row, _)| row.shipment_id == draft.id && of_line(row));
            if let Some((_, kept)) = here {
                let off = over.min(*kept);
                *kept -= off;
                over -= off;
            }
        }
    }
    kept
}

/// A draft of which something stays. Its goods are to be packed anew.
async fn shrink(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut draft: shipment::Model,
    lines: &[&(line::Model, Qty)],
    less: &[Less<'_>],
    reason: &str,
) -> Result<()> {
    pack::unpack(ctx, tx, &draft).await?;
    let mut now = Vec::with_capacity(lines.len());
    for (row, kept) in lines {
        let of_order = less.iter().find(|one| one.line.id == row.order_line_id);
        match of_order {
            Some(one) if *kept < row.quantity && *kept > Qty::ZERO => {
                let part = rules::part_of(one.line, *kept)?;
                let row = line::Model {
                    quantity: part.quantity,
                    base_quantity: part.base_quantity,
                    ordered: one.line.quantity,
                    to_follow: part.to_follow,
                    ..row.clone()
                };
                tx.save::<line::Entity>(&ctx.whole(), row.clone()).await?;
                now.push(row);
            }
            Some(_) if *kept == Qty::ZERO => {
                tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::Id.eq(row.id)).exec().await?;
            }
            _ => now.push(row.clone()),
        }
    }
    changed(ctx, tx, &mut draft, &now, Some(reason.to_owned())).await
}

/// Stores a draft of which the lines were changed, and tells of it.
pub(crate) async fn changed(
    ctx: &Ctx,
    tx: &Tx<'_>,
    draft: &mut shipment::Model,
    lines: &[line::Model],
    reason: Option<String>,
) -> Result<()> {
    draft.version += 1;
    draft.updated_at = ctx.now();
    tx.save::<shipment::Entity>(&ctx.whole(), draft.clone()).await?;
    let lines = told(lines, &queries::kits(ctx, tx, lines).await?)?;
    let facts = json!({ "number": draft.number, "reason": reason, "lines": lines });
    tx.audit(subject(draft), "shipping.shipment.edit", &facts)?;
    tx.emit(subject(draft), &ShipmentChanged { shipment: head(draft), reason, lines })
}

/// Gives up a draft that is locked. What it was to be stays on its lines.
///
/// # Errors
/// `shipping.label_live`.
pub(crate) async fn give_up(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut draft: shipment::Model,
    reason: Option<String>,
) -> Result<shipment::Model> {
    let to = STATES.check(&draft.status, "cancel")?;
    labels::assert_none_live(ctx, tx, draft.id).await?;
    advance(ctx, tx, &mut draft, to).await?;
    let facts = json!({ "number": draft.number, "reason": reason });
    tx.audit(subject(&draft), "shipping.shipment.cancel", &facts)?;
    tx.emit(subject(&draft), &ShipmentCancelled { shipment: head(&draft), reason })?;
    Ok(draft)
}

/// Drafts go where the order goes now.
///
/// # Errors
/// `shipping.label_live` where a label bears the address of before.
async fn redirect(ctx: &Ctx, tx: &Tx<'_>, order: &order::Model) -> Result<()> {
    for mut draft in drafts_of(ctx, tx, order.id).await? {
        if draft.shipping_address == order.shipping_address {
            continue;
        }
        labels::assert_none_live(ctx, tx, draft.id).await?;
        draft.shipping_address.clone_from(&order.shipping_address);
        let lines = queries::lines_of(ctx, tx, draft.id).await?;
        changed(ctx, tx, &mut draft, &lines, Some("The order goes to another address".to_owned())).await?;
    }
    Ok(())
}
