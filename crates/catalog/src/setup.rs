//! The catalogue as programs make it: what a new company starts with (the usual units, the tax classes of its country
//! with their rates), and products for imports, the demo company and tests.

use std::collections::BTreeMap;

use kernel::{Country, Error, Id, Ratio, Result, UnitPrice};
use platform::{BoxFuture, Ctx, Tx};
use records::RecordKind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::model::{barcode, category, product, product_unit, tax_class, tax_rate, unit};

/// A unit as data: code, name, dimension, and its size in the dimension's first unit.
struct UnitSeed(&'static str, &'static str, &'static str, i64);

const UNITS: &[UnitSeed] = &[
    UnitSeed("pc", "Piece", "count", 1),
    UnitSeed("doz", "Dozen", "count", 12),
    UnitSeed("g", "Gram", "mass", 1),
    UnitSeed("kg", "Kilogram", "mass", 1000),
    UnitSeed("ml", "Millilitre", "volume", 1),
    UnitSeed("l", "Litre", "volume", 1000),
    UnitSeed("h", "Hour", "time", 3600),
    UnitSeed("box", "Box", "package", 1),
];

const TAX_CLASSES: &[(&str, &str)] = &[
    ("standard", "Standard rate"),
    ("reduced", "Reduced rate"),
    ("zero", "Zero rate"),
    ("exempt", "Exempt"),
];

/// A rate as data: class, rate as a fraction, first day, last day.
struct RateSeed(&'static str, &'static str, &'static str, Option<&'static str>);

/// Value Added Tax Act 2013 (Kenya); Legal Notice 35 of 2020 and Tax Laws (Amendment) (No. 2) Act 2020 for the year
/// of 14 %.
const KENYA: &[RateSeed] = &[
    RateSeed("standard", "0.16", "2013-09-02", Some("2020-03-31")),
    RateSeed("standard", "0.14", "2020-04-01", Some("2020-12-31")),
    RateSeed("standard", "0.16", "2021-01-01", None),
    RateSeed("zero", "0", "2013-09-02", None),
];

/// Value Added Tax Act 1994 (United Kingdom), section 2; Finance (No. 2) Act 2010, section 3 for the rise of 2011.
const UNITED_KINGDOM: &[RateSeed] = &[
    RateSeed("standard", "0.175", "2010-01-01", Some("2011-01-03")),
    RateSeed("standard", "0.2", "2011-01-04", None),
    RateSeed("reduced", "0.05", "1997-09-01", None),
    RateSeed("zero", "0", "1994-09-01", None),
];

/// Umsatzsteuergesetz (Germany), section 12; Zweites Corona-Steuerhilfegesetz, article 3, for the half year of 16 and 5 %.
const GERMANY: &[RateSeed] = &[
    RateSeed("standard", "0.19", "2007-01-01", Some("2020-06-30")),
    RateSeed("standard", "0.16", "2020-07-01", Some("2020-12-31")),
    RateSeed("standard", "0.19", "2021-01-01", None),
    RateSeed("reduced", "0.07", "1983-07-01", Some("2020-06-30")),
    RateSeed("reduced", "0.05", "2020-07-01", Some("2020-12-31")),
    RateSeed("reduced", "0.07", "2021-01-01", None),
    RateSeed("zero", "0", "1968-01-01", None),
];

/// Value-Added Tax Act 89 of 1991 (South Africa), section 7; Rates and Monetary Amounts Act 2018 for 15 %.
const SOUTH_AFRICA: &[RateSeed] = &[
    RateSeed("standard", "0.14", "1993-04-07", Some("2018-03-31")),
    RateSeed("standard", "0.15", "2018-04-01", None),
    RateSeed("zero", "0", "1991-09-30", None),
];

fn rates_of(country: Country) -> &'static [RateSeed] {
    match country.code() {
        "KE" => KENYA,
        "GB" => UNITED_KINGDOM,
        "DE" => GERMANY,
        "ZA" => SOUTH_AFRICA,
        // Elsewhere the accountant enters the rates: a wrong one is worse than none.
        _ => &[],
    }
}

