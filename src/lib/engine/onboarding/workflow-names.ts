import type { Artefact, Role, StepId } from './workflow';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
type Names = Record<Language, string>;

export const roleNames: Record<Role, Names> = {
  'new-hire': { 'zh-CN': '新员工', en: 'New hire' },
  trainer: { 'zh-CN': '授课教师', en: 'Trainer' },
  mentor: { 'zh-CN': '带教老师', en: 'Mentor' },
  lead: { 'zh-CN': '部门负责人', en: 'Department lead' },
  peer: { 'zh-CN': '同事', en: 'Peer' },
  hr: { 'zh-CN': '人力资源部', en: 'HR' },
  manager: { 'zh-CN': '总经理', en: 'General manager' },
  admin: { 'zh-CN': '管理员', en: 'Administrator' }
};

export const artefactNames: Record<Artefact, Names> = {
  'training-plan': { 'zh-CN': '新员工培训计划书', en: 'New-hire training plan' },
  'cohort-cockpit': { 'zh-CN': '本期总览', en: 'Cohort cockpit' },
  'feedback-form': { 'zh-CN': '新员工入职培训反馈意见表', en: 'Onboarding feedback form' },
  'feedback-summary': { 'zh-CN': '反馈意见汇总', en: 'Feedback summary' },
  'improvement-plan': { 'zh-CN': '改进方案', en: 'Improvement plan' },
  'summary-report': { 'zh-CN': '总结分析报告', en: 'Summary report' },
  'mentor-assessment': { 'zh-CN': '新员工入职培训考核表', en: 'New-hire assessment form' },
  'training-summary': { 'zh-CN': '新员工培训总结表', en: 'Training summary' },
  'quality-evaluation': { 'zh-CN': '培训质量评估表', en: 'Training quality evaluation' },
  'published-scores': { 'zh-CN': '成绩榜', en: 'Published scores' },
  'observation-record': { 'zh-CN': '跟踪观察记录', en: 'Observation record' },
  'effect-analysis': { 'zh-CN': '培训效果分析', en: 'Effect analysis' }
};

export const stepNames: Record<StepId, Names> = {
  W1: { 'zh-CN': '拟定培训计划', en: 'Plan the training' },
  W2: { 'zh-CN': '组织培训', en: 'Run the cohort' },
  W3: { 'zh-CN': '书面考核与反馈调查', en: 'Written assessment and feedback survey' },
  W3b: { 'zh-CN': '汇总反馈意见', en: 'Summarise the feedback' },
  W4: { 'zh-CN': '拿出改进方案', en: 'Answer with an improvement plan' },
  W5: { 'zh-CN': '总结分析本期培训', en: 'Summarise and analyse the cohort' },
  W6a: { 'zh-CN': '在岗培训与考核', en: 'On-the-job training and assessment' },
  W6b: { 'zh-CN': '新员工回顾总结', en: 'Look back' },
  W6c: { 'zh-CN': '合成总成绩并张榜公布', en: 'Combine and publish the scores' },
  W7: { 'zh-CN': '跟踪观察与效果分析', en: 'Follow-up observations and effect analysis' }
};
