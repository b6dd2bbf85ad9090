use serde_json::Value as Json;

use super::*;

/// Made with `python-fido2`, the library of a maker of security keys: what its encoder writes, this reader reads.
const VECTORS: &str = include_str!("vectors.json");

struct Vector {
    credential: Credential,
    get_client: Vec<u8>,
    data: Vec<u8>,
    signature: Vec<u8>,
}

fn vectors() -> Json {
    serde_json::from_str(VECTORS).unwrap()
}

fn party() -> Party {
    Party { host: "kontor.example".to_owned(), origin: "https://kontor.example".to_owned() }
}

fn bytes(value: &Json) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(value.as_str().unwrap()).unwrap()
}

fn registered(key: &Json) -> Result<Credential> {
    let challenge = vectors()["create_challenge"].as_str().unwrap().to_owned();
    register(&party(), &challenge, &bytes(&key["create_client"]), &bytes(&key["attestation_object"]))
}

fn all() -> Vec<Vector> {
    let of = |key: &Json| Vector {
        credential: registered(key).unwrap(),
        get_client: bytes(&key["get_client"]),
        data: bytes(&key["authenticator_data"]),
        signature: bytes(&key["signature"]),
    };
    vectors()["keys"].as_array().unwrap().iter().map(of).collect()
}

fn shown(vector: &Vector) -> Result<Credential> {
    let challenge = vectors()["get_challenge"].as_str().unwrap().to_owned();
    authenticate(
        &party(),
        &challenge,
        &vector.credential,
        &vector.get_client,
        &vector.data,
        &vector.signature,
    )
}

#[test]
fn v6_6_2_what_another_library_signs_is_accepted() {
    for (key, vector) in vectors()["keys"].as_array().unwrap().iter().zip(all()) {
        assert_eq!(vector.credential.id, key["id"].as_str().unwrap());
        assert_eq!((vector.credential.counter, vector.credential.backup_eligible), (0, true));
        assert_eq!(shown(&vector).unwrap(), Credential { counter: 7, ..vector.credential.clone() });
    }
}

/// Every byte of what is signed, and of the signature, counts.
#[test]
fn v6_6_2_no_byte_of_an_assertion_can_be_changed() {
    for vector in all() {
        for at in 0..vector.data.len() {
            let mut data = vector.data.clone();
            data[at] ^= 0x10;
            assert!(shown(&Vector { data, ..clone(&vector) }).is_err(), "data {at}");
        }
        for at in 0..vector.get_client.len() {
            let mut get_client = vector.get_client.clone();
            get_client[at] ^= 0x01;
            assert!(shown(&Vector { get_client, ..clone(&vector) }).is_err(), "client {at}");
        }
        for at in 0..vector.signature.len() {
            let mut signature = vector.signature.clone();
            signature[at] ^= 0x01;
            assert_eq!(shown(&Vector { signature, ..clone(&vector) }), Err(Refused::Signature), "{at}");
        }
    }
}

fn clone(vector: &Vector) -> Vector {
    Vector {
        credential: vector.credential.clone(),
        get_client: vector.get_client.clone(),
        data: vector.data.clone(),
        signature: vector.signature.clone(),
    }
}

/// Cut anywhere, an attestation object is refused and nothing panics.
#[test]
fn what_is_cut_short_is_refused() {
    for key in vectors()["keys"].as_array().unwrap() {
        let whole = bytes(&key["attestation_object"]);
        let challenge = vectors()["create_challenge"].as_str().unwrap().to_owned();
        for length in 0..whole.len() {
            let made = register(&party(), &challenge, &bytes(&key["create_client"]), &whole[..length]);
            assert!(made.is_err(), "{length}");
        }
    }
    // Nested deeper than anything honest.
    let deep = [vec![0x81; 100_000], vec![0xa0]].concat();
    let challenge = vectors()["create_challenge"].as_str().unwrap().to_owned();
    let client = bytes(&vectors()["keys"][0]["create_client"]);
    assert_eq!(register(&party(), &challenge, &client, &deep), Err(Refused::Unreadable));
}

#[test]
fn a_ceremony_is_for_one_site_one_question_and_one_purpose() {
    let key = &vectors()["keys"][0];
    let (client, object) = (bytes(&key["create_client"]), bytes(&key["attestation_object"]));
    let challenge = vectors()["create_challenge"].as_str().unwrap().to_owned();
    let other = Party { origin: "https://evil.example".to_owned(), ..party() };
    assert_eq!(register(&other, &challenge, &client, &object), Err(Refused::Origin));
    let other = Party { host: "evil.example".to_owned(), ..party() };
    assert_eq!(register(&other, &challenge, &client, &object), Err(Refused::Host));
    assert_eq!(register(&party(), "AAAA", &client, &object), Err(Refused::Challenge));
    let get = bytes(&key["get_client"]);
    let get_challenge = vectors()["get_challenge"].as_str().unwrap().to_owned();
    assert_eq!(register(&party(), &get_challenge, &get, &object), Err(Refused::Ceremony));
    let framed = String::from_utf8(client).unwrap().replace("false", "true");
    assert_eq!(register(&party(), &challenge, framed.as_bytes(), &object), Err(Refused::Origin));
}

#[test]
fn a_counter_only_rises() {
    let vector = &all()[0];
    for (counter, fine) in [(0, true), (6, true), (7, false), (8, false)] {
        let credential = Credential { counter, ..vector.credential.clone() };
        let shown = shown(&Vector { credential, ..clone(vector) });
        assert_eq!(shown.is_ok(), fine, "{counter}");
        assert!(fine || shown == Err(Refused::Counter));
    }
}

/// Keys of a kind that was not offered, or that are not what they say.
#[test]
fn other_keys_are_refused() {
    let key = |entries: &[(i64, Value)]| {
        Value::Map(entries.iter().map(|(label, value)| (Value::from(*label), value.clone())).collect())
    };
    let part = |length: usize| Value::Bytes(vec![1; length]);
    let good = [(1, 2.into()), (3, ES256.into()), (-1, 1.into()), (-2, part(32)), (-3, part(32))];
    assert!(read_key(&key(&good)).is_ok());
    for (at, value) in [
        (0, Value::from(1)),
        (1, Value::from(-35)),
        (1, Value::from(EDDSA)),
        (2, Value::from(8)),
        (3, part(31)),
        (4, part(33)),
        (4, Value::from(1)),
    ] {
        let mut bad = good.clone();
        bad[at].1 = value;
        assert_eq!(read_key(&key(&bad)), Err(Refused::Key));
    }
    let twice = [&good[..], &good[4..]].concat();
    assert_eq!(read_key(&key(&twice)), Err(Refused::Key));
    let short = [(1, 3.into()), (3, RS256.into()), (-1, part(128)), (-2, part(3))];
    assert_eq!(read_key(&key(&short)), Err(Refused::Key), "1024 bits");
    assert_eq!(read_key(&Value::Null), Err(Refused::Key));
}
