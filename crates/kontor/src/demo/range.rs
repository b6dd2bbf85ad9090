//! The range: categories, products with their packages and barcodes, and price lists.

mod families;

use std::collections::BTreeMap;

use kernel::{Day, Error, Id, Result, UnitPrice};
use platform::{Ctx, Tx};
use serde::{Deserialize, Serialize};
use serde_json::json;

use self::families::{CATEGORIES, FAMILIES, Family, SERVICES};
use super::chance::Chance;
use super::log::Log;
use super::places::create;

/// Prefix of barcodes for use inside a company (GS1 General Specifications, restricted circulation numbers).
const BARCODE_PREFIX: u64 = 200;
/// Products made in one transaction.
const CHUNK: usize = 25;
/// Pieces in a box, for what comes in boxes.
const BOX: i64 = 12;

/// A product as the trade needs to know it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Product {
    pub(super) id: Id,
    /// Shillings for one piece.
    pub(super) price: i64,
    /// What one piece costs.
    pub(super) cost: UnitPrice,
    /// How much it is asked for, beside others; 0 for services.
    pub(super) weight: usize,
    /// The box that it also comes in.
    pub(super) boxed: Option<Id>,
}

/// The range.
#[derive(Clone, Debug, Default)]
pub(super) struct Range {
    pub(super) goods: Vec<Product>,
    pub(super) services: Vec<Product>,
}

/// A product to be made.
#[derive(Clone, Debug)]
struct Seed {
    sku: String,
    name: String,
    category: Id,
    tax_class: Id,
    unit: Id,
    price: i64,
    /// Thousandths of the price that it costs.
    cost_share: i64,
    weight_g: Option<i64>,
    weight: usize,
    boxed: Option<Id>,
    barcode: Option<String>,
}

/// What products refer to.
#[derive(Serialize, Deserialize)]
struct Basics {
    categories: BTreeMap<String, Id>,
    standard: catalog::setup::Standard,
}

/// Makes the range; a small one has one size of each article.
pub(super) async fn make(ctx: &Ctx, log: &Log, chance: &mut Chance, small: bool) -> Result<Range> {
    let basics = log.write(ctx, |ctx, tx| Box::pin(basics(ctx, tx))).await?;
    let mut range = Range::default();
    for chunk in seeds(&basics, chance, small).chunks(CHUNK) {
        let seeds = chunk.to_vec();
        let made = log.write(ctx, move |ctx, tx| {
            let seeds = seeds.clone();
            Box::pin(async move { products(ctx, tx, &seeds).await })
        });
        let (services, goods): (Vec<_>, Vec<_>) = made.await?.into_iter().partition(|one| one.weight == 0);
        range.services.extend(services);
        range.goods.extend(goods);
    }
    Ok(range)
}

async fn basics(ctx: &Ctx, tx: &Tx<'_>) -> Result<Basics> {
    let kind = catalog::model::category::Model::record();
    let mut categories: BTreeMap<String, Id> = BTreeMap::new();
    for (name, parent) in CATEGORIES {
        let parent = parent.map(|parent| categories[parent]);
        categories.insert(
            (*name).to_owned(),
            create(ctx, tx, &kind, json!({ "name": name, "parent_id": parent })).await?,
        );
    }
    Ok(Basics { categories, standard: catalog::setup::standard(ctx, tx, ctx.company().country).await? })
}

fn seeds(basics: &Basics, chance: &mut Chance, small: bool) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for (at, family) in FAMILIES.iter().enumerate() {
        for (offset, size) in family.sizes.iter().enumerate().take(if small { 1 } else { usize::MAX }) {
            let number = (at + 1) * 10 + offset;
            seeds.push(goods(basics, chance, family, *size, number));
        }
    }
    for (at, (name, price)) in SERVICES.iter().enumerate() {
        seeds.push(Seed {
            sku: format!("S-{:03}", at + 1),
            name: (*name).to_owned(),
            category: basics.categories["Services"],
            tax_class: basics.standard.tax_class("standard"),
            unit: basics.standard.unit("pc"),
            price: *price,
            cost_share: 500,
            weight_g: None,
            weight: 0,
            boxed: None,
            barcode: None,
        });
    }
    seeds
}

fn goods(
    basics: &Basics,
    chance: &mut Chance,
    family: &Family,
    size: (&str, i64, i64),
    number: usize,
) -> Seed {
    let (name, price, weight_g) = size;
    let digits = format!("{BARCODE_PREFIX}{number:09}");
    let check = kernel::barcode::check_digit(&digits);
    Seed {
        sku: format!("{}-{number:04}", prefix(family.category)),
        name: format!("{} {name}", family.name),
        category: basics.categories[family.category],
        tax_class: basics.standard.tax_class(family.tax),
        unit: basics.standard.unit("pc"),
        price,
        cost_share: chance.between(620, 780),
        weight_g: Some(weight_g),
        weight: family.weight,
        boxed: (price < 400).then(|| basics.standard.unit("box")),
        barcode: check.map(|check| format!("{digits}{check}")),
    }
}

