import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CohortDates } from './deadlines';
import { deadlines } from './deadlines';
import { planDuties, type CohortPeople } from './duties';
import { compareDuties, type StandingDuty } from './duty-changes';
import { parseDay } from './calendar';

const march: CohortDates = {
  opens: '2026-02-28',
  classroomEnds: '2026-03-02',
  onJobEnds: '2026-03-28',
  timeZone: 'Asia/Shanghai'
};
const people: CohortPeople = {
  newHires: [
    { id: 'lin', mentorId: 'he', leadId: 'zheng' },
    { id: 'xu', mentorId: null, leadId: 'zheng' },
    { id: 'ma', mentorId: null, leadId: null }
  ],
  trainerIds: ['zhou'],
  hrId: 'shen'
};

function plan(dates = march, who = people, received?: Map<string, string>) {
  const result = planDuties(dates, who, received);
  if (!result.ok) throw new Error(result.message);
  return result.duties;
}

const standing = (duties = plan(), done = (_: number) => false): StandingDuty[] =>
  duties.map((duty, index) => ({ ...duty, id: `d${index}`, done: done(index), delegated: false }));

describe('planDuties', () => {
  it('asks everyone for what is theirs', () => {
    const owed = plan().map(({ artefact, aboutId, ownerId }) => `${artefact} ${aboutId} ${ownerId}`);
    expect(owed).toEqual([
      'training-plan null shen',
      'feedback-form lin lin',
      'feedback-form xu xu',
      'feedback-form ma ma',
      'feedback-summary zhou shen',
      'improvement-plan zhou zhou',
      'summary-report null shen',
      'mentor-assessment lin he',
      'mentor-assessment xu zheng',
      'mentor-assessment ma shen',
      'training-summary lin lin',
      'training-summary xu xu',
      'training-summary ma ma',
      'quality-evaluation lin lin',
      'quality-evaluation xu xu',
      'quality-evaluation ma ma',
      'published-scores null shen',
      'observation-record lin shen',
      'observation-record xu shen',
      'observation-record ma shen',
      'effect-analysis null shen'
    ]);
  });

  it('counts the improvement plan from the day the summary was received', () => {
    const find = (received?: Map<string, string>) =>
      plan(march, people, received).find(({ step }) => step === 'W4');
    expect(find()).toMatchObject({ startsOn: null, dueOn: '2026-03-16' });
    expect(find(new Map([['W3b:zhou', '2026-03-12']]))).toMatchObject({
      startsOn: '2026-03-12',
      dueOn: '2026-03-19'
    });
  });

  it('refuses dates in no possible order', () => {
    expect(planDuties({ ...march, onJobEnds: '2026-03-01' }, people)).toMatchObject({ code: 'wrong-order' });
  });

  it('dates every duty as the deadlines of its step, and owes nothing twice', () => {
    fc.assert(
      fc.property(cohorts, ({ dates, who }) => {
        const rows = deadlines(dates);
        if (!rows.ok) throw new Error(rows.message);
        const due = new Map(rows.rows.map(({ step, due }) => [step, due?.slice(0, 10)]));
        const duties = plan(dates, who);
        for (const { step, dueOn, startsOn } of duties) {
          expect(dueOn).toBe(due.get(step));
          if (startsOn) expect(startsOn <= dueOn).toBe(true);
        }
        expect(new Set(duties.map(({ artefact, aboutId }) => `${artefact} ${aboutId}`)).size).toBe(
          duties.length
        );
      })
    );
  });
});

describe('compareDuties', () => {
  it('moves what counts from the date that changed, and nothing that is done', () => {
    const duties = standing(plan(), (index) => index === 16);
    const { added, moved, withdrawn, handed } = compareDuties(
      duties,
      plan({ ...march, onJobEnds: '2026-04-04' })
    );
    expect([added, withdrawn, handed]).toEqual([[], [], []]);
    expect(new Set(moved.map(({ duty }) => duty.step))).toEqual(new Set(['W6a', 'W6b', 'W7']));
    expect(moved.find(({ duty }) => duty.step === 'W6a')?.to.dueOn).toBe('2026-04-04');
  });

  it('follows people who come, go and change their mentor, unless HR had named the owner', () => {
    const duties = standing().map((duty) => ({ ...duty, delegated: duty.id === 'd8' }));
    const changes = compareDuties(
      duties,
      plan(march, {
        ...people,
        newHires: [
          { id: 'lin', mentorId: 'wu', leadId: 'zheng' },
          { id: 'xu', mentorId: 'wu', leadId: 'zheng' },
          { id: 'new', mentorId: 'wu', leadId: 'zheng' }
        ]
      })
    );
    expect(changes.moved).toEqual([]);
    expect(changes.handed.map(({ duty, to }) => `${duty.aboutId} ${to.ownerId}`)).toEqual(['lin wu']);
    expect(changes.withdrawn.map(({ aboutId }) => aboutId)).toEqual(['ma', 'ma', 'ma', 'ma', 'ma']);
    expect(changes.added.map(({ aboutId }) => aboutId)).toEqual(['new', 'new', 'new', 'new', 'new']);
  });

  it('comes to rest: what was changed as it says needs no further change', () => {
    fc.assert(
      fc.property(cohorts, cohorts, fc.func(fc.boolean()), (before, after, isDone) => {
        const old = standing(plan(before.dates, before.who), (index) => isDone(index));
        const next = plan(after.dates, after.who);
        const changes = compareDuties(old, next);
        const gone = new Set(changes.withdrawn.map(({ id }) => id));
        const changed = new Map(
          [...changes.moved, ...changes.handed].map(({ duty, to }) => [duty.id, to] as const)
        );
        const settled = [
          ...old.filter(({ id }) => !gone.has(id)).map((duty) => ({ ...duty, ...changed.get(duty.id) })),
          ...standing(changes.added)
        ];
        for (const { id } of old.filter(({ done }) => done))
          expect(gone.has(id) || changed.has(id)).toBe(false);
        expect(compareDuties(settled, next)).toEqual({ added: [], moved: [], handed: [], withdrawn: [] });
      })
    );
  });
});

const id = fc.constantFrom(...'abcdefgh');
const cohorts = fc
  .record({
    opens: fc.integer({ min: 0, max: 20_000 }),
    classroom: fc.integer({ min: 0, max: 5 }),
    onJob: fc.integer({ min: 0, max: 40 }),
    newHires: fc.uniqueArray(
      fc.record({ id, mentorId: fc.option(fc.constantFrom('m', 'n')), leadId: fc.option(fc.constant('l')) }),
      { selector: ({ id }) => id, maxLength: 6 }
    ),
    trainerIds: fc.array(fc.constantFrom('t', 'u', 'v'), { maxLength: 4 }),
    hrId: fc.option(fc.constantFrom('h', 'i'))
  })
  .map(({ opens, classroom, onJob, newHires, trainerIds, hrId }) => {
    const first = parseDay('1990-01-01')!.add({ days: opens });
    const classroomEnds = first.add({ days: classroom });
    return {
      dates: {
        opens: first.toString(),
        classroomEnds: classroomEnds.toString(),
        onJobEnds: classroomEnds.add({ days: onJob }).toString(),
        timeZone: 'Asia/Shanghai'
      },
      who: { newHires, trainerIds, hrId }
    };
  });
