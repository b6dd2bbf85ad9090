//! Caches with a bound, a time to live, and events that make them forget.
//!
//! A module declares a cache as a constant and uses it through the running program:
//!
//! ```ignore
//! const PRODUCTS: Cache<(Id, Id), Arc<Product>> = Cache::new("catalog.products")
//!     .entries_max(50_000)
//!     .ttl(Duration::from_secs(60))
//!     .forgets(&["product.updated", "product.archived"], Forget::Key(|company, product| (company, product)));
//! let products = PRODUCTS.of(ctx.runtime()).many(&keys, |missing| load(missing)).await?;
//! ```
//!
//! This process forgets as soon as a command that emitted one of the events has committed, the others when they
//! hear of it; the time to live bounds what a lost message could do. Keys carry the company's id.
//!
//! *Architecture Invariant:* a cache is filled from committed data (`runtime.db().read()`), never from an open
//! transaction.

use std::any::Any;
use std::collections::HashMap;
use std::hash::Hash;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;

use crate::{Id, Result, Runtime};

/// What an event makes a cache forget.
#[derive(Clone, Copy)]
pub enum Forget<K> {
    /// The entry of this key, made of the event's company and subject.
    Key(fn(Id, Id) -> K),
    /// Everything.
    All,
}

/// A cache as its module declares it.
pub struct Cache<K, V> {
    name: &'static str,
    entries_max: u64,
    ttl: Duration,
    events: &'static [&'static str],
    forget: Forget<K>,
    kept: PhantomData<fn() -> V>,
}

/// A cache of the running program.
pub struct Cached<K, V> {
    held: moka::future::Cache<K, V>,
    /// Counts what was forgotten: a value that was read before and arrives after must not stay.
    forgotten: Arc<AtomicU64>,
}

impl<K, V> Cache<K, V> {
    /// A cache of a name that no other has (`catalog.products`), with modest bounds, which forgets by time only.
    pub const fn new(name: &'static str) -> Self {
        Cache {
            name,
            entries_max: 10_000,
            ttl: Duration::from_secs(60),
            events: &[],
            forget: Forget::All,
            kept: PhantomData,
        }
    }

    /// Entries kept at most.
    pub const fn entries_max(self, entries: u64) -> Self {
        Cache { entries_max: entries, ..self }
    }

    /// How long an entry is believed.
    pub const fn ttl(self, ttl: Duration) -> Self {
        Cache { ttl, ..self }
    }

    /// The events that make it forget, and what.
    pub const fn forgets(self, events: &'static [&'static str], forget: Forget<K>) -> Self {
        Cache { events, forget, ..self }
    }
}

impl<K, V> Cache<K, V>
where
    K: Hash + Eq + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    /// The cache in this process, made at the first call.
    pub fn of(&self, runtime: &Runtime) -> Arc<Cached<K, V>> {
        runtime.caches().get(self)
    }
}

impl<K, V> Cached<K, V>
where
    K: Hash + Eq + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    /// The entry of a key, loaded when it is not there.
    pub async fn one<Fut>(&self, key: K, load: impl FnOnce() -> Fut) -> Result<V>
    where
        Fut: Future<Output = Result<V>>,
    {
        if let Some(value) = self.held.get(&key).await {
            return Ok(value);
        }
        let before = self.forgotten.load(Ordering::SeqCst);
        let value = load().await?;
        self.keep(key, value.clone(), before).await;
        Ok(value)
    }

    /// The entries of many keys; those that are not there are loaded together. Keys that `load` leaves out are
    /// left out.
    pub async fn many<Fut>(&self, keys: &[K], load: impl FnOnce(Vec<K>) -> Fut) -> Result<HashMap<K, V>>
    where
        Fut: Future<Output = Result<HashMap<K, V>>>,
    {
        let mut found = HashMap::with_capacity(keys.len());
        let mut missing = Vec::new();
        for key in keys {
            match self.held.get(key).await {
                Some(value) => {
                    found.insert(key.clone(), value);
                }
                None => missing.push(key.clone()),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let before = self.forgotten.load(Ordering::SeqCst);
        for (key, value) in load(missing).await? {
            self.keep(key.clone(), value.clone(), before).await;
            found.insert(key, value);
        }
        Ok(found)
    }

    /// Forgets one entry.
    pub async fn forget(&self, key: &K) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        self.held.invalidate(key).await;
    }

    /// Forgets everything.
    pub fn forget_all(&self) {
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        self.held.invalidate_all();
    }

    /// Keeps a value, unless something was forgotten while it was being read.
    async fn keep(&self, key: K, value: V, before: u64) {
        let unchanged = || self.forgotten.load(Ordering::SeqCst) == before;
        if unchanged() {
            self.held.insert(key.clone(), value).await;
            if !unchanged() {
                self.held.invalidate(&key).await;
            }
        }
    }
}

type Forgetter = Arc<dyn Fn(Id, Id) -> BoxFuture<'static, ()> + Send + Sync>;

#[derive(Default)]
struct Held {
    caches: HashMap<&'static str, Arc<dyn Any + Send + Sync>>,
    by_event: HashMap<&'static str, Vec<Forgetter>>,
}

/// The caches of this process.
#[derive(Default)]
pub struct Caches {
    held: Mutex<Held>,
}

impl Caches {
    fn get<K, V>(&self, cache: &Cache<K, V>) -> Arc<Cached<K, V>>
    where
        K: Hash + Eq + Clone + Send + Sync + 'static,
        V: Clone + Send + Sync + 'static,
    {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = held.caches.get(cache.name) {
            return known.clone().downcast().expect("a cache's name is unique");
        }
        let made = Arc::new(Cached {
            held: moka::future::Cache::builder()
                .max_capacity(cache.entries_max)
                .time_to_live(cache.ttl)
                .build(),
            forgotten: Arc::default(),
        });
        held.caches.insert(cache.name, made.clone());
        let forgetter = forgetter(made.clone(), &cache.forget);
        for event in cache.events {
            held.by_event.entry(event).or_default().push(forgetter.clone());
        }
        made
    }

    /// Makes the caches forget what an event has changed.
    pub async fn forget(&self, event: &str, company: Id, subject: Id) {
        let forgetters = {
            let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            held.by_event.get(event).cloned().unwrap_or_default()
        };
        for forget in forgetters {
            forget(company, subject).await;
        }
    }
}

fn forgetter<K, V>(cached: Arc<Cached<K, V>>, forget: &Forget<K>) -> Forgetter
where
    K: Hash + Eq + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    match forget {
        Forget::Key(key) => {
            let key = *key;
            Arc::new(move |company, subject| {
                let cached = cached.clone();
                Box::pin(async move { cached.forget(&key(company, subject)).await })
            })
        }
        Forget::All => Arc::new(move |_, _| {
            cached.forget_all();
            Box::pin(async {})
        }),
    }
}
