//! Regions, stores, locations, and people of every role.

use identity::passwords::Password;
use identity::people::{Position, roles_by_code};
use identity::setup::{self, NewPerson};
use kernel::{Email, Error, Id, Phone, Result};
use platform::{Ctx, Target, Tx};
use serde_json::{Map, Value, json};

use super::chance::Chance;
use super::log::Log;
use super::names::{FIRST_NAMES, LAST_NAMES};

/// Region, its code, and its stores: code, name, town, street.
type RegionSeed =
    (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str, &'static str)]);

const REGIONS: &[RegionSeed] = &[
    (
        "NAIROBI",
        "Nairobi",
        &[
            ("NBO-CBD", "Nairobi Moi Avenue", "Nairobi", "Moi Avenue 12"),
            ("NBO-WEST", "Nairobi Westlands", "Nairobi", "Ring Road 8"),
        ],
    ),
    (
        "COAST",
        "Coast",
        &[("MBA", "Mombasa", "Mombasa", "Digo Road 45"), ("MYD", "Malindi", "Malindi", "Lamu Road 3")],
    ),
    (
        "WEST",
        "Rift Valley and Lake",
        &[
            ("NUU", "Nakuru", "Nakuru", "Kenyatta Avenue 101"),
            ("KIS", "Kisumu", "Kisumu", "Oginga Odinga Street 27"),
        ],
    ),
];

/// A store with the place of its goods.
#[derive(Clone, Debug)]
pub(super) struct Store {
    pub(super) id: Id,
    pub(super) region: Id,
    pub(super) location: Id,
    pub(super) town: &'static str,
    /// Who sells there.
    pub(super) salesperson: Id,
}

/// The places of the company.
#[derive(Clone, Debug)]
pub(super) struct Places {
    pub(super) stores: Vec<Store>,
    pub(super) warehouse: Id,
}

/// Somebody to be, and where: the stores and regions by their places in [`REGIONS`].
struct Job {
    role: &'static str,
    name: NewPerson,
    stores: Vec<Id>,
    regions: Vec<Id>,
    manager: Option<Id>,
}

/// Makes places and people.
pub(super) async fn make(ctx: &Ctx, log: &Log, chance: &mut Chance) -> Result<Places> {
    let (warehouse, ids) = log.write(ctx, |ctx, tx| Box::pin(stores(ctx, tx))).await?;
    let towns = REGIONS.iter().flat_map(|(_, _, stores)| stores.iter().map(|(_, _, town, _)| *town));
    let stores = ids.into_iter().zip(towns).map(|([id, region, location], town)| Store {
        id,
        region,
        location,
        town,
        salesperson: Id::nil(),
    });
    let mut places = Places { stores: stores.collect(), warehouse };
    // Nobody knows this password: whoever wants to be one of them asks the administrator for a new one.
    let secret = Password::new(hex::encode(ctx.runtime().clock().secret::<24>()));
    let hash = setup::hash_password(ctx.runtime(), &secret, &[]).await?;
    let mut names = Names::new(chance);
    let director = hire(ctx, log, &hash, names.job("director", &[], &[], None)?).await?;
    for (at, (_, _, seeds)) in REGIONS.iter().enumerate() {
        let here: Vec<Id> =
            places.stores[at * seeds.len()..][..seeds.len()].iter().map(|store| store.id).collect();
        let region = places.stores[at * seeds.len()].region;
        let manager = hire(ctx, log, &hash, names.job("manager", &here, &[region], Some(director))?).await?;
        for (offset, store) in here.iter().enumerate() {
            let of_store = |role| (role, [*store], [region]);
            let (role, stores, regions) = of_store("salesperson");
            let salesperson =
                hire(ctx, log, &hash, names.job(role, &stores, &regions, Some(manager))?).await?;
            places.stores[at * seeds.len() + offset].salesperson = salesperson;
            let (role, stores, regions) = of_store("cashier");
            hire(ctx, log, &hash, names.job(role, &stores, &regions, Some(manager))?).await?;
        }
        hire(ctx, log, &hash, names.job("storekeeper", &here, &[region], Some(manager))?).await?;
    }
    for role in
        ["customer_service", "buyer", "accountant", "accountant", "hr", "employee", "auditor", "customer"]
    {
        let manager = (role != "customer").then_some(director);
        hire(ctx, log, &hash, names.job(role, &[], &[], manager)?).await?;
    }
    Ok(places)
}

/// The warehouse, and each store with its region and its location. The first one is the one with which the company was
/// founded.
async fn stores(ctx: &Ctx, tx: &Tx<'_>) -> Result<(Id, Vec<[Id; 3]>)> {
    let founded = identity::stores::first(ctx, tx).await?;
    let kinds = [
        identity::model::region::Model::record(),
        identity::model::store::Model::record(),
        inventory::model::location::Model::record(),
    ];
    let [region, store, location] = &kinds;
    let warehouse = json!({
        "code": "CENTRAL", "name": "Central warehouse", "kind": "warehouse", "is_default": true,
    });
    let warehouse = create(ctx, tx, location, warehouse).await?;
    let mut stores = Vec::new();
    for (code, name, seeds) in REGIONS {
        let region_id = create(ctx, tx, region, json!({ "code": code, "name": name })).await?;
        for (code, name, town, street) in *seeds {
            let fields = json!({
                "code": code,
                "name": name,
                "region_id": region_id,
                "address": format!("{street}\n{town}"),
                "email": format!("{}@baraka.example", code.to_lowercase()),
            });
            let id = match stores.is_empty() {
                true => {
                    let target = Target { id: founded, version: None };
                    records::patch(ctx, tx, store, target, object(fields)?).await.map(|_| founded)?
                }
                false => create(ctx, tx, store, fields).await?,
            };
            let floor = json!({
                "code": code, "name": name, "kind": "store", "store_id": id, "is_default": true,
            });
            let location = create(ctx, tx, location, floor).await?;
            stores.push([id, region_id, location]);
        }
    }
    Ok((warehouse, stores))
}

async fn hire(ctx: &Ctx, log: &Log, hash: &str, job: Job) -> Result<Id> {
    let (hash, job) = (hash.to_owned(), std::sync::Arc::new(job));
    log.write(ctx, move |ctx, tx| {
        let (hash, job) = (hash.clone(), job.clone());
        Box::pin(async move {
            let roles = roles_by_code(tx, &ctx.whole()).await?;
            let role = roles.get(job.role).ok_or_else(|| Error::internal(format!("no role {}", job.role)))?;
            let position = Position {
                roles: vec![*role],
                stores: job.stores.clone(),
                regions: job.regions.clone(),
                manager_id: job.manager,
            };
            setup::person(ctx, tx, &job.name, hash, &position).await
        })
    })
    .await
}

/// Names of people, none twice.
struct Names<'c> {
    chance: &'c mut Chance,
    taken: std::collections::HashSet<String>,
}

