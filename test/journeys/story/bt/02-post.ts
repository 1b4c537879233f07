import type { Chapter } from './chapters.js';

/** The study director creates the post; impossible days are refused all at once; the plan is drafted and agreed. */
export const post: Chapter = async (story, bt) => {
  const anders = await story.as('anders');
  const ordinary = newPost(story.id, bt.units, bt.careProviderId);
  const impossible = {
    ...ordinary,
    periods: [
      { ...ordinary.periods[0], from: '2023-11-01', percent: 120 },
      { ...ordinary.periods[1], from: '2026-02-01', percent: 60 },
    ],
  };
  const problem = story.refused(
    'perioder före legitimationen och över 100 procent',
    await anders.post('/posts', impossible),
    422,
  );
  story.check('alla fel på en gång', problem.reasons.length >= 2, problem);

  const created = story.must('tjänsten skapas', await anders.post<{ id: string }>('/posts', ordinary));
  bt.postId = created.id;

  const erik = await story.as('erik');
  const trainee = story.id('maja');
  const content = {
    summary:
      'Tolv månader: primärvård, akutmottagning och psykiatri. Introduktion första veckan vid varje enhet.',
    rows: [
      {
        goals: ['BT1', 'BT9', 'BT15'],
        activities: 'Mottagning under handledning',
        careUnitId: bt.units.primaryCare,
        from: null,
        to: null,
      },
      {
        goals: ['BT1', 'BT10'],
        activities: 'Akutmottagning, dag och jour',
        careUnitId: bt.units.emergency,
        from: null,
        to: null,
      },
    ],
  };
  const plan = story.must(
    'planen skrivs av huvudansvarig handledare',
    await erik.put<{ revision: number; draft: { number: number } }>(`/portfolios/${trainee}/plan`, {
      revision: 0,
      content,
    }),
  );
  const maja = await story.as('maja');
  story.must(
    'läkaren godkänner planen',
    await maja.post(`/portfolios/${trainee}/plan/agree`, {
      revision: plan.revision,
      number: plan.draft.number,
    }),
  );
  story.refused(
    'en läkare utan uppdrag läser planen',
    await (await story.as('viktor')).get(`/portfolios/${trainee}/plan`),
    404,
  );
};

export function newPost(
  id: (key: string) => string,
  units: Record<string, string>,
  careProviderId: string,
  trainee = 'maja',
) {
  return {
    traineePersonId: id(trainee),
    form: 'standalone',
    careProviderId,
    regionCode: '04',
    regulation: 'HSLF-FS 2021:8',
    regulationReason: 'Legitimation efter ny läkarutbildning',
    licenceRoute: 'eu-recognition',
    licenceDate: '2024-01-15',
    startsOn: '2025-11-03',
    endsOn: '2026-11-20',
    headOfDepartmentId: id('karin'),
    coordinatorIds: [id('linnea')],
    periods: [
      {
        careUnitId: units.primaryCare,
        from: '2025-11-03',
        to: '2026-03-31',
        percent: 100,
        area: 'primary-care',
      },
      {
        careUnitId: units.emergency,
        from: '2026-04-01',
        to: '2026-08-31',
        percent: 100,
        area: 'emergency-care',
      },
      { careUnitId: units.psychiatry, from: '2026-09-01', to: '2026-11-20', percent: 80, area: 'psychiatry' },
    ],
    credits: [
      {
        kind: 'other-education',
        what: 'Forskarskola i klinisk medicin',
        fromWhere: 'Uppsala universitet',
        months: '0,5',
        goals: ['BT7'],
        areas: [],
        evidence: 'Intyg från forskarskolan 2025-06-10',
        decidedById: id('karin'),
        decidedOn: '2025-10-20',
        reason: 'Motsvarar delar av vetenskapligt förhållningssätt',
      },
    ],
    principalSupervisorId: id('erik'),
    supervisors: [{ personId: id('sara') }, { personId: id('johan') }],
  };
}
