import { goalByCode, goalsOf, intygTypes, specialtyById } from '../law-data/index.js';
import { buildSignedJson } from '../templates/build-signed-json.js';
import { declarationsFor } from '../templates/declarations.js';
import { renderTemplate } from '../templates/render-template.js';
import { aPlatform, DOCUMENT_ID, FORMS } from '../templates/signed-document.builder.js';
import { templateHash, templateOf } from '../templates/template-store.js';
import {
  diffVersions,
  exportVersion,
  findVersion,
  installVersion,
  readVersionFile,
  requireVersion,
  templateFor,
  templateWithdrawal,
  versionInForce,
  versionsOf,
  type RegulationVersion,
} from './index.js';
import { aVersionFile, entryOf, renewTemplate, type EditableVersion } from './version-file.builder.js';

const REGULATION = 'HSLF-FS 2021:8';
const FIRST = { designation: REGULATION, version: '2026-11-21' };

/** Each test publishes a version of its own: what is published stays. */
function published(version: string, from: string, edit?: (file: EditableVersion) => void): RegulationVersion {
  const installed = installVersion(aVersionFile(version, edit), from);
  if (!installed.ok) throw new Error(JSON.stringify(installed.faults));
  return installed.version;
}

function pinnedTo({ designation, version }: RegulationVersion) {
  return { designation, version };
}

describe('a version that may not be published', () => {
  it('has faults, and then nothing of it is known', () => {
    const bytes = aVersionFile('2027-01-01', (file) => {
      file.goals.goalCount = 1;
      entryOf(file.goals.goals, 'HSLF-FS-2021-8:STa1')['title'] = 'Rättad';
    });
    expect(installVersion(bytes, '2027-01-01')).toMatchObject({
      ok: false,
      faults: [{ code: 'wrong-count' }],
    });
    expect(findVersion(REGULATION, '2027-01-01')).toBeNull();
    expect(versionsOf(REGULATION)).toHaveLength(1);
  });

  it('is known with other bytes, or from another day', () => {
    published('2027-01-02', '2027-01-02');
    const other = aVersionFile('2027-01-02', (file) => (file.goals['warning'] = 'annat'));
    expect(installVersion(other, '2027-01-02')).toMatchObject({
      ok: false,
      faults: [{ code: 'version-taken' }],
    });
    expect(installVersion(aVersionFile('2027-01-02'), '2027-01-03')).toMatchObject({
      ok: false,
      faults: [{ code: 'other-day' }],
    });
    expect(findVersion(REGULATION, '2027-01-02')?.validFrom).toBe('2027-01-02');
  });

  it('has no day', () => {
    expect(() => installVersion(aVersionFile('2027-01-04'), '2027-02-30')).toThrow(RangeError);
  });

  it('changes a template that another imported version released', () => {
    published('2027-01-05', '2027-01-05', (file) => renewTemplate(file, 'SOS-2021-B8', () => undefined));
    const changed = aVersionFile('2027-01-06', (file) =>
      renewTemplate(file, 'SOS-2021-B8', (one) => (one['regulationVersion'] = '2027-01-05')),
    );
    expect(readVersionFile(changed).ok).toBe(true);
    const edited = aVersionFile('2027-01-06', (file) => renewTemplate(file, 'SOS-2021-B8', () => undefined));
    expect(readVersionFile(edited)).toMatchObject({
      ok: false,
      faults: [{ code: 'released-template-changed' }],
    });
  });
});

