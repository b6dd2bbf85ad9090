//! Adjustments: corrections of what is on hand, as documents.

mod book;
mod told;
mod view;

use kernel::Id;
use platform::api::ById;
use platform::{Access, Api, Ctx, Event, EventType, Result, Source};
use sea_orm::ColumnTrait;

use crate::commands::{adjustment as made, reverse_adjustment as back};
use crate::model::{adjustment, adjustment_line as line};
use crate::permissions::{ADJUST, VIEW};
use crate::states::ADJUSTMENT_SERIES;

pub(crate) use book::{Draft, Said, Told, book, held, settle};
pub use told::{AdjustmentPosted, AdjustmentReversed};
pub(crate) use told::{head, lines_told, subject};
pub use view::AdjustmentView;
pub(crate) use view::of;

pub(crate) fn events() -> Vec<EventType> {
    vec![AdjustmentPosted::TYPE, AdjustmentReversed::TYPE]
}

pub(crate) fn mount(api: &mut Api) {
    records::mount_list(api, &adjustment::Model::record());
    api.create("/inventory/adjustments", Access::Permission(&ADJUST), made::adjustment)
        .summary("Correct what is on hand, with a reason")
        .numbered(ADJUSTMENT_SERIES);
    api.get("/inventory/adjustments/{id}", Access::Permission(&VIEW), get)
        .summary("An adjustment with its lines")
        .around(records::with_labels(adjustment::Model::record()));
    api.verb("/inventory/adjustments/{id}/reverse", Access::Permission(&ADJUST), back::reverse)
        .summary("Take an adjustment back, at what its goods were booked at, by a counter-document")
        .numbered(ADJUSTMENT_SERIES);
}

pub(crate) async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<AdjustmentView> {
    let adjustment = source.select::<adjustment::Entity>(ctx.scope()).id(by.id).expect().await?;
    Ok(of(ctx, &adjustment, &lines_of(ctx, source, by.id).await?))
}

pub(crate) async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::AdjustmentId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}
