//! What a row refers to must be there, in the caller's sight, and not archived.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kernel::{FieldError, Id};
use platform::Result;
use sea_orm::sea_query::{Expr, ExprTrait, Query};

use super::Writer;
use crate::errors::field as code;
use crate::kind::{ARCHIVED_AT, ID};
use crate::row::Row;
use crate::{Field, Reference, table};

struct Wanted {
    /// The place of its row.
    row: usize,
    field: &'static Field,
    id: Id,
}

impl Writer<'_> {
    /// The faults of each row, for all rows one statement for each table. `known` are rows that this transaction is
    /// about to write.
    pub(crate) async fn stray_references(
        &self,
        rows: &[Option<(&Row, &[usize])>],
        known: &BTreeSet<Id>,
    ) -> Result<Vec<Vec<FieldError>>> {
        let mut by_table: BTreeMap<&str, (Reference, Vec<Wanted>)> = BTreeMap::new();
        for (place, (row, fields)) in rows.iter().enumerate().filter_map(|(at, row)| Some((at, (*row)?))) {
            for at in fields {
                let field = &self.kind.fields[*at];
                let id = row.values[*at].id().filter(|id| !known.contains(id));
                if let (Some(refers), Some(id)) = (field.refers, id) {
                    let reference = refers();
                    let entry = by_table.entry(reference.table);
                    entry.or_insert_with(|| (reference, Vec::new())).1.push(Wanted { row: place, field, id });
                }
            }
        }
        let mut faults = vec![Vec::new(); rows.len()];
        for (reference, wanted) in by_table.values() {
            let found = self.found(reference, wanted).await?;
            for one in wanted {
                faults[one.row].extend(fault(one, found.get(&one.id)));
            }
        }
        Ok(faults)
    }

    /// The wanted rows that the caller may see, and whether each is archived.
    async fn found(&self, reference: &Reference, wanted: &[Wanted]) -> Result<HashMap<Id, bool>> {
        let ids: BTreeSet<Id> = wanted.iter().map(|one| one.id).collect();
        let mut select = Query::select();
        select
            .column((reference.table, ID))
            .from(reference.table)
            .cond_where(self.scope().condition_on(reference.columns()))
            .and_where(Expr::col((reference.table, ID)).is_in(table::padded(ids.into_iter().collect())));
        if reference.archives {
            select.column((reference.table, ARCHIVED_AT));
        }
        let rows = db::raw::rows(self.tx, &select).await?;
        let read = |row: &sea_orm::QueryResult| {
            let id = row.try_get_by_index::<Id>(0).map_err(db::of_db)?;
            let archived = match reference.archives {
                true => row.try_get_by_index::<Option<i64>>(1).map_err(db::of_db)?.is_some(),
                false => false,
            };
            Ok((id, archived))
        };
        rows.iter().map(read).collect()
    }
}

fn fault(wanted: &Wanted, found: Option<&bool>) -> Option<FieldError> {
    let label = wanted.field.label;
    match found {
        Some(false) => None,
        Some(true) => Some(FieldError::new(
            wanted.field.name,
            code::ARCHIVED_REFERENCE,
            format!("{label} is archived and cannot be chosen"),
        )),
        None => Some(FieldError::new(wanted.field.name, code::REFERENCE, format!("{label} does not exist"))),
    }
}
