//! Records described for programs that make lists and forms of them: `GET /meta` and `GET /meta/{kind}`.

mod prominence;
mod verbs;

use std::sync::Arc;

use platform::api::{Answer, QueryFn, SchemaFn};
use platform::{Access, Ctx, Endpoint, Handler, Method, Reply, Request, Result, Source};
use serde_json::{Value as Json, json};

use crate::errors::BAD_QUERY;
use crate::kind::a;
use crate::labels::{PERSON, is_person, named_by};
use crate::list::query::{LINK_OPERATORS, operators};
use crate::summary::{can_sum, groupings};
use crate::{Access as FieldAccess, Field, Form, Link, RecordKind};
use prominence::default_columns;
pub(crate) use prominence::importance;
pub(crate) use verbs::verbs_of;
use verbs::{bulk_actions, transitions};

/// Where descriptions are found, below `/api/v1`.
const PATH: &str = "/meta";

/// The description of one kind, for those who may see such records.
pub(crate) fn endpoint(kind: RecordKind) -> Endpoint {
    let describe: QueryFn =
        Arc::new(move |ctx, _, _| Box::pin(async move { Ok(Reply::json(200, description(ctx, &kind))) }));
    let path = format!("{PATH}/{}", kind.kind);
    let handler = Handler::Query(describe);
    Endpoint {
        path,
        summary: format!("Describe {}: fields, forms, filters, rights", a(&kind.noun())),
        ..crate::mount::endpoint(&kind, Method::Get, "", Access::Permission(kind.view), handler, any_object())
    }
}

/// `GET /meta`: the kinds that the caller may see, with their paths.
pub(crate) fn index() -> Endpoint {
    let list: QueryFn =
        Arc::new(|ctx, source, request| Box::pin(async move { list(ctx, source, &request).await }));
    Endpoint {
        method: Method::Get,
        path: PATH.to_owned(),
        access: Access::SignedIn,
        summary: "The kinds of record that you may see".to_owned(),
        module: "records",
        status: 200,
        handler: Handler::Query(list),
        body: None,
        upload: None,
        raw: None,
        query: Some(full_schema()),
        answer: Answer::Json(any_object()),
        series: Vec::new(),
        is_setting: false,
    }
}

/// Asks the endpoints of the single kinds, so that there is no second register of them.
async fn list(ctx: &Ctx, source: &Source, request: &Request) -> Result<Reply> {
    let full = wants_full(&request.query)?;
    let mut items = Vec::new();
    for endpoint in ctx.runtime().registry().modules.iter().flat_map(|module| module.endpoints()) {
        let (Handler::Query(describe), Access::Permission(view)) = (&endpoint.handler, endpoint.access)
        else {
            continue;
        };
        if !endpoint.path.starts_with("/meta/") || !ctx.may(view) {
            continue;
        }
        if let Reply::Json { body, .. } = describe(ctx, source, Request::default()).await? {
            items.push(match full {
                true => body,
                false => json!({
                    "kind": body["kind"], "label": body["label"], "module": body["module"], "path": body["path"],
                }),
            });
        }
    }
    let body = json!({ "items": items });
    let headers = if full { vec![("ETag".to_owned(), tag(&body))] } else { Vec::new() };
    Ok(Reply::Json { status: 200, body, headers })
}

/// Changes when anything in the answer does.
fn tag(body: &Json) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, body.to_string().as_bytes());
    format!("\"{}\"", &hex::encode(digest)[..32])
}

/// `?full=true`: whole descriptions, not only where they are.
fn wants_full(query: &str) -> Result<bool> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(query).map_err(|cause| BAD_QUERY.inner(cause))?;
    match pairs.as_slice() {
        [] => Ok(false),
        [(name, value)] if name == "full" && matches!(value.as_str(), "true" | "false") => {
            Ok(value == "true")
        }
        [(name, _), ..] => Err(BAD_QUERY.because("expected full=true and nothing else").at(name)),
    }
}

fn full_schema() -> SchemaFn {
    Arc::new(|_| {
        schemars::json_schema!({
            "type": "object",
            "properties": { "full": { "type": "boolean", "description": "Whole descriptions, with an ETag" } }
        })
    })
}

