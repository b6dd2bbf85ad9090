//! What is done to each row, by the endpoint that does it to one.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::errors::INTERNAL;
use kernel::{Error, FieldError};
use platform::{Access, Ctx, Endpoint, Method, Principal, Request, Result, pipeline};
use serde_json::{Map, Value as Json};

use super::Undo;
use super::ask::BulkInput;
use crate::RecordKind;
use crate::describe::verbs_of;
use crate::errors::field as code;
use crate::row::Row;

pub(super) struct Act {
    endpoint: Endpoint,
    principal: Arc<Principal>,
    action: &'static str,
    body: Map<String, Json>,
}

const ARCHIVE: &str = "archive";
const RESTORE: &str = "restore";
const PATCH: &str = "patch";

impl Act {
    /// The endpoint of an action.
    ///
    /// # Errors
    /// An action that there is not, or not for many; `auth.forbidden` when the caller may not do it to one.
    pub(super) fn find(ctx: &Ctx, kind: &RecordKind, input: &BulkInput) -> Result<Act> {
        let verbs = kind.verbs.iter().filter(|verb| verb.bulk).map(|verb| verb.action);
        let own = [ARCHIVE, RESTORE, PATCH].into_iter().filter(|_| !kind.document);
        let known: Vec<&'static str> = own.chain(verbs).collect();
        let action = known.iter().copied().find(|known| *known == input.action);
        let endpoint = action.and_then(|action| endpoint_of(ctx, kind, action));
        let (Some(action), Some(endpoint)) = (action, endpoint) else {
            return Err(wrong("action", format!("expected one of {}", known.join(", "))));
        };
        let body = match (action, &input.patch, &input.input) {
            (PATCH, Some(patch), None) if !patch.is_empty() => patch.clone(),
            (PATCH, ..) => {
                return Err(wrong("patch", "expected the fields that change, and nothing else".to_owned()));
            }
            (_, Some(_), _) => return Err(wrong("patch", format!("{action} takes no patch"))),
            (_, None, input) => input.clone().unwrap_or_default(),
        };
        if let Access::Permission(permission) = endpoint.access {
            ctx.require(permission)?;
        }
        Ok(Act { endpoint, principal: Arc::new(ctx.principal().clone()), action, body })
    }

    /// Whether it is done to what is archived.
    pub(super) fn wants_archived(&self) -> bool {
        self.action == RESTORE
    }

    /// Does it to a row, or tries it.
    pub(super) async fn on(&self, ctx: &Ctx, kind: &RecordKind, row: &Row) -> Result<Option<Undo>> {
        let is_patch = self.action == PATCH;
        let request = Request {
            path: BTreeMap::from([("id".to_owned(), row.id(kind).to_string())]),
            body: Json::Object(self.body.clone()),
            // The values that an undo brings back are those that were there.
            if_match: is_patch.then(|| row.version(kind)),
            dry_run: ctx.is_dry_run(),
            ..Request::default()
        };
        let principal = Some(self.principal.clone());
        pipeline::run(ctx.runtime(), &self.endpoint, principal, request, ctx.request_id()).await?;
        Ok(match self.action {
            ARCHIVE if !row.is_archived(kind) => Some(Undo { action: Some(RESTORE), patch: None }),
            RESTORE if row.is_archived(kind) => Some(Undo { action: Some(ARCHIVE), patch: None }),
            PATCH => Some(Undo { action: None, patch: Some(self.former(ctx, kind, row)) }),
            _ => None,
        })
    }

    /// The values that a patch replaces.
    fn former(&self, ctx: &Ctx, kind: &RecordKind, row: &Row) -> Map<String, Json> {
        let value = |name: &String| Some((name.clone(), row.json_of(ctx, kind, kind.position(name)?)));
        self.body.keys().filter_map(value).collect()
    }
}

/// The endpoint that does it to one row.
fn endpoint_of(ctx: &Ctx, kind: &RecordKind, action: &str) -> Option<Endpoint> {
    let (method, path) = match action {
        PATCH => (Method::Patch, format!("{}/{{id}}", kind.path)),
        verb => (Method::Post, format!("{}/{{id}}/{verb}", kind.path)),
    };
    verbs_of(ctx, kind).into_iter().find(|endpoint| endpoint.method == method && endpoint.path == path)
}

/// What a refusal says of a row: of the first field at fault, where there is one. What went wrong on our side is
/// logged here, because nobody else hears of it.
pub(super) fn told(error: &Error) -> (String, String) {
    if error.is(INTERNAL) {
        tracing::error!(error = %error, "a row of a bulk action failed");
    }
    match error.fields.first() {
        Some(fault) => (fault.code.clone(), fault.message.clone()),
        None => (error.code.to_owned(), error.message.clone()),
    }
}

fn wrong(path: &str, text: String) -> Error {
    Error::fields(vec![FieldError::new(path, code::INVALID, text)])
}
