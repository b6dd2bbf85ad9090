//! What the engine knows of a record: static data and a few function pointers, written by `#[derive(Record)]`.

use kernel::States;
use kernel::permissions::Permission;
use platform::numbering::Series;
use platform::{BoxFuture, Ctx, EventType, Result, Tx};
use schemars::{Schema, SchemaGenerator};
use sea_orm::{IdenStatic, Iterable};

use crate::Change;

/// A function of a module that the engine calls before or after it saves. It may refuse, and before saving it may
/// set fields.
pub type Hook = for<'a> fn(&'a Ctx, &'a Tx<'a>, &'a mut Change<'a>) -> BoxFuture<'a, Result<()>>;

/// As [`Hook`] before saving, for all changes of a lot in one go, be they one or many: says of each, in their order,
/// what there is against it.
pub type CheckAll =
    for<'a, 'c> fn(&'a Ctx, &'a Tx<'a>, &'a mut [Change<'c>]) -> BoxFuture<'a, Result<Vec<Result<()>>>>;

/// As [`Hook`] after saving, for all changes of a lot in one go. A refusal is of the whole lot.
pub type AfterAll = for<'a, 'c> fn(&'a Ctx, &'a Tx<'a>, &'a mut [Change<'c>]) -> BoxFuture<'a, Result<()>>;

/// The description of one kind of record (or of a document, which the engine only lists and shows).
#[derive(Clone, Copy)]
pub struct RecordKind {
    /// The word of the API, singular: `category`.
    pub kind: &'static str,
    /// The module that owns it: `catalog`.
    pub module: &'static str,
    pub table: &'static str,
    /// Below `/api/v1`: `/catalog/categories`.
    pub path: &'static str,
    /// The word of the screens: `Category`.
    pub label: &'static str,
    pub view: &'static Permission,
    pub edit: &'static Permission,
    /// In the order of the struct.
    pub fields: &'static [Field],
    /// Columns by which rows belong to a user, a store, a region.
    pub owner: Option<&'static str>,
    pub store: Option<&'static str>,
    /// The other store of a row that concerns two.
    pub other_store: Option<&'static str>,
    pub region: Option<&'static str>,
    /// Changes only by verbs of its module: the engine lists and shows it.
    pub document: bool,
    /// Many rows may be written at once: `check` and `after` look at the row itself, at other tables, or at what a
    /// unique index of the table guards. Otherwise each row is written before the next one is looked at.
    pub bulk: bool,
    /// The column with the number that people search a document by.
    pub number: Option<&'static str>,
    /// Records whose search terms find this one too.
    pub via: &'static [Via],
    /// Tables that tie this record to others, by which lists are filtered: `?tag=…`.
    pub links: &'static [Link],
    /// What people call a row by: a field's name, or fields between braces: `{code} {name}`. See [`RecordKind::title`].
    pub title: Option<&'static str>,
    /// What screens must know of its verbs, beside what the endpoints tell.
    pub verbs: &'static [Verb],
    /// The column that names the person by whose key the sealed fields of a row are sealed; where it is empty, the
    /// company's is.
    pub person: Option<&'static str>,
    /// The order of a list that asks for none: `-placed_at`.
    pub sort: &'static str,
    /// Runs before a change is saved.
    pub check: Option<Hook>,
    /// In its place, where looking at many changes costs little more than looking at one.
    pub check_all: Option<CheckAll>,
    /// Runs after a change was saved, in the same transaction.
    pub after: Option<Hook>,
    /// In its place, as `check_all`.
    pub after_all: Option<AfterAll>,
    /// The block series from which `check` numbers new records.
    pub series: Option<Series>,
    pub names: Names,
    /// The JSON schema of the payload of its events.
    pub event_schema: fn(&mut SchemaGenerator) -> Schema,
}

/// One column of a record.
#[derive(Clone, Copy)]
pub struct Field {
    /// In table, JSON, filters and files alike.
    pub name: &'static str,
    pub label: &'static str,
    pub help: &'static str,
    pub form: Form,
    /// May be absent.
    pub optional: bool,
    pub access: Access,
    /// Its words find the record.
    pub search: bool,
    /// No two records of a company agree in it.
    pub unique: bool,
    /// The module's `check` fills it in when the caller leaves it out.
    pub generated: bool,
    /// Personal data: stays out of the hashed audit body and out of events.
    pub personal: bool,
    /// Kept encrypted, and nowhere else: in no index of words, no audit entry, no event.
    pub sealed: bool,
    /// The column of a sealed field's keyed hash, by which equal values are found.
    pub blind: Option<&'static str>,
    /// A number that is never below zero.
    pub not_negative: bool,
    /// Characters at least.
    pub min_len: u32,
    /// JSON text of the value that a new record takes when none is given.
    pub default: Option<&'static str>,
    /// The table whose row it names.
    pub refers: Option<fn() -> Reference>,
    /// The kind of record, of a module above, whose row it names: see [`named_above`](crate::named_above).
    pub names: Option<&'static str>,
    /// The column with the currency of this amount; without it, the company's.
    pub amount_in: Option<&'static str>,
    /// How prominently screens show it, 1 (head) to 4 (behind "more"); 0: see `describe`.
    pub importance: u8,
    /// What one must hold, beside the record's own permission, to see or write this field: for everybody else there
    /// is no such field. It stays out of events.
    pub view: Option<&'static Permission>,
    /// No column of the table: what the first of these has more than the second.
    pub difference: Option<(&'static str, &'static str)>,
}

impl Field {
    /// Whether the caller knows of this field.
    pub(crate) fn is_shown_to(&self, ctx: &Ctx) -> bool {
        self.access != Access::Hidden && self.view.is_none_or(|permission| ctx.may(permission))
    }
}

/// What a field holds, and in which form it comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Free text of at most so many characters.
    Text {
        max: u32,
    },
    /// An identifier such as a SKU: one line, no blanks at its ends, and no free text.
    Code {
        max: u32,
    },
    Email {
        max: u32,
    },
    Phone {
        max: u32,
    },
    Barcode {
        max: u32,
    },
    /// One of these words.
    OneOf(&'static [&'static str]),
    Currency,
    Country,
    Bool,
    /// 32 bits.
    Int,
    /// 64 bits.
    Big,
    /// Millionths.
    Qty,
    /// Millionths of a currency's major unit.
    Price,
    /// Parts per million.
    Rate,
    /// So many units of a currency for one of another, in units of 10^-12.
    Exchange,
    /// Minor units of a currency.
    Amount,
    /// Microseconds since the epoch.
    Instant,
    /// yyyymmdd.
    Day,
    /// A UUID.
    Id,
}

/// Who writes a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Callers of the API.
    Write,
    /// The engine or the module; callers see it.
    Read,
    /// The engine or the module; nobody sees it.
    Hidden,
}

/// A record's name and place in the API.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    pub kind: &'static str,
    pub path: &'static str,
    pub record: fn() -> RecordKind,
}

