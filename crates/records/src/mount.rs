//! The endpoints of a record.

use std::sync::Arc;

use kernel::Id;
use platform::api::{Answer, CommandFn, QueryFn, SchemaFn, path_id, target, to_json};
use platform::{Access, Api, Ctx, Endpoint, Handler, Method, Reply, Request, Result, Source, Tx};
use serde_json::{Map, Value as Json};

use crate::errors::{BAD_QUERY, NOT_FOUND};
use crate::kind::a;
use crate::write::What;
use crate::write::Writer;
use crate::{RecordKind, describe, export, history, import, labels, list, many, schema, summary, table};

/// Registers everything that a record can do. For a document: list, get, history and description.
pub fn mount(api: &mut Api, kind: &RecordKind) {
    let kind = *kind;
    mount_read(api, kind);
    if !kind.document {
        api.add(create(kind));
        api.add(patch(kind));
        api.add(archive(kind, "archive", What::Archived));
        api.add(archive(kind, "restore", What::Revived));
        api.add(import::endpoint(kind));
    }
}

/// As [`mount`], for records that nobody changes: they are made, and archived when they are taken back.
pub fn mount_facts(api: &mut Api, kind: &RecordKind) {
    mount_read(api, *kind);
    api.add(create(*kind));
    api.add(archive(*kind, "archive", What::Archived));
    api.add(import::endpoint(*kind));
}

fn mount_read(api: &mut Api, kind: RecordKind) {
    mount_list(api, &kind);
    let get: QueryFn = Arc::new(move |ctx, source, request| {
        Box::pin(async move { get(ctx, source, &kind, &request).await })
    });
    let mut endpoint = read(&kind, "/{id}", get, schema::labelled(kind));
    endpoint.query = Some(labels_schema());
    endpoint.summary = format!("Get {}", a(&kind.noun()));
    api.add(endpoint);
}

/// Registers the list, its exports, the history and the description: for a document whose module shows it with
/// more than its own row.
pub fn mount_list(api: &mut Api, kind: &RecordKind) {
    let kind = *kind;
    let list: QueryFn = Arc::new(move |ctx, source, request| {
        Box::pin(async move {
            match export::wanted(request.accept.as_deref()) {
                Some(format) => export::answer(ctx, source, &kind, &request.query, format).await,
                None => Ok(Reply::json(200, list::answer(ctx, source, &kind, &request.query).await?)),
            }
        })
    });
    let mut endpoint = read(&kind, "", list, schema::list(kind));
    endpoint.query = Some(schema::query(kind));
    endpoint.summary =
        format!("List records of kind {}; as text/csv or XLSX, all of them in one file", kind.noun());
    api.add(endpoint);

    let summary: QueryFn = Arc::new(move |ctx, source, request| {
        Box::pin(
            async move { Ok(Reply::json(200, summary::answer(ctx, source, &kind, &request.query).await?)) },
        )
    });
    let mut endpoint = read(&kind, "/summary", summary, summary::schema::answer());
    endpoint.query = Some(summary::schema::query(kind));
    endpoint.summary =
        format!("Count records of kind {} and sum them up, over the whole list and by group", kind.noun());
    api.add(endpoint);
    if let Some(endpoint) = many::endpoint(kind) {
        api.add(endpoint);
    }

    let history: QueryFn = Arc::new(move |ctx, source, request| {
        Box::pin(async move { show_history(ctx, source, &kind, &request).await })
    });
    let mut endpoint = read(&kind, "/{id}/history", history, schema::history());
    endpoint.query = Some(before_schema());
    endpoint.summary = format!("Who changed {}, newest first", a(&kind.noun()));
    api.add(endpoint);
    api.add(describe::endpoint(kind));
}

fn create(kind: RecordKind) -> Endpoint {
    let create: CommandFn = Arc::new(move |ctx, tx, request| {
        Box::pin(async move {
            let writer = writer(ctx, tx, &kind);
            let row = writer.create(&fields(request)?).await?;
            Ok(Reply::json(201, writer.answer(&row)))
        })
    });
    Endpoint {
        status: 201,
        body: Some(schema::create(kind)),
        summary: format!("Create {}", a(&kind.noun())),
        series: kind.series.into_iter().collect(),
        is_setting: false,
        ..change(&kind, Method::Post, "", create)
    }
}

fn patch(kind: RecordKind) -> Endpoint {
    let patch: CommandFn = Arc::new(move |ctx, tx, request| {
        Box::pin(async move {
            let target = target(&request)?;
            let writer = writer(ctx, tx, &kind);
            let row = writer.patch(target, &fields(request)?).await?;
            Ok(Reply::json(200, writer.answer(&row)))
        })
    });
    Endpoint {
        body: Some(schema::patch(kind)),
        summary: format!("Change {}: what is absent stays, null clears", a(&kind.noun())),
        ..change(&kind, Method::Patch, "/{id}", patch)
    }
}

