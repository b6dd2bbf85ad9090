//! `POST /inventory/transfers/{id}/receive`: what arrived goes on the shelf; what is missing, broken or too many is
//! corrected by a move of its own, with its reason.

use garde::Validate;
use kernel::{Day, Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{advance, assert_places};
use crate::business_day::since;
use crate::commands::LINES_MAX;
use crate::model::{transfer, transfer_line as line};
use crate::moves::post;
use crate::reasons::{DAMAGE, SHORTAGE, SURPLUS};
use crate::states::TRANSFERS;
use crate::transfers::{self, TransferReceived, TransferView, head, lines_told, subject};
use crate::{
    Document, LINE_TWICE, MORE_THAN_SENT, MoveKind, NO_SUCH_LINE, NOTHING_RECEIVED, NewMove, ZERO_QUANTITY,
    queries,
};

/// What arrived.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReceiveTransfer {
    /// Everything that is on its way, in good order, when none is named.
    #[garde(length(max = LINES_MAX), dive)]
    #[serde(default)]
    pub lines: Vec<Arrived>,
    /// The day on which they arrived, `YYYY-MM-DD` in the company's zone; today when absent. Not before they were sent,
    /// not a day to come, nor one that is closed for stock.
    pub business_date: Option<Day>,
}

/// What became of a line since it was last spoken of, in base units. What nobody speaks of stays on its way.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Arrived {
    pub line_id: Id,
    /// In good order.
    #[serde(default)]
    pub received: Qty,
    /// Will not arrive any more.
    #[serde(default)]
    pub short: Qty,
    /// Arrived and of no use.
    #[serde(default)]
    pub damaged: Qty,
    /// Arrived beyond what was sent.
    #[serde(default)]
    pub surplus: Qty,
    /// What there is to say of the difference.
    #[garde(length(chars, max = 200))]
    pub note: Option<String>,
}

impl Arrived {
    /// What is said of the line, each with its field of the request.
    fn said(&self, index: usize) -> impl Iterator<Item = (Id, Qty, String)> + '_ {
        let all = [
            (self.received, "received"),
            (self.short, "short"),
            (self.damaged, "damaged"),
            (self.surplus, "surplus"),
        ];
        all.into_iter()
            .map(move |(quantity, field)| (self.line_id, quantity, format!("lines[{index}].{field}")))
    }
}

/// All of a line that is on its way, in good order.
pub(super) fn whole(line: &line::Model) -> Arrived {
    Arrived {
        line_id: line.id,
        received: line.under_way(),
        short: Qty::ZERO,
        damaged: Qty::ZERO,
        surplus: Qty::ZERO,
        note: None,
    }
}

/// Receives goods of a transfer; for those who reach the place that they arrive at.
pub async fn receive(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReceiveTransfer) -> Result<TransferView> {
    let (transfer, lines) = transfers::lock(ctx, tx, target.id).await?;
    target.check_against(transfer.version, async { Ok(transfers::of(&transfer, &lines)) }).await?;
    TRANSFERS.check(&transfer.status, "receive_rest")?;
    queries::location_in_reach(ctx, tx, transfer.to_location_id, "to_location_id").await?;
    let on = since(ctx, input.business_date, transfer.business_date)?;
    let arrived = if input.lines.is_empty() {
        lines.iter().filter(|line| line.under_way().is_positive()).map(whole).collect()
    } else {
        input.lines
    };
    let (transfer, lines) = take_in(ctx, tx, on, transfer, lines, arrived).await?;
    Ok(transfers::of(&transfer, &lines))
}

pub(super) async fn take_in(
    ctx: &Ctx,
    tx: &Tx<'_>,
    on: Day,
    mut transfer: transfer::Model,
    mut lines: Vec<line::Model>,
    arrived: Vec<Arrived>,
) -> Result<(transfer::Model, Vec<line::Model>)> {
    assert_places(ctx, tx, &lines, arrived.iter().enumerate().flat_map(|(index, one)| one.said(index)))
        .await?;
    let transit = transfers::place(ctx, tx).await?;
    let mut moves = Vec::new();
    let mut seen = Vec::with_capacity(arrived.len());
    for (index, one) in arrived.iter().enumerate() {
        let path = |field: &str| format!("lines[{index}].{field}");
        let line = lines.iter_mut().find(|line| line.id == one.line_id);
        let line = line.ok_or_else(|| NO_SUCH_LINE.at(path("line_id")))?;
        if seen.contains(&line.id) {
            return Err(LINE_TWICE.at(path("line_id")));
        }
        seen.push(line.id);
        count(line, one).map_err(|error| error.under(&format!("lines[{index}]")))?;
        moves.extend(moves_of(&transfer, transit, line, one));
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
    }
    if moves.is_empty() {
        return Err(NOTHING_RECEIVED.at("lines"));
    }
    post(ctx, tx, on, moves).await?;
    let done = lines.iter().all(|line| line.under_way().is_zero());
    let to = TRANSFERS.check(&transfer.status, if done { "receive_rest" } else { "receive_part" })?;
    transfer.received_at = done.then(|| ctx.now());
    transfer.received_on = done.then_some(on);
    advance(ctx, tx, &mut transfer, to).await?;
    let told = TransferReceived { transfer: head(&transfer), lines: lines_told(&lines) };
    tx.emit(subject(&transfer), &told)?;
    let changes = json!({ "number": transfer.number, "lines": arrived, "business_date": on });
    tx.audit(subject(&transfer), "inventory.transfer.receive", &changes)?;
    Ok((transfer, lines))
}

/// Adds what became of a line.
fn count(line: &mut line::Model, one: &Arrived) -> Result<()> {
    for (quantity, field) in
        [(one.received, "received"), (one.short, "short"), (one.damaged, "damaged"), (one.surplus, "surplus")]
    {
        if quantity.is_negative() {
            return Err(ZERO_QUANTITY.at(field));
        }
    }
    let gone = Qty::total([one.received, one.short, one.damaged])?;
    if gone > line.under_way() {
        let left = line.under_way();
        return Err(MORE_THAN_SENT.at("received").with("under_way", left).with("wanted", gone));
    }
    line.received += one.received;
    line.short += one.short;
    line.damaged += one.damaged;
    line.surplus = line.surplus.checked_add(one.surplus)?;
    Ok(())
}

/// What arrived leaves transit for the shelf; what did not arrive, or broken, leaves it for good; what is too many
/// comes out of nowhere.
fn moves_of(transfer: &transfer::Model, transit: Id, line: &line::Model, one: &Arrived) -> Vec<NewMove> {
    let place = transfer.to_location_id;
    let all = [
        (transit, -one.received, MoveKind::Transfer, None),
        (place, one.received, MoveKind::Transfer, None),
        (transit, -one.short, MoveKind::Adjustment, Some(SHORTAGE)),
        (transit, -one.damaged, MoveKind::Adjustment, Some(DAMAGE)),
        (place, one.surplus, MoveKind::Adjustment, Some(SURPLUS)),
    ];
    all.into_iter()
        .filter(|(_, quantity, ..)| !quantity.is_zero())
        .map(|(location_id, quantity, kind, reason)| NewMove {
            product_id: line.product_id,
            location_id,
            quantity,
            kind,
            document: Document { kind: "transfer", id: transfer.id },
            line_id: Some(line.id),
            unit_cost: None,
            reason: reason.map(|reason| one.note.clone().unwrap_or_else(|| reason.to_owned())),
            reason_code: reason.map(str::to_owned),
        })
        .collect()
}
