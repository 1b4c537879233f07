import type { Secrets } from '@specialistvagen/platform';
import type { NoticeSubject } from '../domain/notice-texts.js';

/** Where a link opens something by itself, its secret stands in the mail and nowhere else: the notice holds the id. */
export function withSecret(secrets: Secrets, subject: NoticeSubject): NoticeSubject {
  return subject.kind === 'assessment-invitation'
    ? { ...subject, id: secrets.linkSecret(subject.kind, subject.id) }
    : subject;
}
