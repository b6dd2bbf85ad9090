//! Every filter of every list: what it takes, the list answers; what it does not take, it refuses at the filter's name.
//! The engine of records reads and asks all of them, so that the fuzzer tries each shape of a filter once a list
//! (scripts/fuzz-document.py), and here is each filter by itself.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use platform::{Endpoint, Method, Principal, Request};
use serde_json::Value;
use testkit::{Engine, engines};

use crate::house::House;
use crate::one_of_everything::one_of_everything;

engines!(every_filter_of_every_list_is_answered_or_refused_at_its_name);

/// What a filter is asked by, until it takes one: nothing but text takes the first.
const VALUES: [&str; 8] = [
    "?",
    "1",
    "true",
    "018f3c2e-7b1a-7c3d-8e4f-5a6b7c8d9e0f",
    "2026-01-31",
    "2026-01-31T12:00:00Z",
    "KES",
    "KE",
];

/// Parameters of lists that are no filters.
const NO_FILTERS: [&str; 14] = [
    "q", "sort", "limit", "cursor", "skip", "archived", "count", "dry_run", "where", "labels", "columns",
    "heads", "titles", "group",
];

async fn every_filter_of_every_list_is_answered_or_refused_at_its_name(engine: Engine) {
    let house = House::on(engine).await;
    one_of_everything(&house).await;
    let document = web::openapi::document(&kontor::compose::modules());
    let who = house.administrator();
    let (mut asked, mut wrong) = (0, Vec::new());
    for endpoint in house.endpoints.iter().filter(|endpoint| endpoint.method == Method::Get) {
        let is_list = document["paths"][format!("/api/v1{}/summary", endpoint.path)].is_object();
        if !is_list || endpoint.path.contains('{') {
            continue;
        }
        let filters = filters(&document, &endpoint.path);
        for together in filters.chunks(records::FILTERS_MAX) {
            asked += together.len();
            wrong.extend(ask(&house, endpoint, &who, together).await.err());
        }
    }
    assert!(asked > 5000, "only {asked} filters were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The filters of a list, as the document names them.
fn filters<'d>(document: &'d Value, path: &str) -> Vec<&'d str> {
    let parameters = document["paths"][format!("/api/v1{path}")]["get"]["parameters"].as_array().unwrap();
    let named = parameters.iter().filter(|one| one["in"] == "query").map(|one| one["name"].as_str().unwrap());
    named.filter(|name| !NO_FILTERS.contains(name)).collect()
}

/// Asks a list by all of these at once, and each that is refused by something else, until all are taken.
async fn ask(
    house: &House,
    endpoint: &Endpoint,
    who: &Arc<Principal>,
    filters: &[&str],
) -> Result<(), String> {
    let values = || VALUES.iter().map(ToString::to_string).collect::<VecDeque<_>>();
    let mut left: BTreeMap<&str, VecDeque<String>> = filters.iter().map(|name| (*name, values())).collect();
    loop {
        let pairs: Vec<_> = left.iter().map(|(name, values)| (*name, values[0].as_str())).collect();
        let query = serde_urlencoded::to_string(&pairs).unwrap();
        let request = Request { query: query.clone(), ..Request::default() };
        let error = match house.run(endpoint, Some(who.clone()), request).await {
            Ok(_) => return Ok(()),
            Err(error) => error,
        };
        if error.status() >= 500 || error.fields.is_empty() {
            return Err(format!("{}?{query}: {error:?}", endpoint.path));
        }
        for field in &error.fields {
            let nobody = || format!("{} blames {}: {}", endpoint.path, field.path, field.message);
            let values = left.get_mut(field.path.as_str()).ok_or_else(nobody)?;
            let refused = values.pop_front();
            if let Some(words) = field.message.strip_prefix("expected one of ") {
                *values = words
                    .split(", ")
                    .take(1)
                    .map(str::to_owned)
                    .filter(|one| Some(one) != refused.as_ref())
                    .collect();
            }
            if values.is_empty() {
                return Err(format!("{} takes nothing for {}: {}", endpoint.path, field.path, field.message));
            }
        }
    }
}
