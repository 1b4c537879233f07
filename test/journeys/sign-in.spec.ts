import { usePostgres } from '../support/index.js';
import type { ProblemAnswer } from '../support/browser.js';
import { useProduct } from '../support/product.js';

const db = usePostgres();
const product = useProduct(db);
const COOKIE = 'specialistvagen';

afterEach(() => product.faults.set({ fault: 'none', milliseconds: 0 }));

type Session = {
  signedIn: boolean;
  person: { displayName: string; loa: string; roles: { role: string }[] } | null;
};
const sessionOf = async (browser: { get<T>(path: string): Promise<{ body: T }> }) =>
  (await browser.get<Session>('/session')).body;

describe('signing in', () => {
  it('gives a session with the name and the mandates of today', async () => {
    const ulla = await product.signedIn('ulla');
    const session = await sessionOf(ulla);
    expect(session.person?.displayName).toBe('Ulla Granath');
    expect(session.person?.loa).toBe('loa2');
    expect(session.person?.roles.map(({ role }) => role)).toEqual(['mandate_administrator']);
  });

  it('leads to the page that was asked for', async () => {
    const end = await product.visitor().signIn('maja', '/att-signera?ny=1');
    expect(end.url).toBe(`${product.url}/att-signera?ny=1`);
  });

  it.each([
    'https://elak.example/',
    '//elak.example/',
    '/\\elak.example',
    '/%0d%0aSet-Cookie:x',
    'javascript:alert(1)',
    '/api/auth/logout',
    '/.//elak.example',
  ])('never leads out of the product: %s', async (returnTo) => {
    const end = await product.visitor().signIn('maja', returnTo);
    const { origin, pathname } = new URL(end.url);
    expect(origin).toBe(product.url);
    expect(pathname.startsWith('/api')).toBe(false);
    expect(pathname.startsWith('//')).toBe(false);
  });

  it('takes a new session id, so that a planted one is worth nothing', async () => {
    const browser = product.visitor();
    await browser.follow(`${product.url}/api/auth/login`);
    const planted = browser.cookie(COOKIE);
    await browser.signIn('maja');
    expect(planted).toBeDefined();
    expect(browser.cookie(COOKIE)).not.toBe(planted);
    const thief = product.visitor();
    thief.setCookie(COOKIE, planted ?? '');
    expect((await sessionOf(thief)).signedIn).toBe(false);
  });

  it('ends at signing out, also for a copy of the cookie', async () => {
    const browser = await product.signedIn('maja');
    const copy = product.visitor();
    copy.setCookie(COOKIE, browser.cookie(COOKIE) ?? '');
    expect((await sessionOf(copy)).signedIn).toBe(true);
    expect((await browser.post('/auth/logout')).status).toBe(200);
    expect((await sessionOf(copy)).signedIn).toBe(false);
  });

  it('is refused with a clear page for a person who is not registered', async () => {
    const browser = product.visitor();
    const end = await browser.signIn('okand');
    expect(end.status).toBe(403);
    expect(end.text).toContain('Vi hittar dig inte');
    expect((await sessionOf(browser)).signedIn).toBe(false);
  });

  it('can be cancelled', async () => {
    const browser = product.visitor();
    const page = await browser.follow(`${product.url}/api/auth/login`);
    const end = await browser.choose(page, { cancel: '1' });
    expect(end.status).toBe(403);
    expect(end.text).toContain('Du avbröt');
  });

  it('works in two tabs at once', async () => {
    const browser = product.visitor();
    const first = await browser.follow(`${product.url}/api/auth/login?returnTo=/mal`);
    await browser.follow(`${product.url}/api/auth/login?returnTo=/tid`);
    const end = await browser.choose(first, { person: 'maja' });
    expect(end.url).toBe(`${product.url}/mal`);
  });

  it('survives a mandate that ends: the next request is refused', async () => {
    const linnea = await product.signedIn('linnea');
    expect((await linnea.get('/mandates')).status).toBe(200);
    const ulla = await product.signedIn('ulla');
    const list = await ulla.get<{ items: { id: string; personName: string }[] }>('/mandates');
    const mandate = list.body.items.find((one) => one.personName === 'Linnea Forss');
    const ended = await ulla.post(`/mandates/${mandate?.id}/end`, { reason: 'Slutat' });
    expect(ended.status).toBe(200);
    expect((await linnea.get('/mandates')).status).toBe(403);
  });
});

describe('an identity provider that', () => {
  const attempt = async () => {
    const browser = product.visitor();
    const end = await browser.signIn('maja');
    return { end, signedIn: (await sessionOf(browser)).signedIn };
  };

  it.each([
    ['is gone', 'gone', 503, 'svarar inte'],
    ['is too slow', 'slow', 503, 'svarar inte'],
    ['answers to another request', 'wrong-nonce', 403, 'gick inte att lita på'],
  ] as const)('%s signs nobody in', async (_what, fault, status, text) => {
    product.faults.set({ fault, milliseconds: 4_000 });
    const { end, signedIn } = await attempt();
    expect(end.status).toBe(status);
    expect(end.text).toContain(text);
    expect(signedIn).toBe(false);
  });

  it('answers twice signs in once', async () => {
    const browser = product.visitor();
    const page = await browser.follow(`${product.url}/api/auth/login`);
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const callback = await browser.follow(
      new URL(action, page.url).href,
      { method: 'POST', form: { person: 'maja' } },
      (url) => url.includes('/api/auth/callback'),
    );
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.send(callback.url)));
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(3);
    const again = await browser.send(callback.url);
    expect(again.status).toBe(400);
    expect(again.text).toContain('redan använd');
  });

  it('sends an answer to somebody else’s browser signs nobody in', async () => {
    const browser = product.visitor();
    const page = await browser.follow(`${product.url}/api/auth/login`);
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const callback = await browser.follow(
      new URL(action, page.url).href,
      { method: 'POST', form: { person: 'maja' } },
      (url) => url.includes('/api/auth/callback'),
    );
    const other = product.visitor();
    expect((await other.send(callback.url)).status).toBe(400);
    expect((await sessionOf(other)).signedIn).toBe(false);
  });
});

describe('a change from another site', () => {
  it.each([
    ['without the token', { 'x-csrf-token': '' }],
    ['with another token', { 'x-csrf-token': 'x'.repeat(32) }],
    ['sent by another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { origin: 'https://elak.example' }],
  ])('%s is refused', async (_what, headers: Record<string, string>) => {
    const browser = await product.signedIn('maja');
    const answer = await browser.post<ProblemAnswer>('/auth/logout', {}, headers);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('csrf');
    expect((await sessionOf(browser)).signedIn).toBe(true);
  });
});