/// The ids of what [`standard`] found or made, by code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    pub units: BTreeMap<String, Id>,
    pub tax_classes: BTreeMap<String, Id>,
}

impl Standard {
    /// The unit of a code in the list above, such as `pc`.
    ///
    /// # Panics
    /// On a code that is not there: a slip in the caller's code.
    pub fn unit(&self, code: &str) -> Id {
        *self.units.get(code).unwrap_or_else(|| panic!("no standard unit {code}"))
    }

    /// The tax class of a code: `standard`, `reduced`, `zero`, `exempt`.
    ///
    /// # Panics
    /// On another code: a slip in the caller's code.
    pub fn tax_class(&self, code: &str) -> Id {
        *self.tax_classes.get(code).unwrap_or_else(|| panic!("no standard tax class {code}"))
    }
}

/// Makes the usual units, tax classes and the country's rates, as far as the company does not have them: run twice,
/// it changes nothing.
pub async fn standard(ctx: &Ctx, tx: &Tx<'_>, country: Country) -> Result<Standard> {
    let mut made = Standard::default();
    for unit in tx.select::<unit::Entity>(&ctx.whole()).all().await? {
        made.units.insert(unit.code, unit.id);
    }
    for class in tx.select::<tax_class::Entity>(&ctx.whole()).all().await? {
        made.tax_classes.insert(class.code, class.id);
    }
    for UnitSeed(code, name, dimension, size) in UNITS {
        if !made.units.contains_key(*code) {
            let fields = json!({"code": code, "name": name, "dimension": dimension, "num": size, "den": 1});
            made.units.insert((*code).to_owned(), create(ctx, tx, &unit::Model::record(), fields).await?);
        }
    }
    for (code, name) in TAX_CLASSES {
        if !made.tax_classes.contains_key(*code) {
            let id =
                create(ctx, tx, &tax_class::Model::record(), json!({"code": code, "name": name})).await?;
            made.tax_classes.insert((*code).to_owned(), id);
            add_rates(ctx, tx, id, code, country).await?;
        }
    }
    Ok(made)
}

/// What a new company begins with: [`standard`] of its country, and a category for what it sells.
pub(crate) fn furnish<'a>(ctx: &'a Ctx, tx: &'a Tx<'a>) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        standard(ctx, tx, ctx.company().country).await?;
        categories(ctx, tx).await
    })
}

/// A category for what the company said that it sells.
async fn categories(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let sells = identity::companies::sells(ctx, tx).await?;
    let names: &[&str] = match sells.as_deref() {
        Some("goods") => &["Goods"],
        Some("services") => &["Services"],
        Some("both") => &["Goods", "Services"],
        _ => return Ok(()),
    };
    let there = tx.select::<category::Entity>(&ctx.whole()).limit(1).one().await?;
    for name in names.iter().filter(|_| there.is_none()) {
        create(ctx, tx, &category::Model::record(), json!({ "name": name })).await?;
    }
    Ok(())
}

async fn add_rates(ctx: &Ctx, tx: &Tx<'_>, class: Id, code: &str, country: Country) -> Result<()> {
    for RateSeed(of, rate, from, to) in rates_of(country) {
        if *of == code {
            let fields = json!({
                "tax_class_id": class, "country": country, "rate": rate, "valid_from": from, "valid_to": to,
            });
            create(ctx, tx, &tax_rate::Model::record(), fields).await?;
        }
    }
    Ok(())
}

/// A product to be made by a program: an import, the demo company, a test.
#[derive(Clone, Debug, Serialize)]
pub struct NewProduct {
    pub sku: String,
    pub name: String,
    pub description: Option<String>,
    pub category_id: Option<Id>,
    pub unit_id: Id,
    pub tax_class_id: Id,
    /// Of one base unit, in the company's currency.
    pub price: UnitPrice,
    pub cost: UnitPrice,
    #[serde(serialize_with = "kind", rename = "kind")]
    pub is_service: bool,
    pub weight_g: Option<i64>,
}

