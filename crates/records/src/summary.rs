//! `GET path/summary`: how many rows a list has over all its pages, their sums, and both by group.
//!
//! ```text
//! GET path/summary?…filters of the list…&sums=total,net&group=status
//! GET path/summary?…&sums=total&group=placed_at:month
//! ```
//!
//! Amounts of different currencies are never added up. A sum is made of two that cannot overflow (see [`query`]) and
//! put together in 128 bits, so that it is exact or refused.

mod ask;
mod group;
mod query;
pub(crate) mod schema;
mod total;

use kernel::Result;
use platform::{Ctx, Source};
use serde_json::{Value as Json, json};

use ask::Ask;
pub(crate) use ask::{Cut, can_group, can_sum, groupings, read_group};
use group::Grouped;
pub(crate) use group::group_of;

use crate::{RecordKind, labels, list};

/// Fields that are summed up at once at most.
pub const SUMS_MAX: usize = 10;
/// Groups of an answer at most: the largest, or the latest days.
pub const GROUPS_MAX: usize = 200;
/// Days that a grouping by time looks at at most.
pub const PERIODS_MAX: usize = 40_000;

/// Answers `GET path/summary`.
pub(crate) async fn answer(ctx: &Ctx, source: &Source, kind: &RecordKind, text: &str) -> Result<Json> {
    let ask = Ask::parse_for(ctx, kind, text)?;
    let rows = list::select(ctx, source, kind, &ask.list).await?;
    let all = query::totals(ctx, source, kind, &rows, &ask.sums, None).await?;
    let all = all.into_values().next().unwrap_or_default();
    let mut answer = json!({ "count": all.count, "sums": all.json(ctx, kind, &ask.sums)? });
    let Some((at, cut)) = ask.group else { return Ok(answer) };
    let Grouped { groups, left_off } = match cut {
        Cut::Value => group::by_value(ctx, source, kind, &rows, &ask.sums, at).await?,
        cut => group::by_time(ctx, source, kind, &rows, &ask.sums, (at, cut)).await?,
    };
    let field = &kind.fields[at];
    let ids: Vec<(usize, kernel::Id)> =
        groups.iter().filter_map(|(key, _)| Some((at, key.value.id()?))).collect();
    let labels = labels::of(ctx, source, kind, &ids).await?;
    let mut items = Vec::with_capacity(groups.len());
    for (key, total) in groups {
        let label = match key.value.id() {
            Some(id) => labels.get(&id).cloned(),
            None => key.value.text().and_then(|word| labels::of_word(field, word)),
        };
        let mut item = json!({
            "key": key.json(ctx, field),
            "count": total.count,
            "sums": total.json(ctx, kind, &ask.sums)?,
        });
        if let Some(label) = label {
            item["label"] = label.into();
        }
        items.push(item);
    }
    answer["groups"] = items.into();
    answer["groups_left_off"] = left_off.into();
    Ok(answer)
}
