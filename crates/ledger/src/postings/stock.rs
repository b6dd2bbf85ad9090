//! Goods that moved with their value: inventory against what the move was for.

use kernel::{Day, Decimal, Error, Id, Qty, Result};
use platform::events::event;
use sea_orm::ColumnTrait;
use serde::Deserialize;

use crate::desk::Desk;
use crate::model::entry;
use crate::posting::{Leg, Posting, Told};
use crate::roles::{COST_OF_GOODS, GOODS_RECEIVED, INVENTORY, OPENING_EQUITY, Role, STOCK_ADJUSTMENT};

/// The payload of `inventory.stock_valued`, as far as the books are interested.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Valued {
    source_kind: String,
    source_id: Id,
    reason: Option<String>,
    /// The day on which the goods moved; that of the event when it says none.
    business_date: Option<Day>,
    lines: Vec<ValuedLine>,
}

/// What came (above zero) or left, with its value in the company's currency, of the same sign.
#[derive(Clone, Debug, Deserialize)]
struct ValuedLine {
    product_id: Id,
    quantity: Qty,
    value: Decimal,
}

/// Goods that moved, as their event tells: the document, and the day on which they did.
pub(crate) struct Moved {
    pub(crate) kind: String,
    pub(crate) id: Id,
    pub(crate) day: Day,
}

/// Reads an event without posting it.
pub(crate) fn moved(event: &event::Model) -> Result<Moved> {
    let valued: Valued = serde_json::from_str(&event.payload).map_err(Error::internal)?;
    let day = valued.business_date.unwrap_or(event.business_date);
    Ok(Moved { kind: valued.source_kind, id: valued.source_id, day })
}

/// Posts a move of goods. `event` is the event that told of it: one entry for each, however often it is heard.
pub(crate) async fn stock(desk: &Desk<'_>, valued: Valued, event: Id, day: Day) -> Result<usize> {
    if is_told(desk, &valued, event).await? {
        return Ok(0);
    }
    let day = valued.business_date.unwrap_or(day);
    let home = desk.home();
    let description = match valued.reason.as_deref().filter(|reason| !reason.is_empty()) {
        Some(reason) => format!("{}: {reason}", valued.source_kind),
        None => valued.source_kind.clone(),
    };
    let mut posting = Posting::new(desk.chart.journal("stock")?, "stock", day, home, description);
    posting.told = Some(Told {
        kind: valued.source_kind.clone(),
        id: valued.source_id,
        number: None,
        posting: event.to_string(),
    });
    let against = desk.chart.account(counter_role(&valued.source_kind))?;
    let inventory = desk.chart.account(INVENTORY)?;
    for line in &valued.lines {
        let value = home.amount(line.value)?;
        let leg = |account, value| Leg {
            product_id: Some(line.product_id),
            memo: Some(line.quantity.to_string()),
            ..Leg::new(account, home, value, value)
        };
        posting.leg(leg(inventory, value));
        posting.leg(leg(against, -value));
    }
    if posting.legs.iter().all(Leg::is_nothing) {
        return Ok(0);
    }
    Ok(desk.post(vec![posting]).await?.len())
}

async fn is_told(desk: &Desk<'_>, valued: &Valued, event: Id) -> Result<bool> {
    let entry = desk
        .tx
        .select::<entry::Entity>(&desk.ctx.whole())
        .filter(entry::Column::SourceKind.eq(valued.source_kind.as_str()))
        .filter(entry::Column::SourceId.eq(valued.source_id))
        .filter(entry::Column::Posting.eq(event.to_string()));
    Ok(entry.one().await?.is_some())
}

/// What a move of goods is for. What nobody knows is an adjustment: it is seen there.
fn counter_role(source_kind: &str) -> Role {
    match source_kind {
        "shipment" | "invoice" | "credit_note" | "return" | "sale" | "cost_settlement" => COST_OF_GOODS,
        "receipt" | "goods_receipt" | "purchase" => GOODS_RECEIVED,
        "opening" => OPENING_EQUITY,
        _ => STOCK_ADJUSTMENT,
    }
}
