import type { DirectiveOf } from '../blocks';
import { recordingFiles } from '../directives/recording';
import type { Survey } from './survey';

export function surveyRecording(
  { attributes, line }: DirectiveOf<'video'> | DirectiveOf<'audio'>,
  { document }: Survey
) {
  const { pictures, media } = recordingFiles(attributes);
  document.images.push(...pictures.map((name) => ({ name, line })));
  document.media.push(...media.map((name) => ({ name, line })));
}
