import type { Browser } from '../../support/browser.js';
import type { Story } from './story.js';

export type IntygView = {
  id: string;
  revision: number;
  contentHash: string;
  statusLine: string;
  state: string;
  documentId: string | null;
  content: Record<string, unknown>;
  findings: { level: string; rule?: string; text: string }[];
};
const LIMIT_MS = 120_000;
type Opened = { ticket: string; signUrl: string };
type Result = {
  state: string;
  items: { subjectId: string; documentId: string; result: string; reasons: unknown[] }[];
};

/** One signing act over 1–40 intyg, each as it was displayed: open, prove who you are, read the result. */
export async function signIntyg(story: Story, person: Browser, ids: readonly string[]): Promise<Result> {
  const items = [];
  for (const id of ids) {
    const view = story.must('intyget visas', await person.get<IntygView>(`/intyg/${id}`));
    items.push({ intygId: id, revision: view.revision, contentHash: view.contentHash });
  }
  const act = story.must('signeringen börjar', await person.post<Opened>('/signing-acts', { items }));
  return finishAct(story, person, act);
}

export async function finishAct(story: Story, person: Browser, { ticket, signUrl }: Opened): Promise<Result> {
  await person.sign(signUrl);
  const result = await resultOf(story, person, ticket);
  const all = result.items.every((item) => item.result === 'signed');
  story.check(
    `${result.items.length} av ${result.items.length} signerade`,
    result.state === 'done' && all,
    result,
  );
  return result;
}

/** A long act goes on after the person is back, as its page tells. */
async function resultOf(story: Story, person: Browser, ticket: string): Promise<Result> {
  for (const started = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const result = story.must('signeringens resultat', await person.get<Result>(`/signing-acts/${ticket}`));
    if (result.state !== 'authenticated' || performance.now() - started > LIMIT_MS) return result;
  }
}
