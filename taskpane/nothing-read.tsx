/** What a person reads before the first run: what the add-in does, and where it writes. */
export function NothingRead() {
  return (
    <section aria-label="Before the first run">
      <p>
        Recalculate checks your delivery plan and works out a RAG status for every action, with the reason. It writes columns to the right
        of the plan and the register (RAG, reason, date, days), keeps what has moved on a sheet “RAG history”, and changes nothing else.
      </p>
      <p className="quiet">Nothing has been read yet, and nothing leaves the workbook.</p>
    </section>
  );
}