/// What screens must know of a verb, beside its endpoint `POST path/{id}/<action>` and that one's permission.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// As the path has it: `cancel-rest`.
    pub action: &'static str,
    /// May be done to many at once: it needs no input, or the same for all.
    pub bulk: bool,
    /// People are asked first: it moves money or goods, or cannot be taken back.
    pub confirm: bool,
    /// The table that says in which states it is possible, under its name with `_` for `-`.
    pub states: Option<&'static States>,
}

impl Verb {
    /// A verb that is done to one at a time, without asking.
    pub const fn of(action: &'static str) -> Verb {
        Verb { action, bulk: false, confirm: false, states: None }
    }

    /// Possible where this table says so.
    pub const fn in_states(self, states: &'static States) -> Verb {
        Verb { states: Some(states), ..self }
    }

    /// May be done to many at once.
    pub const fn bulk(self) -> Verb {
        Verb { bulk: true, ..self }
    }

    /// People are asked first.
    pub const fn confirmed(self) -> Verb {
        Verb { confirm: true, ..self }
    }
}

/// The name of an event and its sentence in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventName {
    pub name: &'static str,
    pub text: &'static str,
}

/// Events (`category.created`) and audit actions (`catalog.category.create`) of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names {
    pub created: EventName,
    pub updated: EventName,
    pub archived: EventName,
    pub restored: EventName,
    pub create: &'static str,
    pub update: &'static str,
    pub archive: &'static str,
    pub restore: &'static str,
}

/// A reference whose target's search terms find the record that refers to it: orders are found by their customer.
#[derive(Clone, Copy)]
pub struct Via {
    pub column: &'static str,
    pub reference: fn() -> Reference,
}

/// A table of pairs that ties records to others.
#[derive(Clone, Copy)]
pub struct Link {
    /// The parameter of lists: `tag`.
    pub name: &'static str,
    /// The column that names this record, and the one that names the other.
    pub own: &'static str,
    pub other: &'static str,
    pub reference: fn() -> Reference,
    /// What the others are, where the table of pairs is not called so itself.
    pub to: Option<fn() -> Reference>,
}

