export { queryMark, withdrawQuery } from './asking';
export { answerQuery } from './answering';
export { readQuery, waitingQueries, type QueriedMark, type Turn, type WaitingQuery } from './desk';
export { cohortReleases, readRelease, releaseMarks, takeBackRelease, type Release } from './release';
export { readReview, type Review, type ReviewedQuestion } from './reviewing';
export { suggestedLessons, topicNotes, type NamedTopic, type TopicNote } from './topics';
