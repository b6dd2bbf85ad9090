//! Who acts, for which company, when: handed first to every command and query.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::permissions::{Permission, RowScope};
use kernel::{Code, Country, Currency, Day, Id, Instant, Kind, Result, TaxRounding, Zone};
use words::Words;

use crate::{Rows, Runtime, Scope};

/// The actor's roles do not hold the permission.
pub const FORBIDDEN: Code = Code::new("auth.forbidden", Kind::Forbidden, "Your role does not allow this");

/// What every command needs to know of the company it works for.
#[derive(Clone, Debug)]
pub struct Company {
    pub id: Id,
    pub code: String,
    pub name: String,
    pub country: Country,
    /// The books' currency.
    pub currency: Currency,
    pub zone: Zone,
    /// Minutes after midnight at which a business day begins (a bar sells on until 4:00).
    pub cutover_minutes: i32,
    pub prices_include_tax: bool,
    pub tax_rounding: TaxRounding,
    pub locale: String,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in: registration, login, health.
    Anonymous,
    /// A person.
    User { id: Id, name: String },
    /// A program with an API key that belongs to a user.
    ApiKey { id: Id, user: Id, name: String },
    /// Kontor itself: a job or a listener, named.
    System(&'static str),
}

impl Actor {
    /// The user on whose behalf things happen.
    pub fn user_id(&self) -> Option<Id> {
        match self {
            Actor::User { id, .. } => Some(*id),
            Actor::ApiKey { user, .. } => Some(*user),
            Actor::Anonymous | Actor::System(_) => None,
        }
    }

    /// The name that the audit shows.
    pub fn label(&self) -> &str {
        match self {
            Actor::Anonymous => "anonymous",
            Actor::User { name, .. } | Actor::ApiKey { name, .. } => name,
            Actor::System(name) => name,
        }
    }

    /// The stored kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Actor::Anonymous => "anonymous",
            Actor::User { .. } => "user",
            Actor::ApiKey { .. } => "api_key",
            Actor::System(_) => "system",
        }
    }
}

/// What the actor may do in the company, and on which rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grants {
    /// Permission name → how far it reaches. The widest of all roles.
    pub permissions: BTreeMap<String, RowScope>,
    pub stores: Vec<Id>,
    pub regions: Vec<Id>,
    /// The stores that are in these regions now: for rows that know their store and not its region.
    pub region_stores: Vec<Id>,
    /// The users whose rows a manager sees: the team and the manager.
    pub team: Vec<Id>,
    /// Everything, everywhere in the company: Kontor itself.
    pub system: bool,
}

impl Grants {
    /// The grants of Kontor itself.
    pub fn system() -> Self {
        Grants { system: true, ..Grants::default() }
    }

    /// How far a permission reaches, if it is held at all.
    pub fn reach(&self, permission: &str) -> Option<RowScope> {
        if self.system {
            return Some(RowScope::All);
        }
        self.permissions.get(permission).copied().filter(|reach| *reach != RowScope::None)
    }
}

/// An authenticated caller, as the directory knows it.
#[derive(Clone, Debug)]
pub struct Principal {
    pub actor: Actor,
    pub company: Arc<Company>,
    pub grants: Arc<Grants>,
    /// The session or key that was shown, for logout and "this device".
    pub session: Option<Id>,
}

/// The circumstances of one command or query.
#[derive(Clone)]
pub struct Ctx {
    runtime: Runtime,
    principal: Arc<Principal>,
    scope: Scope,
    now: Instant,
    request_id: Arc<str>,
    words: Words,
    dry_run: bool,
}

impl Ctx {
    pub(crate) fn new(
        runtime: Runtime,
        principal: Arc<Principal>,
        scope: Scope,
        request_id: Arc<str>,
    ) -> Self {
        let now = runtime.clock().now();
        Ctx { runtime, principal, scope, now, request_id, words: Words::ENGLISH, dry_run: false }
    }

    /// The context of a job or listener: Kontor acts for a company, on all of its rows.
    pub fn system(runtime: &Runtime, company: Arc<Company>, name: &'static str) -> Self {
        let scope = Scope::company(company.id);
        let actor = Actor::System(name);
        let principal = Principal { actor, company, grants: Arc::new(Grants::system()), session: None };
        Ctx::new(runtime.clone(), Arc::new(principal), scope, name.into())
    }

    /// A job acts on behalf of somebody, with a permission of theirs and on the rows that it reaches.
    ///
    /// # Errors
    /// `auth.forbidden` when they do not hold it (any more).
    pub fn on_behalf(&self, principal: Arc<Principal>, permission: &Permission) -> Result<Self> {
        let rows = rows_of(&principal, permission.name)
            .ok_or_else(|| FORBIDDEN.with("permission", permission.name))?;
        let scope = Scope::new(principal.company.id, rows);
        let request_id = self.request_id.clone();
        Ok(Ctx { now: self.now, ..Ctx::new(self.runtime.clone(), principal, scope, request_id) }
            .dry(self.dry_run))
    }

