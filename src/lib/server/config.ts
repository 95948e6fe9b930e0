import { resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
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
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return new Date(Temporal.Instant.from(dataset.value).epochMilliseconds);
    } catch {
      addIssue({ message: 'is not an ISO instant such as 2026-03-02T09:00:00+08:00' });
      return NEVER;
    }
  })
);

/** Postgres.js takes several hosts, which no URL has: only the first is looked at. */
const postgresAddress = v.pipe(
  v.string(),
  v.check(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text.replace(/,[^/]*/, '')),
    'is not a postgres:// address'
  )
);

/** What browsers send as `Origin`: to be compared with theirs, it must be written exactly so. */
const webOrigin = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'is not an origin such as https://learn.example.com, without a path or slash at its end'
  )
);

const port = v.pipe(
  v.string(),
  v.check((text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536, 'is not a port from 0 to 65535')
);

const smtpAddress = v.pipe(
  v.string(),
  v.check(
    (text) => /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '',
    'is not an smtp:// or smtps:// address'
  )
);

const mailbox = v.pipe(
  v.string(),
  v.check(
    (text) => /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text),
    'is not a mailbox such as Qihang <qihang@example.com>'
  )
);

const rate = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{1,4}(\.\d{1,3})?$/.test(text) && Number(text) > 0 && Number(text) <= 1000,
    'is not a rate above 0 and up to 1000'
  ),
  v.transform(Number)
);

const environment = v.object({
  DATABASE_URL: v.optional(postgresAddress),
  DATA_DIR: v.optional(v.string(), './data'),
  CONTENT_DIR: v.optional(v.string(), './content'),
  TZ_ORG: v.optional(timeZone, 'Asia/Shanghai'),
  PORT: v.optional(port),
  ORIGIN: v.optional(webOrigin),
  NOW: v.optional(instant),
  CLOCK_RATE: v.optional(rate),
  ALLOW_FAKE_CLOCK: v.optional(v.string()),
  DEMO: v.optional(v.string()),
  METRICS_TOKEN: v.optional(v.string()),
  SMTP_URL: v.optional(smtpAddress),
  MAIL_FROM: v.optional(mailbox)
});

export type Config = {
  databaseUrl?: string;
  dataDir: string;
  contentDir: string;
  timeZone: string;
  origin?: string;
  fakeNow?: Date;
  /** How many times faster than real time the told clock runs. */
  clockRate: number;
  demo: boolean;
  metricsToken?: string;
  /** Where mail is handed in, and whom it comes from; without it none is sent. */
  mail?: { smtpUrl: string; from: string };
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
  if (settings.CLOCK_RATE && !settings.NOW) {
    throw new Error('CLOCK_RATE is refused without NOW: a real clock runs as it does.');
  }
  if (settings.SMTP_URL && !settings.MAIL_FROM) {
    throw new Error('MAIL_FROM is needed with SMTP_URL: mail comes from somebody.');
  }
  return {
    databaseUrl: settings.DATABASE_URL,
    dataDir: resolve(settings.DATA_DIR),
    contentDir: resolve(settings.CONTENT_DIR),
    timeZone: settings.TZ_ORG,
    origin: settings.ORIGIN,
    fakeNow: settings.NOW,
    clockRate: settings.CLOCK_RATE ?? 1,
    demo: settings.DEMO === '1',
    metricsToken: settings.METRICS_TOKEN,
    mail: settings.SMTP_URL ? { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM! } : undefined
  };
}

export const config = readConfig(process.env);
