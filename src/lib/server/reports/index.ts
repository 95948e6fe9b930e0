export { approveReport, returnReport, submitReport } from './decide';
export type { ReportFigures } from './figures';
export { readReport, type ReportRoom, type ReportView } from './read';
export { beginReport, refreshFigures, saveReportDraft } from './write';
