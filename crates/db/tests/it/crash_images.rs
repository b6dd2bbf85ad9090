//! The machine stops in the middle of a write: SQLite's log, cut at every frame, torn or spoilt, opens with exactly the
//! commits that were whole.

use std::path::{Path, PathBuf};

use db::{Database, DbOptions, Scope};
use testkit::Engine;

use crate::shelf::{Shelf, company, item};

/// The file format: the log's header, and that of each frame.
const WAL_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
const COMMITS: u128 = 10;

/// A database and its log as they lay on the disk.
struct Disk {
    file: Vec<u8>,
    log: Vec<u8>,
    frame: usize,
}

impl Disk {
    fn of(file: &Path) -> Disk {
        let log = std::fs::read(log_of(file)).expect("there is a log");
        let page = u32::from_be_bytes(log[8..12].try_into().expect("four bytes"));
        let frame = FRAME_HEADER + usize::try_from(page).expect("it fits");
        Disk { file: std::fs::read(file).expect("there is a file"), log, frame }
    }

    fn frames(&self) -> usize {
        (self.log.len() - WAL_HEADER) / self.frame
    }

    fn end_of(&self, frames: usize) -> usize {
        WAL_HEADER + frames * self.frame
    }

    /// The names that are there when the machine comes up with this log.
    async fn opened(&self, log: &[u8]) -> Vec<String> {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("kontor.sqlite");
        std::fs::write(&file, &self.file).expect("it can be written");
        std::fs::write(log_of(&file), log).expect("it can be written");
        let url = format!("sqlite:{}", file.display());
        let db = Database::open(&DbOptions::new(url)).await.expect("it opens");
        let select = db.read().select::<item::Entity>(&Scope::company(company()));
        let items = select.order_by(item::Column::Id).all().await.expect("it can be read");
        db.close().await;
        items.into_iter().map(|item| item.name).collect()
    }
}

fn log_of(file: &Path) -> PathBuf {
    PathBuf::from(format!("{}-wal", file.display()))
}

#[test]
fn a_log_cut_torn_or_spoilt_keeps_every_whole_commit_and_no_half() {
    testkit::engines::run(Engine::Sqlite, async |_| {
        let shelf = Shelf::new(Engine::Sqlite).await;
        let file = shelf.file();
        // The frames after which there are so many items.
        let mut ends = vec![Disk::of(&file).frames()];
        for n in 1..=COMMITS {
            // Commits of several pages: half of one is not there.
            let note = Some("x".repeat(9_000));
            let rows = vec![item::Model { note, ..crate::shelf::item(n, &format!("item {n:02}")) }];
            shelf.insert(rows).await.expect("it is new");
            ends.push(Disk::of(&file).frames());
        }
        assert!(ends.windows(2).all(|pair| pair[0] + 1 < pair[1]), "{ends:?}");
        let all: Vec<String> = (1..=COMMITS).map(|n| format!("item {n:02}")).collect();
        let whole = |frames: usize| &all[..ends.iter().filter(|end| **end <= frames).count() - 1];
        let disk = Disk::of(&file);
        for frames in ends[0]..=disk.frames() {
            let end = disk.end_of(frames);
            assert_eq!(disk.opened(&disk.log[..end]).await, whole(frames), "cut at frame {frames}");
            if frames < disk.frames() {
                let torn = &disk.log[..end + disk.frame / 2];
                assert_eq!(disk.opened(torn).await, whole(frames), "torn in frame {}", frames + 1);
                let mut spoilt = disk.log.clone();
                spoilt[end + FRAME_HEADER + 100] ^= 1;
                assert_eq!(disk.opened(&spoilt).await, whole(frames), "spoilt in frame {}", frames + 1);
            }
            let mut longer = disk.log[..end].to_vec();
            longer.extend(vec![0; disk.frame * 2]);
            assert_eq!(disk.opened(&longer).await, whole(frames), "emptied behind frame {frames}");
        }
    });
}
