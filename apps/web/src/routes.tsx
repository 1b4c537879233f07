import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType, FunctionComponent } from 'react';
import type { RoleName } from './client/session.js';
import { StartPage } from './pages/start.js';
import { askForOverview } from './portfolio/ask-for-overview.js';
import { NotFound, PageError } from './shell/page-error.js';
import { Shell, Waiting } from './shell/shell.js';
import { SignedIn } from './shell/signed-in.js';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageError,
});

type Load = () => Promise<Record<string, unknown>>;
/** Asks for what the page shows while its file is on its way. */
type Ask = (queries: QueryClient, post: string | undefined) => Promise<void> | undefined;
type Access = 'anyone' | 'signed-in' | readonly RoleName[];

/** Each role's pages are one file that is fetched the first time they are opened. */
function page(path: string, name: string, load: Load, access: Access, ask: Ask = () => undefined) {
  const Inner = lazyRouteComponent(
    load as () => Promise<Record<string, ComponentType>>,
    name,
  ) as FunctionComponent;
  const roles = typeof access === 'string' ? undefined : access;
  const component =
    access === 'anyone'
      ? Inner
      : () => (
          <SignedIn roles={roles}>
            <Inner />
          </SignedIn>
        );
  return createRoute({
    getParentRoute: () => root,
    path,
    component,
    // Not waited for: the page's file comes beside, and the page itself waits for what it shows and tells what went wrong.
    loader: ({ context, location }) =>
      void ask(context.queries, (location.search as { post?: string }).post)?.catch(() => undefined),
    errorComponent: PageError,
    pendingComponent: Waiting,
  });
}

/** By itself: where a first visit most often begins, so it fetches no form that it does not show. */
const overview = () => import('./pages/trainee/overview-page.js');
const trainee = () => import('./pages/trainee/index.js');
const assessing = () => import('./pages/assessments/index.js');
const keepingForms = () => import('./pages/forms/index.js');
const signing = () => import('./pages/signing/index.js');
const doctors = () => import('./pages/doctors/index.js');
const mandates = () => import('./pages/mandates/index.js');
const cases = () => import('./pages/cases/index.js');
const calculator = () => import('./pages/calculator/index.js');
const open = () => import('./pages/open/index.js');
const importing = () => import('./pages/imports/index.js');
const regulations = () => import('./pages/regulations/index.js');
const night = () => import('./pages/night/index.js');
const statistics = () => import('./pages/statistics/index.js');
const courses = () => import('./pages/courses/index.js');
const operations = () => import('./pages/operations/index.js');
const learning = () => import('./pages/learning/index.js');
const mine = () => import('./pages/mine/index.js');
const reviewing = () => import('./pages/reviews/index.js');
const suspicions = () => import('./pages/suspicions/index.js');
const offline = () => import('./pages/offline/index.js');

const TRAINEE = ['trainee'] as const;
const DIRECTORS = ['study_director', 'bt_coordinator'] as const;
const KEEPERS = ['mandate_administrator', 'study_director'] as const;
const STOCK_LOADERS = ['planner', 'mandate_administrator'] as const;
const REVIEWED = ['mandate_administrator', 'study_director', 'head_of_department'] as const;
const FORM_KEEPERS = ['study_director', 'case_officer'] as const;
const OFFICERS = ['case_officer'] as const;
const EMPLOYERS = ['head_of_department', 'mandate_administrator'] as const;

