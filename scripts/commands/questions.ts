import { UsageError, type Io } from '../io';
import { exportFile } from './questions-export';
import { importFile } from './questions-import';

export function run([verb, ...args]: string[], io: Io): Promise<number> {
  if (verb === 'import') return importFile(args, io);
  if (verb === 'export') return exportFile(args, io);
  throw new UsageError('“questions” is followed by import or export.');
}
