import { dayFromNow } from '../../../../test/journeys/story/days.js';
import type { RegulationVersionView } from '@specialistvagen/certificates/contract';
import { findVersion } from '@specialistvagen/regulations';
import { execute } from '@specialistvagen/platform';
import type { PostView } from '@specialistvagen/trainees';
import type { Browser, ProblemAnswer } from '../../../../test/support/browser.js';
import { refusalOf, usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { aPostBody, personOf } from '../../../../test/support/builders/training-world.js';

/** Days that lie ahead whenever this runs. */
const day = dayFromNow;
const db = usePostgres();
const product = useProduct(db);

const REGULATION = 'HSLF-FS 2021:8';
const FIRST = '2026-11-21';
const file = { 'content-type': 'application/octet-stream' };
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

type Editable = {
  meta: Record<string, unknown>;
  goals: { goals: Record<string, unknown>[]; goalCount: number };
  templates: Record<string, unknown>[];
};

/** The version that came with the program, taken out, renamed and corrected by the officer. */
async function corrected(
  ingrid: Browser,
  version: string,
  edit: (file: Editable) => void = () => undefined,
): Promise<Buffer> {
  const taken = await ingrid.get<Editable>(
    `/regulation-versions/${encodeURIComponent(REGULATION)}/${FIRST}/file`,
  );
  const content = taken.body;
  content.meta['version'] = version;
  const bt1 = content.goals.goals.find((goal) => goal['code'] === 'BT1');
  if (bt1) bt1['title'] = `Rättad ${version}`;
  edit(content);
  return Buffer.from(JSON.stringify(content));
}

async function imported(ingrid: Browser, bytes: Buffer): Promise<RegulationVersionView> {
  const answer = await ingrid.post<RegulationVersionView>('/regulation-versions', bytes, file);
  expect([answer.status, (answer.body as unknown as ProblemAnswer).reasons]).toEqual([200, undefined]);
  return answer.body;
}

type Opened = { ticket: string; signUrl: string; statement: string };

const opened = (ingrid: Browser, { version }: RegulationVersionView, fromOn = today()) =>
  ingrid.post<Opened>(`/regulation-versions/${version.id ?? ''}/publish`, {
    fromOn,
    note: 'Rubriken är läst i föreskriften.',
  });
const shown = (ingrid: Browser, { version }: RegulationVersionView) =>
  ingrid.get<RegulationVersionView>(`/regulation-versions/${version.id ?? ''}`);

/** Asked for, and confirmed with a fresh sign-in; the version as its page shows it then. */
async function published(ingrid: Browser, view: RegulationVersionView, fromOn = today()) {
  const asked = await opened(ingrid, view, fromOn);
  expect(asked.status).toBe(200);
  const end = await ingrid.sign(asked.body.signUrl, 'ingrid');
  expect(new URL(end.url).pathname).toBe(`/foreskrifter/${view.version.id ?? ''}`);
  return shown(ingrid, view);
}

describe('a version that may not be read in', () => {
  it('comes from somebody who is no officer', async () => {
    for (const key of ['maja', 'anders', 'ulla', 'karin']) {
      const person = await product.signedIn(key);
      expect((await person.get('/regulation-versions')).status).toBe(403);
      expect((await person.post('/regulation-versions', Buffer.from('{}'), file)).status).toBe(403);
    }
  });

  it('has faults: each is told at its place in the file, and nothing is kept', async () => {
    const ingrid = await product.signedIn('ingrid');
    const bytes = await corrected(ingrid, day(1), (content) => {
      content.goals.goalCount = 12;
      content.meta['secret'] = 1;
      const c1 = content.goals.goals.find((goal) => goal['kind'] === 'c');
      if (c1) c1['title'] = 'Påhittad rubrik';
    });
    const { status, body } = await ingrid.post<ProblemAnswer>('/regulation-versions', bytes, file);
    expect([status, body.code]).toEqual([422, 'regulation-version-refused']);
    expect(body.reasons.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['meta.secret', 'goals.goalCount']),
    );
    expect(body.reasons.some(({ text }) => /c-mål har ingen rubrik/.test(text))).toBe(true);
    expect(await db.as('postgres').query('select id from certificates.regulation_version')).toEqual([]);
  });

  it('is in Latin-1, is empty, or is the version that came with the program', async () => {
    const ingrid = await product.signedIn('ingrid');
    const latin = await ingrid.post<ProblemAnswer>(
      '/regulation-versions',
      Buffer.from('{"ä":1}', 'latin1'),
      file,
    );
    expect([latin.status, latin.body.reasons[0]?.text]).toEqual([422, expect.stringContaining('Latin-1')]);
    expect((await ingrid.post('/regulation-versions', Buffer.alloc(0), file)).status).toBe(400);
    const address = `/api/regulation-versions/${encodeURIComponent(REGULATION)}/${FIRST}/file`;
    const shipped = await ingrid.send(`${product.url}${address}`);
    const again = await ingrid.post<ProblemAnswer>('/regulation-versions', Buffer.from(shipped.text), file);
    expect([again.status, again.body.reasons[0]?.field]).toEqual([422, 'meta.version']);
  });
});

