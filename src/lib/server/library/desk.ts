import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { LibraryKind, Locale } from '../db/schema';
import { everywhere, may, type Actor } from '../policy';
import { selectDifferences } from './difference-queries';
import { selectUnsaved } from './draft-queries';
import { selectItems } from './queries';
import { selectWorks } from './revision-queries';

/** `changed`: published, and saved again since. `new`: never published. `unsaved`: begun, known to its author alone. */
export type WorkState = 'published' | 'changed' | 'new' | 'unsaved';

export type Work = {
  slug: string;
  title: string;
  state: WorkState;
  /** Whether the person who looks has a draft of it. */
  drafting: boolean;
  savedAt: Date;
  author: string | null;
  position: number;
};

export type Desk = {
  courses: (Work & { lessons: Work[] })[];
  drills: Work[];
  differences: Awaited<ReturnType<typeof selectDifferences>>;
  sources: { kind: LibraryKind; slug: string; title: string }[];
};

/** The library as those who write and publish it see it. */
export async function readDesk(db: Database, actor: Actor, locale: Locale): Promise<Outcome<Desk>> {
  if (!may(actor, 'lesson.publish', everywhere)) return refused('not-allowed');
  const saved = (await selectWorks(db, actor.personId, locale)).map((row) => ({
    kind: row.kind,
    slug: row.slug,
    title: row.title ?? unquoted(row.workingTitle) ?? row.slug,
    state: stateOf(row),
    drafting: row.drafting,
    savedAt: row.savedAt,
    author: row.author,
    position: row.position ?? Number.MAX_SAFE_INTEGER
  }));
  const known = new Set(saved.map(({ kind, slug }) => `${kind} ${slug}`));
  const unsaved = (await selectUnsaved(db, actor.personId, locale))
    .filter(({ kind, slug }) => !known.has(`${kind} ${slug}`))
    .map(({ kind, slug, source, savedAt }) => ({
      kind,
      slug,
      title: unquoted(/^title: *(.*)$/m.exec(source)?.[1]) ?? slug,
      state: 'unsaved' as const,
      drafting: true,
      savedAt,
      author: actor.name,
      position: Number.MAX_SAFE_INTEGER
    }));
  const works = [...saved, ...unsaved].sort((one, other) => one.position - other.position);
  const lessons = works.filter(({ kind }) => kind === 'lesson');
  const courses = works
    .filter(({ kind }) => kind === 'course')
    .map((course) => ({
      ...course,
      lessons: lessons.filter(({ slug }) => slug.startsWith(`${course.slug}/`))
    }));
  return done({
    courses,
    drills: works.filter(({ kind }) => kind === 'drill'),
    differences: await selectDifferences(db, locale),
    sources: await listSources(db, locale)
  });
}

const sourceKinds = ['paper', 'form', 'pathway'] as const;

async function listSources(db: Database, locale: Locale): Promise<Desk['sources']> {
  const lists = await Promise.all(
    sourceKinds.map(async (kind) =>
      (await selectItems(db, kind, locale)).map(({ slug, compiled }) => {
        const { title, name } = compiled as { title?: string; name?: string };
        return { kind, slug, title: title ?? name ?? slug };
      })
    )
  );
  return lists.flat();
}

function stateOf({ id, publishedId }: { id: string; publishedId: string | null }): WorkState {
  if (!publishedId) return 'new';
  return id === publishedId ? 'published' : 'changed';
}

function unquoted(title: string | null | undefined): string | undefined {
  return title?.replace(/^(["'])(.*)\1\s*$/, '$2') || undefined;
}
