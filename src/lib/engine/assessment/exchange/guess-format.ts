import { decode } from './decode';
import type { ImportFormat } from './index';
import { isPackage } from './package-files';

/** Which format a file is most likely in, by its bytes; what is none of the others is taken to be GIFT. */
export function guessFormat(bytes: Uint8Array): ImportFormat {
  if (isPackage(bytes)) return 'qti';
  const decoded = decode(bytes);
  if (!decoded.ok) return 'gift';
  const text = decoded.text.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('<')) return /<quiz[\s>]/.test(text.slice(0, 5000)) ? 'moodle-xml' : 'qti';
  return /^ANSWER:\s*[A-Z]\s*$/m.test(text) && !/[^\\]\{/.test(text) ? 'aiken' : 'gift';
}
