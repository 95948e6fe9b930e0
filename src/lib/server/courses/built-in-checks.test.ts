import { expect, it } from 'vitest';
import { rightAnswers } from '../../../../tests/factories/courses';
import { useDatabase } from '../../../../tests/test-database';
import { listItems, type CompiledLesson } from '../library';
import { openChecks } from './self-checks';

const database = useDatabase();

it.each(['zh-CN', 'en'] as const)(
  'every built-in lesson can be learnt with the answers it marks right (%s)',
  async (locale) => {
    const lessons = await listItems<CompiledLesson>(database(), 'lesson', locale);
    expect(lessons.length).toBeGreaterThan(50);
    for (const { slug, compiled } of lessons) {
      const answers = await rightAnswers(database(), slug, locale);
      expect(openChecks(compiled.checks, answers), slug).toEqual([]);
    }
  }
);
