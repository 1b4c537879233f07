import { randomUUID } from 'node:crypto';
import { overviewSchema } from '@specialistvagen/intyg/contract';
import { controllers } from '../../apps/api/src/app.module.js';
import { routesOf } from '../../apps/api/src/http/routes.js';
import type { Route } from '../../apps/api/src/http/routes.js';
import { strictSchema } from '../../apps/api/src/http/strict-schema.js';
import type { Browser } from '../support/browser.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { arrangeMajasTraining } from './access-matrix/arrange.js';
import type { MajasTraining } from './access-matrix/arrange.js';
import { exampleOf } from './access-matrix/example-of.js';

const db = usePostgres();
const product = useProduct(db);
let maja: MajasTraining = { ids: {}, revisions: {} };
beforeAll(async () => {
  maja = await arrangeMajasTraining(product.url);
}, 120_000);

/** Which of maja's ids stands in the place of `:id`, by how the path begins. */
const ID_BY_PATH: readonly (readonly [string, string])[] = [
  ['/api/portfolios/:trainee/earlier-documents/', 'earlierDocument'],
  ['/api/portfolios/:trainee/shortfalls/', 'shortfall'],
  ['/api/portfolios/:trainee/background/', 'backgroundRecord'],
  ['/api/portfolios/:trainee/logbook/', 'logbookEntry'],
  ['/api/portfolios/:trainee/reflections/', 'reflection'],
  ['/api/portfolios/:trainee/meetings/', 'meeting'],
  ['/api/attachments/logbook/', 'logbookFile'],
  ['/api/attachments/reflections/', 'reflectionFile'],
  ['/api/attachments/assessments/', 'assessmentFile'],
  ['/api/posts/', 'post'],
  ['/api/people/', 'trainee'],
  ['/api/assessments/', 'assessment'],
  ['/api/assessment-rounds/', 'round'],
  ['/api/intyg/:id/revoke', 'signedIntyg'],
  ['/api/intyg/:id/replace', 'signedIntyg'],
  ['/api/intyg/:id/report', 'signedIntyg'],
  ['/api/intyg/:id/dispute', 'signedIntyg'],
  ['/api/intyg/:id/answer', 'signedIntyg'],
  ['/api/intyg-reports/', 'report'],
  ['/api/intyg/', 'intyg'],
  ['/api/signing-acts', 'intyg'],
  ['/api/documents/', 'document'],
  ['/api/applications/', 'application'],
  ['/api/cases/', 'application'],
  ['/api/unit-queries/', 'unitQuery'],
];
const isMajas = ({ path }: Route) =>
  /:(trainee|ticket)/.test(path) ||
  path === '/api/signing-acts' ||
  ID_BY_PATH.some(([begin]) => path.startsWith(begin) && path.includes(':id'));
const routes = routesOf(controllers).filter((route) => route.endpoint.access !== 'public');
const majas = routes.filter(isMajas);
const lists = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
const nameOf = ({ method, path }: Route) => `${method} ${path.slice('/api'.length)}`;

/** Everybody here is signed in with a role of their own, and has nothing to do with maja unless the table says so. */
const PEOPLE: Readonly<Record<string, string>> = {
  noor: 'another trainee',
  helena: 'a supervisor of somebody else',
  viktor: 'the head of another unit',
  ylva: 'a study director of another care provider',
  anders: 'her study director',
  linnea: 'her coordinator',
  per: 'an external assessor of somebody else',
  magnus: 'an officer without her case',
  nils: 'a planner of the region',
  eva: 'a planner of the nation',
  ulla: 'the mandate administrator of her care provider',
};

