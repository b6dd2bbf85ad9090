//! SQLite's single writer, shared by everybody without a busy error and, under load, with one fsync for many.
//!
//! Commands queue for the gate in order of arrival. The first opens a transaction, each that follows runs in a savepoint
//! of it. The command that finishes with nobody waiting behind it commits for all that finished since the last commit;
//! until then they wait, so that an answer is only ever given for what is on disk. A command that fails takes back its
//! own savepoint and nothing else; the first, when it fails, the transaction, in which nobody else is yet.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kernel::{Error, Result};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, oneshot};

use crate::database::{Outcome, Work};
use crate::errors::of_db;
use crate::{Engine, Tx, UNAVAILABLE};

/// The most commands that share one commit: bounds how long the first of them waits.
const GROUP_COMMANDS_MAX: usize = 64;

pub(crate) struct Gate {
    writer: DatabaseConnection,
    waiting: AtomicUsize,
    group: Mutex<Group>,
}

/// The open transaction and the commands that finished in it.
#[derive(Default)]
struct Group {
    open: Option<DatabaseTransaction>,
    finished: Vec<oneshot::Sender<Result<()>>>,
}

impl Gate {
    pub(crate) fn new(writer: DatabaseConnection) -> Self {
        Gate { writer, waiting: AtomicUsize::new(0), group: Mutex::new(Group::default()) }
    }

    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Runs one command. Must be called from a task that nobody cancels: a caller that vanished while it held the
    /// group open would leave the others waiting.
    pub(crate) async fn run<T: Send + 'static>(self: Arc<Self>, work: Arc<dyn Work<T>>) -> Result<T> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut group = self.group.lock().await;
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        let result = self.attempt(&mut group, work).await;
        if group.open.is_none() {
            // It was the first and took everything back: nobody else has part in it. Or the transaction is lost, and
            // everybody who had part in it has been told.
            return result;
        }
        let waiting = self.waiting.load(Ordering::SeqCst);
        let full = group.finished.len() + 1 >= GROUP_COMMANDS_MAX;
        if waiting == 0 || full {
            let committed = group.commit().await;
            drop(group);
            return committed.and(result);
        }
        let (tell, told) = oneshot::channel();
        group.finished.push(tell);
        drop(group);
        match told.await {
            Ok(committed) => committed.and(result),
            Err(_) => Err(UNAVAILABLE.error().inner("the group was dropped before its commit")),
        }
    }

    /// The first in a group is the transaction itself, whoever joins is a savepoint in it: alone, a command needs none.
    async fn attempt<T: Send + 'static>(&self, group: &mut Group, work: Arc<dyn Work<T>>) -> Result<T> {
        let (transaction, is_first) = match &group.open {
            Some(open) => match open.begin().await.map_err(of_db) {
                Ok(savepoint) => (savepoint, false),
                Err(lost) => {
                    group.lose(&lost);
                    return Err(lost);
                }
            },
            None => (self.begin().await?, true),
        };
        let tx = Tx::new(transaction, Engine::Sqlite);
        let outcome = crate::database::guarded(&tx, &work).await;
        let transaction = tx.into_transaction();
        let ended = match &outcome {
            Ok(Outcome::Commit(_)) if is_first => {
                group.open = Some(transaction);
                Ok(())
            }
            Ok(Outcome::Commit(_)) => transaction.commit().await,
            Ok(Outcome::Rollback(_)) | Err(_) => transaction.rollback().await,
        };
        if let Err(lost) = ended.map_err(of_db) {
            // A disk that fails takes the whole transaction back, and the savepoint with it.
            group.lose(&lost);
            return Err(outcome.err().unwrap_or(lost));
        }
        outcome.map(|(Outcome::Commit(value) | Outcome::Rollback(value))| value)
    }

    async fn begin(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.writer.begin_with_options(options).await.map_err(of_db)
    }
}

impl Group {
    /// Gives up the open transaction and tells everybody in it.
    fn lose(&mut self, error: &Error) {
        drop(self.open.take());
        for finished in self.finished.drain(..) {
            // As in `commit`.
            let _ = finished.send(Err(error.clone()));
        }
    }

    /// Commits what is open and tells everybody who waits for it.
    async fn commit(&mut self) -> Result<()> {
        let outcome = match self.open.take() {
            Some(open) => open.commit().await.map_err(of_db),
            None => Ok(()),
        };
        for finished in self.finished.drain(..) {
            // A receiver that is gone has no caller left to tell; its work is committed or not all the same.
            let _ = finished.send(outcome.clone());
        }
        outcome
    }
}
