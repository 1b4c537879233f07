import { buildSignedJson } from '../templates/build-signed-json.js';
import { renderTemplate } from '../templates/render-template.js';
import { aPlatform, DOCUMENT_ID, FORMS } from '../templates/signed-document.builder.js';
import type { SignedPlatform } from '../templates/signed-json.js';
import { shippedTemplates, templateOf } from '../templates/template-store.js';
import type { Template } from '../templates/template.js';
import { checkDraft, checkForm, formFields, type FormContent, type SignerRoles } from './index.js';

const TYPES = shippedTemplates().map((one) => one.template.type);

function templateFor(type: string): Template {
  const found = templateOf(type)?.template;
  if (!found) throw new Error(`no template ${type}`);
  return found;
}

function faultsOf(type: string, change: FormContent, roles?: SignerRoles): string[][] {
  const content = { ...FORMS[type], ...change };
  const knownGoals = ['STa1', 'STc2', 'a6'];
  const faults = checkForm({
    form: templateFor(type).form,
    content,
    knownGoals,
    ...(roles ? { roles } : {}),
  });
  return faults.map((fault) => [fault.field, fault.code]);
}

function built(type: string, change: { form?: FormContent; platform?: Partial<SignedPlatform> }) {
  const template = templateOf(type);
  if (!template) throw new Error(`no template ${type}`);
  const form = { ...FORMS[type], ...change.form };
  return buildSignedJson({
    template,
    documentId: DOCUMENT_ID,
    form,
    platform: aPlatform(type, change.platform),
  });
}

const faultsIn = (result: ReturnType<typeof built>): string[][] =>
  result.ok ? [] : result.faults.map((fault) => [fault.field, fault.code]);

const BLOCK = { place: 'Exempelstad', name: 'Kim', workplace: 'Exempelsjukhuset' };

describe('every form', () => {
  it.each(TYPES)('%s, left empty, is refused with everything that it asks for at once', (type) => {
    const { form } = templateFor(type);
    const faults = checkForm({ form, content: {}, knownGoals: [] });
    const asked = formFields(form).filter((field) => field.isRequired);
    const blocks = form.signers.flatMap((signer) =>
      signer.asks
        .filter((ask) => ask.id !== 'signature' && ask.id !== 'place')
        .filter((ask) => !ask.optionalFor?.some((role) => role === signer.role))
        .map((ask) => `signatures.${signer.field}.${ask.id}`),
    );
    expect(faults.map((fault) => fault.field)).toEqual([...asked.map((field) => field.id), ...blocks]);
    expect(faults.every((fault) => fault.code === 'required' && fault.text.endsWith('saknas.'))).toBe(true);
    expect(faults.length).toBeGreaterThan(0);
  });

  it.each(TYPES)('%s is built and printed when complete', (type) => {
    const result = built(type, {});
    expect(faultsIn(result)).toEqual([]);
    expect(renderTemplate(result.ok ? result.json : null)?.title).toBe(templateFor(type).title);
  });

  it.each(TYPES.filter((type) => type.startsWith('SOS-')))(
    '%s refuses a field that it does not have',
    (type) => {
      expect(faultsOf(type, { secret: 'x' }).filter(([field]) => field === 'secret')).toEqual([
        ['secret', 'unknown-field'],
      ]);
    },
  );

  it.each(TYPES.filter((type) => type.startsWith('SOS-')))('%s may not be signed by an outsider', (type) => {
    const [signer] = templateFor(type).form.signers;
    const field = signer?.field ?? '';
    const outsider = signer?.role === 'external-assessor' ? 'applicant' : 'external-assessor';
    expect(faultsOf(type, {}, { [field]: outsider })).toContainEqual([`signatures.${field}`, 'wrong-role']);
  });
});

describe('the course form (R14)', () => {
  it('takes neither personnummer nor specialty from a kursledare', () => {
    const handledare = { ...BLOCK, personalIdentityNumber: '19700101-9814', specialty: 'Psykiatri' };
    expect(faultsOf('SOS-2021-B10', { signatures: { handledare } })).toEqual([
      ['signatures.handledare.personalIdentityNumber', 'unknown-field'],
      ['signatures.handledare.specialty', 'unknown-field'],
    ]);
  });

  it('asks both of a handledare, and in 2015 the specialty', () => {
    const signatures = { handledare: BLOCK };
    expect(faultsOf('SOS-2021-B10', { signerKind: 'supervisor', signatures })).toEqual([
      ['signatures.handledare.personalIdentityNumber', 'required'],
      ['signatures.handledare.specialty', 'required'],
    ]);
    expect(faultsOf('SOS-2015-B5', { signatures })).toEqual([
      ['signatures.handledare.specialty', 'required'],
    ]);
    expect(faultsOf('SOS-2015-B5', { signerKind: 'course-leader', signatures })).toEqual([]);
  });

  it('refuses a box that is not there, or that is not the role of the one who signs', () => {
    expect(faultsOf('SOS-2021-B10', { signerKind: 'studierektor' })).toContainEqual([
      'signerKind',
      'unknown-choice',
    ]);
    expect(faultsOf('SOS-2021-B10', { signerKind: 'supervisor' }, { handledare: 'course-leader' })).toEqual([
      ['signatures.handledare', 'wrong-role'],
    ]);
  });

  it.each(['SOS-2021-B8', 'SOS-2021-B9', 'SOS-2021-B11', 'SOS-2021-B12', 'SOS-2015-B4', 'SOS-2015-B7'])(
    'is the only one: %s is not signed by a kursledare',
    (type) => {
      expect(faultsOf(type, {}, { handledare: 'course-leader' })).toContainEqual([
        'signatures.handledare',
        'wrong-role',
      ]);
    },
  );

  it('is drafted with the box left to the one who signs', () => {
    const draft = checkDraft({ form: templateFor('SOS-2021-B10').form, content: {}, knownGoals: [] });
    expect(draft.map((fault) => fault.field)).toEqual([
      'goals',
      'courseSubject',
      'description',
      'signerKind',
    ]);
  });
});

