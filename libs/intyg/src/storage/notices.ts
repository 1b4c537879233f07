import { outbox } from '@specialistvagen/platform';

export type NoticeKind =
  | 'request-received'
  | 'course-leader-invited'
  | 'intyg-returned'
  | 'intyg-declined'
  | 'cosigner-left'
  | 'intyg-signed'
  | 'intyg-revoked'
  | 'revocation-answered'
  | 'intyg-disputed'
  | 'report-decided'
  | 'cosignature-awaited'
  | 'signed-in-your-name'
  | 'assessor-appointed'
  | 'shortfall-recorded'
  | 'reminder'
  | 'act-not-completed';

export type Notice = {
  kind: NoticeKind;
  to: string;
  subject: { kind: string; id: string };
  actor?: string;
  facts?: Readonly<Record<string, string | number>>;
};

/** Ids and codes only: the mail is written from them by notices, without personal data. */
export async function notify({ kind, to, subject, actor, facts }: Notice): Promise<void> {
  await outbox.publish('notice', 1, {
    kind,
    to,
    subject,
    ...(actor ? { actor } : {}),
    ...(facts ? { facts } : {}),
  });
}
