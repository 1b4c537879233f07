import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Clock, DomainError, Secrets, Transactions } from '@specialistvagen/platform';
import { ECDSA_SHA256_URI, LOA3, LOA4 } from '@specialistvagen/signing';
import type { AskedTask, FederatedSignRequest } from '@specialistvagen/signing';
import { taskIdOf } from '../domain/asked-act.js';
import type { AskedAct, AskedPart } from '../domain/asked-act.js';
import type { DocumentSigner, PreparedDocument } from '../domain/document.js';
import { inLanes } from '../domain/in-lanes.js';
import type { SigningAct, SigningActItem } from '../domain/signing-act.js';
import { AskedActs } from '../storage/asked-acts.js';
import { DocumentStore } from '../storage/documents.js';
import { findAct } from '../storage/signing-acts.js';
import { PersonalFields } from './personal-fields.js';
import { SigningSettings } from './signing-settings.js';

/** Whom the request goes to, and the names that the two have agreed on. */
export type AskWay = {
  requestId: string;
  signService: string;
  identityProvider: string;
  signRequester: string;
  /** Where the answer comes. */
  returnTo: string;
  /** How many documents one request can hold; as many as an act when left out. */
  most?: number;
};

type Ready = {
  item: SigningActItem;
  document: PreparedDocument;
  signer: DocumentSigner;
  latest: { pdf: Uint8Array; sha256: string } | null;
};
type Made = { part: AskedPart; task: AskedTask };

const LANES = 2;

/**
 * Makes an open act ready for a signing service outside the instance. Nothing is held and nothing of the documents is stored:
 * an answer that never comes leaves everything as it was, and the rules run again when one comes.
 */
@Injectable()
export class AskSigningService {
  private readonly asked: AskedActs;
  private readonly store: DocumentStore;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly fields: PersonalFields,
    private readonly settings: SigningSettings,
    secrets: Secrets,
  ) {
    this.asked = new AskedActs(secrets);
    this.store = new DocumentStore(secrets);
  }

  /** Null for an act that no person's signature is in: the authority's seal is never asked for outside. */
  async ask(personId: string, ticketId: string, way: AskWay): Promise<FederatedSignRequest | null> {
    const scope = { person: personId };
    const { act, ready: all } = await this.transactions.run(scope, () => this.open(personId, ticketId));
    // What the authority's seal is set on is sealed here when the answer comes, in the same act.
    const ready = all.filter(({ signer }) => signer.kind === 'person');
    if (ready.length === 0) return null;
    if (ready.length > (way.most ?? ready.length)) {
      const text = 'Underskriftstjänsten skriver under ett dokument i taget.';
      throw new DomainError('one-at-a-time', 'refused', text);
    }
    const made: Made[] = [];
    await inLanes(ready, LANES, async (one) => void made.push(await this.make(personId, one)));
    made.sort((a, b) => a.part.ordinal - b.part.ordinal);
    const request = await this.requestOf(personId, act, ready, { way, tasks: made.map(({ task }) => task) });
    const parts = made.map(({ part }) => part);
    await this.transactions.run(scope, () => this.asked.insert(personId, { ticketId, request, parts }));
    return request;
  }

  /** What was asked by that id, once; null when it was answered before or never asked. */
  take(personId: string, requestId: string): Promise<AskedAct | null> {
    return this.transactions.run({ person: personId }, () => this.asked.take(requestId));
  }

  private async open(personId: string, ticketId: string): Promise<{ act: SigningAct; ready: Ready[] }> {
    const act = await findAct(ticketId);
    const isOpen = act?.state === 'open' && act.expiresAt > this.clock.now();
    if (!act || act.personId !== personId || !isOpen) throw endedTicket();
    const ready: Ready[] = [];
    for (const item of act.items) {
      const document = await this.store.find(item.documentId);
      const signer = document?.signers.find(({ field }) => field === item.field);
      if (!document || signer?.personId !== personId) throw endedTicket();
      ready.push({ item, document, signer, latest: await this.store.latestPdf(document.id) });
    }
    return { act, ready };
  }

  private async make(personId: string, { item, document, signer, latest }: Ready): Promise<Made> {
    const { pool } = this.settings;
    const sealed = latest ? null : await pool.prepare(JSON.parse(new TextDecoder().decode(document.json)));
    const base = latest ?? sealed;
    if (!base) throw new Error('Nothing to sign');
    const field = await this.fields.of(personId, document, signer);
    const { toBeSignedBytes, modified } = await pool.askPersonal(base.pdf, field);
    return {
      part: { ordinal: item.ordinal, sealed, baseSha256: base.sha256, modified },
      task: { signTaskId: taskIdOf(item.ordinal), toBeSignedBytes },
    };
  }

  private async requestOf(
    personId: string,
    act: SigningAct,
    [first]: readonly Ready[],
    { way, tasks }: { way: AskWay; tasks: readonly AskedTask[] },
  ): Promise<FederatedSignRequest> {
    if (!first) throw endedTicket();
    const { signer } = await this.fields.of(personId, first.document, first.signer);
    const number = await this.transactions.run({ person: personId }, () =>
      this.people.numberForRegister(personId),
    );
    if (!number) {
      throw new DomainError('person-not-open', 'not-found', 'Personens uppgifter är inte öppna för dig.');
    }
    const now = this.clock.now();
    return {
      requestId: way.requestId,
      requestTime: now,
      // The ticket is the request's life: what comes after it is late.
      conditions: { notBefore: now, notOnOrAfter: act.expiresAt, audience: way.returnTo },
      signer,
      personalIdentityNumber: number,
      identityProvider: way.identityProvider,
      signRequester: way.signRequester,
      signService: way.signService,
      requestedSignatureAlgorithm: ECDSA_SHA256_URI,
      certRequestProperties: { certType: 'PKC', authnContextClassRefs: [LOA3, LOA4] },
      signMessage: { mimeType: 'text', mustShow: true, message: act.statement },
      signTasks: tasks,
    };
  }
}

export function endedTicket(): DomainError {
  return new DomainError(
    'ticket-ended',
    'conflict',
    'Underskriften är redan använd eller har gått ut. Öppna intyget och börja om.',
  );
}
