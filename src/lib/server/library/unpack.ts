import { crc32 } from 'node:zlib';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { LibraryFile } from './files';
import {
  createTally,
  IntakeRefused,
  isPassedOver,
  refuse,
  toLibraryFile,
  type IntakeLimits
} from './intake-limits';

/** Nothing written by people shrinks to a thousandth of its size; what claims to is a bomb. */
const mostRatio = 1000;

const damaged = 'The archive is damaged, encrypted or packed in a way that is not read here.';

/**
 * The files of a zip archive. Sizes are judged by what the archive claims before anything is unpacked, no more than
 * that is unpacked, and what then has another checksum is refused. One folder round everything is taken off.
 * @throws IntakeRefused with the entry that is at fault.
 */
export function unpack(name: string, archive: Buffer, limits: IntakeLimits): LibraryFile[] {
  if (!archive.subarray(0, 2).equals(Buffer.from('PK')))
    refuse(name, 'This is neither a folder nor a zip archive.');
  const tally = createTally({ ...limits, depth: limits.depth + 1 });
  const checksums = readChecksums(name, archive);
  const claimed = new Map<string, number | undefined>();
  const unpacked = unzip(name, archive, (entry) => {
    const checksum = checksums.shift();
    const path = plainPath(entry.name);
    if (path.endsWith('/') || isPassedOver(path)) return false;
    if (claimed.has(path)) refuse(path, 'The archive holds two files of this name.');
    tally(path, entry.originalSize);
    if (entry.originalSize > mostRatio * Math.max(entry.size, 1))
      refuse(path, 'The file is packed more tightly than any text or picture.');
    claimed.set(path, checksum);
    return true;
  });
  const files = Object.entries(unpacked).map(([raw, bytes]) => {
    const path = plainPath(raw);
    if (crc32(bytes) !== claimed.get(path)) refuse(path, 'The file does not unpack to what was packed.');
    return toLibraryFile(path, Buffer.from(bytes));
  });
  return withoutOuterFolder(files);
}

/** The checksum of every entry, in the order of the directory at the end of the archive, which fflate does not compare. */
function readChecksums(name: string, archive: Buffer): number[] {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > archive.length) return refuse(name, damaged);
  const checksums: number[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (at + 46 <= end && archive.readUInt32LE(at) === 0x02014b50) {
    checksums.push(archive.readUInt32LE(at + 16));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return checksums;
}

function unzip(name: string, archive: Buffer, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(archive, { filter });
  } catch (error) {
    if (error instanceof IntakeRefused) throw error;
    return refuse(name, damaged);
  }
}

/** Forward slashes, as the format asks; a path that leads out of the archive is refused. */
function plainPath(raw: string): string {
  const path = raw.replaceAll('\\', '/');
  const names = path.replace(/\/$/, '').split('/');
  if (
    /^[a-z]:/i.test(path) ||
    path.includes('\0') ||
    names.some((part) => part === '' || part === '..' || part === '.')
  )
    refuse(raw.replaceAll('\0', '\ufffd'), 'The path leads out of the archive.');
  return path;
}

function withoutOuterFolder(files: LibraryFile[]): LibraryFile[] {
  const [outer, ...others] = new Set(files.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  if (!outer || others.length > 0 || outer === 'zh-CN/' || outer === 'en/') return files;
  return files.map((file) => ({ ...file, path: file.path.slice(outer.length) }));
}
