//! Callers, by token.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kernel::permissions::RowScope;
use kernel::{Country, Currency, Id, TaxRounding, Zone};
use platform::{
    Actor, BoxFuture, Company, Credential, Directory, Grants, Principal, Result, Runtime, Source,
};

/// May do everything with things, everywhere in the company.
pub const MANAGER: &str = "manager";
/// May do everything with the things of one store.
pub const CLERK: &str = "clerk";
/// Is signed in, and may nothing.
pub const WATCHER: &str = "watcher";
/// The manager of another company.
pub const ANOTHER_COMPANY: &str = "stranger";
/// A manager whose session can be ended by [`revoke`].
pub const REVOCABLE: &str = "revocable";
/// A manager who can be made a clerk by [`demote`].
pub const DEMOTABLE: &str = "demotable";
/// The clerk's store.
pub const STORE: Id = Id::from_u128(0x5707e);

static REVOKED: AtomicBool = AtomicBool::new(false);

/// Ends the session of [`REVOCABLE`].
pub fn revoke() {
    REVOKED.store(true, Ordering::SeqCst);
}

static DEMOTED: AtomicBool = AtomicBool::new(false);

/// Makes [`DEMOTABLE`] a clerk.
pub fn demote() {
    DEMOTED.store(true, Ordering::SeqCst);
}

struct Callers;

pub fn directory() -> Arc<dyn Directory> {
    Arc::new(Callers)
}

impl Directory for Callers {
    fn authenticate<'a>(
        &'a self,
        _: &'a Runtime,
        credential: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>> {
        let (Credential::Bearer(name) | Credential::Session(name)) = credential;
        Box::pin(async move { Ok(caller(name)) })
    }

    fn rights_events(&self) -> &'static [&'static str] {
        &["thing.made"]
    }

    fn companies<'a>(&'a self, _: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>> {
        Box::pin(async { Ok(vec![company(1), company(2)]) })
    }
}

fn caller(name: &str) -> Option<Arc<Principal>> {
    let (user, company_no, reach) = match name {
        MANAGER => (11, 1, Some(RowScope::All)),
        CLERK => (12, 1, Some(RowScope::Store)),
        WATCHER => (13, 1, None),
        DEMOTABLE if DEMOTED.load(Ordering::SeqCst) => (15, 1, Some(RowScope::Store)),
        DEMOTABLE => (15, 1, Some(RowScope::All)),
        REVOCABLE if !REVOKED.load(Ordering::SeqCst) => (14, 1, Some(RowScope::All)),
        ANOTHER_COMPANY => (21, 2, Some(RowScope::All)),
        _ => return None,
    };
    let permissions = reach.into_iter().map(|reach| ("test.thing.edit".to_owned(), reach)).collect();
    Some(Arc::new(Principal {
        actor: Actor::User { id: Id::from_u128(user), name: name.to_owned() },
        company: company(company_no),
        grants: Arc::new(Grants { permissions, stores: vec![STORE], ..Grants::default() }),
        session: None,
    }))
}

fn company(no: u128) -> Arc<Company> {
    Arc::new(Company {
        id: Id::from_u128(no),
        code: format!("C{no}"),
        name: format!("Company {no}"),
        country: Country::parse("KE").unwrap(),
        currency: Currency::parse("KES").unwrap(),
        zone: Zone::parse("Africa/Nairobi").unwrap(),
        cutover_minutes: 0,
        prices_include_tax: false,
        tax_rounding: TaxRounding::Line,
        locale: "en".to_owned(),
    })
}