/// The table that a field refers to.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    pub table: &'static str,
    pub company: &'static str,
    pub owner: Option<&'static str>,
    pub store: Option<&'static str>,
    pub other_store: Option<&'static str>,
    pub region: Option<&'static str>,
    /// Its rows can be archived, and then nothing new may refer to them.
    pub archives: bool,
    /// How the API names it, if it is a record.
    pub named: Option<Named>,
}

impl Reference {
    /// Reads the table off its entity.
    pub fn of<E: db::Owned>(named: Option<Named>) -> Reference {
        let name = |column: E::Column| column.as_str();
        Reference {
            table: E::default().table_name(),
            company: name(E::company()),
            owner: E::owner().map(name),
            store: E::store().map(name),
            other_store: E::other_store().map(name),
            region: E::region().map(name),
            archives: E::Column::iter().any(|column| column.as_str() == ARCHIVED_AT),
            named,
        }
    }

    pub(crate) fn columns(&self) -> db::raw::Columns {
        let column = |name: &'static str| sea_orm::sea_query::Expr::col((self.table, name));
        db::raw::Columns {
            company: column(self.company),
            owner: self.owner.map(column),
            store: self.store.map(column),
            other_store: self.other_store.map(column),
            region: self.region.map(column),
        }
    }
}

/// Gives every entity that is no record the answer that it is none; a record's own constant hides this one.
pub trait Unlisted {
    const RECORD: Option<Named> = None;
}

impl<E: sea_orm::EntityTrait> Unlisted for E {}

/// Names of the columns that every record has.
pub(crate) const ID: &str = "id";
pub(crate) const COMPANY_ID: &str = "company_id";
pub(crate) const VERSION: &str = "version";
pub(crate) const CREATED_AT: &str = "created_at";
pub(crate) const UPDATED_AT: &str = "updated_at";
pub(crate) const ARCHIVED_AT: &str = "archived_at";

impl RecordKind {
    /// The place of a field in [`RecordKind::fields`].
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// The place of a field that is known to be there.
    pub(crate) fn at(&self, name: &str) -> usize {
        self.position(name).expect("the derive macro has checked that the column is a field")
    }

    /// The fields that callers see.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &'static Field)> {
        self.fields.iter().enumerate().filter(|(_, field)| field.access != Access::Hidden)
    }

    /// The fields that this caller sees.
    pub(crate) fn shown_to<'a>(
        &self,
        ctx: &'a Ctx,
    ) -> impl Iterator<Item = (usize, &'static Field)> + use<'a> {
        self.fields.iter().enumerate().filter(|(_, field)| field.is_shown_to(ctx))
    }

    /// The fields that callers write.
    pub fn writable(&self) -> impl Iterator<Item = (usize, &'static Field)> {
        let writes = !self.document;
        self.fields.iter().enumerate().filter(move |(_, field)| writes && field.access == Access::Write)
    }

    /// Its name in a sentence, see [`a`].
    pub(crate) fn noun(&self) -> String {
        self.label.to_lowercase()
    }

    /// What people call a row by: as declared, or its number, its name, its code.
    pub fn title(&self) -> &'static str {
        let shown = |name: &&str| {
            self.fields.iter().any(|field| field.name == *name && field.access != Access::Hidden)
        };
        let code = || {
            self.fields.iter().find(|field| matches!(field.form, Form::Code { .. })).map(|field| field.name)
        };
        let usual = || ["number", "name", "title", "code"].into_iter().find(shown);
        self.title.or(self.number).or_else(usual).or_else(code).unwrap_or(ID)
    }

    pub(crate) fn archives(&self) -> bool {
        self.position(ARCHIVED_AT).is_some()
    }

    pub(crate) fn columns(&self) -> db::raw::Columns {
        let column = |name: &'static str| sea_orm::sea_query::Expr::col((self.table, name));
        db::raw::Columns {
            company: column(COMPANY_ID),
            owner: self.owner.map(column),
            store: self.store.map(column),
            other_store: self.other_store.map(column),
            region: self.region.map(column),
        }
    }
}

/// The event types of a record, for the module's catalogue. A document's are its module's: the engine changes none.
pub fn event_types(kind: &RecordKind) -> Vec<EventType> {
    if kind.document {
        return Vec::new();
    }
    let names = &kind.names;
    [names.created, names.updated, names.archived, names.restored]
        .into_iter()
        .map(|event| EventType {
            name: event.name,
            text: event.text,
            view: kind.view,
            schema: kind.event_schema,
        })
        .collect()
}

/// A noun with its article: `a price list`, `an address`. (Those in `u` begin like "unit" and "user".)
pub(crate) fn a(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {noun}")
}
