import type { Browser, ProblemAnswer } from '../../../../test/support/browser.js';
import { usePostgres } from '../../../../test/support/index.js';
import { aPostBody, personOf } from '../../../../test/support/builders/training-world.js';
import { useProduct } from '../../../../test/support/product.js';

const db = usePostgres();
const product = useProduct(db);
const maja = personOf('maja');
type Created = { id: string };
type Code = { address: string; qr: { side: number; path: string } };
let trainee: Browser;

beforeAll(async () => {
  const switches = { name: 'portfolio', controller: 'Regionen', legalGround: 'Exempel', retention: '10 år' };
  const ulla = await product.signedIn('ulla');
  await ulla.put('/organisations/regions/04/switches', { ...switches, onFrom: '2020-01-01' });
  const anders = await product.signedIn('anders');
  expect((await anders.post('/posts', aPostBody())).status).toBe(201);
  trainee = await product.signedIn('maja');
}, 60_000);

const ask = async (body: object = {}) => {
  const asked = { form: 'mini-cex', goals: ['BT1'], of: { kind: 'code' }, ...body };
  return trainee.post<Created & ProblemAnswer>(`/portfolios/${maja}/assessments`, asked);
};
const code = async (id: string) => {
  const { body } = await trainee.post<Code>(`/assessments/${id}/code`);
  return { ...body, token: new URL(body.address).hash.slice(1) };
};
const answer = (browser: Browser, id: string, revision = 1, answers: object = { independence: 4 }) =>
  browser.post<ProblemAnswer & { state: string; standing: string }>(`/assessments/${id}/answer`, {
    revision,
    answers,
  });

describe('a code over HTTP', () => {
  it('lets a visitor see which form it is, and no name', async () => {
    const { body } = await ask({ occasion: 'Nybesök' });
    const { token, qr } = await code(body.id);
    expect(qr.path.length).toBeGreaterThan(qr.side);
    const peek = await product.visitor().post('/assessment-invitations/peek', { token });
    expect([peek.status, peek.body]).toEqual([200, { isOpen: true, title: 'Mini-CEX' }]);
    expect(peek.text).not.toMatch(/Maja|Lindqvist|Nybesök/);
  });

  it('registers somebody who is not known here by their e-ID, as unconfirmed, and nobody without a link', async () => {
    // lena's number leads to nobody here any more: she is whoever walks by with an e-ID.
    await db
      .as('postgres')
      .query(
        `update identity.personal_identity_number set blind_index = sha256('nobody') where person_id = '${personOf('lena')}'`,
      );
    expect((await product.visitor().signIn('lena')).text).toMatch(/Logga in igen/);
    const { body } = await ask();
    const { token } = await code(body.id);
    const visitor = product.visitor();
    await visitor.post('/assessment-invitations/peek', { token });
    await visitor.signIn('lena', '/bedom');
    await visitor.refreshToken();
    const accepted = await visitor.post<Created>('/assessment-invitations/accept', { token });
    expect([accepted.status, accepted.body]).toEqual([200, { id: body.id }]);
    expect((await visitor.get(`/portfolios/${maja}/assessments`)).status).toBe(404);
    const answered = await answer(visitor, body.id);
    expect(answered.body).toMatchObject({ state: 'answered', standing: 'unconfirmed' });
  });

  it('is refused the doctor, the second who comes, whoever is not signed in, and whoever makes one up', async () => {
    const { body } = await ask();
    const { token } = await code(body.id);
    const accept = (browser: Browser) =>
      browser.post<ProblemAnswer>('/assessment-invitations/accept', { token });
    expect((await accept(product.visitor())).status).toBe(401);
    expect((await accept(trainee)).body).toMatchObject({ status: 422, code: 'own-assessment' });
    const [viktor, helena] = [await product.signedIn('viktor'), await product.signedIn('helena')];
    expect((await accept(viktor)).status).toBe(200);
    expect((await accept(helena)).body).toMatchObject({ status: 409, code: 'invitation-ended' });
    const made = { token: 'A'.repeat(43) };
    expect((await helena.post('/assessment-invitations/accept', made)).status).toBe(409);
    expect((await helena.post('/assessment-invitations/accept', { token: 'kort' })).status).toBe(400);
    expect((await helena.get(`/assessments/${body.id}`)).status).toBe(404);
    expect((await answer(helena, body.id)).status).toBe(404);
  });

  it('is shown to nobody but the doctor', async () => {
    const { body } = await ask();
    const sara = await product.signedIn('sara');
    expect((await sara.post(`/assessments/${body.id}/code`)).status).toBe(404);
  });
});

