import type { RuleFacts } from '../../facts/index.js';
import { aCredit, anApplication, anAssessor, anIntyg, facts } from '../bt-facts.builder.js';
import { atCase, AT_SERVICE } from './at.builder.js';
import { deciding, sending, type Portfolio } from './portfolio.js';
import {
  finalIntyg,
  goalIntyg,
  signedBy,
  st2015,
  st2021,
  stIntyg,
  stPeriod,
  withIntyg,
  YEAR_2015,
  YEAR_2021,
} from './st.builder.js';

const at = '2026-11-20T09:00:00Z';

/** A BT with all of its intyg. */
function bt(): RuleFacts {
  const intyg = [
    anIntyg(),
    anIntyg({ id: 'b3', type: 'SOS-2021-B3', goals: [], signedAt: at }),
    anIntyg({
      id: 'b4',
      type: 'SOS-2021-B4',
      goals: [],
      signedAt: at,
      signers: [
        signedBy('principal', 'principal-supervisor', 'allmanmedicin', at),
        signedBy('assessor', 'external-assessor', 'allmanmedicin', at),
      ],
    }),
  ];
  const application = anApplication({ enclosed: intyg.map((one) => one.id) });
  return facts({ intyg, application, assessor: anAssessor() });
}

function otherNames(base: RuleFacts): RuleFacts {
  const renamed = base.intyg.map((one, index) => ({
    ...one,
    signers: one.signers.map((by) => ({ ...by, displayName: index % 2 === 0 ? 'Anna Berg' : 'Anna Ek' })),
  }));
  return withIntyg(base, renamed);
}

/** Two regions, one training: the first post has ended, its periods stay in the record. */
function moved(): RuleFacts {
  return st2021('psykiatri', {
    post: { from: '2024-09-01' },
    training: {
      servicePeriods: [
        stPeriod('2022-09-01', '2024-08-31', 100, {
          postId: 'earlier-post',
          careUnitName: 'Kliniken i norr',
        }),
        stPeriod('2024-09-01', '2027-02-28'),
      ],
    },
  });
}

const base2015 = { regulation: YEAR_2015, specialty: 'psykiatri' };

/** 8 a for every goal, 8 b at the end, a year of ST in Sweden. */
function thirdCountry(): RuleFacts {
  const codes = [...new Set(goalIntyg(base2015).flatMap((one) => one.goals))];
  const [final] = finalIntyg(base2015, '2024-02-29');
  const intyg = [
    stIntyg(base2015, { id: '8a', type: 'SOS-2015-B8a', goals: codes }),
    ...(final ? [{ ...final, type: 'SOS-2015-B8b' }] : []),
  ];
  return st2015('psykiatri', {
    intyg,
    post: { from: '2023-03-01' },
    training: { servicePeriods: [stPeriod('2023-03-01', '2024-02-29')], isThirdCountrySpecialist: true },
  });
}

const psychiatrist = [
  { specialty: 'psykiatri', country: 'SE', decidedOn: '2020-01-10', source: 'HOSP' as const },
];

