import { newId } from '@specialistvagen/platform';
import type {
  Actor,
  ConfirmedActs,
  SigningActCompletion,
  SigningAuthentication,
} from '@specialistvagen/identity';
import { demoPerson } from '@specialistvagen/identity';
import { SignIn } from '../../apps/api/src/auth/sign-in.js';
import type { Fault } from '../../apps/dev-idp/src/faults.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';

const db = usePostgres();
const product = useProduct(db);
const MINUTES = 60_000;

type Act = { personId: string; createdAt: Date; expiresAt: Date; completed: SigningAuthentication[] };

/** Stands in for the documents: what is signed has its own tests, here it is only who may. */
class Acts implements SigningActCompletion, ConfirmedActs {
  readonly acts = new Map<string, Act>();

  open(key: string, age = 0): string {
    const ticket = newId();
    const createdAt = new Date(Date.now() - age);
    const expiresAt = new Date(createdAt.getTime() + 5 * MINUTES);
    this.acts.set(ticket, { personId: demoPerson(key).id, createdAt, expiresAt, completed: [] });
    return ticket;
  }

  async describe(ticketId: string, personId: string) {
    const act = this.acts.get(ticketId);
    if (act?.personId !== personId || act.completed.length > 0) return null;
    return { ...act, message: 'Ett intyg om delmål' };
  }

  /** An act of documents has no page of its own. */
  async pageOf() {
    return null;
  }

  async complete(_actor: Actor, ticketId: string, authentication: SigningAuthentication) {
    this.acts.get(ticketId)?.completed.push(authentication);
  }

  completed(ticketId: string): SigningAuthentication[] {
    return this.acts.get(ticketId)?.completed ?? [];
  }
}

const acts = new Acts();
beforeAll(() => {
  Object.assign(product.app.get(SignIn), { modules: { get: () => acts } });
});
afterEach(() => product.faults.set({ fault: 'none', milliseconds: 0 }));

const address = (ticket: string) => `/api/auth/sign?ticket=${ticket}`;

it('a supervisor who proves to be the same person completes the act once, with the authentication', async () => {
  const sara = await product.signedIn('sara');
  const ticket = acts.open('sara');
  const page = await sara.follow(`${product.url}${address(ticket)}`);
  expect(page.text).toContain('Ett intyg om delmål');
  expect(page.text).toContain('Tillitsnivå 3');
  const end = await sara.choose(page, { person: 'sara' });
  expect(end.url).toBe(`${product.url}/signera/klar/${ticket}`);
  expect(acts.completed(ticket)).toHaveLength(1);
  const [authentication] = acts.completed(ticket);
  expect(authentication?.acr).toBe('http://id.elegnamnden.se/loa/1.0/loa3');
  expect(authentication?.assertionRef).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(Math.abs(Date.now() - Date.parse(authentication?.authTime ?? ''))).toBeLessThan(60_000);
});

it('the session id changes, and the token stays so that other tabs go on working', async () => {
  const sara = await product.signedIn('sara');
  const [cookie, token] = [sara.cookie('specialistvagen'), sara.csrf];
  await sara.sign(address(acts.open('sara')), 'sara');
  expect(sara.cookie('specialistvagen')).not.toBe(cookie);
  expect(sara.csrf).toBe(token);
});

describe('nothing is signed', () => {
  const refused = async (ticket: string, fault: Fault, text: string, signer = 'sara') => {
    const sara = await product.signedIn('sara');
    product.faults.set({ fault, milliseconds: 0 });
    const end = await sara.sign(address(ticket), signer);
    expect(end.status).toBe(fault === 'gone' ? 503 : 403);
    expect(end.text).toContain(text);
    expect(acts.completed(ticket)).toHaveLength(0);
    const session = await sara.get<{ person: { displayName: string; loa: string } }>('/session');
    expect(session.body.person).toMatchObject({ displayName: 'Sara Wikström', loa: 'loa2' });
  };

  it('when somebody else proves their identity', async () => {
    await refused(acts.open('sara'), 'none', 'Någon annan legitimerade sig', 'johan');
  });

  it.each([
    ['the provider proves another person', 'other-person', 'Någon annan legitimerade sig'],
    ['the assurance is too low', 'wrong-acr', 'för låg tillitsnivå'],
    ['the answer belongs to another request', 'wrong-nonce', 'gick inte att lita på'],
    ['the sign-in is an old one', 'old-sign-in', 'Inget är'],
    ['the provider is gone', 'gone', 'svarar inte'],
  ] as const)('when %s', async (_what, fault, text) => {
    await refused(acts.open('sara'), fault, text);
  });

  it.each([
    ['belongs to somebody else', () => acts.open('johan')],
    ['has run out', () => acts.open('sara', 6 * MINUTES)],
    ['does not exist', () => newId()],
  ])('when the ticket %s', async (_what, ticketOf) => {
    const sara = await product.signedIn('sara');
    const end = await sara.follow(`${product.url}${address(ticketOf())}`);
    expect(end.status).toBe(403);
    expect(end.text).toContain('Underskriften har gått ut');
  });

  it('a second time by the same answer, also when it comes many times at once', async () => {
    const sara = await product.signedIn('sara');
    const ticket = acts.open('sara');
    const page = await sara.follow(`${product.url}${address(ticket)}`);
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const callback = await sara.follow(
      new URL(action, page.url).href,
      { method: 'POST', form: { person: 'sara' } },
      (url) => url.includes('/api/auth/callback'),
    );
    const answers = await Promise.all(Array.from({ length: 20 }, () => sara.send(callback.url)));
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    expect(acts.completed(ticket)).toHaveLength(1);
  });

  it('when the session ended on the way', async () => {
    const sara = await product.signedIn('sara');
    const ticket = acts.open('sara');
    const page = await sara.follow(`${product.url}${address(ticket)}`);
    await sara.post('/auth/logout');
    const end = await sara.choose(page, { person: 'sara' });
    expect(end.status).toBeGreaterThanOrEqual(400);
    expect(acts.completed(ticket)).toHaveLength(0);
  });

  it('by somebody who is not signed in: the way leads to signing in first', async () => {
    const ticket = acts.open('sara');
    const end = await product.visitor().sign(address(ticket), 'sara');
    expect(end.url).toBe(`${product.url}/signera/klar/${ticket}`);
    expect(acts.completed(ticket)).toHaveLength(0);
  });
});
