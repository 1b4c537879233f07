import type { Story } from '../story.js';
import type { AtPlay } from './play-at.js';

type Unit = { id: string; area: string; regionCode: string; careProviderId: string };
type Post = { id: string; revision: number };
type Period = { from: string; to: string; percent: number; area: string; atSection?: string; unit: string };

/** Nine months of medicine and surgery, three of psychiatry; the six of primary care are entered later. */
const PERIODS: readonly Period[] = [
  {
    unit: 'other',
    from: '2025-02-01',
    to: '2025-06-30',
    percent: 100,
    area: 'other',
    atSection: 'internal-medicine-and-paediatrics',
  },
  {
    unit: 'emergency-care',
    from: '2025-07-01',
    to: '2025-10-31',
    percent: 100,
    area: 'emergency-care',
    atSection: 'surgery',
  },
  {
    unit: 'psychiatry',
    from: '2025-11-01',
    to: '2026-01-31',
    percent: 100,
    area: 'psychiatry',
    atSection: 'psychiatry',
  },
];
export const PRIMARY_CARE: Period = {
  unit: 'primary-care',
  from: '2026-02-01',
  to: '2026-07-31',
  percent: 100,
  area: 'primary-care',
  atSection: 'general-practice',
};

/** The AT is registered before any licence; what cannot be an AT is refused, all at once. */
export async function atPost(story: Story, play: AtPlay): Promise<void> {
  const keeper = await story.as('anders');
  const { items } = story.must('enheterna', await keeper.get<{ items: Unit[] }>('/organisations/units'));
  const own = items.filter((unit) => unit.regionCode === '04');
  for (const unit of own) play.units[unit.area] = unit.id;
  const body = {
    traineePersonId: story.id('leo'),
    kind: 'at',
    careProviderId: own[0]?.careProviderId,
    regionCode: '04',
    regulation: 'SOSFS 1999:5',
    regulationReason: 'Läkarexamen enligt äldre ordning',
    licenceRoute: 'swedish-degree-with-at',
    startsOn: '2025-02-01',
    endsOn: '2026-08-31',
    headOfDepartmentId: story.id('karin'),
    periods: PERIODS.map((period) => placed(play, period)),
    principalSupervisorId: story.id('erik'),
  };
  const [first, ...rest] = body.periods;
  const impossible = {
    ...body,
    licenceDate: '2025-01-15',
    specialty: 'psykiatri',
    periods: [{ ...first, atSection: null }, ...rest],
  };
  const problem = story.refused(
    'AT med legitimation, specialitet och en period utan avsnitt',
    await keeper.post('/posts', impossible),
    422,
  );
  story.check('alla fel på en gång', problem.reasons.length >= 3, problem);
  const post = story.must('AT-tjänsten skapas', await keeper.post<Post>('/posts', body));
  play.postId = post.id;
  play.revision = post.revision;
}

export function placed({ units }: AtPlay, { unit, ...period }: Period) {
  return { ...period, careUnitId: units[unit] };
}
