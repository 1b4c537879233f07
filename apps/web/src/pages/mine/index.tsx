export { AccessLogPage } from './access-log-page.js';
export { DemoMailPage } from './demo-mail-page.js';
export { InboxPage } from './inbox-page.js';
export { MailSettingsPage } from './mail-settings-page.js';
