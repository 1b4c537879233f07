import { Injectable } from '@nestjs/common';
import { Secrets, Transactions } from '@specialistvagen/platform';
import type { CapturedMailList, NoticeList } from '../contract/index.js';
import { gatheredMail, noticeMail } from '../domain/mail-letter.js';
import { noticePath, noticeText } from '../domain/notice-texts.js';
import { capturedMail } from '../storage/mails.js';
import { markAllRead, markRead, noticesOf, unreadCount } from '../storage/notices.js';
import { withSecret } from './secret-link.js';

const SHOWN = 50;

/** What a person has been told, newest first. */
@Injectable()
export class Inbox {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
  ) {}

  async list(personId: string): Promise<NoticeList> {
    return this.transactions.run({ person: personId }, async () => {
      const notices = await noticesOf(personId, SHOWN);
      const items = notices.map((notice) => ({
        id: notice.id,
        kind: notice.kind,
        text: noticeText(notice.kind),
        path: noticePath(notice.kind, { kind: notice.subjectKind, id: notice.subjectId }),
        at: notice.at.toISOString(),
        readAt: notice.readAt?.toISOString() ?? null,
      }));
      return { unread: await unreadCount(personId), items };
    });
  }

  async read(personId: string, noticeId: string): Promise<void> {
    await this.transactions.run({ person: personId }, () => markRead(personId, noticeId));
  }

  /** `newest` is the newest that the person has seen: one that came after it was shown is not marked. */
  async readAll(personId: string, newest: Date): Promise<void> {
    await this.transactions.run({ person: personId }, () => markAllRead(personId, newest));
  }

  /** The demo's mail page: captured mail to made-up people. Where mail is really sent there is none. */
  async captured(publicUrl: string): Promise<CapturedMailList> {
    return this.transactions.run({ purpose: 'demo-mail' }, async () => ({
      items: (await capturedMail(SHOWN)).map((mail) => {
        const subject = withSecret(this.secrets, { kind: mail.subjectKind, id: mail.subjectId });
        return {
          id: mail.id,
          to: mail.to,
          ...(mail.gathered
            ? gatheredMail(mail.gathered, publicUrl)
            : noticeMail(mail.kind, subject, publicUrl)),
          path: mail.gathered ? '/att-gora' : noticePath(mail.kind, subject),
          at: mail.at.toISOString(),
        };
      }),
    }));
  }
}
