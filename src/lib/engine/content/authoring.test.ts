import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCourse } from './course';
import { calloutKinds } from './directives/callout';
import { checkKinds } from './directives/check-kinds';
import { directives } from './directives';
import { lessonSource } from './fixtures';
import { parseLesson } from './lesson';
import { MAX_BLOCK, MAX_BYTES, MAX_NESTING } from './limits';
import { placeholderKeys } from './placeholders';
import { courseSchema, lessonSchema } from './schemas';

const guide = readFileSync('docs/authoring.md', 'utf8');

const examples = [...guide.matchAll(/^(`{3,})text(?: (course|lesson))?\n([^]*?)\n\1$/gm)].map(
  ([, , kind = 'body', source = '']) => ({ kind, source, first: source.split('\n')[0] })
);

describe('the authors’ guide', () => {
  it('has a template for a course, a briefing and a lesson, and more examples', () => {
    expect(examples.filter(({ kind }) => kind === 'course')).toHaveLength(2);
    expect(examples.filter(({ kind }) => kind === 'lesson')).toHaveLength(1);
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(examples)('shows nothing that its own check would refuse: $first', ({ kind, source }) => {
    const result =
      kind === 'course'
        ? parseCourse(source, `zh-CN/courses/${/^id: (.*)$/m.exec(source)?.[1]}/course.md`)
        : parseLesson(kind === 'lesson' ? source : lessonSource(source), 'example.md');
    expect(result.ok ? [] : result.problems).toEqual([]);
  });

  it('knows every directive, attribute, kind, field, placeholder and limit', () => {
    const named = [
      ...Object.keys(directives),
      ...Object.values(directives).flatMap(({ attributes }) => Object.keys(attributes)),
      ...[
        ...calloutKinds,
        ...checkKinds,
        ...Object.keys(courseSchema.entries),
        ...Object.keys(lessonSchema.entries)
      ]
    ];
    for (const name of named) expect(guide).toContain(`\`${name}\``);
    for (const key of placeholderKeys) expect(guide).toContain(`\`{{${key}}}\``);
    expect(guide).toContain(`${MAX_BYTES / 1024} kB`);
    expect(guide).toContain(`${MAX_BLOCK.toLocaleString('en')} characters`);
    expect(guide).toContain(`at most ${MAX_NESTING} deep`);
  });
});
