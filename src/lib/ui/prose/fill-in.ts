import { showVerdict } from './verdict';

/** Judges the blanks of a check as soon as they are filled in. Returns what stops it. */
export function judgeBlanks(check: HTMLElement): () => void {
  const blanks = [...check.querySelectorAll<HTMLInputElement>('.blank')];
  const judge = () => {
    for (const blank of blanks) {
      if (blank.value.trim() === '') blank.removeAttribute('aria-invalid');
      else blank.setAttribute('aria-invalid', String(!accepts(blank)));
    }
    const filled = blanks.every(({ value }) => value.trim() !== '');
    showVerdict(check, filled ? blanks.every(accepts) : null);
  };
  check.addEventListener('change', judge);
  judge();
  return () => check.removeEventListener('change', judge);
}

/** As `foldAnswer` of the content engine, with as much of its table as the answers need. */
export function accepts({ value, dataset }: Pick<HTMLInputElement, 'value' | 'dataset'>): boolean {
  const { accept = '', variants = '' } = dataset;
  const folded = value.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/[’‘]/g, "'");
  const given = folded.replace(/[\u3400-\u9fff]/g, (letter) => {
    const at = variants.indexOf(letter);
    return at >= 0 && at % 2 === 0 ? variants.charAt(at + 1) : letter;
  });
  return accept.split('|').includes(given);
}
