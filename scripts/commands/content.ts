import { checkLibrary, coverageOf, coverageTable, uncovered } from '../../src/lib/engine/content/index';
import { UsageError, type Io } from '../io';
import { libraryRules } from '../../src/lib/engine/library-rules';
import { readTree } from './content-tree';

type Verb = (directory: string, io: Io) => Promise<number>;

const verbs: Record<string, Verb> = { check, coverage };

/** `content check [dir]` and `content coverage [dir]`. */
export async function run(args: string[], io: Io): Promise<number> {
  const [verb = '', directory = 'content', ...rest] = args;
  const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!command)
    throw new UsageError(
      verb
        ? `There is no command “content ${verb}”.`
        : 'Say what to do: content check [dir], content coverage [dir].'
    );
  if (rest.length > 0 || directory.startsWith('-')) throw new UsageError(`content ${verb} takes one folder.`);
  return command(directory, io);
}

/** Names everything that is wrong with a library by file and line. */
async function check(directory: string, io: Io): Promise<number> {
  const files = await readTree(directory);
  const problems = checkLibrary(files, libraryRules).map(({ file, line, message }) => ({
    file: directory === '.' ? file : `${directory.replace(/\/+$/, '')}/${file}`,
    line,
    message
  }));
  if (io.json) {
    io.out(JSON.stringify({ files: files.size, problems }));
  } else {
    for (const { file, line, message } of problems) io.out(`${file}:${line}  ${message}`);
    io.out(`${counted(files.size, 'file')} checked, ${counted(problems.length, 'problem')}.`);
  }
  return problems.length === 0 ? 0 : 1;
}

/** Says which lessons cover what, and fails when a language has no lesson for a code. */
async function coverage(directory: string, io: Io): Promise<number> {
  const codes = coverageOf(await readTree(directory));
  const missing = uncovered(codes);
  io.out(io.json ? JSON.stringify({ codes, uncovered: missing }) : coverageTable(codes));
  return missing.length === 0 ? 0 : 1;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
