import { newId, swedishDay } from '@specialistvagen/platform';
import { signedJsonSchema } from '@specialistvagen/regulations';
import {
  course,
  itemsOf,
  standings,
  useCourseWorld,
  words,
} from '../../../test/support/builders/course-world.js';
import { refusal, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { usePostgres } from '../../../test/support/index.js';
import { DocumentSigning } from './use-cases/document-signing.js';
import { ListIntygTasks } from './use-cases/list-intyg-tasks.js';
import { ListIntyg } from './use-cases/list-intyg.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { OpenIntygAct } from './use-cases/open-intyg-act.js';
import { SaveDraftUseCase } from './use-cases/save-draft.js';
import { SendIntyg } from './use-cases/send-intyg.js';
import { ViewIntyg } from './use-cases/view-intyg.js';

const db = usePostgres();
const { clock, enrol, get, register, sign, signIn, view, who, write } = useCourseWorld(db);
/** The leader mends one of them on its own page. */
const mendedByLeader = async (id = '', fields: Record<string, string[]>) => {
  const { content, revision } = await get(ViewIntyg).view(who('lena'), id);
  if (content.kind !== 'form') throw new Error(content.kind);
  const mended = { ...content, fields: { ...content.fields, ...fields } };
  await get(SaveDraftUseCase).save(who('lena'), id, { revision, content: mended });
};
const draftsSaying = (description: string) =>
  db
    .as('postgres')
    .query(`select id from intyg.draft where content->'fields'->>'description' like $1`, [description]);
const rolesOn = async (id: string) => {
  const rows = await db
    .as('postgres')
    .query<{ role: string }>('select role from intyg.draft_participant where draft_id = $1', [id]);
  return rows.map(({ role }) => role);
};

describe('the intyg of a course', () => {
  it('are written by the leader alone, and not before the course is over', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    for (const key of ['tove', 'anders', 'sara'])
      expect(await refusalOf(write(key, id, ['tove']))).toBe('not-your-task');
    const tomorrow = swedishDay(new Date(clock().now().getTime() + 86_400_000));
    const later = await register('lena', { startsOn: '2026-10-05', endsOn: tomorrow });
    await enrol('tove', later);
    expect((await view('lena', later)).notYet).toMatch(/kursen är slut/);
    expect(await refusalOf(write('lena', later, ['tove']))).toBe('course-not-over');
    expect(
      (await refusal(write('lena', id, ['tove'], { description: 'För 19850515-9817' }))).reasons,
    ).toMatchObject([{ field: 'description' }]);
  });

  it('are on each one’s own form; one that cannot be written says why and stops no other; one act signs the rest', async () => {
    const id = await register('lena');
    for (const key of ['tove', 'viktor', 'simon']) await enrol(key, id);
    const tasks = async () => (await get(ListIntygTasks).of(who('lena'))).tasks;
    expect((await tasks()).filter((one) => one.id === id)).toMatchObject([
      { kind: 'write-course-intyg', facts: '3 deltagare väntar på intyg', since: '2026-10-07' },
    ]);
    const written = await write('lena', id, ['tove', 'viktor', 'simon']);
    expect((await tasks()).filter((one) => one.id === id)).toEqual([]);
    expect(standings(written)).toEqual({
      'Simon Lund': 'refused',
      'Tove Nordin': 'to-sign',
      'Viktor Hedman': 'to-sign',
    });
    expect(written.participants[0]?.reasons).toMatchObject([{ rule: 'R1' }]);
    expect(written.declarations).toHaveLength(1);
    const { items } = await sign('lena', written);
    expect(items.map(({ result, about }) => [about?.displayName, about?.goals, result])).toEqual([
      ['Tove Nordin', ['STa1', 'STa2'], 'signed'],
      ['Viktor Hedman', ['STa1', 'STa2'], 'signed'],
    ]);
    expect(standings(await view('lena', id))).toMatchObject({
      'Tove Nordin': 'signed',
      'Simon Lund': 'refused',
    });
    const file = await db
      .as('api')
      .transactions.run({ person: who('tove').personId }, () =>
        get(DocumentSigning).pdf(items[0]?.documentId ?? ''),
      );
    const { form } = signedJsonSchema.parse(JSON.parse(new TextDecoder().decode(file?.document.json)));
    expect(form).toMatchObject({
      courseSubject: 'Ledarskap',
      description: 'Tre dagar om att leda.',
      signerKind: 'course-leader',
      signatures: { handledare: { name: 'Lena Kvist', workplace: 'Exempelkurser AB' } },
    });
    // What is signed stands, whatever is written afterwards.
    expect(standings(await write('lena', id, ['tove'], { description: 'Annat.' }))).toMatchObject({
      'Tove Nordin': 'signed',
    });
  });

  it('follow SOSFS 2015:8 for who follows it, with its own goals, period and leader on the form', async () => {
    const goals = [{ regulation: 'SOSFS 2015:8', codes: ['a1'] }];
    const id = await register('lena', { course: { ...course, goals } });
    await enrol('simon', id);
    const { items } = await sign('lena', await write('lena', id, ['simon']));
    expect(items).toMatchObject([{ result: 'signed', about: { goals: ['a1'] } }]);
    const file = await db
      .as('api')
      .transactions.run({ person: who('simon').personId }, () =>
        get(DocumentSigning).pdf(items[0]?.documentId ?? ''),
      );
    expect(
      signedJsonSchema.parse(JSON.parse(new TextDecoder().decode(file?.document.json))).form,
    ).toMatchObject({
      courseLeader: 'Lena Kvist',
      period: { from: '2026-10-05', to: '2026-10-07' },
      goals: ['a1'],
    });
  });

  it('are written anew until they are signed, and only what was shown last can be signed', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    const first = await write('lena', id, ['tove']);
    const second = await write('lena', id, ['tove'], { description: 'Tre dagar om att leda andra.' });
    expect(second.written.description).toBe('Tre dagar om att leda andra.');
    expect(await refusalOf(sign('lena', first))).toBe('stale-revision');
    expect((await sign('lena', second)).items).toMatchObject([{ result: 'signed' }]);
  });

  it('go back to the doctor who takes one back, and fail alone in the act', async () => {
    const id = await register('lena');
    for (const key of ['tove', 'viktor']) await enrol(key, id);
    const written = await write('lena', id, ['tove', 'viktor']);
    const acts = get(OpenIntygAct);
    const { ticket } = await acts.open(who('lena'), { items: itemsOf(written) }, newId());
    const own = written.participants.find(({ trainee }) => trainee.id === who('viktor').personId)?.toSign;
    const { intygId = '', revision = 0 } = own ?? {};
    await get(MoveIntyg).withdraw(who('viktor'), { id: intygId, revision }, newId());
    await signIn('lena', ticket);
    const { items } = await acts.result(who('lena'), ticket);
    expect(items.map(({ result, reasons }) => [result, reasons.length])).toEqual([
      ['signed', 0],
      ['failed', 1],
    ]);
    expect(standings(await view('lena', id))).toEqual({ 'Tove Nordin': 'signed', 'Viktor Hedman': 'back' });
  });

  it('are signed from the page only where it shows what they say; the rest are read one by one', async () => {
    const id = await register('lena');
    for (const key of ['tove', 'viktor', 'simon']) await enrol(key, id);
    await write('lena', id, ['viktor']);
    clock().advance(1_000);
    await write('lena', id, ['tove'], { description: 'Två dagar.' });
    const [tove, viktor] = (await view('lena', id)).participants.slice(1);
    // The one that was written last is shown; as many say something else.
    expect(tove?.toSign).toMatchObject({ revision: 2 });
    expect([tove?.toRead, viktor?.standing, viktor?.toSign]).toEqual([null, 'to-sign', null]);
    const ids = { tove: tove?.toSign?.intygId, viktor: viktor?.toRead ?? '' };
    await write('lena', id, ['tove', 'viktor']);
    const alike = await view('lena', id);
    expect([itemsOf(alike).length, alike.participants.flatMap(({ toRead }) => toRead ?? [])]).toEqual([
      2,
      [],
    ]);

    await mendedByLeader(ids.viktor, { goals: ['STa1'] });
    const mended = await view('lena', id);
    expect(mended.written).toEqual(words);
    expect(itemsOf(mended).map(({ intygId }) => intygId)).toEqual([ids.tove]);
    expect(mended.participants.flatMap(({ toRead }) => toRead ?? [])).toEqual([ids.viktor]);
  });

  it('are one each, though the leader writes twice at once', async () => {
    const id = await register('lena');
    for (const key of ['tove', 'viktor']) await enrol(key, id);
    await Promise.all([
      write('lena', id, ['tove', 'viktor'], { description: 'Skrivet i den ena fliken.' }),
      write('lena', id, ['viktor', 'tove'], { description: 'Skrivet i den andra fliken.' }),
    ]);
    expect(await draftsSaying('Skrivet i den%')).toHaveLength(2);
    expect((await sign('lena', await view('lena', id))).items.map(({ result }) => result)).toEqual([
      'signed',
      'signed',
    ]);
  });

  it('stand when a later try is refused, which then says why', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    const [first] = (await write('lena', id, ['tove'])).participants;
    const [refused] = (await write('lena', id, ['tove'], { workplace: '' })).participants;
    expect(refused).toMatchObject({ standing: 'to-sign', toSign: first?.toSign });
    expect(refused?.reasons).not.toEqual([]);
    const [again] = (await write('lena', id, ['tove'])).participants;
    expect(again).toMatchObject({ reasons: [], toSign: { intygId: first?.toSign?.intygId } });
  });

  it('come back to the leader as the leader of the course, whether the doctor or the leader sends them again', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    const words = { description: 'Fram och tillbaka.' };
    const [first] = (await write('lena', id, ['tove'], words)).participants;
    const { intygId = '', revision = 0 } = first?.toSign ?? {};
    const back = await get(MoveIntyg).return(
      who('lena'),
      { id: intygId, revision, reason: 'Fel dag.' },
      newId(),
    );
    expect(standings(await view('lena', id))).toEqual({ 'Tove Nordin': 'back' });
    const sent = await get(SendIntyg).send(who('tove'), intygId, back.revision, newId());
    expect(await rolesOn(intygId)).toEqual(['course-leader']);
    const taken = { id: intygId, revision: sent.revision };
    await get(MoveIntyg).withdraw(who('tove'), taken, newId());
    const [again] = (await write('lena', id, ['tove'], words)).participants;
    expect(again).toMatchObject({ standing: 'to-sign', toSign: { intygId } });
    expect(await draftsSaying(words.description)).toHaveLength(1);
    expect((await sign('lena', await view('lena', id))).items).toMatchObject([{ result: 'signed' }]);
  });

  it('are not written over what the doctor has asked somebody else to sign', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    const [first] = (await write('lena', id, ['tove'], { description: 'Flyttat.' })).participants;
    const { intygId = '', revision = 0 } = first?.toSign ?? {};
    const taken = await get(MoveIntyg).withdraw(who('tove'), { id: intygId, revision }, newId());
    const { content } = await get(ViewIntyg).view(who('tove'), intygId);
    const signerId = who('sara').personId;
    await get(SaveDraftUseCase).save(who('tove'), intygId, { revision: taken.revision, content, signerId });
    expect(await rolesOn(intygId)).toEqual(['supervisor']);
    const [refused] = (await write('lena', id, ['tove'])).participants;
    expect(refused).toMatchObject({ standing: 'other', toSign: null });
    expect(refused?.reasons).toHaveLength(1);
    expect(await draftsSaying('Flyttat.')).toHaveLength(1);
  });

  it('are the only thing the leader reads of anybody', async () => {
    const id = await register('lena');
    await enrol('tove', id);
    await write('lena', id, ['tove']);
    for (const read of [
      () => get(ListIntyg).overview(who('lena'), who('tove').personId),
      () => get(ListIntyg).goals(who('lena'), who('tove').personId),
    ])
      expect(await refusalOf(read())).toBe('not-found');
  });
});
