//! Holds what clients were told against what the database keeps. A list of complaints; none is what one hopes for.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Id;

use super::evidence::Evidence;
use super::history::{Ended, Made, Step, Wish};

const PIECE: i64 = 1_000_000;

/// Everything that must hold.
pub fn judge(history: &[Step], evidence: &Evidence) -> Vec<String> {
    let mut complaints = evidence.findings.clone();
    complaints.extend(history.iter().filter_map(|step| made_wrong(step, evidence)));
    complaints.extend(history.iter().filter_map(|step| done_wrong(step, evidence)));
    complaints.extend(strangers(history, evidence));
    complaints.extend(stock(history, evidence));
    complaints.extend(numbers(evidence));
    let unbalanced = evidence.balances.iter().filter(|(_, balance)| **balance != 0);
    complaints
        .extend(unbalanced.map(|(currency, balance)| format!("the books in {currency} are {balance} off")));
    if evidence.unpublished > 0 {
        complaints.push(format!("{} events were never published", evidence.unpublished));
    }
    complaints
}

/// What was acknowledged is there once, what was refused is not there, what is not known is there at most once.
fn made_wrong(step: &Step, evidence: &Evidence) -> Option<String> {
    let kind = step.wish.makes()?;
    let found = evidence.made.get(&(kind, step.key.clone())).map_or(&[][..], Vec::as_slice);
    let right = match &step.ended {
        Ended::Acked(answer) => found.len() == 1 && answer["id"] == found[0].to_string(),
        Ended::Refused(_) => found.is_empty(),
        Ended::Unknown => found.len() <= 1,
    };
    (!right).then(|| format!("{kind:?} of {}: {:?}, and there is {found:?}", step.key, step.ended))
}

/// What was acknowledged has happened and is still so.
fn done_wrong(step: &Step, evidence: &Evidence) -> Option<String> {
    let Ended::Acked(answer) = &step.ended else { return None };
    let state = |id: &Id| evidence.states.get(id).map_or("gone", String::as_str);
    let right = match &step.wish {
        Wish::Confirm { order } => !matches!(state(order), "gone" | "draft"),
        Wish::Cancel { order } => state(order) == "cancelled",
        Wish::Ship { shipment, .. } => matches!(state(shipment), "shipped" | "delivered"),
        Wish::Post { invoice } => {
            evidence.numbers.get(invoice).is_some_and(|number| answer["number"] == **number)
        }
        Wish::Payment { invoice } => state(invoice) == "paid",
        Wish::Order { .. } | Wish::Receipt { .. } | Wish::Shipment { .. } | Wish::Invoice { .. } => true,
    };
    (!right).then(|| format!("{:?} of {} was acknowledged and is not so", step.wish, step.key))
}

/// Nothing is there that nobody asked for.
fn strangers(history: &[Step], evidence: &Evidence) -> Vec<String> {
    let asked: BTreeSet<(Made, &str)> =
        history.iter().filter_map(|step| Some((step.wish.makes()?, step.key.as_str()))).collect();
    let unasked = evidence.made.keys().filter(|(kind, key)| !asked.contains(&(*kind, key.as_str())));
    unasked.map(|(kind, key)| format!("{kind:?} {key} is there, and nobody asked for it")).collect()
}

/// What is on hand is what came less what left, by the histories alone.
fn stock(history: &[Step], evidence: &Evidence) -> Vec<String> {
    let mut expected: BTreeMap<Id, i64> = BTreeMap::new();
    for step in history {
        match &step.wish {
            Wish::Receipt { product, pieces }
                if evidence.made.contains_key(&(Made::Receipt, step.key.clone())) =>
            {
                *expected.entry(*product).or_default() += pieces * PIECE;
            }
            Wish::Ship { shipment, product, pieces }
                if evidence.states.get(shipment).is_some_and(|state| state == "shipped") =>
            {
                *expected.entry(*product).or_default() -= pieces * PIECE;
            }
            _ => {}
        }
    }
    let mut complaints = Vec::new();
    for (product, (on_hand, reserved)) in &evidence.levels {
        let wanted = expected.get(product).copied().unwrap_or(0);
        if *on_hand != wanted {
            complaints.push(format!("{product}: {on_hand} on hand, {wanted} by the histories"));
        }
        if reserved > on_hand {
            complaints.push(format!("{product}: {reserved} reserved of {on_hand}"));
        }
    }
    complaints
}

/// Invoices are numbered from 1 without a gap or a double.
fn numbers(evidence: &Evidence) -> Option<String> {
    let mut places = evidence.places.clone();
    places.sort_unstable();
    let dense = places.iter().zip(1..).all(|(place, wanted)| *place == wanted);
    (!dense).then(|| format!("invoice numbers are not dense: {places:?}"))
}

/// An oracle that never complains is worth nothing: each lie about what happened must be found out.
pub fn assert_it_can_fail(history: &[Step], evidence: &Evidence) {
    let acked = |wanted: fn(&Wish) -> bool| {
        let found = history.iter().position(|one| matches!(one.ended, Ended::Acked(_)) && wanted(&one.wish));
        found.expect("every kind of step was acknowledged at least once")
    };
    let complains = |what: &str, history: &[Step], evidence: &Evidence| {
        assert!(!judge(history, evidence).is_empty(), "the oracle overlooks {what}");
    };
    let order = acked(|wish| matches!(wish, Wish::Order { .. }));
    let key = (Made::Order, history[order].key.clone());
    let (mut lost, mut doubled, mut reserved) = (evidence.clone(), evidence.clone(), evidence.clone());
    lost.made.remove(&key);
    complains("a lost order", history, &lost);
    doubled.made.entry(key).or_default().push(Id::nil());
    complains("a doubled order", history, &doubled);
    for (what, wanted) in [
        ("a receipt that nobody made", (|wish| matches!(wish, Wish::Receipt { .. })) as fn(&Wish) -> bool),
        ("a shipment that nobody sent", |wish| matches!(wish, Wish::Ship { .. })),
    ] {
        let mut shorter = history.to_vec();
        shorter.remove(acked(wanted));
        complains(what, &shorter, evidence);
    }
    let mut refused = history.to_vec();
    refused[order].ended = Ended::Refused("said.no".to_owned());
    complains("an order that was refused and is there", &refused, evidence);

    let post = acked(|wish| matches!(wish, Wish::Post { .. }));
    let Wish::Post { invoice } = history[post].wish else { unreachable!("it was looked for") };
    let (mut unposted, mut gap, mut off, mut silent) =
        (evidence.clone(), evidence.clone(), evidence.clone(), evidence.clone());
    unposted.numbers.remove(&invoice);
    complains("a post that was undone", history, &unposted);
    gap.places.retain(|place| *place != 1);
    complains("a gap in the numbers", history, &gap);
    off.balances.entry("KES".to_owned()).and_modify(|balance| *balance += 1);
    complains("unbalanced books", history, &off);
    silent.unpublished = 1;
    complains("an event that was never published", history, &silent);
    for (on_hand, promised) in reserved.levels.values_mut() {
        *promised = *on_hand + 1;
    }
    complains("more reserved than there is", history, &reserved);
}
