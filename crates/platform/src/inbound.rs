//! Events of others as modules take them in: a type, who may send it, what it must hold, and the command it becomes.
//!
//! A module says so with a value of [`Inbound`]; the endpoint, the inbox that applies each event once, and the order
//! of what belongs together are the `hooks` module's.

use std::sync::Arc;

use futures::future::BoxFuture;
use garde::Validate;
use kernel::Result;
use kernel::permissions::Permission;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::api::to_json;
use crate::{Ctx, Tx, input};

/// The version of a payload that is meant when the sender names none.
pub const VERSION: u32 = 1;

/// An async function that applies an event's data in the event's own transaction and tells what it did.
pub type ApplyFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Tx<'a>, &'a Value) -> BoxFuture<'a, Result<Value>> + Send + Sync>;
/// A function that names what an event is about: of two events about the same, the older one is not applied.
pub type KeyFn = Arc<dyn Fn(&Value) -> Result<String> + Send + Sync>;

/// A type of event that a module takes in.
#[derive(Clone)]
pub struct Inbound {
    /// The CloudEvents type: `inventory.stock_level_changed`.
    pub name: &'static str,
    /// The payload's version, as the end of `dataschema` says it.
    pub version: u32,
    /// One sentence for those who send it.
    pub text: &'static str,
    /// `events.<type>.receive`, with `_` for the dots of the type.
    pub permission: &'static Permission,
    /// The payload's JSON schema.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
    pub key: KeyFn,
    pub apply: ApplyFn,
}

/// A payload that says what it is about.
pub trait About: DeserializeOwned + JsonSchema + Validate<Context = ()> + Send + 'static {
    /// The same for two events of which the newer one makes the older one moot.
    fn about(&self) -> String;
}

/// An async function `(&Ctx, &Tx, payload) -> Result<what was done>`.
pub trait Apply<'a, I, O>: Send + Sync + 'static {
    type Fut: Future<Output = Result<O>> + Send + 'a;
    fn call(&self, ctx: &'a Ctx, tx: &'a Tx<'a>, input: I) -> Self::Fut;
}

impl<'a, F, Fut, I, O> Apply<'a, I, O> for F
where
    F: Fn(&'a Ctx, &'a Tx<'a>, I) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<O>> + Send + 'a,
{
    type Fut = Fut;
    fn call(&self, ctx: &'a Ctx, tx: &'a Tx<'a>, input: I) -> Fut {
        self(ctx, tx, input)
    }
}

impl Inbound {
    /// A type of event whose payload is `I`, applied by a command.
    pub fn new<I, O, F>(
        name: &'static str,
        text: &'static str,
        permission: &'static Permission,
        apply: F,
    ) -> Self
    where
        I: About,
        O: Serialize + 'static,
        F: for<'a> Apply<'a, I, O>,
    {
        let apply = Arc::new(apply);
        Inbound {
            name,
            version: VERSION,
            text,
            permission,
            schema: |generator| generator.subschema_for::<I>(),
            key: Arc::new(|data| Ok(read::<I>(data)?.about())),
            apply: Arc::new(move |ctx, tx, data| {
                let apply = apply.clone();
                Box::pin(async move { to_json(&apply.call(ctx, tx, read::<I>(data)?).await?) })
            }),
        }
    }
}

/// Reads and checks a payload; faults are told by their path in the event.
fn read<I: About>(data: &Value) -> Result<I> {
    input::body::<I>(data.clone())
}
