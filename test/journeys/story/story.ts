import { demoPerson } from '@specialistvagen/identity';
import { Browser } from '../../support/browser.js';
import type { Answer, Call, Problem } from '../../support/browser.js';

export type Check = { what: string; ok: boolean; detail?: string };

/** One play of a training over HTTP: the people at their browsers, what was answered, and whether it was as it should be. */
export class Story {
  readonly calls: (Call & { who: string })[] = [];
  readonly checks: Check[] = [];
  private readonly people = new Map<string, Browser>();
  private chapterName = '';

  constructor(
    readonly baseUrl: string,
    private readonly tell: (line: string) => void,
  ) {}

  chapter(name: string): void {
    this.chapterName = name;
    this.tell(name);
  }

  /** The person at a browser of their own, signed in at the first call. */
  async as(key: string): Promise<Browser> {
    const known = this.people.get(key);
    if (known) return known;
    const client = new Browser(this.baseUrl, key, (call) => this.calls.push({ who: key, ...call }));
    await client.signIn();
    this.people.set(key, client);
    return client;
  }

  id(key: string): string {
    return demoPerson(key).id;
  }

  check(what: string, ok: boolean, detail?: unknown): void {
    const shown = detail === undefined ? undefined : JSON.stringify(detail).slice(0, 1_500);
    this.checks.push({ what: `${this.chapterName}: ${what}`, ok, detail: ok ? undefined : shown });
    if (!ok) this.tell(`  AVVIKER: ${what}${shown ? ` – ${shown}` : ''}`);
  }

  /** The body of an answer that must have succeeded; the story stops where it has not, since the rest rests on it. */
  must<T>(what: string, answer: Answer<T>): T {
    const ok = answer.status >= 200 && answer.status < 300;
    this.check(what, ok, ok ? undefined : { status: answer.status, body: answer.body });
    if (!ok) throw new StoryStopped(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** A refusal that must come, with the code expected of it. */
  refused(what: string, answer: Answer, status: number, code?: string): Problem {
    const problem = answer.body as Problem;
    const ok =
      answer.status === status && (code === undefined || problem.code === code) && problem.reasons.length > 0;
    this.check(`avvisas: ${what}`, ok, ok ? undefined : { status: answer.status, body: answer.body });
    return problem;
  }

  get failed(): Check[] {
    return this.checks.filter((check) => !check.ok);
  }
}

export class StoryStopped extends Error {}
