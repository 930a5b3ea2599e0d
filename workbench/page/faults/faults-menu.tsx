import { Menu, MenuButton, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { Desk } from "../desk";
import { saveRecording } from "../download";
import { FAULT_CHOICES, faultsOn, turnFaults } from "./fault-choices";

const RECORD = "record";

/** For trying what the add-in does when Excel fails it. All is off when a workbook is opened. */
export function FaultsMenu({ desk }: { readonly desk: Desk }) {
  useSyncExternalStore(desk.subscribe, desk.revision);
  const { host } = desk;
  const on = faultsOn(host).map(({ name }) => name);
  const count = host.recording.length;
  const checked = { faults: [...on, ...(host.record ? [RECORD] : [])] };
  const choose = (names: readonly string[]): void => {
    turnFaults(host, names);
    host.record = names.includes(RECORD);
    desk.change(() => "");
  };
  return (
    <Menu inline positioning={{ strategy: "fixed" }} checkedValues={checked} onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" className={on.length > 0 ? "faults-on" : ""} icon={on.length > 0 ? <WarningRegular /> : null}>
          {on.length === 0 ? "Faults" : `Faults: ${on.length} on`}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>What Excel does wrong to the add-in</MenuGroupHeader>
            {FAULT_CHOICES.map(({ name, label }) => (
              <MenuItemCheckbox key={name} name="faults" value={name}>
                {label}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>For a bug report (holds the cells that were read)</MenuGroupHeader>
            <MenuItemCheckbox name="faults" value={RECORD}>
              Record what the add-in asks
            </MenuItemCheckbox>
            <MenuItem disabled={count === 0} onClick={() => saveRecording(desk)}>
              {count === 1 ? "Save the recording (1 request)" : `Save the recording (${count} requests)`}
            </MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
