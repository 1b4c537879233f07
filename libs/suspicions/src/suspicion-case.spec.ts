import { VerifyDocument } from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { refusalBy } from '../../../test/support/builders/application-world.js';
import { suspicionWorld } from '../../../test/support/builders/suspicion-world.js';
import type { SuspicionWorld } from '../../../test/support/builders/suspicion-world.js';
import { refusalOf, usePostgres } from '../../../test/support/index.js';
import { AnswerChecklist } from './use-cases/answer-checklist.js';
import { EndSuspicion } from './use-cases/end-suspicion.js';
import { HandleSuspicion } from './use-cases/handle-suspicion.js';
import { HearDoctor } from './use-cases/hear-doctor.js';
import { RaiseSuspicionUseCase } from './use-cases/raise-suspicion.js';
import { ShowSuspicions } from './use-cases/show-suspicions.js';

jest.setTimeout(60_000);
const db = usePostgres();
let world: SuspicionWorld;
let maja: Actor;
let erik: Actor;
let ingrid: Actor;
let magnus: Actor;
let documentId = '';
let id = '';
const told = 'Tjänstgöringen har inte ägt rum.';

beforeAll(async () => {
  world = await suspicionWorld(db);
  [maja, erik] = [await world.actor('maja'), await world.actor('erik')];
  [ingrid, magnus] = [await world.actor('ingrid'), await world.actor('magnus')];
  documentId = await world.signedGoal(maja, 'BT1');
}, 120_000);
afterAll(() => world.app.close());

const raise = (who: Actor, document = documentId) =>
  world.app.get(RaiseSuspicionUseCase).raise(who, document, { text: told }, newId());
const list = async (who: Actor) => (await world.app.get(ShowSuspicions).list(who)).items;
const notices = (kind: string) =>
  db
    .as('postgres')
    .query<{ to: string }>(
      `select payload->>'to' as to from platform.outbox where type = 'notice' and payload->>'kind' = $1 order by id`,
      [kind],
    );
const outside = async (work: () => Promise<void>) => {
  await db
    .as('postgres')
    .query('update suspicions.room_officer set to_on = current_date - 1 where person_id = $1', [
      magnus.personId,
    ]);
  await work();
  await db
    .as('postgres')
    .query('update suspicions.room_officer set to_on = null where person_id = $1', [magnus.personId]);
};

describe('a suspicion that an intyg is false', () => {
  it('is not raised by somebody who cannot open the document', async () => {
    expect((await refusalBy(raise(await world.actor('noor')))).code).toBe('not-found');
  });

  it('becomes one case in the room however many say it, and each raiser sees that their own came in', async () => {
    const receipt = await raise(erik);
    await raise(await world.actor('anders'));
    expect(await world.app.get(RaiseSuspicionUseCase).mine(erik, documentId)).toEqual({ items: [receipt] });
    const [one, ...others] = await list(ingrid);
    expect([one?.stateWords, others]).toEqual(['inkommen', []]);
    expect(one?.dueOn).toBe(addDays(world.clock.today(), 7));
    id = one?.id ?? '';
    const { suspicions, doctor } = await world.page(ingrid, id);
    expect(suspicions.map(({ informant, text }) => [informant, text])).toEqual([
      [erik.displayName, told],
      [(await world.actor('anders')).displayName, told],
    ]);
    expect(doctor?.name).toBe(maja.displayName);
    const people = (await notices('suspicion-received')).map(({ to }) => to);
    expect([...new Set(people)].sort()).toEqual([ingrid.personId, magnus.personId].sort());
  });

  it('is there for nobody outside the room: not the doctor, the signer, the directors, nor an officer who is not let in', async () => {
    const outsiders = ['maja', 'sara', 'anders', 'karin', 'erik', 'ulla', 'nils'];
    for (const key of outsiders) {
      const who = await world.actor(key);
      expect([key, (await refusalBy(list(who))).code]).toEqual([key, 'not-found']);
      expect([key, (await refusalBy(world.page(who, id))).code]).toEqual([key, 'not-found']);
      const rows = await db
        .as('api')
        .transactions.run({ person: who.personId }, () =>
          sql('select id from suspicions.suspicion_case union all select id from suspicions.case_event'),
        );
      expect([key, rows]).toEqual([key, []]);
    }
    await outside(async () => {
      expect((await refusalBy(list(magnus))).code).toBe('not-found');
      expect((await refusalBy(world.page(magnus, id))).code).toBe('not-found');
    });
  });

  it('is read with a trace in the room, and with none where the doctor could see it', async () => {
    const { readings } = await world.page(magnus, id);
    expect(readings[0]).toMatchObject({ by: magnus.displayName, what: 'öppnade ärendet' });
    const log = await db
      .as('postgres')
      .query(`select what from identity.access_log where what ilike '%misstank%' or person_id = $1`, [
        magnus.personId,
      ]);
    expect(log).toEqual([]);
  });

  it('lies sealed: no text of it stands readable in any table', async () => {
    const [row] = await db
      .as('postgres')
      .query<{ text: string }>(
        `select convert_from(text_sealed, 'SQL_ASCII') as text from suspicions.suspicion limit 1`,
      )
      .catch(() => [{ text: '' }]);
    expect(row?.text).not.toContain('ägt rum');
  });
});

