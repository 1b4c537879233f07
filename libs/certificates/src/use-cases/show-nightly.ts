import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Transactions } from '@specialistvagen/platform';
import { ruleCatalogue } from '@specialistvagen/regulations';
import type { NightlyFigures } from '../contract/nightly.js';
import { NightlyRepository } from '../storage/nightly.repository.js';

/** Last night's figures, and what stands in the reader's own trainings or cases. Names nobody. */
@Injectable()
export class ShowNightly {
  constructor(
    private readonly transactions: Transactions,
    private readonly nightly: NightlyRepository,
  ) {}

  of(actor: Actor): Promise<NightlyFigures> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const run = await this.nightly.latest();
      const names = new Map(ruleCatalogue().map(({ id, name }) => [String(id), name]));
      const findings = (await this.nightly.standing()).map((one) => ({
        ...one,
        name: names.get(one.rule) ?? '',
        isNew: one.since === run?.night,
      }));
      return {
        run: run && {
          ...run,
          startedAt: run.startedAt.toISOString(),
          finishedAt: run.finishedAt?.toISOString() ?? null,
        },
        findings,
        newIn: { posts: newIn(findings, 'post'), applications: newIn(findings, 'application') },
      };
    });
  }
}

type Found = NightlyFigures['findings'];

/** A training with two new faults is one training. */
function newIn(findings: Found, kind: Found[number]['kind']): number {
  return new Set(findings.filter((one) => one.isNew && one.kind === kind).map(({ id }) => id)).size;
}
