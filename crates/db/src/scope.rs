//! Whose rows a query may see. See [`Scope`].

use kernel::Id;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait};

/// Which rows of a company a role lets its holder see.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Rows {
    /// Every row of the company.
    All,
    /// Rows of these regions; where a table knows only the store, rows of the stores that are in them.
    Regions { regions: Vec<Id>, stores: Vec<Id> },
    /// Rows of these stores.
    Stores(Vec<Id>),
    /// Rows owned by one of these users: a team with its manager.
    Team(Vec<Id>),
    /// Rows owned by this user.
    Own(Id),
    /// Nothing.
    None,
}

/// One company, and within it the rows that the acting role may see.
///
/// A table without the dimension that the role is limited by (a product has no store) is master data of the
/// company and is seen whole; a table that has it is filtered on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    company: Id,
    rows: Rows,
}

impl Scope {
    /// A scope of some rows of a company.
    pub fn new(company: Id, rows: Rows) -> Self {
        Scope { company, rows }
    }

    /// The whole company: for a module's own bookkeeping once the document itself was found in scope.
    pub fn company(company: Id) -> Self {
        Scope { company, rows: Rows::All }
    }

    /// The company that every row must belong to.
    pub fn company_id(&self) -> Id {
        self.company
    }

    /// The rows within the company.
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// Whether what happens at a store (or, with `None`, at no store) is within reach. Rows that belong to people
    /// and not to places are not limited by a store.
    pub fn reaches(&self, store: Option<Id>) -> bool {
        let among = |ids: &[Id]| store.is_some_and(|id| ids.contains(&id));
        match &self.rows {
            Rows::All | Rows::Team(_) | Rows::Own(_) => true,
            Rows::Stores(ids) | Rows::Regions { stores: ids, .. } => among(ids),
            Rows::None => false,
        }
    }

    /// The store in which everything happens that this scope lets happen, if there is just one.
    pub fn only_store(&self) -> Option<Id> {
        match &self.rows {
            Rows::Stores(ids) | Rows::Regions { stores: ids, .. } => match ids.as_slice() {
                [only] => Some(*only),
                _ => None,
            },
            Rows::All | Rows::Team(_) | Rows::Own(_) | Rows::None => None,
        }
    }

    /// This scope widened to the whole company.
    pub fn whole(&self) -> Scope {
        Scope::company(self.company)
    }

    pub(crate) fn condition<E: Owned>(&self) -> Condition {
        self.condition_on(Columns {
            company: column::<E>(E::company()),
            store: E::store().map(column::<E>),
            other_store: E::other_store().map(column::<E>),
            region: E::region().map(column::<E>),
            owner: E::owner().map(column::<E>),
        })
    }

    /// The condition for a table whose columns are known by name only: for the record engine.
    pub fn condition_on(&self, columns: Columns) -> Condition {
        let all = Condition::all().add(columns.company.eq(self.company));
        let at_stores = |ids: &[Id]| {
            let at = |c: Expr| c.is_in(ids.iter().copied());
            match (columns.store.clone().map(at), columns.other_store.clone().map(at)) {
                (Some(one), Some(other)) => Some(one.or(other)),
                (one, other) => one.or(other),
            }
        };
        let limited = match &self.rows {
            Rows::All => None,
            Rows::None => Some(Expr::val(1).eq(0)),
            Rows::Regions { regions, stores } => match columns.region {
                Some(region) => Some(region.is_in(regions.iter().copied())),
                None => at_stores(stores),
            },
            Rows::Stores(ids) => at_stores(ids),
            Rows::Team(ids) => columns.owner.map(|c| c.is_in(ids.iter().copied())),
            Rows::Own(id) => columns.owner.map(|c| c.eq(*id)),
        };
        match limited {
            Some(limit) => all.add(limit),
            None => all,
        }
    }
}

/// The columns by which a table's rows belong to somebody.
pub struct Columns {
    pub company: Expr,
    pub store: Option<Expr>,
    /// Goods that go from one store to another are both stores'.
    pub other_store: Option<Expr>,
    pub region: Option<Expr>,
    pub owner: Option<Expr>,
}

fn column<E: EntityTrait>(column: E::Column) -> SimpleExpr {
    Expr::col(column.as_column_ref())
}

/// A table whose rows belong to a company. Without this no query on it can be built.
pub trait Owned: EntityTrait {
    /// The company of the row (for the company table itself, its id).
    fn company() -> Self::Column;
    /// The store where the row happened.
    fn store() -> Option<Self::Column> {
        None
    }
    /// The other store of a row that concerns two: where a transfer goes.
    fn other_store() -> Option<Self::Column> {
        None
    }
    /// The region where the row happened.
    fn region() -> Option<Self::Column> {
        None
    }
    /// The user whom the row belongs to (the salesperson of an order).
    fn owner() -> Option<Self::Column> {
        None
    }
}

/// A table above all companies (users, schedules): it holds nothing that belongs to one company.
pub trait Global: EntityTrait {}
