//! Transfers: what the API shows of them, what they tell, and where goods are in between.

mod told;
mod transit;
mod view;

use kernel::Id;
use platform::api::ById;
use platform::{Access, Api, Ctx, Event, EventType, Method, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::commands::transfers as verbs;
use crate::model::{transfer, transfer_line as line};
use crate::permissions::{TRANSFER, VIEW};
use crate::states::SERIES;

pub use told::{
    TransferCancelled, TransferChanged, TransferCreated, TransferReceived, TransferReturned, TransferShipped,
};
pub(crate) use told::{head, lines_told, subject};
pub(crate) use transit::{place, place_if_any};
pub use view::TransferView;
pub(crate) use view::of;

pub(crate) fn events() -> Vec<EventType> {
    vec![
        TransferCreated::TYPE,
        TransferChanged::TYPE,
        TransferShipped::TYPE,
        TransferReceived::TYPE,
        TransferReturned::TYPE,
        TransferCancelled::TYPE,
    ]
}

pub(crate) fn mount(api: &mut Api) {
    records::mount_list(api, &transfer::Model::record());
    api.create("/inventory/transfers", Access::Permission(&TRANSFER), verbs::create::create)
        .summary("Move goods from one location to another, at once or by way of transit")
        .numbered(SERIES);
    api.get("/inventory/transfers/{id}", Access::Permission(&VIEW), get)
        .summary("A transfer with its lines, and what is still on its way")
        .around(records::with_labels(transfer::Model::record()));
    api.change(
        Method::Put,
        "/inventory/transfers/{id}",
        Access::Permission(&TRANSFER),
        verbs::replace::replace,
    )
    .summary("Write a transfer anew that was not sent");
    api.verb("/inventory/transfers/{id}/ship", Access::Permission(&TRANSFER), verbs::ship::ship)
        .summary("Send the goods off: they are in transit");
    api.verb("/inventory/transfers/{id}/receive", Access::Permission(&TRANSFER), verbs::receive::receive)
        .summary("Receive all or some of the goods, and say what is missing, broken or too many");
    api.verb(
        "/inventory/transfers/{id}/return",
        Access::Permission(&TRANSFER),
        verbs::bring_back::bring_back,
    )
    .summary("Note that all or some of the goods on their way came back to where they were sent from");
    api.verb("/inventory/transfers/{id}/cancel", Access::Permission(&TRANSFER), verbs::cancel::cancel)
        .summary("Give up a transfer that was not sent");
}

async fn get(ctx: &Ctx, source: &Source, by: ById) -> Result<TransferView> {
    let transfer = source.select::<transfer::Entity>(ctx.scope()).id(by.id).expect().await?;
    Ok(of(&transfer, &lines_of(ctx, source, by.id).await?))
}

pub(crate) async fn lines_of(ctx: &Ctx, source: &Source, id: Id) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::TransferId.eq(id))
        .order_by(line::Column::LineNo)
        .all()
        .await
}

/// A transfer of one of the caller's stores, locked.
pub(crate) async fn lock(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<(transfer::Model, Vec<line::Model>)> {
    let transfer = tx.select::<transfer::Entity>(ctx.scope()).id(id).locked().expect().await?;
    let lines = lines_of(ctx, tx, id).await?;
    Ok((transfer, lines))
}
