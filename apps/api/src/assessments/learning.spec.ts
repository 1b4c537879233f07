import { askForIntyg, withPost } from '../../../../test/journeys/browser/arrangement.js';
import type { BtStory } from '../../../../test/journeys/story/bt/chapters.js';
import type { Story } from '../../../../test/journeys/story/story.js';
import { aPng } from '../../../../test/support/builders/files.js';
import type { ProblemAnswer } from '../../../../test/support/browser.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';

const db = usePostgres();
const product = useProduct(db);
let story: Story;
let bt: BtStory;
let path = '';
let reflection = '';
let file = '';
const SECRET = 'Det som bara är mitt';

type Items<T = { id: string }> = { items: T[] };
const attach = async (bytes: Buffer, type: string, by = 'maja') =>
  (await story.as(by)).api<Items & ProblemAnswer>(
    'POST',
    `${path}/reflections/${reflection}/attachments`,
    bytes,
    {
      'content-type': type,
    },
  );

beforeAll(async () => {
  ({ story, bt } = await withPost(product.url));
  path = `/portfolios/${story.id('maja')}`;
  const maja = await story.as('maja');
  const written = await maja.post<Items>(`${path}/reflections`, { text: SECRET, goals: ['BT1'] });
  reflection = story.must('skrivs', written).items[0]?.id ?? '';
  file = story.must('fil', await attach(aPng(), 'image/png')).items[0]?.id ?? '';
}, 120_000);

describe('over HTTP a reflection', () => {
  it.each([
    ['ingrid', 'an officer'],
    ['magnus', 'an officer who also runs the system'],
    ['anders', 'her study director'],
    ['linnea', 'her coordinator'],
    ['karin', 'the head of her unit'],
    ['ulla', 'the mandate administrator'],
    ['per', 'an external assessor'],
    ['nils', 'a planner'],
    ['noor', 'another doctor'],
  ])('is closed to %s, %s', async (key) => {
    const person = await story.as(key);
    const answers = [
      await person.get(`${path}/reflections`),
      await person.get(`/attachments/reflections/${file}`),
      await person.post(`${path}/reflections/${reflection}/share`, { supervisorId: story.id(key) }),
      await person.put(`${path}/reflections/${reflection}`, { revision: 0, text: 'x', goals: [] }),
    ];
    for (const { status, text } of answers) {
      expect([403, 404]).toContain(status);
      expect(text).not.toContain(SECRET);
    }
  });

  it('is empty to her supervisor until she shows it, and again when she stops', async () => {
    const sara = await story.as('sara');
    const maja = await story.as('maja');
    const seen = async () =>
      (await sara.get<Items<{ text: string }>>(`${path}/reflections`)).body.items.length;
    const supervisorId = story.id('sara');
    expect([await seen(), (await sara.get(`/attachments/reflections/${file}`)).status]).toEqual([0, 404]);
    story.must('visas', await maja.post(`${path}/reflections/${reflection}/share`, { supervisorId }));
    expect([await seen(), (await sara.get(`/attachments/reflections/${file}`)).status]).toEqual([1, 200]);
    story.must('döljs', await maja.post(`${path}/reflections/${reflection}/unshare`, { supervisorId }));
    expect([await seen(), (await sara.get(`/attachments/reflections/${file}`)).status]).toEqual([0, 404]);
    const log = await maja.get<Items<{ what: string }>>('/me/access-log');
    expect(log.body.items.map(({ what }) => what)).toContain('läste delade reflektioner');
  });
});

