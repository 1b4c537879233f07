import type { Actor } from '@specialistvagen/identity';
import {
  DocumentSigning,
  OpenIntygAct,
  RequestIntygUseCase,
  SaveDraftUseCase,
  ViewIntyg,
} from '@specialistvagen/intyg';
import type { GoalsContent, IntygView, RequestIntyg, SigningActResult } from '@specialistvagen/intyg';
import { DomainError, newId } from '@specialistvagen/platform';
import type { TestDatabase } from '../use-postgres.js';
import { unitId } from './signing-world.js';
import type { SigningWorld } from './signing-world.js';

/** Bilaga 2 for BT1 about the emergency department, complete but for how it was checked. */
export function goalsContent(traits: Partial<GoalsContent> = {}): GoalsContent {
  return {
    kind: 'goals',
    goals: ['BT1'],
    periodFrom: '2026-08-01',
    periodTo: '2026-11-20',
    careUnitId: unitId('akut'),
    activities: 'Tjänstgöring på akutmottagningen under handledning.',
    methods: [],
    verification: '',
    ...traits,
  };
}

/** Code of the refusal; an attempt that passes, or fails in another way, fails the test. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  return (await refusal(attempt)).code;
}

export async function refusal(attempt: Promise<unknown>): Promise<DomainError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** What people do with intyg, in the words of the story. */
export class IntygSteps {
  constructor(
    private readonly world: SigningWorld,
    private readonly db: TestDatabase,
  ) {}

  async request(trainee: Actor, request: Partial<RequestIntyg> & { signer?: Actor }): Promise<string> {
    const { signer, ...traits } = request;
    const body: RequestIntyg = {
      type: 'SOS-2021-B2',
      content: goalsContent(),
      signerId: signer?.personId,
      send: true,
      ...traits,
    };
    const requesting = this.world.app.get(RequestIntygUseCase, { strict: false });
    return (await requesting.request(trainee, trainee.personId, body, newId())).id;
  }

  view(actor: Actor, id: string): Promise<IntygView> {
    return this.world.app.get(ViewIntyg, { strict: false }).view(actor, id);
  }

  /** The signer says how it was checked, and sees the result. */
  async check(signer: Actor, id: string): Promise<IntygView> {
    const { revision, content } = await this.view(signer, id);
    if (content.kind !== 'goals') return this.view(signer, id);
    const checked = { ...content, methods: ['medsittning' as const], verification: 'Följt i tjänst.' };
    await this.world.app
      .get(SaveDraftUseCase, { strict: false })
      .save(signer, id, { revision, content: checked });
    return this.view(signer, id);
  }

  open(signer: Actor, shown: readonly IntygView[], key: string = newId()) {
    const items = shown.map(({ id, revision, contentHash }) => ({ intygId: id, revision, contentHash }));
    return this.world.app.get(OpenIntygAct, { strict: false }).open(signer, { items }, key);
  }

  result(signer: Actor, ticket: string): Promise<SigningActResult> {
    return this.world.app.get(OpenIntygAct, { strict: false }).result(signer, ticket);
  }

  /** Looks, signs with a fresh sign-in and returns how each went. */
  async sign(signer: Actor, ...ids: string[]): Promise<SigningActResult> {
    const shown: IntygView[] = [];
    for (const id of ids) shown.push(await this.view(signer, id));
    const { ticket } = await this.open(signer, shown);
    await this.world.signIn(signer, ticket);
    return this.result(signer, ticket);
  }

  /** Bilaga 2 from request to signature; returns its id. */
  async signedGoals(trainee: Actor, signer: Actor, goals: string[]): Promise<string> {
    const id = await this.request(trainee, { signer, content: goalsContent({ goals }) });
    await this.check(signer, id);
    const { items } = await this.sign(signer, id);
    if (items[0]?.result !== 'signed') throw new Error(JSON.stringify(items));
    return id;
  }

  async pdf(reader: Actor, documentId: string | null): Promise<Uint8Array> {
    const documents = this.world.app.get(DocumentSigning, { strict: false });
    const file = await this.db
      .as('api')
      .transactions.run({ person: reader.personId }, () => documents.pdf(documentId ?? ''));
    if (!file) throw new Error('no document');
    return file.pdf;
  }
}
