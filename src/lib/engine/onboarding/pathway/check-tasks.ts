import type { Report } from '../../assessment/content-checks';
import type { Pathway } from './pathway';
import { isSeen, serviceLines, targetForms, type Task } from './task';
import { tailor, type Traveller } from './tailor';

/** Days follow one another, and the share of the traffic never falls nor is larger for the inexperienced (domain.md T1). */
export function checkDays(days: Pathway['days'], report: Report): void {
  for (const [index, { day, traffic }] of days.entries()) {
    const path = ['days', index, 'traffic'];
    if (day !== index + 1) {
      report(
        ['days', index, 'day'],
        'day-order',
        `The days must follow one another from 1; this one must be ${index + 1}.`
      );
    }
    if (traffic.experienced < traffic.inexperienced) {
      report(path, 'traffic-experience', 'The experienced get no fewer chats than the inexperienced.');
    }
    const before = days[index - 1]?.traffic;
    if (before && fallsBack(before, traffic)) {
      report(path, 'traffic-falls', 'The share of the traffic falls below the day before.');
    }
  }
}

type Traffic = Pathway['days'][number]['traffic'];

/** Whether either share is smaller than it was. */
export function fallsBack(before: Traffic, after: Traffic): boolean {
  return after.inexperienced < before.inexperienced || after.experienced < before.experienced;
}

/** Every task for itself, and whether every kind of new hire has something to do each day. */
export function checkTasks({ days, tasks }: Pathway, report: Report): void {
  for (const [index, task] of tasks.entries()) {
    const at = (field: string, code: string, message: string) =>
      report(['tasks', index, field], code, message);
    checkPlace(task, tasks[index - 1], days, at);
    checkTarget(task, at);
    checkHandIn(task, at);
    checkSigner(task, at);
    checkReplaced(task, tasks, at);
  }
  for (const traveller of travellers) checkEveryDay(tailor(tasks, traveller), days, report);
}

type At = (field: string, code: string, message: string) => void;

function checkPlace(task: Task, before: Task | undefined, days: Pathway['days'], at: At): void {
  if (!days.some(({ day }) => day === task.day)) {
    at('day', 'day-unknown', `The pathway has no day ${task.day}.`);
  }
  if (before && before.day > task.day) {
    at('day', 'task-order', `The task "${task.id}" comes after one of day ${before.day}.`);
  }
}

function checkTarget({ kind, target }: Task, at: At): void {
  const wanted = targetForms[kind];
  if (!wanted && target !== undefined) {
    at('target', 'target-unexpected', `A task of kind "${kind}" leads nowhere.`);
  }
  const isOptional = kind === 'journal' && target === undefined;
  if (wanted && !isOptional && !wanted.form.test(target ?? '')) {
    at('target', 'target-form', `A task of kind "${kind}" needs a target: ${wanted.expects}.`);
  }
}

function checkHandIn({ kind, handsIn, statement, choices }: Task, at: At): void {
  if ((handsIn === 'signature') !== (statement !== undefined)) {
    at(
      'statement',
      'statement-misplaced',
      'A statement stands where a signature is handed in, and only there.'
    );
  }
  if (handsIn === 'project' && kind !== 'project') {
    at('handsIn', 'hand-in-unfit', 'Only a task of kind "project" has a project handed in.');
  }
  if (choices && handsIn !== 'project') {
    at('choices', 'choices-misplaced', 'There is a choice only where a project is handed in.');
  }
  if (handsIn && targetForms[kind]) {
    at('handsIn', 'hand-in-unfit', `A task of kind "${kind}" has nothing handed in.`);
  }
}

function checkSigner({ kind, target, handsIn, signs }: Task, at: At): void {
  if ((signs === 'system') !== isSeen({ kind, target })) {
    at(
      'signs',
      'signer-unfit',
      `A task of kind "${kind}" is ${signs === 'system' ? 'not ' : ''}signed by the system.`
    );
  }
  if (handsIn ? signs === 'self' : signs === 'hr') {
    at('signs', 'signer-unfit', 'What is handed in is signed by the mentor or HR; HR signs nothing else.');
  }
}

function checkReplaced(task: Task, tasks: readonly Task[], at: At): void {
  if (task.replaces === undefined) return;
  const replaced = tasks.find(({ id }) => id === task.replaces);
  if (!replaced || replaced === task || replaced.replaces !== undefined) {
    at('replaces', 'replaced-unknown', `There is no task "${task.replaces}" that this one could replace.`);
  }
  if (!task.for && !task.departments) {
    at('replaces', 'replaces-for-all', 'A task that replaces another says for whom.');
  }
}

const travellers: Traveller[] = [null, ...serviceLines].flatMap((line) =>
  [false, true].map((experienced) => ({ experienced, line }))
);

function checkEveryDay(tasks: readonly Task[], days: Pathway['days'], report: Report): void {
  for (const [index, { day }] of days.entries()) {
    if (tasks.some((task) => task.day === day && task.kind !== 'journal')) continue;
    report(['days', index, 'day'], 'day-empty', `Somebody would have nothing but a journal on day ${day}.`);
  }
}