describe('an assessment over HTTP', () => {
  it('is asked for with every fault told at its field, and with a key', async () => {
    const { status, body } = await ask({ form: 'okänd', goals: ['BT1', 'STc3'], occasion: '19121212-1212' });
    expect(status).toBe(422);
    expect(body.reasons.map(({ field }) => field)).toEqual(['form', 'goals', 'occasion']);
    const keyless = { 'idempotency-key': '' };
    const path = `/portfolios/${maja}/assessments`;
    expect(
      (await trainee.post(path, { form: 'dops', goals: [], of: { kind: 'code' } }, keyless)).status,
    ).toBe(400);
  });

  it('goes by mail to somebody who is not here, with a link that opens it', async () => {
    const of = { kind: 'mail', givenName: 'Nora', surname: 'Ny', email: 'nora@demo.invalid' };
    expect((await ask({ of })).status).toBe(201);
    const [row] = await db
      .as('postgres')
      .query<{ payload: { subject: { id: string } } }>(
        `select payload from platform.outbox where payload ->> 'kind' = 'assessment-invited' order by id desc limit 1`,
      );
    // What leaves in the mail is made from the id when the mail leaves: no row and no job holds it.
    const id = row?.payload.subject.id ?? '';
    expect((await product.visitor().post('/assessment-invitations/peek', { token: id })).body).toEqual({
      isOpen: false,
      title: null,
    });
    const token = product.secrets.linkSecret('assessment-invitation', id);
    const peek = await product.visitor().post('/assessment-invitations/peek', { token });
    expect(peek.body).toEqual({ isOpen: true, title: 'Mini-CEX' });
  });

  it('is hidden from the authority and from other units, also when they know its id', async () => {
    const { body } = await ask({ of: { kind: 'person', personId: personOf('sara') } });
    const sara = await product.signedIn('sara');
    expect((await answer(sara, body.id, 0)).body.state).toBe('answered');
    for (const key of ['ingrid', 'magnus', 'viktor', 'noor', 'karin']) {
      const other = await product.signedIn(key);
      expect([key, (await other.get(`/assessments/${body.id}`)).status]).toEqual([key, 404]);
    }
    expect((await answer(sara, body.id, 1)).body).toMatchObject({ status: 409, code: 'not-in-this-state' });
  });
});

describe('an intyg about the same goals', () => {
  it('shows the signer what has been assessed, and holds none of it', async () => {
    const sara = await product.signedIn('sara');
    const { body } = await ask({ of: { kind: 'person', personId: personOf('sara') } });
    await answer(sara, body.id, 0);
    const path = `/portfolios/${maja}/intyg-requests`;
    const prefill = await trainee.get<{ content: object }>(`${path}/prefill?type=SOS-2021-B2&goals=BT1`);
    const content = { ...prefill.body.content, activities: 'Klinisk tjänstgöring' };
    const request = { type: 'SOS-2021-B2', content, signerId: personOf('sara'), send: true };
    const { id } = (await trainee.post<Created>(path, request)).body;
    type View = { content: object; evidence: { id: string; kind: string; facts: string }[] };
    const view = (await sara.get<View>(`/intyg/${id}`)).body;
    expect(view.evidence).toContainEqual(
      expect.objectContaining({
        id: body.id,
        kind: 'assessment',
        facts: expect.stringContaining('Gör själv'),
      }),
    );
    expect(JSON.stringify(view.content)).not.toContain(body.id);
  });
});

