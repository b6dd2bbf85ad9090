//! Somebody who says who people are: an OpenID provider that a company believes.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_provider")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub name: String,
    /// The words of the button; made of the name when absent.
    pub button: Option<String>,
    /// Exactly as it calls itself.
    pub issuer: String,
    pub client_id: String,
    /// Sealed. Absent for a client without a secret.
    pub client_secret: Option<String>,
    /// Domains of addresses that may come in, separated by commas; all when absent.
    pub domains: Option<String>,
    /// Whoever has a verified address of somebody here is that person, without showing their password.
    pub links_by_email: bool,
    /// Whoever is not known gets in with this role.
    pub provision_role_id: Option<Uuid>,
    pub enabled: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
// Whoever signs in has no company yet.
impl db::Global for Entity {}

impl Model {
    /// Whether an address may come in: of one of the domains, if any are named.
    pub fn admits(&self, email: Option<&str>) -> bool {
        let Some(domains) = &self.domains else { return true };
        let domain = email.and_then(|email| email.rsplit_once('@')).map(|(_, domain)| domain);
        domain.is_some_and(|domain| domains.split(',').any(|one| one.eq_ignore_ascii_case(domain)))
    }
}

impl std::fmt::Debug for Model {
    /// The secret stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("provider").field("id", &self.id).field("issuer", &self.issuer).finish_non_exhaustive()
    }
}
