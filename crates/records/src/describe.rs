//! Records described for programs that make lists and forms of them: `GET /meta` and `GET /meta/{kind}`.

use std::sync::Arc;

use platform::api::{Answer, QueryFn, SchemaFn};
use platform::{Access, Ctx, Endpoint, Handler, Method, Reply, Request, Result, Source};
use serde_json::{Value as Json, json};

use crate::kind::a;
use crate::list::query::operators;
use crate::{Access as FieldAccess, Field, Form, RecordKind};

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
    let list: QueryFn = Arc::new(|ctx, source, _| Box::pin(list(ctx, source)));
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
        query: None,
        answer: Answer::Json(any_object()),
        series: Vec::new(),
    }
}

/// Asks the endpoints of the single kinds, so that there is no second register of them.
async fn list(ctx: &Ctx, source: &Source) -> Result<Reply> {
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
            items.push(json!({
                "kind": body["kind"], "label": body["label"], "module": body["module"], "path": body["path"],
            }));
        }
    }
    Ok(Reply::json(200, json!({ "items": items })))
}

fn description(ctx: &Ctx, kind: &RecordKind) -> Json {
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
        "fields": kind.shown_to(ctx).map(|(_, field)| describe(kind, field)).collect::<Vec<_>>(),
    })
}

fn describe(kind: &RecordKind, field: &Field) -> Json {
    let mut described = json!({
        "name": field.name,
        "label": field.label,
        "form": field.form.name(),
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
    if let Some(named) = field.refers.and_then(|refers| refers().named) {
        say("refers", Some(json!({ "kind": named.kind, "path": named.path })));
    }
    described
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