describe('a form over HTTP', () => {
  const form = {
    form: 'rond-sormland',
    version: 1,
    method: 'medsittning',
    title: 'Rondmall',
    wording: 'Egen mall, inte föreskrift',
    fields: [
      { kind: 'scale', id: 'how', label: 'Hur?', required: true, scale: 'independence', scaleVersion: 1 },
    ],
  };

  it('is kept by study directors and the authority only, and every fault is told', async () => {
    expect((await trainee.post('/assessment-forms', { specification: form, shared: false })).status).toBe(
      403,
    );
    const anders = await product.signedIn('anders');
    const wrong = { ...form, version: 4, fields: [...form.fields, ...form.fields] };
    const refused = await anders.post<ProblemAnswer>('/assessment-forms', {
      specification: wrong,
      shared: false,
    });
    expect(refused.body.reasons.map(({ field }) => field)).toEqual([
      'specification.version',
      'specification.fields',
    ]);
  });

  it('holds no identity number in any of its texts', async () => {
    const anders = await product.signedIn('anders');
    const number = '19121212-1212';
    const fields = [
      { kind: 'text', id: 'a', label: 'Vad?', help: `Se ${number}`, required: false },
      {
        kind: 'choice',
        id: 'b',
        label: `Hur gick det för ${number}?`,
        required: false,
        many: false,
        options: [
          { value: 'ja', label: 'Bra' },
          { value: 'nej', label: number },
        ],
      },
    ];
    const specification = { ...form, title: `Mall ${number}`, wording: number, fields };
    const refused = await anders.post<ProblemAnswer>('/assessment-forms', { specification, shared: false });
    expect(refused.status).toBe(422);
    expect(refused.body.reasons.map(({ field }) => field)).toEqual([
      'specification.title',
      'specification.wording',
      'specification.fields.0.help',
      'specification.fields.1.label',
      'specification.fields.1.options.1.label',
    ]);
    expect(refused.text).not.toContain('1212');
  });

  it('that is local is offered to the care provider’s own doctors, and its versions are never changed', async () => {
    const anders = await product.signedIn('anders');
    const published = await anders.post('/assessment-forms', { specification: form, shared: false });
    expect([published.status, published.body]).toEqual([201, { form: 'rond-sormland', version: 1 }]);
    const choices = await trainee.get<{ forms: { form: string; isLocal: boolean }[] }>(
      `/portfolios/${maja}/assessments/choices`,
    );
    expect(choices.body.forms).toContainEqual({
      form: 'rond-sormland',
      method: 'medsittning',
      title: 'Rondmall',
      isLocal: true,
    });
    const again = await anders.post<ProblemAnswer>('/assessment-forms', {
      specification: form,
      shared: true,
    });
    expect(again.body.reasons.map(({ field }) => field)).toEqual(['specification.version']);
    const birgit = await product.signedIn('birgit');
    const theirs = await birgit.get<{ items: { specification: { form: string } }[] }>('/assessment-forms');
    expect(theirs.body.items.map(({ specification }) => specification.form)).not.toContain('rond-sormland');
    const taken = await birgit.post<ProblemAnswer>('/assessment-forms', {
      specification: { ...form, version: 2 },
      shared: true,
    });
    expect(taken.body.reasons.map(({ field }) => field)).toEqual(['specification.form']);
  });

  it('of the authority is shared with all, and takes a shipped form further', async () => {
    const ingrid = await product.signedIn('ingrid');
    const next = { ...form, form: 'mini-cex', version: 2, method: 'mini-cex', title: 'Mini-CEX' };
    expect((await ingrid.post('/assessment-forms', { specification: next, shared: false })).status).toBe(422);
    expect((await ingrid.post('/assessment-forms', { specification: next, shared: true })).status).toBe(201);
    const { body } = await ask();
    const view = await trainee.get<{ form: { version: number } }>(`/assessments/${body.id}`);
    expect(view.body.form.version).toBe(2);
  });
});

