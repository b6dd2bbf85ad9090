//! Fields in which no two records of a company agree. The unique index has the last word when two come at once;
//! this names the field to everybody who comes later.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Error, Id};
use platform::Result;
use sea_orm::sea_query::{Expr, ExprTrait, Query};

use super::Writer;
use crate::errors::TAKEN;
use crate::kind::{COMPANY_ID, ID};
use crate::row::Row;
use crate::table::{column, padded};
use crate::{Datum, Field};

impl Writer<'_> {
    /// What each row has that another one has already, in the table or before it among these rows; one statement for
    /// each field.
    pub(crate) async fn taken(&self, rows: &[Option<(&Row, &[usize])>]) -> Result<Vec<Option<Error>>> {
        let mut faults: Vec<Option<Error>> = rows.iter().map(|_| None).collect();
        for (at, field) in self.kind.fields.iter().enumerate().filter(|(_, field)| field.unique) {
            let named = |row: &Option<(&Row, &[usize])>| {
                row.filter(|(row, fields)| fields.contains(&at) && !row.values[at].is_null())
                    .map(|(row, _)| (row.values[at].clone(), row.id(self.kind)))
            };
            let wanted: Vec<Option<(Datum, Id)>> = rows.iter().map(named).collect();
            let mut holders = self.holders(field, wanted.iter().flatten().map(|(value, _)| value)).await?;
            for (fault, (value, id)) in faults.iter_mut().zip(wanted).filter_map(|(f, w)| Some((f, w?))) {
                if *holders.entry(value).or_insert(id) != id && fault.is_none() {
                    let label = field.label.to_lowercase();
                    *fault = Some(TAKEN.because(format!("This {label} is taken already")).at(field.name));
                }
            }
        }
        Ok(faults)
    }

    /// Who has these values.
    async fn holders(
        &self,
        field: &'static Field,
        values: impl Iterator<Item = &Datum>,
    ) -> Result<BTreeMap<Datum, Id>> {
        let values: BTreeSet<&Datum> = values.collect();
        if values.is_empty() {
            return Ok(BTreeMap::new());
        }
        let bound = padded(values.into_iter().collect()).into_iter().map(|value| value.bind(field.form));
        // The whole company, whatever the caller sees: the value is taken all the same.
        let mut select = Query::select();
        select
            .columns([(self.kind.table, field.name), (self.kind.table, ID)])
            .from(self.kind.table)
            .and_where(column(self.kind, COMPANY_ID).eq(self.ctx.company_id()))
            .and_where(column(self.kind, field.name).is_in(bound.map(Expr::val)));
        let rows = db::raw::rows(self.tx, &select).await?;
        let read = |row| {
            let id = sea_orm::QueryResult::try_get_by_index::<Id>(row, 1).map_err(db::of_db)?;
            Ok((Datum::read(row, 0, field.form)?, id))
        };
        rows.iter().map(read).collect()
    }
}
