export const checkKinds = ['single', 'several', 'true-false', 'fill-in', 'order'] as const;
export type CheckKind = (typeof checkKinds)[number];
