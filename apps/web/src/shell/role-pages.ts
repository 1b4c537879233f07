import type { RoleName } from '../client/session.js';

export type RolePage = { to: string; label: string };

/** Each role's few pages; the first is the one it lives in (screens). */
export const ROLE_PAGES: Readonly<Record<RoleName, readonly RolePage[]>> = {
  trainee: [
    { to: '/oversikt', label: 'Översikt' },
    { to: '/mal', label: 'Mål' },
    { to: '/tid', label: 'Tid' },
    { to: '/bedomningar', label: 'Bedömningar' },
    { to: '/logg', label: 'Logg' },
    { to: '/intyg', label: 'Intyg' },
    { to: '/plan', label: 'Plan' },
    { to: '/ansokan', label: 'Ansökan' },
  ],
  supervisor: [
    { to: '/att-signera', label: 'Att signera' },
    { to: '/mina-lakare', label: 'Mina läkare' },
  ],
  head_of_department: [
    { to: '/att-signera', label: 'Att signera' },
    { to: '/enheten', label: 'Enheten' },
  ],
  study_director: [
    { to: '/lakare', label: 'Läkare' },
    { to: '/tjanster/ny', label: 'Tjänster' },
    { to: '/bedomare', label: 'Bedömare' },
    { to: '/formular', label: 'Formulär' },
    { to: '/import', label: 'Import' },
  ],
  bt_coordinator: [
    { to: '/lakare', label: 'Läkare' },
    { to: '/bedomare', label: 'Bedömare' },
  ],
  external_assessor: [
    { to: '/uppdrag', label: 'Uppdrag' },
    { to: '/att-signera', label: 'Att signera' },
  ],
  mandate_administrator: [
    { to: '/behorighet', label: 'Uppdrag och behörighet' },
    { to: '/enheter', label: 'Enheter' },
    { to: '/import', label: 'Import' },
  ],
  case_officer: [
    { to: '/arenden', label: 'Ärenden' },
    { to: '/beslut', label: 'Beslut' },
    { to: '/foreskrifter', label: 'Föreskrifter' },
    { to: '/formular', label: 'Formulär' },
  ],
  planner: [
    { to: '/statistik', label: 'Flöden' },
    { to: '/statistik/regionen', label: 'Regionen' },
    { to: '/statistik/genomstromning', label: 'Genomströmning' },
    { to: '/statistik/tabeller', label: 'Tabeller' },
    { to: '/statistik/definitioner', label: 'Definitioner' },
    { to: '/import/bestand', label: 'Ingående bestånd' },
  ],
  operations: [{ to: '/drift', label: 'Drift' }],
};

const REMEMBERED = 'role';

/** The role whose page is open; otherwise the one last chosen in this tab; otherwise the person's first. */
export function activeRole(roles: readonly RoleName[], path: string): RoleName | null {
  const remembered = roles.find((role) => role === sessionStorage.getItem(REMEMBERED));
  const owns = (role: RoleName) => ROLE_PAGES[role].some((page) => isWithin(path, page.to));
  if (remembered && owns(remembered)) return remembered;
  return roles.find(owns) ?? remembered ?? roles[0] ?? null;
}

export const rememberRole = (role: RoleName) => sessionStorage.setItem(REMEMBERED, role);
const DOCTOR_LISTS: Partial<Record<RoleName, string>> = {
  study_director: '/lakare',
  bt_coordinator: '/lakare',
  supervisor: '/mina-lakare',
  head_of_department: '/enheten',
  external_assessor: '/uppdrag',
};
/** Where a reader of one doctor came from. */
export const doctorListOf = (role: RoleName | null) => (role && DOCTOR_LISTS[role]) || '/';
export const homeOf = (role: RoleName) => ROLE_PAGES[role][0]?.to ?? '/';
export const isWithin = (path: string, page: string) => path === page || path.startsWith(`${page}/`);

/** The page of the role that is open: the one whose address says most. */
export const currentPage = (role: RoleName, path: string): RolePage | undefined =>
  ROLE_PAGES[role].filter((page) => isWithin(path, page.to)).toSorted((a, b) => b.to.length - a.to.length)[0];
