export * from './contract/index.js';
export { insertNotice } from './storage/notices.js';
export { CapturedMailPort, MailPort } from './use-cases/mail-port.js';
export type { OutgoingMail } from './use-cases/mail-port.js';
export { SmtpMail } from './use-cases/smtp-mail.js';
export { SendMail } from './use-cases/send-mail.js';
export type { SendMailSettings } from './use-cases/send-mail.js';
export { Inbox } from './use-cases/inbox.js';
export { NoticesModule } from './notices.module.js';
