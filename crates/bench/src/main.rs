//! `make bench`: ratios against hand-written SQL on the same engine, measured in one run.

mod client;
mod floor;
mod house;
mod lists;
mod posts;
mod program;
mod report;
mod rows;
mod steps;

use anyhow::Result;
use clap::Parser;

use crate::house::{Engine, House};

/// As in the program that it measures.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures Kontor against hand-written SQL.
#[derive(Clone, Debug, Parser)]
struct Flags {
    /// Which scenarios: place, cash, posts, lists (each on every engine), program.
    #[arg(long, value_delimiter = ',', default_value = "place,cash,posts,lists,program")]
    scenarios: Vec<String>,
    /// Which engines: sqlite, postgres (taken from KONTOR_BENCH_POSTGRES_URL).
    #[arg(long, value_delimiter = ',', default_value = "sqlite,postgres")]
    engines: Vec<String>,
    /// Clients at once.
    #[arg(long, value_delimiter = ',', default_value = "1,8,32")]
    clients: Vec<usize>,
    /// Orders placed in each round.
    #[arg(long, default_value_t = 1500)]
    orders: usize,
    /// Rounds of each kind.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Orders stored for the lists.
    #[arg(long, default_value_t = 1_000_000)]
    stored: usize,
    /// The PostgreSQL server to make a database on.
    #[arg(long, env = "KONTOR_BENCH_POSTGRES_URL")]
    postgres: Option<String>,
    #[command(flatten)]
    program: program::Wanted,
}

impl Flags {
    fn wants(&self, scenario: &str) -> bool {
        self.scenarios.iter().any(|wanted| wanted == scenario)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let flags = Flags::parse();
    let inside = ["place", "cash", "posts", "lists"].into_iter().any(|one| flags.wants(one));
    for name in flags.engines.iter().filter(|_| inside) {
        let engine = match (name.as_str(), &flags.postgres) {
            ("sqlite", _) => Engine::Sqlite,
            ("postgres", Some(url)) => Engine::Postgres(url.clone()),
            ("postgres", None) => {
                println!("LEFT OUT: PostgreSQL, because KONTOR_BENCH_POSTGRES_URL is not set");
                continue;
            }
            (other, _) => anyhow::bail!("there is no engine {other} here"),
        };
        run(&flags, &engine).await?;
    }
    if flags.wants("program") {
        program::measure(&flags.program).await?;
    }
    Ok(())
}

async fn run(flags: &Flags, engine: &Engine) -> Result<()> {
    let house = House::build(engine).await?;
    println!("\n# {}", engine.name());
    let mut alone = None;
    if flags.wants("place") {
        let floor = steps::floor_of_place(&house).await?;
        for clients in &flags.clients {
            let rate = steps::place(&house, &floor, *clients, flags.orders, flags.rounds).await?;
            if *clients == 1 {
                alone = Some(rate);
            }
        }
    }
    if flags.wants("cash") {
        steps::cash(&house, flags.orders / 5, flags.rounds).await?;
    }
    if flags.wants("posts") {
        posts::measure(&house).await?;
    }
    if flags.wants("lists") {
        lists::measure(&house, flags.stored).await?;
        if let Some(before) = alone {
            steps::flat(&house, flags.orders, flags.rounds, flags.stored, before).await?;
        }
    }
    house.close().await
}
