import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  swedishDay,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { PortfolioAccess } from '@specialistvagen/trainees';
import type { EarlierReceiptView, EarlierRecordList, EarlierRecordView } from '../contract/index.js';
import { ASSESSMENT_READERS } from '../domain/assessment-readers.js';
import {
  EARLIER_KIND_LABELS,
  earlierEvidence,
  earlierSource,
  type EarlierEvidence,
} from '../domain/earlier-record.js';
import {
  findReceipts,
  findRecords,
  keepRecord,
  removeRecord,
  type StoredReceipt,
  type StoredRecord,
} from '../storage/earlier-record.repository.js';

type At = { readonly actor: Actor; readonly traineeId: string };

/** What another tool held of the doctor, with its source and receipt. The doctor keeps each, or removes it. */
@Injectable()
export class EarlierRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  list({ actor, traineeId }: At): Promise<EarlierRecordList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'läste tidigare uppgifter ur andra verktyg';
      const relations = await this.access.open(actor, { traineeId, what, allowed: ASSESSMENT_READERS });
      return this.view(traineeId, relations.includes('own'));
    });
  }

  /** What was held elsewhere about these goals. In the running transaction, whose person row level security answers for. */
  evidenceFor(of: { traineeId: string; goals: readonly string[] }): Promise<EarlierEvidence[]> {
    return this.transactions.run({}, async () => {
      const records = await findRecords(of.traineeId);
      return records
        .filter(({ goals }) => goals.some((goal) => of.goals.includes(goal)))
        .map(earlierEvidence);
    });
  }

  /** It is right: from then on it stands, also when the import is rolled back. It is still unconfirmed. */
  keep(at: At, id: string, key: string): Promise<EarlierRecordList> {
    return this.own(at, `keep-earlier-record ${id}`, key, async () => {
      if (!(await keepRecord(at.traineeId, id, this.clock.now())))
        throw new DomainError('not-found', 'not-found', 'Uppgiften finns inte, eller är redan behållen.');
      return id;
    });
  }

  /** It is wrong, or not wanted: what it said is erased, and the same file does not bring it back. */
  remove(at: At, id: string, key: string): Promise<EarlierRecordList> {
    return this.own(at, `remove-earlier-record ${id}`, key, async () => {
      if (!(await removeRecord(at.traineeId, id, this.clock.now())))
        throw new DomainError('not-found', 'not-found', 'Uppgiften finns inte, eller är redan borttagen.');
      return id;
    });
  }

  private own(
    { actor, traineeId }: At,
    operation: string,
    key: string,
    effect: () => Promise<string>,
  ): Promise<EarlierRecordList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'ändrade en tidigare uppgift', allowed: ['own'] });
      await withIdempotency(key, { person: actor.personId, operation, bodyHash: hashBody({}) }, effect);
      return this.view(traineeId, true);
    });
  }

  private async view(traineeId: string, isOwn: boolean): Promise<EarlierRecordList> {
    const receipts = await findReceipts(traineeId);
    const names = await this.people.names(receipts.map(({ importedBy }) => importedBy));
    const nameOf = (id: string) => names.get(id)?.displayName ?? '';
    return {
      items: (await findRecords(traineeId)).map((record) => recordView(record, isOwn)),
      receipts: receipts.filter(({ made }) => made > 0).map((receipt) => receiptView(receipt, nameOf)),
    };
  }
}

function recordView({ tool, importedAt, ...record }: StoredRecord, isOwn: boolean): EarlierRecordView {
  const action = (name: string) => ({ name, enabled: true, reasons: [] });
  const keep = record.isKept ? [] : [action('keep')];
  return {
    ...record,
    goals: [...record.goals],
    kindLabel: EARLIER_KIND_LABELS[record.kind],
    source: earlierSource(tool, swedishDay(importedAt)),
    actions: isOwn ? [...keep, action('remove')] : [],
  };
}

function receiptView(
  { traineeId, importedBy, importedAt, undoneAt, ...receipt }: StoredReceipt,
  nameOf: (id: string) => string,
): EarlierReceiptView {
  return {
    ...receipt,
    importedBy: { id: importedBy, displayName: nameOf(importedBy) },
    isOwn: importedBy === traineeId,
    importedAt: importedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}
