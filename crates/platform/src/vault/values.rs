//! Sealing, opening and finding values.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::cipher::{Sealed, context};
use super::keyring::View;
use super::{CANNOT_OPEN, DataKey};
use crate::{Ctx, Id, Result, Source, Tx};

/// Bytes of a blind index: enough that no two values of a company share one by chance.
const BLIND_BYTES: usize = 16;

/// Where a sealed value belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub table: &'static str,
    pub column: &'static str,
    pub row: Id,
}

impl Place {
    pub(super) fn bound(&self, company: Id) -> Vec<u8> {
        context(&[
            b"kontor/v1/value",
            self.table.as_bytes(),
            self.column.as_bytes(),
            company.as_bytes(),
            self.row.as_bytes(),
        ])
    }
}

/// Sees to the keys of many persons before their values are sealed: one look, one insert.
pub async fn ready_keys(ctx: &Ctx, tx: &Tx<'_>, persons: &[Id]) -> Result<()> {
    ctx.runtime().keyring().ready(ctx, tx, persons).await
}

/// Seals a value by the key of a person, or by the company's where it is nobody's in particular.
pub async fn seal(ctx: &Ctx, tx: &Tx<'_>, person: Option<Id>, place: &Place, plain: &str) -> Result<String> {
    let key = ctx.runtime().keyring().writing(ctx, tx, person).await?;
    key.values.seal(key.id, &place.bound(ctx.company_id()), plain.as_bytes())
}

/// Opens one value; nothing when its key was destroyed.
///
/// # Errors
/// `vault.cannot_open`.
pub async fn open(ctx: &Ctx, source: &Source, place: &Place, sealed: &str) -> Result<Option<String>> {
    Ok(open_all(ctx, source, &[(*place, sealed)]).await?.pop().flatten())
}

/// Opens values; nothing in the place of those whose key was destroyed. One read for all keys that are not at hand.
///
/// # Errors
/// `vault.cannot_open` with `table`, `column` and `row`.
pub async fn open_all(ctx: &Ctx, source: &Source, values: &[(Place, &str)]) -> Result<Vec<Option<String>>> {
    let sealed: Vec<Sealed> = values
        .iter()
        .map(|(place, text)| Sealed::read(text).ok_or_else(|| damaged(place)))
        .collect::<Result<_>>()?;
    let wanted: BTreeSet<Id> = sealed.iter().map(|one| one.key_id).collect();
    let keys = ctx.runtime().keyring().reading(ctx, View::of(source), &wanted).await?;
    values.iter().zip(&sealed).map(|((place, _), one)| opened(ctx.company_id(), &keys, place, one)).collect()
}

pub(super) fn opened(
    company: Id,
    keys: &HashMap<Id, Option<Arc<DataKey>>>,
    place: &Place,
    sealed: &Sealed,
) -> Result<Option<String>> {
    match keys.get(&sealed.key_id) {
        // Destroyed: the person was erased.
        Some(None) => Ok(None),
        Some(Some(key)) => {
            let plain = key.values.open(&place.bound(company), sealed).ok_or_else(|| damaged(place))?;
            String::from_utf8(plain).map(Some).map_err(|_| damaged(place))
        }
        None => Err(damaged(place)),
    }
}

fn damaged(place: &Place) -> crate::Error {
    CANNOT_OPEN.with("table", place.table).with("column", place.column).with("row", place.row)
}

/// The blind index under which a value is stored: of a purpose (`email`) and the value's normal form.
pub async fn blind(ctx: &Ctx, tx: &Tx<'_>, purpose: &str, normal: &str) -> Result<String> {
    let key = ctx.runtime().keyring().writing(ctx, tx, None).await?;
    Ok(blind_of(&key, purpose, normal))
}

/// The blind indexes by which a value is found: one for each generation of the company's key.
pub async fn blinds(ctx: &Ctx, source: &Source, purpose: &str, normal: &str) -> Result<Vec<String>> {
    let keys = ctx.runtime().keyring().company(ctx, View::of(source)).await?;
    Ok(keys.iter().map(|key| blind_of(key, purpose, normal)).collect())
}

pub(super) fn blind_of(key: &DataKey, purpose: &str, normal: &str) -> String {
    hex::encode(&key.blinds.mac(&[purpose.as_bytes(), &[0], normal.as_bytes()])[..BLIND_BYTES])
}
