import type { CompetenceStatement } from '../facts/index.js';
import {
  aCompetence,
  anApplication,
  anAssessor,
  anIntyg,
  aSigner,
  aSigning,
  facts,
  type FactsChange,
} from './bt-facts.builder.js';
import { assessIndependence, reasonsOf, runRules, type Finding, type Moment, type RuleId } from './index.js';

function found(rule: RuleId, moment: Moment, change: FactsChange): Finding[] {
  return runRules(moment, facts(change)).filter((one) => one.rule === rule);
}

const statement: CompetenceStatement = {
  from: '2010-01-01',
  to: null,
  source: 'HOSP',
  checkedAt: '2026-11-20T08:00:00Z',
};
const b2 = (...change: Parameters<typeof aSigner>[1][]): FactsChange => ({
  signing: aSigning('SOS-2021-B2', [aSigner('supervisor', change[0])], {
    goals: ['BT1'],
    periodFrom: '2026-01-01',
    periodTo: '2026-06-30',
  }),
});
const b4 = (assessor = anAssessor(), change: Parameters<typeof aSigning>[2] = {}): FactsChange => ({
  assessor,
  signing: aSigning(
    'SOS-2021-B4',
    [aSigner('principal-supervisor'), aSigner('external-assessor', { personId: assessor.personId })],
    { declarations: ['no-part-in-bt'], ...change },
  ),
});

describe('R11: nobody signs an intyg about themselves', () => {
  it('refuses the trainee as supervisor', () => {
    expect(found('R11', 'before-signing', b2({ personId: 'trainee' }))).toMatchObject([{ level: 'block' }]);
  });

  it('refuses one person in both roles of Bilaga 4', () => {
    const signers = [
      aSigner('principal-supervisor', { personId: 'same' }),
      aSigner('external-assessor', { personId: 'same' }),
    ];
    expect(found('R11', 'before-signing', { signing: aSigning('SOS-2021-B4', signers) })).toHaveLength(1);
  });

  it('refuses somebody else as applicant, and lets the applicant sign the application', () => {
    expect(
      found('R11', 'before-signing', { signing: aSigning('SOS-2021-B1', [aSigner('applicant')]) }),
    ).toHaveLength(1);
    expect(
      found('R11', 'before-signing', {
        signing: aSigning('SOS-2021-B1', [aSigner('applicant', { personId: 'trainee' })]),
      }),
    ).toEqual([]);
  });
});

describe('R12: competent and with a mandate on the day', () => {
  it('refuses a licence that ended the day before and a specialty that begins tomorrow', () => {
    const competence = aCompetence({
      licence: { ...statement, to: '2026-11-21' },
      specialties: [{ ...statement, from: '2026-11-23', specialty: 'Psykiatri' }],
    });
    expect(reasonsOf(found('R12', 'before-signing', b2({ competence })))).toHaveLength(2);
  });

  it('refuses competence that nobody has checked, and competence that could not be fetched', () => {
    const competence = aCompetence({
      licence: { ...statement, source: 'unchecked' },
      specialties: [{ ...statement, source: 'unchecked', specialty: 'Psykiatri' }],
    });
    expect(reasonsOf(found('R12', 'before-signing', b2({ competence })))).toHaveLength(2);
    expect(found('R12', 'before-signing', b2({ competence: null }))).toMatchObject([{ level: 'block' }]);
  });

  it('refuses a supervisor whose mandate ended before the period', () => {
    const mandates = [{ basis: 'Handledare', from: '2025-01-01', to: '2025-12-31' }];
    expect(found('R12', 'before-signing', b2({ mandates }))).toMatchObject([
      { reasons: [{ field: 'signers.supervisor' }] },
    ]);
  });

  it('refuses a head of department whose mandate ended yesterday, and asks no specialty of one who has it today', () => {
    const b3 = (to: string): FactsChange => ({
      signing: aSigning('SOS-2021-B3', [
        aSigner('head-of-department', {
          competence: null,
          mandates: [{ basis: 'Verksamhetschef', from: '2025-01-01', to }],
        }),
      ]),
    });
    expect(found('R12', 'before-signing', b3('2026-11-21'))).toHaveLength(1);
    expect(found('R12', 'before-signing', b3('2026-11-22'))).toEqual([]);
  });

  it('lets a supervisor sign who had the task on the last day of the period and has left since', () => {
    const mandates = [{ basis: 'Handledare', from: '2026-06-30', to: '2026-07-15' }];
    expect(found('R12', 'before-signing', b2({ mandates }))).toEqual([]);
  });

  it('lets a specialist stated by the care provider sign', () => {
    const competence = aCompetence({ licence: { ...statement, source: 'care-provider' } });
    expect(found('R12', 'before-signing', b2({ competence }))).toEqual([]);
  });
});

