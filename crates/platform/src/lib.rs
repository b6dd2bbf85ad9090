//! The spine that every module stands on: who acts ([`Ctx`]), how things change ([`pipeline`]), what is written
//! beside every change (audit, events), and the services around it (numbers, jobs, files, caches).
//!
//! A module is a value of [`Module`]: its tables, permissions, endpoints, events, subscriptions and jobs as data. It
//! never sees HTTP, never begins or commits a transaction, and never reads the clock: it writes async functions of
//! `(&Ctx, &Tx, input)` and registers them with [`Api`].
//!
//! *Architecture Invariant:* [`pipeline`] is the only caller of [`db::Database::write`] outside migrations.

pub mod api;
pub mod audit;
pub mod cache;
pub mod catalogue;
pub mod clock;
mod ctx;
mod doctors;
pub mod doors;
pub mod events;
pub mod files;
pub mod furnish;
pub mod idempotency;
pub mod inbound;
mod input;
pub mod jobs;
mod keys;
pub mod mail;
mod manifest;
mod migrations;
mod module;
pub mod numbering;
pub mod outbound;
pub mod outbox;
pub mod permissions;
pub mod pipeline;
pub mod recurring;
mod reply;
pub mod retention;
mod runtime;
pub mod setup;
mod sight;
pub mod signing;
mod strict;
mod tx;
pub mod vault;
pub mod worker;

pub use api::{Access, Api, Endpoint, Handler, Method, Target, VERSION_CONFLICT};
pub use clock::Clock;
pub use ctx::{Actor, Company, Ctx, FORBIDDEN, Grants, Principal};
pub use events::{Event, EventType, Subject};
pub use inbound::Inbound;
pub use input::NoInput;
pub use keys::{Mac, MacKey};
pub use manifest::module;
pub use module::{
    Doctor, Finding, JobHandler, JobKind, ListenFn, ListenHandler, Loose, Module, Port, Registry, Schedule,
    Stream, StreamFn, Subscription, Unfinished, UnfinishedFn, free_job,
};
pub use reply::{FileReply, Reply, Request, Response, Spool, StoredReply};
pub use retention::Retention;
pub use runtime::{AnswersOf, Credential, Directory, Runtime, Settings};
pub use sight::{SUBJECT_VIEW, ViewOf, sees, sees_event, subject_views};
pub use tx::Tx;

pub use db::{Global, Owned, Rows, Scope, Scoped, Source};
pub use futures::future::BoxFuture;
pub use kernel::{Error, Id, Result, TaxRounding};
