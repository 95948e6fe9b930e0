import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { createExam, opensAt } from '../../../../../tests/factories/exams';
import { useDatabase } from '../../../../../tests/test-database';
import { GRACE_SECONDS } from '../../../engine/assessment';
import {
  continueHere,
  grantAllowance,
  listExams,
  readSitting,
  saveAnswers,
  startExam,
  submitExam
} from '../index';

const database = useDatabase();
afterEach(() => void vi.useRealTimers());

const devices = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const items = ['late-desk-reply', 'colleague-phone-number'];
const device = fc.constantFrom(...devices);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('start' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('save' as const),
      device,
      /** Of the attempt before the latest, as a page that was left open would. */
      stale: fc.boolean(),
      revision: fc.integer({ min: 1, max: 6 }),
      text: fc.constantFrom('甲', '乙', '丙')
    })
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('continue' as const), device }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('submit' as const), device }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('look' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('allow' as const), minutes: fc.constantFrom(0, 5) }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('tick' as const), seconds: fc.constantFrom(1, 9, 10, 600, 1801) })
  }
);

it('keeps every acknowledged answer and takes none after the end, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
      const db = database();
      const { examId, sitter, hr } = await createExam(db);
      await db.updateTable('exam').set({ attempts: 2 }).where('id', '=', examId).execute();
      /** What has been acknowledged, by attempt. */
      const kept = new Map<string, { value: unknown; revision: number }>();
      const frozen = new Map<string, string>();
      const attempts = () =>
        db.selectFrom('exam_attempt').selectAll().where('exam_id', '=', examId).orderBy('sitting').execute();
      const answers = (attemptId: string) =>
        db.selectFrom('answer').selectAll().where('attempt_id', '=', attemptId).execute();

      for (const each of steps) {
        const before = await attempts();
        const latest = before.at(-1);
        const now = Date.now();
        const running = latest && !latest.submitted_at && now < latest.ends_at.getTime();
        const inGrace =
          latest && !latest.submitted_at && now < latest.ends_at.getTime() + GRACE_SECONDS * 1000;
        if (each.act === 'start') {
          await startExam(db, sitter, { examId, locale: 'zh-CN', device: each.device });
        } else if (each.act === 'save') {
          const of = each.stale ? before.at(-2) : latest;
          const given = { item: items[0]!, value: each.text, revision: each.revision };
          const saved = await saveAnswers(db, sitter, {
            attemptId: of?.id ?? crypto.randomUUID(),
            device: each.device,
            answers: [given]
          });
          expect(saved.ok).toBe(Boolean(!each.stale && inGrace && latest.device === each.device));
          if (saved.ok) {
            const known = kept.get(latest!.id);
            const newer = !known || given.revision > known.revision;
            if (newer) kept.set(latest!.id, { value: given.value, revision: given.revision });
            expect(saved.value[0]).toMatchObject({ ok: true, ...kept.get(latest!.id) });
          }
        } else if (each.act === 'continue') {
          const continued = await continueHere(db, sitter, { examId, device: each.device });
          expect(continued.ok).toBe(Boolean(running));
        } else if (each.act === 'submit') {
          const handedIn = await submitExam(db, sitter, latest?.id ?? crypto.randomUUID(), each.device);
          const there = latest && (latest.submitted_at || !inGrace || latest.device === each.device);
          expect(handedIn.ok).toBe(Boolean(there));
        } else if (each.act === 'look') {
          await listExams(db, sitter, 'zh-CN');
          const sitting = await readSitting(db, sitter, examId);
          expect(sitting.ok).toBe(Boolean(running));
        } else if (each.act === 'allow') {
          const allowance = { extraMinutes: each.minutes, attempts: 1, reason: '手伤' };
          await grantAllowance(db, hr, { examId, personId: sitter.personId, ...allowance });
        } else vi.setSystemTime(now + each.seconds * 1000);

        const after = await attempts();
        expect(after.length).toBeLessThanOrEqual(2);
        expect(after.slice(0, -1).every(({ submitted_at }) => submitted_at)).toBe(true);
        for (const attempt of after) {
          const rows = await answers(attempt.id);
          expect(rows.map(({ value, revision }) => ({ value, revision }))).toEqual(
            kept.has(attempt.id) ? [kept.get(attempt.id)] : []
          );
          const was = before.find(({ id }) => id === attempt.id);
          if (was) expect(attempt.ends_at.getTime()).toBeGreaterThanOrEqual(was.ends_at.getTime());
          if (was?.submitted_at) expect(attempt.submitted_at).toEqual(was.submitted_at);
          if (!attempt.submitted_at) continue;
          const end = attempt.ends_at.getTime() + GRACE_SECONDS * 1000;
          expect(attempt.submitted_at.getTime()).toBeGreaterThanOrEqual(attempt.started_at.getTime());
          expect(attempt.submitted_at.getTime()).toBeLessThan(end);
          const text = JSON.stringify(rows);
          expect(text).toBe(frozen.get(attempt.id) ?? text);
          frozen.set(attempt.id, text);
        }
      }
    }),
    { numRuns: 12 }
  );
}, 120_000);
