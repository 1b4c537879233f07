// CommonJS through swc: Jest's own ESM mode cannot load ESM-only packages from CommonJS ones on Node 20.
const base = { sourceMaps: 'inline', module: { type: 'commonjs' }, swcrc: false };
const typescript = {
  ...base,
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
const javascript = { ...base, jsc: { target: 'es2023', parser: { syntax: 'ecmascript' } } };

export default {
  testEnvironment: 'node',
  // Catches a test that hangs; how fast something is belongs to the benchmark.
  testTimeout: 120_000,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/migrations'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  cacheDirectory: '<rootDir>/.cache/jest',
  transform: { '\\.ts$': ['@swc/jest', typescript], '\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    // Exports for import only; Jest runs CommonJS.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    '^@specialistvagen/([a-z-]+)/contract$': '<rootDir>/libs/$1/src/contract/index.ts',
    '^@specialistvagen/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'],
  },
};
