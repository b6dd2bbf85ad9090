//! Somebody who calls endpoints.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Error;
use platform::{BoxFuture, Endpoint, FileReply, Method, Principal, Reply, Request, Result, pipeline};
use serde_json::Value;
use words::Words;

use super::House;

/// Somebody who calls endpoints, with what each call carries beside its body.
#[derive(Clone)]
pub struct Caller<'h> {
    house: &'h House,
    principal: Option<Arc<Principal>>,
    link: Option<String>,
    if_match: Option<i64>,
    idempotency_key: Option<String>,
    dry_run: bool,
    accept: Option<String>,
    words: Words,
}

impl<'h> Caller<'h> {
    pub(super) fn new(house: &'h House, principal: Option<Principal>) -> Self {
        Caller {
            house,
            principal: principal.map(Arc::new),
            link: None,
            if_match: None,
            idempotency_key: None,
            dry_run: false,
            accept: None,
            words: Words::ENGLISH,
        }
    }

    /// The caller saw this version.
    pub fn seeing(self, version: i64) -> Self {
        Caller { if_match: Some(version), ..self }
    }

    /// The caller sends this `Idempotency-Key`.
    pub fn keyed(self, key: &str) -> Self {
        Caller { idempotency_key: Some(key.to_owned()), ..self }
    }

    /// The caller wants the answer as this type.
    pub fn accepting(self, media_type: &str) -> Self {
        Caller { accept: Some(media_type.to_owned()), ..self }
    }

    /// The caller shows a link's token.
    pub fn showing(self, token: &str) -> Self {
        Caller { link: Some(token.to_owned()), ..self }
    }

    /// The caller only tries out.
    pub fn trying(self) -> Self {
        Caller { dry_run: true, ..self }
    }

    /// The caller wishes for this language.
    pub fn speaking(self, language: &str) -> Self {
        Caller { words: Words::of(language), ..self }
    }

    /// The caller wants an answer of this type.
    pub fn wanting(self, accept: &str) -> Self {
        Caller { accept: Some(accept.to_owned()), ..self }
    }

    /// The answer of whatever is served at a path, `?query` included. Boxed, because a story would otherwise be one
    /// huge future.
    ///
    /// # Panics
    /// When nothing is served there.
    pub fn call<'a>(&'a self, method: Method, path: &'a str, body: Value) -> BoxFuture<'a, Result<Reply>> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (endpoint, parts) = route(&self.house.endpoints, method, path);
        let request = Request {
            path: parts,
            query: query.to_owned(),
            body,
            if_match: self.if_match,
            idempotency_key: self.idempotency_key.clone(),
            dry_run: self.dry_run,
            accept: self.accept.clone(),
            link: self.link.clone(),
            words: self.words,
            ..Request::default()
        };
        let principal = self.principal.clone();
        Box::pin(
            async move { pipeline::run(&self.house.runtime, endpoint, principal, request, "story").await },
        )
    }

    /// The JSON that a call is answered with, or why it was refused.
    ///
    /// # Panics
    /// When the answer is a file.
    pub fn send<'a>(&'a self, method: Method, path: &'a str, body: Value) -> BoxFuture<'a, Result<Value>> {
        Box::pin(async move {
            match self.call(method, path, body).await? {
                Reply::Json { body, .. } => Ok(body),
                other => panic!("expected JSON, got {other:?}"),
            }
        })
    }

    /// Sends a file to whatever takes one at a path, `?query` included.
    ///
    /// # Panics
    /// When nothing is served there, or the answer is a file.
    pub async fn upload(&self, path: &str, content_type: &str, bytes: &[u8]) -> Result<Value> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (endpoint, parts) = route(&self.house.endpoints, Method::Post, path);
        let request = Request {
            path: parts,
            query: query.to_owned(),
            bytes: bytes.to_vec(),
            content_type: Some(content_type.to_owned()),
            idempotency_key: self.idempotency_key.clone(),
            dry_run: self.dry_run,
            words: self.words,
            ..Request::default()
        };
        let principal = self.principal.clone();
        match Box::pin(pipeline::run(&self.house.runtime, endpoint, principal, request, "story")).await? {
            Reply::Json { body, .. } => Ok(body),
            other => panic!("expected JSON, got {other:?}"),
        }
    }

    /// A call that must go well.
    async fn ok(&self, method: Method, path: &str, body: Value) -> Value {
        let shown = format!("{} {path} {body}", method.as_str());
        let answer = self.send(method, path, body).await;
        answer.unwrap_or_else(|error| panic!("{shown}: {error} {:?} {:?}", error.details, error.inner))
    }

    /// Reads.
    ///
    /// # Panics
    /// When refused, as all of these.
    pub async fn get(&self, path: &str) -> Value {
        self.ok(Method::Get, path, Value::Null).await
    }

    /// Makes something, or does something without more words.
    pub async fn post(&self, path: &str, body: Value) -> Value {
        self.ok(Method::Post, path, body).await
    }

    /// Replaces.
    pub async fn put(&self, path: &str, body: Value) -> Value {
        self.ok(Method::Put, path, body).await
    }

    /// Changes.
    pub async fn patch(&self, path: &str, body: Value) -> Value {
        self.ok(Method::Patch, path, body).await
    }

    /// Deletes.
    pub async fn delete(&self, path: &str) -> Value {
        self.ok(Method::Delete, path, Value::Null).await
    }

    /// A file.
    pub async fn file(&self, path: &str) -> FileReply {
        match self.call(Method::Get, path, Value::Null).await {
            Ok(Reply::File(file)) => file,
            other => panic!("expected a file at {path}, got {other:?}"),
        }
    }

    /// Why a call is refused.
    ///
    /// # Panics
    /// When it goes well, or for a fault of the program.
    pub async fn refused(&self, method: Method, path: &str, body: Value) -> Error {
        let shown = format!("{} {path} {body}", method.as_str());
        match self.send(method, path, body).await {
            Ok(answer) => panic!("{shown} went well: {answer}"),
            Err(error) if error.status() >= 500 => panic!("{shown}: {error} {:?}", error.inner),
            Err(error) => error,
        }
    }

    /// Why a `POST` is refused.
    pub async fn refused_post(&self, path: &str, body: Value) -> Error {
        self.refused(Method::Post, path, body).await
    }
}

/// The endpoint at a path: the one with the fewest parameters, since `/products/import` is closer than
/// `/products/{id}`.
fn route<'e>(
    endpoints: &'e [Endpoint],
    method: Method,
    path: &str,
) -> (&'e Endpoint, BTreeMap<String, String>) {
    let candidates = endpoints.iter().filter(|endpoint| endpoint.method == method);
    let found = candidates.filter_map(|endpoint| Some((endpoint, parts(&endpoint.path, path)?)));
    found
        .min_by_key(|(_, parts)| parts.len())
        .unwrap_or_else(|| panic!("nothing is served at {} {path}", method.as_str()))
}

fn parts(pattern: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let mut found = BTreeMap::new();
    for (want, have) in pattern.iter().zip(&path) {
        match want.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => drop(found.insert(name.to_owned(), (*have).to_owned())),
            None if want == have => {}
            None => return None,
        }
    }
    (pattern.len() == path.len()).then_some(found)
}
