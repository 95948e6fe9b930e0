import { resolve } from 'node:path';
import * as v from 'valibot';

const timeZone = v.pipe(
  v.string(),
  v.check((zone) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
    } catch {
      return false;
    }
  }, 'is not a time zone this system knows')
);

const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is not an ISO instant')
);

const environment = v.object({
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'is not a postgres:// address'))
  ),
  DATA_DIR: v.optional(v.string(), './data'),
  CONTENT_DIR: v.optional(v.string(), './content'),
  TZ_ORG: v.optional(timeZone, 'Asia/Shanghai'),
  ORIGIN: v.optional(v.pipe(v.string(), v.url('is not an address'))),
  NOW: v.optional(instant),
  ALLOW_FAKE_CLOCK: v.optional(v.string()),
  DEMO: v.optional(v.string()),
  METRICS_TOKEN: v.optional(v.string())
});

export type Config = {
  databaseUrl?: string;
  dataDir: string;
  contentDir: string;
  timeZone: string;
  origin?: string;
  fakeNow?: Date;
  demo: boolean;
  metricsToken?: string;
};

/**
 * Reads every environment variable Qihang knows, once. Empty variables count as unset.
 * @throws Error with one sentence that names the variable at fault.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = v.safeParse(environment, given);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new Error(`${issue.path?.[0]?.key ?? 'The environment'} ${issue.message}.`);
  }
  const settings = parsed.output;
  if (settings.NOW && settings.DATABASE_URL && !settings.ALLOW_FAKE_CLOCK) {
    throw new Error(
      'NOW is refused with DATABASE_URL unless ALLOW_FAKE_CLOCK is set: a real database keeps real time.'
    );
  }
  return {
    databaseUrl: settings.DATABASE_URL,
    dataDir: resolve(settings.DATA_DIR),
    contentDir: resolve(settings.CONTENT_DIR),
    timeZone: settings.TZ_ORG,
    origin: settings.ORIGIN,
    fakeNow: settings.NOW ? new Date(settings.NOW) : undefined,
    demo: settings.DEMO === '1',
    metricsToken: settings.METRICS_TOKEN
  };
}

export const config = readConfig(process.env);