describe('support at the point of assessment, over HTTP', () => {
  type View = { guidance: { text: string; ownerName: string; version: number; standing: string }[] };
  const support = {
    kind: 'expectation',
    regulation: 'HSLF-FS 2021:8',
    specialty: null,
    goal: 'BT1',
    method: null,
    text: 'Handlägger vanliga tillstånd med stöd vid behov.',
    isWithdrawn: false,
    shared: true,
  };
  const publish = (browser: Browser, traits: object = {}) =>
    browser.post<ProblemAnswer & { topic: string }>('/assessment-guidance', { ...support, ...traits });
  const shown = async () => {
    const { body } = await ask();
    return (await trainee.get<View>(`/assessments/${body.id}`)).body.guidance;
  };

  it('is written by study directors and the authority only, about goals that exist', async () => {
    expect((await publish(trainee)).status).toBe(403);
    const anders = await product.signedIn('anders');
    const wrong = await publish(anders, { goal: 'BT99', text: 'Se 19121212-1212' });
    expect(wrong.body.reasons.map(({ field }) => field)).toEqual(['goal', 'text']);
    const unknown = await publish(anders, { goal: 'STc1', specialty: 'trolleri' });
    expect(unknown.body.reasons.map(({ field }) => field)).toEqual(['goal']);
    const ingrid = await product.signedIn('ingrid');
    expect((await publish(ingrid, { shared: false })).body.reasons.map(({ field }) => field)).toEqual([
      'shared',
    ]);
  });

  it('is shown with owner, version and what it is, for its method, and no more when it is taken out of use', async () => {
    const [anders, birgit] = [await product.signedIn('anders'), await product.signedIn('birgit')];
    const { topic } = (await publish(anders, { shared: false })).body;
    expect((await publish(anders, { method: 'dops' })).status).toBe(201);
    // Another care provider's own stays there.
    expect((await publish(birgit, { shared: false, text: 'Endast i Östergötland' })).status).toBe(201);
    expect(await shown()).toMatchObject([
      {
        text: support.text,
        ownerName: expect.stringContaining('Sörmland'),
        version: 1,
        standing: 'Stöd – inte föreskrift.',
      },
    ]);
    expect((await publish(birgit, { topic })).status).toBe(404);
    expect((await publish(anders, { topic, text: 'Skarpare ord.' })).status).toBe(201);
    expect(await shown()).toMatchObject([{ text: 'Skarpare ord.', version: 2 }]);
    expect((await publish(anders, { topic, isWithdrawn: true })).status).toBe(201);
    expect(await shown()).toEqual([]);
  });
});

describe('how assessors use the scale, over HTTP', () => {
  type Spread = { items: { assessor: { displayName: string }; counts: number[]; others: number[] }[] };

  it('is shown to the study director only, from five answers, and the doctor sees that it was read', async () => {
    for (const key of ['erik', 'johan']) {
      const assessor = await product.signedIn(key);
      const of = { kind: 'person', personId: personOf(key) };
      for (let n = 0; n < 5; n += 1) {
        const { body } = await ask({ form: 'dops', of });
        expect((await answer(assessor, body.id, 0, { independence: key === 'erik' ? 2 : 5 })).status).toBe(
          200,
        );
      }
    }
    const anders = await product.signedIn('anders');
    const { items } = (await anders.get<Spread>('/assessor-spread')).body;
    const erik = items.find(({ assessor }) => assessor.displayName === 'Erik Sandström');
    expect(erik?.counts).toEqual([0, 5, 0, 0, 0]);
    expect(erik?.others[4]).toBe(5);
    expect(items.map(({ assessor }) => assessor.displayName)).not.toContain('Helena Nyström');
    const log = await trainee.get('/me/access-log');
    expect(log.text).toContain('jämförde hur bedömare använder skalan');
    for (const key of ['erik', 'ingrid', 'linnea', 'maja']) {
      expect((await (await product.signedIn(key)).get('/assessor-spread')).status).toBe(403);
    }
    const birgit = await product.signedIn('birgit');
    expect((await birgit.get<Spread>('/assessor-spread')).body.items).toEqual([]);
  });
});
