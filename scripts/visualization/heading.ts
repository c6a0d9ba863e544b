import type { Look } from './look';
import type { Messages } from './messages/messages';

/** What report and workbook are headed with: whose they are, where somebody says, and what they are. */
export function headingOf(title: Look['title'], { report }: Messages): string {
  return title === undefined ? report.title : `${title} – ${report.title}`;
}
