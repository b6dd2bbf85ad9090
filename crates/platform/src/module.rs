//! A module as data.

use std::any::Any;
use std::sync::Arc;

use futures::future::BoxFuture;
use kernel::permissions::Permission;
use serde_json::Value;

use crate::events::event;
use crate::inbound::Inbound;
use crate::vault::SealedTable;
use crate::{Api, Ctx, EventType, Result, Runtime, Source, Tx};

/// Everything that a module brings to the program.
#[derive(Clone, Default)]
pub struct Module {
    pub name: &'static str,
    pub migrations: Vec<db::migrate::Migration>,
    pub permissions: Vec<&'static Permission>,
    /// What may happen to its documents. Each table is sound, and the module's README shows it.
    pub states: Vec<kernel::States>,
    /// Registers the module's endpoints.
    pub api: Option<fn(&mut Api)>,
    /// Events that the module publishes.
    pub events: Vec<EventType>,
    /// Events that the module listens to.
    pub subscriptions: Vec<Subscription>,
    /// The module's wish to hear of all events, in batches.
    pub streams: Vec<Stream>,
    /// Events of others that the module takes in.
    pub inbound: Vec<Inbound>,
    pub jobs: Vec<JobKind>,
    /// How long the module keeps what has served.
    pub retention: Vec<crate::Retention>,
    /// Recomputes the module's projections and tells where they differ from the facts.
    pub doctors: Vec<Doctor>,
    /// Tables with sealed columns: rotation and erasure walk them.
    pub sealed: Vec<SealedTable>,
    /// What the module does for others that stand below it: values of a type that the lower one defines.
    pub ports: Vec<Port>,
    /// What of the module's is unfinished, for those who want to lock a period.
    pub unfinished: Vec<Unfinished>,
}

/// What stands in the way of locking a period, or would be shut in.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Loose {
    /// `journal_entry`, `invoice`.
    pub kind: &'static str,
    pub id: kernel::Id,
    pub number: Option<String>,
    pub business_date: kernel::Day,
    /// Where it is, below `/api/v1`.
    pub path: String,
    /// Has to be finished first; otherwise it can be left to a later date.
    pub blocks: bool,
}

/// A module's answer to "what is unfinished up to that day?".
#[derive(Clone)]
pub struct Unfinished {
    /// The area of the books: `sales`, `purchasing`, `stock`; `all` touches every area.
    pub area: &'static str,
    pub list: UnfinishedFn,
}

/// An async function that lists what is unfinished with a business date up to and including a day; some of it is
/// enough.
pub type UnfinishedFn = Arc<
    dyn for<'a> Fn(&'a Ctx, &'a db::Source, kernel::Day) -> BoxFuture<'a, Result<Vec<Loose>>> + Send + Sync,
>;

/// An async function that handles one event inside the delivery's transaction, exactly once.
pub type ListenFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Tx<'a>, &'a event::Model) -> BoxFuture<'a, Result<()>> + Send + Sync>;

/// A module's wish to hear of events.
#[derive(Clone)]
pub struct Subscription {
    /// Unique and for ever: `billing.on_order_shipped`. The consumer's place in the stream is kept under it.
    pub consumer: &'static str,
    /// Event names it wants. `*customer_id` stands for every event of any module whose payload names a `customer_id`:
    /// for a listener that follows modules above its own.
    pub events: &'static [&'static str],
    pub handler: ListenHandler,
}

/// How a listener hears. However it does, several events are heard in one transaction, and each exactly once.
#[derive(Clone)]
pub enum ListenHandler {
    /// One event after the other.
    Each(ListenFn),
    /// Some events of a company at once: for one that reads and writes for many as cheaply as for one.
    Batch(StreamFn),
}

/// An async function that handles a batch of one company's events, in order, inside the delivery's transaction,
/// exactly once.
pub type StreamFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Tx<'a>, &'a [event::Model]) -> BoxFuture<'a, Result<()>> + Send + Sync>;
/// An async function that tells from committed data whether anything would come of handling a company's events.
pub type ListensFn = Arc<dyn for<'a> Fn(&'a Ctx, &'a Source) -> BoxFuture<'a, Result<bool>> + Send + Sync>;

