import { Injectable } from '@nestjs/common';
import { GatherFacts } from '@specialistvagen/intyg';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError } from '@specialistvagen/platform';
import { runRules } from '@specialistvagen/regulations';
import type { ApplicationFacts, BtFacts, DecisionFacts, IntygSummary } from '@specialistvagen/regulations';
import type { Finding } from '../contract/finding.js';
import { enclosureFindings } from '../domain/enclosure-rule.js';
import { toFindings } from '../domain/findings.js';
import type { ApplicationRow } from '../storage/application-row.js';

export type CaseFacts = {
  facts: BtFacts;
  enclosed: readonly IntygSummary[];
  /** In force under the post's regulation, and not in the bundle. */
  addable: readonly IntygSummary[];
};

/**
 * All that the rules look at for an application, gathered in the running transaction (decision 7): row level security
 * answers for what the person may see.
 */
@Injectable()
export class GatherCaseFacts {
  constructor(
    private readonly gather: GatherFacts,
    private readonly organisations: Organisations,
  ) {}

  /** `enclosed` null: the bundle is not frozen yet, so everything in force under the post's regulation is in it. */
  async of(
    row: ApplicationRow,
    enclosed: readonly string[] | null,
    decision: DecisionFacts | null = null,
  ): Promise<CaseFacts> {
    if (!row.traineeId) {
      throw new DomainError(
        'no-training-post',
        'refused',
        'Den sökande har ingen utbildningstjänst i Specialistvägen.',
      );
    }
    const facts = await this.gather.of(row.traineeId);
    const { regulation } = facts.training.post;
    const available = bundleOf(facts.intyg, regulation);
    const bundle = enclosed === null ? available : facts.intyg.filter(({ id }) => enclosed.includes(id));
    const addable = available.filter(({ id }) => !bundle.some((one) => one.id === id));
    const application = applicationFacts(row, regulation, bundle);
    const regionSwitches = await this.regionSwitches(row.regionCode);
    return { facts: { ...facts, application, decision, regionSwitches }, enclosed: bundle, addable };
  }

  /** Missing enclosures first, then what the rules find. */
  findings(moment: 'before-sending' | 'deciding', { facts, enclosed }: CaseFacts): Finding[] {
    return [...enclosureFindings(moment, enclosed), ...toFindings(moment, runRules(moment, facts))];
  }

  private async regionSwitches(region: string | null): Promise<BtFacts['regionSwitches']> {
    if (region === null) return [];
    const switches = await this.organisations.switches(region);
    return switches.map(({ name, isOn, controller, legalGround, retention }) => ({
      region,
      switch: name,
      isOn,
      controller,
      legalGround,
      retention,
    }));
  }
}

const ENCLOSED = ['SOS-2021-B2', 'SOS-2021-B3', 'SOS-2021-B4'];

/** Goals and forms of another regulation are not added at all (R1), nor what is replaced or revoked. */
function bundleOf(intyg: readonly IntygSummary[], regulation: string): IntygSummary[] {
  return intyg
    .filter(
      (one) => one.status === 'in-force' && one.regulation === regulation && ENCLOSED.includes(one.type),
    )
    .sort(
      (a, b) =>
        ENCLOSED.indexOf(a.type) - ENCLOSED.indexOf(b.type) ||
        ((a.signedAt ?? '') < (b.signedAt ?? '') ? -1 : 1),
    );
}

function applicationFacts(
  row: ApplicationRow,
  regulation: string,
  enclosed: readonly IntygSummary[],
): ApplicationFacts {
  return {
    id: row.id,
    type: 'bt',
    specialty: null,
    regulation,
    state: row.state,
    signedOn: row.arrivedOn,
    receivedOn: row.arrivedOn,
    enclosed: enclosed.map(({ id }) => id),
    attachedAssessments: [],
    fee: {
      amount: row.feeAmount,
      paidOn: row.feePaidOn,
      paidAmount: row.feePaidOn === null ? null : row.feeAmount,
    },
  };
}
