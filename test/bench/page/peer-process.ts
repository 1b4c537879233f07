import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { newId } from '@specialistvagen/platform';
import { answerQuestions, firstInput } from './answer-questions.js';
import { casePage } from '../officer/case-page.js';
import { overviewPage } from '../portfolio/overview-page.js';
import type { PeerRows } from './peer-rows.js';
import type { Statement } from './recorded-statements.js';

/** The pages that the peer writes by hand. */
const PAGES = { overview: overviewPage, case: casePage };
export type PeerPage = keyof typeof PAGES;

export type PeerInput = {
  databaseUrl: string;
  cookieSecret: string;
  statements: Statement[];
  page: PeerPage;
};

/**
 * Bare node:http and pg with the promises of the page (decision 32): the session looked up by its signed cookie, who the person
 * is today, one transaction for that person, the same statements, the same access-log row, the same answer.
 */
class Peer {
  private readonly sessions: pg.Pool;
  private readonly pool: pg.Pool;
  private readonly beforeTransaction: Statement[];
  private readonly inTransaction: Statement[];

  constructor(private readonly input: PeerInput) {
    this.sessions = new pg.Pool({ connectionString: input.databaseUrl, max: 6 });
    this.pool = new pg.Pool({ connectionString: input.databaseUrl, max: 10 });
    const first = input.statements[0]?.connection;
    this.beforeTransaction = input.statements.filter(({ connection }) => connection === first);
    this.inTransaction = input.statements.filter(({ connection }) => connection !== first);
  }

  async answer(request: IncomingMessage): Promise<string | undefined> {
    if (!(await this.isSignedIn(request.headers.cookie ?? ''))) return undefined;
    const client = await this.pool.connect();
    try {
      const rows: PeerRows = [];
      for (const statement of this.inTransaction) {
        const { rows: found } = await client.query<Record<string, unknown>>({
          ...statement,
          values: ofThisRequest(statement),
        });
        rows.push(found);
      }
      return JSON.stringify(PAGES[this.input.page](rows));
    } finally {
      client.release();
    }
  }

  private async isSignedIn(cookie: string): Promise<boolean> {
    const [session, ...others] = this.beforeTransaction;
    const id = sessionId(cookie, this.input.cookieSecret);
    if (!session || !id) return false;
    const now = Date.now() / 1000;
    const { rows } = await this.sessions.query<{ sess: { signedIn?: { personId: string } } }>({
      ...session,
      values: [id, now],
    });
    if (!rows[0]?.sess.signedIn) return false;
    for (const statement of others) await this.sessions.query({ ...statement });
    return true;
  }
}

/** A row of the access log has an id of its own each time. */
function ofThisRequest({ text, values }: Statement): unknown[] {
  return text.includes('identity.access_log') ? [newId(), ...values.slice(1)] : values;
}

/** The id in express-session's cookie, when its signature holds. */
function sessionId(cookie: string, secret: string): string | undefined {
  const value = decodeURIComponent(/specialistvagen=([^;]+)/.exec(cookie)?.[1] ?? '');
  const [id = '', signature] = value.slice(2).split('.');
  const expected = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '');
  return signature === expected ? id : undefined;
}

async function main(): Promise<void> {
  const peer = new Peer(await firstInput<PeerInput>());
  answerQuestions();
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await peer.answer(request);
    response.writeHead(body === undefined ? 401 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body ?? ''),
      'cache-control': 'no-store',
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

void main();