describe('a version that may not be published', () => {
  it('would apply before today, or has an identity number in its note', async () => {
    const ingrid = await product.signedIn('ingrid');
    const view = await imported(ingrid, await corrected(ingrid, day(2)));
    const answer = await ingrid.post<ProblemAnswer>(`/regulation-versions/${view.version.id ?? ''}/publish`, {
      fromOn: '2026-11-01',
      note: 'Enligt 19800101-9804.',
    });
    expect([answer.status, answer.body.reasons.map(({ field }) => field).sort()]).toEqual([
      422,
      ['fromOn', 'note'],
    ]);
    expect(findVersion(REGULATION, day(2))).toBeNull();
  });

  it('is published already, or another file of its name is', async () => {
    const ingrid = await product.signedIn('ingrid');
    const one = await imported(ingrid, await corrected(ingrid, day(3)));
    const other = await imported(
      ingrid,
      await corrected(ingrid, day(3), ({ meta }) => (meta['checkedBy'] = 'En annan')),
    );
    expect((await published(ingrid, one, '2099-01-01')).body.version.state).toBe('published');
    const again = await ingrid.post<ProblemAnswer>(`/regulation-versions/${one.version.id ?? ''}/publish`, {
      fromOn: '2099-01-02',
      note: 'En gång till.',
    });
    expect([again.status, again.body.reasons[0]?.text]).toEqual([422, 'Versionen är redan publicerad.']);
    expect((await opened(ingrid, other, '2099-01-01')).status).toBe(422);
    expect((await shown(ingrid, other)).body.actions).toMatchObject([{ name: 'publish', enabled: false }]);
  });
});

describe('to publish takes a fresh sign-in', () => {
  const isPublished = async ({ version }: RegulationVersionView) =>
    (
      await db
        .as('postgres')
        .query('select 1 from certificates.regulation_publication where version_id = $1', [version.id])
    ).length === 1;
  let view: RegulationVersionView;
  let ingrid: Browser;
  beforeAll(async () => {
    ingrid = await product.signedIn('ingrid');
    view = await imported(ingrid, await corrected(ingrid, day(7)));
  });

  it('by the officer who asked: not asked and left, not by a colleague, not at a lower level or with an old sign-in', async () => {
    const { body } = await opened(ingrid, view, '2099-01-01');
    expect(body.statement).toContain(`Publicera föreskrift: HSLF-FS 2021:8, version ${day(7)}`);
    expect(await isPublished(view)).toBe(false);
    const colleague = await ingrid.sign(body.signUrl, 'magnus');
    expect(colleague.text).toContain('Någon annan legitimerade sig');
    const magnus = await product.signedIn('magnus');
    expect((await magnus.follow(new URL(body.signUrl, product.url).href)).text).toContain(
      'Underskriften har gått ut',
    );
    for (const fault of ['wrong-acr', 'old-sign-in'] as const) {
      product.faults.set({ fault, milliseconds: 0 });
      const end = await ingrid.sign(body.signUrl, 'ingrid');
      product.faults.set({ fault: 'none', milliseconds: 0 });
      expect([fault, end.status]).toEqual([fault, 403]);
    }
    expect(await isPublished(view)).toBe(false);
  });

  it('once: the act is used up, and has its evidence', async () => {
    const { body } = await opened(ingrid, view, '2099-01-01');
    await ingrid.sign(body.signUrl, 'ingrid');
    expect(await isPublished(view)).toBe(true);
    const again = await ingrid.follow(new URL(body.signUrl, product.url).href);
    expect(again.text).toContain('Underskriften har gått ut');
    const evidence = await db
      .as('postgres')
      .query<{ event: string }>(
        `select convert_from(canonical, 'utf8') as event from evidence_log.evidence_entry where kind = 'regulation-published'`,
      );
    expect(evidence.map(({ event }) => (JSON.parse(event) as { actId: string }).actId)).toContain(
      body.ticket,
    );
  });

  it('and what has become impossible meanwhile is told on its page, with nothing done', async () => {
    const mine = await imported(ingrid, await corrected(ingrid, day(8)));
    const twin = await imported(
      ingrid,
      await corrected(ingrid, day(8), ({ meta }) => (meta['checkedBy'] = 'En annan')),
    );
    const late = await opened(ingrid, mine, '2099-01-01');
    await published(ingrid, twin, '2099-01-01');
    const end = await ingrid.sign(late.body.signUrl, 'ingrid');
    expect(new URL(end.url).pathname).toBe(`/foreskrifter/${mine.version.id ?? ''}`);
    expect(await isPublished(mine)).toBe(false);
    expect((await shown(ingrid, mine)).body.notPublished.length).toBeGreaterThan(0);
  });

  it('in the database too: an officer’s row without the act is refused', async () => {
    const one = await imported(ingrid, await corrected(ingrid, day(9)));
    const { body } = await opened(ingrid, one, '2099-01-01');
    for (const act of [null, body.ticket]) {
      const insert = db.as('api').transactions.run({ person: personOf('ingrid') }, () =>
        execute(
          `insert into certificates.regulation_publication
             (version_id, designation, version, from_on, note, published_by, act_id)
           values ($1, $2, '${day(9)}', '2099-01-01', 'x', $3, $4)`,
          [one.version.id, REGULATION, personOf('ingrid'), act],
        ),
      );
      expect(await refusalOf(insert)).toBe('42501');
    }
  });
});

