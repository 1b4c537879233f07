import { aPng } from '../../../support/builders/files.js';
import type { Chapter } from './chapters.js';

type Items<T = { id: string }> = { items: T[] };
type Logbook = Items & { counts: { procedure: string; total: number }[] };

/** What maja has done, by day: three procedures over two half-years. */
const DONE = [
  { doneOn: '2025-12-04', procedure: 'Suturering', role: 'under-supervision', count: 2, goals: ['BT10'] },
  { doneOn: '2026-02-11', procedure: 'Lumbalpunktion', role: 'assisted', count: 1, goals: ['BT10'] },
  { doneOn: '2026-05-20', procedure: 'Lumbalpunktion', role: 'under-supervision', count: 1, goals: ['BT10'] },
  { doneOn: '2026-06-18', procedure: 'Ledpunktion', role: 'performed', count: 1, goals: [] },
  { doneOn: '2026-09-23', procedure: 'Suturering', role: 'performed', count: 3, goals: ['BT10'] },
] as const;

/** The ordinary days between the papers: procedures in figures, a reflection of one's own, a meeting with the supervisor. */
export const learning: Chapter = async (story) => {
  const path = `/portfolios/${story.id('maja')}`;
  const maja = await story.as('maja');
  for (const entry of DONE) story.must('en åtgärd i loggen', await maja.post(`${path}/logbook`, entry));
  const { counts } = story.must('loggen', await maja.get<Logbook>(`${path}/logbook`));
  story.check(
    'fem gånger suturering',
    counts[0]?.procedure === 'Suturering' && counts[0].total === 5,
    counts,
  );
  story.refused(
    'ett personnummer i loggen',
    await maja.post(`${path}/logbook`, { ...DONE[0], procedure: 'Sutur 19900101-9802' }),
    422,
    'logbook-refused',
  );

  const text = 'Första gången jag fick lämna ett svårt besked ensam. Tystnaden efteråt var det som behövdes.';
  const written = await maja.post<Items>(`${path}/reflections`, { text, goals: ['BT9'] });
  const reflection = story.must('en reflektion', written).items[0]?.id ?? '';
  const beside = `${path}/reflections/${reflection}/attachments`;
  story.must('en bild', await maja.api('POST', beside, aPng(), { 'content-type': 'image/png' }));
  const seenBy = async (key: string) =>
    (await (await story.as(key)).get<Items>(`${path}/reflections`)).body.items;
  story.check('ingen annan ser den', (await seenBy('erik')).length === 0);
  const supervisorId = story.id('erik');
  story.must('visas för Erik', await maja.post(`${path}/reflections/${reflection}/share`, { supervisorId }));
  story.check('Erik ser den', (await seenBy('erik')).length === 1);
  story.check('Sara ser den inte', (await seenBy('sara')).length === 0);

  const meeting = {
    supervisorId,
    heldOn: '2026-05-28',
    minutes:
      'Vi gick igenom våren på vårdcentralen. Majas journaler är tydliga; hon vill öva på svåra samtal.',
    nextSteps: 'Medsittning vid två samtal före midsommar. Nytt samtal i augusti.',
  };
  story.must('ett handledarsamtal', await (await story.as('erik')).post(`${path}/meetings`, meeting));
  const known = await (
    await story.as('anders')
  ).get<Items<{ heldOn: string; written: null }>>(`${path}/meetings`);
  story.check(
    'studierektorn ser dagen, inte orden',
    known.body.items[0]?.written === null,
    known.body.items[0]?.heldOn,
  );
};
