//! A module with every sort of endpoint.

use std::sync::LazyLock;

use garde::Validate;
use kernel::permissions::Permission;
use kernel::{Code, Error, Id, Kind};
use platform::api::{Answer, ById, Headers, Raw};
use platform::{
    Access, Api, Ctx, Endpoint, Event, EventType, FileReply, Handler, Method, Module, NoInput, Reply, Result,
    Source, Subject, Target, Tx,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::Semaphore;

const EDIT: Permission = Permission { name: "test.thing.edit", text: "Make and change things" };
const REFUSED: Code = Code::new("test.refused", Kind::Conflict, "No");

/// Characters of a thing's name.
pub const NAME_CHARS_MAX: usize = 20;

/// The module.
pub fn module() -> Module {
    Module {
        name: "test",
        permissions: vec![&EDIT],
        api: Some(api),
        events: vec![Made::TYPE],
        ..Module::default()
    }
}

fn api(api: &mut Api) {
    let edit = Access::Permission(&EDIT);
    api.create("/test/things", edit, make).summary("Makes a thing.");
    api.get("/test/things", edit, list).summary("Lists things.");
    api.get("/test/things/{id}", edit, read);
    api.change(Method::Patch, "/test/things/{id}", edit, change);
    api.verb("/test/things/{id}/refuse", edit, refuse);
    api.get("/test/mine", Access::SignedIn, mine);
    api.create("/test/public", Access::Public, public).status(200);
    api.get("/test/panic", Access::Public, panics);
    api.get("/test/fault", Access::Public, fault);
    api.get("/test/wait", Access::Public, wait);
    api.get("/test/held", Access::Public, held);
    api.file("/test/file", Access::Public, "text/csv", file);
    api.add(upload()).summary("Counts bytes.");
    api.add(signed()).summary("Tells what of a message it saw.");
}

#[derive(Clone, Serialize, JsonSchema)]
struct Made {
    name: String,
}

impl Event for Made {
    const TYPE: EventType = EventType {
        name: "thing.made",
        text: "A thing was made",
        view: &EDIT,
        schema: |g| g.subschema_for::<Made>(),
    };
}

#[derive(Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
struct Make {
    #[garde(length(chars, min = 1, max = NAME_CHARS_MAX))]
    #[schemars(length(min = 1, max = 20))]
    name: String,
    #[garde(skip)]
    #[serde(default)]
    store: Option<Id>,
}

#[derive(Serialize, JsonSchema)]
struct Thing {
    id: Id,
    name: String,
    version: i64,
}

async fn make(ctx: &Ctx, tx: &Tx<'_>, input: Make) -> Result<Thing> {
    let id = ctx.id();
    tx.emit(Subject::new("thing", id).within(input.store, None, None), &Made { name: input.name.clone() })?;
    Ok(Thing { id, name: input.name, version: 1 })
}

#[derive(Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
struct List {
    /// How many.
    #[serde(default)]
    limit: Option<u32>,
}

async fn list(_: &Ctx, _: &Source, input: List) -> Result<Vec<Thing>> {
    let count = u128::from(input.limit.unwrap_or(2));
    Ok((0..count).map(|no| Thing { id: Id::from_u128(no), name: "x".repeat(40), version: 3 }).collect())
}

async fn read(_: &Ctx, _: &Source, input: ById) -> Result<Thing> {
    Ok(Thing { id: input.id, name: "thing".to_owned(), version: 3 })
}

async fn change(_: &Ctx, _: &Tx<'_>, target: Target, input: Make) -> Result<Thing> {
    target.check(3)?;
    Ok(Thing { id: target.id, name: input.name, version: 4 })
}

async fn refuse(_: &Ctx, _: &Tx<'_>, target: Target, _: NoInput) -> Result<Thing> {
    Err(REFUSED.at("lines[2].quantity").with("id", target.id))
}

async fn mine(ctx: &Ctx, _: &Source, _: NoInput) -> Result<Thing> {
    Ok(Thing { id: ctx.user_id().expect("signed in"), name: ctx.actor().label().to_owned(), version: 1 })
}

async fn public(ctx: &Ctx, _: &Tx<'_>, input: Make) -> Result<Thing> {
    Ok(Thing { id: ctx.id(), name: input.name, version: 1 })
}

async fn panics(_: &Ctx, _: &Source, _: NoInput) -> Result<Thing> {
    panic!("the secret of the panic")
}

async fn fault(_: &Ctx, _: &Source, _: NoInput) -> Result<Thing> {
    Err(Error::internal("the secret of the fault"))
}

static WAITING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(0));

/// Waits until a request waits in `/test/wait`, where it stays for ever.
pub async fn waiting() {
    WAITING.acquire().await.expect("never closed").forget();
}

async fn wait(_: &Ctx, _: &Source, _: NoInput) -> Result<Thing> {
    WAITING.add_permits(1);
    std::future::pending().await
}

static HELD: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(0));
static LET_GO: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(0));

/// Waits until a request is held in `/test/held`.
pub async fn holding() {
    HELD.acquire().await.expect("never closed").forget();
}

/// Lets it be answered.
pub fn let_go() {
    LET_GO.add_permits(1);
}

async fn held(_: &Ctx, _: &Source, _: NoInput) -> Result<Thing> {
    HELD.add_permits(1);
    LET_GO.acquire().await.map_err(Error::internal)?.forget();
    Ok(Thing { id: Id::from_u128(1), name: "held".to_owned(), version: 1 })
}

async fn file(_: &Ctx, _: &Source, _: NoInput) -> Result<FileReply> {
    Ok(FileReply {
        content_type: "text/csv; charset=utf-8".to_owned(),
        file_name: "things \"Ä\".csv".to_owned(),
        bytes: b"<script>alert(1)</script>".to_vec(),
    })
}

fn upload() -> Endpoint {
    Endpoint {
        method: Method::Post,
        path: "/test/upload".to_owned(),
        access: Access::Permission(&EDIT),
        summary: String::new(),
        module: "test",
        status: 200,
        handler: Handler::Command(std::sync::Arc::new(|_, _, request| {
            Box::pin(async move { Ok(Reply::json(200, json!({"bytes": request.bytes.len()}))) })
        })),
        body: None,
        upload: Some("text/csv, application/pdf"),
        raw: None,
        query: None,
        answer: Answer::Json(platform::api::schema::<serde_json::Map<String, serde_json::Value>>()),
        series: Vec::new(),
        is_setting: false,
    }
}

/// Bytes of a message to `/test/signed`.
pub const SIGNED_BYTES_MAX: usize = 50;

fn signed() -> Endpoint {
    Endpoint {
        path: "/test/signed".to_owned(),
        access: Access::Public,
        upload: Some("application/json"),
        raw: Some(Raw { bytes_max: SIGNED_BYTES_MAX, headers: Headers::Named(&["x-one", "x-two"]) }),
        handler: Handler::Command(std::sync::Arc::new(|_, _, request| {
            let body = String::from_utf8_lossy(&request.bytes).into_owned();
            let seen = json!({"body": body, "headers": request.headers});
            Box::pin(async move { Ok(Reply::json(200, seen)) })
        })),
        ..upload()
    }
}
