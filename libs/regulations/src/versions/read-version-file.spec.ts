import { exportVersion, installVersion, readVersionFile } from './index.js';
import { allVersions, findVersion, versionsOf } from './version-registry.js';
import {
  aVersionFile,
  bytesOf,
  entryOf,
  renewTemplate,
  type EditableVersion,
} from './version-file.builder.js';

const NEXT = '2027-03-01';

function faultsOf(bytes: Uint8Array): string[][] {
  const read = readVersionFile(bytes);
  return read.ok ? [] : read.faults.map((fault) => [fault.path, fault.code]);
}

const faultsAfter = (edit: (file: EditableVersion) => void, version = NEXT): string[][] =>
  faultsOf(aVersionFile(version, edit));

describe('a file that cannot be read as a version', () => {
  const whole = aVersionFile(NEXT);

  it.each([
    ['that is empty', new Uint8Array(), 'empty'],
    ['in Latin-1', Buffer.from(Buffer.from(whole).toString('utf8'), 'latin1'), 'not-utf-8'],
    ['in UTF-16', Buffer.from(`\uFEFF${Buffer.from(whole).toString('utf8')}`, 'utf16le'), 'not-utf-8'],
    ['that was cut off', whole.subarray(0, 100_000), 'not-json'],
    ['that is no JSON', Buffer.from('delmål;rubrik\nSTa1;x'), 'not-json'],
    ['of another kind', bytesOf({ schema: 'something', goals: [] }), 'wrong-shape'],
    ['that is a list', bytesOf([]), 'wrong-shape'],
    ['beyond any regulation in size', new Uint8Array(20_000_001), 'too-large'],
  ])('%s is refused with one fault', (_what, bytes, code) => {
    expect(faultsOf(bytes).map(([, found]) => found)).toEqual([code]);
  });

  it('is told on which line it ends', () => {
    const cut = Buffer.from(exportVersion('SOSFS 1999:5', '2026-11-21')).subarray(0, 400);
    const read = readVersionFile(cut);
    expect(read.ok ? '' : read.faults[0]?.text).toMatch(/^Filen är avhuggen: den tar slut på rad \d+\.$/);
  });
});

