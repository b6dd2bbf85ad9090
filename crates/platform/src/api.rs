//! Endpoints as data. A module registers functions; the web crate makes routes of them, the OpenAPI document lists
//! them, the authorization matrix walks them, and [`crate::pipeline`] runs them.

use std::future::Future;
use std::sync::Arc;

use futures::future::BoxFuture;
use garde::Validate;
use kernel::permissions::Permission;
use kernel::{Code, Id, Kind, Result};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::numbering::Series;
use crate::{Ctx, FileReply, Reply, Request, Response, Source, StoredReply, Tx, input};

const BAD_ID: Code = Code::new("request.invalid_id", Kind::NotFound, "There is no such record");

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    /// As HTTP writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug)]
pub enum Access {
    /// Anybody: login, registration.
    Public,
    /// Anybody who shows a link that somebody gave them (`Authorization: Portal <token>`): the endpoint looks at it.
    Link,
    /// Anybody who is signed in: what is their own.
    SignedIn,
    /// Holders of the permission, on the rows that it reaches.
    Permission(&'static Permission),
}

/// What an instance verb is called on.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The `{id}` of the path; of a setting the company's, of what is the caller's own theirs.
    pub id: Id,
    /// The version in `If-Match`.
    pub version: Option<i64>,
}

/// Somebody else changed it in between.
pub const VERSION_CONFLICT: Code = Code::new(
    "record.version_conflict",
    Kind::Precondition,
    "Somebody else has changed this in the meantime",
);

impl Target {
    /// Refuses when the caller saw another version than the current one.
    pub fn check(&self, current: i64) -> Result<()> {
        match self.version {
            Some(yours) if yours != current => {
                Err(VERSION_CONFLICT.at("If-Match").with("yours", yours).with("current", current))
            }
            _ => Ok(()),
        }
    }

    /// As [`Target::check`], of a document: the refusal shows it as it is now, in `details.document`, so that whoever
    /// saw another version can go on from there without asking again. `shown` is what the endpoint would answer, read
    /// in the same transaction, and is read only when it is wanted.
    ///
    /// # Errors
    /// `record.version_conflict` with `yours`, `current` and `document`; what reading it fails with.
    pub async fn check_against<T: Serialize>(
        &self,
        current: i64,
        shown: impl Future<Output = Result<T>> + Send,
    ) -> Result<()> {
        match self.check(current) {
            Err(stale) => Err(stale.with("document", to_json(&shown.await?)?)),
            fresh => fresh,
        }
    }
}

/// A command behind an endpoint.
pub type CommandFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Tx<'a>, Request) -> BoxFuture<'a, Result<Reply>> + Send + Sync>;
/// A query behind an endpoint.
pub type QueryFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Source, Request) -> BoxFuture<'a, Result<Reply>> + Send + Sync>;
/// Work outside a transaction behind an endpoint.
pub type FreeFn = Arc<dyn Fn(Ctx, Request) -> BoxFuture<'static, Result<Reply>> + Send + Sync>;

/// What runs.
#[derive(Clone)]
pub enum Handler {
    /// Changes something, in one transaction of the pipeline.
    Command(CommandFn),
    /// Reads.
    Query(QueryFn),
    /// Runs outside a transaction and calls [`crate::pipeline::write`] for what it keeps: password hashing must not
    /// hold the writer, a refused login must keep its count of failures, and a secret that is shown once must not be
    /// kept as an idempotent answer. Hence no `Idempotency-Key`, and no dry run by [`Api::free`]; an endpoint that is
    /// put together by hand (the import of records) gets `dry_run` with its context and every transaction of it is
    /// rolled back.
    Free(FreeFn),
    /// As [`Handler::Free`], and the body, which may be larger than memory, comes as [`Request::spool`]. Programs that
    /// call it themselves may hand over [`Request::bytes`] instead.
    Spooled(FreeFn),
}

/// Makes a JSON schema.
pub type SchemaFn = Arc<dyn Fn(&mut SchemaGenerator) -> Schema + Send + Sync>;

