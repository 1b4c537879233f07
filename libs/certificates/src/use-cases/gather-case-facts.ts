import { Injectable } from '@nestjs/common';
import { GatherFacts } from '@specialistvagen/intyg';
import { Organisations } from '@specialistvagen/organisations';
import { DomainError } from '@specialistvagen/platform';
import { runRules } from '@specialistvagen/regulations';
import type {
  ApplicationFacts,
  DecisionFacts,
  IntygSummary,
  RuleFacts,
  TrainingPostFacts,
} from '@specialistvagen/regulations';
import type { TrainingPost } from '@specialistvagen/trainees';
import type { Finding } from '../contract/finding.js';
import { bundleFor, kindOfPost } from '../domain/application-kind.js';
import { enclosureFindings } from '../domain/enclosure-rule.js';
import { toFindings } from '../domain/findings.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseFileRepository } from '../storage/case-file.repository.js';

/** An application, or what one would be if it were sent today: then it has no id. */
export type AboutApplication = Pick<
  ApplicationRow,
  | 'traineeId'
  | 'postId'
  | 'state'
  | 'specialty'
  | 'regulation'
  | 'arrivedOn'
  | 'feeAmount'
  | 'feePaidOn'
  | 'regionCode'
> & { id: string | null };

/** What an application would be if it were sent today, before there is one. */
export function ifAppliedToday(traineeId: string, post: TrainingPost | null): AboutApplication {
  return {
    id: null,
    traineeId,
    postId: post?.id ?? null,
    state: 'draft',
    specialty: post?.specialty ?? null,
    regulation: post?.regulation ?? '',
    arrivedOn: null,
    feeAmount: 0,
    feePaidOn: null,
    regionCode: null,
  };
}

export type CaseFacts = {
  facts: RuleFacts;
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
    private readonly files: CaseFileRepository,
  ) {}

  /** `enclosed` null: the bundle is not frozen yet, so everything in force under the post's regulation is in it. */
  async of(
    row: AboutApplication,
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
    const facts = await this.gather.of(row.traineeId, row.postId ?? undefined);
    const { post } = facts.training;
    const available = bundleFor(facts.intyg, post);
    const bundle = enclosed === null ? available : facts.intyg.filter(({ id }) => enclosed.includes(id));
    const addable = available.filter(({ id }) => !bundle.some((one) => one.id === id));
    const application = applicationFacts(row, post, bundle);
    const regionSwitches = await this.regionSwitches(row.regionCode);
    const verifiedCopies = await this.withOriginals(row.id, facts.verifiedCopies);
    return {
      facts: { ...facts, application, decision, regionSwitches, verifiedCopies },
      enclosed: bundle,
      addable,
    };
  }

  /** Missing enclosures first, then what the rules find. */
  findings(moment: 'before-sending' | 'deciding', { facts, enclosed }: CaseFacts): Finding[] {
    const missing = enclosureFindings(moment, enclosed, facts.training);
    return [...missing, ...toFindings(moment, runRules(moment, facts))];
  }

  /** A verified copy counts in an application once the original has come in, or it is re-certified (R15). */
  private async withOriginals(
    applicationId: string | null,
    copies: RuleFacts['verifiedCopies'],
  ): Promise<RuleFacts['verifiedCopies']> {
    if (applicationId === null || copies.length === 0) return copies;
    const received = new Set(
      (await this.files.originals(applicationId)).map(({ earlierDocumentId }) => earlierDocumentId),
    );
    return copies.map((copy) => ({
      ...copy,
      isOriginalReceived: copy.isOriginalReceived || received.has(copy.id),
    }));
  }

  /** What R29 looks at: which parts are switched on in the region, and on what ground. */
  async regionSwitches(region: string | null): Promise<RuleFacts['regionSwitches']> {
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

function applicationFacts(
  row: AboutApplication,
  post: TrainingPostFacts,
  enclosed: readonly IntygSummary[],
): ApplicationFacts {
  return {
    id: row.id ?? 'not-assembled',
    type: kindOfPost(post) ?? 'bt',
    specialty: row.id === null ? post.specialty : row.specialty,
    regulation: row.id === null ? post.regulation : row.regulation,
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
