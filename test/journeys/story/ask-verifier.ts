import type { Browser } from '../../support/browser.js';

export type Verdict = {
  verdict: string;
  test: boolean;
  sentence: string;
  reasons: { code: string; text: string }[];
};

/** What the public page says of a file; no sign-in is needed for it. */
export async function askVerifier(anyone: Browser, bytes: Uint8Array): Promise<Verdict> {
  const answer = await anyone.api<Verdict>('POST', '/verify', Buffer.from(bytes), {
    'content-type': 'application/pdf',
  });
  return answer.status === 200
    ? answer.body
    : { verdict: `http ${answer.status}`, test: false, sentence: '', reasons: [] };
}