export const cleanPortfolios: readonly Portfolio[] = [
  sending('BT: tolv månader, alla delmål, oberoende bedömare', bt()),
  sending('2021 Psykiatri: sextiosex månader på dagen', st2021('psykiatri')),
  sending('2021 Allmänmedicin: komplett', st2021('allmanmedicin')),
  sending('2021 Hud- och könssjukdomar: komplett', st2021('hud-och-konssjukdomar')),
  sending('2015 Psykiatri: sextio månader, sista dagen är en skottdag', st2015('psykiatri')),
  sending('2015 Allmänmedicin: komplett', st2015('allmanmedicin')),
  sending(
    '2015 Hud- och könssjukdomar: c1 och c2 omfattas av det avslutande intyget',
    st2015('hud-och-konssjukdomar'),
  ),
  sending('2015 Bild- och funktionsmedicin: inga delmål b', st2015('klinisk-fysiologi')),
  sending(
    '2015 med svensk doktorsexamen: femtiofyra månader',
    st2015('psykiatri', {
      training: {
        servicePeriods: [stPeriod('2019-03-01', '2023-08-31')],
        doctorate: { country: 'SE', decidedOn: '2017-05-05', isSwedish: true },
      },
    }),
  ),
  sending(
    '2015 utan AT, ST påbörjad dagen före den 1 juli 2021',
    st2015('psykiatri', {
      today: '2026-07-01',
      trainee: { licensedOn: '2021-05-01' },
      post: { from: '2021-06-30' },
      training: {
        servicePeriods: [stPeriod('2021-06-30', '2026-06-29')],
        regulationChoice: {
          reason: 'Påbörjad ST',
          chosenOn: '2021-06-30',
          atCompletedOn: null,
          stBegunOn: '2021-06-30',
        },
      },
    }),
  ),
  sending('2015 specialistläkare från tredjeland: 8 a, 8 b och ett år', thirdCountry()),
  sending(
    '2021 undantag enligt PSF 4 kap. 3 §: tre månader kortare',
    st2021('psykiatri', {
      training: {
        servicePeriods: [stPeriod('2022-09-01', '2026-11-30')],
        exceptions: [
          {
            id: 'exception',
            what: 'Kortare tid',
            months: '3',
            decidedBy: 'Socialstyrelsen',
            decidedOn: '2026-05-01',
            reason: 'Särskilda skäl',
          },
        ],
      },
    }),
  ),
  sending(
    '2021 andra specialiteten: trettio månader från den första',
    st2021('allmanmedicin', {
      training: {
        servicePeriods: [stPeriod('2022-09-01', '2024-08-31')],
        earlierCertificates: psychiatrist,
        credits: [aCredit('30', { kind: 'specialist-education' })],
      },
    }),
  ),
  deciding(
    '2021 Rättspsykiatri med bevis i Psykiatri',
    st2021('rattspsykiatri', { training: { earlierCertificates: psychiatrist } }),
  ),
  deciding(
    '2021 Palliativ medicin med någon basspecialitet',
    st2021('palliativ-medicin', { training: { earlierCertificates: psychiatrist } }),
  ),
  sending('2021 flyttat mellan regioner: portföljen följer personen', moved()),
  sending('2021 bytt efternamn under tiden', otherNames(st2021('psykiatri'))),
  sending(
    '2021 samordningsnummer bytt mot personnummer: samma person inom systemet',
    st2021('psykiatri', { trainee: { personId: 'samma-person' } }),
  ),
  sending(
    '2021 parallell ST på halvtid i två specialiteter',
    st2021('psykiatri', {
      post: { from: '2018-03-01' },
      trainee: { licensedOn: '2016-01-01' },
      training: {
        servicePeriods: [stPeriod('2018-03-01', '2027-02-28', 50)],
        otherService: [stPeriod('2018-03-01', '2027-02-28', 50, { id: 'other', postId: 'other-post' })],
        btApproval: {
          decidedOn: '2022-10-15',
          caseNumber: null,
          service: [stPeriod('2017-03-01', '2018-02-28', 100, { id: 'bt' })],
          credits: [],
        },
      },
    }),
  ),
  deciding('AT: 9, 3 och 6 månader och godkänt prov', atCase(AT_SERVICE)),
  deciding(
    'AT: sex månader medicin och tre kirurgi',
    atCase([
      ['internal-medicine-and-paediatrics', '2024-01-01', '2024-06-30'],
      ['surgery', '2024-07-01', '2024-09-30'],
      ['psychiatry', '2024-10-01', '2024-12-31'],
      ['general-practice', '2025-01-01', '2025-06-30'],
    ]),
  ),
  sending(`${YEAR_2021} återintygat: ett nytt intyg vilar på ett äldre`, recertified()),
];

function recertified(): RuleFacts {
  const base = st2021('psykiatri');
  return withIntyg(
    base,
    base.intyg.map((one) =>
      one.id === 'STc1-KURS'
        ? {
            ...one,
            restsOn: {
              kind: 'earlier-document',
              title: 'Kursintyg 2019',
              sha256: 'b'.repeat(64),
              issuedOn: '2019-05-01',
            },
          }
        : one,
    ),
  );
}
