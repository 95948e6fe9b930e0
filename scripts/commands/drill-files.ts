import { readFile, readdir } from 'node:fs/promises';
import {
  readRubric,
  readScenario,
  readTranscript,
  type DrillProblem,
  type Locale,
  type Rubric,
  type Scenario,
  type Transcript
} from '../../src/lib/engine/drill/index';
import { Refused, type Io } from '../io';

const content = new URL('../../content/', import.meta.url);

/** Reads a transcript from a file, or from standard input where the name is “-”. */
export async function loadTranscript(file: string, io: Io): Promise<Transcript> {
  const source = file === '-' ? await io.stdin() : await textOf(file, `There is no file “${file}”.`);
  const read = readTranscript(parse(source, file));
  if (!read.ok) throw new Refused(`${file}: ${read.message}`);
  return read.transcript;
}

/** The rubric of that id in that language: one for any conversation, or a scenario’s own. */
export async function loadRubric(id: string, locale: Locale): Promise<Rubric> {
  const path = await find(id, locale, ['drills/rubrics/', 'drills/'], 'rubric');
  if (!path.includes('/rubrics/')) return (await loadScenario(id, locale)).rubric;
  const read = readRubric(await readFile(new URL(path, content), 'utf8'), path);
  if (!read.ok) throw broken(read.problems);
  return read.rubric;
}

/** The scenario of that id in that language. */
export async function loadScenario(id: string, locale: Locale): Promise<Scenario> {
  const path = await find(id, locale, ['drills/'], 'drill');
  const read = readScenario(await readFile(new URL(path, content), 'utf8'), path);
  if (!read.ok) throw broken(read.problems);
  return read.scenario;
}

/** One JSON document; laid out for people unless a program reads it. */
export function show(value: unknown, io: Io): void {
  io.out(JSON.stringify(value, null, io.json ? 0 : 2));
}

async function find(id: string, locale: Locale, folders: readonly string[], kind: string): Promise<string> {
  const known: string[] = [];
  for (const folder of folders) {
    const names = await readdir(new URL(`${locale}/${folder}`, content)).catch((): string[] => []);
    if (names.includes(`${id}.yaml`)) return `${locale}/${folder}${id}.yaml`;
    known.push(...names.flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []));
  }
  throw new Refused(`There is no ${kind} “${id}” in ${locale}; there are: ${known.join(', ') || 'none'}.`);
}

function parse(source: string, file: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refused(`${file}: not valid JSON.`);
  }
}

async function textOf(file: string, missing: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      error.code === 'ENOENT' ? missing : `${file}: cannot be read (${error.code ?? error.message}).`
    );
  });
}

function broken([first]: readonly DrillProblem[]): Refused {
  return new Refused(first ? `${first.file}:${first.line}: ${first.message}` : 'The file is broken.');
}