fn archive(kind: RecordKind, verb: &str, what: What) -> Endpoint {
    let archive: CommandFn = Arc::new(move |ctx, tx, request| {
        Box::pin(async move {
            let row = writer(ctx, tx, &kind).archive(target(&request)?, what).await?;
            Ok(Reply::json(200, row.json(ctx, &kind)))
        })
    });
    Endpoint {
        summary: format!("{}{} {}", verb[..1].to_uppercase(), &verb[1..], a(&kind.noun())),
        ..change(&kind, Method::Post, &format!("/{{id}}/{verb}"), archive)
    }
}

fn writer<'a>(ctx: &'a Ctx, tx: &'a Tx<'a>, kind: &'a RecordKind) -> Writer<'a> {
    Writer::new(ctx, tx, kind, false).heard()
}

/// The body as an object.
fn fields(request: Request) -> Result<Map<String, Json>> {
    match request.body {
        Json::Object(fields) => Ok(fields),
        Json::Null => Ok(Map::new()),
        _ => Err(kernel::errors::INVALID.because("The body must be a JSON object")),
    }
}

async fn get(ctx: &Ctx, source: &Source, kind: &RecordKind, request: &Request) -> Result<Reply> {
    let wants_labels = wants_labels(&request.query)?;
    let found = table::find(ctx, kind, source, ctx.scope(), path_id(request, "id")?).await?;
    let row = found.ok_or_else(|| NOT_FOUND.error())?;
    let mut answer = row.json(ctx, kind);
    if wants_labels {
        answer["labels"] = to_json(&labels::of_rows(ctx, source, kind, &[row]).await?)?;
    }
    Ok(Reply::json(200, answer))
}

/// `?labels=true` of a single record.
fn wants_labels(query: &str) -> Result<bool> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(query).map_err(|cause| BAD_QUERY.inner(cause))?;
    let mut wanted = false;
    for (name, value) in pairs {
        wanted = match (name.as_str(), value.as_str()) {
            ("labels", "true") => true,
            ("labels", "false") => false,
            ("labels", _) => return Err(BAD_QUERY.because("labels is true or false").at(name)),
            _ => return Err(BAD_QUERY.because("A single record takes only labels").at(name)),
        };
    }
    Ok(wanted)
}

fn labels_schema() -> SchemaFn {
    Arc::new(|_| {
        schemars::json_schema!({
            "type": "object",
            "properties": { "labels": { "type": "boolean", "description": "Also tell what references are called" } }
        })
    })
}

async fn show_history(ctx: &Ctx, source: &Source, kind: &RecordKind, request: &Request) -> Result<Reply> {
    let id = path_id(request, "id")?;
    if table::find(ctx, kind, source, ctx.scope(), id).await?.is_none() {
        return Err(NOT_FOUND.error());
    }
    let before = cursor(&request.query)?;
    Ok(Reply::json(200, history::answer(ctx, source, kind, id, before).await?))
}

/// `?cursor=` of a history: the id of its last entry.
fn cursor(query: &str) -> Result<Option<Id>> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(query).map_err(|cause| BAD_QUERY.inner(cause))?;
    let mut before = None;
    for (name, value) in pairs {
        match name.as_str() {
            "cursor" => before = Some(value.parse().map_err(|_| crate::errors::BAD_CURSOR.at("cursor"))?),
            _ => return Err(BAD_QUERY.because("A history takes only a cursor").at(name)),
        }
    }
    Ok(before)
}

fn before_schema() -> SchemaFn {
    Arc::new(|_| {
        schemars::json_schema!({
            "type": "object",
            "properties": { "cursor": { "type": "string", "format": "uuid", "description": "`next` of the page before" } }
        })
    })
}

fn read(kind: &RecordKind, below: &str, query: QueryFn, answer: SchemaFn) -> Endpoint {
    endpoint(kind, Method::Get, below, Access::Permission(kind.view), Handler::Query(query), answer)
}

fn change(kind: &RecordKind, method: Method, below: &str, command: CommandFn) -> Endpoint {
    let answer = schema::record(*kind);
    endpoint(kind, method, below, Access::Permission(kind.edit), Handler::Command(command), answer)
}

/// An endpoint at or below the record's path.
pub(crate) fn endpoint(
    kind: &RecordKind,
    method: Method,
    below: &str,
    access: Access,
    handler: Handler,
    answer: SchemaFn,
) -> Endpoint {
    Endpoint {
        method,
        path: format!("{}{below}", kind.path),
        access,
        summary: String::new(),
        module: kind.module,
        status: 200,
        handler,
        body: None,
        upload: None,
        raw: None,
        query: None,
        answer: Answer::Json(answer),
        series: Vec::new(),
        is_setting: false,
    }
}
