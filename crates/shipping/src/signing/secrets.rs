//! The secrets that carriers sign with: sealed in the vault, two at most while one is changed.
//!
//! The carrier is sealed along with its secret: a row that was given to another carrier opens nothing.

use std::time::Duration;

use kernel::{Error, Id, Instant, Result};
use platform::vault::{self, Place, SealedColumn, SealedTable};
use platform::{Ctx, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;

use crate::model::carrier_secret;

const TABLE: &str = "shipping_carrier_secret";
const COLUMN: &str = "sealed";

/// For the module: key rotation and `doctor` reach the secrets by it.
pub(crate) fn tables() -> Vec<SealedTable> {
    let columns = vec![SealedColumn { column: COLUMN, blind: None }];
    vec![SealedTable { table: TABLE, person: None, columns }]
}

/// Keeps a new secret of a carrier, whose row the caller has locked. The one before stays good for `keep`, and any older
/// one ends now. Answers until when the former is good, if there is one.
pub(crate) async fn put(
    ctx: &Ctx,
    tx: &Tx<'_>,
    carrier: Id,
    secret: &str,
    keep: Duration,
) -> Result<Option<Instant>> {
    let known = tx
        .select::<carrier_secret::Entity>(&ctx.whole())
        .filter(carrier_secret::Column::CarrierId.eq(carrier))
        .order_by_desc(carrier_secret::Column::CreatedAt)
        .order_by_desc(carrier_secret::Column::Id)
        .locked()
        .all()
        .await?;
    let former = known.first().filter(|_| keep > Duration::ZERO).cloned();
    let over: Vec<Id> = known.iter().skip(usize::from(former.is_some())).map(|one| one.id).collect();
    if !over.is_empty() {
        let gone = carrier_secret::Column::Id.is_in(over);
        tx.delete::<carrier_secret::Entity>(&ctx.whole()).filter(gone).exec().await?;
    }
    let until = former.is_some().then(|| ctx.now().plus(keep));
    if let Some(former) = former {
        let former = carrier_secret::Model { expires_at: until, ..former };
        tx.save::<carrier_secret::Entity>(&ctx.whole(), former).await?;
    }
    let id = ctx.id();
    let row = carrier_secret::Model {
        id,
        company_id: ctx.company_id(),
        carrier_id: carrier,
        sealed: vault::seal(ctx, tx, None, &place(id), &format!("{carrier} {secret}")).await?,
        created_at: ctx.now(),
        expires_at: None,
    };
    tx.insert::<carrier_secret::Entity>(&ctx.whole(), row).await?;
    Ok(until)
}

/// Ends all secrets of a carrier.
pub(crate) async fn end(ctx: &Ctx, tx: &Tx<'_>, carrier: Id) -> Result<()> {
    let its = carrier_secret::Column::CarrierId.eq(carrier);
    tx.delete::<carrier_secret::Entity>(&ctx.whole()).filter(its).exec().await.map(drop)
}

/// The secrets that are good now, in the clear.
///
/// # Errors
/// `vault.cannot_open`; an internal error for the secret of another carrier.
pub(crate) async fn live(ctx: &Ctx, source: &Source, carrier: Id) -> Result<Vec<String>> {
    let ends = carrier_secret::Column::ExpiresAt;
    let rows = source
        .select::<carrier_secret::Entity>(&ctx.whole())
        .filter(carrier_secret::Column::CarrierId.eq(carrier))
        .filter(ends.is_null().or(ends.gt(ctx.now())))
        .all()
        .await?;
    let values: Vec<_> = rows.iter().map(|row| (place(row.id), row.sealed.as_str())).collect();
    let opened = vault::open_all(ctx, source, &values).await?;
    opened.into_iter().map(|text| own(carrier, &text.unwrap_or_default())).collect()
}

fn own(carrier: Id, text: &str) -> Result<String> {
    let own = text.split_once(' ').filter(|(named, _)| *named == carrier.to_string());
    let foreign = || Error::internal("a carrier's secret was sealed for another carrier");
    own.map(|(_, secret)| secret.to_owned()).ok_or_else(foreign)
}

fn place(row: Id) -> Place {
    Place { table: TABLE, column: COLUMN, row }
}
