import { Injectable } from '@nestjs/common';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  personalIdentityNumberReasons,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { PortfolioAccess, Trainees } from '@specialistvagen/trainees';
import type { ChangeReflectionBody, ReflectionList, WriteReflectionBody } from '../contract/index.js';
import {
  changeReflection,
  endShare,
  findReflection,
  insertReflection,
  insertShare,
  removeReflection,
} from '../storage/reflection.repository.js';
import { unknownGoalReasons } from './known-goals.js';
import { ViewReflections } from './view-reflections.js';

type At = { readonly actor: Actor; readonly traineeId: string };
type Request = { readonly verb: string; readonly body: unknown; readonly key: string };
const READERS: readonly AccessPurpose[] = ['own', 'principal-supervisor', 'supervisor'];

/** The doctor's own room. Nobody comes in; one reflection at a time may be shown to a supervisor, and taken away again. */
@Injectable()
export class Reflections {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly views: ViewReflections,
    private readonly clock: Clock,
  ) {}

  list({ actor, traineeId }: At): Promise<ReflectionList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'läste delade reflektioner', allowed: READERS });
      return this.views.of(actor, traineeId);
    });
  }

  write(at: At, body: WriteReflectionBody, key: string): Promise<ReflectionList> {
    const { traineeId } = at;
    return this.own(at, { verb: `reflection ${traineeId}`, body, key }, async () => {
      await this.refuseFaults(traineeId, body);
      const id = newId();
      await insertReflection({ id, traineeId, goals: body.goals, sealed: this.views.seal(id, body.text) });
      return id;
    });
  }

  change(at: At, id: string, body: ChangeReflectionBody): Promise<ReflectionList> {
    const { actor, traineeId } = at;
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'ändrade en reflektion', allowed: ['own'] });
      await this.refuseUnknown(traineeId, id);
      await this.refuseFaults(traineeId, body);
      const { revision, goals, text } = body;
      await changeReflection(
        { id, revision },
        { goals, sealed: this.views.seal(id, text), at: this.clock.now() },
      );
      return this.views.of(actor, traineeId);
    });
  }

  /** For good: a reflection is nobody's record but the doctor's. */
  remove(at: At, id: string, key: string): Promise<ReflectionList> {
    return this.own(at, { verb: `remove reflection ${id}`, body: {}, key }, async () => {
      await this.refuseUnknown(at.traineeId, id);
      await removeReflection(id);
      return id;
    });
  }

  share(at: At, id: string, supervisorId: string, key: string): Promise<ReflectionList> {
    const { traineeId } = at;
    return this.own(at, { verb: `share ${id}`, body: { supervisorId }, key }, async () => {
      await this.refuseUnknown(traineeId, id);
      const isSupervisor = (await this.views.supervisorsToday(traineeId)).includes(supervisorId);
      const reason = { text: 'Personen är inte din handledare i dag.', field: 'supervisorId' };
      refuseIf('share-refused', 'refused', isSupervisor ? [] : [reason]);
      return insertShare(id, traineeId, supervisorId);
    });
  }

  unshare(at: At, id: string, supervisorId: string, key: string): Promise<ReflectionList> {
    return this.own(at, { verb: `unshare ${id}`, body: { supervisorId }, key }, async () => {
      await this.refuseUnknown(at.traineeId, id);
      await endShare(id, supervisorId, this.clock.now());
      return id;
    });
  }

  private own(
    { actor, traineeId }: At,
    request: Request,
    work: () => Promise<string>,
  ): Promise<ReflectionList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.access.open(actor, { traineeId, what: 'skrev en reflektion', allowed: ['own'] });
      const { verb, body, key } = request;
      const scope = { person: actor.personId, operation: verb, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, work);
      return this.views.of(actor, traineeId);
    });
  }

  private async refuseUnknown(traineeId: string, id: string): Promise<void> {
    if (await findReflection(traineeId, id)) return;
    throw new DomainError('not-found', 'not-found', 'Reflektionen finns inte.');
  }

  private async refuseFaults(traineeId: string, { text, goals }: WriteReflectionBody): Promise<void> {
    refuseIf('reflection-refused', 'refused', [
      ...personalIdentityNumberReasons('text', text),
      ...unknownGoalReasons(goals, await this.trainees.posts(traineeId)),
    ]);
  }
}
