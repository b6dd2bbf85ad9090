//! What the platform itself lets people do.

use kernel::permissions::Permission;

pub const AUDIT_VIEW: Permission = Permission::new("platform.audit.view", "See who changed what");
pub const AUDIT_VERIFY: Permission = Permission::new("platform.audit.verify", "Check the audit chain");
pub const JOB_VIEW: Permission = Permission::new("platform.job.view", "See background jobs");
pub const JOB_RETRY: Permission = Permission::new("platform.job.retry", "Run a dead background job again");
pub const FILE_VIEW: Permission = Permission::new("platform.file.view", "Download files");
pub const FILE_UPLOAD: Permission = Permission::new("platform.file.upload", "Upload files");
pub const KEY_VIEW: Permission = Permission::new("platform.key.view", "See the generations of the data key");
pub const KEY_ROTATE: Permission = Permission::new("platform.key.rotate", "Make a new data key");

pub const MAIL_VIEW: Permission = Permission::new("platform.mail.view", "See what was mailed");
pub const MAIL_RETRY: Permission = Permission::new("platform.mail.retry", "Send a message again");

/// All of them.
pub(crate) fn all() -> Vec<&'static Permission> {
    vec![
        &AUDIT_VIEW,
        &AUDIT_VERIFY,
        &JOB_VIEW,
        &JOB_RETRY,
        &FILE_VIEW,
        &FILE_UPLOAD,
        &KEY_VIEW,
        &KEY_ROTATE,
        &MAIL_VIEW,
        &MAIL_RETRY,
    ]
}
