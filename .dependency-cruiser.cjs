/** The order of the house: a capability may call only those before it. `audit`, `clock`, `config`, `db` lie below all. */
const capabilities = [
  'policy',
  'people',
  'auth',
  'search',
  'library',
  'cohorts',
  'checkins',
  'duties',
  'courses',
  'drills',
  'exams',
  'observations',
  'forms',
  'scores',
  'feedback',
  'tasks',
  'warnings',
  'coaching',
  'plans',
  'reports',
  'calendar',
  'demo'
];

const server = '^src/lib/server/';

const order = capabilities.map((name, position) => ({
  name: `${name}-calls-only-earlier`,
  comment: `${name} may call only the capabilities before it, through their index`,
  severity: 'error',
  from: { path: `${server}${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `${server}(${capabilities.slice(position + 1).join('|') || 'nothing-comes-later'})/` }
}));

const indexOnly = capabilities.map((name) => ({
  name: `${name}-by-its-index`,
  comment: `others reach ${name} only through its index.ts`,
  severity: 'error',
  from: { path: '^(src|scripts)/', pathNot: [`${server}${name}/`, '\\.test\\.ts$'] },
  to: { path: `${server}${name}/`, pathNot: `${server}${name}/index\\.ts$` }
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...order,
    ...indexOnly,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'engine-is-pure',
      comment: 'engine imports only itself and libraries without input or output',
      severity: 'error',
      from: { path: '^src/lib/engine/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          '^src/lib/engine/',
          'node_modules/(valibot|yaml|marked|sanitize-html|@types/sanitize-html|fraction\\.js|temporal-polyfill)/',
          'node_modules/(gift-pegjs|fast-xml-parser|fflate|turndown|@types/turndown)/'
        ]
      }
    },
    {
      name: 'kysely-in-queries-only',
      comment: 'SQL is written in queries.ts and in server/db',
      severity: 'error',
      from: {
        path: '^src/lib/server/',
        pathNot: ['^src/lib/server/db/', 'queries\\.ts$', '/queries/', '\\.test\\.ts$']
      },
      to: { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'framework-in-routes-only',
      comment: 'only routes, hooks and interface components know SvelteKit',
      severity: 'error',
      from: { path: '^src/lib/(server|engine|forms)/' },
      to: { path: ['^\\$app/', 'node_modules/@sveltejs/kit/'] }
    },
    {
      name: 'interface-without-server',
      comment: 'ui and forms never import server',
      severity: 'error',
      from: { path: '^src/lib/(ui|forms)/' },
      to: { path: '^src/lib/server/' }
    },
    {
      name: 'sinks-call-only-db',
      comment: 'audit, metrics, jobs and uploads call nothing but the database and the policy',
      severity: 'error',
      from: { path: '^src/lib/server/(audit|metrics|jobs|uploads)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/lib/server/',
        pathNot: ['^src/lib/server/(db|audit|metrics|jobs|policy|uploads)/', '^src/lib/server/clock\\.ts$']
      }
    },
    {
      name: 'notifications-call-only-sinks',
      comment: 'notifications call the queue and the database, and no capability',
      severity: 'error',
      from: { path: '^src/lib/server/notifications/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/lib/server/',
        pathNot: ['^src/lib/server/(db|jobs|notifications|policy)/', '^src/lib/server/(clock|config)\\.ts$']
      }
    },
    {
      name: 'migrations-are-frozen',
      comment: 'a migration imports nothing of ours',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: 'node_modules/kysely/' }
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$app/', '^\\$env/', '^\\./\\$types', '\\.css$'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^src/lib/paraglide/', '^\\.svelte-kit/', '^build/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: '.dependency-cruiser.resolve.cjs' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'node', 'default']
    }
  }
};
