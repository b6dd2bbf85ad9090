//! A disk that is full, and one that fails: the server says so, loses nothing, and goes on when there is room again.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use kernel::Id;
use serde_json::{Value, json};
use testkit::Engine;

use super::client::{Goods, id};
use super::history::Made;
use super::load::furnish;
use super::server::Server;
use super::{evidence, kills};
use crate::support::Place;

/// Receipts before, while and after the disk is full.
const RECEIPTS: usize = 20;

/// Somebody who takes goods in, on a server whose disk may be full.
struct Storekeeper {
    http: reqwest::Client,
    api: String,
    token: String,
    goods: Goods,
    /// What was acknowledged, by key.
    acked: Vec<(String, Id)>,
    asked: usize,
}

impl Storekeeper {
    async fn begin(server: &Server) -> Storekeeper {
        let (token, goods) = furnish(&server.api).await;
        let http = reqwest::Client::builder().timeout(Duration::from_secs(20)).build().unwrap();
        Storekeeper { http, api: server.api.clone(), token, goods, acked: Vec::new(), asked: 0 }
    }

    /// A new receipt, answered with a status and a body.
    async fn receive(&mut self) -> (u16, Value) {
        self.asked += 1;
        self.receive_as(&format!("r-{}", self.asked)).await
    }

    async fn receive_as(&mut self, key: &str) -> (u16, Value) {
        let line = json!({ "product_id": self.goods.products[0], "quantity": 1, "unit_cost": "7" });
        let body = json!({ "location_id": self.goods.location, "lines": [line], "reason": key });
        let request = self.http.post(format!("{}/inventory/receipts", self.api)).bearer_auth(&self.token);
        let response = request.header("Idempotency-Key", key).json(&body).send().await.unwrap();
        let status = response.status().as_u16();
        let answer: Value = response.json().await.unwrap();
        if status < 300 {
            self.acked.push((key.to_owned(), id(&answer)));
        }
        (status, answer)
    }

    async fn reads(&self) -> u16 {
        let request = self.http.get(format!("{}/inventory/levels", self.api)).bearer_auth(&self.token);
        request.send().await.unwrap().status().as_u16()
    }

    /// While there is no room: every write is refused with 503 and `code`, every read is answered.
    async fn is_told(&mut self, code: &str) {
        // Several, and from several clients at once: they share a commit.
        for _ in 0..RECEIPTS {
            let (status, answer) = self.receive().await;
            assert_eq!((status, answer["code"].as_str()), (503, Some(code)), "{answer}");
        }
        assert_eq!(self.reads().await, 200);
    }

    /// Once there is room: what was refused is done when it is asked for again.
    async fn goes_on(&mut self) {
        let refused = format!("r-{}", self.asked);
        for key in [refused.as_str(), refused.as_str()] {
            let (status, answer) = self.receive_as(key).await;
            assert_eq!(status, 201, "{answer}");
        }
        self.acked.dedup();
        for _ in 0..RECEIPTS {
            let (status, answer) = self.receive().await;
            assert_eq!(status, 201, "{answer}");
        }
    }

    /// Everything acknowledged is there, once, and nothing else.
    async fn is_right(&self, place: &Place) {
        let evidence = evidence::gather(place, &database(place)).await;
        assert_eq!(evidence.findings, Vec::<String>::new());
        let made: Vec<_> = evidence.made.iter().filter(|((kind, _), _)| *kind == Made::Receipt).collect();
        assert_eq!(made.len(), self.acked.len(), "{made:?}");
        for (key, id) in &self.acked {
            assert_eq!(evidence.made[&(Made::Receipt, key.clone())], [*id], "{key}");
        }
    }
}

fn database(place: &Place) -> String {
    format!("sqlite:{}", place.path().join("var/kontor.sqlite").display())
}

