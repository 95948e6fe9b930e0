/** What a file of the library is, by where it lies. `root` is the folder the kinds lie in, such as `zh-CN`. */
export type Place =
  | { kind: 'course' | 'lesson'; root: string; folder: string; slug: string }
  | { kind: DataKind; root: string; slug: string }
  | { kind: 'picture' | 'other'; root: string };

export const dataKinds = [
  'drills',
  'transcripts',
  'rubrics',
  'questions',
  'papers',
  'forms',
  'pathways'
] as const;
export type DataKind = (typeof dataKinds)[number];

/**
 * Tells what a file is. A course folder or a single lesson may also lie outside a `courses` folder, so that a few
 * loose files can be checked.
 */
export function placeOf(path: string): Place {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const at = parts.findIndex((part) => topFolders.has(part));
  const root = parts.slice(0, Math.max(at, 0)).join('/');
  if (/\.svg$/i.test(name)) return { kind: 'picture', root };
  if (name.endsWith('.md') && !/^readme\.md$/i.test(name)) {
    if (at !== -1 && parts[at] !== 'courses') return { kind: 'other', root };
    const folder = parts.slice(0, -1).join('/');
    const kind = name === 'course.md' ? 'course' : 'lesson';
    return { kind, root: at === -1 ? parts.slice(0, -2).join('/') : root, folder, slug: parts.at(-2) ?? '' };
  }
  const slug = name.replace(/\..*$/, '');
  if (at === -1 || parts[at] === 'courses') return { kind: 'other', root };
  if (name.endsWith('.json') && parts[at] === 'drills') return { kind: 'transcripts', root, slug };
  if (!name.endsWith('.yaml')) return { kind: 'other', root };
  if (parts[at] === 'drills' && parts[at + 1] === 'rubrics') return { kind: 'rubrics', root, slug };
  return { kind: parts[at] as DataKind, root, slug };
}

/** The locale of a root, or null where its last folder is not named like one. */
export function localeOf(root: string): string | null {
  const name = root.split('/').at(-1) ?? '';
  return /^[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?$/.test(name) ? name : null;
}

const topFolders: ReadonlySet<string> = new Set([
  'courses',
  'drills',
  'questions',
  'papers',
  'forms',
  'pathways'
]);
