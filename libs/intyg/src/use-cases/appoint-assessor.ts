import { Injectable } from '@nestjs/common';
import { ExternalAssessors } from '@specialistvagen/external-assessors';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions, hashBody, withIdempotency } from '@specialistvagen/platform';
import { assessIndependence, blocks, reasonsOf, runRules } from '@specialistvagen/regulations';
import type { RuleFacts, Independence } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import type { AppointedAssessor, Candidates, IndependenceView } from '../contract/assessor.js';
import { GatherFacts } from './gather-facts.js';
import { OpenPortfolio, notFound } from './open-portfolio.js';

const appointers = ['study-director', 'bt-coordinator'] as const;

/** Chooses the external assessor: who is in a pool, and the answer about 1 kap. 5–6 §§ for each (R8, decision 7). */
@Injectable()
export class AppointAssessor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly portfolio: OpenPortfolio,
    private readonly people: People,
    private readonly trainees: Trainees,
    private readonly assessors: ExternalAssessors,
    private readonly facts: GatherFacts,
  ) {}

  candidates(actor: Actor, traineeId: string, query = ''): Promise<Candidates> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'sökte extern bedömare', appointers);
      const facts = await this.facts.of(traineeId);
      const pool = (await this.assessors.pool()).filter(({ endedOn }) => endedOn === null);
      const names = await this.people.names(pool.map(({ personId }) => personId));
      const wanted = query.toLocaleLowerCase('sv');
      const items: Candidates['items'] = [];
      for (const member of pool) {
        const person = names.get(member.personId);
        if (!person || person.protection !== 'none') continue;
        if (!person.displayName.toLocaleLowerCase('sv').includes(wanted)) continue;
        items.push({
          person: { id: member.personId, displayName: person.displayName },
          regionCode: member.regionCode,
          attested: { basis: member.basis, on: member.attestedOn },
          independence: view(await this.answer(facts, member.personId)),
        });
      }
      return { items };
    });
  }

  appoint(actor: Actor, traineeId: string, assessorId: string, key: string): Promise<AppointedAssessor> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.portfolio.open(actor, traineeId, 'utsåg extern bedömare', appointers);
      const scope = {
        person: actor.personId,
        operation: 'appoint-assessor',
        bodyHash: hashBody({ traineeId, assessorId }),
      };
      await withIdempotency(key, scope, () => this.store(traineeId, assessorId));
      return this.appointed(traineeId, assessorId);
    });
  }

  private async store(traineeId: string, assessorId: string): Promise<string> {
    const facts = await this.facts.of(traineeId);
    const assessor = await this.facts.assessorFacts(traineeId, assessorId);
    const refused = blocks(runRules('appointing', { ...facts, assessor }));
    if (refused.length > 0) throw new DomainError('assessor-refused', 'refused', reasonsOf(refused));
    const independence = assessIndependence(facts, assessor);
    const appointment = await this.assessors.store({
      traineeId,
      postId: facts.training.post.id,
      assessorId,
      independence: {
        answer: independence.answer,
        text: independence.label,
        reasons: view(independence).reasons,
        checkedAt: this.clock.now().toISOString(),
      },
    });
    return appointment.id;
  }

  private async appointed(traineeId: string, assessorId: string): Promise<AppointedAssessor> {
    const appointment = await this.assessors.appointment(traineeId);
    if (appointment?.assessorId !== assessorId) throw notFound();
    const facts = await this.facts.of(traineeId);
    return {
      appointmentId: appointment.id,
      assessor: { id: assessorId, displayName: (await this.people.name(assessorId)).displayName },
      independence: view(await this.answer(facts, assessorId)),
    };
  }

  private async answer(facts: RuleFacts, personId: string): Promise<Independence> {
    const assessor = await this.facts.assessorFacts(facts.training.trainee.personId, personId);
    return assessIndependence(facts, assessor);
  }
}

function view({ answer, label, citation, reasons }: Independence): IndependenceView {
  return {
    answer,
    sentence: label,
    reasons: reasons.map(({ text, source }) => ({
      text: `${text} (Källa: ${source}.)`,
      rule: 'R8',
      citation,
    })),
  };
}
