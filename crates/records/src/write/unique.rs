//! Fields in which no two records of a company agree. The unique index has the last word when two come at once;
//! this names the field to everybody who comes later.

use platform::Result;
use sea_orm::sea_query::{Expr, ExprTrait, Query};

use super::Writer;
use crate::errors::TAKEN;
use crate::kind::{COMPANY_ID, ID};
use crate::row::Row;
use crate::table::column;

impl Writer<'_> {
    pub(crate) async fn check_unique(&self, row: &Row, fields: &[usize]) -> Result<()> {
        for at in fields {
            let field = &self.kind.fields[*at];
            if !field.unique || row.values[*at].is_null() {
                continue;
            }
            // The whole company, whatever the caller sees: the value is taken all the same.
            let mut select = Query::select();
            select
                .expr(Expr::val(1))
                .from(self.kind.table)
                .and_where(column(self.kind, COMPANY_ID).eq(self.ctx.company_id()))
                .and_where(column(self.kind, field.name).eq(Expr::val(row.values[*at].bind(field.form))))
                .and_where(column(self.kind, ID).ne(row.id(self.kind)))
                .limit(1);
            if db::raw::row(self.tx, &select).await?.is_some() {
                return Err(TAKEN
                    .because(format!("This {} is taken already", field.label.to_lowercase()))
                    .at(field.name));
            }
        }
        Ok(())
    }
}
