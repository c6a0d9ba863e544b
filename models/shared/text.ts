/** A text for the reader, by language: English always, others where somebody has written them. */
export interface Text {
  en: string;
  [language: string]: string;
}
