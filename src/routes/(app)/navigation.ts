import type { Component } from 'svelte';
import BookA from '@lucide/svelte/icons/book-a';
import BookCheck from '@lucide/svelte/icons/book-check';
import BookOpen from '@lucide/svelte/icons/book-open';
import Building from '@lucide/svelte/icons/building';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import ClipboardPen from '@lucide/svelte/icons/clipboard-pen';
import Eye from '@lucide/svelte/icons/eye';
import FileCheck from '@lucide/svelte/icons/file-check';
import FilePen from '@lucide/svelte/icons/file-pen';
import FileQuestion from '@lucide/svelte/icons/file-question-mark';
import FileStack from '@lucide/svelte/icons/file-stack';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Handshake from '@lucide/svelte/icons/handshake';
import Inbox from '@lucide/svelte/icons/inbox';
import Library from '@lucide/svelte/icons/library';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Network from '@lucide/svelte/icons/network';
import Notebook from '@lucide/svelte/icons/notebook';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import PenLine from '@lucide/svelte/icons/pen-line';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import MessageCircleQuestionMark from '@lucide/svelte/icons/message-circle-question-mark';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import MessageSquareText from '@lucide/svelte/icons/message-square-text';
import Megaphone from '@lucide/svelte/icons/megaphone';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import SearchCheck from '@lucide/svelte/icons/search-check';
import Sparkles from '@lucide/svelte/icons/sparkles';
import Trophy from '@lucide/svelte/icons/trophy';
import Users from '@lucide/svelte/icons/users';
import { m } from '$lib/paraglide/messages';
import type { Action } from '$lib/server/policy';

type Room = {
  href: string;
  label: () => string;
  icon: Component;
  action: Action;
  /** Where the room's pages lie, if not all under its door. */
  under?: string;
};
type Group = { label: () => string; rooms: Room[] };

/** Every room with a door in the menu, by the action that opens it. */
export const groups: Group[] = [
  {
    label: m.nav_group_learning,
    rooms: [
      { href: '/week', label: m.nav_week, icon: CalendarDays, action: 'week.follow' },
      { href: '/courses', label: m.nav_courses, icon: BookOpen, action: 'course.learn' },
      { href: '/glossary', label: m.nav_glossary, icon: BookA, action: 'course.learn' },
      { href: '/drills', label: m.nav_drills, icon: MessagesSquare, action: 'drill.play' },
      { href: '/inspections', label: m.nav_inspections, icon: SearchCheck, action: 'inspection.take' },
      { href: '/projects', label: m.nav_projects, icon: Sparkles, action: 'project.enter' },
      { href: '/exams', label: m.nav_exams, icon: FileCheck, action: 'exam.sit' },
      { href: '/journal', label: m.nav_journal, icon: NotebookPen, action: 'journal.keep' },
      {
        href: '/records/handover',
        label: m.nav_records,
        icon: Notebook,
        action: 'record.read',
        under: '/records'
      },
      { href: '/forms', label: m.nav_forms, icon: FilePen, action: 'form.fill' },
      { href: '/results', label: m.nav_results, icon: Trophy, action: 'result.read-own' }
    ]
  },
  {
    label: m.nav_group_desk,
    rooms: [
      { href: '/teach', label: m.nav_teach, icon: GraduationCap, action: 'desk.teach' },
      { href: '/teach/sessions', label: m.nav_sessions, icon: CalendarClock, action: 'session.hold' },
      {
        href: '/teach/feedback',
        label: m.nav_own_feedback,
        icon: MessageSquareText,
        action: 'feedback.answer'
      },
      { href: '/teach/analysis', label: m.nav_analysis, icon: ChartColumn, action: 'item.analyse' },
      {
        href: '/teach/marking/queries',
        label: m.nav_mark_queries,
        icon: MessageCircleQuestionMark,
        action: 'answer.mark'
      },
      { href: '/teach/marking', label: m.nav_marking, icon: PenLine, action: 'marking.enter' },
      { href: '/teach/drills', label: m.nav_drill_reviews, icon: ListChecks, action: 'drill.review' },
      { href: '/inspections', label: m.nav_inspections, icon: SearchCheck, action: 'inspection.draw' },
      { href: '/teach/library', label: m.nav_library, icon: Library, action: 'lesson.publish' },
      { href: '/teach/questions', label: m.nav_questions, icon: FileQuestion, action: 'bank.read' },
      {
        href: '/teach/quick-replies',
        label: m.nav_quick_replies,
        icon: MessageSquareQuote,
        action: 'quick-reply.share'
      },
      { href: '/briefings', label: m.nav_briefings, icon: Megaphone, action: 'briefing.follow' },
      { href: '/coach', label: m.nav_coach, icon: ClipboardPen, action: 'desk.coach' },
      { href: '/observations', label: m.nav_observations, icon: Eye, action: 'observation.record' },
      { href: '/honours', label: m.nav_honours, icon: Trophy, action: 'honours.read' },
      { href: '/coach/journals', label: m.nav_journals, icon: BookCheck, action: 'journal.answer' },
      { href: '/peer', label: m.nav_peer, icon: Handshake, action: 'desk.peer' },
      { href: '/hr', label: m.nav_cohorts, icon: LayoutDashboard, action: 'cohort.follow' },
      { href: '/hr/plans', label: m.nav_plans, icon: ClipboardList, action: 'plan.enter' },
      { href: '/hr/forms', label: m.nav_form_rounds, icon: Inbox, action: 'form.follow' },
      { href: '/hr/papers', label: m.nav_papers, icon: FileStack, action: 'paper.enter' },
      { href: '/hr/exams', label: m.nav_set_exams, icon: FileCheck, action: 'exam.schedule' }
    ]
  },
  {
    label: m.nav_group_admin,
    rooms: [
      { href: '/admin/people', label: m.nav_people, icon: Users, action: 'person.list' },
      { href: '/admin/departments', label: m.nav_departments, icon: Network, action: 'department.set' },
      { href: '/admin/organisation', label: m.nav_organisation, icon: Building, action: 'organisation.set' },
      { href: '/admin/content', label: m.nav_content, icon: BookOpen, action: 'content.inspect' },
      { href: '/admin/audit', label: m.nav_audit, icon: ScrollText, action: 'audit.read' }
    ]
  }
];
