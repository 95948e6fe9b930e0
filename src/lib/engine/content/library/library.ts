import { parseCourse, type Course } from '../course';
import { parseLesson, type Lesson } from '../lesson';
import { MAX_BYTES } from '../limits';
import { problem, type Problem, type ProblemCode, type ProblemParams } from '../problems';
import { placeOf, type Place } from './layout';

/** A file of the tree: its text, or for pictures and whatever else is not read, its size. */
export type LibraryFile = string | { bytes: number };
export type LibraryFiles = ReadonlyMap<string, LibraryFile>;

/** The tree as the checks see it. */
export interface Library {
  files: LibraryFiles;
  places: Map<string, Place>;
  courses: CourseFolder[];
  /** By path. */
  lessons: Map<string, LessonFile>;
  report: LibraryReport;
}

/** A folder with lessons. Files that could not be read are known by name only. */
export interface CourseFolder {
  root: string;
  folder: string;
  /** Name of the folder, or the course's own id where the folder is the root of the tree. */
  slug: string;
  course: Course | null;
  hasCourseFile: boolean;
  lessons: LessonFile[];
}

export interface LessonFile {
  path: string;
  /** From the file's name. */
  id: string;
  lesson: Lesson | null;
}

type LibraryReport = (code: ProblemCode, file: string, line: number, params?: ProblemParams) => void;

/** Reads every course and lesson of a tree, and collects what is wrong with each for itself. */
export function readLibrary(files: LibraryFiles, problems: Problem[]): Library {
  const report: LibraryReport = (code, file, line, params) =>
    void problems.push({ ...problem(code, line, params), file });
  const library: Library = { files, places: new Map(), courses: [], lessons: new Map(), report };
  const folders = new Map<string, CourseFolder>();
  for (const path of [...files.keys()].sort()) {
    const place = placeOf(path);
    library.places.set(path, place);
    if (place.kind !== 'course' && place.kind !== 'lesson') continue;
    const { root, folder, slug } = place as Extract<Place, { folder: string }>;
    const found = folders.get(folder) ?? {
      root,
      folder,
      slug,
      course: null,
      hasCourseFile: false,
      lessons: []
    };
    folders.set(folder, found);
    if (place.kind === 'course') readCourse(path, found, library, problems);
    else readLesson(path, found, library, problems);
  }
  library.courses = [...folders.values()];
  return library;
}

function readCourse(path: string, folder: CourseFolder, library: Library, problems: Problem[]): void {
  folder.hasCourseFile = true;
  const source = textOf(path, library);
  if (source === null) return;
  const result = parseCourse(source, path);
  if (!result.ok) return void problems.push(...result.problems);
  folder.course = result.course;
  folder.slug ||= result.course.id;
}

function readLesson(path: string, folder: CourseFolder, library: Library, problems: Problem[]): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const numbered = /^\d{2,}-(.+)\.md$/.exec(name);
  const file: LessonFile = { path, id: numbered?.[1] ?? name.replace(/\.md$/, ''), lesson: null };
  folder.lessons.push(file);
  library.lessons.set(path, file);
  if (!numbered && /(?:^|\/)courses\//.test(path)) library.report('file-name', path, 1);
  const source = textOf(path, library);
  if (source === null) return;
  const result = parseLesson(source, path);
  if (result.ok) file.lesson = result.lesson;
  else problems.push(...result.problems);
}

/** The text of a file; reports and returns null where it was too large to be read. */
export function textOf(path: string, { files, report }: Library): string | null {
  const file = files.get(path);
  if (typeof file === 'string') return file;
  report('file-too-large', path, 1, { limit: MAX_BYTES / 1024 });
  return null;
}
