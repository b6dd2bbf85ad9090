//! Files of a communication. A file is handed out through the communication only: who may not see the customer does
//! not get it, whoever uploaded it (B12).

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::api::ById;
use platform::{Ctx, FileReply, Source, Subject, Target, Tx, files};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::TOO_MANY_ATTACHMENTS;
use crate::model::{attachment, communication};

/// Files of a communication at most.
pub const ATTACHMENTS_MAX: usize = 20;

/// A file that was uploaded before.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Attach {
    pub file_id: Id,
}

/// The files of a communication.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Attachments {
    pub items: Vec<AttachmentView>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AttachmentView {
    pub id: Id,
    pub file_id: Id,
    pub name: String,
    pub added_at: Instant,
    pub added_by: Option<Id>,
}

/// `POST /sales/communications/{id}/attachments`.
pub async fn attach(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Attach) -> Result<Attachments> {
    let about = tx.select::<communication::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    let file = files::about(ctx, tx, input.file_id).await.map_err(|error| error.at("file_id"))?;
    let there = of(ctx, tx, about.id).await?;
    if there.iter().all(|one| one.file_id != file.id) {
        if there.len() >= ATTACHMENTS_MAX {
            return Err(TOO_MANY_ATTACHMENTS.with("attachments_max", ATTACHMENTS_MAX));
        }
        let row = attachment::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            communication_id: about.id,
            file_id: file.id,
            name: file.name,
            added_at: ctx.now(),
            added_by: ctx.user_id(),
        };
        tx.insert::<attachment::Entity>(&ctx.whole(), row).await?;
        let subject =
            Subject::of("communication", about.id).within(about.store_id, about.region_id, about.owner_id);
        tx.audit(subject, "parties.communication.attach", &json!({ "file_id": file.id }))?;
    }
    list(ctx, tx, ById { id: about.id }).await
}

/// `GET /sales/communications/{id}/attachments`.
pub async fn list(ctx: &Ctx, src: &Source, input: ById) -> Result<Attachments> {
    let about = src.select::<communication::Entity>(ctx.scope()).id(input.id).expect().await?;
    let shown = |row: attachment::Model| AttachmentView {
        id: row.id,
        file_id: row.file_id,
        name: row.name,
        added_at: row.added_at,
        added_by: row.added_by,
    };
    Ok(Attachments { items: of(ctx, src, about.id).await?.into_iter().map(shown).collect() })
}

/// Which file of which communication.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Which {
    pub id: Id,
    pub file_id: Id,
}

/// `GET /sales/communications/{id}/attachments/{file_id}`.
pub async fn download(ctx: &Ctx, src: &Source, which: Which) -> Result<FileReply> {
    let about = src.select::<communication::Entity>(ctx.scope()).id(which.id).expect().await?;
    let row = src
        .select::<attachment::Entity>(&ctx.whole())
        .filter(attachment::Column::CommunicationId.eq(about.id))
        .filter(attachment::Column::FileId.eq(which.file_id))
        .expect()
        .await?;
    files::of_company(ctx, src, row.file_id).await
}

pub(crate) async fn of(ctx: &Ctx, src: &Source, communication_id: Id) -> Result<Vec<attachment::Model>> {
    src.select::<attachment::Entity>(&ctx.whole())
        .filter(attachment::Column::CommunicationId.eq(communication_id))
        .order_by(attachment::Column::Id)
        .all()
        .await
}
