//! What the modules above do for customers whom this module merges, erases or hands out: each hands a value of
//! [`CustomerHolder`] to the program (`Module::ports`), and this module asks them all, in its own transaction.

use std::sync::Arc;

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source, Tx};
use serde_json::Value;

/// A module whose documents name customers.
pub trait CustomerHolder: Send + Sync {
    /// The module's name: `orders`.
    fn name(&self) -> &'static str;

    /// Its documents of the customer `from` are the customer `into`'s from now on. What was printed and posted stays
    /// as it is: names, addresses, numbers and amounts. Tells how many documents it met.
    fn reassign<'a>(&'a self, ctx: &'a Ctx, tx: &'a Tx<'a>, from: Id, into: Id)
    -> BoxFuture<'a, Result<u64>>;

    /// The numbers of documents of the customer that are not finished, a few at most.
    fn unfinished<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customer: Id,
    ) -> BoxFuture<'a, Result<Vec<String>>>;

    /// What it knows of the customers, as lists of flat objects: for the person who asks.
    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>>;

    /// Takes the personal data out of its documents, as far as the law does not want them kept as they are. Tells how
    /// many documents it met.
    fn pseudonymise<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customers: &'a [Id],
        pseudonym: &'a str,
    ) -> BoxFuture<'a, Result<u64>>;
}

/// One list of what is known of a person.
#[derive(Clone, Debug)]
pub struct Section {
    /// `orders`, `invoices`: the name of its file.
    pub name: &'static str,
    pub rows: Vec<Value>,
}

/// Rows of a section at most; further ones are told by the module's own lists.
pub const SECTION_ROWS_MAX: u64 = 20_000;

/// How a module hands itself in.
pub struct Holder(pub Box<dyn CustomerHolder>);

/// The value for `Module::ports`.
pub fn port(holder: impl CustomerHolder + 'static) -> platform::Port {
    Arc::new(Holder(Box::new(holder)))
}

/// All that were handed in, low floor first.
pub(crate) fn all(ctx: &Ctx) -> Vec<Arc<Holder>> {
    ctx.runtime().registry().ports::<Holder>()
}
