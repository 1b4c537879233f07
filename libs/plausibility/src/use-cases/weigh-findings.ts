import { Injectable } from '@nestjs/common';
import { AccessLog } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Secrets,
  Transactions,
  hashBody,
  personalIdentityNumberReasons,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { AssessFindingBody, FindingList, FindingView } from '../contract/index.js';
import { findFinding, findingsToWeigh, keepAssessment } from '../storage/finding.repository.js';
import { noteContext, sealText } from './sealed-texts.js';
import { ViewFindings } from './view-findings.js';

const SHOWN = 200;
const UNWEIGHED: readonly FindingView['state'][] = ['answered', 'open'];
/** In the doctor's own log: that an intyg was read, and no more (ADR 16). */
const READ = 'läste om ett intyg';

/** The study director reads what was found and says what it was: explained, or worth following up. */
@Injectable()
export class WeighFindings {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly accessLog: AccessLog,
    private readonly viewing: ViewFindings,
  ) {}

  list(actor: Actor): Promise<FindingList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const items = await this.viewing.findings(await findingsToWeigh(actor.personId, SHOWN));
      for (const trainee of new Set(items.map((one) => one.trainee.id)))
        await this.accessLog.record({ trainee, what: READ, purpose: 'study-director' });
      const isWeighed = ({ state }: FindingView) => !UNWEIGHED.includes(state);
      return { items: [...items.filter((one) => !isWeighed(one)), ...items.filter(isWeighed)] };
    });
  }

  assess(actor: Actor, id: string, body: AssessFindingBody, key: string): Promise<FindingView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const finding = await findFinding(id);
      if (!finding) throw new DomainError('not-found', 'not-found', 'Frågan finns inte.');
      if (finding.signerId === actor.personId)
        throw new DomainError('not-your-task', 'forbidden', 'Ingen bedömer det den själv har undertecknat.');
      refuseIf('text-refused', 'refused', personalIdentityNumberReasons('note', body.note));
      const scope = { person: actor.personId, operation: `assess ${id}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        await this.keep(actor, id, body);
        return id;
      });
      await this.accessLog.record({ trainee: finding.traineeId, what: READ, purpose: 'study-director' });
      const again = await findFinding(id);
      const [view] = await this.viewing.findings(again ? [again] : []);
      if (!view) throw new Error('a finding that was assessed is gone');
      return view;
    });
  }

  private async keep(
    { personId }: Actor,
    findingId: string,
    { after, verdict, isPassedOn, note }: AssessFindingBody,
  ): Promise<void> {
    const no = after + 1;
    const noteSealed = sealText(this.secrets, note, noteContext(findingId, no));
    const at = this.clock.now();
    if (await keepAssessment({ findingId, no, verdict, isPassedOn, noteSealed, byPerson: personId, at }))
      return;
    const text = 'Någon annan har bedömt det sedan sidan visades. Läs in sidan igen.';
    throw new DomainError('assessed-meanwhile', 'conflict', text);
  }
}
