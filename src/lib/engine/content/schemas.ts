import * as v from 'valibot';
import { isImageName } from './links';

/** Ids are file and folder names and stand in addresses. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const idExpected = 'lower-case letters, digits and single hyphens';
const coverExpected = 'the name of a picture beside it, such as cover.svg';
const textsExpected = 'a list of at least one text';

const id = v.pipe(v.string(idExpected), v.regex(ID, idExpected));
const covers = v.pipe(
  v.array(v.string('a list of codes such as C6'), 'a list of codes such as C6'),
  v.minLength(1, 'a list of at least one code such as C6')
);
const order = wholeNumber(0, 9999);

const aboutExpected = '“product” or “campaign”';

/** Front matter of `course.md`. A briefing (domain.md T7) says what it is about; other courses do not. */
export const courseSchema = v.pipe(
  v.strictObject({
    id,
    kind: v.optional(v.picklist(['course', 'briefing'], '“course” or “briefing”'), 'course'),
    about: v.optional(v.picklist(['product', 'campaign'], aboutExpected)),
    title: text(80),
    summary: text(300),
    audience: v.picklist(['new-hire', 'all'], '“new-hire” or “all”'),
    covers,
    owner: v.picklist(
      ['trainer', 'mentor', 'lead', 'hr', 'manager', 'admin'],
      'a role: trainer, mentor, lead, hr, manager or admin'
    ),
    order,
    /** A picture beside it. */
    cover: v.optional(v.pipe(v.string(coverExpected), v.check(isImageName, coverExpected)))
  }),
  v.forward(
    v.check(({ kind, about }) => kind === 'course' || about !== undefined, aboutExpected),
    ['about']
  ),
  v.forward(
    v.check(
      ({ kind, about }) => kind === 'briefing' || about === undefined,
      'left out of a course that is no briefing'
    ),
    ['about']
  )
);

/** Front matter of a lesson; `minutes` is the time a new hire needs for it. */
export const lessonSchema = v.strictObject({
  id,
  title: text(80),
  summary: text(300),
  minutes: wholeNumber(5, 15),
  objectives: v.pipe(v.array(text(200), textsExpected), v.minLength(1, textsExpected)),
  covers,
  order
});

export type CourseFields = v.InferOutput<typeof courseSchema>;
export type LessonFields = v.InferOutput<typeof lessonSchema>;

function text(longest: number) {
  const expected = `a text of 1 to ${longest} characters`;
  return v.pipe(v.string(expected), v.trim(), v.minLength(1, expected), v.maxLength(longest, expected));
}

function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected)
  );
}
