/** A way of doing the work, in three parts that are measured one by one. `Opened` is what it keeps a workbook as. */
export interface Contender<Opened> {
  open(file: string): Promise<Opened>;
  /** Gives every action its RAG, its reason, its date and its days. */
  recalculate(book: Opened): Promise<void>;
  save(book: Opened, file: string): Promise<void>;
}
