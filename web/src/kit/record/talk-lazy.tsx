/** What people say about a record or document, its files, and its history: each comes when it is looked at. */
import { Suspense } from 'react';
import { late } from '@/lib/late';
import { Skeleton } from '@/ui/empty';

/** What is talked about. */
export interface Subject {
  kind: string;
  id: string;
}

const waiting = () => <Skeleton rows={3} />;
const CommentsPart = late(() => import('@/kit/record/comments').then((part) => part.Comments), waiting);
const FilesPart = late(() => import('@/kit/record/files').then((part) => part.Files), waiting);
const HistoryPart = late(() => import('@/kit/record/history').then((part) => part.History), waiting);

export const Comments = (subject: Subject) => <CommentsPart key={subject.id} {...subject} />;

export const Files = (subject: Subject) => <FilesPart key={subject.id} {...subject} />;

export const History = (subject: Subject) => (
  <Suspense fallback={waiting()}>
    <HistoryPart key={subject.id} {...subject} />
  </Suspense>
);

/** Comments and files as a card of its own: for the page of a document. */
export const Talk = late(() => import('@/kit/record/talk').then((part) => part.Talk));
