import type { PageData } from './$types';

export type Conversation = PageData['conversation'];
