import { demoCareUnits } from '@specialistvagen/organisations';
import { demoPerson } from '@specialistvagen/identity';
import { swedishDay } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { controllers } from '../../apps/api/src/app.module.js';
import { routesOf } from '../../apps/api/src/http/routes.js';
import type { Route } from '../../apps/api/src/http/routes.js';
import type { Browser } from '../support/browser.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { exampleOf } from './access-matrix/example-of.js';

const db = usePostgres();
const product = useProduct(db);
const today = swedishDay(new Date());
const unitOf = (key: string) => demoCareUnits.find((unit) => unit.key === key)?.id ?? '';
let id = '';

beforeAll(async () => {
  const ulla = await product.signedIn('ulla');
  const days = { from: today, to: addDays(today, 20), basis: 'Beställning 2026-11' };
  const appoint = { ...days, careUnitId: unitOf('vardcentral'), reviewerId: demoPerson('astrid').id };
  const answer = await ulla.post<{ id: string }>('/unit-reviews', appoint);
  expect(answer.status).toBe(201);
  ({ id } = answer.body);
  // A reviewer of another unit of the same care provider has the role, and nothing to do with this one.
  const other = { ...days, careUnitId: unitOf('akut'), reviewerId: demoPerson('oskar').id };
  expect((await ulla.post('/unit-reviews', other)).status).toBe(201);
}, 120_000);

const routes = routesOf(controllers).filter(({ path }) => path.startsWith('/api/unit-reviews/:id'));
const nameOf = ({ method, path }: Route) => `${method} ${path.slice('/api/unit-reviews/:id'.length) || '/'}`;
const READS = ['GET /', 'GET /figures'];

/** What each may reach; what is not there is refused. Writing of the reviewer's is tried by everybody else. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  astrid: [...READS, 'PUT /report', 'POST /submit', 'POST /file', 'POST /file/remove'],
  ulla: [...READS, 'POST /withdraw'],
  anders: READS,
  karin: READS,
  oskar: [],
  birgit: [],
  gustav: [],
  linnea: [],
  maja: [],
  erik: [],
  viktor: [],
  per: [],
  ingrid: [],
  nils: [],
  eva: [],
};

async function call(browser: Browser, route: Route): Promise<number> {
  const { body, upload } = route.endpoint;
  const sent = upload ? Buffer.from('%PDF-1.7') : body ? exampleOf(body, { revision: 0, points: [] }) : {};
  const headers: Record<string, string> = upload ? { 'content-type': upload.types[0] ?? '' } : {};
  const address = route.path.replace(':id', id).slice('/api'.length);
  return (await browser.api(route.method, address, route.method === 'GET' ? undefined : sent, headers))
    .status;
}

describe('a review of a unit', () => {
  it('is closed to whoever is not signed in', async () => {
    expect(routes.length).toBeGreaterThan(7);
    for (const route of routes)
      expect([nameOf(route), await call(product.visitor(), route)]).toEqual([nameOf(route), 401]);
  });

  it.each(Object.entries(ALLOWED))('is open to %s for %j and nothing else', async (key, allowed) => {
    const browser = await product.signedIn(key);
    const wrong: string[] = [];
    for (const route of routes) {
      const isAllowed = allowed.includes(nameOf(route));
      // What changes something is tried by those who may not; those who may are the library's own matter.
      if (isAllowed && route.method !== 'GET') continue;
      const status = await call(browser, route);
      const isRight = isAllowed ? status === 200 : status === 403 || status === 404;
      if (!isRight) wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(ALLOWED).filter(([, allowed]) => allowed.length === 0))(
    'is in no list of %s',
    async (key) => {
      const { text } = await (await product.signedIn(key)).get('/unit-reviews');
      expect(text).not.toContain(id);
    },
  );
});
