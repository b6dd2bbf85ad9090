//! Addresses that open a document for somebody outside, without signing in. A module above makes them; the modules that
//! mail documents put them into their letters, if there is such a module.

use std::sync::Arc;

use futures::future::BoxFuture;
use kernel::{Id, Result};

use crate::{Ctx, Port, Tx};

/// An async function that makes an address for an object by its kind and id: `("invoice", id)`.
pub type DoorFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Tx<'a>, &'static str, Id) -> BoxFuture<'a, Result<String>> + Send + Sync>;

struct Door(DoorFn);

/// The value for `Module::ports`.
pub fn port(door: DoorFn) -> Port {
    Arc::new(Door(door))
}

/// A new address that opens the object for who has it; none where no module makes any.
pub async fn address(ctx: &Ctx, tx: &Tx<'_>, kind: &'static str, id: Id) -> Result<Option<String>> {
    match ctx.runtime().registry().ports::<Door>().first() {
        Some(door) => (door.0)(ctx, tx, kind, id).await.map(Some),
        None => Ok(None),
    }
}

/// Whether any module makes such addresses.
pub(crate) fn any(ctx: &Ctx) -> bool {
    !ctx.runtime().registry().ports::<Door>().is_empty()
}