/// The program, started by a line of shell that sees to its circumstances.
fn by_shell(place: &Place, shell: &str) -> Command {
    let usual = place.command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut command = Command::new("sh");
    command.args(["-c", shell]).arg(usual.get_program()).args(usual.get_args()).current_dir(place.path());
    for (name, _) in usual.get_envs() {
        command.env_remove(name);
    }
    command
}

fn limit_files(server: &Server, bytes: &str) {
    let pid = server.pid().to_string();
    let done = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={bytes}:")]).status();
    assert!(done.unwrap().success());
}

/// A disk that refuses to write, by a limit on the size of the server's files.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fails_is_told_and_loses_nothing() {
    testkit::engines::run(Engine::Sqlite, async |_| {
        let place = Place::new();
        // Without the trap the first refused write would end the program.
        let server =
            Server::start_by(by_shell(&place, "trap '' XFSZ; exec \"$0\" \"$@\""), &database(&place));
        let mut keeper = Storekeeper::begin(&server).await;
        for round in 0..2 + kills() / 10 {
            for _ in 0..RECEIPTS {
                assert_eq!(keeper.receive().await.0, 201, "round {round}");
            }
            // Nothing at all, and not only what would make a file longer: a log that begins anew has room in it.
            limit_files(&server, "0");
            keeper.is_told("db.disk").await;
            limit_files(&server, "unlimited");
            keeper.goes_on().await;
        }
        assert!(server.stop());
        keeper.is_right(&place).await;
    });
}

/// A full disk: a small one in memory, which only the server sees.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let can_mount = "mount -t tmpfs -o size=1m tmpfs /mnt";
    if !Command::new("unshare")
        .args(["-rm", "sh", "-c", can_mount])
        .status()
        .is_ok_and(|ended| ended.success())
    {
        eprintln!("LEFT OUT: nobody ran out of disk: this machine lets nobody mount a disk of their own");
        return;
    }
    testkit::engines::run(Engine::Sqlite, async |_| {
        let place = Place::new();
        std::fs::create_dir(place.path().join("var")).unwrap();
        let shell = "mount -t tmpfs -o size=24m tmpfs var && exec \"$0\" \"$@\"";
        let mut command = by_shell(&place, &format!("exec unshare -rm sh -c '{shell}' \"$0\" \"$@\""));
        command.env("KONTOR_SECURITY__MASTER_KEY_FILE", place.path().join("master.key"));
        let server = Server::start_by(command, "sqlite:var/kontor.sqlite");
        let seen = PathBuf::from(format!("/proc/{}/root", server.pid()));
        let disk = seen.join(place.path().strip_prefix("/").unwrap()).join("var");
        let mut keeper = Storekeeper::begin(&server).await;
        for _ in 0..2 {
            for _ in 0..RECEIPTS {
                assert_eq!(keeper.receive().await.0, 201);
            }
            fill(&disk.join("filler"));
            keeper.is_told("db.full").await;
            std::fs::remove_file(disk.join("filler")).unwrap();
            keeper.goes_on().await;
        }
        // The disk goes with the server: what is on it is looked at as a crash would leave it.
        let copy = Place::new();
        std::fs::create_dir(copy.path().join("var")).unwrap();
        pause(&server, "STOP");
        for name in ["kontor.sqlite", "kontor.sqlite-wal"] {
            std::fs::copy(disk.join(name), copy.path().join("var").join(name)).unwrap();
        }
        std::fs::copy(place.path().join("master.key"), copy.path().join("var/master.key")).unwrap();
        pause(&server, "CONT");
        drop(server);
        keeper.is_right(&copy).await;
    });
}

/// Writes until nothing more goes onto the disk.
fn fill(path: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::create(path).unwrap();
    for bytes in [64 * 1024, 512, 1] {
        while file.write_all(&vec![1; bytes]).is_ok() {}
    }
}

/// Sends a signal.
pub fn pause(server: &Server, signal: &str) {
    let pid = server.pid().to_string();
    assert!(Command::new("kill").args([&format!("-{signal}"), &pid]).status().unwrap().success());
}
