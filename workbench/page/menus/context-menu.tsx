import { Menu, MenuDivider, MenuGroup, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { Fragment } from "react";

export interface MenuEntry {
  readonly label: string;
  /** The keys that do the same: "Ctrl+-". */
  readonly keys?: string;
  readonly off?: boolean;
  run(): void;
}

/** A menu where the pointer, or the active cell, is: its groups stand apart. Distances from the window's corner in CSS pixels. */
export interface OpenMenu {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly groups: readonly (readonly MenuEntry[])[];
}

interface ContextMenuProps {
  readonly menu: OpenMenu | null;
  /** Takes the focus back to where the menu was asked for; runs before an entry does. */
  onClose(): void;
}

export function ContextMenu({ menu, onClose }: ContextMenuProps) {
  if (menu === null) return null;
  const { left, top } = menu;
  const at = { getBoundingClientRect: () => new DOMRect(left, top, 0, 0) };
  return (
    // Inline, so that it lies in the page's landmarks; fixed, so that the sheet does not cut it off.
    <Menu key={`${left},${top}`} open inline positioning={{ target: at, position: "below", align: "start", strategy: "fixed" }} onOpenChange={(_event, data) => !data.open && onClose()}>
      <MenuPopover onContextMenu={(event) => event.preventDefault()}>
        <MenuList aria-label={menu.label}>
          {menu.groups.map((group, index) => (
            <Fragment key={index}>
              {index > 0 ? <MenuDivider /> : null}
              <MenuGroup>
                {group.map((entry) => (
                  <MenuItem key={entry.label} disabled={entry.off === true} secondaryContent={entry.keys ?? null} onClick={() => choose(entry, onClose)}>
                    {entry.label}
                  </MenuItem>
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function choose(entry: MenuEntry, onClose: () => void): void {
  onClose();
  entry.run();
}
