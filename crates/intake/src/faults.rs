//! Faults of rows, and of whole imports, as they are kept: with what their sentences name, so that they can be told in the
//! language of whoever reads them, which is not known while an import runs.

use kernel::{Error, FieldError};
use platform::Ctx;
use serde_json::{Map, Value as Json, json};
use words::Words;

/// What a fault's sentence names, by its names.
pub(crate) const VALUES: &str = "values";

pub(crate) fn values(fault: &FieldError) -> Json {
    let pairs = fault.values.iter().map(|(name, value)| ((*name).to_owned(), Json::from(value.as_str())));
    Json::Object(pairs.collect::<Map<_, _>>())
}

/// A fault of a row.
pub(crate) fn kept(fault: &FieldError) -> Json {
    placed(fault, "path")
}

/// A fault that calls its place by this name.
fn placed(fault: &FieldError, place: &str) -> Json {
    let mut kept = json!({ place: fault.path, "code": fault.code, "message": fault.message });
    if !fault.values.is_empty() {
        kept[VALUES] = values(fault);
    }
    kept
}

/// Why a whole import failed.
pub(crate) fn failure(error: &Error) -> Json {
    why(error, "code", "path")
}

/// Why a dry run could not begin: beside the faults of rows, which say `field`.
pub(crate) fn not_tried(error: &Error) -> Json {
    why(error, "error", "field")
}

fn why(error: &Error, code: &str, place: &str) -> Json {
    let faults: Vec<Json> = error.fields.iter().map(|fault| placed(fault, place)).collect();
    let mut kept = json!({ code: error.code, "message": error.message, "faults": faults });
    let values = facts(error);
    if !values.is_empty() {
        kept[VALUES] = values.into();
    }
    kept
}

/// What the sentence of an error may name.
fn facts(error: &Error) -> Map<String, Json> {
    let text = |value: &Json| match value {
        Json::String(text) => Some(Json::from(text.as_str())),
        Json::Number(number) => Some(Json::from(number.to_string())),
        _ => None,
    };
    error.details.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect()
}

/// A fault with its message in the caller's language, where that has words for its code.
pub(crate) fn told(ctx: &Ctx, mut fault: Json) -> Json {
    say(ctx.words(), &mut fault, "code");
    fault
}

/// Why a whole import failed, in the caller's language.
pub(crate) fn whole(ctx: &Ctx, kept: Json) -> Json {
    in_words(ctx.words(), kept, "code")
}

/// What a dry run told, in the caller's language.
pub(crate) fn trial(ctx: &Ctx, kept: Json) -> Json {
    in_words(ctx.words(), kept, "error")
}

fn in_words(words: Words, mut kept: Json, code: &str) -> Json {
    if let Some(faults) = kept.get_mut("faults").and_then(Json::as_array_mut) {
        for fault in faults {
            say(words, fault, "code");
        }
    }
    say(words, &mut kept, code);
    kept
}

/// Says a kept sentence in another language. What it names is kept for that, and not shown.
fn say(words: Words, kept: &mut Json, code: &str) {
    let values = kept.as_object_mut().and_then(|kept| kept.remove(VALUES)).unwrap_or_default();
    let facts: Vec<(&str, &str)> = values
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
        .collect();
    if let Some(text) = said(words, &kept[code], &kept["message"], &facts) {
        kept["message"] = text.into();
    }
}

/// None where it is said already: the sentences that are kept are English, and say more than their codes do.
fn said(words: Words, code: &Json, message: &Json, facts: &[(&str, &str)]) -> Option<String> {
    if words == Words::ENGLISH {
        return None;
    }
    words.problem(code.as_str()?, message.as_str()?, facts).map(|sentence| sentence.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::{NO_COLUMN, NO_FIELD, TOO_LARGE};

    #[test]
    fn a_whole_import_fails_in_the_language_of_whoever_reads_of_it() {
        let faults = vec![
            FieldError::of("columns.Jina", NO_FIELD, vec![("field", "nickname".to_owned())]),
            FieldError::of("columns.Sku", NO_COLUMN, Vec::new()),
        ];
        let kept = failure(&Error::fields(faults));
        let english = in_words(Words::ENGLISH, kept.clone(), "code");
        assert_eq!(english["faults"][0]["message"], "There is no field nickname to fill");
        assert_eq!(english["message"], "The input is not valid");
        let german = in_words(Words::of("de"), kept, "code");
        let told: Vec<&Json> =
            german["faults"].as_array().unwrap().iter().map(|one| &one["message"]).collect();
        assert_eq!(told[0], "Ein Feld nickname, das sich füllen ließe, gibt es nicht");
        assert_ne!(told[1], NO_COLUMN.text);
        assert!(german["faults"][0].get(VALUES).is_none(), "what it is said with is not shown: {german}");
    }

    #[test]
    fn what_an_error_names_is_kept_with_it() {
        let error = TOO_LARGE.with("row", 7).with("columns", ["a"]);
        assert_eq!(failure(&error)[VALUES], json!({ "row": "7" }));
        let tried = in_words(Words::of("fr"), not_tried(&error), "error");
        assert_eq!(tried["error"], "intake.too_large");
        assert_ne!(tried["message"], TOO_LARGE.text);
        assert!(tried.get(VALUES).is_none());
    }
}
