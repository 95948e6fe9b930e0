export { coachedForms, readJournal, readServiceCounts } from './books';
export { collectedRounds, type CollectedRound } from './collected';
export { excuseSheet, reopenSheet } from './correcting';
export { listBooks, mondayOf, startEntry } from './entries';
export { attachFile, readFormFile } from './files';
export { listBlankForms, printedOrganisation, readBlankForm } from './printing';
export { publishedTexts } from './form-text';
export { instructionsAsHtml } from './instructions';
export { handIn } from './hand-in';
export { countedDays, handedInForms, observationsAbout, writtenEntries } from './handed-in';
export { closeAnswered } from './leaving';
export {
  listReceived,
  markFormRead,
  readHandedIn,
  replyToForm,
  settleProblem,
  type HandedInSheet,
  type ReceivedRow
} from './received';
export { exportRound, readRound, type RoundExport, type RoundView } from './results';
export { closeRound, listRounds, openRound, readRoundDesk, reopenRound, type RoundRow } from './rounds';
export { shareForm } from './sharing';
export { listOwnSheets, openSheet, saveFormDraft, type OpenSheet, type OwnSheet } from './sheets';
