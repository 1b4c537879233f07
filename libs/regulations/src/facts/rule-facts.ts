import type { PlainDate } from '../time/index.js';
import type {
  ApplicationFacts,
  DecisionFacts,
  DisclosureFacts,
  RegionSwitchFacts,
} from './application-facts.js';
import type { AssessorFacts } from './assessor-facts.js';
import type { IntygSummary, SigningFacts, VerifiedCopyFacts } from './intyg-facts.js';
import type { TrainingFacts } from './training-facts.js';

/**
 * All that a rule may look at. The library that asks gathers it (`intyg` for signing, `certificates` for completeness);
 * a part that does not concern the question is null, and rules about it do not apply.
 */
export type RuleFacts = {
  /** Today in Sweden; at signing the day of signing. */
  readonly today: PlainDate;
  readonly training: TrainingFacts;
  readonly intyg: readonly IntygSummary[];
  readonly verifiedCopies: readonly VerifiedCopyFacts[];
  readonly signing: SigningFacts | null;
  readonly assessor: AssessorFacts | null;
  readonly application: ApplicationFacts | null;
  readonly decision: DecisionFacts | null;
  readonly regionSwitches: readonly RegionSwitchFacts[];
  readonly disclosure: DisclosureFacts | null;
};

/** The name from when BT was the only kind of training. */
export type BtFacts = RuleFacts;
