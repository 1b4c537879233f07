import type { Story } from '../story.js';
import type { Chapter } from './chapters.js';

type Id = { id: string };
type Trend = { goals: { code: string; points: { label: string }[] }[] };
type View = { state: string; standing: string | null; level: string | null };

/** Who saw what, and how independently it went: what the intyg will rest on. */
const SEEN = [
  {
    by: 'erik',
    form: 'medsittning',
    goals: ['BT1', 'BT5'],
    independence: 2,
    next: 'Sammanfatta för patienten.',
  },
  { by: 'sara', form: 'dops', goals: ['BT9'], independence: 3, strength: 'Lugn och systematisk.' },
  { by: 'erik', form: 'mini-cex', goals: ['BT1'], independence: 3, strength: 'Tydlig plan med patienten.' },
  { by: 'johan', form: 'cbd', goals: ['BT2', 'BT1'], independence: 4, next: 'Dokumentera alternativen.' },
] as const;

/** On an ordinary Tuesday: the doctor asks, the supervisor answers one screen, and a colleague comes by the code. */
export const assessments: Chapter = async (story) => {
  const trainee = story.id('maja');
  const maja = await story.as('maja');
  for (const { by, form, goals, ...answers } of SEEN) {
    const of = { kind: 'person', personId: story.id(by) };
    const path = `/portfolios/${trainee}/assessments`;
    const { id } = story.must('en bedömning begärs', await maja.post<Id>(path, { form, goals, of }));
    const answer = { revision: 0, answers: { goals: [...goals], ...answers } };
    const client = await story.as(by);
    story.must('bedömningen lämnas', await client.post(`/assessments/${id}/answer`, answer));
    story.refused('en gång till', await client.post(`/assessments/${id}/answer`, answer), 409);
  }
  await byTheCode(story, trainee);
  const trend = story.must('utvecklingen', await maja.get<Trend>(`/portfolios/${trainee}/assessments/trend`));
  const labels = trend.goals.find(({ code }) => code === 'BT1')?.points.map(({ label }) => label);
  const expected = ['Gör tillsammans', 'Gör under uppsikt', 'Gör själv', 'Gör själv'];
  story.check('BT1 i ord, i ordning', JSON.stringify(labels) === JSON.stringify(expected), labels);
  const ingrid = await story.as('ingrid');
  story.refused('Socialstyrelsen läser', await ingrid.get(`/portfolios/${trainee}/assessments`), 404);
};

async function byTheCode(story: Story, trainee: string): Promise<void> {
  const [maja, lena] = [await story.as('maja'), await story.as('lena')];
  const asked = { form: 'mini-cex', goals: ['BT1'], of: { kind: 'code' } };
  const { id } = story.must('med kod', await maja.post<Id>(`/portfolios/${trainee}/assessments`, asked));
  const code = story.must('koden visas', await maja.post<{ address: string }>(`/assessments/${id}/code`));
  const token = new URL(code.address).hash.slice(1);
  story.refused(
    'läkaren bedömer sig själv',
    await maja.post('/assessment-invitations/accept', { token }),
    422,
  );
  story.must('koden läses', await lena.post('/assessment-invitations/accept', { token }));
  const answer = { revision: 1, answers: { independence: 4 } };
  const view = story.must('lämnas', await lena.post<View>(`/assessments/${id}/answer`, answer));
  story.check('obekräftad bedömare', view.standing === 'unconfirmed', view);
}
