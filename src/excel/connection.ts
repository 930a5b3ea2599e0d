/**
 * A way to Excel. In the add-in it is `Excel.run` itself; in tests and on the command line it is the same
 * `Excel.run` of the same client library, joined to the stand-in by its documented session.
 */
export interface Connection {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}
