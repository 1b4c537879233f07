import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { DomainError, Transactions } from '@specialistvagen/platform';
import type { ChooseEvidenceBody, EvidenceList } from '../contract/evidence.js';
import type { Intyg } from '../domain/intyg.js';
import { mayTake } from '../domain/intyg-states.js';
import { chosenFor, deleteChosen, insertChosen } from '../storage/chosen-evidence.js';
import { lockIntyg } from '../storage/intyg-rows.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import { GatherEvidence } from './gather-evidence.js';
import { notFound } from './open-portfolio.js';

/** One tap: this goes with the intyg, or no more. While it lies with the doctor; what a signer has before them stands. */
@Injectable()
export class ChooseEvidence {
  constructor(
    private readonly transactions: Transactions,
    private readonly finding: FindOwnIntyg,
    private readonly evidence: GatherEvidence,
  ) {}

  choose(
    actor: Actor,
    id: string,
    { kind, id: wanted, isChosen }: ChooseEvidenceBody,
  ): Promise<EvidenceList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { intyg: asked, actors } = await this.finding.find(actor, id);
      const intyg = await lockIntyg(asked.id);
      if (!intyg) throw notFound();
      if (!actors.includes('trainee') || !mayTake(intyg.state, 'save', ['trainee'])) {
        throw new DomainError(
          'not-possible',
          'refused',
          'Underlaget väljs av läkaren innan intyget skickas.',
        );
      }
      const piece = (await this.evidence.pieces(intyg)).find(
        ({ evidence, rows }) => evidence.kind === kind && rows.some((row) => row.id === wanted),
      );
      if (!piece)
        throw new DomainError('not-found', 'not-found', 'Underlaget finns inte om intygets delmål.');
      await (isChosen ? insertChosen : deleteChosen)(intyg, piece.rows);
      return { evidence: await this.evidence.of(actor, intyg) };
    });
  }

  /** In the transaction that sends: what was chosen for goals that the intyg no longer names does not follow. */
  async leaveOutOthers(intyg: Intyg): Promise<void> {
    const chosen = await chosenFor(intyg.id);
    if (chosen.length === 0) return;
    const kept = new Set((await this.evidence.pieces(intyg)).flatMap(({ rows }) => rows.map(({ id }) => id)));
    await deleteChosen(
      intyg,
      chosen.filter(({ id }) => !kept.has(id)),
    );
  }
}
