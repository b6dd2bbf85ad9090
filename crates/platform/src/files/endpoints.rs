//! Upload and download.

use std::sync::Arc;

use kernel::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Stored, get, keep, row, store};
use crate::api::{Answer, ById, schema, to_json};
use crate::idempotency::Keyed;
use crate::permissions::{FILE_UPLOAD, FILE_VIEW};
use crate::{
    Access, Api, Ctx, Endpoint, FileReply, Handler, Id, Method, Reply, Request, Result, Source, pipeline,
};

const UPLOAD_PATH: &str = "/files";

pub(crate) fn register(api: &mut Api) {
    api.add(upload_endpoint()).summary("Upload a file: its bytes as the body, its type as the Content-Type");
    api.file("/files/{id}", Access::Permission(&FILE_VIEW), "application/octet-stream", download)
        .summary("Download a file");
}

/// The query string of an upload.
#[derive(Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
struct Upload {
    /// The file's name, for people.
    #[garde(length(max = 200))]
    name: Option<String>,
}

/// A file.
#[derive(Serialize, JsonSchema)]
struct File {
    id: Id,
    name: String,
    content_type: String,
    /// Bytes.
    size: i64,
    sha256: String,
    created_at: Instant,
}

impl From<row::Model> for File {
    fn from(row: row::Model) -> Self {
        File {
            id: row.id,
            name: row.name,
            content_type: row.content_type,
            size: row.size,
            sha256: row.sha256,
            created_at: row.created_at,
        }
    }
}

/// Not a command: the bytes go to the store before the transaction begins.
fn upload_endpoint() -> Endpoint {
    Endpoint {
        method: Method::Post,
        path: UPLOAD_PATH.to_owned(),
        access: Access::Permission(&FILE_UPLOAD),
        summary: String::new(),
        module: "platform",
        status: 201,
        handler: Handler::Free(Arc::new(|ctx, request| Box::pin(upload(ctx, request)))),
        body: None,
        upload: Some("application/octet-stream"),
        raw: None,
        query: Some(schema::<Upload>()),
        answer: Answer::Json(schema::<File>()),
        series: Vec::new(),
        is_setting: false,
    }
}

async fn upload(ctx: Ctx, mut request: Request) -> Result<Reply> {
    let Upload { name } = crate::input::query(&request.query)?;
    let content_type = request.content_type.clone().unwrap_or_default();
    let bytes = std::mem::take(&mut request.bytes);
    if ctx.is_dry_run() {
        super::check(&content_type, &bytes)?;
        return Ok(Reply::json(200, json!({})));
    }
    // The key is bound to the file's content, as it is to the body of other requests.
    request.body = json!({ "sha256": super::sha256(&bytes), "content_type": content_type });
    let keyed = Keyed::of(&ctx, &format!("POST {UPLOAD_PATH}"), &request)?;
    let stored = store(&ctx, name.as_deref().unwrap_or_default(), &content_type, bytes).await?;
    match answer(&ctx, keyed.clone(), stored.clone()).await {
        // Two equal uploads at once: the other one's answer is stored by now.
        Err(error) if error.is(db::CONFLICT_UNIQUE) && keyed.is_some() => answer(&ctx, keyed, stored).await,
        other => other,
    }
}

async fn answer(ctx: &Ctx, keyed: Option<Keyed>, stored: Stored) -> Result<Reply> {
    pipeline::write(ctx, move |ctx, tx| {
        let (keyed, stored) = (keyed.clone(), stored.clone());
        Box::pin(async move {
            if let Some(keyed) = &keyed
                && let Some(answered) = keyed.stored(ctx, tx).await?
            {
                return Ok(answered);
            }
            let reply = Reply::json(201, to_json(&File::from(keep(ctx, tx, &stored).await?))?);
            if let Some(keyed) = &keyed {
                keyed.store(ctx, tx, &reply).await?;
            }
            Ok(reply)
        })
    })
    .await
}

async fn download(ctx: &Ctx, source: &Source, input: ById) -> Result<FileReply> {
    get(ctx, source, input.id).await
}
