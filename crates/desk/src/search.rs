//! `GET /search`: one question to all kinds of records and documents.

use futures::future::try_join_all;
use garde::Validate;
use platform::{Ctx, Result, Source};
use records::quick::{self, Hit};
use records::{RecordKind, SEARCH_CHARS_MAX};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::errors::UNKNOWN_LIST;
use crate::kinds;

/// Hits of a kind at most.
pub const HITS_MAX: u64 = 20;
const HITS_DEFAULT: u64 = 5;
/// Characters of a list of kinds at most.
const KINDS_CHARS_MAX: usize = 1_000;
/// Kinds that are asked at the same time: a search must not take every connection for itself.
const AT_ONCE: usize = 4;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Asked {
    /// Words, each the beginning of a word of the record, or the beginning of a number.
    #[garde(length(chars, min = 1, max = SEARCH_CHARS_MAX))]
    q: String,
    /// Kinds with commas, of which those are asked that the caller may see; all of these when absent.
    #[garde(length(chars, max = KINDS_CHARS_MAX))]
    kinds: Option<String>,
    /// Hits of each kind at most.
    #[garde(range(min = 1, max = HITS_MAX))]
    limit: Option<u64>,
}

/// What was found, kind by kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Found {
    items: Vec<Hit>,
}

pub(crate) async fn search(ctx: &Ctx, source: &Source, asked: Asked) -> Result<Found> {
    let wanted = wanted(ctx, asked.kinds.as_deref())?;
    let limit = asked.limit.unwrap_or(HITS_DEFAULT);
    let mut items = Vec::new();
    for some in wanted.chunks(AT_ONCE) {
        let hits = some.iter().map(|kind| quick::find(ctx, source, kind, &asked.q, limit));
        items.extend(try_join_all(hits).await?.into_iter().flatten());
    }
    Ok(Found { items })
}

/// The kinds to ask, in the order in which they were named, or else documents first. Of those that are named, the ones that
/// the caller may not see are passed over, as they are where none is named; who may see none of them is told so.
fn wanted(ctx: &Ctx, names: Option<&str>) -> Result<Vec<RecordKind>> {
    let all: Vec<RecordKind> = kinds(ctx).into_iter().filter(quick::is_searchable).collect();
    let Some(names) = names else {
        let mut open: Vec<RecordKind> = all.into_iter().filter(|kind| ctx.may(kind.view)).collect();
        open.sort_by_key(|kind| !kind.document);
        return Ok(open);
    };
    let unknown = |name: &str| UNKNOWN_LIST.with("kind", name).at("kinds");
    let mut open = Vec::new();
    for name in names.split(',').filter(|name| !name.is_empty()) {
        let kind = all.iter().find(|kind| kind.kind == name).ok_or_else(|| unknown(name))?;
        open.extend(ctx.may(kind.view).then_some(*kind));
    }
    if open.is_empty() { Err(unknown(names)) } else { Ok(open) }
}
