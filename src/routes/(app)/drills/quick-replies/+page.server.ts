import { quickReplyRoom } from '../quick-reply-room';

export const { load, actions } = quickReplyRoom('own');
