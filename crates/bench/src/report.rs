//! Medians and lines of print.

#![expect(clippy::float_arithmetic, reason = "rates and ratios of measurements, no money")]

use std::time::Duration;

/// Operations a second.
pub fn rate(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The value that `part` (0.99) of all do not exceed.
fn percentile(mut values: Vec<Duration>, part: f64) -> Duration {
    values.sort();
    let at = ((values.len() as f64 * part).ceil() as usize).clamp(1, values.len());
    values[at - 1]
}

/// Latencies: the middle one and the one that one of a hundred exceeds, against a bound for that.
pub fn latencies(name: &str, times: Vec<Duration>, bound: Duration) {
    let (p50, p99) = (percentile(times.clone(), 0.5), percentile(times, 0.99));
    let verdict = if p99 < bound { "ok" } else { "ABOVE" };
    println!("{name:<30} p50 {p50:>9.2?}   p99 {p99:>9.2?}   (wanted p99 < {bound:?}: {verdict})");
}

/// The rate when what happens behind the requests is counted too: events told, entries posted, rows sealed.
pub fn delivered(rates: Vec<f64>) {
    println!("{:<28} {:>8.0}/s", "  with everything delivered", median(rates));
}

/// One comparison: rates of the program and the floor, and the median of the pairs' ratios.
pub fn pair(name: &str, program: &[f64], floor: &[f64], wanted: f64) {
    let ratio = median(program.iter().zip(floor).map(|(a, b)| a / b).collect());
    let verdict = if ratio >= wanted { "ok" } else { "BELOW" };
    println!(
        "{name:<28} {:>8.0}/s   floor {:>8.0}/s   ratio {ratio:.2}   (wanted {wanted:.2}: {verdict})",
        median(program.to_vec()),
        median(floor.to_vec()),
    );
}

/// A rate against the same rate of an emptier database: flat is about one.
pub fn growth(name: &str, now: f64, before: f64) {
    let verdict = if now >= before * 0.8 { "ok" } else { "BELOW" };
    println!(
        "{name:<28} {now:>8.0}/s   before {before:>8.0}/s   ratio {:.2}   (wanted 0.80: {verdict})",
        now / before
    );
}

/// One figure against its bound.
pub fn bound(name: &str, seen: u128, wanted: u128, unit: &str) {
    let verdict = if seen < wanted { "ok" } else { "ABOVE" };
    println!("{name:<34} {seen:>6} {unit}   (wanted < {wanted} {unit}: {verdict})");
}