describe('a published version', () => {
  it('binds new posts from its day, and nobody before', () => {
    published('2027-03-01', '2027-04-01');
    expect(versionInForce(REGULATION, '2027-03-31')?.version).not.toBe('2027-03-01');
    expect(versionInForce(REGULATION, '2027-04-01')?.version).toBe('2027-03-01');
    expect(versionInForce(REGULATION, '2021-06-30')).toBeNull();
    expect(versionInForce(REGULATION, '2021-07-01')?.version).toBe('2026-11-21');
    expect(versionInForce('SOSFS 1999:5', '1999-01-01')?.version).toBe('2026-11-21');
  });

  it('leaves everything pinned to another version as it was', () => {
    const before = goalByCode('STa1', { ...FIRST, specialty: 'psykiatri' });
    const later = published('2027-03-02', '2027-03-02', (file) => {
      entryOf(file.goals.goals, 'HSLF-FS-2021-8:STa1')['title'] = 'Rättad rubrik';
    });
    expect(goalByCode('STa1', { ...pinnedTo(later), specialty: 'psykiatri' })?.title).toBe('Rättad rubrik');
    expect(goalByCode('STa1', { ...FIRST, specialty: 'psykiatri' })).toEqual(before);
    expect(requireVersion(REGULATION, FIRST.version).sha256).not.toBe(later.sha256);
  });

  it('is exported as it came, and the same bytes again change nothing', () => {
    const bytes = aVersionFile('2027-03-03');
    expect(installVersion(bytes, '2027-03-03')).toMatchObject({ ok: true, isNew: true });
    const count = versionsOf(REGULATION).length;
    expect(installVersion(bytes, '2027-03-03')).toMatchObject({ ok: true, isNew: false });
    expect(versionsOf(REGULATION)).toHaveLength(count);
    expect(Buffer.from(exportVersion(REGULATION, '2027-03-03')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('brings a new version of a form: its people write on it, others on theirs, and both print', () => {
    const later = published('2027-03-04', '2027-03-04', (file) =>
      renewTemplate(file, 'SOS-2021-B9', (one) => (one['preamble'] = 'Ny ledtext.')),
    );
    const renewed = templateFor('SOS-2021-B9', pinnedTo(later));
    expect(renewed?.template.id).toBe('SOS-2021-B9/2');
    expect(templateFor('SOS-2021-B9', FIRST)?.hash).toBe(templateHash('SOS-2021-B9'));
    expect(templateFor('SOS-2021-B8', pinnedTo(later))?.hash).toBe(templateHash('SOS-2021-B8', 1));
    expect(templateOf('SOS-2021-B9')?.template.id).toBe('SOS-2021-B9/1');
    expect(declarationsFor('SOS-2021-B9', 'handledare', 2).map((one) => one.id)).toEqual([
      'statement-is-true',
    ]);
    if (!renewed) throw new Error('no template');
    const built = buildSignedJson({
      template: renewed,
      documentId: DOCUMENT_ID,
      form: FORMS['SOS-2021-B9'] ?? {},
      platform: aPlatform('SOS-2021-B9', { regulation: pinnedTo(later) }),
    });
    expect(renderTemplate(built.ok ? built.json : null)?.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Ny ledtext.',
    });
  });

  it('brings a new specialty, its goals and a new form, with no code for them', () => {
    const later = published('2027-03-05', '2027-03-05', (file) => {
      const like = entryOf(file.specialties ?? [], 'psykiatri');
      file.specialties?.push({ ...like, id: 'rymdmedicin', name: 'Rymdmedicin' });
      const goal = entryOf(file.goals.goals, 'HSLF-FS-2021-8:psykiatri:STc1');
      file.goals.goals.push({ ...goal, id: 'HSLF-FS-2021-8:rymdmedicin:STc1', specialty: 'Rymdmedicin' });
      file.goals.goalCount += 1;
      const type = entryOf(file.intygTypes.intygTypes, 'SOS-2021-B12');
      file.intygTypes.intygTypes.push({ ...type, id: 'SOS-2021-B14', title: 'INTYG om något nytt' });
      const template = file.templates.find((one) => one['type'] === 'SOS-2021-B12');
      if (!template) throw new Error('no template');
      const released = { id: 'SOS-2021-B14/1', type: 'SOS-2021-B14', title: 'INTYG om något nytt' };
      file.templates.push({ ...template, ...released, regulationVersion: '2027-03-05' });
    });
    const { designation, version } = later;
    expect(
      goalsOf(designation, version, { specialty: 'rymdmedicin', kinds: ['c'] }).map((one) => one.code),
    ).toEqual(['STc1']);
    expect(specialtyById('rymdmedicin')?.name).toBe('Rymdmedicin');
    expect(specialtyById('rymdmedicin', FIRST)).toBeNull();
    expect(intygTypes(designation, version).map((type) => type.id)).toContain('SOS-2021-B14');
    expect(templateFor('SOS-2021-B14', later)?.template.id).toBe('SOS-2021-B14/1');
    expect(templateFor('SOS-2021-B14', FIRST)).toBeNull();
  });

  it('corrects what is known of a specialty, for its own people', () => {
    const later = published('2027-03-06', '2027-03-06', (file) => {
      const corrected = { requiresBaseSpecialty: ['Internmedicin'], requiresConfidence: 'exact-text-seen' };
      Object.assign(entryOf(file.specialties ?? [], 'allergologi'), corrected);
    });
    expect(specialtyById('allergologi', later)).toMatchObject({
      requiresBaseSpecialty: ['internmedicin'],
      isBaseVerified: true,
    });
    expect(specialtyById('allergologi', FIRST)?.requiresBaseSpecialty).toBeNull();
  });

  it('withdraws a form from a day: from then the newest form that is not withdrawn is written on, by everybody', () => {
    const later = published('2027-05-01', '2027-05-01', (file) => {
      renewTemplate(file, 'SOS-2021-B11', () => undefined);
      file.withdrawnTemplates = [{ id: 'SOS-2021-B11/1', from: '2027-05-15', reason: 'Fel rubrik.' }];
    });
    const idOn = (on: string): string | undefined => templateFor('SOS-2021-B11', FIRST, on)?.template.id;
    expect([idOn('2027-04-30'), idOn('2027-05-14'), idOn('2027-05-15')]).toEqual([
      'SOS-2021-B11/1',
      'SOS-2021-B11/1',
      'SOS-2021-B11/2',
    ]);
    expect(templateFor('SOS-2021-B11', later)?.template.id).toBe('SOS-2021-B11/2');
    expect(templateWithdrawal('SOS-2021-B11/1', '2027-05-14')).toBeNull();
    expect(templateWithdrawal('SOS-2021-B11/1', '2027-05-15')?.reason).toBe('Fel rubrik.');
    expect(templateFor('SOS-2021-B11', FIRST)?.template.id).toBe('SOS-2021-B11/1');
  });

  it('has no form of another regulation, and decisions under PSL for all', () => {
    const of2015 = { designation: 'SOSFS 2015:8', version: '2026-11-21' };
    expect(templateFor('SOS-2021-B9', of2015)).toBeNull();
    expect(templateFor('SOS-2015-B4', FIRST)).toBeNull();
    expect(templateFor('OUT-BT-INTYG', of2015)).toBeNull();
    expect(templateFor('OUT-SPEC-BEVIS', of2015)?.template.id).toBe('OUT-SPEC-BEVIS/1');
    expect(templateFor('OUT-SPEC-BEVIS', FIRST)?.template.id).toBe('OUT-SPEC-BEVIS/1');
    expect(() => templateFor('SOS-2021-B9', { ...FIRST, version: '2020-01-01' })).toThrow(
      'unknown regulation',
    );
  });
});

describe('the differences between two versions', () => {
  function differences(edit: (file: EditableVersion) => void) {
    const read = readVersionFile(aVersionFile('2028-01-01', edit));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return diffVersions(requireVersion(FIRST.designation, FIRST.version), read.version);
  }

  it('are none between a version and itself', () => {
    const own = requireVersion(FIRST.designation, FIRST.version);
    expect(diffVersions(own, own).isSame).toBe(true);
  });

  it('name what came, what went and each value that changed', () => {
    const found = differences((file) => {
      const { goals } = file.goals;
      entryOf(goals, 'HSLF-FS-2021-8:STa1')['title'] = 'Rättad rubrik';
      file.goals.goals = goals.filter((goal) => goal['id'] !== 'HSLF-FS-2021-8:psykiatri:STc14');
      file.goals.goalCount -= 1;
      renewTemplate(file, 'SOS-2021-B12', (one) => {
        const { form } = one as EditableVersion['templates'][number];
        const field = form.sections
          .flatMap((section) => section.fields)
          .find((it) => it['id'] === 'activities');
        Object.assign(field ?? {}, { label: 'Aktiviteter' });
      });
      Object.assign(entryOf(file.specialties ?? [], 'allergologi'), {
        requiresBaseSpecialty: ['Internmedicin'],
      });
    });
    expect(found.isSame).toBe(false);
    expect(found.meta).toEqual([{ path: 'version', from: '2026-11-21', to: '2028-01-01' }]);
    expect(found.goals).toEqual({
      added: [],
      removed: ['HSLF-FS-2021-8:psykiatri:STc14'],
      changed: [
        {
          id: 'HSLF-FS-2021-8:STa1',
          changes: [{ path: 'title', from: 'Hälso- och sjukvårdens förutsättningar', to: 'Rättad rubrik' }],
        },
      ],
    });
    expect(found.forms).toEqual({ added: [], removed: [], changed: [] });
    expect(found.templates.changed.map((one) => one.id)).toEqual(['SOS-2021-B12']);
    expect(found.templates.changed[0]?.changes).toContainEqual({
      path: 'form.sections.3.fields.activities.label',
      from: 'Utbildningsaktiviteter som sökanden genomfört för att uppnå delmålet',
      to: 'Aktiviteter',
    });
    expect(found.specialties.changed.map((one) => one.id)).toEqual(['allergologi']);
  });
});
