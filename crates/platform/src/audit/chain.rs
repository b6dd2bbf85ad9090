//! The hashes of the audit chain. Pure.
//!
//! Each row becomes a leaf; the leaves of a seal have a Merkle root; a seal's hash covers the root and the seal
//! before it, keyed, so that whoever can write to the database but does not hold the key cannot make a chain. What
//! may have to be erased one day (a person's name, personal data) enters by a keyed hash of its own, which the seal
//! keeps: the chain holds when the text is gone.

use aws_lc_rs::digest::{SHA256, digest};

use super::row;
use crate::keys::MacKey;
use crate::{Id, Settings};

/// A SHA-256 or HMAC-SHA-256 value.
pub(super) type Hash = [u8; 32];
/// A keyed hash of something erasable, cut to 128 bits.
type ShortMac = [u8; 16];

/// Marks leaves and inner nodes, so that neither can pass for the other.
const LEAF: &[u8] = &[0];
const NODE: &[u8] = &[1];
/// The stored keyed hash of what is absent.
const ABSENT: ShortMac = [0; 16];
/// Bytes of one stored leaf.
const LEAF_BYTES: usize = 16 + 32 + 16 + 16;

/// The keys of the chain.
#[derive(Clone)]
pub(super) struct Keys {
    seals: MacKey,
    erasable: MacKey,
}

impl Keys {
    pub(super) fn of(settings: &Settings) -> Self {
        Keys { seals: settings.mac_key("audit.seal"), erasable: settings.mac_key("audit.erasable") }
    }
}

/// What a seal keeps of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) id: Id,
    body: Hash,
    name: ShortMac,
    personal: ShortMac,
}

/// How a row of today compares with its leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compared {
    Same,
    /// The same, but for what was lawfully erased.
    Erased,
    Altered,
}

impl Leaf {
    pub(super) fn of(keys: &Keys, row: &row::Model) -> Self {
        let erasable = |text: &str| short(keys.erasable.mac(&[row.id.as_bytes(), text.as_bytes()]));
        Leaf {
            id: row.id,
            body: sha256(&body(row)),
            name: erasable(&format!("name:{}", row.actor_name)),
            personal: row.personal.as_ref().map_or(ABSENT, |text| erasable(&format!("personal:{text}"))),
        }
    }

    /// Compares the row as it is now with the leaf as it was sealed.
    pub(super) fn compare(&self, keys: &Keys, now: &row::Model) -> Compared {
        let current = Leaf::of(keys, now);
        let name_erased = now.actor_name.is_empty() && current.name != self.name;
        let personal_erased = now.personal.is_none() && self.personal != ABSENT;
        let name_holds = current.name == self.name || name_erased;
        let personal_holds = current.personal == self.personal || personal_erased;
        match current.body == self.body && name_holds && personal_holds {
            false => Compared::Altered,
            true if name_erased || personal_erased => Compared::Erased,
            true => Compared::Same,
        }
    }

    fn hash(&self) -> Hash {
        sha256(&[LEAF, self.id.as_bytes(), &self.body, &self.name, &self.personal].concat())
    }
}

/// The leaves as a seal stores them.
pub(super) fn pack(leaves: &[Leaf]) -> Vec<u8> {
    leaves
        .iter()
        .flat_map(|leaf| [leaf.id.as_bytes().as_slice(), &leaf.body, &leaf.name, &leaf.personal].concat())
        .collect()
}

/// The leaves that a seal stores; nothing when they are damaged.
pub(super) fn unpack(bytes: &[u8]) -> Option<Vec<Leaf>> {
    let (leaves, rest) = bytes.as_chunks::<LEAF_BYTES>();
    if !rest.is_empty() {
        return None;
    }
    leaves
        .iter()
        .map(|leaf| {
            Some(Leaf {
                id: Id::from_slice(&leaf[..16]).ok()?,
                body: leaf[16..48].try_into().ok()?,
                name: leaf[48..64].try_into().ok()?,
                personal: leaf[64..80].try_into().ok()?,
            })
        })
        .collect()
}

/// The Merkle root; an odd node goes up as it is.
pub(super) fn root(leaves: &[Leaf]) -> Hash {
    let mut level: Vec<Hash> = leaves.iter().map(Leaf::hash).collect();
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => sha256(&[NODE, left, right].concat()),
                odd => odd[0],
            })
            .collect();
    }
    level.first().copied().unwrap_or_default()
}

/// What a seal's hash covers.
pub(super) struct Sealed<'a> {
    pub(super) company: Id,
    pub(super) no: i64,
    /// Hex, as stored; empty for the first.
    pub(super) prev_hash: &'a str,
    /// Hex, as stored.
    pub(super) root: &'a str,
    pub(super) row_count: i32,
    pub(super) at: kernel::Instant,
}