describe('R13: supervisor training', () => {
  it('warns of a signer without it, and of an enclosed intyg whose signer lacked it', () => {
    const competence = aCompetence({ supervisorTraining: null });
    expect(found('R13', 'before-signing', b2({ competence }))).toMatchObject([
      { level: 'warn', confidence: 'SEC' },
    ]);
    const [signer] = anIntyg().signers;
    const intyg = [anIntyg({ signers: signer ? [{ ...signer, competence }] : [] })];
    expect(found('R13', 'before-sending', { intyg, application: anApplication() })).toHaveLength(1);
  });

  it('says nothing when it is recorded', () => {
    expect(found('R13', 'before-signing', b2())).toEqual([]);
  });
});

describe('independence of the external assessor', () => {
  const unit = {
    careUnitId: 'unit-primary-care',
    careUnitName: 'Vårdcentralen',
    source: 'care-provider' as const,
  };
  const elsewhere = { careUnitId: 'other', careUnitName: 'Annan', source: 'care-provider' as const };

  it('is hindered by one common day at the same unit', () => {
    const service = [
      { ...unit, from: '2020-01-01', to: '2025-11-01' },
      { ...elsewhere, from: '2025-11-02', to: null },
    ];
    const result = assessIndependence(facts(), anAssessor({ service }));
    expect(result.answer).toBe('hindrance');
    expect(result.reasons).toMatchObject([
      { text: expect.stringContaining('1 nov 2025–1 nov 2025'), source: 'enligt vårdgivaren' },
    ]);
  });

  it('is not hindered by having left the unit the day before the BT began there: an earlier acquaintance is none', () => {
    const service = [
      { ...unit, from: '2020-01-01', to: '2025-10-31' },
      { ...elsewhere, from: '2025-11-01', to: null },
    ];
    expect(assessIndependence(facts(), anAssessor({ service })).answer).toBe('no-hindrance');
  });

  it('is not hindered by days when the trainee was on leave', () => {
    const service = [
      { ...unit, from: '2026-01-01', to: '2026-01-31' },
      { ...elsewhere, from: '2025-01-01', to: null },
    ];
    const interruptions = [{ id: 'i', from: '2026-01-01', to: '2026-01-31', kind: 'research' as const }];
    expect(assessIndependence(facts({ training: { interruptions } }), anAssessor({ service })).answer).toBe(
      'no-hindrance',
    );
  });

  it('is hindered by being the trainee, the principal supervisor or a signer in the same BT', () => {
    for (const personId of ['trainee', 'principal', 'supervisor']) {
      expect(assessIndependence(facts(), anAssessor({ personId })).answer).toBe('hindrance');
    }
  });

  it('is hindered by an intyg that the assessor signed and that was replaced later', () => {
    const [signer] = anIntyg().signers;
    const signers = signer ? [{ ...signer, personId: 'assessor' }] : [];
    const intyg = [anIntyg({ status: 'replaced', signers })];
    expect(assessIndependence(facts({ intyg }), anAssessor()).answer).toBe('hindrance');
    const unsigned = [anIntyg({ signers: signers.map((one) => ({ ...one, signedAt: null })) })];
    expect(assessIndependence(facts({ intyg: unsigned }), anAssessor()).answer).toBe('no-hindrance');
  });

  it('is hindered by any other recorded part in the BT', () => {
    const partsInBt = [
      { part: 'study-director' as const, text: 'Har skapat tjänsten som studierektor.', from: null },
    ];
    expect(assessIndependence(facts(), anAssessor({ partsInBt })).reasons).toMatchObject([
      { text: 'Har skapat tjänsten som studierektor.' },
    ]);
  });

  it('cannot be checked when the assessor has an unknown day during the BT, or only unchecked ones', () => {
    const gap = [
      { ...elsewhere, from: '2020-01-01', to: '2026-03-14' },
      { ...elsewhere, from: '2026-03-16', to: null },
    ];
    expect(assessIndependence(facts(), anAssessor({ service: gap }))).toMatchObject({
      answer: 'not-checkable',
      label: 'kunde inte kontrolleras – bedömarens försäkran gäller',
      reasons: [{ text: expect.stringContaining('15 mars 2026–15 mars 2026') }],
    });
    const unchecked = [{ ...elsewhere, from: '2020-01-01', to: null, source: 'unchecked' as const }];
    expect(assessIndependence(facts(), anAssessor({ service: unchecked })).answer).toBe('not-checkable');
    expect(assessIndependence(facts(), anAssessor({ service: [] })).answer).toBe('not-checkable');
  });
});

