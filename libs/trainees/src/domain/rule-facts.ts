import {
  runRules,
  type Finding,
  type PlainDate,
  type RuleFacts,
  type TrainingFacts,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

/** A question about time and posts alone: no document, no application. */
export function factsOf(training: TrainingFacts, today: PlainDate): RuleFacts {
  return {
    today,
    training,
    intyg: [],
    verifiedCopies: [],
    signing: null,
    assessor: null,
    application: null,
    decision: null,
    regionSwitches: [],
    disclosure: null,
  };
}

function found(training: TrainingFacts, today: PlainDate, level: Finding['level']): Finding[] {
  return runRules('recording', factsOf(training, today)).filter((finding) => finding.level === level);
}

/** R2 at the moment of choosing; what else blocks the recording of days is checked where the days are. */
export function regulationReasons(training: TrainingFacts, today: PlainDate): Reason[] {
  return found(training, today, 'block')
    .filter((finding) => finding.rule === 'R2')
    .flatMap((finding) => [...finding.reasons]);
}

/** What stops nothing but should be known. */
export function recordingRemarks(training: TrainingFacts, today: PlainDate): Reason[] {
  return found(training, today, 'warn').flatMap((finding) => [...finding.reasons]);
}
