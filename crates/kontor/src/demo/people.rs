//! Customers with addresses and contacts, and suppliers.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use kernel::{Amount, Country, Id, Result};
use parties::addresses::AddressUse;
use parties::setup::{NewAddress, NewContact, NewCustomer, NewSupplier};
use platform::{Ctx, Tx, pipeline};

use super::chance::Chance;
use super::log::Log;
use super::names::{FIRM_KINDS, FIRM_NAMES, FIRST_NAMES, JOBS, LAST_NAMES, STREETS};
use super::places::Places;

/// Customers made in one transaction.
const CHUNK: usize = 20;
/// Days until an invoice is due, and how many in a hundred customers have so many.
const TERMS: &[(i32, usize)] = &[(0, 30), (14, 15), (30, 45), (60, 10)];

/// A customer as the trade needs to know them.
#[derive(Clone, Debug)]
pub(super) struct Customer {
    pub(super) id: Id,
    /// The place of their store among the stores.
    pub(super) store: usize,
    pub(super) payment_days: i32,
    /// They buy by the box.
    pub(super) buys_much: bool,
    /// How often they buy, beside others.
    pub(super) weight: usize,
}

#[derive(Clone, Debug)]
struct Seed {
    customer: NewCustomer,
    addresses: Vec<(AddressUse, NewAddress)>,
    contact: Option<NewContact>,
    store: usize,
    buys_much: bool,
}

/// Makes customers, those who buy most often first.
pub(super) async fn customers(
    ctx: &Ctx,
    log: &Log,
    places: &Places,
    categories: &BTreeMap<String, Id>,
    chance: &mut Chance,
    count: usize,
) -> Result<Vec<Customer>> {
    let mut names = HashSet::new();
    let seeds: Vec<Seed> = (0..count).map(|_| seed(places, categories, chance, &mut names)).collect();
    let mut made = Vec::with_capacity(count);
    pipeline::reserve_numbers(ctx, parties::CUSTOMER_SERIES, i64::try_from(count).unwrap_or(i64::MAX))
        .await?;
    for chunk in seeds.chunks(CHUNK) {
        let seeds = Arc::new(chunk.to_vec());
        let ids = log.write(ctx, move |ctx, tx| {
            let seeds = seeds.clone();
            Box::pin(async move { write(ctx, tx, &seeds).await })
        });
        for (id, seed) in ids.await?.into_iter().zip(chunk) {
            made.push(Customer {
                id,
                store: seed.store,
                payment_days: seed.customer.payment_days,
                buys_much: seed.buys_much,
                // Few buy often, many seldom.
                weight: 10_000 / (made.len() + 8),
            });
        }
    }
    Ok(made)
}

async fn write(ctx: &Ctx, tx: &Tx<'_>, seeds: &[Seed]) -> Result<Vec<Id>> {
    let mut ids = Vec::with_capacity(seeds.len());
    for seed in seeds {
        let id = parties::setup::customer(ctx, tx, &seed.customer).await?;
        for (purpose, address) in &seed.addresses {
            parties::setup::address(ctx, tx, id, *purpose, address).await?;
        }
        if let Some(contact) = &seed.contact {
            parties::setup::contact(ctx, tx, id, contact).await?;
        }
        ids.push(id);
    }
    Ok(ids)
}

