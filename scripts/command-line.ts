import { UsageError, type Io } from './io';

interface Command {
  run(args: string[], io: Io): Promise<number>;
}

const commands: Record<string, () => Promise<Command>> = {
  audit: () => import('./commands/audit'),
  content: () => import('./commands/content'),
  drill: () => import('./commands/drill'),
  deadlines: () => import('./commands/deadlines'),
  library: () => import('./commands/library'),
  people: () => import('./commands/people'),
  questions: () => import('./commands/questions'),
  scores: () => import('./commands/scores')
};

const usage = `Usage: npm run -s qihang -- <command> [--json]

  audit verify                                               prove that no published result was changed
  content check [dir]                                        check a library; “content” by default
  content coverage [dir]                                     which lessons cover which codes, as markdown
  drill classify                                             messages in, moves and violations out, as JSON lines
  drill score --rubric <id> --transcript <file>              score a conversation
  drill play <scenario> --seed <n> --transcript <file>       play a trainee’s lines against the customer, and score them
  drill rescore <scenario> [--lang zh-CN|en]                 which old attempts would score otherwise today; writes nothing
  deadlines --classroom-end <day> --on-job-end <day> [--tz <zone>]   when each step of the month is due
  library export <dir>                                       write what is published back as files
  library import <dir|zip> [--dry-run]                       take a folder or archive in; what was edited here is left alone
  people import <csv|xlsx> [--dry-run]                       take people in from a sheet; rows at fault are named
  questions import <file> --format gift|aiken|moodle-xml|qti [--topic <code>] [--lang zh-CN|en] [--dry-run]   fill the bank
  questions export <file> --format gift|moodle-xml|qti|csv [--lang zh-CN|en]   write the bank for another system
  scores combine                                             two halves in as JSON, the total out

With --json one JSON document is printed. Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** Runs one command line, without the name of the program, and returns its exit code. */
export async function runCommandLine(argv: readonly string[], io: Io): Promise<number> {
  const [noun, ...args] = argv.filter((argument) => argument !== '--json');
  if (noun === undefined) {
    io.err(usage);
    return 2;
  }
  if (noun === 'help' || noun === '--help') {
    io.out(usage);
    return 0;
  }
  try {
    const load = Object.hasOwn(commands, noun) ? commands[noun] : undefined;
    if (!load) throw new UsageError(`There is no command “${noun}”.`);
    return await (await load()).run(args, io);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const wrongUsage = error instanceof UsageError;
    const hint = wrongUsage ? ' (“npm run -s qihang -- help” lists the commands)' : '';
    io.err(`qihang: ${error.message.replace(/\s*\n\s*/g, ' ')}${hint}`);
    return wrongUsage ? 2 : 1;
  }
}
