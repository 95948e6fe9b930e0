import * as v from 'valibot';
import { listOf, slug, text, wholeNumber } from '../../assessment/fields';

/** What a task is; {@link targetForms} says which lead to something, named by `target`. */
export const taskKinds = [
  'course',
  'lesson',
  'drill',
  'shift',
  'paper',
  'form',
  'journal',
  'meeting',
  'visit',
  'project',
  'checklist'
] as const;
export type TaskKind = (typeof taskKinds)[number];

const signers = ['self', 'mentor', 'hr', 'system'] as const;

/** Who says that a task is done: the new hire, the mentor, Human Resources, or the system once it has seen it. */
export type Signer = (typeof signers)[number];

/** What a department's desk mostly answers (domain.md C14); tasks may be for some of them alone. */
export const serviceLines = ['pre-sale', 'after-sale', 'voice'] as const;
export type ServiceLine = (typeof serviceLines)[number];

const NAME = { expects: 'the name of one', form: /^[a-z0-9-]+$/ };

/** What the target of a kind looks like; kinds that are missing here lead nowhere. */
export const targetForms: Partial<Record<TaskKind, { expects: string; form: RegExp }>> = {
  course: NAME,
  lesson: { expects: 'course/lesson', form: /^[a-z0-9-]+\/[a-z0-9-]+$/ },
  drill: NAME,
  shift: { expects: '"practice" or "assessment"', form: /^(?:practice|assessment)$/ },
  paper: NAME,
  form: NAME,
  journal: { expects: '"work-journal" or "weekly-report"', form: /^(?:work-journal|weekly-report)$/ }
};

/** A task as a week's file has it, and with `day` counted through the month as a person's pathway has it. */
export const task = v.pipe(
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
    signs: v.optional(v.picklist(signers)),
    /** Only for people with, or without, experience; for everybody where it is missing. */
    for: v.optional(v.picklist(['inexperienced', 'experienced'])),
    /** Only for people of departments of these lines; for everybody where it is missing. */
    departments: v.optional(listOf(v.picklist(serviceLines), 1)),
    /** The task that those who get this one are spared. */
    replaces: v.optional(slug),
    /** What the new hire gives in, for who signs to accept or return. */
    handsIn: v.optional(v.picklist(['file', 'signature', 'project'])),
    /** What is signed. */
    statement: v.optional(text),
    /** What a project may be about; one of them is chosen. */
    choices: v.optional(
      listOf(
        v.strictObject({ id: slug, title: text, brief: text, room: v.optional(v.literal('inspections')) }),
        2
      )
    )
  }),
  v.transform((task) => ({ ...task, signs: task.signs ?? usualSigner(task) }))
);

export type Task = v.InferOutput<typeof task>;

function usualSigner(task: { kind: TaskKind; target?: string }): Signer {
  return isSeen(task) ? 'system' : 'self';
}

/** Whether the system sees for itself that the task is done; a journal only where it is a form of this product. */
export function isSeen({ kind, target }: { kind: TaskKind; target?: string }): boolean {
  return targetForms[kind] !== undefined && (kind !== 'journal' || target !== undefined);
}
