//! `labels=true` of a document that its module shows with more than its own row.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::Id;
use platform::api::{QueryFn, SchemaFn, to_json};
use platform::{Ctx, Reply, Request, Result, Source};
use schemars::Schema;
use serde_json::{Value as Json, json};

use crate::errors::BAD_QUERY;
use crate::{RecordKind, labels, schema};

/// For [`platform::api::Registered::around`]: the answer also tells what its references are called, of the document
/// and of what is within it under the same names.
pub fn with_labels(
    kind: RecordKind,
) -> impl FnOnce(QueryFn, SchemaFn, SchemaFn) -> (QueryFn, SchemaFn, SchemaFn) {
    move |query, parameters, answer| {
        let labelled: QueryFn = Arc::new(move |ctx, source, request| {
            let query = query.clone();
            Box::pin(async move { answer_of(ctx, source, &kind, &query, request).await })
        });
        (labelled, with_parameter(parameters), with_property(answer))
    }
}

async fn answer_of(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    query: &QueryFn,
    request: Request,
) -> Result<Reply> {
    let pairs: Vec<(String, String)> =
        serde_urlencoded::from_str(&request.query).map_err(|cause| BAD_QUERY.inner(cause))?;
    let (own, rest): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(name, _)| name == "labels");
    let wanted = match own.as_slice() {
        [] => false,
        [(_, value)] if matches!(value.as_str(), "true" | "false") => value == "true",
        _ => return Err(BAD_QUERY.because("labels is true or false").at("labels")),
    };
    let rest = serde_urlencoded::to_string(rest).map_err(kernel::Error::internal)?;
    let reply = query(ctx, source, Request { query: rest, ..request }).await?;
    let Reply::Json { status, mut body, headers } = reply else { return Ok(reply) };
    if wanted && body.is_object() {
        let mut ids = Vec::new();
        collect(&places(ctx, kind), &body, &mut ids);
        body["labels"] = to_json(&labels::of(ctx, source, kind, &ids).await?)?;
    }
    Ok(Reply::Json { status, body, headers })
}

fn places(ctx: &Ctx, kind: &RecordKind) -> BTreeMap<&'static str, usize> {
    let labelled = kind.shown_to(ctx).filter(|(_, field)| labels::is_labelled(kind, field));
    labelled.map(|(at, field)| (field.name, at)).collect()
}

fn collect(places: &BTreeMap<&str, usize>, json: &Json, ids: &mut Vec<(usize, Id)>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| collect(places, item, ids)),
        Json::Object(fields) => {
            for (name, value) in fields {
                match (places.get(name.as_str()), value.as_str()) {
                    (Some(at), Some(text)) => ids.extend(text.parse().ok().map(|id| (*at, id))),
                    _ => collect(places, value, ids),
                }
            }
        }
        _ => {}
    }
}

fn with_parameter(parameters: SchemaFn) -> SchemaFn {
    Arc::new(move |generator| {
        let mut known = parameters(generator).to_value();
        if let Some(name) = known["$ref"].as_str().and_then(|place| place.rsplit('/').next()) {
            known = generator.definitions().get(name).cloned().unwrap_or_default();
        }
        known["properties"]["labels"] =
            json!({ "type": "boolean", "description": "Also tell what references are called" });
        Schema::try_from(known).expect("an object is a schema")
    })
}

fn with_property(answer: SchemaFn) -> SchemaFn {
    Arc::new(move |generator| {
        let own = json!({ "type": "object", "properties": { "labels": schema::labels() } });
        let both = json!({ "allOf": [answer(generator).to_value(), own] });
        Schema::try_from(both).expect("an object is a schema")
    })
}
