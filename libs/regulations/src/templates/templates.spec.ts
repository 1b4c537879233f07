import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decisionTypesFileSchema, intygTypesFileSchema } from '../law-data/schemas.js';
import { readData } from '../law-data/read-data.js';
import {
  buildSignedJson,
  parseTemplate,
  readTemplateFolder,
  renderTemplate,
  renderWith,
  shippedTemplates,
  templateHash,
  templateOf,
  templateRegistry,
  TEST_MARKING,
  type SignedJson,
} from './index.js';
import { aPlatform, DOCUMENT_ID, FORMS } from './signed-document.builder.js';

const TYPES = Object.keys(FORMS);

function sourceOf(type: string) {
  const files = ['hslf-fs-2021-8', 'sosfs-2015-8'].flatMap(
    (folder) => readData(`${folder}/2026-11-21/intyg-types.json`, intygTypesFileSchema).intygTypes,
  );
  const decisions = readData('reference/2026-11-21/decision-types.json', decisionTypesFileSchema).intygTypes;
  const found = [...files, ...decisions].find((one) => one.id === type);
  if (!found) throw new Error(`no source for ${type}`);
  return found;
}

/** The words of a form, and where the source shortens itself ("Sökande", "as Bilaga 1") those of the form it points to. */
function wordsOf(type: string): string {
  const borrowed: Record<string, string[]> = {
    'SOS-2021-B5': ['SOS-2021-B1'],
    'SOS-2015-B1': ['SOS-2021-B1', 'SOS-2021-B5'],
    'SOS-2015-B8a': ['SOS-2021-B2', 'SOS-2015-B2'],
    'SOS-2015-B8b': ['SOS-2021-B2', 'SOS-2015-B2'],
  };
  const others = borrowed[type] ?? (type.startsWith('SOS-2015') ? ['SOS-2021-B2'] : []);
  const texts = [type, ...others].flatMap((one) => {
    const { fields, signers } = sourceOf(one);
    const named = signers.filter((signer) => signer.role.startsWith('studierektor'));
    return [...(fields ?? []), ...named.flatMap((signer) => signer.fields ?? [])];
  });
  return texts.join(' | ').toLowerCase();
}
/** Decisions without a form in any source are ours, and their templates say so. */
const READ_TYPES = TYPES.filter((type) => !type.startsWith('SV-'));

function signed(type: string, platform = aPlatform(type), form = FORMS[type] ?? {}): SignedJson {
  const template = templateOf(type);
  if (!template) throw new Error(`no template for ${type}`);
  const built = buildSignedJson({ template, documentId: DOCUMENT_ID, form, platform });
  if (!built.ok) throw new Error(JSON.stringify(built.faults));
  return built.json;
}

describe('templates that are refused', () => {
  it('a document whose template hash is not known prints nothing', () => {
    const json = signed('SOS-2021-B2');
    expect(renderTemplate({ ...json, template: { ...json.template, hash: 'f'.repeat(64) } })).toBeNull();
  });

  it('a document that names the template of another type prints nothing', () => {
    const json = signed('SOS-2021-B2');
    const other = templateOf('SOS-2021-B3');
    expect(renderTemplate({ ...json, template: { id: 'SOS-2021-B3/1', hash: other?.hash } })).toBeNull();
    expect(renderTemplate({ ...json, type: 'SOS-2021-B3' })).toBeNull();
  });

  it('what is no signed document prints nothing: missing part, extra part, unmarked test, missing signer', () => {
    const json = signed('SOS-2021-B4');
    const platform = json.platform;
    for (const wrong of [
      null,
      'text',
      {},
      { ...json, platform: undefined },
      { ...json, more: 1 },
      { ...json, platform: { ...platform, more: 1 } },
      { ...json, platform: { ...platform, testMarking: null } },
      { ...json, platform: { ...platform, signers: platform.signers.slice(1) } },
      { ...json, platform: { ...platform, signers: [...platform.signers, ...platform.signers.slice(0, 1)] } },
    ])
      expect(renderTemplate(wrong)).toBeNull();
  });

  it('a template with an unknown key or an id of another type is not read', () => {
    const template = templateOf('SOS-2021-B2')?.template;
    const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
    expect(() => parseTemplate(bytes({ ...template, more: 1 }))).toThrow();
    expect(() => parseTemplate(bytes({ ...template, id: 'SOS-2021-B3/1' }))).toThrow();
    expect(() => parseTemplate(new Uint8Array([0xff, 0xfe]))).toThrow();
  });

  it('a signed document with faults in its form is not built, and all faults are named', () => {
    const template = templateOf('SOS-2021-B2');
    if (!template) throw new Error('no template');
    const form = {
      ...FORMS['SOS-2021-B2'],
      goals: ['STa1'],
      verification: '',
      extra: 1,
      signatures: { handledare: { name: 'X' } },
    };
    const built = buildSignedJson({
      template,
      documentId: DOCUMENT_ID,
      form,
      platform: aPlatform('SOS-2021-B2'),
    });
    expect(built.ok ? [] : built.faults.map((f) => f.field)).toEqual([
      'goals',
      'verification',
      'signatures.handledare.personalIdentityNumber',
      'signatures.handledare.specialty',
      'signatures.handledare.workplace',
      'extra',
    ]);
  });
});

