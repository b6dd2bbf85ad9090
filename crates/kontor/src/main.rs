//! `kontor`: see `kontor --help`.

use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = kontor::cli::Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(kontor::run(cli)),
        Err(error) => Err(kernel::Error::internal(error)),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            kontor::cli::explain(&error);
            ExitCode::FAILURE
        }
    }
}
