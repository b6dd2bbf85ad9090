//! What the platform itself brings to the program, as data like every module.

use crate::{Api, Event, Module};

/// The platform's tables, permissions, endpoints and jobs: the first of all modules.
pub fn module() -> Module {
    Module {
        name: "platform",
        migrations: crate::migrations::all(),
        permissions: crate::permissions::all(),
        api: Some(api),
        events: vec![crate::mail::MailSent::TYPE, crate::mail::MailFailed::TYPE],
        jobs: vec![
            crate::outbox::redeliver_job(),
            crate::retention::job(),
            crate::vault::reseal::job(),
            crate::files::discard_job(),
            crate::files::orphans_job(),
            crate::mail::job(),
        ],
        doctors: crate::doctors::all().into_iter().chain(crate::vault::doctors()).collect(),
        ..Module::default()
    }
}

fn api(api: &mut Api) {
    crate::audit::register(api);
    crate::jobs::endpoints::register(api);
    crate::files::register(api);
    crate::mail::register(api);
    crate::vault::endpoints::register(api);
}
