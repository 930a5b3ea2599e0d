/** How a command tells what it is doing, and how it is told to stop. */
export interface Watch {
  /** A few plain words for the person who waits ("Reading Delivery plan"). */
  progress(text: string): void;
  readonly signal?: AbortSignal;
}
