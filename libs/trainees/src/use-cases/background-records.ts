import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import type { Action, AddBackgroundRecordBody, BackgroundRecordView } from '../contract/index.js';
import type { BackgroundRecord } from '../domain/background-record.js';
import { backgroundCitation, backgroundText } from '../domain/background-words.js';
import { backgroundReasons } from '../domain/check-background.js';
import { checkTexts } from '../domain/check-texts.js';
import {
  findBackground,
  insertBackground,
  removeBackground,
} from '../storage/background-record.repository.js';
import { findPeriods, lockTrainee } from '../storage/training-record.repository.js';
import { PortfolioAccess } from './portfolio-access.js';
import { TellLicence } from './tell-licence.js';

type List = { items: BackgroundRecordView[]; actions: Action[] };
type At = { readonly actor: Actor; readonly traineeId: string };

const KEEPERS: readonly AccessPurpose[] = ['study-director', 'bt-coordinator'];

/** Exceptions, earlier bevis, doctorate, AT and licence: who wrote it down, when, on what ground; nothing is erased. */
@Injectable()
export class BackgroundRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly licence: TellLicence,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, traineeId: string): Promise<List> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, { traineeId, what: 'läste uppgifter om bakgrund' });
      return this.view(traineeId, relations);
    });
  }

  add({ actor, traineeId }: At, body: AddBackgroundRecordBody, key: string): Promise<List> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'förde in en uppgift om bakgrund';
      const relations = await this.access.open(actor, { traineeId, what, allowed: KEEPERS });
      const scope = {
        person: actor.personId,
        operation: `add-background ${traineeId}`,
        bodyHash: hashBody(body),
      };
      await withIdempotency(key, scope, () => this.insert({ actor, traineeId }, body));
      return this.view(traineeId, relations);
    });
  }

  remove({ actor, traineeId }: At, id: string, reason: string, key: string): Promise<List> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const what = 'tog bort en uppgift om bakgrund';
      const relations = await this.access.open(actor, { traineeId, what, allowed: KEEPERS });
      const scope = {
        person: actor.personId,
        operation: `remove-background ${id}`,
        bodyHash: hashBody({ reason }),
      };
      await withIdempotency(key, scope, async () => {
        await lockTrainee(traineeId);
        refuseIf('background-refused', 'refused', checkTexts([['reason', reason]], checkText));
        const row = (await findBackground([traineeId])).find((one) => one.id === id);
        if (!row) throw new DomainError('not-found', 'not-found', 'Uppgiften finns inte.');
        if (!(await removeBackground(id, actor.personId, reason))) {
          throw new DomainError('already-removed', 'conflict', 'Uppgiften är redan borttagen.');
        }
        if (row.content.kind === 'licence') await this.licence.tell(traineeId);
        return id;
      });
      return this.view(traineeId, relations);
    });
  }

  private async insert({ actor, traineeId }: At, body: AddBackgroundRecordBody): Promise<string> {
    await lockTrainee(traineeId);
    const known = {
      records: await findBackground([traineeId]),
      service: await findPeriods([traineeId]),
    };
    refuseIf('background-refused', 'refused', [
      ...backgroundReasons(body, known, this.clock.today()),
      ...checkTexts([['reason', body.reason], ...textsOf(body)], checkText),
    ]);
    const id = newId();
    await insertBackground({ ...body, id, traineeId, recordedById: actor.personId });
    if (body.content.kind === 'licence') await this.licence.tell(traineeId);
    return id;
  }

  private async view(traineeId: string, relations: readonly AccessPurpose[]): Promise<List> {
    const records = await findBackground([traineeId]);
    const ids = records.flatMap((one) => [one.recordedById, ...(one.removedById ? [one.removedById] : [])]);
    const names = await this.people.names([...new Set(ids)]);
    const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const isKeeper = KEEPERS.some((keeper) => relations.includes(keeper));
    return {
      items: records.map((record) => recordView(record, person)),
      actions: isKeeper ? [{ name: 'add', enabled: true, reasons: [] }] : [],
    };
  }
}

/** Every text that a person writes, by its field. */
function textsOf({ content }: AddBackgroundRecordBody): (readonly [string, string])[] {
  const own = Object.entries(content).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'kind' ? [[`content.${name}`, value] as const] : [],
  );
  const rows = content.kind === 'bt-approval' ? (content.service ?? []) : [];
  return [...own, ...rows.map(({ where }, index) => [`content.service.${index}.where`, where] as const)];
}

function recordView(
  record: BackgroundRecord,
  person: (id: string) => { id: string; displayName: string },
): BackgroundRecordView {
  const { id, decidedOn, content, reason, removedById, removedAt, removalReason } = record;
  return {
    id,
    decidedOn,
    content,
    text: backgroundText(record),
    citation: backgroundCitation(content.kind),
    reason,
    recordedBy: person(record.recordedById),
    recordedAt: record.recordedAt.toISOString(),
    removed:
      removedById && removedAt
        ? { by: person(removedById), at: removedAt.toISOString(), reason: removalReason ?? '' }
        : null,
  };
}
