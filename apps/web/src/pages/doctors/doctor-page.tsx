import { useLocation, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Overview } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { activeRole, doctorListOf } from '../../shell/role-pages.js';
import { Page } from '../../parts/page.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { EarlierPapers } from '../../portfolio/earlier-papers.js';
import { IntygItems, useIntygList } from '../../portfolio/intyg-items.js';
import { PlanView } from '../../portfolio/plan-view.js';
import { Progress, useOverview } from '../../portfolio/progress.js';
import { TimeAccount, useTimeAccount } from '../../portfolio/time-account.js';
import { Trainings } from '../../portfolio/trainings.js';
import { doctors as t } from '../../words/doctors.js';
import { posts } from '../../words/posts.js';
import { post } from '../../words/post.js';
import { intyg } from '../../words/intyg.js';
import { time } from '../../words/time.js';
import { Assessments } from './assessments.js';
import { AppointAssessor } from './appoint-assessor.js';
import { Background } from './background.js';
import { PostPart } from './post-part.js';
import { Supervision } from './supervision.js';

type Reason = Overview['readAs'][number];
type Tab =
  | 'oversikt'
  | 'handledning'
  | 'bedomningar'
  | 'intyg'
  | 'tid'
  | 'plan'
  | 'papper'
  | 'tjanst'
  | 'bakgrund'
  | 'bedomare';
const TABS: readonly [Tab, string][] = [
  ['oversikt', t.tabs.overview],
  ['handledning', t.tabs.supervision],
  ['bedomningar', t.tabs.assessments],
  ['intyg', t.tabs.intyg],
  ['tid', t.tabs.time],
  ['plan', t.tabs.plan],
  ['papper', t.tabs.papers],
  ['tjanst', t.tabs.post],
  ['bakgrund', posts.background.tab],
  ['bedomare', t.tabs.assessor],
];

/** What an external assessor reads: the intyg, and what the doctor shares. */
const ASSESSORS = new Set<Tab>(['intyg', 'plan', 'papper', 'bedomare']);

const SUPERVISE: readonly Reason[] = ['principal-supervisor', 'supervisor'];
/** Assessments are read by whoever supervises or directs the studies, and by nobody else. */
const FOLLOW: readonly Reason[] = [...SUPERVISE, 'study-director'];
const ASSESS: readonly Reason[] = ['external-assessor', 'signer'];
const FOLLOWED = new Set<Tab>(['handledning', 'bedomningar']);

/** One doctor, as those around the doctor may see it; the api decides what each of them reads. */
export function DoctorPage() {
  const { id, tab } = useParams({ strict: false }) as { id: string; tab?: string };
  const view = useOverview(id);
  const { pathname } = useLocation();
  const { roles } = usePerson();
  const role = activeRole(
    roles.map((r) => r.role),
    pathname,
  );
  // What somebody is to this doctor, whatever they are to others.
  const follows = view.readAs.some((reason) => FOLLOW.includes(reason));
  const onlyAssesses = view.readAs.every((reason) => ASSESS.includes(reason));
  const isBt = !view.post || view.post.kind === 'bt';
  // Only BT has an external assessor (Bilaga 4).
  const isShown = (name: Tab) =>
    (!onlyAssesses || ASSESSORS.has(name)) &&
    (name !== 'bedomare' || isBt) &&
    (!FOLLOWED.has(name) || follows);
  const addressOf = (name: Tab) => (name === 'oversikt' ? `/lakare/${id}` : `/lakare/${id}/${name}`);
  const tabOf = ([name, words]: (typeof TABS)[number]) => ({ to: addressOf(name), label: words });
  const shown = TABS.filter(([name]) => isShown(name));
  const [current, label] = shown.find(([name]) => name === tab) ?? shown[0] ?? ['oversikt', t.tabs.overview];
  return (
    <Page
      title={current === 'oversikt' ? view.trainee.displayName : `${view.trainee.displayName}: ${label}`}
      back={{ to: doctorListOf(role), label: t.all }}
      lead={
        <p>{t.progress(view.counts.signed, view.counts.total, view.months?.shown, view.months?.needed)}</p>
      }
    >
      <Trainings trainee={id} />
      <PageTabs label={t.tabsLabel} tabs={shown.map(tabOf)} current={addressOf(current)} />
      {current === 'handledning' ? (
        <Supervision trainee={id} isSupervisor={view.readAs.some((reason) => SUPERVISE.includes(reason))} />
      ) : (
        contentOf(current, id, { postId: view.post?.id ?? null, follows })
      )}
    </Page>
  );
}

type Reader = { postId: string | null; follows: boolean };

function contentOf(
  tab: Exclude<Tab, 'handledning'>,
  trainee: string,
  { postId, follows }: Reader,
): ReactNode {
  switch (tab) {
    case 'oversikt':
      return <Progress trainee={trainee} timeTo={`/lakare/${trainee}/tid`} readsAssessments={follows} />;
    case 'bedomningar':
      return <Assessments trainee={trainee} />;
    case 'intyg':
      return <Intyg trainee={trainee} />;
    case 'tid':
      return <Time trainee={trainee} />;
    case 'plan':
      return <PlanView trainee={trainee} />;
    case 'papper':
      return <EarlierPapers trainee={trainee} />;
    case 'tjanst':
      return postId ? <PostPart postId={postId} /> : <p>{post.noPost}</p>;
    case 'bakgrund':
      return <Background trainee={trainee} />;
    case 'bedomare':
      return <AppointAssessor trainee={trainee} />;
  }
}

function Intyg({ trainee }: { trainee: string }) {
  const items = useIntygList(trainee);
  return items.length === 0 ? <p className="quiet">{intyg.emptyOther}</p> : <IntygItems items={items} />;
}

function Time({ trainee }: { trainee: string }) {
  const account = useTimeAccount(trainee);
  return (
    <>
      <p className="lead">{time.lead(account.total.shown, account.required.shown)}</p>
      <TimeAccount account={account} />
    </>
  );
}
