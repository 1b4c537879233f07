import tseslint from 'typescript-eslint';

/** Type-aware rules only; speed and style belong to oxlint and prettier. */
export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      'apps/web/src/client/api.d.ts',
      '**/*.mjs',
      'apps/web/vite.config.ts',
      'apps/web/compressed/plugin.ts',
      'apps/web/service-worker/plugin.ts',
      'apps/web/language/plugin.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // Nest reads constructor types at run time: a type-only import would erase the class.
    files: [
      'apps/api/**/*.ts',
      'apps/worker/**/*.ts',
      'libs/*/src/use-cases/**/*.ts',
      'libs/*/src/storage/**/*.ts',
      'libs/*/src/*.module.ts',
      'libs/platform/**/*.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@tanstack/react-router',
          importNames: ['Navigate'],
          message: 'It goes each time it is drawn: use parts/redirect.tsx, which goes once.',
        },
      ],
    },
  },
  {
    // Outside the running transaction no row level security applies: only the transaction's EntityManager may be used.
    files: ['libs/*/src/use-cases/**/*.ts', 'libs/*/src/storage/**/*.ts', 'apps/api/src/**/*.controller.ts'],
    ignores: ['libs/platform/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.property.name='dataSource'][callee.property.name='query']",
          message: 'Use the running transaction, not the data source (decision: row level security).',
        },
        {
          selector: "CallExpression[callee.object.name='dataSource'][callee.property.name='query']",
          message: 'Use the running transaction, not the data source (decision: row level security).',
        },
        {
          selector: "CallExpression[callee.name='InjectRepository']",
          message: 'Injected repositories bypass the running transaction.',
        },
      ],
    },
  },
);
