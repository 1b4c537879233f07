import { randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DATABASE,
  Secrets,
  postgresUrl,
  removeClusterFolder,
  runningPostgresPort,
} from '@specialistvagen/platform';
import pg from 'pg';
import { processesOf, spawnProduct, until } from '../journeys/support/product-process.js';
import type { ProductProcess } from '../journeys/support/product-process.js';
import { freePort } from '../journeys/support/running-product.js';
import { mandates } from '../journeys/story/bt/01-mandates.js';
import { post } from '../journeys/story/bt/02-post.js';
import { emptyBtStory } from '../journeys/story/bt/chapters.js';
import { signIntyg } from '../journeys/story/signing.js';
import type { IntygView } from '../journeys/story/signing.js';
import { Story } from '../journeys/story/story.js';
import { hold } from './worker-process.js';

jest.setTimeout(300_000);

type Made = { id: string };
type Act = { ticket: string; signUrl: string };
type ActResult = { state: string };

const dataDir = mkdtempSync(join(tmpdir(), 'api-killed-'));
const bt = emptyBtStory();
let port = 0;
let product: ProductProcess;
let story: Story;
let trainee = '';

async function start(): Promise<void> {
  product = spawnProduct({ env: { NODE_ENV: 'demo', DATA_DIR: dataDir, PORT: String(port) } });
  await product.says('Specialistvägen är igång');
}

async function superuserUrl(): Promise<string> {
  const password = Secrets.open(dataDir).databasePassword('postgres');
  const at = (await runningPostgresPort(dataDir)) ?? 0;
  return postgresUrl({ user: 'postgres', password, port: at, database: DATABASE });
}

async function ask<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: await superuserUrl() });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

const running = () => processesOf(dataDir, realpathSync(join(dataDir, 'pg')));

/** kill -9, as the machine does when memory ends. */
function killOne(command: string): void {
  const found = running().find((one) => one.command.includes(command));
  if (!found) throw new Error(`No process of ${command}`);
  process.kill(found.pid, 'SIGKILL');
}

async function requestBody(send: boolean, goals = ['BT1']): Promise<object> {
  const maja = await story.as('maja');
  const path = `/portfolios/${trainee}/intyg-requests/prefill?type=SOS-2021-B2&goals=${goals.join(',')}`;
  const { content } = story.must('underlag', await maja.get<{ content: object }>(path));
  const written = {
    ...content,
    careUnitId: bt.units.primaryCare,
    activities: 'Mottagning under handledning',
  };
  return { type: 'SOS-2021-B2', content: written, signerId: story.id('erik'), send };
}

beforeAll(async () => {
  port = await freePort();
  await start();
  story = new Story(`http://localhost:${port}`, () => undefined);
  await mandates(story, bt);
  await post(story, bt);
  trainee = story.id('maja');
});
afterAll(async () => {
  product.kill('SIGTERM');
  await product.ended;
  removeClusterFolder(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

describe('what was promised is still there', () => {
  it('when the api is killed after it answered: the same key gives the same answer, once', async () => {
    const maja = await story.as('maja');
    const body = await requestBody(false);
    const key = randomUUID();
    const path = `/portfolios/${trainee}/intyg-requests`;
    const first = story.must('begäran', await maja.post<Made>(path, body, key));

    killOne('apps/api/src/main.js');
    expect(await product.ended).toEqual({ code: 1, signal: null });
    expect(product.err()).toContain('stannade oväntat');
    await start();

    const again = await maja.post<Made>(path, body, key);
    expect(again.body.id).toBe(first.id);
    const other = await maja.post(path, await requestBody(false, ['BT2']), key);
    expect([other.status, other.body]).toEqual([
      422,
      expect.objectContaining({ code: 'idempotency-key-reused' }),
    ]);
    expect(await ask('select id from intyg.draft')).toEqual([{ id: first.id }]);
  });

  it('when the database is killed: every answer that was given holds, and the rest were refused', async () => {
    const maja = await story.as('maja');
    const body = await requestBody(false, ['BT3']);
    const path = `/portfolios/${trainee}/intyg-requests`;
    const promised: string[] = [];
    const refusals: { status: number; code: string }[] = [];
    for (let sent = 0; refusals.length < 2; sent += 1) {
      if (sent === 6) killOne('bin/postgres');
      const answer = await maja.post<Made & { code: string }>(path, body);
      if (answer.status < 300) promised.push(answer.body.id);
      else refusals.push({ status: answer.status, code: answer.body.code });
    }
    expect(promised.length).toBeGreaterThanOrEqual(6);
    expect(refusals.filter(({ status }) => status < 500)).toEqual([]);

    product.kill('SIGTERM');
    await product.ended;
    expect(await until(() => running().length === 0, 30_000)).toBe(true);
    await start();
    const kept = await ask<{ id: string }>('select id from intyg.draft where id = any($1)', [promised]);
    expect(kept.map(({ id }) => id).sort()).toEqual([...promised].sort());
  });

  it('when the api is killed while somebody signs: nothing is half signed, and they are told', async () => {
    const maja = await story.as('maja');
    const erik = await story.as('erik');
    const sent = await maja.post<Made>(
      `/portfolios/${trainee}/intyg-requests`,
      await requestBody(true, ['BT4']),
    );
    const { id } = story.must('begäran', sent);
    const shown = story.must('intyget', await erik.get<IntygView>(`/intyg/${id}`));
    const content = {
      ...shown.content,
      methods: ['medsittning'],
      verification: 'Medsittning vid tre tillfällen.',
    };
    const saved = story.must(
      'sparas',
      await erik.put<{ revision: number }>(`/intyg/${id}`, { revision: shown.revision, content }),
    );
    const view = story.must('intyget', await erik.get<IntygView>(`/intyg/${id}`));
    const items = [{ intygId: id, revision: saved.revision, contentHash: view.contentHash }];
    const act = story.must('signeringen', await erik.post<Act>('/signing-acts', { items }));

    const held = await hold(await superuserUrl(), ['intyg.document_revision'], 'share');
    const interrupted = erik.sign(act.signUrl).catch(() => 'interrupted');
    expect(await held.isWaitedFor('insert into intyg.document_revision')).toBe(true);
    killOne('apps/api/src/main.js');
    await Promise.all([interrupted, product.ended, held.letGo()]);
    await start();

    // The fresh sign-in had made a new session, whose cookie never arrived.
    await erik.signIn();
    const signatures = `select no from intyg.document_revision where kind = 'signature'`;
    expect(await ask(signatures)).toEqual([]);
    await ask(
      `update intyg.signing_act set created_at = created_at - interval '1 hour', expires_at = expires_at - interval '1 hour'
        where id = $1`,
      [act.ticket],
    );
    const state = async () => (await erik.get<ActResult>(`/signing-acts/${act.ticket}`)).body.state;
    expect(await until(async () => (await state()) === 'not-completed', 60_000)).toBe(true);
    const told = `select id from notices.notice where kind = 'act-not-completed' and person_id = $1`;
    expect(await until(async () => (await ask(told, [story.id('erik')])).length > 0, 60_000)).toBe(true);
    expect(await ask(told, [story.id('erik')])).toHaveLength(1);

    await signIntyg(story, erik, [id]);
    expect(await ask(signatures)).toHaveLength(1);
    expect(story.failed).toEqual([]);
  });
});
