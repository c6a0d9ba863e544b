import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import { renderReport } from '../../../../scripts/visualization/report/render-report';
import type { ReportContent } from '../../../../scripts/visualization/report-content';
import { temporaryFolder } from '../../../support/command';
import { sampleColors, samplePictures } from './sample-picture';

/** The source of the report on this content, with stand-ins for the charts. */
export function reportOn(content: ReportContent, locale = 'en-IE'): string {
  return renderReport(
    content,
    createFormatter(locale, 'EUR'),
    messagesFor(locale),
    samplePictures(content),
    sampleColors,
  );
}

/** Writes the report into a folder with a space and an accent in its path; the address for a browser. */
export async function writtenReport(content: ReportContent, locale?: string): Promise<string> {
  const file = join(temporaryFolder(), 'report.html');
  writeFileSync(file, reportOn(content, locale));
  return pathToFileURL(file).href;
}
