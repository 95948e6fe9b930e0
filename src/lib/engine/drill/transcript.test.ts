import { describe, expect, it } from 'vitest';
import { readTranscript } from './transcript';

const turn = { at: 3, by: 'agent', text: '您好' };

describe('a transcript', () => {
  it('is read as it stands', () => {
    const read = readTranscript({ lang: 'zh-CN', turns: [{ at: 0, by: 'customer', text: '在吗' }, turn] });
    expect(read).toMatchObject({ ok: true, transcript: { lang: 'zh-CN' } });
  });

  it('may leave out times and language, and keeps a clock that was set back level', () => {
    const read = readTranscript({ turns: [turn, { by: 'customer', text: '好' }, { ...turn, at: 1 }] });
    expect(read).toMatchObject({
      ok: true,
      transcript: { lang: 'zh-CN', turns: [{ at: 3 }, { at: null }, { at: 3 }] }
    });
    expect(readTranscript({ lang: 'en-GB', turns: [] })).toMatchObject({
      ok: true,
      transcript: { lang: 'en' }
    });
  });

  it('may name pictures, and say what the agent did beside writing', () => {
    const acts = [
      { kind: 'consult', at: 4, colleague: 'store' },
      { kind: 'transfer', at: 9, to: 'lead', right: true, announced: false }
    ];
    const turns = [{ ...turn, picture: 'slip' }];
    expect(readTranscript({ lang: 'zh-CN', turns, acts, offline: true })).toEqual({
      ok: true,
      transcript: { lang: 'zh-CN', turns, acts, offline: true }
    });
    const bad = readTranscript({ lang: 'zh-CN', turns, acts: [{ kind: 'transfer', at: 1, to: 'lead' }] });
    expect(bad).toMatchObject({ ok: false, code: 'bad_acts' });
  });

  it.each([
    [null, 'not_an_object'],
    [[], 'not_an_object'],
    [{ lang: 'zh-CN' }, 'bad_turns'],
    [{ lang: 'fr', turns: [] }, 'bad_lang'],
    [{ lang: 7, turns: [] }, 'bad_lang'],
    [{ turns: [{ ...turn, by: 'bot' }] }, 'bad_turn'],
    [{ turns: [{ ...turn, at: -1 }] }, 'bad_turn'],
    [{ turns: [{ ...turn, at: '3' }] }, 'bad_turn'],
    [{ turns: [{ ...turn, text: 3 }] }, 'bad_turn'],
    [{ turns: ['您好'] }, 'bad_turn'],
    [{ turns: Array.from({ length: 501 }, () => turn) }, 'too_many_turns']
  ])('refuses %j', (value, code) => {
    const read = readTranscript(value);
    expect(read).toMatchObject({ ok: false, code });
    expect(read.ok ? '' : read.message).toMatch(/^[A-Z“"].*\.$/);
  });
});
