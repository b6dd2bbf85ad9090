//! Asking for an export, looking at it, and fetching it.

use kernel::{Id, Instant};
use platform::api::ById;
use platform::files::shelf;
use platform::{Access, Api, Ctx, Result, Rows, Source, StoredReply, Subject, Tx, jobs, pipeline};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::model::{Column, Entity, Model, state};
use super::{EXPORT_FETCH, EXPORT_MAKE, EXPORT_PERSONAL, GONE, NOT_MADE, UNDER_WAY, WHOLE_COMPANY, job};

const CONTENT_TYPE: &str = "application/zip";
/// Exports in one answer: they are kept for a week, and made one after the other.
const LIST_MAX: u64 = 100;

pub(super) fn register(api: &mut Api) {
    api.create("/upkeep/exports", Access::Permission(&EXPORT_MAKE), ask)
        .summary("Have everything of the company exported, in open forms");
    api.get("/upkeep/exports", Access::Permission(&EXPORT_FETCH), list)
        .summary("The exports of the last days, the latest first");
    api.get("/upkeep/exports/{id}", Access::Permission(&EXPORT_FETCH), show)
        .summary("An export, and how far it is");
    api.stored_file("/upkeep/exports/{id}/archive", Access::Permission(&EXPORT_FETCH), CONTENT_TYPE, fetch)
        .summary("The export's ZIP archive; that it was fetched goes on record");
}

/// What to export.
#[derive(Clone, Debug, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct NewExport {
    /// Open the personal fields that are sealed, instead of leaving them out; needs a permission of its own.
    #[serde(default)]
    personal: bool,
}

/// An export.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Export {
    id: Id,
    /// Who asked for it.
    owner_id: Option<Id>,
    /// `making`, `made` or `failed`.
    state: String,
    /// Whether personal fields are opened in it.
    personal: bool,
    /// Rows and files that are through.
    steps_done: i64,
    /// Rows and files in all, once they are counted.
    steps_total: i64,
    /// Bytes of the archive, once it is made.
    bytes: Option<i64>,
    /// Why it could not be made.
    error: Option<String>,
    created_at: Instant,
    finished_at: Option<Instant>,
}

#[derive(Serialize, JsonSchema)]
struct List {
    items: Vec<Export>,
}

/// No parameters.
#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
struct Nothing {}

impl From<Model> for Export {
    fn from(row: Model) -> Self {
        Export {
            id: row.id,
            owner_id: row.owner_id,
            state: row.state,
            personal: row.personal,
            steps_done: row.steps_done,
            steps_total: row.steps_total,
            bytes: row.bytes,
            error: row.error,
            created_at: row.created_at,
            finished_at: row.finished_at,
        }
    }
}

async fn ask(ctx: &Ctx, tx: &Tx<'_>, input: NewExport) -> Result<Export> {
    assert_whole(ctx)?;
    identity::step_up::require(ctx, tx).await?;
    if input.personal {
        ctx.require(&EXPORT_PERSONAL)?;
    }
    let making = tx.select::<Entity>(&ctx.whole()).filter(Column::State.eq(state::MAKING)).one().await?;
    if let Some(making) = making {
        return Err(UNDER_WAY.with("id", making.id));
    }
    let export = Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        owner_id: ctx.user_id(),
        state: state::MAKING.to_owned(),
        personal: input.personal,
        steps_done: 0,
        steps_total: 0,
        bytes: None,
        error: None,
        created_at: ctx.now(),
        finished_at: None,
    };
    tx.insert::<Entity>(&ctx.whole(), export.clone()).await?;
    jobs::enqueue(ctx, tx, job::KIND, &json!({ "export_id": export.id }), ctx.now(), None).await?;
    let subject = Subject::of("export", export.id);
    tx.audit(subject, EXPORT_MAKE.name, &json!({ "personal": input.personal }))?;
    Ok(export.into())
}

async fn list(ctx: &Ctx, source: &Source, _: Nothing) -> Result<List> {
    assert_whole(ctx)?;
    let exports = source.select::<Entity>(ctx.scope()).order_by_desc(Column::Id).limit(LIST_MAX);
    Ok(List { items: exports.all().await?.into_iter().map(Export::from).collect() })
}

async fn show(ctx: &Ctx, source: &Source, input: ById) -> Result<Export> {
    let found = source.select::<Entity>(ctx.scope()).id(input.id).expect().await?;
    assert_whole(ctx)?;
    Ok(found.into())
}

async fn fetch(ctx: &Ctx, source: &Source, input: ById) -> Result<StoredReply> {
    let export = source.select::<Entity>(ctx.scope()).id(input.id).expect().await?;
    assert_whole(ctx)?;
    identity::step_up::require(ctx, source).await?;
    if export.personal {
        ctx.require(&EXPORT_PERSONAL)?;
    }
    if export.state != state::MADE {
        return Err(NOT_MADE.with("state", export.state));
    }
    let path = export.path();
    let size = shelf::size(ctx.runtime(), &path).await?.ok_or_else(|| GONE.error())?;
    let personal = export.personal;
    pipeline::write(ctx, move |_, tx| {
        Box::pin(async move {
            tx.audit(Subject::of("export", input.id), EXPORT_FETCH.name, &json!({ "personal": personal }))
        })
    })
    .await?;
    let day = ctx.day_of(export.created_at);
    let file_name = format!("{}-{day}.zip", ctx.company().code.to_lowercase());
    Ok(StoredReply { content_type: CONTENT_TYPE.to_owned(), file_name, path, size })
}

/// An export knows no stores and no regions.
fn assert_whole(ctx: &Ctx) -> Result<()> {
    if *ctx.scope().rows() == Rows::All { Ok(()) } else { Err(WHOLE_COMPANY.error()) }
}