fn kind<S: serde::Serializer>(is_service: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(if *is_service { "service" } else { "goods" })
}

/// Makes a product through the record engine, with its checks, audit and event, and gives the id. Stock is kept of
/// goods.
pub async fn product(ctx: &Ctx, tx: &Tx<'_>, new: &NewProduct) -> Result<Id> {
    create(ctx, tx, &product::Model::record(), serde_json::to_value(new).map_err(Error::internal)?).await
}

/// Gives a product, or one of its packages, a barcode.
pub async fn barcode(ctx: &Ctx, tx: &Tx<'_>, product_id: Id, unit_id: Option<Id>, code: &str) -> Result<Id> {
    let fields = json!({"product_id": product_id, "unit_id": unit_id, "code": code});
    create(ctx, tx, &barcode::Model::record(), fields).await
}

/// Says what one of a product's packages holds, in base units.
pub async fn package(ctx: &Ctx, tx: &Tx<'_>, product_id: Id, unit_id: Id, size: Ratio) -> Result<Id> {
    let fields = json!({"product_id": product_id, "unit_id": unit_id, "num": size.num(), "den": size.den()});
    create(ctx, tx, &product_unit::Model::record(), fields).await
}

/// Makes a record and gives its id.
async fn create(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, fields: Value) -> Result<Id> {
    let fields: Map<String, Value> = serde_json::from_value(fields).map_err(Error::internal)?;
    let made = records::create(ctx, tx, kind, fields).await?;
    let id = made.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    id.ok_or_else(|| Error::internal("a record that was made has no id"))
}

#[cfg(test)]
mod tests {
    use kernel::{Day, Rate};

    use super::*;
    use crate::rules::taxes::{Place, RateRule, choose};

    fn rate(code: &str, class: &str, on: &str) -> Rate {
        let country = Country::parse(code).unwrap();
        let rules: Vec<RateRule> =
            rates_of(country).iter().filter(|seed| seed.0 == class).map(|seed| rule(country, seed)).collect();
        choose(&rules, &Place { country, region: None }, Day::parse(on).unwrap()).rate(Id::nil())
    }

    fn rule(country: Country, RateSeed(_, rate, from, to): &RateSeed) -> RateRule {
        RateRule {
            tax_class_id: Id::nil(),
            country: Some(country),
            region: None,
            rate: Rate::parse(rate).unwrap(),
            valid_from: Day::parse(from).unwrap(),
            valid_to: to.map(|to| Day::parse(to).unwrap()),
        }
    }

    #[test]
    fn the_rates_of_kenya_and_the_united_kingdom() {
        assert_eq!(rate("KE", "standard", "2026-01-01"), Rate::percent(16));
        assert_eq!(rate("KE", "standard", "2020-06-15"), Rate::percent(14));
        assert_eq!(rate("KE", "zero", "2026-01-01"), Rate::ZERO);
        assert_eq!(rate("GB", "standard", "2010-12-01"), Rate(175_000));
        assert_eq!(rate("GB", "standard", "2011-12-09"), Rate::percent(20));
        assert_eq!(rate("GB", "reduced", "2026-01-01"), Rate::percent(5));
        assert_eq!(rate("SE", "standard", "2026-01-01"), Rate::ZERO);
    }

    #[test]
    fn no_two_seeds_of_a_class_overlap() {
        for code in ["KE", "GB"] {
            let country = Country::parse(code).unwrap();
            let seeds = rates_of(country);
            for (at, one) in seeds.iter().enumerate() {
                for other in seeds[..at].iter().filter(|other| other.0 == one.0) {
                    assert!(
                        !rule(country, one).overlaps(&rule(country, other)),
                        "{code} {} {}",
                        one.2,
                        other.2
                    );
                }
            }
        }
    }
}
