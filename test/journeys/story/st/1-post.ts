import type { Story } from '../story.js';
import { checkpoint } from './checkpoint.js';
import type { Period, Place, StChapter, StPlay } from './training.js';

type Unit = { id: string; name: string; careProviderId: string; regionCode: string };
type Post = { id: string; revision: number; periods: { id: string }[]; regulationVersion: string };

/** Names of the demo units, as the list of units shows them. */
const NAMES: Readonly<Record<string, string>> = {
  vardcentral: 'Exempelvårdcentralen',
  akut: 'Exempelsjukhuset akutmottagning',
  medicin: 'Exempelsjukhuset medicin',
  psykiatri: 'Exempelsjukhuset psykiatri',
  'vardcentral-05': 'Exempelvårdcentralen Östergötland',
  'psykiatri-05': 'Exempelsjukhuset Östergötland psykiatri',
};

/** The study director registers the ST; a regulation that cannot be chosen is refused with its reason; leave is entered. */
export const firstPost: StChapter = async (story, play) => {
  await findUnits(story, play);
  const { training } = play;
  const keeper = await story.as(training.west.studyDirector);
  await refuseWhatCannotBeChosen(story, play);
  const post = story.must(
    'tjänsten skapas',
    await keeper.post<Post>('/posts', postOf(story, play, training.west)),
  );
  play.postId = post.id;
  story.check('föreskriftens version är fäst vid tjänsten', post.regulationVersion !== '', post);
  story.must(
    'föräldraledigheten förs in',
    await keeper.post(`/posts/${post.id}/interruptions`, {
      kind: 'parental-leave',
      ...training.leave,
      revision: post.revision,
    }),
  );
  await recordApprovedBt(story, play);
  await checkpoint(story, play, {
    what: 'när tjänsten är registrerad',
    goalsMet: 0,
    months: training.monthsInWest,
  });
};

/** SOSFS 2015:8 without AT or an ST begun in time (R2); a regulation that ST never had. */
async function refuseWhatCannotBeChosen(story: Story, play: StPlay): Promise<void> {
  const { west } = play.training;
  const keeper = await story.as(west.studyDirector);
  const body = postOf(story, play, west);
  const choice = { regulation: 'SOSFS 2015:8', atCompletedOn: undefined, stBegunOn: undefined };
  const problem = story.refused(
    'SOSFS 2015:8 utan AT eller påbörjad ST',
    await keeper.post('/posts', { ...body, ...choice }),
    422,
  );
  story.check(
    'skälet är R2',
    problem.reasons.some(({ rule }) => rule === 'R2'),
    problem,
  );
  story.refused(
    'ST enligt AT:s föreskrift',
    await keeper.post('/posts', { ...body, regulation: 'SOSFS 1999:5' }),
    422,
  );
}

/** Under the regulation of 2021 the ST rests on an approved BT: here one that was decided on paper. */
async function recordApprovedBt(story: Story, { training }: StPlay): Promise<void> {
  if (training.regulation !== 'HSLF-FS 2021:8') return;
  const record = {
    decidedOn: '2022-09-12',
    content: { kind: 'bt-approval', caseNumber: '10.1-12345/2022' },
    reason: 'Intyget om godkänd bastjänstgöring har visats upp i original.',
  };
  const path = `/portfolios/${story.id(training.doctor)}/background`;
  const keeper = await story.as(training.west.studyDirector);
  story.must('godkänd BT förs in', await keeper.post(path, record));
  story.refused('en andra godkänd BT', await keeper.post(path, record), 422);
}

/** As the study director of the place fills in the form. */
export function postOf(story: Story, play: StPlay, place: Place) {
  const { training } = play;
  const isFirst = place === training.west;
  return {
    traineePersonId: story.id(training.doctor),
    kind: 'st',
    specialty: training.specialty,
    careProviderId: play.providers[place.careProvider],
    regionCode: place.regionCode,
    regulation: training.regulation,
    regulationReason: training.regulationReason,
    ...training.transition,
    licenceRoute: training.licenceRoute,
    licenceDate: training.licenceDate,
    startsOn: place.startsOn,
    endsOn: place.endsOn,
    headOfDepartmentId: story.id(place.headOfDepartment),
    periods: place.periods.map((period) => periodOf(play, period)),
    credits: isFirst
      ? training.credits.map((credit) => ({ ...credit, decidedById: story.id(place.headOfDepartment) }))
      : [],
    principalSupervisorId: story.id(place.principalSupervisor),
    supervisors: place.supervisors.map((key) => ({ personId: story.id(key) })),
  };
}

export function periodOf({ units }: StPlay, { unit, ...period }: Period) {
  return { ...period, careUnitId: units[unit] };
}

async function findUnits(story: Story, play: StPlay): Promise<void> {
  const keeper = await story.as('anders');
  const { items } = story.must('enheterna', await keeper.get<{ items: Unit[] }>('/organisations/units'));
  for (const [key, name] of Object.entries(NAMES)) {
    const unit = items.find((one) => one.name === name);
    story.check(`${name} finns`, unit !== undefined);
    play.units[key] = unit?.id ?? '';
    play.providers[unit?.regionCode === '04' ? 'sormland' : 'ostergotland'] = unit?.careProviderId ?? '';
  }
}
