import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with the course `demo`, whose first lesson holds a recording with its transcript, in both languages. */
export function createRecordedLesson(transcript: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-recording-'));
  for (const locale of ['zh-CN', 'en']) {
    const course = join(folder, locale, 'courses/demo');
    cpSync(join('tests/fixtures/content/sound', locale, 'courses/demo'), course, { recursive: true });
    const lesson = join(course, '01-first.md');
    const recording = `\n:::audio{src=call.wav title="一通催单电话"}\n${transcript}\n:::\n`;
    const text = readFileSync(lesson, 'utf8').replace(/\[([^\]]*)\]\(paper:basics\)/, '$1');
    writeFileSync(lesson, `${text.trimEnd()}\n${recording}`);
    writeFileSync(join(course, 'call.wav'), createTone());
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Half a second of a quiet tone, as a WAV file: 8 kHz, 8 bits, one channel. */
function createTone(): Buffer {
  const rate = 8000;
  const samples = Buffer.from(
    Array.from(
      { length: rate / 2 },
      (_, at) => 128 + Math.round(20 * Math.sin((at / rate) * 2 * Math.PI * 440))
    )
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
