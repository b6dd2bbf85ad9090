//! What can be imported: every kind of record of the program, and for some of them a record that is made beside.

use std::sync::Arc;

use platform::{Ctx, Port, Result};
use records::find::Mention;
use records::{Access, Field, Form, RecordKind};

use crate::errors::NO_TARGET;

/// The kinds of the program, handed to this module by whoever composes it.
pub(crate) struct Kinds(pub(crate) Vec<RecordKind>);

pub(crate) fn port(kinds: Vec<RecordKind>) -> Port {
    Arc::new(Kinds(kinds))
}

/// A record that is made beside another one, from a single cell: a product's barcode.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside {
    /// The kind that it goes with.
    pub(crate) of: &'static str,
    /// What the column is called in a mapping, and the kind that is made.
    pub(crate) kind: &'static str,
    /// Its field for the cell, and the one that names the record.
    pub(crate) value: &'static str,
    pub(crate) names: &'static str,
    /// Its field that goes along with the record where a row names that by the value: a package's barcode says the unit.
    pub(crate) brings: Option<&'static str>,
}

const BESIDE: &[Beside] =
    &[Beside { of: "product", kind: "barcode", value: "code", names: "product_id", brings: Some("unit_id") }];

/// Modules whose tables mention everything.
const BOOKKEEPERS: &[&str] = &["platform_", "records_", "intake_"];

pub(crate) fn kinds(ctx: &Ctx) -> Vec<RecordKind> {
    ctx.runtime().registry().ports::<Kinds>().iter().flat_map(|kinds| kinds.0.clone()).collect()
}

pub(crate) fn named(ctx: &Ctx, kind: &str) -> Option<RecordKind> {
    kinds(ctx).into_iter().find(|one| one.kind == kind)
}

/// A kind that the caller may import.
///
/// # Errors
/// `intake.no_target`; `auth.forbidden`.
pub(crate) fn target(ctx: &Ctx, kind: &str) -> Result<RecordKind> {
    let found = named(ctx, kind).filter(|kind| !kind.document).ok_or_else(|| NO_TARGET.at("target"))?;
    ctx.require(found.edit)?;
    Ok(found)
}

/// What may be made beside a record of this kind.
pub(crate) fn beside(kind: &RecordKind) -> impl Iterator<Item = &'static Beside> {
    let kind = kind.kind;
    BESIDE.iter().filter(move |one| one.of == kind)
}

/// The field of a kind that is filled along with one that names a record, if a row leaves it open: who counts by the
/// barcode of a package counts packages.
pub(crate) fn brought(kind: &RecordKind, by: &Field) -> Option<&'static Field> {
    let beside = BESIDE.iter().find(|one| one.names == by.name && one.kind != kind.kind)?;
    let refers = by.refers?().named?;
    kind.fields
        .iter()
        .find(|field| Some(field.name) == beside.brings && field.optional && refers.kind == beside.of)
}

/// The fields of a kind that a caller may fill.
pub(crate) fn fillable<'a>(
    ctx: &'a Ctx,
    kind: &'a RecordKind,
) -> impl Iterator<Item = &'static Field> + use<'a> {
    kind.writable().map(|(_, field)| field).filter(move |field| {
        field.access == Access::Write && field.view.is_none_or(|permission| ctx.may(permission))
    })
}

/// Fields in which no two rows of a file may agree.
pub(crate) fn tells_apart(kind: &RecordKind, field: &Field) -> bool {
    field.unique
        || matches!(field.form, Form::Barcode { .. }) && BESIDE.iter().any(|one| one.kind == kind.kind)
}

/// Records that are known by several fields together, which no unique index guards: by the kind, and those of its rows
/// of which a file tells one at most.
const TOGETHER: &[(&str, &[&str])] = &[
    ("price_list_item", &["price_list_id", "product_id", "unit_id", "min_qty"]),
    ("stock_entry", &["product_id", "location_id"]),
];

/// The fields in which, together, no two rows of a file may agree.
pub(crate) fn together(kind: &RecordKind) -> Vec<&'static Field> {
    let names = TOGETHER.iter().find(|(name, _)| *name == kind.kind).map_or(&[][..], |(_, names)| names);
    names.iter().filter_map(|name| kind.fields.iter().find(|field| field.name == *name)).collect()
}

/// Records of this kind are facts: what a file says is added to them, and changes none.
pub(crate) fn is_fact(kind: &RecordKind) -> bool {
    kind.kind == "stock_entry"
}

/// Records that say what is so now, by the kind, its field that tells them and the value of those: taken again they
/// add nothing, and say something new if anything has changed since.
const COUNTS: &[(&str, &str, &str)] = &[("stock_entry", "kind", "counted")];

/// The field that tells whether a record says what is so now, and the value that does.
pub(crate) fn counts(kind: &RecordKind) -> Option<(&'static Field, &'static str)> {
    let (_, name, value) = COUNTS.iter().find(|(name, ..)| *name == kind.kind)?;
    Some((kind.fields.iter().find(|field| field.name == *name)?, value))
}

/// Where the program's tables mention records of this kind: columns that are called after it, and those that say so.
pub(crate) fn mentions(ctx: &Ctx, kind: &RecordKind) -> Vec<Mention> {
    let registry = ctx.runtime().registry();
    let own = format!("{}_id", kind.kind);
    let prefixed = format!("_{own}");
    let (mut found, mut accompanying) = (Vec::new(), Vec::new());
    for step in registry.migrations().iter().flat_map(|migration| (migration.steps)()) {
        let db::migrate::Step::Table(table) = step else { continue };
        let name = table.name();
        if table.is_accompanying() {
            accompanying.push(name);
            continue;
        }
        let skipped = BOOKKEEPERS.iter().any(|module| name.starts_with(module));
        if skipped || name == kind.table || !table.has("company_id") {
            continue;
        }
        let columns = table.id_columns().filter(|column| *column == own || column.ends_with(&prefixed));
        found.extend(columns.map(|column| Mention {
            table: name,
            column,
            archives: table.has("archived_at"),
        }));
    }
    for other in kinds(ctx) {
        for field in other.fields {
            let refers = field.refers.is_some_and(|refers| refers().table == kind.table);
            let known =
                found.iter().any(|one: &Mention| one.table == other.table && one.column == field.name);
            if refers && !known && !accompanying.contains(&other.table) {
                let archives = other.fields.iter().any(|field| field.name == "archived_at");
                found.push(Mention { table: other.table, column: field.name, archives });
            }
        }
    }
    let made: Vec<&str> =
        beside(kind).filter_map(|one| named(ctx, one.kind)).map(|kind| kind.table).collect();
    found.retain(|one| !made.contains(&one.table));
    found
}
