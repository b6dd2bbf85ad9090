//! `kontor serve`, started and stopped like a user would.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::support::Place;

pub struct Serving {
    child: Child,
    pub url: String,
}

/// The file in its place to which the program logs.
pub const LOG: &str = "log";

impl Serving {
    pub fn start(place: &Place, environment: &[(&str, &str)]) -> Self {
        let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.env("KONTOR_METRICS__LISTEN", "127.0.0.1:0").envs(environment.iter().copied());
        let log = std::fs::File::create(place.path().join(LOG)).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().rsplit(' ').next().unwrap_or_default().to_owned();
        assert!(url.starts_with("http://127.0.0.1:"), "{line:?}");
        Serving { child, url }
    }

    async fn get(&self, path: &str) -> (u16, String) {
        let answer = reqwest::get(format!("{}{path}", self.url)).await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    /// Asks the program to stop, and tells how it ended.
    #[cfg(unix)]
    pub fn stop(mut self) -> bool {
        let pid = self.child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.child.wait().unwrap().success()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Nothing to end if it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn it_starts_on_nothing_answers_and_stops_in_order() {
    let place = Place::new();
    let server = Serving::start(&place, &[]);
    assert_eq!(server.get("/health").await.0, 200);
    assert_eq!(server.get("/ready").await, (200, "{\"status\":\"ready\"}".to_owned()));
    assert_eq!(server.get("/api/v1/openapi.json").await.0, 200);
    assert_eq!(server.get("/api/v1/platform/jobs").await.0, 401);
    assert!(server.get("/").await.1.contains("Kontor"));
    assert!(server.stop());
    assert!(place.path().join("var/master.key").is_file());
    let again = Serving::start(&place, &[]);
    assert_eq!(again.get("/ready").await.0, 200);
    assert!(again.stop());
}

#[test]
fn it_refuses_an_old_database_when_it_may_not_migrate() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("var")).unwrap();
    place.file("var/kontor.sqlite", "");
    let refused = place.run(&["serve", "--listen", "127.0.0.1:0", "--no-migrate"]);
    assert!(!refused.ok && refused.err.contains("db.not_migrated"), "{}", refused.err);
}

#[test]
fn an_address_in_use_is_named() {
    let place = Place::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let refused = place.run(&["serve", "--listen", &address]);
    assert!(!refused.ok && refused.err.contains(&address), "{}", refused.err);
}