/// A module's wish to hear of every event of each company, whatever its name: to hand them on.
#[derive(Clone)]
pub struct Stream {
    /// Unique and for ever; with the company's id it names the place in the stream.
    pub consumer: &'static str,
    /// While nobody listens, events pass by without a transaction.
    pub listens: ListensFn,
    pub handler: StreamFn,
}

/// When a job runs by itself, for each company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schedule {
    /// Every so many minutes of the hour.
    Minutes(u32),
    /// Once each business day, in the company's time zone, at this minute of the day.
    Daily(u32),
}

/// A job inside one transaction of its own.
pub type JobInTx =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a Tx<'a>, &'a Value) -> BoxFuture<'a, Result<()>> + Send + Sync>;
/// A job that opens as many transactions as it needs, through the pipeline, and may use the network between them.
pub type JobFree = Arc<dyn Fn(Ctx, Value) -> BoxFuture<'static, Result<()>> + Send + Sync>;

/// How a job runs.
#[derive(Clone)]
pub enum JobHandler {
    InTx(JobInTx),
    Free(JobFree),
}

/// A kind of job.
#[derive(Clone)]
pub struct JobKind {
    pub name: &'static str,
    pub schedule: Option<Schedule>,
    pub handler: JobHandler,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// The check: `inventory.on_hand_is_sum_of_moves`.
    pub check: &'static str,
    /// The object in question.
    pub subject: String,
    pub expected: String,
    pub found: String,
}

/// A check over a company's data.
#[derive(Clone)]
pub struct Doctor {
    pub check: &'static str,
    pub run: DoctorFn,
}

/// An async function over one company that lists what is wrong.
pub type DoctorFn =
    Arc<dyn for<'a> Fn(&'a Ctx, &'a db::Source) -> BoxFuture<'a, Result<Vec<Finding>>> + Send + Sync>;

/// A value that a higher module hands to a lower one, which knows its type: see [`Registry::ports`].
pub type Port = Arc<dyn Any + Send + Sync>;

impl Module {
    /// The endpoints of the module.
    pub fn endpoints(&self) -> Vec<crate::Endpoint> {
        let mut api = Api::new(self.name);
        if let Some(register) = self.api {
            register(&mut api);
        }
        api.into_endpoints()
    }
}

/// The modules of the program, by floor: what the runtime knows of them.
#[derive(Clone, Default)]
pub struct Registry {
    pub modules: Arc<Vec<Module>>,
}

impl Registry {
    /// All migrations, low floor first.
    pub fn migrations(&self) -> Vec<db::migrate::Migration> {
        self.modules.iter().flat_map(|module| module.migrations.clone()).collect()
    }

    /// The event type of a name.
    pub fn event(&self, name: &str) -> Option<EventType> {
        self.modules.iter().flat_map(|module| &module.events).find(|kind| kind.name == name).copied()
    }

    /// Who takes in events of a type.
    pub fn inbound(&self, name: &str) -> Option<Inbound> {
        self.modules.iter().flat_map(|module| &module.inbound).find(|kind| kind.name == name).cloned()
    }

    /// What the modules hand to the one that defines `T`, low floor first.
    pub fn ports<T: Any + Send + Sync>(&self) -> Vec<Arc<T>> {
        let all = self.modules.iter().flat_map(|module| &module.ports);
        all.filter_map(|port| port.clone().downcast::<T>().ok()).collect()
    }

    /// The tables with sealed columns, low floor first.
    pub fn sealed(&self) -> Vec<&SealedTable> {
        self.modules.iter().flat_map(|module| &module.sealed).collect()
    }

    /// The kind of job of a name.
    pub fn job(&self, name: &str) -> Option<JobKind> {
        self.modules.iter().flat_map(|module| &module.jobs).find(|kind| kind.name == name).cloned()
    }
}

/// A job or listener that works on the running program.
pub fn free_job<F, Fut>(job: F) -> JobHandler
where
    F: Fn(Ctx, Value) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<()>> + Send + 'static,
{
    JobHandler::Free(Arc::new(move |ctx, payload| Box::pin(job(ctx, payload))))
}

/// Names a runtime in logs.
impl std::fmt::Debug for Runtime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Runtime")
    }
}