describe('R8: the external assessor', () => {
  it('refuses a hindrance at the appointment and at the signature', () => {
    expect(found('R8', 'appointing', { assessor: anAssessor({ personId: 'principal' }) })).toMatchObject([
      { level: 'block' },
    ]);
    expect(found('R8', 'before-signing', b4(anAssessor({ personId: 'principal' })))).toMatchObject([
      { level: 'block' },
    ]);
  });

  it('refuses an assessor without specialty, without attested competence in assessment, or without the declaration', () => {
    const assessor = anAssessor({ competence: null, attestation: null, declaredIndependentAt: null });
    expect(reasonsOf(found('R8', 'before-signing', b4(assessor, { declarations: [] })))).toHaveLength(3);
  });

  it('refuses somebody who was not appointed, and Bilaga 4 without any assessor', () => {
    const change = b4();
    const signers = [
      aSigner('principal-supervisor'),
      aSigner('external-assessor', { personId: 'somebody-else' }),
    ];
    expect(
      found('R8', 'before-signing', { ...change, signing: aSigning('SOS-2021-B4', signers) }),
    ).toHaveLength(1);
    expect(found('R8', 'before-signing', { ...change, assessor: null })).toHaveLength(1);
  });

  it('looks at the day Bilaga 4 was signed and the competence stored then, not at what came later', () => {
    const signed = (competence: ReturnType<typeof aCompetence> | null): FactsChange => ({
      intyg: [
        anIntyg({
          id: 'b4',
          type: 'SOS-2021-B4',
          goals: [],
          signers: [
            {
              personId: 'assessor',
              displayName: 'Per',
              role: 'external-assessor',
              signedAt: '2026-09-01T10:00:00Z',
              competence,
            },
          ],
        }),
      ],
      assessor: anAssessor({
        competence: null,
        service: [
          {
            careUnitId: 'far',
            careUnitName: 'Långt bort',
            from: '2020-01-01',
            to: '2026-09-01',
            source: 'care-provider',
          },
          {
            careUnitId: 'unit-emergency-care',
            careUnitName: 'Akuten',
            from: '2026-09-02',
            to: null,
            source: 'care-provider',
          },
        ],
      }),
    });
    expect(found('R8', 'deciding', signed(aCompetence()))).toEqual([]);
    expect(found('R8', 'deciding', signed(null))).toMatchObject([{ level: 'block' }]);
  });

  it('only warns when the independence could not be checked', () => {
    expect(found('R8', 'before-signing', b4(anAssessor({ service: [] })))).toMatchObject([{ level: 'warn' }]);
  });

  it('is satisfied by an independent, competent assessor who declares it', () => {
    expect(found('R8', 'before-signing', b4())).toEqual([]);
    expect(found('R8', 'appointing', { assessor: anAssessor({ declaredIndependentAt: null }) })).toEqual([]);
  });
});
