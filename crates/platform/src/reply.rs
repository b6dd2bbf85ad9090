//! What comes in and what goes out, without HTTP.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::sync::Arc;

use serde_json::Value;

/// One call of an endpoint.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The `{name}` parts of the path.
    pub path: BTreeMap<String, String>,
    /// The query string, not decoded.
    pub query: String,
    /// The JSON body; `Null` when there was none.
    pub body: Value,
    /// The body's bytes where an endpoint takes a file, or a message as it was sent.
    pub bytes: Vec<u8>,
    /// The body in a file of its own, where an endpoint takes one that may be larger than memory.
    pub spool: Option<Arc<Spool>>,
    /// The body's content type.
    pub content_type: Option<String>,
    /// The version in `If-Match`.
    pub if_match: Option<i64>,
    /// The wanted answer's type.
    pub accept: Option<String>,
    /// `Idempotency-Key`.
    pub idempotency_key: Option<String>,
    /// `?dry_run=true`.
    pub dry_run: bool,
    /// The network address of the caller, as far as it is known.
    pub address: Option<String>,
    /// The program of the caller.
    pub agent: Option<String>,
    /// The headers that the endpoint asked for ([`crate::Raw`]), by their name in lower case, as far as they are there.
    pub headers: BTreeMap<String, String>,
    /// The secret of what this browser has begun elsewhere, from its cookie.
    pub begun: Option<String>,
    /// The token of a link, from `Authorization: Portal <token>`.
    pub link: Option<String>,
}

/// A file to hand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReply {
    pub content_type: String,
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// A file to hand out as it lies in the store, piece by piece: it may be larger than memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReply {
    pub content_type: String,
    pub file_name: String,
    /// Where it lies in the file store.
    pub path: String,
    /// Bytes.
    pub size: u64,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// JSON with a status; an object's `version` becomes its `ETag`.
    Json { status: u16, body: Value, headers: Vec<(String, String)> },
    /// A file.
    File(FileReply),
    /// A file of the store.
    Stored(StoredReply),
}

impl Reply {
    /// An answer of 200 or another status without extra headers.
    pub fn json(status: u16, body: Value) -> Self {
        Reply::Json { status, body, headers: Vec::new() }
    }
}

/// A typed answer with headers of its own: what [`crate::Api::free`] functions give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response<O> {
    pub status: u16,
    pub body: O,
    pub headers: Vec<(String, String)>,
}

impl<O> Response<O> {
    /// An answer of 200.
    pub fn ok(body: O) -> Self {
        Response { status: 200, body, headers: Vec::new() }
    }

    /// An answer of 201.
    pub fn created(body: O) -> Self {
        Response { status: 201, body, headers: Vec::new() }
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }
}

/// A body that was written to a file without a name; it goes with this value.
#[derive(Debug)]
pub struct Spool {
    file: File,
    sha256: String,
}

impl Spool {
    /// A file whose bytes have this SHA-256, hex.
    pub fn new(file: File, sha256: String) -> Self {
        Spool { file, sha256 }
    }

    /// Of the bytes, hex.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The bytes from the beginning. One reader at a time.
    pub fn reader(&self) -> kernel::Result<File> {
        let mut file = self.file.try_clone().map_err(kernel::Error::internal)?;
        file.seek(SeekFrom::Start(0)).map_err(kernel::Error::internal)?;
        Ok(file)
    }
}