fn seed(
    places: &Places,
    categories: &BTreeMap<String, Id>,
    chance: &mut Chance,
    names: &mut HashSet<String>,
) -> Seed {
    let is_person = chance.percent(20);
    let (name, category) = loop {
        let (name, category) = if is_person { person(chance) } else { firm(chance) };
        if names.insert(name.clone()) {
            break (name, category);
        }
    };
    let store = chance.below(places.stores.len());
    let payment_days =
        if is_person { 0 } else { TERMS[chance.weighted(TERMS.iter().map(|(_, weight)| *weight))].0 };
    let limit = (payment_days > 0).then(|| Amount(chance.between(3, 12) * 10_000_000));
    let mailbox: String = kernel::text::fold(&name).split_whitespace().collect::<Vec<_>>().join(".");
    let customer = NewCustomer {
        code: None,
        is_person,
        category_id: categories.get(category).copied(),
        country: Some(ctx_country()),
        tax_id: (!is_person).then(|| format!("P05{:07}X", chance.below(10_000_000))),
        email: Some(format!("{mailbox}@customers.example")),
        phone: Some(phone(chance)),
        credit_limit: limit,
        payment_days,
        owner_id: Some(places.stores[store].salesperson),
        store_id: Some(places.stores[store].id),
        name,
        ..NewCustomer::default()
    };
    let town = places.stores[store].town;
    let mut addresses = vec![(AddressUse::Billing, address(chance, town))];
    if chance.percent(30) {
        addresses.push((AddressUse::Shipping, address(chance, town)));
    }
    let contact = (!is_person && chance.percent(40)).then(|| contact(chance));
    Seed { customer, addresses, contact, store, buys_much: ["Wholesale", "Reseller"].contains(&category) }
}

fn ctx_country() -> Country {
    Country::parse("KE").expect("in the table")
}

fn person(chance: &mut Chance) -> (String, &'static str) {
    (format!("{} {}", chance.pick(FIRST_NAMES), chance.pick(LAST_NAMES)), "Retail")
}

fn firm(chance: &mut Chance) -> (String, &'static str) {
    let (kind, category) = *chance.pick(FIRM_KINDS);
    let first = if chance.percent(65) { chance.pick(FIRM_NAMES) } else { chance.pick(LAST_NAMES) };
    (format!("{first} {kind}"), category)
}

fn phone(chance: &mut Chance) -> String {
    format!("+2547{:08}", chance.below(100_000_000))
}

fn address(chance: &mut Chance, town: &str) -> NewAddress {
    NewAddress {
        name: None,
        line1: format!("{} {}", chance.pick(STREETS), chance.between(1, 180)),
        line2: None,
        city: Some(town.to_owned()),
        region: None,
        postcode: Some(format!("{:05}", chance.between(100, 90_100))),
        country: ctx_country(),
    }
}

fn contact(chance: &mut Chance) -> NewContact {
    let name = format!("{} {}", chance.pick(FIRST_NAMES), chance.pick(LAST_NAMES));
    let email = format!("{}@customers.example", name.to_lowercase().replace(' ', "."));
    NewContact {
        job_title: Some((*chance.pick(JOBS)).to_owned()),
        phone: Some(phone(chance)),
        email: Some(email),
        name,
    }
}

/// Makes suppliers.
pub(super) async fn suppliers(ctx: &Ctx, log: &Log, chance: &mut Chance, count: usize) -> Result<()> {
    let kinds = [
        "Millers",
        "Oil Refineries",
        "Beverages",
        "Soap Works",
        "Paper Products",
        "Steel",
        "Imports",
        "Paints",
    ];
    let mut names = HashSet::new();
    let mut seeds = Vec::with_capacity(count);
    while seeds.len() < count {
        let name = format!("{} {}", chance.pick(FIRM_NAMES), chance.pick(&kinds));
        if !names.insert(name.clone()) {
            continue;
        }
        let mailbox = kernel::text::fold(&name).replace(' ', ".");
        seeds.push(NewSupplier {
            country: Some(ctx_country()),
            tax_id: Some(format!("P05{:07}S", chance.below(10_000_000))),
            email: Some(format!("{mailbox}@suppliers.example")),
            phone: Some(phone(chance)),
            payment_days: 30,
            name,
            ..NewSupplier::default()
        });
    }
    pipeline::reserve_numbers(ctx, parties::SUPPLIER_SERIES, i64::try_from(count).unwrap_or(i64::MAX))
        .await?;
    let seeds = Arc::new(seeds);
    log.write(ctx, move |ctx, tx| {
        let seeds = seeds.clone();
        Box::pin(async move {
            for seed in seeds.iter() {
                parties::setup::supplier(ctx, tx, seed).await?;
            }
            Ok(())
        })
    })
    .await
}
