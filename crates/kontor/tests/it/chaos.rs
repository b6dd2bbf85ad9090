//! Chaos: many clients trade while the server is killed again and again; afterwards an oracle holds their histories
//! against what the database keeps.
//!
//! The number of kills is a few here; `make chaos KILLS=300` runs the long form. A client that hears nothing repeats its
//! request with the same `Idempotency-Key` until it hears something, or gives up and never learns. What it was told is
//! then true for ever, what it was not told may be so or not, but never twice.

pub mod client;
#[cfg(unix)]
mod crash_images;
pub mod evidence;
#[cfg(unix)]
mod full_disk;
mod history;
mod load;
mod oracle;
pub mod server;

use testkit::{Engine, engines, fresh_database};

use crate::support::Place;
use history::Ended;
use load::Load;
use server::Server;

/// Kills in an ordinary run of the tests.
const KILLS: usize = 10;
/// Clients at once.
const CLIENTS: usize = 8;
/// Requests that are begun between two kills, at least and at most.
const REQUESTS_BETWEEN: std::ops::Range<u64> = 20..90;

/// `KONTOR_TEST_CHAOS_KILLS` asks for more.
#[expect(
    clippy::disallowed_methods,
    reason = "the long form is asked for from outside; no setting of the program"
)]
fn kills() -> usize {
    std::env::var("KONTOR_TEST_CHAOS_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(KILLS)
}

async fn nothing_acknowledged_is_lost_or_doubled_by_kills(engine: Engine) {
    let database = fresh_database(engine).await;
    let place = Place::new();
    let url = match engine {
        Engine::Sqlite => format!("sqlite:{}", place.path().join("var/kontor.sqlite").display()),
        Engine::Postgres | Engine::MySql => database.url().to_owned(),
    };
    let mut server = Server::start(&place, &url);
    let load = Load::begin(&server, CLIENTS).await;
    let mut chance = client::Chance::new(41);
    for _ in 0..kills() {
        let requests = chance.within(REQUESTS_BETWEEN);
        load.requests(requests).await;
        server.kill();
        server = Server::start(&place, &url);
        load.reach(&server);
    }
    load.requests(50).await;
    let history = load.end().await;
    assert!(server.stop());

    let acked = history.iter().filter(|one| matches!(one.ended, Ended::Acked(_))).count();
    let repeated: u64 = history.iter().map(|one| one.tries - 1).sum();
    let unknown = history.iter().filter(|one| one.ended == Ended::Unknown).count();
    eprintln!(
        "{}: {} kills, {} steps: {acked} acknowledged, {unknown} never heard of, {repeated} repeated requests",
        engine.name(),
        kills(),
        history.len()
    );
    assert!(acked > 100 && repeated > 0, "nothing was at stake: {acked} acknowledged, {repeated} repeated");
    let evidence = evidence::gather(&place, &url).await;
    let complaints = oracle::judge(&history, &evidence);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    oracle::assert_it_can_fail(&history, &evidence);
}

engines!(nothing_acknowledged_is_lost_or_doubled_by_kills);