/// What an endpoint answers with.
#[derive(Clone)]
pub enum Answer {
    Json(SchemaFn),
    File(&'static str),
}

/// What an endpoint wants that looks at a message as it was sent, to check a signature over it: the body's bytes as
/// [`Request::bytes`], and headers as [`Request::headers`]. Nobody reads the body as JSON before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raw {
    /// Bytes of the body.
    pub bytes_max: usize,
    pub headers: Headers,
}

/// Which headers of a message an endpoint gets to see. One that stands there twice, or is no ASCII text, is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headers {
    /// These, in lower case.
    Named(&'static [&'static str]),
    /// All but those by which somebody proves who they are (`Authorization`, `Cookie` …): which of them counts, a
    /// record says.
    Any,
}

/// One endpoint.
#[derive(Clone)]
pub struct Endpoint {
    pub method: Method,
    /// Below `/api/v1`, with `{id}` placeholders: `/sales/orders/{id}/confirm`.
    pub path: String,
    pub access: Access,
    pub summary: String,
    /// The module that owns it: the OpenAPI tag.
    pub module: &'static str,
    pub status: u16,
    pub handler: Handler,
    /// The schema of the JSON body; of one that is looked at as it was sent, how it is usually put.
    pub body: Option<SchemaFn>,
    /// The content type of a body that is a file.
    pub upload: Option<&'static str>,
    /// A body of one of the types in `upload` that is looked at as it was sent.
    pub raw: Option<Raw>,
    /// The schema of the query string, an object.
    pub query: Option<SchemaFn>,
    pub answer: Answer,
    /// Block series from which the command takes a number.
    pub series: Vec<Series>,
    /// Whether it changes what a company or the caller has one of: no id in its path says so, `If-Match` names the version all the same.
    pub is_setting: bool,
}

