import { dayFromNow } from '../../../../test/journeys/story/days.js';
import { createHash } from 'node:crypto';
import { usePostgres } from '../../../../test/support/index.js';
import type { Answer, Browser, ProblemAnswer } from '../../../../test/support/browser.js';
import { useProduct } from '../../../../test/support/product.js';
import { aPostBody, personOf, unitOf } from '../../../../test/support/builders/training-world.js';

const db = usePostgres();
const product = useProduct(db);
const maja = personOf('maja');
type Post = { id: string; revision: number; periods: { id: string }[] };
let [anders, erik, trainee]: Browser[] = [];

const by = (browser: Browser | undefined): Browser => {
  if (!browser) throw new Error('signed in before the tests');
  return browser;
};
const problem = (answer: Answer): ProblemAnswer => answer.body as ProblemAnswer;

beforeAll(async () => {
  const ulla = await product.signedIn('ulla');
  const switched = await ulla.api('PUT', '/organisations/regions/04/switches', {
    name: 'portfolio',
    controller: 'Regionen',
    legalGround: 'Exempel',
    retention: '10 år',
    onFrom: '2020-01-01',
  });
  expect(switched.status).toBe(200);
  anders = await product.signedIn('anders');
}, 60_000);

describe('a BT over HTTP', () => {
  let post: Post;

  it('does not begin without a session, a role or a key', async () => {
    const anonymous = product.visitor();
    expect((await anonymous.get(`/portfolios/${maja}/time`)).status).toBe(401);
    const viktor = await product.signedIn('viktor');
    expect((await viktor.post('/posts', aPostBody())).status).toBe(403);
    const keyless = await by(anders).api('POST', '/posts', aPostBody(), { 'idempotency-key': '' });
    expect(keyless.status).toBe(400);
  });

  it('answers with every fault of form at once, and refuses a field it does not know', async () => {
    const body = { ...aPostBody(), form: 'evening', startsOn: '2026-02-30', state: 'completed' };
    const answer = await by(anders).post('/posts', body);
    expect(answer.status).toBe(400);
    expect(
      problem(answer)
        .reasons.map((reason) => reason.field)
        .sort(),
    ).toEqual(['form', 'startsOn', 'state']);
  });

  it('answers with every fault of law at once', async () => {
    const periods = [
      {
        careUnitId: unitOf('akut'),
        from: '2023-01-01',
        to: '2026-03-01',
        percent: 100,
        area: 'emergency-care' as const,
      },
      {
        careUnitId: unitOf('akut'),
        from: '2026-02-01',
        to: '2026-03-01',
        percent: 20,
        area: 'emergency-care' as const,
      },
    ];
    const answer = await by(anders).post('/posts', aPostBody({ periods }));
    expect([answer.status, problem(answer).code]).toEqual([422, 'post-refused']);
    expect(problem(answer).reasons.map((reason) => reason.field)).toEqual([
      'periods.0.from',
      'periods.0.from',
      'periods',
    ]);
  });

  it('is registered by the study director, and seen by the trainee with every day explained', async () => {
    const made = await by(anders).post<Post>('/posts', aPostBody());
    expect(made.status).toBe(201);
    post = made.body;
    trainee = await product.signedIn('maja');
    const time = await trainee.get<{ total: { exact: string }; rows: unknown[]; steps: unknown[] }>(
      `/portfolios/${maja}/time`,
    );
    expect([time.status, time.body.rows.length, time.body.steps.length]).toEqual([200, 2, 2]);
  });

  it('does not exist for another doctor, whatever they ask for', async () => {
    const noor = await product.signedIn('noor');
    const paths = ['time', 'posts', 'plan', 'earlier-documents', 'assessor'].map(
      (page) => `/portfolios/${maja}/${page}`,
    );
    for (const path of [...paths, `/posts/${post.id}`, `/posts/${post.id}/supervisors`]) {
      expect([path, (await noor.get(path)).status]).toEqual([path, 404]);
    }
  });

  it('takes leave, credit and a new principal supervisor, who takes over the day after the last', async () => {
    const director = by(anders);
    const leave = { kind: 'parental-leave', from: '2026-09-01', to: '2026-09-30' };
    const away = await director.post<Post>(`/posts/${post.id}/interruptions`, {
      ...leave,
      revision: post.revision,
    });
    expect(away.status).toBe(201);
    const credit = {
      kind: 'research-education',
      what: 'Forskarutbildning',
      fromWhere: 'Exempeluniversitetet',
      months: '1,5',
      goals: ['BT7'],
      areas: [],
      evidence: 'Examensbevis',
      decidedById: personOf('karin'),
      decidedOn: '2026-02-01',
      reason: 'Relevant.',
    };
    const credited = await director.post<Post>(`/posts/${post.id}/credits`, {
      ...credit,
      revision: away.body.revision,
    });
    expect(credited.status).toBe(201);
    const time = await by(trainee).get<{ credit: { exact: string } }>(`/portfolios/${maja}/time`);
    expect(time.body.credit.exact).toBe('3/2');
    const change = { personId: personOf('helena'), kind: 'principal', from: dayFromNow(15) };
    const taken = await director.post<{
      items: { person: { id: string }; kind: string; to: string | null }[];
    }>(`/posts/${post.id}/supervisors`, change);
    expect(taken.status).toBe(201);
    const principals = taken.body.items.filter((item) => item.kind === 'principal');
    expect(principals.map((item) => [item.person.id, item.to])).toEqual([
      [personOf('erik'), dayFromNow(14)],
      [personOf('helena'), null],
    ]);
  });

  it('has a plan that the principal supervisor drafts and the trainee agrees to', async () => {
    erik = await product.signedIn('erik');
    const content = { summary: 'Först vårdcentral, sedan akut.', rows: [] };
    const draft = await erik.api<{ revision: number }>('PUT', `/portfolios/${maja}/plan`, {
      revision: 0,
      content,
    });
    expect(draft.status).toBe(200);
    const agreed = await by(trainee).post<{ agreed: { number: number } | null }>(
      `/portfolios/${maja}/plan/agree`,
      {
        revision: draft.body.revision,
        number: 1,
      },
    );
    expect([agreed.status, agreed.body.agreed?.number]).toEqual([200, 1]);
  });

  it('takes an earlier paper as a file that is downloaded and never opened in a page', async () => {
    const doctor = by(trainee);
    const scan = Buffer.from('%PDF-1.4\ngammalt intyg');
    const path = `/portfolios/${maja}/earlier-documents`;
    const { id } = (await doctor.post<{ id: string }>(path, { title: 'Intyg om forskning', goals: [] })).body;
    const send = (bytes: Buffer, type: string) =>
      doctor.api('PUT', `${path}/${id}/file`, bytes, { 'content-type': type });
    expect((await send(Buffer.from('<script>'), 'text/html')).status).toBe(415);
    expect(problem(await send(Buffer.from('<script>'), 'application/pdf')).code).toBe('file-refused');
    expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1), 'application/pdf')).status).toBe(413);
    expect((await send(scan, 'application/pdf')).status).toBe(200);
    const file = await by(erik).get(`${path}/${id}/file`);
    expect([file.status, file.text]).toEqual([200, scan.toString()]);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const sha256 = createHash('sha256').update(scan).digest('hex');
    const verified = await by(erik).post<{ status: string }>(`${path}/${id}/verify`, {
      outcome: 'verified-copy',
      sha256,
    });
    expect(verified.body.status).toContain('verifierad kopia');
  });

  it('ends with a reason, and then those who kept it no longer see it tomorrow', async () => {
    const { body } = await by(anders).get<Post>(`/posts/${post.id}`);
    const early = await by(anders).post(`/posts/${post.id}/end`, {
      revision: body.revision,
      endedOn: '2026-10-01',
      meaning: 'moved',
      reason: 'Byter vårdgivare.',
    });
    expect([early.status, problem(early).reasons.map((reason) => reason.field)]).toEqual([422, ['endedOn']]);
    const ended = await by(anders).post<{ state: string }>(`/posts/${post.id}/end`, {
      revision: body.revision,
      endedOn: dayFromNow(31),
      meaning: 'moved',
      reason: 'Byter vårdgivare.',
    });
    expect([ended.status, ended.body.state]).toEqual([200, 'ended']);
    const open = await db
      .as('postgres')
      .query<{ purpose: string }>(
        `select purpose from identity.access_grant where portfolio = $1 and (valid_to is null or valid_to > $2)`,
        [maja, dayFromNow(31)],
      );
    expect(open).toEqual([{ purpose: 'own' }]);
  });
});
