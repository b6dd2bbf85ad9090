//! A mapping made ready for rows.

use std::collections::BTreeSet;
use std::sync::Mutex;

use aws_lc_rs::digest::{Context, SHA256};
use kernel::{Error, FieldError};
use platform::{Ctx, Result};
use records::{Field, RecordKind};

use super::{Blank, Mapping, Mode};
use crate::cells::{self, Formats};
use crate::errors::{FIELD_TWICE, NO_COLUMN, NO_FIELD, NO_KEY, NOT_A_REFERENCE, ONLY_NEW};
use crate::targets::{self, Beside};

/// Where a cell goes.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Own(&'static Field),
    /// A field of a record that is made beside.
    Beside(&'static Beside, &'static Field),
}

impl Place {
    pub(crate) fn field(&self) -> &'static Field {
        match self {
            Place::Own(field) | Place::Beside(_, field) => field,
        }
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Place::Own(field) => field.name,
            Place::Beside(beside, _) => beside.kind,
        }
    }
}

/// What fills a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Filled {
    By(usize),
    With(String),
}

/// A mapping that fits the file and the target.
pub(crate) struct Plan {
    pub(crate) kind: RecordKind,
    pub(crate) mode: Mode,
    pub(crate) blank: Blank,
    pub(crate) formats: Formats,
    /// By name.
    pub(crate) places: Vec<(Place, Filled)>,
    /// The fields by which, together, a row's record is known; none where every row makes one.
    pub(crate) key: Vec<&'static Field>,
    /// Fields whose unknown words become new records.
    pub(crate) missing: Vec<&'static str>,
    /// Tables that were found to be too large to be compared in memory: nobody looks again.
    pub(crate) large: Mutex<BTreeSet<&'static str>>,
    /// Columns of the file.
    pub(crate) width: usize,
    /// Target and mapping, as rows are hashed with them.
    fingerprint: Context,
}

impl Plan {
    /// # Errors
    /// Everything that does not fit: `intake.no_column`, `intake.no_field`, `intake.field_twice`, `intake.no_key`.
    pub(crate) fn of(ctx: &Ctx, kind: RecordKind, header: &[String], mapping: &Mapping) -> Result<Plan> {
        let mut faults = Vec::new();
        let places = places(ctx, &kind, header, mapping, &mut faults);
        let key = key(&kind, &places, mapping).unwrap_or_else(|fault| {
            faults.push(fault);
            Vec::new()
        });
        let missing = missing(&kind, mapping, &mut faults);
        if !faults.is_empty() {
            return Err(Error::fields(faults));
        }
        let fingerprint = fingerprint(&kind, mapping);
        let formats = Formats { mark: mapping.decimal, dates: mapping.dates };
        Ok(Plan {
            width: header.len(),
            kind,
            mode: mapping.mode,
            blank: mapping.blank,
            formats,
            places,
            key,
            missing,
            large: Mutex::default(),
            fingerprint,
        })
    }

    /// The text for a place in a row; empty when it says nothing.
    pub(crate) fn text<'r>(&self, filled: &'r Filled, cells: &'r [String]) -> &'r str {
        match filled {
            Filled::By(at) => cells.get(*at).map_or("", String::as_str),
            Filled::With(text) => text,
        }
    }

