//! A company: the books, the tenant, the sender on documents.

use kernel::{Amount, Country, Currency, Email, Error, Instant, Phone, Rate, Result, Zone};
use platform::{Company, TaxRounding};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_company")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Short and unique, for people: `ACME`.
    pub code: String,
    pub name: String,
    /// The name in the register of companies, where it differs.
    pub legal_name: Option<String>,
    pub country: Country,
    /// The books' currency. It never changes: every stored amount is in it.
    pub currency: Currency,
    pub zone: Zone,
    /// Minutes after midnight at which a business day begins.
    pub cutover_minutes: i32,
    pub prices_include_tax: bool,
    /// `line` or `document`.
    pub tax_rounding: String,
    /// The largest discount that those may give who may not set prices by hand.
    pub discount_limit: Rate,
    /// Whoever gives more back, in the books' currency, proves again who they are; nobody is asked without it.
    pub refund_step_up_limit: Option<Amount>,
    /// Everybody must have a second factor.
    pub factor_required: bool,
    /// An example to look at, which can be erased. Set at the founding and never again: the database sees to it.
    pub demo: bool,
    /// `goods`, `services` or `both`, as its founder said.
    pub sells: Option<String>,
    /// How it sells, as its founder said, with commas between: `shop,orders`.
    pub channels: String,
    /// BCP 47, for documents without a better idea.
    pub locale: String,
    /// The number under which it pays tax, as documents print it.
    pub tax_id: Option<String>,
    /// The address as documents print it, a line each.
    pub address: Option<String>,
    pub email: Option<Email>,
    pub phone: Option<Phone>,
    pub website: Option<String>,
    /// How to pay, as invoices print it: bank account, till number.
    pub payment_text: Option<String>,
    /// The account that customers pay into, without blanks.
    pub iban: Option<String>,
    /// That of its bank.
    pub bic: Option<String>,
    /// A picture in the file store.
    pub logo_file_id: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::Id
    }
}
// Signing in and the job runner look across companies; nobody else can name this trait's reads.
impl db::Global for Entity {}

impl Model {
    /// What every command needs to know of the company.
    pub fn to_company(&self) -> Result<Company> {
        Ok(Company {
            id: self.id,
            code: self.code.clone(),
            name: self.name.clone(),
            country: self.country,
            currency: self.currency,
            zone: self.zone.clone(),
            cutover_minutes: self.cutover_minutes,
            prices_include_tax: self.prices_include_tax,
            tax_rounding: TaxRounding::parse(&self.tax_rounding)
                .ok_or_else(|| Error::internal("a company without a way to round tax"))?,
            locale: self.locale.clone(),
        })
    }
}