describe('the final intyg of 2015', () => {
  const appointee = 'signatures.verksamhetschef';

  it('asks the specialty of a doctor appointed under 4 kap. 4 §, and lets a verksamhetschef leave it out', () => {
    const verksamhetschef = { ...BLOCK, personalIdentityNumber: '19700101-9814' };
    const signatures = { ...(FORMS['SOS-2015-B2']?.['signatures'] as object), verksamhetschef };
    expect(faultsOf('SOS-2015-B2', { signatures })).toEqual([[`${appointee}.specialty`, 'required']]);
    expect(faultsOf('SOS-2015-B2', { signatures, appointedByHead: 'no' })).toEqual([]);
  });

  it('says Ja only when the appointed doctor signs', () => {
    expect(faultsOf('SOS-2015-B2', {}, { verksamhetschef: 'head-of-department' })).toEqual([
      [appointee, 'wrong-role'],
    ]);
  });

  it('asks the year of the supervisor training', () => {
    const signatures = FORMS['SOS-2015-B2']?.['signatures'] as Record<string, FormContent>;
    const principal = { ...signatures['huvudansvarig-handledare'], supervisorTrainingYear: '14' };
    expect(
      faultsOf('SOS-2015-B2', { signatures: { ...signatures, 'huvudansvarig-handledare': principal } }),
    ).toEqual([['signatures.huvudansvarig-handledare.supervisorTrainingYear', 'not-a-year']]);
  });
});

describe('a form and its regulation (R1)', () => {
  it('refuses the goals of the other regulation, of BT and of another specialty, all at once', () => {
    expect(faultsIn(built('SOS-2021-B9', { form: { goals: ['STc1', 'c1', 'BT1', 'STc15'] } }))).toEqual([
      ['goals', 'unknown-goal'],
      ['goals', 'unknown-goal'],
      ['goals', 'unknown-goal'],
    ]);
    expect(faultsIn(built('SOS-2015-B4', { form: { goals: ['STc1', 'c14'] } }))).toHaveLength(2);
  });

  it('does not refuse for a list of goals that nobody has compared with the föreskrift', () => {
    const platform = { specialty: { id: 'kirurgi', name: 'Kirurgi' } };
    expect(faultsIn(built('SOS-2021-B9', { form: { goals: ['STc1', 'STc15'] }, platform }))).toEqual([]);
    expect(faultsIn(built('SOS-2021-B9', { form: { goals: ['STc99'] }, platform }))).toEqual([
      ['goals', 'unknown-goal'],
    ]);
  });

  it('refuses a form in a document of another regulation, or of a version that does not exist', () => {
    for (const regulation of [
      { designation: 'SOSFS 2015:8', version: '2026-11-21' },
      { designation: 'HSLF-FS 2021:8', version: '2026-11-20' },
    ])
      expect(faultsIn(built('SOS-2021-B9', { platform: { regulation } }))).toEqual([
        ['platform.regulation', 'other-regulation'],
      ]);
  });

  it('refuses a period that ends before it begins', () => {
    const period = { from: '2022-06-30', to: '2022-01-01' };
    expect(faultsIn(built('SOS-2021-B8', { form: { period } }))).toEqual([['period', 'period-reversed']]);
    expect(faultsIn(built('SOS-2015-B8a', { form: { period: '2022' } }))).toEqual([['period', 'not-a-date']]);
  });
});

describe('what the platform adds to a document of ST', () => {
  const delegation = {
    by: 'Karin Chef',
    to: 'Per Utsedd',
    on: '2026-01-02',
    text: 'Att bedöma om kompetenskraven är uppfyllda.',
    citation: 'SOSFS 2015:8 4 kap. 4 §',
  };

  it('is printed: delegation, what a re-certified intyg rests on, why the regulation was chosen', () => {
    const restsOn = [
      { kind: 'earlier-document', title: 'Kursintyg', sha256: 'c'.repeat(64), issuedOn: '2020-05-05' },
    ] as const;
    const regulationChoice = {
      reason: 'Läkaren har gjort AT',
      chosenOn: '2021-09-01',
      atCompletedOn: '2021-06-30',
      stBegunOn: null,
    };
    const result = built('SOS-2015-B2', {
      platform: { delegation, restsOn: [...restsOn], regulationChoice },
    });
    const printed = renderTemplate(result.ok ? result.json : null);
    expect(
      printed?.blocks.filter((block) => 'label' in block && /^(Utse|Val|Verk)/.test(block.label)),
    ).toMatchSnapshot();
    expect(JSON.stringify(printed)).toContain(`Kursintyg, 2020-05-05, SHA-256 ${'c'.repeat(64)}`);
  });

  it('is refused with parts that are not known', () => {
    const wrong = { ...delegation, secret: 'x' };
    expect(faultsIn(built('SOS-2015-B2', { platform: { delegation: wrong } }))).toEqual([
      ['platform.delegation', 'wrong-shape'],
    ]);
  });
});
