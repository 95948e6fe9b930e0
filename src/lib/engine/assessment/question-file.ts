import { checkId, problemsIn } from './content-checks';
import { compareLocales, type SourceFile } from './locales';
import { skeletonOf } from './paper';
import type { Problem } from './problem';
import { itemSchema, kindOf, type Item } from './question';
import { readYamlFile, type ReadResult } from './yaml-file';

/** Reads one question of the bank, a file `content/<locale>/questions/<topic>/<id>.yaml`. */
export function parseQuestion(source: string, path: string): ReadResult<Item> {
  const read = readYamlFile(itemSchema, source, path);
  if (!read.ok) return read;
  const { problems, report } = problemsIn(path, read);
  const item = read.value;
  checkId(item.id, path, report);
  const folder = path.split(/[/\\]/).at(-2);
  if (folder !== item.topic.toLowerCase()) {
    const topic = item.topic;
    const wanted = topic.toLowerCase();
    report(['topic'], 'wrong-folder', `A question on ${topic} must lie in the folder "${wanted}".`, {
      topic,
      folder: folder ?? ''
    });
  }
  kindOf(item).check(item, report);
  return problems.length > 0 ? { ok: false, problems } : read;
}

export function checkQuestion(source: string, path: string): Problem[] {
  const read = parseQuestion(source, path);
  return read.ok ? [] : read.problems;
}

/** Where a question in another language differs in kind, topic, points or key from the reference. */
export function compareQuestions(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parseQuestion, skeletonOf, reference, other);
}

/** The lesson a question sends back to. */
export function questionTargets(
  source: string,
  path: string
): { kind: 'lesson'; target: string; line: number }[] {
  const read = parseQuestion(source, path);
  const target = read.ok ? read.value.lesson?.split('#')[0] : undefined;
  return read.ok && target ? [{ kind: 'lesson', target, line: read.lineOf(['lesson']) }] : [];
}
