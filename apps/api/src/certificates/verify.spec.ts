import { usePostgres } from '../../../../test/support/index.js';
import type { ProblemAnswer } from '../../../../test/support/browser.js';
import { useProduct } from '../../../../test/support/product.js';
const product = useProduct(usePostgres());
const pdf = { 'content-type': 'application/pdf' };

describe('verifying a file without signing in', () => {
  it('is refused for a web form, for an empty file and for one above twenty megabytes', async () => {
    const visitor = product.visitor();
    const form = await visitor.post('/verify', { file: 'x' });
    expect([form.status, (form.body as ProblemAnswer).code]).toEqual([415, 'unsupported-file']);
    expect((await visitor.post('/verify', Buffer.alloc(0), pdf)).status).toBe(400);
    const large = await visitor.post('/verify', Buffer.alloc(20 * 1024 * 1024 + 1, 0x25), pdf);
    expect(large.status).toBe(413);
  });

  it('tells in one Swedish sentence that a foreign file was not issued here or cannot be read', async () => {
    const visitor = product.visitor();
    const foreign = await visitor.post('/verify', Buffer.from('%PDF-1.7\n%%EOF\n'), pdf);
    expect(foreign.body).toMatchObject({
      verdict: 'not-issued-here',
      sentence: 'Inte utfärdat här.',
      signers: [],
    });
    const other = await visitor.post('/verify', Buffer.from('GIF89a'), {
      'content-type': 'application/octet-stream',
    });
    expect(other.body).toMatchObject({ verdict: 'unreadable', document: null });
  });

  it('by code alone says nothing of a code that was never given out', async () => {
    const answer = await product.visitor().get('/verify/code/0191b5a0-0000-7000-8000-000000000001');
    expect([answer.status, (answer.body as ProblemAnswer).code]).toEqual([404, 'code-unknown']);
    for (const part of [
      '8000-000000000001',
      '8000000000000001',
      '000000000001',
      '0191b5a0-0000',
      '0'.repeat(32),
    ])
      expect((await product.visitor().get(`/verify/code/${part}`)).status).toBe(404);
  });

  it('gives the signed list to whoever asks, kept on the way for less than half a minute', async () => {
    const answer = await product.visitor().get<{ statusList: string }>('/verify/status-list');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=20']);
    expect(JSON.parse(answer.body.statusList)).toMatchObject({ version: 1, documents: {} });
  });

  it.each([
    ['/kontrollera', 'camera=(self)'],
    ['/kontrollera/8000-000000000001', 'camera=(self)'],
    ['/', 'camera=()'],
    ['/kontrollerad', 'camera=()'],
    ['/api/session', 'camera=()'],
  ])('lets the document of %s have %s', async (path, camera) => {
    const policy = (await fetch(product.url + path)).headers.get('permissions-policy');
    expect(policy?.split(', ')).toEqual([camera, 'microphone=()', 'geolocation=()']);
  });
});

describe('the law as the product reads it', () => {
  it('is open to everybody, each rule with its paragraph and how sure the source is', async () => {
    const { body } = await product
      .visitor()
      .get<{ items: { id: string; citation: string; confidenceWords: string }[] }>('/rules');
    expect(body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['R1', 'R4', 'R8', 'R23', 'R29', 'BILAGOR']),
    );
    expect(body.items.every(({ citation, confidenceWords }) => citation && confidenceWords)).toBe(true);
    const goals = await product.visitor().get<{ items: unknown[] }>('/regulations/goals?kind=bt');
    expect(goals.body.items).toHaveLength(18);
    expect((await product.visitor().get('/regulations/forms')).status).toBe(200);
  });
});

describe('the authority’s pages', () => {
  it('are closed to a trainee, a supervisor and a head of department', async () => {
    for (const key of ['maja', 'sara', 'karin']) {
      const person = await product.signedIn(key);
      expect((await person.get('/cases')).status).toBe(403);
      expect((await person.get('/decisions')).status).toBe(403);
      const file = { fileName: 'bank.csv', content: 'referens;belopp;datum' };
      expect((await person.post('/payments/import', file)).status).toBe(403);
    }
  });

  it('answer an officer, and refuse a paper case that says too little, with every fault at once', async () => {
    const ingrid = await product.signedIn('ingrid');
    expect((await ingrid.get('/cases')).body).toEqual({ items: [] });
    const answer = await ingrid.post('/cases/paper', {
      arrivedOn: '2026-02-30',
      regionCode: 'x',
      state: 'decided',
    });
    expect(answer.status).toBe(400);
    const fields = (answer.body as ProblemAnswer).reasons.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['arrivedOn', 'regionCode', 'state', 'applicantName']));
  });
});
