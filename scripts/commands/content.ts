import { checkLibrary } from '../../src/lib/engine/content/index';
import { UsageError, type Io } from '../io';
import { libraryRules } from '../../src/lib/engine/library-rules';
import { readTree } from './content-tree';

/** `content check [dir]`: names everything that is wrong with a library by file and line. */
export async function run(args: string[], io: Io): Promise<number> {
  const [verb, directory = 'content', ...rest] = args;
  if (verb !== 'check')
    throw new UsageError(
      verb ? `There is no command “content ${verb}”.` : 'Say what to do: content check [dir].'
    );
  if (rest.length > 0 || directory.startsWith('-')) throw new UsageError('content check takes one folder.');

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

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
