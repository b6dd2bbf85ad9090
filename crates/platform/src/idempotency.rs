//! `Idempotency-Key`: the same key and body give the stored answer, the same key with another body a conflict.
//!
//! The key's row is written at the end of the command's own transaction. Two equal requests at once both do the
//! work; the second one's row hits the unique key, its transaction is undone, and it answers what the first stored.

use kernel::{Code, Kind};
use sea_orm::entity::prelude::*;

use crate::{Ctx, Reply, Request, Result, Scope, Tx, vault};

/// The key was used for something else.
pub const KEY_REUSED: Code = Code::new(
    "request.idempotency_key_reused",
    Kind::Conflict,
    "This Idempotency-Key was used for another request",
);
const KEY_TOO_LONG: Code =
    Code::new("request.idempotency_key_too_long", Kind::Invalid, "The Idempotency-Key is too long");
/// Characters of a key at most.
pub const KEY_CHARS_MAX: usize = 200;

/// A stored answer.
pub mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_idempotency")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// Hash of actor, endpoint and key.
        pub key_hash: String,
        /// Hash of the body.
        pub body_hash: String,
        pub status: i32,
        /// JSON, sealed.
        pub reply: String,
        /// The answer's own headers, as JSON; absent when it had none.
        pub headers: Option<String>,
        pub at: kernel::Instant,
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

/// Runs work that opens transactions of its own at most once for a key that has been answered. (Two equal requests at
/// once may both run: the work must bear being repeated.)
pub async fn once<F, Fut>(ctx: &Ctx, endpoint: &str, request: Request, work: F) -> Result<Reply>
where
    F: FnOnce(Request) -> Fut,
    Fut: Future<Output = Result<Reply>>,
{
    let keyed = if ctx.is_dry_run() { None } else { Keyed::of(ctx, endpoint, &request)? };
    let Some(keyed) = keyed else { return work(request).await };
    let asked = keyed.clone();
    let stored = crate::pipeline::write(ctx, move |ctx, tx| {
        let asked = asked.clone();
        Box::pin(async move { asked.stored(ctx, tx).await })
    });
    if let Some(stored) = stored.await? {
        return Ok(stored);
    }
    let reply = work(request).await?;
    let answered = reply.clone();
    let kept = crate::pipeline::write(ctx, move |ctx, tx| {
        let (keyed, answered) = (keyed.clone(), answered.clone());
        Box::pin(async move { keyed.store(ctx, tx, &answered).await })
    });
    match kept.await {
        Err(error) if error.is(db::CONFLICT_UNIQUE) => Ok(reply),
        other => other.map(|()| reply),
    }
}

/// A request that carries a key.
#[derive(Clone)]
pub(crate) struct Keyed {
    key_hash: String,
    body_hash: String,
}

impl Keyed {
    /// Reads the key off a request, if it has one. The key is bound to the actor and the endpoint.
    pub(crate) fn of(ctx: &Ctx, endpoint: &str, request: &Request) -> Result<Option<Keyed>> {
        let Some(key) = &request.idempotency_key else { return Ok(None) };
        if key.is_empty() || key.chars().count() > KEY_CHARS_MAX {
            return Err(KEY_TOO_LONG.with("key_chars_max", KEY_CHARS_MAX));
        }
        let user = ctx.user_id().map(|id| id.to_string()).unwrap_or_default();
        let path: Vec<String> = request.path.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Ok(Some(Keyed {
            key_hash: hash(&[user.as_bytes(), endpoint.as_bytes(), key.as_bytes()]),
            body_hash: hash(&[
                path.join("&").as_bytes(),
                request.query.as_bytes(),
                request.body.to_string().as_bytes(),
                &request.bytes,
                request
                    .content_type
                    .as_deref()
                    .filter(|_| !request.bytes.is_empty())
                    .unwrap_or("")
                    .as_bytes(),
            ]),
        }))
    }

    /// The answer that was given before.
    pub(crate) async fn stored(&self, ctx: &Ctx, tx: &Tx<'_>) -> Result<Option<Reply>> {
        let found = tx
            .select::<row::Entity>(&Scope::company(ctx.company_id()))
            .filter(row::Column::KeyHash.eq(&self.key_hash))
            .one()
            .await?;
        let Some(found) = found else { return Ok(None) };
        if found.body_hash != self.body_hash {
            return Err(KEY_REUSED.error());
        }
        let reply = vault::open(ctx, tx, &place(found.id), &found.reply).await?.unwrap_or_default();
        let body = serde_json::from_str(&reply).map_err(kernel::Error::internal)?;
        let mut headers: Vec<(String, String)> = match &found.headers {
            Some(text) => serde_json::from_str(text).map_err(kernel::Error::internal)?,
            None => Vec::new(),
        };
        headers.push(("Idempotent-Replay".to_owned(), "true".to_owned()));
        Ok(Some(Reply::Json { status: u16::try_from(found.status).unwrap_or(200), body, headers }))
    }

    /// Keeps the answer; only JSON answers are kept.
    pub(crate) async fn store(&self, ctx: &Ctx, tx: &Tx<'_>, reply: &Reply) -> Result<()> {
        let Reply::Json { status, body, headers } = reply else { return Ok(()) };
        let own = (!headers.is_empty()).then(|| serde_json::to_string(headers));
        let id = ctx.id();
        // An answer may show personal data, which is nowhere kept in the clear.
        let reply = vault::seal(ctx, tx, None, &place(id), &body.to_string()).await?;
        let row = row::Model {
            id,
            company_id: ctx.company_id(),
            key_hash: self.key_hash.clone(),
            body_hash: self.body_hash.clone(),
            status: i32::from(*status),
            reply,
            headers: own.transpose().map_err(kernel::Error::internal)?,
            at: ctx.now(),
        };
        tx.insert::<row::Entity>(&Scope::company(ctx.company_id()), row).await
    }
}

fn place(row: crate::Id) -> vault::Place {
    vault::Place { table: "platform_idempotency", column: "reply", row }
}

fn hash(parts: &[&[u8]]) -> String {
    let mut digest = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
    for part in parts {
        digest.update(&(part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    hex::encode(digest.finish())
}
