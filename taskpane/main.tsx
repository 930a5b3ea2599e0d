import { createRoot, hydrateRoot } from "react-dom/client";
import { actionsOn } from "./actions";
import { standingWith } from "./host";
import { ReadyPane } from "./ready-pane";
import { ribbonFunctions } from "./ribbon";
import { openStore } from "./session";
import { StandingPage } from "./standing-page";
import { ThemedPage } from "./themed-page";
import { now, today } from "./today";

const office = typeof Office === "undefined" ? undefined : Office;
const store = openStore();
const actions = actionsOn(store, async () => (await import("./excel-commands")).excelCommands, { today, now });

// Before anything is awaited: a ribbon button can be the first thing that starts this runtime.
if (office !== undefined) {
  const functions = ribbonFunctions(store, actions, () => office.addin.showAsTaskpane());
  office.actions.associate("recalculate", functions.recalculate);
  office.actions.associate("showBoardSummary", functions.showBoardSummary);
}

const standing = await standingWith(office);
const place = document.getElementById("pane");
if (place === null) throw new Error("taskpane.html has no element for the pane.");
document.querySelector(".slow-start")?.remove();
if (standing === "ready") {
  hydrateRoot(place, <ReadyPane store={store} actions={actions} />);
} else {
  createRoot(place).render(
    <ThemedPage>
      <StandingPage standing={standing} />
    </ThemedPage>,
  );
}
