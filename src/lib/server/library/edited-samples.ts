import { scoreTranscript, type Band, type Scenario } from '../../engine/drill';
import { understand } from '../../engine/drill/understand';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { transcriptText } from './sample-text';
import { bands, readSamples, transcriptIn, type Sample } from './samples';
import { sampleTemplatesIn } from './scenario-template';

/** A sample conversation as it is edited, and what it scores as things stand. */
export type EditedSample = {
  band: Sample['band'];
  text: string;
  /** The hash it is saved over; null where none has been saved, and the text is the template's. */
  base: string | null;
  scored: { total: number; band: Band } | null;
};

/** Both sample conversations; in place of one that is not there, the template's. */
export async function editSamples(
  db: Database,
  locale: Locale,
  path: string,
  scenario: Scenario | null
): Promise<EditedSample[]> {
  const samples = await readSamples(db, path);
  return bands.map((band) => {
    const sample = samples.find((one) => one.band === band);
    if (!sample) return { band, text: sampleTemplatesIn(locale)[band], base: null, scored: null };
    const transcript = transcriptIn(sample);
    const score = transcript && scenario && scoreTranscript(scenario.rubric, transcript, understand);
    const scored = score && { total: score.total, band: score.band };
    return { band, text: transcript ? transcriptText(transcript) : '', base: sample.digest, scored };
  });
}
