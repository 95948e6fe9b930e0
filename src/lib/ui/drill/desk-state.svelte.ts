import { applyAction } from '$app/forms';
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { SubmitFunction } from '@sveltejs/kit';
import { flushSync } from 'svelte';
import { m } from '../../paraglide/messages';
import type { Board, Chat, QuickReplies } from './chat';
import { newsOf, type News } from './news';
import { addressOf, panes, sides, type Pane, type Side, type View } from './view';

export type Connection = 'live' | 'polling' | 'lost';

type Refusal = { sentence?: string; values?: Record<string, string> };
/** What came with the page: quick replies, and the answer to a form sent without script. */
type Brought = { replies: QuickReplies; answer: Refusal | undefined };

/** What somebody at the desk has before them: the chats as the server last told them, which one is open, what is typed. */
export class Desk<B extends Board = Board> {
  board: B;
  selected: string;
  pane: Pane;
  side: Side;
  connection: Connection = $state('live');
  /** What is typed and not sent, by chat. */
  drafts: Record<string, string> = $state({});
  /** Why something was refused, by chat. */
  problems: Record<string, string | undefined> = $state({});
  /** Which chat has a message on its way. */
  sending: Record<string, boolean> = $state({});
  news: News[] = $state.raw([]);
  /** The board's clock in seconds, as far as this page can tell. */
  now: number;
  box: HTMLTextAreaElement | undefined;
  #takenAt = Date.now();

  constructor(board: B, view: URLSearchParams, { replies, answer }: Brought) {
    const open = board.chats.find(({ seat }) => String(seat) === view.get('chat'));
    const waiting = board.chats.find(({ ended }) => !ended) ?? board.chats[0];
    const asked = <T extends string>(name: string, known: readonly T[]) =>
      known.find((one) => one === view.get(name));
    this.board = $state.raw(board);
    this.selected = $state((open ?? waiting)?.attempt ?? '');
    this.pane = $state(asked('pane', panes) ?? 'talk');
    this.side = $state(asked('side', sides) ?? 'order');
    this.now = $state(board.elapsed);
    const reply = [...replies.own, ...replies.shared].find(({ id }) => id === view.get('reply'));
    this.drafts[this.selected] = answer?.values?.text ?? reply?.body ?? '';
    if (answer) this.problems[this.selected] = answer.sentence ?? m.failure_bad_input();
  }

  get chat(): Chat | undefined {
    return this.board.chats.find(({ attempt }) => attempt === this.selected);
  }

  tick(): void {
    const { elapsed, rate, pausedAt, ended } = this.board;
    const stands = pausedAt !== null || ended;
    this.now = elapsed + (stands ? 0 : ((Date.now() - this.#takenAt) / 1000) * rate);
  }

  /** How long a customer has been waiting for a reply, in seconds; null while none waits. */
  waited({ arrivedAt, waitingSince, ended }: Chat): number | null {
    return ended || waitingSince === null ? null : Math.max(0, this.now - arrivedAt - waitingSince);
  }

  /** Takes the chats as the server has them; an answer overtaken by a newer one is passed over. */
  take(board: B): void {
    if (this.connection === 'lost') this.connection = 'polling';
    const { version, elapsed } = this.board;
    if (board.version < version || (board.version === version && board.elapsed < elapsed)) return;
    const chats = board.partial ? merge(this.board.chats, board.chats) : board.chats;
    const news = newsOf(this.board.chats, chats, this.selected);
    if (news.length > 0) this.news = news;
    this.#takenAt = Date.now();
    this.board = { ...board, chats, partial: false };
    this.selected ||= chats[0]?.attempt ?? '';
    this.tick();
  }

  /** The address that shows the desk so, for a link that works without script. */
  href({ reply, ...view }: Partial<View> & { reply?: string } = {}): string {
    return addressOf({ chat: this.chat?.seat, pane: this.pane, side: this.side, ...view }, reply);
  }

  /** The address of a form's action that comes back to the chat that is open. */
  action(name: string): string {
    return `?/${name}&${this.href().slice(1)}`;
  }

  open(attempt: string): void {
    this.selected = attempt;
    this.show('talk');
    this.box?.focus();
  }

  /** Shows a pane at once: the next key of a fast hand must find the focus where this one sent it. */
  show(pane: Pane, side: Side = this.side): void {
    this.pane = pane;
    this.side = side;
    replaceState(this.href(), page.state);
    flushSync();
  }

  /** The chat that has waited longest, the open one last. */
  nextWaiting(): Chat | undefined {
    const isOpen = ({ attempt }: Chat) => Number(attempt === this.selected);
    return this.board.chats
      .filter((chat) => this.waited(chat) !== null)
      .sort((one, other) => isOpen(one) - isOpen(other) || this.waited(other)! - this.waited(one)!)[0];
  }

  /** Puts words where the caret is, and the caret behind them. */
  insert(text: string): void {
    const { box, selected } = this;
    const typed = this.drafts[selected] ?? '';
    const [from, to] = box ? [box.selectionStart, box.selectionEnd] : [typed.length, typed.length];
    this.drafts[selected] = typed.slice(0, from) + text + typed.slice(to);
    this.show('talk');
    box?.focus();
    box?.setSelectionRange(from + text.length, from + text.length);
  }

  /** Sends a form, of the open chat where none is named. `sent` runs once the server has taken it, `failed` if it has not. */
  submit(sent?: () => void, about?: string, failed?: () => void): SubmitFunction {
    return ({ cancel }) => {
      const attempt = about ?? this.selected;
      if (this.sending[attempt]) return cancel();
      this.sending[attempt] = true;
      this.problems[attempt] = undefined;
      return async ({ result, formElement }) => {
        this.sending[attempt] = false;
        formElement.closest<HTMLElement>('[popover]')?.hidePopover();
        if (result.type === 'success' && result.data?.board) {
          this.take(result.data.board as B);
          sent?.();
          return;
        }
        failed?.();
        if (result.type === 'failure') {
          const { sentence } = (result.data?.answer ?? {}) as Refusal;
          this.problems[attempt] = sentence ?? m.failure_bad_input();
        } else if (result.type === 'redirect') await applyAction(result);
        else this.problems[attempt] = m.drill_not_sent();
      };
    };
  }
}

function merge(before: readonly Chat[], changed: readonly Chat[]): Chat[] {
  const chats = new Map([...before, ...changed].map((chat) => [chat.attempt, chat]));
  return [...chats.values()].sort((one, other) => one.seat - other.seat);
}
