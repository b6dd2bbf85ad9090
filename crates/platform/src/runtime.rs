//! The running program: what was composed at start, shared by everything that runs in it.

use std::path::PathBuf;
use std::sync::Arc;

use futures::future::BoxFuture;
use kernel::Email;
use tokio::sync::Notify;

use crate::cache::Caches;
use crate::files::Files;
use crate::mail::Mailer;
use crate::module::Registry;
use crate::numbering::Blocks;
use crate::outbound::Outbound;
use crate::outbox::Tail;
use crate::outbox::consumers::Passed;
use crate::vault::Keyring;
use crate::{Clock, Company, Id, Module, Principal, Result, Source};

/// Who is who: implemented by `identity`, two floors up.
pub trait Directory: Send + Sync {
    /// The caller behind a bearer token, an API key or a session cookie; `None` when it is not valid (any more).
    fn authenticate<'a>(
        &'a self,
        runtime: &'a Runtime,
        credential: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>>;

    /// All companies, for jobs that run for each.
    fn companies<'a>(&'a self, source: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>>;

    /// The events after which anybody's rights may be others than before.
    fn rights_events(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whom answers to a company's letter reach; nobody where no address is known.
    fn answers<'a>(&'a self, _source: &'a Source, _of: AnswersOf) -> BoxFuture<'a, Result<Option<Email>>> {
        Box::pin(async { Ok(None) })
    }
}

/// Whose letter it is that somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswersOf {
    pub company: Id,
    /// The store whose document it is about.
    pub store: Option<Id>,
    /// The person who sent it.
    pub user: Option<Id>,
}

/// What a caller shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// `Authorization: Bearer …`: a JWT or an API key.
    Bearer(String),
    /// The browser's session cookie.
    Session(String),
}

/// Settings that reach below the binary.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where files, anchors and keys live.
    pub data_dir: PathBuf,
    /// 32 random bytes, kept outside the database: they key the audit chain and signed tokens and wrap the data
    /// keys. More keys of 32 bytes may follow; the last one wraps data keys from now on, those before still open.
    pub master_key: Vec<u8>,
    /// How the program is reached from outside: `https://erp.example.com`.
    pub public_url: String,
}

impl Settings {
    /// Whether people reach the program over TLS.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The name of the browser's session cookie. Over TLS its prefix makes browsers refuse one that another host,
    /// path or plain connection has set.
    pub fn session_cookie(&self) -> &'static str {
        if self.is_https() { "__Host-kontor" } else { "kontor" }
    }

    /// The name of the cookie that binds what a browser has begun elsewhere (a sign-in by a provider) to that browser.
    pub fn errand_cookie(&self) -> &'static str {
        if self.is_https() { "__Host-kontor-errand" } else { "kontor-errand" }
    }
}

struct Inner {
    db: db::Database,
    clock: Clock,
    settings: Settings,
    registry: Registry,
    directory: Arc<dyn Directory>,
    /// Wakes the publisher and the job runner after a commit.
    nudge: Notify,
}

/// The running program. Cheap to clone.
#[derive(Clone)]
pub struct Runtime {
    inner: Arc<Inner>,
    pub(crate) numbers: Arc<Blocks>,
    pub(crate) refilling: Arc<tokio::sync::Mutex<()>>,
    tail: Arc<Tail>,
    passed: Arc<Passed>,
    caches: Arc<Caches>,
    files: Arc<Files>,
    mailer: Option<Arc<Mailer>>,
    outbound: Outbound,
    keyring: Arc<Keyring>,
    from_outside: bool,
}

