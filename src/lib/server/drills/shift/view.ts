import { config } from '../../config';
import type { Locale } from '../../db/schema';
import { viewChat, type ChatView } from '../chat-view';
import { scenarioOf } from './course';
import type { Chat } from './queries';
import type { Run } from './run';

/** A shift as it stands. What the customers feel stays out of sight until the debrief. */
export type ShiftView = {
  id: string;
  mode: 'practice' | 'assessment';
  locale: Locale;
  minutes: number;
  share: number;
  startedAt: Date;
  /** When this was read, by the server's clock, and the shift's clock then, in seconds. */
  asOf: Date;
  elapsed: number;
  /** How many seconds of the shift's clock pass in a real one: 1 outside tests and demos. */
  rate: number;
  pausedAt: Date | null;
  ended: boolean;
  /** Whether more customers will come. */
  expecting: boolean;
  /** Counts the changes; of two views the one with the higher version is the newer. */
  version: number;
  /** By seat. In an event of the stream with `partial` only those that changed: put them in the place of the old ones. */
  chats: ChatView[];
  partial: boolean;
};

/** The whole shift, or of its chats only some. */
export function viewOf(run: Run, chats: Chat[] = run.chats): ShiftView {
  const { id, mode, locale, minutes, share, plan, startedAt, pausedAt, endedAt, version } = run.shift;
  return {
    id,
    mode,
    locale,
    minutes,
    share,
    startedAt,
    asOf: run.asOf,
    elapsed: Math.floor(run.at / 1000),
    rate: config.clockRate,
    pausedAt,
    ended: endedAt !== null,
    expecting: endedAt === null && run.chats.length < plan.length,
    version,
    chats: chats.map((chat) => viewChat(scenarioOf(run, chat), chat, run.at, endedAt !== null)),
    partial: chats !== run.chats
  };
}
