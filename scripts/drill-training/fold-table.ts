/**
 * Builds the traditional-to-simplified table from OpenCC's dictionaries (Apache-2.0).
 * On Debian: apt-get download libopencc-data opencc libopencc1.1 libmarisa0, unpack, then
 *   opencc_dict -i TSCharacters.ocd2 -o TSCharacters.txt -f ocd2 -t text
 *   npx tsx scripts/drill-training/fold-table.ts TSCharacters.txt
 */
import { readFileSync, writeFileSync } from 'node:fs';

const output = new URL('../../src/lib/engine/fold/simplified.json', import.meta.url);
const source = process.argv[2];
if (!source) throw new Error('usage: fold-table.ts <TSCharacters.txt>');

const taiwanese: [string, string][] = [
  ['妳', '你'],
  ['您', '你'],
  ['咱', '我'],
  ['俺', '我'],
  ['祂', '他'],
  ['裏', '里'],
  ['甚', '什'],
  ['帐', '账'],
  ['帳', '账'],
  ['唿', '呼'],
  ['佈', '布'],
  ['乾', '干'],
  ['瞭', '了'],
  ['著', '着']
];
const pairs = new Map<string, string>();
for (const line of readFileSync(source, 'utf8').split('\n')) {
  const [from, to] = line.split('\t');
  const first = to?.split(' ')[0];
  if (from && first && from.length === 1 && first.length === 1 && from !== first) pairs.set(from, first);
}
for (const [from, to] of taiwanese) pairs.set(from, to);

const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  output,
  JSON.stringify(
    {
      provenance:
        'OpenCC 1.1.6 TSCharacters (Copyright 2010-2022 BYVoid, Apache-2.0), single-unit entries, first choice; plus forms of address and Taiwanese variants. Built by scripts/drill-training/fold-table.ts',
      from: sorted.map(([from]) => from).join(''),
      to: sorted.map(([, to]) => to).join('')
    },
    null,
    2
  ) + '\n'
);
