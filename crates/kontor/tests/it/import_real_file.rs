//! The beginning of the real file, when it lies beside the repository (it is large, and its authors').

use std::io::{BufRead, BufReader, Write};

use flate2::read::GzDecoder;
use kernel::Amount;
use kontor::import::online_retail::{Options, Outcome, run};
use testkit::Engine;

use crate::import_world::World;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/online_retail.csv.gz");
const LINES: usize = 20_000;

#[tokio::test]
async fn the_first_twenty_thousand_lines_arrive_to_the_last_digit() {
    let Ok(file) = std::fs::File::open(FILE) else { return };
    let world = World::new(Engine::Sqlite).await;
    let path = world.folder.path().join("slice.csv");
    let mut slice = std::fs::File::create(&path).unwrap();
    for line in BufReader::new(GzDecoder::new(file)).lines().take(LINES + 1) {
        writeln!(slice, "{}", line.unwrap()).unwrap();
    }
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
