//! A mail server in the test's own process, which keeps what it is handed.

use std::sync::{Arc, Mutex, PoisonError};

use platform::mail::Mailer;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail server on loopback. How it treats a recipient is in the address: `bounce@…` is refused for good, `busy@…`
/// for now, and after the text for `vanish@…` it hangs up without a word.
#[derive(Clone)]
pub struct PostOffice {
    url: String,
    received: Arc<Mutex<Vec<Received>>>,
}

/// A message that the server has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub to: String,
    /// Headers and body, as they came over the wire.
    pub text: String,
}

impl PostOffice {
    /// Opens it; it ends with the test's runtime.
    ///
    /// # Panics
    /// When no port is free.
    pub async fn open() -> PostOffice {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let office = PostOffice { url: format!("smtp://127.0.0.1:{port}"), received: Arc::default() };
        let received = office.received.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, received.clone()));
            }
        });
        office
    }

    /// A mailer that hands messages to it.
    ///
    /// # Panics
    /// Never: the settings are good.
    pub fn mailer(&self) -> Mailer {
        Mailer::new(&self.url, "Tumaini Traders <invoices@tumaini.example>").expect("good settings")
    }

    /// What it has accepted so far.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn talk(stream: TcpStream, received: Arc<Mutex<Vec<Received>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut to, mut text, mut in_text) = (String::new(), String::new(), false);
    if write.write_all(b"220 post office\r\n").await.is_err() {
        return;
    }
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = if in_text {
            if line != "." {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            in_text = false;
            if to.starts_with("vanish") {
                return;
            }
            let accepted = Received { to: to.clone(), text: std::mem::take(&mut text) };
            received.lock().unwrap_or_else(PoisonError::into_inner).push(accepted);
            "250 accepted"
        } else {
            let command = line.to_ascii_uppercase();
            match command.get(..4).unwrap_or_default() {
                "RCPT" => {
                    let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                    to = address.to_owned();
                    match address.split('@').next() {
                        Some("bounce") => "550 no such user",
                        Some("busy") => "450 try again later",
                        _ => "250 ok",
                    }
                }
                "DATA" => {
                    in_text = true;
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            }
        };
        if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}