describe('a file', () => {
  it('comes as a download in a sandbox', async () => {
    const answer = await (await story.as('maja')).get(`/attachments/reflections/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bilaga.png"');
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it.each([
    ['an SVG', Buffer.from('<svg onload="x()"/>'), 'image/svg+xml', /SVG/],
    ['an SVG that calls itself a PNG', Buffer.from('<svg onload="x()"/>'), 'image/png', /SVG/],
    [
      'an image with a page behind it',
      Buffer.concat([aPng(), Buffer.from('<script>x()</script>')]),
      'image/png',
      /gömd/,
    ],
  ])('that is %s is refused with the reason', async (_what, bytes, type, reason) => {
    const { status, body } = await attach(bytes, type);
    expect([status, body.code]).toEqual([422, 'file-refused']);
    expect(body.reasons[0]?.text).toMatch(reason);
  });

  it('of more than 10 MB is refused', async () => {
    expect((await attach(Buffer.alloc(10_485_761), 'image/png')).status).toBe(413);
  });

  it('is kept once, however often it is sent, and is gone when it is removed', async () => {
    const again = story.must('samma fil', await attach(aPng(), 'image/png'));
    expect(again.items).toHaveLength(1);
    const maja = await story.as('maja');
    const address = `${path}/reflections/${reflection}/attachments/${file}/remove`;
    expect(story.must('tas bort', await maja.post<Items>(address)).items).toEqual([]);
    expect((await maja.get(`/attachments/reflections/${file}`)).status).toBe(404);
  });
});

it('minutes are the pair’s, also over HTTP', async () => {
  const erik = await story.as('erik');
  const body = { supervisorId: story.id('erik'), heldOn: '2026-06-01', minutes: SECRET, nextSteps: '' };
  story.must('antecknas', await erik.post(`${path}/meetings`, body));
  for (const [key, status, sees] of [
    ['maja', 200, true],
    ['anders', 200, false],
    ['sara', 200, false],
    ['karin', 403, false],
    ['linnea', 403, false],
    ['ingrid', 404, false],
    ['magnus', 404, false],
  ] as const) {
    const answer = await (await story.as(key)).get(`${path}/meetings`);
    expect([key, answer.status, answer.text.includes(SECRET)]).toEqual([key, status, sees]);
  }
});

it('a number in a text is refused with its place and never repeated', async () => {
  const maja = await story.as('maja');
  const body = { text: 'Hon hette\n900101-9802', goals: [] };
  const answer = await maja.post<ProblemAnswer>(`${path}/reflections`, body);
  expect([answer.status, answer.body.reasons[0]?.field]).toEqual([422, 'text']);
  expect(answer.body.reasons[0]?.text).toContain('rad 2, ord 1');
  expect(answer.text).not.toContain('9802');
});

describe('a file beside a request to be assessed', () => {
  const PNG = { 'content-type': 'image/png' };
  let id = '';
  let besideIt = '';
  beforeAll(async () => {
    const maja = await story.as('maja');
    const asked = { form: 'mini-cex', goals: ['BT1'], of: { kind: 'person', personId: story.id('sara') } };
    id = story.must('ber om', await maja.post<{ id: string }>(`${path}/assessments`, asked)).id;
    const sent = await maja.api<Items>('POST', `/assessments/${id}/attachments`, aPng(), PNG);
    besideIt = story.must('fil', sent).items[0]?.id ?? '';
  });
  const seenBy = async (key: string) => {
    const person = await story.as(key);
    const list = await person.get<Items>(`/assessments/${id}/attachments`);
    return [list.status, (await person.get(`/attachments/assessments/${besideIt}`)).status];
  };

  it('is seen by the assessor, and by nobody else before the answer', async () => {
    expect(await seenBy('sara')).toEqual([200, 200]);
    for (const key of ['erik', 'anders', 'karin', 'ingrid', 'noor']) {
      const statuses = await seenBy(key);
      expect([key, statuses.every((status) => status === 403 || status === 404)]).toEqual([key, true]);
    }
  });

  it('stands as it was once the answer is given, and is seen by those who follow', async () => {
    const answer = { revision: 0, answers: { independence: 3 } };
    story.must('besvaras', await (await story.as('sara')).post(`/assessments/${id}/answer`, answer));
    const maja = await story.as('maja');
    expect((await maja.post(`/assessments/${id}/attachments/${besideIt}/remove`)).status).toBe(409);
    expect((await maja.api('POST', `/assessments/${id}/attachments`, aPng(), PNG)).status).toBe(409);
    expect([await seenBy('erik'), await seenBy('anders')]).toEqual([
      [200, 200],
      [200, 200],
    ]);
    expect((await seenBy('ingrid')).includes(200)).toBe(false);
  });
});

it('what is logged for a goal stands beside an intyg about it, for the signer who follows the training', async () => {
  const maja = await story.as('maja');
  const entry = {
    doneOn: '2026-06-01',
    procedure: 'Suturering',
    role: 'performed',
    count: 3,
    goals: ['BT10'],
  };
  story.must('loggas', await maja.post(`${path}/logbook`, entry));
  const intyg = await askForIntyg(story, bt, { goals: ['BT10'], signer: 'erik' });
  type View = { evidence: { kind: string; title: string; facts: string | null }[] };
  const seenBy = async (key: string) =>
    story.must('visas', await (await story.as(key)).get<View>(`/intyg/${intyg}`)).evidence;
  const beside = { kind: 'procedures', title: 'Suturering, 3 gånger', facts: '3 utförde själv' };
  expect(await seenBy('erik')).toEqual([expect.objectContaining(beside)]);
  expect(await seenBy('anders')).toEqual([]);
});