impl Sealed<'_> {
    /// The seal's hash, hex.
    pub(super) fn hash(&self, keys: &Keys) -> String {
        hex::encode(keys.seals.mac(&[
            self.company.as_bytes(),
            &self.no.to_be_bytes(),
            &(self.prev_hash.len() as u64).to_be_bytes(),
            self.prev_hash.as_bytes(),
            self.root.as_bytes(),
            &self.row_count.to_be_bytes(),
            &self.at.0.to_be_bytes(),
        ]))
    }
}

/// Everything about a row that stays for ever, each part with its length, so that no two rows have the same bytes.
fn body(row: &row::Model) -> Vec<u8> {
    let actor_id = row.actor_id.map(|id| id.to_string()).unwrap_or_default();
    let texts: [&str; 6] =
        [&row.actor_kind, &actor_id, &row.action, &row.subject_kind, &row.request_id, &row.changes];
    let mut bytes = Vec::with_capacity(200 + row.changes.len());
    bytes.extend(row.id.as_bytes());
    bytes.extend(row.company_id.as_bytes());
    bytes.extend(row.at.0.to_be_bytes());
    bytes.extend(row.subject_id.as_bytes());
    for text in texts {
        bytes.extend((text.len() as u64).to_be_bytes());
        bytes.extend(text.as_bytes());
    }
    bytes
}

fn sha256(bytes: &[u8]) -> Hash {
    digest(&SHA256, bytes).as_ref().try_into().expect("SHA-256 has 32 bytes")
}

fn short(mac: Hash) -> ShortMac {
    mac[..16].try_into().expect("32 bytes hold 16")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        let settings = Settings {
            data_dir: std::path::PathBuf::new(),
            master_key: vec![7; 32],
            public_url: String::new(),
        };
        Keys::of(&settings)
    }

    fn row(n: u128) -> row::Model {
        row::Model {
            id: Id::from_u128(n),
            company_id: Id::from_u128(1),
            at: kernel::Instant(5),
            actor_kind: "user".to_owned(),
            actor_id: Some(Id::from_u128(2)),
            actor_name: "Amina".to_owned(),
            action: "orders.order.confirm".to_owned(),
            subject_kind: "order".to_owned(),
            subject_id: Id::from_u128(3),
            request_id: "r".to_owned(),
            changes: "{}".to_owned(),
            personal: Some("{\"email\":\"amina@example.com\"}".to_owned()),
            seal_no: None,
        }
    }

    #[test]
    fn t49_every_part_of_a_row_is_covered() {
        let keys = keys();
        let leaf = Leaf::of(&keys, &row(1));
        let changes: [fn(&mut row::Model); 10] = [
            |row| row.company_id = Id::nil(),
            |row| row.at = kernel::Instant(6),
            |row| row.actor_kind.push('x'),
            |row| row.actor_id = None,
            |row| row.actor_name.push('x'),
            |row| row.action.push('x'),
            |row| row.subject_id = Id::nil(),
            |row| row.request_id.push('x'),
            |row| row.changes = "{ }".to_owned(),
            |row| row.personal = Some("{}".to_owned()),
        ];
        assert_eq!(leaf.compare(&keys, &row(1)), Compared::Same);
        for (n, change) in changes.iter().enumerate() {
            let mut altered = row(1);
            change(&mut altered);
            assert_eq!(leaf.compare(&keys, &altered), Compared::Altered, "change {n}");
        }
    }

    #[test]
    fn erasing_a_person_leaves_the_chain_whole() {
        let keys = keys();
        let leaf = Leaf::of(&keys, &row(1));
        let erased = row::Model { actor_name: String::new(), personal: None, ..row(1) };
        assert_eq!(leaf.compare(&keys, &erased), Compared::Erased);
        let never_there = Leaf::of(&keys, &row::Model { personal: None, ..row(1) });
        assert_eq!(never_there.compare(&keys, &row(1)), Compared::Altered);
    }

    #[test]
    fn the_root_depends_on_every_leaf_and_on_their_order() {
        let keys = keys();
        let leaves: Vec<Leaf> = (1..=5).map(|n| Leaf::of(&keys, &row(n))).collect();
        let whole = root(&leaves);
        assert_eq!(unpack(&pack(&leaves)), Some(leaves.clone()));
        for n in 0..leaves.len() {
            let mut fewer = leaves.clone();
            fewer.remove(n);
            assert_ne!(root(&fewer), whole);
        }
        let mut swapped = leaves;
        swapped.swap(0, 1);
        assert_ne!(root(&swapped), whole);
        assert_eq!(unpack(&[0; LEAF_BYTES + 1]), None);
    }
}
