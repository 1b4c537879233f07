import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { newId } from '@specialistvagen/platform';
import { answerQuestions, firstInput } from '../page/answer-questions.js';
import type { PeerInput } from '../page/peer-process.js';
import { tablePage } from './table-page.js';
import type { StoredTable } from './table-page.js';

export type TablePeerInput = Omit<PeerInput, 'page'>;

const ROOT = 'http://127.0.0.1:8080';
const CALLS = 100;
const WINDOW_MS = 10_000;
/** What the product says with every answer. */
const HEADERS = {
  'access-control-expose-headers': 'content-disposition, etag, retry-after',
  'content-security-policy': "default-src 'none';frame-ancestors 'self';base-uri 'none';object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/**
 * Bare node:http and pg with the promises of a published table (decision 32): the newest version asked for in a transaction of its
 * own, a version that is read once and kept since it never changes, calls counted by address, ETag and age.
 */
class TablePeer {
  private readonly pool: pg.Pool;
  private readonly kept = new Map<string, StoredTable>();
  private readonly calls = new Map<string, { since: number; count: number }>();

  constructor(private readonly input: TablePeerInput) {
    this.pool = new pg.Pool({ connectionString: input.databaseUrl, max: 10 });
  }

  async answer({ url = '', socket }: IncomingMessage): Promise<{ body: string; etag: string } | undefined> {
    if (!this.isAllowed(socket.remoteAddress ?? '')) return undefined;
    const table = /\/tables\/(\w+)\/data/.exec(url)?.[1] ?? '';
    const client = await this.pool.connect();
    try {
      let version = 0;
      for (const statement of this.input.statements) {
        const { rows } = await client.query<{ version?: number }>({ ...statement });
        version = rows[0]?.version ?? version;
      }
      const stored = this.kept.get(`${version} ${table}`) ?? (await this.read(client, version, table));
      const etag = createHash('sha256').update(`${table}.${version} ${url}`).digest('base64url').slice(0, 27);
      return { body: tablePage(stored, ROOT, url), etag };
    } finally {
      client.release();
    }
  }

  private async read(client: pg.PoolClient, version: number, table: string): Promise<StoredTable> {
    const { rows } = await client.query<StoredTable>(
      'select definition, value, mark from statistics.published_table where version = $1 and table_id = $2',
      [version, table],
    );
    const [found] = rows;
    if (!found) throw new Error(`Tabellen ${table} finns inte.`);
    this.kept.set(`${version} ${table}`, found);
    return found;
  }

  private isAllowed(address: string): boolean {
    const now = Date.now();
    const known = this.calls.get(address);
    const current = known && now - known.since < WINDOW_MS ? known : { since: now, count: 0 };
    current.count += 1;
    this.calls.set(address, current);
    return current.count <= CALLS;
  }
}

async function main(): Promise<void> {
  const peer = new TablePeer(await firstInput<TablePeerInput>());
  answerQuestions();
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = await peer.answer(request);
    if (!answer) return void response.writeHead(429).end();
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(answer.body),
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      etag: `"${answer.etag}"`,
      'x-correlation-id': newId(),
      ...HEADERS,
    });
    response.end(answer.body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

void main();
