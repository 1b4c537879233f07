/**
 * The house's walls (docs/architecture.md). Each domain library lists the ones it may know; everything else is forbidden.
 */
const knows = {
  regulations: [],
  organisations: ['regulations'],
  identity: ['regulations', 'organisations'],
  trainees: ['regulations', 'organisations', 'identity'],
  supervisors: ['regulations', 'organisations', 'identity', 'trainees'],
  'external-assessors': ['regulations', 'organisations', 'identity', 'trainees', 'supervisors'],
  assessments: ['regulations', 'organisations', 'identity', 'trainees', 'supervisors', 'external-assessors'],
  intyg: [
    'regulations',
    'organisations',
    'identity',
    'trainees',
    'supervisors',
    'external-assessors',
    'assessments',
  ],
  reviews: [
    'regulations',
    'organisations',
    'identity',
    'trainees',
    'supervisors',
    'external-assessors',
    'assessments',
    'intyg',
  ],
  plausibility: ['regulations', 'identity', 'intyg'],
  certificates: [
    'regulations',
    'organisations',
    'identity',
    'trainees',
    'supervisors',
    'external-assessors',
    'assessments',
    'intyg',
    'plausibility',
  ],
  suspicions: [
    'regulations',
    'organisations',
    'identity',
    'trainees',
    'supervisors',
    'external-assessors',
    'assessments',
    'intyg',
    'certificates',
  ],
  statistics: ['regulations'],
  forecasts: ['regulations', 'statistics'],
  grants: ['regulations', 'statistics', 'forecasts'],
  notices: ['regulations', 'organisations', 'identity'],
};
const technical = ['platform', 'signing', 'evidence-log'];
const domain = Object.keys(knows);
const group = (names) => `^libs/(${names.join('|')})/`;

const order = domain.map((library) => ({
  name: `order-${library}`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: group(domain), pathNot: group([library, ...knows[library]]) },
}));

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'technical-knows-no-domain',
      severity: 'error',
      from: { path: group(technical) },
      to: { path: group(domain) },
    },
    {
      name: 'regulations-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/regulations/' },
      to: { path: '^(libs|apps)/', pathNot: '^libs/regulations/' },
    },
    {
      name: 'nothing-depends-on-an-app',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-through-index',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: ['^libs/[^/]+/src/(index|contract/index)\\.ts$', '^libs/$2/'],
      },
    },
    {
      name: 'contract-is-pure',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/contract/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: ['^libs/[^/]+/src/contract/', '^@specialistvagen/[^/]+/contract$', 'node_modules/zod'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|pg|bullmq|express)',
          '^libs/[^/]+/src/(storage|use-cases)/',
          '^(node:)?(fs|http|net|child_process)$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-knows-contracts-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps)/', pathNot: ['^apps/web/', '^libs/[^/]+/src/contract/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|node_modules/\\.)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