    /// What a row is, for knowing it again: target, mapping and the cells that are taken.
    pub(crate) fn hash(&self, cells: &[String]) -> String {
        let mut hash = self.fingerprint.clone();
        for (place, filled) in &self.places {
            let text = self.text(filled, cells);
            hash.update(place.name().as_bytes());
            hash.update(&(text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        hex::encode(&hash.finish().as_ref()[..16])
    }

    /// Whether a row that was taken would add something if it were taken again. What brings records up to date or counts
    /// them says what is so now, as often as it is said.
    pub(crate) fn adds(&self, cells: &[String]) -> bool {
        if self.mode == Mode::Upsert {
            return false;
        }
        let Some((field, counted)) = targets::counts(&self.kind) else { return true };
        let filled = self.places.iter().find(|(place, _)| place.name() == field.name);
        let said = match filled.map_or("", |(_, filled)| self.text(filled, cells)) {
            "" => field.default.and_then(|text| serde_json::from_str(text).ok()),
            text => cells::json(field, text, self.formats).ok(),
        };
        said.is_none_or(|said| said != counted)
    }

    /// Many rows may be written at once: none of them can be what another one refers to.
    pub(crate) fn is_bulk(&self) -> bool {
        let own =
            |place: &Place| place.field().refers.is_some_and(|refers| refers().table == self.kind.table);
        self.kind.bulk && !self.places.iter().any(|(place, _)| own(place))
    }

    /// The places in which no two rows of the file may agree.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &(Place, Filled)> {
        self.places.iter().filter(|(place, filled)| {
            let apart = match place {
                Place::Own(field) => {
                    self.mode == Mode::Upsert && matches!(*self.key, [key] if key.name == field.name)
                        || targets::tells_apart(&self.kind, field)
                }
                Place::Beside(..) => true,
            };
            apart && matches!(filled, Filled::By(_))
        })
    }

    /// What fills the fields in which, together, no two rows of the file may agree; nothing where only one does.
    pub(crate) fn together(&self) -> Vec<&Filled> {
        let fields = targets::together(&self.kind);
        let of = |(place, filled)| match place {
            Place::Own(field) if fields.iter().any(|one| one.name == field.name) => Some(filled),
            _ => None,
        };
        let found: Vec<&Filled> =
            self.places.iter().map(|(place, filled)| (*place, filled)).filter_map(of).collect();
        if found.iter().any(|filled| matches!(filled, Filled::By(_))) { found } else { Vec::new() }
    }
}

fn places(
    ctx: &Ctx,
    kind: &RecordKind,
    header: &[String],
    mapping: &Mapping,
    faults: &mut Vec<FieldError>,
) -> Vec<(Place, Filled)> {
    let mut places: Vec<(Place, Filled)> = Vec::new();
    let mut put =
        |faults: &mut Vec<FieldError>, path: String, field: &str, filled| match place(ctx, kind, field) {
            Some(place) => places.push((place, filled)),
            None => faults.push(FieldError::of(path, NO_FIELD, vec![("field", field.to_owned())])),
        };
    for (column, field) in &mapping.columns {
        let path = format!("columns.{column}");
        let mut found = header.iter().enumerate().filter(|(_, name)| *name == column).map(|(at, _)| at);
        match (found.next(), found.next(), field) {
            (Some(_), _, None) => {}
            (Some(at), None, Some(field)) => put(faults, path, field, Filled::By(at)),
            _ => faults.push(FieldError::of(path, NO_COLUMN, Vec::new())),
        }
    }
    for (field, value) in &mapping.constants {
        put(faults, format!("constants.{field}"), field, Filled::With(value.trim().to_owned()));
    }
    places.sort_by_key(|(place, _)| place.name());
    let twice = places.windows(2).filter(|pair| pair[0].0.name() == pair[1].0.name());
    faults.extend(twice.map(|pair| FieldError::of(pair[0].0.name(), FIELD_TWICE, Vec::new())));
    places
}

fn place(ctx: &Ctx, kind: &RecordKind, name: &str) -> Option<Place> {
    if let Some(field) = targets::fillable(ctx, kind).find(|field| field.name == name) {
        return Some(Place::Own(field));
    }
    let beside = targets::beside(kind).find(|beside| beside.kind == name)?;
    let other = targets::named(ctx, beside.kind)?;
    let field = targets::fillable(ctx, &other).find(|field| field.name == beside.value)?;
    ctx.may(other.edit).then_some(Place::Beside(beside, field))
}

/// The field by which a row's record is known.
fn key(
    kind: &RecordKind,
    places: &[(Place, Filled)],
    mapping: &Mapping,
) -> Result<Vec<&'static Field>, FieldError> {
    let together = targets::together(kind);
    if mapping.mode == Mode::Upsert && mapping.known_by.is_none() && !together.is_empty() {
        return together_key(kind, places, together);
    }
    let by_column = places.iter().filter(|(_, filled)| matches!(filled, Filled::By(_)));
    let own = by_column.filter_map(|(place, _)| match place {
        Place::Own(field) => Some(*field),
        Place::Beside(..) => None,
    });
    // What a row is known by must stand in the table as it is written.
    let mut open = own.filter(|field| !field.sealed && field.refers.is_none());
    let found = match &mapping.known_by {
        Some(name) => open.find(|field| field.name == name),
        None => open.find(|field| targets::tells_apart(kind, field)),
    };
    if found.is_none() && (mapping.known_by.is_some() || mapping.mode == Mode::Upsert) {
        return Err(FieldError::of("known_by", NO_KEY, Vec::new()));
    }
    Ok(found.into_iter().collect())
}

/// Several fields by which a record is known: every one that it must have is filled.
fn together_key(
    kind: &RecordKind,
    places: &[(Place, Filled)],
    fields: Vec<&'static Field>,
) -> Result<Vec<&'static Field>, FieldError> {
    let is_filled = |field: &&Field| places.iter().any(|(place, _)| place.name() == field.name);
    let open = fields.iter().find(|field| !is_filled(field) && !field.optional && field.default.is_none());
    if open.is_some() || targets::is_fact(kind) {
        let field = open.map_or("mode", |field| field.name);
        let code = if targets::is_fact(kind) { ONLY_NEW } else { NO_KEY };
        return Err(FieldError::of(field, code, Vec::new()));
    }
    Ok(fields)
}

fn missing(kind: &RecordKind, mapping: &Mapping, faults: &mut Vec<FieldError>) -> Vec<&'static str> {
    let mut found = Vec::new();
    for name in &mapping.create_missing {
        match kind.fields.iter().find(|field| field.name == name && field.refers.is_some()) {
            Some(field) => found.push(field.name),
            None => {
                let values = vec![("field", name.clone())];
                faults.push(FieldError::of("create_missing", NOT_A_REFERENCE, values));
            }
        }
    }
    found
}

fn fingerprint(kind: &RecordKind, mapping: &Mapping) -> Context {
    let mut hash = Context::new(&SHA256);
    hash.update(kind.kind.as_bytes());
    let Mapping { mode, known_by, decimal, dates, blank, .. } = mapping;
    hash.update(format!("{mode:?} {known_by:?} {decimal:?} {dates:?} {blank:?}").as_bytes());
    hash
}
