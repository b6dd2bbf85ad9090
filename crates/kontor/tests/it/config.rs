//! Settings: the layers, their order, what is refused, and what is not shown.

use crate::support::{Place, Ran};

fn shown(place: &Place, environment: &[(&str, &str)], arguments: &[&str]) -> Ran {
    let mut arguments = arguments.to_vec();
    arguments.extend(["config", "print"]);
    Ran::of(place.command(&arguments).envs(environment.iter().copied()).output().unwrap())
}

#[test]
fn the_defaults_are_valid_and_their_text_is_the_documentation() {
    let place = Place::new();
    assert!(place.run(&["config", "check"]).well().out.contains("valid"));
    let text = place.run(&["config", "print", "--defaults"]).well().out;
    assert_eq!(text, kontor::config::DEFAULTS);
    assert!(shown(&place, &[], &[]).well().out.contains("listen = \"127.0.0.1:8400\""));
}

#[test]
fn each_layer_stands_above_the_one_before() {
    let place = Place::new();
    place.file("kontor.toml", "[database]\nurl = \"sqlite:file.sqlite\"\n[limits]\nstreams_max = 7\n");
    let from_file = shown(&place, &[], &[]).well().out;
    assert!(from_file.contains("sqlite:file.sqlite") && from_file.contains("streams_max = 7"));
    let environment = [("KONTOR_DATABASE__URL", "sqlite:env.sqlite"), ("KONTOR_LIMITS__STREAMS_MAX", "8")];
    let from_environment = shown(&place, &environment, &[]).well().out;
    assert!(from_environment.contains("sqlite:env.sqlite") && from_environment.contains("streams_max = 8"));
    let usual = shown(&place, &[("DATABASE_URL", "sqlite:usual.sqlite")], &[]).well().out;
    assert!(usual.contains("sqlite:usual.sqlite"));
    let both = [environment[0], ("DATABASE_URL", "sqlite:usual.sqlite")];
    assert!(shown(&place, &both, &[]).well().out.contains("sqlite:env.sqlite"));
    let from_flag = shown(&place, &environment, &["--database-url", "sqlite:flag.sqlite"]).well().out;
    assert!(from_flag.contains("sqlite:flag.sqlite"));
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let place = Place::new();
    let file = place.file("other.toml", "data_dir = \"elsewhere\"\n");
    assert!(shown(&place, &[], &["--config", file.to_str().unwrap()]).well().out.contains("elsewhere"));
    let missing = shown(&place, &[], &["--config", "missing.toml"]);
    assert!(!missing.ok && missing.err.contains("missing.toml"), "{}", missing.err);
}

#[test]
fn what_does_not_exist_or_cannot_be_is_refused_with_its_place() {
    let place = Place::new();
    for (text, named) in [
        ("[server]\nlissten = \"x\"\n", "lissten"),
        ("colour = 1\n", "colour"),
        ("[limits]\nstreams_max = \"many\"\n", "limits.streams_max"),
        ("[log]\nformat = \"xml\"\n", "log.format"),
        ("[server\n", "kontor.toml"),
    ] {
        place.file("kontor.toml", text);
        let refused = place.run(&["config", "print"]);
        assert!(!refused.ok && refused.err.contains(named), "{text}: {}", refused.err);
    }
    std::fs::remove_file(place.path().join("kontor.toml")).unwrap();
    let unknown = shown(&place, &[("KONTOR_SERVER__PORT", "1")], &[]);
    assert!(!unknown.ok && unknown.err.contains("port"), "{}", unknown.err);
    assert!(shown(&place, &[("KONTOR_TEST_POSTGRES_URL", "x")], &[]).ok, "what tests use is no setting");
}

#[test]
fn contradictions_are_found_by_the_check() {
    let place = Place::new();
    for (text, named) in [
        ("public_url = \"erp.example.com\"\n", "public_url"),
        ("[database]\nurl = \"oracle:x\"\n", "database.url"),
        ("[server]\ntrusted_proxies = [\"10.0.0.0/99\"]\n", "server.trusted_proxies"),
        ("[outbound]\nprivate_networks = [\"10.0.0.0/99\"]\n", "outbound.private_networks"),
        ("[outbound]\nauthorities_file = \"nowhere.pem\"\n", "outbound.authorities_file"),
        ("[limits.per_actor]\nper_second = 0\n", "limits.per_actor"),
        ("[limits]\nin_flight_max = 0\n", "limits"),
    ] {
        place.file("kontor.toml", text);
        let refused = place.run(&["config", "check"]);
        assert!(!refused.ok && refused.err.contains(named), "{text}: {}", refused.err);
    }
}

#[test]
fn v13_3_1_secrets_come_from_files_and_are_not_shown() {
    let place = Place::new();
    place.file("url", "postgres://kontor:tops3cret@db.example/kontor\n");
    place.file("kontor.toml", "[database]\nurl_file = \"url\"\n");
    let shown = place.run(&["config", "print"]).well().out;
    assert!(
        shown.contains("postgres://kontor:***@db.example/kontor") && !shown.contains("tops3cret"),
        "{shown}"
    );
    place.file("kontor.toml", "[database]\nurl = \"sqlite:x\"\nurl_file = \"url\"\n");
    assert!(!place.run(&["config", "print"]).ok);
}

#[test]
fn a_server_is_reached_from_outside_by_address_proxy_or_public_url() {
    let config = |settings: &[(&str, &str)]| {
        let mut config: kontor::config::Config = toml::from_str(kontor::config::DEFAULTS).unwrap();
        for (name, value) in settings {
            match *name {
                "public_url" => config.public_url = (*value).to_owned(),
                _ => config.server.trusted_proxies = vec![(*value).to_owned()],
            }
        }
        config
    };
    let (here, anywhere) = ("127.0.0.1:8400".parse().unwrap(), "0.0.0.0:8400".parse().unwrap());
    assert!(!config(&[]).is_reached_from_outside(here));
    assert!(!config(&[]).is_reached_from_outside("[::1]:8400".parse().unwrap()));
    assert!(config(&[]).is_reached_from_outside(anywhere));
    assert!(config(&[("proxies", "10.0.0.1")]).is_reached_from_outside(here));
    assert!(config(&[("public_url", "https://erp.example.com")]).is_reached_from_outside(here));
    for local in ["http://localhost:8400", "http://127.0.0.1", "http://[::1]:8400/"] {
        assert!(!config(&[("public_url", local)]).is_reached_from_outside(here), "{local}");
    }
}
