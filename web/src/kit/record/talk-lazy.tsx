/** What people say about a record or document, its files, and its history: each comes when it is looked at. */
import { lazy, Suspense } from 'react';
import { Skeleton } from '@/ui/empty';

/** What is talked about. */
export interface Subject {
  kind: string;
  id: string;
}

const CommentsPart = lazy(() => import('@/kit/record/comments').then((part) => ({ default: part.Comments })));
const FilesPart = lazy(() => import('@/kit/record/files').then((part) => ({ default: part.Files })));
const HistoryPart = lazy(() => import('@/kit/record/history').then((part) => ({ default: part.History })));
const TalkPart = lazy(() => import('@/kit/record/talk').then((part) => ({ default: part.Talk })));

const waiting = <Skeleton rows={3} />;

export const Comments = (subject: Subject) => (
  <Suspense fallback={waiting}>
    <CommentsPart key={subject.id} {...subject} />
  </Suspense>
);

export const Files = (subject: Subject) => (
  <Suspense fallback={waiting}>
    <FilesPart key={subject.id} {...subject} />
  </Suspense>
);

export const History = (subject: Subject) => (
  <Suspense fallback={waiting}>
    <HistoryPart key={subject.id} {...subject} />
  </Suspense>
);

/** Comments and files as a card of its own: for the page of a document. */
export const Talk = (subject: Subject) => (
  <Suspense fallback={null}>
    <TalkPart {...subject} />
  </Suspense>
);
