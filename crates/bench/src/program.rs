//! The program as its user starts it, a process of its own: how soon it answers, what it holds when nobody asks, and
//! how fast it takes in a file.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::fmt::Write as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tokio::time::sleep;

use crate::report::bound;

/// Since the first answer: the readers' pages are given back after a minute without work.
const IDLE: Duration = Duration::from_secs(90);
/// How often a process is looked at.
const LOOK: Duration = Duration::from_millis(100);
/// Until a server has to answer.
const START: Duration = Duration::from_secs(60);

const MEGABYTE: u64 = 1_000_000;

/// What to measure.
#[derive(Clone, Debug, clap::Args)]
pub struct Wanted {
    /// The program; scripts/bench.sh builds it.
    #[arg(long, env = "KONTOR_BENCH_PROGRAM")]
    pub program: Option<PathBuf>,
    /// The UCI "Online Retail" file, plain or packed with gzip.
    #[arg(long, env = "KONTOR_BENCH_ONLINE_RETAIL")]
    pub online_retail: Option<PathBuf>,
    /// Customers in the file that `import file` takes in.
    #[arg(long, default_value_t = 1_000_000)]
    pub customers: usize,
}

/// Starts it, leaves it alone, and has it take in files; all on SQLite, the default.
pub async fn measure(wanted: &Wanted) -> Result<()> {
    println!("\n# the program");
    let Some(program) = &wanted.program else {
        println!("LEFT OUT: KONTOR_BENCH_PROGRAM does not say where it is");
        return Ok(());
    };
    idle(program).await?;
    match &wanted.online_retail {
        Some(file) => online_retail(program, file).await?,
        None => println!("LEFT OUT: the Online Retail file, because KONTOR_BENCH_ONLINE_RETAIL is not set"),
    }
    customers(program, wanted.customers).await
}

async fn idle(program: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let first = Served::start(program, folder.path()).await?;
    println!("{:<34} {:>9.2?}", "first start, with its database", first.took);
    drop(first);
    let again = Served::start(program, folder.path()).await?;
    bound("second start until it answers", again.took.as_millis(), 1_000, "ms");
    sleep(IDLE).await;
    let resident = again.process.memory("VmRSS")? / MEGABYTE;
    bound("resident when idle", resident.into(), 80, "MB");
    Ok(())
}

/// A server on a port of its own.
struct Served {
    process: Running,
    took: Duration,
}

impl Served {
    async fn start(program: &Path, folder: &Path) -> Result<Served> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let begin = Instant::now();
        let mut serve = quiet(program);
        serve.args(["serve", "--listen", &address.to_string(), "--data-dir"]).arg(folder);
        let mut process = Running(serve.env("KONTOR_METRICS__ENABLED", "false").spawn()?);
        let ready = format!("http://{address}/ready");
        while reqwest::get(&ready).await.and_then(reqwest::Response::error_for_status).is_err() {
            ensure!(process.0.try_wait()?.is_none(), "the program ended instead of listening");
            ensure!(begin.elapsed() < START, "the program did not start within {START:?}");
            sleep(Duration::from_millis(5)).await;
        }
        Ok(Served { process, took: begin.elapsed() })
    }
}

/// A process that ends with its owner.
struct Running(Child);

impl Running {
    /// Bytes that it holds (`VmRSS`) or held at most (`VmHWM`).
    fn memory(&self, what: &str) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(what)).context("its memory")?;
        let kilobytes = line.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u64>()?;
        Ok(kilobytes * 1024)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Neither matters to one that has ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn online_retail(program: &Path, file: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut import = quiet(program);
    import.args(["import", "online-retail"]).arg(file).arg("--data-dir").arg(folder.path());
    import.arg("--errors").arg(folder.path().join("errors.csv"));
    taken("Online Retail as documents", &mut import, 180, Some(300)).await
}

async fn customers(program: &Path, count: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (file, password) = (folder.path().join("customers.csv"), folder.path().join("password"));
    tokio::fs::write(&file, written(count)?).await?;
    tokio::fs::write(&password, "Correct-horse-77-battery").await?;
    let founded = quiet(program)
        .args(["user", "create", "--email", "bench@kontor.example", "--first-name", "Bench"])
        .args(["--company", "Bench", "--data-dir"])
        .arg(folder.path())
        .arg("--password-file")
        .arg(&password)
        .status()?;
    ensure!(founded.success(), "the company was not founded");
    let mut import = quiet(program);
    import.args(["import", "file", "--as", "customer", "--data-dir"]).arg(folder.path());
    import.arg("--errors").arg(folder.path().join("errors.csv")).arg(&file);
    taken(&format!("{count} customers of a file"), &mut import, 300, None).await
}

fn written(count: usize) -> Result<String> {
    let mut text = String::from("code,name,kind,email,phone,credit_limit\n");
    for n in 0..count {
        let (name, kind) =
            if n % 2 == 0 { ("Grace Kamau", "person") } else { ("Njoroge Traders", "organisation") };
        let (phone, limit) = (700_000_000 + n, n % 9 * 100);
        writeln!(text, "C{n:07},{name} {n},{kind},c{n}@example.com,+254{phone},{limit}.00")?;
    }
    Ok(text)
}

/// Runs an import to its end: how long it took and what it held at most.
async fn taken(name: &str, import: &mut Command, seconds: u128, megabytes: Option<u128>) -> Result<()> {
    let begin = Instant::now();
    let mut process = Running(import.spawn()?);
    let mut most = 0;
    let status = loop {
        if let Some(status) = process.0.try_wait()? {
            break status;
        }
        most = process.memory("VmHWM").unwrap_or(most);
        sleep(LOOK).await;
    };
    ensure!(status.success(), "{name}: the import failed");
    bound(name, begin.elapsed().as_secs().into(), seconds, "s");
    match megabytes {
        Some(wanted) => bound("  held at most", (most / MEGABYTE).into(), wanted, "MB"),
        None => println!("{:<34} {:>6} MB", "  held at most", most / MEGABYTE),
    }
    Ok(())
}

fn quiet(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // To the program these would be settings that it does not know.
    for ours in ["KONTOR_BENCH_PROGRAM", "KONTOR_BENCH_ONLINE_RETAIL", "KONTOR_BENCH_POSTGRES_URL"] {
        command.env_remove(ours);
    }
    command
}
