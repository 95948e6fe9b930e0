import type { Key } from './queries';

const kinds = { papers: 'paper', forms: 'form', pathways: 'pathway', drills: 'drill' } as const;

/** What a file of `content/` is, by where it lies; undefined for pictures, samples and strangers. */
export function identify(path: string): Key | undefined {
  const [locale, folder, ...rest] = path.split('/');
  if (locale !== 'zh-CN' && locale !== 'en') return undefined;
  const name = rest.join('/');
  if (folder === 'courses') return identifyInCourse(locale, name);
  const rubric = folder === 'drills' && /^rubrics\/([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  if (rubric) return { kind: 'rubric', slug: rubric, locale };
  const question = folder === 'questions' && /^([a-z0-9-]+\/[a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  if (question) return { kind: 'question', slug: question, locale };
  const slug = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
  return slug && isFolder(folder) ? { kind: kinds[folder], slug, locale } : undefined;
}

function identifyInCourse(locale: Key['locale'], name: string): Key | undefined {
  const [, course, file] = /^([a-z0-9-]+)\/([^/]+)\.md$/.exec(name) ?? [];
  if (!course || !file) return undefined;
  if (file === 'course') return { kind: 'course', slug: course, locale };
  const lesson = /^\d\d-([a-z0-9-]+)$/.exec(file)?.[1];
  return lesson ? { kind: 'lesson', slug: `${course}/${lesson}`, locale } : undefined;
}

function isFolder(folder: string | undefined): folder is keyof typeof kinds {
  return folder !== undefined && folder in kinds;
}
