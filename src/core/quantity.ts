/** Figures in sentences. */

/** A whole number with commas: "1,462". */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** "1 day", "12 days". */
export const countOf = (count: number, one: string, several = `${one}s`): string => `${count < 1000 ? count : grouped(count)} ${count === 1 ? one : several}`;

export const days = (count: number): string => countOf(count, "day");

/** Whole numbers as they are, others with one decimal: "40", "12.5". */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);

export const percent = (value: number): string => `${figure(value)}%`;
