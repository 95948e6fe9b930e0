import type { ParamMatcher } from '@sveltejs/kit';

const formats = ['gift', 'moodle-xml', 'qti', 'csv'] as const;

/** The formats questions are written in for other systems. */
export const match = ((format): format is (typeof formats)[number] =>
  formats.some((one) => one === format)) satisfies ParamMatcher;
