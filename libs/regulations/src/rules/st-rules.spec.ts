import { atSigning, hashOf, st2015, st2021, stSigner, YEAR_2021 } from './portfolios/st.builder.js';
import { reasonsOf, runRules, type RuleId } from './index.js';
import type { RuleFacts } from '../facts/index.js';
import { aVersionFile, renewTemplate } from '../versions/version-file.builder.js';
import { installVersion, templateFor } from '../versions/index.js';

function texts(rule: RuleId, facts: RuleFacts, moment: 'before-signing' | 'before-sending'): string[] {
  return reasonsOf(runRules(moment, facts).filter((one) => one.rule === rule)).map((one) => one.text);
}

describe('R12: what each form asks of its signer', () => {
  const unqualified = { competence: null };

  it('asks a supervisor on the course form for a specialty, and a course leader for none', () => {
    const as = (role: 'supervisor' | 'course-leader') =>
      texts(
        'R12',
        atSigning(st2021('psykiatri'), 'SOS-2021-B10', [stSigner(role, 'psykiatri', unqualified)]),
        'before-signing',
      );
    expect(as('supervisor')).toHaveLength(1);
    expect(as('course-leader')).toEqual([]);
  });

  it('asks an appointed doctor for a specialty, and the head of department for a mandate only', () => {
    const as = (role: 'head-of-department' | 'appointed-doctor') =>
      texts(
        'R12',
        atSigning(st2015('psykiatri'), 'SOS-2015-B2', [stSigner(role, 'psykiatri', unqualified)]),
        'before-signing',
      );
    expect(as('appointed-doctor')).toHaveLength(1);
    expect(as('head-of-department')).toEqual([]);
  });
});

describe('R18: the whole time', () => {
  it('names what there is, what is required and why, without rounding up', () => {
    const short = st2021('psykiatri', { today: '2027-02-27' });
    const [text] = texts(
      'R18',
      atSigning(short, 'SOS-2021-B6', [stSigner('head-of-department', 'psykiatri')]),
      'before-signing',
    );
    expect(text).toContain('65,9 månader');
    expect(text).toContain('66,0 krävs');
  });

  it('counts to the day the service was attested, not to the day of the application', () => {
    const base = st2021('psykiatri', { today: '2027-06-01' });
    const early = base.intyg.map((one) =>
      one.id === 'service' ? { ...one, signedAt: '2027-01-31T10:00:00Z' } : one,
    );
    expect(texts('R18', { ...base, intyg: early }, 'before-sending')[0]).toContain('65,0 månader');
    expect(texts('R18', base, 'before-sending')).toEqual([]);
  });
});

describe('R25: a form version that was withdrawn', () => {
  const versionOf = (version: string) => ({ designation: YEAR_2021, version });

  it('is not written on from that day, and was the day before; what is signed on it stands', () => {
    const bytes = aVersionFile('2026-12-01', (file) => {
      renewTemplate(file, 'SOS-2021-B8', () => undefined);
      file.withdrawnTemplates = [{ id: 'SOS-2021-B8/1', from: '2027-02-28', reason: 'Fel rubrik.' }];
    });
    expect(installVersion(bytes, '2026-12-01')).toMatchObject({ ok: true });
    const on = (today: string, hash: string, isSigned = false) =>
      texts(
        'R25',
        atSigning(st2021('psykiatri', { today }), 'SOS-2021-B8', [stSigner('supervisor', 'psykiatri')], {
          templateHash: hash,
          isSigned,
        }),
        'before-signing',
      );
    const old = hashOf('SOS-2021-B8', YEAR_2021);
    expect(on('2027-03-01', old)).toEqual([
      'Blankettens version (SOS-2021-B8/1) drogs in 28 feb 2027: Fel rubrik. Skriv intyget på den gällande versionen.',
    ]);
    expect(on('2027-02-27', old)).toEqual([]);
    expect(on('2027-03-01', old, true)).toEqual([]);
    const renewed = templateFor('SOS-2021-B8', versionOf('2026-12-01'))?.hash ?? '';
    expect(on('2027-03-01', renewed)).toEqual([]);
  });
});

describe('a version that is not known here', () => {
  it('has no goals and no forms: nothing is let through, and nothing breaks', () => {
    const unknown = st2021('psykiatri');
    const post = { ...unknown.training.post, regulationVersion: '2031-01-01' };
    const facts = { ...unknown, training: { ...unknown.training, post } };
    const found = runRules('before-sending', facts);
    expect(found.filter((one) => one.level === 'block').map((one) => one.rule)).toEqual(['R1']);
  });
});