describe('the officer who has it', () => {
  it('says first that nothing makes them biased, and is alone to take it: of two at once one wins', async () => {
    const handling = world.app.get(HandleSuspicion);
    const [a, b] = [
      await world.on(ingrid, id, { noBias: true as const }),
      await world.on(magnus, id, { noBias: true as const }),
    ];
    const both = await Promise.allSettled([handling.take(a), handling.take(b)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const mine = (await list(ingrid)).find((one) => one.id === id);
    expect(mine).toMatchObject({ stateWords: 'utreds', dueOn: addDays(world.clock.today(), 30) });
    if (!mine?.isMine) {
      await handling.takeOver(
        await world.on(ingrid, id, { noBias: true as const, reason: 'Jag har utrett samma enhet.' }),
      );
    }
    const other = handling.chooseGround(
      await world.on(magnus, id, { ground: 'other' as const, reason: 'Prövas.' }),
    );
    expect((await refusalBy(other)).code).toBe('case-not-taken');
  });

  it('chooses a legal ground that is shown as unverified, with a reason', async () => {
    const ground = { ground: 'false-evidence' as const, reason: 'Enheten känner inte igen intyget.' };
    await world.app.get(HandleSuspicion).chooseGround(await world.on(ingrid, id, ground));
    expect((await world.page(ingrid, id)).ground).toMatchObject({
      citation: expect.stringContaining('37 §'),
      confidenceWords: expect.stringMatching(/ej kontrollera/i),
      reason: ground.reason,
    });
  });

  it('writes no identity number, and hears all the reasons why it cannot end', async () => {
    const handling = world.app.get(HandleSuspicion);
    const withNumber = { ground: 'other' as const, reason: 'Rör 19900101-9802.' };
    expect((await refusalBy(handling.chooseGround(await world.on(ingrid, id, withNumber)))).code).toBe(
      'text-refused',
    );
    const end = world.app
      .get(EndSuspicion)
      .unchanged(await world.on(ingrid, id, { reason: 'Inget tyder på det.' }));
    const { code, reasons } = await refusalBy(end);
    expect([code, reasons.length]).toEqual(['end-refused', 4]);
  });

  it('flags the document to the officer of the application, and tells nothing on the verify page', async () => {
    const before = await world.app.get(VerifyDocument).code(documentId);
    const application = await world.underExamination(maja, magnus);
    const flagged = (who: Actor) => world.app.get(ShowSuspicions).flagged(who, application);
    await outside(async () => {
      expect(await flagged(magnus)).toEqual({ documentIds: [documentId], isApplicationConcerned: false });
    });
    for (const who of [maja, await world.actor('karin'), ingrid])
      expect((await refusalBy(flagged(who))).code).toBe('not-found');
    expect(await world.app.get(VerifyDocument).code(documentId)).toEqual(before);
  });
});

describe('the report to the police', () => {
  it('is not left out by one: two different officers and a reason', async () => {
    const checks = world.app.get(AnswerChecklist);
    await checks.proposeNoReport(await world.on(ingrid, id, { reason: 'Namnet är en förväxling.' }));
    expect((await notices('suspicion-second-needed')).map(({ to }) => to)).toEqual([magnus.personId]);
    const alone = checks.confirmNoReport(await world.on(ingrid, id, { noBias: true as const }));
    expect((await refusalBy(alone)).code).toBe('no-report-refused');
    expect((await world.page(ingrid, id)).checks[0]).toMatchObject({
      item: 'police',
      standing: 'awaits-second',
    });
    const byHand = db
      .as('api')
      .transactions.run({ person: ingrid.personId }, () =>
        sql(
          `update suspicions.no_report set outcome = 'confirmed', decided_by = proposed_by, decided_at = now() returning id`,
        ),
      );
    expect(await byHand).toEqual([]);
    await checks.refuseNoReport(await world.on(magnus, id, { reason: 'Det är ingen förväxling.' }));
    expect((await world.page(ingrid, id)).checks[0]?.standing).toBe('open');
    await checks.proposeNoReport(
      await world.on(ingrid, id, { reason: 'Enheten har bekräftat tjänstgöringen.' }),
    );
    await checks.confirmNoReport(await world.on(magnus, id, { noBias: true as const }));
    expect((await world.page(ingrid, id)).checks[0]).toMatchObject({
      standing: 'not-needed',
      by: ingrid.displayName,
      second: magnus.displayName,
    });
  });

  it('cannot be answered as not needed in the database either', async () => {
    const insert = db.as('api').transactions.run({ person: ingrid.personId }, () =>
      sql(
        `insert into suspicions.check_answer (id, case_id, item, answer, note_sealed, by_person)
         values ($1, $2, 'police', 'not-needed', '\\x00', $3)`,
        [newId(), id, ingrid.personId],
      ),
    );
    expect(await refusalOf(insert)).toBe('23514');
  });
});

describe('the doctor', () => {
  it('sees nothing before it is communicated', async () => {
    expect(await world.app.get(HearDoctor).list(maja)).toEqual({ items: [] });
  });

  it('is told on which ground, answers within the time, and once', async () => {
    const hearing = world.app.get(HearDoctor);
    const early = hearing.communicate(
      await world.on(ingrid, id, { text: 'X', answerBy: world.clock.today() }),
    );
    expect((await refusalBy(early)).code).toBe('communication-refused');
    const answerBy = addDays(world.clock.today(), 21);
    const text = 'Enheten uppger att du inte har tjänstgjort där. Du kan yttra dig.';
    await hearing.communicate(await world.on(ingrid, id, { text, answerBy }));
    expect((await list(ingrid))[0]).toMatchObject({
      stateWords: 'kommunicerad',
      dueOn: addDays(answerBy, 14),
    });
    const [shown] = (await hearing.list(maja)).items;
    expect(shown).toMatchObject({
      text,
      answerBy,
      mayAnswer: true,
      ground: { citation: expect.stringContaining('37 §') },
    });
    expect(JSON.stringify(shown)).not.toContain(erik.displayName);
    const other = await world.actor('noor');
    expect((await refusalBy(hearing.one(other, shown?.id ?? ''))).code).toBe('not-found');

    const seen = await world.on(ingrid, id, { reason: 'Inget tyder på det.' });
    const said = { text: 'Jag tjänstgjorde där, men intyget avser fel månad.' };
    expect(await hearing.give(maja, shown?.id ?? '', said, newId())).toMatchObject({
      answer: said.text,
      isLate: false,
    });
    expect((await refusalBy(hearing.give(maja, shown?.id ?? '', said, newId()))).code).toBe(
      'already-answered',
    );
    expect((await notices('suspicion-answered')).map(({ to }) => to)).toEqual([ingrid.personId]);
    // What was decided before the answer was read does not win over it.
    expect((await refusalBy(world.app.get(EndSuspicion).unchanged(seen))).code).toMatch(
      /stale-revision|end-refused/,
    );
    expect((await world.page(ingrid, id)).communications[0]?.answer).toBe(said.text);
  });
});

describe('the end', () => {
  it('without a change is made with a reason, once all is answered, and lifts the flag', async () => {
    await world.answerAll(ingrid, id);
    const end = await world.on(ingrid, id, {
      reason: 'Enheten har rättat sin uppgift: tjänstgöringen ägde rum.',
    });
    await world.app.get(EndSuspicion).unchanged(end);
    // The same request again, after a lost answer, is answered and not made twice.
    expect((await world.app.get(EndSuspicion).unchanged(end)).state).toBe('decision-unchanged');
    const { stateWords, history, actions } = await world.page(ingrid, id);
    expect(stateWords).toBe('beslut inte ändrat');
    expect(history.map(({ words }) => words).at(-1)).toBe('avslutat, beslutet inte ändrat');
    expect(actions.map(({ name }) => name)).toEqual(['record-sent']);
    const application = (await world.application(maja)).id ?? '';
    expect((await world.app.get(ShowSuspicions).flagged(magnus, application)).documentIds).toEqual([]);
    const [hearing] = (await world.app.get(HearDoctor).list(maja)).items;
    expect(hearing?.mayAnswer).toBe(false);
  });

  it('keeps its history: no role that serves people changes or removes a row of it', async () => {
    for (const statement of [
      'update suspicions.case_event set action = action',
      'delete from suspicions.case_event',
    ]) {
      const attempt = db.as('api').transactions.run({ person: ingrid.personId }, () => sql(statement));
      expect(await refusalOf(attempt)).toBe('42501');
    }
  });
});
