import { NOTHING_RECORDED } from '../facts/index.js';
import type {
  AssessorFacts,
  RuleFacts,
  CompetenceSnapshot,
  CreditFacts,
  IntygSummary,
  ServicePeriodFacts,
  SigningFacts,
  SigningSignerFacts,
} from '../facts/index.js';
import { btGoalCodes } from '../law-data/index.js';
import type { PlainDate } from '../time/index.js';
import type { ServiceArea } from '../vocabulary/index.js';

/* Builders for specs: a complete BT in 2026 that breaks no rule; each spec changes what it is about. */

const TODAY = '2026-11-22';
const HASH = 'a'.repeat(64);

export function aCompetence(change: Partial<CompetenceSnapshot> = {}): CompetenceSnapshot {
  const hosp = { from: '2010-01-01', to: null, source: 'HOSP', checkedAt: '2026-11-20T08:00:00Z' } as const;
  return {
    personId: 'supervisor',
    takenAt: '2026-11-22T08:00:00Z',
    licence: hosp,
    specialties: [{ ...hosp, specialty: 'Allmänmedicin' }],
    supervisorTraining: { ...hosp, source: 'care-provider' },
    assessment: null,
    ...change,
  };
}

export function aPeriod(
  area: ServiceArea,
  from: PlainDate,
  to: PlainDate | null,
  percent = 100,
): ServicePeriodFacts {
  return {
    id: `${area}-${from}`,
    postId: 'post',
    alsoForPostIds: [],
    careUnitId: `unit-${area}`,
    careUnitName: `Enhet ${area}`,
    from,
    to,
    percent,
    area,
    atSection: null,
  };
}

export function aCredit(months: string, change: Partial<CreditFacts> = {}): CreditFacts {
  return {
    id: 'credit',
    what: 'Tjänstgöring som läkare utomlands',
    fromWhere: 'Norge',
    months,
    goals: [],
    areas: [],
    evidence: 'Intyg',
    decidedBy: 'Verksamhetschefen',
    decidedOn: '2026-01-02',
    reason: 'Likvärdig',
    ...change,
  };
}

export function anIntyg(change: Partial<IntygSummary> = {}): IntygSummary {
  return {
    id: 'b2',
    type: 'SOS-2021-B2',
    regulation: 'HSLF-FS 2021:8',
    goals: btGoalCodes(),
    specialty: null,
    activity: null,
    restsOn: null,
    isOriginalReceived: true,
    signers: [
      {
        personId: 'supervisor',
        displayName: 'Sara Handledare',
        role: 'supervisor',
        signedAt: '2026-10-01T10:00:00Z',
        competence: aCompetence(),
      },
    ],
    unitId: 'unit-primary-care',
    unitName: 'Enhet primary-care',
    status: 'in-force',
    signedAt: '2026-10-01T10:00:00Z',
    sha256: HASH,
    templateId: 'SOS-2021-B2/1',
    templateHash: HASH,
    replacedBy: null,
    revocationReason: null,
    issuingUnitHasAccess: true,
    ...change,
  };
}

export function anAssessor(change: Partial<AssessorFacts> = {}): AssessorFacts {
  return {
    personId: 'assessor',
    service: [
      {
        careUnitId: 'far-away',
        careUnitName: 'Vårdcentralen i grannregionen',
        from: '2020-01-01',
        to: null,
        source: 'care-provider',
      },
    ],
    partsInBt: [],
    competence: aCompetence({ personId: 'assessor' }),
    attestation: {
      attestedBy: 'Region Östergötland',
      basis: 'Kurs i kompetensbedömning',
      attestedOn: '2025-05-01',
    },
    declaredIndependentAt: '2026-11-20T10:00:00Z',
    ...change,
  };
}

export function aSigner(
  role: SigningSignerFacts['role'],
  change: Partial<SigningSignerFacts> = {},
): SigningSignerFacts {
  return {
    personId: role,
    role,
    competence: aCompetence({ personId: role }),
    mandates: [{ basis: 'Förordnande', from: '2025-01-01', to: null }],
    supervisorTrainingYear: null,
    ...change,
  };
}

export function aSigning(
  type: string,
  signers: readonly SigningSignerFacts[],
  change: Partial<SigningFacts> = {},
): SigningFacts {
  return {
    documentId: 'document',
    type,
    regulation: 'HSLF-FS 2021:8',
    goals: [],
    specialty: null,
    activity: null,
    restsOn: null,
    delegation: null,
    periodFrom: null,
    periodTo: null,
    signers,
    form: {},
    declarations: [],
    replaces: null,
    isSigned: false,
    templateHash: HASH,
    ...change,
  };
}

export type FactsChange = Partial<Omit<RuleFacts, 'training'>> & {
  readonly training?: Partial<Omit<RuleFacts['training'], 'trainee' | 'post'>>;
  readonly trainee?: Partial<RuleFacts['training']['trainee']>;
  readonly post?: Partial<RuleFacts['training']['post']>;
};

/** Six months in primary care and six in emergency care, all of 2026 up to the end of October counted. */
export function facts({ training, trainee, post, ...change }: FactsChange = {}): RuleFacts {
  return {
    today: TODAY,
    training: {
      trainee: {
        personId: 'trainee',
        protection: 'none',
        licensedOn: '2025-10-01',
        earlierBtApprovals: [],
        ...trainee,
      },
      post: {
        id: 'post',
        kind: 'bt',
        specialty: null,
        form: 'standalone',
        regulation: 'HSLF-FS 2021:8',
        regulationVersion: '2026-11-21',
        from: '2025-11-01',
        to: '2026-10-31',
        licenceRoute: 'swedish-degree',
        principalSupervisorId: 'principal',
        stStartedOn: null,
        ...post,
      },
      servicePeriods: [
        aPeriod('primary-care', '2025-11-01', '2026-04-30'),
        aPeriod('emergency-care', '2026-05-01', '2026-10-31'),
      ],
      interruptions: [],
      credits: [],
      ...NOTHING_RECORDED,
      ...training,
    },
    intyg: [anIntyg()],
    verifiedCopies: [],
    signing: null,
    assessor: null,
    application: null,
    decision: null,
    regionSwitches: [],
    disclosure: null,
    ...change,
  };
}

export function anApplication(
  change: Partial<NonNullable<RuleFacts['application']>> = {},
): NonNullable<RuleFacts['application']> {
  return {
    id: 'application',
    type: 'bt',
    specialty: null,
    regulation: 'HSLF-FS 2021:8',
    state: 'draft',
    signedOn: null,
    receivedOn: null,
    enclosed: ['b2'],
    attachedAssessments: [],
    fee: { amount: 1890, paidOn: null, paidAmount: null },
    ...change,
  };
}
