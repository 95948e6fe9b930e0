import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startMailServer, type Received } from '../../../../tests/factories/mail-server';
import { createActor, createMember } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { config } from '../config';
import {
  chooseMail,
  countUnread,
  mailWaiting,
  notify,
  ownNotices,
  readEveryNotice,
  readNotice,
  sendMail,
  settleNotices
} from './index';

const database = useDatabase();
const noon = new Date('2026-03-10T12:00:00+08:00');
let server: Awaited<ReturnType<typeof startMailServer>>;
let answer: (mail: Received) => Error | null = () => null;

beforeAll(async () => {
  server = await startMailServer((mail) => answer(mail));
  config.mail = { smtpUrl: server.url, from: '启航 <qihang@example.com>' };
});
afterAll(() => server.stop());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  answer = () => null;
  server.received.length = 0;
  await database().deleteFrom('notice').execute();
  await database().deleteFrom('mail').execute();
});
afterEach(() => void vi.useRealTimers());

let count = 0;
const about = (toId: string, change: { urgent?: boolean; key?: string; about?: string } = {}) => ({
  toId,
  key: `test:${++count}`,
  kind: 'duty-due' as const,
  data: { cohort: '一期', artefact: 'feedback-form', due: '2026-03-12' },
  href: '/week',
  ...change
});

/** What a minute of the server does about mail. */
async function send() {
  await mailWaiting(database());
  const waiting = await database().selectFrom('mail').select('id').orderBy('id').execute();
  for (const { id } of waiting) await sendMail(database(), id);
}

const at = (time: string) => vi.setSystemTime(new Date(`2026-03-${time}:00+08:00`));

describe('a notice', () => {
  it('is told once, however often it is told', async () => {
    const person = await createMember(database(), []);
    await notify(database(), about(person.personId, { key: 'once' }));
    await notify(database(), about(person.personId, { key: 'once' }));
    expect(await countUnread(database(), person)).toBe(1);
    const [notice] = await ownNotices(database(), person, 'zh-CN');
    expect(notice!.sentence).toBe('一期：新员工入职培训反馈意见表，3月12日周四截止。');
    expect((await ownNotices(database(), person, 'en'))[0]!.sentence).toBe(
      '一期: Onboarding feedback form is due Thu, Mar 12.'
    );
  });

  it('is read by nobody but whom it was told', async () => {
    const person = await createMember(database(), []);
    const other = await createMember(database(), []);
    await notify(database(), about(person.personId));
    const [notice] = await ownNotices(database(), person, 'zh-CN');
    expect(await readNotice(database(), other, notice!.id)).toMatchObject({ code: 'not-found' });
    await readEveryNotice(database(), other);
    expect(await countUnread(database(), person)).toBe(1);
    expect(await readNotice(database(), person, notice!.id)).toMatchObject({ value: { href: '/week' } });
    expect(await countUnread(database(), person)).toBe(0);
  });
});

describe('mail', () => {
  it('gathers a day into one digest at nine, in the language of the person', async () => {
    const person = await createMember(database(), []);
    await database().updateTable('person').set({ locale: 'en' }).where('id', '=', person.personId).execute();
    at('10T20:00');
    await notify(database(), about(person.personId));
    at('11T08:59');
    await notify(database(), about(person.personId));
    await send();
    expect(server.received).toEqual([]);
    at('11T09:00');
    await send();
    await notify(database(), about(person.personId));
    at('11T09:01');
    await send();
    at('11T20:59');
    await send();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({ to: person.email, subject: 'Qihang: 2 things today' });
    at('12T09:00');
    await send();
    expect(server.received).toHaveLength(2);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('brings what is urgent at once, but not at night', async () => {
    const person = await createMember(database(), []);
    await notify(database(), about(person.personId, { urgent: true }));
    await send();
    expect(server.received).toHaveLength(1);
    at('10T21:00');
    await notify(database(), about(person.personId, { urgent: true }));
    await send();
    at('11T07:59');
    await send();
    expect(server.received).toHaveLength(1);
    at('11T08:00');
    await send();
    expect(server.received).toHaveLength(2);
  });

  it('keeps to what each person chose', async () => {
    const [late, urgentOnly, silent] = [
      await createMember(database(), []),
      await createMember(database(), []),
      await createMember(database(), [])
    ];
    await chooseMail(database(), late!, { mail: 'digest', hour: 15 });
    await chooseMail(database(), urgentOnly!, { mail: 'urgent', hour: 9 });
    await chooseMail(database(), silent!, { mail: 'none', hour: 9 });
    at('10T07:00');
    for (const { personId } of [late!, urgentOnly!, silent!]) {
      await notify(database(), about(personId));
      await notify(database(), about(personId, { urgent: true }));
    }
    at('10T10:00');
    await send();
    expect(server.received.map(({ to }) => to).sort()).toEqual([late!.email, urgentOnly!.email].sort());
    at('10T15:00');
    await send();
    expect(server.received.map(({ to }) => to).filter((to) => to === late!.email)).toHaveLength(2);
    expect(server.received).toHaveLength(3);
  });

  it('goes to nobody without an account, nobody who has left, and not about what is settled or read', async () => {
    const invited = await createActor(database(), []);
    const leaver = await createMember(database(), []);
    const person = await createMember(database(), []);
    await notify(database(), about(invited.personId, { urgent: true }));
    await notify(database(), about(leaver.personId, { urgent: true }));
    await notify(database(), about(person.personId, { urgent: true, about: 'duty:1' }));
    await notify(database(), about(person.personId, { urgent: true }));
    await settleNotices(database(), 'duty:1');
    const [newest] = await ownNotices(database(), person, 'en');
    await readNotice(database(), person, newest!.id);
    await database().updateTable('person').set({ left_at: noon }).where('id', '=', leaver.personId).execute();
    await send();
    expect(server.received).toEqual([]);
  });

  it('is tried again with the same Message-ID, and given up when it is refused for good', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const person = await createMember(database(), []);
    const seen: string[] = [];
    answer = ({ messageId }) => {
      seen.push(messageId);
      return Object.assign(new Error('try later'), { responseCode: 451 });
    };
    await notify(database(), about(person.personId, { urgent: true }));
    await send();
    await send();
    expect(seen).toHaveLength(1);
    answer = ({ messageId }) => {
      seen.push(messageId);
      return null;
    };
    at('10T12:01');
    await send();
    expect(seen).toHaveLength(2);
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toMatch(/^<[0-9a-f-]{36}@example\.com>$/);
    answer = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 });
    await notify(database(), about(person.personId, { urgent: true }));
    await send();
    const [refused] = await database().selectFrom('mail').selectAll().orderBy('id', 'desc').execute();
    expect(refused).toMatchObject({ attempts: 1, sent_at: null });
    expect(refused!.failed_at).not.toBeNull();
    expect(refused!.error).toContain('no such mailbox');
  });

  it('carries hostile names as text', async () => {
    const person = await createMember(
      database(),
      [],
      '<script>alert(1)</script>\r\nBcc: everyone@example.com'
    );
    await notify(database(), {
      ...about(person.personId, { urgent: true }),
      data: { cohort: '<b>期</b>\r\nBcc: all@example.com', artefact: 'feedback-form', due: '2026-03-12' }
    });
    await send();
    const [mail] = server.received;
    expect(mail!.to).toBe(person.email);
    const [head, html] = [mail!.source.split('\r\n\r\n')[0]!, mail!.source.split('text/html')[1]!];
    expect(head).not.toMatch(/^Bcc:/im);
    expect(html).not.toContain('<script>');
  });
});
