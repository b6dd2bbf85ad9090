//! The real program, started, stopped, and killed.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::support::Place;

pub struct Server {
    child: Child,
    /// `http://127.0.0.1:…/api/v1`.
    pub api: String,
}

impl Server {
    pub fn start(place: &Place, url: &str) -> Server {
        Server::start_by(place.command(&["serve", "--listen", "127.0.0.1:0"]), url)
    }

    /// Starts what runs `kontor serve`, perhaps in other circumstances than usual.
    pub fn start_by(mut command: Command, url: &str) -> Server {
        command
            .env("DATABASE_URL", url)
            .env("KONTOR_METRICS__ENABLED", "false")
            .env("KONTOR_LIMITS__PER_ADDRESS__ENABLED", "false")
            .env("KONTOR_LIMITS__PER_ACTOR__ENABLED", "false")
            .env("KONTOR_LOG__FILTER", "error");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.trim().rsplit(' ').next().unwrap_or_default();
        assert!(base.starts_with("http://127.0.0.1:"), "{line:?}");
        Server { api: format!("{base}/api/v1"), child }
    }

    /// SIGKILL: nothing is finished, nothing is told.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to stop, and tells whether it ended well.
    pub fn stop(mut self) -> bool {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.child.wait().unwrap().success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing to end if it has ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
