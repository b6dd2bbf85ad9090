import { SchedulePage } from './schedule-page';

export default function Write() {
  return <SchedulePage makes="invoice" />;
}
