/** Each language in its own words, so that whoever reads it finds it. */
export const languages = [
  { locale: 'zh-CN', label: '中文' },
  { locale: 'en', label: 'English' }
] as const;
