//! Tables as data: one short description that becomes the right DDL on each engine.
//!
//! ```
//! let orders = db::schema::table("orders_order")
//!     .id()
//!     .company()
//!     .uuid("customer_id")
//!     .text("number", 32)
//!     .amount("total")
//!     .instant("placed_at")
//!     .unique(&["company_id", "number"])
//!     .index(&["company_id", "customer_id", "placed_at", "id"]);
//! ```
//!
//! Text compares by code point on every engine (no engine's own collation), so that order, uniqueness and search
//! are the same everywhere; what people search by is folded in code before it is stored.

use sea_orm::sea_query::{
    Alias, ColumnDef, Expr, ForeignKey, ForeignKeyAction, ForeignKeyCreateStatement, Index,
    IndexCreateStatement, SimpleExpr, Table as SeaTable, TableCreateStatement,
};

use crate::Engine;
use crate::frozen::Frozen;

/// What a column holds: more than the engines know, who see numbers where people see money, dates and quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Uuid,
    /// Text of at most so many characters.
    Text(u32),
    Long,
    /// A 32-bit number.
    Int,
    /// A 64-bit number.
    Big,
    /// Minor units of a currency, 64 bits.
    Amount,
    /// Millionths, 64 bits.
    Scaled,
    /// Microseconds since the epoch, UTC, 64 bits.
    Instant,
    /// A business date, yyyymmdd, 32 bits.
    Day,
    Flag,
    Bytes,
}

/// One column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    name: &'static str,
    kind: Kind,
    optional: bool,
    /// Of a column that a later migration adds: what the rows have that were there before it.
    landed: Option<i64>,
}

/// One index of a table.
#[derive(Clone, Debug)]
pub struct IndexOn {
    pub(crate) table: &'static str,
    pub(crate) columns: Vec<&'static str>,
    pub(crate) unique: bool,
    /// Only of rows in which this column is absent, and only where an engine wants it: see [`Table::waiting`].
    pub(crate) waiting: Option<&'static str>,
}

/// A table that is being described.
#[derive(Clone)]
pub struct Table {
    pub(crate) name: &'static str,
    columns: Vec<Column>,
    key: Vec<&'static str>,
    pub(crate) indexes: Vec<IndexOn>,
    parents: Vec<(&'static str, &'static str)>,
    checks: Vec<SimpleExpr>,
    pub(crate) frozen: Option<Frozen>,
    pub(crate) erasable: Option<&'static str>,
    owner: Owner,
    secret: Vec<&'static str>,
    internal: bool,
    accompanying: bool,
}

/// How a row is known to belong to a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// By this column, if the table has it.
    Column(&'static str),
    /// By a row of `table` that names the company, and this row in `column`.
    Through { table: &'static str, column: &'static str },
}

/// Begins the description of a table; its name starts with its module's.
pub fn table(name: &'static str) -> Table {
    Table {
        name,
        columns: vec![],
        key: vec![],
        indexes: vec![],
        parents: vec![],
        checks: vec![],
        frozen: None,
        erasable: None,
        owner: Owner::Column("company_id"),
        secret: vec![],
        internal: false,
        accompanying: false,
    }
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident, $optional:ident: $kind:expr;)*) => {
        impl Table {
            $(
                $(#[$doc])*
                pub fn $name(self, name: &'static str) -> Self {
                    self.column(name, $kind, false)
                }
                /// The same, and it may be absent.
                pub fn $optional(self, name: &'static str) -> Self {
                    self.column(name, $kind, true)
                }
            )*
        }
    };
}

