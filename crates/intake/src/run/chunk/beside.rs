//! Records that are made beside those of the rows, from a cell of them: a product's barcode.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{FieldError, Id};
use platform::{Ctx, Result, Tx};
use records::bulk::{self, Stored, Wish};
use records::{Datum, find};
use serde_json::{Map, Value as Json};

use super::Pending;
use crate::mapping::Plan;
use crate::targets;

/// Has the engine look at what is made beside the records.
pub(super) async fn prepare(ctx: &Ctx, tx: &Tx<'_>, plan: &Plan, rows: &mut [Pending<'_>]) -> Result<()> {
    for beside in targets::beside(&plan.kind) {
        let Some(kind) = targets::named(ctx, beside.kind) else { continue };
        if !rows.iter().any(|row| row.beside.iter().any(|(one, _)| one.kind == beside.kind)) {
            continue;
        }
        let ctx = ctx.using(kind.edit)?;
        let field = kind.fields.iter().find(|field| field.name == beside.value).expect("targets name fields");
        let owners = rows.iter().filter(|row| row.ready.is_some()).filter_map(|row| row.stored);
        let owners: BTreeSet<Datum> = owners.map(Datum::Id).collect();
        let mut there: BTreeMap<(Id, Datum), Stored> = BTreeMap::new();
        for stored in find::locked_by(&ctx, tx, &kind, beside.names, &owners).await? {
            if let Some(owner) = stored.get(&kind, beside.names).id() {
                there.insert((owner, stored.get(&kind, beside.value).clone()), stored);
            }
        }
        let (mut places, mut wishes, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
        for (at, row) in rows.iter_mut().enumerate() {
            let Some(owner) = row.ready.as_ref().map(|ready| ready.id(&plan.kind)) else { continue };
            let Some((_, json)) = row.beside.iter().find(|(one, _)| one.kind == beside.kind) else {
                continue;
            };
            let value = match find::stored_value(&ctx, field, json) {
                Ok(value) => value,
                Err(fault) => {
                    row.done.faults.push(FieldError { path: beside.kind.to_owned(), ..fault });
                    row.ready = None;
                    continue;
                }
            };
            let stored = there.remove(&(owner, value));
            if stored.as_ref().is_some_and(|one| !one.is_archived(&kind)) {
                continue;
            }
            if row.stored.is_none() {
                known.insert(owner);
            }
            let mut input = Map::new();
            input.insert(beside.value.to_owned(), json.clone());
            input.insert(beside.names.to_owned(), Json::String(owner.to_string()));
            places.push(at);
            wishes.push(Wish { revives: stored.is_some(), stored, input });
        }
        let prepared = bulk::prepare(&ctx, tx, &kind, wishes, &known).await?;
        for (at, prepared) in places.into_iter().zip(prepared) {
            match prepared {
                Ok(ready) => rows[at].besides.push((beside, ready)),
                Err(error) => {
                    rows[at].refuse(&error);
                    rows[at].done.faults.iter_mut().for_each(|fault| fault.path = beside.kind.to_owned());
                    rows[at].ready = None;
                }
            }
        }
    }
    Ok(())
}
