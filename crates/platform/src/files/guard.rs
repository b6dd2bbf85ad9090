//! What an uploaded file must pass beside its own form: a scanner for viruses, and the room that a company has.
//!
//! Both are the operator's: the program is given a [`Guard`] as a port, or has none and takes what its form allows.

use std::time::Duration;

use kernel::{Code, Kind};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use crate::{Ctx, Finding, Result, Source, Tx};

/// A scanner found something.
pub const INFECTED: Code =
    Code::new("files.infected", Kind::Invalid, "A scanner has found something in this file");
/// No scanner answered, and without its word nothing is taken.
pub const NOT_SCANNED: Code = Code::new(
    "files.not_scanned",
    Kind::Unavailable,
    "This file could not be scanned for viruses; try again later",
);
/// The company's files together are as large as they may be.
pub const QUOTA: Code =
    Code::new("files.quota", Kind::Conflict, "There is no more room for the company's files");

/// Bytes handed to the scanner at a time.
const CHUNK_BYTES: usize = 64 * 1024;
/// Bytes of a scanner's answer that are read at most.
const ANSWER_BYTES_MAX: u64 = 4_096;

/// What guards the files of a running program.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    pub scanner: Option<Scanner>,
    /// Bytes of all files of a company at most.
    pub company_bytes_max: Option<i64>,
}

/// A clamd, or what speaks like it.
#[derive(Clone, Debug)]
pub struct Scanner {
    pub at: Address,
    /// How long one file may take.
    pub timeout: Duration,
    /// Whether a file is refused when the scanner does not answer.
    pub required: bool,
}

/// Where a scanner listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Host and port.
    Tcp(String),
    /// The path of a socket.
    #[cfg(unix)]
    Unix(std::path::PathBuf),
}

impl Address {
    /// `tcp:127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`.
    pub fn parse(text: &str) -> Option<Address> {
        if let Some(host) = text.strip_prefix("tcp:") {
            let (name, port) = host.rsplit_once(':')?;
            return (!name.is_empty() && port.parse::<u16>().is_ok()).then(|| Address::Tcp(host.to_owned()));
        }
        #[cfg(unix)]
        if let Some(path) = text.strip_prefix("unix:").filter(|path| path.starts_with('/')) {
            return Some(Address::Unix(path.into()));
        }
        None
    }
}

/// What a scanner says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Clean,
    Found(String),
}

/// Refuses a file in which a scanner finds something, or, where its word is required, that it did not look at.
///
/// # Errors
/// `files.infected`, `files.not_scanned`.
pub(super) async fn scan(ctx: &Ctx, bytes: &[u8]) -> Result<()> {
    for guard in ctx.runtime().registry().ports::<Guard>() {
        let Some(scanner) = &guard.scanner else { continue };
        match tokio::time::timeout(scanner.timeout, ask(&scanner.at, bytes)).await {
            Ok(Ok(Word::Clean)) => {}
            Ok(Ok(Word::Found(what))) => {
                tracing::warn!(request = ctx.request_id(), user = ?ctx.user_id(), what, "a scanner found something");
                return Err(INFECTED.error());
            }
            failed => {
                let why = match failed {
                    Ok(Err(error)) => error.to_string(),
                    _ => "it took too long".to_owned(),
                };
                tracing::error!(request = ctx.request_id(), why, "a file could not be scanned");
                if scanner.required {
                    return Err(NOT_SCANNED.error());
                }
            }
        }
    }
    Ok(())
}

async fn ask(at: &Address, bytes: &[u8]) -> std::io::Result<Word> {
    match at {
        Address::Tcp(host) => talk(tokio::net::TcpStream::connect(host).await?, bytes).await,
        #[cfg(unix)]
        Address::Unix(path) => talk(tokio::net::UnixStream::connect(path).await?, bytes).await,
    }
}

