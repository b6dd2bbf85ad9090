//! Faults of rows as they are kept: with what their sentences name, so that they can be told in the language of
//! whoever reads them, which is not known while an import runs.

use kernel::FieldError;
use platform::Ctx;
use serde_json::{Map, Value as Json, json};

/// What a fault's sentence names, by its names.
pub(crate) const VALUES: &str = "values";

pub(crate) fn values(fault: &FieldError) -> Json {
    let pairs = fault.values.iter().map(|(name, value)| ((*name).to_owned(), Json::from(value.as_str())));
    Json::Object(pairs.collect::<Map<_, _>>())
}

/// A fault of a row.
pub(crate) fn kept(fault: &FieldError) -> Json {
    let mut kept = json!({ "path": fault.path, "code": fault.code, "message": fault.message });
    if !fault.values.is_empty() {
        kept[VALUES] = values(fault);
    }
    kept
}

/// A fault with its message in the caller's language, where that has words for its code.
pub(crate) fn told(ctx: &Ctx, mut fault: Json) -> Json {
    let values = fault.as_object_mut().and_then(|fault| fault.remove(VALUES)).unwrap_or_default();
    let facts: Vec<(&str, &str)> = values
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
        .collect();
    if let Some(text) = said(ctx, &fault["code"], &fault["message"], &facts) {
        fault["message"] = text.into();
    }
    fault
}

/// What a dry run told, in the caller's language.
pub(crate) fn trial(ctx: &Ctx, mut trial: Json) -> Json {
    if let Some(faults) = trial.get_mut("faults").and_then(Json::as_array_mut) {
        for fault in faults {
            *fault = told(ctx, fault.take());
        }
    }
    if let Some(text) = said(ctx, &trial["error"], &trial["message"], &[]) {
        trial["message"] = text.into();
    }
    trial
}

/// None where it is said already: the sentences that are kept are English, and say more than their codes do.
fn said(ctx: &Ctx, code: &Json, message: &Json, facts: &[(&str, &str)]) -> Option<String> {
    let words = ctx.words();
    if words.language() == "en" {
        return None;
    }
    words.problem(code.as_str()?, message.as_str()?, facts).map(|sentence| sentence.text)
}
