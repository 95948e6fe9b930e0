import { quickReplyRoom } from '../../drills/quick-reply-room';

export const { load, actions } = quickReplyRoom('shared');