describe('a version with faults', () => {
  it('is told all of them at once, each at its place, in Swedish', () => {
    const bytes = aVersionFile(NEXT, (file) => {
      const { goals } = file.goals;
      file.meta['secret'] = 1;
      goals.push({ ...goals[20] });
      file.goals.goalCount = 12;
      entryOf(goals, 'HSLF-FS-2021-8:STa1')['regulation'] = 'SOSFS 2015:8';
      entryOf(goals, 'HSLF-FS-2021-8:STa2')['requiredActivities'] = [['SEMINARIUM']];
      entryOf(goals, 'HSLF-FS-2021-8:STa4')['attestedBy'] = [
        { anyOf: [{ activity: 'KURS', intygType: 'SOS-2021-B99' }] },
      ];
      entryOf(goals, 'HSLF-FS-2021-8:psykiatri:STc1')['title'] = 'Påhittad rubrik';
      entryOf(goals, 'HSLF-FS-2021-8:psykiatri:STc2')['specialty'] = 'Trolldom';
      entryOf(goals, 'HSLF-FS-2021-8:psykiatri:STc3')['source'] = ['s99'];
    });
    const read = readVersionFile(bytes);
    const faults = read.ok ? [] : read.faults;
    expect(faults.map((fault) => fault.code).sort()).toEqual([
      'goal-twice',
      'invented-title',
      'other-regulation',
      'unknown-activity',
      'unknown-field',
      'unknown-form',
      'unknown-source',
      'unknown-specialty',
      'wrong-count',
    ]);
    expect(faults.find((fault) => fault.code === 'goal-twice')).toEqual({
      path: 'goals.goals.890',
      code: 'goal-twice',
      text: 'HSLF-FS-2021-8:STa3 står mer än en gång.',
    });
    expect(faults.every((fault) => fault.text.endsWith('.') && fault.path !== '')).toBe(true);
  });

  it('is told of the other parts as well when one part is broken', () => {
    const faults = faultsAfter((file) => {
      delete file.meta['designation'];
      file.goals.goalCount = 1;
      file.templates = file.templates.filter((one) => one['id'] !== 'SOS-2021-B9/1');
    });
    expect(faults).toEqual([
      ['meta.designation', 'wrong-shape'],
      ['goals.goalCount', 'wrong-count'],
      ['templates', 'template-missing'],
    ]);
  });

  it('may not change a released template, not even a comma', () => {
    expect(
      faultsAfter((file) => Object.assign(entryOf(file.templates, 'SOS-2021-B9/1'), { preamble: 'x' })),
    ).toEqual([[expect.stringMatching(/^templates\.\d+$/), 'released-template-changed']]);
  });

  it('has one template for each type, of its own regulation, released with it and with the title of the form', () => {
    const codes = (edit: (file: EditableVersion) => void): string[] =>
      faultsAfter(edit).map(([, code]) => code ?? '');
    expect(
      codes((file) =>
        file.templates.push({ ...(file.templates[0] ?? { form: { sections: [], signers: [] } }) }),
      ),
    ).toEqual(['template-twice']);
    expect(
      codes((file) => renewTemplate(file, 'SOS-2021-B9', (one) => (one['regulationVersion'] = '2026-11-21'))),
    ).toEqual(['template-wrong']);
    expect(codes((file) => renewTemplate(file, 'SOS-2021-B9', (one) => (one['title'] = 'INTYG')))).toEqual([
      'template-wrong',
    ]);
    expect(
      codes((file) => renewTemplate(file, 'SOS-2021-B9', (one) => (one['regulation'] = 'SOSFS 2015:8'))),
    ).toEqual(['other-regulation']);
    expect(codes((file) => renewTemplate(file, 'SOS-2021-B9', (one) => (one['mapping'] = 2)))).toEqual([
      'wrong-shape',
      'template-missing',
    ]);
  });

  it('is refused when a form contradicts itself', () => {
    const faults = faultsAfter((file) =>
      renewTemplate(file, 'SOS-2021-B10', (one) => {
        const { form } = one as EditableVersion['templates'][number];
        const [first] = form.sections;
        first?.fields.push({ ...first.fields[0] });
        const box = form.sections
          .flatMap((section) => section.fields)
          .find((field) => field['id'] === 'signerKind');
        Object.assign(box ?? {}, { signer: 'ingen' });
      }),
    );
    expect(faults.map(([, code]) => code)).toEqual(['template-wrong', 'template-wrong']);
  });

  it('may not withdraw a template that does not exist, or name a bas specialty that does not', () => {
    const faults = faultsAfter((file) => {
      file.withdrawnTemplates = [{ id: 'SOS-2021-B9/7', from: NEXT, reason: 'Fel rubrik' }];
      Object.assign(entryOf(file.specialties ?? [], 'neonatologi'), { requiresBaseSpecialty: ['Trolldom'] });
    });
    expect(faults.map(([, code]) => code)).toEqual(['unknown-specialty', 'unknown-form']);
  });

  it('may not stand under a version that exists with other content, not even with other blanks', () => {
    expect(faultsOf(aVersionFile('2026-11-21'))).toEqual([['meta.version', 'version-taken']]);
    expect(faultsAfter((file) => (file.goals['warning'] = 'x'), '2026-11-21')).toEqual([
      ['meta.version', 'version-taken'],
    ]);
  });
});

describe('a version file', () => {
  it.each(allVersions().map((one) => [one.designation, one.version]))(
    '%s %s that came with the program reads as it was exported, and is locked',
    (designation, version) => {
      const bytes = exportVersion(designation, version);
      const read = readVersionFile(bytes);
      expect(read.ok ? [] : read.faults).toEqual([]);
      const known = findVersion(designation, version);
      expect(read.ok ? read.sha256 : '').toBe(known?.sha256);
      expect(known?.sha256).toMatchSnapshot();
      const before = allVersions().length;
      expect(installVersion(bytes, NEXT)).toMatchObject({ ok: true, isNew: false });
      expect(allVersions()).toHaveLength(before);
    },
  );

  it('may begin with a byte order mark', () => {
    expect(faultsOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), aVersionFile(NEXT)]))).toEqual([]);
  });

  it('is read without being installed', () => {
    expect(readVersionFile(aVersionFile(NEXT)).ok).toBe(true);
    expect(versionsOf('HSLF-FS 2021:8').map((one) => one.version)).toEqual(['2026-11-21']);
  });
});
