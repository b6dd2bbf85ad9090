//! A new authenticator app: its secret is shown here, once, and counts when `confirm_totp` has seen a code of it.

use kernel::Result;
use platform::{Ctx, NoInput, Request, Response, Tx, pipeline};
use qrcode::QrCode;
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;

use crate::errors::{DEMO_COMPANY, FACTOR_EXISTS};
use crate::factors::{self, totp};
use crate::model::totp as app;
use crate::{companies, people, sign_in, step_up};

#[derive(Clone, Serialize, JsonSchema)]
pub struct Enrolment {
    /// For those who type it into their app. It is not shown again.
    pub secret: String,
    /// For apps that take it directly.
    pub uri: String,
    /// The same as a QR code, a text of `1` (dark) and `0` for each row; leave four light ones around it.
    pub qr: Vec<String>,
}

/// Runs outside the pipeline's transaction so that the secret is kept nowhere but sealed.
pub async fn enrol_totp(ctx: Ctx, _: Request, _: NoInput) -> Result<Response<Enrolment>> {
    let (user_id, _) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    step_up::require(&ctx, source).await?;
    if companies::is_demo(&ctx, source).await? {
        // Its secret would be sealed under keys that go with the company, and with them the factor.
        return Err(DEMO_COMPANY.error());
    }
    let user = people::user(source, user_id).await?;
    let secret: [u8; totp::SECRET_BYTES] = ctx.runtime().clock().secret();
    let uri = totp::uri(ISSUER, user.email.as_str(), &secret);
    let qr = rows(&uri)?;
    pipeline::write(&ctx, move |ctx, tx| Box::pin(async move { keep(ctx, tx, user_id, &secret).await }))
        .await?;
    Ok(Response::ok(Enrolment { secret: totp::base32(&secret), uri, qr }))
}

/// What an app shows above its codes.
const ISSUER: &str = "Kontor";

/// Keeps the secret in the place of one that was never confirmed.
async fn keep(ctx: &Ctx, tx: &Tx<'_>, user: kernel::Id, secret: &[u8]) -> Result<()> {
    if factors::held(tx, user).await?.confirmed().is_some() {
        return Err(FACTOR_EXISTS.error());
    }
    tx.delete_global::<app::Entity>().filter(app::Column::UserId.eq(user)).exec().await?;
    let id = ctx.id();
    let row = app::Model {
        id,
        company_id: ctx.company_id(),
        user_id: user,
        secret: factors::seal(ctx, tx, id, secret).await?,
        last_step: 0,
        created_at: ctx.now(),
        confirmed_at: None,
    };
    tx.insert_global::<app::Entity>(vec![row]).await
}

fn rows(uri: &str) -> Result<Vec<String>> {
    let code = QrCode::new(uri).map_err(kernel::Error::internal)?;
    let dots = code.to_colors();
    let dot = |color: &qrcode::Color| if *color == qrcode::Color::Dark { '1' } else { '0' };
    Ok(dots.chunks(code.width()).map(|row| row.iter().map(dot).collect()).collect())
}