    /// The same circumstances with another permission of the actor's, on the rows that it reaches.
    ///
    /// # Errors
    /// `auth.forbidden` when the actor does not hold it.
    pub fn using(&self, permission: &Permission) -> Result<Self> {
        Ok(Ctx { scope: self.scope_of(permission)?, ..self.clone() })
    }

    /// The same, and nothing of it will be kept.
    pub fn trying(self) -> Self {
        self.dry(true)
    }

    pub(crate) fn dry(mut self, dry_run: bool) -> Self {
        self.dry_run = dry_run;
        self
    }

    pub(crate) fn speaking(mut self, words: Words) -> Self {
        self.words = words;
        self
    }

    /// The same request once its caller has proved who they are: registration and login end in this.
    pub fn signed_in(&self, principal: Arc<Principal>) -> Self {
        let rows = principal.actor.user_id().map_or(Rows::None, Rows::Own);
        let scope = Scope::new(principal.company.id, rows);
        let request_id = self.request_id.clone();
        Ctx { now: self.now, ..Ctx::new(self.runtime.clone(), principal, scope, request_id) }
            .dry(self.dry_run)
    }

    /// The same circumstances at another instant: an import tells a story of the past.
    pub fn at(mut self, now: Instant) -> Self {
        self.now = now;
        self
    }

    /// The services of the running program.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.principal.actor
    }

    /// The caller as the directory knows it.
    pub fn principal(&self) -> &Principal {
        &self.principal
    }

    /// The acting user, if a person or a person's key acts.
    pub fn user_id(&self) -> Option<Id> {
        self.principal.actor.user_id()
    }

    /// The company that is worked for.
    pub fn company(&self) -> &Company {
        &self.principal.company
    }

    /// Its id.
    pub fn company_id(&self) -> Id {
        self.principal.company.id
    }

    /// The rows that the endpoint's permission lets the actor see: for finding what was asked for.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The whole company: for what belongs to a document that was found in scope, and for master data.
    pub fn whole(&self) -> Scope {
        self.scope.whole()
    }

    /// The rows that another permission lets the actor see.
    ///
    /// # Errors
    /// `auth.forbidden` when the actor does not hold it.
    pub fn scope_of(&self, permission: &Permission) -> Result<Scope> {
        let rows =
            self.rows_of(permission.name).ok_or_else(|| FORBIDDEN.with("permission", permission.name))?;
        Ok(Scope::new(self.company_id(), rows))
    }

    fn rows_of(&self, permission: &str) -> Option<Rows> {
        rows_of(&self.principal, permission)
    }

    /// Whether the actor holds a permission at all.
    pub fn may(&self, permission: &Permission) -> bool {
        self.principal.grants.reach(permission.name).is_some()
    }

    /// Refuses unless the actor holds the permission.
    pub fn require(&self, permission: &Permission) -> Result<()> {
        if self.may(permission) { Ok(()) } else { Err(FORBIDDEN.with("permission", permission.name)) }
    }

    /// The instant of this command: the same wherever it asks.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The company's business date of this command.
    pub fn today(&self) -> Day {
        self.day_of(self.now)
    }

    /// The business date of an instant: the company's time zone and day cut-over.
    pub fn day_of(&self, at: Instant) -> Day {
        let company = self.company();
        kernel::time::business_day(at, &company.zone, company.cutover_minutes)
    }

    /// A new id.
    pub fn id(&self) -> Id {
        self.runtime.clock().id()
    }

    /// The request's id, in the logs and the audit.
    pub fn request_id(&self) -> &str {
        &self.request_id
    }

    /// The words of the language that the caller wishes for: English where nobody said.
    pub fn words(&self) -> Words {
        self.words
    }

    /// Whether nothing will be kept.
    pub fn is_dry_run(&self) -> bool {
        self.dry_run
    }
}

pub(crate) fn rows_of(principal: &Principal, permission: &str) -> Option<Rows> {
    let grants = &principal.grants;
    let own = principal.actor.user_id();
    grants.reach(permission).map(|reach| match reach {
        RowScope::All => Rows::All,
        RowScope::Region => {
            Rows::Regions { regions: grants.regions.clone(), stores: grants.region_stores.clone() }
        }
        RowScope::Store => Rows::Stores(grants.stores.clone()),
        RowScope::Team => Rows::Team(grants.team.clone()),
        RowScope::Own => own.map_or(Rows::None, Rows::Own),
        RowScope::None => Rows::None,
    })
}
