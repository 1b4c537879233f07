import type { PreparedDocument } from './document.js';

type Listed = Pick<PreparedDocument, 'title' | 'goals' | 'jsonSha256'>;

/** The signature request takes 4 000 characters and travels in an address; what is longer names the codes only. */
const LONGEST = 2_000;
/** As many digits of the printed code as a person compares with the paper. */
const CODE_DIGITS = 8;

/**
 * What stands at the eID: what is done, then each document by its form, goals and code. No name of anybody, since the
 * words reach the identity provider in an address.
 */
export function actStatement(intro: string, documents: readonly Listed[]): string {
  const full = listOf(documents, (one) => [one.goals.join(', '), codeOf(one)].filter(Boolean).join(', '));
  return `${intro}\n\n${full.length <= LONGEST ? full : listOf(documents, codeOf)}`;
}

const codeOf = ({ jsonSha256 }: Listed) => `kod ${jsonSha256.slice(0, CODE_DIGITS)}`;

function listOf(documents: readonly Listed[], words: (document: Listed) => string): string {
  const titles = [...new Set(documents.map(({ title }) => title))];
  return titles
    .map(
      (title) =>
        `${title}:\n${documents
          .filter((one) => one.title === title)
          .map(words)
          .join('\n')}`,
    )
    .join('\n');
}
