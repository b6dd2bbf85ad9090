//! The stream of published events as this process sees it: for live screens and caches.

use std::sync::Arc;

use sea_orm::entity::prelude::*;
use tokio::sync::{Mutex, broadcast};

use super::counter;
use crate::events::event;
use crate::{Result, Runtime};

/// Events that a slow receiver may lag behind before it loses some (and is told so).
const LAG_EVENTS_MAX: usize = 4_096;
/// Events read at once.
const READ_EVENTS_MAX: u64 = 500;

/// Follows the published events from where the process began.
pub struct Tail {
    sender: broadcast::Sender<Arc<event::Model>>,
    /// The last position handed on; absent before the first look.
    position: Mutex<Option<i64>>,
}

impl Default for Tail {
    fn default() -> Self {
        Tail { sender: broadcast::Sender::new(LAG_EVENTS_MAX), position: Mutex::new(None) }
    }
}

impl Tail {
    /// Every event that is published from now on. A receiver that lags further than a named limit is told so and
    /// continues with what is still there; it can read what it missed by position.
    pub fn subscribe(&self) -> broadcast::Receiver<Arc<event::Model>> {
        self.sender.subscribe()
    }

    /// Hands on what was published since the last look, and tells how much.
    pub(crate) async fn follow(&self, runtime: &Runtime) -> Result<u64> {
        let source = runtime.db().read();
        let mut position = self.position.lock().await;
        let mut last = match *position {
            Some(last) => last,
            None => counter::head(source).await?,
        };
        let mut seen = 0;
        loop {
            let next = source
                .select_global::<event::Entity>()
                .filter(event::Column::Position.gt(last))
                .order_by(event::Column::Position)
                .limit(READ_EVENTS_MAX)
                .all()
                .await?;
            let count = next.len() as u64;
            for event in next {
                last = event.position.unwrap_or(last);
                runtime.caches().forget(&event.name, event.company_id, event.subject_id).await;
                // Nobody may be listening, which is no failure.
                let _ = self.sender.send(Arc::new(event));
            }
            *position = Some(last);
            seen += count;
            if count < READ_EVENTS_MAX {
                return Ok(seen);
            }
        }
    }
}
