import { spawn, type ChildProcess } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { addressOf } from '../src/lib/server/db';
import { fulfilDuties } from '../src/lib/server/duties';
import { enqueue } from '../src/lib/server/jobs';
import { createBusyCohort } from './factories/busy-cohort';
import { startMailServer } from './factories/mail-server';
import { useDatabase } from './test-database';

const database = useDatabase();

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-20T10:00:00+08:00') }));
afterAll(() => void vi.useRealTimers());

/** A server's process on the last morning of classroom training; its mail is told by its sender. */
async function startServer(name: string, smtpUrl: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'tests/factories/notice-worker.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: addressOf(database()),
      ALLOW_FAKE_CLOCK: '1',
      NOW: '2026-03-04T08:00:30+08:00',
      SMTP_URL: smtpUrl,
      MAIL_FROM: `${name}@example.com`
    },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  await new Promise((resolve) => server.stdout!.once('data', resolve));
  return server;
}

it(
  'loses and doubles no notice when one of two servers is killed while it sends',
  { timeout: 180_000 },
  async () => {
    const size = 40;
    const { newHires, cohortId, hr } = await createBusyCohort(database(), size);
    await fulfilDuties(database(), { cohortId, artefact: 'training-plan', byId: hr.personId });
    const servers: ChildProcess[] = [];
    let cutOff: string | undefined;
    let fromFirst = 0;
    const mail = await startMailServer(async ({ messageId, source }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (!/^From: first@/m.test(source) || cutOff) return null;
      fromFirst += 1;
      if (fromFirst < 5) return null;
      cutOff = messageId;
      servers[0]!.kill('SIGKILL');
      return null;
    });
    onTestFinished(() => mail.stop());
    for (const name of ['first', 'second']) servers.push(await startServer(name, mail.url));

    await vi.waitFor(
      async () => {
        await enqueue(database(), 'tick');
        const sent = await database()
          .selectFrom('mail')
          .select(sql<number>`count(*)::int`.as('count'))
          .where('sent_at', 'is not', null)
          .executeTakeFirstOrThrow();
        expect(sent.count).toBe(size);
      },
      { timeout: 120_000, interval: 300 }
    );
    expect(servers.map(({ killed }) => killed)).toEqual([true, false]);

    const notices = await database().selectFrom('notice').select(['to_id', 'mail_id']).execute();
    expect(notices.map(({ to_id }) => to_id).sort()).toEqual(newHires.map(({ personId }) => personId).sort());
    expect(new Set(notices.map(({ mail_id }) => mail_id)).size).toBe(size);
    const perPerson = new Map(newHires.map(({ email }) => [email, new Set<string>()]));
    for (const { to, messageId } of mail.received) perPerson.get(to)!.add(messageId);
    expect([...perPerson.values()].map(({ size }) => size)).toEqual(newHires.map(() => 1));
    // What was handed over when the sender died came again, under the same Message-ID.
    expect(mail.received.filter(({ messageId }) => messageId === cutOff)).toHaveLength(2);
  }
);
