import type { EngineName } from '../../model/engine.js';

/** What one file says of the server. A server's own image or a tool's setting says it; a driver only names the family. */
export interface EngineHint {
  readonly engine: EngineName;
  readonly why: string;
  readonly strength: 'server' | 'setting' | 'driver' | 'words';
}

const STRENGTHS: readonly EngineHint['strength'][] = ['server', 'setting', 'driver', 'words'];

interface Pattern {
  readonly file: RegExp;
  readonly strength: EngineHint['strength'];
  readonly says: readonly (readonly [EngineName, RegExp])[];
}

const IMAGE = (names: string): RegExp =>
  new RegExp(`^\\s*-?\\s*image:\\s*["']?(?:[\\w.-]+/)*(?:${names})(?:[:@"'\\s]|$)`, 'm');
const URLS: Pattern['says'] = [
  ['postgres', /\b(?:jdbc:)?postgres(?:ql)?:\/\//],
  ['mariadb', /\b(?:jdbc:)?mariadb:\/\//],
  ['mysql', /\b(?:jdbc:)?mysql:\/\//],
];

/** File names are compared without their folder. */
const PATTERNS: readonly Pattern[] = [
  {
    file: /^(?:(?:docker-)?compose[\w.-]*\.ya?ml|.*\.ya?ml)$/i,
    strength: 'server',
    says: [
      ['tidb', IMAGE('tidb')],
      ['mariadb', IMAGE('mariadb')],
      ['mysql', IMAGE('mysql|mysql-server|percona|percona-server')],
      [
        'postgres',
        IMAGE(
          'postgres|postgresql|postgis|pgvector|timescaledb|timescaledb-ha|supabase/postgres|spilo-\\d+|alloydbomni',
        ),
      ],
    ],
  },
  {
    file: /^(?:migration_lock\.toml|schema\.prisma)$/,
    strength: 'setting',
    says: [
      ['postgres', /provider\s*=\s*"postgres(?:ql)?"/],
      ['mysql', /provider\s*=\s*"mysql"/],
    ],
  },
  {
    file: /^_journal\.json$/,
    strength: 'setting',
    says: [
      ['postgres', /"dialect"\s*:\s*"(?:pg|postgresql)"/],
      ['mysql', /"dialect"\s*:\s*"mysql"/],
    ],
  },
  {
    file: /^(?:drizzle\.config\.\w+|knexfile\.\w+|config\.(?:js|json|cjs)|database(?:\.config)?\.(?:js|json|ts|yml)|\.sequelizerc)$/,
    strength: 'setting',
    says: [
      ['postgres', /\b(?:dialect|client|adapter)\b["']?\s*[:=]\s*["']?(?:pg|postgres(?:ql)?)\b/],
      ['mariadb', /\b(?:dialect|client|adapter)\b["']?\s*[:=]\s*["']?mariadb\b/],
      ['mysql', /\b(?:dialect|client|adapter)\b["']?\s*[:=]\s*["']?mysql2?\b/],
    ],
  },
  {
    file: /^(?:flyway\.(?:toml|conf)|\.env\.(?:example|sample|template|dist)|dbmate\.env)$/,
    strength: 'setting',
    says: URLS,
  },
  { file: /^config\.toml$/, strength: 'setting', says: [['postgres', /^\[db\][\s\S]*^major_version\s*=/m]] },
  {
    file: /^(?:package\.json)$/,
    strength: 'driver',
    says: [
      [
        'postgres',
        /"(?:pg|postgres|@payloadcms\/db-postgres|@neondatabase\/serverless|@vercel\/postgres|pg-promise)"\s*:/,
      ],
      ['mariadb', /"mariadb"\s*:/],
      ['mysql', /"(?:mysql2?|@planetscale\/database)"\s*:/],
    ],
  },
  {
    file: /^go\.mod$/,
    strength: 'driver',
    says: [
      ['postgres', /github\.com\/(?:lib\/pq|jackc\/pgx)\b/],
      ['mysql', /github\.com\/go-sql-driver\/mysql\b/],
    ],
  },
  {
    file: /^Cargo\.toml$/,
    strength: 'driver',
    says: [
      ['postgres', /\bfeatures\s*=\s*\[[^\]]*"postgres"|^(?:tokio-)?postgres\s*=/m],
      ['mysql', /\bfeatures\s*=\s*\[[^\]]*"mysql"|^mysql(?:_async)?\s*=/m],
    ],
  },
  {
    file: /^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile)$/,
    strength: 'driver',
    says: [
      ['postgres', /\b(?:psycopg\w*|asyncpg)\b/],
      ['mysql', /\b(?:mysqlclient|pymysql|aiomysql|mysql-connector-python)\b/i],
    ],
  },
  {
    file: /^(?:Gemfile|pom\.xml|build\.gradle(?:\.kts)?)$/,
    strength: 'driver',
    says: [
      ['postgres', /gem ["']pg["']|org\.postgresql/],
      ['mariadb', /org\.mariadb/],
      ['mysql', /gem ["']mysql2["']|com\.mysql/],
    ],
  },
  {
    file: /\.sql$/i,
    strength: 'words',
    says: [
      ['mysql', /\bAUTO_INCREMENT\b|\bENGINE\s*=\s*\w+|^\s*DELIMITER\b|\bON UPDATE CURRENT_TIMESTAMP\b/im],
      [
        'postgres',
        /\b(?:BIG)?SERIAL\b|\bTIMESTAMPTZ\b|\bJSONB\b|\bGENERATED\s+(?:ALWAYS|BY DEFAULT)\s+AS\s+IDENTITY\b|\$\$|\bCREATE EXTENSION\b|\bCONCURRENTLY\b|\bgen_random_uuid\b/i,
      ],
    ],
  },
];

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a file may say something of the server. */
export const speaks = (path: string): boolean => PATTERNS.some(({ file }) => file.test(baseOf(path)));

/** All that one file says. `shown` is its path as people may read it. */
export function hintsIn(path: string, text: string, shown: string): readonly EngineHint[] {
  return PATTERNS.filter(({ file }) => file.test(baseOf(path))).flatMap(({ strength, says }) =>
    says.flatMap(([engine, pattern]) => (pattern.test(text) ? [{ engine, strength, why: shown }] : [])),
  );
}

/** The engine that the strongest hints speak for; with two of the same strength, and none that tells them apart, it is undefined. */
export function decide(hints: readonly EngineHint[]): {
  readonly engine: { readonly value: EngineName; readonly why: string } | undefined;
  readonly doubts: readonly string[];
} {
  const doubts = (chosen: EngineName | undefined): readonly string[] => [
    ...new Set(
      hints
        // A driver of MySQL's reaches the whole family.
        .filter(
          ({ engine, strength }) =>
            engine !== chosen &&
            !(strength !== 'server' && engine === 'mysql' && chosen !== 'postgres' && chosen !== undefined),
        )
        .map(({ engine, why }) => `${why} speaks for ${engine}`),
    ),
  ];
  for (const strength of STRENGTHS) {
    const strong = hints.filter((hint) => hint.strength === strength);
    const names = [...new Set(strong.map(({ engine }) => engine))];
    const [first] = strong;
    if (first === undefined) continue;
    if (names.length > 1) {
      const weaker = [
        ...new Set(
          hints.filter((hint) => hint.strength !== strength && names.includes(hint.engine)).map((hint) => hint.engine),
        ),
      ];
      const [only, second] = weaker;
      if (only === undefined || second !== undefined) return { engine: undefined, doubts: doubts(undefined) };
      const why = strong.find(({ engine }) => engine === only)?.why ?? first.why;
      return { engine: { value: only, why }, doubts: doubts(only) };
    }
    return { engine: { value: first.engine, why: first.why }, doubts: doubts(first.engine) };
  }
  return { engine: undefined, doubts: [] };
}
