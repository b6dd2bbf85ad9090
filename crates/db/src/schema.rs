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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Uuid,
    Text(u32),
    Long,
    Int,
    Big,
    Flag,
    Bytes,
}

/// One column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    name: &'static str,
    kind: Kind,
    optional: bool,
}

/// One index of a table.
#[derive(Clone, Debug)]
pub struct IndexOn {
    pub(crate) table: &'static str,
    pub(crate) columns: Vec<&'static str>,
    pub(crate) unique: bool,
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
    kept_beside: bool,
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
        kept_beside: false,
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
    amount, amount_opt: Kind::Big;
    /// A quantity, a unit price (millionths) or a rate (parts per million).
    scaled, scaled_opt: Kind::Big;
    /// Microseconds since the epoch, UTC.
    instant, instant_opt: Kind::Big;
    /// A business date, yyyymmdd.
    day, day_opt: Kind::Int;
    /// Yes or no.
    flag, flag_opt: Kind::Flag;
    /// Bytes.
    bytes, bytes_opt: Kind::Bytes;
}

impl Table {
    fn column(mut self, name: &'static str, kind: Kind, optional: bool) -> Self {
        self.columns.push(Column { name, kind, optional });
        self
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The columns that hold ids.
    pub fn id_columns(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter(|column| column.kind == Kind::Uuid).map(|column| column.name)
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
        self.indexes.push(IndexOn { table: self.name, columns: columns.to_vec(), unique: true });
        self
    }

    /// Rows are found by these columns.
    pub fn index(mut self, columns: &[&'static str]) -> Self {
        self.indexes.push(IndexOn { table: self.name, columns: columns.to_vec(), unique: false });
        self
    }

    /// `column` holds the id of a row of `parent`, a table of the same module; a draft's lines go with the draft.
    pub fn child_of(mut self, parent: &'static str, column: &'static str) -> Self {
        self.parents.push((parent, column));
        self
    }

    /// The module itself keeps these rows beside every record that they name: they are no sign that anybody uses it.
    pub fn kept_beside(self) -> Self {
        Table { kept_beside: true, ..self }
    }

    /// Whether the module itself keeps its rows beside every record that they name.
    pub fn is_kept_beside(&self) -> bool {
        self.kept_beside
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

    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
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
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn define(&self, engine: Engine) -> ColumnDef {
        let mut column = ColumnDef::new(Alias::new(self.name));
        match self.kind {
            Kind::Uuid => column.uuid(),
            Kind::Text(max) => column.string_len(max),
            Kind::Long if engine == Engine::MySql => column.custom(Alias::new("LONGTEXT")),
            Kind::Long => column.text(),
            Kind::Int => column.integer(),
            Kind::Big => column.big_integer(),
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
        column
    }
}

impl IndexOn {
    pub(crate) fn name(&self) -> String {
        bounded(&format!(
            "{}_{}_{}",
            if self.unique { "uq" } else { "ix" },
            self.table,
            self.columns.join("_")
        ))
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