/// The command INSTREAM of clamd(8): chunks with their length before them, an empty one at the end, one line back.
async fn talk(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> std::io::Result<Word> {
    stream.write_all(b"zINSTREAM\0").await?;
    for chunk in bytes.chunks(CHUNK_BYTES) {
        let length = u32::try_from(chunk.len()).expect("bounded by CHUNK_BYTES");
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(chunk).await?;
    }
    stream.write_all(&[0; 4]).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    stream.take(ANSWER_BYTES_MAX).read_to_end(&mut answer).await?;
    read(&String::from_utf8_lossy(&answer))
}

/// `stream: OK`, `stream: Name FOUND`; anything else is a failure, whatever it says.
fn read(answer: &str) -> std::io::Result<Word> {
    let answer = answer.trim_end_matches(['\0', '\n', '\r']);
    let word = answer.strip_prefix("stream: ").unwrap_or_default();
    match (word, word.strip_suffix(" FOUND")) {
        ("OK", _) => Ok(Word::Clean),
        (_, Some(name)) => Ok(Word::Found(name.to_owned())),
        _ => Err(std::io::Error::other(format!("the scanner says: {answer}"))),
    }
}

/// How much room a company's files take, in one row: what is added counts and is checked in one statement.
pub mod usage {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_file_usage")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub company_id: Uuid,
        pub bytes: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// Counts bytes that are about to be a file's.
///
/// # Errors
/// `files.quota` with `company_bytes_max`.
pub(super) async fn take(ctx: &Ctx, tx: &Tx<'_>, bytes: i64) -> Result<()> {
    let guards = ctx.runtime().registry().ports::<Guard>();
    let max = guards.iter().filter_map(|guard| guard.company_bytes_max).min().unwrap_or(i64::MAX);
    let full = || QUOTA.with("company_bytes_max", max);
    if bytes > max {
        return Err(full());
    }
    let met = tx
        .update::<usage::Entity>(&ctx.whole())
        .set(usage::Column::Bytes, Expr::col(usage::Column::Bytes).add(bytes))
        .filter(usage::Column::Bytes.lte(max - bytes))
        .exec()
        .await?;
    if met == 1 {
        return Ok(());
    }
    if tx.select::<usage::Entity>(&ctx.whole()).one().await?.is_some() {
        return Err(full());
    }
    let row = usage::Model { company_id: ctx.company_id(), bytes };
    match tx.insert::<usage::Entity>(&ctx.whole(), row).await {
        // Somebody else's first file came just now: look again.
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
        other => other,
    }
}

/// Counts bytes that are no file's any more.
pub(super) async fn give_back(ctx: &Ctx, tx: &Tx<'_>, bytes: i64) -> Result<()> {
    tx.update::<usage::Entity>(&ctx.whole())
        .set(usage::Column::Bytes, Expr::col(usage::Column::Bytes).sub(bytes))
        .exec()
        .await
        .map(drop)
}

/// The doctor's check.
pub(crate) const USAGE: &str = "platform.file_usage_is_the_sum_of_files";

/// The room that is counted is the room that the files take.
pub(crate) async fn usage_is_the_sum(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let counted = source.select::<usage::Entity>(&ctx.whole()).one().await?.map_or(0, |row| row.bytes);
    let files = source.select::<super::row::Entity>(&ctx.whole());
    let sum = files.sum(Expr::col(super::row::Column::Size)).await?;
    if counted == sum {
        return Ok(Vec::new());
    }
    let company = ctx.company().code.clone();
    Ok(vec![Finding {
        check: USAGE,
        subject: company,
        expected: sum.to_string(),
        found: counted.to_string(),
    }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanners_words() {
        assert_eq!(read("stream: OK\0").unwrap(), Word::Clean);
        assert_eq!(read("stream: Eicar-Test FOUND\n").unwrap(), Word::Found("Eicar-Test".to_owned()));
        for failure in ["", "OK", "stream: ", "stream: x ERROR", "INSTREAM size limit exceeded. ERROR\0"] {
            assert!(read(failure).is_err(), "{failure}");
        }
    }

    #[test]
    fn addresses_of_scanners() {
        assert_eq!(Address::parse("tcp:clamd:3310"), Some(Address::Tcp("clamd:3310".to_owned())));
        assert!(Address::parse("unix:/run/clamd.ctl").is_some());
        for bad in ["", "tcp:", "tcp:host", "tcp::1", "tcp:host:x", "unix:clamd.ctl", "http://host"] {
            assert_eq!(Address::parse(bad), None, "{bad}");
        }
    }
}
