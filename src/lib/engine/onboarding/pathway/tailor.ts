import type { ServiceLine, Task } from './task';

/** What of a person decides which tasks are theirs. */
export interface Traveller {
  /** Whether they have worked in customer service before. */
  experienced: boolean;
  /** What their department mostly answers; null where that was not said. */
  line: ServiceLine | null;
}

/**
 * The tasks that are a person's, in their order: without those for others, and without those that one of theirs
 * replaces (domain.md T1, C14).
 */
export function tailor<T extends Task>(tasks: readonly T[], traveller: Traveller): T[] {
  const own = tasks.filter((task) => isFor(task, traveller));
  const replaced = new Set(own.map(({ replaces }) => replaces));
  return own.filter(({ id }) => !replaced.has(id));
}

function isFor(task: Task, { experienced, line }: Traveller): boolean {
  if (task.for && (task.for === 'experienced') !== experienced) return false;
  return !task.departments || (line !== null && task.departments.includes(line));
}
