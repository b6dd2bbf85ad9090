//! The beginning of the real file (its authors are named beside it).

use kernel::Amount;
use kontor::import::online_retail::{Options, Outcome, run};
use testkit::Engine;

use crate::import_world::World;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/online_retail_20000.csv.gz");

#[tokio::test]
async fn the_first_twenty_thousand_lines_arrive_to_the_last_digit() {
    let world = World::new(Engine::Sqlite).await;
    let path = world.folder.path().join("slice.csv.gz");
    std::fs::copy(FILE, &path).unwrap();
    let report = Box::pin(run(&world.runtime, &Options::new(&path, "RETAIL"))).await.unwrap();
    assert!(report.is_good(), "{report}");
    let Outcome::Done(arrived) = &report.outcome else { panic!("{report}") };
    let stored = arrived.stored();
    // Counted with another program.
    assert_eq!((stored.invoices, stored.credit_notes, stored.lines), (756, 104, 19_922), "{report}");
    assert_eq!((stored.exact, stored.net), (339_603_980_000_000_000, Amount(33_960_398)), "{report}");
    assert_eq!(arrived.named(), [2408, 559, 16], "{report}");
    let ctx = world.ctx("RETAIL").await;
    let findings = world.findings(&ctx).await;
    assert!(findings.iter().all(|one| one.check == "identity.company_has_an_administrator"), "{findings:?}");
}
