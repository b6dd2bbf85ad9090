//! From a customer, a day and a currency to a price sheet, and from there to prices.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;

use catalog::taxes::TaxTable;
use kernel::{Country, Day, Id, Result};
use platform::cache::{Cache, Forget};
use platform::{Ctx, Source};
use sea_orm::ColumnTrait;

use crate::engine::{self, Basket, PriceItem, PriceList, Priced, Sheet, SheetProduct};
use crate::errors::UNKNOWN_PRODUCT;
use crate::model::{price_list, price_list_item};

/// Price lists of one company that are kept in memory.
type Lists = Arc<Vec<price_list::Model>>;

/// The products of a basket, by id.
pub type Products = HashMap<Id, catalog::products::Product>;

/// The company's live price lists: few, and wanted by every order.
const LISTS: Cache<Id, Lists> = Cache::new("pricing.lists").ttl(Duration::from_secs(60)).forgets(
    &["price_list.created", "price_list.updated", "price_list.archived", "price_list.restored"],
    Forget::Key(|company, _| company),
);

/// The tax rates of a company in a country on a day.
const TAXES: Cache<(Id, Country, Day), Arc<TaxTable>> =
    Cache::new("pricing.taxes").ttl(Duration::from_secs(60)).forgets(
        &["tax_rate.created", "tax_rate.updated", "tax_rate.archived", "tax_rate.restored"],
        Forget::All,
    );

/// What is to be priced, for whom and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceRequest {
    pub customer_id: Option<Id>,
    pub customer_category_id: Option<Id>,
    /// Where the goods go: tax follows them.
    pub country: Country,
    pub basket: Basket,
}

/// Prices a basket for a customer.
///
/// # Errors
/// `pricing.*` at the line that is at fault; `catalog.too_many_places`.
pub async fn quote(ctx: &Ctx, source: &Source, request: &PriceRequest) -> Result<Priced> {
    let ids: Vec<Id> = request.basket.lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::of_lines(ctx, source, &ids).await?;
    let counted = |line: &engine::BasketLine| {
        let unit = line.unit_id.unwrap_or(products[&line.product_id].unit_id);
        (line.product_id, unit, line.quantity)
    };
    let counted: Vec<(Id, Id, kernel::Qty)> = request.basket.lines.iter().map(counted).collect();
    catalog::units::assert_places(ctx, source, &products, &counted).await?;
    quote_of(ctx, source, request, &products).await
}

/// As [`quote`], for a caller that has read the basket's products already.
pub async fn quote_of(
    ctx: &Ctx,
    source: &Source,
    request: &PriceRequest,
    products: &Products,
) -> Result<Priced> {
    let sheet = sheet(ctx, source, request, products).await?;
    engine::price(&sheet, &request.basket)
}

/// The price sheet for the products of a basket.
pub async fn sheet(ctx: &Ctx, source: &Source, request: &PriceRequest, products: &Products) -> Result<Sheet> {
    let basket = &request.basket;
    let ids: Vec<Id> = basket.lines.iter().map(|line| line.product_id).collect();
    let units = units(ctx, source, basket, products).await?;
    let taxes = taxes(ctx, request.country, basket.day).await?;
    let lists = applicable(ctx, request).await?;
    let items = items(ctx, source, &lists, &ids).await?;
    let products = products
        .values()
        .map(|product| {
            let one = SheetProduct {
                base_unit: product.unit_id,
                price: product.price,
                tax_class_id: product.tax_class_id,
                tax_rate: taxes.rate(product.tax_class_id),
                units: units.get(&product.id).cloned().unwrap_or_default(),
            };
            (product.id, one)
        })
        .collect();
    Ok(Sheet { currency: ctx.company().currency, products, lists: with_items(lists, items) })
}

