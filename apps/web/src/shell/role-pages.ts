import type { RoleName } from '../client/session.js';
import { rolePages as t } from '../words/role-pages.js';

export type RolePage = { to: string; label: string };

/** Each role's few pages; the first is the one it lives in (screens). */
export const ROLE_PAGES: Readonly<Record<RoleName, readonly RolePage[]>> = {
  trainee: [
    { to: '/oversikt', label: t.overview },
    { to: '/mal', label: t.goals },
    { to: '/tid', label: t.time },
    { to: '/bedomningar', label: t.assessments },
    { to: '/logg', label: t.logbook },
    { to: '/intyg', label: t.intyg },
    { to: '/plan', label: t.plan },
    { to: '/ansokan', label: t.application },
  ],
  supervisor: [
    { to: '/att-signera', label: t.toSign },
    { to: '/mina-lakare', label: t.myDoctors },
  ],
  head_of_department: [
    { to: '/att-signera', label: t.toSign },
    { to: '/enheten', label: t.unit },
  ],
  study_director: [
    { to: '/lakare', label: t.doctors },
    { to: '/tjanster/ny', label: t.posts },
    { to: '/bedomare', label: t.assessors },
    { to: '/formular', label: t.forms },
    { to: '/granskningar', label: t.reviews },
    { to: '/import', label: t.import },
  ],
  bt_coordinator: [
    { to: '/lakare', label: t.doctors },
    { to: '/bedomare', label: t.assessors },
  ],
  external_assessor: [
    { to: '/uppdrag', label: t.tasks },
    { to: '/att-signera', label: t.toSign },
  ],
  unit_reviewer: [{ to: '/granskning', label: t.review }],
  mandate_administrator: [
    { to: '/behorighet', label: t.mandates },
    { to: '/enheter', label: t.units },
    { to: '/granskningar', label: t.reviews },
    { to: '/import', label: t.import },
  ],
  case_officer: [
    { to: '/arenden', label: t.cases },
    { to: '/beslut', label: t.decisions },
    { to: '/foreskrifter', label: t.regulations },
    { to: '/formular', label: t.forms },
  ],
  planner: [
    { to: '/statistik', label: t.flows },
    { to: '/statistik/regionen', label: t.region },
    { to: '/statistik/genomstromning', label: t.through },
    { to: '/statistik/tabeller', label: t.tables },
    { to: '/statistik/definitioner', label: t.definitions },
    { to: '/import/bestand', label: t.stock },
  ],
  operations: [{ to: '/drift', label: t.operations }],
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
