import * as v from 'valibot';
import { normaliseSource } from '../../content/source';
import { readYaml } from '../../content/yaml';
import { withBlocks } from '../blocks';
import { withDescriptions } from '../pictures';
import { ScenarioSchema, type Scenario } from '../scenario';
import { RubricSchema, type Rubric } from '../rubric';
import type { Locale } from '../transcript';
import { checkBlocks } from './check-blocks';
import { locator, type Path } from './locate';
import { drillProblem, type DrillProblem } from './problems';

export type ScenarioRead = { ok: true; scenario: Scenario } | { ok: false; problems: DrillProblem[] };
export type RubricRead = { ok: true; rubric: Rubric } | { ok: false; problems: DrillProblem[] };

/** Largest scenario or rubric, in UTF-16 units. */
export const LARGEST_FILE = 256 * 1024;

/**
 * Reads a scenario from its YAML source. What it refers to is not looked at; see `checkScenario`.
 *
 * @param path of the file; its folders tell the language, and problems name it
 */
export function readScenario(source: string, path: string): ScenarioRead {
  const file = readFile(ScenarioSchema, source, path);
  if (!file.ok) return file;
  const problems: DrillProblem[] = [];
  const lineOf = locator(normaliseSource(source));
  checkBlocks(file.value, (at, code, params) => problems.push(drillProblem(path, lineOf(at), code, params)));
  if (problems.length > 0) return { ok: false, problems };
  const { rubric, blocks, states, ...rest } = file.value;
  const { id, version, title, facts, secrets, pictures } = rest;
  const known = { facts, secrets, ...(pictures && { pictures }) };
  const locale = localeOf(path);
  const spoken = withDescriptions({ ...rest, states: withBlocks({ states, blocks }) }, pictures ?? []);
  return {
    ok: true,
    scenario: { ...spoken, locale, rubric: { id, version, locale, title, ...known, ...rubric } }
  };
}

/** Reads a rubric for any conversation from its YAML source. */
export function readRubric(source: string, path: string): RubricRead {
  const file = readFile(RubricSchema, source, path);
  return file.ok ? { ok: true, rubric: { ...file.value, locale: localeOf(path) } } : file;
}

function readFile<S extends v.GenericSchema>(
  schema: S,
  source: string,
  path: string
): { ok: true; value: v.InferOutput<S> } | { ok: false; problems: DrillProblem[] } {
  if (source.length > LARGEST_FILE) {
    return { ok: false, problems: [drillProblem(path, 1, 'file-too-large', { limit: LARGEST_FILE / 1024 })] };
  }
  const text = normaliseSource(source);
  const problems: DrillProblem[] = [];
  const yaml = readYaml(text, (line, detail) =>
    problems.push(drillProblem(path, line, 'yaml-syntax', { detail }))
  );
  if (!yaml) return { ok: false, problems };
  const read = v.safeParse(schema, yaml.value);
  if (read.success) return { ok: true, value: read.output };
  const lineOf = locator(text);
  return { ok: false, problems: read.issues.map((issue) => explain(issue, path, lineOf)) };
}

function explain(issue: v.BaseIssue<unknown>, file: string, lineOf: (path: Path) => number): DrillProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const line = lineOf(path);
  const field = path.join('.') || 'file';
  const { type, expected, received, message } = issue;
  if (type === 'strict_object' && expected === 'never')
    return drillProblem(file, line, 'field-unknown', { field });
  if (received === 'undefined') return drillProblem(file, line, 'field-missing', { field });
  if (type === 'picklist') {
    return drillProblem(file, line, 'name-unknown', {
      name: String(issue.input),
      known: (expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ')
    });
  }
  if (issue.kind === 'schema') {
    return drillProblem(file, line, 'field-type', {
      field,
      expected: plain(expected),
      received: plain(received)
    });
  }
  return drillProblem(file, line, 'field-invalid', { field, detail: detailOf(message, issue) });
}

/** Own messages are predicates; the library's begin with “Invalid”. */
function detailOf(message: string, { requirement, type }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid')) return message;
  if (type === 'min_value') return `must be at least ${String(requirement)}`;
  if (type === 'max_value') return `must be at most ${String(requirement)}`;
  if (type === 'integer') return 'must be a whole number';
  return type === 'non_empty' ? 'must not be empty' : 'is not valid';
}

function plain(type: string | null): string {
  const names: Record<string, string> = {
    Array: 'a list',
    Object: 'a set of fields',
    string: 'a text',
    number: 'a number'
  };
  return names[type ?? ''] ?? type ?? 'something else';
}

function localeOf(path: string): Locale {
  return /(?:^|[\\/])en[\\/]/.test(path) ? 'en' : 'zh-CN';
}
