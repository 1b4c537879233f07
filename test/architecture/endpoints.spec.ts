import { randomUUID } from 'node:crypto';
import { controllers } from '../../apps/api/src/app.module.js';
import { routesOf } from '../../apps/api/src/http/routes.js';
import type { Route } from '../../apps/api/src/http/routes.js';
import type { Browser, ProblemAnswer } from '../support/browser.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';

const db = usePostgres();
const product = useProduct(db);
const routes = routesOf(controllers);
const named = (list: Route[]) => list.map((route) => [`${route.method} ${route.path}`, route] as const);

/** The route with ids that belong to nothing. */
function addressOf(route: Route): string {
  const filled = route.path.replace(/:(\w+)/g, (_, name: string) => (name === 'code' ? '99' : randomUUID()));
  return filled.replace(/^\/api/, '');
}

const call = (browser: Browser, route: Route) =>
  browser.api<ProblemAnswer>(route.method, addressOf(route), route.method === 'GET' ? undefined : {});

describe('every door', () => {
  it('has one declaration and one address', () => {
    expect(routes.length).toBeGreaterThan(20);
    const addresses = routes.map((route) => `${route.method} ${route.path.replace(/:\w+/g, ':')}`);
    expect(addresses.filter((one, index) => addresses.indexOf(one) !== index)).toEqual([]);
  });

  it.each(named(routes.filter(({ endpoint }) => endpoint.access !== 'public')))(
    '%s is closed to somebody who is not signed in',
    async (_name, route) => {
      const answer = await call(product.visitor(), route);
      expect(answer.status).toBe(401);
      expect(answer.body.code).toBe('not-signed-in');
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('that creates, signs or decides asks for an idempotency key', () => {
    const exempt = new Set([
      // Nothing is made, or doing it twice is the same as once.
      'AuthController.logout',
      'NoticesController.read',
      'NoticesController.readAll',
      'PlanController.share',
      'EarlierDocumentsController.share',
      // Each code takes the place of the former, and a link is taken on once.
      'AssessmentInvitationsController.code',
      'AssessmentInvitationsController.accept',
      // Each offer takes the place of the former.
      'WalletOffersController.offer',
      // A row that was read before is skipped by its reference, amount and day.
      'CasesController.importPayments',
      // The same file is known by its SHA-256.
      'RegulationVersionsController.import',
      // A file is tried and nothing of it is kept.
      'StudyResultsController.preview',
      'EarlierImportsController.columns',
      'PeopleController.byNumber',
      'CompetenceController.refresh',
    ]);
    const missing = routes
      .filter(
        ({ method, endpoint }) => method === 'POST' && !endpoint.idempotent && endpoint.access !== 'public',
      )
      .map(({ controller, handler }) => `${controller}.${handler}`)
      .filter((name) => !exempt.has(name));
    expect(missing).toEqual([]);
  });
});

describe.each([
  'maja',
  'sara',
  'per',
  'karin',
  'anders',
  'linnea',
  'ulla',
  'ingrid',
  'nils',
  'eva',
  'viktor',
])('%s, signed in', (key) => {
  let browser: Browser;
  let roles: string[];
  beforeAll(async () => {
    browser = await product.signedIn(key);
    const { body } = await browser.get<{ person: { roles: { role: string }[] } }>('/session');
    roles = body.person.roles.map(({ role }) => role);
  });

  it('gets 403 wherever the role is missing, and never a 2xx for an id that belongs to nothing', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { access } = route.endpoint;
      // Answers with the person's own list, whichever id was meant.
      const answersOwnList = route.path === '/api/notices/:id/read';
      if (access === 'public' || route.handler === 'logout') continue;
      const { status } = await call(browser, route);
      const isOpen = access === 'signed-in' || access.some((role) => roles.includes(role));
      const hasId = route.path.includes('/:') && !answersOwnList;
      const isRight = isOpen ? status !== 403 && status < 500 && !(hasId && status < 300) : status === 403;
      if (!isRight) wrong.push(`${route.method} ${route.path} → ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('every answer', () => {
  it.each([
    ['/api/session', 200],
    ['/api/health', 200],
    ['/api/does-not-exist', 404],
    ['/api/mandates', 401],
  ])('%s carries the security headers and is never stored', async (path, status) => {
    const answer = await product.visitor().send(`${product.url}${path}`);
    expect(answer.status).toBe(status);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-eval');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
