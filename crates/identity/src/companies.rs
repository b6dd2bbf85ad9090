//! A company as it is founded and shown.

use garde::Validate;
use kernel::{Amount, Country, Currency, Decimal, Email, Error, Id, Instant, Phone, Rate, Result, Zone};
use platform::{Ctx, Scope, Source, Subject, TaxRounding, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::events::CompanyCreated;
use crate::model::{company, role, store};
use crate::roles::shipped;
use crate::{fields, refund_limit};

/// Minutes of a day at which a business day may begin: until noon.
pub const CUTOVER_MINUTES_MAX: i32 = 720;

/// What a company sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sells {
    Goods,
    Services,
    Both,
}

impl Sells {
    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Sells::Goods => "goods",
            Sells::Services => "services",
            Sells::Both => "both",
        }
    }
}

/// How a company sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Over the counter.
    Shop,
    /// Orders by telephone, mail and visit.
    Orders,
    Online,
    Projects,
}

impl Channel {
    fn as_str(self) -> &'static str {
        match self {
            Channel::Shop => "shop",
            Channel::Orders => "orders",
            Channel::Online => "online",
            Channel::Projects => "projects",
        }
    }
}

/// Channels of a company at most: each of them once.
const CHANNELS_MAX: usize = 4;

/// A company to found.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewCompany {
    #[garde(length(chars, min = 1, max = 120), custom(fields::line))]
    pub name: String,
    /// Short and unique; made from the name when absent.
    #[garde(inner(length(chars, min = 1, max = 20), pattern("^[A-Z0-9][A-Z0-9-]*$")))]
    #[schemars(length(min = 1, max = 20))]
    pub code: Option<String>,
    pub country: Country,
    /// The books' currency. It cannot be changed later.
    pub currency: Currency,
    /// The IANA name of the time zone: `Africa/Nairobi`.
    pub zone: Zone,
    /// Minutes after midnight at which a business day begins.
    #[serde(default)]
    #[garde(range(min = 0, max = CUTOVER_MINUTES_MAX))]
    pub cutover_minutes: i32,
    #[serde(default)]
    pub prices_include_tax: bool,
    #[serde(default)]
    pub tax_rounding: TaxRounding,
    #[garde(inner(length(chars, min = 2, max = 35)))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<String>,
    #[garde(inner(length(chars, min = 1, max = 40), custom(fields::line)))]
    #[schemars(length(min = 1, max = 40))]
    pub tax_id: Option<String>,
    /// The address as documents print it, a line each.
    #[garde(inner(length(chars, min = 1, max = 500), custom(fields::lines)))]
    #[schemars(length(min = 1, max = 500))]
    pub address: Option<String>,
    pub email: Option<Email>,
    pub phone: Option<Phone>,
    /// What it sells: it begins with a category for it.
    pub sells: Option<Sells>,
    /// How it sells: screens put first what it needs.
    #[serde(default)]
    #[garde(length(max = CHANNELS_MAX))]
    #[schemars(length(max = CHANNELS_MAX))]
    pub channels: Vec<Channel>,
}

/// A company as the API shows it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CompanyView {
    pub id: Id,
    pub code: String,
    pub name: String,
    pub legal_name: Option<String>,
    pub country: Country,
    pub currency: Currency,
    pub zone: Zone,
    pub cutover_minutes: i32,
    pub prices_include_tax: bool,
    pub tax_rounding: TaxRounding,
    /// The largest discount that those may give who may not set prices by hand; 0 when nobody of them may.
    pub discount_limit: Rate,
    /// Whoever gives more back than this, in the books' currency, proves again who they are; `null`: nobody is asked.
    pub refund_step_up_limit: Option<Decimal>,
    /// Whether everybody must have a second factor; roles can ask for one too.
    pub factor_required: bool,
    /// An example to look at, which can be removed with all that it has.
    pub demo: bool,
    /// `goods`, `services` or `both`.
    pub sells: Option<String>,
    /// `shop`, `orders`, `online`, `projects`.
    pub channels: Vec<String>,
    pub locale: String,
    pub tax_id: Option<String>,
    pub address: Option<String>,
    pub email: Option<Email>,
    pub phone: Option<Phone>,
    pub website: Option<String>,
    pub payment_text: Option<String>,
    /// The account that customers pay into: invoices in euros carry it as a code that banks' apps read.
    pub iban: Option<String>,
    /// That of its bank.
    pub bic: Option<String>,
    pub logo_file_id: Option<Id>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