/** Licence and specialty are the register's own words about a doctor, asked for before somebody is appointed. */
const COMPETENCE = ['GET /people/:id/competence'];
const STATES_COMPETENCE = ['POST /people/:id/competence', 'POST /people/:id/competence/refresh'];
const CHANGES_PEOPLE = ['POST /people/:id/protection', 'POST /people/:id/identity'];
const FOLLOWS = [
  'GET /portfolios/:trainee/posts',
  'GET /portfolios/:trainee/time',
  'GET /portfolios/:trainee/plan',
  'GET /portfolios/:trainee/background',
  'GET /portfolios/:trainee/study-results',
  'GET /portfolios/:trainee/earlier-documents',
  'GET /portfolios/:trainee/overview',
  'GET /portfolios/:trainee/goals',
  'GET /portfolios/:trainee/intyg',
  'GET /portfolios/:trainee/assessor',
  'GET /portfolios/:trainee/assessor/candidates',
  'GET /portfolios/:trainee/shortfalls',
  'GET /portfolios/:trainee/application',
  'GET /portfolios/:trainee/completeness',
  'GET /posts/:id',
  'GET /posts/:id/supervisors',
  'GET /posts/:id/delegations',
  'GET /intyg/:id',
  'GET /intyg/:id/check',
  'GET /documents/:id/pdf',
  'GET /documents/:id/proof',
  'GET /documents/:id/suspicions',
  'POST /documents/:id/suspicions',
];
/** Assessments are read by whoever supervises or directs the studies: no coordinator, no head, no authority. */
const READS_ASSESSMENTS = [
  'GET /portfolios/:trainee/assessments',
  'GET /portfolios/:trainee/assessments/trend',
  'GET /portfolios/:trainee/assessments/choices',
  'POST /portfolios/:trainee/assessments/start',
  'GET /portfolios/:trainee/assessment-rounds',
  'GET /portfolios/:trainee/earlier-records',
  'GET /assessments/:id',
  'GET /assessments/:id/attachments',
  'GET /attachments/assessments/:id',
  'GET /assessment-rounds/:id',
];
const KEEPS_THE_POST = [
  'PUT /posts/:id/days',
  'PUT /posts/:id/keepers',
  'PUT /posts/:id/marks',
  'POST /portfolios/:trainee/background',
  'POST /portfolios/:trainee/background/:id/remove',
  'POST /posts/:id/periods',
  'PUT /posts/:id/periods/:periodId',
  'POST /posts/:id/periods/:periodId/remove',
  'POST /posts/:id/interruptions',
  'POST /posts/:id/interruptions/:interruptionId/remove',
  'POST /posts/:id/credits',
  'POST /posts/:id/credits/:creditId/remove',
  'POST /posts/:id/supervisors',
  'POST /posts/:id/supervisors/:assignmentId/end',
  'POST /portfolios/:trainee/assessor',
];

/** Who comes in, and where. Whatever is not here is refused. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  anders: [
    ...COMPETENCE,
    ...STATES_COMPETENCE,
    ...FOLLOWS,
    ...READS_ASSESSMENTS,
    ...KEEPS_THE_POST,
    // That a meeting was held, and nothing of what was said.
    'GET /portfolios/:trainee/meetings',
    'POST /posts/:id/end',
    'POST /posts/:id/end/meaning',
    'POST /posts/:id/regulation',
    'POST /posts/:id/complete-at',
    'POST /posts/:id/withdraw',
  ],
  linnea: [...COMPETENCE, ...FOLLOWS, ...KEEPS_THE_POST],
  viktor: COMPETENCE,
  ulla: [...COMPETENCE, ...STATES_COMPETENCE, ...CHANGES_PEOPLE],
  // Taking a case is what opens it; a colleague's with a reason.
  magnus: [
    'POST /cases/:id/assign',
    'POST /cases/:id/reassign',
    'GET /cases/:id/row',
    // An officer may say it of any document, by its code; whose it is they are not told.
    'POST /documents/:id/suspicions',
  ],
};

type Cell = { name: string; status: number };
let cells = 0;

/** What a contract wants of a field beyond its type. */
const FIELDS = {
  goals: ['BT1'],
  months: '1',
  sha256: 'a'.repeat(64),
  contentHash: 'a'.repeat(64),
  postalCode: '111 11',
  specialty: null,
};

async function call(browser: Browser, route: Route): Promise<Cell> {
  cells += 1;
  const own = ID_BY_PATH.find(([begin]) => route.path.startsWith(begin))?.[1] ?? 'post';
  const { ids, revisions } = maja;
  const address = route.path
    .replace(/:(\w+)/g, (_, name: string) => ids[name === 'id' ? own : name] ?? randomUUID())
    .slice('/api'.length);
  const query = route.path.endsWith('/prefill') ? '?type=SOS-2021-B2&goals=BT1' : '';
  const { body, upload } = route.endpoint;
  const fields = { ...ids, ...FIELDS, revision: revisions[own] ?? 1 };
  const sent = upload ? Buffer.from('%PDF-1.7') : body ? exampleOf(body, fields) : {};
  const headers: Record<string, string> = upload ? { 'content-type': upload.types[0] ?? '' } : {};
  const content = route.method === 'GET' ? undefined : sent;
  const answer = await browser.api(route.method, `${address}${query}`, content, headers);
  return { name: nameOf(route), status: answer.status };
}

