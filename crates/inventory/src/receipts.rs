//! Receipts: goods that came without a purchase order, as documents.

mod told;
mod view;

use kernel::Id;
use platform::api::ById;
use platform::{Access, Api, Ctx, Event, EventType, Result, Source};
use sea_orm::ColumnTrait;

use crate::commands::{receipt as come, reverse_receipt as back};
use crate::model::{receipt, receipt_line as line};
use crate::permissions::{RECEIVE, VIEW};
use crate::states::RECEIPT_SERIES;

pub use told::{ReceiptPosted, ReceiptReversed};
pub(crate) use told::{head, lines_told, subject};
pub use view::ReceiptView;
pub(crate) use view::of;

pub(crate) fn events() -> Vec<EventType> {
    vec![ReceiptPosted::TYPE, ReceiptReversed::TYPE]
}

pub(crate) fn mount(api: &mut Api) {
    records::mount_list(api, &receipt::Model::record());
    api.create("/inventory/receipts", Access::Permission(&RECEIVE), come::receipt)
        .summary("Take goods into stock")
        .numbered(RECEIPT_SERIES);
    api.get("/inventory/receipts/{id}", Access::Permission(&VIEW), get)
        .summary("A receipt with its lines")
        .around(records::with_labels(receipt::Model::record()));
    api.verb("/inventory/receipts/{id}/reverse", Access::Permission(&RECEIVE), back::reverse)
        .summary("Take a receipt back, at what its goods cost, by a counter-document")
        .numbered(RECEIPT_SERIES);
}

pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<ReceiptView> {
    let receipt = source.select::<receipt::Entity>(ctx.scope()).id(by.id).expect().await?;
    Ok(of(ctx, &receipt, &lines_of(ctx, source, by.id).await?))
}

pub(crate) async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::ReceiptId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}
