import type { Colour } from "../../file/book";

/** Black and the six accents of Office's usual theme, in the order in which table styles and charts use them. */
export const OFFICE_COLOURS: readonly Colour[] = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
