import type { NoticeKind } from '../contract/index.js';
import { noticeLine, noticePath, noticeText } from './notice-texts.js';
import type { NoticeSubject } from './notice-texts.js';

export type MailText = { subject: string; text: string };
/** Notices of one kind that a gathered mail tells of. */
export type GatheredLine = { readonly kind: NoticeKind; readonly items: number };

export function noticeMail(kind: NoticeKind, subject: NoticeSubject, publicUrl: string): MailText {
  return { subject: noticeLine(kind), text: letter(noticeText(kind), noticePath(kind, subject), publicUrl) };
}

/** Several notices in one mail: how many of which kind, and where they are read. Nothing about anybody. */
export function gatheredMail(lines: readonly GatheredLine[], publicUrl: string): MailText {
  const total = lines.reduce((sum, { items }) => sum + items, 0);
  const told = lines.map(({ kind, items }) => `– ${lineOf(kind)}${items > 1 ? ` (${items})` : ''}`);
  return {
    subject: total === 1 ? 'En sak att titta på' : `${total} saker att titta på`,
    text: letter(told.join('\n'), '/att-gora', publicUrl),
  };
}

const lineOf = (kind: NoticeKind) =>
  kind === 'digest' ? 'Väntar på dig' : noticeLine(kind).replace(/^Påminnelse: e/, 'E');

const CLOSING =
  'Logga in med e-legitimation för att se mer. Mejlet innehåller med avsikt inga personuppgifter.';
/** Without a second link: a mail leads to one place. */
const CHOOSE = 'Vilka mejl du får, och när, väljer du under Aviseringar i menyn.';

function letter(text: string, path: string, publicUrl: string): string {
  const link = new URL(path, publicUrl).href;
  return `${text}\n\n${link}\n\n${CLOSING}\n${CHOOSE}\n\nSpecialistvägen`;
}
