import { btGoalCodes } from '../law-data/index.js';
import { formOf } from '../templates/template-store.js';
import { FORMS } from '../templates/signed-document.builder.js';
import { ST_FORMS } from '../templates/st-document.builder.js';
import { checkDraft, checkForm, type FormContent, type FormFault } from './index.js';

const knownGoals = btGoalCodes();

function form(type: string) {
  const found = formOf(type);
  if (!found) throw new Error(`no form ${type}`);
  return found;
}
const codes = (faults: FormFault[]): string[][] => faults.map((f) => [f.field, f.code]);
const draft = (type: string, content: FormContent): string[][] =>
  codes(checkDraft({ form: form(type), content, knownGoals }));
const whole = (type: string, change: FormContent): string[][] =>
  codes(checkForm({ form: form(type), content: { ...FORMS[type], ...change }, knownGoals }));

describe('a draft', () => {
  it('is told everything that is missing at once, each at its field, and nothing about what the platform fills in', () => {
    expect(draft('SOS-2021-B2', {})).toEqual([
      ['goals', 'required'],
      ['activities', 'required'],
      ['verification', 'required'],
    ]);
    expect(draft('SOS-2021-B3', {})).toEqual([
      ['primaryCarePart', 'required'],
      ['emergencyCarePart', 'required'],
    ]);
    expect(draft('SOS-2021-B4', {})).toEqual([]);
  });

  it('refuses goals that do not exist or stand twice', () => {
    const content = { activities: 'a', verification: 'b', goals: ['BT1', 'BT1', 'BT19', 7] };
    expect(draft('SOS-2021-B2', content)).toEqual([
      ['goals', 'unknown-goal'],
      ['goals', 'unknown-goal'],
      ['goals', 'goal-twice'],
    ]);
  });

  it('refuses blanks, too long texts and fields the form does not have', () => {
    const content = { goals: ['BT1'], activities: ' \n', verification: 'x'.repeat(4001), secret: 1 };
    expect(draft('SOS-2021-B2', content)).toEqual([
      ['activities', 'required'],
      ['verification', 'too-long'],
      ['secret', 'unknown-field'],
    ]);
    expect(
      draft('SOS-2021-B2', { ...content, activities: 'a', verification: '👩‍⚕️'.repeat(1), secret: undefined }),
    ).toEqual([['secret', 'unknown-field']]);
  });

  it('counts characters as people do and accepts exactly 4 000', () => {
    expect(draft('SOS-2021-B2', { goals: ['BT1'], activities: 'å'.repeat(4000), verification: 'b' })).toEqual(
      [],
    );
  });

  it('refuses rows with days that do not exist, and more rows than the form has', () => {
    const degree = [
      { country: 'Sverige', date: '2025-02-30' },
      { country: '', date: '2025-01-01' },
      { country: 'Norge', date: '2025-01-01' },
    ];
    expect(draft('SOS-2021-B1', { degree, licence: [] })).toEqual([
      ['degree', 'too-many-rows'],
      ['degree.0.date', 'not-a-date'],
      ['degree.1.country', 'required'],
      ['licence', 'required'],
    ]);
  });
});

describe('a form about to be frozen', () => {
  it.each(Object.keys(FORMS).filter((type) => !(type in ST_FORMS)))(
    '%s has no fault when complete',
    (type) => {
      expect(whole(type, {})).toEqual([]);
    },
  );

  it('refuses wrong percent, months, periods and identity numbers', () => {
    const row = {
      careUnit: 'Enhet',
      period: { from: '2026-01-01', to: '2026-06-30' },
      percent: '100',
      months: '6,0',
    };
    const servicePeriods = [
      { ...row, percent: '101' },
      { ...row, percent: '0' },
      { ...row, percent: 50 },
      { ...row, months: '6' },
      { ...row, period: { from: '2026-06-30', to: '2026-06-29' } },
      { ...row, period: '260101-260630' },
      { ...row, more: 'x' },
    ];
    expect(
      whole('SOS-2021-B3', { servicePeriods, totalMonths: '10.8', personalIdentityNumber: '900101-9802' }),
    ).toEqual([
      ['personalIdentityNumber', 'not-an-identity-number'],
      ['servicePeriods.0.percent', 'not-a-percent'],
      ['servicePeriods.1.percent', 'not-a-percent'],
      ['servicePeriods.2.percent', 'not-a-percent'],
      ['servicePeriods.3.months', 'not-a-number-of-months'],
      ['servicePeriods.4.period', 'period-reversed'],
      ['servicePeriods.5.period', 'not-a-date'],
      ['servicePeriods.6.more', 'unknown-field'],
      ['totalMonths', 'not-a-number-of-months'],
    ]);
  });

  it('refuses a signature block of a role the form does not have, and one that lacks what the form asks', () => {
    const block = { name: 'Erik', personalIdentityNumber: '19700101-9814', workplace: 'Enheten' };
    expect(whole('SOS-2021-B2', { signatures: { handledare: block, kursledare: {} } })).toEqual([
      ['signatures.handledare.specialty', 'required'],
      ['signatures.kursledare', 'unknown-field'],
    ]);
  });

  it('asks neither specialty nor identity number of a head of department', () => {
    expect(
      whole('SOS-2021-B3', {
        signatures: { verksamhetschef: { name: 'Karin', workplace: 'Enheten', specialty: 'Kirurgi' } },
      }),
    ).toEqual([['signatures.verksamhetschef.specialty', 'unknown-field']]);
  });
});
