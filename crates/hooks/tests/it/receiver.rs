//! Somebody who receives webhooks: a small HTTP server on loopback that does as it is told.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What came in.
#[derive(Clone, Debug)]
pub struct Got {
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Got {
    pub fn event(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn id(&self) -> &str {
        &self.headers["webhook-id"]
    }
}

/// What is to be done with a request.
#[derive(Clone, Debug)]
pub enum Do {
    /// Answer with this status, these header lines and this body.
    Answer(u16, &'static str, String),
    /// Close the connection without a word, after the request was read.
    Vanish,
}

impl Do {
    pub fn status(status: u16) -> Do {
        Do::Answer(status, "", String::new())
    }
}

#[derive(Default)]
struct Script {
    got: Vec<Got>,
    next: VecDeque<Do>,
}

/// A receiver on a port of its own.
#[derive(Clone)]
pub struct Receiver {
    pub url: String,
    script: Arc<Mutex<Script>>,
}

impl Receiver {
    pub async fn start() -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let script = Arc::new(Mutex::new(Script::default()));
        let receiver = Receiver { url, script: script.clone() };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, script.clone()));
            }
        });
        receiver
    }

    /// What to do with the next requests; afterwards they are answered with 200 again.
    pub fn then(&self, steps: impl IntoIterator<Item = Do>) {
        self.script.lock().unwrap().next.extend(steps);
    }

    /// What came in since the last look.
    pub fn take(&self) -> Vec<Got> {
        std::mem::take(&mut self.script.lock().unwrap().got)
    }

    /// The types of the events that came in since the last look.
    pub fn names(&self) -> Vec<String> {
        self.take().iter().map(|got| got.event()["type"].as_str().unwrap().to_owned()).collect()
    }
}

async fn serve(mut stream: TcpStream, script: Arc<Mutex<Script>>) {
    let Some(got) = read(&mut stream).await else { return };
    let step = {
        let mut script = script.lock().unwrap();
        script.got.push(got);
        script.next.pop_front().unwrap_or_else(|| Do::status(200))
    };
    if let Do::Answer(status, headers, body) = step {
        let head = format!("HTTP/1.1 {status} X\r\n{headers}content-length: {}\r\n\r\n", body.len());
        let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
    }
}

async fn read(stream: &mut TcpStream) -> Option<Got> {
    let mut bytes = Vec::new();
    let mut part = [0; 4_096];
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        let count = stream.read(&mut part).await.ok()?;
        if count == 0 {
            return None;
        }
        bytes.extend_from_slice(&part[..count]);
    };
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let mut lines = head.lines();
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length: usize = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = bytes[end + 4..].to_vec();
    while body.len() < length {
        let count = stream.read(&mut part).await.ok()?;
        if count == 0 {
            return None;
        }
        body.extend_from_slice(&part[..count]);
    }
    Some(Got { path, headers, body })
}
