import {
  HSLF_FS_2021_8,
  runRules,
  ruleCatalogue,
  SOSFS_2015,
  versionInForce,
  type PlainDate,
  type TrainingFacts,
} from '@specialistvagen/regulations';
import type { RegulationChoices, RegulationChoicesQuery } from '../contract/index.js';
import { factsOf } from './rule-facts.js';

const NAMES = [
  [HSLF_FS_2021_8.designation, 'nya bestämmelser: BT före ST'],
  [SOSFS_2015, 'äldre bestämmelser: AT före ST'],
] as const;

/** The days without a person; everything that R2 does not read is empty. */
function trainingWith(regulation: string, asked: RegulationChoicesQuery, today: PlainDate): TrainingFacts {
  const { licenceDate = null, atCompletedOn = null, stBegunOn = null } = asked;
  return {
    trainee: { personId: '', protection: 'none', licensedOn: licenceDate, earlierBtApprovals: [] },
    post: {
      id: '',
      kind: 'st',
      specialty: null,
      form: null,
      regulation,
      regulationVersion: versionInForce(regulation, today)?.version ?? '',
      from: today,
      to: null,
      licenceRoute: 'swedish-degree',
      principalSupervisorId: null,
      stStartedOn: null,
    },
    servicePeriods: [],
    otherService: [],
    interruptions: [],
    credits: [],
    // The reason comes with the choice itself; asking needs none.
    regulationChoice: { reason: '–', chosenOn: today, atCompletedOn, stBegunOn },
    btApproval: null,
    earlierCertificates: [],
    doctorate: null,
    exceptions: [],
    isThirdCountrySpecialist: false,
    atExamPassedOn: null,
  };
}

/** Each regulation that an ST can follow, with R2's own answer for these days. */
export function regulationChoices(asked: RegulationChoicesQuery, today: PlainDate): RegulationChoices {
  const rule = ruleCatalogue().find(({ id }) => id === 'R2');
  const items = NAMES.map(([regulation, name]) => {
    const found = runRules('recording', factsOf(trainingWith(regulation, asked, today), today)).filter(
      (one) => one.rule === 'R2',
    );
    return {
      regulation,
      name,
      isOpen: found.every(({ level }) => level !== 'block'),
      citation: rule?.citation ?? '',
      confidence: rule?.confidence ?? '',
      reasons: found.flatMap(({ reasons }) => [...reasons]),
    };
  });
  return { items };
}