/// A table of pairs by which lists are filtered.
fn link(link: &Link) -> Option<Json> {
    let named = (link.to.unwrap_or(link.reference))().named;
    Some(json!({
        "name": link.name,
        "filters": LINK_OPERATORS,
        "refers": named.map(|named| json!({ "kind": named.kind, "path": named.path })),
    }))
}

fn description(ctx: &Ctx, kind: &RecordKind) -> Json {
    let shown = || kind.shown_to(ctx).map(|(_, field)| field);
    json!({
        "kind": kind.kind,
        "module": kind.module,
        "label": kind.label,
        "path": kind.path,
        "document": kind.document,
        "sort": kind.sort,
        "searchable": kind.number.is_some() || !kind.via.is_empty() || kind.fields.iter().any(|field| field.search),
        "archives": kind.archives(),
        "may_edit": !kind.document && ctx.may(kind.edit),
        "title": kind.title(),
        "default_columns": default_columns(ctx, kind),
        "sums": shown().filter(|field| can_sum(field)).map(|field| field.name).collect::<Vec<_>>(),
        "groups": shown().flat_map(groupings).collect::<Vec<_>>(),
        "links": kind.links.iter().filter_map(link).collect::<Vec<_>>(),
        "transitions": transitions(ctx, kind),
        "bulk": bulk_actions(ctx, kind),
        "fields": kind.shown_to(ctx).map(|(_, field)| describe(ctx, kind, field)).collect::<Vec<_>>(),
    })
}

fn describe(ctx: &Ctx, kind: &RecordKind, field: &Field) -> Json {
    let mut described = json!({
        "name": field.name,
        "label": field.label,
        "form": form_name(kind, field),
        "importance": importance(kind, field),
        "required": !field.optional && field.default.is_none() && !field.generated,
        "writable": !kind.document && field.access == FieldAccess::Write,
        "filters": operators(field),
    });
    let mut say = |key: &str, value: Option<Json>| {
        if let Some(value) = value {
            described[key] = value;
        }
    };
    say("help", (!field.help.is_empty()).then(|| field.help.into()));
    say("max", field.form.chars_max().filter(|max| *max < u32::MAX).map(Json::from));
    say("min_len", (field.min_len > 0).then(|| field.min_len.into()));
    say("lines", (field.form.is_text() && !field.form.is_one_line()).then_some(Json::Bool(true)));
    say("not_negative", field.not_negative.then_some(Json::Bool(true)));
    say("unique", field.unique.then_some(Json::Bool(true)));
    say("sealed", field.sealed.then_some(Json::Bool(true)));
    say("personal", field.personal.then_some(Json::Bool(true)));
    say("amount_in", field.amount_in.map(Json::from));
    say("default", field.default.and_then(|text| serde_json::from_str(text).ok()));
    if let Form::OneOf(words) = field.form {
        say("one_of", Some(words.into()));
    }
    if is_person(kind, field) {
        say("refers", Some(json!({ "kind": PERSON.0, "path": PERSON.1 })));
    }
    if let Some(named) = named_by(ctx, field) {
        say("refers", Some(json!({ "kind": named.kind, "path": named.path })));
    }
    described
}

/// The word of the description: that of the form, or a finer one by what the field is for.
fn form_name(kind: &RecordKind, field: &Field) -> &'static str {
    match field.form {
        Form::Id if is_person(kind, field) => "user",
        Form::Id if field.name.ends_with("file_id") => "file",
        Form::Text { .. } if matches!(field.name, "url" | "website") => "url",
        Form::Text { .. } if !field.form.is_one_line() && field.form.chars_max() < Some(u32::MAX) => {
            "long_text"
        }
        form => form.name(),
    }
}

impl Form {
    /// The word of the description.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Form::Text { .. } => "text",
            Form::Code { .. } => "code",
            Form::Email { .. } => "email",
            Form::Phone { .. } => "phone",
            Form::Barcode { .. } => "barcode",
            Form::OneOf(_) => "one_of",
            Form::Currency => "currency",
            Form::Country => "country",
            Form::Bool => "bool",
            Form::Int | Form::Big => "integer",
            Form::Qty => "quantity",
            Form::Price => "price",
            Form::Rate => "rate",
            Form::Exchange => "exchange_rate",
            Form::Amount => "amount",
            Form::Instant => "instant",
            Form::Day => "day",
            Form::Id => "id",
        }
    }
}

fn any_object() -> SchemaFn {
    Arc::new(|_| schemars::json_schema!({ "type": "object" }))
}
