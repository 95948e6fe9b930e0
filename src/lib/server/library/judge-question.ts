import { dirname } from 'node:path/posix';
import { parseQuestion, type Item } from '../../engine/assessment';
import { libraryRules } from '../../engine/library-rules';
import type { Database } from '../db';
import { selectPictureNames } from './asset-queries';
import { brokenLinks } from './broken-links';
import type { WrittenKey } from './draft-queries';
import type { SourceProblem } from './judge';

/** A question as far as it can be read, with everything that is wrong with it by line. */
export async function judgeQuestion(
  db: Database,
  key: WrittenKey,
  source: string,
  path: string
): Promise<{ question: Item | null; problems: SourceProblem[] }> {
  const read = parseQuestion(source, path);
  if (!read.ok) {
    const problems = read.problems.map(({ line, code, message, params = {} }) => ({
      line,
      code,
      message,
      params
    }));
    return { question: null, problems };
  }
  const problems = [
    ...(await brokenLinks(db, key.locale, libraryRules.questions?.targets?.(source, path))),
    ...(await missingPictures(db, source, path))
  ];
  return { question: read.value, problems };
}

/** Pictures that the texts call by their markdown and that do not lie beside the question. */
async function missingPictures(db: Database, source: string, path: string): Promise<SourceProblem[]> {
  const called = source
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, name]) => ({ name: name!, line: index + 1 }))
    );
  if (called.length === 0) return [];
  const names = await selectPictureNames(db, dirname(path));
  return called
    .filter(({ name }) => !names.includes(name))
    .map(({ name, line }) => ({
      line,
      code: 'image-missing',
      params: { name },
      message: `There is no picture “${name}” beside the question.`
    }));
}
