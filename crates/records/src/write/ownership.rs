//! Nobody writes a row that they could not see afterwards: a salesperson's new customer is their own.

use kernel::{Error, FieldError, Id};
use platform::{Result, Rows};

use super::Writer;
use crate::Datum;
use crate::errors::field as code;
use crate::row::Row;

impl Writer<'_> {
    /// Gives a new row to the caller where the caller's role leaves no choice, or where nothing was said.
    pub(crate) fn own(&self, row: &mut Row) {
        let user = self.ctx.user_id();
        let single = |ids: &[Id]| if let [only] = ids { Some(*only) } else { None };
        match self.scope().rows() {
            Rows::Own(id) => self.default(row, self.kind.owner, Some(*id)),
            Rows::Team(_) => self.default(row, self.kind.owner, user),
            Rows::Stores(ids) => self.default(row, self.kind.store, single(ids)),
            Rows::Regions { regions, stores } => {
                self.default(row, self.kind.region, single(regions));
                self.default(row, self.kind.store, single(stores));
            }
            Rows::All | Rows::None => {}
        }
    }

    fn default(&self, row: &mut Row, column: Option<&'static str>, id: Option<Id>) {
        if let (Some(column), Some(id)) = (column, id) {
            let value = &mut row.values[self.kind.at(column)];
            if value.is_null() {
                *value = Datum::Id(id);
            }
        }
    }

    /// Refuses a row that would be outside the caller's scope.
    pub(crate) fn check_ownership(&self, row: &Row) -> Result<()> {
        let scope = self.scope();
        let (column, allowed): (_, &[Id]) = match scope.rows() {
            Rows::All => return Ok(()),
            Rows::None => return Err(platform::FORBIDDEN.error()),
            Rows::Own(id) => (self.kind.owner, std::slice::from_ref(id)),
            Rows::Team(ids) => (self.kind.owner, ids),
            Rows::Stores(ids) => (self.kind.store, ids),
            Rows::Regions { regions, .. } if self.kind.region.is_some() => (self.kind.region, regions),
            Rows::Regions { stores, .. } => (self.kind.store, stores),
        };
        let Some(column) = column else { return Ok(()) };
        let at = self.kind.at(column);
        if row.values[at].id().is_some_and(|id| allowed.contains(&id)) {
            return Ok(());
        }
        let field = &self.kind.fields[at];
        let message = format!("Your role does not let you choose this {}", field.label.to_lowercase());
        Err(Error::fields(vec![FieldError::new(field.name, code::OUT_OF_SCOPE, message)]))
    }
}