impl CompanyView {
    /// The whole row, as people of the company may see it.
    pub fn of(row: company::Model) -> Self {
        CompanyView {
            id: row.id,
            code: row.code,
            name: row.name,
            legal_name: row.legal_name,
            country: row.country,
            currency: row.currency,
            zone: row.zone,
            cutover_minutes: row.cutover_minutes,
            prices_include_tax: row.prices_include_tax,
            tax_rounding: TaxRounding::parse(&row.tax_rounding).unwrap_or_default(),
            discount_limit: row.discount_limit,
            refund_step_up_limit: row.refund_step_up_limit.map(|limit| row.currency.decimal(limit)),
            factor_required: row.factor_required,
            demo: row.demo,
            sells: row.sells,
            channels: row.channels.split(',').filter(|one| !one.is_empty()).map(str::to_owned).collect(),
            locale: row.locale,
            tax_id: row.tax_id,
            address: row.address,
            email: row.email,
            phone: row.phone,
            website: row.website,
            payment_text: row.payment_text,
            iban: row.iban,
            bic: row.bic,
            logo_file_id: row.logo_file_id,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// The row of a company that is about to be founded.
///
/// # Errors
/// `identity.bad_setting` for a locale that is none.
pub fn row(new: &NewCompany, id: Id, now: Instant) -> Result<company::Model> {
    let locale = fields::locale(new.locale.as_deref().unwrap_or("en"))?.to_owned();
    Ok(company::Model {
        id,
        code: new.code.clone().unwrap_or_else(|| code_of(&new.name, id)),
        name: new.name.clone(),
        legal_name: None,
        country: new.country,
        currency: new.currency,
        zone: new.zone.clone(),
        cutover_minutes: new.cutover_minutes,
        prices_include_tax: new.prices_include_tax,
        tax_rounding: new.tax_rounding.as_str().to_owned(),
        discount_limit: Rate::ZERO,
        refund_step_up_limit: refund_limit::usual(new.currency),
        factor_required: false,
        demo: false,
        sells: new.sells.map(|sells| sells.as_str().to_owned()),
        channels: channels(&new.channels),
        locale,
        tax_id: new.tax_id.clone(),
        address: new.address.clone(),
        email: new.email.clone(),
        phone: new.phone.clone(),
        website: None,
        payment_text: None,
        iban: None,
        bic: None,
        logo_file_id: None,
        version: 1,
        created_at: now,
        updated_at: now,
    })
}

fn channels(channels: &[Channel]) -> String {
    let mut channels = channels.to_vec();
    channels.sort_unstable();
    channels.dedup();
    channels.into_iter().map(Channel::as_str).collect::<Vec<_>>().join(",")
}

/// What the company said at its founding that it sells.
pub async fn sells(ctx: &Ctx, source: &Source) -> Result<Option<String>> {
    let company = source.select::<company::Entity>(&ctx.whole()).id(ctx.company_id()).one().await?;
    Ok(company.and_then(|company| company.sells))
}

/// Whether the company is an example.
pub async fn is_demo(ctx: &Ctx, source: &Source) -> Result<bool> {
    let company = source.select::<company::Entity>(&ctx.whole()).id(ctx.company_id()).one().await?;
    Ok(company.is_some_and(|company| company.demo))
}

/// The largest discount that those may give who may not set prices by hand.
pub async fn discount_limit(ctx: &Ctx, source: &Source) -> Result<Rate> {
    let company = source.select::<company::Entity>(&ctx.whole()).id(ctx.company_id()).one().await?;
    Ok(company.map_or(Rate::ZERO, |company| company.discount_limit))
}

/// The amount, in the books' currency, beyond which whoever gives money back proves again who they are.
pub async fn refund_step_up_limit(ctx: &Ctx, source: &Source) -> Result<Option<Amount>> {
    let company = source.select::<company::Entity>(&ctx.whole()).id(ctx.company_id()).one().await?;
    Ok(company.and_then(|company| company.refund_step_up_limit))
}

/// Letters and digits of the name; those of the id where the name has none.
fn code_of(name: &str, id: Id) -> String {
    let plain = kernel::text::fold(name).to_ascii_uppercase();
    let code: String = plain.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    if code.is_empty() { id.simple().to_string()[20..].to_ascii_uppercase() } else { code }
}

/// What a company that was just founded has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The role that may do everything.
    pub administrator: Id,
    /// The first store.
    pub store: Id,
}

/// Writes a new company with its shipped roles, a first store and whatever the modules furnish it with. `ctx` works for
/// the new company. There is no other way to found one.
pub async fn begin(ctx: &Ctx, tx: &Tx<'_>, company: company::Model) -> Result<Begun> {
    let scope = Scope::company(company.id);
    let id = company.id;
    let subject = Subject::new("company", id);
    let event = CompanyCreated {
        company_id: id,
        code: company.code.clone(),
        name: company.name.clone(),
        currency: company.currency.to_string(),
        country: company.country.to_string(),
    };
    tx.emit(subject, &event)?;
    tx.audit(subject, "identity.company.create", &json!({"code": company.code, "name": company.name}))?;
    let store = json!({
        "code": "MAIN",
        "name": company.name,
        "address": company.address,
        "phone": company.phone,
        "email": company.email,
    });
    tx.insert::<company::Entity>(&scope, company).await?;
    let roles: Vec<role::Model> = shipped::ROLES.iter().map(|shipped| role_row(ctx, id, shipped)).collect();
    let administrator = roles[0].id;
    tx.insert_all::<role::Entity>(&scope, roles).await?;
    let store = store.as_object().cloned().unwrap_or_default();
    let store = records::create(ctx, tx, &store::Model::record(), store).await?;
    let store = serde_json::from_value(store["id"].clone()).map_err(Error::internal)?;
    platform::furnish::furnish(ctx, tx).await?;
    Ok(Begun { administrator, store })
}

fn role_row(ctx: &Ctx, company_id: Id, shipped: &shipped::Shipped) -> role::Model {
    role::Model {
        id: ctx.id(),
        company_id,
        code: shipped.code.to_owned(),
        name: shipped.name.to_owned(),
        text: shipped.text.to_owned(),
        shipped: true,
        factor_required: false,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        archived_at: None,
    }
}