async fn units(
    ctx: &Ctx,
    source: &Source,
    basket: &Basket,
    products: &Products,
) -> Result<HashMap<Id, BTreeMap<Id, kernel::Ratio>>> {
    let pairs: Vec<(Id, Id)> =
        basket.lines.iter().filter_map(|line| line.unit_id.map(|unit| (line.product_id, unit))).collect();
    let mut found: HashMap<Id, BTreeMap<Id, kernel::Ratio>> = HashMap::new();
    if pairs.is_empty() {
        return Ok(found);
    }
    let table = catalog::units::table(ctx, source, products, &pairs).await?;
    for (index, line) in basket.lines.iter().enumerate() {
        let Some(unit) = line.unit_id else { continue };
        if !products.contains_key(&line.product_id) {
            return Err(UNKNOWN_PRODUCT.at(format!("lines[{index}].product_id")));
        }
        let ratio = table
            .factor(line.product_id, unit)
            .map_err(|error| error.at(format!("lines[{index}].unit_id")))?;
        found.entry(line.product_id).or_default().insert(unit, ratio);
    }
    Ok(found)
}

async fn taxes(ctx: &Ctx, country: Country, day: Day) -> Result<Arc<TaxTable>> {
    let cache = TAXES.of(ctx.runtime());
    let committed = ctx.runtime().db().read();
    cache
        .one((ctx.company_id(), country, day), || async {
            catalog::taxes::rates(ctx, committed, country, day).await.map(Arc::new)
        })
        .await
}

/// The lists that apply to the customer, best first.
async fn applicable(ctx: &Ctx, request: &PriceRequest) -> Result<Vec<price_list::Model>> {
    let committed = ctx.runtime().db().read();
    let all = LISTS
        .of(ctx.runtime())
        .one(ctx.company_id(), || async {
            let found = committed
                .select::<price_list::Entity>(&ctx.whole())
                .filter(price_list::Column::ArchivedAt.is_null())
                .all()
                .await?;
            Ok(Arc::new(found))
        })
        .await?;
    let (currency, day) = (request.basket.currency, request.basket.day);
    let mut lists: Vec<price_list::Model> = all
        .iter()
        .filter(|list| list.currency == currency)
        .filter(|list| {
            list.valid_from.is_none_or(|from| from <= day) && list.valid_to.is_none_or(|to| day <= to)
        })
        .filter(|list| list.customer_id.is_none() || list.customer_id == request.customer_id)
        .filter(|list| {
            list.customer_category_id.is_none() || list.customer_category_id == request.customer_category_id
        })
        .cloned()
        .collect();
    let rank = |list: &price_list::Model| (list.customer_id.is_none(), list.customer_category_id.is_none());
    lists.sort_by(|a, b| rank(a).cmp(&rank(b)).then(b.created_at.cmp(&a.created_at)).then(b.id.cmp(&a.id)));
    Ok(lists)
}

async fn items(
    ctx: &Ctx,
    source: &Source,
    lists: &[price_list::Model],
    products: &[Id],
) -> Result<Vec<price_list_item::Model>> {
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    source
        .select::<price_list_item::Entity>(&ctx.whole())
        .filter(price_list_item::Column::PriceListId.is_in(lists.iter().map(|list| list.id)))
        .filter(price_list_item::Column::ProductId.is_in(products.iter().copied()))
        .filter(price_list_item::Column::ArchivedAt.is_null())
        .order_by(price_list_item::Column::Id)
        .all()
        .await
}

fn with_items(lists: Vec<price_list::Model>, items: Vec<price_list_item::Model>) -> Vec<PriceList> {
    lists
        .into_iter()
        .map(|list| PriceList {
            items: items
                .iter()
                .filter(|item| item.price_list_id == list.id)
                .map(|item| PriceItem {
                    product_id: item.product_id,
                    unit_id: item.unit_id,
                    min_qty: item.min_qty,
                    price: item.price,
                })
                .collect(),
            id: list.id,
            name: list.name,
            currency: list.currency,
            valid_from: list.valid_from,
            valid_to: list.valid_to,
        })
        .collect()
}
