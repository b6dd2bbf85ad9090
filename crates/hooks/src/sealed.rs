//! How secrets lie in the database: in the vault, which binds them to their row and carries them over to a new key.
//!
//! The holder is sealed along with the secret: a row that was given to another endpoint does not open either.

use kernel::{Error, Id, Result};
use platform::signing::standard::Secret;
use platform::vault::{self, Place, SealedColumn, SealedTable};
use platform::{Ctx, Source, Tx};

use crate::model::secret;

const TABLE: &str = "hooks_secret";
const COLUMN: &str = "sealed";

/// For the module: key rotation and `doctor` reach the secrets by it.
pub(crate) fn tables() -> Vec<SealedTable> {
    let columns = vec![SealedColumn { column: COLUMN, blind: None }];
    vec![SealedTable { table: TABLE, person: None, columns }]
}

/// Seals the secret of `holder` for the row `row`.
pub(crate) async fn seal(ctx: &Ctx, tx: &Tx<'_>, row: Id, holder: Id, secret: &Secret) -> Result<String> {
    vault::seal(ctx, tx, None, &place(row), &format!("{holder} {}", secret.show())).await
}

/// Opens secrets, in their order.
///
/// # Errors
/// `vault.cannot_open`; an internal error for the secret of another holder.
pub(crate) async fn open_all(ctx: &Ctx, source: &Source, rows: &[secret::Model]) -> Result<Vec<Secret>> {
    let values: Vec<_> = rows.iter().map(|row| (place(row.id), row.sealed.as_str())).collect();
    let opened = vault::open_all(ctx, source, &values).await?;
    rows.iter().zip(opened).map(|(row, text)| read(row.holder_id, &text.unwrap_or_default())).collect()
}

fn read(holder: Id, text: &str) -> Result<Secret> {
    let own = text.split_once(' ').filter(|(named, _)| *named == holder.to_string());
    own.and_then(|(_, secret)| Secret::parse(secret))
        .ok_or_else(|| Error::internal("a webhook secret was sealed for another holder"))
}

fn place(row: Id) -> Place {
    Place { table: TABLE, column: COLUMN, row }
}