describe('what is maja’s', () => {
  it('leaves out only routes whose id belongs to nobody’s training', () => {
    const others = routes.filter((route) => route.path.includes(':') && !isMajas(route)).map(nameOf);
    expect(others.toSorted()).toEqual([
      'GET /course-occasions/:id',
      'GET /earlier-imports/:id/reconciliation',
      'GET /earlier-imports/:id/reconciliation/file',
      'GET /hearings/:id',
      'GET /imports/:id',
      'GET /organisations/regions/:code/switches',
      'GET /regulation-versions/:designation/:version/file',
      'GET /regulation-versions/:id',
      'GET /suspicion-cases/:id',
      'GET /suspicion-cases/:id/documents/:documentId',
      'GET /suspicion-cases/:id/files/:fileId',
      'GET /unit-reviews/:id',
      'GET /unit-reviews/:id/figures',
      'GET /unit-reviews/:id/file',
      'POST /assessor-pool/:person/end',
      'POST /course-occasions/:id/enrol',
      'POST /course-occasions/:id/enrolments',
      'POST /course-occasions/:id/intyg',
      'POST /course-occasions/:id/leave',
      'POST /hearings/:id/statement',
      'POST /imports/:id/apply',
      'POST /imports/:id/undo',
      'POST /imports/:kind',
      'POST /mandates/:id/end',
      'POST /notices/:id/read',
      'POST /plausibility-findings/:id/answer',
      'POST /plausibility-findings/:id/assessments',
      'POST /regulation-versions/:id/publish',
      'POST /suspicion-cases/:id/checks',
      'POST /suspicion-cases/:id/communicate',
      'POST /suspicion-cases/:id/documents',
      'POST /suspicion-cases/:id/due',
      'POST /suspicion-cases/:id/end-changed',
      'POST /suspicion-cases/:id/end-unchanged',
      'POST /suspicion-cases/:id/files',
      'POST /suspicion-cases/:id/ground',
      'POST /suspicion-cases/:id/no-report',
      'POST /suspicion-cases/:id/no-report/confirm',
      'POST /suspicion-cases/:id/no-report/refuse',
      'POST /suspicion-cases/:id/sent',
      'POST /suspicion-cases/:id/take',
      'POST /suspicion-cases/:id/take-over',
      'POST /suspicion-room/officers/:id/end',
      'POST /unit-reviews/:id/file',
      'POST /unit-reviews/:id/file/remove',
      'POST /unit-reviews/:id/submit',
      'POST /unit-reviews/:id/withdraw',
      'PUT /organisations/regions/:code/switches',
      'PUT /unit-reviews/:id/report',
    ]);
  });

  it('is closed to whoever is not signed in', async () => {
    const open: Cell[] = [];
    for (const route of majas) {
      const cell = await call(product.visitor(), route);
      if (cell.status !== 401) open.push(cell);
    }
    expect(open).toEqual([]);
  });

  it.each(Object.entries(PEOPLE))('is closed to %s, %s, but for what the table allows', async (key) => {
    const browser = await product.signedIn(key);
    const allowed = ALLOWED[key] ?? [];
    // Who follows the training sees the intyg; that an act on it is not theirs is then told as what it is, not hidden.
    const refusals = allowed.includes('GET /intyg/:id') ? [403, 404, 422] : [403, 404];
    const wrong: Cell[] = [];
    for (const route of majas) {
      const isAllowed = allowed.includes(nameOf(route));
      // What changes something is tried by those who may not; those who may are the stories' matter.
      if (isAllowed && route.method !== 'GET') continue;
      const cell = await call(browser, route);
      const isRight = isAllowed ? cell.status === 200 : refusals.includes(cell.status);
      if (!isRight) wrong.push(cell);
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(PEOPLE).filter((key) => !['anders', 'linnea'].includes(key)))(
    'is in no list of %s',
    async (key) => {
      const browser = await product.signedIn(key);
      const named: string[] = [];
      for (const route of lists) {
        cells += 1;
        const { text } = await browser.get(route.path.slice('/api'.length));
        if (text.includes(maja.ids.trainee ?? '?')) named.push(nameOf(route));
      }
      expect(named).toEqual([]);
    },
  );

  afterAll(() =>
    console.info(
      `${cells} celler: ${majas.length} rutter × ${Object.keys(PEOPLE).length + 1} roller, och listorna`,
    ),
  );
});

describe('the overview', () => {
  it('holds nothing but what its contract says, though it is not parsed on its way out', async () => {
    const browser = await product.signedIn('maja');
    const answer = await browser.get(`/portfolios/${maja.ids.trainee}/overview`);
    expect(strictSchema(overviewSchema).safeParse(answer.body).error?.issues ?? []).toEqual([]);
  });
});
