import * as v from 'valibot';
import { checkId, checkIds, problemsIn } from '../../assessment/content-checks';
import { domainCode, listOf, slug, text, wholeNumber } from '../../assessment/fields';
import { compareLocales, type SourceFile } from '../../assessment/locales';
import type { Problem } from '../../assessment/problem';
import { readYamlFile, type ReadResult } from '../../assessment/yaml-file';
import { checkDays, checkTasks } from './check-tasks';
import { checkMonth } from './check-month';
import { task } from './task';

const percent = wholeNumber(0, 100);

const day = v.strictObject({
  day: wholeNumber(1, 31),
  title: text,
  /** Share of incoming chats, in percent of what a seasoned colleague gets (domain.md T1). */
  traffic: v.strictObject({ inexperienced: percent, experienced: percent })
});

const pathway = v.strictObject({
  id: slug,
  title: text,
  summary: text,
  covers: listOf(domainCode, 1),
  /** A month: the files of its weeks, in order. It has no days of its own. */
  weeks: v.optional(v.array(slug, 'a list'), []),
  /** A week: its working days. */
  days: v.optional(v.array(day, 'a list'), []),
  tasks: v.optional(v.array(task, 'a list'), [])
});

/** A file of `content/<locale>/pathways/` (domain.md part 5): a week with its days and tasks, or a month made of such weeks. */
export type Pathway = v.InferOutput<typeof pathway>;

/** Reads a pathway's file; a value with `ok` is sound in every way that can be told from the file alone. */
export function parsePathway(source: string, path: string): ReadResult<Pathway> {
  const read = readYamlFile(pathway, source, path);
  if (!read.ok) return read;
  const { problems, report } = problemsIn(path, read);
  const { id, weeks, days, tasks } = read.value;
  checkId(id, path, report);
  checkIds(tasks, ['tasks'], report);
  if (weeks.length > 0 === days.length > 0 || days.length > 0 !== tasks.length > 0) {
    report([], 'pathway-shape', 'A pathway has either weeks, or days and tasks.');
  } else {
    checkDays(days, report);
    checkTasks(read.value, report);
  }
  return problems.length > 0 ? { ok: false, problems } : read;
}

/**
 * Everything wrong with a pathway's file in itself and, for a month, between its weeks; whether targets exist is for
 * the whole library to say.
 *
 * @param files the texts of the library by path, where a month's weeks are looked for
 */
export function checkPathway(
  source: string,
  path: string,
  files: ReadonlyMap<string, unknown> = new Map()
): Problem[] {
  const read = parsePathway(source, path);
  return read.ok ? checkMonth(read, path, weeksIn(files, path)) : read.problems;
}

function weeksIn(files: ReadonlyMap<string, unknown>, path: string) {
  return (slug: string): Pathway | undefined => {
    const place = path.replace(/[^/]*$/, `${slug}.yaml`);
    const source = files.get(place);
    const read = typeof source === 'string' ? parsePathway(source, place) : undefined;
    return read?.ok ? read.value : undefined;
  };
}

/** Where a pathway in another language differs in anything but its texts. */
export function comparePathways(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parsePathway, skeleton, reference, other);
}

/** Everything in the library a pathway leads to, with the line that says so. */
export function pathwayTargets(
  source: string,
  path: string
): { kind: string; target: string; line: number }[] {
  const read = parsePathway(source, path);
  if (!read.ok) return [];
  const weeks = read.value.weeks.map((target, index) => ({
    kind: 'pathway',
    target,
    line: read.lineOf(['weeks', index])
  }));
  const tasks = read.value.tasks.flatMap(({ kind, target }, index) =>
    target === undefined ? [] : [{ kind, target, line: read.lineOf(['tasks', index, 'target']) }]
  );
  return [...weeks, ...tasks];
}

function skeleton({ id, weeks, days, tasks }: Pathway) {
  return {
    id,
    weeks,
    days: days.map(({ day, traffic }) => ({ day, traffic })),
    tasks: tasks.map(({ title: _title, why: _why, evidence: _evidence, statement, choices, ...rest }) => ({
      ...rest,
      statement: statement !== undefined,
      choices: choices?.map(({ id }) => id)
    }))
  };
}
