import * as v from 'valibot';
import { checkId, checkIds, problemsIn, type Report } from '../assessment/content-checks';
import { domainCode, listOf, slug, text, wholeNumber } from '../assessment/fields';
import { compareLocales, type SourceFile } from '../assessment/locales';
import type { Problem } from '../assessment/problem';
import { readYamlFile, type ReadResult } from '../assessment/yaml-file';

/** What a task is. The first five lead to something in the library, named by `target`. */
export const taskKinds = [
  'course',
  'lesson',
  'drill',
  'paper',
  'form',
  'journal',
  'meeting',
  'visit',
  'project',
  'checklist'
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Who says that a task is done: the new hire, the mentor, or the system once it has seen it. */
export type Signer = 'self' | 'mentor' | 'system';

const ONE_TARGET = /^[a-z0-9-]+$/;
const LESSON_TARGET = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const targets: Partial<Record<TaskKind, RegExp>> = {
  course: ONE_TARGET,
  lesson: LESSON_TARGET,
  drill: ONE_TARGET,
  paper: ONE_TARGET,
  form: ONE_TARGET
};

const task = v.pipe(
  v.strictObject({
    id: slug,
    day: wholeNumber(1, 31),
    kind: v.picklist(taskKinds),
    title: text,
    /** One line: what it is good for. */
    why: text,
    target: v.optional(v.string()),
    minutes: wholeNumber(1, 480),
    /** One line: what shows that it is done. */
    evidence: text,
    signs: v.optional(v.picklist(['self', 'mentor', 'system']))
  }),
  v.transform((task) => ({ ...task, signs: task.signs ?? usualSigner(task.kind) }))
);

const percent = wholeNumber(0, 100);

const pathway = v.strictObject({
  id: slug,
  title: text,
  summary: text,
  covers: listOf(domainCode, 1),
  days: listOf(
    v.strictObject({
      day: wholeNumber(1, 31),
      title: text,
      /** Share of incoming chats, in percent of what a seasoned colleague gets (domain.md T1). */
      traffic: v.strictObject({ inexperienced: percent, experienced: percent })
    }),
    1
  ),
  tasks: listOf(task, 1)
});

/** The tasks of a stretch of onboarding, day by day, as `content/<locale>/pathways/<slug>.yaml` has them (domain.md part 5). */
export type Pathway = v.InferOutput<typeof pathway>;
export type Task = Pathway['tasks'][number];

/** Reads a pathway's file; a value with `ok` is sound in every way {@link checkPathway} knows. Tasks come by day. */
export function parsePathway(source: string, path: string): ReadResult<Pathway> {
  const read = readYamlFile(pathway, source, path);
  if (!read.ok) return read;
  const { problems, report } = problemsIn(path, read);
  checkId(read.value.id, path, report);
  checkIds(read.value.tasks, ['tasks'], report);
  checkDays(read.value, report);
  for (const [index, each] of read.value.tasks.entries()) checkTask(each, index, read.value, report);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Everything wrong with a pathway's file in itself; whether targets exist is for the whole library to say. */
export function checkPathway(source: string, path: string): Problem[] {
  const read = parsePathway(source, path);
  return read.ok ? [] : read.problems;
}

/** Where a pathway in another language differs in anything but its texts. */
export function comparePathways(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parsePathway, skeleton, reference, other);
}

/** Everything in the library a pathway leads to, with the line that says so. */
export function pathwayTargets(
  source: string,
  path: string
): { kind: TaskKind; target: string; line: number }[] {
  const read = parsePathway(source, path);
  if (!read.ok) return [];
  return read.value.tasks.flatMap(({ kind, target }, index) =>
    target === undefined ? [] : [{ kind, target, line: read.lineOf(['tasks', index, 'target']) }]
  );
}

function skeleton({ id, days, tasks }: Pathway) {
  return {
    id,
    days: days.map(({ day, traffic }) => ({ day, traffic })),
    tasks: tasks.map(({ id, day, kind, target, minutes, signs }) => ({
      id,
      day,
      kind,
      target,
      minutes,
      signs
    }))
  };
}

function checkDays({ days }: Pathway, report: Report): void {
  for (const [index, { day }] of days.entries()) {
    if (day === index + 1) continue;
    report(
      ['days', index, 'day'],
      'day-order',
      `The days must follow one another from 1; this one must be ${index + 1}.`
    );
  }
}

function checkTask(task: Task, index: number, { days, tasks }: Pathway, report: Report): void {
  if (!days.some(({ day }) => day === task.day)) {
    report(['tasks', index, 'day'], 'day-unknown', `The pathway has no day ${task.day}.`);
  }
  const before = tasks[index - 1];
  if (before && before.day > task.day) {
    report(
      ['tasks', index, 'day'],
      'task-order',
      `The task "${task.id}" comes after one of day ${before.day}.`
    );
  }
  const form = targets[task.kind];
  if (!form && task.target !== undefined) {
    report(['tasks', index, 'target'], 'target-unexpected', `A task of kind "${task.kind}" leads nowhere.`);
  }
  if (form && !form.test(task.target ?? '')) {
    const shape = form === LESSON_TARGET ? 'course/lesson' : 'the name of one';
    report(
      ['tasks', index, 'target'],
      'target-form',
      `A task of kind "${task.kind}" needs a target: ${shape}.`
    );
  }
}

function usualSigner(kind: TaskKind): Signer {
  return targets[kind] ? 'system' : 'self';
}
