//! `kontor serve`: migrate, listen, work, and stop in order.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use db::Load;
use identity::setup;
use kernel::{Error, Result};
use platform::Runtime;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::compose;
use crate::config::Config;

/// Settings of this sub-command alone.
#[derive(Clone, Debug, Args)]
pub struct Flags {
    /// The address to listen on [default: 127.0.0.1:8400]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Refuse to start on a database that is not up to date, instead of bringing it up to date
    #[arg(long)]
    no_migrate: bool,
}

impl Flags {
    /// Puts the flags above the other layers.
    pub(crate) fn apply(&self, config: &mut Config) {
        if let Some(listen) = &self.listen {
            config.server.listen.clone_from(listen);
        }
        if self.no_migrate {
            config.server.migrate = false;
        }
    }
}

/// Serves until it is told to stop.
pub async fn run(config: &Config) -> Result<ExitCode> {
    config.check()?;
    let listener = web::server::listen(&config.server.listen).await?;
    let address = listener.local_addr().map_err(Error::internal)?;
    let runtime = compose::ready(config, Load::Requests)
        .await?
        .reached_from_outside(config.is_reached_from_outside(address));
    let shutdown = CancellationToken::new();
    tokio::spawn(cancel_on_signal(shutdown.clone()));

    let metrics = metrics(config, &runtime, shutdown.clone()).await?;
    let worker_stop = CancellationToken::new();
    let worker = config
        .server
        .worker
        .then(|| tokio::spawn(platform::worker::run(runtime.clone(), worker_stop.clone())));
    let router = web::router(runtime.clone(), config.web()?, shutdown.clone());

    say(&format!(
        "Kontor listens on http://{address}\nIts API explains itself at http://{address}/api/docs; Ctrl-C stops it.\n"
    ));
    tell_setup_token(&runtime).await?;
    tracing::info!(%address, engine = runtime.db().engine().name(), "listening");
    web::server::serve(listener, router, config.server_limits(), shutdown).await;

    // What the last requests wrote is published and worked on before the worker ends.
    worker_stop.cancel();
    for task in worker.into_iter().chain(metrics) {
        task.await.map_err(Error::internal)?;
    }
    runtime.db().close().await;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

/// Until there is a first administrator, whoever can read the console learns what the first registration shows.
async fn tell_setup_token(runtime: &Runtime) -> Result<()> {
    if runtime.is_reached_from_outside() && !setup::is_founded(runtime.db().read()).await? {
        say(&format!("Setup token for the first registration: {}\n", setup::setup_token(runtime.settings())));
    }
    Ok(())
}

/// Nobody listening is no reason not to serve.
fn say(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

async fn metrics(
    config: &Config,
    runtime: &Runtime,
    shutdown: CancellationToken,
) -> Result<Option<JoinHandle<()>>> {
    if !config.metrics.enabled {
        return Ok(None);
    }
    let handle = web::metrics::install()?;
    let listener =
        web::server::listen(&config.metrics.listen).await.map_err(|error| error.at("metrics.listen"))?;
    let router = web::metrics::router(handle, runtime.clone());
    Ok(Some(tokio::spawn(web::server::serve(listener, router, web::ServerLimits::default(), shutdown))))
}

/// The first Ctrl-C or SIGTERM stops in order; a second one does not wait.
async fn cancel_on_signal(shutdown: CancellationToken) {
    stop_signal().await;
    tracing::info!("stopping: running requests are finished first");
    shutdown.cancel();
    stop_signal().await;
    tracing::warn!("stopped at once");
    std::process::exit(130);
}

#[cfg(unix)]
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}

#[cfg(not(unix))]
async fn stop_signal() {
    let _ = tokio::signal::ctrl_c().await;
}
