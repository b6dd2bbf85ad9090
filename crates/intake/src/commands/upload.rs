//! `POST /imports`: a file is taken in, and a mapping proposed for it.

use std::io::Read;

use garde::Validate;
use kernel::{Error, Id};
use platform::{Ctx, Reply, Request, Result, files, pipeline};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::events::subject;
use crate::mapping::{Mapping, Plan, propose};
use crate::model::batch;
use crate::queries::ImportView;
use crate::source;
use crate::states::STATES;
use crate::targets;

/// The query string of an upload.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Upload {
    /// The kind of record that the rows become: `product`, `customer`.
    #[garde(length(max = 40))]
    pub(crate) target: String,
    /// The file's name, for people.
    #[garde(length(max = 160))]
    pub(crate) name: Option<String>,
}

/// A repeated `Idempotency-Key` gets the answer of the first time.
pub(crate) async fn upload(ctx: Ctx, request: Request) -> Result<Reply> {
    let mut request = request;
    // The key is bound to the file's content, as it is to the body of other requests.
    if let Some(spool) = &request.spool {
        request.body = json!({ "sha256": spool.sha256() });
    }
    let work = |request: Request| {
        let ctx = ctx.clone();
        async move {
            let input: Upload = platform::api::query(&request.query)?;
            if ctx.is_dry_run() {
                targets::target(&ctx, &input.target)?;
                return Ok(Reply::json(201, json!({})));
            }
            let name = input.name.unwrap_or_else(|| "import".to_owned());
            let id = match &request.spool {
                Some(spool) => take(&ctx, &input.target, &name, &mut spool.reader()?).await?,
                None => take(&ctx, &input.target, &name, &mut request.bytes.as_slice()).await?,
            };
            let view = ImportView::of(&ctx, &crate::run::find(&ctx, id).await?)?;
            Ok(Reply::json(201, platform::api::to_json(&view)?))
        }
    };
    platform::idempotency::once(&ctx, "POST /imports", request, work).await
}

/// Takes a file in and proposes a mapping; tells the batch's id. Also for programs, which read as they go.
///
/// # Errors
/// `intake.no_target`, `intake.unreadable`, `intake.too_large`; `auth.forbidden`.
pub async fn take(ctx: &Ctx, target: &str, name: &str, input: &mut (dyn Read + Send)) -> Result<Id> {
    let kind = targets::target(ctx, target)?;
    let taken = source::take(ctx, name, input).await?;
    let mapping = propose(ctx, &kind, &taken.header, &taken.samples);
    let batch = batch::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        owner_id: ctx.user_id(),
        target: kind.kind.to_owned(),
        status: STATES.initial.to_owned(),
        file_name: taken.stored.row().name.chars().take(160).collect(),
        file_id: taken.stored.row().id,
        encoding: taken.encoding.to_owned(),
        delimiter: char::from(taken.delimiter).to_string(),
        header: text(&taken.header)?,
        samples: text(&taken.samples)?,
        mapping: text(&mapping)?,
        rows: taken.rows,
        done: 0,
        mark: i64::try_from(taken.mark).map_err(Error::internal)?,
        mark_no: 1,
        created: 0,
        updated: 0,
        unchanged: 0,
        repeated: 0,
        failed: 0,
        worked_ms: 0,
        trial: None,
        error: None,
        failure: None,
        undone: 0,
        kept: 0,
        version: 1,
        created_at: ctx.now(),
        started_at: None,
        finished_at: None,
    };
    let (id, stored) = (batch.id, taken.stored);
    pipeline::write(ctx, move |ctx, tx| {
        let (batch, stored) = (batch.clone(), stored.clone());
        Box::pin(async move {
            files::keep(ctx, tx, &stored).await?;
            let facts = json!({ "target": batch.target, "rows": batch.rows, "file_name": batch.file_name });
            tx.audit(subject(&batch), "intake.batch.upload", &facts)?;
            tx.insert::<batch::Entity>(&ctx.whole(), batch).await
        })
    })
    .await?;
    Ok(id)
}

fn text(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}

/// Refuses a mapping that does not fit.
pub(crate) fn check(ctx: &Ctx, batch: &batch::Model, mapping: &Mapping) -> Result<()> {
    let header: Vec<String> = serde_json::from_str(&batch.header).map_err(Error::internal)?;
    let kind = targets::target(ctx, &batch.target)?;
    Plan::of(ctx, kind, &header, mapping).map(drop)
}
