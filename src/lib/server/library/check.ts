import { checkLibrary } from '../../engine/content';
import { libraryRules } from '../../engine/library-rules';
import { assetType, type LibraryFile } from './files';
import type { ContentProblem } from './index';

/** Everything wrong with the library's files, as `content check` says it. */
export function check(files: LibraryFile[]): ContentProblem[] {
  const tree = new Map(
    files.map(({ path, bytes }) => [path, isText(path) ? bytes.toString('utf8') : { bytes: bytes.length }])
  );
  return checkLibrary(tree, libraryRules).map(({ file, line, message }) => ({
    file,
    line,
    message: message.replaceAll('\0', '\ufffd')
  }));
}

function isText(path: string): boolean {
  const type = assetType(path);
  return !type || type === 'image/svg+xml';
}
