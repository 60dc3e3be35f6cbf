import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*fixture.ts', 'test/**/*.ts'];
const systems = ['mes', 'plm', 'erp', 'quality'];

/** Who may import whom, beside itself: contracts <- platform <- {subgraphs, ...} <- demo <- main.ts. */
const layers = {
  contracts: [],
  platform: ['contracts'],
  subgraphs: ['contracts', 'platform'],
  processes: ['contracts', 'platform'],
  connectors: ['contracts', 'platform'],
  gateway: ['contracts', 'platform'],
  demo: ['contracts', 'platform', 'subgraphs', 'processes', 'connectors', 'gateway'],
};

const layerZones = Object.entries(layers).map(([layer, below]) => ({
  target: `./${layer}`,
  from: '.',
  except: ['node_modules', layer, ...below].map((folder) => `./${folder}`),
  message: `${layer} may import of ours only ${[layer, ...below].join(', ')}.`,
}));

const subgraphZones = systems.map((system) => ({
  target: `./subgraphs/${system}`,
  from: './subgraphs',
  except: [`./${system}`],
  message: 'Subgraphs meet in the graph or in an event.',
}));

const domainZones = systems.flatMap((system) => {
  const folder = `./subgraphs/${system}`;
  const target = [`${folder}/domain.ts`, `${folder}/domain/**/*`];
  const message =
    'domain is pure: contracts, #platform/errors.ts, checks.ts and kpi*.ts, itself and the types of its folder.';
  const pure = [
    './contracts',
    './platform/errors.ts',
    './platform/checks.ts',
    './platform/kpi.ts',
    './platform/kpi-rows.ts',
  ];
  return [
    { target, from: '.', except: [...pure, folder], message },
    { target, from: `${folder}/{store,loaders,resolvers,reactions,subgraph,main}{.ts,/**/*}`, message },
  ];
});

const subpathImports = {
  regex: String.raw`^(\.\./)+(platform|contracts)/`,
  message: 'Import it as #platform/... or #contracts/...',
};
const driver = {
  group: ['postgres', String.raw`\#platform/database/**`],
  allowTypeImports: true,
  message: 'Resolvers only map: read through loaders and the functions of the store, write through commands.',
};

const clockAndChance = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in with the command.' },
  {
    selector: 'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
    message: 'Time comes in with the command.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"], Identifier[name="crypto"]',
    message: 'Ids and chance come in with the command.',
  },
];
const sqlText = String.raw`/\b(SELECT\s[^]*\sFROM|INSERT\s+INTO|UPDATE\s[^]*\sSET|DELETE\s+FROM)\s/i`;
const sql = [
  {
    selector: `TaggedTemplateExpression[tag.name="sql"], Literal[value=${sqlText}], TemplateElement[value.raw=${sqlText}]`,
    message: 'SQL belongs to the store.',
  },
];

export default defineConfig(
  { ignores: ['**/node_modules', '.data', 'coverage', 'bench/peers', '**/*.generated.ts'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts', '**/*.js'],
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/extensions': ['.ts', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [subpathImports] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An async function that only throws or returns still turns both into its promise.
      '@typescript-eslint/require-await': 'off',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...layerZones, ...subgraphZones, ...domainZones] },
      ],
      'import-x/no-self-import': 'error',
      'import-x/no-unresolved': 'error',
    },
  },
  {
    files: ['*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ ...subpathImports, regex: String.raw`^\./(platform|contracts)/` }] },
      ],
    },
  },
  {
    files: ['subgraphs/*/domain.ts', 'subgraphs/*/domain/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [subpathImports, { group: ['node:*'], message: 'domain does no I/O.' }] },
      ],
      'no-restricted-syntax': ['error', ...clockAndChance],
    },
  },
  {
    files: ['subgraphs/*/resolvers*.ts', 'subgraphs/*/resolvers/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [subpathImports, driver] }],
      'no-restricted-syntax': ['error', ...sql],
    },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [subpathImports] }],
      'import-x/no-restricted-paths': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['subgraphs/*/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          projects: Object.fromEntries(
            systems.map((system) => [system, { schema: `subgraphs/${system}/schema.graphql` }]),
          ),
        },
      },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
);
