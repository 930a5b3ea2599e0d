import { Button } from "@fluentui/react-button";
import { isSettled, sheetsOf } from "../src/core/layout";
import type { Review } from "../src/core/review";
import { useActions, useChange, useSession } from "./pane-context";
import type { Reading } from "./session";
import type { SetupChoices } from "./setup-choices";

interface SetupSaveProps {
  readonly review: Review;
  readonly reading: Reading;
  readonly choices: SetupChoices;
}

/** Saves the choices in the workbook, or lets them go. */
export function SetupSave({ review, reading: { settingsSheet }, choices: { layout, remembered } }: SetupSaveProps) {
  const { running, setupDraft, setupRegister } = useSession();
  const { setUp } = useActions();
  const change = useChange();
  const isChosen = setupDraft !== null || setupRegister !== null;
  const isWaiting = running !== null || !isSettled(layout) || (settingsSheet !== null && !isChosen);
  const settings = { ...review.settings, writesRegister: setupRegister ?? review.settings.writesRegister };
  return (
    <section aria-label="Saving">
      {settingsSheet === null ? <BeforeSetUp /> : <SettingsPlace sheet={settingsSheet} />}
      {sheetsOf(layout, "register").length > 0 && (
        <label>
          <input type="checkbox" checked={settings.writesRegister} onChange={({ target }) => change({ setupRegister: target.checked })} /> Write
          calculated columns beside the register too
        </label>
      )}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={isWaiting} onClick={() => void setUp({ settings, remembered })}>
          {settingsSheet === null ? "Use this workbook" : "Save changes"}
        </Button>
        <Button disabledFocusable={!isChosen || running !== null} onClick={() => change({ setupDraft: null, setupRegister: null })}>
          Undo these choices
        </Button>
      </div>
    </section>
  );
}

function BeforeSetUp() {
  return (
    <p>
      Change what is wrong below, then click “Use this workbook”. It is saved on a new sheet, “Plan settings”, which anybody can read and
      edit: a second person gets the same figures.
    </p>
  );
}

function SettingsPlace({ sheet }: { readonly sheet: string }) {
  const { show } = useActions();
  return (
    <p>
      Settings are on the sheet “<bdi>{sheet}</bdi>”.{" "}
      <button type="button" className="link" onClick={() => void show({ sheet, row: 0, column: 0 })}>
        Go to the settings
      </button>
    </p>
  );
}
