//! What the modules above do for customers whom this module merges, erases or hands out: each hands a value of
//! [`CustomerHolder`] to the program (`Module::ports`), and this module asks them all, in its own transaction.

use std::sync::Arc;

use db::Owned;
use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::sea_query::{Expr, IntoCondition};
use sea_orm::{ColumnTrait, Iterable, PrimaryKeyToColumn};
use serde_json::Value;

/// A module whose documents name customers. What it does not say, it has nothing of; [`reassign`], [`unfinished_of`] and
/// [`rows_of`] are what most of them do, table by table.
pub trait CustomerHolder: Send + Sync {
    /// The module's name: `orders`.
    fn name(&self) -> &'static str;

    /// Its documents of the customer `from` are the customer `into`'s from now on. What was printed and posted stays
    /// as it is: names, addresses, numbers and amounts. Tells how many documents it met.
    fn reassign<'a>(&'a self, ctx: &'a Ctx, tx: &'a Tx<'a>, from: Id, into: Id)
    -> BoxFuture<'a, Result<u64>>;

    /// The numbers of documents of the customer that are not finished, a few at most.
    fn unfinished<'a>(&'a self, _: &'a Ctx, _: &'a Tx<'a>, _: Id) -> BoxFuture<'a, Result<Vec<String>>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// What it knows of the customers, as lists of flat objects: for the person who asks.
    fn known<'a>(&'a self, _: &'a Ctx, _: &'a Source, _: &'a [Id]) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// What it knows of a contact, as [`known`](CustomerHolder::known) does of customers.
    fn known_of_contact<'a>(
        &'a self,
        _: &'a Ctx,
        _: &'a Source,
        _contact: Id,
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    /// Takes out what it knows of a contact of a customer who is not erased. Tells how much it met.
    fn forget_contact<'a>(&'a self, _: &'a Ctx, _: &'a Tx<'a>, _contact: Id) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async { Ok(0) })
    }

    /// Takes the personal data out of its documents, as far as the law does not want them kept as they are. Tells how
    /// many documents it met.
    fn pseudonymise<'a>(
        &'a self,
        _: &'a Ctx,
        _: &'a Tx<'a>,
        _: &'a [Id],
        _pseudonym: &'a str,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async { Ok(0) })
    }
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
/// Documents of a table named as unfinished at most.
pub const UNFINISHED_MAX: u64 = 10;

/// The rows of a table that name `from` in `column` name `into` from now on. Tells how many.
pub async fn reassign<E: Owned>(
    ctx: &Ctx,
    tx: &Tx<'_>,
    column: E::Column,
    from: Id,
    into: Id,
) -> Result<u64> {
    tx.update::<E>(&ctx.whole()).set(column, Expr::val(into)).filter(column.eq(from)).exec().await
}

/// A customer's rows of a table that meet `unfinished`, [`UNFINISHED_MAX`] at most.
pub async fn unfinished_of<E: Owned>(
    ctx: &Ctx,
    tx: &Tx<'_>,
    column: E::Column,
    customer: Id,
    unfinished: impl IntoCondition,
) -> Result<Vec<E::Model>> {
    let rows = tx.select::<E>(&ctx.whole()).filter(column.eq(customer)).filter(unfinished);
    rows.limit(UNFINISHED_MAX).all().await
}

/// A section of what [`of_customers`] finds.
pub async fn rows_of<E: Owned>(
    ctx: &Ctx,
    src: &Source,
    name: &'static str,
    column: E::Column,
    customers: &[Id],
    told: fn(&E::Model) -> Value,
) -> Result<Section> {
    let rows = of_customers::<E>(ctx, src, column, customers).await?;
    Ok(Section { name, rows: rows.iter().map(told).collect() })
}

/// The rows of a table that name one of the customers in `column`, the oldest first, [`SECTION_ROWS_MAX`] at most.
pub async fn of_customers<E: Owned>(
    ctx: &Ctx,
    src: &Source,
    column: E::Column,
    customers: &[Id],
) -> Result<Vec<E::Model>> {
    let key = <E::PrimaryKey as Iterable>::iter().next().expect("every table has a primary key");
    let rows = src.select::<E>(&ctx.whole()).filter(column.is_in(customers.iter().copied()));
    rows.order_by(key.into_column()).limit(SECTION_ROWS_MAX).all().await
}

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
