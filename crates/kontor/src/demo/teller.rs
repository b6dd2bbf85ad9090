//! Calls the modules' own endpoints without HTTP, at any instant of the past.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Error, Id, Result};
use platform::api::CommandFn;
use platform::numbering::Series;
use platform::{Ctx, Handler, Reply, Request, Runtime, Tx};
use serde_json::Value;

/// The commands of the program, by method and path.
#[derive(Clone)]
pub(super) struct Teller {
    commands: Arc<HashMap<String, CommandFn>>,
    /// From which block series each of them takes numbers.
    series: Arc<HashMap<String, Vec<Series>>>,
}

impl Teller {
    pub(super) fn new(runtime: &Runtime) -> Self {
        let (mut commands, mut series) = (HashMap::new(), HashMap::new());
        for endpoint in runtime.registry().modules.iter().flat_map(platform::Module::endpoints) {
            if let Handler::Command(command) = endpoint.handler {
                let name = format!("{} {}", endpoint.method.as_str(), endpoint.path);
                series.insert(name.clone(), endpoint.series);
                commands.insert(name, command);
            }
        }
        Teller { commands: Arc::new(commands), series: Arc::new(series) }
    }

    /// From which block series `POST path` takes numbers.
    pub(super) fn series(&self, path: &str) -> Vec<Series> {
        self.series.get(&format!("POST {path}")).cloned().unwrap_or_default()
    }

    /// Makes something: `POST path`.
    pub(super) async fn create(&self, ctx: &Ctx, tx: &Tx<'_>, path: &str, body: Value) -> Result<Value> {
        self.call(ctx, tx, &format!("POST {path}"), Request { body, ..Request::default() }).await
    }

    /// A verb on a document: `POST path` with this id in it.
    pub(super) async fn verb(
        &self,
        ctx: &Ctx,
        tx: &Tx<'_>,
        path: &str,
        id: Id,
        body: Value,
    ) -> Result<Value> {
        let at = [("id".to_owned(), id.to_string())].into();
        self.call(ctx, tx, &format!("POST {path}"), Request { path: at, body, ..Request::default() }).await
    }

    async fn call(&self, ctx: &Ctx, tx: &Tx<'_>, name: &str, request: Request) -> Result<Value> {
        let command =
            self.commands.get(name).ok_or_else(|| Error::internal(format!("there is no {name}")))?;
        match command(ctx, tx, request).await? {
            Reply::Json { body, .. } => Ok(body),
            Reply::File(_) | Reply::Stored(_) => Err(Error::internal(format!("{name} answers with a file"))),
        }
    }
}

/// The id of what an endpoint answered.
pub(super) fn id_of(answer: &Value) -> Result<Id> {
    text_of(answer, "id")?.parse().map_err(Error::internal)
}

/// A text of what an endpoint answered.
pub(super) fn text_of<'a>(answer: &'a Value, name: &str) -> Result<&'a str> {
    answer
        .get(name)
        .and_then(Value::as_str)
        .ok_or_else(|| Error::internal(format!("the answer has no {name}")))
}
