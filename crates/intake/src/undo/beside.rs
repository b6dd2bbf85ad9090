//! What was made beside the records: their barcodes, and a category that nobody else uses.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Error, Id};
use platform::{Ctx, Result, Tx};
use records::bulk::{self, Back};
use records::{Datum, find};
use serde_json::Value as Json;

use crate::model::row;
use crate::targets;

/// Archives what these rows have made beside their records and nobody has changed or mentions.
pub(super) async fn archive(ctx: &Ctx, tx: &Tx<'_>, rows: &[&row::Model]) -> Result<()> {
    let mut made: BTreeMap<String, BTreeSet<Datum>> = BTreeMap::new();
    for text in rows.iter().filter_map(|row| row.beside.as_deref()) {
        let all: Vec<Json> = serde_json::from_str(text).map_err(Error::internal)?;
        for one in all {
            let id: Id = serde_json::from_value(one["id"].clone()).map_err(Error::internal)?;
            let kind = one["kind"].as_str().unwrap_or_default().to_owned();
            made.entry(kind).or_default().insert(Datum::Id(id));
        }
    }
    for (kind, ids) in made {
        let Some(kind) = targets::named(ctx, &kind) else { continue };
        let stored = find::locked_by(ctx, tx, &kind, "id", &ids).await?;
        let all: Vec<Id> = stored.iter().map(|one| one.id(&kind)).collect();
        let used = find::mentioned(ctx, tx, &targets::mentions(ctx, &kind), &all).await?;
        let free = stored.into_iter().filter(|one| {
            !one.is_archived(&kind) && one.version(&kind) == 1 && !used.contains_key(&one.id(&kind))
        });
        let backs: Vec<Back> = free.map(Back::Made).collect();
        let lots: Vec<Vec<Back>> =
            if kind.bulk { vec![backs] } else { backs.into_iter().map(|one| vec![one]).collect() };
        for lot in lots {
            let prepared = bulk::prepare_back(ctx, tx, &kind, lot).await?;
            // What its module keeps stays, as what somebody uses does.
            let ready = prepared.into_iter().filter_map(Result::ok).collect();
            bulk::write(ctx, tx, &kind, ready).await?;
        }
    }
    Ok(())
}