fn prefix(category: &str) -> String {
    category.chars().filter(char::is_ascii_alphabetic).take(3).collect::<String>().to_uppercase()
}

async fn products(ctx: &Ctx, tx: &Tx<'_>, seeds: &[Seed]) -> Result<Vec<Product>> {
    let product = catalog::model::product::Model::record();
    let package = catalog::model::product_unit::Model::record();
    let barcode = catalog::model::barcode::Model::record();
    let mut made = Vec::with_capacity(seeds.len());
    for seed in seeds {
        let cost = cost(seed)?;
        let fields = json!({
            "sku": seed.sku,
            "name": seed.name,
            "category_id": seed.category,
            "unit_id": seed.unit,
            "tax_class_id": seed.tax_class,
            "price": seed.price,
            "cost": cost,
            "kind": if seed.weight == 0 { "service" } else { "goods" },
            "tracked": seed.weight > 0,
            "weight_g": seed.weight_g,
        });
        let id = create(ctx, tx, &product, fields).await?;
        if let Some(unit) = seed.boxed {
            let fields = json!({ "product_id": id, "unit_id": unit, "num": BOX, "den": 1 });
            create(ctx, tx, &package, fields).await?;
        }
        if let Some(code) = &seed.barcode {
            create(ctx, tx, &barcode, json!({ "product_id": id, "code": code })).await?;
        }
        made.push(Product { id, price: seed.price, cost, weight: seed.weight, boxed: seed.boxed });
    }
    Ok(made)
}

/// Its share of the price without the standard tax, to the cent.
fn cost(seed: &Seed) -> Result<UnitPrice> {
    let cents = seed.price.checked_mul(100 * seed.cost_share).map(|share| share / 1160);
    let cents = cents.ok_or_else(|| Error::internal("a price that is no price"))?;
    Ok(UnitPrice(cents * 10_000))
}

/// How many pieces a quantity is, in pieces or boxes.
pub(super) fn pieces(quantity: i64, boxed: bool) -> i64 {
    if boxed { quantity * BOX } else { quantity }
}

/// Makes price lists: for wholesale and resellers with tiers, one for a single customer, and one for a season.
pub(super) async fn price_lists(
    ctx: &Ctx,
    log: &Log,
    today: Day,
    range: &Range,
    categories: &BTreeMap<String, Id>,
    best_customer: Id,
) -> Result<()> {
    let year = today.year();
    let lists = [
        (
            json!({ "code": "WHOLESALE", "name": "Wholesale", "customer_category_id": categories["Wholesale"] }),
            92,
            88,
            2,
        ),
        (
            json!({ "code": "RESELLER", "name": "Resellers", "customer_category_id": categories["Reseller"] }),
            90,
            85,
            3,
        ),
        (json!({ "code": "AGREED", "name": "As agreed", "customer_id": best_customer }), 86, 84, 7),
        (
            json!({
                "code": format!("DEC-{}", year - 1),
                "name": "December offers",
                "valid_from": format!("{}-12-01", year - 1),
                "valid_to": format!("{}-12-31", year - 1),
            }),
            90,
            90,
            9,
        ),
    ];
    for (mut list, percent, percent_of_many, every) in lists {
        list["currency"] = json!(ctx.company().currency);
        let goods: Vec<Product> = range.goods.iter().step_by(every).cloned().collect();
        log.write(ctx, move |ctx, tx| {
            let (list, goods) = (list.clone(), goods.clone());
            Box::pin(async move {
                let id = create(ctx, tx, &pricing::model::price_list::Model::record(), list).await?;
                for product in goods {
                    item(ctx, tx, id, &product, 0, percent).await?;
                    if percent_of_many != percent {
                        item(ctx, tx, id, &product, 24, percent_of_many).await?;
                    }
                }
                Ok(())
            })
        })
        .await?;
    }
    Ok(())
}

async fn item(ctx: &Ctx, tx: &Tx<'_>, list: Id, product: &Product, from: i64, percent: i64) -> Result<()> {
    let price = UnitPrice(product.price * percent * 10_000);
    let fields = json!({ "price_list_id": list, "product_id": product.id, "min_qty": from, "price": price });
    create(ctx, tx, &pricing::model::price_list_item::Model::record(), fields).await.map(drop)
}