columns! {
    /// A reference or other id.
    uuid, uuid_opt: Kind::Uuid;
    /// Text without a practical bound, JSON among it.
    long, long_opt: Kind::Long;
    /// A 32-bit number.
    int, int_opt: Kind::Int;
    /// A 64-bit number.
    big, big_opt: Kind::Big;
    /// Minor units of a currency.
    amount, amount_opt: Kind::Amount;
    /// A quantity, a unit price (millionths) or a rate (parts per million).
    scaled, scaled_opt: Kind::Scaled;
    /// Microseconds since the epoch, UTC.
    instant, instant_opt: Kind::Instant;
    /// A business date, yyyymmdd.
    day, day_opt: Kind::Day;
    /// Yes or no.
    flag, flag_opt: Kind::Flag;
    /// Bytes.
    bytes, bytes_opt: Kind::Bytes;
}

impl Table {
    fn column(mut self, name: &'static str, kind: Kind, optional: bool) -> Self {
        self.columns.push(Column { name, kind, optional, landed: None });
        self
    }

    /// The columns that hold ids.
    pub fn id_columns(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter(|column| column.kind == Kind::Uuid).map(|column| column.name)
    }

    /// Of the column before, which a later migration adds: the rows that are there already have this (a flag 0 or 1).
    pub fn landed(mut self, value: i64) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.landed = Some(value);
        }
        self
    }

    /// Whether it has a column.
    pub fn has(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name)
    }

    /// The primary key `id`.
    pub fn id(self) -> Self {
        self.uuid("id").key(&["id"])
    }

    /// The owner of the row.
    pub fn company(self) -> Self {
        self.uuid("company_id")
    }

    /// Text of at most `max` characters.
    pub fn text(self, name: &'static str, max: u32) -> Self {
        self.column(name, Kind::Text(max), false)
    }

    /// Text of at most `max` characters that may be absent.
    pub fn text_opt(self, name: &'static str, max: u32) -> Self {
        self.column(name, Kind::Text(max), true)
    }

    /// An ISO 4217 code.
    pub fn currency(self, name: &'static str) -> Self {
        self.text(name, 3)
    }

    /// A primary key of other columns than `id`.
    pub fn key(mut self, columns: &[&'static str]) -> Self {
        self.key = columns.to_vec();
        self
    }

    /// No two rows agree in all these columns.
    pub fn unique(mut self, columns: &[&'static str]) -> Self {
        self.indexes.push(IndexOn { unique: true, ..IndexOn::of(self.name, columns) });
        self
    }

    /// Rows are found by these columns.
    pub fn index(mut self, columns: &[&'static str]) -> Self {
        self.indexes.push(IndexOn::of(self.name, columns));
        self
    }

    /// The few rows in which `until` is still absent are found by these columns, in an index of them alone. PostgreSQL
    /// has it: it plans by what it saw when it last looked, and takes the rows that waited then for waiting still, so
    /// that it walks the table for them. The others find them by an index that begins with `until`.
    pub fn waiting(mut self, columns: &[&'static str], until: &'static str) -> Self {
        self.indexes.push(IndexOn { waiting: Some(until), ..IndexOn::of(self.name, columns) });
        self
    }

    /// `column` holds the id of a row of `parent`, a table of the same module; a draft's lines go with the draft.
    pub fn child_of(mut self, parent: &'static str, column: &'static str) -> Self {
        self.parents.push((parent, column));
        self
    }

    /// A rule that every row meets, kept by the database itself.
    pub fn check(mut self, rule: SimpleExpr) -> Self {
        self.checks.push(rule);
        self
    }

    /// A rule over two columns: `small <= large`.
    pub fn check_at_most(self, small: &'static str, large: &'static str) -> Self {
        use sea_orm::sea_query::ExprTrait;
        self.check(Expr::col(Alias::new(small)).lte(Expr::col(Alias::new(large))))
    }

    /// A rule over a column: never below zero.
    pub fn check_not_negative(self, column: &'static str) -> Self {
        use sea_orm::sea_query::ExprTrait;
        self.check(Expr::col(Alias::new(column)).gte(0))
    }

    /// The database itself keeps these columns as they were inserted, and every row from being deleted.
    pub fn frozen(self, columns: &[&'static str]) -> Self {
        Table { frozen: Some(Frozen::always(columns)), ..self }
    }

    /// The same, once `column` of the row has another value than `value`: what is no draft any more.
    pub fn frozen_once_left(
        self,
        column: &'static str,
        value: &'static str,
        columns: &[&'static str],
    ) -> Self {
        Table { frozen: Some(Frozen::once_left(column, value, columns)), ..self }
    }

    /// The same, once `column` of the row's parent, which the row names in `key`, has another value than `value`.
    pub fn frozen_with_parent(
        self,
        (parent, key): (&'static str, &'static str),
        (column, value): (&'static str, &'static str),
        columns: &[&'static str],
    ) -> Self {
        Table { frozen: Some(Frozen::with_parent(parent, key, column, value, columns)), ..self }
    }

    /// This is the table of companies, and a company with this flag may be erased with all that it has, be it frozen or
    /// not. The flag itself is frozen from the insert on, and so is every company without it from being deleted: what was
    /// founded as a real company can never be erased, whoever comes with which program.
    pub fn erasable_where(self, flag: &'static str) -> Self {
        Table { erasable: Some(flag), ..self.frozen(&[flag]) }
    }

    /// Rows belong to the company whose id this column holds, instead of `company_id`.
    pub fn owned_by(self, column: &'static str) -> Self {
        Table { owner: Owner::Column(column), ..self }
    }

    /// Rows are of everybody; to a company belong those that a row of its `table` names in `column`.
    pub fn owned_through(self, table: &'static str, column: &'static str) -> Self {
        Table { owner: Owner::Through { table, column }, ..self }
    }

    /// Columns that nobody is ever shown, nor given in an export: hashes of secrets and the like.
    pub fn secret(self, columns: &[&'static str]) -> Self {
        Table { secret: columns.to_vec(), ..self }
    }

    /// Rows of the program's own running, which are no data of a company: an export leaves them out.
    pub fn internal(self) -> Self {
        Table { internal: true, ..self }
    }

    /// Rows that the module writes by itself with every object that they name: no sign that anybody has used it.
    pub fn accompanying(self) -> Self {
        Table { accompanying: true, ..self }
    }

    /// Whether its rows only accompany what they name.
    pub fn is_accompanying(&self) -> bool {
        self.accompanying
    }

    /// Whether rows can be told to be a company's.
    pub fn is_owned(&self) -> bool {
        match self.owner {
            Owner::Column(column) => self.place_of(column).is_some(),
            Owner::Through { .. } => true,
        }
    }

    /// Whether rows can be told to be a company's and are not shared by companies, as people are.
    pub fn is_owned_alone(&self) -> bool {
        self.is_owned() && matches!(self.owner, Owner::Column(_))
    }

    /// Whether it belongs into an export of a company: rows can be told to be its, and are data.
    pub fn is_exported(&self) -> bool {
        self.is_owned() && !self.internal
    }

    /// Whether a column is one that nobody is shown.
    pub fn is_secret(&self, column: &str) -> bool {
        self.secret.contains(&column)
    }

    /// The condition for a row to be the company's.
    pub(crate) fn of_company(&self, company: kernel::Id) -> SimpleExpr {
        use sea_orm::sea_query::{ExprTrait, Query};
        match self.owner {
            Owner::Column(column) => Expr::col((self.name, column)).eq(company),
            Owner::Through { table, column } => {
                let mut named = Query::select();
                named.column(column).from(table).and_where(Expr::col((table, "company_id")).eq(company));
                Expr::col((self.name, "id")).in_subquery(named)
            }
        }
    }

    /// The table's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its columns, in the order of their declaration.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether the database itself keeps rows of it from being deleted.
    pub fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// The place of a column among [`Table::columns`].
    pub fn place_of(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|one| one.name == column)
    }

    /// The columns of its primary key.
    pub fn primary_key(&self) -> &[&'static str] {
        &self.key
    }

    /// The same table with the columns of a later migration behind its own.
    pub(crate) fn extended(mut self, later: &Table) -> Self {
        self.columns.extend(later.columns.iter().cloned());
        self
    }

    pub(crate) fn create(&self, engine: Engine, collation: &str) -> TableCreateStatement {
        let mut create = SeaTable::create();
        create.table(Alias::new(self.name));
        for column in &self.columns {
            create.col(column.define(engine));
        }
        let mut key = Index::create();
        for column in &self.key {
            key.col(Alias::new(*column));
        }
        create.primary_key(&mut key);
        for (parent, column) in &self.parents {
            create.foreign_key(&mut reference(self.name, parent, column));
        }
        for check in &self.checks {
            create.check(check.clone());
        }
        if engine == Engine::MySql {
            create.character_set("utf8mb4").collate(collation);
        }
        create
    }
}

fn reference(table: &str, parent: &str, column: &str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(bounded(&format!("fk_{table}_{column}")))
        .from(Alias::new(table), Alias::new(column))
        .to(Alias::new(parent), Alias::new("id"))
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

impl Column {
    /// The column's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it holds.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether it may be absent.
    pub fn is_optional(&self) -> bool {
        self.optional
    }

    pub(crate) fn define(&self, engine: Engine) -> ColumnDef {
        let mut column = ColumnDef::new(Alias::new(self.name));
        match self.kind {
            Kind::Uuid => column.uuid(),
            Kind::Text(max) => column.string_len(max),
            Kind::Long if engine == Engine::MySql => column.custom(Alias::new("LONGTEXT")),
            Kind::Long => column.text(),
            Kind::Int | Kind::Day => column.integer(),
            Kind::Big | Kind::Amount | Kind::Scaled | Kind::Instant => column.big_integer(),
            Kind::Flag => column.boolean(),
            Kind::Bytes if engine == Engine::MySql => column.custom(Alias::new("LONGBLOB")),
            Kind::Bytes => column.binary(),
        };
        if engine == Engine::Postgres && matches!(self.kind, Kind::Text(_) | Kind::Long) {
            column.extra("COLLATE \"C\"");
        }
        if self.optional {
            column.null()
        } else {
            column.not_null()
        };
        match (self.landed, self.kind) {
            (None, _) => &mut column,
            (Some(value), Kind::Flag) => column.default(value != 0),
            (Some(value), _) => column.default(value),
        };
        column
    }
}

impl IndexOn {
    pub(crate) fn of(table: &'static str, columns: &[&'static str]) -> IndexOn {
        IndexOn { table, columns: columns.to_vec(), unique: false, waiting: None }
    }

    /// Whether an engine has it.
    pub(crate) fn is_for(&self, engine: Engine) -> bool {
        self.waiting.is_none() || engine == Engine::Postgres
    }

    pub(crate) fn name(&self) -> String {
        let kind = match (self.unique, self.waiting) {
            (true, _) => "uq",
            (false, None) => "ix",
            (false, Some(_)) => "wx",
        };
        bounded(&format!("{kind}_{}_{}", self.table, self.columns.join("_")))
    }

    pub(crate) fn create(&self) -> IndexCreateStatement {
        let mut index = Index::create();
        index.name(self.name()).table(Alias::new(self.table));
        for column in &self.columns {
            index.col(Alias::new(*column));
        }
        if self.unique {
            index.unique();
        }
        if let Some(until) = self.waiting {
            use sea_orm::sea_query::{ConditionalStatement, ExprTrait};
            index.and_where(Expr::col(Alias::new(until)).is_null());
        }
        index
    }
}

/// Names on PostgreSQL end at 63 bytes: a longer one is cut and told apart by a hash (FNV-1a) of the whole.
fn bounded(name: &str) -> String {
    const NAME_MAX: usize = 60;
    if name.len() <= NAME_MAX {
        return name.to_owned();
    }
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{}_{hash:08x}", &name[..NAME_MAX - 9])
}