impl Runtime {
    /// Composes the program.
    pub fn new(
        db: db::Database,
        clock: Clock,
        settings: Settings,
        modules: Vec<Module>,
        directory: Arc<dyn Directory>,
    ) -> Self {
        let registry = Registry { modules: Arc::new(modules) };
        let files = Arc::new(Files::below(&settings.data_dir));
        let keyring = Arc::new(Keyring::new(&settings));
        Runtime {
            inner: Arc::new(Inner { db, clock, settings, registry, directory, nudge: Notify::new() }),
            numbers: Arc::new(Blocks::default()),
            refilling: Arc::new(tokio::sync::Mutex::new(())),
            tail: Arc::default(),
            passed: Arc::default(),
            caches: Arc::default(),
            files,
            mailer: None,
            outbound: Outbound::default(),
            keyring,
            from_outside: false,
        }
    }

    /// The same program with another door to the outside than the strict one it begins with.
    pub fn with_outbound(self, outbound: Outbound) -> Self {
        Runtime { outbound, ..self }
    }

    /// The same program, told whether others than this machine can reach it. Unless it is told, only this machine can.
    pub fn reached_from_outside(self, from_outside: bool) -> Self {
        Runtime { from_outside, ..self }
    }

    /// Whether others than this machine can reach the program.
    pub fn is_reached_from_outside(&self) -> bool {
        self.from_outside
    }

    /// The same program with a mail server to hand messages to.
    pub fn with_mailer(self, mailer: Option<Mailer>) -> Self {
        Runtime { mailer: mailer.map(Arc::new), ..self }
    }

    /// The mail server, if one is configured.
    pub fn mailer(&self) -> Option<&Mailer> {
        self.mailer.as_deref()
    }

    /// The database. Writing is for the pipeline.
    pub fn db(&self) -> &db::Database {
        &self.inner.db
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Settings.
    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    /// The modules.
    pub fn registry(&self) -> &Registry {
        &self.inner.registry
    }

    /// Who is who.
    pub fn directory(&self) -> &Arc<dyn Directory> {
        &self.inner.directory
    }

    /// Tells the publisher and the job runner that there may be work.
    pub fn nudge(&self) {
        self.inner.nudge.notify_one();
    }

    /// Waits for [`Runtime::nudge`].
    pub async fn nudged(&self) {
        self.inner.nudge.notified().await;
    }

    /// Every event that is published from now on, as this process sees it. For live screens.
    pub fn events(&self) -> tokio::sync::broadcast::Receiver<Arc<crate::events::event::Model>> {
        self.tail.subscribe()
    }

    pub(crate) fn passed(&self) -> &Passed {
        &self.passed
    }

    pub(crate) fn tail(&self) -> &Tail {
        &self.tail
    }

    /// The caches of this process.
    pub fn caches(&self) -> &Caches {
        &self.caches
    }

    /// The door to the outside.
    pub fn outbound(&self) -> &Outbound {
        &self.outbound
    }

    /// Where the bytes of files are.
    pub(crate) fn files(&self) -> &Files {
        &self.files
    }

    /// The keys of sealed values.
    pub(crate) fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The companies, by the directory.
    pub async fn companies(&self) -> Result<Vec<Arc<Company>>> {
        self.inner.directory.companies(self.db().read()).await
    }

    /// The next number of a block series; the endpoint or [`crate::pipeline::reserve_numbers`] has seen to the block.
    pub fn number(
        &self,
        ctx: &crate::Ctx,
        series: crate::numbering::Series,
    ) -> Result<crate::numbering::Number> {
        self.numbers.take(ctx, series, ctx.today())
    }
}

/// A company that sees and owns nothing: for callers who are not signed in.
pub(crate) fn nobody() -> Arc<Company> {
    Arc::new(Company {
        id: Id::nil(),
        code: String::new(),
        name: String::new(),
        country: kernel::Country::parse("KE").expect("in the table"),
        currency: kernel::Currency::parse("USD").expect("in the table"),
        zone: kernel::Zone::parse("UTC").expect("bundled"),
        cutover_minutes: 0,
        prices_include_tax: false,
        tax_rounding: crate::TaxRounding::Line,
        locale: "en".to_owned(),
    })
}
