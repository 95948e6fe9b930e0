import { parseArgs } from 'node:util';
import {
  artefactNames,
  deadlines,
  languages,
  roleNames,
  stepNames,
  type Deadline,
  type Language
} from '../../src/lib/engine/onboarding/index';
import { Refused, UsageError, type Io } from '../io';

const USAGE =
  'usage: deadlines --classroom-end YYYY-MM-DD --on-job-end YYYY-MM-DD [--opens YYYY-MM-DD] [--tz ZONE] [--lang zh-CN|en]';

/** `deadlines`: when every step of the month is due, as one JSON array, with or without --json. */
export async function run(args: string[], io: Io): Promise<number> {
  const flags = readFlags(args);
  const result = deadlines({
    opens: flags.opens,
    classroomEnds: flags['classroom-end'],
    onJobEnds: flags['on-job-end'],
    timeZone: flags.tz ?? process.env.TZ_ORG ?? 'Asia/Shanghai'
  });
  if (!result.ok) throw new Refused(result.message);
  const rows = result.rows.map((row) => named(row, flags.lang));
  io.out(JSON.stringify(rows, null, 2));
  return 0;
}

function named({ step, who, artefact, due }: Deadline, lang: Language) {
  const list = (names: string[]) => names.join(lang === 'zh-CN' ? '、' : ', ');
  return {
    step,
    title: stepNames[step][lang],
    who: list(who.map((role) => roleNames[role][lang])),
    artefact: list(artefact.map((each) => artefactNames[each][lang])),
    due,
    codes: { who, artefact }
  };
}

function readFlags(args: string[]) {
  const values = parse(args);
  const { 'classroom-end': classroomEnd, 'on-job-end': onJobEnd, lang = 'zh-CN' } = values;
  if (classroomEnd === undefined || onJobEnd === undefined) throw new UsageError(USAGE);
  const language = languages.find((each) => each === lang);
  if (!language) throw new UsageError(`--lang must be ${languages.join(' or ')}; ${USAGE}`);
  return { ...values, 'classroom-end': classroomEnd, 'on-job-end': onJobEnd, lang: language };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { opens: text, 'classroom-end': text, 'on-job-end': text, tz: text, lang: text };
  try {
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch {
    throw new UsageError(USAGE);
  }
}
