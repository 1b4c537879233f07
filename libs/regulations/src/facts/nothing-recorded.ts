import type { TrainingFacts } from './training-facts.js';

/** What a training is when none of this has been recorded; gatherers spread it and replace what they know. */
export const NOTHING_RECORDED: Pick<
  TrainingFacts,
  | 'otherService'
  | 'regulationChoice'
  | 'btApproval'
  | 'earlierCertificates'
  | 'doctorate'
  | 'exceptions'
  | 'isThirdCountrySpecialist'
  | 'atExamPassedOn'
> = {
  otherService: [],
  regulationChoice: null,
  btApproval: null,
  earlierCertificates: [],
  doctorate: null,
  exceptions: [],
  isThirdCountrySpecialist: false,
  atExamPassedOn: null,
};
