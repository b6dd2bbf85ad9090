//! The machine stops in the middle: what is on the disk then, with a write-ahead log cut short or torn, opens without
//! loss of anything that had been acknowledged.

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::Path;

use kernel::Id;
use testkit::Engine;

use super::client::Chance;
use super::full_disk::pause;
use super::history::Made;
use super::load::Load;
use super::server::Server;
use super::{CLIENTS, evidence};
use crate::support::Place;

/// Images that are taken, and ways in which the end of each log is spoilt.
const IMAGES: usize = 3;
const CUTS: u64 = 3;
/// SQLite's file format: the log's header, and that of each frame.
const WAL_HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;

/// The log as everybody who has the database open sees it, by the index in shared memory.
struct Log {
    /// Frames that are committed.
    frames: u64,
    /// Bytes of a frame.
    frame: u64,
}

impl Log {
    fn of(var: &Path) -> Log {
        let index = fs::File::open(var.join("kontor.sqlite-shm")).unwrap();
        let mut head = [0; 40];
        index.read_exact_at(&mut head, 0).unwrap();
        let page = u64::from(u16::from_ne_bytes([head[14], head[15]]));
        let frames = u32::from_ne_bytes([head[16], head[17], head[18], head[19]]);
        // The format writes a page of 65,536 bytes as 1.
        Log { frames: frames.into(), frame: FRAME_HEADER + if page == 1 { 65_536 } else { page } }
    }

    fn end_of(&self, frames: u64) -> u64 {
        WAL_HEADER + frames * self.frame
    }
}

#[test]
fn crash_images_open_without_loss_of_an_acknowledged_commit() {
    testkit::engines::run(Engine::Sqlite, async |_| {
        let place = Place::new();
        let var = place.path().join("var");
        let url = |place: &Place| format!("sqlite:{}", place.path().join("var/kontor.sqlite").display());
        let server = Server::start(&place, &url(&place));
        let load = Load::begin(&server, CLIENTS).await;
        let mut chance = Chance::new(43);
        let mut images = Vec::new();
        for _ in 0..IMAGES {
            load.requests(chance.within(40..120)).await;
            images.push(Image::take(&server, &var, load.acked()));
        }
        load.end().await;
        assert!(server.stop());
        for image in &images {
            for _ in 0..CUTS {
                let cut = Place::new();
                copy(&image.place.path().join("var"), &cut);
                spoil(&cut.path().join("var/kontor.sqlite-wal"), image, &mut chance);
                let evidence = evidence::gather(&cut, &url(&cut)).await;
                assert_eq!(evidence.findings, Vec::<String>::new());
                for (made, key, id) in &image.acked {
                    let found = evidence.made.get(&(*made, key.clone()));
                    assert_eq!(found, Some(&vec![*id]), "{made:?} {key} was acknowledged");
                }
            }
        }
    });
}

/// The disk as it was at one moment, and what had been acknowledged before.
struct Image {
    place: Place,
    acked: Vec<(Made, String, Id)>,
    log: Log,
    /// Frames that hold everything acknowledged.
    least: u64,
}

impl Image {
    fn take(server: &Server, var: &Path, acked: Vec<(Made, String, Id)>) -> Image {
        // After what was acknowledged was noted: all of it is within the log as it is seen now.
        let safe = Log::of(var);
        pause(server, "STOP");
        let place = Place::new();
        copy(var, &place);
        let log = Log::of(var);
        pause(server, "CONT");
        // Should the log have begun anew in between, all of this one is needed.
        let least = if log.frames >= safe.frames { safe.frames } else { log.frames };
        Image { place, acked, log, least }
    }
}

fn copy(var: &Path, to: &Place) {
    let there = to.path().join("var");
    fs::create_dir(&there).unwrap();
    for name in ["kontor.sqlite", "kontor.sqlite-wal", "master.key"] {
        fs::copy(var.join(name), there.join(name)).unwrap();
    }
}

/// Leaves a prefix of the log that holds what was acknowledged, and behind it half a frame of anything.
fn spoil(path: &Path, Image { log, least, .. }: &Image, chance: &mut Chance) {
    let kept = chance.within(*least..log.frames.max(*least) + 1);
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_len(log.end_of(kept)).unwrap();
    let torn: Vec<u8> =
        (0..chance.within(1..log.frame)).map(|_| u8::try_from(chance.within(0..256)).unwrap()).collect();
    file.write_all_at(&torn, log.end_of(kept)).unwrap();
}
