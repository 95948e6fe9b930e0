import type { Topic } from '$lib/engine/feedback';
import { m } from '$lib/paraglide/messages';

const names: Record<Topic, () => string> = {
  pace: m.feedback_topic_pace,
  content: m.feedback_topic_content,
  practice: m.feedback_topic_practice,
  materials: m.feedback_topic_materials,
  teaching: m.feedback_topic_teaching,
  assessment: m.feedback_topic_assessment,
  tools: m.feedback_topic_tools,
  coaching: m.feedback_topic_coaching,
  schedule: m.feedback_topic_schedule,
  place: m.feedback_topic_place,
  other: m.feedback_topic_other
};

export function topicName(topic: Topic): string {
  return names[topic]();
}
