/** What two codes that look alike differ by; `odd` are the characters that make it. */
export interface Difference {
  by:
    | 'case'
    | 'stored_accents'
    | 'accents'
    | 'invisible'
    | 'width'
    | 'alphabet'
    | 'dash'
    | 'spaces'
    | 'apostrophe'
    | 'zeros'
    | 'decimals';
  odd?: string[];
}

/** The code that an unknown one is nearly, as it can be seen, and what they differ by. */
export interface NearlyKnown {
  like?: string;
  differs?: Difference[];
}
