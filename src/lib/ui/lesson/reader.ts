import { reportAnswers } from './answers';
import { equipProse } from '../prose/equip-prose';
import { pageByKeys } from './keys';
import { offerMarking, showMarks } from './marks';
import { PageText } from './page-text';
import { followReading } from './place';
import { sendInPlace } from './sections';

/**
 * All the script a lesson has. The page is complete without it; this keeps the place, reports answers, marks passages and
 * spares reloads. It is loaded as one small file of its own, not with the application.
 */
const form = document.querySelector<HTMLFormElement>('[data-lesson]');
const prose = form?.querySelector<HTMLElement>('.prose');
if (form && prose) {
  const { copy, copied } = form.dataset;
  const text = new PageText(prose);
  equipProse(prose, copy && copied ? { copy, copied } : undefined);
  followReading(prose, text);
  reportAnswers(form);
  const marking = offerMarking(prose, text);
  sendInPlace(() => {
    marking.close();
    getSelection()?.removeAllRanges();
    showMarks(prose, text);
  });
  showMarks(prose, text);
  pageByKeys();
}
