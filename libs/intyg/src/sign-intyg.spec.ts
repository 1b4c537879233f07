import type { Actor } from '@specialistvagen/identity';
import { DomainError, newId } from '@specialistvagen/platform';
import { usePostgres } from '../../../test/support/index.js';
import { signingWorld, unitId } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import type { GoalsContent, IntygView } from './contract/index.js';
import { IntygModule } from './intyg.module.js';
import { DocumentSigning } from './use-cases/document-signing.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { OpenIntygAct } from './use-cases/open-intyg-act.js';
import { RequestIntygUseCase } from './use-cases/request-intyg.js';
import { SaveDraftUseCase } from './use-cases/save-draft.js';
import { ViewIntyg } from './use-cases/view-intyg.js';

const db = usePostgres();
let world: SigningWorld;
let maja: Actor;
let sara: Actor;

const content = (traits: Partial<GoalsContent> = {}): GoalsContent => ({
  kind: 'goals',
  goals: ['BT1'],
  periodFrom: '2026-08-01',
  periodTo: '2026-11-20',
  careUnitId: unitId('akut'),
  activities: 'Tjänstgöring på akutmottagningen under handledning.',
  methods: [],
  verification: '',
  ...traits,
});

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  await world.post('maja');
  maja = await world.actor('maja');
  sara = await world.actor('sara');
}, 120_000);
afterAll(() => world.app.close());

const request = async (traits: Partial<GoalsContent> = {}, signer = sara): Promise<string> => {
  const body = {
    type: 'SOS-2021-B2' as const,
    content: content(traits),
    signerId: signer.personId,
    send: true,
  };
  return (await world.app.get(RequestIntygUseCase).request(maja, maja.personId, body, newId())).id;
};
const view = (actor: Actor, id: string): Promise<IntygView> => world.app.get(ViewIntyg).view(actor, id);
const verify = async (id: string, actor = sara): Promise<IntygView> => {
  const { revision, content: shown } = await view(actor, id);
  if (shown.kind !== 'goals') throw new Error('another form');
  const checked = { ...shown, methods: ['medsittning' as const], verification: 'Följt i tjänst.' };
  await world.app.get(SaveDraftUseCase).save(actor, id, { revision, content: checked });
  return view(actor, id);
};
const open = (actor: Actor, ...shown: IntygView[]) =>
  world.app.get(OpenIntygAct).open(
    actor,
    {
      items: shown.map(({ id, revision, contentHash }) => ({ intygId: id, revision, contentHash })),
    },
    newId(),
  );
const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('was not refused');
};

describe('an intyg from request to signature', () => {
  it('is signed in one act, verified, and seen as signed by the trainee', async () => {
    const shown = await verify(await request());
    const act = await open(sara, shown);
    await world.signIn(sara, act.ticket);
    const result = await world.app.get(OpenIntygAct).result(sara, act.ticket);
    expect(result).toMatchObject({ state: 'done', items: [{ result: 'signed', reasons: [] }] });

    const signed = await view(maja, shown.id);
    expect(signed).toMatchObject({ state: 'signed', documentState: 'in-force' });
    const file = await db
      .as('api')
      .transactions.run({ person: maja.personId }, () =>
        world.app.get(DocumentSigning).pdf(signed.documentId ?? ''),
      );
    const report = await world.pool.verify(file?.pdf ?? new Uint8Array());
    expect(report).toMatchObject({ verdict: 'in-force', test: true });
    expect(report.signers.map(({ field }) => field)).toEqual(['plattform', 'handledare']);
  });

  it('is not sent with an emoji in it', async () => {
    expect(await refusal(request({ activities: 'Bra 👍' }))).toBe('text-refused');
  });

  it('moves on', async () => {
    const id = await request({ goals: ['BT2'] });
    const { revision } = await view(sara, id);
    const moved = await world.app
      .get(MoveIntyg)
      .return(sara, { id, revision, reason: 'perioden är fel' }, newId());
    expect(moved.statusLine).toBe('återsänt därför att perioden är fel');
  });
});
