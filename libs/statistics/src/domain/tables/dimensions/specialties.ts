import { specialties } from '@specialistvagen/regulations';
import type { TableDimension } from '../table-design.js';
import { ENGLISH_GROUPS, ENGLISH_SPECIALTIES } from './specialty-names.data.js';

/** All specialties, their groups, and all of ST together; a post whose specialty is not known has a value of its own. */
export function specialtyDimension(at: 0 | 1 | 2 | 3): TableDimension {
  const all = specialties();
  const groups = [...new Set(all.map(({ group }) => group))].filter((name) => name !== null);
  const codeOf = new Map(groups.map((name, index) => [name, `G${String(index + 1).padStart(2, '0')}`]));
  const groupOf = new Map(all.map(({ id, group }) => [id, codeOf.get(group ?? '')]));
  const own = all.map(({ id, name }) => ({
    code: id,
    label: { sv: name, en: ENGLISH_SPECIALTIES[id] ?? name },
  }));
  const grouped = groups.map((name) => ({
    code: codeOf.get(name) ?? name,
    label: { sv: name, en: ENGLISH_GROUPS[name] ?? name },
  }));
  return {
    code: 'specialitet',
    label: { sv: 'specialitet', en: 'specialty' },
    role: 'other',
    values: [
      { code: 'all', label: { sv: 'Alla specialiteter', en: 'All specialties' } },
      ...grouped,
      ...own,
      { code: 'unknown', label: { sv: 'Uppgift saknas', en: 'Unknown' } },
    ],
    total: 'all',
    valueSets: [
      {
        id: 'vs_specialiteter',
        label: { sv: 'Specialiteter', en: 'Specialties' },
        codes: own.map(({ code }) => code),
      },
      {
        id: 'vs_specialitetsgrupper',
        label: { sv: 'Grupper av specialiteter', en: 'Groups of specialties' },
        codes: grouped.map(({ code }) => code),
      },
    ],
    place: (codes) => {
      const specialty = codes[at];
      if (!groupOf.has(specialty)) return ['all', 'unknown'];
      const group = groupOf.get(specialty);
      return group ? ['all', group, specialty] : ['all', specialty];
    },
  };
}
