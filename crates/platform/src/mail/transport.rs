//! The way to a mail server.

use std::time::Duration;

use kernel::{Code, Error, Instant, Kind};
use lettre::address::Envelope;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::{attachment, row};
use crate::{Ctx, Result};

const BAD_SETTINGS: Code = Code::new("config.invalid", Kind::Invalid, "The settings are not valid");
/// How long a server may be silent.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A mail server to hand messages to, and whose name they bear.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// How handing over ended.
#[derive(Debug)]
pub(super) enum Handed {
    /// The server has it.
    Accepted,
    /// The server will never take it.
    Refused(String),
    /// The server does not have it; later it may take it.
    NotNow(String),
    /// The talk broke off after the text had been handed over.
    Uncertain(String),
}

impl Mailer {
    /// A server by URL, `smtps://user:password@host` or `smtp://user:password@host:587?tls=required`, and the sender,
    /// `Duka <invoices@duka.example>`.
    ///
    /// # Errors
    /// `config.invalid`.
    pub fn new(url: &str, from: &str) -> Result<Mailer> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| {
                BAD_SETTINGS.because("mail.url is no URL of a mail server").at("mail.url").inner(error)
            })?
            .timeout(Some(TIMEOUT))
            .build();
        let from = from
            .parse()
            .map_err(|error| BAD_SETTINGS.because("mail.from is no sender").at("mail.from").inner(error))?;
        Ok(Mailer { transport, from })
    }

    /// Hands one message over.
    pub(super) async fn hand_over(
        &self,
        ctx: &Ctx,
        mail: &row::Model,
        letter: &[row::Model],
        files: Vec<attachment::Model>,
    ) -> Handed {
        let message = match self.message(ctx.now(), mail, letter, files) {
            Ok(message) => message,
            Err(error) => return Handed::Refused(error.inner.clone().unwrap_or_else(|| error.to_string())),
        };
        // A server that cannot be reached at all has certainly nothing: only after that is a broken talk uncertain.
        match self.transport.test_connection().await {
            Ok(true) => {}
            Ok(false) => return Handed::NotNow("the server does not answer".to_owned()),
            Err(error) if error.is_permanent() => return Handed::Refused(told(&error)),
            Err(error) => return Handed::NotNow(told(&error)),
        }
        match self.transport.send(message).await {
            Ok(_) => Handed::Accepted,
            Err(error) if error.is_permanent() => Handed::Refused(told(&error)),
            Err(error) if error.is_transient() => Handed::NotNow(told(&error)),
            Err(error) => Handed::Uncertain(told(&error)),
        }
    }

    /// A message to one recipient, who reads whom else the letter went to.
    fn message(
        &self,
        now: Instant,
        mail: &row::Model,
        letter: &[row::Model],
        files: Vec<attachment::Model>,
    ) -> Result<Message> {
        let to: lettre::Address = mail.recipient.parse().map_err(Error::internal)?;
        let envelope = Envelope::new(Some(self.from.email.clone()), vec![to]).map_err(Error::internal)?;
        let at = std::time::UNIX_EPOCH + Duration::from_secs(now.seconds().max(0).unsigned_abs());
        let mut builder = Message::builder().envelope(envelope).from(self.from.clone());
        for one in letter {
            let named = Mailbox::new(None, one.recipient.parse().map_err(Error::internal)?);
            builder = if one.copied { builder.cc(named) } else { builder.to(named) };
        }
        if let Some(address) = &mail.reply_to {
            builder = builder.reply_to(Mailbox::new(None, address.parse().map_err(Error::internal)?));
        }
        let builder = builder.subject(mail.subject.clone()).date(at).message_id(Some(format!(
            "<{}@{}>",
            mail.id,
            self.from.email.domain()
        )));
        let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(mail.body.clone()));
        for file in files {
            let kind = ContentType::parse(&file.content_type).map_err(Error::internal)?;
            parts = parts.singlepart(Attachment::new(file.name).body(file.bytes, kind));
        }
        builder.multipart(parts).map_err(Error::internal)
    }
}

fn told(error: &lettre::transport::smtp::Error) -> String {
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{error}{cause}").chars().take(500).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;

    fn mail(recipient: &str, subject: &str) -> row::Model {
        row::Model {
            id: Id::from_u128(1),
            company_id: Id::from_u128(2),
            letter_id: Id::from_u128(1),
            about_kind: "invoice".to_owned(),
            about_id: Id::from_u128(3),
            store_id: None,
            region_id: None,
            owner_id: None,
            recipient: recipient.to_owned(),
            reply_to: None,
            copied: false,
            subject: subject.to_owned(),
            body: "Dear Duka,".to_owned(),
            status: "queued".to_owned(),
            attempts: 0,
            last_error: None,
            created_at: Instant(0),
            sent_at: None,
            updated_at: Instant(0),
        }
    }

    fn file(name: &str) -> attachment::Model {
        attachment::Model {
            id: Id::from_u128(4),
            company_id: Id::from_u128(2),
            letter_id: Id::from_u128(1),
            name: name.to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: b"%PDF-".to_vec(),
        }
    }

    #[tokio::test]
    async fn v1_3_11_no_text_begins_a_header_of_its_own() {
        let mailer = Mailer::new("smtp://127.0.0.1:1", "Duka <invoices@duka.example>").expect("settings");
        for end in ["\r\n", "\n", "\r", "\r\n ", "\u{2028}", "\0"] {
            let evil = format!("Invoice 7{end}Bcc: thief@evil.example{end}{end}<b>Pay here</b>");
            let mail = mail("juma@duka.example", &evil);
            let sent = mailer.message(Instant(0), &mail, std::slice::from_ref(&mail), vec![file(&evil)]);
            // Refused or made harmless, both will do.
            let Ok(message) = sent else { continue };
            assert_eq!(message.envelope().to().len(), 1, "{end:?}");
            let text = String::from_utf8(message.formatted()).expect("7 bits");
            let lines: Vec<&str> = text.split(['\r', '\n']).collect();
            assert!(!lines.iter().any(|line| line.trim_start().starts_with("Bcc:")), "{end:?}: {text}");
            assert!(!lines.iter().any(|line| line.starts_with("<b>")), "{end:?}: {text}");
        }
        for evil in [
            "a@b.example\r\nBcc: c@d.example",
            "a@b.example, c@d.example",
            "a@b.example>\nRCPT TO:<c@d.example",
        ] {
            let (good, evil) = (mail("juma@duka.example", "x"), mail(evil, "x"));
            assert!(mailer.message(Instant(0), &evil, std::slice::from_ref(&good), Vec::new()).is_err());
            let answered = row::Model { reply_to: Some(evil.recipient.clone()), ..good.clone() };
            assert!(mailer.message(Instant(0), &good, &[good.clone(), evil], Vec::new()).is_err());
            let to = std::slice::from_ref(&good);
            assert!(mailer.message(Instant(0), &answered, to, Vec::new()).is_err());
        }
    }
}
