import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (locale: string) =>
  JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Record<string, string>;
const [chinese, english] = [read('zh-CN'), read('en')];

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('paraglide'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const speaking = sources.filter(({ text }) => text.includes('paraglide/messages'));
const used = new Set(
  speaking.flatMap(({ text }) => [...text.matchAll(/\bm\.([a-z0-9_]+)\b/g)].map(([, key]) => key!))
);

describe('interface texts', () => {
  it('exist in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it('are all used, and every one that is used exists', () => {
    expect([...used].sort()).toEqual(Object.keys(chinese).sort());
  });

  it('take the same parameters in both languages', () => {
    const parameters = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const differing = Object.keys(chinese).filter(
      (key) => `${parameters(chinese[key])}` !== `${parameters(english[key])}`
    );
    expect(differing).toEqual([]);
  });

  it('are never written into a component: no Chinese stands in markup or script', () => {
    const offenders = sources
      .filter(({ path }) => path.endsWith('.svelte'))
      .filter(({ text }) => /\p{Script=Han}/u.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(offenders).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
