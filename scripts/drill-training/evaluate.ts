/** Measures the shipped classifier on the held-out batches and writes the tables of docs/drill-understanding.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { labels, moves } from '../../src/lib/engine/drill/vocabulary';
import { understandingVersion } from '../../src/lib/engine/drill/understand/index';
import { readBatches, type Utterance } from './data';
import { judgeHeldOut } from './heldout';
import { measure, type Figures } from './measure';
import unheard from './unheard.json';

export const page = new URL('../../docs/drill-understanding.md', import.meta.url);

/** The generated parts of the page by name; each stands between `<!-- name -->` and `<!-- /name -->`. */
export function tables(): Record<string, string> {
  const judged = judgeHeldOut();
  const measured = measure(judged);
  const line = (name: string, { precision, recall, f1, support }: Figures, rate?: number) =>
    `| ${name} | ${cell(precision)} | ${cell(recall)} | ${cell(f1)} | ${support} | ${rate === undefined ? '' : `${(rate * 100).toFixed(1)}%`} |`;
  const head =
    '| label | precision | recall | F1 | support | flagged on clean messages |\n| --- | --- | --- | --- | --- | --- |';
  const byLabel = [...measured.byLabel].map(([label, figures]) =>
    line(`\`${label}\``, figures, figures.cleanRate)
  );
  byLabel.push(
    line('**all moves** (micro)', measured.moves),
    line('**all violations** (micro)', measured.violations)
  );
  const byLanguage = ['zh', 'en', 'zh-Hant', 'mixed'].map((lang) => {
    const part = measure(judged.filter((one) => one.lang === lang));
    return `| ${lang} | ${part.messages} | ${cell(part.moves.f1)} | ${cell(part.violations.f1)} |`;
  });
  return {
    measured: `Version \`${understandingVersion}\`, ${measured.messages} held-out messages, ${measured.clean} of them without a violation.\n\n${head}\n${byLabel.join('\n')}`,
    languages: `| language | messages | moves F1 | violations F1 |\n| --- | --- | --- | --- |\n${byLanguage.join('\n')}`,
    data: dataTable(),
    authors: authorsTable()
  };
}

function dataTable(): string {
  const training = [...readBatches('training').values()].flat();
  const authors = [...new Set(training.map(({ author }) => author))].sort();
  const rows: [string, Utterance[]][] = [
    ...authors.map((author): [string, Utterance[]] => [
      `training, author ${author}`,
      training.filter((row) => row.author === author)
    ]),
    ['held out', [...readBatches('heldout').values()].flat()]
  ];
  const share = (rows: Utterance[], lang: string) => rows.filter((row) => row.lang === lang).length;
  const faultless = (row: Utterance) => !labels.slice(moves.length).some((label) => row.labels.has(label));
  const head =
    '| split | messages | zh | en | zh-Hant | mixed | no move | no violation | neither |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |';
  const body = rows.map(
    ([split, all]) =>
      `| ${split} | ${all.length} | ${share(all, 'zh')} | ${share(all, 'en')} | ${share(all, 'zh-Hant')} | ${share(all, 'mixed')} | ${all.filter((row) => !moves.some((label) => row.labels.has(label))).length} | ${all.filter(faultless).length} | ${all.filter((row) => row.labels.size === 0).length} |`
  );
  return [head, ...body].join('\n');
}

/** What cross-validation over authors found when the model was trained. */
function authorsTable(): string {
  const head =
    '| author not heard | messages | moves F1 | violations F1 | clean messages flagged |\n| --- | --- | --- | --- | --- |';
  const body = unheard.map(
    ({ author, messages, moves, violations, flagged }) =>
      `| ${author} | ${messages} | ${cell(moves)} | ${cell(violations)} | ${(flagged * 100).toFixed(1)}% |`
  );
  return [head, ...body].join('\n');
}

const cell = (share: number) => share.toFixed(3);

export const between = (text: string, name: string) =>
  text.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0]?.trim();

if (process.argv[1]?.endsWith('evaluate.ts')) {
  let text = readFileSync(page, 'utf8');
  for (const [name, table] of Object.entries(tables())) {
    const old = between(text, name);
    if (old === undefined) throw new Error(`no markers for ${name} in the page`);
    text = text.replace(
      new RegExp(`<!-- ${name} -->\\n[^]*?<!-- /${name} -->`),
      () => `<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`
    );
  }
  writeFileSync(page, text);
}