const children = [
  createRoute({ getParentRoute: () => root, path: '/', component: StartPage, errorComponent: PageError }),
  page('/oversikt', 'OverviewPage', overview, TRAINEE, askForOverview),
  page('/mal', 'GoalsPage', trainee, TRAINEE),
  page('/tid', 'TimePage', trainee, TRAINEE),
  page('/intyg', 'IntygListPage', trainee, TRAINEE),
  page('/intyg/ny', 'RequestIntygPage', trainee, TRAINEE),
  page('/bedomningar', 'AssessmentsPage', assessing, TRAINEE),
  page('/bedomningar/ny', 'AskAssessmentPage', assessing, TRAINEE),
  page('/bedomningar/360/$id', 'RoundPage', assessing, 'signed-in'),
  page('/bedomning/$id', 'AssessmentPage', assessing, 'signed-in'),
  page('/bedom', 'AssessNowPage', assessing, 'anyone'),
  page('/lakare/$id/bedom', 'StartAssessmentPage', assessing, 'signed-in'),
  page('/intyg/$id', 'IntygPage', trainee, 'signed-in'),
  page('/logg', 'LogbookPage', learning, TRAINEE),
  page('/logg/reflektioner', 'ReflectionsPage', learning, TRAINEE),
  page('/logg/samtal', 'MeetingsPage', learning, TRAINEE),
  page('/logg/tidigare', 'EarlierPage', learning, TRAINEE),
  page('/logg/tidigare/ny', 'OwnEarlierImportPage', importing, TRAINEE),
  page('/plan', 'PlanPage', trainee, TRAINEE),
  page('/bedomare/min', 'MyAssessorPage', trainee, TRAINEE),
  page('/ansokan', 'ApplicationPage', trainee, TRAINEE),
  page('/att-signera', 'ToSignPage', signing, 'signed-in'),
  page('/att-signera/flera', 'SignManyPage', signing, 'signed-in'),
  page('/att-signera/$id', 'SignPage', signing, 'signed-in'),
  page('/i-mitt-namn', 'InMyNamePage', signing, 'signed-in'),
  page('/kursintyg/$id', 'InvitationPage', signing, 'anyone'),
  page('/signera/klar/$ticket', 'SignedPage', signing, 'signed-in'),
  page('/mina-lakare', 'MyDoctorsPage', doctors, 'signed-in'),
  page('/underrattelser', 'EmployerNoticesPage', suspicions, EMPLOYERS),
  page('/yttrande/$id', 'HearingPage', suspicions, 'signed-in'),
  page('/enheten', 'UnitPage', doctors, ['head_of_department']),
  page('/lakare', 'DoctorsPage', doctors, DIRECTORS),
  page('/lakare/handledare', 'SupervisorsPage', doctors, DIRECTORS),
  page('/lakare/rimlighet', 'PlausibilityPage', doctors, ['study_director']),
  page('/lakare/natten', 'DoctorsNightPage', night, DIRECTORS),
  page('/lakare/$id/intyg/ny', 'ReissueIntygPage', trainee, 'signed-in'),
  page('/lakare/$id', 'DoctorPage', doctors, 'signed-in'),
  page('/lakare/$id/$tab', 'DoctorPage', doctors, 'signed-in'),
  page('/tjanster/ny', 'NewPostPage', doctors, ['study_director']),
  page('/bedomare', 'PoolPage', doctors, DIRECTORS),
  page('/uppdrag', 'AssessorTasksPage', doctors, ['external_assessor']),
  page('/granskning', 'ReviewTasksPage', reviewing, ['unit_reviewer']),
  page('/granskning/$id', 'ReviewPage', reviewing, 'signed-in'),
  page('/granskning/$id/enheten', 'UnitFiguresPage', reviewing, 'signed-in'),
  page('/granskningar', 'UnitReviewsPage', reviewing, REVIEWED),
  page('/behorighet', 'MandatesPage', mandates, ['mandate_administrator']),
  page('/behorighet/$person', 'CompetencePage', mandates, ['mandate_administrator']),
  page('/enheter', 'UnitsPage', mandates, ['mandate_administrator']),
  page('/arenden', 'CasesPage', cases, OFFICERS),
  page('/arenden/papper', 'PaperCasePage', cases, OFFICERS),
  page('/arenden/betalningar', 'PaymentsPage', cases, OFFICERS),
  page('/arenden/laget', 'CasesOverviewPage', cases, OFFICERS),
  page('/arenden/misstankar', 'RoomPage', suspicions, OFFICERS),
  page('/arenden/misstankar/ny', 'RegisterPage', suspicions, OFFICERS),
  page('/arenden/misstankar/$id', 'SuspicionCasePage', suspicions, OFFICERS),
  page('/arenden/natten', 'CasesNightPage', night, OFFICERS),
  page('/arenden/$id', 'CasePage', cases, OFFICERS),
  page('/beslut', 'DecisionsPage', cases, OFFICERS),
  page('/import', 'ImportPage', importing, KEEPERS),
  page('/import/bestand', 'OpeningStockPage', importing, STOCK_LOADERS),
  page('/import/tidigare', 'EarlierImportPage', importing, ['study_director']),
  page('/import/$id', 'ImportReportPage', importing, [...KEEPERS, 'planner', 'trainee']),
  page('/drift', 'OperationsPage', operations, ['operations']),
  page('/foreskrifter', 'RegulationVersionsPage', regulations, OFFICERS),
  page('/foreskrifter/$id', 'RegulationVersionPage', regulations, OFFICERS),
  page('/formular', 'FormsPage', keepingForms, FORM_KEEPERS),
  page('/formular/nytt', 'NewFormPage', keepingForms, FORM_KEEPERS),
  page('/formular/stod', 'GuidancePage', keepingForms, FORM_KEEPERS),
  page('/formular/skalan', 'SpreadPage', keepingForms, ['study_director']),
  page('/formular/stod/nytt', 'NewGuidancePage', keepingForms, FORM_KEEPERS),
  page('/kontrollera', 'VerifyPage', open, 'anyone'),
  page('/kontrollera/$code', 'VerifyPage', open, 'anyone'),
  page('/rakna-tid', 'CalculatorPage', calculator, 'anyone'),
  page('/regler', 'RulesPage', open, 'anyone'),
  page('/tillganglighet', 'AccessPage', open, 'anyone'),
  page('/statistik', 'StatisticsPage', statistics, 'anyone'),
  page('/statistik/regionen', 'RegionPage', statistics, 'anyone'),
  page('/statistik/genomstromning', 'ThroughPage', statistics, 'anyone'),
  page('/statistik/tabeller', 'TablesPage', statistics, 'anyone'),
  page('/statistik/tabeller/$id', 'TablePage', statistics, 'anyone'),
  page('/statistik/publiceringar', 'ReleasesPage', statistics, 'anyone'),
  page('/statistik/definitioner', 'DefinitionsPage', statistics, 'anyone'),
  page('/att-gora', 'InboxPage', mine, 'signed-in'),
  page('/kurser', 'CoursesPage', courses, 'signed-in'),
  page('/kurser/ny', 'NewCoursePage', courses, 'signed-in'),
  page('/kurser/$id', 'CoursePage', courses, 'signed-in'),
  page('/aviseringar', 'MailSettingsPage', mine, 'signed-in'),
  page('/vem-har-sett', 'AccessLogPage', mine, 'signed-in'),
  page('/utan-nat', 'OfflinePage', offline, 'signed-in'),
  page('/demo/mail', 'DemoMailPage', mine, 'anyone'),
];

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren(children),
    context: { queries },
    scrollRestoration: true,
    defaultPendingMs: 1000,
    defaultPreload: false,
  });
