import type { RuleFacts } from '../../facts/index.js';
import { btGoalCodes } from '../../law-data/index.js';
import { anApplication, anAssessor, anIntyg, aSigner, aSigning, facts } from '../bt-facts.builder.js';
import { recording, sending, signing, type Portfolio } from './portfolio.js';
import { hashOf, st2021, withIntyg, YEAR_2021 } from './st.builder.js';

const application = anApplication();

/** The assessor served at the unit where the trainee was, in April 2026. */
const sameUnit = anAssessor({
  service: [
    {
      careUnitId: 'unit-primary-care',
      careUnitName: 'Enhet primary-care',
      from: '2026-04-01',
      to: null,
      source: 'care-provider',
    },
  ],
});

const b4 = aSigning('SOS-2021-B4', [aSigner('principal-supervisor'), aSigner('external-assessor')], {
  declarations: ['no-part-in-bt'],
  templateHash: hashOf('SOS-2021-B4', YEAR_2021),
});

function closed(base: RuleFacts): RuleFacts {
  return withIntyg(
    base,
    base.intyg.map((one, index) => ({ ...one, issuingUnitHasAccess: index > 0 })),
  );
}

export const btPortfolios: readonly Portfolio[] = [
  sending(
    'BT: två delmål saknar intyg',
    facts({ application, intyg: [anIntyg({ goals: btGoalCodes().slice(2) })] }),
    { warns: ['R7 goals.BT1', 'R7 goals.BT2'] },
  ),
  sending('BT: bedömaren tjänstgjorde vid samma enhet', facts({ application, assessor: sameUnit }), {
    blocks: ['R8 externalAssessor'],
  }),
  signing('BT: bilaga 4 utan utsedd bedömare', facts({ signing: b4 }), { blocks: ['R8 externalAssessor'] }),
  signing(
    'BT: bilaga 4 av huvudansvarig handledare och utsedd bedömare',
    facts({ signing: b4, assessor: anAssessor({ personId: 'external-assessor' }) }),
  ),
  sending(
    'BT i ST: ansökan efter två tjänstgöringsår',
    facts({ application, post: { form: 'in-st', stStartedOn: '2024-11-01' } }),
    { warns: ['R20 application'] },
  ),
  signing(
    'skyddade personuppgifter: enheten står på blanketten',
    facts({
      trainee: { protection: 'sekretessmarkering' },
      signing: aSigning('SOS-2021-B2', [aSigner('supervisor')], {
        goals: ['BT1'],
        form: { workplace: 'Vårdcentralen' },
        templateHash: hashOf('SOS-2021-B2', YEAR_2021),
      }),
    }),
    { blocks: ['R27 workplace'] },
  ),
  recording(
    'en region har slagit på portföljen utan rättslig grund',
    facts({
      regionSwitches: [
        {
          region: '05',
          switch: 'portfolio',
          isOn: true,
          controller: 'Regionen',
          legalGround: null,
          retention: '10 år',
        },
      ],
    }),
    { warns: ['R29 regionSwitches.portfolio'] },
  ),
  {
    name: 'den utfärdande enheten ser inte längre sitt intyg',
    moment: 'nightly',
    facts: closed(st2021('psykiatri')),
    blocks: [],
    warns: ['R28 STa1-KURS'],
  },
];