describe('templates', () => {
  it.each(READ_TYPES)('%s takes its title and labels word for word from the form that was read', (type) => {
    const template = templateOf(type)?.template;
    const source = sourceOf(type);
    expect(template?.title).toBe(source.title);
    if (source.fields === null) {
      expect(template?.fieldsConfidence).toBe('INF');
      return;
    }
    const words = wordsOf(type);
    const fields = template?.form.sections.flatMap((s) => s.fields) ?? [];
    for (const field of fields) expect(words).toContain(field.label.toLowerCase());
    // The columns of B3 are the words of its table; those of 2021 and 2015 differ.
    for (const field of fields.filter((one) => one.id === 'servicePeriods'))
      for (const column of field.kind === 'rows' ? field.columns : [])
        expect(words).toContain(column.label.toLowerCase());
  });

  it.each(READ_TYPES)('%s asks of each signer what the form asks, and of nobody else', (type) => {
    const template = templateOf(type)?.template;
    // The studierektor is named on Bilaga 2 and 8 b of 2015 and does not sign.
    const signing = sourceOf(type).signers.filter((one) => !one.role.startsWith('studierektor'));
    const persons = template?.form.signers.filter((s) => s.kind === 'person') ?? [];
    expect(persons.map((s) => s.label.toLowerCase())).toEqual(signing.map((s) => s.role.toLowerCase()));
    expect(persons.map((s) => s.asks.map((a) => a.label))).toEqual(signing.map((s) => s.fields));
  });

  it('say on the page where a label was taken from another form', () => {
    for (const type of READ_TYPES) {
      const template = templateOf(type)?.template;
      const own = (sourceOf(type).fields ?? []).join(' | ').toLowerCase();
      const fields = template?.form.sections.flatMap((s) => s.fields) ?? [];
      const isBorrowed = fields.some((field) => !own.includes(field.label.toLowerCase()));
      if (isBorrowed && !own.includes('as bilaga 1'))
        expect([type, template?.fieldsConfidence]).toEqual([type, 'INF']);
    }
  });

  it('that are ours alone say that no form was read', () => {
    const ours = shippedTemplates().filter((one) => one.template.type.startsWith('SV-'));
    for (const { template } of ours) {
      expect(template.fieldsConfidence).toBe('INF');
      expect(template.source).toContain('Inget formulär är läst');
    }
  });

  it('have a golden document each', () => {
    expect(shippedTemplates().map((one) => one.template.type)).toEqual([...TYPES].sort());
    expect(TYPES).toHaveLength(30);
  });

  it('have the hash of their bytes, and the same one wherever they are read', () => {
    for (const { template, hash, bytes } of shippedTemplates()) {
      expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(templateHash(template.type, template.version)).toBe(hash);
      expect(parseTemplate(bytes).hash).toBe(hash);
    }
  });

  it.each(TYPES)('%s prints the same for ever (mapping 1)', (type) => {
    expect(renderTemplate(signed(type))).toMatchSnapshot();
  });

  it('print every part the platform can add', () => {
    const full = aPlatform('SOS-2021-B3', {
      goals: [
        { code: 'BT1', title: 'Akuta och icke akuta sjukdomstillstånd', isTitleVerified: false },
        { code: 'STc1', title: null, isTitleVerified: false },
      ],
      credits: [
        {
          what: 'Tjänst',
          fromWhere: 'Norge',
          months: '1,5',
          goals: ['BT2'],
          decidedBy: 'Chefen',
          decidedOn: '2026-01-02',
          reason: 'Likvärdig',
        },
      ],
      months: { shown: '10,8', exact: '54/5', days: 365, rows: ['rad ett', 'rad två'] },
      enclosures: [
        {
          documentId: DOCUMENT_ID,
          type: 'SOS-2021-B2',
          title: 'INTYG om delmål',
          sha256: 'a'.repeat(64),
          signedAt: null,
        },
      ],
      replaces: { documentId: DOCUMENT_ID, sha256: 'b'.repeat(64), reason: 'Fel period' },
      remarks: ['Sex månader nås bara med tillgodoräknande.'],
    });
    expect(renderTemplate(signed('SOS-2021-B3', full))).toMatchSnapshot();
  });

  it('print the test marking on test documents only', () => {
    expect(renderTemplate(signed('SOS-2021-B2'))?.testMarking).toBe(TEST_MARKING);
    const real = aPlatform('SOS-2021-B2', { test: false, testMarking: null });
    expect(renderTemplate(signed('SOS-2021-B2', real))).not.toHaveProperty('testMarking');
  });

  it('name who signs each field, and ask two people on Bilaga 4', () => {
    expect(
      renderTemplate(signed('SOS-2021-B4'))?.signatureFields.map((f) => [
        f.name,
        f.kind,
        f.signer?.identifier,
      ]),
    ).toEqual([
      ['huvudansvarig-handledare', 'person', 'pairwise-1-0000'],
      ['extern-bedomare', 'person', 'pairwise-2-0000'],
    ]);
    expect(renderTemplate(signed('OUT-BT-INTYG'))?.signatureFields).toMatchObject([
      { name: 'myndighet', kind: 'authority-seal' },
    ]);
  });

  it('are found among imported ones as well', () => {
    const text = readFileSync(
      path.resolve(__dirname, '../../data/templates/SOS-2021-B2/1/template.json'),
      'utf8',
    );
    const next = JSON.parse(text) as Record<string, unknown>;
    const imported = parseTemplate(
      new TextEncoder().encode(JSON.stringify({ ...next, version: 2, id: 'SOS-2021-B2/2' })),
    );
    const built = buildSignedJson({
      template: imported,
      documentId: DOCUMENT_ID,
      form: FORMS['SOS-2021-B2'] ?? {},
      platform: aPlatform('SOS-2021-B2'),
    });
    const json = built.ok ? built.json : null;
    expect(renderTemplate(json)).toBeNull();
    expect(templateRegistry([imported]).renderTemplate(json)?.designation).toContain('Mall SOS-2021-B2/2');
    expect(renderWith([], json)).toBeNull();

    let asked = 0;
    const later = templateRegistry(() => ((asked += 1), [imported]));
    expect(later.renderTemplate(signed('SOS-2021-B2'))).not.toBeNull();
    expect(asked).toBe(0);
    expect(later.renderTemplate(json)?.designation).toContain('Mall SOS-2021-B2/2');
  });

  it('are read from a folder only under the name of their own hash', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
    const known = templateOf('SOS-2021-B2');
    if (!known) throw new Error('no template');
    writeFileSync(path.join(folder, `${known.hash}.json`), known.bytes);
    writeFileSync(path.join(folder, `${'f'.repeat(64)}.json`), known.bytes);
    writeFileSync(path.join(folder, 'notes.txt'), 'nothing');
    expect(readTemplateFolder(folder).map((one) => one.hash)).toEqual([known.hash]);
    expect(readTemplateFolder(path.join(folder, 'none'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
