//! Changing the company's settings. Its currency stays: every amount that is stored is in it.

use garde::Validate;
use kernel::{Amount, Country, Currency, Decimal, Email, Id, Phone, Rate, Result, Zone};
use platform::{Ctx, Subject, Target, TaxRounding, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::companies::{CUTOVER_MINUTES_MAX, CompanyView};
use crate::errors::BAD_SETTING;
use crate::events::CompanyUpdated;
use crate::model::company;
use crate::{bank, fields, sign_in, step_up};

/// What is absent stays as it is; `null` takes away.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(inner(length(chars, min = 1, max = 120), custom(fields::line)))]
    #[schemars(length(min = 1, max = 120))]
    pub name: Option<String>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 1, max = 120), custom(fields::line))))]
    #[schemars(length(min = 1, max = 120))]
    pub legal_name: Option<Option<String>>,
    pub country: Option<Country>,
    pub zone: Option<Zone>,
    #[garde(inner(range(min = 0, max = CUTOVER_MINUTES_MAX)))]
    pub cutover_minutes: Option<i32>,
    pub prices_include_tax: Option<bool>,
    pub tax_rounding: Option<TaxRounding>,
    /// The largest discount that those may give who may not set prices by hand: `0.1` is 10 %.
    #[garde(inner(custom(fields::share)))]
    pub discount_limit: Option<Rate>,
    /// Whoever gives more back than this, in the books' currency, proves again who they are. `null`: nobody is asked.
    #[serde(deserialize_with = "fields::given")]
    pub refund_step_up_limit: Option<Option<Decimal>>,
    /// Whether everybody must have a second factor. Who has none may do nothing until they get one.
    pub factor_required: Option<bool>,
    #[garde(inner(length(chars, min = 2, max = 35)))]
    #[schemars(length(min = 2, max = 35))]
    pub locale: Option<String>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 1, max = 40), custom(fields::line))))]
    #[schemars(length(min = 1, max = 40))]
    pub tax_id: Option<Option<String>>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 1, max = 500), custom(fields::lines))))]
    #[schemars(length(min = 1, max = 500))]
    pub address: Option<Option<String>>,
    #[serde(deserialize_with = "fields::given")]
    pub email: Option<Option<Email>>,
    #[serde(deserialize_with = "fields::given")]
    pub phone: Option<Option<Phone>>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, max = 200), custom(fields::web_address))))]
    #[schemars(length(max = 200))]
    pub website: Option<Option<String>>,
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, min = 1, max = 500), custom(fields::lines))))]
    #[schemars(length(min = 1, max = 500))]
    pub payment_text: Option<Option<String>>,
    /// The account that customers pay into, with or without blanks (ISO 13616).
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, max = 42), custom(bank::iban))))]
    #[schemars(length(max = 42))]
    pub iban: Option<Option<String>>,
    /// That of its bank (ISO 9362).
    #[serde(deserialize_with = "fields::given")]
    #[garde(inner(inner(length(chars, max = 11), custom(bank::bic))))]
    #[schemars(length(max = 11))]
    pub bic: Option<Option<String>>,
    #[serde(deserialize_with = "fields::given")]
    pub logo_file_id: Option<Option<Id>>,
}

pub async fn update_company(ctx: &Ctx, tx: &Tx<'_>, target: Target, mut input: Input) -> Result<CompanyView> {
    input.iban = input.iban.map(|given| given.map(|text| bank::plain(&text)));
    input.bic = input.bic.map(|given| given.map(|text| bank::plain(&text)));
    let scope = ctx.whole();
    let mut row = tx.select::<company::Entity>(&scope).id(target.id).locked().expect().await?;
    target.check(row.version)?;
    let refund_step_up_limit = read_limit(&input, row.currency)?;
    let other_limit = refund_step_up_limit.is_some_and(|limit| limit != row.refund_step_up_limit);
    let other_policy = input.factor_required.is_some_and(|value| value != row.factor_required);
    if other_policy {
        // What people must have is for people to say: a program has no factor, and could shut everybody out.
        sign_in::person(ctx)?;
    }
    if other_limit || other_policy {
        step_up::require(ctx, tx).await?;
    }
    let mut changed = Vec::new();
    macro_rules! apply {
        ($($field:ident),*) => {
            $(if let Some(value) = input.$field && row.$field != value {
                row.$field = value;
                changed.push(stringify!($field));
            })*
        };
    }
    if let Some(Some(logo)) = input.logo_file_id.filter(|logo| *logo != row.logo_file_id) {
        platform::files::assert_picture(ctx, tx, logo, "logo_file_id").await?;
    }
    if let Some(locale) = &input.locale {
        fields::locale(locale)?;
    }
    let tax_rounding = input.tax_rounding.map(|rounding| rounding.as_str().to_owned());
    if let Some(value) = tax_rounding.filter(|value| *value != row.tax_rounding) {
        row.tax_rounding = value;
        changed.push("tax_rounding");
    }
    if let Some(limit) = refund_step_up_limit.filter(|_| other_limit) {
        row.refund_step_up_limit = limit;
        changed.push("refund_step_up_limit");
    }
    apply!(
        name,
        legal_name,
        country,
        zone,
        cutover_minutes,
        prices_include_tax,
        discount_limit,
        factor_required,
        locale,
        tax_id
    );
    apply!(address, email, phone, website, payment_text, iban, bic, logo_file_id);
    row.version += 1;
    row.updated_at = ctx.now();
    tx.save::<company::Entity>(&scope, row.clone()).await?;
    let subject = Subject::of("company", row.id);
    tx.emit(subject, &CompanyUpdated { company_id: row.id, changed: changed.clone() })?;
    tx.audit(subject, "identity.company.edit", &json!({"changed": changed}))?;
    Ok(CompanyView::of(row))
}

/// The limit that is given, if one is, in minor units.
fn read_limit(input: &Input, currency: Currency) -> Result<Option<Option<Amount>>> {
    let Some(given) = input.refund_step_up_limit else { return Ok(None) };
    let Some(decimal) = given else { return Ok(Some(None)) };
    let amount = currency.amount(decimal).map_err(|error| error.at("refund_step_up_limit"))?;
    if amount.is_negative() {
        return Err(BAD_SETTING.because("A limit is not negative").at("refund_step_up_limit"));
    }
    Ok(Some(Some(amount)))
}