/// An async function `(&Ctx, &Tx, input) -> Result<output>`.
pub trait Command<'a, I, O>: Send + Sync + 'static {
    type Fut: Future<Output = Result<O>> + Send + 'a;
    fn call(&self, ctx: &'a Ctx, tx: &'a Tx<'a>, input: I) -> Self::Fut;
}

impl<'a, F, Fut, I, O> Command<'a, I, O> for F
where
    F: Fn(&'a Ctx, &'a Tx<'a>, I) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<O>> + Send + 'a,
{
    type Fut = Fut;
    fn call(&self, ctx: &'a Ctx, tx: &'a Tx<'a>, input: I) -> Fut {
        self(ctx, tx, input)
    }
}

/// An async function `(&Ctx, &Tx, Target, input) -> Result<output>`.
pub trait Verb<'a, I, O>: Send + Sync + 'static {
    type Fut: Future<Output = Result<O>> + Send + 'a;
    fn call(&self, ctx: &'a Ctx, tx: &'a Tx<'a>, target: Target, input: I) -> Self::Fut;
}

impl<'a, F, Fut, I, O> Verb<'a, I, O> for F
where
    F: Fn(&'a Ctx, &'a Tx<'a>, Target, I) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<O>> + Send + 'a,
{
    type Fut = Fut;
    fn call(&self, ctx: &'a Ctx, tx: &'a Tx<'a>, target: Target, input: I) -> Fut {
        self(ctx, tx, target, input)
    }
}

/// An async function `(&Ctx, &Source, input) -> Result<output>`.
pub trait Query<'a, I, O>: Send + Sync + 'static {
    type Fut: Future<Output = Result<O>> + Send + 'a;
    fn call(&self, ctx: &'a Ctx, source: &'a Source, input: I) -> Self::Fut;
}

impl<'a, F, Fut, I, O> Query<'a, I, O> for F
where
    F: Fn(&'a Ctx, &'a Source, I) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<O>> + Send + 'a,
{
    type Fut = Fut;
    fn call(&self, ctx: &'a Ctx, source: &'a Source, input: I) -> Fut {
        self(ctx, source, input)
    }
}

/// The endpoints of a module while they are being registered.
pub struct Api {
    module: &'static str,
    pub(crate) endpoints: Vec<Endpoint>,
}

/// The endpoint that was registered last, for saying more about it.
pub struct Registered<'a>(&'a mut Endpoint);

impl Registered<'_> {
    /// One sentence for the API's readers.
    pub fn summary(self, text: impl Into<String>) -> Self {
        self.0.summary = text.into();
        self
    }

    /// The command takes a number from a block series.
    pub fn numbered(self, series: Series) -> Self {
        self.0.series.push(series);
        self
    }

    /// Something is done around the query, which then reads other parameters and answers more.
    ///
    /// # Panics
    /// If the endpoint is no query that answers JSON: a slip in the module's code.
    pub fn around(
        self,
        around: impl FnOnce(QueryFn, SchemaFn, SchemaFn) -> (QueryFn, SchemaFn, SchemaFn),
    ) -> Self {
        let (Handler::Query(query), Answer::Json(answer)) = (&self.0.handler, &self.0.answer) else {
            panic!("{} is no query", self.0.path)
        };
        let parameters = self.0.query.clone().unwrap_or_else(schema::<crate::NoInput>);
        let (query, parameters, answer) = around(query.clone(), parameters, answer.clone());
        self.0.handler = Handler::Query(query);
        self.0.query = Some(parameters);
        self.0.answer = Answer::Json(answer);
        self
    }

    /// Answers with another status than usual.
    pub fn status(self, status: u16) -> Self {
        self.0.status = status;
        self
    }
}

impl Api {
    /// Begins a module's endpoints.
    pub fn new(module: &'static str) -> Self {
        Api { module, endpoints: Vec::new() }
    }

    /// What was registered.
    pub fn into_endpoints(self) -> Vec<Endpoint> {
        self.endpoints
    }

    /// Registers an endpoint that was put together by hand (the record engine's, an upload).
    pub fn add(&mut self, endpoint: Endpoint) -> Registered<'_> {
        self.endpoints.push(endpoint);
        Registered(self.endpoints.last_mut().expect("pushed above"))
    }

    /// `POST path`: makes something; answers 201.
    pub fn create<I, O, F>(&mut self, path: &str, access: Access, command: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Command<'a, I, O>,
    {
        let command = Arc::new(command);
        let handler: CommandFn = Arc::new(move |ctx, tx, request| {
            let command = command.clone();
            Box::pin(async move {
                let output = command.call(ctx, tx, input::body::<I>(request.body)?).await?;
                Ok(Reply::json(201, to_json(&output)?))
            })
        });
        let mut endpoint = self.endpoint::<O>(Method::Post, path, access, Handler::Command(handler));
        endpoint.body = Some(schema::<I>());
        endpoint.status = 201;
        self.add(endpoint)
    }

    /// A command on what the caller is or has, without an id in its path (`PUT /desk/preferences`); answers 200.
    pub fn command<I, O, F>(
        &mut self,
        method: Method,
        path: &str,
        access: Access,
        command: F,
    ) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Command<'a, I, O>,
    {
        let command = Arc::new(command);
        let handler: CommandFn = Arc::new(move |ctx, tx, request| {
            let command = command.clone();
            Box::pin(async move {
                let output = command.call(ctx, tx, input::body::<I>(request.body)?).await?;
                Ok(Reply::json(200, to_json(&output)?))
            })
        });
        let mut endpoint = self.endpoint::<O>(method, path, access, Handler::Command(handler));
        endpoint.body = Some(schema::<I>());
        self.add(endpoint)
    }

    /// `PUT path` of what a company has one of, such as a policy; answers 200. The target is the company, with the
    /// version of the setting that the caller saw.
    pub fn setting<I, O, F>(&mut self, path: &str, access: Access, set: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Verb<'a, I, O>,
    {
        self.only_one(Method::Put, path, access, Ctx::company_id, set)
    }

    /// `PATCH path` of what the caller is (`PATCH /identity/me`); answers 200. The target is the caller (nobody where a
    /// program calls), with the version that they saw.
    pub fn own<I, O, F>(&mut self, path: &str, access: Access, change: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Verb<'a, I, O>,
    {
        self.only_one(Method::Patch, path, access, |ctx| ctx.user_id().unwrap_or_default(), change)
    }

    /// A change of what somebody has only one of: the path needs no id.
    fn only_one<I, O, F>(
        &mut self,
        method: Method,
        path: &str,
        access: Access,
        whose: fn(&Ctx) -> Id,
        change: F,
    ) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Verb<'a, I, O>,
    {
        let change = Arc::new(change);
        let handler: CommandFn = Arc::new(move |ctx, tx, request| {
            let change = change.clone();
            Box::pin(async move {
                let target = Target { id: whose(ctx), version: request.if_match };
                let output = change.call(ctx, tx, target, input::body::<I>(request.body)?).await?;
                Ok(Reply::json(200, to_json(&output)?))
            })
        });
        let mut endpoint = self.endpoint::<O>(method, path, access, Handler::Command(handler));
        endpoint.body = Some(schema::<I>());
        endpoint.is_setting = true;
        self.add(endpoint)
    }

    /// `POST path` with `{id}` in it: a verb on a document; answers 200.
    pub fn verb<I, O, F>(&mut self, path: &str, access: Access, verb: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Verb<'a, I, O>,
    {
        self.change(Method::Post, path, access, verb)
    }

    /// As [`Api::verb`] with another method: `PUT`, `PATCH`, `DELETE`.
    pub fn change<I, O, F>(&mut self, method: Method, path: &str, access: Access, verb: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Verb<'a, I, O>,
    {
        let verb = Arc::new(verb);
        let handler: CommandFn = Arc::new(move |ctx, tx, request| {
            let verb = verb.clone();
            Box::pin(async move {
                let target = target(&request)?;
                let output = verb.call(ctx, tx, target, input::body::<I>(request.body)?).await?;
                Ok(Reply::json(200, to_json(&output)?))
            })
        });
        let mut endpoint = self.endpoint::<O>(method, path, access, Handler::Command(handler));
        if method != Method::Delete {
            endpoint.body = Some(schema::<I>());
        }
        self.add(endpoint)
    }

    /// `GET path`: reads, with the query string as input. The path's own `{name}` parts join the input.
    pub fn get<I, O, F>(&mut self, path: &str, access: Access, query: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Query<'a, I, O>,
    {
        let query = Arc::new(query);
        let handler: QueryFn = Arc::new(move |ctx, source, request| {
            let query = query.clone();
            Box::pin(async move {
                let output = query.call(ctx, source, input::query::<I>(&with_path(&request)?)?).await?;
                Ok(Reply::json(200, to_json(&output)?))
            })
        });
        let mut endpoint = self.endpoint::<O>(Method::Get, path, access, Handler::Query(handler));
        endpoint.query = Some(schema::<I>());
        self.add(endpoint)
    }

    /// `POST path`: asks a question that is too long for a query string; changes nothing.
    pub fn ask<I, O, F>(&mut self, path: &str, access: Access, query: F) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: for<'a> Query<'a, I, O>,
    {
        let query = Arc::new(query);
        let handler: QueryFn = Arc::new(move |ctx, source, request| {
            let query = query.clone();
            Box::pin(async move {
                let output = query.call(ctx, source, input::body::<I>(request.body)?).await?;
                Ok(Reply::json(200, to_json(&output)?))
            })
        });
        let mut endpoint = self.endpoint::<O>(Method::Post, path, access, Handler::Query(handler));
        endpoint.body = Some(schema::<I>());
        self.add(endpoint)
    }

    /// `GET path`: reads a file.
    pub fn file<I, F>(
        &mut self,
        path: &str,
        access: Access,
        content_type: &'static str,
        query: F,
    ) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        F: for<'a> Query<'a, I, FileReply>,
    {
        let query = Arc::new(query);
        let handler: QueryFn = Arc::new(move |ctx, source, request| {
            let query = query.clone();
            Box::pin(async move {
                let file = query.call(ctx, source, input::query::<I>(&with_path(&request)?)?).await?;
                Ok(Reply::File(file))
            })
        });
        self.add_file::<I>(path, access, content_type, handler)
    }

    /// As [`Api::file`], of a file that is handed out piece by piece.
    pub fn stored_file<I, F>(
        &mut self,
        path: &str,
        access: Access,
        content_type: &'static str,
        query: F,
    ) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        F: for<'a> Query<'a, I, StoredReply>,
    {
        let query = Arc::new(query);
        let handler: QueryFn = Arc::new(move |ctx, source, request| {
            let query = query.clone();
            Box::pin(async move {
                let file = query.call(ctx, source, input::query::<I>(&with_path(&request)?)?).await?;
                Ok(Reply::Stored(file))
            })
        });
        self.add_file::<I>(path, access, content_type, handler)
    }

    fn add_file<I: JsonSchema + 'static>(
        &mut self,
        path: &str,
        access: Access,
        content_type: &'static str,
        handler: QueryFn,
    ) -> Registered<'_> {
        let mut endpoint = self.endpoint::<()>(Method::Get, path, access, Handler::Query(handler));
        endpoint.query = Some(schema::<I>());
        endpoint.answer = Answer::File(content_type);
        self.add(endpoint)
    }

    /// An endpoint outside a transaction: see [`Handler::Free`]. The function gets the request without its body.
    pub fn free<I, O, F, Fut>(
        &mut self,
        method: Method,
        path: &str,
        access: Access,
        free: F,
    ) -> Registered<'_>
    where
        I: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static,
        O: Serialize + JsonSchema + 'static,
        F: Fn(Ctx, Request, I) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Response<O>>> + Send + 'static,
    {
        let free = Arc::new(free);
        let handler: FreeFn = Arc::new(move |ctx, mut request| {
            let free = free.clone();
            Box::pin(async move {
                // A dry run would take back the count of failed logins: a way to guess for ever.
                if ctx.is_dry_run() {
                    return Err(crate::pipeline::NO_DRY_RUN.error());
                }
                let input = input::body::<I>(std::mem::take(&mut request.body))?;
                let Response { status, body, headers } = free(ctx, request, input).await?;
                Ok(Reply::Json { status, body: to_json(&body)?, headers })
            })
        });
        let mut endpoint = self.endpoint::<O>(method, path, access, Handler::Free(handler));
        if method != Method::Delete {
            endpoint.body = Some(schema::<I>());
        }
        self.add(endpoint)
    }

    fn endpoint<O: JsonSchema + 'static>(
        &self,
        method: Method,
        path: &str,
        access: Access,
        handler: Handler,
    ) -> Endpoint {
        Endpoint {
            method,
            path: path.to_owned(),
            access,
            summary: String::new(),
            module: self.module,
            status: 200,
            handler,
            body: None,
            upload: None,
            raw: None,
            query: None,
            answer: Answer::Json(schema::<O>()),
            series: Vec::new(),
            is_setting: false,
        }
    }
}

/// The input of a query on one object: its id, from the path.
#[derive(Clone, Copy, Debug, serde::Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ById {
    pub id: Id,
}

/// The schema of a type, made later with the document's generator.
pub fn schema<T: JsonSchema + 'static>() -> SchemaFn {
    Arc::new(|generator| generator.subschema_for::<T>())
}

/// Reads and checks a query string, for an endpoint that is put together by hand.
pub fn query<I: DeserializeOwned + Validate<Context = ()>>(text: &str) -> Result<I> {
    input::query(text)
}

/// Reads and checks a JSON body, for an endpoint that is put together by hand.
///
/// # Errors
/// Each field at fault by its path; `kernel.card_number`.
pub fn body<I: DeserializeOwned + Validate<Context = ()>>(body: serde_json::Value) -> Result<I> {
    input::body(body)
}

/// The id and version that a request names.
pub fn target(request: &Request) -> Result<Target> {
    Ok(Target { id: path_id(request, "id")?, version: request.if_match })
}

/// An id in the path; text that is no id names nothing that exists.
pub fn path_id(request: &Request, name: &str) -> Result<Id> {
    request.path.get(name).and_then(|text| text.parse().ok()).ok_or_else(|| BAD_ID.error())
}

fn with_path(request: &Request) -> Result<String> {
    let mut query = request.query.clone();
    for (name, value) in &request.path {
        if name.ends_with("id") {
            path_id(request, name)?;
        }
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(&serde_urlencoded::to_string([(name, value)]).map_err(kernel::Error::internal)?);
    }
    Ok(query)
}

/// A value as the JSON of an answer.
pub fn to_json(output: &impl Serialize) -> Result<serde_json::Value> {
    serde_json::to_value(output).map_err(kernel::Error::internal)
}
