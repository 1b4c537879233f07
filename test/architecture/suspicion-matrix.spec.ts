import { demoPerson } from '@specialistvagen/identity';
import { controllers } from '../../apps/api/src/app.module.js';
import { routesOf } from '../../apps/api/src/http/routes.js';
import type { Route } from '../../apps/api/src/http/routes.js';
import type { Browser } from '../support/browser.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { arrangeMajasTraining } from './access-matrix/arrange.js';
import { exampleOf } from './access-matrix/example-of.js';

const db = usePostgres();
const product = useProduct(db);
const ids: Record<string, string> = {};

/** A case in the room about a document of maja's, one communication with her, and magnus outside the room. */
beforeAll(async () => {
  const maja = await arrangeMajasTraining(product.url);
  ids.documentId = maja.ids.document ?? '';
  const anders = await product.signedIn('anders');
  const raised = await anders.post(`/documents/${ids.documentId}/suspicions`, { text: 'Ser inte äkta ut.' });
  expect(raised.status).toBe(201);
  const ingrid = await product.signedIn('ingrid');
  const list = await ingrid.get<{ items: { id: string; revision: number }[] }>('/suspicion-cases');
  ids.id = list.body.items[0]?.id ?? '';
  const act = async (path: string, body: object) => {
    const { body: page } = await ingrid.get<{ revision: number }>(`/suspicion-cases/${ids.id}`);
    const done = await ingrid.post(`/suspicion-cases/${ids.id}/${path}`, {
      ...body,
      revision: page.revision,
    });
    expect([path, done.status]).toEqual([path, 200]);
  };
  await act('take', { noBias: true });
  await act('ground', { ground: 'false-evidence', reason: 'Prövas.' });
  await act('communicate', { text: 'Du kan yttra dig.', answerBy: '2099-01-01' });
  await db
    .as('postgres')
    .query('update suspicions.room_officer set to_on = current_date - 1 where person_id = $1', [
      demoPerson('magnus').id,
    ]);
  const own = await (await product.signedIn('maja')).get<{ items: { id: string }[] }>('/hearings');
  ids.hearing = own.body.items[0]?.id ?? '';
}, 120_000);

const isOfRoom = ({ path }: Route) => path.startsWith('/api/suspicion-');
const isHearing = ({ path }: Route) => path.startsWith('/api/hearings/:id');
const routes = routesOf(controllers).filter((route) => isOfRoom(route) || isHearing(route));
const nameOf = ({ method, path }: Route) => `${method} ${path.slice('/api'.length)}`;
const READ_IN_ROOM = ['GET /suspicion-cases', 'GET /suspicion-cases/:id', 'GET /suspicion-room'];

/** Who comes in, and where; whatever is not here is refused. What changes something is tried by those who may not. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ingrid: [...READ_IN_ROOM, 'GET /suspicion-cases/:id/documents/:documentId'],
  // An officer of the authority who is not let in.
  magnus: [],
  maja: ['GET /hearings/:id', 'POST /hearings/:id/statement'],
  // Who raised it, signed it, heads the unit or directs the studies.
  anders: [],
  sara: [],
  karin: [],
  linnea: [],
  noor: [],
  erik: [],
  per: [],
  ylva: [],
  ulla: [],
  nils: [],
  eva: [],
};

async function call(browser: Browser, route: Route): Promise<number> {
  const { body, upload } = route.endpoint;
  const id = isHearing(route) ? ids.hearing : ids.id;
  const address = route.path
    .replace(':id', id ?? '')
    .replace(':documentId', ids.documentId ?? '')
    .replace(':fileId', ids.id ?? '')
    .slice('/api'.length);
  const sent = upload ? Buffer.from('%PDF-1.7') : body ? exampleOf(body, { revision: 1, noBias: true }) : {};
  const headers: Record<string, string> = upload ? { 'content-type': upload.types[0] ?? '' } : {};
  return (await browser.api(route.method, address, route.method === 'GET' ? undefined : sent, headers))
    .status;
}

describe('the room of suspicions', () => {
  it('is closed to whoever is not signed in', async () => {
    expect(routes.length).toBeGreaterThan(20);
    for (const route of routes)
      expect([nameOf(route), await call(product.visitor(), route)]).toEqual([nameOf(route), 401]);
  });

  it.each(Object.entries(ALLOWED))('is open to %s for %j and nothing else', async (key, allowed) => {
    const browser = await product.signedIn(key);
    const wrong: string[] = [];
    for (const route of routes) {
      const isAllowed = allowed.includes(nameOf(route));
      // What an officer of the room changes is the library's own matter.
      if (route.method !== 'GET' && (isAllowed || (key === 'ingrid' && isOfRoom(route)))) continue;
      const status = await call(browser, route);
      const isRight = isAllowed ? status === 200 : status === 403 || status === 404;
      if (!isRight) wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leaves no trace of the case in what the doctor sees of readings', async () => {
    const { text } = await (await product.signedIn('maja')).get('/me/access-log');
    expect(text).not.toMatch(/misstank/i);
  });
});