impl<'c> Names<'c> {
    fn new(chance: &'c mut Chance) -> Self {
        // The administrator is there already.
        Names { chance, taken: ["amina.otieno".to_owned()].into() }
    }

    fn job(&mut self, role: &'static str, stores: &[Id], regions: &[Id], manager: Option<Id>) -> Result<Job> {
        let (first_name, last_name, username) = loop {
            let (first, last) = (*self.chance.pick(FIRST_NAMES), *self.chance.pick(LAST_NAMES));
            let username = format!("{first}.{last}").to_lowercase();
            if self.taken.insert(username.clone()) {
                break (first.to_owned(), last.to_owned(), username);
            }
        };
        let name = NewPerson {
            email: Email::parse(&format!("{username}@baraka.example"))?,
            username: Some(username),
            first_name,
            last_name,
            phone: Some(Phone::parse(&format!("+2547{:08}", self.chance.below(100_000_000)))?),
            locale: None,
        };
        Ok(Job { role, name, stores: stores.to_vec(), regions: regions.to_vec(), manager })
    }
}

/// Makes a record and gives its id.
pub(super) async fn create(ctx: &Ctx, tx: &Tx<'_>, kind: &records::RecordKind, fields: Value) -> Result<Id> {
    let made = records::create(ctx, tx, kind, object(fields)?).await?;
    super::teller::id_of(&made)
}

fn object(fields: Value) -> Result<Map<String, Value>> {
    serde_json::from_value(fields).map_err(Error::internal)
}
