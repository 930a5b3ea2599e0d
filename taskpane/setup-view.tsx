import { isSettled } from "../src/core/layout";
import type { Review } from "../src/core/review";
import { usersSheets } from "../src/core/setup-draft";
import { useSession } from "./pane-context";
import type { Reading } from "./session";
import { useSetupChoices } from "./setup-choices";
import { SetupEffect } from "./setup-effect";
import { LeftAlone } from "./setup-left-alone";
import { SetupSave } from "./setup-save";
import { ToBeSettled } from "./setup-settle";
import { SetupSheet } from "./setup-sheet";

/** How each sheet is understood, to be looked at and changed: nothing is written before it is saved. */
export function SetupView({ review }: { readonly review: Review }) {
  const { reading } = useSession();
  if (reading === null) return <p>This workbook has not been read to its end yet. Click Recalculate, and what was recognised is shown here.</p>;
  return <Setup review={review} reading={reading} />;
}

function Setup({ review, reading }: { readonly review: Review; readonly reading: Reading }) {
  const choices = useSetupChoices(reading, review);
  const { layout, workbook } = choices;
  const sheets = usersSheets(layout, workbook);
  return (
    <>
      {!isSettled(layout) && <ToBeSettled choices={choices} />}
      <SetupSave review={review} reading={reading} choices={choices} />
      <SetupEffect review={review} reading={reading} />
      {sheets
        .filter(({ role }) => role !== "neither")
        .map((sheet) => (
          <SetupSheet key={sheet.sheet} layout={sheet} choices={choices} />
        ))}
      <LeftAlone sheets={sheets.filter(({ role }) => role === "neither")} choices={choices} />
    </>
  );
}