describe('a corrected version', () => {
  it('is compared with the one in force, previewed in numbers, and pinned by new posts from its day', async () => {
    const ingrid = await product.signedIn('ingrid');
    const anders = await product.signedIn('anders');
    const old = await anders.post<PostView>('/posts', aPostBody());
    expect([old.status, old.body.regulationVersion]).toEqual([201, FIRST]);

    const bytes = await corrected(ingrid, day(4));
    const view = await imported(ingrid, bytes);
    expect(view.comparedWith).toBe(FIRST);
    expect(view.differences.find(({ part }) => part === 'goals')).toMatchObject({
      added: [],
      removed: [],
      changed: [{ id: 'HSLF-FS-2021-8:BT1', changes: [{ path: 'title', to: `Rättad ${day(4)}` }] }],
    });
    expect(view.preview.pinned).toEqual([{ version: FIRST, people: 1 }]);
    expect((await imported(ingrid, bytes)).version.id).toBe(view.version.id);

    const done = await published(ingrid, view);
    expect([done.status, done.body.version.state]).toEqual([200, 'in-force']);
    const noors = { ...aPostBody({ traineePersonId: personOf('noor') }), licenceDate: '2025-02-03' };
    const young = await anders.post<PostView>('/posts', noors);
    expect([young.status, young.body.regulationVersion]).toEqual([201, day(4)]);
    expect((await anders.get<PostView>(`/posts/${old.body.id}`)).body.regulationVersion).toBe(FIRST);
    const after = await ingrid.get<RegulationVersionView>(`/regulation-versions/${view.version.id ?? ''}`);
    expect(after.body.preview.pinned).toEqual([
      { version: FIRST, people: 1 },
      { version: day(4), people: 1 },
    ]);
    const exported = await ingrid.send(
      `${product.url}/api/regulation-versions/${encodeURIComponent(REGULATION)}/${day(4)}/file`,
    );
    expect(exported.text).toBe(bytes.toString('utf8'));
  });

  it('may change a form: intyg begun on it are counted', async () => {
    const ingrid = await product.signedIn('ingrid');
    const bytes = await corrected(ingrid, day(5), ({ templates }) => {
      const b8 = templates.find((one) => one['type'] === 'SOS-2021-B8');
      if (b8) Object.assign(b8, { version: 2, id: 'SOS-2021-B8/2', regulationVersion: day(5) });
    });
    const view = await imported(ingrid, bytes);
    expect(view.preview.openIntyg).toMatchObject([
      { form: 'SOS-2021-B8', openIntyg: 0, withdrawnFrom: null },
    ]);
    expect((await published(ingrid, view, '2099-01-01')).body.version.state).toBe('published');
    const list = await ingrid.get<{ items: RegulationVersionView['version'][] }>('/regulation-versions');
    const states = list.body.items.filter(
      ({ designation, version }) => designation === REGULATION && version < day(6),
    );
    expect(states.map(({ version, state }) => [version, state])).toEqual([
      [FIRST, 'former'],
      [day(2), 'imported'],
      [day(3), 'published'],
      [day(3), 'imported'],
      [day(4), 'in-force'],
      [day(5), 'published'],
    ]);
  });
});

describe('what is stored', () => {
  it('is never changed or taken away, and counts are told to officers alone', async () => {
    for (const statement of [
      `update certificates.regulation_publication set from_on = '2026-01-01'`,
      'delete from certificates.regulation_publication',
      `update certificates.regulation_version set version = '2026-01-01'`,
      'delete from certificates.regulation_version',
    ]) {
      for (const role of ['api', 'worker', 'audit'] as const)
        expect(await refusalOf(db.as(role).query(statement))).toBe('42501');
    }
    const counted = await db
      .as('api')
      .query('select regulation_version from trainees.people_by_regulation_version($1)', [REGULATION]);
    expect(counted).toEqual([]);
  });
});
