import { parsePaper, parseQuestion } from '../../engine/assessment';
import { readRubric, readScenario } from '../../engine/drill';
import { parseAnyForm } from '../../engine/forms';
import { parsePathway } from '../../engine/onboarding';
import { compileCourse, compileLesson } from './compile-course';
import type { Key } from './queries';

/** Counts up when an engine turns the same source into something else: everything is then compiled anew. */
export const compilerVersion = '8';

export type Compiled = { position: number; value: unknown };

type Compiler = (source: string, path: string, key: Key) => Compiled | undefined;

const compilers: Partial<Record<Key['kind'], Compiler>> = {
  course: compileCourse,
  lesson: compileLesson,
  drill: (source, path) => {
    const read = readScenario(source, path);
    return read.ok ? { position: 0, value: read.scenario } : undefined;
  },
  rubric: (source, path) => {
    const read = readRubric(source, path);
    return read.ok ? { position: 0, value: read.rubric } : undefined;
  },
  question: (source, path) => sound(parseQuestion(source, path)),
  paper: (source, path) => sound(parsePaper(source, path)),
  form: (source, path) => sound(parseAnyForm(source, path)),
  pathway: (source, path) => sound(parsePathway(source, path))
};

/** Turns a file's source into what the application reads at every request; undefined when the file is faulty. */
export function compile(key: Key, source: string, path: string): Compiled | undefined {
  return compilers[key.kind]?.(source, path, key);
}

function sound(read: { ok: true; value: unknown } | { ok: false }): Compiled | undefined {
  return read.ok ? { position: 0, value: read.value } : undefined;
}
